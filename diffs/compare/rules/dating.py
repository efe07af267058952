"""The rules for days and hours: one that became another, in whatever order it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, from_to, words_of
from diffs.compare.words.words import ABROAD, DATE, MONTHS
from diffs.days import SPELT, first_day
from tarmeem.patterns import pattern_of

_AT = ("at", "by", "to", "and", "till", "from", "upto", "until", "after", "before", "between")
_SAID_AT, _POINTED_AT = (
    "|".join(rf"(?<=\b{word}\s{hour})" for word in _AT) for hour in (r"\d{4}", r"\d\d\.\d\d")
)
CLOCK = pattern_of(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?\s?m\b\.?|\b12(?:[:.]00)?\s*(?:noon|midnight)\b"
    r"|\b(?:[01]\d|2[0-4]):[0-5]\d\s*(?:hrs|hours)\b|\b\d:[0-5]\d\s*hrs\b"
    rf"|\b(?:[01]\d|2[0-4])\.[0-5]\d(?:{_POINTED_AT})\s*(?:hrs|hours)\b"
    rf"|\b(?:[01]\d|2[0-4])[0-5]\d(?:(?<=\b0\d{{3}})|{_SAID_AT})\s*(?:hrs|hours)\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""How a time of day is written.

"5 hrs" is how long; "1000 hrs" too, but where it is said that something is at, from or by then.
"""
_READ = pattern_of(r"(\d{1,2})[:.]?(\d{2})?\s*([aphnm]?)", re.IGNORECASE)
BY_DAY = pattern_of(
    rf"{CLOCK.pattern}|\b(?:(?:0\d|1[3-9]|2[0-4]):[0-5]\d|12:00)(?![:\d])", re.IGNORECASE
)
"""The same, and an hour without a word beside it that can be of one half of the day only."""
_NOON, _HOUR = 12, 60


def is_same_time(one: str, two: str) -> bool:
    """Tell whether two times of day are surely one: midnight, or 12 a.m., may end a day or begin it."""
    was, now = _minutes(one), _minutes(two)
    return was is not None and was == now


def _minutes(text: str) -> int | None:
    """Return the minutes since midnight; below none for 12 a.m., which is itself alone; None of what is no such time."""
    found = _READ.match(text.strip())
    if found is None or found[3].lower() == "m":
        return None
    hour, minutes, half = int(found[1]), int(found[2] or 0), found[3].lower()
    if half == "h" and found[2] is None:
        return None
    if half in ("a", "p") and hour <= _NOON:
        if (hour, minutes, half) == (_NOON, 0, "a"):
            return -1
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif half == "a":
        return None
    return _HOUR * hour + minutes


A_DAY = pattern_of(
    rf"\b{SPELT}(?:\s+day)?(?:\s+of)?\s+(?:{MONTHS})\b(?:,?\s+\d{{4}})?"
    rf"|\bیکم\s+(?:{ABROAD})\b(?:[،,]?\s+\d{{4}})?|{DATE.pattern}",
    re.IGNORECASE,
)
"""A date, its day in words too."""
_DIGIT = pattern_of(r"\d")
_SHORT = 40
"""Characters of a change up to which a date may give way to a year."""
_OF_A_DAY = frozenset(("the", "day", "of", "st", "nd", "rd", "th"))
_CITED = pattern_of(
    r"(?:Act|Ordinance|Order|Rules?|Regulations?|Code|Bill)\W{0,3}(?:of\s+)?$"
    r"|\b(?:[IVXLC]+|\d{1,3})\s+of\s+$|/$"
)
"""What stands before a year that is part of a law's name or number,"""
_LEAD = 30
"""in so many characters."""


_VERSION = pattern_of(r"\b(?:version|release|v\.?|no\.?)\s*\Z", re.IGNORECASE)
_OF_VERSION = pattern_of(r"\A\d{1,2},\s+")
"""Whose number is no day: Version 2, June 1991."""


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
            return _OF_VERSION.sub("", found.group()) if _VERSION.search(lead) else found.group()
    return ""
