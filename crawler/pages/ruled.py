"""Read a table of a PDF page by the rules drawn between its cells: a row becomes a line, a tab parts its cells.

A page keeps a table's letters as it was drawn, cell by cell or line by line, so that a fee may stand behind another
row's. Only what rules enclose is read so; of a table without them, or one whose rows are not ruled, the lines stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pypdfium2 import PdfPage

from crawler.pages.order import Box, Line
from crawler.pages.rules import SHORTEST, SLACK, Rule, rules_of
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

LONGEST_CELL = 400
"""Letters from which a cell holds prose, whose lines are read as lines."""
_NAMES = 3
"""Lines from which two cells that go on with no small letter hold a row each line: a heading has two."""
_FIGURE = pattern_of(r"[(\[]?[\d.,/%()-]*\d[\d.,/%()-]*[.)\]]?")
_HYPHEN = pattern_of("[\x02\ufffe]")

Cell = tuple[int, int]
"""A row and a column."""


class Table(NamedTuple):
    """A table: the line of the page that stands for it, and its rows as text."""

    first: Line
    text: str


class _Grid:
    """The cells that rules enclose."""

    def __init__(self, across: Sequence[Rule], down: Sequence[Rule]) -> None:
        """Find the cells; ``across``: the rules from left to right, ``down``: those from above to below."""
        self._columns = _bounds(
            [rule.at for rule in down], [end for rule in across for end in rule[1:]]
        )
        self._rows = _bounds(
            [rule.at for rule in across], [end for rule in down for end in rule[1:]]
        )[::-1]
        self._owner: dict[Cell, Cell] = {}
        middles = [(a + b) / 2 for a, b in pairwise(self._columns)]
        levels = [(a + b) / 2 for a, b in pairwise(self._rows)]
        for row, level in enumerate(levels):
            for column, middle in enumerate(middles):
                here = row, column
                if column and not _is_ruled(down, self._columns[column], level):
                    self._owner[here] = self._owner[row, column - 1]
                elif row and not _is_ruled(across, self._rows[row], middle):
                    self._owner[here] = self._owner[row - 1, column]
                else:
                    self._owner[here] = here
        self.size = len(levels), len(middles)

    def is_table(self) -> bool:
        """Tell whether two rows of it have two cells."""
        cells = [*self._owner.values()]
        rows = [row for row, _ in set(cells)]
        return sum(rows.count(row) > 1 for row in set(rows)) > 1

    def cell(self, box: Box) -> Cell | None:
        """Return the cell in which a letter's middle stands."""
        left, bottom, right, top = box
        column = _between(self._columns, (left + right) / 2)
        row = _between([-at for at in self._rows], -(bottom + top) / 2)
        return None if row is None or column is None else self._owner[row, column]


def tables(
    page: PdfPage, lines: Sequence[Line], box: Callable[[int], Box]
) -> list[tuple[list[Line], Table]]:
    """Return the ruled tables of a page, each with the lines of the page that are in it; none where one is in doubt.

    ``lines``: the page's, upright; ``box``: a letter's, by its index on the page.
    """
    found = []
    for grid in _grids(page):
        inside = [line for line in lines if line[0].strip() and _first_cell(line, grid, box)]
        text = _text(inside, grid, box)
        if text:
            found.append((inside, Table(inside[0], text)))
            taken = set(inside)
            lines = [line for line in lines if line not in taken]
    return found


def _first_cell(line: Line, grid: _Grid, box: Callable[[int], Box]) -> Cell | None:
    text, start = line
    return grid.cell(box(start + len(text) - len(text.lstrip())))


def _text(lines: Sequence[Line], grid: _Grid, box: Callable[[int], Box]) -> str:
    """Return a table's rows; nothing where it is none, or its lines would be told better as they are."""
    cells: dict[Cell, list[str]] = {}
    for line in lines:
        if has_arabic(line[0]):
            return ""  # its cells are read from the right, and its letters by where they stand
        for cell, piece in _cut(line, grid, box):
            if cell is None:
                return ""
            cells.setdefault(cell, []).append(piece)
    if any(_are_several(row, cells) for row in range(grid.size[0])):
        return ""
    told = {cell: " ".join(" ".join(said).split()) for cell, said in cells.items()}
    if max(map(len, told.values()), default=0) > LONGEST_CELL:
        return ""
    many, wide = grid.size
    rows = [[told.get((row, column), "") for column in range(wide)] for row in range(many)]
    rows = [row for row in rows if any(row)]
    used = [column for column in range(wide) if any(row[column] for row in rows)]
    if len(used) < 2 or sum(sum(map(bool, row)) > 1 for row in rows) < 2:
        return ""
    return "\n".join("\t".join(row[column] for column in used).strip("\t") for row in rows)


def _are_several(row: int, cells: Mapping[Cell, Sequence[str]]) -> bool:
    """Tell whether several rows of a table stand between two rules: figures under each other, or as many names."""
    ours = [said for cell, said in cells.items() if cell[0] == row and len(said) > 1]
    if any(all(map(_FIGURE.fullmatch, said)) for said in ours):
        return True
    many = [len(said) for said in ours if not any(piece[0].islower() for piece in said)]
    return any(many.count(size) > 1 for size in many if size >= _NAMES)


def _cut(line: Line, grid: _Grid, box: Callable[[int], Box]) -> Iterator[tuple[Cell | None, str]]:
    """Yield the pieces of a line that stand in one cell each; no cell where a rule goes through a word."""
    text, start = line
    here: Cell | None = None
    begun = end = 0
    for at, letter in enumerate(text):
        if letter.isspace() or _HYPHEN.match(letter):
            continue
        cell = grid.cell(box(start + at))
        if cell is None or (
            cell != here and at and end == at and (text[at - 1] + letter).isalpha()
        ):
            yield None, text
            return
        if here is not None and cell != here:
            yield here, _HYPHEN.sub("-", text[begun:end])
            begun = at
        here, end = cell, at + 1
    if here is not None:
        yield here, _HYPHEN.sub("-", text[begun:end])


def _grids(page: PdfPage) -> Iterator[_Grid]:
    """Yield what may be a page's tables, from above to below."""
    across, down = rules_of(page)
    left = set(across)
    for rule in sorted(across, reverse=True):
        if rule in left:
            ours, beside = _touching(rule, across, down)
            left -= ours
            if len(ours) > 1 and beside:
                grid = _Grid(sorted(ours), sorted(beside))
                if grid.is_table():
                    yield grid


def _touching(
    rule: Rule, across: Sequence[Rule], down: Sequence[Rule]
) -> tuple[set[Rule], set[Rule]]:
    """Return all rules that touch one, and each other: those across and those down."""
    ours, beside = {rule}, set[Rule]()
    fresh = [rule]
    while fresh:
        reached = {
            other for one in fresh for other in down if other not in beside and one.meets(other)
        }
        beside |= reached
        fresh = [one for one in across if one not in ours and any(map(one.meets, reached))]
        ours |= {*fresh}
    return ours, beside


def _bounds(rules: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Return the bounds of columns, or of rows, from the least on: a table may be open at its sides."""
    found: list[float] = []
    for at in sorted(rules):
        if not found or at - found[-1] > SLACK:
            found.append(at)
    if ends and found:
        if min(ends) < found[0] - SHORTEST:
            found.insert(0, min(ends))
        if max(ends) > found[-1] + SHORTEST:
            found.append(max(ends))
    return found


def _is_ruled(rules: Sequence[Rule], at: float, along: float) -> bool:
    return any(abs(rule.at - at) <= SLACK and rule.passes(along) for rule in rules)


def _between(bounds: Sequence[float], at: float) -> int | None:
    """Return between which of the rising bounds a place is."""
    return next(
        (k for k, (low, high) in enumerate(pairwise(bounds)) if low - 1 <= at < high + 1), None
    )
