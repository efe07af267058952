"""Amend a table that stands in the text as lines, a tab between two cells: rows put in or taken out, words of a cell.

Only the plain case is done: one line a row, its serial number in the first cell, as many cells in
the new rows as in the row they follow; words of a row that is not named stand once in the table.
Whatever is not that is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from diffs.amending.drafting.inventory import sign
from diffs.amending.executing.locate import DIVISIONS, Refusal, locate, number, ordinal, where_of
from diffs.amending.executing.matching import WALL, Stream, find, stream
from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.recognising.numbers import number_key
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_WITHIN = frozenset({"table", "column", "entry"})
_COLUMNS = pattern_of(r"\(?1\)?(?:\t\(?\d{1,2}\)?)+")
"""The row that numbers the columns: "(1) (2) (3)"."""
_SERIAL = pattern_of(r"\s*\(?(\d{1,4}[A-Z]{0,2})\)?[.)]?[ \t]*\t")
_WHAT = "unsupported table"


def _rows(table: Node) -> list[tuple[Node, str]]:
    lines = [(node, node.raw()) for node in table.walk() if not node.children]
    found = [
        (node, _SERIAL.match(raw)) for node, raw in lines if not _COLUMNS.fullmatch(raw.strip())
    ]
    return [(node, serial[1]) for node, serial in found if serial]


def row_named(
    root: Node, op: Instruction, fresh: Callable[[str], bool], *, wordy: bool
) -> Node | Refusal:
    """Return the row that "in the Table, in column (3), against serial number 5" is about."""
    refusal = Refusal(_WHAT, "what stands in rows and columns is not amended")
    kinds = [kind for kind, _ in op.target]
    first = next((at for at, kind in enumerate(kinds) if kind in _WITHIN), len(kinds))
    said = dict(op.target[first:])
    plain = set(said) <= _WITHIN and len(said) == len(kinds) - first and not said.get("table")
    row_goes = op.action in ("omit", "substitute") and op.unit == "entry" and "column" not in said
    if not (plain and (wordy or ("entry" in said and row_goes))):
        return refusal
    table = locate(root, op.target[:first], fresh=fresh)
    if isinstance(table, Refusal):
        return table
    if "entry" in said:
        return row_of(table, said["entry"]) or refusal
    return table if _everywhere(op) and _rows(table) else _only_row(table, op) or refusal


def _everywhere(op: Instruction) -> bool:
    return op.occurrences == "all" and op.action == "substitute" and isinstance(op.old, str)


def in_cells(table: Node, within: Stream, op: Instruction, column: str | None) -> Stream | Refusal:
    """Return what of a table's words stands in its rows, or in one column of them: for words "wherever occurring" there."""
    rows = {row for row, _ in _rows(table)}
    others = [one for one in _lines_of_table(table) if one not in rows]
    if any(find(stream(one), _quoted(op)) for one in others):
        return Refusal("ambiguous", "the words stand in a line without a serial number, too")
    text = [WALL] * len(within.text)
    for row in rows:
        own, end = (
            stream(row),
            max((seat.end for seat in within.seats if seat.node is row), default=0),
        )
        bounds = (0, len(own.text)) if column is None else cell(row, own, column, op)
        if isinstance(bounds, Refusal):
            return bounds
        low, high = (end - len(own.text) + at for at in bounds)
        text[low:high] = within.text[low:high]
    return Stream("".join(text), within.seats, within.brackets)


def row_or_provision(
    root: Node, path: Sequence[tuple[str, str]], fresh: Callable[[str], bool]
) -> Node | Refusal:
    """Return the provision at the path, or the row that "serial number 2" names where no entry bears it."""
    found = locate(root, path, fresh=fresh)
    if isinstance(found, Node) or found.reason != "target not found" or path[-1][0] != "entry":
        return found
    table = locate(root, path[:-1], fresh=fresh)
    row = None if isinstance(table, Refusal) else row_of(table, path[-1][1])
    return row if isinstance(row, Node) else found


def _quoted(op: Instruction) -> str:
    """Return the words that an order takes out, or beside which it puts others."""
    beside = op.position.anchor if op.position is not None else None
    words = op.old if isinstance(op.old, str) and op.old != "WHOLE" else beside
    return sign(words) if isinstance(words, str) else ""


def _only_row(table: Node, op: Instruction) -> Node | Refusal | None:
    """Return the one row in which the quoted words stand, once and in one cell; None where that cannot be told."""
    words = _quoted(op)
    if not words or op.occurrences is not None or (op.position is not None and op.old is not None):
        return None
    rows = _lines_of_table(table)
    read = [(row, stream(row)) for row in rows]
    found = [(row, within.text[a:b]) for row, within in read for a, b in find(within, words)]
    if len(found) > 1:
        return Refusal("ambiguous", f"{words!r} stands {len(found)} times in the table")
    if not found:
        return (
            Refusal("words not found", f"{words!r} does not stand in the table") if rows else None
        )
    (row, said), *_ = found
    sure = "\t" in row.raw().strip() and "\t" not in said and "\n" not in row.raw().strip()
    return row if sure else None


def _lines_of_table(table: Node) -> list[Node]:
    """Return the lines from the first with a tab on: one without may go on with the row above it."""
    lines = [one for one in table.walk() if not one.children]
    first = next((at for at, one in enumerate(lines) if "\t" in one.raw().strip()), len(lines))
    return lines[first:]


def uneven(row: Node, new: str) -> Refusal | None:
    """Say that what comes for a table's row is no row of as many cells."""
    if "\t" not in row.raw().strip() or not _SERIAL.match(row.raw()):
        return None
    sizes = {_cells(line) for line in new.strip().splitlines() if line.strip()}
    if sizes == {_cells(row.raw())}:
        return None
    return Refusal(_WHAT, "the new matter has not the cells of the row it comes for")


def cell(row: Node, within: Stream, column: str, op: Instruction) -> tuple[int, int] | Refusal:
    """Return where in a row's words the cell of a column stands.

    Where the table does not number its columns, they are counted: if the words stand in no other cell.
    """
    wanted, size = ordinal(column), _cells(row.raw())
    table = next((one for one in row.ancestors() if one.kind in DIVISIONS), row)
    heads = [_COLUMNS.fullmatch(one.raw().strip()) for one in table.walk() if not one.children]
    untold = Refusal(_WHAT, f"which cell column {column} has is not told")
    if wanted is None:
        return untold
    bounds = [-1, *(at for at, char in enumerate(within.text) if char == "\t"), len(within.text)]
    at = wanted - 1 - (size + 1 - len(bounds))  # the cells of a row's label are no words of it
    if not 0 <= at < len(bounds) - 1:
        return Refusal("target not found", f"no column {column} in {where_of(row)}")
    start, end = bounds[at] + 1, bounds[at + 1]
    elsewhere = [
        one for one in find(within, _quoted(op)) if not start <= one.start < one.end <= end
    ]
    numbered = any(head and _cells(head[0]) == size for head in heads)
    sure = numbered or (size > 1 and _quoted(op) and not elsewhere)
    return (start, end) if sure else untold


def row_of(table: Node, label: str) -> Node | Refusal | None:
    """Return the row with a serial number; None where nothing beneath is a table's row."""
    rows = _rows(table)
    mine = [node for node, serial in rows if number(serial) == number(label)]
    if not rows:
        return None
    if not mine:
        return Refusal("target not found", f"no row {label} in {where_of(table)}")
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


def rows_for(row: Node, matter: str, origin: str) -> list[Node] | None:
    """Return what comes for a table's row, a node a line; None where what gives way is no such row."""
    if "\t" not in row.raw().strip() or not _SERIAL.match(row.raw()):
        return None
    return [_row(line, row, origin) for line in matter.strip().splitlines() if line.strip()]


def _cells(line: str) -> int:
    return line.strip().count("\t") + 1


def _row(line: str, beside: Node, origin: str) -> Node:
    serial = _SERIAL.match(line.strip()) if beside.num else None
    node = Node(beside.kind, serial[1] if serial else "", "", "", parent=beside.parent)
    node.born, node.touched, node.stale = origin, (origin,), True
    text, cut = f"{line.strip()}\n", serial.end() if serial else 0
    node.items += [Piece(text[:cut], "heading", origin)] if cut else []
    node.items.append(Piece(text[cut:], "body", origin))
    return node
