"""Edits in words: from equal blocks to what a reader would call one change.

An edit starts where a sentence or line starts if it can, never cuts a date, a figure or a citation,
and takes in the scraps of kept words that stand between it and the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from diffs.compare.words.scribe import is_island
from diffs.compare.words.worddiff import Block, equal_blocks
from diffs.compare.words.words import ABROAD, COMPOUND, FINE, MONTHS, SIMPLE, Range, Stream
from tarmeem.patterns import pattern_of

REACH = 6
"""Words on each side of an edit in which a date, figure or citation it cuts is looked for."""
SLIDE = 40
"""Furthest an insertion is slid, in words, to start where a reader would start it."""

_POINTS = frozenset(".;:۔,،)")
_JOINS = frozenset(("and", "or", "nor", "but", "اور", "یا"))
_DIGIT = pattern_of(r"\d")
_PART = pattern_of(
    rf"\W*(?:\w*\d|(?:of|day|st|nd|rd|th|no|rs|pkr|usd|us\$|s\.?\s?r\.?\s?o|act|ordinance|order|p\.o"
    rf"|(?:sub-?)?(?:section|article|clause|rule|regulation|paragraph)s?|{MONTHS}|{ABROAD}|de|[ivxlcdm]+|دفعہ|شق|آرٹیکل)\b|[$€£₨])"
    r"|.*\d",
    re.IGNORECASE,
)
"""A word that may be part of a date, a figure or a citation."""
_SAYS_SO = pattern_of(r"\b(?:Omitted|Repealed|Deleted|Revoked|OMITTED|REPEALED)\b")
_OMITTED = pattern_of(rf"\[\s*{_SAYS_SO.pattern}[^\[\]]{{0,400}}\]")
"""An editor's note of what stood in its place."""


@dataclass(slots=True)
class Edit:
    """Words ``a0:a1`` of the old stand where words ``b0:b1`` of the new do."""

    a0: int
    a1: int
    b0: int
    b1: int
    kind: str = ""
    """The kind of noise it is; empty for a change."""


def common(a: Stream, b: Stream) -> list[Block]:
    """Return the equal blocks of two streams; a note that something was omitted has no word of what stood there."""
    says = [bool(_SAYS_SO.search(side.source, side.start, side.end)) for side in (a, b)]
    if says[0] == says[1]:
        return equal_blocks(a.keys, b.keys)
    return equal_blocks(_without_notes(a), _without_notes(b))


def _without_notes(words: Stream) -> list[str]:
    """Return the words of a stream, those in such notes unlike any other."""
    keys = list(words.keys)
    for note in _OMITTED.finditer(words.source, words.start, words.end):
        lo, hi = (bisect_left(words.starts, at) for at in note.span())
        keys[lo:hi] = [f"{note[0]}{at}" for at in range(lo, hi)]
    return keys


def complement(blocks: Sequence[Block], old: int, new: int) -> list[Edit]:
    """Return what lies between equal blocks, for sequences of ``old`` and ``new`` words."""
    edits = []
    a = b = 0
    for i, j, n in [*blocks, (old, new, 0)]:
        if i > a or j > b:
            edits.append(Edit(a, i, b, j))
        a, b = i + n, j + n
    return edits


def fuse(a: Stream, edits: list[Edit]) -> list[Edit]:
    """Join changes that overlap, touch, or have no more than an island between them."""
    fused: list[Edit] = []
    for edit in edits:
        last = fused[-1] if fused else None
        if last and not last.kind and not edit.kind and _near(a, last, edit):
            last.a1, last.b1 = max(last.a1, edit.a1), max(last.b1, edit.b1)
        else:
            fused.append(edit)
    return fused


def trimmed(a: Stream, b: Stream, edits: list[Edit]) -> list[Edit]:
    """Give back the equal words at both ends of edits that were joined over an island."""
    for edit in edits:
        if edit.kind:
            continue
        while edit.a0 < edit.a1 and edit.b0 < edit.b1 and a.keys[edit.a0] == b.keys[edit.b0]:
            edit.a0, edit.b0 = edit.a0 + 1, edit.b0 + 1
        while edit.a0 < edit.a1 and edit.b0 < edit.b1:
            if a.keys[edit.a1 - 1] != b.keys[edit.b1 - 1]:
                break
            edit.a1, edit.b1 = edit.a1 - 1, edit.b1 - 1
    return edits


def _near(a: Stream, last: Edit, edit: Edit) -> bool:
    kept = edit.a0 - last.a1
    if not 0 < kept <= 3:
        return kept <= 0
    start = a.ends[last.a1 - 1] if last.a1 else a.start
    end = a.starts[edit.a0] if edit.a0 < len(a.keys) else a.end
    return is_island(a.source[start:end], a.source[start - 1 : start], a.source[end : end + REACH])


def slide(a: Stream, b: Stream, edits: list[Edit]) -> None:
    """Move pure insertions and omissions to the likeliest of their equal places, in place."""
    for at, edit in enumerate(edits):
        if (edit.a0 == edit.a1) == (edit.b0 == edit.b1):
            continue
        floor = edits[at - 1].a1 if at else 0
        floor_b = edits[at - 1].b1 if at else 0
        top = edits[at + 1].a0 if at + 1 < len(edits) else len(a.keys)
        words, lo, hi = (b, edit.b0, edit.b1) if edit.a0 == edit.a1 else (a, edit.a0, edit.a1)
        back = min(edit.a0 - floor, edit.b0 - floor_b, SLIDE)
        shift = _best_shift(words, lo, hi, back, min(top - edit.a1, SLIDE))
        edit.a0, edit.a1 = edit.a0 + shift, edit.a1 + shift
        edit.b0, edit.b1 = edit.b0 + shift, edit.b1 + shift


def _best_shift(words: Stream, lo: int, hi: int, back: int, forth: int) -> int:
    keys = words.keys
    least = most = 0
    while least > -back and keys[lo + least - 1] == keys[hi + least - 1]:
        least -= 1
    while most < forth and hi + most < len(keys) and keys[lo + most] == keys[hi + most]:
        most += 1
    if least == most:
        return 0
    return max(range(least, most + 1), key=lambda s: (_rank(words, lo + s), -abs(s)))


def _rank(words: Stream, at: int) -> int:
    """Say how good a place the gap before a word is to start an edit: 4 line, 3 sentence, 2 comma, 1 a word that joins."""
    if at == 0 or "\n" in words.source[words.ends[at - 1] : words.starts[at]]:
        return 4
    last = words.keys[at - 1][-1]
    if last in _POINTS:
        return 3 if last in ".;:۔" else 2
    return int(at < len(words.keys) and words.keys[at] in _JOINS)


def whole_tokens(a: Stream, b: Stream, edits: list[Edit]) -> list[Edit]:
    """Widen edits so that none cuts a date, a figure or a citation."""
    figures = [] if all(edit.kind for edit in edits) else [_figures(a), _figures(b)]
    if not any(figures):
        return edits
    # No further than to the next edit: past it one text's words are no longer the other's.
    ends = [0, *(edit.a1 for edit in edits)]
    starts = [*(edit.a0 for edit in edits[1:]), len(a.keys)]
    for edit, floor, top in zip(edits, ends, starts, strict=False):
        if edit.kind:
            continue
        before_a, after_a = _cut(a, edit.a0, edit.a1, figures[0])
        before_b, after_b = _cut(b, edit.b0, edit.b1, figures[1])
        if not (before_a or before_b or after_a or after_b):
            continue
        before = min(max(before_a, before_b), edit.a0 - floor)
        after = min(max(after_a, after_b), top - edit.a1)
        edit.a0, edit.b0 = edit.a0 - before, edit.b0 - before
        edit.a1, edit.b1 = edit.a1 + after, edit.b1 + after
    return edits


def _figures(words: Stream) -> list[int]:
    """Return where the digits stand: no date, figure or citation is without one."""
    return [m.start() for m in _DIGIT.finditer(words.source, words.start, words.end)]


def _cut(words: Stream, lo: int, hi: int, figures: Sequence[int]) -> tuple[int, int]:
    """Return how many words to take in before and after so that no compound token is cut."""
    if not figures:
        return 0, 0
    first, last = max(lo - REACH, 0), min(hi + REACH, len(words.keys))
    if last - first > 8 * REACH:
        before, _ = _cut(words, lo, lo + REACH, figures)
        _, after = _cut(words, hi - REACH, hi, figures)
        return before, after
    if first >= last:
        return 0, 0
    place = bisect_left(figures, words.starts[first])
    if place == len(figures) or figures[place] >= words.ends[last - 1]:
        return 0, 0
    if not (_parts(words, lo) or _parts(words, hi)):
        return 0, 0
    base = words.starts[first]
    window = words.source[base : words.ends[last - 1]]
    left = (words.starts[lo] if lo < hi else words.ends[lo - 1] if lo else base) - base
    right = (words.ends[hi - 1] if hi else base) - base
    before = after = 0
    for found in COMPOUND.finditer(window):
        start, end = found.span()
        if start < left < end or start < right < end:
            before = max(before, sum(base + start < words.ends[k] for k in range(first, lo)))
            after = max(after, sum(words.starts[k] < base + end for k in range(hi, last)))
    return before, after


def _parts(words: Stream, at: int) -> bool:
    """Tell whether the gap before a word may lie within a date, a figure or a citation."""
    keys = words.keys
    if not 0 < at < len(keys):
        return False
    return bool(_PART.match(keys[at - 1]) and _PART.match(keys[at]))


def is_finest(old: str, new: str) -> bool:
    """Tell whether an edit, itself no noise, has nothing finer in it: one bare word on each side."""
    return old.isalpha() and new.isalpha() and old.isascii() and new.isascii()


def fine_stream(source: str, start: int, end: int, flow: Sequence[Range] = ()) -> Stream:
    """Read a stretch as its finest tokens: citations, dates and figures whole, stops apart.

    ``flow``: the ranges that hold words, all if empty: a footnote's number is no part of a citation.
    """
    keys: list[str] = []
    starts: list[int] = []
    for lo, hi in flow or ((start, end),):
        text = source[lo:hi]
        pattern = FINE if _DIGIT.search(text) or "://" in text else SIMPLE
        tokens = pattern.findall(text)
        for token, at in zip(tokens, accumulate(map(len, tokens), initial=lo), strict=False):
            if not token.isspace():
                keys.append(token)
                starts.append(at)
    return Stream(source, keys, starts, list(map(add, starts, map(len, keys))), start, end)
