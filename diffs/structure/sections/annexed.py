"""Find the Articles of a treaty that a schedule sets out: "ARTICLE I", "Article 2", counted from 1."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from tarmeem.romans import reckon

_ARTICLE = re.compile(
    r"^[ \t]*#{0,6}[*_ \t]*(?:ARTICLE|Article)[*_]*[ \t]*[-–—]?[ \t]*(?P<num>[IVXL]{1,7}|\d{1,3})[.:*_]*"
    r"(?=[ \t]*$|[ \t]*[-–—][ \t]*[A-Z(]|[ \t]+[A-Z(])[ \t]*(?:[-–—][ \t]*)?",
    re.MULTILINE,
)
_LEAST = 2
"""Articles that a treaty has at least."""


def annexed_articles(lines: Lines, schedules: Sequence[int], run: Sequence[Mark]) -> list[Mark]:
    """Return the Articles that count from 1 within each schedule; ``schedules`` are where they begin, ``run`` the law's sections."""
    found: list[Mark] = []
    later = [*schedules, *(mark.start for mark in run), len(lines.text)] if schedules else []
    for start, end in pairwise(sorted(set(later))):
        articles = _counted(lines, start, end) if start in schedules else []
        found += articles if len(articles) >= _LEAST else []
    return found


def _counted(lines: Lines, start: int, end: int) -> list[Mark]:
    found: list[Mark] = []
    for m in _ARTICLE.finditer(lines.text, start, end):
        line = bisect_right(lines.starts, m.start()) - 1
        num = m["num"] if m["num"].isdecimal() else str(reckon(m["num"]))
        if lines.aside[line] or lines.cuts(line) or int(num) != len(found) + 1:
            continue
        mark = Mark("article", m["num"], lines.at(line), m.end(), line, "w")
        mark.rank = m[0].count("#")
        mark.owner = "schedule"
        found.append(mark)
    return found
