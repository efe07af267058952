"""What says of a provision that it was changed before: ", as so renumbered", "as inserted by section 4 of the Foo Act"."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.lexer import Cursor

_DONE = frozenset(
    ("renumbered", "relettered", "numbered", "lettered", "amended", "inserted", "substituted",
     "added", "omitted")
)  # fmt: skip


def take_as_amended(cursor: Cursor) -> bool:
    """Move past ", as so renumbered", "amended as aforesaid", "as inserted by section 4 of the Foo Act"."""
    start = cursor.at
    if _as_amended(cursor):
        return True
    cursor.at = start
    return False


def _as_amended(cursor: Cursor) -> bool:
    cursor.take(",")
    for _ in range(3):
        cursor.take_any({"so", "aforesaid", "hereinbefore", "as", "hereinabove"})
    if not cursor.take_any(_DONE):
        return False
    cursor.take("as")
    if cursor.take_any({"aforesaid", "hereinbefore", "hereinabove", "above", "hereinafter"}):
        return True
    if cursor.norm(-2) in ("so", "as") or cursor.norm(-1) == "as":
        return not cursor.take("by") or _amender(cursor)
    return cursor.take("by") and _amender(cursor)


def _amender(cursor: Cursor) -> bool:
    """Take "section 4" or "the Finance Act, 2019" after "as inserted by"."""
    cursor.take_any({"the", "this"})
    if cursor.norm() in ("act", "ordinance", "order") and cursor.norm(2) == "of":
        cursor.at += 4
        return True
    if cursor.take("section") or cursor.take("article"):
        cursor.at += 1
        cursor.take("of", "this", "act")
        return True
    return take_act(cursor, Acts())
