"""Tell what a page has beside its text, where the text keeps the page's columns: marginal notes, line numbers.

What stands at the right of the law's own words is cut from its line before anything else is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from diffs.structure.furniture.leftside import set_left_notes_aside
from diffs.structure.furniture.linecounts import set_count_rows_aside, set_left_counts_aside
from diffs.structure.recognising.lines import FURNITURE, HEADING, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.recognising.units import schedule

_COUNT = re.compile(r"(?:\A|\S)\s{3,}(\d{1,3})\s*\Z|\A(\d{1,3})\s*\Z")
"""A number at a line's end, well apart from its words, or alone."""
_STEP = 5
"""Lines from one printed line number to the next,"""
_SLACK = 3
"""and by how many words' lines more or fewer: titles and gaps may count or not."""
_SHORT = 4 * _STEP
"""Lines of words, at most, from a page's last line number to the next page's first,"""
_FAR = 100
"""and more than a page has."""
_BETWEEN = frozenset("12346789")
"""How no line number ends."""
_FEW = 3
"""Line numbers, or marginal notes, from which a text has them."""
_NOTE = re.compile(r"(?<=\S)[ \t]{4,}(?=\S)")
"""The space between a line's words and what stands beside them."""
_SECTION = re.compile(r"\s*(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s")
_AMOUNT = re.compile(r"\d|\brupees?\b|%|\bper\s?cent", re.IGNORECASE)
"""What few marginal notes tell, and a column of fees on every row."""
_COLUMN = 45
"""The column a marginal note begins at, at least,"""
_DRIFT = 6
"""and by how much its lines may begin further left or right."""
_LINES = 8
"""Lines that a marginal note has at most,"""
_WIDE = 45
"""and characters that each has at most."""


def set_beside_aside(lines: Lines) -> None:
    """Cut the line numbers and the marginal notes from the lines, in place."""
    set_count_rows_aside(lines)
    set_left_counts_aside(lines)
    if "   " in lines.text:
        _set_counts_aside(lines)
        _set_notes_aside(lines)
        set_left_notes_aside(lines)
    if lines.tails:
        lines.tails.sort()
        lines.measure()


def take_notes_beside(lines: Lines, run: Sequence[Mark]) -> None:
    """Give the sections the marginal notes that stand beside their first words as headings."""
    for mark in run:
        if mark.line in lines.margins and not mark.heading:
            mark.heading = lines.margins[mark.line]
            mark.start = lines.lefts.get(mark.line, mark.start)


def _cut(lines: Lines, index: int, at: int) -> None:
    """Cut a line where what stands beside it begins."""
    lines.bare[index] = lines.raw[index][:at].strip()


def _set_counts_aside(lines: Lines) -> None:
    """Cut printed line numbers: every fifth line has one, and they rise by five down the page."""
    found = [
        (i, m, int(m[1] or m[2]))
        for i, bare in enumerate(lines.bare)
        if bare[-1:] in ("0", "5") and (m := _COUNT.search(lines.raw[i]))
    ]
    found = [f for f in found if f[2] and f[2] % _STEP == 0]
    counted: set[int] = set()
    for (i, _, a), (j, _, b) in pairwise(found):
        between = sum(map(bool, lines.bare[i + 1 : j + 1])) if j - i < 30 else _FAR
        if b == a + _STEP and abs(between - _STEP) <= _SLACK:
            counted.update((i, j))
        elif b == _STEP and between <= _SHORT:
            counted.add(j)  # the last page, which has no ten lines
    if len(counted) < _FEW or 2 * len(counted) < len(found):
        return
    if not any(b[2] < a[2] for a, b in pairwise(f for f in found if f[0] in counted)):
        return  # they begin anew on each page, as the figures of one table do not
    if _are_a_column(lines, counted):
        return
    for i, m, _ in found:
        if i in counted:
            start = m.start(1) if m[1] else m.start(2)
            _cut(lines, i, start)
            lines.tails.append((lines.starts[i] + start, lines.starts[i] + m.end(), FURNITURE))


def _are_a_column(lines: Lines, counted: Collection[int]) -> bool:
    """Say whether numbers are a table's column: a bill has its lines counted on every page, and none between."""
    if 2 * _STEP * len(counted) < sum(map(bool, lines.bare)):
        return True
    between = sum(
        lines.bare[i][-1:] in _BETWEEN and _COUNT.search(lines.raw[i]) is not None
        for i in range(min(counted), max(counted))
    )
    return between >= len(counted)


def _set_notes_aside(lines: Lines) -> None:
    """Cut marginal notes, where half of the sections or more have one and it ends with a stop."""
    heads = [i for i in lines.heads if _SECTION.match(lines.raw[i])]
    found = [(i, note) for i in heads if (note := _note(lines, i)) and _is_law(lines, i, note)]
    end = _schedules(lines, found[0][0] if found else len(lines.raw))
    heads = [i for i in heads if i < end]
    found = [(i, note) for i, note in found if i < end]
    if len(found) < _FEW or 2 * len(found) < len(heads):
        return
    told = {
        head: " ".join(lines.raw[index][at:].strip() for index, at in note) for head, note in found
    }
    if 2 * len(set(told.values())) <= len(found) or 2 * len(found) <= sum(
        _AMOUNT.search(words) is not None for words in told.values()
    ):
        return  # a table's column says the same again, or figures
    for head, note in found:
        for index, at in note:
            start = lines.starts[index] + at
            lines.tails.append(
                (start, lines.starts[index] + len(lines.raw[index].rstrip()), HEADING)
            )
            _cut(lines, index, at)
        lines.margins[head] = told[head].rstrip(".")


def _note(lines: Lines, head: int) -> list[tuple[int, int]]:
    """Return (line, where it begins there) of a marginal note that begins beside a section's first line."""
    found: list[tuple[int, int]] = []
    column = 0
    for index in range(head, min(head + _LINES, len(lines.raw))):
        raw = lines.raw[index].rstrip()
        if not raw and found:
            continue
        at = _begins(raw, column)
        if at < 0 or len(raw) - at > _WIDE or (not found and not raw[at].isupper()):
            if not found:
                return []
            continue
        column = column or at
        found.append((index, at))
        if raw.endswith("."):
            return found
        if index > head and _SECTION.match(raw):
            return []
    return []


def _is_law(lines: Lines, head: int, note: Sequence[tuple[int, int]]) -> bool:
    """Say whether a note stands beside words of the law: a table's row has no verb in its other cells."""
    cut = dict(note)
    below = range(head, min(head + _LINES, len(lines.raw)))
    ends = next((i for i in below if i > head and _SECTION.match(lines.raw[i])), below.stop)
    words = [lines.raw[i][: cut.get(i)] for i in below if i < ends]
    return TEXTUAL.search("\n".join(words)) is not None


def _schedules(lines: Lines, first: int) -> int:
    """Return the line where the schedules begin, whose tables have columns; or the last."""
    return next(
        (
            i
            for i in lines.heads
            if i > first and lines.bare[i].isupper() and schedule(lines.bare[i], 0)
        ),
        len(lines.raw),
    )


def _begins(raw: str, column: int) -> int:
    """Return where in a line a note begins, near ``column`` where that is known; or -1."""
    if raw[:1].isspace() and len(raw) - len(raw.lstrip()) >= max(_COLUMN, column - _DRIFT):
        return len(raw) - len(raw.lstrip())
    at = -1
    for gap in _NOTE.finditer(raw):
        at = gap.end()
    if at < _COLUMN or (column and abs(at - column) > _DRIFT):
        return -1
    return at
