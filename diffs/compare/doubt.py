"""Tell whether a change may be a scanner's: by what it says, and by how sure its words were read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from diffs.compare import noise
from diffs.compare.scribe import Mark
from diffs.compare.side import Side
from diffs.compare.words import Range

WORD = re.compile(r"\S+")
MAY_BE_OCR = "may be OCR"
_COUNTS = re.compile(r"[%٪‰<>≤≥=+±×÷−-]")
"""Signs that say how much: none is dust."""


def doubt(old: Side, new: Side, gone: Range, come: Range) -> str:
    """Return the note for a change within words, or beside one, that were read with doubt."""
    if not (old.weak or new.weak):
        return ""
    one, two = old.source[slice(*gone)], new.source[slice(*come)]
    sides = ((old, gone), (new, come))
    beside = any(side.is_weak(max(lo - 1, 0), hi + 1) for side, (lo, hi) in sides)
    speck = not (one.strip() and two.strip()) and not _is_word(old, new, one + two)
    slip = (
        (_is_dust(one, two) and any(side.is_scanned(*at) for side, at in sides))
        or (beside and (speck or (one.strip() and two.strip())) and noise.may_be_ocr(one, two))
        or (noise.is_slip(one, two) and (contested(old, gone, two) or contested(new, come, one)))
    )
    return MAY_BE_OCR if slip else ""


def _is_word(old: Side, new: Side, text: str) -> bool:
    """Tell whether what came or went is a word of these texts, however short: no, or, a."""
    word = text.strip().casefold()
    return word.isalpha() and any(side.knows(word) for side in (old, new))


def _is_dust(old: str, new: str) -> bool:
    return noise.is_pointed(old, new) and _COUNTS.findall(old) == _COUNTS.findall(new)


def contested(side: Side, at: Range, other: str) -> bool:
    """Tell whether a side's readings differ in each word of a range that is not in the ``other`` text.

    Where the range is empty: whether they differ in what would stand there.
    """
    lo, hi = at
    kept = set(other.split())
    differ = [
        (lo + m.start(), lo + m.end())
        for m in WORD.finditer(side.source[lo:hi])
        if m[0] not in kept
    ]
    if not side.source[lo:hi].strip():
        differ = [(max(lo - 1, 0), hi + 1)]
    return bool(differ) and all(side.is_contested(*span) for span in differ)


SEEN = 3
"""Times that one letter was doubtfully read for another from which the eye does so on these pages."""


def doubt_habits(marks: Sequence[Mark]) -> None:
    """Note also, in place, the changes that are nothing but what the eye misread elsewhere again and again.

    A blurred page that has "mey" and "regionel" for words in doubt has "thet" without any.
    """
    pairs = [(one, two) for one, two in pairwise(marks) if (one.op, two.op) == ("-", "+")]
    habits = Counter(
        swap
        for one, two in pairs
        if one.note == two.note == MAY_BE_OCR
        for swap in _swaps(one.text, two.text)
    )
    usual = {swap for swap, times in habits.items() if times >= SEEN}
    for one, two in pairs if usual else ():
        swaps = _swaps(one.text, two.text)
        if swaps and usual.issuperset(swaps) and not (one.note or two.note):
            one.note = two.note = MAY_BE_OCR


def _swaps(old: str, new: str) -> set[tuple[str, str]]:
    """Return which letter stands for which; nothing where more than letters changed."""
    if len(old) != len(new):
        return set()
    swaps = {(a, b) for a, b in zip(old, new, strict=True) if a != b}
    return swaps if all(a.isalpha() and b.isalpha() for a, b in swaps) else set()
