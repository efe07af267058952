"""Hours of the day as they are written: 9:00 a.m., 9 am, 0900 hrs, 12 noon."""

from __future__ import annotations

import re

_AT = ("at", "by", "to", "and", "till", "from", "upto", "until", "after", "before", "between")
_SAID_AT, _POINTED_AT = (
    "|".join(rf"(?<=\b{word}\s{hour})" for word in _AT) for hour in (r"\d{4}", r"\d\d\.\d\d")
)
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?\s?m\b\.?|\b12(?:[:.]00)?\s*(?:noon|midnight)\b"
    r"|\b(?:[01]\d|2[0-4]):[0-5]\d\s*(?:hrs|hours)\b|\b\d:[0-5]\d\s*hrs\b"
    rf"|\b(?:[01]\d|2[0-4])\.[0-5]\d(?:{_POINTED_AT})\s*(?:hrs|hours)\b"
    rf"|\b(?:[01]\d|2[0-4])[0-5]\d(?:(?<=\b0\d{{3}})|{_SAID_AT})\s*(?:hrs|hours)\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""How a time of day is written.

"5 hrs" is how long; "1000 hrs" too, but where it is said that something is at, from or by then.
"""
_READ = re.compile(r"(\d{1,2})[:.]?(\d{2})?\s*([aphnm]?)", re.IGNORECASE)
BY_DAY = re.compile(
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
