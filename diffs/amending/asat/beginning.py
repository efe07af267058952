"""When a law itself began: by what its own first section says, and by what was told of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import shorten
from typing import Any

from diffs.amending.annotated.notes import authority
from diffs.amending.asat.lineage import Lineage
from diffs.amending.consolidating.dated import Untold
from diffs.amending.drafting.assent import promulgated_on
from diffs.amending.drafting.instruments import Commencement, read_commencement
from diffs.structure import structure_text
from tarmeem.model import Event
from tarmeem.patterns import pattern_of

ITSELF = "its own section 1"
"""What a row of what is outstanding has for its source where the law itself says so."""
NOTED = ", but for what a note of the print says"
"""What ends a doubt about a reprint: it gives such days in its notes, and prints what is in force."""
_QUOTED = 200


@dataclass(frozen=True, slots=True)
class Beginning:
    """When a law began, as a whole and by its provisions."""

    day: str | None
    """ISO date before which it had not begun; None where it stood from the first, or none is known."""
    source: str
    parts: tuple[Event, ...]
    """What was told of single provisions, what was told last behind."""
    doubt: str
    """Why it cannot be told which of it has begun; empty where it can."""
    untold: Untold | None = None
    """What is to be told where there is a doubt."""

    def of(self, eid: str, on: str, lineage: Lineage) -> tuple[str, str] | None:
        """Return the day on which a provision will begin, and by what; None where it has begun, or may have."""
        told = [one for one in self.parts[::-1] if eid and lineage.befell(one, eid)]
        nearest = max(told, key=lambda one: len(one.eid), default=None)
        day, by = (nearest.valid_on, nearest.source) if nearest else (self.day, self.source)
        return (day, by) if day and day > on else None


def beginning(
    provisions: Iterable[Mapping[str, Any]], events: Sequence[Event], *, noted: bool = False
) -> Beginning:
    """Return when a law began: as it was told last, else by its own first section.

    ``events``: all that were told by then, whatever day they are of. ``noted``: the text is a reprint,
    whose notes give the days of such notifications.
    """
    said = own_commencement(provisions)
    told = [one for one in events if one.kind == "commenced" and not one.words]
    told.sort(key=lambda one: one.known_at)
    whole = [one for one in told if not one.eid and authority(one.source) is None]
    apart = [one for one in told if one.eid]
    parts = (*_own_parts(said), *apart)
    if whole:
        last = whole[-1]
        return Beginning(last.valid_on, last.source, parts, "")
    own = _own_day(said, events)
    doubt = "" if own else _doubt(said, apart)
    rest = next((one.on for one in said.several if not one.sections), "")
    doubt += NOTED if doubt and noted else ""
    untold = Untold("commenced", in_part=said.in_part) if doubt else None
    return Beginning(own or rest or None, ITSELF, parts, doubt, untold)


def first_days(
    provisions: Iterable[Mapping[str, Any]], events: Sequence[Event], text: str
) -> tuple[str, str]:
    """Return the day on which a law began and that on which it was made, so far as they are known; empty = not known.

    Neither is known of one that may reach back to a day that was not made out.
    """
    said = own_commencement(provisions)
    whole = [one for one in events if not one.eid and authority(one.source) is None]
    own = _own_day(said, events)
    begun = min((one.valid_on for one in whole if one.kind == "commenced"), default=own)
    days = [one.valid_on for one in whole if one.kind in ("assented", "promulgated")]
    made = min(days, default=promulgated_on(text) or "")
    return (begun, made) if begun or not _REACHES_BACK.search(said.words) else ("", "")


def _own_day(said: Commencement, told: Iterable[Event]) -> str:
    """Return the day that a law gives itself, or that is counted from one which was told; empty without one."""
    return said.on or (said.after.day(told) if said.after is not None else "")


_REACHES_BACK = pattern_of(r"\bdeemed\b|\bretrospective|\bwith\s+effect\s+from\b", re.IGNORECASE)


def _own_parts(said: Commencement) -> Iterator[Event]:
    """Yield the commencement of each section of which a law itself gives the day; empty = it stood from the first."""
    for one in said.several:
        if one.kind != "notification":
            for number in one.sections:
                yield Event("", "commenced", one.on, "", ITSELF, f"sec_{number}")


def commencement_of(text: str) -> Commencement:
    """Read when a law takes effect out of its text."""
    first = first_section(text)  # a page asks of one law again and again: it is laid out once
    return read_commencement(first) if first else Commencement("unknown")


@lru_cache(maxsize=512)
def first_section(text: str) -> str:
    """Return a text's first section, where it has one with that number; else nothing."""
    for one in structure_text(text).walk():
        if one.eid and "__" not in one.eid and one.num:
            return one.full_text() if one.num == "1" else ""
    return ""


def own_commencement(provisions: Iterable[Mapping[str, Any]]) -> Commencement:
    """Read when a law takes effect out of its first section, where it has one with that number."""
    first = next((one for one in provisions if "__" not in one["eid"] and one["num"]), None)
    if first is None or first["num"] != "1":
        return Commencement("unknown")
    return read_commencement(first["text"])


def _doubt(said: Commencement, told: Sequence[Event]) -> str:
    """Return why it is not known which of a law has begun, where that is so after what was ``told`` of its parts."""
    words = f"it says “{shorten(said.words, _QUOTED, placeholder=' …')}”"
    if said.kind == "notification":
        which = "the rest of it" if told else "it"
        return f"{words}; no notification that brings {which} into force is told"
    if said.several:
        known = {one.eid for one in told}
        waits = [one for one in said.several if one.kind == "notification"]
        named = [f"section {n}" for one in waits for n in one.sections if f"sec_{n}" not in known]
        named += ["the rest of it" for one in waits if not one.sections]
        return f"{words}; no notification that brings {' and '.join(named)} into force is told" if named else ""  # fmt: skip
    if said.after is not None:
        return f"{words}; the day from which that is counted is not known"
    if said.kind == "parts":
        return f"{words}; which of its provisions are in force on this day is not known"
    return ""
