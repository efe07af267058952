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


def iso(year: str | int, month: str | int, day: str | int) -> str:
    """Return a day as ISO 8601; empty where there is no such day.

    A month is a number, an English name, its first three letters, or "sept", in either case.
    """
    named = str(month).strip().lower().removesuffix(".")
    try:
        return date(int(year), _MONTHS.get(named) or int(named), int(day)).isoformat()
    except (ValueError, OverflowError):
        return ""
