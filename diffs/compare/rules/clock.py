"""Hours of the day as they are written: 9:00 a.m., 9 am, 0900 hrs."""

from __future__ import annotations

import re

CLOCK = (
    "Time",
    re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|hrs\b)", re.IGNORECASE),
    re.compile(r"\d\s*(?:[ap]\.?\s?m|hrs)"),
)
"""What a time of day is called, how it is written, and the sign without which there is none."""
_READ = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]?)", re.IGNORECASE)
_NOON = 12


def is_same_time(one: str, two: str) -> bool:
    """Tell whether two times of day are one, however written."""
    was, now = _minutes(one), _minutes(two)
    return was is not None and was == now


def _minutes(text: str) -> int | None:
    """Return the minutes since midnight."""
    found = _READ.match(text.strip())
    if found is None:
        return None
    hour, minutes, half = int(found[1]), int(found[2] or 0), found[3].lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return 60 * hour + minutes
