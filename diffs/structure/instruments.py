"""Find where an instrument enacts, and where one file prints several: each counts its sections from 1."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_ENACTS = {
    "nacted": re.compile(r"nacted\b(?:\s+by\b[^.;:]{0,300}?)?,?\s+as\s*follows"),
    "NACTED": re.compile(r"NACTED\b(?:\s+BY\b[^.;:]{0,300}?)?,?\s+AS\s*FOLLOWS"),
    "following": re.compile(
        r"following\s+(?:Act|Ordinance|Order|[Rr]ules|[Rr]egulations|[Bb]y-?[Ll]aws)\s?[:,;.]?(?:\s?namely)?\s?[:.;—–-]"
    ),
}
"""How an instrument enacts, by the word that is looked for first: it is quick to miss."""
_FEW = 2
"""Numbers from 1 on that must follow such words: the words may as well be quoted."""


_SOON = 12
"""Lines below such words within which section 1 stands."""


def opening(lines: Lines, numbered: Sequence[Mark], enacting: Sequence[int]) -> int:
    """Return where the text enacts, if section 1 comes next: no number above it is a section's; else 0."""
    at = next(iter(enacting), 0)
    below = bisect_left(numbered, at, key=lambda m: m.start)
    if below == len(numbered) or numbered[below].num != "1":
        return 0
    between = lines.bare[bisect_right(lines.starts, at) : numbered[below].line]
    return at if sum(map(bool, between)) <= _SOON else 0


def instruments(
    lines: Lines, numbered: Sequence[Mark], enacting: Sequence[int]
) -> list[tuple[int, int]]:
    """Return (start, end) of every instrument of the text, which the first opens and the last ends."""
    starts = [0]
    for at in enacting[1:]:
        below = [m for m in numbered if m.start > at][:_FEW]
        if [m.num for m in below] == [str(n + 1) for n in range(len(below))] and len(below) == _FEW:
            starts.append(at)
    return list(pairwise([*starts, len(lines.text)]))


def enacting(text: str) -> list[int]:
    """Return where the text enacts, in order."""
    found: list[int] = []
    for word, pattern in _ENACTS.items():
        at = text.find(word)
        while at >= 0:
            if pattern.match(text, at):
                found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)
