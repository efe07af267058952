"""The rule for dates: one that became another day, in whatever order it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, from_to, words_of
from diffs.compare.words.words import ABROAD, DATE, MONTHS
from diffs.days import SPELT, first_day

A_DAY = re.compile(
    rf"\b{SPELT}(?:\s+day)?(?:\s+of)?\s+(?:{MONTHS})\b(?:,?\s+\d{{4}})?"
    rf"|\bیکم\s+(?:{ABROAD})\b(?:[،,]?\s+\d{{4}})?|{DATE.pattern}",
    re.IGNORECASE,
)
"""A date, its day in words too."""
_DIGIT = re.compile(r"\d")
_SHORT = 40
"""Characters of a change up to which a date may give way to a year."""
_OF_A_DAY = frozenset(("the", "day", "of", "st", "nd", "rd", "th"))
_CITED = re.compile(
    r"(?:Act|Ordinance|Order|Rules?|Regulations?|Code|Bill)\W{0,3}(?:of\s+)?$"
    r"|\b(?:[IVXLC]+|\d{1,3})\s+of\s+$|/$"
)
"""What stands before a year that is part of a law's name or number,"""
_LEAD = 30
"""in so many characters."""


def dates(facts: Facts) -> Iterator[str]:
    """Yield that a date became another."""
    if not all(map(_DIGIT.search, facts[:2])):
        return
    old, new = _date(facts.before, facts.gone), _date(facts.before, facts.come)
    alike = old.isdecimal() == new.isdecimal() or len(facts.gone + facts.come) <= _SHORT
    if old and new and alike and not is_same_day(old, new):
        yield from_to("Date", old, new)


def is_same_day(one: str, two: str) -> bool:
    """Tell whether two dates are one day: 5th May, 2061; May 5, 2061; the fifth day of May, 2061; 5.5.2061."""
    return _day(one) == _day(two)


def _day(date: str) -> list[str]:
    """Return a date's day of the calendar; without a year its words, in an order of their own: 1st May, May 1."""
    if day := first_day(date):
        return [day]
    words = [word for word in words_of(date.replace("یکم", "1")) if word not in _OF_A_DAY]
    return sorted(words) if any(map(str.isalpha, words)) else words


def _date(before: str, text: str) -> str:
    """Return the first date in a text; the year of a law is none."""
    for found in A_DAY.finditer(text):
        lead = before[-_LEAD:] + text[max(found.start() - _LEAD, 0) : found.start()]
        if not (found.group().isdecimal() and _CITED.search(lead[-_LEAD:])):
            return found.group()
    return ""
