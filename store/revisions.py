"""Revisions: the steps of a chain, each with its changes and its cause.

A revision is a fact (one text gave way to another) and is recorded once; its explanation may be
bettered, by a reader or by an instrument that came to light, and then a new one is added.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from store import works
from store.base import as_json, fetch, fetch_one, instant, storable, writing
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Change, Disagreement, Revision

NEWS = """cause NOT IN ('first', 'upgrade') AND NOT (cause = 'layout' AND EXISTS (
  SELECT 1 FROM expressions AS before JOIN expressions AS after ON after.sha256 = before.sha256
  WHERE before.id = "old" AND after.id = "new"))"""
"""What is announced: no first texts, no upgrades of ours, and no file that another witness had seen before."""


def record(db: Database, revision: Revision, *, recorded_at: str | None = None) -> str:
    """Record a revision and its explanation, and return its id; the same again is nothing.

    Raises: StoreError where neither side is given.
    """
    if revision.old is None and revision.new is None:
        raise StoreError("a revision has an older or a newer text", where=revision.work)
    recorded_at = recorded_at or clock.now()
    revision = replace(revision, seen_at=instant(revision.seen_at))
    with writing(db):
        name = _known(db, revision)
        if name is None:
            name = _new_id(db, revision)
            db.execute(
                "INSERT INTO revisions (id, work, old, new, seen_at, recorded_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [name, revision.work, revision.old, revision.new, revision.seen_at, recorded_at],
            )
        known = get(db, name)
        if known is None or _told(known) != _told(revision):
            _explain(db, name, revision, recorded_at)
    return name


def _told(revision: Revision) -> tuple[Any, ...]:
    changes = tuple(_clean(change) for change in revision.changes)
    against = tuple((one.eid, storable(one.said)) for one in revision.disagreements)
    return (revision.cause, revision.substantive, storable(revision.summary), changes, against)


def _clean(change: Change) -> Change:
    return replace(change, significance=tuple(storable(line) for line in change.significance))


def _known(db: Database, revision: Revision) -> str | None:
    """Return the id of the same step; where it is not from one text to another, by its instant.

    Where a text stands, it is also by its cause: one may be restored as its listing calls it otherwise.
    """
    row = fetch_one(
        db,
        "SELECT id FROM revision_rows WHERE work = ? AND old IS ? AND new IS ?"
        " AND (old <> new OR (seen_at = ? AND (old IS NOT new OR cause = ?)))",
        [revision.work, revision.old, revision.new, revision.seen_at, revision.cause],
    )
    return row["id"] if row else None


def _new_id(db: Database, revision: Revision) -> str:
    """Return the id of a new step: a text that goes to and fro gives the second time a ``-2``.

    Language and edition are in it too: two editions may be printed in the same bytes.
    """
    old, new = _side(db, revision.old), _side(db, revision.new)
    chain = (new or old)[1:]
    told = "\n".join((revision.work, *chain, *(side[0] if side else "" for side in (old, new))))
    base = f"r_{hashlib.sha256(told.encode()).hexdigest()[:16]}"
    row = fetch_one(
        db, "SELECT count(*) AS n FROM revisions WHERE id = ? OR id LIKE ?", [base, f"{base}-%"]
    )
    before = int(row["n"]) if row else 0
    return f"{base}-{before + 1}" if before else base


def _side(db: Database, expression: int | None) -> tuple[str, ...]:
    """Return an expression's snapshot, language and edition; nothing for no expression."""
    if expression is None:
        return ()
    row = fetch_one(
        db, "SELECT sha256, language, edition FROM expressions WHERE id = ?", [expression]
    )
    if row is None:
        raise StoreError(f"no expression {expression}", do="record it before its revision")
    return tuple(row.values())


def _explain(db: Database, name: str, revision: Revision, recorded_at: str) -> None:
    cursor = db.execute(
        "INSERT INTO explanations (revision, cause, substantive, summary, recorded_at)"
        " VALUES (?, ?, ?, ?, ?)",
        [name, revision.cause, int(revision.substantive), storable(revision.summary), recorded_at],
    )
    db.conn.executemany(
        "INSERT INTO changes (explanation, ord, kind, old, new, edited, substantive, significance,"
        " instruction) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (cursor.lastrowid, n, c.kind, c.old, c.new, int(c.edited), int(c.substantive),
             as_json(c.significance), c.instruction)
            for n, c in enumerate(revision.changes)
        ],
    )  # fmt: skip
    db.conn.executemany(
        "INSERT INTO disagreements (explanation, ord, eid, said) VALUES (?, ?, ?, ?)",
        [
            (cursor.lastrowid, n, one.eid, storable(one.said))
            for n, one in enumerate(revision.disagreements)
        ],
    )


# ---------------------------------------------------------------------------------------- asking


def get(db: Database, revision: str) -> Revision | None:
    """Return a revision with the explanation that holds and its changes, or None."""
    return next(iter(_revisions(db, "WHERE id = ?", [revision])), None)


def same(db: Database, revision: Revision) -> Revision | None:
    """Return the step that is recorded already, or None."""
    name = _known(db, replace(revision, seen_at=instant(revision.seen_at)))
    return get(db, name) if name else None


def recent(
    db: Database,
    *,
    since: str | None = None,
    limit: int = 50,
    announced: bool = False,
    firsts: bool = False,
    superseded: bool = False,
) -> list[Revision]:
    """Return the revisions last seen, newest first, since an instant.

    With `announced`, without what is no news (`NEWS`); with `firsts`, the first texts alone. A step within which an older text has come to
    light is superseded, and left out unless asked for.
    """
    return _revisions(
        db,
        "WHERE (:since IS NULL OR seen_at >= :since) AND (:superseded OR NOT superseded)"
        f" AND (NOT :announced OR {NEWS}) AND (NOT :firsts OR cause = 'first')"
        " ORDER BY seen_at DESC, recorded_at DESC, id LIMIT :limit",
        {"since": since, "superseded": superseded, "announced": announced, "firsts": firsts, "limit": limit},
    )  # fmt: skip


def tally(db: Database, ids: Iterable[str]) -> tuple[int, int]:
    """Return how many of some revisions are first texts, and how many are news (`NEWS`)."""
    row = fetch_one(
        db,
        f"SELECT sum(cause = 'first') AS firsts, sum({NEWS}) AS news FROM revision_rows"  # noqa: S608 - ours
        " WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    return (row["firsts"] or 0, row["news"] or 0) if row else (0, 0)


def of_work(db: Database, work: str, *, superseded: bool = False) -> list[Revision]:
    """Return a work's revisions, oldest first."""
    return _revisions(
        db,
        "WHERE work IN (SELECT value FROM json_each(:family)) AND (:superseded OR NOT superseded)"
        " ORDER BY seen_at, recorded_at, id",
        {"family": json.dumps(works.family(db, work)), "superseded": superseded},
    )


def instructions(db: Database, old: int, new: int) -> dict[tuple[str | None, str | None], str]:
    """Return which instructions a step's changes are put down to, by the eIds of each in its two texts."""
    found = _revisions(
        db, "WHERE old = :old AND new = :new AND NOT superseded", {"old": old, "new": new}
    )
    changes = [change for revision in found for change in revision.changes]
    return {(one.old, one.new): one.instruction for one in changes if one.instruction}


def explanations(db: Database, revision: str) -> list[dict[str, Any]]:
    """Return all that was ever said of a revision, oldest first; the last one holds."""
    return fetch(
        db,
        "SELECT id, cause, substantive, summary, recorded_at FROM explanations"
        " WHERE revision = ? ORDER BY id",
        [revision],
    )


def _revisions(db: Database, rest: str, params: Any) -> list[Revision]:
    rows = fetch(db, f"SELECT * FROM revision_rows {rest}", params)  # noqa: S608 - rest is ours
    explained = [row["explanation"] for row in rows]
    changes, against = _changes(db, explained), _disagreements(db, explained)
    return [
        _revision(row, changes.get(row["explanation"], ()), against.get(row["explanation"], ()))
        for row in rows
    ]


def _revision(
    row: Mapping[str, Any], changes: Iterable[Change], against: Iterable[Disagreement]
) -> Revision:
    return Revision(
        work=row["work"],
        old=row["old"],
        new=row["new"],
        cause=row["cause"],
        seen_at=row["seen_at"],
        changes=tuple(changes),
        substantive=bool(row["substantive"]),
        summary=row["summary"],
        disagreements=tuple(against),
        id=row["id"],
    )


def _changes(db: Database, explained: list[int]) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = {}
    for row in fetch(
        db,
        "SELECT c.* FROM json_each(?) AS j JOIN changes AS c ON c.explanation = j.value"
        " ORDER BY c.explanation, c.ord",
        [json.dumps(explained)],
    ):
        found.setdefault(row["explanation"], []).append(
            Change(
                kind=row["kind"],
                old=row["old"],
                new=row["new"],
                edited=bool(row["edited"]),
                significance=tuple(json.loads(row["significance"])),
                substantive=bool(row["substantive"]),
                instruction=row["instruction"],
            )
        )
    return found


def _disagreements(db: Database, explained: list[int]) -> dict[int, list[Disagreement]]:
    found: dict[int, list[Disagreement]] = {}
    for row in fetch(
        db,
        "SELECT d.* FROM json_each(?) AS j JOIN disagreements AS d ON d.explanation = j.value"
        " ORDER BY d.explanation, d.ord",
        [json.dumps(explained)],
    ):
        found.setdefault(row["explanation"], []).append(Disagreement(row["eid"], row["said"]))
    return found
