"""Which rules are asked of a change: its shape, its size and the kinds of its words decide.

What a rule's own pattern finds is never without a word of its kind; each word is looked at once, and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from diffs.compare.rules.amounts import MONEY, SPELLED
from diffs.compare.rules.naming import BODIES, KINDS
from diffs.compare.rules.saying import EDGES, Facts
from diffs.compare.rules.turning import NEGATES, TURNS
from diffs.compare.words.words import ABROAD, MONTHS
from diffs.numerals import NUMERALS, ORDINALS
from tarmeem.patterns import pattern_of

PARTS = "half|thirds?|fourths?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?"
"""What shares of a whole are called."""
CODES = "|".join(re.escape(sign) for sign in MONEY if sign[0].isalpha())
SIGNS = "".join(sign for sign in MONEY if not sign[0].isalpha())
"""What stands before a sum."""
(
    FIGURE, PERIOD, AMOUNT, TIME, MEASURE, MULTIPLE, RATE, DAY, BOUND, MODAL, CONDITION, PENAL, CONTENT, COMMENCES,
    REPEALED, JOINT, WEIGHTY, TURNING, RANK, BODY, REFERENCE, CELL, BRACKET, ADDRESS,
) = (1 << at for at in range(24))  # fmt: skip
OF_FIGURES = FIGURE | PERIOD | AMOUNT | TIME | MEASURE | MULTIPLE | RATE
"""The kinds of words that a figure is made of."""
_WORDS = {
    FIGURE: rf"[\d½¼¾⅓⅔]|(?:{NUMERALS}|half|twice|thrice)s?\Z",
    PERIOD: r"second|minute|hour|hrs\Z|day|week|month|year|working|business|calendar|clear|fortnight|quarter|decade|annum|mensem|diem",
    AMOUNT: rf"\A(?:{CODES})\Z|[{SIGNS}]|{SPELLED}",
    TIME: r"\A[ap]?m\Z|hrs|hours|noon|midnight|:",
    MEASURE: (
        r"mile|met|feet|foot|yard|inch|acre|hect|kanal|marla|ton|kilo|gram|lit|gallon|watt|volt"
        r"|°|\A(?:[cfmglwt]|[kcmµμ][glm]|kph|mph|ft|sq|db[miw]?|[kmg]?hz|[km]wh?|ms|[kmgt]b|[kmg]bps|ppm)\Z"
    ),
    MULTIPLE: "times|twice|thrice",
    RATE: rf"[%‰½¼¾⅓⅔]|cent|mille|basis|points|{PARTS}",
    DAY: rf"\d|\A(?:یکم|day|{'|'.join(ORDINALS)}|{MONTHS.lower()}|{ABROAD.lower()})\Z",
    BOUND: r"than|least|most|exceed|exten|upto|\Aup\Z|imum|less|more",
    MODAL: "may|shall|must|not",
    CONDITION: (
        "unless|except|excluding|other|save|subject|notwithstanding|despite|consult|advice|recommend|only|provided"
        "|extent|insofar|being|prejudice|approval|consent|sanction|permission|concurrence|leave|authori"
        r"|\A(?:far|if|where|when|until|till|whether|regardless|irrespective|absence|purposes?|payment|but)\Z"
    ),
    PENAL: "punish|offence|guilty|liable",
    CONTENT: "block|remov|take|restrict|disabl|suspend",
    COMMENCES: r"\Ainto\Z|effect",
    REPEALED: r"repeal|omitted|\Arep\Z|\Acease",
    JOINT: r"\A(?:no|nor|neither|never|none|nothing|or|and|any|all|only|unless|except|on)\Z",
    WEIGHTY: (
        "[lsz]able|undable|ocable|warrant|death|life|ingly|fully|nally|estly|ently|ously|essly|prescribed|burden"
        "|presum|conclusive|retrospective|rrigend|ddend"
    ),
    TURNING: rf"\A(?:{'|'.join(sorted(TURNS))}|non)\Z|\A{NEGATES}",
    RANK: "deputy|assistant|additional|joint|acting|vice|senior|chief|special|under|federal|provincial|central|district|supreme|high|session|appellate|civil|family",
    BODY: rf"{BODIES.lower()}|\A(?:{'|'.join(sorted(KINDS))})\Z",
    REFERENCE: (
        r"section|article|clause|rule|regulation|para|item|entry|schedule|chapter|part|form|annex|appendix|column"
        r"|act|ordinance|order|code|law|\Asro\Z|\As\Z"
    ),
    CELL: r"[|\t]",
    BRACKET: r"\(",
    ADDRESS: r"@|\A(?:https?|www)\Z",
}
"""What a word in small letters, a digit or a sign of each kind has in it."""
_PATTERNS = [(kind, pattern_of(words)) for kind, words in _WORDS.items()]
_OF_A_KIND = pattern_of("|".join(f"(?:{words})" for words in _WORDS.values()))
"""What a word of any kind has in it: most words are of none."""
_WORD = pattern_of(r"[^\W\d_]+|\d|[^\w\s]|\t")


@lru_cache(maxsize=1 << 15)
def kinds_of(word: str) -> int:
    """Return the kinds of one word in small letters, a digit or a sign."""
    if not _OF_A_KIND.search(word):
        return 0
    return sum(kind for kind, pattern in _PATTERNS if pattern.search(word))


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters, its digits and signs one by one."""
    return _WORD.findall(text.lower())


def kinds_in(text: str) -> int:
    """Return the kinds of words that stand in a text."""
    return reduce(or_, map(kinds_of, {*words_in(text)}), 0)


ALONE, BOTH, WHOLE = frozenset(("alone",)), frozenset(("both",)), frozenset(("whole",))
"""The shapes of a change: words came or went, gave way to others, or all of a provision did."""
WITHIN = ALONE | BOTH
ANY = WITHIN | WHOLE
_LONG = 1 << 30
_BESIDE = 80
"""Characters on each side of a change whose words are beside it."""


class Rule(NamedTuple):
    """A rule, and what it is asked of."""

    say: Callable[[Facts], Iterable[str]]
    of: frozenset[str] = ANY
    """The shapes of the changes it is asked of;"""
    most: int = _LONG
    """the characters that the longer side has at most;"""
    bears: int = 0
    """the kinds of words of which one must have come or gone;"""
    near: int = 0
    """those of which one must have, or stand beside;"""
    each: int = 0
    """and those of which each side that has words must have one."""


class Look(NamedTuple):
    """What is seen of a change at one look."""

    shape: str
    size: int
    gone: int
    """The kinds of the words that went,"""
    come: int
    """and of those that came; of what came or went alone both are those of its words."""
    near: int
    """The kinds of all of these, and of the words beside them."""

    @property
    def kinds(self) -> int:
        """Return the kinds of the words that went or came."""
        return self.gone | self.come

    def chosen(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        """Yield the rules that are asked of the change: most are not."""
        shape, size, gone, come, near = self
        kinds = gone | come
        for rule in rules:
            if (
                shape in rule.of
                and size <= rule.most
                and (not rule.bears or rule.bears & kinds)
                and (not rule.near or rule.near & near)
                and (not rule.each or (rule.each & gone and rule.each & come))
            ):
                yield rule


def look(facts: Facts) -> Look:
    """Look at a change once."""
    gone, come = facts.gone.strip(EDGES), facts.come.strip(EDGES)
    shape = "whole" if facts.whole else "both" if gone and come else "alone"
    went = kinds_in(gone or come)
    came = kinds_in(come) if gone and come else went
    near = kinds_in(f"{facts.before[-_BESIDE:]} {facts.after[:_BESIDE]}") | went | came
    return Look(shape, max(len(facts.gone), len(facts.come)), went, came, near)


def first_said(rules: Iterable[Rule], facts: Facts) -> list[str]:
    """Return what the first rule says that says anything."""
    for rule in rules:
        if said := list(rule.say(facts)):
            return said
    return []
