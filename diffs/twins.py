"""Twins: the English and the Urdu text of one work, and where their figures and dates disagree.

A translation may choose its words; its figures and dates it must keep, be it in words. What only one of the
two has is listed for a reader, with the words around it: it may be an error, and may be law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from diffs.compare.rules.amounts import NUMBER_WORDS, SCALES, amount
from tarmeem.letters import key
from tarmeem.months import NUMBER_OF

_HUNDRED = 100
"""Counted in digits, hundreds are written so: nobody prints "5 hundred"."""
_MONTH_OF = {key(name): number for name, number in NUMBER_OF.items()}
_SCALE_OF = {key(name): scale for name, scale in SCALES.items() if scale > _HUNDRED}
_PRINTED = {key(word): word for word in NUMBER_WORDS}
"""The words of numbers as they are folded, and as `amount` knows them."""


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WORD = rf"(?:{_any_of(_PRINTED)})\b"
_TOLD = re.compile(
    rf"(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_any_of(_MONTH_OF)})\.?,?\s+(?P<y1>[0-9]{{4}})"
    rf"|\b(?P<m2>{_any_of(_MONTH_OF)})\.?\s+(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>[0-9]{{4}})"
    r"|\b(?P<d3>[0-9]{1,2})[-/.](?P<m3>[0-9]{1,2})[-/.](?P<y3>[0-9]{4})\b"
    rf"|(?P<n>[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?)(?:\s*(?P<scale>{_any_of(_SCALE_OF)})\b)?"
    rf"|\b(?P<words>{_WORD}(?:[\s-]+(?:and\s+)?{_WORD})*)"
)
BESIDE = 6
"""Words shown on either side of a figure."""
_COMMON = 3
"""The last number whose word stands in sentences that count nothing: no one, in two ways."""
_HOMONYMS = frozenset(map(key, ("نو", "سو", "ستر")))
"""Urdu words of numbers that are other words too: anew, hence, a veil."""


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
    sure: bool = True
    """Whether it counts something, as every figure does and not every word of a number."""


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures and dates of a text in order, those in words too; dates whole, scales worked out."""
    folded, printed = key(text), text.split()
    if len(printed) != folded.count(" ") + 1:  # folding parted or joined words
        printed = folded.split()
    for found in _TOLD.finditer(folded):
        first, last = (folded.count(" ", 0, at) for at in found.span())
        around = " ".join(printed[max(first - BESIDE, 0) : last + BESIDE + 1])
        for value in _in_words(found["words"]) if found["words"] else [_value(found)]:
            counts = not found["words"] or (
                float(value) > _COMMON and found["words"] not in _HOMONYMS
            )
            yield Figure(value, found.start(), found.end(), around, counts)


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


def _in_words(run: str) -> list[str]:
    """Return what a run of words of numbers amounts to: one number, or where it makes none each word by itself."""
    words = [_PRINTED[word] for word in re.split(r"[\s-]+", run) if word in _PRINTED]
    whole = amount(" ".join(words))
    told = [whole] if whole else [one for one in map(amount, words) if one]
    return [f"{number:.15g}" for number, _ in told]


def disagreements(one: str, other: str) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures and dates that only the first text has, and those only the second has."""
    ours, theirs = tuple(figures(one)), tuple(figures(other))
    here, there = {f.value for f in ours}, {f.value for f in theirs}
    return (
        tuple(figure for figure in ours if figure.sure and figure.value not in there),
        tuple(figure for figure in theirs if figure.sure and figure.value not in here),
    )
