"""The stages of a bill: which works are one bill's on its way to the statute book, and their texts."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from store import works
from store.base import fetch
from tarmeem.model import RelationKind

PASSAGE: tuple[RelationKind, ...] = ("draft-of", "enacted-as")
"""The relations by which one work is another at an earlier stage."""


def kin(db: Database, work: str) -> list[str]:
    """Return a work and those it is a stage of, or that are stages of it, however far removed."""
    found = [works.resolve(db, work)]
    for one in found:
        for kind in PASSAGE:
            for relation in works.relations(db, one, kind=kind):
                sides = (works.resolve(db, relation.subject), works.resolve(db, relation.object))
                found += [side for side in sides if side not in found]
    return found


def texts(db: Database, names: list[str]) -> list[dict[str, Any]]:
    """Return the expressions of works with what the listings called their stage, by when seen.

    A row: id, work, title, kind, language, edition, seen_at, stage (empty where none was given).
    """
    family = [one for name in names for one in works.family(db, name)]
    return fetch(
        db,
        "SELECT e.id, e.work, w.title, w.kind, e.language, e.edition, e.seen_at,"
        " coalesce(json_extract(c.hints, '$.stage'), '') AS stage"
        " FROM standing_expressions AS e JOIN works AS w ON w.id = e.work"
        " LEFT JOIN captures AS c ON c.id = e.capture"
        " WHERE e.work IN (SELECT value FROM json_each(?)) ORDER BY e.seen_at, e.id",
        [json.dumps(family)],
    )
