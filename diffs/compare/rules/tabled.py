"""Tell what became of a table as a table: columns and rows that came or went, and cells by their row and the head above them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from diffs.compare.aligning.cells import is_rule
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Hunk, Run
from diffs.compare.rules.amounts import alike
from diffs.compare.rules.plain import plain
from diffs.compare.rules.rowpairs import Columns, Pair, paired, paired_rows
from diffs.compare.rules.rowwise import Cell, Row, Table, tables_of, unnumbered
from diffs.compare.rules.saying import beginning, from_to, quoted
from tarmeem.patterns import pattern_of

OF_TABLES = ("In the row ", "In the head of a table", "Row ", "Column ")
"""How the sentences begin that tell of a table: they name the row, which no count of paragraphs does better."""
_SERIAL = pattern_of(r"\(?\d{1,4}(?:\.\d{1,4})*[.)]?|\(?(?:[a-z]|[ivx]{1,5})[.)]")
_FIGURE = pattern_of(r"(?=[^|\t\n]*\d)[-–—+]?[\d.,/½¼¾]+")
"""A cell's figure that has no unit."""
_CELL = 60
"""Characters of a cell that is quoted whole: what became of a longer one is told by its words."""
_NAMED = 3
"""Rows, or a new column's cells, that are quoted; the rest are counted."""


_Place = tuple[int, int]
"""Where in a text something begins and ends."""


class _Change(NamedTuple):
    """A sentence, and where in the old or the new text what it tells stands; none of a long cell, told by its words."""

    old: _Place | None
    new: _Place | None
    line: str
    row: str = ""
    """The row's name, where it tells of one cell."""


def told_of_tables(
    hunks: Sequence[Hunk], said: Sequence[tuple[str, ...]], runs: Sequence[Run]
) -> tuple[tuple[str, ...], ...]:
    """Return what is said of each hunk, with what became of the tables that both texts have."""
    said = [() if _is_drawn(hunk) else lines for hunk, lines in zip(hunks, said, strict=True)]
    places = [_places(hunks, runs, ops) for ops in (OLD_OPS, NEW_OPS)]
    tables = [
        [*tables_of("".join([run.text for run in runs if run.op in ops]), spans)]
        for ops, spans in zip((OLD_OPS, NEW_OPS), places, strict=True)
    ]
    changes = [
        change for old, new in paired(tables[0], tables[1], runs) for change in _changes(old, new)
    ]
    return tuple(_told(said, places, changes)) if changes else tuple(said)


def _places(hunks: Sequence[Hunk], runs: Sequence[Run], ops: Collection[str]) -> list[_Place]:
    """Return where in one text each hunk begins and ends."""
    ends = [0, *accumulate(len(run.text) * (run.op in ops) for run in runs)]
    return [(ends[hunk.at], ends[hunk.at + len(hunk.runs)]) for hunk in hunks]


def _is_drawn(hunk: Hunk) -> bool:
    """Tell whether a change is but what is drawn between rows."""
    text = "".join([run.text for run in hunk.runs if run.op in "-+"])
    return "---" in text and is_rule(text)


def _told(
    said: Sequence[tuple[str, ...]],
    places: Sequence[Sequence[_Place]],
    changes: Sequence[_Change],
) -> Iterator[tuple[str, ...]]:
    """Yield what is said of each hunk: of what stands in a table, what became of the table."""
    found = [_Places(changes, at) for at in (0, 1)]
    for lines, *spans in zip(said, *places, strict=True):
        ours = list(
            dict.fromkeys(
                change
                for place, span in zip(found, spans, strict=True)
                for change in place.within(*span)
            )
        )
        if not ours:
            yield lines
            continue
        penalty = _penalty(ours, lines)
        told = penalty or [change.line for change in ours if change.line]
        if penalty:
            lines = tuple(line for line in lines if not line.startswith("Penalty"))
        by_words = not told or any(not change.line for change in ours)
        yield tuple(dict.fromkeys([*told, *(lines if by_words else ())]))


def _penalty(ours: Sequence[_Change], lines: Sequence[str]) -> list[str]:
    """Return the sentences on a penalty that one cell says, with its row."""
    rows = {change.row for change in ours}
    penal = [line for line in lines if line.startswith("Penalty")]
    if len(ours) != 1 or "" in rows or len(penal) != 1:
        return []
    return [f"{penal[0]}, in the row {_called(ours[0].row)}"]


class _Places:
    """Where in one text the changes stand, asked for by a stretch of it."""

    def __init__(self, changes: Sequence[_Change], side: int) -> None:
        spans = [(change[side], change) for change in changes]
        self._spans = sorted(
            ((*place, change) for place, change in spans if isinstance(place, tuple)),
            key=itemgetter(0, 1),
        )
        self._ends = list(accumulate((end for _, end, _ in self._spans), max))

    def within(self, start: int, end: int) -> Iterator[_Change]:
        """Yield the changes of which some stands there."""
        if start < end:
            for at in range(bisect_right(self._ends, start), len(self._spans)):
                first, last, change = self._spans[at]
                if first >= end:
                    return
                if last > start:
                    yield change


# ------------------------------------------------------------------------------ what became of a table


def _changes(old: Table, new: Table) -> Iterator[_Change]:
    heads = old.head(), new.head()
    columns = _columns(*heads)
    if heads == ((), ()) or not columns:
        columns = [(k, k) for k in range(max(len(row.cells) for row in (*old.rows, *new.rows)))]
        if all(heads):
            return  # which column became which cannot be told
        heads = (), ()
    pairs, gone, come = paired_rows(old, new, columns)
    yield from _of_columns(columns, heads, pairs)
    serial = old.is_numbered() and new.is_numbered()
    for was, now in pairs:
        name = old.called(was)
        yield from _of_row(was, now, columns, heads, name=name, serial=serial)
    for rows, word, at in ((gone, "omitted", 0), (come, "added", 1)):
        for row in rows:
            place = row.start, row.end
            yield _Change(*_one_sided(place, at), f"Row {word}: {row.quoted()}")


def _one_sided(place: _Place, at: int) -> tuple[_Place | None, _Place | None]:
    """Return a place as the old text's, or the new one's."""
    return (None, place) if at else (place, None)


def _columns(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return which column became which, by their heads; nothing where that cannot be told."""
    was, now = ([plain(text) for text in side] for side in (old, new))
    found: list[tuple[int | None, int | None]] = []
    for op, a, b, c, d in SequenceMatcher(a=was, b=now, autojunk=False).get_opcodes():
        if op in ("equal", "replace") and b - a == d - c:
            found += zip(range(a, b), range(c, d), strict=True)
        elif op == "replace":
            return []
        else:
            found += [(k, None) for k in range(a, b)] + [(None, k) for k in range(c, d)]
    return _moved_last(found, was, now)


def _moved_last(found: Sequence[Pair], was: Sequence[str], now: Sequence[str]) -> list[Pair]:
    """Return which column became which, last those that only stand elsewhere among them."""
    gone = {was[k]: k for k, to in found if to is None and k is not None}
    come = {now[k]: k for at, k in found if at is None and k is not None}
    moved = [(gone[head], come[head]) for head in gone if head in come]
    ends = {(k, None) for k, _ in moved} | {(None, k) for _, k in moved}
    return [pair for pair in found if pair not in ends] + moved


def _of_columns(
    columns: Columns,
    heads: tuple[Sequence[str], Sequence[str]],
    pairs: Sequence[tuple[Row, Row]],
) -> Iterator[_Change]:
    """Yield that a column came or went, with some of its cells."""
    for number, (was, now) in enumerate(columns):
        at, side, k = (0, "omitted", was) if now is None else (1, "added", now)
        if was is not None and now is not None:
            if any(
                a is not None and b is not None and (a - was) * (b - now) < 0
                for a, b in columns[:number]
            ):
                yield from _of_moved(was, now, heads, pairs)
            continue
        if k is None:
            continue
        rows = [pair[at] for pair in pairs]
        cells = [(row, row.cells[k]) for row in rows if len(row.cells) == len(heads[at])]
        shown = [
            f"{_called(row.name())}: {quoted(cell.text)}"
            for row, cell in cells
            if cell.text != heads[at][k]
        ]
        more = f" and {len(shown) - _NAMED:,} more" * (len(shown) > _NAMED)
        among = f" ({', '.join(shown[:_NAMED])}{more})" * bool(shown)
        line = f"Column {side}: {quoted(heads[at][k])}{among}"
        for _, cell in cells:
            place = cell.start, cell.end
            yield _Change(*_one_sided(place, at), line)


def _of_moved(
    was: int,
    now: int,
    heads: tuple[Sequence[str], Sequence[str]],
    pairs: Sequence[tuple[Row, Row]],
) -> Iterator[_Change]:
    """Yield that a column stands elsewhere, of all the cells that it passed."""
    line = f"Column moved: {quoted(heads[1][now])}"
    for pair in pairs:
        for at, row in enumerate(pair):
            if len(row.cells) == len(heads[at]):
                for cell in row.cells[min(was, now) : max(was, now) + 1]:
                    yield _Change(*_one_sided((cell.start, cell.end), at), line)


def _of_row(
    old: Row,
    new: Row,
    columns: Columns,
    heads: tuple[Sequence[str], Sequence[str]],
    *,
    name: str,
    serial: bool,
) -> Iterator[_Change]:
    """Yield what became of the cells of a row that both texts have; ``serial``: its first has but its number."""
    cells = _filled(old, new), _filled(new, old)
    sizes = [max(len(head), 1) for head in heads]
    if heads == ((), ()) or [len(side) for side in cells] != sizes:
        if len(cells[0]) != len(cells[1]) or any(was != now for was, now in columns):
            return  # which cell is under which head cannot be told
        columns, heads = [(k, k) for k in range(len(cells[0]))], ((), ())
    is_head = tuple(cell.text for cell in new.cells) == tuple(heads[1]) != ()
    for at, to in columns:
        if at is None or to is None or at >= len(cells[0]) or to >= len(cells[1]):
            continue
        was, now = cells[0][at], cells[1][to]
        if _are_same(was.text, now.text):
            continue
        is_place = serial or not was.text.isdecimal()
        if is_place and not at and _SERIAL.fullmatch(was.text) and _SERIAL.fullmatch(now.text):
            continue  # what came or went above it gave it another number
        long = max(len(was.text), len(now.text)) > _CELL
        head = heads[1][to] if heads[1] and not is_head else ""
        yield _Change(
            (was.start, was.end) if was.text else None,
            (now.start, now.end) if now.text else None,
            "" if long else _said(old, name, (was.text, now.text), head, is_head=is_head),
            "" if is_head else name,
        )


def _said(row: Row, name: str, cells: tuple[str, str], head: str, *, is_head: bool) -> str:
    was, now = cells
    if is_head:
        return f"In the head of a table, {quoted(was)} became {quoted(now)}"
    if now and was.endswith(row.name()):
        return from_to("Row", *(unnumbered(cell) for cell in (was, now)))
    where = f"In the row {_called(name)}"
    if head:
        return from_to(f"{where}, {quoted(head)}", was, now)
    if _FIGURE.fullmatch(was) and _FIGURE.fullmatch(now):
        return from_to(f"{where}, figure", was, now)
    if was and now:
        return f"{where}, {quoted(was)} became {quoted(now)}"
    return from_to(f"{where}, cell", was, now)


def _are_same(was: str, now: str) -> bool:
    """Tell whether two cells say the same, however it is written."""
    was, now = (unnumbered(cell) for cell in (was, now))
    return plain(was) == plain(now) or (bool(was and now) and alike(was, now))


def _called(name: str) -> str:
    """Return a row's name in quotation marks; of a long one the beginning."""
    return quoted(name if len(name) <= _CELL else f"{beginning(name, _CELL)} …")


def _filled(row: Row, other: Row) -> tuple[Cell, ...]:
    """Return a row's cells, with empty ones for the last that the other has beyond the same ones."""
    mine, more = ([plain(cell.text) for cell in one.cells] for one in (row, other))
    lacking = len(more) - len(mine) if more[: len(mine)] == mine else 0
    return row.cells + (Cell("", row.end, row.end),) * max(lacking, 0)
