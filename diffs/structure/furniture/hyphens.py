"""Tell a hyphen that only a line's end put there from one that belongs to its word."""

from __future__ import annotations

import re

_BREAK = re.compile(r"-[ \t]*\r?\n[ \t\f]*(?=[^\W\d_])")
_SOFT = re.compile(r"[\x02\u00ad\ufffe](?:[ \t]*\r?\n[ \t\f]*(?=[^\W\d_]))?")
_SOFT_SIGNS = ("\x02", "\xad", "\ufffe")
"""Hyphens that only a reader of PDF, or a soft hyphen, put there: they never belong to the word."""
_RIGHT = re.compile(r"[^\W\d_]+")
_JOINING = frozenset(
    ("self", "non", "sub", "co", "vice", "quasi", "bye", "cross", "semi", "anti", "attorney", "half", "multi",
     "counter", "ex", "mid", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "cyber")
)  # fmt: skip
"""Words whose hyphen stays where the text has neither form unbroken."""
_EVIDENCE = 200_000
"""How many characters are searched for the unbroken form: enough to meet a law's vocabulary."""
_STOPS = ("", ",", ".", ";", ":", ")")


def line_end_hyphens(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every hyphen span.

    Where the hyphen goes, the span covers it and the line break; where it stays, the line break
    alone. Evidence is the same text: which of the two forms stands in it unbroken.
    """
    found: list[tuple[int, int]] = []
    words: set[str] | None = None
    if any(sign in text for sign in _SOFT_SIGNS):
        found += [m.span() for m in _SOFT.finditer(text)]
    for m in _BREAK.finditer(text):
        left = _word_before(text, m.start())
        right = _RIGHT.match(text, m.end(), m.end() + 40)
        if not left or not right:
            continue
        if words is None:
            words = set(text[:_EVIDENCE].split())
        if _belongs(left, right[0], words):
            found.append((m.start() + 1, m.end()))
        else:
            found.append(m.span())
    return found


def _word_before(text: str, at: int) -> str:
    start = at
    while start and at - start < 40 and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _belongs(left: str, right: str, words: set[str]) -> bool:
    if _stands(left + "-" + right, words):
        return True
    if _stands(left + right, words):
        return False
    if right[0].isupper() or left.lower() in _JOINING:
        return True
    return len(left) > 2 and _stands(left, words) and _stands(right, words)


def _stands(word: str, words: set[str]) -> bool:
    low = word.lower()
    return any(w + stop in words for w in (word, low, low.capitalize()) for stop in _STOPS)
