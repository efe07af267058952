"""Take off a change what is no word of it: the stop that ends both texts, the number of what both have there."""

from __future__ import annotations

from diffs.compare.rules.saying import Facts
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


_FIRST_NUMBER = pattern_of(r"\A\s*\(1\)\s+(?=\S)")


def without_first_number(facts: Facts) -> Facts:
    """Return words without the "(1)" of one side, which numbers what both texts have there."""
    sides = facts[:2]
    if not all(map(str.strip, sides)) or sum("(1)" in side for side in sides) != 1:
        return facts
    gone, come = (_FIRST_NUMBER.sub("", side) for side in sides)
    return facts._replace(gone=gone, come=come)
