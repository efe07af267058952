"""Rows of tables: a row is known by its first cell, and a serial number is no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.compare.items import Item
from diffs.compare.words import fold

_SERIAL = re.compile(r"[ \t]*(?:\|[ \t]*)?\(?(\d{1,4})[.)]?[ \t]*[|\t][ \t]*")
_BREAK = re.compile(r"\t|[ \t]\|[ \t]")
_EDGES = " \t\r\n|"


def number_rows(items: Sequence[Item]) -> None:
    """Set apart the serial numbers of rows: a first cell that counts on from row to row.

    Any other figure there is a key: a band, a grade, a year.
    """
    found = [_SERIAL.match(item.side.source, item.start, item.end) if item.nameless() else None for item in items]  # fmt: skip
    for (one, a), (two, b) in pairwise(zip(items, found, strict=True)):
        if a and b and int(b[1]) == int(a[1]) + 1:
            one.set_serial(a[1], a.end())
            two.set_serial(b[1], b.end())


def row_key(item: Item) -> str:
    """Return the first cell of a table's row, its serial number aside; empty where it is no row."""
    if not item.is_row():
        return ""
    return " ".join(fold(_BREAK.split(item.unnumbered().strip(_EDGES), 1)[0]).split())


def rows_by_key(items: Sequence[Item]) -> dict[str, Item]:
    """Return the rows that alone bear their key."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if key := row_key(item):
            found.setdefault(key, []).append(item)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}
