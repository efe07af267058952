"""Which laws a long title, the recitals and a notification's powers say are amended, before any order does."""

from __future__ import annotations

from collections.abc import Iterator

from diffs.amending.drafting.acts import Act, Acts, key_of, take_titled
from diffs.amending.drafting.lexer import Cursor, Token
from diffs.amending.drafting.titles import JOINING, TITLE_LIMIT, take_territory, take_title

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
        ahead = cursor.peek(1) if cursor.norm() == "," else cursor.peek()
        if ahead is not None and ahead.kind == kind:
            cursor.at += 2 if cursor.norm() == "," else 1


def _is_own_title(cursor: Cursor, first: int, last: int) -> bool:
    """Tell the amending Act's own name, a line of its own above what it amends: "FOO (AMENDMENT) ACT, 2020 (V of 2020)"."""
    amending = any(token.norm.startswith("amend") for token in cursor.items[first:last])
    before = cursor.items[first - 1].norm if first else ""
    return amending and cursor.items[first].first and before not in _GOES_ON


def _of_title(token: Token) -> bool:
    if token.kind == "word":
        return (token.norm in JOINING and token.norm != "amend") or token.text[0].isupper()
    return token.text in (",", "(", ")") or token.kind in ("num", "label")
