"""What befell laws since a day that no step from one text to the next tells: their own days, and newer texts that read otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from publish.law import amenders, lawbook, lawlines
from store import expressions, works
from tarmeem import clock
from tarmeem.model import Work


def lately(db: Database, since: str) -> list[dict[str, Any]]:
    """Return what befell laws and amended them from a day in Karachi until today, and which newest texts seen since read otherwise, the latest first."""
    rows = [row for work in works.befallen(db) for row in _of(db, work, since)]
    told = [row for row in rows if not _is_told_of_a_law(row, rows)]
    return sorted(told, key=lambda row: (row["on"], row["title"]), reverse=True)


def _of(db: Database, work: Work, since: str) -> Iterator[dict[str, Any]]:
    mine = {"work": work.id, "title": work.title}
    for on, cause, said in amenders.moved(db, work):
        if since <= on <= clock.today():
            yield mine | {"cause": cause, "on": on, "summary": said}
    seen = max((clock.day_of(one.seen_at) for one in expressions.chain(db, work.id)), default="")
    if seen >= since:
        view = lawbook.as_at(db, work.id, None, None)
        if any(one.kind == "differs" for one in view.outstanding):
            said = lawlines.held_against(view, work.id)
            yield mine | {"cause": "differs", "on": seen, "summary": said}


def _is_told_of_a_law(row: Mapping[str, str], rows: Sequence[Mapping[str, str]]) -> bool:
    """Tell whether an instrument's own day is told already: as that on which a law was amended by it."""
    return any(one["on"] == row["on"] and row["title"] in one["summary"] for one in rows)
