"""A corrigendum read as an order: "in section 3, in line 2, for “trimming” read “cleaning”".

What it bids read is read as substituted. Where the Gazette printed a law, and on which page and line
the word stands, is looked past: the words must be found in the provision once, or a person decides.
"""

from __future__ import annotations

import re

from diffs.amending.drafting.lexer import Cursor, Token
from diffs.structure.cutting.instrument import end_of_law
from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.orders import ORDERS
from tarmeem.patterns import pattern_of

_CALLED = pattern_of(
    r"^[\W_]{0,20}(?:CORRIGEND(?:UM|A)|ERRAT(?:UM|A))\b(?=[\W_]*$|[ \t]*(?:[.:—–-]|NO\b|TO\b))",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 1500
_MAY = frozenset(("shall", "may", "should"))
_READ = pattern_of(r"\bread\b", re.IGNORECASE)
_BEGINS = pattern_of(
    r"^[^\w\n]*(?:\(?\w{1,3}[.)][ \t]*)?(?=(?:In|For|On|At|After|The\s+words?)\b)|(?<=[.:—–-])[ \t]*(?=In\s+the\b)",
    re.MULTILINE,
)
_PRINTED = pattern_of(
    r",?\s+(?:as\s+)?published\s+(?:in|vide|under|as)\b[^“”\"]{0,300}?"
    r"(?=,?[\s—–-]+(?:\(?\w{1,3}\)|(?:on|at|in)\s+(?:the\s+)?(?:page|line|\w+\s+line|(?:sub-?)?(?:section|clause|rule|article"
    r"|regulation|paragraph)|(?:\w+\s+)?schedule|long\s+title|preamble)|for\b|the\s+words?\b))",
    re.IGNORECASE,
)
_ON_PAGE = pattern_of(
    r"(?P<quoted>“[^”]{0,600}”|\"[^\"]{0,600}\"|‘[^‘’]{0,600}’)|(?:(?:\b(?:appearing|occurring|printed)\s+)?\b(?:on|at|in)\s+(?:the\s+)?)?\b(?:pages?\s+(?:no\s?\.?\s*)?\d{1,5}(?:\s*(?:to|and|[-–])\s*\d{1,5})?|(?:\w+\s+)?lines?\s+(?:no\s?\.?\s*)?\d{1,3}"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th))\s+line"
    r"(?:\s+from\s+(?:the\s+)?(?:top|bottom|below))?)\b(?:\s+(?:thereof|of\s+the\s+said\s+page))?(?:\s*[,;](?=\s))?",
    re.IGNORECASE,
)


def corrects(text: str) -> bool:
    """Say whether a text calls itself a corrigendum, above what it bids read, and orders nothing above that."""
    called = _CALLED.search(text, 0, _HEAD)
    if called is None or ORDERS.search(text, 0, called.start()):
        return False
    return bool(_READ.search(text, called.end()))


def body_of(text: str) -> int:
    """Return where a corrigendum's own words begin, below its heads."""
    called = _CALLED.search(text, 0, _HEAD)
    begins = _BEGINS.search(text, called.end()) if called else None
    return begins.end() if begins else 0


def end_of(text: str) -> int:
    """Return where a corrigendum's signature begins, behind the last of what it bids read."""
    last = max((found.end() for found in _READ.finditer(text)), default=0)
    return end_of_law(text, last)


def looked_past(text: str) -> tuple[str, bool]:
    """Return the text with where it was printed masked, and whether a page or a line was named."""
    once = _PRINTED.sub(_blank, text)
    found = _ON_PAGE.sub(lambda m: m[0] if m["quoted"] else _blank(m), once)
    return found, found != once


def _blank(found: re.Match[str]) -> str:
    return MASK * len(found[0])


_INSTEAD = (("instead", "of"), ("in", "place", "of"), ("in", "lieu", "of"))


def as_orders(cursor: Cursor) -> int:
    """Let "read" order as "substitute" does, and "may be read as" as "shall be substituted by".

    Returns how often it bids something read.
    """
    kept: list[Token] = []
    bidden = 0
    at = 0
    while at < len(cursor.items):
        token = cursor.items[at]
        words = next((w for w in _INSTEAD if tuple(cursor.norms[at : at + len(w)]) == w), ())
        at += len(words) or 1
        if words:
            kept.append(token._replace(norm="for"))
        elif token.norm == "read":
            bidden += 1
            passive = len(kept) > 1 and kept[-1].norm == "be" and kept[-2].norm in _MAY
            if passive:
                kept[-2] = kept[-2]._replace(norm="shall")
            kept.append(token._replace(norm="substituted" if passive else "substitute"))
        elif token.norm == "as" and kept and kept[-1].norm == "substituted":
            kept.append(token._replace(norm="by"))
        elif token.norm not in ("please", "kindly"):
            kept.append(token)
    cursor.items = kept
    cursor.norms = [token.norm for token in kept]
    cursor.starts = [token.start for token in kept]
    return bidden
