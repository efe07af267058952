"""What one text says, asked for by whoever tells of a change in it: its sections, its titles, and whether words stand in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from diffs.compare.aligning.items import Item
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import NOWHERE, Section
from diffs.compare.words.words import unlinked
from diffs.structure.eids import top
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_SAMPLE = 8
"""Words in a row that no two provisions have by accident."""
_THREE = pattern_of(r"\S+ \S+ \S+ ")
"""The words of a text by threes: what is within a sample holds one of them, wherever it stands."""
_FEW = 300
"""Samples that are looked for by reading: only for more of them does a list of places pay."""
_MANY = 8
"""Places looked at for a sample; what may stand at more is looked for by reading too."""
_PLACE = 40
"""Bits of a number that say where three words stand; those above them tell which they are."""


class Passages(Section):
    """All the words of a text, whose passages are known by their words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._asked = 0
        self._held: dict[str, bool] = {}
        self._counted: dict[str, int] = {}
        """What was asked before: one set phrase comes, or goes, in many places."""

    @cached_property
    def _printed(self) -> str:
        return _one_line(self._text)

    @cached_property
    def _places(self) -> array[int]:
        """Return which three words stand where: eight bytes for three words, as a text may be long."""
        found = _THREE.finditer(self.plain)
        return array("Q", sorted(_told(m.group()) | m.start() for m in found))

    def holds(self, text: str) -> bool:
        """Tell whether most of some samples of a text's words stand somewhere in this one."""
        if text not in self._held:
            self._held[text] = self._has_most(text)
        return self._held[text]

    def _has_most(self, text: str) -> bool:
        words = plain(text).split()
        last = max(len(words) - _SAMPLE, 0)
        samples = [words[at : at + _SAMPLE] for at in sorted({min(3, last), last // 2, last})]
        return 2 * sum(map(self._has, samples)) > len(samples)

    def times(self, text: str) -> int:
        """Return how often a text's words stand in this one; a few only where they end as they do there."""
        if text not in self._counted:
            self._counted[text] = self._count(text)
        return self._counted[text]

    def _count(self, text: str) -> int:
        words = plain(text)
        if words.count(" ") > _SAMPLE:
            return self.plain.count(words) if self.holds(text) else 0
        return self._printed.count(_one_line(text))  # "he may go" stands in "he may go at dusk"

    def _has(self, sample: Sequence[str]) -> bool:
        passage = " ".join(sample)
        self._asked += 1
        if self._asked <= _FEW or len(sample) < _SAMPLE:
            return passage in self.plain
        for k in (1, 2, 3):  # its first word may be the end of a longer one
            before = len(" ".join(sample[:k])) + 1
            key = _told(" ".join(sample[k : k + 3]) + " ")
            first = bisect_left(self._places, key)
            last = bisect_left(self._places, key + (1 << _PLACE))
            if last - first > _MANY:
                return passage in self.plain
            places = (place - key - before for place in self._places[first:last])
            if any(self.plain.startswith(passage, at) for at in places):
                return True
        return False


def _one_line(text: str) -> str:
    return " ".join(text.lower().split())


def _told(words: str) -> int:
    """Return the bits that tell three words from most others."""
    return (hash(words) & 0xFFFFFF) << _PLACE


_CAPITALS = pattern_of(r"\n\n[^\S\n]*([^\W\d_a-z]+(?: [^\W\d_a-z]+){1,9})[^\S\n]*$", re.MULTILINE)
"""A line of capitals that stands by itself: a heading."""
IN_SECTION = ("sec_", "art_")
"""How the eIds of sections, articles and what lies in them begin."""


class Sections:
    """What one text's sections say, and what stands in capitals among their words."""

    def __init__(self, root: Provision) -> None:
        self._root = root
        self._read: dict[str, Section] = {}

    @cached_property
    def _all(self) -> str:
        return _own(self._root)

    @cached_property
    def passages(self) -> Passages:
        """Return the text's words, to be looked for in it."""
        return Passages(self._all)

    def section(self, item: Item) -> Section:
        """Return all the words of the section, article or schedule that an item lies in."""
        name = top(item.eid)
        if name not in self._read:
            node = self._over(item, name)
            self._read[name] = Section(_own(node)) if node else NOWHERE
        return self._read[name]

    def _over(self, item: Item, eid: str) -> Provision | None:
        """Return the provision of that eId in which an item lies."""
        node = self._root
        while node.eid != eid:
            below = bisect_right(node.children, item.start, key=_start) - 1
            if below < 0:
                return None
            node = node.children[below]
        return node

    @cached_property
    def _titles(self) -> list[tuple[int, str]]:
        """Return the lines in capitals that structure takes for words of a section, and where they stand.

        What stands there again and again is a page's head.
        """
        root = self._root
        lines = [(m.start(1), m[1].strip()) for m in _CAPITALS.finditer(root.source)]
        own = sorted(
            (span.start, span.end)
            for node in (root.walk() if lines else ())
            if top(node.eid).startswith(IN_SECTION)
            for span in node.spans
            if span.kind == "body" and span.start < span.end
        )
        # No two share a letter: only the last that begins before a line, or with it, may hold it.
        last = ((at, text, bisect_left(own, (at + 1,)) - 1) for at, text in lines)
        found = [(at, text) for at, text, k in last if k >= 0 and at < own[k][1]]
        times = Counter(text for _, text in found)
        return [(at, text) for at, text in found if times[text] == 1]

    def titles(self, item: Item) -> tuple[str, str]:
        """Return the title that a provision stands under, and the first that stands within it."""
        holder = self._over(item, item.parent)
        start = holder.start if holder else 0
        titles = self._titles
        over = bisect_left(titles, (item.start,)) - 1
        within = bisect_left(titles, (item.start + 1,))
        return (
            titles[over][1] if over >= 0 and titles[over][0] >= start else "",
            titles[within][1] if within < len(titles) and titles[within][0] < item.end else "",
        )


def _own(node: Provision) -> str:
    """Return a provision's text without its footnotes: what they quote of an older one stands no more."""
    notes = sorted((s.start, s.end) for one in node.walk() for s in one.spans if s.kind == "note")
    starts = [node.start, *(end for _, end in notes)]
    ends = [*(start for start, _ in notes), node.end]
    return unlinked("".join([node.source[a:b] for a, b in zip(starts, ends, strict=True)]))


def _start(node: Provision) -> int:
    return node.start
