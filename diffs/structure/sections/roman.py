"""Find sections that are numbered in roman: "I. Short title.—", "ARTICLE IV", "Rule II".

Roman numbers mostly head the chapters of a text. They are its sections where they count from I
on without a gap and no section between them has a number in figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.sections.sections import NAMES_LAW
from tarmeem.romans import reckon

_HEAD = re.compile(
    r"[#*_\s]*(?:(?P<word>Article|ARTICLE|Section|SECTION|Rule|RULE|Regulation|REGULATION)[*_]*\s+(?P<worded>[IVXL]{1,7})(?:[.:*_]+|(?=\s*[—–-]|\s*\Z))"
    r"|(?P<bare>[IVXL]{1,7})[*_]*\.[*_]*(?=\s+[A-Z\[(“\"*_]))[*_]*\s*"
)
_FIRST = frozenset("#*_ASRIVXL")
_LEAST = 3
"""Numbers from which a text counts in roman."""
_ENDS = 2_000
"""Characters before the first and after the last that do not count when they must span half the text."""
_FIGURES = frozenset(("number", "section", "article", "rule", "regulation", "sec"))


def with_roman(lines: Lines, marks: list[Mark]) -> tuple[list[Mark], dict[int, str]]:
    """Return the marks with those of roman sections, counted in figures, and what each prints by its place."""
    found = [(mark, num) for mark, num in _heads(lines) if num]
    least = _LEAST
    if found and NAMES_LAW.match(lines.text, found[0][0].body):
        least = 2
    if not _counts([int(mark.num) for mark, _ in found], least):
        return marks, {}
    if not _are_sections(marks, [mark for mark, _ in found], len(lines.text)):
        return marks, {}
    taken = {mark.line for mark, _ in found}
    kept = [m for m in marks if m.line not in taken and not _is_figure(m)]
    fresh = [mark for mark, _ in found]
    printed = {mark.start: num for mark, num in found}
    return sorted([*kept, *fresh], key=lambda m: m.start), printed


def print_roman(marks: Sequence[Mark], printed: dict[int, str]) -> None:
    """Give the roman sections among the marks the numbers that are printed."""
    for mark in marks:
        if mark.start in printed and mark.kind in (*_FIGURES, "paragraph"):
            mark.num = printed[mark.start]


def _are_sections(marks: Sequence[Mark], found: Sequence[Mark], length: int) -> bool:
    """Say whether roman numbers head the sections: they span the text, and figures do not count on across them.

    A text whose figures began before them has its list, or its Schedule, in roman.
    """
    first, last = found[0].start, found[-1].start
    if 2 * (last - first) < length - _ENDS:
        return False
    figures = [m for m in marks if m.kind in _FIGURES and m.style in (".", "w")]
    if any(m.start < first and m.num == "1" for m in figures):
        return False
    within = [m for m in figures if first < m.start < last]
    if all(mark.style == "w" for mark in found):
        return all(m.style == "." for m in within) and _begin_anew(found, within)
    return 2 * len(within) <= len(found)


def _begin_anew(found: Sequence[Mark], within: Sequence[Mark]) -> bool:
    """Say whether figures, wherever they stand below a roman number, begin with 1 there."""
    starts = [mark.start for mark in found]
    last = -1
    for mark in within:
        place = bisect_right(starts, mark.start)
        if place != last and mark.num != "1":
            return False
        last = place
    return True


def _is_figure(mark: Mark) -> bool:
    return mark.kind in _FIGURES and mark.style == " "


def _heads(lines: Lines) -> list[tuple[Mark, str]]:
    found: list[tuple[Mark, str]] = []
    for index in lines.heads:
        bare = lines.bare[index]
        if bare[0] not in _FIRST or lines.aside[index]:
            continue
        m = _HEAD.match(bare)
        num = (m["worded"] or m["bare"]) if m else ""
        if not m or not num:
            continue
        word = (m["word"] or "number").lower()
        at = lines.at(index)
        value = str(reckon(num))
        mark = Mark(word, value, at, at + m.end(), index, "w" if m["word"] else ".")
        mark.rank = bare[: m.end()].count("#")
        found.append((mark, num))
    return found


def _counts(values: list[int], least: int) -> bool:
    """Say whether numbers count from one on without a gap, anew after a list of contents."""
    if len(values) < least or values[0] != 1 or max(values) < least:
        return False
    return all(b in (a + 1, 1) for a, b in pairwise(values)) and values.count(1) <= 2
