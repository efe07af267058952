"""Find calendar dates in a listing's words: Karachi's days, written the way Pakistan writes them.

Own patterns first: they are quick, and give nothing where a reader would hesitate. Only a short
cell that holds a year and yet matches none of them is put to dateparser.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

from diffs.days import find_dates, iso, plain
from tarmeem.clock import KARACHI


def the_date(text: str) -> str | None:
    """Return the one date a text holds; None where there is none, or more than one."""
    days = {day for day, _, _ in find_dates(text)}
    if len(days) == 1:
        return days.pop()
    if days or len(text) > 40 or not re.search(r"(?<!\d)(19|20)\d\d(?!\d)", plain(text)):
        return None
    return _parsed(text)


@lru_cache(maxsize=1024)
def _parsed(text: str) -> str | None:
    if not re.search(r"\d{1,2}\D+\d{4}|\d{4}\D+\d{1,2}", plain(text)):
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
