"""The ledger's writing side: one check row a run and source.

A check names the set of URLs it expected by its hash, and only the exceptions to it; the set itself
is kept once. So a quiet month costs a row a run, and can still be proved for any one document.
A run that has begun and not ended has a row in ``runs``; it gives way to its check.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from store.base import (
    as_json,
    fetch,
    fetch_one,
    insert,
    instant,
    pack_text,
    writing,
)
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Check

IN_TIME = "(:since IS NULL OR ended_at >= :since) AND (:until IS NULL OR ended_at <= :until)"
ENDED_EARLY = "the crawl ended early"
"""The problem of a check whose crawl did not come to its end; why follows."""
SHUTDOWN = f"{ENDED_EARLY}: shutdown"
"""The same where somebody ended it."""
_LISTS = ("changed", "failed", "missing", "new", "problems")


def expected_hash(urls: Iterable[str]) -> str:
    """Return the SHA-256 over the sorted URLs, one a line: a set's name in the ledger."""
    return hashlib.sha256(_lines(urls).encode("utf-8", "surrogatepass")).hexdigest()


def _lines(urls: Iterable[str]) -> str:
    return "".join(f"{url}\n" for url in sorted(set(urls)))


def start(db: Database, run: str, source: str, *, started_at: str | None = None) -> None:
    """Say that a run has begun on a source; if it is killed, this row is what tells of it."""
    with writing(db):
        if fetch_one(db, "SELECT 1 FROM checks WHERE source = ? AND run = ?", [source, run]):
            raise StoreError(f"run {run} of {source} has ended", do="give each run its own name")
        db.execute(
            "INSERT INTO runs (run, source, started_at) VALUES (?, ?, ?)"
            " ON CONFLICT (source, run) DO NOTHING",
            [run, source, instant(started_at or clock.now())],
        )


def close(
    db: Database, check: Check, *, expected: Collection[str] = (), waits: bool = False
) -> int:
    """Write the check that ends a run on a source, keep the set it expected, and return its id.

    ``waits``: the run counts as not ended for what it kept, which the next one looks at again.

    Raises: StoreError where the set is not the one the check names, or is nowhere to be found.
    """
    if expected and expected_hash(expected) != check.expected_hash:
        raise StoreError("the expected set is not the one the check names", where=check.source)
    with writing(db):
        _keep_set(db, check, expected)
        if not waits:
            end(db, check.source, check.run)
        row = {
            "run": check.run,
            "source": check.source,
            "started_at": instant(check.started_at),
            "ended_at": instant(check.ended_at or clock.now()),
            "expected": check.expected,
            "expected_hash": check.expected_hash,
            "reader_version": check.reader_version,
            "unconditional": int(check.unconditional),
        } | {name: as_json(sorted_once(getattr(check, name), name)) for name in _LISTS}
        return insert(db, "checks", row)


def end(db: Database, source: str, run: str) -> None:
    """Say that nothing which a run kept is to be looked at again."""
    with writing(db):
        db.execute("DELETE FROM runs WHERE source = ? AND run = ?", [source, run])


def sorted_once(items: Iterable[str], name: str) -> list[str]:
    """Return URLs sorted, each once; problems stay in the order they were met."""
    return list(items) if name == "problems" else sorted(set(items))


def _keep_set(db: Database, check: Check, expected: Collection[str]) -> None:
    name = check.expected_hash
    if fetch_one(db, "SELECT 1 FROM expected_sets WHERE hash = ?", [name]):
        return
    if name != expected_hash(expected):
        raise StoreError(
            f"the ledger does not have the {check.expected} URLs that were expected",
            where=check.source,
            do="hand the expected set over with the check",
        )
    db.execute(
        "INSERT INTO expected_sets (hash, size, body) VALUES (?, ?, ?)",
        [name, len(set(expected)), pack_text(_lines(expected))],
    )


# ---------------------------------------------------------------------------------------- asking


def checks(
    db: Database, *, source: str | None = None, since: str | None = None, until: str | None = None,
    limit: int = -1,
) -> list[Check]:  # fmt: skip
    """Return checks, the last written first; since and until are instants between which they ended."""
    rows = fetch(
        db,
        f"SELECT * FROM checks WHERE (:source IS NULL OR source = :source) AND {IN_TIME}"  # noqa: S608 - ours
        " ORDER BY id DESC LIMIT :limit",
        {"source": source, "since": since, "until": until, "limit": limit},
    )
    return [check_of(row) for row in rows]


def latest(db: Database, source: str, *, ok: bool = False) -> Check | None:
    """Return a source's last check, or its last without a problem."""
    which = "AND problems = '[]'" if ok else ""
    row = fetch_one(
        db,
        f"SELECT * FROM checks WHERE source = ? {which} ORDER BY id DESC LIMIT 1",  # noqa: S608
        [source],
    )
    return check_of(row) if row else None


def last_whole(db: Database, source: str) -> Check | None:
    """Return a source's last check that nobody ended while it ran: one that was ended has not asked for all there is."""
    row = fetch_one(
        db,
        "SELECT * FROM checks AS c WHERE source = ? AND NOT EXISTS"
        " (SELECT 1 FROM json_each(c.problems) AS j WHERE j.value = ?) ORDER BY id DESC LIMIT 1",
        [source, SHUTDOWN],
    )
    return check_of(row) if row else None


def holds(db: Database, source: str, run: str) -> bool:
    """Return whether a run on a source has its check."""
    sql = "SELECT 1 FROM checks WHERE source = ? AND run = ?"
    return fetch_one(db, sql, [source, run]) is not None


def since_unconditional(db: Database, source: str) -> int | None:
    """Return how many checks of a source have passed since one without conditions; None if none."""
    row = fetch_one(
        db,
        "SELECT max(id) AS last, (SELECT count(*) FROM checks AS c WHERE c.source = :s AND c.id >"
        " (SELECT max(id) FROM checks WHERE source = :s AND unconditional = 1)) AS n"
        " FROM checks WHERE source = :s AND unconditional = 1",
        {"s": source},
    )
    return int(row["n"]) if row and row["last"] is not None else None


def unended(db: Database) -> list[dict[str, Any]]:
    """Return the runs that began and have not ended, oldest first: run, source, started_at."""
    return fetch(db, "SELECT run, source, started_at FROM runs ORDER BY started_at, source, run")


def check_of(row: Mapping[str, Any]) -> Check:
    """Return the check a row of the ledger tells of."""
    named = {name: row[name] for name in row if name != "id"}
    lists = {name: tuple(json.loads(row[name])) for name in _LISTS}
    return Check(**named | lists | {"unconditional": bool(row["unconditional"])})
