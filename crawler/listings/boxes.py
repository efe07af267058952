"""Tell a listing's own links from those of a box beside it, which shows the latest of it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from crawler.listings.labels import Element, words_of


def holders(at: Mapping[str, list[Element]]) -> dict[Element, set[str]]:
    """Return which elements hold which entries' links, the inner ones before those around them."""
    held: dict[Element, set[str]] = {}
    for url, elements in at.items():
        for element in elements:
            for node in (element, *element.iterancestors()):
                held.setdefault(node, set()).add(url)
    return held


def in_the_listing(
    at: Mapping[str, list[Element]], held: Mapping[Element, set[str]]
) -> dict[str, list[Element]]:
    """Return the links of the listing itself: what a box beside it shows of it again says no day.

    The listing is the narrowest element that holds every entry, of two such that of more words; a box
    is a part of it that holds two entries or more, each of which stands elsewhere in it as well.
    """
    whole = [node for node, urls in held.items() if len(urls) == len(at)]
    around = {node.getparent() for node in whole}
    narrow = [node for node in whole if node not in around]
    if len(at) < _BOXED or not narrow:
        return dict(at)
    listing = max(narrow, key=lambda node: len(words_of(node)))
    parts = {part: held[part] for part in listing if part in held}
    shown = Counter(url for urls in parts.values() for url in urls)
    boxes = {
        part
        for part, urls in parts.items()
        if len(urls) >= _BOXED and all(shown[url] > 1 for url in urls)
    }
    left: dict[str, list[Element]] = {}
    for url, elements in at.items():
        paths = [(element, {element, *element.iterancestors()}) for element in elements]
        own = [one for one, path in paths if listing in path and not path & boxes]
        left[url] = own or elements
    return left


_BOXED = 2
"""Entries that a box beside the listing shows, at least; a row shows one."""
