"""The rules for what is short and says much: an item that came or went whole, a term that brackets define, words for a mere sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.plain import A_WORD, plain
from diffs.compare.rules.rewritten import SILENT, TELLING, are_words
from diffs.compare.rules.saying import Facts, from_to, in_full, quoted, word_for_word
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

_ITEM = pattern_of(
    r"\s*(?:\((?:\d{1,3}|[a-zA-Z]{1,5})\)|(?:[A-Z]|[a-z]|\d{1,2})\.)\s+(?P<words>[^\W\d_][^\t|#\[\]*]*?)\s*"
)
"""An item with its label, in one paragraph;"""
_ANOTHER = pattern_of(r"\n\s*(?:\n|(?:\(\w{1,5}\)|\w{1,2}[.)])\s)|[^\S\n]{4,}")
"""what begins another, or parts the cells of a table;"""
_ENDS = pattern_of(r"(?:[^\W\d_]{2}|\d)[”\")\]]?\s*[;.,]\s*(?:(?:and|or)\s*)?\Z")
"""how one ends;"""
_CUT_OFF = pattern_of(
    r"\b(?:an?|the|of|and|or|in|by|to|for|with|from|on|her|his|its|their|any|such)\W*\Z"
)
"""and how none does."""
_EDITED = pattern_of(r"\b(?:omitted|rep(?:ealed)?|deleted|ins|subs|inserted|substituted)\b")
_FEWEST, _SAYING = 3, 1
"""Words of an item, and those of them that say something;"""
_LINES = pattern_of(r"(?m)^[^\S\n]*(?:\(?\w{1,5}[.)]\s+)?(\S[^\n]*)$")
"""What a line says behind its number."""
_TERM = pattern_of(
    r"\s*\((?:(?:the|each,?\s+an?|collectively,?(?:\s+the)?|hereinafter(?:\s+called)?(?:\s+the)?)\s+)?[“\"]([^“”\"()\n]{2,60})[”\"]\)\s*,?\s*"
)
"""What defines a term behind the words it stands for: (“the Lamps”)."""
_STOPS = " \t\n,;.:"
_MANY = 6
"""Words that say something, from which what gave way to a mere sign or number is told."""
_A_SIGN = pattern_of(r"(?=[A-Za-z.-]*\d)(?=[\d.-]*[A-Za-z])[^\W_](?:[.-]?[^\W_]){0,7}")
"""A sign of letters and digits: v2.0; a number alone is a page's or a note's."""
_LEADS = pattern_of(r"(?:[—–:]|[:.,]?\s?-|_{2,})\s*\Z")
"""How what leads a list in ends."""
_NUMERAL = pattern_of(NUMERALS)
_LESS = "more|less|fewer|greater|higher|lower"
_INCLUSIVE = pattern_of(
    rf"(?:\d|\b(?:{NUMERALS}))\s+or\s+(?:{_LESS}|above|over|below|under)\b", re.IGNORECASE
)
_BEYOND = pattern_of(
    rf"\b(?:(?:{_LESS})\s+than|above|over|below|under|exceeding)\s+(?:\d|(?:{NUMERALS})\b)",
    re.IGNORECASE,
)
_PERSONS = frozenset(("you", "we", "they", "he", "she"))
_VERBS = frozenset(
    ("have", "has", "had", "is", "are", "was", "were", "do", "does", "may", "shall", "must", "will")
)
_OWN = frozenset(("his", "her", "their", "your", "our"))
_PHRASE = pattern_of(r"[^\W\d_]+(?:\s+[\w'’-]+)*\s*")
_BRIEF = 5
"""Words in which one says who does what."""
_DIGIT = pattern_of(r"\d")


def listed(facts: Facts) -> Iterator[str]:
    """Yield that an item of a list came or went whole, however short it is."""
    text = facts.come if facts.come.strip() else facts.gone
    found = _ITEM.fullmatch(text)
    if facts.name or (facts.gone.strip() and facts.come.strip()) or found is None:
        return
    if not (text.endswith("\n") or facts.after[:1] in ("", "\n")):
        return  # it goes on in words that stay
    words = found["words"]
    saying = _saying(words)
    whole = _ENDS.search(words) or (words[0].isupper() and not _CUT_OFF.search(words))
    if not whole or _ANOTHER.search(text.strip()) or _EDITED.search(words.lower()):
        return
    few = len(words.split()) < _FEWEST
    told = _are_names if few else _are_words
    if few and not (facts.whole and (text.endswith("\n") or facts.after[:1] == "\n")):
        return  # what stays of it may stand elsewhere
    if len(saying) < _SAYING or not told(words):
        return
    if _stands_on_a_line(facts, words) if few else plain(words) not in facts.beyond.plain:
        what = "added" if facts.come.strip() else "omitted"
        yield f"Line of a list {what}: {quoted(text)}"


def _stands_on_a_line(facts: Facts, words: str) -> bool:
    """Tell whether a text has more lines than the other that say just these words, a number before them aside."""
    own, other = (side.found(_LINES, plain)[plain(words)] for side in (facts.own, facts.beyond))
    return own > other


def terms(facts: Facts) -> Iterator[str]:
    """Yield that a term came or went which brackets define behind the words it stands for."""
    gone, come = (side if side.strip(_STOPS) else "" for side in facts[:2])
    text = gone or come
    found = _TERM.fullmatch(text) if bool(gone) != bool(come) else None
    if found and not (facts.old if come else facts.new).found(_TERM)[found[1]]:
        yield in_full(gone.strip(_STOPS), come.strip(_STOPS))


def for_a_sign(facts: Facts) -> Iterator[str]:
    """Yield that many words gave way to one sign or number, or one to many."""
    sign, words = sorted((side.strip(_STOPS) for side in facts[:2]), key=len)
    if not _A_SIGN.fullmatch(sign) or any(len(w) >= TELLING for w in A_WORD.findall(sign)):
        return
    if len(_saying(words)) < _MANY or not _are_words(words) or _EDITED.search(words.lower()):
        return
    if (
        _ANOTHER.search(words)
        or not facts.before.rstrip(" ")
        or facts.before.rstrip(" ")[-1] == "\n"
    ):
        return
    if facts.stays(words, came=words in facts.come):
        return
    yield in_full(*(side.strip(_STOPS) for side in facts[:2]))


def for_a_list(facts: Facts) -> Iterator[str]:
    """Yield that words gave way to the dash before a list, or a list's dash to words: each item is told by itself."""
    gone, come = (side.strip() for side in facts[:2])
    leads = [
        len(side.split()) <= _FEWEST and _LEADS.search(side) is not None for side in (gone, come)
    ]
    if leads[0] == leads[1]:
        return
    lead, words = (come, gone) if leads[1] else (gone, come)
    if plain(words).startswith(plain(lead)):
        return
    if len(words.split()) < 2 * _FEWEST or len(_saying(words)) < _SAYING or not _are_words(words):
        return
    if not (
        _EDITED.search(words.lower()) or _ANOTHER.search(words) or facts.stays(words, came=leads[0])
    ):
        yield in_full(*(side if side is lead else side.strip(" —–-") for side in (gone, come)))


def recounted(facts: Facts) -> Iterator[str]:
    """Yield that a number in words became another, though those beside it stand in another order: five following, following seven."""
    sides = [A_WORD.findall(side.lower()) for side in facts[:2]]
    numbers = [[word for word in side if _NUMERAL.fullmatch(word)] for side in sides]
    rest = [sorted(word for word in side if not _NUMERAL.fullmatch(word)) for side in sides]
    one = [len(side) for side in numbers] == [1, 1] and numbers[0] != numbers[1]
    if one and rest[0] == rest[1] != [] and not any(map(_DIGIT.search, facts[:2])):
        yield from_to("Figure", *(side.strip(_STOPS) for side in facts[:2]))


def edges(facts: Facts) -> Iterator[str]:
    """Yield that a number became the last that is meant, or the first that is not: fifty or more, more than fifty."""
    found = [_INCLUSIVE.search(side) or _BEYOND.search(side) for side in facts[:2]]
    if not all(found) or (_INCLUSIVE.search(facts.gone) is None) == (
        _INCLUSIVE.search(facts.come) is None
    ):
        return
    if max(len(side.split()) for side in facts[:2]) <= _BRIEF:
        yield word_for_word(facts)


def subjects(facts: Facts) -> Iterator[str]:
    """Yield that who does a thing became somebody else, where one of them is you, we or they: you have; the keeper has."""
    sides = [A_WORD.findall(side.lower()) for side in facts[:2]]
    persons = [_PERSONS.intersection(side) for side in sides]
    if max(map(len, sides)) > _BRIEF or bool(persons[0]) == bool(persons[1]):
        return
    who, others = sides if persons[0] else sides[::-1]
    named = any(len(word) > TELLING for word in _saying(" ".join(others)))
    if not named or not (_PERSONS | _VERBS).issuperset(who) or not _OWN.isdisjoint(others):
        return
    if _PHRASE.fullmatch(facts.gone) and _PHRASE.fullmatch(facts.come):
        yield word_for_word(facts)


def _saying(text: str) -> list[str]:
    """Return the words of a text that say something by themselves."""
    return [w for w in A_WORD.findall(text.lower()) if len(w) >= TELLING and w not in SILENT]


def _are_names(text: str) -> bool:
    """Tell whether a text is nothing but words and figures."""
    marks = (mark.strip(" ,;:.()“”\"'’") for mark in text.split())
    return all(A_WORD.fullmatch(mark) or mark.isalnum() for mark in marks)


def _are_words(text: str) -> bool:
    """Tell whether a text is words in small letters for the most part, and no litter of a scan."""
    words = A_WORD.findall(text)
    return are_words(text.strip()) and 2 * sum(map(str.islower, words)) >= len(words)
