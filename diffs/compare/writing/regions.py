"""Cut a redline at what it surely keeps: the regions between may be drawn again by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words.scribe import Mark
from diffs.compare.words.words import Range

SURE = 200
"""Characters kept in one piece that no other redline would keep elsewhere."""


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring marks, and the stretches of both texts they rebuild."""

    marks: list[Mark]
    old: Range
    new: Range

    @property
    def holds_both(self) -> bool:
        """Tell whether both texts have something here."""
        return self.old[0] < self.old[1] and self.new[0] < self.new[1]


def regions(marks: Sequence[Mark], old: int, new: int) -> Iterator[Region]:
    """Yield the regions of a redline of texts that start at these offsets, in order, tiling it.

    What moves ends where it began: both ends of a move lie in one region.
    """
    held: list[Mark] = []
    apart: dict[int, int] = {}
    a, b = old, new
    for mark in marks:
        sure = mark.op == "=" and len(mark.text) >= SURE and not apart
        if sure and held:
            yield Region(held, (a, old), (b, new))
            held, a, b = [], old, new
        held.append(mark)
        old += len(mark.text) if mark.op in OLD_OPS else 0
        new += len(mark.text) if mark.op in NEW_OPS else 0
        if mark.op in ("m-", "m+"):
            _meet(apart, mark)
        if sure:
            yield Region(held, (a, old), (b, new))
            held, a, b = [], old, new
    if held:
        yield Region(held, (a, old), (b, new))


def _meet(apart: dict[int, int], mark: Mark) -> None:
    """Note how many moved characters of a provision have only one of their ends yet."""
    left = apart.pop(id(mark.entry), 0) + len(mark.text) * (1 if mark.op == "m-" else -1)
    if left:
        apart[id(mark.entry)] = left
