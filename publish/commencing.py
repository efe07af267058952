"""When the instruments that amend a work took effect, by their own words or by what was told of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlite_utils import Database

from diffs.amending.asat import Dated, turn
from diffs.amending.assent import promulgated_on
from diffs.amending.instruments import Instrument as Parsed
from diffs.amending.instruments import read_instrument
from diffs.structure.instruments import beginnings
from store import events, expressions
from store.instruments import Instrument, instruments_of
from tarmeem.model import Event, RelationKind

REMEMBERED = 64
"""Instruments whose reading is kept in memory."""


def _dated(db: Database, one: Instrument) -> Dated:
    when = _parsed(one.text).commencement
    day = when.on or _commenced(db, one.work)
    if when.kind == "at-once":
        day = day or _assent(db, one.work) or promulgated_on(one.text)
    why = "" if day else _WHY.get(when.kind, "")
    if one.kind == "bill" and not (_assent(db, one.work) or _commenced(db, one.work)):
        day, why = None, "it is a bill, and nothing known says that it was enacted"
    first = expressions.chain(db, one.work)[0]
    return Dated(_named(one), one.text, day, first.seen_at, one.work, why, _ended(db, one.work))


_WHY = {
    "at-once": "it takes effect at once, but the day of its assent is not known",
    "several": "its file holds several instruments, which do not take effect on one day",
    "parts": "its provisions do not all take effect on one day",
    "unknown": "it does not say when it takes effect",
}
"""Why an instrument has no date; one that waits for a notification has none yet."""


def began(db: Database, work: str) -> list[Dated]:
    """Return the instruments known to amend a work for good, in the order in which they took effect."""
    return [one for one in amending(db, work) if not one.until]


def amending(db: Database, work: str) -> list[Dated]:
    """Return all instruments known to amend a work, those too that lapsed or were struck down."""
    return sorted(related(db, work, "amends"), key=turn)


def related(db: Database, work: str, kind: RelationKind) -> list[Dated]:
    """Return the texts that amend a work, or do else to it, and when each took effect."""
    return [_dated(db, one) for one in instruments_of(db, work, kind)]


def assents(db: Database, work: str, known: Sequence[Dated]) -> list[Event]:
    """Return the days the amending instruments took effect, as events that name them by number."""
    found = []
    for one in known:
        number = _parsed(one.text).number
        day = _assent(db, one.id)
        if number and day:
            found.append(Event(work, "assented", day, one.known_at, number))
    return found


def _ended(db: Database, work: str) -> str:
    """Return the day from which an instrument as a whole was told to be void; empty where it was not.

    A repealed one is none: what it changed stays changed (General Clauses Act, 1897, section 6A). A
    restored one ended not at all: the judgment was set aside.
    """
    ended = ""
    for told in events.of_work(db, work):
        if told.eid or told.words:
            continue
        if told.kind == "restored":
            ended = ""
        elif told.kind in _VOID:
            ended = ended or told.valid_on
    return ended


_VOID = ("lapsed", "struck-down")


def _commenced(db: Database, work: str) -> str | None:
    """Return the day a whole instrument was told last to have commenced, as by a notification."""
    told = events.last(db, work, "commenced")
    return told.valid_on if told else None


def _assent(db: Database, work: str) -> str | None:
    told = [e for e in events.of_work(db, work) if e.kind in ("assented", "promulgated")]
    return told[0].valid_on if told else None


def _named(one: Instrument) -> str:
    """Return an instrument's title, and how many instruments its file holds where that is not one."""
    count = len(_beginnings(one.text))
    return one.title if count == 1 else f"{one.title} (its file holds {count} instruments)"


@lru_cache(maxsize=REMEMBERED)
def _beginnings(text: str) -> list[int]:
    return beginnings(text)


@lru_cache(maxsize=REMEMBERED)
def _parsed(text: str) -> Parsed:
    return read_instrument(text)
