"""What says of a provision that it was changed before: ", as so renumbered", "as inserted by section 4 of the Foo Act"."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.titles import take_note_number
from diffs.structure.cutting.orders import IMPERATIVES, PARTICIPLES

_DONE = frozenset(
    ("renumbered", "relettered", "numbered", "lettered", "amended", "inserted", "substituted",
     "added", "omitted")
)  # fmt: skip
LIMITS = frozenset(
    ("subject", "until", "till", "unless", "except", "if", "provided", "only", "from", "during", "where")
)  # fmt: skip
"""What an order is limited by, and no office is called."""
_MEANT = IMPERATIVES.keys() | LIMITS | {
    "excepting", "excluding", "other", "save", "including", "both", "twice", "thrice", "wherever", "occurring",
    "first", "second", "third", "hereinafter", "hereafter", "herein", "shall", "being", "far", "relation",
    "apply", "applies", "applied", "applying", "applicable", "application", "extends", "extended", "force",
}  # fmt: skip
"""What no aside says: it would order or limit something, name something, or tell which place is meant."""
_ASIDE = 60
"""No aside runs to more tokens than this."""


def take_aside(cursor: Cursor) -> bool:
    """Move past what brackets say of a provision: "[as inserted by the Foo Act, 1999]", "(keepers of lamps)", and a note's number behind them."""
    start, first = cursor.at, cursor.peek(1)
    if cursor.norm() not in ("(", "[") or first is None or not first.text[0].islower():
        return False
    as_amended, deep = first.norm == "as" and cursor.norm(2) in (*_DONE, "so", "last"), 0
    for at, token in enumerate(cursor.items[start : start + _ASIDE], start + 1):
        deep += (token.text in ("(", "[")) - (token.text in (")", "]"))
        orders = token.norm in PARTICIPLES and not as_amended
        if token.kind == "quote" or token.norm in _MEANT or orders:
            return False
        if not deep:
            cursor.at = at
            take_note_number(cursor)
            return True
    return False


@tentative
def take_as_amended(cursor: Cursor) -> bool:
    """Move past ", as so renumbered", "amended as aforesaid", "as inserted by section 4 of the Foo Act"."""
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
