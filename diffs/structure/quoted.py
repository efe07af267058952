"""Find matter an instrument quotes to put it elsewhere: its sections are not the instrument's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_AMENDS = re.compile(r"\bto amend\b|\bAmendment\)?,? (?:Act|Ordinance|Bill|Order)\b", re.IGNORECASE)
_TITLE = 4_000
"""Characters within which an instrument says that it amends another."""
NUMBERS = frozenset(("number", "section", "article", "sec"))
"""Kinds of mark that may be a section's number."""
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
_SAID = re.compile(
    r"\b(?:inserted|added|substituted)\s*,?\s*(?:namely)?\W*\Z|\bnamely\W*\Z", re.IGNORECASE
)
"""What comes before new matter, with or without a mark of quotation."""
_OWN_HEADING = re.compile(
    r"(?:Amendments?|Substitution|Omission|Insertion|Addition|Repeal|Re-?numbering)\s+(?:of|to|in|and)\b"
)
_OWN_WORDS = re.compile(
    r"\d{1,3}\s?[.:]\s*(?:In (?:the|section|sub-section|clause|Schedule)|For (?:the|section)|After (?:the|section)|Section \d)"
)
"""The instrument's own next section where it has no heading, or no number."""
_LONGEST = 900
"""Lines one quotation may run on for."""
_EFFORT = 20
"""How often, on the average, a line may be looked at for the end of a quotation."""


def quoted_regions(lines: Lines, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return the (first line, last line) of every quotation that opens on a mark and is closed."""
    found: list[tuple[int, int]] = []
    last, own = -1, 0
    amends = _AMENDS.search(lines.text, 0, _TITLE) is not None
    budget = _EFFORT * len(lines.bare)
    for mark in marks:
        if mark.line <= last or budget <= 0:
            continue
        if not mark.quoted:
            end = _unquoted(lines, mark, own) if amends else -1
            if end >= 0:
                found.append((mark.line, end))
                last = end
                budget -= end - mark.line
            elif mark.kind in NUMBERS and mark.num.isdecimal() and own < int(mark.num) <= own + 3:
                own = int(mark.num)
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


def _unquoted(lines: Lines, mark: Mark, own: int) -> int:
    """Return the last line of new matter that bears no mark of quotation, or -1 where it is none.

    The lead says that a section comes, and its number is not the instrument's own next one
    (``own`` is the last); the instrument's next section ends it.
    """
    if mark.kind not in NUMBERS or not mark.num[:1].isdecimal():
        return -1
    if mark.num.isdecimal() and own < int(mark.num) <= own + 3:
        return -1
    above, _ = lines.before(mark.line)
    if not _SAID.search(above[-60:]):
        return -1
    for index in range(mark.line + 1, min(len(lines.bare), mark.line + _LONGEST)):
        bare = lines.bare[index].lstrip("#*_ ")
        if bare and not lines.aside[index]:
            head = bare.lstrip("0123456789.: ")[:30]
            if _OWN_HEADING.match(head) or _OWN_WORDS.match(bare):
                return index - 1
    return -1


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
        if index > first and _is_own(bare):
            return index - 1
        depth += bare.count("“") - bare.count("”")
        if _CLOSE.search(bare[-12:]) and (
            opening != "“" or depth <= 0 or bare.endswith(("”.", "”;", "”; and", "”, and"))
        ):
            return index
    return -1


def _is_own(bare: str) -> bool:
    """Say whether a line heads the instrument's own next section, its number printed or lost."""
    words = bare.lstrip("#*_ ")
    if words[:1].isdecimal():
        return _OWN.match(words) is not None
    return bare[0] == "#" and _OWN_HEADING.match(words) is not None


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
