"""Source health: what the ledger proves, in words, and where it proves nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median
from typing import Any

from sqlite_utils import Database

from publish.given import read_month
from publish.words import count, day, instant
from store import ledger, readings, reviews, views
from store.ledger import SourceStatus
from tarmeem import clock

USUAL_FROM = 3
"""A rhythm is told from this many checks or more."""
SHORTEST = 60
"""Minutes: checks that follow one another faster were made by hand and set no rhythm."""


@dataclass(frozen=True, slots=True)
class Health:
    """One source as the page shows it."""

    status: SourceStatus
    state: str
    """sound, attention or unchecked."""
    sentence: str
    cadence: str


def health(
    db: Database, cadences: Mapping[str, str], at: str, since: str | None = None
) -> list[Health]:
    """Return every source that the ledger knows, those in need of attention first.

    With ``since``, an instant: how the time until ``at`` is proved, whole or not at all.
    """
    known = {**usual(views.check_starts(db)), **cadences}
    declared = cadences or None  # where the operator names the sources, others are nobody's
    told = ledger.status(db, since=since, until=at, cadences=known, declared=declared)
    found = [_health(one, known, whole=bool(since)) for one in told]
    order = ("attention", "unchecked", "sound")
    return sorted(found, key=lambda one: (order.index(one.state), one.status.source))


def usual(starts: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return each source's usual time between checks, where its past tells one."""
    found = {}
    for source, given in starts.items():
        if len(given) < USUAL_FROM:
            continue
        steps = [_minutes(a, b) for a, b in pairwise(given)]
        minutes = int(median(steps))
        if minutes >= SHORTEST:
            found[source] = f"{minutes}m"
    return found


def _minutes(start: str, end: str) -> float:
    between = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    return between.total_seconds() / 60


def _health(one: SourceStatus, cadences: Mapping[str, str], *, whole: bool) -> Health:
    cadence = cadences.get(one.source, "")
    proved = one.ok and not (whole and (one.gaps or not cadence))
    state = "sound" if proved else "attention" if one.checks else "unchecked"
    return Health(one, state, _sentence(one, whole=whole), cadence)


def _sentence(one: SourceStatus, *, whole: bool) -> str:
    """Say what the ledger proves: how often it was checked, and what came of it; its problems stand beneath."""
    if not one.checks and whole:
        return "No check ended in this time: nothing is proved of it."
    if not one.checks:
        return "Never checked to the end: nothing is proved of it."
    times = "once" if one.checks == 1 else f"{one.checks:,} times"
    told = f"Checked {times} between {instant(one.first)} and {instant(one.last)}"
    named = (
        ("changed", one.changed),
        ("new", one.new),
        ("missing", one.missing),
        ("failed", one.failed),
        ("called, dated or listed otherwise in the listing", one.retitled),
    )
    what = [f"{number:,} {name}" for name, number in named if number]
    if what:
        return f"{told}. Documents: {', '.join(what)}."
    return f"{told}." if one.failures else f"{told}; nothing changed."


def summary(found: Sequence[Health]) -> dict[str, Any]:
    """Return the line that heads the first page: how far silence can be trusted."""
    sound = sum(one.state == "sound" for one in found)
    last = max((one.status.last or "" for one in found), default="")
    return {"sources": len(found), "sound": sound, "last": last}


def page(db: Database, cadences: Mapping[str, str], at: str, month: str = "") -> dict[str, Any]:
    """Return all that the health page shows: of now, or the proof of a month, ``2026-10``.

    Raises: UsageError where the month is none, or is yet to come.
    """
    if month:
        return _proof(db, cadences, at, month)
    found = health(db, cadences, at)
    return {
        "month": None,
        "this_month": clock.day_of(at)[:7],
        "sources": found,
        "waiting": views.waiting(db),
        "suggestions": [(one, reviews.about(db, one)) for one in reviews.suggestions(db)],
        "unreadable": readings.unreadable(db),
        "at": at,
        "told": _told(found),
    }


def _proof(db: Database, cadences: Mapping[str, str], at: str, month: str) -> dict[str, Any]:
    """Return what the page shows of a month, as far as it has gone: what waits for a person is of now, and not of it."""
    first, last = read_month(month)
    end = min(clock.end_of(last), at)
    found = health(db, cadences, end, clock.start_of(first))
    whole = sum(one.state == "sound" for one in found)
    name = day(first).partition(" ")[2] + (" so far" if end == at else "")
    return {
        "this_month": clock.day_of(at)[:7],
        "month": {"name": name, "first": first, "last": last},
        "sources": found,
        "waiting": (), "suggestions": (), "unreadable": (),
        "at": at,
        "told": f"Checked throughout {name}: {whole:,} of {count(len(found), 'source')}.",
    }  # fmt: skip


def _told(found: Sequence[Health]) -> str:
    if not found:
        return "No source has been checked yet."
    bad = sum(one.state != "sound" for one in found)
    if not bad:
        return f"All {len(found)} sources are sound." if len(found) > 1 else "The source is sound."
    needs = "needs" if bad == 1 else "need"
    return f"{bad} of {count(len(found), 'source')} {needs} attention."
