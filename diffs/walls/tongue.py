"""Tell in what tongue a page speaks: in one that no document here is in, only a wall does."""

from __future__ import annotations

import re
from itertools import islice

from tarmeem.letters import folded, is_in_arabic
from tarmeem.patterns import pattern_of

_ELSEWHERE_TOO = frozenset(("for", "in", "on", "is", "at", "was", "its", "has"))
"""Words of English that other tongues of Europe have as well."""
_TONGUE = pattern_of(
    r"\b(?:the|of|and|by|not|from|with|without|to|for|in|on|is|are|be|at|its|shall|has|have|was|were)\b"
    r"|\b[کہ][اےیو]\b|"
    + folded(
        r"\b(?:میں|سے|نے|ہیں|تھا|تھے|گا|گے|گی|گئی|گئے|گیا|جي|جو|جون|کي|تہ|آہي|آہن|تي|چې|کې|دی|دہ|پہ|د)\b"
    ),
    re.IGNORECASE,
)
"""Small words of the tongues that are read here; in another one nothing that is said can be told from a wall's."""
_ENGLISH = pattern_of(
    r"\b(?:an|as|if|or|any|no|he|it|that|this|which|who|whoever|such|other|may|will|but|than|all|one|only|under|when|where|been)\b",
    re.IGNORECASE,
)
"""More of them; what a sentence must have to be read as one is told by fewer."""
ROMAN = pattern_of(
    r"\b(?:hain?|k[aeio]|mein|nahin?|aur|tak|liye|ga?y[aie]|kiya|jaye|jata|g[aei])\b",
    re.IGNORECASE,
)
"""Small words of Urdu in Latin letters."""
_FEWEST = 8
"""Words of a line of which a tongue is told."""
_SMALL, _OTHERS = 12, 4
"""Words for each small one of ours, at most, and for each that is another tongue's, where a text is in that: a list of goods has neither."""
_SHARED = 6
"""Words for each that a text in another tongue has too, at most: a website is one in many."""
_OTHER = pattern_of(r"(?![کہ][اےیو]\b)\b[^\W\d_A-Z]{2,3}\b|\b\w*[^\W\d_a-zA-Z\u0600-\u06ff]\w*")
"""A small word, or one with letters that English has not."""
_WORD = pattern_of(r"[^\W\d_]{2,}")
_ENDED = pattern_of(r"[.!?؟۔](?:\s|$)")
_READ = 400
"""Lines looked at."""


def is_roman_urdu(words: str) -> bool:
    """Tell whether words are Urdu in Latin letters: their "is" and "on" are no English."""
    return len(ROMAN.findall(words)) > 1


def is_read_here(words: str) -> bool:
    """Tell whether words have one of the small words of a tongue that is read here."""
    return _TONGUE.search(folded(words)) is not None and not is_roman_urdu(words)


def is_in_another(words: str, than: str) -> bool:
    """Tell whether words are in a tongue that is neither read here nor that of a text before them: they have next to no word of either.

    Names alone are in none, and what is in Arabic letters may be in one that is read here.
    """
    said = _WORD.findall(words)
    known = {word.lower() for word in _WORD.findall(than)} - _ELSEWHERE_TOO
    small = len(_TONGUE.findall(words)) + len(_ENGLISH.findall(words))
    shared = sum(word.lower() in known for word in said)
    return (
        len(said) >= _FEWEST
        and small <= len(said) // _SMALL
        and shared <= len(said) // _SHARED
        and 3 * sum(word[0].isupper() for word in said) < 2 * len(said)
        and not (is_in_arabic(words) or is_roman_urdu(words))
    )


def is_foreign(words: str) -> bool:
    """Tell whether the sentences of a page have next to none of the small words of any tongue that is read here."""
    told = [
        line
        for line in islice(words.split("\n"), _READ)
        if _ENDED.search(line) and len(line.split()) >= _FEWEST and not is_roman_urdu(line)
    ]
    text = folded(" ".join(told))
    number, ours = len(_WORD.findall(text)), [*_TONGUE.findall(text), *_ENGLISH.findall(text)]
    small = sum(word.lower() not in _ELSEWHERE_TOO for word in ours)
    others = len(_OTHER.findall(text)) - len(ours)
    return _SMALL * (small + 1) <= number <= _OTHERS * others
