"""Provisions: each wording kept once by its hash, and the order in which each reading has them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from store.base import fetch, fetch_one, storable, writing
from tarmeem.letters import findable
from tarmeem.model import Provision


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One provision of one reading, with its own words."""

    ord: int
    """Its place in the text; 0 is the root."""
    parent: int | None
    eid: str
    kind: str
    num: str
    heading: str
    text: str
    start: int
    """Where it begins in the reading's raw text."""
    end: int
    digest: str
    """Of all a reader reads here and beneath: equal digests, equal provisions."""


def record(db: Database, reading: int, root: Provision) -> None:
    """Record the provisions of a reading; a second time writes nothing."""
    with writing(db):
        if fetch_one(db, "SELECT 1 FROM reading_provisions WHERE reading = ? LIMIT 1", [reading]):
            return
        nodes = list(_walk(root))
        wordings = [(storable(node.heading), storable(node.text)) for node, _ in nodes]
        ids = _keep_wordings(db, {_hash(*wording): wording for wording in wordings})
        db.conn.executemany(
            "INSERT INTO reading_provisions (reading, ord, parent, eid, kind, num, provision,"
            " start_offset, end_offset, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (reading, n, parent, storable(node.eid), node.kind, storable(node.num),
                 ids[_hash(*wording)], node.start, node.end, node.digest[:32])
                for n, ((node, parent), wording) in enumerate(zip(nodes, wordings, strict=True))
            ],
        )  # fmt: skip


def _walk(root: Provision) -> Iterator[tuple[Provision, int | None]]:
    """Yield each node in text order with its parent's place."""
    stack: list[tuple[Provision, int | None]] = [(root, None)]
    place = 0
    while stack:
        node, parent = stack.pop()
        yield node, parent
        stack.extend((child, place) for child in reversed(node.children))
        place += 1


def _hash(heading: str, text: str) -> str:
    return hashlib.sha256(f"{heading}\x1f{text}".encode()).hexdigest()


def _keep_wordings(db: Database, wordings: dict[str, tuple[str, str]]) -> dict[str, int]:
    """Keep what is not yet kept and return each hash's id."""
    ids = {
        row["hash"]: row["id"]
        for row in fetch(
            db,
            "SELECT p.hash, p.id FROM json_each(?) AS j JOIN provisions AS p ON p.hash = j.value",
            [json.dumps(list(wordings))],
        )
    }
    last = fetch(db, "SELECT coalesce(max(id), 0) AS id FROM provisions")[0]["id"]
    new = [digest for digest in wordings if digest not in ids]
    ids |= {digest: last + n for n, digest in enumerate(new, 1)}
    db.conn.executemany(
        "INSERT INTO provisions (id, hash, heading, text) VALUES (?, ?, ?, ?)",
        [(ids[digest], digest, *wordings[digest]) for digest in new],
    )
    db.conn.executemany(
        "INSERT INTO provisions_fts (rowid, key) VALUES (?, ?)",
        [(ids[digest], findable(" ".join(wordings[digest]))) for digest in new],
    )
    return ids


_ROWS = (
    "SELECT rp.ord, rp.parent, rp.eid, rp.kind, rp.num, p.heading, p.text,"
    ' rp.start_offset AS start, rp.end_offset AS "end", rp.digest'
    " FROM reading_provisions AS rp JOIN provisions AS p ON p.id = rp.provision"
)


def of_reading(db: Database, reading: int) -> list[ProvisionRow]:
    """Return the provisions of a reading in text order, the root first."""
    rows = fetch(db, f"{_ROWS} WHERE rp.reading = ? ORDER BY rp.ord", [reading])
    return [ProvisionRow(**row) for row in rows]


def subtree(db: Database, reading: int, eid: str) -> list[ProvisionRow]:
    """Return a provision and all beneath it in text order; nothing where there is none."""
    top = fetch_one(
        db,
        "SELECT ord, end_offset FROM reading_provisions WHERE reading = ? AND eid = ?"
        " ORDER BY ord LIMIT 1",
        [reading, eid],
    )
    if top is None:
        return []
    rows = fetch(
        db,
        f"{_ROWS} WHERE rp.reading = ? AND rp.ord >= ? AND rp.end_offset <= ? ORDER BY rp.ord",
        [reading, top["ord"], top["end_offset"]],
    )
    return _beneath([ProvisionRow(**row) for row in rows])


def _beneath(rows: list[ProvisionRow]) -> list[ProvisionRow]:
    """Keep the first row and its descendants."""
    inside = {rows[0].ord} if rows else set[int]()
    kept = rows[:1]
    for row in rows[1:]:
        if row.parent in inside:
            inside.add(row.ord)
            kept.append(row)
    return kept
