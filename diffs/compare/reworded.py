"""The rule for other words of a sentence, asked last: what no rule has a name for is quoted, where it surely is words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from diffs.compare.conditions import word_for_word
from diffs.compare.figures import BOUND, FIGURE, UNIT
from diffs.compare.saying import AROUND, Facts

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MOST = 12
"""Words of a change up to which it is quoted."""
_TELLING = 5
"""Letters of a word that says something by itself."""
_ALIKE = 0.6
"""Likeness from which one word may be another, misread or otherwise spelt or inflected."""
_WITHIN = re.compile(r"[a-z,)]\s+\Z")
"""What stands before words that are neither a heading's nor a sentence's first."""
_PHRASE = re.compile(r"\s*,?\s*[a-z][^\n|#\t\[\]*_;:.]*,?\s*")
"""Words within one sentence and one line, which open with a small letter."""
_COUNTED = (FIGURE, BOUND, re.compile(rf"\b{UNIT}\b"))
"""What the rules for figures tell of, and hold to be the same where it is: two years, twenty-four months."""


def reworded(facts: Facts) -> Iterator[str]:
    """Yield that words within a sentence gave way to others of another root, came or went."""
    gone, come = facts.gone, facts.come
    if facts.whole or max(len(gone), len(come)) > AROUND or not _WITHIN.search(facts.before[-3:]):
        return
    if not all(_PHRASE.fullmatch(side) for side in (gone, come) if side.strip()):
        return
    if any(pattern.search(side) for side in (gone, come) for pattern in _COUNTED):
        return
    old, new = (_WORD.findall(side.lower()) for side in (gone, come))
    if (not old and not new) or max(len(old), len(new)) > _MOST:
        return
    if bool(old) == bool(new):
        tells = _has_own(old, new) and _has_own(new, old) and not _are_alike(old, new)
    else:
        tells = len(old + new) > 1 and _has_own(old + new, [])
        tells = tells and not facts.stays(gone + come, came=bool(new))
    if tells:
        yield word_for_word(facts, *(side.strip(" ,\n").split() for side in (gone, come)))


def _has_own(words: list[str], others: list[str]) -> bool:
    """Tell whether one of the words says something by itself that none of the others may be."""
    return any(
        len(word) >= _TELLING and not any(_may_be_one(word, other) for other in others)
        for word in words
    )


def _are_alike(old: list[str], new: list[str]) -> bool:
    return _may_be_one("".join(old), "".join(new))


def _may_be_one(one: str, two: str) -> bool:
    return Levenshtein.normalized_similarity(one, two) >= _ALIKE
