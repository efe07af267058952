"""Give the entries below a heading that is nothing but a day that day: it stands once above all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from crawler.listings.labels import Element, passages, words_of
from crawler.listings.rowdays import says_a_day

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADS = (*_HEADINGS, "dt", "tr")
_LINES = ("p", "strong", "b")
"""What is a heading by its place alone."""


def headed(root: Element, held: Mapping[Element, set[str]]) -> dict[str, str]:
    """Return the words of the heading that each entry stands below, where that is a day.

    ``held``: which elements hold which entries. Where an entry stands ahead of all such headings, days may
    as well follow what they are of, and none is given.
    """
    found: dict[str, str] = {}
    for tags in (_LINES, _HEADS):
        for heads in _groups(root, held, tags):
            ahead = any(one in held for one in heads[0].itersiblings(preceding=True))
            if not ahead and (tags is _HEADS or _all_head(heads, held)):
                for head in heads:
                    for part in _below(head):
                        found |= dict.fromkeys(held.get(part, ()), words_of(head))
    return found


def _groups(
    root: Element, held: Mapping[Element, set[str]], tags: Sequence[str]
) -> list[list[Element]]:
    """Return the boxes that say a day and nothing else, those side by side together."""
    groups: dict[Element, list[Element]] = {}
    for head in root.iter(*tags):
        if head not in held and _is_head(head) and says_a_day(words_of(head)):
            box = _box(head)
            beside = groups.setdefault(box.getparent(), [])
            beside += [box] * (beside[-1:] != [box])
    return list(groups.values())


def _all_head(lines: Sequence[Element], held: Mapping[Element, set[str]]) -> bool:
    """Tell whether lines are headings: several, and right below each stand entries."""
    return len(lines) > 1 and all(line.getnext() in held for line in lines)


def _box(head: Element) -> Element:
    """Return the outermost element that says nothing but what a heading says."""
    said = list(passages(head, {}))
    above = head.getparent()
    # Of what is around it no more is read than shows that it says more: a page may have a thousand days.
    while above is not None and list(islice(passages(above, {}), len(said) + 1)) == said:
        head, above = above, above.getparent()
    return head


def _below(head: Element) -> Iterator[Element]:
    """Yield what follows a heading until the next of its rank or above, or what follows a line until the next."""
    rank = _rank(head)
    for part in head.itersiblings():
        if rank and any(_is_head(one) and _rank(one) <= rank for one in part.iter(*_HEADS)):
            return
        if not rank and (part.tag in _HEADINGS or says_a_day(words_of(part))):
            return
        yield part


def _rank(head: Element) -> str:
    return next((str(one.tag) for one in head.iter(*_HEADS)), "")


def _is_head(node: Element) -> bool:
    """Tell whether an element heads what follows it: a row does so with one cell."""
    return node.tag != "tr" or len(node) == 1
