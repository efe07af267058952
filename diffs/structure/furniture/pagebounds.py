"""Find what bounds the pages of a text whose form feeds tell where they end: heads and feet that bear the page's number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from diffs.structure.furniture.pageheads import COUNTED
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.pagenumbers import head_key

_FIGURE = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_LABELLED = re.compile(r"\(?(?:\d{1,3}[A-Z]?|[a-z]|[ivx]{1,4})[.)]\s+\S")
_LONGEST = 90
"""Characters of a head."""
_SURE = 3
"""Pages that make it sure by themselves."""
_DEEP = 3
"""Lines that bound a page: its title, of two lines, and its number."""


def set_bounds_aside(lines: Lines) -> None:
    """Flag what heads or ends each page but one, or two and more with a number that rises by one from each to the next.

    Of two pages that is no proof: a sentence must run on across it, or its number change sides, as a left
    and a right page's do, or be that of the page in the text.
    """
    feeds = [0, *(at for at, raw in enumerate(lines.raw, 1) if "\f" in raw), len(lines.raw)]
    if len(feeds) < _SURE:
        return
    counted = ([i for i in range(*page) if lines.bare[i]] for page in pairwise(feeds))
    pages = [(number, printed) for number, printed in enumerate(counted, 1) if printed]
    for depth, step in product(range(_DEEP), (1, -1)):
        bounds: dict[str, list[tuple[int, int]]] = {}
        for page, words in pages:
            printed = words[::step]
            if all(lines.aside[i] for i in printed[:depth]):
                for at in filter(lambda i: _may_bound(lines.bare[i]), printed[depth : depth + 1]):
                    bounds.setdefault(_key(lines.bare[at]), []).append((page, at))
        for key, found in bounds.items():
            unit = COUNTED.match(head_key(lines.bare[found[0][1]]).upper())
            on_all = len(found) >= max(_SURE, len(pages) - 1) and _are_alike(lines, key, found)
            if not unit and (on_all or _bear_numbers(lines, key or depth, found)):
                lines.set_aside([at for _, at in found])


def _key(bare: str) -> str:
    """Return what a left page's head and a right one's have in common: the words, in whatever order."""
    return " ".join(sorted(_WORD.findall(bare))) or head_key(bare)


def _may_bound(bare: str) -> bool:
    """Tell whether a line may be a page's head: no footnote, which ends with a stop, and no numbered words of the law."""
    return len(bare) < _LONGEST and bare[-1] not in ".;:," and not _LABELLED.match(bare)


def _are_alike(lines: Lines, key: str, found: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines of one wording are the same, but for the numbers of their pages where these stand beside it."""
    figures = [{int(n) for n in _FIGURE.findall(lines.bare[at])} for _, at in found]
    own = set.intersection(*figures)
    pages = {n - page for (page, _), of in zip(found, figures, strict=True) for n in of - own}
    return len(pages) <= bool(key)


def _bear_numbers(lines: Lines, key: object, found: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines of one wording, or below a head, bear the numbers of their pages; without a ``key`` they are but numbers."""
    offsets = [{int(n) - page for n in _FIGURE.findall(lines.bare[at])} for page, at in found]
    common = set.intersection(*offsets)
    if len(found) < 2 or not common:
        return False
    places = [at for _, at in found]
    if len(found) >= _SURE and key:
        return True
    first = sum(lines.bare[at][0].isdecimal() for at in places)
    return any(map(lines.cuts, places)) or 0 < first < len(found) or (bool(key) and 0 in common)
