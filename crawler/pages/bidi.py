"""Put letters as they stand on a page, from left to right, in the order in which they are read.

The bidirectional algorithm (UAX 9) tells how a text in two directions is drawn; this goes the other way. What is drawn
alike in two orders is read in the likelier one: "Act (PTA)" at the right of a line is a phrase, ".1" or "(v)" its number.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

MIRRORED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
_MIRROR = str.maketrans(MIRRORED)
_OPENING = "([{<«"
_ARABIC = pattern_of("R(?:[^L]*R)?")
_PHRASE = pattern_of("[LN].*[LN]|L")
_BEHIND = pattern_of(r"[.,:;!?%-]+(?=\W|$)")
_LABEL = pattern_of(
    r"(?:(?<= )|^)(?:[()](?P<letter>[a-z]{1,4}|\d{1,3})[()]|[.۔](?P<figure>\d{1,3}))$"
)
"""What a line's first words are numbered with."""
_FIGURE = pattern_of(r"\d(?:[\d٫٬]|[.,،/:](?=\d))*[%٪]?")
"""A figure that stays in one piece behind Arabic letters: at hyphens it is cut (UAX 9, W2 to W5)."""
_FIRST_FIGURE = pattern_of(r"(?<![\d.,،/:+-])[.,،/:+-]*(\d[\d.,،/:+-]*\d)$")
"""The same at a line's right end, where no letter stands before it: in one piece."""
_BLANK_WITHIN = pattern_of(r"(?<=\w)([(\[{«]) (?=\w)"), pattern_of(r"(?<=\w) ([)\]}»])(?=\w)")


def read_leftwards(drawn: str, as_typed: bool) -> str:  # noqa: FBT001
    """Return the text of a line that begins at the right; ``as_typed``: its brackets are not the ones drawn."""
    found, end = "", len(drawn)
    for start, stop in [*reversed(_rightwards(drawn)), (0, 0)]:
        away = drawn[stop:end][::-1]
        found += (away if as_typed else away.translate(_MIRROR)) + drawn[start:stop]
        end = start
    opening, closing = _BLANK_WITHIN
    return closing.sub(r"\1 ", opening.sub(r" \1", found))


def read_rightwards(drawn: str, as_typed: bool) -> str:  # noqa: FBT001
    """Return the text of a line that begins at the left, and has words of Arabic script within."""
    found, end = "", 0
    for words in _ARABIC.finditer(_kinds(drawn)):
        found += drawn[end : words.start()] + read_leftwards(drawn[slice(*words.span())], as_typed)
        end = words.end()
    return found + drawn[end:]


def looks(drawn: str) -> int:
    """Return how many more pairs of a line's brackets look at each other than away; those in phrases do not count."""
    outer, end = "", 0
    for start, stop in _rightwards(drawn):
        outer += drawn[end:start]
        end = stop
    marks = [one for one in outer + drawn[end:] if one in MIRRORED]
    pairs = [(one, after) for one, after in pairwise(marks) if MIRRORED[one] == after]
    return sum(1 if one in _OPENING else -1 for one, _ in pairs)


def _kinds(drawn: str) -> str:
    """Return R for each letter of Arabic script, L for one of another, N for a figure, a point for the rest."""
    return "".join(
        "N" if one.isdigit() else "." if not one.isalpha() else "R" if has_arabic(one) else "L"
        for one in drawn
    )


def _rightwards(drawn: str) -> list[tuple[int, int]]:
    """Return where in a line stretches begin and end that are read from left to right: figures, words of another script."""
    found = list[tuple[int, int]]()
    label = _LABEL.search(drawn)
    kinds = _kinds(drawn)[: label.start() if label else None]
    for stretch in re.finditer("[^R]+", kinds):
        start, end = stretch.span()
        if phrase := _PHRASE.search(stretch[0]) if "L" in stretch[0] else None:
            found.append(_whole(drawn, start + phrase.start(), start + phrase.end()))
            continue
        first = _FIRST_FIGURE.search(drawn, start) if end == len(drawn) else None
        found += [
            m.span() for m in _FIGURE.finditer(drawn, start, first.start(1) if first else end)
        ]
        found += [first.span(1)] if first else []
    return [*found, label.span(label.lastgroup or 0)] if label else found


def _whole(drawn: str, start: int, end: int) -> tuple[int, int]:
    """Return where a phrase stands with the bracket that closes one within it, and the points behind its last word."""
    for mark in _OPENING:
        more = drawn.count(mark, start, end) - drawn.count(MIRRORED[mark], start, end)
        if more > 0 and drawn.startswith(MIRRORED[mark], end):
            end += 1
        elif more < 0 and drawn.endswith(mark, 0, start):
            start -= 1
    behind = _BEHIND.match(drawn, end)
    return start, behind.end() if behind else end
