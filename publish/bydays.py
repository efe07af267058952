"""What changed lately, by days: steps by the day on which they were seen, and between them what befell laws by their own days."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import Any, NamedTuple

from sqlite_utils import Database

from publish.law.lately import lately
from publish.words import day
from store import expressions, owndays, views
from store.events import MASTHEAD
from store.owndays import OwnDay
from tarmeem import clock

Row = dict[str, Any]
_COMMAND = ": tarmeem "
"""What begins the command that a terminal's reader is told; a page has a link."""
WITHOUT = "new"
"""The list that tells of no change, and of no law's own day."""


class Day(NamedTuple):
    """A day of the list."""

    name: str
    steps: list[Row]
    """What was seen on it."""
    own: list[Row]
    """What befell laws on it, by their own days."""


class Listed(NamedTuple):
    """A page of the list."""

    days: list[Day]
    more: bool
    own: int
    """How many entries all pages of it have of laws' own days; the list of new texts has none."""


def listed(db: Database, show: str, place: int, length: int) -> Listed:
    """Return a page of one of the lists (`views.SHOWS`): so many steps, and the laws' own days that fall between them.

    A day that two pages share has its laws on the first of them.
    """
    ahead = 1 if place else 0
    steps = views.steps(db, show=show, limit=length + ahead + 1, offset=place * length - ahead)
    before, here = steps[:ahead], steps[ahead : length + ahead]
    more = len(steps) > length + ahead
    own = entries(db)
    until = clock.day_of(before[-1]["seen_at"]) if before else "9999"
    since = clock.day_of(here[-1]["seen_at"]) if more else ""
    found: dict[str, Day] = {}
    for step in here:
        on = clock.day_of(step["seen_at"])
        found.setdefault(on, Day(day(on), [], [])).steps.append(step)
    for row in own if show != WITHOUT and (here or not place) else ():
        if since <= row["on"] < until:
            found.setdefault(row["on"], Day(day(row["on"]), [], [])).own.append(row)
    return Listed([found[on] for on in sorted(found, reverse=True)], more, len(own))


def entries(db: Database) -> list[Row]:
    """Return what befell each law on each day of its own, the latest first, since the first text was seen, and for a year at least.

    What a step of that day tells of the law is left out, and the day that a text bears itself of its own making.
    """
    first = expressions.first_seen(db)
    if not first:
        return []
    since = min(clock.day_of(first), _year_before(clock.today()))
    rows = [row for row in lately(db, since) if not row["summary"].endswith(MASTHEAD)]
    rows = [row for row in rows if row["cause"] != "differs" or not _has_step(db, row)]
    known = views.titles(db, [row["work"] for row in rows])
    told_at = owndays.first_told(db)
    return [
        {
            **known[work],
            "work": work,
            "on": on,
            "cause": cause,
            "summary": "\n".join(_sentence(row["summary"]) for row in told),
            "known_at": max((told_at.get((work, OwnDay(on, cause, row["summary"])), "") for row in told), default=""),
        }
        for (work, on, cause), told in _grouped(rows).items()
    ]  # fmt: skip


def _sentence(said: str) -> str:
    said = said.partition(_COMMAND)[0]
    return said[:1].upper() + said[1:]


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1:04}{day[4:]}"


def _grouped(rows: list[Row]) -> dict[tuple[str, str, str], list[Row]]:
    """Return what is told of a law and a day together, in the order of the list."""
    found: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for key, some in groupby(rows, key=lambda row: (row["work"], row["on"], row["cause"])):
        found[key] += some
    return found


def _has_step(db: Database, row: Row) -> bool:
    """Tell whether a step of a law was seen on a day, and is told as a change: it says how the text reads."""
    return any(
        clock.day_of(step["seen_at"]) == row["on"] and step["cause"] not in ("first", "upgrade")
        for step in views.steps_of(db, row["work"])
    )
