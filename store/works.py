"""Works: what the texts are of. Opaque permanent ids, reviewed aliases, merges as redirects.

An id comes from where the work was first seen, never from its number: a number may be misread.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from store.base import fetch, fetch_one, insert, storable, writing
from store.citations import folded
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.letters import bare, key
from tarmeem.model import Relation, RelationKind, Work

_COLUMNS = "w.id, w.kind, w.title, w.number, w.year, w.source, w.published_on"


def new_id(source: str, url: str, *, sha256: str = "") -> str:
    """Return the permanent id of a work first seen at a canonical URL of a source.

    Give the snapshot too where the URL already bore another work, or where there is no URL.
    """
    told = hashlib.sha256("\n".join((source, url, sha256)).encode("utf-8", "replace")).digest()
    return "w_" + base64.b32encode(told).decode().lower()[:13]


def create(
    db: Database, work: Work, *, url: str = "", since: str = "", recorded_at: str | None = None
) -> str:
    """Record a work, and the URL it was first seen at; a known id is left as it is."""
    recorded_at = recorded_at or clock.now()
    with writing(db):
        if fetch_one(db, "SELECT 1 FROM works WHERE id = ?", [work.id]) is None:
            db.execute(
                "INSERT INTO works (id, kind, title, number, year, source, published_on,"
                " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [work.id, work.kind, storable(work.title), storable(work.number), work.year,
                 work.source, work.published_on, recorded_at],
            )  # fmt: skip
        entitle(db, work.id, work.title, recorded_at=recorded_at)
        if url:
            locate(db, url, work.id, source=work.source, since=since, recorded_at=recorded_at)
    return work.id


def entitle(db: Database, work: str, title: str, *, recorded_at: str | None = None) -> None:
    """Record a title a work has gone by; a known or empty one writes nothing."""
    title = storable(title).strip()
    with writing(db):
        if title and not fetch(
            db, "SELECT 1 FROM titles WHERE work = ? AND title = ?", [work, title]
        ):
            db.execute(
                "INSERT INTO titles (work, title, key, recorded_at) VALUES (?, ?, ?, ?)",
                [work, title, key(title), recorded_at or clock.now()],
            )


def get(db: Database, work: str) -> Work | None:
    """Return a work by its id; one that was merged gives what it was merged into."""
    row = fetch_one(db, f"SELECT {_COLUMNS} FROM works AS w WHERE id = ?", [resolve(db, work)])  # noqa: S608
    return _work(row) if row else None


def _work(row: Mapping[str, Any]) -> Work:
    return Work(**row)


def find(db: Database, name: str) -> Work | None:
    """Return a work by its id or a reviewed alias such as ``pk/act/2016/40``; else None.

    An unreviewed alias identifies nothing: its number may have been misread.
    """
    row = fetch_one(db, "SELECT work FROM aliases WHERE alias = ? AND reviewed = 1", [folded(name)])
    return get(db, row["work"] if row else name)


def named(db: Database, name: str) -> list[Work]:
    """Return the works that a name is of: the one of an id or a reviewed alias, else those it is a title of."""
    known = find(db, name)
    return [known] if known else entitled(db, name)


def entitled(db: Database, title: str) -> list[Work]:
    """Return the works that go by a title, be it but for its points and "the"; else those that have gone by it.

    What a text calls itself is among the latter: it may have been misread, so it comes last.
    """
    said, sought = key(title), bare(title)
    listed = titled(db) if said else []
    for named in ([(one, [one.title]) for one, _ in listed], listed):
        for same in (lambda name: key(name) == said, lambda name: bool(sought) and bare(name) == sought):  # fmt: skip
            if found := [one for one, names in named if any(map(same, names))]:
                return found
    return []


def find_by_url(db: Database, url: str) -> Work | None:
    """Return the work last seen at a canonical URL, or None."""
    row = fetch_one(db, "SELECT work FROM urls WHERE url = ? ORDER BY since DESC LIMIT 1", [url])
    return get(db, row["work"]) if row else None


def listing(
    db: Database, *, kind: str | None = None, source: str | None = None, limit: int = -1
) -> list[Work]:
    """Return works that were not merged into others, by title."""
    rows = fetch(
        db,
        f"SELECT {_COLUMNS} FROM works AS w"  # noqa: S608
        " WHERE NOT EXISTS (SELECT 1 FROM merges WHERE old = w.id)"
        " AND (:kind IS NULL OR kind = :kind) AND (:source IS NULL OR source = :source)"
        " ORDER BY title, id LIMIT :limit",
        {"kind": kind, "source": source, "limit": limit},
    )
    return [_work(row) for row in rows]


def befallen(db: Database) -> list[Work]:
    """Return the works that something befell, by title: an event, or a text that amends or repeals them."""
    rows = fetch(
        db,
        f"SELECT {_COLUMNS} FROM works AS w WHERE id IN"  # noqa: S608
        f" (SELECT {root_of('named.work')} FROM (SELECT work FROM events UNION"
        " SELECT object FROM relations WHERE kind IN ('amends', 'repeals')) AS named)"
        " ORDER BY title, id",
    )
    return [_work(row) for row in rows]


def titles(db: Database, work: str) -> list[str]:
    """Return the titles a work has gone by, in order of their coming."""
    rows = fetch(
        db,
        "SELECT title FROM standing_titles WHERE work IN (SELECT value FROM json_each(?)) ORDER BY id",
        [_json(family(db, work))],
    )
    return [row["title"] for row in rows]


def titled(db: Database, only: Work | None = None) -> list[tuple[Work, list[str]]]:
    """Return all works that were not merged into others, by title, or one ``only``; each with its `titles`."""
    if only:
        return [(only, titles(db, only.id))]
    known: dict[str, list[str]] = {}
    for row in fetch(
        db,
        "SELECT roots.root, t.title FROM standing_titles AS t JOIN roots ON roots.work = t.work ORDER BY t.id",
    ):
        known.setdefault(row["root"], []).append(row["title"])
    return [(work, known.get(work.id, [])) for work in listing(db)]


def locate(
    db: Database, url: str, work: str, *, source: str, since: str, recorded_at: str | None = None
) -> None:
    """Record that a work was seen at a canonical URL since an instant; known, it writes nothing."""
    with writing(db):
        if not fetch(db, "SELECT 1 FROM urls WHERE url = ? AND work = ?", [url, work]):
            db.execute(
                "INSERT INTO urls (url, work, source, since, recorded_at) VALUES (?, ?, ?, ?, ?)",
                [storable(url), work, source, since, recorded_at or clock.now()],
            )


def urls(db: Database, work: str) -> list[str]:
    """Return the URLs a work was seen at, first seen first, each once: works that were merged may share one."""
    rows = fetch(
        db,
        "SELECT url FROM urls WHERE work IN (SELECT value FROM json_each(?)) GROUP BY url ORDER BY min(since), url",
        [_json(family(db, work))],
    )
    return [row["url"] for row in rows]


# ------------------------------------------------------------------------------- names and merges


def alias(
    db: Database,
    name: str,
    work: str,
    *,
    evidence: str,
    kind: str = "frbr",
    reviewed: bool = False,
    recorded_at: str | None = None,
) -> None:
    """Record another name of a work; only a reviewed one identifies it.

    Raises: StoreError where a person gave the name to another work already.
    """
    with writing(db):
        taken = find(db, name) if reviewed else None
        if taken and taken.id != resolve(db, work):
            raise StoreError(
                f"{name} is the name of {taken.id} ({taken.title})",
                where=work,
                do=f"if they are one work: tarmeem review, and merge {work} into {taken.id}",
            )
        row = {"alias": folded(name), "work": work, "reviewed": int(reviewed)}
        sql = "SELECT 1 FROM aliases WHERE alias = :alias AND work = :work AND reviewed = :reviewed"
        if not taken and not fetch(db, sql, row):
            why = {"kind": kind, "evidence": storable(evidence)}
            insert(db, "aliases", row | why | {"recorded_at": recorded_at or clock.now()})


def aliases(db: Database, work: str, *, reviewed: bool | None = None) -> list[dict[str, Any]]:
    """Return a work's other names: alias, kind, reviewed, evidence."""
    return fetch(
        db,
        "SELECT alias, kind, reviewed, evidence FROM aliases"
        " WHERE work IN (SELECT value FROM json_each(:family))"
        " AND (:reviewed IS NULL OR reviewed = :reviewed) ORDER BY reviewed DESC, alias",
        {"family": _json(family(db, work)), "reviewed": reviewed},
    )


def merge(
    db: Database,
    old: str,
    target: str,
    *,
    evidence: str,
    person: str,
    recorded_at: str | None = None,
) -> str:
    """Redirect a work found to be another, and return what it resolves to; again is nothing.

    Raises: StoreError where either is unknown.
    """
    with writing(db):
        for work in (old, target):
            if fetch_one(db, "SELECT 1 FROM works WHERE id = ?", [work]) is None:
                raise StoreError(f"no work {work}", do="tarmeem list shows the works")
        # From root to root: a chain of redirects can then never close into a ring.
        old, target = resolve(db, old), resolve(db, target)
        if old != target:
            db.execute(
                "INSERT INTO merges (old, target, evidence, person, recorded_at)"
                " VALUES (?, ?, ?, ?, ?)",
                [old, target, storable(evidence), storable(person), recorded_at or clock.now()],
            )
    return target


def root_of(work: str) -> str:
    """Return the SQL of the id that a work, given as SQL, goes by after all merges."""
    return f"""(WITH RECURSIVE way (id, far) AS (
    SELECT {work}, 0 UNION ALL SELECT target, far + 1 FROM merges JOIN way ON old = way.id
  ) SELECT id FROM way ORDER BY far DESC LIMIT 1)"""  # noqa: S608 - ours


def resolve(db: Database, work: str) -> str:
    """Return the id a work goes by after all merges."""
    return str(fetch(db, f"SELECT {root_of('?')} AS id", [work])[0]["id"])


def family(db: Database, work: str) -> list[str]:
    """Return the id a work goes by and those of all that were merged into it."""
    rows = fetch(
        db,
        f"WITH RECURSIVE kin(id) AS (SELECT {root_of('?')}"  # noqa: S608 - ours
        " UNION SELECT old FROM merges JOIN kin ON target = id) SELECT id FROM kin",
        [work],
    )
    return [row["id"] for row in rows]


def _json(ids: list[str]) -> str:
    return "[" + ",".join(f'"{name}"' for name in ids) + "]"


# -------------------------------------------------------------------------------------- relations


def relate(db: Database, relation: Relation, *, recorded_at: str | None = None) -> None:
    """Record how one work stands to another; the same again writes nothing."""
    values = [relation.subject, relation.kind, relation.object, int(relation.reviewed)]
    with writing(db):
        if not fetch(
            db,
            "SELECT 1 FROM relations WHERE subject = ? AND kind = ? AND object = ?"
            " AND reviewed = ?",
            values,
        ):
            db.execute(
                "INSERT INTO relations (subject, kind, object, reviewed, evidence, recorded_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [*values, storable(relation.evidence), recorded_at or clock.now()],
            )


def relations(db: Database, work: str, *, kind: RelationKind | None = None) -> list[Relation]:
    """Return all relations in which a work stands, on either side; not what only rejected texts said."""
    rows = fetch(
        db,
        "SELECT subject, kind, object, evidence, max(reviewed) AS reviewed FROM relations"
        " WHERE (subject IN (SELECT value FROM json_each(:family))"
        " OR object IN (SELECT value FROM json_each(:family)))"
        " AND (:kind IS NULL OR kind = :kind) AND (reviewed = 1 OR subject NOT IN"
        " (SELECT work FROM expressions JOIN rejected_expressions USING (id))"
        " OR EXISTS (SELECT 1 FROM standing_expressions WHERE work = subject))"
        " GROUP BY subject, kind, object ORDER BY 1, 2, 3",
        {"family": _json(family(db, work)), "kind": kind},
    )
    return [Relation(**row | {"reviewed": bool(row["reviewed"])}) for row in rows]
