"""Gather what is neither the law's words nor its headings: furniture, notes, markers, hyphens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.furniture.hyphens import line_end_hyphens
from diffs.structure.notes.brackets import amendment_marks
from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import Mark
from tarmeem.model import Span, SpanKind

_BOXED = re.compile(r"\[(\d{1,3})\]\s?[A-Z]")
"""How a note begins whose number stands in brackets: "[1]Substituted by"."""


def spans_aside(lines: Lines, marks: Sequence[Mark]) -> list[Span]:
    """Return the sorted, disjoint spans of furniture, notes, markers and line-end hyphens."""
    text, starts, noted = lines.text, lines.starts, NOTE in lines.aside
    parts: list[tuple[int, int, SpanKind]] = [
        (starts[i], starts[i + 1], kind) for i, kind in enumerate(lines.aside) if kind
    ]
    parts += lines.tails
    boxed = {
        number[1]
        for i, kind in enumerate(lines.aside)
        if kind == NOTE and (number := _BOXED.match(lines.bare[i]))
    }
    parts += [(a, b, "marker") for a, b in amendment_marks(text, noted=noted, boxed=boxed)]
    parts += [(a, b, "hyphen") for a, b in line_end_hyphens(text)]
    for mark in marks:
        if mark.call:
            at = _first_digit(text, mark)
            parts.append((at, at + mark.call, "marker"))
    parts.sort(key=_place)
    found: list[Span] = []
    at, last = 0, ""
    for start, end, kind in parts:
        if start < at or end <= start:
            continue
        if start == at and kind == last and found:
            found[-1] = Span(found[-1].start, end, kind)
        else:
            found.append(Span(start, end, kind))
        at, last = end, kind
    return found


def _place(span: tuple[int, int, SpanKind]) -> tuple[int, int]:
    """Sort by start, the longer first, so that what lies in a note is part of the note."""
    return span[0], -span[1]


def _first_digit(text: str, mark: Mark) -> int:
    at = mark.start
    while at < mark.body and not text[at].isdecimal():
        at += 1
    return at
