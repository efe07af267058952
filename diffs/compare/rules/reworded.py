"""The rule for other words of a sentence, asked last: what no rule has a name for is quoted, where it surely is words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from diffs.compare.rules.bounding import BOUND
from diffs.compare.rules.citing import LAW, PROVISION
from diffs.compare.rules.counting import UNIT
from diffs.compare.rules.figures import A_FIGURE
from diffs.compare.rules.plain import A_WORD, WRAP, are_small, plain
from diffs.compare.rules.rewritten import EMPTY, SILENT, TELLING, alone, is_another_word
from diffs.compare.rules.saying import Facts, in_full, last_sentence, word_for_word
from tarmeem.patterns import pattern_of

_MOST = 12
"""Words of a change up to which it is quoted with those beside it;"""
_LONGEST = 48
"""words up to which it is quoted at all."""
_TELLING = 5
"""Letters of a word that says something by itself."""
_BEGUN = 2
"""Words in small letters that make no heading, but for those that stand in one:"""
_IN_TITLES = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with",
))  # fmt: skip
_MORE = 6
"""Words by which a text that only reads otherwise is never longer."""
_SMALL_WORD = 3
"""Letters of a word that says nothing by itself."""
_ALIKE = 0.6
"""Likeness from which one word may be another, misread or otherwise spelt or inflected."""
_UNLIKE = 0.35
"""Likeness below which no word is the other, however misread."""
_WITHIN = pattern_of(r"(?:[a-z,)]|\b\d{4}|[—.:;-]\s?A)\s+\Z|—\s?\Z")
"""What stands before words that are neither a heading's nor a sentence's first."""
PHRASE = pattern_of(r"\s*,?\s*(?:[A-Za-z]|\((?=[a-z]{2,}\s))[^\n|#\t\[\]*_;:.]*")
"""Words within one sentence and one line, or between brackets;"""
_LINKED = pattern_of(r"\[([^\][\n]*)\]\([^()\s]*\)")
"""Words that are a link, and where it leads;"""
_SMALL = pattern_of(r"\s*,?\s*\(?[a-z]")
"""what comes or goes by itself opens with a small letter, or is a heading's."""
_SENTENCE = pattern_of(r"[“\"(]?[A-Z](?:[^\n|#\t\[\]]|\n(?=[A-Za-z]{2}))*[.;]")
_ENDED = pattern_of(r"(?:[a-z]{2}|[)\]”\"\d])[.;:]\s*\Z|[a-z][.:]?—\s*\Z")
"""How what stands before a sentence ends."""
_BEFORE_ANOTHER = pattern_of(r"(?:\A|[.:;?!]|\n[^\S\n]*(?:\n|[*•-]\s))\s*\Z")
"""What stands before a sentence's first word: another's stop, a blank line, or the sign of a list's line."""
_EDITED = pattern_of(
    r"\b(?:ins|subs?|rep|omitted|inserted|substituted|added|repealed)\b\.?\s*(?:by|vide|ibid)\b|\bsic\b",
    re.IGNORECASE,
)
_STOPS = pattern_of(r"[.;](?=\s|\Z)")
_NUMBERED = pattern_of(r"\A\[?\(\w{1,4}\)\s*|\](?=\Z)")
"""What a sub-section has around its words that was set behind another."""
_END = pattern_of(r"(?<=\w)\s?[.;:,—-]\s*\Z")
_UNPAIRED = pattern_of(r"(?<=\w)\s*\([\s“\"‘]*\Z|\A[\s”\"’]*\)\s*(?=\w)")
_FEWEST = 5
"""Words of a sentence."""
_STRUCTURAL = frozenset((
    "which", "where", "when", "whom", "whose", "whether", "while", "what", "that", "than", "then", "this", "these",
    "those", "there", "thereof", "therein", "thereto", "their", "them", "they", "with", "within", "from", "into", "upon",
    "under", "until", "unless", "have", "been", "were", "hereby", "herein",
))  # fmt: skip
"""Words that only hold a sentence together: no other kind of word takes their place."""
_HEAD, _LONGER = 2, 2
"""Letters with which both words begin where one is the other misread, and by how many one may be longer."""
_LEFT, _RIGHT = (
    pattern_of(
        r"(?:\b([a-z]+|An?|The|Any|Every|Each|No|All|Some|Both|Such|Its|Their|Th[eo]se|Th[ai][ts]),?|\(\w{1,5}\)) \Z"
    ),
    pattern_of(r" ([a-zA-Z][a-z]+|[A-Z]+s?)\b"),
)
"""The words of its own line between which one came or went; its item's number may stand for the first."""
NUMBER = pattern_of(rf"(?:{A_FIGURE.pattern})(?!\w)", re.IGNORECASE)
"""A figure to its last letter: ninety is no nine."""
_COUNTED = (NUMBER, BOUND, pattern_of(rf"\b{UNIT}\b"))
"""What the rules for figures tell of, and hold to be the same where it is: two years, twenty-four months."""


def reworded(facts: Facts) -> Iterator[str]:
    """Yield that words within a sentence gave way to others of another root, came or went."""
    if not (_is_within(facts) or _opens(facts)):
        return
    facts = facts.without(WRAP, "\n", " ").without(_LINKED, "](", r"\1")
    facts = _unended(_paired(facts))
    if not _is_of_words(facts):
        return
    old, new = (A_WORD.findall(side.lower()) for side in facts[:2])
    if old != new and sorted(old) == sorted(new) and len(old) <= _MOST:  # sold only; only sold
        yield word_for_word(facts)
        return
    if (not old and not new) or max(len(old), len(new)) > _LONGEST or _is_misprint(old, new):
        return
    if bool(old) == bool(new):
        says = _says_other(old, new) or _says_other(new, old) or _says_more(old, new)
        tells = (says and not _are_alike(old, new)) or is_another_word(old, new)
    else:
        tells = _tells_alone(facts, old + new)
    tells = tells and not any(map(_counts, facts[:2]))
    sides = [side.strip(" ,\n") for side in facts[:2]]
    if tells and max(len(old), len(new)) > _MOST:
        yield in_full(*sides)
    elif tells:
        yield word_for_word(facts)


def is_sentence(text: str) -> bool:
    """Tell whether a text is one sentence of the law's, or some: no title, no list, and no editor's."""
    words = A_WORD.findall(text)
    if len(words) < _FEWEST or not are_small(words):
        return False
    return _SENTENCE.fullmatch(text) is not None and not _EDITED.search(text)


def lone_sentences(facts: Facts) -> Iterator[str]:
    """Yield that a sentence, or some, came or went by themselves behind another, and are no editor's."""
    gone, come = facts.gone.strip(), facts.come.strip()
    text = come or gone
    if not (_ENDED.search(facts.before) and is_sentence(_NUMBERED.sub("", text))):
        return
    came = bool(come)
    if not (facts.stays(text, came=came) or facts.stands_in_columns(text, came=came)):
        yield in_full(gone, come)


def _unended(facts: Facts) -> Facts:
    """Return words that gave way to others without the stop that ends both."""
    ends = [_END.search(side) for side in facts[:2]]
    if not (ends[0] and ends[1]):
        return facts
    gone, come = facts.gone[: ends[0].start()], facts.come[: ends[1].start()]
    return facts._replace(gone=gone, come=come, after=ends[1][0] + facts.after)


def _paired(facts: Facts) -> Facts:
    """Return words that came or went alone without a bracket at their edge whose other one is a change by itself: "tools (“" of "tools (“Lamps”)"."""
    text = facts.gone + facts.come
    edge = _UNPAIRED.search(text) if text.count("(") != text.count(")") else None
    if edge is None or (facts.gone.strip() and facts.come.strip()):
        return facts
    gone, come = (_UNPAIRED.sub("", side) for side in facts[:2])
    before, after = (f"{facts.before}{edge[0]}", facts.after) if edge.start() == 0 else (facts.before, f"{edge[0]}{facts.after}")  # fmt: skip
    return facts._replace(gone=gone, come=come, before=before, after=after)


def _is_of_words(facts: Facts) -> bool:
    """Tell whether a change is of words on both sides, within one sentence and line."""
    gone, come = facts.gone, facts.come
    if "\n" in (gone, come):
        return False  # words stand there that are a heading's in one of the texts
    if not all(PHRASE.fullmatch(side) for side in (gone, come) if side.strip()):
        return False
    return all(side.count("(") == side.count(")") for side in (gone, come))


def _tells_alone(facts: Facts, words: list[str]) -> bool:
    """Tell whether words that came or went by themselves say something, and did not only move."""
    text = facts.gone + facts.come
    return (
        (len(words) > 1 or _is_amid(facts, words[0]))
        and plain(text) not in EMPTY
        and any(len(word) >= TELLING and word not in SILENT for word in words)
        and (_SMALL.match(text) is not None or runs_on(facts))
        and not facts.stays(alone(text), came=bool(facts.come.strip()))
    )


def runs_on(facts: Facts) -> bool:
    """Tell whether words stand amid a sentence, and not in a heading: a name may come or go there."""
    stop = _STOPS.search(rest := facts.after.partition("\n")[0])
    words = last_sentence(facts.before).rpartition("\n")[2].split()
    words += rest[: stop.start() if stop else None].split()
    return sum(word.islower() and word not in _IN_TITLES for word in words) >= _BEGUN


def _is_within(facts: Facts) -> bool:
    """Tell whether what stands before a change shows that it lies within a sentence; the space between may be its own."""
    change = facts.gone or facts.come
    space = change[: len(change) - len(change.lstrip(" ,"))].replace(",", " ")
    near = facts.before[-6:]
    if near and not near.strip(" "):  # the gap behind an item's number
        near = f"{facts.before.rstrip(' ')[-5:]} "
        return not near.startswith("\n", -2) and _WITHIN.search(near) is not None
    return _WITHIN.search(near + space) is not None


def _is_amid(facts: Facts, word: str) -> bool:
    """Tell whether one word came or went between two others of its line, neither of which it repeats."""
    change = facts.gone or facts.come
    start, end = change[: len(change) - len(change.lstrip())], change[len(change.rstrip()) :]
    left, right = _LEFT.search(facts.before + start), _RIGHT.match(end + facts.after)
    if left is None or right is None:
        return False
    return word not in (left[1], right[1], "further")


def _opens(facts: Facts) -> bool:
    """Tell whether a change is how a sentence opens, in both texts, that can be seen to be one."""
    if not all(map(str.strip, facts[:2])) or not _BEFORE_ANOTHER.search(facts.before):
        return False
    after = facts.after if _STOPS.search(facts.after) else f"{facts.after}."
    sides = [f"{side}{after}" for side in facts[:2]]
    return all(is_sentence(side[: _STOPS.search(side).end()].strip()) for side in sides)  # type: ignore[union-attr]


def _is_misprint(old: list[str], new: list[str]) -> bool:
    """Tell whether a word that only holds a sentence together stands for one that begins like it: whiter, which."""
    if not len(old) == len(new) == 1:
        return False
    (one,), (two,) = old, new
    alike = one[:_HEAD] == two[:_HEAD] and abs(len(one) - len(two)) <= _LONGER
    return alike and (one in _STRUCTURAL) != (two in _STRUCTURAL)


def _counts(text: str) -> bool:
    """Tell whether a text has a figure, a unit or a bound, and not only the number of what it refers to."""
    for reference in (LAW, PROVISION):
        text = reference.sub(" ", text)
    signs = _COUNTED if len(text.split()) <= _SMALL_WORD else _COUNTED[:-1]  # the end of a month
    return any(pattern.search(text) for pattern in signs)


def _has_own(words: list[str], others: list[str]) -> bool:
    """Tell whether one of the words says something by itself that none of the others may be."""
    return any(
        len(word) >= _TELLING and not any(_may_be_one(word, other) for other in others)
        for word in words
    )


def _says_other(words: list[str], others: list[str]) -> bool:
    """Tell whether words say something by themselves, and the others do too, or say no more than what stayed."""
    if not _has_own(words, others):
        return False
    if _has_own(others, words):
        return True
    rest = [word for word in set(others) - set(words) if len(word) > _SMALL_WORD]
    rest = [word for word in rest if not any(_may_be_one(word, other) for other in words)]
    if not rest:
        return True
    one, two = "".join(words), "".join(others)
    unlike = max(len(one), len(two)) >= _TELLING and _likeness(one, two) < _UNLIKE
    return unlike and _STRUCTURAL.isdisjoint(rest)


def _says_more(old: list[str], new: list[str]) -> bool:
    """Tell whether one text has so many more words than the other that no misreading makes up for them."""
    short, long = sorted((old, new), key=len)
    return len(long) - len(short) >= _MORE and _has_own(long, short)


def _are_alike(old: list[str], new: list[str]) -> bool:
    return _may_be_one("".join(old), "".join(new))


def _may_be_one(one: str, two: str) -> bool:
    return _likeness(one, two) >= _ALIKE


def _likeness(one: str, two: str) -> float:
    return Levenshtein.normalized_similarity(one, two)
