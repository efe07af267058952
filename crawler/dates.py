"""Find calendar dates in a listing's words: Karachi's days, written the way Pakistan writes them.

Own patterns first: they are quick, and give nothing where a reader would hesitate. Only a short
cell that holds a year and yet matches none of them is put to dateparser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

from diffs.days import A_MONTH, iso
from tarmeem.clock import KARACHI

_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يىك؍", "01234567890123456789ییک/")
"""Digits of each script, Arabic letters in the Urdu names of months, and the stroke of Urdu dates: one for one, so that places stay."""
_NAME = rf"(?P<month>{A_MONTH})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<![\d.])(?P<day>\d{1,2})"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 60
"""Characters: no date is longer, nor are the blanks within one."""
_FORMS = [
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)"),
    re.compile(_DAY + r"\s?[-/.]\s?(?P<month>\d\d?)\s?[-/.]\s?" + _YEAR),
    re.compile(
        r"(?<![\d.])(?P<day>\d{1,2}|یکم(?=\s))"
        r"\s*(?:st|nd|rd|th)?\s*(?:day\s+of\s+)?[-,/ ]?\s*"
        + _NAME
        + r"\.?\s*[-,،/ ]*\s*(?:سنہ\s+)?"
        + _YEAR,
        re.IGNORECASE,
    ),
    re.compile(
        r"\b" + _NAME + r"\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s*" + _YEAR, re.IGNORECASE
    ),
]


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


def the_date(text: str) -> str | None:
    """Return the one date a text holds; None where there is none, or more than one."""
    days = {day for day, _, _ in find_dates(text)}
    if len(days) == 1:
        return days.pop()
    if (
        days
        or len(text) > 40
        or not re.search(r"(?<!\d)(19|20)\d\d(?!\d)", text.translate(_DIGITS))
    ):
        return None
    return _parsed(text)


@lru_cache(maxsize=1024)
def _parsed(text: str) -> str | None:
    if not re.search(r"\d{1,2}\D+\d{4}|\d{4}\D+\d{1,2}", text.translate(_DIGITS)):
        return None
    import dateparser  # slow to import, and seldom needed

    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "TIMEZONE": "Asia/Karachi"}
    found = dateparser.parse(text, languages=["en", "ur"], settings=settings)
    return found.date().isoformat() if found else None


def from_link(groups: dict[str, str | None]) -> str | None:
    """Return the date in the named groups of a link's pattern; stamps are read in Karachi."""
    if text := groups.get("date"):
        return the_date(text)
    if text := groups.get("ddmmyyyy"):
        return iso(text[4:], text[2:4], text[:2]) or None
    if text := groups.get("ddmmyy"):
        return iso(f"20{text[4:]}", text[2:4], text[:2]) or None
    if text := groups.get("unix"):
        return _karachi(int(text))
    if text := groups.get("hexunix"):
        return _karachi(int(text[:8], 16))
    return None


def stamped_day(stamp: str) -> str:
    """Return the day in Karachi of an instant as a page tells it to programs; empty where it is none."""
    try:
        instant = datetime.fromisoformat(stamp.strip())
    except ValueError:
        return ""
    return (instant.astimezone(KARACHI) if instant.tzinfo else instant).date().isoformat()


def _karachi(stamp: int) -> str:
    return datetime.fromtimestamp(stamp, UTC).astimezone(KARACHI).date().isoformat()
