"""The rule asked last of all: words that no rule has told of are quoted, where neither a print nor a scan can have made them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from diffs.compare.rules.figures import A_FIGURE
from diffs.compare.rules.plain import plain
from diffs.compare.rules.reworded import runs_on
from diffs.compare.rules.rewritten import EMPTY, SILENT, alone
from diffs.compare.rules.saying import Facts, beside, in_full, quoted, word_for_word
from diffs.compare.words.words import MONTHS
from tarmeem.patterns import pattern_of

_MOST = 12
"""Words of a change that are quoted."""
_UNLIKE = 0.45
"""Likeness of all their letters below which no words are the others, misread, inflected or otherwise spelt."""
_SAME = 0.6
"""Likeness from which one word is the other, misread, inflected or otherwise spelt."""
_FEWEST = 4
"""Letters of a change that no speck makes."""
_OWN = 3
"""Letters of a word that says something."""
_IDLE = SILENT | frozenset((
    "a", "an", "he", "she", "it", "his", "hers", "him", "him", "theirs", "one", "any", "all", "each", "of", "in", "on", "at",
    "by", "to", "as", "so", "or", "be", "is", "am", "no", "may", "can", "did", "does", "do", "being", "same", "other",
    "here", "hereby", "hereto", "thereto", "therefor", "namely", "etc", "viz", "page", "see", "ditto", "omitted", "sic",
))  # fmt: skip
"""Words that by themselves hold a sentence together, or are an editor's."""
_BOUNDS = frozenset((
    "which", "may", "shall", "extend", "to", "not", "exceeding", "exceed", "up", "upto", "more", "than", "be", "a", "maximum", "of",
))  # fmt: skip
"""Words by which a figure is bounded from above."""
_OWNED = pattern_of(r"[’']s?\Z")
_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\sday\sof)?\s(?:{MONTHS}),?\s\d{{4}}"
_SUM = rf"{_DATE}|_{{3,}}|(?:Rs\.?|PKR|USD|US\$|[$£€₨])\s?\d[\d,]*(?:\.\d+)?(?:/-)?"
_WORDS = pattern_of(
    rf"\s*,?\s*(?:[A-Za-z][a-z]*(?:[’'-][A-Za-z]+)*|[A-Z]{{2,6}}s?|{_SUM})"
    rf"(?:,?\s(?:[A-Za-z]?[a-z]+(?:[’'-][A-Za-z]+)*|[A-Z]{{2,6}}s?|\d{{1,3}}|{_SUM}))*[,\s]*"
)
"""Words within one line, as a sentence has them."""
_OPENED = pattern_of(r"(?<=[a-z])\s?\d{0,3}\[\Z")
_JOINT = pattern_of(r"[;,]?\s*(?:and|or)?[;,]?")
_PARTS = pattern_of(r"[;,]")
_TELL = 2
"""Words of a clause that say something."""
_DECIDES = frozenset(
    ("if", "unless", "until", "when", "where", "whether", "because", "while", "before", "after")
)
"""Small words on which a duty turns."""
_ITEM = pattern_of(r"\d{1,5}(?:\.\d{1,3})?")
_LIST = pattern_of(
    rf"(?<![\w.,(]){_ITEM.pattern}(?:\s?[,،]\s{_ITEM.pattern})*,?\s(?:and|or|اور|یا)\s{_ITEM.pattern}(?![\w.,]*\w)"
)
_LISTED = pattern_of(r"[\d\s,،.]*(?:\b(?:and|or|اور|یا)\b)?[\d\s,،.]*")
"""What may change in a list of bare numbers."""
_CODE = pattern_of(r"[A-Z]{2,3}[a-z]\d{1,2}|\d{1,2}G")
"""A code that no footnote's number makes of a name: IPv6, 5G."""
_STOPPED = pattern_of(r"[.:;—]\s?\Z")
_GOES_ON = pattern_of(r"\s[a-z]{2}")
_OF_A_PRINT = pattern_of(r"(?:Section|Article|Rule|Page|Chapter)\s\d+|.*\b\d{3}\b.*")
"""What a print has behind the line of its contents, or amid its words: a page's or a note's number."""
_PASSED = frozenset(("over", "above", "under", "below", "exactly", "nearly"))
_VOWEL = pattern_of(r"[aeiouy_]|\d|\A[A-Z]+s?\Z|\ARs")
_LABEL = pattern_of(r"\A\s*\(?\w{1,4}[).]\s+")
_COLUMNS = pattern_of(r"[|\t#*]|\S {3,}")
"""What shows columns, a heading or an editor's stars in a line."""
_LEFT = pattern_of(r"(?:[a-z]{2}|\b[Aa]|\b[A-Z][a-z]+|\b[A-Z]{2,6}|\d),?[ \n]\Z")
_RIGHT = pattern_of(r"\A,?[ \n][A-Za-z\d(]|\A[.;:)]|\A,?\s*\Z")
"""What stands beside words amid a sentence."""


def in_plain_words(facts: Facts) -> Iterator[str]:
    """Yield that plain words amid a sentence gave way to others, came or went."""
    facts = _without_brackets(facts)
    sides = facts[:2]
    if facts.whole or not all(map(_are_words, sides)):
        return
    old, new = (side.replace(",", " ").split() for side in sides)
    if max(len(old), len(new)) > _MOST or not all(map(_VOWEL.search, (*old, *new))):
        return
    if not _is_amid(facts):
        return
    says = any(len(word) >= _OWN and word.lower() not in _IDLE for word in (*old, *new))
    says = says or bool(old and new and _DECIDES.intersection(old) != _DECIDES.intersection(new))
    letters = ["".join(filter(str.isalnum, side.lower())) for side in sides]
    if not says or max(map(len, letters)) < _FEWEST or _says_the_same(old, new):
        return
    if len(old) == len(new) == 1 and not _IDLE.isdisjoint(map(str.lower, (*old, *new))):
        return  # one of them may be the other, misread: that, trial
    if _gave_way(facts, old, new) if old and new else _came_or_went(facts, old + new):
        yield word_for_word(facts)


def _gave_way(facts: Facts, old: list[str], new: list[str]) -> bool:
    """Tell whether words are none that the other text has, misread or inflected, and did not only change places."""
    rest = _unlike(old, new)
    told = [word for side in rest for word in side]
    if len(told) < len(old + new) and all(len(word) < _FEWEST or word in _IDLE for word in told):
        return False  # only small words beside those that both have
    one, two = ("".join(filter(str.isalnum, "".join(side))) for side in rest)
    if not (one and two) or Levenshtein.normalized_similarity(one, two) >= _UNLIKE:
        return False
    return not (facts.stays(facts.gone, came=False) and facts.stays(facts.come, came=True))


def _came_or_went(facts: Facts, words: list[str]) -> bool:
    """Tell whether words came or went that no print puts there, and not from or to another place of their section."""
    text = facts.gone + facts.come
    own = alone(text) if " " in alone(text) else text
    if plain(text) in EMPTY or _says_again(facts, text) or _OF_A_PRINT.fullmatch(text.strip(" ,")):
        return False
    enough = len(words) > 1 or _is_before_figure(facts, text)
    return enough and not facts.stays(own, came=bool(facts.come.strip()))


def _without_brackets(facts: Facts) -> Facts:
    """Return words without the bracket that an amendment's words stand in, and its footnote's number, right beside them."""
    before, after = _OPENED.sub(" ", facts.before), facts.after
    if before == facts.before:
        return facts
    return facts._replace(before=before, after=after.removeprefix("]"))


def clauses(facts: Facts) -> Iterator[str]:
    """Yield that a clause, and what stood behind a semicolon, gave way to what joins the words on either side of it."""
    sides = [side.strip() for side in facts[:2]]
    joints = [_JOINT.fullmatch(side) is not None for side in sides]
    if facts.whole or "\n" in facts[:2] or not all(sides) or joints[0] == joints[1]:
        return
    text = " ".join(sides[joints[0]].split())
    parts = [part.strip() for part in _PARTS.split(text)]
    words = text.split()
    if not _FEWEST < len(words) <= 3 * _MOST or not all(
        _WORDS.fullmatch(part) for part in parts if part
    ):
        return
    own = sum(len(word) > _FEWEST and word.lower() not in _IDLE for word in words)
    if own >= _TELL and runs_on(facts):
        yield in_full(*(" ".join(side.split()) for side in facts[:2]))


def lists(facts: Facts) -> Iterator[str]:
    """Yield that one of a list's bare numbers came, went or became another: 15, 1122 and 115; 15 and 1122."""
    if not all(map(_LISTED.fullmatch, facts[:2])):
        return
    olds, news = (_lists_at(side, facts) for side in facts[:2])
    if len(olds) == len(news) == 1:
        was, now = (" ".join(side[0][0].split()).replace(" ,", ",") for side in (olds, news))
        if _ITEM.findall(was) != _ITEM.findall(now):
            text, (lo, hi) = news[0].string, news[0].span()
            yield f"{quoted(was)} became {quoted(now)} in {beside(text[:lo], now, text[hi:])}"


def _lists_at(changed: str, facts: Facts) -> list[re.Match[str]]:
    """Return the lists of bare numbers that a changed text lies in, or at an end of."""
    lo = len(facts.before)
    found = _LIST.finditer(f"{facts.before}{changed}{facts.after}")
    return [one for one in found if one.start() <= lo + len(changed) and one.end() >= lo]


def codes(facts: Facts) -> Iterator[str]:
    """Yield that a code which opens a sentence became another: IPv4, IPv6."""
    sides = facts.gone.strip(), facts.come.strip()
    found = [_CODE.fullmatch(side) for side in sides]
    opens = not facts.before.strip() or _STOPPED.search(facts.before)
    if all(found) and sides[0] != sides[1] and opens and _GOES_ON.match(facts.after):
        yield word_for_word(facts)


def _is_before_figure(facts: Facts, text: str) -> bool:
    """Tell whether one word says that a figure is passed, or is not: over 13."""
    return text.strip() in _PASSED and A_FIGURE.match(facts.after.lstrip()) is not None


def _unlike(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Return both sides' words without those that the other side has too, inflected or misread."""
    sides = [word.lower() for word in old], [word.lower() for word in new]
    kept = [
        [
            word
            for word in side
            if not any(
                len(word) >= _FEWEST and Levenshtein.normalized_similarity(word, one) >= _SAME
                for one in other
            )
        ]
        for side, other in (sides, sides[::-1])
    ]
    return kept[0], kept[1]


def _are_words(text: str) -> bool:
    """Tell whether a text is plain words within a line, or none; a line's end alone stands for words that are a heading's in one of the texts."""
    return text != "\n" and (not text.strip() or _WORDS.fullmatch(text) is not None)


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
    before = facts.before + change[: len(change) - len(change.lstrip(" \n,"))]
    after = change[len(change.rstrip()) :] + facts.after
    line = (
        _LABEL.sub("", before.rpartition("\n")[2])
        + change.strip()
        + after.lstrip("\n").partition("\n")[0]
    )
    if _COLUMNS.search(line) or not (_LEFT.search(before) and _RIGHT.match(after)):
        return False
    return runs_on(facts)


def _says_again(facts: Facts, text: str) -> bool:
    """Tell whether words stand right beside the change too: a print has them twice."""
    words = plain(text)
    if plain(facts.before).endswith(words) or plain(facts.after).startswith(words):
        return True
    return plain(facts.before).split()[-1:] == words.split()[:1]
