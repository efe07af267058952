"""What a change is, trimmed of what a list, a print or a word-for-word comparison put at its ends, before any rule is asked."""

from __future__ import annotations

import re

from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import EDGES, Facts, in_full, word_for_word
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of


def trimmed(facts: Facts) -> Facts:
    """Return words without a first item's number, a list's end, or a word that stands behind them too."""
    return _without_capital(_slid(_within_item(_beside_stop(_without_first_number(facts)))))


def without_indents(facts: Facts) -> Facts:
    """Return the same without the gaps that a print leaves behind the numbers of items."""
    return facts.without(_INDENT, ")  ", r"\1 ")


_OWN_NUMBER = pattern_of(
    r"\A\s*(?:Section|Article|Rule|Regulation|Clause)\s+\d{1,4}[A-Z]{0,3}\s*[.:—–][\s—–-]*(?=\S)"
)
"""A provision's number in its own words, which another sentence tells."""
_FIRST_NUMBER = pattern_of(r"\A\s*\(1\)\s+(?=\S)")


_TELLING_WORD = pattern_of(r"[^\W\d_]{4}")
"""A word that is no joint."""
_CLAUSE_BEHIND = pattern_of(r"(?P<head>\s*[^\W\d_]+)(?P<clause>,\s.*\S)\s+\Z", re.DOTALL)


def _slid(facts: Facts) -> Facts:
    """Return words that came or went alone from the comma on that opens them: "days, extendable by nine" before "days" is ", extendable by nine days"."""
    gone, come = facts[:2]
    found = _CLAUSE_BEHIND.fullmatch(gone + come)
    if (gone.strip() and come.strip()) or not found:
        return facts
    head = found["head"].strip()
    if not facts.after.lstrip().startswith(head) or facts.after.lstrip()[len(head) :][:1].isalnum():
        return facts
    text = f"{found['clause']} {head}"
    after = facts.after.lstrip()[len(head) :]
    sides = (text, "") if gone.strip() else ("", text)
    return facts._replace(
        gone=sides[0], come=sides[1], before=facts.before + found["head"], after=after
    )


def _without_capital(facts: Facts) -> Facts:
    """Return an "Only" that came, or went, ahead of a sentence's first word without that word, which bears a small letter behind it."""
    short, long = sorted((side.strip() for side in facts[:2]), key=len)
    lead, _, word = long.partition(" ")
    if facts.whole or lead != "Only" or not short or word != short[0].lower() + short[1:]:
        return facts
    sides = ("Only ", "") if len(facts.gone) > len(facts.come) else ("", "Only ")
    return facts._replace(gone=sides[0], come=sides[1], after=f"{word}{facts.after}")


_FEW = 2
"""Words up to which nobody can tell from themselves alone what they were said of."""


_GOES_ON = pattern_of(
    r"\s*(?:hundred|thousand|million|billion|lakhs?|lacs?|crores?)\b(?:\s+(?:and\s+)?(?:rupees\b)?)?",
    re.IGNORECASE,
)
_ENDS_IN_FIGURE = pattern_of(rf"(?:\d|\b(?:{NUMERALS}))\s*\Z", re.IGNORECASE)


def _to_figures_end(facts: Facts) -> Facts:
    """Return what gave way to what with the rest of the sum that both end in: of "a fine of two" thousand rupees none is two."""
    rest = _GOES_ON.match(facts.after)
    if rest is None or not all(map(_ENDS_IN_FIGURE.search, facts[:2])):
        return facts
    gone, come = (f"{side.rstrip()} {rest[0].strip()}" for side in facts[:2])
    return facts._replace(gone=gone, come=come, after=facts.after[rest.end() :])


def is_only_numbered(facts: Facts) -> bool:
    """Tell whether one text has nothing but an item's number more, or less: "Oil; (iv) “oil."""
    sides = facts[:2]
    numbered = [_NUMBERED.match(side) is not None for side in sides]
    bare = [plain(_NUMBERED.sub("", side)) for side in sides]
    return numbered[0] != numbered[1] and bare[0] == bare[1] != plain("")


def in_context(facts: Facts, line: str) -> str:
    """Return a sentence that only quotes what gave way to what: with the rest of the sum that is cut, and very few words with those beside them."""
    sides = [side.strip(EDGES) for side in facts[:2]]
    if line not in (in_full(*sides), in_full(*(side.strip(" ,;") for side in facts[:2]))):
        return line
    whole = _to_figures_end(facts)
    if whole is not facts:
        return in_full(*whole[:2])
    few = all(0 < len(side.split()) <= _FEW for side in sides)
    return word_for_word(facts) if few and line == in_full(*sides) else line


_NUMBERED = pattern_of(r"\A\s*\(\w{1,5}\)\s+")
_INDENT = pattern_of(r"((?:\A|\n)[^\S\n]*\(\w{1,5}\))[^\S\n]{2,}")
"""An item's number, and the gap that a print leaves behind it: no gap of columns."""
_LIST_END = pattern_of(r"\s*(?P<stop>;)(?:\s*(?:and|or))?\s*\Z")


_PHRASE = 3
"""Words from which what came or went with a stop is no word that joins items."""
_STOP_ALONE = pattern_of(r"\s*[.,;:]\s*")
_OWN_STOP = pattern_of(r"(?<=[\w)\]”\"])\s*[.,;:]\s*\Z")


def _beside_stop(facts: Facts) -> Facts:
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


def _within_item(facts: Facts) -> Facts:
    """Return words without what ends an item of a list on both sides, where all of one side is that end: other words came or went."""
    sides = facts[:2]
    ends = [_LIST_END.search(side) for side in sides]
    if not (ends[0] and ends[1]) or facts.whole:
        return facts
    gone, come = (side[: end.start()] for side, end in zip(sides, ends, strict=True) if end)
    if bool(gone.strip()) == bool(come.strip()) or not _TELLING_WORD.search(gone + come):
        return facts
    gone, come = (f" {side.strip()}" if side.strip() else "" for side in (gone, come))
    return facts._replace(
        gone=gone, come=come, after=f"{(ends[1] if come else ends[0])['stop']}{facts.after}"
    )


def _without_first_number(facts: Facts) -> Facts:
    """Return words without the "(1)" of one side, which numbers what both texts have there, and the number of either."""
    sides = facts[:2]
    if all(map(_OWN_NUMBER.match, sides)):
        return facts._replace(
            gone=_OWN_NUMBER.sub("", sides[0]), come=_OWN_NUMBER.sub("", sides[1])
        )
    if not all(map(str.strip, sides)) or sum("(1)" in side for side in sides) != 1:
        return facts
    gone, come = (_FIRST_NUMBER.sub("", side) for side in sides)
    return facts._replace(gone=gone, come=come)
