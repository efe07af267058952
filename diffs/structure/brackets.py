"""Find the marks of amendment inside the text: footnote numbers, their brackets, stars for words left out."""

from __future__ import annotations

import re

_SIGN = re.compile(r"[\[\]*]")
_STARS = re.compile(r"\*(?:[ \t\r\n]*\*){1,60}")
_CALL = re.compile(r"[0-9](?<=[a-z]{3}[0-9])[0-9]?(?=[\s.,;:\])])(?![.,][0-9])")
_CITED = (
    "section", "article", "clause", "rule", "chapter", "schedule", "part", "page", "form", "act",
    "para", "sub", "item", "figure", "appendix", "and", "the",
)  # fmt: skip


def amendment_marks(text: str, *, noted: bool) -> list[tuple[int, int]]:
    """Return the (start, end) of every mark; ``noted``: the text has editors' footnotes.

    A text without footnotes has no amendment brackets: there only stars are marks.
    """
    found: list[tuple[int, int]] = []
    last = 0
    for m in _SIGN.finditer(text):
        at = m.start()
        if at < last:
            continue
        if m[0] == "*":
            stars = _STARS.match(text, at)
            span = stars.span() if stars else None
        else:
            span = _bracket(text, at, m[0], last) if noted else None
        if span:
            found.append(span)
            last = span[1]
    return found + _calls(text) if noted else found


def _bracket(text: str, at: int, sign: str, last: int) -> tuple[int, int]:
    """Return the bracket with the footnote number glued to it, before "[" or after "]"."""
    start, end = at, at + 1
    if sign == "[":
        while start > max(last, at - 3) and text[start - 1].isdecimal():
            start -= 1
    elif text[end : end + 1].isdecimal() and not text[end : end + 3].isdecimal():
        end += 2 if text[end : end + 2].isdecimal() and len(text) > end + 1 else 1
    return start, end


def _calls(text: str) -> list[tuple[int, int]]:
    """Return footnote numbers glued to a word: "thereof3" has one, "section3" has none."""
    return [
        m.span()
        for m in _CALL.finditer(text)
        if not text[max(0, m.start() - 9) : m.start()].endswith(_CITED)
    ]
