"""The tables of a text: their rows and cells, and what stands over their columns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from diffs.compare.aligning.blanks import blank_rows
from diffs.compare.aligning.cells import counted, is_row, is_rule
from diffs.compare.rules.plain import unmarked
from diffs.compare.rules.saying import quoted
from tarmeem.patterns import pattern_of

_BREAK = pattern_of(r"[ \t]*(?:\t|(?<=[ \t])\|(?=[ \t]|$))[ \t]*")
_DOTTED = pattern_of(r"\d{1,3}(?:\.\d{1,3})+")
"""A paragraph's number, which a tab may part from its words."""
_GLUED = pattern_of(r"\A(?:\(\d{1,4}\)|\d{1,4}[.)])\s*(?=[^\W\d_])")
"""A row's number that nothing parts from its name."""
_WORD = pattern_of(r"[^\W\d_]{2}")
_OF_FIGURE = pattern_of(r"\W*(?:(?:Rs|PKR|USD|US|EUR|GBP)\b\.?\W*)?\d")
"""How a cell begins that is a figure, with what it is in."""
_HEAD = pattern_of(
    r"\b(?:nos?|number|names?|categor(?:y|ies)|class|types?|kinds?|fees?|amounts?|rates?|descriptions?|designations?"
    r"|particulars|columns?|dates?|periods?|offences?|penalt(?:y|ies)|items?|subjects?|remarks|services?|provisions?)\b|#",
    re.IGNORECASE,
)
"""What stands over a table's columns of words."""
_SERIAL_HEAD = pattern_of(
    r"\W*(?:s|sr|ser|serial|sl|row|item|entry)?\W*(?:nos?|number|#)?\W*|(?:نمبر )?شمار(?: نمبر)?|نمبر(?: ?شمار)?",
    re.IGNORECASE,
)
"""What stands over the numbers that rows have by their place."""
_ENDS = "-–—+"
"""What ends a row of figures, a digit aside, or a line drawn between two rows."""
_LABELS = ":："
"""What ends a form's label, which stands beside what it is of."""
_PAIR = 2
"""Cells of a row that may be a label and what it is of, or a paragraph's number and its words."""
_DIGITS = 5
_PROSE = pattern_of(r"(?:\S+\s+){3}.*[.;]")
"""What a paragraph says, a number before it."""
_SHORT = 60
"""Characters of a line up to which it may stand between two rows, over some of them."""


def unnumbered(name: str) -> str:
    """Return a name without a number that nothing parts from it."""
    return _GLUED.sub("", name) or name


class Cell(NamedTuple):
    """A cell's words on one line, and where in the text it begins and ends."""

    text: str
    start: int
    end: int


class Row(NamedTuple):
    """A row's cells from the left."""

    cells: tuple[Cell, ...]

    @property
    def start(self) -> int:
        """Return where in the text it begins."""
        return self.cells[0].start

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.cells[-1].end

    def name(self) -> str:
        """Return by what it is known: its first cell that has words; all of it where none has."""
        words = [cell.text for cell in self.cells if _WORD.search(cell.text)]
        name = words[0] if words else " | ".join(cell.text for cell in self.cells)
        return unnumbered(name)

    def all(self) -> str:
        """Return all its cells, a bar between two."""
        return " | ".join(cell.text for cell in self.cells if cell.text)

    def quoted(self) -> str:
        """Return its cells in quotation marks."""
        return quoted(self.all())


class Table(NamedTuple):
    """A table's rows from above, its head the first where it has one."""

    rows: list[Row]
    ruled: bool
    """A page draws a rule below its head."""

    def head(self) -> tuple[str, ...]:
        """Return what stands over its columns; nothing where its first row may be one of many."""
        first, *rest = self.rows
        texts = [cell.text for cell in first.cells]
        if not rest or any(_OF_FIGURE.match(text) or text[-1:] in ("", *_LABELS) for text in texts):
            return ()
        counted = any(
            2 * sum(_has_figure(row, k, len(texts)) for row in rest) > len(rest)
            for k in range(len(texts))
        )
        of = texts if len(texts) > _PAIR else texts[-1:]  # "Name" alone is a form's label
        named = sum(_HEAD.search(text) is not None for text in of) * 2 >= len(of)
        return tuple(texts) if counted or named or self.ruled else ()

    def is_numbered(self) -> bool:
        """Tell whether its first column holds but the numbers that its rows have by their place."""
        head = self.head()
        if head:
            return _SERIAL_HEAD.fullmatch(head[0]) is not None
        found = [row.cells[0].text.strip("().") for row in self.rows]
        numbers = [int(text) for text in found if text.isdecimal() and len(text) < _DIGITS]
        steps = [b - a == 1 for a, b in pairwise(numbers)]
        return 2 * sum(steps) >= len(steps)

    def called(self, row: Row) -> str:
        """Return by what a row is known among the others: its name, or so many of its cells that no other has them."""
        name = row.name()
        if sum(one.name() == name for one in self.rows) == 1:
            return name
        words = [cell.text for cell in row.cells if _WORD.search(cell.text)]
        more = [[cell.text for cell in one.cells if _WORD.search(cell.text)] for one in self.rows]
        return row.all() if more.count(words) > 1 else " | ".join(words)


def _has_figure(row: Row, k: int, size: int) -> bool:
    return len(row.cells) == size and _OF_FIGURE.match(row.cells[k].text) is not None


def tables_of(text: str, changed: Sequence[tuple[int, int]]) -> Iterator[Table]:
    """Yield a text's tables in which something changed: rows under one another, with a short line over some at most.

    ``changed``: the stretches that a redline marks, in their order; an empty one is where the other text has more.
    """
    starts, ends = ([span[side] for span in changed] for side in (0, 1))
    for at, lines in _blocks(text):
        first = bisect_left(ends, at)
        if first < len(starts) and starts[first] <= at + sum(map(len, lines)):
            yield from _tables(lines, at)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines under one another that may be rows, with one other between two at most, and where they begin."""
    block: list[str] = []
    at = begun = since = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if "\t" in bare or "|" in bare or "  " in bare or bare[-1:].isdigit() or bare[-1:] in _ENDS:
            if not block:
                begun = at
            block.append(line)
            since = 0
        elif block:
            block.append(line)
            since += 1
            if since > 1:
                yield begun, block
                block, since = [], 0
        at += len(line)
    if block:
        yield begun, block


def _tables(lines: Sequence[str], at: int) -> Iterator[Table]:
    """Yield the tables among lines, of which the first begins at a place of its text."""
    rows, own = list[Row](), list[tuple[str, int]]()
    ruled, between = False, 0
    for line, blank in zip(lines, blank_rows(lines), strict=True):
        row, begun = _row(line, at, blank), at
        at += len(line)
        if row:
            if rows and between and not any(_OF_FIGURE.match(cell.text) for cell in row.cells):
                if len(rows) > 1:
                    yield _table(rows, own, ruled=ruled)
                rows, own, ruled = [], [], False  # another table's head, below its name
            rows.append(row)
            own.append((line, begun))
            between = 0
        elif is_rule(line) and rows:
            ruled = ruled or (len(rows) == 1 and "-" in line)
        else:
            between += 1
            if between > 1 or len(line) > _SHORT:
                if len(rows) > 1:
                    yield _table(rows, own, ruled=ruled)
                rows, own, ruled = [], [], False
    if len(rows) > 1:
        yield _table(rows, own, ruled=ruled)


def _row(line: str, start: int, blank: Sequence[tuple[int, int]]) -> Row | None:
    """Return a line's cells, which tabs or bars part, or blanks; ``blank``: those where it is a row whose cells blanks part."""
    if not (spans := [*blank] or [*_parted(line)]):
        return None
    cells = [Cell(" ".join(unmarked(line[a:b]).split()), start + a, start + b) for a, b in spans]
    labelled = len(cells) == _PAIR and (
        _DOTTED.fullmatch(cells[0].text)
        or (cells[0].text.isdecimal() and _PROSE.fullmatch(cells[1].text))
    )
    return Row(tuple(cells)) if len(cells) > 1 and not labelled else None


def _table(rows: Sequence[Row], lines: Sequence[tuple[str, int]], *, ruled: bool) -> Table:
    """Return a table: one tab ends a cell, which may be empty, where more of its rows have as many cells then."""
    exact = [
        _tabbed(line, at) if "\t" in line else row
        for row, (line, at) in zip(rows, lines, strict=True)
    ]
    return Table(max(list(rows), exact, key=_even), ruled)


def _even(rows: Sequence[Row]) -> int:
    return max(Counter(len(row.cells) for row in rows).values())


def _tabbed(line: str, start: int) -> Row:
    cells = []
    for piece in line.rstrip().split("\t"):
        begins = start + len(piece) - len(piece.lstrip())
        cells.append(
            Cell(
                " ".join(unmarked(piece).split()),
                begins,
                start + len(piece.rstrip()) if piece.strip() else begins,
            )
        )
        start += len(piece) + 1
    return Row(tuple(cells))


def _parted(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a line are which tabs or bars part, or words and the figures behind them."""
    bare = line.strip()
    if is_rule(bare) or not is_row(bare):
        return
    since = line.index(bare) + len(bare) - len(bare.lstrip("|"))
    last = line.index(bare) + len(bare.rstrip("|"))
    if "\t" in bare or " |" in bare:
        ends = [*_BREAK.finditer(line, since, last), None]
        for found in ends:
            end = found.start() if found else last
            piece = line[since:end]
            yield since + len(piece) - len(piece.lstrip()), since + len(piece.rstrip())
            since = found.end() if found else last
        return
    for cell in counted(bare):
        since = line.index(cell, since)
        yield since, since + len(cell)
        since += len(cell)
