"""The rules for words that turn a provision round: before and after, with and without; and for per day, per month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import A_WORD, Facts, may_be_misread, word_for_word

_PAIRS = (
    "before after", "prior subsequent", "earlier later", "first last", "until when", "until after",
    "above below", "over under", "more less", "greater less", "higher lower", "minimum maximum",
    "once twice", "twice thrice", "double treble", "double triple",
    "increase decrease", "increase reduction",
    "with without", "without on", "including excluding", "includes excludes", "include exclude",
    "one no", "every no", "each no", "all no", "any no", "any every", "any all", "any each",
    "grant refuse", "granted refused", "accept reject", "accepted rejected", "allow dismiss", "allowed dismissed",
    "plaintiff defendant", "complainant accused", "prosecution accused",
    "landlord tenant", "lender borrower", "buyer seller", "import export", "imported exported",
    "public private", "male female", "citizen resident", "civil criminal", "open closed", "present absent",
    "simple rigorous", "simple compound", "jointly severally", "oral written", "temporary permanent",
    "mandatory optional", "direct indirect", "movable immovable",
)  # fmt: skip
"""Words that say the opposite, or another, of what the other says in its place."""
_OTHER: dict[str, set[str]] = {}
for _one, _two in map(str.split, _PAIRS):
    _OTHER.setdefault(_one, set()).add(_two)
    _OTHER.setdefault(_two, set()).add(_one)
_LONE = frozenset((
    "forthwith", "immediately", "notwithstanding", "despite", "jointly", "severally", "unanimous", "unanimously",
    "exclusive", "exclusively", "concurrently", "consecutively", "annually", "monthly", "quarterly", "voluntarily",
))  # fmt: skip
"""What decides by itself, whatever stood there before."""
_BY_THEMSELVES = (
    ["in", "writing"],
    *([word] for word in ("prior", "previous", "twice", "thrice", "double", "treble", "half")),
)
TURNS = _OTHER.keys() | _LONE | {"writing", *(words[0] for words in _BY_THEMSELVES)} - {"in"}
NEGATES = r"(?:un|in|im|ir|il|dis|non-?)(?=[a-z]{4})"
"""What negates a word at its beginning."""
_NEGATES = re.compile(NEGATES)
_NON = re.compile(r"\bnon[\s\xad\u2010\u2011]+")
_EDGES = " \t\n,;:.—–-[]"
_MOST = 5
"""Words of a change up to which one of them is what it does."""
_SPANS = re.compile(
    r"(?:milli)?seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|annum|mensem|diem",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\b(?:per|each|every|an?|any|the|that|such|same|calendar|financial|one)\s+\Z", re.IGNORECASE
)
"""What stands before a span of time of which no number says how many."""


def turned(facts: Facts) -> Iterator[str]:
    """Yield that a word gave way to its opposite, or that one which decides by itself came or went."""
    if max(facts.gone.count(" "), facts.come.count(" ")) > _MOST:
        return
    old, new = (A_WORD.findall(_NON.sub("non-", side.lower())) for side in facts[:2])
    if old == new or max(len(old), len(new)) > _MOST:
        return
    if not (_bears_lone(old, new) or _are_opposite({*old}, {*new}) or _alone(old, new)):
        return
    if re.sub(r"\W|_", "", facts.gone.lower()) != re.sub(r"\W|_", "", facts.come.lower()):
        yield word_for_word(facts, *(side.strip(_EDGES).split() for side in facts[:2]))


def _bears_lone(old: list[str], new: list[str]) -> bool:
    """Tell whether one text has a word that decides by itself, and the other has not, nor misspells it."""
    if _LONE.isdisjoint(old) and _LONE.isdisjoint(new):
        return False
    differ = _LONE.intersection(old) != _LONE.intersection(new)
    return differ and not may_be_misread(" ".join(old), " ".join(new))


def _are_opposite(old: set[str], new: set[str]) -> bool:
    """Tell whether one text has a word and the other its opposite, and neither has both."""
    was, now = old - new, new - old
    return any(_OTHER.get(word, _NONE) & now for word in was) or any(
        _without(word) in other for side, other in ((was, now), (now, was)) for word in side
    )


_NONE: set[str] = set()


def _without(word: str) -> str:
    """Return a word without what negates it at its beginning; nothing where it begins so with nothing."""
    found = _NEGATES.match(word)
    return word[found.end() :] if found else ""


def _alone(old: list[str], new: list[str]) -> bool:
    """Tell whether words came or went by themselves that a thing must be done in writing, before or twice over."""
    return not (old and new) and (old or new) in _BY_THEMSELVES


def spans(facts: Facts) -> Iterator[str]:
    """Yield that a span of time without a number became another: per minute, of each month."""
    gone, come = (side.strip() for side in facts[:2])
    if not (_SPANS.fullmatch(gone) and _SPANS.fullmatch(come) and _OF_EACH.search(facts.before)):
        return
    if gone.lower().rstrip("s") != come.lower().rstrip("s"):
        yield word_for_word(facts, [gone], [come])
