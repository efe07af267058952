"""Twins: the English and the Urdu text of one work, and where their figures and dates disagree.

A translation may choose its words; its figures and dates it must keep. What only one of the two has
is listed for a reader, with the words around it: it may be an error, and may be law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from store import expressions
from tarmeem.letters import key
from tarmeem.model import Expression, Language
from tarmeem.months import NUMBER_OF

_SCALES = {
    "thousand": 10**3, "ہزار": 10**3, "lakh": 10**5, "lac": 10**5, "لاکھ": 10**5, "million": 10**6,
    "crore": 10**7, "کروڑ": 10**7, "billion": 10**9, "ارب": 10**9,
}  # fmt: skip
_MONTH = "|".join(sorted(map(key, NUMBER_OF), key=len, reverse=True))
_SCALE = "|".join(map(key, _SCALES))
_TOLD = re.compile(
    rf"(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH})\.?,?\s+(?P<y1>[0-9]{{4}})"
    rf"|\b(?P<m2>{_MONTH})\.?\s+(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>[0-9]{{4}})"
    r"|\b(?P<d3>[0-9]{1,2})[-/.](?P<m3>[0-9]{1,2})[-/.](?P<y3>[0-9]{4})\b"
    rf"|(?P<n>[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?)(?:\s*(?P<scale>{_SCALE})\b)?"
)


BESIDE = 6
"""Words shown on either side of a figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or a date of one twin that the other lacks."""

    value: str
    """As both would have it: ``250000``, ``2026-03-03``."""
    start: int
    end: int
    """Where it stands in the key of its text."""
    around: str
    """It and the words beside it, as printed."""


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures and dates of a text in order; dates whole, scales worked out."""
    folded, printed = key(text), text.split()
    if len(printed) != folded.count(" ") + 1:  # folding parted or joined words
        printed = folded.split()
    for found in _TOLD.finditer(folded):
        first, last = (folded.count(" ", 0, at) for at in found.span())
        around = " ".join(printed[max(first - BESIDE, 0) : last + BESIDE + 1])
        yield Figure(_value(found), found.start(), found.end(), around)


def _value(found: re.Match[str]) -> str:
    for n in "123":
        if found["y" + n]:
            month = found["m" + n]
            number = int(month) if month.isdecimal() else _MONTH_OF[month]
            try:
                return date(int(found["y" + n]), number, int(found["d" + n])).isoformat()
            except ValueError:
                return found[0]  # a day that never was is told as it stands
    whole, _, part = found["n"].replace(",", "").partition(".")
    scale = _SCALE_OF[found["scale"]] if found["scale"] else 1
    if scale > 1:
        return str(round(float(f"{whole}.{part or 0}") * scale))
    return f"{whole.lstrip('0') or '0'}{'.' + part if part else ''}"


_MONTH_OF = {key(name): number for name, number in NUMBER_OF.items()}
_SCALE_OF = {key(name): scale for name, scale in _SCALES.items()}


def disagreements(one: str, other: str) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures and dates that only the first text has, and those only the second has."""
    ours, theirs = tuple(figures(one)), tuple(figures(other))
    here, there = {f.value for f in ours}, {f.value for f in theirs}
    return (
        tuple(figure for figure in ours if figure.value not in there),
        tuple(figure for figure in theirs if figure.value not in here),
    )


def of_chain(db: Database, chain: Iterable[Expression]) -> dict[Language, tuple[Figure, ...]]:
    """Return what only the last English and only the last Urdu of a work's texts have, by language; {} without both.

    Two texts of one edition are held against each other where there are such.
    """
    editions: dict[str, dict[Language, int]] = {}
    for text in chain:
        for edition in ("", text.edition):
            editions.setdefault(edition, {})[text.language] = text.id or 0
    paired = [one for one in editions.values() if {"en", "ur"} <= set(one)]
    if not paired:
        return {}
    pair = paired[-1]
    ours, theirs = disagreements(*(expressions.text(db, pair[one]) for one in _TWINS))
    return {"en": ours, "ur": theirs}


_TWINS: tuple[Language, Language] = ("en", "ur")
