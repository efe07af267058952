"""The tables of two texts: their rows and cells, which table became which, and which row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from diffs.compare.aligning.blanks import blank_rows
from diffs.compare.aligning.cells import counted, is_row, is_rule
from diffs.compare.rules.saying import plain, quoted, unmarked
from tarmeem.patterns import pattern_of

Columns = Sequence[tuple[int | None, int | None]]
"""Which column of the one table is which of the other; None where it has none."""
_BREAK = pattern_of(r"[ \t]*(?:\t|(?<=[ \t])\|(?=[ \t]|$))[ \t]*")
_DOTTED = pattern_of(r"\d{1,3}(?:\.\d{1,3})+")
"""A paragraph's number, which a tab may part from its words."""
_GLUED = pattern_of(r"\A(?:\(\d{1,4}\)|\d{1,4}[.)])\s*(?=[^\W\d_])")
"""A row's number that nothing parts from its name."""
_WORD = pattern_of(r"[^\W\d_]{2}")
_LONG = pattern_of(r"[^\W\d_]{4,}")
_OF_FIGURE = pattern_of(r"\W*(?:(?:Rs|PKR|USD|US|EUR|GBP)\b\.?\W*)?\d")
"""How a cell begins that is a figure, with what it is in."""
_HEAD = pattern_of(
    r"\b(?:nos?|number|names?|categor(?:y|ies)|class|types?|kinds?|fees?|amounts?|rates?|descriptions?|designations?"
    r"|particulars|columns?|dates?|periods?|offences?|penalt(?:y|ies)|items?|subjects?|remarks|services?|provisions?)\b|#",
    re.IGNORECASE,
)
"""What stands over a table's columns of words."""
_ENDS = "-–—+"
"""What ends a row of figures, a digit aside, or a line drawn between two rows."""
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

    def quoted(self) -> str:
        """Return its cells in quotation marks, a bar between two."""
        return quoted(" | ".join(cell.text for cell in self.cells if cell.text))


class Table(NamedTuple):
    """A table's rows from above, its head the first where it has one."""

    rows: list[Row]
    ruled: bool
    """A page draws a rule below its head."""

    def head(self) -> tuple[str, ...]:
        """Return what stands over its columns; nothing where its first row may be one of many."""
        first, *rest = self.rows
        texts = [cell.text for cell in first.cells]
        if not rest or any(_OF_FIGURE.match(text) or not text for text in texts):
            return ()
        counted = any(
            len(row.cells) == len(texts) and _OF_FIGURE.match(row.cells[k].text)
            for row in rest
            for k in range(len(texts))
        )
        named = sum(_HEAD.search(text) is not None for text in texts) * 2 >= len(texts)
        return tuple(texts) if counted or named or self.ruled else ()


def paired_rows(
    old: Table, new: Table, columns: Columns
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Return the rows that both texts have, those that went, and those that came: each is known by its first words."""
    keys = _keys(old, new)
    pairs, gone, come = list[tuple[Row, Row]](), list[Row](), list[Row]()
    known, there = {*keys[0]}, dict(zip(keys[1], new.rows, strict=True))
    for op, a, b, c, d in SequenceMatcher(a=keys[0], b=keys[1], autojunk=False).get_opcodes():
        if op == "equal":
            pairs += zip(old.rows[a:b], new.rows[c:d], strict=True)
            continue
        was = [
            row for key, row in zip(keys[0][a:b], old.rows[a:b], strict=True) if key not in there
        ]
        now = [
            row for key, row in zip(keys[1][c:d], new.rows[c:d], strict=True) if key not in known
        ]
        pairs += [
            (row, there[key])
            for key, row in zip(keys[0][a:b], old.rows[a:b], strict=True)
            if key in there
        ]
        renamed = list(_renamed(was, now, columns))
        pairs += renamed
        gone += [row for row in was if all(row is not one for one, _ in renamed)]
        come += [row for row in now if all(row is not one for _, one in renamed)]
    return pairs, gone, come


def _renamed(
    old: Sequence[Row],
    new: Sequence[Row],
    columns: Columns,
) -> Iterator[tuple[Row, Row]]:
    """Yield the rows that stand in one place under another name, in their order."""
    since = 0
    for was in old:
        for k in range(since, len(new)):
            if _may_be(was, new[k], columns, lone=len(old) == len(new)):
                yield was, new[k]
                since = k + 1
                break


def _keys(old: Table, new: Table) -> tuple[list[str], list[str]]:
    """Return what each row is known by: its name; of those that share it, all they say, where both texts have that."""
    tables = [[(plain(row.name()), row.quoted()) for row in table.rows] for table in (old, new)]
    many = {
        name
        for table in tables
        for name, count in Counter(n for n, _ in table).items()
        if count > 1
    }
    both = {said for _, said in tables[0]} & {said for _, said in tables[1]}
    return tuple(
        [said if name in many and said in both else name for name, said in table]
        for table in tables
    )  # type: ignore[return-value]


def _may_be(old: Row, new: Row, columns: Columns, *, lone: bool) -> bool:
    """Tell whether two rows are one under another name: half of their other cells stayed.

    ``lone``: none came or went beside them; else they have a word of their names in common too.
    """
    words = [{*_LONG.findall(row.name().casefold())} for row in (old, new)]
    if not (lone or words[0] & words[1]):
        return False
    cells = [
        (plain(old.cells[was].text), plain(new.cells[now].text))
        for was, now in columns
        if was and now and was < len(old.cells) and now < len(new.cells)
        if not old.cells[was].text.endswith(old.name())
    ]
    return 2 * sum(was == now and bool(was.strip()) for was, now in cells) >= max(len(cells), 1)


def paired(old: Sequence[Table], new: Sequence[Table]) -> Iterator[tuple[Table, Table]]:
    """Yield the tables that both texts have: those that have most rows in common, or their heads."""
    left = {k: _known_by(table) for k, table in enumerate(old)}
    for table in new:
        ours = _known_by(table)
        best = max(left, key=lambda k: len(left[k] & ours), default=None)
        if best is not None and left[best] & ours:
            del left[best]
            yield old[best], table


def _known_by(table: Table) -> set[str]:
    return {*(plain(row.name()) for row in table.rows), *table.head()}


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
    rows: list[Row] = []
    ruled, between = False, 0
    for line, blank in zip(lines, blank_rows(lines), strict=True):
        row = _row(line, at, blank)
        at += len(line)
        if row:
            if rows and between and not any(_OF_FIGURE.match(cell.text) for cell in row.cells):
                if len(rows) > 1:
                    yield Table(rows, ruled)
                rows, ruled = [], False  # another table's head, below its name
            rows.append(row)
            between = 0
        elif is_rule(line) and rows:
            ruled = ruled or (len(rows) == 1 and "-" in line)
        else:
            between += 1
            if between > 1 or len(line) > _SHORT:
                if len(rows) > 1:
                    yield Table(rows, ruled)
                rows, ruled = [], False
    if len(rows) > 1:
        yield Table(rows, ruled)


def _row(line: str, start: int, blank: Sequence[tuple[int, int]]) -> Row | None:
    """Return a line's cells, which tabs or bars part, or blanks; ``blank``: those where it is a row whose cells blanks part."""
    if not (spans := [*blank] or [*_parted(line)]):
        return None
    cells = [Cell(" ".join(unmarked(line[a:b]).split()), start + a, start + b) for a, b in spans]
    labelled = len(cells) == 2 and _DOTTED.fullmatch(cells[0].text)
    return Row(tuple(cells)) if len(cells) > 1 and not labelled else None


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
