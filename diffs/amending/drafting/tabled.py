"""Laws amended by a Schedule: each law's title on a line of its own, its amendments below or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from diffs.amending.drafting.acts import Act, Acts, take_act
from diffs.amending.drafting.kinds import Path
from diffs.amending.drafting.lexer import Cursor

LISTED = re.compile(
    r"\b(?:laws|enactments|Acts|Ordinances)\b[^.;“”\"]{0,90}?\bSchedule\b[^.;“”\"]{0,90}?\bamended\b[^.;“”\"]{0,120}?\b(?:columns?|therein|thereof)\b[^.;]{0,40}"
    r"|\b(?:amended|amendments?|repeals?)\b[^.;“”\"]{0,120}?\b(?:directed|specified|set\s+out|mentioned|indicated|shown|given|contained|laid\s+down|provided(?:\s+for)?)"
    r"\s+in\s+the\s+(?:[\w-]+\s+){0,6}?Schedule\b[^.;]{0,80}",
    re.IGNORECASE,
)
"""How an Act says that it leaves its amendments to a table at its end."""
_BEGINS = re.compile(rf"(?:The|Such)\s+(?:\w+\s+){{0,2}}(?:{LISTED.pattern})", re.IGNORECASE)
_VOICE = r"\s*(?:(?:\(\w{1,3}\)|\d{1,3}\.)\s*)?(?:In|For|After|Before|Sections?|Articles?|Sub|Clauses?|The|At|To|Omit|Insert|Add|Delete)\b"
_ORDERS = re.compile(_VOICE)
_COLUMNS = re.compile(
    r"^[ \t|]*(?:\d{1,3}\.?[ ]*[\t|]+[ ]*)?(?P<year>1[89]\d\d|20\d\d)[ ]*[\t|]+[ ]*(?P<number>[IVXLCDM]{1,9})[ ]*[\t|]+[ ]*"
    rf"(?P<law>[A-Z][^\n\t“”\"|]{{4,160}}?)[ ]*[\t|]+(?={_VOICE})",
    re.MULTILINE,
)
"""A row whose law is told in three columns: its year, its number and its title."""
_ABOVE = 80
_WRAPS = re.compile(r"(?:\b[a-z]\w*|,)\s*\Z")
"""A line that goes on below: the law's title is in the midst of a sentence."""
_ROW = re.compile(
    r"^[ \t|]*(?:\(?\d{1,3}[.)]?[ \t|]*(?:\n[ \t]*)?)?"
    r"(?P<law>(?:The[ \t]+)?[A-Z][^\n\t“”\"|]{4,160}?\(\s?(?:[\w.]{1,12}[ \t]){0,4}?[IVXLCDM\d]{1,9}[ \t]+of[ \t]+\d{4}\s?\))[ \t]?\.?"
    rf"(?:[ \t|]*\n|\t[ \t]*(?P<section>\d{{1,4}}(?:-?[A-Z]{{1,2}})?)?[ \t]*\t|[ \t|]+(?={_VOICE}))",
    re.MULTILINE,
)


def announced(text: str, at: int, stop: int) -> bool:
    """Say whether a section's words begin so: "The enactments specified in the Schedule are amended as the third column says"."""
    return _BEGINS.match(text, at, stop) is not None


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


_HEAD = re.compile(r"^[ \t#*]*(?:THE[ \t]+)?(?:[A-Z]+[ \t]+)?SCHEDULE\b[^\n]{0,40}$", re.MULTILINE)


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
