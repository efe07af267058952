"""The rules asked when all others are silent: many words that gave way to others, one thing of an enumeration, a list's line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from diffs.compare.rules.amounts import SPELLED
from diffs.compare.rules.counting import TIMES, UNIT
from diffs.compare.rules.plain import A_WORD, are_small, plain
from diffs.compare.rules.saying import SAYS, Facts, in_full, quoted, word_for_word
from diffs.compare.words.words import AMOUNT, DATE
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

_BRACKETS = pattern_of(r"\]\(\S*|\d{0,3}\[|\]|\*\*")
"""What an editor puts around words that an amendment brought, and a page around the words of a link."""
_TABLE = pattern_of(r"\t|[ \t]\|[ \t]|[^\S\n]{4,}")
"""What parts the cells of a table."""
_MARK = r"(?:^|\n)#"
_HEADING = pattern_of(rf"{_MARK}+(?:[^\n]*\n|\s*\Z)|#\s*\Z")
"""A heading's line, and the mark of one that goes on."""
_SEVERAL = pattern_of(rf"{_MARK}|{_TABLE.pattern}|\n[ \t]*\n")
"""What shows a heading, a table or several paragraphs: no words of one sentence."""
_NUMBER = pattern_of(r"\A\[?\d{1,4}[A-Z]{0,2}\.\s+")
"""A section's own number."""
_EDITED = pattern_of(
    r"(?:ins|inst|subs?|rep|omitted|inserted|substituted|added|amended|repealed)\b\.?\s*(?:by|vide|ibid)\b"
    r"|\bsic\b|\bibid\b|\*\s*\*|\bsee\b.{0,60}\bGaz(?:ette|\b)",
    re.IGNORECASE,
)
_LETTERS = pattern_of(r"[^\W\d_]+")
TELLING = 4
"""Letters of a word that says something among others;"""
SILENT = frozenset((
    "the", "and", "for", "its", "his", "her", "was", "are", "has", "had", "but", "who", "out", "thereof", "therein",
    "also", "been", "from", "have", "into", "said", "shall", "such", "that", "their", "them", "then", "there", "these",
    "they", "this", "those", "thus", "unto", "upon", "very", "were", "when", "where", "which", "whom", "will", "with",
))  # fmt: skip
"""and those that say nothing."""
_ALIKE = 0.6
"""Likeness from which one word may be the other, misread, inflected or spelt otherwise."""
_SHORT, _APART, _UNLIKE = 3, 0.5, 0.35
"""Letters of a short word; likeness below which one is no other that begins with another letter, and no other at all."""
_AMID = 3
"""Letters amid a word that no misreading makes of others at once."""
_PLACES = frozenset((
    "in", "on", "at", "by", "near", "within", "outside", "beyond", "under", "above", "below", "over", "between", "through",
    "until", "since", "during", "against",
))  # fmt: skip
"""Small words that say where or when."""
_TURNS = pattern_of(r"(?:un|in|im|il|ir|non|dis|mis|pre|re|over|under|sub|anti|ex|co|post)-?")
"""What makes a word another, or its contrary."""
_FEW = 5
"""Words that one text has more where it is the other with one thing more."""
_LOT = 8
"""Such words that are a sentence's, whatever heading or paragraph ends beside them."""
_MANY, _OF_BOTH = 4, 3
"""Words of one text that the other has not, from which no misreading made them: of one, and of both together;"""
_OF_FIGURES = pattern_of(rf"{NUMERALS}|{UNIT}|{TIMES}|{SPELLED}|half|quarters?|only", re.IGNORECASE)
"""Words that a figure has: the rules for figures tell whether it is another."""
_WORDLIKE = 0.75
"""Share of a text's marks between blanks that must be words for it to be no scan's litter."""
_PARTED = pattern_of(r"[\s—–]+")
_STOP = pattern_of(r"[^\W\d_]{2}[.:](?:\W|\Z)|[.:][—–]")
_WORD = r"(?:[A-Za-z][\w'’-]{2,}|of|in|on|by|to|or|an?|at)"
_AMONG = pattern_of(
    rf"\s*,\s*{_WORD}(?:\s+{_WORD}){{0,11}}\s*|\s*{_WORD}(?:\s+{_WORD}){{0,5}}(?:,|\s+(?:or|and))\s*"
)
"""One thing of an enumeration, with the comma or the word that parts it from the next."""
PARAGRAPH = "Paragraph"
"""How the sentences begin on what came or went whole and bears no number."""
EMPTY = frozenset((" as the case may be ", " that is to say ", " namely "))
"""What stands between commas and is no thing."""
_ARTICLES = frozenset(("a", "an", "the"))
_ALL = frozenset(("all", "any", "only", "none", "no", "not", "both", "each"))
"""Short words that say of what a sentence holds."""
_JOINT = pattern_of(r"\A[\s,]*(?:(?:and|or)\s+)?|[\s,]*(?:\s(?:and|or))?\s*\Z")
_STANDS = pattern_of(r"[^\W\d_]{2}[,)\]”\"]?\s*\Z")
"""What an enumeration stands behind, or goes on from."""
_ENDS = pattern_of(r"[^\W\d_]{2}[.;][”\")]?\Z")
"""How a sentence ends, however short it is."""
_BULLET = pattern_of(
    r"\s*(?:[-–•·*▪‣◦]|\u25cf|\uf0b7)\s+(?P<words>\S[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*)\s*"
)


def rewritten(facts: Facts) -> Iterator[str]:
    """Yield that many words gave way to others, came or went, within one paragraph."""
    several = _SEVERAL.search(facts.gone + facts.come) is not None
    if several and _TABLE.search(facts.gone + facts.come):
        return
    gone, come = (
        " ".join(_BRACKETS.sub(" ", _HEADING.sub(" ", side)).split()).strip(" ,")
        for side in facts[:2]
    )
    gone, come = (_NUMBER.sub("", side) for side in (gone, come))
    if facts.whole and not (facts.name and gone and come):
        return
    if not all(_are_own_words(side) for side in (gone, come) if side):
        return
    own = [_own(gone, come), _own(come, gone)]
    few = max(own) < (_LOT if several else _MANY)
    if few and (several or not (all(own) and sum(own) >= _OF_BOTH)):
        return
    if (not (gone and come) and _is_heading(gone or come)) or (
        several and not any(are_small(A_WORD.findall(side)) for side in (gone, come))
    ):
        return
    if all(facts.stays(side, came=at == 1) for at, side in enumerate((gone, come)) if side):
        return
    if not (gone and come) and facts.stands_in_columns(gone or come, came=bool(come)):
        return
    yield in_full(gone, come)


def are_words(text: str) -> bool:
    """Tell whether a text is words, and no litter of a scan."""
    marks = _PARTED.split(text)
    words = sum(A_WORD.fullmatch(mark.strip(" ,;:.()“”\"'’—–⎯_")) is not None for mark in marks)
    return words >= _WORDLIKE * len(marks)


def _are_own_words(text: str) -> bool:
    """Tell whether a text is words of the law's own, and no editor's."""
    return are_words(text) and not _EDITED.search(text)


def _is_heading(text: str) -> bool:
    """Tell whether words by themselves are a title's that stands in the margin, or over a page."""
    return not are_small(A_WORD.findall(text)) and _STOP.search(text) is not None


def _own(text: str, other: str) -> int:
    """Count the words of a text that say something, and that none of the other may be, in two words or in one."""
    one, two = ({*_LETTERS.findall(side.lower())} for side in (text, other))
    joined = "".join(filter(str.isalpha, other.lower()))
    telling = [word for word in one - two - SILENT if len(word) >= TELLING]
    telling = [word for word in telling if not _OF_FIGURES.fullmatch(word)]
    return sum(
        word not in joined
        and all(Levenshtein.normalized_similarity(word, each) < _ALIKE for each in two)
        for word in telling
    )


def is_another_word(old: list[str], new: list[str]) -> bool:
    """Tell whether one word gave way to another that no misreading makes of it: sell, buy; lawful, unlawful."""
    if len(old) != 1 or len(new) != 1 or SILENT.intersection((old[0], new[0])):
        return False
    if any(map(_OF_FIGURES.fullmatch, (old[0], new[0]))):
        return False
    short, long = sorted((old[0], new[0]), key=len)
    if _PLACES.issuperset((short, long)):
        return len(long) >= TELLING and Levenshtein.normalized_similarity(short, long) <= _APART
    if len(short) >= TELLING and long.endswith(short) and _TURNS.fullmatch(long[: -len(short)]):
        return True
    if len(short) < _SHORT or len(long) < TELLING:
        return False
    likeness = Levenshtein.normalized_similarity(short, long)
    apart = len(short) >= TELLING and short[0] != long[0]
    return likeness < (_APART if apart else _UNLIKE) or _differ_amid(short, long)


def _differ_amid(one: str, two: str) -> bool:
    """Tell whether words begin and end alike, and between have more letters apart than a misreading changes: continued, confirmed."""
    if not (one.isalpha() and two.isalpha()):
        return False
    head = Prefix.similarity(one, two)
    tail = min(Postfix.similarity(one, two), len(one) - head, len(two) - head)
    amid = [word[head : len(word) - tail] for word in (one, two)]
    return bool(head and tail) and min(map(len, amid)) >= _AMID <= Levenshtein.distance(*amid)


def one_more(facts: Facts) -> Iterator[str]:
    """Yield that a few words gave way to the same with one more: the sex and age; the name, sex and age."""
    if _SEVERAL.search(facts.gone + facts.come):
        return
    gone, come = (side.strip(" ,;\n") for side in facts[:2])
    short, long = sorted((gone, come), key=lambda side: len(side.split()))
    if not all(map(_are_own_words, (gone, come))) or not _holds(long, short):
        return
    if any(word in _ALL or len(word) >= TELLING for word in _others(long, short)):
        yield word_for_word(facts)


def _holds(long: str, short: str) -> bool:
    """Tell whether a text has more words than another, and all of the other's but for its articles, inflected or not."""
    one, two = (
        [word for word in _LETTERS.findall(side.lower()) if word not in _ARTICLES]
        for side in (long, short)
    )
    few = len(two) < len(one) <= len(two) + _FEW and not _ALL.issuperset(two)
    return few and all(
        any(Levenshtein.normalized_similarity(word, each) >= _ALIKE for each in one) for word in two
    )


def _others(text: str, other: str) -> list[str]:
    """Return the words of a text that are no small ones, and that none of the other may be."""
    one, two = (_LETTERS.findall(side.lower()) for side in (text, other))
    joined = "".join(two)
    return [
        word
        for word in one
        if word not in SILENT
        and (len(word) >= _SHORT or word in _ALL)
        and word not in joined
        and not _OF_FIGURES.fullmatch(word)
        and all(Levenshtein.normalized_similarity(word, each) < _ALIKE for each in two)
    ]


def one_of_several(facts: Facts) -> Iterator[str]:
    """Yield that one thing of an enumeration came or went: the owner, tenant or agent."""
    text = facts.gone or facts.come
    if not (_AMONG.fullmatch(text) and _STANDS.search(facts.before[-8:])):
        return
    words = text.strip(" ,\n").split()
    if not any(len(word) > 2 and word not in SILENT for word in words[:-1] or words):
        return
    if plain(text) not in EMPTY and not facts.stays(alone(text), came=bool(facts.come.strip())):
        yield word_for_word(facts)


def alone(text: str) -> str:
    """Return words without what joins them to those beside them."""
    return _JOINT.sub("", text)


def paragraphs(facts: Facts) -> Iterator[str]:
    """Yield that a line of a list, or another paragraph without a number, came or went whole."""
    text = facts.come if facts.come.strip() else facts.gone
    if facts.name or (facts.gone.strip() and facts.come.strip()):
        return
    found = _BULLET.fullmatch(text)
    what, words = ("Line of a list", found["words"]) if found else (PARAGRAPH, text.strip(" \n_"))
    dated = DATE.search(words) is not None
    brief = SAYS.search(words) is not None and _ENDS.search(words) is not None
    says = (
        dated
        or AMOUNT.search(words)
        or ((brief or _own(words, "") >= _MANY) and _are_own_words(words))
    )
    if not found and (_SEVERAL.search(words) or not says):
        return
    if _EDITED.search(words) or not (
        dated or any(len(w) >= TELLING for w in A_WORD.findall(words))
    ):
        return
    said, there = plain(words), facts.beyond.plain
    if said in there and 0 < facts.own.plain.count(said) <= there.count(said):
        return  # it stands elsewhere
    yield f"{what} {'added' if facts.come.strip() else 'omitted'}: {quoted(words)}"
