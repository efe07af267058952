"""Find where one file prints several instruments: each enacts, and counts its sections from 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_ENACTS = {
    "enacted": re.compile(r"enacted\s+as\s+follows"),
    "pleased": re.compile(
        r"pleased\s+to\s+(?:make|promulgate|make\s+and\s+promulgate)\s+the\s+following\s+(?:Ordinance|Order|[Rr]ules|[Rr]egulations)\b"
    ),
}
"""How an instrument enacts, by the word that is looked for first: it is quick to miss."""
_FEW = 2
"""Numbers from 1 on that must follow such words: the words may as well be quoted."""


def instruments(lines: Lines, numbered: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return (start, end) of every instrument of the text, which the first opens and the last ends."""
    starts = [0]
    for at in _enacting(lines.text)[1:]:
        below = [m for m in numbered if m.start > at][:_FEW]
        if [m.num for m in below] == [str(n + 1) for n in range(len(below))] and len(below) == _FEW:
            starts.append(at)
    return list(pairwise([*starts, len(lines.text)]))


def _enacting(text: str) -> list[int]:
    """Return where the text enacts, in order."""
    found: list[int] = []
    for word, pattern in _ENACTS.items():
        at = text.find(word)
        while at >= 0:
            if pattern.match(text, at):
                found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)
