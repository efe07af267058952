"""A day of the calendar from the words a law prints, or none."""

from __future__ import annotations

from datetime import date

_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTHS = {
    **{name: number for number, name in enumerate(_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_NAMES, 1)},
    "sept": 9,
}


_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SPELT = (
    *_UNITS, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty {one}" for one in _UNITS),
    "thirtieth", "thirty first",
)  # fmt: skip
SPELT = rf"(?:(?:twenty|thirty)[\s-]+)?(?:{'|'.join(one for one in _SPELT if ' ' not in one)})"
"""A pattern for a day of the month in words, small letters: "first", "twenty-second"."""


def iso(year: str | int, month: str | int, day: str | int) -> str:
    """Return a day as ISO 8601; empty where there is no such day.

    A month is a number, an English name, its first three letters, or "sept", in either case; a day
    is a number, or an ordinal in words.
    """
    spelt = " ".join(str(day).lower().replace("-", " ").split())
    day = _SPELT.index(spelt) + 1 if spelt in _SPELT else day
    named = str(month).strip().lower().removesuffix(".")
    try:
        return date(int(year), _MONTHS.get(named) or int(named), int(day)).isoformat()
    except (ValueError, OverflowError):
        return ""
