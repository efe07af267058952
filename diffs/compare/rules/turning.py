"""The rules for words that decide a case by themselves: whom, with what mind, before or after, with or without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from diffs.compare.rules.plain import A_WORD, may_be_misread
from diffs.compare.rules.saying import Facts, touched, word_for_word
from tarmeem.months import MONTHS
from tarmeem.patterns import pattern_of

_PAIRS = (
    "before after", "prior subsequent", "earlier later", "first last", "until when", "until after", "until from", "till from",
    "above below", "over under", "more less", "greater less", "higher lower", "minimum maximum",
    "once twice", "twice thrice", "double treble", "double triple",
    "increase decrease", "increase reduction",
    "with without", "without on", "including excluding", "includes excludes", "include exclude",
    "one no", "every no", "each no", "all no", "any no", "any every", "any all", "any each",
    "grant refuse", "granted refused", "accept reject", "accepted rejected", "allow dismiss", "allowed dismissed",
    "plaintiff defendant", "complainant accused", "prosecution accused",
    "landlord tenant", "lender borrower", "buyer seller", "import export", "imported exported",
    "public private", "male female", "citizen resident", "civil criminal", "open closed", "present absent",
    "such a", "such an", "such any", "such every",
    "anything nothing", "everything nothing", "something nothing", "somebody nobody", "someone nobody", "somewhere nowhere", "anywhere nowhere", "some none", "anybody nobody", "everybody nobody", "everyone nobody", "anyone nobody", "whoever nobody", "whosoever nobody", "always never",
    "either neither", "both either", "both neither",
    "simple rigorous", "simple compound", "jointly severally", "oral written", "temporary permanent",
    "mandatory optional", "direct indirect", "movable immovable",
)  # fmt: skip
"""Words that say the opposite, or another, of what the other says in its place."""
_OTHER: dict[str, set[str]] = {}
for _one, _two in map(str.split, _PAIRS):
    _OTHER.setdefault(_one, set()).add(_two)
    _OTHER.setdefault(_two, set()).add(_one)
_SERIES = (
    [month.lower() for month in MONTHS if month != "May"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
)
"""Words of which each says another time than any other: "may" gives leave."""
for _words in _SERIES:
    _OTHER |= {word: {*_words} - {word} for word in _words}
_LONE = frozenset((
    "forthwith", "immediately", "notwithstanding", "despite", "jointly", "severally", "unanimous", "unanimously",
    "exclusive", "exclusively", "concurrently", "consecutively", "annually", "monthly", "quarterly", "voluntarily",
    "daily", "weekly", "fortnightly", "half-yearly", "yearly", "biannually", "biennially", "annual", "biennial", "biannual",
))  # fmt: skip
"""What decides by itself, whatever stood there before."""
_BY_THEMSELVES = (
    ["in", "writing"],
    ["with", "or"],
    ["or", "without"],
    *(
        [word]
        for word in (
            "prior",
            "previous",
            "once",
            "twice",
            "thrice",
            "double",
            "treble",
            "half",
            "such",
            "alone",
        )
    ),
)
TURNS = _OTHER.keys() | _LONE | {"writing", *(words[0] for words in _BY_THEMSELVES)} - {"in", "or"}
NEGATES = r"(?:un|in|im|ir|il|dis|non-?)(?=[a-z]{4})"
"""What negates a word at its beginning."""
_NEGATES = pattern_of(NEGATES)
_NO_ONE = pattern_of(r"\bno[\s-]one\b")
_NON = pattern_of(r"\bnon[\s\xad\u2010\u2011]+")
_MOST = 5
"""Words of a change up to which one of them is what it does."""
_SPANS = pattern_of(
    r"(?:milli)?seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|annum|mensem|diem",
    re.IGNORECASE,
)
_EACH_SPAN = pattern_of(rf"(?:per|each|every)\s+({_SPANS.pattern})", re.IGNORECASE)
"""Each day, as every hour."""
_OF_EACH = pattern_of(
    r"\b(?:per|each|every|an?|any|the|that|such|same|calendar|financial|one)\s+\Z", re.IGNORECASE
)
"""What stands before a span of time of which no number says how many."""


def turned(facts: Facts) -> Iterator[str]:
    """Yield that a word gave way to its opposite, or that one which decides by itself came or went."""
    if max(facts.gone.count(" "), facts.come.count(" ")) > _MOST:
        return
    old, new = (
        A_WORD.findall(_NO_ONE.sub("nobody", _NON.sub("non-", side.lower()))) for side in facts[:2]
    )
    if old == new or max(len(old), len(new)) > _MOST:
        return
    if not (_bears_lone(old, new) or _are_opposite({*old}, {*new}) or _alone(old, new)):
        return
    if re.sub(r"\W|_", "", facts.gone.lower()) != re.sub(r"\W|_", "", facts.come.lower()):
        yield word_for_word(facts)


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
    """Tell whether words came or went by themselves that a thing must be done in writing, before or twice over, or is the one spoken of."""
    return not (old and new) and (old or new) in _BY_THEMSELVES


def spans(facts: Facts) -> Iterator[str]:
    """Yield that a span of time without a number became another: per minute, of each month."""
    gone, come = (side.strip() for side in facts[:2])
    each = [_EACH_SPAN.fullmatch(side) for side in (gone, come)]
    if each[0] and each[1]:
        gone, come = (one[1] for one in each if one)
    elif not (_SPANS.fullmatch(gone) and _SPANS.fullmatch(come) and _OF_EACH.search(facts.before)):
        return
    if gone.lower().rstrip("s") != come.lower().rstrip("s"):
        yield word_for_word(facts)


_WEIGHTY = pattern_of(
    r"\b(?:(?:non[\s\xad-]{0,2})?(?:cognizable|cognisable|bailable|compoundable)|with(?:out)?\s+(?:a\s+)?warrant"
    r"|death|(?:imprisonment\s+)?for\s+life"
    r"|knowingly|wil?lfully|intentionally|dishonestly|fraudulently|maliciously|negligently|recklessly"
    r"|corrigendum|addendum"
    r"|prescribed|burden|presume[ds]?|conclusive|retrospective(?:ly)?|(?:ir)?revocable)\b",
    re.IGNORECASE,
)
"""An offence's class and process, the heaviest penalties, the mind that an offence needs, who may add to a law, proof."""
_ALTERNATIVE = pattern_of(r"\W*(?:and/or|or|and)\s+[\w(][\w()-]*(?:\s+[\w()-]+){0,11}\W*")
_HELPS = pattern_of(r"(?:is|are|was|were|has|have|had|becomes?|became|may|shall|will|must)\b")
_TENSE = pattern_of(rf"{_HELPS.pattern}(?:\s(?:been|be|become))?,?\s+(?:or|and),?")
"""One of two tenses: "is, or" of "is, or has been"."""
_LABELLED = pattern_of(r"\s*(?:\(\w{1,4}\)|\d{1,3}\.)\s")
"""How another provision begins."""
_STOPS = " \t\n,;:.-—–[]()*|"
_JOINED = frozenset(("or", "or,", "and", "with", "by", "to", "a", "an", "the", "of"))
"""What may stand beside the one word that is told, and says nothing of its own."""
_MISREAD = str.maketrans("10", "lo")
_APART = pattern_of(r"(?:^|\n)#|\bditto\b|\t|[ \t]\|[ \t]", re.IGNORECASE)
"""What shows a table's cells, whose words stand in no sentence."""
_MOST_BESIDE = 16
"""Words of a change up to which one of them is what it does."""


def weighty(facts: Facts) -> Iterator[str]:
    """Yield that a word which decides a case came, went or became another in a short change."""
    sides = facts.gone, facts.come
    near = facts.before.rpartition("\n\n")[2], *sides, facts.after.partition("\n\n")[0]
    if _APART.search("\n".join(near)):  # a heading over the paragraph is none
        return
    olds, news = (
        [" ".join(found.group().split()) for found in touched(_WEIGHTY, side, facts)]
        for side in sides
    )
    was, now = Counter(map(_spelt, olds)), Counter(map(_spelt, news))
    came, went = now - was, was - now
    if not (came or went) or max(len(side.split()) for side in sides) > _MOST_BESIDE:
        return
    if any(_LABELLED.match(side) for side in sides) or _read(sides[0]) == _read(sides[1]):
        return
    printed = [{_spelt(word): word for word in words} for words in (olds, news)]
    old = [printed[0][word] for word in went.elements()]
    new = [printed[1][word] for word in came.elements()]
    alone = len(old + new) == 1 and not all(side.strip(_STOPS) for side in sides)
    if alone and _JOINED.issuperset(
        _WEIGHTY.sub(" ", "".join(sides).lower()).strip(_STOPS).split()
    ):
        yield word_for_word(facts, old, new)
        return
    rest = [re.findall(r"\w+", _WEIGHTY.sub(" ", side.lower())) for side in sides]
    if bool(old) != bool(new) or max(len(old), len(new)) > 1 or rest[0] != rest[1]:
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
    if _TENSE.fullmatch(text) and _HELPS.match(facts.after.lstrip()):
        yield word_for_word(facts)
        return
    if text.count("(") != text.count(")") or not _ALTERNATIVE.fullmatch(text):
        return
    if not facts.stays(text.partition(" ")[2], came=bool(come)):
        yield word_for_word(facts)
