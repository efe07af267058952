"""Find the rules drawn on a PDF page: straight strokes that can be seen, as they go on from one another."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_float, c_int, c_uint
from typing import NamedTuple

from pypdfium2 import PdfObject, PdfPage
from pypdfium2.raw import (
    FPDF_PAGEOBJ_PATH,
    FPDF_SEGMENT_LINETO,
    FPDF_SEGMENT_MOVETO,
    FPDFPageObj_GetFillColor,
    FPDFPageObj_GetStrokeColor,
    FPDFPath_CountSegments,
    FPDFPath_GetDrawMode,
    FPDFPath_GetPathSegment,
    FPDFPathSegment_GetClose,
    FPDFPathSegment_GetPoint,
    FPDFPathSegment_GetType,
)

SLACK = 3.0
"""Points by which rules that meet may miss each other, and one rule's pieces may lie apart."""
SHORTEST = 6.0
"""Points from which a stroke is a rule: a dash of a dotted one is shorter."""
STRAIGHT = 1.0
"""Points by which a rule's ends may lie askew."""
MOST_RULES = 400
"""Rules of a page up to which they are of tables, and of no drawing."""
MOST_STROKES = 20_000
WHITE = 250
"""Shade from which a rule is not seen on paper."""
_Point = tuple[float, float]


class Rule(NamedTuple):
    """A rule: where it lies, from the left or from below, and from where to where it goes."""

    at: float
    low: float
    high: float

    def meets(self, other: Rule) -> bool:
        """Tell whether it touches a rule that lies across."""
        return (
            other.low - SLACK <= self.at <= other.high + SLACK
            and self.low - SLACK <= other.at <= self.high + SLACK
        )

    def passes(self, at: float) -> bool:
        """Tell whether it goes along a place."""
        return self.low - SLACK <= at <= self.high + SLACK


def rules_of(page: PdfPage) -> tuple[list[Rule], list[Rule]]:
    """Return the rules of a page from left to right, and those from above to below; none where they are a drawing's."""
    strokes = _strokes(page)
    across = _joined(
        [(y, min(x, to), max(x, to)) for (x, y), (to, z) in strokes if abs(y - z) < STRAIGHT]
    )
    down = _joined(
        [(x, min(y, to), max(y, to)) for (x, y), (z, to) in strokes if abs(x - z) < STRAIGHT]
    )
    return (across, down) if len(across) + len(down) <= MOST_RULES else ([], [])


def _joined(strokes: Sequence[tuple[float, float, float]]) -> list[Rule]:
    """Return the rules that strokes make: those that lie on one another, or go on from one another, are one."""
    found: list[Rule] = []
    levels: list[list[tuple[float, float, float]]] = []
    for stroke in sorted(strokes):
        if levels and stroke[0] - levels[-1][0][0] < SLACK:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    for level in levels:
        low, high = 0.0, -math.inf
        pieces = sorted((begin, end) for _, begin, end in level)
        at = level[0][0]
        for begin, end in pieces:
            if begin > high + SLACK:
                if high - low >= SHORTEST:
                    found.append(Rule(at, low, high))
                low, high = begin, end
            high = max(high, end)
        if high - low >= SHORTEST:
            found.append(Rule(at, low, high))
    return found


def _strokes(page: PdfPage) -> list[tuple[_Point, _Point]]:
    """Return the straight strokes that can be seen on a page; of what is filled, only what is as thin as one."""
    found: list[tuple[_Point, _Point]] = []
    for path in page.get_objects(filter=[FPDF_PAGEOBJ_PATH], max_depth=1):
        left, bottom, right, top = path.get_bounds()
        mode, stroked = c_int(), c_int()
        FPDFPath_GetDrawMode(path.raw, byref(mode), byref(stroked))
        if stroked.value:
            if _is_seen(path, FPDFPageObj_GetStrokeColor):
                found += _segments(path)
        elif (
            mode.value
            and min(right - left, top - bottom) < SLACK
            and _is_seen(path, FPDFPageObj_GetFillColor)
        ):
            x, y = (left + right) / 2, (bottom + top) / 2
            flat = right - left > top - bottom
            found.append(((left, y), (right, y)) if flat else ((x, bottom), (x, top)))
        if len(found) > MOST_STROKES:
            return []
    return found


def _is_seen(path: PdfObject, color: Callable[..., int]) -> bool:
    shades = [c_uint() for _ in range(4)]
    color(path.raw, *map(byref, shades))
    return min(shade.value for shade in shades[:3]) < WHITE and shades[3].value > 0


def _segments(path: PdfObject) -> Iterator[tuple[_Point, _Point]]:
    matrix = path.get_matrix()
    x, y = c_float(), c_float()
    begun = last = (0.0, 0.0)
    for number in range(min(FPDFPath_CountSegments(path.raw), MOST_STROKES)):
        segment = FPDFPath_GetPathSegment(path.raw, number)
        FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        here = matrix.on_point(x.value, y.value)
        kind = FPDFPathSegment_GetType(segment)
        if kind == FPDF_SEGMENT_MOVETO:
            begun = here
        elif kind == FPDF_SEGMENT_LINETO:
            yield last, here
        last = here
        if FPDFPathSegment_GetClose(segment):
            yield last, begun
