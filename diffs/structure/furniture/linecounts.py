"""Cut the line numbers of a bill, which stand at the left or the right of every fifth line, or in one row."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise, takewhile

from diffs.structure.recognising.lines import FURNITURE, Lines
from tarmeem.patterns import pattern_of

_LEFT_COUNT = pattern_of(r"\s*(\d{1,3})[ \t]+(?=[^\W\d_]|\d{1,3}[A-Z]?\.\s|[(“\"'‘])")
"""A number without a stop before a line's words."""
_STEP = 5
"""Lines from one printed line number to the next,"""
_SLACK = 3
"""and by how many words' lines more or fewer: titles and gaps may count or not."""
_FEW = 3
"""Line numbers from which a text has them."""
_COUNT = pattern_of(r"(?:\A|\S)\s{3,}(\d{1,3})\s*\Z|\A(\d{1,3})\s*\Z")
"""A number at a line's end, well apart from its words, or alone."""
_SHORT = 4 * _STEP
"""Lines of words, at most, from a page's last line number to the next page's first,"""
_FAR = 100
"""and more than a page has."""
_BETWEEN = frozenset("12346789")
"""How no line number ends."""
_ROW = pattern_of(r"(?:\d{1,3} +){2,}\d{1,3}")
_EACH = 15
"""Lines of a page, at least, where each is numbered: a table has fewer columns."""
_LONGEST = 60
"""Lines of a page, at most."""


def set_counts_aside(lines: Lines) -> None:
    """Cut the line numbers, in place."""
    _set_rows_aside(lines)
    _set_left_aside(lines)
    if "   " in lines.text:
        _set_right_aside(lines)


def _set_left_aside(lines: Lines) -> None:
    """Cut numbers that rise by five, one every fifth line, where most cut a sentence and no other lines are numbered so."""
    bares = lines.bare
    found = [
        (i, m)
        for i, bare in enumerate(bares)
        if bare[:1].isdecimal() and (m := _LEFT_COUNT.match(bare))
    ]
    if len(found) < _FEW:
        return
    counted: dict[int, int] = {}
    for (i, one), (j, two) in pairwise(found):
        a, b = int(one[1]), int(two[1])
        rises = b == a + _STEP and a % _STEP == 0 and _are_apart(lines, i, j)
        if rises and (a == _STEP or i in counted):
            counted |= {i: a, j: b}
    cut = sum(_is_cut(lines, i, bares[i][len(str(number)) :]) for i, number in counted.items())
    if len(counted) < max(_FEW, len(found) - 1) or 2 * cut < len(counted):
        return
    for i, number in counted.items():
        start = lines.at(i) - lines.starts[i]
        lines.blank(i, start, start + len(str(number)))
        at = lines.starts[i] + start
        lines.tails.append((at, at + len(str(number)), FURNITURE))


def _set_rows_aside(lines: Lines) -> None:
    """Flag the line numbers of a page that stand in one row: "5 10 15 20", or "1 2 3" up to its last line; or in one column below its head."""
    for index in lines.heads:
        bare = lines.bare[index]
        if bare[:1] not in ("1", "5"):
            continue
        row = bare.split() if _ROW.fullmatch(bare) else []
        if bare in ("1", "5") and any(map(lines.opens_page, (index, index - 1))):
            row = list(takewhile(str.isdecimal, lines.bare[index : index + _LONGEST]))
        step, many = int(row[0]) if row else 1, len(row)
        rises = row == [str(number) for number in range(step, step * many + 1, step)]
        if rises and many >= (_FEW if step == _STEP else _EACH):
            lines.set_aside(range(index, index + (1 if row[0] != bare else many)))


def _are_apart(lines: Lines, one: int, two: int) -> bool:
    """Tell whether as many lines of words lie between two numbers as one counts to the other."""
    words = sum(map(bool, lines.bare[one + 1 : two + 1])) if two - one < 4 * _STEP else 0
    return abs(words - _STEP) <= _SLACK


def _is_cut(lines: Lines, index: int, rest: str) -> bool:
    """Tell whether a number stands amid a sentence: the words behind it go on from those above."""
    return rest.lstrip()[:1].islower() and lines.before(index)[0][-1:] not in (".", "")


def _set_right_aside(lines: Lines) -> None:
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
            lines.cut_off(i, start)
            lines.tails.append((lines.starts[i] + start, lines.starts[i] + m.end(), FURNITURE))


def _are_a_column(lines: Lines, counted: Collection[int]) -> bool:
    """Say whether numbers are a table's column: a bill has its lines counted on every page, and none between."""
    between = sum(
        lines.bare[i][-1:] in _BETWEEN and _COUNT.search(lines.raw[i]) is not None
        for i in range(min(counted), max(counted))
    )
    return between >= len(counted)
