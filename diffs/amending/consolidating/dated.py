"""An amending instrument and the days it took effect: what the law as at a day is put together of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from diffs.amending.annotated.precedence import own_name
from diffs.amending.drafting.assent import printed_on
from diffs.structure import structure_text
from tarmeem.model import EventKind
from tarmeem.patterns import pattern_of

_OWN_SECTION = pattern_of(r"(?:sec|art|rule|reg)_\w+")
UNNOTIFIED = "no notification that brings it into force is told"
REST_UNNOTIFIED = "no notification that brings the rest of it into force is told"
PART_UNNOTIFIED = "no notification that brings {} of it into force is told"


class Untold(NamedTuple):
    """What a person may tell as an event, so that what waits for it waits no more."""

    kind: EventKind
    whose: str = ""
    """Title of the work that it befalls; empty = the law that is asked for."""
    source: str = ""
    """What says so; empty = nothing that is known does."""
    on: str = ""
    """ISO date; empty = not known."""
    eid: str = ""
    """The one provision that it befalls; empty = the whole, or what is left of it."""
    in_part: bool = False
    """Whether some of its provisions alone may be meant, and which is not known."""


class Doubt(NamedTuple):
    """Something that befell an instrument, which what it changed of a law does not show."""

    by: str
    """What says so."""
    since: str
    """ISO date; empty = not known."""
    until: str
    """ISO date from which it is so no more; empty = it still is."""
    why: str

    def holds(self, on: str) -> bool:
        """Tell whether it is so on a day."""
        return self.since <= on and not (self.until and self.until <= on)


@dataclass(frozen=True, slots=True)
class Dated:
    """An amending instrument and when it took effect."""

    name: str
    text: str
    from_date: str | None
    """ISO date; None where it waits for a notification or is not known."""
    known_at: str = ""
    """When it could first be known, in UTC; empty = always."""
    id: str = ""
    """What the caller knows it by."""
    undated: str = ""
    """Why its date is not known, where that is all that is known; empty = it has not commenced."""
    until: str = ""
    """ISO date from which what it changed reads as before: it lapsed or was struck down; empty = none."""
    parts: tuple[tuple[str, str], ...] = ()
    """Its own provisions that took effect apart from the rest, by eId, and the day of each; empty = it waits for one."""
    doubts: tuple[Doubt, ...] = ()
    """What befell it and is not in what it is carried out as."""
    repealed: str = ""
    """ISO date on which it was repealed: what of it has a later day never takes effect; empty = never."""
    made: str = ""
    """ISO date of its assent or promulgation; empty = not known."""
    within: tuple[Dated, ...] = ()
    """Those that amended it before it took effect, and are in its text."""
    untold: Untold | None = None
    """What is to be told of it where a day of it is not known."""

    @property
    def title(self) -> str:
        """Return its title, without what its name tells beside it."""
        return self.untold.whose if self.untold else self.name

    @property
    def first_day(self) -> str | None:
        """Return the day on which the first of it took effect."""
        days = filter(None, [self.from_date, *(day for _, day in self.parts)])
        return min(days, default=None)

    def stands(self, on: str) -> bool:
        """Tell whether some of it has taken effect by a day, and its changes do not read as before."""
        return bool(self.first_day and self.first_day <= on and not self.ended(on))

    def ended(self, on: str) -> bool:
        """Tell whether what it changed reads as before by a day."""
        return bool(self.until and self.until <= on)

    @property
    def written(self) -> str:
        """Return the day, or the year, of the text that it was written for: when it was made; empty where neither is known."""
        year = own_name(self.text).year
        return self.made or (str(year) if year else "")

    @property
    def begun(self) -> tuple[tuple[str, str], ...]:
        """Return its parts that have a day, but for those whose day came after it was repealed."""
        days = [one for one in self.parts if one[1]]
        return tuple(one for one in days if not self.repealed or one[1] <= self.repealed)

    @property
    def waits(self) -> bool:
        """Tell whether it, the rest of it or a part of it waits for a notification."""
        unnotified = not self.from_date and (bool(self.parts) or not self.undated)
        return (unnotified and not self.has_no_rest) or any(not day for _, day in self.parts)

    @property
    def has_no_rest(self) -> bool:
        """Tell whether each of its sections took effect on a day of its own."""
        told = {eid for eid, day in self.parts if day}
        return bool(told) and sections_of(self.text) <= told

    @property
    def unknown_day(self) -> str:
        """Return why the day of all or the rest of it is not known; empty where it is."""
        if self.from_date or self.has_no_rest:
            return ""
        return REST_UNNOTIFIED if self.parts else self.undated or UNNOTIFIED


@lru_cache(maxsize=64)
def sections_of(text: str) -> frozenset[str]:
    """Return the eIds of an instrument's own sections."""
    nodes = structure_text(text).walk()
    return frozenset(node.eid for node in nodes if _OWN_SECTION.fullmatch(node.eid))


def turn(one: Dated) -> tuple[bool, str, int, int]:
    """Return when an instrument's turn comes: by the day it took effect, else by the one it was made on, or its year.

    Of one day the lower number comes first; what has not commenced comes after all that has. One that
    is deemed to have taken effect earlier was written for the text of the day it was made on.
    """
    own, written = own_name(one.text), one.written
    day = max(one.first_day, written) if one.first_day else written or one.known_at
    return not one.first_day and not one.undated, day, own.year, own.number


def in_turn(known: Sequence[Dated]) -> list[Dated]:
    """Return instruments in their turns, those of unknown day by what their numbers say, else last of the year of theirs."""
    return sorted(known, key=lambda one: _placed(one, known))


def _placed(one: Dated, known: Sequence[Dated]) -> tuple[bool, str, int, int]:
    waits, day, year, number = turn(one)
    return waits, made_between(one, known)[1] or day, year, number


def made_between(one: Dated, known: Sequence[Dated]) -> tuple[str, str]:
    """Return the days between which an instrument of unknown day was made, by those of its own series and year; empty of another.

    One of a lower number was made by then, one of a higher number not before; its print was not before it either.
    """
    if one.first_day or not one.undated or len(one.written) != _YEAR:
        return "", ""
    own = own_name(one.text)
    series = [(own_name(x.text), x.made or x.first_day) for x in known]
    mine = [(x.number, day) for x, day in series if day and x.number and (x.kind, x.year) == (own.kind, own.year)]  # fmt: skip
    lower = [day for number, day in mine if number < own.number]
    higher = [day for number, day in mine if number > own.number] if own.number else []
    last = f"{one.written}-12-31"
    printed = printed_on(one.text)
    first = max([f"{one.written}-01-01", *lower])
    ends = [day for day in [*higher, printed] if first <= day < last]
    return first, min([last, *ends])


def of_one_series(one: Dated, other: Dated) -> bool:
    """Tell whether two instruments are numbered in one series of a year: the lower number came first."""
    own, its = own_name(one.text), own_name(other.text)
    return bool(own.number and its.number) and (own.kind, own.year) == (its.kind, its.year)


_YEAR = 4
"""Letters of a year, where no day is known."""
