"""Drafting words that OCR misread: "clausc", "seciion", "thc"; only letters that look alike are forgiven."""

from __future__ import annotations

from functools import lru_cache

from diffs.amending.drafting.kinds import KINDS, TWO_WORDS
from diffs.numerals import ORDINALS

_WORDS = frozenset((
    "word", "words", "figure", "figures", "letter", "letters", "expression", "bracket", "brackets", "comma",
    "colon", "semicolon", "fullstop", "full", "stop", "shall", "following", "namely", "inserted", "substituted",
    "omitted", "added", "deleted", "repealed", "renumbered", "relettered", "wherever", "occurring", "occurs",
    "places", "place", "thereof", "thereafter", "respectively", "portion", "beginning", "ending", "with",
    "after", "before", "between", "said", "existing", "hereinafter", "first", "proviso", "second", "third",
    "effect", "from", "both",
))  # fmt: skip
_KNOWN = _WORDS | KINDS.keys() | set(ORDINALS) | {w for pair in TWO_WORDS for w in pair}
_ALIKE = str.maketrans({"c": "e", "o": "e", "0": "e", "i": "l", "1": "l", "t": "l", "j": "l", "f": "l",
                        "b": "h", "n": "u", "6": "s", "5": "s"})  # fmt: skip
_SHORT = {"thc": "the", "tbe": "the", "tne": "the", "ihe": "the", "fbr": "for", "lor": "for", "aud": "and"}  # fmt: skip


def _shape(word: str) -> str:
    """Return a word's outline: letters that print alike are one letter."""
    return word.replace("rv", "w").replace("vv", "w").replace("rn", "m").translate(_ALIKE)


_SHAPES = {_shape(word): word for word in sorted(_KNOWN) if len(word) > 3}
_REAL = frozenset(("cause", "causes", "exiting", "forth", "potion"))
"""What looks like a drafting word that lost a letter, and is a word."""
_LACKING = {
    word[:at] + word[at + 1 :]: word
    for word in sorted(_KNOWN)
    if len(word) > 5 or word == "comma"
    for at in range(1, len(word) - 1)
}
"""Drafting words that lost a letter inside: "coma", "claue", "begining"."""


_JOINED = {
    first + second: len(first)
    for first, seconds in {
        "of": "the section subsection clause", "in": "the this section subsection clause", "to": "the", "for": "the",
        "and": "the", "after": "the section clause", "before": "the", "from": "the", "by": "the", "shall": "be",
        "the": "words word figure figures expression following said existing comma",
        "wherever": "occur occurs occurring", "words": "shall", "following": "shall", "section": "shall",
    }.items()
    for second in seconds.split()
}  # fmt: skip
"""Two drafting words whose blank a page lost, which are no word together, and where the first ends."""


def joint(norm: str) -> int:
    """Return where the first of two drafting words ends that are printed as one: 2 of "ofthe", 0 of any other word."""
    return _JOINED.get(norm, 0)


@lru_cache(maxsize=4096)
def mended(norm: str) -> str:
    """Return the drafting word of the same outline, or the word itself."""
    if norm in _KNOWN or norm in _REAL:
        return norm
    if len(norm) < 4:
        return _SHORT.get(norm, norm)
    return _SHAPES.get(_shape(norm)) or _LACKING.get(norm, norm)
