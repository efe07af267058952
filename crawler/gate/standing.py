"""Tell which lines of an older text stand on a page still, wherever its lines end now and in whatever part of it."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from html import unescape

from diffs.walls.seen import STATEMENT
from tarmeem.patterns import pattern_of

_TAG = pattern_of(r"<[^<>]*>")
_UNREAD = pattern_of(r"[\W_]+")
"""What is no letter and no figure: a new hyphen, a space without a width, another quotation mark."""


@lru_cache(maxsize=4)
def still_said(before: frozenset[str], words: str) -> frozenset[str]:
    """Return the lines of some length that a text has letter for letter, be they broken or joined otherwise."""
    run = _run(words)
    return frozenset(
        line for line in before if len(line.split()) >= STATEMENT and _run(line) in run
    )


def stands_apart(gone: Set[str], markup: str) -> bool:
    """Tell whether half of what is gone from a page's words stands in its links, its menus, its scripts or hidden."""
    told = frozenset(line for line in gone if len(line.split()) >= STATEMENT)
    return bool(told) and 2 * len(still_said(told, unescape(_TAG.sub(" ", markup)))) >= len(told)


def _run(words: str) -> str:
    return _UNREAD.sub("", words.lower())
