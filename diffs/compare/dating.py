"""The rule for dates: one that became another, in whatever order it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.figures import said
from diffs.compare.saying import Facts, from_to
from diffs.compare.words import DATE

_SHORT = 40
"""Characters of a change up to which a date may give way to a year."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\Z")
_OF_A_DAY = frozenset(("the", "day", "of"))
_CITED = re.compile(
    r"(?:Act|Ordinance|Order|Rules?|Regulations?|Code|Bill)\W{0,3}(?:of\s+)?$"
    r"|\b(?:[IVXLC]+|\d{1,3})\s+of\s+$|/$"
)
"""What stands before a year that is part of a law's name or number."""


def dates(facts: Facts) -> Iterator[str]:
    """Yield that a date became another."""
    old, new = _date(facts.before, facts.gone), _date(facts.before, facts.come)
    alike = old.isdecimal() == new.isdecimal() or len(facts.gone + facts.come) <= _SHORT
    if old and new and alike and _day(old) != _day(new):
        yield from_to("Date", old, new)


def _day(date: str) -> list[str]:
    """Return a date's words in an order of their own where its month is a word: 1st May, May 1."""
    words = [_ORDINAL.sub("", word) for word in said(date)]
    words = [word for word in words if word not in _OF_A_DAY]
    return sorted(words) if any(map(str.isalpha, words)) else words


def _date(before: str, text: str) -> str:
    """Return the first date in a text; the year of a law is none."""
    for found in DATE.finditer(text):
        cited = found.group().isdecimal() and _CITED.search(before[-30:] + text[: found.start()])
        if not cited:
            return found.group()
    return ""
