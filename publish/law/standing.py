"""What stands against the words of a kept text: the end of the law, and what later instruments made of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from diffs.amending.asat.standing import StandingProvision
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.effects import day_of
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import related, within
from publish.law import amenders, lawbook, remembered, repealing
from store import expressions, works
from store.search import Hit
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Event, Work

_ENDS = ("repealed", "lapsed", "struck-down", "suspended", "withdrawn")


def ended(db: Database, work: Work) -> Event | None:
    """Return the event by which a whole work stands no more today; None where it stands."""
    now, last = clock.today(), None
    for event in repealing.events_of(db, work):
        if event.eid or event.words or event.valid_on > now:
            continue
        if event.kind in _ENDS:
            last = event
        elif event.kind == "restored":
            last = None
    return last


def against(db: Database, name: str, eid: str, expression: int | None) -> list[str]:
    """Return what a reader of a provision in one kept text must know, each as a sentence without its stop.

    That the law or the provision ended; and, of the text that is carried forward, which known instruments change
    those words. A reprint with its own footnotes bears its amendments, and nothing is said of it.
    """
    work = works.get(db, name)
    if work is None:
        return []
    end = ended(db, work)
    said = [f"{end.kind.replace('-', ' ')} since {end.valid_on}: {end.source}"] if end else []
    said += in_part(db, work, eid)
    return [*said, *_changing(db, work, eid, expression)] if eid and expression else said


def in_part(db: Database, work: Work, eid: str) -> list[str]:
    """Return what a court or a later law ended of a provision, of what holds it or of what it holds, as it stands today."""
    gone = _gone(db, work, eid)
    whole = {one.eid for one in gone if one.state != _GONE[-1]}
    return [
        f"{cite(one.eid, unit_of(work.title))}{''.join(f', “{words}”' for words in one.struck)}: {one.state} since {one.since}: {one.source}"
        for one in gone
        if not any(within(one.eid, other) for other in whole - {one.eid})
        # What holds a part has its struck words too: they are told of the part, once.
        if not any(
            one.struck and one.struck == other.struck and within(other.eid, one.eid)
            for other in gone
            if other.eid != one.eid
        )
    ]


def struck(db: Database, work: Work, eid: str) -> list[str]:
    """Return the words of a provision that stand no more today: those struck down in it, and all of what ended whole."""
    gone = _gone(db, work, eid)
    return [
        words
        for one in gone
        for words in (one.struck if one.state == _GONE[-1] else (one.text,) * (one.state in DEAD))
    ]


def _gone(db: Database, work: Work, eid: str) -> list[StandingProvision]:
    """Return what stands no more today, or waits, of a provision, of what holds it and of what it holds."""
    if not any(
        eid and event.eid and related(eid, event.eid) for event in repealing.events_of(db, work)
    ):
        return []
    try:
        view = lawbook.as_at(db, work.id, None, None)
    except UsageError:  # it stands not yet
        return []
    return [one for one in view.provisions if related(eid, one.eid) and one.state in _GONE]


DEAD = frozenset({"struck down", "lapsed", "repealed", "withdrawn"})
"""States of what is shown struck through; the words of what is stayed stand, and wait."""
_GONE = ("repealed", "lapsed", "struck down", "suspended", "withdrawn", "words struck down")


def ended_of(db: Database, name: str) -> Event | None:
    """Return the event by which a work stands no more, by the work's id."""
    work = works.get(db, name)
    return ended(db, work) if work else None


def against_all(db: Database, hits: Sequence[Hit]) -> list[list[str]]:
    """Return what stands against each of what a search found, in its order."""
    return [against(db, one.work, one.eid, one.expression) for one in hits]


def _changing(db: Database, work: Work, eid: str, expression: int | None) -> list[str]:
    known = amenders.began(db, work.id)
    first = lawbook.chain_of(db, work)[0]
    if not known or not _carried_forward(db, eid, expression or 0, first.id or 0):
        return []
    made = lawbook.consolidated(db, work.id)
    by = {who for gone, who in made.removed if within(eid, gone)}
    by |= {s["instruction"] for one in made.provisions if one["eid"] == eid for s in one["spans"]}
    numbers = [tuple(map(int, one.split("."))) for one in sorted(by)]
    days = [(place, _day(known[place - 1], number) or "") for place, number in numbers]
    return [_by(known[place - 1].name, day) for place, day in sorted(set(days))]


def _day(by: Dated, number: int) -> str | None:
    return day_of(number, by.text, by.from_date, by.parts)


def _carried_forward(db: Database, eid: str, expression: int, first: int) -> bool:
    """Tell whether a provision reads, in a text, as in the one that amendments are carried out on."""
    text = expressions.text(db, expression)
    if remembered.is_annotated(text):
        return False
    return expression == first or _part(text, eid) == _part(expressions.text(db, first), eid)


def _part(text: str, eid: str) -> str:
    found = remembered.tree(text).find(eid)
    return " ".join(found.full_text().split()) if found else ""


def _by(title: str, day: str | None) -> str:
    if day and day <= clock.today():
        return f"changed on {day} by {title}"
    return f"to be changed by {title}, {f'from {day}' if day else 'whose day is not known'}"
