"""Which laws are amended: by a long title, the recitals and a notification's powers, or by the rows of a Schedule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from diffs.amending.drafting.acts import Act, Acts, key_of, take_act, take_titled
from diffs.amending.drafting.kinds import Path
from diffs.amending.drafting.lexer import Cursor, Token
from diffs.amending.drafting.titles import JOINING, TITLE_LIMIT, take_territory, take_title
from diffs.structure.cutting.orders import LISTED
from tarmeem.patterns import pattern_of

_GOES_ON = frozenset(("the", "amend", "repeal", "of", "to", "in", "and", "under", "by", ","))
"""What a line ends in whose sentence goes on with a law's name."""


def learn(text: str, acts: Acts) -> None:
    """Learn the laws that a long title and its recitals name with their numbers, and which are amended."""
    cursor = Cursor(text)
    last, amended = 0, list[Act]()
    for index, token in enumerate(cursor.items):
        if token.kind == "cite" and index > 1:
            back = index
            while back and index - back < TITLE_LIMIT and _of_title(cursor.items[back - 1]):
                back -= 1
            if _is_own_title(cursor, back, index):
                continue
            cursor.at = back
            cursor.take("the")
            while cursor.norm() in JOINING:
                cursor.at += 1
            named = take_titled(cursor, acts)
            if named and (only := take_territory(cursor)):
                acts.limits[named.number or named.title] = only
            goes_on = bool(amended) and back - last <= _NEAR
            if named and (goes_on or _amends(cursor, back - 1)):
                last, amended = index, [*amended, named]
    amended += _of_rules(cursor, acts)
    acts.recited, acts.before = amended or list(acts.named), len(acts.named)
    acts.kinds = dict(_kinds(cursor))
    constitutions = [title for title in acts.kinds if title.startswith("constitution of ")]
    if len(constitutions) == 1:
        acts.aliases["constitution"] = Act(None, constitutions[0].title(), "constitution")


def _of_rules(cursor: Cursor, acts: Acts) -> list[Act]:
    """Learn the rules that are amended, which have no number: "the following amendments to the Foo Rules, 2001"."""
    found = []
    for index, token in enumerate(cursor.items[:-1]):
        after = cursor.items[index + 1].norm
        if token.norm in ("amend", "amending") or (
            token.norm in ("amendment", "amendments") and after in ("to", "in")
        ):
            cursor.at = index + 1 + (after in ("to", "in"))
            cursor.take("the")
            start, said = cursor.at, take_title(cursor)
            cursor.at = start
            if said and said[-1] in ("rules", "regulations"):
                named = take_titled(cursor, acts)
                found += [named] if named else []
    return found


_NEAR = 2
"""The tokens between a law's number and the next law's name where both are in one list."""


def _amends(cursor: Cursor, index: int) -> bool:
    """Tell the "amend" that names what is amended from the "as amended by" that names what amended it."""
    amends = cursor.items[index].norm.startswith("amend")
    return amends and cursor.items[index + 1].norm != "by"


def _kinds(cursor: Cursor) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the title of each law that is said to be amended, and what it is: "to amend the Foo Act, 1990 and the Bar Code"."""
    for index, token in enumerate(cursor.items[:-1]):
        if token.norm not in ("amend", "amending") or not _amends(cursor, index):
            continue
        cursor.at = index + 1
        goes_on = True
        while goes_on:
            cursor.take("the")
            start = cursor.offset()
            kinds = take_title(cursor)
            if kinds:
                # "… to amend the Foo Act", and below it "WHEREAS": a paragraph ends a title
                title = cursor.text[start : cursor.behind()].partition("\n\n")[0]
                yield key_of(title), frozenset(kinds)
            _past_number(cursor)
            goes_on = bool(kinds) and cursor.take_any({"and", ","}) != ""


def _past_number(cursor: Cursor) -> None:
    """Move past ", 1990" and "(V of 1990)"."""
    for kind in ("num", "cite"):
        ahead = int(cursor.norm() == ",")
        cursor.at += ahead + 1 if cursor.peek(ahead).kind == kind else 0


def _is_own_title(cursor: Cursor, first: int, last: int) -> bool:
    """Tell the amending Act's own name, a line of its own above what it amends: "FOO (AMENDMENT) ACT, 2020 (V of 2020)"."""
    amending = any(token.norm.startswith("amend") for token in cursor.items[first:last])
    before = cursor.items[first - 1].norm if first else ""
    return amending and cursor.items[first].first and before not in _GOES_ON


def _of_title(token: Token) -> bool:
    if token.kind == "word":
        return (token.norm in JOINING and token.norm != "amend") or token.text[0].isupper()
    return token.text in (",", "(", ")") or token.kind in ("num", "label")


_VOICE = r"\s*(?:(?:\(\w{1,3}\)|\d{1,3}\.)\s*)?(?:In|For|After|Before|Sections?|Articles?|Sub|Clauses?|The|At|To|Omit|Insert|Add|Delete)\b"
_ORDERS = pattern_of(_VOICE)
_COLUMNS = pattern_of(
    r"^[ \t|]*(?:\d{1,3}\.?[ ]*[\t|]+[ ]*)?(?P<year>1[89]\d\d|20\d\d)[ ]*[\t|]+[ ]*(?P<number>[IVXLCDM]{1,9})[ ]*[\t|]+[ ]*"
    rf"(?P<law>[A-Z][^\n\t“”\"|]{{4,160}}?)[ ]*[\t|]+(?={_VOICE})",
    re.MULTILINE,
)
"""A row whose law is told in three columns: its year, its number and its title."""
_ABOVE = 80
_WRAPS = pattern_of(r"(?:\b[a-z]\w*|,)\s*\Z")
"""A line that goes on below: the law's title is in the midst of a sentence."""
_ROW = pattern_of(
    r"^[ \t|]*(?:\(?\d{1,3}[.)]?[ \t|]*(?:\n[ \t]*)?)?"
    r"(?P<law>(?:The[ \t]+)?[A-Z][^\n\t“”\"|]{4,160}?\(\s?(?:[\w.]{1,12}[ \t]){0,4}?[IVXLCDM\d]{1,9}[ \t]+of[ \t]+\d{4}\s?\))[ \t]?\.?"
    rf"(?:[ \t|]*\n|\t[ \t]*(?P<section>\d{{1,4}}(?:-?[A-Z]{{1,2}})?)?[ \t]*\t|[ \t|]+(?={_VOICE}))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One law of such a Schedule: where its row begins, and where its amendments stand."""

    law: Act | None
    """None where its title is there and not which law it is."""
    start: int
    body: int
    end: int
    base: Path
    """The section that a column of its own names."""


_HEAD = pattern_of(r"^[ \t#*]*(?:THE[ \t]+)?(?:[A-Z]+[ \t]+)?SCHEDULE\b[^\n]{0,40}$", re.MULTILINE)


def above(text: str, start: int, first: Row) -> int:
    """Return where what stands above the Schedule of a first row ends: at the Schedule's head, with its columns'."""
    head = _HEAD.search(text, start, first.start)
    return head.start() if head else first.start


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """Yield the laws between the offsets that a Schedule amends, where the Act says that one does."""
    listed = LISTED.search(text)
    if listed is None:
        return
    span = max(start, listed.end()), end
    found = [one for one in _ROW.finditer(text, *span) if _stands_alone(text, one)]
    found = list(_COLUMNS.finditer(text, *span)) or found
    for one, following in pairwise([*found, None]):
        assert one is not None
        section = one.groupdict().get("section")
        base: Path = (("section", section),) if section else ()
        stop = following.start() if following else end
        yield Row(_law(text, one), one.start(), one.end(), stop, base)


def _law(text: str, row: re.Match[str]) -> Act | None:
    said = row.groupdict()
    acts = Acts()
    if "year" in said:
        cited = f"{said['law']} ({said['number']} of {said['year']})"
        return acts.body if take_act(Cursor(cited, 0, len(cited)), acts) else None
    taken = take_act(Cursor(text, row.start("law"), row.end("law")), acts)
    return acts.body if taken else None


def _stands_alone(text: str, row: re.Match[str]) -> bool:
    """Tell a law's title from one that a line's end cuts out of a sentence."""
    above = text[max(0, row.start() - _ABOVE) : row.start()]
    return bool(_ORDERS.match(text, row.end())) or not _WRAPS.search(above)
