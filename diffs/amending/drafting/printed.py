"""What a drafter adds to a provision's number for a reader of the print: its heading, its page."""

from __future__ import annotations

import re

from diffs.amending.drafting.kinds import ordinal_of
from diffs.amending.drafting.lexer import Cursor, Token, tentative
from diffs.amending.drafting.quotes import read_words

_SRO = re.compile(
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
    page = (
        cursor.take("at", "page") and (token := cursor.peek()) is not None and token.kind == "num"
    )
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
    token = cursor.peek()
    if token is None or token.kind != "num":
        return False
    cursor.at += 1
    follows = cursor.peek(1)
    if follows is not None and follows.kind == "num" and cursor.take_any({"and", "to"}):
        cursor.at += 1
    return True


_CLOSES = re.compile(r"(?<=[”\"’'])[”\"’']{1,2}(?=[\s.,;:])")
"""A mark close up to one that closed: one too many, which opens nothing."""


def take_quote(cursor: Cursor) -> str | None:
    """Move past quoted words and return them; None where none stand there."""
    token = cursor.peek()
    if token is None or token.kind != "quote" or _CLOSES.match(cursor.text, token.start):
        return None
    found = read_words(cursor.text, token.start, cursor.items[-1].end)
    if found is None:
        return None
    cursor.move_to(found.end)
    return found.value


_PAGE = re.compile(r"\n[^\S\n]*\d{1,4}[^\S\n]*\n")


def is_page(token: Token, after: Token | None, text: str) -> bool:
    """Tell a page's number: a bare figure on a line of its own, that no stop behind it makes an item's."""
    alone = token.kind == "num" and token.first and after is not None and after.first
    return alone and _PAGE.match(text, text.rfind("\n", 0, token.start)) is not None
