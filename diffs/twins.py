"""Twins: the English and the Urdu text of one work, and where their figures and dates disagree.

A translation may choose its words; its figures and dates it must keep, be it in words. What only one of the
two has is listed for a reader, with the words around it: it may be an error, and may be law.

Section is held against section where both texts have the same ones in the same order: else a figure that
stands anywhere in the other text would hide one that is wrong here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from diffs.compare.rules.amounts import NUMBER_WORDS, SCALES, amount
from diffs.compare.words.lis import longest_rising
from diffs.days import iso
from diffs.numerals import by_first_letter
from tarmeem.letters import key
from tarmeem.months import NUMBER_OF
from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

_HUNDRED = 100
"""Counted in digits, hundreds are written so: nobody prints "5 hundred"."""
_A_MONTH = list(map(key, NUMBER_OF))
_SCALE_OF = {key(name): scale for name, scale in SCALES.items() if scale > _HUNDRED}
_PRINTED = {key(word): word for word in (*NUMBER_WORDS, "half", "ساڑھے")}
"""The words of numbers as they are folded, and as `amount` knows them; "half" and «ساڑھے» are of the number beside them."""


def _any_of(names: Iterable[str]) -> str:
    return by_first_letter(sorted(names, key=len, reverse=True))


_WORD = rf"(?:{_any_of(_PRINTED)})\b"
_THEN = rf"\.?\s*,?\s*(?:{key('سنہ')}\s+)?"
"""What stands between a day and its year: "August, 2024", "اگست ، ۲۰۲۴", "اگست سنہ ۲۰۲۴"."""
_TOLD = pattern_of(
    rf"(?P<d1>[0-9]{{1,2}}|\b{key('یکم')}\b)(?:st|nd|rd|th)?(?:\s+day\s+of)?[\s/,-]{{0,3}}(?P<m1>{_any_of(_A_MONTH)})(?![^\W\d_]){_THEN}(?P<y1>[0-9]{{4}})"
    rf"|\b(?P<m2>{_any_of(_A_MONTH)})\.?\s*(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?{_THEN}(?P<y2>[0-9]{{4}})"
    r"|\b(?P<d3>[0-9]{1,2})[-/.](?P<m3>[0-9]{1,2})[-/.](?P<y3>[0-9]{4})\b"
    r"|\b(?:act|ordinance|order)\s+(?:no\.?\s*)?(?P<roman>[ivxlc]+)\s+of\s+(?=[0-9]{4})"
    rf"|\b(?P<first>{key('یکم')})\b"
    rf"|(?P<n>[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?)(?::00\b)?(?:\s*(?P<scale>{_any_of(_SCALE_OF)})\b)?"
    rf"|\b(?P<words>{_WORD}(?:[\s-]+(?:and\s+)?(?:an?\s+)?{_WORD})*)"
)
BESIDE = 6
"""Words shown on either side of a figure."""
_COMMON = 3
"""The last number whose word stands in sentences that count nothing: no one, in two ways."""
_UNIT = pattern_of(
    rf"[\s-](?:(?:calendar|working) )?(?:years?|months?|weeks?|days?|hours?|minutes?|rupees|per ?cent"
    rf"|{_any_of(map(key, ('سال', 'سالوں', 'برس', 'ماہ', 'مہینے', 'مہینوں', 'ہفتے', 'ہفتوں', 'دن', 'دنوں', 'یوم', 'گھنٹے', 'گھنٹوں', 'منٹ', 'منٹوں', 'روپے', 'فیصد', 'فی صد')))})\b"
)
"""What a number is of that surely counts."""
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
    section: str = ""
    """The eId of the section where it stands; empty where the whole texts were held against each other."""
    elsewhere: str = ""
    """The eId of the section where the other twin has it; empty where it has it nowhere."""

    @property
    def printed(self) -> str:
        """Return the value for a reader: 60,000; a year and a date as they are."""
        return f"{int(self.value):,}" if re.fullmatch(r"[1-9]\d{4,}", self.value) else self.value


class Unit(Protocol):
    """What is asked of a provision: its address, its heading and its own words."""

    @property
    def eid(self) -> str:
        """Return its address."""

    @property
    def heading(self) -> str:
        """Return its heading, without its number."""

    @property
    def text(self) -> str:
        """Return its own words, without its number."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What a section of one twin and its like of the other have, each alone."""

    section: str
    """The eId of the section; empty of what stands before the first, and of whole texts."""
    ours: tuple[Figure, ...]
    theirs: tuple[Figure, ...]
    unmatched: bool = False
    """Whether no section of its number is found in the other twin."""


Section = tuple[str, str]
"""The eId of a section, and its words and those beneath it."""


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures and dates of a text in order, those in words too; dates whole, scales worked out."""
    folded, printed = key(text), text.split()
    if len(printed) != folded.count(" ") + 1:  # folding parted or joined words
        printed = folded.split()
    blanks = [found.start() for found in re.finditer(" ", folded)]
    for found in _TOLD.finditer(folded):
        first, last = (bisect_left(blanks, at) for at in found.span())
        around = " ".join(printed[max(first - BESIDE, 0) : last + BESIDE + 1])
        for value in _in_words(found["words"]) if found["words"] else [_value(found)]:
            counts = not found["words"] or _counts(
                float(value), found["words"], folded, found.end()
            )
            yield Figure(value, found.start(), found.end(), around, counts)


def _counts(number: float, words: str, folded: str, end: int) -> bool:
    """Tell whether a number in words surely counts something: three years do; one year may be "a year" in the other text."""
    if number > 1 and _UNIT.match(folded, end):
        return True
    return number > _COMMON and words not in _HOMONYMS


def _value(found: re.Match[str]) -> str:
    for n in "123":
        if found["y" + n]:
            # A day that never was is told as it stands.
            return iso(found["y" + n], found["m" + n], found["d" + n]) or found[0]
    if found["first"]:
        return "1"
    if found["roman"]:
        return str(reckon(found["roman"]))
    whole, _, part = found["n"].replace(",", "").partition(".")
    scale = _SCALE_OF[found["scale"]] if found["scale"] else 1
    if scale > 1:
        return str(round(float(f"{whole}.{part or 0}") * scale))
    return f"{whole.lstrip('0') or '0'}{'.' + part if part else ''}"


def _in_words(run: str) -> list[str]:
    """Return what a run of words of numbers amounts to: one number, or where it makes none each word by itself."""
    words = [_PRINTED.get(word, word) for word in re.split(r"[\s-]+", run)]
    whole = amount(" ".join(words))
    told = [whole] if whole else [one for one in map(amount, words) if one]
    return [f"{number:.15g}" for number, _ in told]


_NUMBERED = pattern_of(r"(?:sched[^_]*(?:_[^_]+)?__)?(?:sec|art|para|rule|reg|item|entry)_[^_]+")
_LARGER = pattern_of(r"(?:(?:part|chp|sched|annex|form|app)[^_]*(?:_[^_]+)?(?:__)?)+")
_FEWEST = 2
"""Sections that two texts must share to be held against each other section by section."""
_MANY = 3
"""By how many more pairs of sections disagree than agree where their numbers are not of the same sections."""


def sections(units: Iterable[Unit]) -> list[Section]:
    """Return the sections and larger units of a text in order, the words before the first under an empty eId."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for unit in units:
        if _NUMBERED.fullmatch(unit.eid) or _LARGER.fullmatch(unit.eid):
            found.append((unit.eid, []))
        words = ": ".join(filter(None, (unit.heading, unit.text)))
        found[-1][1].append(words)
    return [(eid, "\n".join(words)) for eid, words in found]


def by_section(ours: Sequence[Section], theirs: Sequence[Section]) -> tuple[Apart, ...] | None:
    """Return what each section has alone; None where the two texts' sections do not correspond, or most disagree.

    A section that only one text has is held against the one before it, as its label may only have been misread,
    and is told by itself.
    """
    pairs = _pairs(ours, theirs)
    if pairs is None:
        return None
    sides = _placed(ours), _placed(theirs)
    shown = [{_number(eid) for eid, _ in side} for side in (ours, theirs)]
    found: list[Apart] = []
    strange = 0
    for (a, b), (c, d) in zip(pairs, [*pairs[1:], (len(ours), len(theirs))], strict=True):
        here = [figure for part in sides[0][a:c] for figure in part]
        there = [figure for part in sides[1][b:d] for figure in part]
        one, two = _alone(here, there, sides[1]), _alone(there, here, sides[0])
        heads = ours[a][0], theirs[b][0]
        known, other = _by_itself(one), _by_itself(two)
        mine, like = known.pop(heads[0], ()), other.pop(heads[1], ())
        found += [Apart(heads[0], mine, like)] if mine or like else []
        found += [Apart(eid, own, (), _number(eid) not in shown[1]) for eid, own in known.items()]
        found += [Apart(eid, (), own, _number(eid) not in shown[0]) for eid, own in other.items()]
        if any(figure.sure for figure in (*here, *there)):
            strange += 1 if one or two else -1
    return None if strange >= _MANY else tuple(found)


def _pairs(ours: Sequence[Section], theirs: Sequence[Section]) -> list[tuple[int, int]] | None:
    """Return the places of the sections that both texts have, in one order, the beginnings first."""
    numbers = [[_number(eid) for eid, _ in side] for side in (ours, theirs)]
    where = {number: at for at, number in enumerate(numbers[1]) if numbers[1].count(number) == 1}
    both = [
        (at, where[number])
        for at, number in enumerate(numbers[0])
        if number in where and at and where[number] and numbers[0].count(number) == 1
    ]
    kept = [both[at] for at in longest_rising([there for _, there in both])]
    enough = len(kept) >= _FEWEST and 2 * (len(kept) + 1) >= min(map(len, numbers))
    return [(0, 0), *kept] if enough else None


def _number(eid: str) -> str:
    """Return an address by its number: what is section 5 in one text may be article 5, or paragraph 5, in the other."""
    return re.sub(r"(?:sec|art|para|rule|reg|item|entry)_(?=[^_]+\Z)", "", eid)


def _placed(side: Sequence[Section]) -> list[list[Figure]]:
    return [[replace(one, section=eid) for one in figures(words)] for eid, words in side]


def _alone(
    these: Sequence[Figure], those: Sequence[Figure], other: Sequence[Sequence[Figure]]
) -> tuple[Figure, ...]:
    """Return the figures that only the first have, each with where else the other text has it."""
    values = {figure.value for figure in those}
    alone = [figure for figure in these if figure.sure and figure.value not in values]
    sure = {one.value: one.section for part in other for one in part if one.sure}
    return tuple(replace(one, elsewhere=sure.get(one.value, "")) for one in alone)


def _by_itself(alone: Iterable[Figure]) -> dict[str, tuple[Figure, ...]]:
    """Return figures by the section where they stand."""
    found: dict[str, tuple[Figure, ...]] = {}
    for one in alone:
        found[one.section] = (*found.get(one.section, ()), one)
    return found


def disagreements(one: str, other: str) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures and dates that only the first text has, and those only the second has."""
    ours, theirs = tuple(figures(one)), tuple(figures(other))
    here, there = {f.value for f in ours}, {f.value for f in theirs}
    return (
        tuple(figure for figure in ours if figure.sure and figure.value not in there),
        tuple(figure for figure in theirs if figure.sure and figure.value not in here),
    )
