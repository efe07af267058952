"""What the pages ask for: read-only rows that already carry the names a reader wants to see."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from store import works
from store.base import fetch, fetch_one
from store.captures import SETTLED
from store.revisions import NEWS
from store.schema.migrations import APPLICATION_ID

Row = dict[str, Any]

SHOWS = {
    "changes": NEWS,
    "law": f"{NEWS} AND r.substantive",
    "new": "r.cause = 'first'",
    "all": "1",
}
"""The lists a reader may choose from: name to condition."""

HOLDERS = ("chp_", "part_", "dvs_", "title_")
"""How the eIds begin of what only holds provisions: it is edited where they are, and not counted."""
_SECTION = "substr(coalesce(c.new, c.old), 1, instr(coalesce(c.new, c.old) || '__', '__') - 1)"
_CHANGED = f"""FROM changes AS c WHERE c.explanation = r.explanation AND c.substantive
    AND {_SECTION} <> ''{"".join(f" AND {_SECTION} NOT GLOB '{one}*'" for one in HOLDERS)}"""
_STEP = f"""
SELECT r.id, w.id AS work, r.old, r.new, r.language, r.edition, r.seen_at, r.recorded_at, r.cause,
  r.substantive, r.summary, r.superseded, r.explained_at, w.title, w.kind, w.number, w.source,
  (SELECT count(DISTINCT {_SECTION}) {_CHANGED}) AS changes,
  (SELECT count(DISTINCT {_SECTION}) {_CHANGED} AND {_SECTION} NOT IN
    (SELECT {_SECTION} FROM changes AS c WHERE c.explanation = r.explanation AND c.instruction <> '')) AS open,
  (SELECT count(*) FROM disagreements AS d WHERE d.explanation = r.explanation) AS against
FROM revision_rows AS r JOIN works AS w ON w.id = {works.root_of("r.work")}
WHERE """  # noqa: S608 - all of it is ours
"""A revision as a list shows it, of the work that its own was merged into where a person said that the two are one.

``changes``: its sections and schedules that say something else now; ``open``: those of them for which no instrument
accounts; ``against``: the places in which it disagrees with one.
"""
_LAST_FIRST = "ORDER BY r.seen_at DESC, r.recorded_at DESC, r.id"


def is_tarmeem(db: Database) -> bool:
    """Tell whether a database is tarmeem's, by the mark in its header."""
    row = fetch_one(db, "PRAGMA application_id")
    return bool(row) and next(iter(row.values())) == APPLICATION_ID if row else False


DEMO = ("www.sta.example", "na.example", "code.example")
"""The hosts of the demo's regulator, parliament and code: names under ``.example`` are nobody's (RFC 2606)."""


def is_demo(db: Database) -> bool:
    """Tell whether it holds a site of the demo's."""
    sites = [f"https://{host}/%" for host in DEMO]
    sql = "SELECT 1 FROM urls JOIN json_each(?) AS site ON url LIKE site.value LIMIT 1"
    return fetch_one(db, sql, [json.dumps(sites)]) is not None


def steps(db: Database, *, show: str = "changes", limit: int = 50, offset: int = 0) -> list[Row]:
    """Return revisions with their works' titles, last seen first; ``show`` is a key of `SHOWS`."""
    sql = f"{_STEP} NOT r.superseded AND {SHOWS[show]} {_LAST_FIRST} LIMIT ? OFFSET ?"
    return fetch(db, sql, [limit, offset])


def steps_of(db: Database, work: str) -> list[Row]:
    """Return a work's revisions with the same columns, last seen first."""
    sql = f"{_STEP} NOT r.superseded AND r.work IN (SELECT value FROM json_each(?)) {_LAST_FIRST}"  # noqa: S608 - ours
    return fetch(db, sql, [json.dumps(works.family(db, work))])


def step(db: Database, revision: str) -> Row | None:
    """Return one revision with the same columns, superseded or not."""
    return fetch_one(db, f"{_STEP} r.id = ?", [revision])


def counts(db: Database) -> dict[str, int]:
    """Return how many revisions each of the lists of `SHOWS` holds."""
    sums = ", ".join(
        f'coalesce(sum({condition}), 0) AS "{name}"' for name, condition in SHOWS.items()
    )
    row = fetch_one(db, f"SELECT {sums} FROM revision_rows AS r WHERE NOT r.superseded")  # noqa: S608
    return {name: int(value) for name, value in (row or {}).items()}


def titles(db: Database, ids: Iterable[str]) -> dict[str, Row]:
    """Return ``{id: {id, title, kind, number, published_on}}`` of works; unknown ids are left out."""
    rows = fetch(
        db,
        "SELECT id, title, kind, number, published_on FROM works"
        " WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(set(ids)))],
    )
    return {row["id"]: row for row in rows}


def evidence(db: Database, expression: int) -> Row | None:
    """Return on what an expression rests: its bytes, the fetch that brought them, its reading and the pages read from pictures."""
    row = fetch_one(
        db,
        """
SELECT e.id, e.work, e.capture, e.language, e.edition, e.title, e.seen_at, e.witness, e.recorded_at, e.sha256,
  s.size, s.media_type, c.url, c.source, c.status, c.vantage, c.published_on, r.id AS reading,
  r.reader, r.version, r.confidence, r.problem, r.published_on AS own_day,
  (SELECT json_group_array(number) FROM pages WHERE reading = r.id AND method = 'ocr') AS scanned_pages,
  e.id IN (SELECT id FROM rejected_expressions) AS rejected
FROM expressions AS e
JOIN snapshots AS s ON s.sha256 = e.sha256
LEFT JOIN captures AS c ON c.id = e.capture
LEFT JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1
WHERE e.id = ?""",
        [expression],
    )
    return row and row | {"scanned_pages": json.loads(row["scanned_pages"])}


def evidence_of(db: Database, ids: Iterable[int | None]) -> dict[int, Row]:
    """Return the same for several expressions, by id."""
    found = {number: evidence(db, number) for number in ids if number is not None}
    return {number: row for number, row in found.items() if row is not None}


def shelf(db: Database, *, limit: int = 200, offset: int = 0, kind: str | None = None) -> list[Row]:
    """Return works with how many texts and changes are kept of each, last changed first."""
    return fetch(
        db,
        """
WITH known AS MATERIALIZED (SELECT work, root FROM roots)
SELECT w.id, w.title, w.kind, w.number, w.year, w.source, w.published_on,
  coalesce(e.texts, 0) AS texts, coalesce(r.changes, 0) AS changes, r.last
FROM works AS w
LEFT JOIN (SELECT root, count(*) AS texts FROM standing_expressions JOIN known USING (work) GROUP BY root)
  AS e ON e.root = w.id
LEFT JOIN (SELECT root, count(old) AS changes, max(seen_at) AS last
  FROM revision_rows JOIN known USING (work) WHERE NOT superseded GROUP BY root) AS r ON r.root = w.id
WHERE (:kind IS NULL OR w.kind = :kind) AND w.id NOT IN (SELECT old FROM merges)
ORDER BY last DESC, w.title LIMIT :limit OFFSET :offset""",
        {"kind": kind, "limit": limit, "offset": offset},
    )


def waiting(db: Database, *, limit: int = 100) -> list[Row]:
    """Return captures that a person should look at, as `captures.set_aside` has them: quarantined, or suspected of a removal."""
    return fetch(
        db,
        "SELECT id, source, url, seen_at, state, reason, status, vantage, sha256, title"  # noqa: S608 - ours
        f" FROM capture_states AS c WHERE state IN ('quarantined', 'removal-suspected') AND NOT {SETTLED}"
        " ORDER BY seen_at DESC, id DESC LIMIT ?",
        [limit],
    )


def check_starts(db: Database, *, last: int = 100) -> dict[str, list[str]]:
    """Return when each source's ``last`` checks began, in order: from which its usual rhythm can be told."""
    rows = fetch(
        db,
        "SELECT source, started_at FROM (SELECT source, started_at,"
        " row_number() OVER (PARTITION BY source ORDER BY started_at DESC) AS place FROM checks)"
        " WHERE place <= ? ORDER BY started_at",
        [last],
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["source"], []).append(row["started_at"])
    return found


def media(db: Database, sha256: str) -> str:
    """Return what a server said these bytes were, for their charset; empty where none said."""
    row = fetch_one(
        db,
        "SELECT media_type FROM captures WHERE sha256 = ? AND media_type <> '' LIMIT 1",
        [sha256],
    )
    return str(row["media_type"]) if row else ""
