"""What befell laws since a day that no step from one text to the next tells: their own days, and newer texts that read otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from store import owndays, works
from store.owndays import OwnDay
from tarmeem import clock
from tarmeem.model import Work


def lately(db: Database, since: str) -> list[dict[str, Any]]:
    """Return what befell laws and amended them from a day in Karachi until today, and which newest texts seen since read otherwise, the latest first.

    What was told of a law when something of it was last kept is told again, if nothing more is known since; else it is concluded now.
    """
    laws, today, kept = works.befallen(db), clock.today(), owndays.kept(db)
    known = owndays.marks(db, [law.id for law in laws])
    rows = []
    for law in laws:
        told = kept.get(law.id)
        days = told.days if told and told.holds(known[law.id], today) else _anew(db, law, since)
        rows += [_row(law, one) for one in days if since <= one.on <= today]
    said: dict[str, list[str]] = {}
    for row in rows:
        said.setdefault(row["on"], []).append(row["summary"])
    told_once = [row for row in rows if not _is_told_of_a_law(row, said[row["on"]])]
    return sorted(told_once, key=lambda row: (row["on"], row["title"]), reverse=True)


def _anew(db: Database, law: Work, since: str) -> Iterable[OwnDay]:
    from publish.law.concluding import (
        days_of,
    )  # it takes a second to load all that reads amendments

    return days_of(db, law, since)


def _row(law: Work, one: OwnDay) -> dict[str, Any]:
    return {"work": law.id, "title": law.title, "cause": one.cause, "on": one.on, "summary": one.summary}  # fmt: skip


def _is_told_of_a_law(row: Mapping[str, str], said: Sequence[str]) -> bool:
    """Tell whether an instrument's own day is told already: as that on which a law was amended by it; ``said``: of that day."""
    return any(row["title"] in one for one in said)
