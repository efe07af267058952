"""Edits in words: from equal blocks to what a reader would call one change.

An edit starts where a sentence or line starts if it can, never cuts a date, a figure or a citation,
and takes in the scraps of kept words that stand between it and the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from diffs.compare.words import noise
from diffs.compare.words.scribe import is_island
from diffs.compare.words.widgets import LONGEST_LINE, are_years, is_owned
from diffs.compare.words.worddiff import Block
from diffs.compare.words.words import ABROAD, COMPOUND, FINE, MONTHS, SIMPLE, Stream

OWNER = 120
"""Letters before and after a year in which a line may say that it is a copyright's."""
REACH = 6
"""Words on each side of an edit in which a date, figure or citation it cuts is looked for."""
SLIDE = 40
"""Furthest an insertion is slid, in words, to start where a reader would start it."""

_DIGIT = re.compile(r"\d")
_PART = re.compile(
    rf"\W*(?:\w*\d|(?:of|day|st|nd|rd|th|no|rs|pkr|usd|us\$|s\.?\s?r\.?\s?o|act|ordinance|order|p\.o"
    rf"|(?:sub-?)?(?:section|article|clause|rule|regulation|paragraph)s?|{MONTHS}|{ABROAD}|de|[ivxlcdm]+|دفعہ|شق|آرٹیکل)\b|[$€£₨])"
    r"|.*\d",
    re.IGNORECASE,
)
"""A word that may be part of a date, a figure or a citation."""
_DRESSING = re.compile(r"[\W_]+")
_TELLING = ("://", "](", "&")
"""Signs of a link or of an escaped letter."""
_TARGET = re.compile(
    r"""(?:https?:|mailto:|www\.|/|#)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+"[^"\n]*")?\)"""
)
"""An address, with its title if it has one, up to the bracket that closes it: other brackets are the law's."""
TARGET = 2_000
"""Letters in which a link's target begins."""


@dataclass(slots=True)
class Edit:
    """Words ``a0:a1`` of the old stand where words ``b0:b1`` of the new do."""

    a0: int
    a1: int
    b0: int
    b1: int
    kind: str = ""
    """The kind of noise it is; empty for a change."""


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
    """Say how good a place the gap before a word is to start an edit: 3 line, 2 sentence, 1 comma."""
    if at == 0 or "\n" in words.source[words.ends[at - 1] : words.starts[at]]:
        return 3
    last = words.keys[at - 1][-1]
    return 2 if last in ".;:۔" else 1 if last in ",،)" else 0


def whole_tokens(a: Stream, b: Stream, edits: list[Edit]) -> list[Edit]:
    """Widen edits so that none cuts a date, a figure or a citation."""
    figures = [_figures(a), _figures(b)]
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


def is_prose(words: Stream) -> bool:
    """Tell whether words lie within one long line, and in no link: it is no counter's, and no page's foot."""
    if not words.keys or words.ends[-1] - words.starts[0] < LONGEST_LINE:
        return False
    first, last = words.starts[0], words.ends[-1]
    if words.source.find("\n", first, last) >= 0:
        return False
    return words.source.find("](", max(first - TARGET, 0), last) < 0


def noise_kind(a: Stream, b: Stream, edit: Edit, *, fine: bool, prose: bool) -> str:
    """Name the kind of noise an edit is, or return ``""``.

    ``fine``: it is part of a change of words. ``prose``: both texts are, all around it.
    """
    old, new = a.slice(edit.a0, edit.a1), b.slice(edit.b0, edit.b1)
    if prose and old != new and old.isalpha() and new.isalpha():
        return ""
    if len(old) <= 1 and len(new) <= 1 and (old in noise.SIGNS or new in noise.SIGNS):
        return _sign_kind(a, b, edit)
    plain = old.isalnum() and new.isalnum()
    if old == new if plain else _is_dressing(old, new):
        return noise.kind_of_edit(old, new)
    if not plain and old and new and any(sign in old for sign in _TELLING):
        return noise.kind_of_edit(old, new)
    if not plain and "<" in (new or old) and (kind := noise.kind_of_edit(old, new)):
        return kind
    outside = fine or prose
    if not outside and in_target(a, edit.a0, edit.a1) and in_target(b, edit.b0, edit.b1):
        return noise.LINK
    if len(old) < LONGEST_LINE and len(new) < LONGEST_LINE:
        kind = _kind_of_whole_line(a, b, edit) if not prose else ""
        if kind:
            return kind
        if are_years(old, new) and is_owned(_line(a, edit.a0)) and is_owned(_line(b, edit.b0)):
            return noise.WIDGET
    return ""


def _is_dressing(old: str, new: str) -> bool:
    """Tell whether two texts have the same letters and figures in the same order."""
    for one, two in ((old[:1], new[:1]), (old[-1:], new[-1:])):
        if one != two and one.isalnum() and two.isalnum():
            return False
    return _DRESSING.sub("", old) == _DRESSING.sub("", new)


def in_target(words: Stream, lo: int, hi: int) -> bool:
    """Tell whether words, or the place between two, lie within the target of a link: nobody reads it."""
    source, last = words.source, len(words.keys) - 1
    if hi > lo:
        start, end = words.starts[lo], words.ends[hi - 1]
    else:
        start = end = words.starts[lo] if lo <= last else len(source)
    opens = source.rfind("](", max(start - TARGET, 0), start)
    target = _TARGET.match(source, opens + 2) if opens >= 0 else None
    return target is not None and start < target.end() and end <= target.end() + 1


def _line(words: Stream, at: int) -> str:
    """Return the line a word stands on, or as much of it as a reader takes in."""
    source, here = words.source, words.starts[at]
    start = source.rfind("\n", max(here - OWNER, 0), here) + 1 or max(here - OWNER, 0)
    end = source.find("\n", here, here + OWNER)
    return source[start : end if end >= 0 else here + OWNER]


def _sign_kind(a: Stream, b: Stream, edit: Edit) -> str:
    """Name the noise that one sign is which came, went or changed: a bullet or a dash, if any."""
    places = [
        (words, lo) for words, lo, hi in ((a, edit.a0, edit.a1), (b, edit.b0, edit.b1)) if hi > lo
    ]
    signs = [words.keys[at] for words, at in places]
    if len(signs) == 2 and signs[0] == signs[1]:
        return noise.STYLE
    bullets = all(sign in noise.BULLETS for sign in signs)
    return noise.MARKUP if bullets and all(_opens_line(*place) for place in places) else ""


def _opens_line(words: Stream, at: int) -> bool:
    """Tell whether nothing but white space stands before a word on its line."""
    start = words.starts[at]
    return not words.source[words.source.rfind("\n", 0, start) + 1 : start].strip()


def _kind_of_whole_line(a: Stream, b: Stream, edit: Edit) -> str:
    """Name the kind of noise that the lines are in which an edit is, of both texts where it is in both."""
    sides = [
        (words, lo, hi)
        for words, lo, hi in ((a, edit.a0, edit.a1), (b, edit.b0, edit.b1))
        if hi > lo
    ]
    kind = _line_kind(*sides[0])
    return kind if kind and all(_line_kind(*side) == kind for side in sides[1:]) else ""


def _line_kind(words: Stream, lo: int, hi: int) -> str:
    """Name the kind of noise that the line is these words stand on, if it is all noise."""
    source, first, last = words.source, words.starts[lo], words.ends[hi - 1]
    start = source.rfind("\n", max(first - LONGEST_LINE, 0), first) + 1
    if not start and first > LONGEST_LINE:
        return ""
    end = source.find("\n", last, last + LONGEST_LINE)
    end = min(len(source), last + LONGEST_LINE) if end < 0 else end
    if end - start >= LONGEST_LINE:
        return ""
    return noise.kind_of_lines(source, start, end)


def is_finest(old: str, new: str) -> bool:
    """Tell whether an edit, itself no noise, has nothing finer in it: one bare word on each side."""
    return old.isalpha() and new.isalpha() and old.isascii() and new.isascii()


def fine_stream(source: str, start: int, end: int) -> Stream:
    """Read a stretch as its finest tokens: citations, dates and figures whole, stops apart."""
    text = source[start:end]
    pattern = FINE if _DIGIT.search(text) or "://" in text else SIMPLE
    found = [(m.group(), m.start()) for m in pattern.finditer(text)]
    if pattern is FINE:
        found = [(word, at) for word, at in found if not word.isspace()]
    starts = [start + at for _, at in found]
    return Stream(
        source,
        [word for word, _ in found],
        starts,
        [at + len(word) for at, (word, _) in zip(starts, found, strict=True)],
        start,
        end,
    )
