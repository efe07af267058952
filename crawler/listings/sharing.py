"""Tell which words several entries bear: the name of a button or of a department names none of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from crawler.listings.labels import Element, words_of
from crawler.listings.naming import link_title
from crawler.listings.tables import Tables
from tarmeem.patterns import pattern_of

_SEVERAL = 3
"""Links that are called the same, at least, where not all are."""
_ASKS = pattern_of(r"(?:view|download|read|see|open)\b", re.IGNORECASE)
_NUMBER = pattern_of(r"\d+")
_OFTEN = 0.25
"""Share of a column's cells that repeat another: of titles fewer do."""


def names_of_many(at: Mapping[str, list[Element]]) -> frozenset[str]:
    """Return what most links of a page are called, or all of two."""
    names = [link_title(links) for links in at.values()]
    called = Counter(map(_uncounted, names))
    alike = {
        name
        for name, many in called.items()
        if many > 1 and (many == len(at) or (many >= _SEVERAL and 2 * many > len(at)))
    }
    return frozenset(name for name in names if _uncounted(name) in alike)


def _uncounted(name: str) -> str:
    """Return what a link is called, what it asks for without its number: "View notice 12"."""
    return _NUMBER.sub("", name) if _ASKS.match(name) else name


class Shared:
    """What the rows of a page say more than once, and what stands in columns that repeat themselves."""

    def __init__(self, rows: Iterable[tuple[Element, list[str]]], tables: Tables) -> None:
        """``rows``: each with its passages."""
        said: Counter[str] = Counter()
        columns: dict[tuple[Element, int, int], list[str]] = {}
        count = 0
        for row, chunks in rows:
            count += 1
            said.update(set(chunks))
            laid = tables.cells(row) if row.tag == "tr" else []
            for place, cell in enumerate(laid):
                column = (row.getparent(), len(laid), place)
                columns.setdefault(column, []).append(words_of(cell))
        self._repeated = {words for words, times in said.items() if times > 1}
        self._common = {words for words in self._repeated if 2 * said[words] > count}
        for cells in columns.values():
            if 1 - len(set(cells)) / len(cells) > _OFTEN:
                self._common.update(cells)

    def often(self, words: str) -> int:
        """Return how often a page says words: 0 in one row, 1 in more, 2 in most, or as a column that repeats itself does."""
        return 2 if words in self._common else int(words in self._repeated)
