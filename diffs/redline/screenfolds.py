"""Fold long unchanged stretches on a screen: between sentences, and never the heading of what changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate

from diffs.redline.tiles import Tiles

CONTEXT_LINES = 3
"""How many unchanged lines are shown on either side of a change, on a screen,"""
MORE_LINES = 4
"""and how many more, at most, to begin and end with a sentence."""
FOLD_LINES = 12
"""A stretch of more unchanged lines than this is folded, on a screen."""
_ENDS = re.compile(r"(?:[.:;—–-]|[;,]\s*(?:and|or))?[\s\"”’)\]]*\Z")
"""How a line ends after which a sentence, an item or a paragraph may begin."""


class Folds:
    """Which lines of the newer text may be folded."""

    def __init__(self, new: str) -> None:
        self._new = new

    @cached_property
    def _heads(self) -> frozenset[int]:
        """Where whole provisions begin: looked for only where something is folded."""
        anchors = Tiles(self._new).anchors
        return frozenset(at for at, eids in anchors.items() if any("__" not in eid for eid in eids))

    def folded(self, text: str, at: int, spelt: Callable[[str], str], *, last: bool) -> str:
        """Return what is shown of an unchanged text that stands at a place of the newer one, as it is spelt."""
        lines = text.split("\n")
        head = CONTEXT_LINES if at else 0
        tail = len(lines) - (0 if last else CONTEXT_LINES)
        if tail - head <= FOLD_LINES:
            return spelt(text)
        head = next((k for k in range(head, head + MORE_LINES) if k and _ends(lines[k - 1])), head)
        tail = next((k for k in range(tail, tail - MORE_LINES, -1) if _ends(lines[k - 1])), tail)
        starts = list(accumulate((len(line) + 1 for line in lines), initial=at))
        over = [] if last else [k for k in range(head, tail) if starts[k] in self._heads][-1:]
        shown = [*lines[:head], *_hidden(lines[head : over[0] if over else tail])]
        if over:
            shown += [lines[over[0]], *_hidden(lines[over[0] + 1 : tail])]
        return "\n".join(map(spelt, [*shown, *lines[tail:]]))


def _ends(line: str) -> bool:
    found = _ENDS.search(line)
    return not line.strip() or bool(found and found.group().strip())


def _hidden(lines: Sequence[str]) -> list[str]:
    """Return the line that stands for some lines; these themselves where they are few."""
    if len(lines) <= 1:
        return list(lines)
    return [f"    ⋯ {len(lines):,} unchanged lines ⋯"]
