"""Tell a section's number before a label from a footnote's: it goes on in order, and is printed nowhere else."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark

_STOPPED = re.compile(r"[\[*_#\s]*(\d{1,3})(?:\.|(?=\(1\)\s))")
_SKIPS = 3
"""How far a number may lie beyond the last of a run and still go on in it."""
_AHEAD = 400
"""Lines within which a section's own number, if it is printed, follows a footnote's."""


class Runs:
    """The numbers seen so far, to tell a section's before a label from a footnote's."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._last = 0

    def add(self, mark: Mark) -> None:
        """Keep a number that goes on in order."""
        if mark.kind in ("number", "section", "article", "sec") and mark.num.isdecimal():
            number = int(mark.num)
            if self._last < number <= self._last + _SKIPS:
                self._last = number

    def go_on(self, number: int, index: int) -> bool:
        """Say whether the number on a line continues a run, and is not printed again before the next."""
        if not self._last < number <= self._last + _SKIPS:
            return False
        for at in range(index + 1, min(len(self._lines.bare), index + _AHEAD)):
            m = _STOPPED.match(self._lines.bare[at])
            if m and number <= int(m[1]) <= number + 1:
                return int(m[1]) > number
        return True
