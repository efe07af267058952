"""Readings: what a page module read out of a snapshot. The last one made of a snapshot is current.

Reading the same snapshot again with a better reader adds a reading and moves the mark; the
expressions that snapshot bears then show the better text, and no text is lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from store.base import (
    as_json,
    fetch,
    fetch_one,
    insert,
    pack_text,
    storable,
    unpack_text,
    writing,
)
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import PageReading, Reading

_COLUMNS = (
    "id, sha256, reader, version, language, title, number, published_on, kind, confidence, problem"
)


def record(db: Database, reading: Reading, *, recorded_at: str | None = None) -> int:
    """Record a reading, make it its snapshot's current one, and return its id.

    The same snapshot, reader and version again write nothing. Raises: StoreError where that version
    read something else before: a reader that changes its mind must change its version.
    """
    with writing(db):
        known = fetch_one(
            db,
            "SELECT id, body FROM readings WHERE sha256 = ? AND reader = ? AND version = ?",
            [reading.sha256, reading.reader, reading.version],
        )
        if known:
            _same(reading, unpack_text(known["body"]))
            return int(known["id"])
        db.execute(
            "UPDATE readings SET current = 0 WHERE sha256 = ? AND current = 1", [reading.sha256]
        )
        row = _row(reading) | {"recorded_at": recorded_at or clock.now()}
        new = insert(db, "readings", row)
        db.conn.executemany(
            "INSERT INTO pages (reading, number, start_offset, end_offset, method, confidence, weak)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (new, p.number, p.start, p.end, p.method, p.confidence, as_json(p.weak))
                for p in reading.pages
            ],
        )
    return new


def _same(reading: Reading, text: str) -> None:
    if text != reading.text:
        raise StoreError(
            f"reader {reading.reader} {reading.version} read this snapshot otherwise before",
            where=reading.sha256,
            do="raise READER_VERSION in crawler/pages",
        )


def _row(reading: Reading) -> dict[str, Any]:
    return {
        "sha256": reading.sha256,
        "reader": reading.reader,
        "version": reading.version,
        "current": 1,
        "language": reading.language,
        "title": storable(reading.title),
        "number": storable(reading.number),
        "published_on": reading.published_on,
        "kind": reading.kind,
        "confidence": float(reading.confidence),
        "problem": storable(reading.problem),
        "size": len(reading.text),
        "body": pack_text(reading.text),
    }


def get(db: Database, reading: int) -> Reading | None:
    """Return a reading with its text and pages, or None."""
    row = fetch_one(db, f"SELECT {_COLUMNS}, body FROM readings WHERE id = ?", [reading])  # noqa: S608
    return _reading(db, row) if row else None


def of_snapshot(db: Database, sha256: str) -> Reading | None:
    """Return a snapshot's current reading, or None where nobody has read it."""
    row = fetch_one(
        db,
        f"SELECT {_COLUMNS}, body FROM readings WHERE sha256 = ? AND current = 1",  # noqa: S608
        [sha256],
    )
    return _reading(db, row) if row else None


def unreadable(db: Database) -> list[dict[str, Any]]:
    """Return what could not be read, or not all: source, url, title, file, capture, reader, problem, confidence.

    ``file``: the name of a file that was handed in; none of what was fetched.

    What a person has decided on since it was so read is no longer told.
    """
    return fetch(
        db,
        "SELECT c.source, c.url, c.title, json_extract(c.hints, '$.file') AS file, min(c.id) AS capture, r.sha256, r.reader, r.version, r.problem,"
        " r.confidence FROM readings AS r JOIN capture_states AS c ON c.sha256 = r.sha256"
        " WHERE r.current = 1 AND r.problem <> '' AND c.state = 'accepted' AND NOT EXISTS"
        " (SELECT 1 FROM reviews AS v JOIN captures AS k ON k.id = v.capture"
        " WHERE k.sha256 = r.sha256 AND v.decided_at >= r.recorded_at)"
        " GROUP BY c.source, c.url, r.id ORDER BY c.source, c.url",
    )


def scanned(db: Database) -> set[int]:
    """Return the expressions of which a page at least was read from its picture, by the reading that holds."""
    rows = fetch(
        db,
        "SELECT DISTINCT e.id FROM pages AS p JOIN readings AS r ON r.id = p.reading AND r.current = 1"
        " JOIN expressions AS e ON e.sha256 = r.sha256 WHERE p.method = 'ocr'",
    )
    return {row["id"] for row in rows}


def _reading(db: Database, row: Mapping[str, Any]) -> Reading:
    named = {name: value for name, value in row.items() if name != "body"}
    pages = fetch(db, "SELECT * FROM pages WHERE reading = ? ORDER BY number", [row["id"]])
    return Reading(**named, text=unpack_text(row["body"]), pages=tuple(_page(p) for p in pages))


def _page(row: Mapping[str, Any]) -> PageReading:
    return PageReading(
        number=row["number"],
        start=row["start_offset"],
        end=row["end_offset"],
        method=row["method"],
        confidence=row["confidence"],
        weak=tuple(tuple(one) for one in json.loads(row["weak"])),
    )
