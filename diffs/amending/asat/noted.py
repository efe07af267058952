"""The law as at a date from a reprint whose footnotes name what amended it: what came later is peeled back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from diffs.amending.annotated.annotations import Annotated, read_annotations
from diffs.amending.annotated.notes import Authority, Note, authority
from diffs.amending.annotated.peel import Peeled, Undone, peel_off
from diffs.amending.annotated.precedence import named_in, own_name
from diffs.amending.asat.asat import AsAt, Outstanding, known, put_together
from diffs.amending.asat.noteddays import NoteDays, unread_notes
from diffs.amending.asat.standing import StandingProvision, is_of_a_court
from diffs.amending.asat.turns import Carry
from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.structure.eids import related, within
from tarmeem.model import Event

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
    marks = named_in(notes) if instruments else []
    more = [x for x in instruments if not any(mark.names(own_name(x.text)) for mark in marks)]
    view = put_together(text, more, events, on, known_at, carry, noted=True)
    provisions = view.provisions
    for event, by, whole in _noted_since(notes, known(events, on, known_at), days, on):
        said = f"it was told of words that {by} amended since, as a note says: whether it is of those that stand there now is not told apart"
        outstanding.append(Outstanding("needs-review", event.source, said, event.eid))
        if whole:
            provisions = tuple(_in_doubt(one, event, by) for one in provisions)
    return replace(view, provisions=provisions, outstanding=(*outstanding, *view.outstanding))


def _undated(notes: Annotated, days: NoteDays, on: str) -> Iterator[Outstanding]:
    """Yield each instrument of which the notes do not say whether it had effect by a day."""
    unsure = {one.by: days.doubt(one, on) for one in notes.notes if days.doubt(one, on)}
    for one in sorted(filter(None, unsure), key=lambda one: (*one.order, one.kind)):
        # Only of what goes by a number can a person tell the day in words that are read again.
        kind = "date unknown" if authority(str(one)) else "unknown"
        yield Outstanding(kind, str(one), unsure[one])


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
