"""Read what begins a proviso, an explanation, an exception or illustrations."""

from __future__ import annotations

import re

from diffs.numerals import ORDINALS
from diffs.structure.recognising.units import DASH

_NAMED = re.compile(
    r"(Explanation|Exception|Illustration|EXPLANATION|ILLUSTRATION|EXCEPTION|Explanations|Exceptions|Illustrations|ILLUSTRATIONS)[*_]*\s*(?:\(?(\d{1,2}|[IVX]{1,4})\)?)?(?:\s*[.:;"
    + DASH
    + r"_*-]+(?:\s["
    + DASH
    + r"-]+)?\s*|\s*$)"
)
_ORDERED = re.compile(
    rf"({'|'.join(ORDINALS).title()})\s([Ee]xception|[Ee]xplanation)[*_]*\s*(?:[.:;{DASH}_*-]+\s*|(?=\()|$)"
)
_KINDS = {"exp": "explanation", "ill": "illustration", "exc": "exception"}
_PROVISO = re.compile(
    r"(?:Provided|PROVIDED|provided(?= ))[*_]*(?=[\s,]+(?:\d{0,2}\[|\d{1,2}\s?\*\s?|[*_]*)?(?:further|also|that|however|always|nevertheless|moreover|furthermore|FURTHER|THAT|ALSO|as)\b|\s*$)"
)


def proviso(bare: str, at: int) -> tuple[str, str, int, str] | None:
    """Read the first word of a proviso: "Provided that …", whatever stands between the two."""
    m = _PROVISO.match(bare, at)
    return ("proviso", "", at, "") if m else None


def named(bare: str, at: int) -> tuple[str, str, int, str] | None:
    """Read the name, and the number, of an explanation, an exception or illustrations."""
    m = _NAMED.match(bare, at)
    return (_KINDS[m[1][:3].lower()], m[2] or "", m.end(), "") if m else None


def ordered(bare: str, at: int) -> tuple[str, str, int, str] | None:
    """Read "Second Exception.—", which is exception 2."""
    m = _ORDERED.match(bare, at)
    num = str(ORDINALS.index(m[1].lower()) + 1) if m else ""
    return (_KINDS[m[2][:3].lower()], num, m.end(), "") if m else None
