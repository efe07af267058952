"""A day of the calendar from the words a law prints, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from diffs.numerals import ORDINALS
from tarmeem.months import NUMBER_OF
from tarmeem.patterns import pattern_of

A_MONTH = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
"""A pattern for a month's name in small letters, whole or cut short."""
_SPELT = (*ORDINALS, *(f"twenty {one}" for one in ORDINALS[:9]), "thirtieth", "thirty first")
SPELT = rf"(?:(?:twenty|thirty)[\s-]+)?(?:{'|'.join(one for one in _SPELT if ' ' not in one)})"
"""A pattern for a day of the month in words, small letters: "first", "twenty-second"."""
_PRINTED = pattern_of(
    rf"(?:\b(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?|\b(?P<spelt>{SPELT}|یکم)\s)\s?(?:(?:day )?of )?[,،]?\s?"
    rf"(?P<month>{A_MONTH})\b\.?[,،]?\s?(?P<year>\d{{4}})(?!\d)"
    rf"|\b(?P<first>{A_MONTH})\b\.?\s?(?P<then>\d{{1,2}})\s?(?:st|nd|rd|th)?[,\s]\s?(?P<last>\d{{4}})(?!\d)"
    r"|(?<!\d)(?P<d>\d{1,2})[-./](?P<m>\d{1,2})[-./](?P<y>\d{4})(?!\d)"
    r"|(?<!\d)(?P<yyyy>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)(?!\d)",
    re.IGNORECASE,
)
"""A day with its year, however it is printed; in figures the day stands before the month."""


def iso(year: str | int, month: str | int, day: str | int) -> str:
    """Return a day as ISO 8601; empty where there is no such day.

    A month is a number, a name in English or Urdu, an English one's first three letters, or "sept",
    in either case; a day is a number, or an ordinal in words.
    """
    spelt = " ".join(str(day).lower().replace("-", " ").replace("یکم", "first").split())
    day = _SPELT.index(spelt) + 1 if spelt in _SPELT else day
    named = str(month).strip().lower().removesuffix(".")
    try:
        return date(int(year), NUMBER_OF.get(named) or int(named), int(day)).isoformat()
    except (ValueError, OverflowError):
        return ""


def first_day(text: str) -> str:
    """Return the first day of the calendar that a text prints with its year, as ISO 8601; empty without one."""
    for found in _PRINTED.finditer(" ".join(text.split())):
        day = found["day"] or found["spelt"] or found["then"] or found["d"] or found["dd"]
        month = found["month"] or found["first"] or found["m"] or found["mm"]
        if said := iso(found["year"] or found["last"] or found["y"] or found["yyyy"], month, day):
            return said
    return ""


_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يىك؍", "01234567890123456789ییک/")
"""Digits of each script, Arabic letters in the Urdu names of months, and the stroke of Urdu dates: one for one, so that places stay."""
_NAME = rf"(?P<month>{A_MONTH})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<![\d.])(?P<day>\d{1,2})"
_ANY_YEAR = pattern_of(r"(?:19|20)\d\d")
_REACH = 60
"""Characters: no date is longer, nor are the blanks within one."""
_FORMS = [
    pattern_of(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)"),
    pattern_of(_DAY + r"\s?[-/.]\s?(?P<month>\d\d?)\s?[-/.]\s?" + _YEAR),
    pattern_of(
        r"(?<![\d.])(?P<day>\d{1,2}|یکم(?=\s))"
        r"\s*(?:st|nd|rd|th)?\s*(?:day\s+of\s+)?[-,/ ]?\s*"
        + _NAME
        + r"\.?\s*[-,،/ ]*\s*(?:سنہ\s+)?"
        + _YEAR,
        re.IGNORECASE,
    ),
    pattern_of(
        r"\b" + _NAME + r"\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s*" + _YEAR, re.IGNORECASE
    ),
]

_DATING = pattern_of(
    r"(?:posted|published|updated|uploaded|issued|dated?|press|release|on|at|بتاریخ|تاریخ|ء|[\W\d_])*$",
    re.IGNORECASE,
)
"""What a date is labelled with."""


def plain(text: str) -> str:
    """Return text with the digits and letters that days are looked for in; every place stays."""
    return text.translate(_DIGITS)


def find_dates(text: str) -> list[tuple[str, int, int]]:
    """Return each date as (ISO date, start, end), in text order; day before month in figures."""
    found = sorted(_candidates(plain(text)), key=lambda d: (d[1], -d[2]))
    kept: list[tuple[str, int, int]] = []
    for item in found:
        if not kept or item[1] >= kept[-1][2]:
            kept.append(item)
    return kept


@lru_cache(maxsize=4096)
def only_date(words: str) -> bool:
    """Return whether words are a date and nothing but the labels a date has."""
    return bool(find_dates(words)) and bool(_DATING.match(around_days(words)))


def around_days(words: str) -> str:
    """Return what stands around the dates in words: "Posted on", or nothing."""
    for _, start, end in reversed(find_dates(words)):
        words = words[:start] + words[end:]
    return " ".join(words.split())


def _candidates(text: str) -> Iterator[tuple[str, int, int]]:
    # Every form holds a year, and years are quickly found: only what is near one is looked at.
    for start, end in _near_years(text):
        for form in _FORMS:
            for match in form.finditer(text, start, end):
                if day := iso(match["year"], match["month"], match["day"]):
                    yield day, match.start(), match.end()


def _near_years(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in _ANY_YEAR.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
