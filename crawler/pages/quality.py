"""Judge a page's text layer: words of a language, or what a scanner took letters for.

Two counts, neither with a dictionary: words that no one writes (figures or capitals within a word,
stray signs, no vowel), and the small words without which no English law sentence stands.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

_SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "or",
        "for",
        "any",
        "by",
        "be",
        "shall",
        "an",
        "as",
        "is",
        "on",
        "such",
        "which",
        "that",
        "with",
        "this",
        "under",
        "not",
        "may",
        "from",
        "at",
        "his",
        "he",
        "it",
        "section",
        "act",
        "other",
        "person",
        "has",
        "have",
        "are",
        "been",
        "if",
        "all",
        "no",
        "its",
        "who",
        "was",
        "than",
        "where",
        "sub-section",
        "clause",
        "provided",
        "government",
        "court",
        "order",
        "after",
    ]
)
_TOKEN = pattern_of(r"\S+")
_TRIM = "“”\"'‘’()[]{}.,;:—–-―_*…"
_VOWEL = pattern_of(r"[aeiouyAEIOUY]")
_ODD_CASE = pattern_of(r"[a-z][A-Z]")
_FINE_CASE = pattern_of(
    r"(?:Mc|Mac|e)[A-Z]|[A-Z][a-z]+(?:[A-HJ-Z][a-z]+|In){1,2}\Z|[A-Z]{1,4}[a-z]{1,2}(?!I+s?\Z)[A-Z]{1,5}s?\Z"
)
"""Names of several words in one, and what is short for several: no scanner's doing. An I may be its l."""
_MIXED = pattern_of(r"[A-Za-z]\d|\d[A-Za-z]{2,}")
_FINE_MIXED = pattern_of(
    r"^(?:\d{1,2}[A-Z][a-z]+|\d{1,4}(?:st|nd|rd|th|[A-Z]{1,3})|[A-Z]{1,4}-?\d{1,6}|\d+[a-z]?|\d{1,2}(?:[:.]\d\d)?[ap]m"
    r"|[A-Z]{1,4}\d{1,6}(?:\.\d{1,4}){1,3}|\d[\d.,:]*(?:[kMGT]?(?:Hz|bps|B|W|VA|V)|[kcm]m|kg|hrs?|dBm?))$"
)
"""Numbers with their unit, and numbers of things: none is a figure within a word."""
_ADDRESS = pattern_of(r"(?:https?://\w|file:///)\S+\Z")
_SIGNS = pattern_of(
    r"[A-Za-z][^\w\s'’‘\-\u2010\u2011–—./&,:;()“”\[\]…·•―@]+[A-Za-z]|[{}~|\\^<>#£€§¢]|[^\W\d][;:!]\w"
)
_ROMAN = pattern_of(r"^[IVXLCDMivxlcdm]+$")
_OUT_OF_ORDER = pattern_of(r"(?<![\w\u064b-\u0655])(?:[ےۓں][\w\u064b-\u0655]+|[ےہں](?!\S))")
"""An Urdu word that begins with a letter which only ever ends one, or such a letter by itself."""

FEW = 12
"""Words of a script: below, they are no text by which to judge."""
GOOD = 0.97
"""At or above: a born-digital layer, to be relied upon."""
BAD = 0.9
"""Below: a scanner's guess, or a font that tells no letters; better read again from the page's picture."""
NASTALIQ = 0.95
"""At most, where letters stand above one another: of a hundred words one or two are read with two letters changed over."""
RUBBISH = 0.3
"""Below: such a layer tells nothing of any word."""
PROSE = 0.2
"""Share of small words in English, at least: the table of a font that tells no letters makes next to none."""


class Quality(NamedTuple):
    """How good a page's text is (0 to 1), and where the doubtful words stand."""

    score: float
    odd: tuple[tuple[int, int], ...]
    """Offsets within the page's text."""


def text_quality(text: str, *, is_nastaliq: bool = False) -> Quality:
    """Return the quality of a page's text, of the worse of its scripts; few words are taken at their word.

    Of Nastaliq each word is doubtful.
    """
    if not has_arabic(text):
        return _latin_quality(text)
    latin, urdu = _latin_quality(text), _urdu_quality(text)
    if is_nastaliq:
        words = (m.span() for m in _TOKEN.finditer(text) if has_arabic(m[0]))
        urdu = Quality(min(urdu.score, NASTALIQ), (*urdu.odd, *words))
    return Quality(min(latin.score, urdu.score), tuple(sorted({*latin.odd, *urdu.odd})))


def is_prose(text: str) -> bool:
    """Tell whether the small words stand in a text as often as in any English: then its letters are told right."""
    standings = [kind for kind in map(_standing, text.split()) if kind != _NO_WORD]
    return standings.count(_SMALL_WORD) >= PROSE * max(FEW, len(standings))


def _latin_quality(text: str) -> Quality:
    tokens = Counter(text.split())
    kept = {token: count for token, count in tokens.items() if _standing(token) != _NO_WORD}
    words = sum(kept.values())
    small = sum(count for token, count in kept.items() if _standing(token) == _SMALL_WORD)
    strange = {token for token in kept if _standing(token) == _ODD_WORD}
    odd = tuple(m.span() for m in _TOKEN.finditer(text) if m[0] in strange) if strange else ()
    if words < FEW:
        # Beside Urdu they are names and numbers.
        return Quality(1.0 if has_arabic(text) else 1 - len(odd) / max(1, words), odd)
    odd_share, small_share = len(odd) / (words + sum(map(has_arabic, text.split()))), small / words
    # A table or a list of names has few small words, and is none the worse for it.
    prose = min(1.0, 0.6 + small_share / 0.3 * 0.4) if odd_share > 0.02 else 1.0
    return Quality(max(0.0, (1 - 6 * odd_share)) * prose, odd)


_NO_WORD, _PLAIN_WORD, _SMALL_WORD, _ODD_WORD = range(4)


@lru_cache(maxsize=1 << 16)
def _standing(token: str) -> int:
    word = token.strip(_TRIM)
    if not any(c.isalpha() for c in word) or has_arabic(word):
        return _NO_WORD
    if word.lower() in _SMALL:
        return _SMALL_WORD
    return _ODD_WORD if is_odd(word) else _PLAIN_WORD


def is_odd(word: str) -> bool:
    """Return whether no one would write that word."""
    if _ADDRESS.match(word):
        return False
    if "�" in word or _SIGNS.search(word):
        return True
    if _MIXED.search(word):
        return not _FINE_MIXED.match(word)
    if _ODD_CASE.search(word) and not _FINE_CASE.match(word):
        return True
    return (
        len(word) > 3
        and word.isalpha()
        and not _VOWEL.search(word)
        and not _ROMAN.match(word)
        and not word.removesuffix("s").isupper()
    )


def _urdu_quality(text: str) -> Quality:
    """Score Urdu: private or unassigned characters, lone marks, letters one by one are rubbish.

    So are words that begin as they should end: Nastaliq often lies in a PDF in the order of its drawing.
    """
    odd = [m.span() for m in re.finditer(r"[\ue000-\uf8ff\ufffd\ufffe]+", text)]
    upset = [m.span() for m in _OUT_OF_ORDER.finditer(text)]
    words = [word for word in text.split() if has_arabic(word)]
    if len(words) < FEW:
        upset = []  # an emblem, a name, what a scanner took for a letter
    single = sum(len(word) == 1 and word not in "وہءےکابں" for word in words)
    bad = (
        sum(end - start for start, end in odd) / max(1, len(text)) * 4
        + max(0.0, single / max(FEW, len(words)) - 0.1) * 2
        + max(0.0, len(upset) / max(1, len(words)) - 0.01) * 5
    )
    return Quality(max(0.0, 1 - bad), tuple(sorted(odd + upset)))
