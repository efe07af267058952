"""Captures: each fetch that brought new bytes, or failed; and where each was placed.

A capture's *state* is its verdict, unless a person decided otherwise (`store.reviews`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from store.base import as_json, fetch, fetch_one, insert, instant, legible, storable, writing
from tarmeem import clock
from tarmeem.letters import key
from tarmeem.model import Capture

_COLUMNS = (
    "id, source, url, seen_at, witness, vantage, status, media_type, headers, verdict, reason,"
    " sha256, title, published_on, hints"
)


def record(db: Database, capture: Capture, *, recorded_at: str | None = None) -> int:
    """Record a capture and return its id; the same one again writes nothing."""
    capture = replace(capture, seen_at=instant(capture.seen_at))
    with writing(db):
        known = fetch_one(
            db,
            "SELECT id FROM captures WHERE source = ? AND url = ? AND seen_at = ? AND witness = ?"
            " AND sha256 IS ? AND status IS ? AND verdict = ?",
            [capture.source, capture.url, capture.seen_at, capture.witness, capture.sha256,
             capture.status, capture.verdict],
        )  # fmt: skip
        if known:
            return int(known["id"])
        return insert(db, "captures", _row(capture) | {"recorded_at": recorded_at or clock.now()})


def _row(capture: Capture) -> dict[str, Any]:
    headers = {name.lower(): storable(value) for name, value in capture.headers.items()}
    return {
        "source": capture.source,
        "url": storable(capture.url),
        "seen_at": capture.seen_at,
        "witness": storable(capture.witness),
        "vantage": capture.vantage,
        "status": capture.status,
        "media_type": storable(capture.media_type),
        "headers": as_json(headers),
        "verdict": capture.verdict,
        "reason": storable(capture.reason),
        "sha256": capture.sha256,
        "title": legible(storable(capture.title)),
        "published_on": capture.published_on,
        "hints": as_json(dict(capture.hints)),
    }


def _capture(row: Mapping[str, Any]) -> Capture:
    named = {name: row[name] for name in _COLUMNS.replace(" ", "").split(",")}
    return Capture(
        **(named | {"headers": json.loads(row["headers"]), "hints": json.loads(row["hints"])})
    )


def _select(db: Database, rest: str, params: list[Any] | dict[str, Any]) -> list[Capture]:
    sql = f"SELECT {_COLUMNS} FROM capture_states {rest}"  # noqa: S608 - rest is ours
    return [_capture(row) for row in fetch(db, sql, params)]


def get(db: Database, capture: int) -> Capture | None:
    """Return a capture, or None."""
    found = _select(db, "WHERE id = ?", [capture])
    return found[0] if found else None


def last(db: Database) -> int:
    """Return the id of the capture recorded last; 0 where there is none."""
    row = fetch_one(db, "SELECT max(id) AS id FROM captures")
    return int(row["id"] or 0) if row else 0


def state(db: Database, capture: int) -> str:
    """Return what holds of a capture: accepted, rejected, or its verdict; empty if unknown."""
    row = fetch_one(db, "SELECT state FROM capture_states WHERE id = ?", [capture])
    return str(row["state"]) if row else ""


def latest(db: Database, source: str, url: str, *, any_state: bool = False) -> Capture | None:
    """Return the last accepted capture with bytes at a URL; with `any_state`, the last of any."""
    which = "" if any_state else "AND state = 'accepted' AND sha256 IS NOT NULL"
    found = _select(
        db,
        f"WHERE source = ? AND url = ? {which} ORDER BY seen_at DESC, id DESC LIMIT 1",
        [source, url],
    )
    return found[0] if found else None


def of_titles(db: Database, source: str, titles: Iterable[str]) -> list[Capture]:
    """Return the last accepted page of each notice of a source that goes by one of these titles."""
    return _select(
        db,
        "AS c WHERE state = 'accepted' AND source = :source AND sha256 IS NOT NULL AND url IN ("
        " SELECT u.url FROM titles AS t JOIN urls AS u ON u.work = t.work"
        " WHERE t.key IN (SELECT value FROM json_each(:keys)))"
        " AND NOT EXISTS (SELECT 1 FROM capture_states AS n WHERE n.url = c.url AND n.source = c.source"
        " AND n.state = 'accepted' AND (n.seen_at, n.id) > (c.seen_at, c.id)) ORDER BY seen_at, id",
        {"source": source, "keys": json.dumps(sorted(set(map(key, titles))))},
    )


def of_url(db: Database, url: str) -> list[Capture]:
    """Return all captures at a URL, by when they were seen."""
    return _select(db, "WHERE url = ? ORDER BY seen_at, id", [url])


def in_state(db: Database, url: str, state: str, *, source: str | None = None) -> list[Capture]:
    """Return the captures at a URL of which a state holds now, by when they were seen."""
    return _select(
        db,
        "WHERE url = :url AND state = :state AND (:source IS NULL OR source = :source)"
        " ORDER BY seen_at, id",
        {"url": url, "state": state, "source": source},
    )


def of_snapshot(db: Database, sha256: str) -> list[Capture]:
    """Return all captures that brought these bytes, by when they were seen."""
    return _select(db, "WHERE sha256 = ? ORDER BY seen_at, id", [sha256])


def listing(
    db: Database,
    *,
    verdict: str | None = None,
    state: str | None = None,
    source: str | None = None,
    role: str | None = None,
    limit: int = -1,
) -> list[Capture]:
    """Return captures, last seen first; by the gate's verdict, or by what holds now.

    ``role``: what a page is beside its source's documents (a listing); empty for the documents alone.
    """
    return _select(
        db,
        "WHERE (:verdict IS NULL OR verdict = :verdict) AND (:state IS NULL OR state = :state)"
        " AND (:source IS NULL OR source = :source)"
        " AND (:role IS NULL OR coalesce(json_extract(hints, '$.role'), '') = :role)"
        " ORDER BY seen_at DESC, id DESC LIMIT :limit",
        {"verdict": verdict, "state": state, "source": source, "role": role, "limit": limit},
    )


FOUND_AGAIN = (
    "(state = 'removal-suspected' AND EXISTS (SELECT 1 FROM capture_states AS n WHERE n.url = c.url"
    " AND n.source = c.source AND n.state = 'accepted' AND n.seen_at > c.seen_at))"
)
"""Of captures ``c``: those that suspected the removal of what was there later."""
READ_AGAIN = (
    "(state = 'quarantined' AND coalesce(json_extract(c.hints, '$.role'), '') = 'listing' AND EXISTS (SELECT 1 FROM checks AS k"
    " WHERE k.source = c.source AND k.problems = '[]' AND k.started_at > c.seen_at))"
)
"""Of captures ``c``: listings that could not be relied upon, of a source that was read without a problem later.

What such a listing led to was set aside by itself, and waits on.
"""
ANSWERED_AGAIN = (
    "(state = 'quarantined' AND c.status <> 200 AND EXISTS (SELECT 1 FROM checks AS k"
    " WHERE k.source = c.source AND k.problems = '[]' AND k.started_at > c.seen_at))"
)
"""Of captures ``c``: errors that a site answered with, of a source that was read without a problem later."""
SETTLED = f"({FOUND_AGAIN} OR {READ_AGAIN} OR {ANSWERED_AGAIN})"
"""Of captures ``c``: those of which what came later has said what a person would."""


def set_aside(db: Database) -> list[Capture]:
    """Return the captures that the gate would not take for law, suspected removals last.

    What was found again was not removed, and waits for nobody; nor does a listing or an error of a source that is well again.
    """
    last_seen = f"AND NOT {SETTLED} ORDER BY seen_at DESC, id DESC"
    states = ("quarantined", "removal-suspected")
    return [
        one for state in states for one in _select(db, f"AS c WHERE state = ? {last_seen}", [state])
    ]


UNENDED = (
    "(witness = 'tarmeem' AND EXISTS (SELECT 1 FROM runs AS r"
    " WHERE r.source = c.source AND r.started_at <= c.recorded_at))"
)
"""Of captures ``c``: those of a run that has not ended, which looks at them again as it ends."""
ACCEPTED = "state = 'accepted' AND sha256 IS NOT NULL"
PLACED = "EXISTS (SELECT 1 FROM placements AS p WHERE p.capture = c.id)"
"""Of captures ``c``: those that were taken in, or looked through where they are listings."""


def of_unended(db: Database, source: str, since: str) -> list[Capture]:
    """Return what a run of a source has accepted from an instant on and nobody has taken in."""
    return _select(
        db,
        f"AS c WHERE source = ? AND {ACCEPTED} AND witness = 'tarmeem' AND recorded_at >= ?"
        f" AND NOT {PLACED} ORDER BY id",
        [source, instant(since)],
    )


def pending(db: Database, reader_version: int) -> Iterator[Capture]:
    """Yield accepted captures that are unread or were never placed, by when they were seen.

    What a run keeps comes once the run has ended; of one that was killed, once the next has. The same
    bytes under a new URL are read already, but still have to be placed; so has what was read by a run
    that was killed before it placed it. Within an instant the order is that of the URLs, not of
    arrival: which text came first decides a work's id, and must not hang on the net.
    """
    yield from _select(
        db,
        f"AS c WHERE {ACCEPTED} AND NOT {UNENDED} AND NOT ({PLACED} AND EXISTS"  # noqa: S608 - ours
        " (SELECT 1 FROM readings AS r WHERE r.sha256 = c.sha256 AND r.version >= ?))"
        " ORDER BY seen_at, source, url, id",
        [reader_version],
    )


def unplaced(db: Database, role: str) -> list[Capture]:
    """Return accepted pages of a role that nobody has looked through yet, by when they were seen."""
    return _select(
        db,
        f"AS c WHERE {ACCEPTED} AND NOT {UNENDED} AND NOT {PLACED}"
        " AND json_extract(hints, '$.role') = ? ORDER BY seen_at, id",
        [role],
    )


def looked_through(db: Database, source: str, url: str) -> Capture | None:
    """Return the last accepted page at an address that was looked through, or None."""
    found = _select(
        db,
        f"AS c WHERE source = ? AND url = ? AND {ACCEPTED} AND {PLACED}"
        " ORDER BY seen_at DESC, id DESC LIMIT 1",
        [source, url],
    )
    return found[0] if found else None


def documents(db: Database, source: str) -> set[str]:
    """Return the URLs at which a source's crawls accepted a document: its listings are none."""
    rows = fetch(
        db,
        "SELECT DISTINCT url FROM capture_states WHERE source = ? AND state = 'accepted'"
        " AND witness = 'tarmeem' AND json_extract(hints, '$.role') IS NULL",
        [source],
    )
    return {row["url"] for row in rows}


Validators = tuple[str | None, str | None, str]
"""ETag, Last-Modified, and the SHA-256 they stand for."""


def validators(db: Database, source: str) -> dict[str, Validators]:
    """Return, for each URL, what to ask with so that an unchanged document costs no body.

    Only of accepted captures: a 304 must mean that the accepted text still stands.
    """
    rows = fetch(
        db,
        "SELECT url, json_extract(headers, '$.etag') AS etag,"
        " json_extract(headers, '$.\"last-modified\"') AS modified, sha256,"
        " max(seen_at || printf('%012d', id))"
        " FROM capture_states WHERE source = ? AND state = 'accepted' AND sha256 IS NOT NULL"
        " AND witness = 'tarmeem' GROUP BY url",
        [source],
    )
    return {row["url"]: (row["etag"], row["modified"], row["sha256"]) for row in rows}
