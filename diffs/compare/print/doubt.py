"""Tell whether a change may be a scanner's: by what it says, and by how sure its words were read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from diffs.compare.print import misreadings
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.compare.words.words import Range
from tarmeem.patterns import pattern_of

WORD = pattern_of(r"\S+")
POINTS = pattern_of(r"[\W_]+")
STOPS = ".,;:()“”‘’\"'"
_CHANGED = ("-", "+", "m-", "m+")
MAY_BE_OCR = "may be OCR"
SHORT = 3
"""Letters of the longest word of which one letter may be most of it."""
LONG = 40
"""Letters of the longest word."""


def doubt(old: Side, new: Side, gone: Range, come: Range) -> str:
    """Return the note for a change within words, or beside one, that were read with doubt."""
    if not (old.weak or new.weak):
        return ""
    one, two = old.source[slice(*gone)], new.source[slice(*come)]
    sides = ((old, gone), (new, come))
    beside = any(side.is_weak(max(lo - 1, 0), hi + 1) for side, (lo, hi) in sides)
    slip = _is_slip(old, new, gone, come, beside=beside) or (
        misreadings.is_dust(one, two) and any(side.is_scanned(*at) for side, at in sides)
    )
    return MAY_BE_OCR if slip or (beside and _are_slips(old, new, gone, come)) else ""


def _is_slip(old: Side, new: Side, gone: Range, come: Range, *, beside: bool) -> bool:
    one, two = old.source[slice(*gone)], new.source[slice(*come)]
    if _has_another_word(old, new, gone, come):
        return False
    return (
        (beside and misreadings.may_be_ocr(one, two) and not _is_word_alone(old, new, one, two))
        or (beside and _is_no_word(old, new, one, two))
        or disputed(old, gone, two)
        or disputed(new, come, one)
    )


def _is_word_alone(old: Side, new: Side, gone: str, come: str) -> bool:
    """Tell whether what came or went alone is a word of these texts, however short: no, or, a."""
    word = (gone + come).strip().casefold()
    alone = not (gone.strip() and come.strip())
    return alone and word.isalpha() and any(side.knows(word) for side in (old, new))


def _has_another_word(old: Side, new: Side, gone: Range, come: Range) -> bool:
    """Tell whether a word of a change is another word of the law: "persons" that both readings have, for "person"."""
    ones, twos = _words(old, gone), _words(new, come)
    return len(ones) == len(twos) and any(
        _is_other(old, one, new, two) or _is_other(new, two, old, one)
        for one, two in zip(ones, twos, strict=True)
    )


def _is_other(side: Side, at: Range, other: Side, there: Range) -> bool:
    """Tell whether a doubted word that both readings have stands elsewhere in the other text, not here."""
    if not side.weak or side.otherwise(*at):
        return False
    said, has = (one.source[slice(*span)].strip(STOPS).casefold() for one, span in ((side, at), (other, there)))  # fmt: skip
    if said == has or not said.isalpha() or min(len(said), len(has)) <= SHORT:
        return False
    return other.knows(said) or misreadings.is_inflected(said, has)


def _is_no_word(old: Side, new: Side, gone: str, come: str) -> bool:
    """Tell whether one letter makes another short word that neither text has anywhere: "ary" for "any"."""
    one, two = (text.strip().casefold() for text in (gone, come))
    if len(one) != len(two) or len(one) > SHORT or not (one.isalpha() and two.isalpha()):
        return False
    known = [any(side.knows(word) for side in (old, new)) for word in (one, two)]
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1 and not all(known)


def _are_slips(old: Side, new: Side, gone: Range, come: Range) -> bool:
    """Tell whether each word of a change may be a slip of its own: a figure is none because others are."""
    ones, twos = _words(old, gone), _words(new, come)
    if len(ones) != len(twos):
        ones, twos = _words(old, gone, said=True), _words(new, come, said=True)
    return len(ones) == len(twos) > 1 and all(
        old.source[slice(*one)] == new.source[slice(*two)]
        or _is_slip(old, new, one, two, beside=True)
        for one, two in zip(ones, twos, strict=True)
    )


def _words(side: Side, at: Range, *, said: bool = False) -> list[Range]:
    """Return where the words of a range stand; ``said``: without those that are nothing but points."""
    return [
        (at[0] + m.start(), at[0] + m.end())
        for m in WORD.finditer(side.source[slice(*at)])
        if not said or any(map(str.isalnum, m[0]))
    ]


def disputed(side: Side, at: Range, other: str) -> bool:
    """Tell whether a side's two readings differ in a change so that the ``other`` text may be right.

    The second reading has much what the other text has, at any length; or the change is small, each
    word of it is contested by another, and it is no figure, nor a word that both readings have much alike.
    """
    said, has = side.source[slice(*at)], side.otherwise(*at)
    if has and other.strip() and misreadings.may_be_ocr(has, other):
        return True
    if has == "" and said.strip() and (other.strip() or _is_said(side, said)):
        return False
    if not (misreadings.is_slip(said, other) and contested(side, at, other)):
        return False
    return not has or not (
        misreadings.has_other_figures(said, other) or misreadings.is_third(said, has, other)
    )


def _is_said(side: Side, text: str) -> bool:
    """Tell whether a text is words that its side has elsewhere, too: no specks are read for those."""
    words = [POINTS.sub("", word) for word in text.split()]
    return any(len(word) >= SHORT for word in words) and all(map(side.knows, words))


def contested(side: Side, at: Range, other: str) -> bool:
    """Tell whether a side's readings differ in each word of a range that is not in the ``other`` text.

    Where the range is empty: whether one of them has as much there, or these and the words beside them.
    """
    if not side.source[slice(*at)].strip():
        has = side.otherwise(*at)
        enough = has is None or 2 * misreadings.letters(has) >= max(1, misreadings.letters(other))
        there = enough and side.is_contested(*side.gap(*at))
        return there or _lost_with_others(side, at, other)
    kept = set(other.split())
    differ = [span for span in _words(side, at) if side.source[slice(*span)] not in kept]
    return bool(differ) and all(side.is_contested(*span) for span in differ)


def _lost_with_others(side: Side, at: Range, other: str) -> bool:
    """Tell whether the second reading has the ``other`` words and those before or after the place they are not at."""
    lo, hi = side.gap(*at)
    before = re.search(r"\S*$", side.source[max(0, lo - LONG) : lo])
    after = re.match(r"\S*", side.source[hi : hi + LONG])
    left, right = (found[0] if found else "" for found in (before, after))
    return any(
        has and misreadings.may_be_ocr(has, both)
        for has, both in (
            (side.otherwise(lo - len(left), lo), f"{left} {other}"),
            (side.otherwise(hi, hi + len(right)), f"{other} {right}"),
        )
    )


def doubt_more(marks: Sequence[Mark], old: Side, new: Side, starts: Range) -> None:
    """Note also, in place, the changes that only others show to be the eye's."""
    if old.weak or new.weak:
        doubt_habits(marks)
        doubt_stretches(marks, old, new, starts)


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
    old, new = " ".join(old.split()), " ".join(new.split())
    if len(old) != len(new):
        return set()
    swaps = {(a, b) for a, b in zip(old, new, strict=True) if a != b}
    return swaps if all(a.isalpha() and b.isalpha() for a, b in swaps) else set()


LONGEST = 4000
"""Letters of a stretch, more than a page: that much does not hang on one misread number."""


def doubt_stretches(marks: Sequence[Mark], old: Side, new: Side, starts: Range) -> None:
    """Note also, in place, what stands apart only since the eye misread a number or a sign there.

    Between two kept words all that is not in doubt is the same law, word for word: nothing moved.
    """
    (lo, at), begun = starts, 0
    for n, mark in enumerate([*marks, Mark("=", ".")]):
        if mark.op != "=" or not mark.text.strip():
            continue
        stretch = marks[begun:n]
        hi, end = (from_ + _length(stretch, side) for from_, side in ((lo, "-"), (at, "+")))
        unsaid = [one for one in stretch if one.op in _CHANGED and not one.note]
        gone, come = ("".join(m.text for m in unsaid if m.op[-1] == side) for side in "-+")
        short = gone and come and max(len(gone), len(come)) <= LONGEST
        if short and (old.is_weak(lo, hi) or new.is_weak(at, end)):
            where = (lo, hi), (at, end)
            alike = misreadings.may_be_ocr(gone, come) or _are_slips(old, new, *where)
            for one in unsaid if alike and not _has_another_word(old, new, *where) else ():
                one.note = MAY_BE_OCR
        lo, at, begun = hi + len(mark.text), end + len(mark.text), n + 1


def _length(marks: Sequence[Mark], side: str) -> int:
    return sum(len(mark.text) for mark in marks if mark.op[-1] in ("=", side))
