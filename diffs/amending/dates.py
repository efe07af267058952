"""Read the dates that footnotes and compilers print."""

from __future__ import annotations

import re

_STAMP = re.compile(r"Dated:?\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def compiled_on(text: str) -> str:
    """Return the date a consolidation's compiler stamped at its end, as ISO; empty without one."""
    found = _STAMP.search(text[-3000:])
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else ""


_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*(?:day of\s+)?,?\s*([A-Za-z]{3,9})\.?,?\s*(\d{4})")
_FIGURES = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def iso_date(printed: str) -> str:
    """Return ``14th October, 1955`` or ``1-7-2004`` as ISO; empty where it is no whole date."""
    figures = _FIGURES.search(printed)
    if figures and int(figures[2]) <= 12:
        return f"{figures[3]}-{int(figures[2]):02}-{int(figures[1]):02}"
    found = _DATE.search(printed)
    if not found:
        return ""
    month = [
        at for at, name in enumerate(_MONTHS, start=1) if name.startswith(found[2].lower()[:3])
    ]
    return f"{found[3]}-{month[0]:02}-{int(found[1]):02}" if month else ""
