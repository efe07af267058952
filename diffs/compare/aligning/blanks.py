"""Rows of tables whose cells nothing but blanks parts, as a page's layout leaves them: they begin or end under one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from tarmeem.patterns import pattern_of

Cells = list[tuple[int, int]]
"""Where the cells of a line begin and end in it."""
_CELL = pattern_of(r"\S+(?:[ \xa0]\S+)*")
_GAP = pattern_of(r"\S[ \xa0]{2,}\S")
_LABEL = pattern_of(r"\(?\w{1,5}[.)]+|\w+ly\W{1,3}|\d{1,3}(?:\.\d{1,3})+|[^\w\s]{1,3}")
"""What may stand before a paragraph's words with a wide blank, and makes no cell of them."""
LEAST = 3
"""Rows that make a table,"""
MOST = 12
"""of so many cells at most: words set wide are prose."""
NEAR = 2
"""Letters by which cells may miss one another."""
LONG = 45
"""Letters from which a cell may be a line of prose in a column,"""
FEW = 0.2
"""and the share of cells up to which as long ones, or those that a small letter begins, are a table's."""
ALIKE = 0.6
"""Share of the rows that have as many cells as most."""


def blank_rows(lines: Sequence[str]) -> list[Cells]:
    """Return for each line the cells that blanks part; none for a line that is no row of a table."""
    if not any("  " in line or "\xa0" in line for line in lines):
        return [[] for _ in lines]
    parted = [_parted(line) for line in lines]
    found: list[Cells] = [[] for _ in lines]
    for is_candidate, group in groupby(range(len(lines)), key=lambda k: bool(parted[k])):
        own = [*group]
        if is_candidate and len(own) >= LEAST:
            rows = [k for k in own if _stands_under(parted[k], [parted[j] for j in own if j != k])]
            if len(rows) >= LEAST and _are_a_tables(
                [lines[k] for k in rows], [parted[k] for k in rows]
            ):
                for k in rows:
                    found[k] = parted[k]
    return found


def _parted(line: str) -> Cells:
    """Return the cells of a line that may be a row."""
    if not _GAP.search(line) or "\t" in line or "|" in line or "\n" in line.strip():
        return []
    cells = [found.span() for found in _CELL.finditer(line)]
    led = _LABEL.fullmatch(line, *cells[0]) is not None
    return cells if 1 + led < len(cells) <= MOST else []


def _stands_under(row: Cells, others: Sequence[Cells]) -> bool:
    """Tell whether each cell of a row but the first begins, or ends, where cells of half of the others do."""
    return all(2 * sum(_has(other, cell) for other in others) >= len(others) for cell in row[1:])


def _has(row: Cells, cell: tuple[int, int]) -> bool:
    return any(abs(a - cell[0]) <= NEAR or abs(b - cell[1]) <= NEAR for a, b in row)


def _are_a_tables(lines: Sequence[str], rows: Sequence[Cells]) -> bool:
    """Tell whether lines are rows: as many cells in most, none of prose, none that goes on with a small letter."""
    cells = [line[a:b] for line, row in zip(lines, rows, strict=True) for a, b in row]
    many = max(Counter(map(len, rows)).values())
    long, small = (sum(map(test, cells)) for test in (_is_long, _goes_on))
    return many > ALIKE * len(rows) and max(long, small) <= FEW * len(cells)


def _is_long(cell: str) -> bool:
    return len(cell) > LONG


def _goes_on(cell: str) -> bool:
    return cell[0].islower()
