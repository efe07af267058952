"""Expressions: a work's text as at a date, in one language and one edition; and their chains."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from store import works
from store.base import fetch, fetch_one, instant, storable, unpack_text, writing
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Edition, Expression, Language

_SELECT = (
    "SELECT e.id, e.work, e.language, e.edition, r.id AS reading, e.seen_at, e.witness,"
    " e.recorded_at, e.title, e.sha256, e.capture"
    " FROM {} AS e JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1"
)


def record(db: Database, expression: Expression) -> int:
    """Record an expression and return its id.

    Where the text last seen before it in its chain is of the same snapshot, that one is returned
    and nothing is written: the same bytes, seen again, are no new expression.

    Raises: StoreError where its reading is unknown.
    """
    expression = replace(expression, seen_at=instant(expression.seen_at))
    with writing(db):
        reading = fetch_one(db, "SELECT sha256 FROM readings WHERE id = ?", [expression.reading])
        if reading is None:
            raise StoreError(f"no reading {expression.reading}", where=expression.work)
        sha256 = reading["sha256"]
        before = _before(db, expression)
        if before and before["sha256"] == sha256:
            return int(before["id"])
        cursor = db.execute(
            "INSERT INTO expressions (work, language, edition, sha256, capture, seen_at, witness,"
            " title, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [expression.work, expression.language, expression.edition, sha256, expression.capture,
             expression.seen_at, storable(expression.witness), storable(expression.title),
             expression.recorded_at or clock.now()],
        )  # fmt: skip
        return int(cursor.lastrowid or 0)


def _before(db: Database, expression: Expression) -> dict[str, Any] | None:
    return fetch_one(
        db,
        "SELECT id, sha256 FROM standing_expressions WHERE work IN (SELECT value FROM json_each(?))"
        " AND language = ? AND edition = ? AND seen_at <= ? ORDER BY seen_at DESC, id DESC LIMIT 1",
        [json.dumps(works.family(db, expression.work)), expression.language, expression.edition,
         expression.seen_at],
    )  # fmt: skip


def _expression(row: Mapping[str, Any]) -> Expression:
    return Expression(**row)


def get(db: Database, expression: int) -> Expression | None:
    """Return an expression with its current reading, or None; one that was rejected too."""
    row = fetch_one(db, f"{_SELECT.format('expressions')} WHERE e.id = ?", [expression])
    return _expression(row) if row else None


def chain(
    db: Database, work: str, language: Language | None = None, edition: Edition | None = None
) -> list[Expression]:
    """Return a work's expressions by when they were seen, without those that were rejected since; merged works' are in their places."""
    rows = fetch(
        db,
        f"{_SELECT.format('standing_expressions')} JOIN json_each(:family) AS f ON f.value = e.work"
        " WHERE (:language IS NULL OR e.language = :language)"
        " AND (:edition IS NULL OR e.edition = :edition) ORDER BY e.seen_at, e.id",
        {"family": json.dumps(works.family(db, work)), "language": language, "edition": edition},
    )
    return [_expression(row) for row in rows]


def neighbours(db: Database, expression: int) -> tuple[Expression | None, Expression | None]:
    """Return what stands before and after an expression in its chain.

    An old text that came to light late has both: the step between them is then told anew.
    """
    here = get(db, expression)
    if here is None:
        return None, None
    links = chain(db, here.work, here.language, here.edition)
    place = next((n for n, link in enumerate(links) if link.id == expression), None)
    if place is None:
        return None, None
    after = links[place + 1] if place + 1 < len(links) else None
    return (links[place - 1] if place else None), after


def last_at(db: Database, url: str, *, before: str | None = None) -> Expression | None:
    """Return the text last seen at an address, or in a file that its page leads to; None where none was.

    With ``before``, of what was seen before that instant.
    """
    for place in ("c.url", "json_extract(c.hints, '$.page')"):
        found = fetch(
            db,
            "SELECT p.expression FROM placements AS p JOIN capture_states AS c ON c.id = p.capture"  # noqa: S608 - ours
            f" WHERE c.state = 'accepted' AND {place} = :url AND p.expression IS NOT NULL"
            " AND (:before IS NULL OR c.seen_at < :before) ORDER BY c.seen_at DESC, p.id DESC LIMIT 1",
            {"url": url, "before": before},
        )
        if found:
            return get(db, found[0]["expression"])
    return None


def first_seen(db: Database) -> str:
    """Return when the first of all texts was seen; empty where none was."""
    row = fetch_one(db, "SELECT min(seen_at) AS at FROM standing_expressions")
    return str((row or {}).get("at") or "")


def text(db: Database, expression: int) -> str:
    """Return the raw text of an expression, as its current reading has it.

    Raises: StoreError where there is no such expression.
    """
    row = fetch_one(
        db,
        "SELECT r.body FROM expressions AS e"
        " JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1 WHERE e.id = ?",
        [expression],
    )
    if row is None:
        raise StoreError(f"no expression {expression}", do="tarmeem show lists a work's texts")
    return unpack_text(row["body"])
