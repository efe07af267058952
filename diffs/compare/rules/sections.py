"""What one text's sections say, asked for by whoever tells of a change in one of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from diffs.compare.aligning.items import Item
from diffs.compare.rules.passages import Passages
from diffs.compare.rules.saying import NOWHERE, Section
from diffs.compare.words.words import unlinked
from diffs.structure.eids import top
from tarmeem.model import Provision

_CAPITALS = re.compile(r"\n\n[^\S\n]*([^\W\d_a-z]+(?: [^\W\d_a-z]+){1,9})[^\S\n]*$", re.MULTILINE)
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
