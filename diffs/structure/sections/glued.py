"""Read numbers that are glued to what follows, as legislation.gov.uk's text has them: "1Application of Act"."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import follows, number_key

_NUMBER = re.compile(
    r"(?:F\d{1,4})?\[?(\d{1,3}[A-Z]{0,2}?)(?:U\.K\.|E\+W(?:\+S)?(?:\+N\.I\.)?|N\.I\.)?(?=[A-Z“][a-z ]|\(1\)\S)"
)
_GONE = re.compile(r"F(\d{2,7}[A-Z]{0,2})\s?(?:\.\s?){4}")
"""What is left of a section: its note's number, its own, and dots."""
_LABEL = re.compile(r"\((?:\d|a)\)[A-Za-z“]")
_GLUED = re.compile(r"\(1\)(?=[A-Za-z“])")
_FIRST = frozenset("0123456789F")
_FEW = 3
"""Lines of either kind from which a text glues its numbers."""


def with_glued(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with those of glued numbers, in a text that glues its labels too."""
    if not _GLUED.search(lines.text):
        return marks
    bares = lines.bare
    found = [
        (index, m)
        for index in lines.heads
        if bares[index][0] in _FIRST and (m := _NUMBER.match(bares[index]))
    ]
    if len(found) < max(_FEW, sum(mark.kind == "number" for mark in marks)):
        return marks
    if sum(_LABEL.match(lines.bare[index]) is not None for index in lines.heads) < _FEW:
        return marks
    numbers = {index: (m[1], m.end()) for index, m in found}
    fresh: list[Mark] = []
    last = "0"
    for index in lines.heads:
        number, end = numbers.get(index) or _omitted(lines.bare[index], last)
        if number and not lines.aside[index]:
            at = lines.at(index)
            fresh.append(Mark("number", number, at, at + end, index, "."))
            last = number
    taken = {mark.line for mark in fresh}
    kept = [mark for mark in marks if mark.line not in taken]
    return sorted([*kept, *fresh], key=lambda mark: mark.start)


def _omitted(bare: str, last: str) -> tuple[str, int]:
    """Return the number of an omitted section, parted from its note's by what comes before it."""
    m = _GONE.match(bare) if bare[0] == "F" else None
    for cut in range(1, len(m[1]) if m else 0):
        number = m[1][cut:]  # type: ignore[index]
        if number[0] != "0" and follows(number_key(last), number_key(number)) == 2:
            return number, m.start(1) + cut + len(number)  # type: ignore[union-attr]
    return "", 0
