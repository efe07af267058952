"""The law as at a date from a reprint whose footnotes name what amended it: what came later is peeled back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from diffs.amending.annotated.annotations import Annotated, read_annotations
from diffs.amending.annotated.notes import Authority, Note, authorities, authority
from diffs.amending.annotated.peel import Peeled, Undone, peel_off
from diffs.amending.annotated.precedence import named_in, own_name
from diffs.amending.asat.asat import AsAt, Outstanding, known, put_together
from diffs.amending.asat.standing import is_of_a_court
from diffs.amending.asat.turns import Carry
from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.days import first_day
from diffs.structure.eids import related, within
from tarmeem.model import Event

Undo = Callable[[str, frozenset[Note]], Peeled]
Read = Callable[[str], Annotated]
DayOf = Callable[[Note], str]
"""The day from which what a note tells of has effect; empty where none is known."""


def as_at_annotated(
    text: str, events: Iterable[Event], on: str, known_at: str = "",
    *, instruments: Sequence[Dated] = (),
    carry: Carry = consolidate, undo: Undo = peel_off, read: Read = read_annotations,
) -> AsAt:  # fmt: skip
    """Return the law on a date from an annotated reprint, by peeling back what came later.

    The ``instruments`` that none of its notes names are carried out on what is left.

    What a note tells of has effect from the day that it gives itself, else from that of the event on the
    whole work whose source names the instrument (``Act II of 2025``); without one its year decides,
    and within that year it is not known. ``carry``, ``undo``, ``read``: for a caller that remembers what it once had done.
    """
    events = list(events)
    notes = read(text)
    day_of = _days(known(events, on="9999-12-31", known_at=known_at))
    later = frozenset(one for one in notes.notes if _year_or_day(one, day_of, on) > on)
    unsure = {one.by: None for one in notes.notes if not day_of(one) and _year(one) == on[:4]}
    unknowns: tuple[Undone, ...] = ()
    if later:
        peeled = undo(text, later)
        text, unknowns = peeled.text, peeled.unknowns
    outstanding = [Outstanding("unknown", one.by, one.why or one.how, one.eid) for one in unknowns]
    outstanding += [
        Outstanding("date unknown", str(one), f"whether it had taken effect by {on} is not known")
        for one in sorted(filter(None, unsure), key=lambda one: (*one.order, one.kind))
    ]
    marks = named_in(notes) if instruments else []
    more = [x for x in instruments if not any(mark.names(own_name(x.text)) for mark in marks)]
    view = put_together(text, more, events, on, known_at, carry, noted=True)
    provisions = view.provisions
    for event, by, whole in _noted_since(notes, known(events, on, known_at), day_of, on):
        said = f"it was told of words that {by} amended since, as a note says: whether it is of those that stand there now is not told apart"
        outstanding.append(Outstanding("needs-review", event.source, said, event.eid))
        if whole:
            provisions = tuple(
                replace(one, state="unknown", source=f"{event.source}; {by}")
                if within(one.eid, event.eid) and (one.since, one.source) == (event.valid_on, event.source)
                else one
                for one in provisions
            )  # fmt: skip
    return replace(view, provisions=provisions, outstanding=(*outstanding, *view.outstanding))


def _days(events: Iterable[Event]) -> DayOf:
    """Return what tells from which day a note's deed has effect: by its own words, else by what was told of its instrument.

    Of what was told, a commencement goes before an assent, and what was told last holds.
    """
    told: dict[tuple[int, int], dict[str, str]] = {}
    for event in sorted(events, key=lambda one: (one.kind == "commenced", one.known_at)):
        named = authority(event.source)
        if named and not event.eid and event.kind in ("assented", "commenced", "promulgated"):
            told.setdefault(named.order, {})[_kind(named)] = event.valid_on

    def day_of(note: Note) -> str:
        if note.by is None:
            return ""
        own = first_day(note.from_date) if len(authorities(note.text)) < 2 else ""
        days = told.get(note.by.order, {})
        return (
            own
            or days.get(_kind(note.by))
            or days.get("")
            or ("" if _kind(note.by) else max(days.values(), default=""))
        )

    return day_of


def _kind(by: Authority) -> str:
    """Return the series an instrument is numbered in: an Act and an Ordinance of one year may bear one number."""
    bare = by.kind.lower().replace(".", "").replace(" ", "")
    return {"ord": "ordinance", "po": "order"}.get(bare, bare)


def _year(note: Note) -> str:
    return str(note.by.year) if note.by else ""


def _year_or_day(note: Note, day_of: DayOf, on: str) -> str:
    """Return from when a note's deed has effect; where only its year is known, the day itself within that year."""
    year = _year(note)
    return day_of(note) or (on if year == on[:4] else f"{year}-01-01")


def _noted_since(
    notes: Annotated, events: Sequence[Event], day_of: DayOf, on: str
) -> Iterator[tuple[Event, Authority, bool]]:
    """Yield each judgment on a provision that the notes of a print say was amended since, by whom, and whether whole."""
    for event in (one for one in events if is_of_a_court(one) and one.eid):
        since: dict[Authority, bool] = {}
        for one in notes.annotations:
            if one.note is None or one.note.by is None or not related(one.eid, event.eid):
                continue
            day = day_of(one.note)
            told = day or f"{_year(one.note)}-12-31"
            if event.valid_on < told and _year_or_day(one.note, day_of, on) <= on:
                whole = bool(one.whole) and not event.eid.startswith(f"{one.eid}__")
                since[one.note.by] = since.get(one.note.by, False) or (
                    whole and one.eid == event.eid
                )
        for by, whole in since.items():
            yield event, by, whole
