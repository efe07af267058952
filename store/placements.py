"""Placements: of which work, and which expression, a capture was found to be. Appended, the last one holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from store.base import as_json, fetch, fetch_one, writing
from tarmeem import clock


def record(
    db: Database,
    capture: int,
    work: str | None,
    *,
    expression: int | None = None,
    how: str,
    evidence: Mapping[str, Any] | None = None,
    recorded_at: str | None = None,
) -> None:
    """Record of which work a capture is, or that it could not be told; the same again is nothing."""
    values = [capture, work, expression, how, as_json(dict(evidence or {}))]
    with writing(db):
        last = fetch_one(
            db,
            "SELECT work, expression, how FROM placements WHERE capture = ?"
            " ORDER BY id DESC LIMIT 1",
            [capture],
        )
        if last == {"work": work, "expression": expression, "how": how}:
            return
        db.execute(
            "INSERT INTO placements (capture, work, expression, how, evidence, recorded_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [*values, recorded_at or clock.now()],
        )


def work_of(db: Database, capture: int) -> str | None:
    """Return the work a capture was placed with, or None."""
    row = fetch_one(
        db, "SELECT work FROM placements WHERE capture = ? ORDER BY id DESC LIMIT 1", [capture]
    )
    return row["work"] if row else None


def urls_of(db: Database, expression: int) -> list[str]:
    """Return the URLs at which a text was seen, first seen first."""
    rows = fetch(
        db,
        "SELECT c.url FROM placements AS p JOIN captures AS c ON c.id = p.capture"
        " WHERE p.expression = ? GROUP BY c.url ORDER BY MIN(c.seen_at), c.url",
        [expression],
    )
    return [row["url"] for row in rows]
