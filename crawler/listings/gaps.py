"""Read what stands between the links of a page: its entries' own words, where a row is no element of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crawler.listings.labels import Element, passages
from crawler.listings.naming import called, can_name

NEAR = 3
"""Passages: how far beside a link its own words are looked for."""


LABELLED = 12
"""Passages: how far beside a link words under labels are looked for."""


class Gaps:
    """The passages between entries' links, for layouts where a row is no element of its own."""

    def __init__(self, root: Element, at: Mapping[str, list[Element]]) -> None:
        self.root = root
        self.owner = {element: url for url, elements in at.items() for element in elements}
        self._wanted: dict[int, tuple[bool, bool]] = {}
        self._read: tuple[dict[str, list[str]], dict[str, list[str]]] | None = None

    def beside(
        self, url: str, wanted: Callable[[list[str]], frozenset[str]], near: int = NEAR
    ) -> list[str]:
        """Return the passages beside an entry, on the side where the page puts what is wanted.

        Every inner gap lies both after one entry and before the next; the two ends tell which
        entry it speaks of, by having the same as they: a page's foot has a day too. Empty where
        they do not. ``wanted``: what passages have of it, in a word for each.
        """
        leads, trails = self._ends(wanted, near)
        if leads == trails:
            return []
        before, after = self._gaps()
        return before.get(url, [])[-near:] if leads else after.get(url, [])[:near]

    def _ends(self, wanted: Callable[[list[str]], frozenset[str]], near: int) -> tuple[bool, bool]:
        if near not in self._wanted:
            before, after = self._gaps()
            first, *others = before
            every = frozenset().union(*(wanted(before[url]) for url in others))
            ends = wanted(before[first][-near:]), wanted(after[next(reversed(after))][:near])
            leads, trails = (bool(found & every if others else found) for found in ends)
            self._wanted[near] = leads, trails
        return self._wanted[near]

    def words(self, url: str, is_fact: Callable[[str], bool]) -> str:
        """Return the nearest words before an entry's link that can name it; above the first, a heading may name the page."""
        before = self._gaps()[0]

        def near(one: str) -> list[str]:
            return [words for words in before.get(one, [])[-LABELLED:] if not is_fact(words)]

        if title := called(near(url)):
            return title
        first, *others = before
        if url == first and others and not any(_naming(near(one)) for one in others):
            return ""
        return _naming(near(url))

    def _gaps(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        if self._read is None:
            self._read = self._walk()
        return self._read

    def _walk(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        before: dict[str, list[str]] = {}
        after: dict[str, list[str]] = {}
        gap: list[str] = []
        last = ""
        for url, words in passages(self.root, self.owner):
            if not url:
                gap += words.split("|")
            elif url != last:
                before.setdefault(url, gap)
                after[last] = gap
                gap, last = [], url
        after[last] = gap
        after.pop("", None)
        return before, after


def _naming(before: list[str]) -> str:
    return next((c for c in reversed(before[-NEAR:]) if can_name(c)), "")
