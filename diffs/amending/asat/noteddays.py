"""From which day what a reprint's notes tell of has effect, and where that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Self

from diffs.amending.annotated.annotations import Annotated
from diffs.amending.annotated.notes import Authority, Note, authorities, authority
from diffs.amending.annotated.precedence import Own, own_name
from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.whichact import fold_title
from diffs.days import first_day
from diffs.structure.eids import top
from tarmeem.model import Event

_YEARS = re.compile(r"\b(?:1[789]\d\d|20\d\d)\b")
_BEFORE = re.compile(r"\bpreviously\b", re.IGNORECASE)
"""What tells of what befell a provision before, and of no change that the print bears."""
_ONE_SECTION = re.compile(r"\d{1,3}[A-Z]{0,2}")
_QUOTED = 120


@dataclass(frozen=True)
class NoteDays:
    """What is known of the days of the instruments that notes name."""

    told: Mapping[tuple[int, int], Mapping[str, tuple[str, str]]]
    """By an instrument's year and number and the series it is numbered in: the day told of it, and its kind."""
    kept: Sequence[tuple[Own, Dated]]
    """The kept instruments, and what each says of itself."""
    printed: str
    """ISO date by which all that the notes tell of had effect; empty = not known."""

    @classmethod
    def of(cls, events: Iterable[Event], kept: Sequence[Dated], printed: str) -> Self:
        """Gather the days that were told and those of the kept instruments.

        Of what was told, a commencement goes before an assent, and what was told last holds.
        """
        told: dict[tuple[int, int], dict[str, tuple[str, str]]] = {}
        for event in sorted(events, key=lambda one: (one.kind == "commenced", one.known_at)):
            named = authority(event.source)
            if named and not event.eid and event.kind in ("assented", "commenced", "promulgated"):
                day = event.valid_on, event.kind
                told.setdefault(named.order, {})[_kind(named)] = day
        return cls(told, [(own_name(one.text), one) for one in kept], printed)

    def first(self, note: Note) -> str:
        """Return the first day on which what a note tells of may have had effect; empty where none is known."""
        own = _own_day(note)
        day, what = self._told(note)
        days, kept = self._begins(note), self._kept(note)
        if own or what == "commenced":
            return own or day
        if days and "" not in days:
            return min(days)
        return day or (kept.made if kept else "")

    def earliest(self, note: Note, on: str) -> str:
        """Return the first day that a note's deed may be of; where only its year is known, the day itself within that year."""
        year = str(note.by.year) if note.by else ""
        return self.first(note) or (on if year == on[:4] else f"{year}-01-01")

    def doubt(self, note: Note, on: str) -> str:
        """Return why it is not known whether what a note tells of, and stands in the text, had effect on a day; empty where it is."""
        if self.earliest(note, on) > on or (self.printed and self.printed <= on):
            return ""
        plain = f"whether it had taken effect by {on} is not known"
        if _own_day(note) or self._told(note)[1] == "commenced":
            return ""
        days = self._begins(note)
        if not days:
            first, year = self.first(note), str(note.by.year) if note.by else ""
            return plain if not first and year == on[:4] else ""
        if "" in days:
            kept = self._kept(note)
            return f"{kept.unknown_day if kept else ''}: {plain}".lstrip(": ")
        return plain if max(days) > on else ""

    def _told(self, note: Note) -> tuple[str, str]:
        """Return the day that was told of a note's instrument, and of what; nothing where none was."""
        if note.by is None:
            return "", ""
        days = self.told.get(note.by.order, {})
        kind = _kind(note.by)
        found = days.get(kind) or days.get("")
        return found or (max(days.values()) if days and not kind else ("", ""))

    def _kept(self, note: Note) -> Dated | None:
        """Return the one kept instrument that a note names, by its number or its title."""
        by = note.by
        mine = [one for own, one in self.kept if by and _is(by, own)]
        return mine[0] if len(mine) == 1 else None

    def _begins(self, note: Note) -> frozenset[str]:
        """Return the days on which what a note tells of may have begun by its kept instrument ("" = one not known); none where none is kept."""
        kept = self._kept(note)
        if kept is None:
            return frozenset()
        parts = dict(kept.parts)
        rest = kept.from_date or ""
        if _ONE_SECTION.fullmatch(note.sections):
            return frozenset([parts.get(f"sec_{note.sections}", rest)])
        return frozenset([rest, *parts.values()])


def _is(by: Authority, own: Own) -> bool:
    """Tell whether a note's words name a kept instrument."""
    if by.number:
        return by.order == (own.year, own.number) and _kind(by) in ("", own.kind)
    return fold_title(str(by)) in own.titles


def _own_day(note: Note) -> str:
    """Return the day a note gives itself; empty where it gives none, or names several instruments."""
    return first_day(note.from_date) if len(authorities(note.text)) < 2 else ""


def _kind(by: Authority) -> str:
    """Return the series an instrument is numbered in: an Act and an Ordinance of one year may bear one number."""
    bare = by.kind.lower().replace(".", "").replace(" ", "")
    return {"ord": "ordinance", "po": "order"}.get(bare, bare)


def unread_notes(notes: Annotated, on: str, printed: str) -> Iterator[tuple[str, str, str]]:
    """Yield each note that tells of a change and names no instrument that could be read: where it stands, its words, why.

    What it tells of stands in the text of every day, also of those before it.
    """
    if printed and printed <= on:
        return
    places = {one.note: top(one.eid) for one in notes.annotations if one.note}
    unread = [one for _, _, one in notes.note_ranges if one.deeds and one.by is None]
    for note in dict.fromkeys(unread):
        years = _YEARS.findall(note.text)
        if _BEFORE.search(note.text) or (years and max(years) < on[:4]):
            continue
        why = f"what it tells of is in this text, and whether it had taken effect by {on} is not known"  # fmt: skip
        yield places.get(note, ""), shorten(note.text, _QUOTED, placeholder=" …"), why
