"""Find the lists of a schedule that are called so, "LIST II", and read their titles."""

from __future__ import annotations

import re
from bisect import bisect_left

from diffs.structure.levels.kinds import SCHEDULES, SECTIONS
from diffs.structure.levels.lists import take_back
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import initial, readings
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.unnamed import is_owner
from diffs.structure.titling.titles import read_title

_NAME = re.compile(
    r"(?:LIST|List)\s?[-–]?\s?([IVX]{1,5}|[A-H]|\d{1,2})(?![\w(])[\s.:" + DASH + r"-]*(?=[A-Z(]|\Z)"
)
"""A list's name, alone on its line or before its title: "LIST II", "List A.—Harbours"."""

_HOLDERS = SCHEDULES | SECTIONS


def with_named_lists(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with one for each list of a schedule whose first entry stands right below its name."""
    starts = [mark.start for mark in marks]
    found: list[Mark] = []
    first = next((mark.line for mark in marks if mark.kind in SCHEDULES), len(lines.bare))
    for index in lines.heads[bisect_left(lines.heads, first) :]:
        bare = lines.bare[index]
        if not bare.startswith(("LIST", "List")) or lines.aside[index]:
            continue
        name, at = _NAME.match(bare), lines.at(index)
        below = bisect_left(starts, at)
        holder = next((m for m in reversed(marks[:below]) if m.kind in _HOLDERS), None)
        if name and holder and holder.kind in SCHEDULES and below < len(marks):
            mark = Mark("list", name[1], at, at + name.end(), index, "I")
            if _holds(lines, mark, marks[below]):
                take_back(lines, mark, marks[below - 1])
                found.append(mark)
    return sorted([*marks, *found], key=lambda mark: mark.start) if found else marks


def _holds(lines: Lines, mark: Mark, entry: Mark) -> bool:
    """Read a list's title, and say whether an entry that opens a list stands right below, or below what it belongs to."""
    read_title(lines, mark, entry.start)
    between = lines.text[mark.body : entry.start].strip()
    opens = entry.kind == "label" and any(initial(key) for _, key in readings(entry.num))
    return opens and (not between or is_owner(between))
