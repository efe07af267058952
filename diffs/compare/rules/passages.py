"""Whether the words of a provision stand in a text, told without reading the text over for each provision."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from diffs.compare.rules.saying import Section, plain

_SAMPLE = 8
"""Words in a row that no two provisions have by accident."""
_THREE = re.compile(r"\S+ \S+ \S+ ")
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
