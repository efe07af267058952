"""Find the day a document gives itself: its date line, never a date it merely speaks of."""

from __future__ import annotations

import re

from diffs.days import find_dates
from tarmeem.patterns import pattern_of

_HEAD_LINES = 80
_HEAD_CHARS = 6000
_CITIES = "islamabad|karachi|lahore|rawalpindi|peshawar|quetta|اسلام آباد|اسلام‌آباد|کراچی|لاہور|پشاور|کوئٹہ|راولپنڈی"
_LEAD = pattern_of(
    rf"^\W*(?:(?-i:D(?:ated|ATED))\b|date\s*:|released?\s+on|posted\s+on|published\s*(?:on|:)|"
    rf"{_CITIES}|تاریخ|مورخہ|بتاریخ)",
    re.IGNORECASE,
)
_DATELINE = pattern_of(
    rf"(?:\bdated?\b|\bon\b|\bpublished\b|{_CITIES}|تاریخ|مورخہ|بتاریخ)[^\n.;]{{0,30}}$",
    re.IGNORECASE,
)
# "Sarsabz City (March 3, 2026): ...": any place, the day in brackets, then the news.
_PLACE = pattern_of(r"^\W*[A-Z\u0620-\u06ff][A-Za-z.\u0620-\u06ff ]{2,30}\(\s*(?:the\s+)?$")
_AFTER = pattern_of(r"^\s*ء?\s*\)\s*(?:[:.،—–-]|$)")
_ONLY = pattern_of(
    r"^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*)?(?:the\W*)?\W*(?:ء)?\W*$", re.IGNORECASE
)


_BEHIND = pattern_of(
    rf"(?:\W+\d{{1,2}}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b)?)?{_ONLY.pattern[1:]}", re.IGNORECASE
)
"""What may stand behind a day that is all of a line: the hour at which it was put up."""


def document_date(text: str) -> str | None:
    """Return the ISO date of a date line in the head of a text; None where none stands there.

    "Islamabad (October 29, 2020):", "Dated Islamabad, the 12th March, 2025", a line that is only
    a date, and the same in Urdu. Days are Karachi's.
    """
    alone: str | None = None
    for line in text[:_HEAD_CHARS].split("\n")[:_HEAD_LINES]:
        if not line.strip():
            continue
        for day, start, end in find_dates(line):
            if _leads(line, start) or (_PLACE.match(line[:start]) and _AFTER.match(line[end:])):
                return day
            if alone is None and _stands_alone(line, start, end):
                alone = day
    return alone


def _leads(line: str, start: int) -> bool:
    before = line[:start]
    return len(before) <= 60 and bool(_LEAD.match(line)) and bool(_DATELINE.search(before))


def _stands_alone(line: str, start: int, end: int) -> bool:
    return len(line) <= 60 and bool(_ONLY.match(line[:start])) and bool(_BEHIND.match(line[end:]))
