"""Urdu as a reader reads it: two stretches with one key differ in nothing one would call a change."""

from __future__ import annotations

from tarmeem.letters import folded
from tarmeem.patterns import pattern_of

# Points are set with or without a blank before them.
_BEFORE_POINT = pattern_of(r"\s+(?=[.,;:?!%])")
_VOWELED = pattern_of("([^\u064b-\u0652\u0670])([\u064b-\u0650]*)")
"""A letter with the vowel signs it bears."""
_SIGN = pattern_of("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
"""Anything of the script: its letters, but also its digits, points and vowel signs."""


def key(text: str) -> str:
    """Return the text in one form a letter: ASCII digits, no vowel signs or joiners, single blanks.

    Text without Arabic script comes back as it is: Latin letters, their case and points, are law.
    """
    if text.isascii() or not _SIGN.search(text):
        return text
    return " ".join(_BEFORE_POINT.sub("", folded(text)).split())


def same(one: str, other: str) -> bool:
    """Return whether two stretches differ in nothing but how Urdu was typed or set."""
    if one == other or (one.isascii() and other.isascii()):
        return one == other
    return key(one) == key(other) and not are_voweled_apart(one, other)


def are_voweled_apart(one: str, other: str) -> bool:
    """Tell whether a letter bears two vowels in two spellings: مِلک is not مُلک; ملک may be either."""
    if one.isascii() or other.isascii():
        return False
    letters = zip(_VOWELED.findall(one), _VOWELED.findall(other), strict=False)
    return any(a and b and a != b for (_, a), (_, b) in letters)
