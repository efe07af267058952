"""What a text bears that is younger than a day: such a text was not seen by then."""

from __future__ import annotations

import re

from diffs.amending.annotated.annotations import read_annotations
from diffs.amending.annotated.precedence import named_in, own_name

_YEAR = re.compile(r"\b20\d\d\b")


def made_after(text: str, year: int) -> str:
    """Return the newest instrument that a text is, or that its notes say is worked in, where it is of a later year; else empty."""
    if not any(int(one) > year for one in _YEAR.findall(text)):
        return ""  # nothing is to be read for it
    own = own_name(text)
    noted = [by for mark in named_in(read_annotations(text)) for by in mark.by]
    newest, said = max([(own.year, own.said), *((one.year, str(one)) for one in noted)])
    return said if newest > year else ""
