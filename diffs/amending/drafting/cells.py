"""Places told in two ways: a cell by its column and its row, a clause by what stands at its end."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.inventory import POINTS
from diffs.amending.drafting.kinds import Path, Where
from diffs.amending.drafting.lexer import Cursor, tentative

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


@tentative
def whose_end(cursor: Cursor, acts: Acts) -> Where | None:
    """Take the "after clause (c)," of "after clause (c), for the full stop, a semi-colon shall be substituted": it is the clause's."""
    where = take_where(cursor, acts) if cursor.take("after") else None
    at = cursor.at
    cursor.take(",")
    said = cursor.take("for")
    cursor.take_any({"the", "a"})
    stop = cursor.take("full", "stop") or bool(cursor.take_any(POINTS))
    said |= cursor.take("at", "the", "end")
    cursor.at = at
    return where if where is not None and len(where.paths) == 1 and stop and said else None


def one_column(chains: list[Path], *, ordered: bool) -> tuple[list[Path], list[str]]:
    """Return the places in which a further column is named, and what is not sure of that.

    "In column (1), against S. No. 5, in column (3)" is of the third: the first holds the numbers.
    ``ordered``: an order stands between the two, which was of the first.
    """
    first = [next((s for s in chain if s[0] == "column"), None) for chain in chains]
    if not any(first):
        return chains, []
    rows = all(any(kind == "entry" for kind, _ in chain) for chain in chains)
    if rows and all(ordered or step in (("column", "1"), ("column", "(1)")) for step in first):
        return [tuple(s for s in chain if s[0] != "column") for chain in chains], []
    return chains, ["two columns are named: which cell is meant is not sure"]
