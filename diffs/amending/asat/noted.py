"""The law as at a date from a reprint whose footnotes name what amended it: what came later is peeled back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Self

from diffs.amending.annotated.annotations import Annotated, read_annotations
from diffs.amending.annotated.notes import Authority, Note, authorities, authority
from diffs.amending.annotated.peel import Peeled, Undone, peel_off
from diffs.amending.annotated.precedence import Own, named_in, own_name
from diffs.amending.asat.asat import AsAt, Outstanding, known, put_together
from diffs.amending.asat.standing import StandingProvision, is_of_a_court
from diffs.amending.asat.turns import Carry, carry_out
from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.consolidating.dated import Dated, Untold
from diffs.amending.consolidating.effects import never
from diffs.amending.drafting.whichact import fold_title
from diffs.days import first_day
from diffs.structure.eids import related, top, within
from tarmeem.model import Event
from tarmeem.patterns import pattern_of

_YEARS = pattern_of(r"\b(?:1[789]\d\d|20\d\d)\b")
_BEFORE = pattern_of(r"\bpreviously\b", re.IGNORECASE)
"""What tells of what befell a provision before, and of no change that the print bears."""
_ONE_SECTION = pattern_of(r"\d{1,3}[A-Z]{0,2}")
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


Undo = Callable[[str, frozenset[Note]], Peeled]
Read = Callable[[str], Annotated]


def as_at_annotated(
    text: str, events: Iterable[Event], on: str, known_at: str = "",
    *, instruments: Sequence[Dated] = (), printed: str = "",
    carry: Carry = consolidate, undo: Undo = peel_off, read: Read = read_annotations,
) -> AsAt:  # fmt: skip
    """Return the law on a date from an annotated reprint, by peeling back what came later.

    The ``instruments`` that none of its notes names are carried out on what is left.

    What a note tells of has effect from the day that it gives itself, else from that of the event on the
    whole work whose source names the instrument (``Act II of 2025``); without one its year decides,
    and within that year it is not known. ``printed``: the day by which the reprint was seen, with all that its
    notes tell of; empty = not known. ``carry``, ``undo``, ``read``: for a caller that remembers what it once had done.
    """
    events = list(events)
    notes = read(text)
    days = NoteDays.of(
        known(events, on="9999-12-31", known_at=known_at),
        [x for x in instruments if not known_at or x.known_at <= known_at], printed,
    )  # fmt: skip
    later = frozenset(one for one in notes.notes if days.earliest(one, on) > on)
    unknowns: tuple[Undone, ...] = ()
    if later:
        peeled = undo(text, later)
        text, unknowns = peeled.text, peeled.unknowns
    outstanding = [Outstanding("unknown", one.by, one.why or one.how, one.eid) for one in unknowns]
    outstanding += _undated(notes, days, on)
    outstanding += [
        Outstanding("unknown", f"note “{said}”", why, eid)
        for eid, said, why in unread_notes(notes, on, printed)
    ]
    view = put_together(text, unnamed(notes, instruments), events, on, known_at, carry, noted=True)
    provisions = view.provisions
    for event, by, whole in _noted_since(notes, known(events, on, known_at), days, on):
        said = f"it was told of words that {by} amended since, as a note says: whether it is of those that stand there now is not told apart"
        outstanding.append(Outstanding("needs-review", event.source, said, event.eid))
        if whole:
            provisions = tuple(_in_doubt(one, event, by) for one in provisions)
    return replace(view, provisions=provisions, outstanding=(*outstanding, *view.outstanding))


def replayed(
    notes: Annotated,
    instruments: Sequence[Dated],
    carry: Carry = consolidate,
    undo: Undo = peel_off,
) -> Consolidation | None:
    """Return a reprint with what its notes say of kept instruments undone, and done again by their orders.

    None where that gives other words than the reprint and what came after it have.
    """
    rest = unnamed(notes, instruments)
    own = [own_name(one.text) for one in instruments if one not in rest]
    mine = frozenset(
        one for one in notes.notes if one.by and any(_is(one.by, name) for name in own)
    )
    before = undo(notes.source, mine).text if mine else notes.source
    made = carry_out(before, instruments, [never(one) for one in instruments], carry)
    printed = carry_out(notes.source, rest, [never(one) for one in rest], carry)
    return made if _read(made) == _read(printed) else None


def _read(made: Consolidation) -> list[tuple[str, str]]:
    return [(one["eid"], one["text"]) for one in made.provisions]


def unnamed(notes: Annotated, instruments: Sequence[Dated]) -> list[Dated]:
    """Return the instruments that no note of a print names: those it does not bear."""
    marks = named_in(notes) if instruments else []
    return [x for x in instruments if not any(mark.names(own_name(x.text)) for mark in marks)]


def _undated(notes: Annotated, days: NoteDays, on: str) -> Iterator[Outstanding]:
    """Yield each instrument of which the notes do not say whether it had effect by a day."""
    unsure = {one.by: days.doubt(one, on) for one in notes.notes if days.doubt(one, on)}
    for one in sorted(filter(None, unsure), key=lambda one: (*one.order, one.kind)):
        # Only of what goes by a number can a person tell the day in words that are read again.
        if authority(str(one)):
            untold = Untold("commenced", source=str(one))
            yield Outstanding("date unknown", str(one), unsure[one], untold=untold)
        else:
            yield Outstanding("unknown", str(one), unsure[one])


def _in_doubt(one: StandingProvision, event: Event, by: Authority) -> StandingProvision:
    """Return a provision, its state not known where it is the one that the judgment gave it."""
    told = (one.since, one.source) == (event.valid_on, event.source)
    if not (told and within(one.eid, event.eid)):
        return one
    return replace(one, state="unknown", source=f"{event.source}; {by}")


def _noted_since(
    notes: Annotated, events: Sequence[Event], days: NoteDays, on: str
) -> Iterator[tuple[Event, Authority, bool]]:
    """Yield each judgment on a provision that the notes of a print say was amended since, by whom, and whether whole."""
    for event in (one for one in events if is_of_a_court(one) and one.eid):
        since: dict[Authority, bool] = {}
        for one in notes.annotations:
            if one.note is None or one.note.by is None or not related(one.eid, event.eid):
                continue
            told = days.first(one.note) or f"{one.note.by.year}-12-31"
            if event.valid_on < told and days.earliest(one.note, on) <= on:
                whole = bool(one.whole) and not event.eid.startswith(f"{one.eid}__")
                since[one.note.by] = since.get(one.note.by, False) or (
                    whole and one.eid == event.eid
                )
        for by, whole in since.items():
            yield event, by, whole
