"""Read the date that a compiler prints at a consolidation's end."""

from __future__ import annotations

import re

from diffs.days import iso

_STAMP = re.compile(r"Dated:?\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def compiled_on(text: str) -> str:
    """Return the date a consolidation's compiler stamped at its end, as ISO; empty without one."""
    found = _STAMP.search(text[-3000:])
    return iso(found[3], found[2], found[1]) if found else ""
