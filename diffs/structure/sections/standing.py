"""Weigh where a number stands, below which words, and with which words its section would open."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import cites_number, is_open_urdu
from diffs.structure.recognising.units import DASH

_NOTED = re.compile(r"\d{1,2}\s?(?:\[|\*\s*\*)")
"""The number of a note, and the bracket or the stars that it tells of."""
_ENDS = frozenset('.;:”"]—–-_’)*۔؛')
_CITES = re.compile(
    r"\b(?:[Ss]ections?|[Aa]rticles?|[Cc]lauses?|[Rr]ules?|[Pp]ara(?:graph)?s?|[Rr]egulations?|No|and|or|to|of|by|in|the|under|Schedule|Part|,)\W*\Z"
)
_SMALL = frozenset(
    ("of", "and", "the", "to", "in", "for", "by", "on", "or", "a", "with", "from", "as", "&", "etc")
)
_ITEM_ENDS = (";", "; and", "; or")
"""What an item of a list ends with: "3. wicks;" is no section, whichever number is due."""


_TITLED = re.compile(rf"[A-Z][^.:;\n]{{2,80}}[.:]\s?[{DASH}-](?:\s|\Z|\((?:1|a|i)\))")
"""A title and its dash right behind a number: the sentence above has only lost its stop."""


_INSERTED = re.compile(r"\d{1,2}\[\d{1,3}[A-Z]{1,3}\.\s")
"""A note's call and its bracket before "186A.": the whole section was inserted, and no sentence runs into it."""


def standing(lines: Lines, mark: Mark) -> float:
    """Return how well a number stands: 0.5 at a text's start or below a gap, less than 0 within a sentence."""
    above, gap = lines.before(mark.line)
    if cites_number(lines, mark, above):
        return -2.0
    if gap or not above:
        return 0.5
    if above[-1] in _ENDS or above.isupper():
        return 0.4
    if is_open_urdu(above):
        return -0.9
    if above[0].isupper() and len(above) < 60 and lines.before(mark.line - 1)[1]:
        return 0.2
    if not lines.wrapped or (len(above) < 80 and is_capitalised(above)):
        return 0.2
    if mark.style == "w":
        return -1.5 if above[-1].islower() else 0.0
    if _CITES.search(above[-20:]):
        return -2.0
    if mark.style == ".":
        return 0.0 if _INSERTED.match(lines.bare[mark.line]) else -0.9
    return -0.4 if _TITLED.match(lines.text, mark.body) else -1.5


def is_capitalised(words: str) -> bool:
    """Say whether a line is a heading by its capitals: "Financial Procedure"."""
    return all(w[0].isupper() or w in _SMALL for w in words.split()) and words[-1].isalpha()


def opening(rest: str, style: str) -> float:
    """Return how well a section may open with the words behind a number: those begin with a capital."""
    first = rest[:1]
    if not first:
        return 0.1
    if first.isupper() or first in "([“\"‘'*_":
        return 0.4
    if first.islower():
        return -2.4 if rest.endswith(_ITEM_ENDS) else -1.4
    if first.isdecimal() and _NOTED.match(rest):
        return 0.4
    if first.isdecimal() or first in "%,;/)" or style == " ":
        return -1.5
    return 0.0
