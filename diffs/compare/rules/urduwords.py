"""The rule for Urdu that is asked last: words that no other rule has a name for, quoted where they surely are others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from diffs.compare.rules.saying import Facts, quoted
from diffs.compare.rules.urduside import Wording
from tarmeem.patterns import pattern_of

_EDGES = " \n:;۔،؛.,-—()[]"
_MOST = 40
"""Words of a change up to which it is quoted."""
_APART = pattern_of(r"[\n\t|#\[\]*]|\d{3}")
"""What stands in tables, headings and notes; a year is a note's more often than a law's."""
_TELLING = 3
"""Letters of a word that says something by itself."""
_LONG = 4
"""Letters of one word that is told of though it came or went alone."""
_ALIKE = 0.5
"""Likeness from which one word may be another, misread, inflected or otherwise spelt."""
_UNITS = frozenset((
    "سال", "سالوں", "برس", "ماہ", "مہینے", "مہینہ", "ہفتے", "ہفتہ", "دن", "دنوں", "یوم", "روز", "گھنٹے", "گھنٹہ", "منٹ",
))  # fmt: skip
"""What is counted: that two years are so many months now is no other rule's, and no change."""
_SMALL = frozenset((
    "کے", "کی", "کا", "کو", "سے", "میں", "پر", "ہے", "ہیں", "ہو", "اور", "یا", "جو", "کہ", "اس", "ان", "یہ", "وہ", "گا", "گی",
    "گے", "تک", "بھی", "ہی", "نے", "ایک", "جس", "جن", "کسی", "کیا", "کیے", "جائے", "جائیں", "جاتا", "جاتے", "جاتی", "دیا",
    "دی", "دیے", "ہوگا", "ہوگی", "ہونگے", "لیے", "لئے", "والے", "والی", "والا", "تحت", "بابت",
))  # fmt: skip
"""Words that only hold a sentence together."""


_DECIDES = frozenset(
    ("دونوں", "صرف", "بلا", "بغیر", "ہمیشہ", "سوائے", "بار", "ہرگز", "فوراً", "فوری")
)
"""Words that decide, however few letters they have."""


def reworded(facts: Facts, old: Wording, new: Wording) -> Iterator[str]:
    """Yield that words within a clause gave way to others, came or went."""
    if facts.whole or any(_APART.search(side.own.strip()) for side in (old, new)):
        return
    was, now = (side.own.strip(_EDGES).split() for side in (old, new))
    if max(len(was), len(now)) > _MOST:
        return
    if was and now and not all(_UNITS.intersection(words) for words in (was, now)):
        if (_says_other(was, now) and _says_other(now, was)) or _decides(was, now):
            yield f"{quoted(old.changed)} became {quoted(new.changed)} in {quoted(new.sentence())}"
    elif not (was and now) and _weighs(was or now) and _says_other(was or now, ()):
        verb, side = ("inserted", new) if now else ("omitted", old)
        if not facts.stays(side.changed, came=bool(now)):
            what = "Words" if len(was or now) > 1 else "Word"
            yield f"{what} {verb}: {quoted(side.changed.strip(_EDGES))}"


def _decides(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether one text has a word that says how many, how often or with what, and the other has not."""
    return _DECIDES.intersection(was) != _DECIDES.intersection(now)


def _weighs(words: Sequence[str]) -> bool:
    """Tell whether words that came or went alone are more than one, or one too long for a scan's dirt."""
    return len(words) > 1 or (len(words) == 1 and len(words[0]) >= _LONG)


def _says_other(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether a word says something by itself that none of the others may be, misread."""
    return any(
        len(word) >= _TELLING
        and word not in _SMALL
        and all(Levenshtein.normalized_similarity(word, other) < _ALIKE for other in others)
        for word in (one.strip(_EDGES) for one in words)
    )
