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
from publish.law.lawmarks import WORDS_STRUCK, dead_words, parted, why
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
    family = _family(db, work, eid)
    own, beneath = _parts(family, eid)
    if own is None:
        return []
    unit = unit_of(work.title)
    # The outermost that ended with it: the judgment was on that.
    first = next((one for one in family if one.state in _GONE), own) if own.state in _GONE else own
    found = {one.eid: (one, state) for one, state in parted(own, beneath)}
    rows: list[tuple[StandingProvision, str]] = (
        [(first, first.state)] if first.state in _GONE else []
    )
    # What holds a part has its struck words too: they are told of the part, once.
    rows += [
        (one, one.state)
        for one in (own, *beneath)
        if one.state == WORDS_STRUCK and one.eid not in found
        if not any(
            x.struck == one.struck and within(x.eid, one.eid) for x in beneath if x is not one
        )
    ]
    rows += [row for row in found.values() if row[0].state != "uncommenced"]
    return [
        f"{cite(one.eid, unit)}{''.join(f', “{words}”' for words in one.struck if one.state == WORDS_STRUCK)}: {state}{why(one)}"
        for one, state in rows
    ]


def struck(db: Database, work: Work, eid: str) -> list[str]:
    """Return the words of a provision that stand no more today: those struck down in it, and what ended whole."""
    own, beneath = _parts(_family(db, work, eid), eid)
    return dead_words(own, beneath) if own else []


def _parts(
    family: Sequence[StandingProvision], eid: str
) -> tuple[StandingProvision | None, list[StandingProvision]]:
    """Return a provision of its family, where it stands there, and what it holds."""
    own = next((one for one in family if one.eid == eid), None)
    return own, [one for one in family if within(one.eid, eid) and one is not own]


def _family(db: Database, work: Work, eid: str) -> list[StandingProvision]:
    """Return a provision as it stands today, what holds it and what it holds, where anything is told of them."""
    if not any(
        eid and event.eid and related(eid, event.eid) for event in repealing.events_of(db, work)
    ):
        return []
    try:
        view = lawbook.as_at(db, work.id, None, None)
    except UsageError:  # it stands not yet
        return []
    return [one for one in view.provisions if related(eid, one.eid)]


_GONE = ("repealed", "lapsed", "struck down", "suspended", "withdrawn")


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
