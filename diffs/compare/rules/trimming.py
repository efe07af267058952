"""Take off a change what is no word of it: the stop that ends both texts, the number of what both have there."""

from __future__ import annotations

import re

from diffs.compare.rules.saying import Facts
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

_PHRASE = 3
"""Words from which what came or went with a stop is no word that joins items."""
_STOP_ALONE = pattern_of(r"\s*[.,;:]\s*")
_OWN_STOP = pattern_of(r"(?<=[\w)\]”\"])\s*[.,;:]\s*\Z")


def beside_stop(facts: Facts) -> Facts:
    """Return words that came, or went, ahead of a stop which is all the other text has there, without the stop of either."""
    sides = facts[:2]
    alone = [_STOP_ALONE.fullmatch(side) is not None for side in sides]
    words = sides[alone[0]]
    if alone[0] == alone[1] or facts.whole or not _OWN_STOP.search(words):
        return facts
    text = _OWN_STOP.sub("", words)
    if len(text.split()) < _PHRASE:
        return facts  # what joins an item to the next
    gone, come = ("", text) if alone[0] else (text, "")
    return facts._replace(gone=gone, come=come, after=f"{words[len(text) :]}{facts.after}")


_GOES_ON = pattern_of(
    r"\s*(?:hundred|thousand|million|billion|lakhs?|lacs?|crores?)\b(?:\s+(?:and\s+)?(?:rupees\b)?)?",
    re.IGNORECASE,
)
_ENDS_IN_FIGURE = pattern_of(rf"(?:\d|\b(?:{NUMERALS}))\s*\Z", re.IGNORECASE)


def to_figures_end(facts: Facts) -> Facts:
    """Return what gave way to what with the rest of the sum that both end in: of "a fine of two" thousand rupees none is two."""
    rest = _GOES_ON.match(facts.after)
    if rest is None or not all(map(_ENDS_IN_FIGURE.search, facts[:2])):
        return facts
    gone, come = (f"{side.rstrip()} {rest[0].strip()}" for side in facts[:2])
    return facts._replace(gone=gone, come=come, after=facts.after[rest.end() :])


_FIRST_NUMBER = pattern_of(r"\A\s*\(1\)\s+(?=\S)")


def without_first_number(facts: Facts) -> Facts:
    """Return words without the "(1)" of one side, which numbers what both texts have there."""
    sides = facts[:2]
    if not all(map(str.strip, sides)) or sum("(1)" in side for side in sides) != 1:
        return facts
    gone, come = (_FIRST_NUMBER.sub("", side) for side in sides)
    return facts._replace(gone=gone, come=come)
