"""A day of the calendar from the words a law prints, or none."""

from __future__ import annotations

import re
from datetime import date

from diffs.numerals import ORDINALS
from tarmeem.months import NUMBER_OF

A_MONTH = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
"""A pattern for a month's name in small letters, whole or cut short."""
_SPELT = (*ORDINALS, *(f"twenty {one}" for one in ORDINALS[:9]), "thirtieth", "thirty first")
SPELT = rf"(?:(?:twenty|thirty)[\s-]+)?(?:{'|'.join(one for one in _SPELT if ' ' not in one)})"
"""A pattern for a day of the month in words, small letters: "first", "twenty-second"."""
_PRINTED = re.compile(
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
