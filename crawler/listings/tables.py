"""Lay tables out in their columns: what a cell spans it stands in, and headings stand above what they head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from crawler.listings.labels import Element, words_of

HEADINGS_WITHIN = 3
"""Rows: how far into a table its headings are looked for."""
_WIDEST = 40
"""Columns that one cell spans, at most, and within which it is looked for in the rows below."""
_LABEL = 60
"""Characters: more is no heading of a column."""
_TO_THE_END = 1_000_000
Cells = list[Element]


class Tables:
    """The tables of a page, be they made of table rows or of any elements that stand in rows."""

    def __init__(self, held: Mapping[Element, set[str]]) -> None:
        """``held``: which elements hold which entries' links; a row that holds none may be one of headings."""
        self.held = held
        self._laid: dict[Element, dict[Element, Cells]] = {}
        self._named: dict[Element, list[str]] = {}

    def cells(self, row: Element) -> Cells:
        """Return the cells in a row's columns, also those that span it from above or several of them."""
        part = row.getparent()
        if part is None:
            return _elements(row)
        if part not in self._laid:
            self._laid[part] = _lay_out(part)
        return self._laid[part].get(row) or _elements(row)

    def columns(self, row: Element, link: Element) -> Iterator[list[tuple[str, Element]]]:
        """Yield a row's cells, each after its heading, for every row above that may be one of headings."""
        cells, part = self.cells(row), row.getparent()
        if len(cells) < 2 or part is None:
            return
        heads: Cells = []
        for first in part[:HEADINGS_WITHIN]:
            heads += list(first[:HEADINGS_WITHIN]) if first.tag == "thead" else [first]
        if row.tag == "tr":
            for earlier in _before(part):
                heads += list(earlier[:HEADINGS_WITHIN])
        for head in heads:
            alike = isinstance(head.tag, str) and head.tag == row.tag and head not in self.held
            tops = self.cells(head) if alike else []
            if len(tops) == len(cells):
                named = self._names(head, tops)
                if row.tag == "tr" or all(len(name) <= _LABEL for name in named):
                    yield _own(list(zip(named, cells, strict=True)), link)

    def _names(self, head: Element, tops: Cells) -> list[str]:
        """Return what a row of headings says, read once: it may be a menu as long as the page."""
        if head not in self._named:
            self._named[head] = [words_of(top) for top in tops]
        return self._named[head]

    def spanning(self, row: Element) -> Cells:
        """Return the cells that stand in a row from above, and are of no other entry."""
        own = set(row)
        return [c for c in dict.fromkeys(self.cells(row)) if c not in own and c not in self.held]


def _elements(node: Element) -> Cells:
    return [child for child in node if isinstance(child.tag, str)]


def _lay_out(part: Element) -> dict[Element, Cells]:
    """Return the cells of each row of a table, or of a part of one, in its columns."""
    laid: dict[Element, Cells] = {}
    above: dict[int, tuple[Element, int]] = {}
    for row in _elements(part):
        here = {at: cell for at, (cell, _) in above.items()}
        above = {at: (cell, left - 1) for at, (cell, left) in above.items() if left > 1}
        at = 0
        for cell in _elements(row):
            while at in here:
                at += 1
            down = _spans(cell, "rowspan")
            for column in range(at, at + min(_spans(cell, "colspan") or 1, _WIDEST)):
                here[column] = cell
                if down != 1 and column < _WIDEST:
                    above[column] = (cell, down - 1 if down else _TO_THE_END)
            at = column + 1
        laid[row] = [here[column] for column in sorted(here)]
    return laid


def _spans(cell: Element, which: str) -> int:
    """Return how many rows or columns a cell spans; 0 is all that follow."""
    said = (cell.get(which) or "1").strip()
    return int(said) if said.isdecimal() and len(said) < 6 else 1


def _before(part: Element) -> list[Element]:
    """Return the parts before a row's own that may hold headings: the nearest, and the first of all."""
    nearest = list(islice(part.itersiblings(preceding=True), HEADINGS_WITHIN))
    if len(nearest) < HEADINGS_WITHIN:
        return nearest
    return [*nearest, *(one for one in part.getparent()[:HEADINGS_WITHIN] if one not in nearest)]


def _own(cells: list[tuple[str, Element]], link: Element) -> list[tuple[str, Element]]:
    """Return an entry's cells, where a row prints several entries side by side under the same headings."""
    names, around = [name for name, _ in cells], {link, *link.iterancestors()}
    for width in range(2, len(cells) // 2 + 1):
        often, rest = divmod(len(cells), width)
        if not rest and names == names[:width] * often:
            parts = [cells[at : at + width] for at in range(0, len(cells), width)]
            return next((p for p in parts if any(cell in around for _, cell in p)), cells)
    return cells
