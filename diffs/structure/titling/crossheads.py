"""Find the titles in capitals that stand between two sections."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import NAMED, SECTIONS, Mark

_LINE = 80
"""Characters that a line of such a title does not exceed;"""
_LEAST = 4
"""letters that it has at least,"""
_MOST = 3
"""and lines that it has at most."""
_ENDS = frozenset('.;”"’)]')
"""How the words above it end: a colon or a dash announces it, as words of the law."""


def with_crossheads(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with one for each line of capitals above a section, below a full stop."""
    found = list(marks[:1])
    for last, mark in pairwise(marks):
        inner = last.kind in SECTIONS or last.kind in NAMED or last.kind == "label"
        if inner and mark.kind in SECTIONS and mark.num and mark.start == lines.at(mark.line):
            first = _first(lines, mark.line, last)
            if first >= 0:
                head = Mark("crossheading", "", lines.at(first), lines.starts[mark.line], first)
                head.heading = " ".join(" ".join(lines.bare[first : mark.line]).split())
                found.append(head)
        found.append(mark)
    return found


def _first(lines: Lines, end: int, owner: Mark) -> int:
    """Return the first line of the title that ends above ``end``, within what ``owner`` holds; or -1."""
    while end > owner.line + 1 and not lines.bare[end - 1]:
        end -= 1
    first = end
    while first > 0 and _is_title(lines, first - 1) and lines.starts[first - 1] >= owner.body:
        first -= 1
    if not 0 < end - first <= _MOST or first <= owner.line:
        return -1
    above, _ = lines.before(first)
    return first if above and above[-1] in _ENDS else -1


def _is_title(lines: Lines, index: int) -> bool:
    bare = lines.bare[index]
    return (
        bare.isupper()
        and not lines.aside[index]
        and sum(map(str.isalpha, bare)) >= _LEAST
        and len(bare) < _LINE
        and bare[0].isalpha()
        and bare[-1] not in ".;:,"
        and not any(map(str.isdigit, bare))
    )
