"""One side of a comparison: its raw text, and what its structure and its reader say of parts of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from diffs.compare.words import Range


@dataclass(slots=True)
class Side:
    """One text, with what its structure says of it."""

    source: str
    hidden: Sequence[tuple[int, int, str]] = ()
    """Furniture, markers and notes: (start, end, noise kind), ascending."""
    weak: Sequence[Range] = ()
    """Low-confidence stretches, ascending."""
    notes: frozenset[str] = frozenset()
    """Every footnote's words, bare."""
    is_old: bool = False
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the hidden stretches by where they start."""
        self.starts = [start for start, _, _ in self.hidden]

    def bare(self) -> Side:
        """Return the same side with nothing hidden."""
        return Side(self.source, (), self.weak, frozenset(), self.is_old)

    def flow(self, start: int, end: int) -> list[Range]:
        """Return the parts of a range that hold words, or nothing where it all does."""
        if not self.starts:
            return []
        at = max(bisect_right(self.starts, start) - 1, 0)
        ranges: list[Range] = []
        lo, cut = start, False
        while at < len(self.hidden) and self.hidden[at][0] < end:
            first, last, _ = self.hidden[at]
            if last > start:
                cut = True
                if first > lo:
                    ranges.append((lo, first))
                lo = max(lo, last)
            at += 1
        if not cut:
            return []
        return [*ranges, (lo, end)] if lo < end else ranges or [(start, start)]

    def hides(self, start: int, end: int) -> bool:
        """Tell whether any of a range is hidden."""
        if not self.starts:
            return False
        at = max(bisect_right(self.starts, start) - 1, 0)
        while at < len(self.hidden) and self.hidden[at][0] < end:
            if self.hidden[at][1] > start:
                return True
            at += 1
        return False

    def parts(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield a gap's parts with their noise kinds; white space between has none."""
        at = max(bisect_right(self.starts, start) - 1, 0)
        lo = start
        while at < len(self.hidden) and self.hidden[at][0] < end:
            first, last, kind = self.hidden[at]
            if last > start:
                if first > lo:
                    yield "", self.source[lo:first]
                yield kind, self.source[max(first, lo) : min(last, end)]
                lo = min(last, end)
            at += 1
        if lo < end:
            yield "", self.source[lo:end]

    def is_weak(self, start: int, end: int) -> bool:
        """Tell whether any of the range was read with low confidence."""
        return any(lo < end and start < hi for lo, hi in self.weak)
