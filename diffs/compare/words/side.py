"""One side of a comparison: its raw text, and what its structure and its reader say of parts of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from diffs.compare.words.noise import NOTES
from diffs.compare.words.words import Range, fold
from tarmeem.model import Weak

PAGE = 1000
"""Letters within which a scanned page has some word that is doubted; most have several a line."""


class Spans:
    """Ranges in ascending order, which may overlap, asked many times."""

    def __init__(self, spans: Sequence[Weak]) -> None:
        self._spans = spans
        self._starts = [span[0] for span in spans]
        self._reach = list(accumulate((span[1] for span in spans), max))

    def meet(self, start: int, end: int) -> bool:
        """Tell whether any of them shares a letter with a range."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def met(self, start: int, end: int) -> list[Weak]:
        """Return those that share a letter with a range."""
        at = bisect_left(self._starts, end)
        found: list[Weak] = []
        while at and self._reach[at - 1] > start:
            at -= 1
            if self._spans[at][1] > start:
                found.append(self._spans[at])
        return found[::-1]

    def distance(self, start: int, end: int) -> int | None:
        """Return how far apart the nearest two are that have a range between them."""
        before = bisect_right(self._starts, start)
        after = bisect_left(self._starts, end)
        if not before or after == len(self._starts):
            return None
        return self._starts[after] - self._reach[before - 1]


@dataclass(slots=True)
class Side:
    """One text, with what its structure says of it."""

    source: str
    hidden: Sequence[tuple[int, int, str]] = ()
    """Furniture, markers and notes: (start, end, noise kind), ascending."""
    weak: Sequence[Weak] = ()
    """Low-confidence stretches, ascending; what two readings differ in twice."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """Every footnote's and marginal note's words, bare, and how often they stand there."""
    is_old: bool = False
    misread: Mapping[int, str] = field(default_factory=dict)
    """Where a provision begins whose number is not as printed, and what it is."""
    titles: Sequence[Weak] = ()
    """The headings of provisions, ascending, with what sets them off from the words below."""
    starts: list[int] = field(default_factory=list)
    _titles: Spans = field(init=False)
    _weak: Spans = field(init=False)
    _contested: Spans = field(init=False)
    _known: frozenset[str] | None = field(init=False, default=None)
    _runs: Counter[int] | None = field(init=False, default=None)
    _noted: Side | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Index the hidden stretches by where they start, and the weak ones."""
        self.starts = [start for start, _, _ in self.hidden]
        self._titles = Spans(self.titles)
        self._weak = Spans(self.weak)
        self._contested = Spans(
            [other for one, other in pairwise(self.weak) if one[:2] == other[:2]]
        )

    def bare(self) -> Side:
        """Return the same side with nothing hidden."""
        side = Side(self.source, is_old=self.is_old, misread=self.misread)
        side.weak, side._weak, side._contested = self.weak, self._weak, self._contested
        return side

    def noted(self) -> Side:
        """Return the same side with its notes shown."""
        if self._noted is None:
            side = self._noted = self.bare()
            side.hidden = [span for span in self.hidden if span[2] not in NOTES]
            side.starts = [start for start, _, _ in side.hidden]
        return self._noted

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

    def is_within_note(self, start: int, end: int) -> bool:
        """Tell whether a range is some words of a note, and not whole lines of it."""
        at = max(bisect_right(self.starts, start) - 1, 0)
        first, last, kind = self.hidden[at] if self.hidden else (0, 0, "")
        whole = "\n" in self.source[max(start - 1, 0) : start] + self.source[start : start + 1]
        return kind in NOTES and first < start and end <= last and not whole

    def around(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield the kinds and the whole texts of the hidden stretches that a range meets."""
        at = max(bisect_right(self.starts, start) - 1, 0)
        while at < len(self.hidden) and self.hidden[at][0] < end:
            first, last, kind = self.hidden[at]
            if last > start:
                yield kind, self.source[first:last]
            at += 1

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

    def ends_title(self, start: int, end: int) -> bool:
        """Tell whether a range stands behind the last word of a heading, and sets it off."""
        return any(
            end <= last
            and any(map(str.isalnum, self.source[first:start]))
            and not any(map(str.isalnum, self.source[start:last]))
            for first, last, *_ in self._titles.met(start, end)
        )

    def number_read(self, at: int) -> str:
        """Return the number of the provision whose printed one was misread and begins at an offset; or nothing."""
        return self.misread.get(at) or self.misread.get(at - 1, "")

    def is_weak(self, start: int, end: int) -> bool:
        """Tell whether any of the range was read with low confidence."""
        return self._weak.meet(start, end)

    def knows(self, word: str) -> bool:
        """Tell whether the text has a word somewhere where it was surely read."""
        if self._known is None:
            words = re.finditer(r"[^\W\d_]+", self.source)
            self._known = frozenset(
                found.group().casefold() for found in words if not self.is_weak(*found.span())
            )
        return word.casefold() in self._known

    def times(self, run: tuple[str, ...]) -> int:
        """Return how often a run of three words stands in all of the text, which is read for it once."""
        if self._runs is None:
            words = fold(self.source).split()
            self._runs = Counter(map(hash, zip(words, words[1:], words[2:], strict=False)))
        return self._runs[hash(run)]

    def is_contested(self, start: int, end: int) -> bool:
        """Tell whether two readings differ in any of the range: it is given twice as weak."""
        return self._contested.meet(start, end)

    def otherwise(self, start: int, end: int) -> str | None:
        """Return what another reading has in place of a range: None where that is not known, or the same."""
        parts: list[str] = []
        if not self.source[start:end].strip():
            start, end = self.gap(start, end)
        at = start
        for lo, hi, *other in self._contested.met(start, end):
            if not other:
                return None
            if hi > at:
                parts += [self.source[at:lo], *other]
                at = hi
        return "".join([*parts, self.source[at:end]]).strip() if parts else None

    def gap(self, start: int, end: int) -> Range:
        """Return all the white space that a place between two words is in."""
        while start and self.source[start - 1].isspace():
            start -= 1
        while end < len(self.source) and self.source[end].isspace():
            end += 1
        return start, end

    def is_scanned(self, start: int, end: int) -> bool:
        """Tell whether a range stands on a line with weak words, or between some of one page."""
        if not self.weak:
            return False
        first = max(0, start - PAGE, self.source.rfind("\n", max(0, start - PAGE), start) + 1)
        last = self.source.find("\n", end, end + PAGE)
        if self.is_weak(first, last if last >= 0 else end + PAGE):
            return True
        apart = self._weak.distance(start, end)
        return apart is not None and apart < PAGE
