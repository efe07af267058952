"""What befell laws by their own days, as it was concluded: kept so that who asks need not put every law together anew.

A conclusion, a *telling*, bears a mark of all that was known of the law. Where the mark is another, or a day has come on
which the law moves, it is of the past; the last one of a work holds.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from store.base import as_json, fetch, insert, storable, writing


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day of a law's own: what befell it, amended it, or how a text seen then reads."""

    on: str
    cause: str
    """``event``, ``amendment`` or ``differs``: a text seen on that day reads otherwise than the law put together."""
    summary: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What befell one law by its own days, and for how long that holds."""

    days: tuple[OwnDay, ...]
    told_on: str
    """The day in Karachi on which it was concluded."""
    until: str = ""
    """The next day on which the law is known to move: it is told anew from then; empty = none is known."""
    known: str = ""
    """The mark of what was known of the law; see `marks`."""
    version: int = 0
    """The reader's."""

    def holds(self, known: str, today: str) -> bool:
        """Tell whether it is to be relied upon: nothing more is known, and no day has come on which the law moves."""
        come = bool(self.until) and self.until <= today
        return self.known == known and self.told_on <= today and not come


def record(db: Database, work: str, telling: Telling, *, recorded_at: str) -> None:
    """Record what befell a work; the last one recorded holds."""
    with writing(db):
        number = insert(db, "tellings", {
            "work": work, "known": telling.known, "version": telling.version, "told_on": telling.told_on,
            "until": telling.until, "recorded_at": recorded_at,
        })  # fmt: skip
        for ord_, one in enumerate(telling.days):
            insert(db, "own_days", {
                "telling": number, "ord": ord_, "valid_on": storable(one.on), "cause": one.cause,
                "summary": storable(one.summary),
            })  # fmt: skip


def kept(db: Database) -> dict[str, Telling]:
    """Return what was last told of each work."""
    last = "SELECT max(id) FROM tellings GROUP BY work"
    days: dict[int, list[OwnDay]] = defaultdict(list)
    for row in fetch(db, f"SELECT * FROM own_days WHERE telling IN ({last}) ORDER BY telling, ord"):  # noqa: S608 - ours
        days[row["telling"]].append(OwnDay(row["valid_on"], row["cause"], row["summary"]))
    return {
        row["work"]: Telling(tuple(days[row["id"]]), row["told_on"], row["until"], row["known"], row["version"])
        for row in fetch(db, f"SELECT * FROM tellings WHERE id IN ({last})")  # noqa: S608 - ours
    }  # fmt: skip


def first_told(db: Database) -> dict[tuple[str, OwnDay], str]:
    """Return when each day of each work was first told, in these words."""
    rows = fetch(
        db,
        "SELECT t.work, d.valid_on, d.cause, d.summary, min(t.recorded_at) AS at"
        " FROM own_days AS d JOIN tellings AS t ON t.id = d.telling GROUP BY 1, 2, 3, 4",
    )
    return {
        (row["work"], OwnDay(row["valid_on"], row["cause"], row["summary"])): row["at"]
        for row in rows
    }


def marks(db: Database, works: Iterable[str]) -> dict[str, str]:
    """Return a mark of all that is known of each work: its texts, events and names, and those of what amends, repeals or enacts it.

    What those are amended, repealed or enacted by is in it too, and so on.
    """
    roots = {row["work"]: row["root"] for row in fetch(db, "SELECT work, root FROM roots")}
    facts, near = _facts(db, roots), _near(db, roots)
    return {work: _mark(work, facts, near) for work in works}


def _mark(work: str, facts: Mapping[str, list[Any]], near: Mapping[str, set[str]]) -> str:
    reached, ahead = {work}, [work]
    while ahead:
        fresh = near.get(ahead.pop(), set()) - reached
        reached |= fresh
        ahead += fresh
    said = [[one, facts.get(one), sorted(near.get(one, ()))] for one in sorted(reached)]
    return hashlib.sha256(as_json(said).encode()).hexdigest()


_FACTS = (
    "SELECT id AS work, title, kind, number, year FROM works ORDER BY id",
    "SELECT target AS work, old FROM merges ORDER BY old",
    "SELECT work, id FROM titles ORDER BY id",
    "SELECT work, id FROM events ORDER BY id",
    """SELECT e.work, e.id, e.language, e.edition, e.seen_at, r.id AS reading
FROM standing_expressions AS e LEFT JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1 ORDER BY e.id""",
)
"""What is known of a work by itself; what is only ever added to is known by its id."""


def _facts(db: Database, roots: Mapping[str, str]) -> dict[str, list[Any]]:
    """Return what is known of each work, under the id that it goes by."""
    found: dict[str, list[Any]] = defaultdict(list)
    for place, sql in enumerate(_FACTS):
        for row in fetch(db, sql):
            found[roots[row["work"]]].append([place, *row.values()])
    return found


def _near(db: Database, roots: Mapping[str, str]) -> dict[str, set[str]]:
    """Return which works do something to each one, or are what it became."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in fetch(db, "SELECT subject, kind, object FROM relations WHERE kind <> 'cites'"):
        subject, of = roots[row["subject"]], roots[row["object"]]
        found[of].add(subject)
        if row["kind"] == "enacted-as":
            found[subject].add(of)
    return found
