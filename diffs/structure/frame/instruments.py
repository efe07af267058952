"""Find where an instrument enacts, and where each of several in one file begins: the one place that tells.

Each bears a head of its own (its number and "An Act … to amend"), or enacts in words of its own and
counts its sections from 1. The readers of structure and of amendments ask here alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SECTIONS, Mark, place_of, put_among
from tarmeem.patterns import pattern_of

_ENACTS = {
    "nacted": pattern_of(r"nacted\b(?:\s+by\b[^.;:]{0,300}?)?,?\s+as\s*follows"),
    "NACTED": pattern_of(r"NACTED\b(?:\s+BY\b[^.;:]{0,300}?)?,?\s+AS\s*FOLLOWS"),
    "following": pattern_of(
        r"following\s+(?:Act|Ordinance|Order|[Rr]ules|[Rr]egulations|[Bb]y-?[Ll]aws)\s?[:,;.]?(?:\s?namely)?\s?[:.;—–-]"
    ),
}
"""How an instrument enacts, by the word that is looked for first: it is quick to miss."""
_FEW = 2
"""Numbers from 1 on that must follow such words: the words may as well be quoted."""
_ANEW = [str(n + 1) for n in range(_FEW)]


_SOON = 12
"""Lines below such words within which section 1 stands."""


def opening(lines: Lines, numbered: Sequence[Mark], enacting: Sequence[int]) -> int:
    """Return where the text enacts, if section 1 comes next: no number above it is a section's; else 0.

    A bare number between, such as the year that ends the title, is no section's.
    """
    at = next(iter(enacting), 0)
    below = numbered[bisect_left(numbered, at, key=place_of) :][:_SOON]
    first = next((m for m in below if m.num == "1" or m.style != " "), None)
    if first is None or first.num != "1":
        return 0
    between = lines.bare[bisect_right(lines.starts, at) : first.line]
    return at if sum(map(bool, between)) <= _SOON else 0


_HEAD = pattern_of(
    r"[ \t#]*(?:[A-Z'’]+[ \t]+){0,3}(?:ACT|ORDINANCE|ORDER|REGULATION|BILL)\b[\s,.]*(?:NO\b[\s.:]*)?[IVXLCDM\d]*\s+OF\s+\d{4}[ \t]*\n"
    r"[\s\S]{0,300}?\bAn?\s+(?:Act|Ordinance|Order|Regulation|Bill)\b[\s\S]{0,60}?\bto\s+amend\b",
    re.IGNORECASE,
)
"""The number and long title of an amending instrument."""
_TITLED = pattern_of(
    r"[ \t#(\[]*(?:[A-Z][\w.]*[ \t]+){0,3}(?:ACT|ORDINANCE|Act|Ordinance)\s+(?:N[Oo]\b[\s.:]*)?[IVXLCDM\d]+\s+(?:OF|of)\s+\d{4}[)\]]?[ \t]*\n"
    r"\s*(?:[A-Z][^a-z\n]{3,120}\n\s*){0,3}(?:\[[^\[\]\n]{4,40}\]\s*)?A[Nn]\s+(?:A(?:ct|CT)|O(?:rdinance|RDINANCE))\s+(?:further\s+)?to\b"
)
"""The number, title and long title of any Act,"""
_NAMES = pattern_of(r"\bTh(?:is|ese)\s+(?:\w+\s+){1,3}(?:may|shall)\s+be\s+(?:called|cited)\b")
"""and where it names itself."""
_NOTIFIED = pattern_of(
    r"(?:(?:No\.\s?)?S\.?\s?R\.?\s?O\.?\s?\d{1,4}\s?\(\w{1,3}\)\s?/\s?\d{4}|(?:Notification )?No\.\s?[\w./()&, ‑-]{3,60}?(?=[^:“\"]{20,900}\b(?:following|pleased)\b))"
    r"(?:, dated [\w. ,‑-]{6,30}?)?\W+In (?:exercise|pursuance)\b"
)
"""The number of a notification, and how it begins: it makes or amends rules."""
_EXERCISES = pattern_of(r"In (?:exercise|pursuance)\b")
_PUBLISHED = pattern_of(
    r"(?:No\.\s?F\.[^\n]{1,40}?)?The following (?:Act|Ordinance|Order)\b[^;:]{0,200}?\b(?:assent|published|promulgated)\b"
)
_ABOVE = 6
"""Lines above an instrument's number on which its title stands, or that it is published."""
_TITLE = pattern_of(r"THE\s[^a-z.;:]{4,200}\b(?:ACT|ORDINANCE|ORDER)\b\W*\d{0,4}\W*")
"""A title in capitals right above the number: other capitals are the section's that stands above."""
_YEAR_ENDS = pattern_of(r"\n(?:(?<=\d{4}\n)|(?<=\d{4}[)\]]\n)|(?<=[ \t]\n))")
"""How the line of such a number ends, which is quick to miss; "of" may stand on the line above."""
_NUMBERED = pattern_of(r"^[ \t#*]*(\d{1,3})[ \t]?\.(?=\s*\S)", re.MULTILINE)


def headed(text: str, at: int) -> bool:
    """Tell whether an amending instrument's number and long title stand there, or a notification's: its "said Act" is its own."""
    return bool(_HEAD.match(text, at) or _NOTIFIED.match(text, at))


def beginnings(
    text: str,
    numbers: Iterable[tuple[int, str]] | None = None,
    enacts: Sequence[int] | None = None,
) -> list[int]:
    """Return where each instrument of a text begins, in order; the first at 0.

    ``numbers``: (offset, number) of its sections, and ``enacts``: its enacting words, where known.
    """
    places = enacting(text) if enacts is None else enacts
    heads = heads_of(text, places)
    told = [*places[:1], *(found.start() for found in islice(_NAMES.finditer(text), 1))]
    own = heads[:1] if not told or (heads and heads[0] < min(told)) else []
    starts = heads[len(own) :]
    if len(places) < _FEW and not starts:
        return [0]
    if numbers is None:
        numbers = ((found.start(), found[1]) for found in _NUMBERED.finditer(text))
    counted = list(numbers)
    offsets = [place for place, _ in counted]
    for before, at in pairwise(places):
        first = bisect_right(offsets, at)
        anew = [number for _, number in counted[first : first + _FEW]] == _ANEW
        if anew and bisect_right(heads, before) == bisect_right(heads, at):
            starts.append(at)
    return [0, *sorted(starts)]


def heads_of(text: str, places: Sequence[int]) -> list[int]:
    """Return where an instrument's number and long title stand: one that amends, or that enacts or names itself below as one above does.

    A notification's number is one too. ``places``: where the text enacts.
    """
    lines = {text.rfind("\n", 0, found.start()) + 1 for found in _EXERCISES.finditer(text)}
    for found in _YEAR_ENDS.finditer(text):
        own = text.rfind("\n", 0, found.start()) + 1
        lines |= {own, text.rfind("\n", 0, max(own - 1, 0)) + 1}
    heads: list[int] = []
    names: list[int] = []
    last = 0
    for at in sorted(lines):
        if headed(text, at):
            heads.append(at)
        elif _TITLED.match(text, at):
            names = names or [found.start() for found in _NAMES.finditer(text)]
            if any(bisect_left(x, last) < bisect_left(x, at) < len(x) for x in (places, names)):
                heads.append(at)
            last = at
    return heads


def with_heads(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with one for the head of each further instrument: its number and preamble are no words of the section above."""
    sections = [m for m in marks if m.kind in SECTIONS and m.num]
    starts = beginnings(lines.text, [(m.start, m.num) for m in sections])[1:]
    taken = {m.line for m in marks}
    found: list[Mark] = []
    for start in starts:
        above = sections[bisect_left(sections, start, key=place_of) - 1 :][:1]
        line = _head_of(lines, above[0].line if above else 0, lines.line_of(start))
        free = line >= 0 and line not in taken and not lines.aside[line]
        if free and lines.bare[line][0] != "#":  # a markdown heading ends what is above it
            found.append(Mark("paragraph", "", lines.at(line), lines.at(line), line))
            found[-1].sure = True
    return put_among(marks, found)


def _head_of(lines: Lines, above: int, line: int) -> int:
    """Return the line on which an instrument's head begins, of those below ``above`` up to ``line``; or -1."""
    below = range(above + 1, line + 1)
    head = next((at for at in reversed(below) if _heads_instrument(lines, at)), -1)
    if head >= 0:
        near = range(max(above + 1, head - _ABOVE), head)
        head = next((at for at in reversed(near) if _is_title(lines, at, head)), head)
    near = range(max(above + 1, head - _ABOVE), head)
    return next((at for at in near if _PUBLISHED.match(lines.text, lines.at(at))), head)


def _is_title(lines: Lines, index: int, head: int) -> bool:
    return _TITLE.fullmatch(lines.text, lines.at(index), lines.at(head)) is not None


def _heads_instrument(lines: Lines, index: int) -> bool:
    text, at = lines.text, lines.starts[index]
    return bool(_TITLED.match(text, at) or headed(text, at))


def enacting(text: str) -> list[int]:
    """Return where the text enacts, in order."""
    return [start for start, _ in enacting_words(text)]


def enacting_words(text: str) -> list[tuple[int, int]]:
    """Return where the words stand by which the text enacts, in order."""
    found: list[tuple[int, int]] = []
    for word, pattern in _ENACTS.items():
        at = text.find(word)
        while at >= 0:
            if said := pattern.match(text, at):
                found.append(said.span())
            at = text.find(word, at + 1)
    return sorted(found)
