"""Find matter an instrument quotes to put it elsewhere: its sections are not the instrument's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.labels import Mark
from diffs.structure.levels import RANKS
from diffs.structure.lines import Lines
from diffs.structure.own import AMENDS, NUMBERS, TITLE

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
_SIGNED = re.compile(
    r"STATEMENT OF OBJECTS|PRINTED BY|(?:[A-Z]{2,}[.,]?\s*){2,5},?\s*(?:Acting )?Secretary\b|Secretary\W*\Z"
)
"""What ends the instrument: who signed it, who printed it, why it was moved."""
_NAMES_ACT = re.compile(r"\b(?:Act|Ordinance)\s+[IVXLC]+\s+of\s+(?:18|19|20)\d\d\W*\Z")
"""A heading that names the Act it amends: the instrument's own, however it begins."""
_LONGEST = 900
"""Lines one quotation may run on for."""
_EFFORT = 20
"""How often, on the average, a line may be looked at for the end of a quotation."""


def quoted_regions(
    lines: Lines, marks: Sequence[Mark], heads: frozenset[int] = frozenset()
) -> list[tuple[int, int]]:
    """Return the (first line, last line) of every quotation that opens on a mark.

    ``heads`` are the lines of the instrument's own headings: each ends what is quoted above it.
    """
    found: list[tuple[int, int]] = []
    last, own = -1, 0
    amends = AMENDS.search(lines.text, 0, TITLE) is not None
    budget = _EFFORT * len(lines.bare)
    for mark in marks:
        if mark.line <= last or budget <= 0:
            continue
        if mark.quoted:
            end = _quoted(lines, mark, heads, own if amends else -1)
            budget -= _LONGEST if end == -1 else 0
        else:
            end = _unquoted(lines, mark, own, heads) if amends else -1
        if end >= 0:
            found.append((mark.line, end))
            last = end
            budget -= end - mark.line
        elif not mark.quoted and _is_next(mark, own):
            own = int(mark.num)
    return found


def _is_next(mark: Mark, own: int) -> bool:
    """Say whether a mark may bear the instrument's own next number after ``own``."""
    return mark.kind in NUMBERS and mark.num.isdecimal() and own < int(mark.num) <= own + 3


def _quoted(lines: Lines, mark: Mark, heads: frozenset[int], own: int) -> int:
    """Return the last line of the quotation a mark opens; -2: it opens none, -1: nothing ends it."""
    above, _ = lines.before(mark.line)
    if not _LEAD.search(above[-40:]):
        return -2
    end = _closing_line(lines, mark.line, heads)
    if end < 0 <= own and mark.kind in NUMBERS and _SAID.search(above[-60:]):
        return _open_end(lines, mark.line, heads)
    return end


def _unquoted(lines: Lines, mark: Mark, own: int, heads: frozenset[int]) -> int:
    """Return the last line of new matter that bears no mark of quotation, or -1 where it is none.

    The lead says that a section or a chapter comes, and its number is not the instrument's own
    next one (``own`` is the last); the instrument's next section ends it, or its signature.
    """
    if mark.line in heads or _is_next(mark, own):
        return -1
    if mark.kind in NUMBERS:
        if not mark.num[:1].isdecimal():
            return -1
    elif mark.kind not in RANKS:
        return -1
    above, _ = lines.before(mark.line)
    return _open_end(lines, mark.line, heads) if _SAID.search(above[-60:]) else -1


def _open_end(lines: Lines, first: int, heads: frozenset[int]) -> int:
    """Return the last line of new matter that no mark of quotation ends, or -1."""
    for index in range(first + 1, min(len(lines.bare), first + _LONGEST)):
        bare = lines.bare[index].lstrip("#*_ ")
        if not bare or lines.aside[index]:
            continue
        head = bare.lstrip("0123456789.: ")[:30]
        if index in heads or _OWN_HEADING.match(head) or _OWN_WORDS.match(bare):
            return index - 1
        if _SIGNED.match(bare) or (lines.bare[index][0] == "#" and _NAMES_ACT.search(bare)):
            return index - 1
    return -1


def _closing_line(lines: Lines, first: int, heads: frozenset[int]) -> int:
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
        if index > first and (index in heads or _is_own(bare)):
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
