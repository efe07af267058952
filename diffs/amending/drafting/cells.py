"""The two names of one cell of a table: its column, and the row that a serial number begins."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.kinds import Where
from diffs.amending.drafting.lexer import Cursor

_BEHIND = {"column": "against", "entry": "in"}
"""What joins the second name of a cell to its first."""


def rest_of_cell(cursor: Cursor, acts: Acts, where: Where) -> None:
    """Take the row behind "in column (3)", and the column behind "against serial number 2"."""
    first = where.paths[0][-1][0]
    if len(where.paths) > 1 or first not in _BEHIND:
        return
    start = cursor.at
    cursor.take(",")
    other = take_where(cursor, acts) if cursor.take(_BEHIND[first]) else None
    more = other.paths[0] if other is not None and len(other.paths) == 1 else ()
    if other is not None and len(more) == 1 and {first, more[0][0]} == _BEHIND.keys():
        where.paths = [where.paths[0] + more]
        where.doubts += other.doubts
        return
    cursor.at = start
