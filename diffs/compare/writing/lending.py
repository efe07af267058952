"""Tell whether a redline keeps words of the law as those that a footnote of the other text quotes.

A new footnote says "the words with the sanction of the Board omitted by", and the words went: kept
there, their going would not be told. A footnote that one text has as body is kept whole instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.compare.words.words import Range
from tarmeem.patterns import pattern_of

_BEGINS = pattern_of(r"^[^\w\n]*\d{1,3}[^\w\n]*(?=[A-Z])", re.MULTILINE)
"""How a footnote begins, of several one below another."""
_OPENING = 16
"""Letters by which it is told whether a footnote's own first words are kept, and not only what it quotes."""
_LONGEST = 4_000
"""Letters a footnote has at most."""
_QUOTES = pattern_of(r"[“\"‘]|\b(?:words?|figures?|expressions?)\b")
"""What a footnote has before the words that it quotes of an older text."""
_PASSAGE = pattern_of(r"\w+\W+\w|\w{8}")
"""What is no accident between the law's words and a footnote's."""


def lends(marks: Sequence[Mark], sides: tuple[Side, Side], starts: Range) -> bool:
    """Tell whether words that one text hides in a footnote are kept as the other's, without the footnote's first."""
    for side, (kept, lent) in zip(sides, _kept(marks, sides, starts), strict=True):
        for lo, hi in lent:
            if not _PASSAGE.search(side.source, lo, hi):
                continue
            first = _beginning(side, lo)
            if (
                _QUOTES.search(side.source, first, lo)
                and 2 * _shared(kept, first, first + _OPENING) < _OPENING
            ):
                return True
    return False


def _kept(
    marks: Sequence[Mark], sides: tuple[Side, Side], starts: Range
) -> list[tuple[list[Range], list[Range]]]:
    """Return what each text keeps of its footnotes, and what of it as words of the other's body."""
    found: list[tuple[list[Range], list[Range]]] = [([], []), ([], [])]
    at = list(starts)
    for mark in marks:
        length = len(mark.text)
        if mark.op == "=":
            notes = [
                [(lo - place, hi - place) for lo, hi in _notes(side, place, place + length)]
                for side, place in zip(sides, at, strict=True)
            ]
            for k, (kept, lent) in enumerate(found):
                for lo, hi in notes[k]:
                    kept.append((lo + at[k], hi + at[k]))
                    if not any(a < hi and lo < b for a, b in notes[1 - k]):
                        lent.append(kept[-1])
        for k, ops in enumerate((OLD_OPS, NEW_OPS)):
            at[k] += length if mark.op in ops else 0
    return found


def _notes(side: Side, start: int, end: int) -> list[Range]:
    """Return what of a range lies in footnotes."""
    found: list[Range] = []
    at = max(bisect_right(side.starts, start) - 1, 0)
    while at < len(side.hidden) and side.hidden[at][0] < end:
        first, last, kind = side.hidden[at]
        if last > start and kind == noise.NOTE:
            found.append((max(first, start), min(last, end)))
        at += 1
    return found


def _beginning(side: Side, place: int) -> int:
    """Return where the first words of the footnote begin that a place lies in."""
    first, last, _ = side.hidden[bisect_right(side.starts, place) - 1]
    first = max(first, place - _LONGEST)
    line = side.source.find("\n", place, last)
    begun = list(_BEGINS.finditer(side.source[first : line if line >= 0 else last]))
    return first + begun[-1].end() if begun else first


def _shared(kept: Sequence[Range], lo: int, hi: int) -> int:
    """Return how many letters of a range are kept."""
    at = max(bisect_left(kept, (lo,)) - 1, 0)
    near = kept[at : bisect_left(kept, (hi,))]
    return sum(max(0, min(b, hi) - max(a, lo)) for a, b in near)
