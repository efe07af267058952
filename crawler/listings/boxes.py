"""Tell a listing's own links from those of a box beside it, which shows the latest of it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from crawler.listings.labels import Element, words_of
from diffs.days import find_dates


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

    The listing is the narrowest element that holds every entry, of two such that of more days and words.
    """
    whole = [node for node, urls in held.items() if len(urls) == len(at)]
    around = {node.getparent() for node in whole}
    narrow = [node for node in whole if node not in around]
    if len(at) < _BOXED or not narrow:
        return dict(at)
    paths = {one: {one, *one.iterancestors()} for elements in at.values() for one in elements}
    listing = max(narrow, key=_tells)
    boxes = set(_boxes(listing, held))
    outside = [[one for one in links if listing not in paths[one]] for links in at.values()]
    page = listing.getroottree().getroot()
    if all(outside) and _tells(page)[0] - _tells(listing)[0] > max(1, _tells(listing)[0]):
        listing, boxes = page, {listing}  # every entry stands, with its day, around that box
    left: dict[str, list[Element]] = {}
    for url, elements in at.items():
        own = [one for one in elements if listing in paths[one] and not paths[one] & boxes]
        left[url] = own or elements
    return left


def _boxes(listing: Element, held: Mapping[Element, set[str]]) -> list[Element]:
    """Return the parts of a listing all of whose entries, two or more, stand elsewhere in it as well."""
    parts = {part: held[part] for part in listing if part in held}
    shown = Counter(url for urls in parts.values() for url in urls)
    return [
        part
        for part, urls in parts.items()
        if len(urls) >= _BOXED and all(shown[url] > 1 for url in urls)
    ]


def _tells(node: Element) -> tuple[int, int]:
    words = words_of(node)
    return len(find_dates(words)), len(words)


_BOXED = 2
"""Entries that a box beside the listing shows, at least; a row shows one."""
