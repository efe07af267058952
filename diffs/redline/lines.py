"""Lay a comparison's runs out as the lines that HTML shows: inline, or row by row in two columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from diffs.compare.comparison import NEW_OPS, Comparison, Op, Run
from diffs.redline.tiles import Tile, Tiles, tiles_of
from tarmeem.patterns import pattern_of

EDITS = frozenset(("-", "+", "m-", "m+"))
"""The ops that a reader is shown as a change; noise is not one."""
_LINE = pattern_of(r"[^\n]*\n|[^\n]+")
_APART = pattern_of(r"(\n|[ \t]{3,})")
"""In a mark, what closes it must come before the line's end, or it would open another line; and
wide blanks stand unmarked, or a column of figures would be one long underline."""


class Piece(NamedTuple):
    """A stretch of one run within one line and one tile."""

    op: Op
    text: str
    note: str
    tile: Tile
    anchors: tuple[str, ...]
    hunk: int
    """The hunk it belongs to; -1 where it is no change."""
    first: bool
    """Its hunk begins here."""
    soft: bool
    """It is a line feed that only a page's width put there."""


@dataclass(slots=True)
class Line:
    """One line, or one row: ``pieces`` inline; in two columns those of either side."""

    pieces: list[Piece] = field(default_factory=list)
    new: list[Piece] = field(default_factory=list)
    """Two columns only: the right one; ``pieces`` is then the left one."""

    @property
    def changed(self) -> bool:
        """Tell whether anything in it is marked."""
        return any(piece.op in EDITS for piece in (*self.pieces, *self.new))

    @property
    def size(self) -> int:
        """Return how many characters it holds."""
        return sum(len(piece.text) for piece in self.pieces)


def inline_lines(comparison: Comparison) -> list[Line]:
    """Return the lines of the redline in one column."""
    lines = [Line()]
    tiles = tiles_of(comparison)
    for piece in _pieces(comparison, tiles):
        lines[-1].pieces.append(piece)
        if piece.text.endswith("\n") and piece.op != "n-" and not piece.soft:
            lines.append(Line())
    return [line for line in lines if line.pieces]


def side_rows(comparison: Comparison) -> list[Line]:
    """Return the rows of the redline in two columns; a row ends where both texts end a line."""
    rows = [Line()]
    tiles = tiles_of(comparison)
    old_at = 0
    for piece in _pieces(comparison, tiles):
        row = rows[-1]
        if _ended(row, piece) or (piece.op == "=" and piece.anchors and _at_line_start(row)):
            rows.append(row := Line())
        if piece.op not in NEW_OPS or piece.op == "=":
            old = piece._replace(anchors=(), soft=old_at + len(piece.text) - 1 in tiles[0].soft)
            row.pieces.append(old if piece.op == "=" else piece)
            old_at += len(piece.text)
        if piece.op in NEW_OPS:
            row.new.append(piece)
        if piece.op == "=" and piece.text.endswith("\n") and not piece.soft:
            rows.append(Line())
    return [row for row in rows if row.pieces or row.new]


def _ended(row: Line, piece: Piece) -> bool:
    """Tell whether a row's lines are whole and the piece begins others: a table's next row."""
    last = [side[-1] for side in (row.pieces, row.new) if side]
    if not last or not all(one.text.endswith("\n") and not one.soft for one in last):
        return False
    return len(last) == 2 or piece.hunk != last[0].hunk


def _at_line_start(row: Line) -> bool:
    return any(side and side[-1].text.endswith("\n") for side in (row.pieces, row.new))


def _pieces(comparison: Comparison, tiles: tuple[Tiles, Tiles]) -> Iterator[Piece]:
    hunks = _hunks_of(comparison)
    begun: set[int] = set()
    hidden: tuple[str, ...] = ()
    """What begins with a footnote's marker that went: it is sought where its words are, which are shown."""
    at = [0, 0]
    for index, run in enumerate(comparison.runs):
        hunk = hunks.get(index, -1)
        newer = run.op in NEW_OPS
        cut = _cut(run, at[newer], tiles[newer])
        for text, anchors, tile, soft in cut:
            if run.op == "n-":
                hidden, anchors = hidden + anchors, ()
            elif run.op == "=" or not newer:
                hidden, anchors = (), hidden * (run.op != "=") + anchors
            marked = run.op in EDITS and hunk not in begun
            yield Piece(
                run.op, text, run.note, tile, anchors, hunk, marked and hunk >= 0, soft
            )  # fmt: skip
            if marked:
                begun.add(hunk)
        at[newer] += len(run.text)
        at[0] += len(run.text) if run.op == "=" else 0


def _hunks_of(comparison: Comparison) -> dict[int, int]:
    return {
        hunk.at + offset: number
        for number, hunk in enumerate(comparison.hunks)
        for offset in range(len(hunk.runs))
    }


def _cut(run: Run, offset: int, tiles: Tiles) -> Iterator[tuple[str, tuple[str, ...], Tile, bool]]:
    """Yield a run in pieces: text, eIds that begin there, tile, whether its line feed is soft."""
    split = _APART.split if run.op in EDITS else _LINE.findall
    for text, at, tile in tiles.cut(run.text, offset):
        place = at
        for line in filter(None, split(text)):
            end = place + len(line)
            anchors = tuple(tiles.anchors.get(place, ()))
            yield line, anchors, tile, end - 1 in tiles.soft
            place = end
