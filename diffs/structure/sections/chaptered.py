"""Find sections that are numbered by their chapter, a hyphen between: "3-1.", "3-2." of Chapter III."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.structure.levels.kinds import SCHEDULES
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.sections.sections import NAMES_LAW

_HEAD = re.compile(r"[#*_\s]*(\d{1,2})-(\d{1,3})\.[*_]*\s*(?=[A-Z(\[“\"])")
_LEAST = 3
"""Numbers of one chapter that follow each other, from which a text counts so: no ranges do."""


def with_chaptered(lines: Lines, marks: list[Mark]) -> tuple[list[Mark], dict[int, str]]:
    """Return the marks with those of such sections, counted "3.1", and what each prints by its place."""
    found = [
        (m, index)
        for index in lines.heads
        if not lines.aside[index] and (m := _HEAD.match(lines.bare[index]))
    ]
    follow = sum(a[1] == b[1] and int(a[2]) + 1 == int(b[2]) for (a, _), (b, _) in pairwise(found))
    if (
        follow + 1 < _LEAST
        or 2 * follow < len(found)
        or _is_below_others(lines, marks, found[0][1])
    ):
        return marks, {}
    fresh: list[Mark] = []
    printed: dict[int, str] = {}
    for m, index in found:
        at = lines.at(index)
        mark = Mark("number", f"{m[1]}.{m[2]}", at, at + m.end(), index, ".")
        mark.rank = m[0].count("#")
        fresh.append(mark)
        printed[at] = f"{m[1]}-{m[2]}"
    taken = {mark.line for mark in fresh}
    kept = [mark for mark in marks if mark.line not in taken]
    return sorted([*kept, *fresh], key=lambda mark: mark.start), printed


def _is_below_others(lines: Lines, marks: list[Mark], first: int) -> bool:
    """Say whether a schedule, or a section 1 that names the law, stands above a line: its number is no section's."""
    return any(
        mark.kind in SCHEDULES
        or (mark.kind == "number" and mark.num == "1" and NAMES_LAW.match(lines.text, mark.body))
        for mark in marks
        if mark.line < first
    )
