"""The rule asked last of all: words that no rule has told of are quoted, where neither a print nor a scan can have made them."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from diffs.compare.rules.reworded import runs_on
from diffs.compare.rules.rewritten import EMPTY, SILENT, alone
from diffs.compare.rules.saying import Facts, plain, word_for_word
from tarmeem.patterns import pattern_of

_MOST = 12
"""Words of a change that are quoted."""
_UNLIKE = 0.45
"""Likeness of all their letters below which no words are the others, misread, inflected or otherwise spelt."""
_FEWEST = 4
"""Letters of a change that no speck makes."""
_OWN = 3
"""Letters of a word that says something."""
_IDLE = SILENT | frozenset((
    "a", "an", "he", "she", "it", "his", "hers", "him", "him", "theirs", "one", "any", "all", "each", "of", "in", "on", "at",
    "by", "to", "as", "so", "or", "be", "is", "am", "no", "may", "can", "did", "does", "do", "being", "both", "same", "other",
    "here", "hereby", "hereto", "thereto", "therefor", "namely", "etc", "viz", "page", "see", "ditto", "omitted", "sic",
))  # fmt: skip
"""Words that by themselves hold a sentence together, or are an editor's."""
_BOUNDS = frozenset((
    "which", "may", "shall", "extend", "to", "not", "exceeding", "exceed", "up", "upto", "more", "than", "be", "a", "maximum", "of",
))  # fmt: skip
"""Words by which a figure is bounded from above."""
_OWNED = pattern_of(r"[’']s?\Z")
_WORDS = pattern_of(
    r"\s*,?\s*[A-Za-z][a-z]*(?:[’'-][A-Za-z]+)*(?:,?\s(?:[A-Za-z]?[a-z]+(?:[’'-][A-Za-z]+)*|[A-Z]{2,6}|\d{1,3}))*[,\s]*"
)
"""Words within one line, as a sentence has them."""
_VOWEL = pattern_of(r"[aeiouy]|\d|\A[A-Z]+\Z")
_COLUMNS = pattern_of(r"[|\t#*]|\S {3,}")
"""What shows columns, a heading or an editor's stars in a line."""
_LEFT = pattern_of(r"(?:[a-z]{2}|\b[Aa]|\b[A-Z][a-z]+),?[ \n]\Z")
_RIGHT = pattern_of(r"\A,?[ \n][a-z(]|\A[.;:]|\A,?\s*\Z")
"""What stands beside words amid a sentence."""


def in_plain_words(facts: Facts) -> Iterator[str]:
    """Yield that plain words amid a sentence gave way to others, came or went."""
    sides = facts[:2]
    if facts.whole or not all(_WORDS.fullmatch(side) for side in sides if side.strip()):
        return
    old, new = (side.replace(",", " ").split() for side in sides)
    if max(len(old), len(new)) > _MOST or not all(map(_VOWEL.search, (*old, *new))):
        return
    if not _is_amid(facts):
        return
    says = any(len(word) >= _OWN and word.lower() not in _IDLE for word in (*old, *new))
    letters = ["".join(filter(str.isalnum, side.lower())) for side in sides]
    if not says or max(map(len, letters)) < _FEWEST or _says_the_same(old, new):
        return
    if old and new:
        stay = [
            facts.stays(side, came=came) for side, came in zip(sides, (False, True), strict=True)
        ]
        if Levenshtein.normalized_similarity(*letters) < _UNLIKE and not all(stay):
            yield word_for_word(facts)
        return
    text = facts.gone + facts.come
    again = plain(text) in EMPTY or _says_again(facts, text)
    if len(old + new) > 1 and not again and not facts.stays(alone(text), came=bool(new)):
        yield word_for_word(facts)


def _says_the_same(old: list[str], new: list[str]) -> bool:
    """Tell whether words only bound a figure as others did, or are the others in another order: the Board's Secretary."""
    if not (old and new):
        return False
    if _BOUNDS.issuperset(map(str.lower, (*old, *new))):
        return True
    own = [{_OWNED.sub("", word.lower()) for word in side} - _IDLE for side in (old, new)]
    return own[0] == own[1]


def _is_amid(facts: Facts) -> bool:
    """Tell whether a change stands amid the words of a sentence, in a line without columns."""
    change = facts.come if facts.come.strip() else facts.gone
    before = facts.before + change[: len(change) - len(change.lstrip())]
    after = change[len(change.rstrip()) :] + facts.after
    line = before.rpartition("\n")[2] + change.strip() + after.lstrip("\n").partition("\n")[0]
    if _COLUMNS.search(line) or not (_LEFT.search(before) and _RIGHT.match(after)):
        return False
    return runs_on(facts)


def _says_again(facts: Facts, text: str) -> bool:
    """Tell whether words stand right beside the change too: a print has them twice."""
    words = plain(text)
    return plain(facts.before).endswith(words) or plain(facts.after).startswith(words)
