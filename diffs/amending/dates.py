"""Read the dates that footnotes and compilers print."""

from __future__ import annotations

import re

from diffs.days import iso

_STAMP = re.compile(r"Dated:?\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def compiled_on(text: str) -> str:
    """Return the date a consolidation's compiler stamped at its end, as ISO; empty without one."""
    found = _STAMP.search(text[-3000:])
    return iso(found[3], found[2], found[1]) if found else ""


_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*(?:day of\s+)?,?\s*([A-Za-z]{3,9})\.?,?\s*(\d{4})")
_FIGURES = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def iso_date(printed: str) -> str:
    """Return ``14th October, 1955`` or ``1-7-2004`` as ISO; empty where it is no whole date."""
    figures = _FIGURES.search(printed)
    if figures and (day := iso(figures[3], figures[2], figures[1])):
        return day
    named = (iso(found[3], found[2], found[1]) for found in _DATE.finditer(printed))
    return next(filter(None, named), "")
