"""Put rows into a table that stands in the text as lines, a tab between two cells.

Only the plain case is done: one line a row, its serial number in the first cell, as many cells in
the new rows as in the row they follow. Whatever is not that is refused.
"""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.amending.executing.locate import Refusal, number
from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.recognising.numbers import number_key

_SERIAL = re.compile(r"\s*\(?(\d{1,4}[A-Z]{0,2})\)?[.)]?[ \t]*\t")
_WHAT = "unsupported table"


def _rows(table: Node) -> list[tuple[Node, str]]:
    found = [(node, _SERIAL.match(node.raw())) for node in table.walk() if not node.children]
    return [(node, serial[1]) for node, serial in found if serial]


def row_of(table: Node, label: str) -> Node | Refusal | None:
    """Return the row with a serial number; None where nothing beneath is a table's row."""
    rows = _rows(table)
    mine = [node for node, serial in rows if number(serial) == number(label)]
    if not rows:
        return None
    if not mine:
        return Refusal("target not found", f"no row {label} in {table.eid or 'this text'}")
    if len(mine) > 1:
        return Refusal("ambiguous", f"{len(mine)} rows bear the serial number {label}")
    if "\n" in mine[0].raw().strip():
        return Refusal(_WHAT, f"row {label} runs over several lines")
    return mine[0]


def new_rows(
    matter: str, beside: Node, table: Node, origin: str, *, before: bool
) -> list[Node] | Refusal:
    """Return new rows to stand beside one, or why their cells cannot be told."""
    lines = [line for line in matter.strip().splitlines() if line.strip()]
    labels = [found[1] for line in lines if (found := _SERIAL.match(line))]
    if len(labels) < len(lines):
        return Refusal(_WHAT, "the new matter has no serial number and tabs on each of its lines")
    wanted = _cells(beside.raw())
    uneven = next((_cells(line) for line in lines if _cells(line) != wanted), None)
    if uneven is not None:
        return Refusal(_WHAT, f"a new row has {uneven} cells, the row it is beside {wanted}")
    standing = _rows(table)
    known = {serial for _, serial in standing}
    taken = next((label for label in labels if label in known), None)
    if taken is not None:
        return Refusal("ambiguous", f"a row {taken} stands there already")
    at = [node for node, _ in standing].index(beside) + (not before)
    around = [serial for _, serial in standing[max(at - 1, 0) : at + 1]]
    series = [*around[: min(at, 1)], *labels, *around[min(at, 1) :]]
    if any(number_key(a) >= number_key(b) for a, b in pairwise(series)):
        return Refusal("ambiguous", f"the serial numbers {', '.join(series)} do not rise")
    return [_row(line, beside, origin) for line in lines]


def _cells(line: str) -> int:
    return line.strip().count("\t") + 1


def _row(line: str, beside: Node, origin: str) -> Node:
    node = Node(beside.kind, "", "", "", parent=beside.parent)
    node.born, node.touched, node.stale = origin, (origin,), True
    node.items.append(Piece(f"{line.strip()}\n", "body", origin))
    return node
