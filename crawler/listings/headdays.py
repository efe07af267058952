"""Give the entries below a heading that is nothing but a day that day: it stands once above all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crawler.listings.labels import Element, words_of
from crawler.listings.rowdays import says_a_day

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADS = (*_HEADINGS, "dt", "tr")


def headed(root: Element, held: Mapping[Element, set[str]]) -> dict[str, str]:
    """Return the words of the heading that each entry stands below, where that is a day.

    ``held``: which elements hold which entries. Where an entry stands ahead of all such headings, days may
    as well follow what they are of, and none is given.
    """
    groups: dict[Element, list[Element]] = {}
    for head in root.iter(*_HEADS):
        if head not in held and _is_head(head) and says_a_day(words := words_of(head)):
            while (above := head.getparent()) is not None and words_of(above) == words:
                head = above
            groups.setdefault(above, []).append(head)
    return {
        url: words_of(head)
        for heads in groups.values()
        if not any(one in held for one in heads[0].itersiblings(preceding=True))
        for head in heads
        for part in _below(head)
        for url in held.get(part, ())
    }


def _below(head: Element) -> Iterator[Element]:
    """Yield what follows a heading until the next of its rank or above."""
    rank = _rank(head)
    for part in head.itersiblings():
        if any(_is_head(one) and _rank(one) <= rank for one in part.iter(*_HEADS)):
            return
        yield part


def _rank(head: Element) -> str:
    return next((str(one.tag) for one in head.iter(*_HEADS)), "")


def _is_head(node: Element) -> bool:
    """Tell whether an element heads what follows it: a row does so with one cell."""
    return node.tag != "tr" or len(node) == 1
