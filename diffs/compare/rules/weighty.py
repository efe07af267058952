"""The rules for single words and short alternatives that decide a case: whom, with what mind, by what process."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, touched, word_for_word

_WEIGHTY = re.compile(
    r"\b(?:(?:non[\s\xad-]{0,2})?(?:cognizable|cognisable|bailable|compoundable)|with(?:out)?\s+(?:a\s+)?warrant"
    r"|death|(?:imprisonment\s+)?for\s+life"
    r"|knowingly|wil?lfully|intentionally|dishonestly|fraudulently|maliciously|negligently|recklessly"
    r"|corrigendum|addendum"
    r"|prescribed|burden|presume[ds]?|conclusive|retrospective(?:ly)?|(?:ir)?revocable)\b",
    re.IGNORECASE,
)
"""An offence's class and process, the heaviest penalties, the mind that an offence needs, who may add to a law, proof."""
_ALTERNATIVE = re.compile(r"\W*(?:or|and)\s+[\w(][\w()-]*(?:\s+[\w()-]+){0,11}\W*")
_LABELLED = re.compile(r"\s*(?:\(\w{1,4}\)|\d{1,3}\.)\s")
"""How another provision begins."""
_STOPS = " \t\n,;:.-—–[]()*|"
_JOINED = frozenset(("or", "or,", "and", "with", "by", "to", "a", "an", "the", "of"))
"""What may stand beside the one word that is told, and says nothing of its own."""
_MISREAD = str.maketrans("10", "lo")
_APART = re.compile(r"(?:^|\n)#|\bditto\b|\t|[ \t]\|[ \t]", re.IGNORECASE)
"""What shows a table's cells, whose words stand in no sentence."""
_MOST = 16
"""Words of a change up to which one of them is what it does."""


def weighty(facts: Facts) -> Iterator[str]:
    """Yield that a word which decides a case came, went or became another in a short change."""
    sides = facts.gone, facts.come
    if _APART.search("\n".join(facts[:4])):
        return
    olds, news = (
        [" ".join(found.group().split()) for found in touched(_WEIGHTY, side, facts)]
        for side in sides
    )
    was, now = Counter(map(_spelt, olds)), Counter(map(_spelt, news))
    came, went = now - was, was - now
    if not (came or went) or max(len(side.split()) for side in sides) > _MOST:
        return
    if any(_LABELLED.match(side) for side in sides) or _read(sides[0]) == _read(sides[1]):
        return
    printed = [{_spelt(word): word for word in words} for words in (olds, news)]
    old = [printed[0][word] for word in went.elements()]
    new = [printed[1][word] for word in came.elements()]
    alone = bool(old) != bool(new) and not all(side.strip(_STOPS) for side in sides)
    if alone and _JOINED.issuperset(
        _WEIGHTY.sub(" ", "".join(sides).lower()).strip(_STOPS).split()
    ):
        yield word_for_word(facts, old, new)
        return
    if bool(old) != bool(new) or max(len(old), len(new)) > 1:
        old, new = (side.strip(_STOPS).split() for side in sides)  # what else came or went with it
    yield word_for_word(facts, old, new)


def _read(text: str) -> str:
    """Return a text's letters as a scan may have misread them: ``l`` and ``1``, ``o`` and ``0``."""
    return re.sub(r"\W|_", "", text.lower()).translate(_MISREAD)


def _spelt(word: str) -> str:
    """Return a word in one spelling."""
    word = re.sub(r"^non[\s\xad-]*", "non-", word.lower())
    return word.replace("ll", "l").replace("cognis", "cogniz").replace(" a ", " ")


def alternatives(facts: Facts) -> Iterator[str]:
    """Yield that a short alternative or addition, opened by "or" or "and", came or went by itself."""
    gone, come = facts.gone.strip(), facts.come.strip()
    text = come or gone
    if text.count("(") != text.count(")") or not _ALTERNATIVE.fullmatch(text):
        return
    if not facts.stays(text.partition(" ")[2], came=bool(come)):
        words = text.strip(" ,;.").split()
        yield word_for_word(facts, [] if come else words, words if come else [])
