"""Pair definitions by the term that each defines: a new one put in between gives all that follow another letter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from diffs.compare.aligning.items import Item
from tarmeem.patterns import pattern_of

_READ = 24
"""Words at the beginning of a provision among which its term stands."""
_TERM = pattern_of(
    r"[*_]{0,3}(?:[\"'*_]{1,4}(?=\w)(?P<term>[^\"*_]{2,80}?),?[\"'*_]{1,4}(?=[\s,;:(—-])"
    r"|(?!(?:the|an?|it|this|that|these|such|any|every|which|who|where|what)\b)"
    r"(?P<bare>[^\W\d_][\w '/-]{1,60}?)[*_]{0,3},? (?:means\b(?! of\b)|includes\b|has the (?:same )?meaning\b|سے مراد\b))"
)
"""A term at the beginning of its definition: between quotation marks or in other letters, in whatever language; or before what says that it is one."""


def term_of(item: Item) -> str:
    """Return the letters of the term that a numbered provision within another defines; nothing where it defines none."""
    if item.node is None or item.row or item.is_section() or item.is_container():
        return ""
    found = _TERM.match(" ".join(item.words()[:_READ]))
    term = (found["term"] or found["bare"]) if found else ""
    return "".join(filter(str.isalnum, term.casefold()))


def same_terms(
    left: Sequence[Item], right: Sequence[Item], siblings: tuple[Collection[Item], Collection[Item]],
    link: Callable[[Item, Item], object],
) -> None:  # fmt: skip
    """Link what defines a term that no other of its ``siblings`` defines, on either side: whatever letter it bears, it is that definition."""
    own, other = map(_by_term, siblings)
    if not (own and other):
        return
    free = {*left}, {*right}
    for term, items in own.items():
        others = other.get(term, ())
        if len(items) == len(others) == 1 and items[0] in free[0] and others[0] in free[1]:
            link(items[0], others[0])


def _by_term(items: Collection[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        if term := term_of(item):
            found.setdefault(term, []).append(item)
    return found
