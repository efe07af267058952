"""What a drafter adds to a provision's number: its heading, its page, a line of the print, and that it was changed before."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.kinds import ordinal_of
from diffs.amending.drafting.lexer import Cursor, Token, tentative
from diffs.amending.drafting.quotes import read_words
from diffs.amending.drafting.titles import take_note_number
from diffs.structure.cutting.orders import IMPERATIVES, PARTICIPLES
from tarmeem.patterns import pattern_of

_SRO = pattern_of(
    r"of\s+(?:the\s+)?S\.?\s?R\.?\s?O\.?\s*(?:No\.?\s*)?\d[^\s,;“”\"]*(?:\s?\([IVX]{1,3}\)\S*)?(?:\s+of\s+\d{4})?"
)
"""A notification by its number: "of S.R.O. 658 (I)/2010 of 2010"."""


def as_printed(cursor: Cursor) -> bool:
    """Pass over how a provision is printed: "titled as “Fees” at page 12 of S.R.O. 3(I)/2009"."""
    begin = start = cursor.at
    titled = cursor.take_any({"titled", "entitled", "of"})
    cursor.take("as") if titled != "of" else None
    name = take_quote(cursor) if titled else None
    if name is None:
        cursor.at = start
    start = cursor.at
    page = cursor.take("at", "page") and cursor.peek().kind == "num"
    cursor.at = cursor.at + 1 if page else start
    notified = _SRO.match(cursor.text, cursor.offset()) if page else None
    if notified:
        cursor.move_to(notified.end())
    return cursor.at != begin


@tentative
def take_line(cursor: Cursor) -> bool:
    """Pass over the line of the print that words stand in: "in the second line", "occurring in lines 3 and 4"."""
    cursor.take_any({"occurring", "appearing", "printed"})
    stands = cursor.take_any({"in", "at", "on", "of"})
    found = bool(stands) and (_nth_line(cursor) or _line_number(cursor))
    cursor.take("thereof")
    return found


def _nth_line(cursor: Cursor) -> bool:
    cursor.take("the")
    if (ordinal_of(cursor.norm()) or cursor.norm() == "last") and cursor.norm(1) == "line":
        cursor.at += 2
        return True
    return False


def _line_number(cursor: Cursor) -> bool:
    if not cursor.take_any({"line", "lines"}):
        return False
    cursor.take("number") or (cursor.take("no") and cursor.take("."))
    if cursor.peek().kind != "num":
        return False
    cursor.at += 1
    if cursor.peek(1).kind == "num" and cursor.take_any({"and", "to"}):
        cursor.at += 1
    return True


_CLOSES = pattern_of(r"(?<=[”\"’'])[”\"’']{1,2}(?=[\s.,;:])")
"""A mark close up to one that closed: one too many, which opens nothing."""


def take_quote(cursor: Cursor) -> str | None:
    """Move past quoted words and return them; None where none stand there."""
    token = cursor.peek()
    if token.kind != "quote" or _CLOSES.match(cursor.text, token.start):
        return None
    found = read_words(cursor.text, token.start, cursor.items[-1].end)
    if found is None:
        return None
    cursor.move_to(found.end)
    return found.value


_PAGE = pattern_of(r"\n[^\S\n]*\d{1,4}[^\S\n]*\n")


def is_page(token: Token, after: Token, text: str) -> bool:
    """Tell a page's number: a bare figure on a line of its own, that no stop behind it makes an item's."""
    alone = token.kind == "num" and token.first and after.first and after.kind != "end"
    return alone and _PAGE.match(text, text.rfind("\n", 0, token.start)) is not None


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
    if cursor.norm() not in ("(", "[") or not first.text[:1].islower():
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
