"""What a person tells of a work that no kept text says: an event, and what speaks against its day."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import cast

from sqlite_utils import Database

from diffs.amending.annotated.notes import authority
from diffs.amending.consolidating.effects import reaches_back
from diffs.structure.cite import cite, unit_of
from publish.given import read_day
from publish.law.commencing import own_day
from publish.law.lawbook import as_at, began, chain_of, consolidated, find_work
from publish.law.steps import known_provision
from store import events, expressions, provisions
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Event, EventKind, Work


def tell(
    db: Database,
    name: str,
    kind: str,
    day: str,
    *,
    source: str,
    provision: str = "",
    words: str = "",
) -> Event:
    """Record what befell a work, or a provision of it, as a person tells it; known from now on.

    Raises: UsageError for an unknown work or provision, no authority, words that none of its texts has,
    or a day that is none, that is yet to come where such a thing is only told afterwards, or before the work's own year.
    """
    if not source.strip():
        raise UsageError("an event is recorded with the authority that says so", do="name it with --source")  # fmt: skip
    work = find_work(db, name)
    on = read_day(day)
    if kind in _PAST and on > clock.today():
        raise UsageError(f"{on} is yet to come", do="nothing that is recorded can be taken back: look at the day again")  # fmt: skip
    if kind == "commenced" and authority(source) is None:
        _refuse_before_its_year(db, work, on)
    eid = known_provision(db, work.id, provision) if provision else ""
    words = " ".join(words.split())  # `show` breaks its lines where a screen ends
    if words and not _says(db, work.id, eid, words):
        where = f"no text of it says “{words}”{f' in {cite(eid, unit_of(work.title))}' * bool(eid)}"
        raise UsageError(where, do="copy the words as `tarmeem show` prints them")
    event = Event(work.id, cast(EventKind, kind), on, clock.now(), source, eid, words)
    events.record(db, event)
    return event


_PAST = ("assented", "promulgated", "gazetted", "laid", "struck-down", "suspended", "restored", "corrected")  # fmt: skip
"""What is told when it has been done; an Act may be told to commence, or to end, on a day to come."""


def _refuse_before_its_year(db: Database, work: Work, on: str) -> None:
    """Raise UsageError for a commencement in a year before the one in which a work was made, unless it says itself that it reaches back."""
    try:
        text = expressions.text(db, chain_of(db, work)[0].id or 0)
    except UsageError:  # it has no text
        return
    first = began(db, work, events.of_work(db, work.id), on)
    if on[:4] < first[:4] and not reaches_back(text, on):
        raise UsageError(f"{on} is before the year of {work.title}, and nothing in its text reaches back", do="look at the day again: nothing that is recorded can be taken back")  # fmt: skip


def _says(db: Database, work: str, eid: str, words: str) -> bool:
    """Tell whether words stand in a provision, or anywhere, as it is put together or in a text that was seen."""
    made = consolidated(db, work).provisions
    if any(words in one["text"] for one in made if not eid or one["eid"] == eid):
        return True
    chain = expressions.chain(db, work)
    if eid:
        seen = (
            " ".join(row.text for row in provisions.subtree(db, one.reading, eid)) for one in chain
        )
    else:
        seen = (" ".join(expressions.text(db, one.id or 0).split()) for one in chain)
    return any(words in text for text in seen)


def doubts(db: Database, told: Event) -> list[str]:
    """Return what speaks against what was told: words that did not stand on its day, another day of commencement."""
    if told.kind != "commenced":
        return _without_effect(db, told)
    known = events.of_work(db, told.work)
    others = sorted({one.valid_on for one in known if (one.kind, one.eid) == ("commenced", told.eid)} - {told.valid_on})  # fmt: skip
    said = [
        f"it was told before to have commenced on {day}: what is told last holds" for day in others
    ]
    # What bears another instrument's number befell that: an amending Act was assented to, not the law.
    own = [one for one in known if authority(one.source) is None]
    said += [*_before_it_was_made(told, own), *_against_its_words(db, told, own)]
    return said + (_without_effect(db, told) if told.eid else [])


def _against_its_words(db: Database, told: Event, known: Sequence[Event]) -> list[str]:
    """Return that a work, or a section of it, says itself that it begins on another day."""
    try:
        text = consolidated(db, told.work).text
    except UsageError:  # it has no text
        return []
    day, words = own_day(text, known, told.eid)
    if day in ("", told.valid_on):
        return []
    what = cite(told.eid, unit_of(text)) if told.eid else "it"
    said = f"it says itself “{shorten(words, _QUOTED, placeholder=' …')}”, and so {what} begins on {day}"
    return [f"{said}: what is told last holds; to go by its words, tell that day"]


_QUOTED = 200


def _before_it_was_made(told: Event, known: Sequence[Event]) -> list[str]:
    """Return that a day of commencement is before that of the assent or the promulgation."""
    made = [one for one in known if one.kind in ("assented", "promulgated") and not one.eid]
    first = min(made, key=lambda one: one.valid_on, default=told)
    if told.valid_on >= first.valid_on:
        return []
    which = "promulgation" if first.kind == "promulgated" else "assent"
    return [f"that is before its {which} on {first.valid_on}: it is carried out from then all the same"]  # fmt: skip


def _without_effect(db: Database, told: Event) -> list[str]:
    """Return why an event changes nothing in the law as at its day, or is for a person, where that is so."""
    try:
        view = as_at(db, told.work, told.valid_on, None)
    except UsageError:  # of a work without a text, or of a day before it stood, nothing is said
        return []
    return [
        f"{one.detail} (it is recorded all the same)"
        for one in view.outstanding
        if one.kind == "needs-review" and one.source == told.source
    ]
