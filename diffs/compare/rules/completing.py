"""Tell what the sentences on a change leave untold: words that came, or went, with those that a rule tells.

Each rule quotes what is its own. Words of the change that stand in no sentence are told here, in one more, and nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from diffs.compare.rules.amounts import SPELLED
from diffs.compare.rules.bounding import BOUND
from diffs.compare.rules.conditions import without_alike
from diffs.compare.rules.figures import PERIODS
from diffs.compare.rules.plain import WRAP
from diffs.compare.rules.reworded import NUMBER, PHRASE
from diffs.compare.rules.rewritten import TELLING, rewritten
from diffs.compare.rules.saying import QUOTE, Facts, in_full, word_for_word
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

_MANY = 4
"""Words in no sentence for which a long change is quoted too."""
_WORD = pattern_of(r"\w+")
_ORDINAL = pattern_of(r"\d{1,3}(?:st|nd|rd|th)")
"""A day of the month, a step of a row: no footnote's number, and no sum that is said again in words."""
_ACRONYM = pattern_of(r"\b[A-Z]{3,6}\b(?<!\bPKR)(?<!\bUSD)")
"""A name in capitals."""
_OF_SUMS = pattern_of(rf"(?:{NUMERALS}|{SPELLED}|only)", re.IGNORECASE)
_CUT = "…"
"""What stands in a quotation for words that are told though it has no room for them."""


def completed(facts: Facts, said: Sequence[str]) -> list[str]:
    """Return the sentences on a change, with one more where words of it stand in none of them."""
    if not said or facts.whole or "](" in facts.gone + facts.come:  # where a link leads is in none
        return [*said]
    left = _left(facts, " ".join(" ".join(said).casefold().split()))
    if not left:
        return [*said]
    facts = facts.without(WRAP, "\n", " ")
    if max(map(len, facts[:2])) <= QUOTE:
        return [*said, *_in_short(facts)]
    many = len(left) >= _MANY and not any(_CUT in line for line in said)
    return [*said, *(rewritten(facts) if many else ())]


def _left(facts: Facts, said: str) -> list[str]:
    """Return the words of a change that have to be told and stand in no sentence."""
    gone, come = (_WORD.findall(side.casefold()) for side in facts[:2])
    unsaid = {*gone, *come}.difference(_WORD.findall(said))
    names = {word.casefold() for side in facts[:2] for word in _ACRONYM.findall(side)}
    said_whole = {word for word in unsaid if _ORDINAL.fullmatch(word) or word in names}
    unsaid = said_whole | {word for word in unsaid if len(word) >= TELLING and word.isalpha()}
    if not unsaid:
        return []
    was, now = Counter(gone), Counter(come)
    left = [word for word in unsaid if was[word] != now[word]]
    if not said_whole.isdisjoint(left):
        return left
    if not left or not all(map(_OF_SUMS.fullmatch, left)):
        return left
    # A sum may be written otherwise; a period that no sentence has is left out.
    terms = [
        {" ".join(m[0].casefold().split()) for m in PERIODS.finditer(side)} for side in facts[:2]
    ]
    return left if any(term not in said for term in terms[0] ^ terms[1]) else []


def _in_short(facts: Facts) -> Iterator[str]:
    """Yield the words that came, or went, beside a figure that became another; else all that changed."""
    gone, come = (" ".join(side.split()) for side in facts[:2])
    if all(map(NUMBER.search, (gone, come))):
        gone, come = (
            " ".join(NUMBER.sub(" ", BOUND.sub(" ", side)).split()) for side in (gone, come)
        )
    if gone and come:
        gone, come = without_alike(gone, come)
    if bool(gone) != bool(come) and PHRASE.fullmatch(gone or come):
        yield word_for_word(facts, *(side.strip(" ,").split() for side in (gone, come)))
    else:
        yield in_full(*(side.strip(" ,;") for side in facts[:2]))
