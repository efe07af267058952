"""Find matter an instrument quotes to put it elsewhere: its sections are not the instrument's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_LEAD = re.compile(
    r"(?:namely|following|as follows|substituted|inserted|added)\W*\Z|:\W*\Z", re.IGNORECASE
)
_CLOSE = re.compile(
    r"(?:[”\"]|[’']{1,2})\s?[.;,]?\s?[”\"’']?\s?[.;,]{0,2}(?:\s*\b(?:and|or|but))?\s*\]?\Z"
)
_OWN = re.compile(
    r"\d{1,3}\.\s*(?:\[?Section \d+\.\s*)?(?:Amendments?|Substitution|Omission|Insertion|Addition|Repeal|Renumbering|Re-numbering|Validation|General amendments?|Savings?)\b"
)
"""The instrument's own next section, which ends a quotation that nobody closed."""
_LONGEST = 900
"""Lines one quotation may run on for."""
_EFFORT = 20
"""How often, on the average, a line may be looked at for the end of a quotation."""


def quoted_regions(lines: Lines, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return the (first line, last line) of every quotation that opens on a mark and is closed."""
    found: list[tuple[int, int]] = []
    last = -1
    budget = _EFFORT * len(lines.bare)
    for mark in marks:
        if not mark.quoted or mark.line <= last or budget <= 0:
            continue
        above, _ = lines.before(mark.line)
        if not _LEAD.search(above[-40:]):
            continue
        end = _closing_line(lines, mark.line)
        budget -= _LONGEST if end < 0 else end - mark.line
        if end >= 0:
            found.append((mark.line, end))
            last = end
    return found


def _closing_line(lines: Lines, first: int) -> int:
    """Return the line where the quotation that opens on line ``first`` is closed, or -1.

    Curly quotes are counted; with straight ones the first line that ends like a quotation
    (a quote mark, then a stop) closes it.
    """
    opening = lines.bare[first].lstrip("*_#> [")[:1]
    depth = 0
    for index in range(first, min(len(lines.bare), first + _LONGEST)):
        bare = lines.bare[index]
        if not bare or lines.aside[index]:
            continue
        if index > first and bare[0].isdecimal() and _OWN.match(bare):
            return index - 1
        depth += bare.count("“") - bare.count("”")
        if _CLOSE.search(bare[-12:]) and (
            opening != "“" or depth <= 0 or bare.endswith(("”.", "”;", "”; and", "”, and"))
        ):
            return index
    return -1


def inside_of(regions: list[tuple[int, int]], marks: list[Mark]) -> list[bool]:
    """Say of each mark whether it lies in a quotation."""
    within, at = [], 0
    for mark in marks:
        while at < len(regions) and regions[at][1] < mark.line:
            at += 1
        within.append(at < len(regions) and regions[at][0] <= mark.line)
    return within


def with_quotations(marks: list[Mark], regions: list[tuple[int, int]]) -> list[Mark]:
    """Put a mark before each quotation; its ``body`` carries the quotation's last line."""
    out: list[Mark] = []
    at = 0
    for mark in marks:
        if at < len(regions) and regions[at][0] <= mark.line:
            if regions[at][0] == mark.line:
                out.append(Mark("quoted", "", mark.start, regions[at][1], mark.line))
            at += 1
        out.append(mark)
    return out
