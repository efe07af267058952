"""Read the numbers of sections in which a scan took a digit for a letter: "l0." for 10, "4l7." for 417."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark

LIKE_DIGITS = str.maketrans("lIi|!t]}OoQSsBZ", "111111110005582")
"""What a scan reads for a digit."""
_NUMBER = re.compile(
    r"^[ \t#*\[]*(?=[0-9]*[^0-9\s])(?!(?i:it|is|to|so)\.)([0-9lIi|!t\]}OoQSsBZ]{1,3})\.[ \t]+(?=[A-Z\[“\"])",
    re.MULTILINE,
)
"""Such a number at the start of a line, which is no word that ends a sentence there."""
_FEW = 5
"""Sections from which a text has a manner to print them in."""
_TAIL = 20_000
"""Characters beyond the last section within which the next may be misread."""
_MOST = 9
"""Numbers missing between two neighbours past which nothing is certain."""


def misread_sections(
    lines: Lines, run: Sequence[Mark], numbered: Sequence[Mark], end: int
) -> list[Mark]:
    """Return the sections of a run's missing numbers that begin lines, misread; up to ``end``.

    What was read as another number is given its own.
    """
    whole = [mark for mark in run if mark.num.isdecimal()]
    if len(whole) < _FEW:
        return []
    known = {mark.line: mark for mark in numbered}
    found: list[Mark] = []
    for last, following in pairwise(whole):
        wanted = range(int(last.num) + 1, int(following.num))
        if len(wanted) <= _MOST:
            found += _between(lines, last.body, following.start, wanted, known)
    number, at = int(whole[-1].num), whole[-1].body
    end = min(end, at + _TAIL)
    while tail := _between(lines, at, end, range(number + 1, number + 2), known):
        found += tail
        number, at = number + 1, tail[-1].body
    return found


def _between(
    lines: Lines, start: int, end: int, wanted: range, known: dict[int, Mark]
) -> list[Mark]:
    found: list[Mark] = []
    following = wanted.start
    for m in _NUMBER.finditer(lines.text, start, end) if wanted else ():
        digits = m[1].translate(LIKE_DIGITS)
        line = bisect_right(lines.starts, m.start(1)) - 1
        if lines.aside[line] or not digits.isdecimal():
            continue
        if following <= int(digits) < wanted.stop:
            mark = known.get(line) or Mark("number", "", lines.at(line), m.end(), line, ".")
            mark.num, mark.inferred = str(int(digits)), True
            found.append(mark)
            following = int(digits) + 1
    return found
