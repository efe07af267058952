"""Rows of tables: a row is known by its first cell, and a serial number is no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from diffs.compare.aligning.cells import counted
from diffs.compare.aligning.items import Item
from diffs.compare.words.words import fold
from tarmeem.patterns import pattern_of

_SERIAL = pattern_of(r"[ \t]*(?:\|[ \t]*)?\(?(\d{1,4})[.)]?[ \t]*[|\t][ \t]*")
_BREAK = pattern_of(r"\t|[ \t]\|[ \t]")
_WIDE = pattern_of(r"[ \xa0]{2,}")
_EDGES = " \t\r\n|"
_HEADED = pattern_of(
    r"#|[\W_]*(?:(?:s|sr|sl|ser|serial)(?:[\W_]*(?:nos?|number))?|nos?|number|نمبر(?:\s*شمار)?|شمار)[\W_]*",
    re.IGNORECASE,
)
"""What stands over serial numbers, whatever they begin with."""
_KEYED = pattern_of(
    r"\b(?:grade|scale|bps|level|class|band|slab|step|stage|zone|year|month|day|age)s?\b",
    re.IGNORECASE,
)
"""What stands over figures that are never serial numbers, though they count on from 1."""


@dataclass(slots=True)
class _Table:
    """The rows of a table that begin with a figure."""

    head: tuple[str, ...]
    """First cells of the rows above them."""
    rows: list[tuple[Item, re.Match[str]]] = field(default_factory=list)

    def figures(self) -> list[int]:
        return [int(found[1]) for _, found in self.rows]

    def is_counted(self) -> bool:
        """Tell whether its figures are serial numbers: from 1, or under a heading that says so."""
        figures = self.figures()
        if any(map(_KEYED.search, self.head)):
            return False
        if any(map(_HEADED.fullmatch, self.head)):
            return any(b == a + 1 for a, b in pairwise(figures))
        return figures[:2] == [1, 2]


def number_rows(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Set apart the serial numbers of rows: a first cell that counts on from row to row.

    It does so in both texts. Any other figure there is a key: a band, a grade, a year.
    """
    left, right = list(_tables(old)), list(_tables(new))
    if len(left) == len(right):
        pairs = [([one], [two]) for one, two in zip(left, right, strict=True)]
    else:
        heads = dict.fromkeys(table.head for table in left)
        pairs = [tuple([t for t in side if t.head == head] for side in (left, right)) for head in heads]  # type: ignore[misc]  # fmt: skip
    for ours, theirs in pairs:
        tables = [*ours, *theirs]
        if theirs and all(table.is_counted() for table in tables):
            for table in tables:
                _set_serials(table)


def _set_serials(table: _Table) -> None:
    for (one, a), (two, b) in pairwise(table.rows):
        if int(b[1]) == int(a[1]) + 1:
            one.set_serial(a[1], a.end())
            two.set_serial(b[1], b.end())


def _tables(items: Sequence[Item]) -> Iterator[_Table]:
    """Yield the tables; what stands between two rows that count on does not part them."""
    table, apart = _Table(()), True
    head: list[str] = []
    for item in items if any(item.nameless() for item in items) else ():
        found = _SERIAL.match(item.side.source, item.start, item.end) if item.nameless() else None
        if found:
            goes_on = table.rows and int(found[1]) == int(table.rows[-1][1][1]) + 1
            if apart and not goes_on:
                if table.rows:
                    yield table
                table = _Table(tuple(head))
            table.rows.append((item, found))
            head, apart = [], False
        elif item.row:
            head.append(_first_cell(item))
        elif any(map(str.isalnum, item.raw)):
            head, apart = [], True
    if table.rows:
        yield table


def _first_cell(item: Item) -> str:
    line = item.unnumbered().strip(_EDGES)
    parted = _BREAK if _BREAK.search(line) else _WIDE
    return " ".join(fold((counted(line) or parted.split(line, maxsplit=1))[0]).split())


def row_key(item: Item) -> str:
    """Return the first cell of a table's row, its serial number aside; empty where it is no row."""
    return _first_cell(item) if item.row else ""


def rows_by_key(items: Sequence[Item]) -> dict[str, Item]:
    """Return the rows that alone bear their key."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if key := row_key(item):
            found.setdefault(key, []).append(item)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}
