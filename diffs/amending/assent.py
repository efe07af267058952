"""Read out of an instrument when it was assented to, as its own masthead says."""

from __future__ import annotations

import re

from diffs.amending.instruments import iso_date

_ASSENT = re.compile(
    r"received\s+the\s+assent\s+of\s+the\s+(?:President|Governor)\s+on\s+(?:the\s+)?([^;:—]{6,40}?\d{4})"
)


def assented_on(text: str) -> str | None:
    """Return the date of assent as ISO; None where the text does not give one."""
    found = _ASSENT.search(text[:6000])
    return iso_date(" ".join(found[1].split())) if found else None
