"""Find the notes of a page's margin, which an extractor sets in one block where the page ends."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import HEADING, Lines

FULL = 0.6
"""Share of a full line's length from which a line is of running text,"""
LEAST = 40
"""and the characters it must have whatever a full line is: a table may be all the text there is;"""
NARROW = 25
"""Characters of a margin's lines."""
TWO = 2
"""So many full lines must stand"""
ABOVE = 12
"""among so many above marginal notes."""
_LAST_WORD = re.compile(r"\w+\.")


def set_margins_aside(lines: Lines, breaks: list[int]) -> None:
    """Flag marginal notes, which stand in a block of very short lines where a page ends, as headings."""
    for end in breaks:
        start = end
        while start and _is_margin(lines, start - 1):
            start -= 1
        start = _after_sentence(lines, start, end)
        if (
            end - start > 1
            and _is_beside_text(lines, start)
            and lines.bare[end - 1][-1] == "."
            and lines.bare[start][0].isupper()
        ):
            for index in range(start, end):
                lines.aside[index] = HEADING


def _after_sentence(lines: Lines, start: int, end: int) -> int:
    """Return where a block of short lines goes on after the last words of the page's own text."""
    while start < end and lines.bare[start][0].islower():
        start += 1
    above = lines.bare[start - 1] if start and not lines.aside[start - 1] else ""
    if start < end and above[-1:].isalnum() and _LAST_WORD.fullmatch(lines.bare[start]):
        start += 1
    return start


def _is_beside_text(lines: Lines, start: int) -> bool:
    """Tell whether full lines stand above a block of short ones, and announce no list.

    In a column of a table no line is full.
    """
    own = [
        at
        for at in range(max(start - 2 * ABOVE, 0), start)
        if lines.bare[at] and not lines.aside[at]
    ]
    full = sum(len(lines.bare[at]) >= max(FULL * lines.width, LEAST) for at in own[-ABOVE:])
    listed = bool(own) and lines.bare[own[-1]].endswith((":", "—", "–", "-", "--"))
    return full >= TWO and not listed


def _is_margin(lines: Lines, index: int) -> bool:
    bare = lines.bare[index]
    return (
        0 < len(bare) < NARROW
        and bare[-1] != "]"
        and not lines.aside[index]
        and bare[0] not in "(["
        and not bare[0].isdecimal()
        and not bare.isupper()  # a signer's name
    )
