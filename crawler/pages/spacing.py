"""Find the words of a line in the gaps between its letters, where its text has lost their spaces or has one after each letter."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from statistics import median

from crawler.pages.order import Box, Line
from tarmeem.patterns import pattern_of

_SPACED = pattern_of(r"\W*(?:\w\W{1,3}){4,}\w\W*")
_CAPITALS = pattern_of(r"[A-Z]{8,}")
_WIDER = 1.5
"""How many times as wide as the gap between two letters that between two words is."""
_SPACE, _EVEN = 0.09, 0.03
"""Shares of a line's height from which a gap is a space, and up to which it is none."""


def spaced(line: Line, box: Callable[[int], Box]) -> str:
    """Return a line's text with a space where its letters show that a word ends, and nowhere else."""
    text, start = line
    if _SPACED.fullmatch(text):
        return _closed_up(text, start, box)
    return _CAPITALS.sub(lambda word: _opened(word[0], start + word.start(), box), text)


def _closed_up(text: str, start: int, box: Callable[[int], Box]) -> str:
    """Return letters set apart as words, which wider gaps part."""
    drawn = [at for at, letter in enumerate(text) if not letter.isspace()]
    gaps = [box(start + b)[0] - box(start + a)[2] for a, b in pairwise(drawn)]
    usual = median(gaps)
    if usual <= 0 or not any(map(str.isalpha, text)):
        return text
    parts = [
        (" " if gap > _WIDER * usual else "") + text[at]
        for gap, at in zip(gaps, drawn[1:], strict=True)
    ]
    return text[drawn[0]] + "".join(parts)


def _opened(word: str, start: int, box: Callable[[int], Box]) -> str:
    """Return a word with spaces where its letters are apart, if of none it is in doubt."""
    boxes = [box(start + at) for at in range(len(word))]
    gaps = [b[0] - a[2] for a, b in pairwise(boxes)]
    usual, height = median(gaps), boxes[0][3] - boxes[0][1]
    if height <= 0:
        return word  # letters without a height tell nothing
    beyond = [(at, (gap - usual) / height) for at, gap in enumerate(gaps, 1)]
    wide = [at for at, share in beyond if share > _SPACE]
    if not wide or any(_EVEN < share <= _SPACE for _, share in beyond):
        return word
    return " ".join(word[a:b] for a, b in pairwise([0, *wide, len(word)]))
