"""Tell what stands in a quotation: where it begins and ends, and its sections from its items."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from diffs.structure.cutting.quoted import quotes_definition
from diffs.structure.levels.kinds import SCHEDULES
from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import NUMBERS, Mark
from diffs.structure.recognising.numbers import Key, number_key
from diffs.structure.recognising.units import COLUMNS

_ANNOUNCES = (":", "—", "–", "-")
_NONE: Key = (0, "")


def inside_of(regions: list[tuple[int, int]], marks: list[Mark]) -> list[bool]:
    """Say of each mark whether it lies in a quotation."""
    within, at = [], 0
    for mark in marks:
        while at < len(regions) and regions[at][1] < mark.line:
            at += 1
        within.append(at < len(regions) and regions[at][0] <= mark.line)
    return within


def items_of(lines: Lines, marks: Sequence[Mark], regions: list[tuple[int, int]]) -> set[int]:
    """Return those of the marks in quotations that count items and head no sections.

    They stand below a schedule or a table, begin in small letters, or begin anew from 1 below
    words that announce a list.
    """
    tables = [i for i in lines.heads if COLUMNS.match(lines.bare[i])] if marks else []
    found: set[int] = set()
    at, listed, last, item = -1, False, _NONE, 0
    for mark in marks:
        while at < 0 or regions[at][1] < mark.line:
            at, listed, last, item = at + 1, False, _NONE, 0
        if mark.kind in SCHEDULES:
            listed = True
        if mark.kind not in NUMBERS:
            continue
        key, titled = number_key(mark.num), is_titled(lines, mark)
        table = bisect_left(tables, mark.line) - 1
        below = table >= 0 and tables[table] >= regions[at][0]
        anew = key == (1, "") < last and lines.before(mark.line)[0].endswith(_ANNOUNCES)
        small = lines.text[mark.body : mark.body + 1].islower()
        if not titled and (listed or below or anew or small or key == (item + 1, "") > (1, "")):
            found.add(id(mark))
            item = key[0]
        else:
            last, item = max(last, key), 0
    return found


def with_quotations(lines: Lines, marks: list[Mark], regions: list[tuple[int, int]]) -> list[Mark]:
    """Put a mark before each quotation that holds any, or a definition; its ``body`` carries the quotation's last line."""
    out: list[Mark] = []
    at = 0
    beyond = Mark("root", "", 0, 0, len(lines.bare))
    for mark in [*marks, beyond]:
        while at < len(regions) and regions[at][0] <= mark.line:
            first, last = regions[at]
            if last >= mark.line or quotes_definition(lines.bare[first]):
                start = mark.start if first == mark.line else lines.at(first)
                out.append(Mark("quoted", "", start, last, first))
            at += 1
        out.append(mark)
    return out[:-1]
