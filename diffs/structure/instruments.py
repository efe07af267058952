"""Find where one file prints several instruments: each enacts, and counts its sections from 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_ENACTS = re.compile(
    r"(?i:hereby\s+enacted\s+as\s+follows)"
    r"|pleased\s+to\s+(?:make|promulgate|make\s+and\s+promulgate)\s+the\s+following\s+(?:Ordinance|Order|[Rr]ules|[Rr]egulations)\b"
)
_FEW = 2
"""Numbers from 1 on that must follow such words: the words may as well be quoted."""


def instruments(lines: Lines, numbered: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return (start, end) of every instrument of the text, which the first opens and the last ends."""
    starts = [0]
    for found in list(_ENACTS.finditer(lines.text))[1:]:
        below = [m for m in numbered if m.start > found.end()][:_FEW]
        if [m.num for m in below] == [str(n + 1) for n in range(len(below))] and len(below) == _FEW:
            starts.append(found.start())
    return list(pairwise([*starts, len(lines.text)]))
