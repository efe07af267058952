"""What waits for a person, and what persons decided: quarantined captures and suggestions.

A decision is never taken back, only followed by another; the latest one holds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlite_utils import Database

from store import captures, works
from store.base import as_json, fetch, fetch_one, insert, storable, writing
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Capture

Decision = Literal["released", "rejected", "agreed", "declined"]
"""Captures are released or rejected; suggestions are agreed to or declined."""


GATE = "tarmeem"
"""Who decides where a run refuses what it accepted before it knew better: no person."""
SUGGESTIONS = 1_000_000
"""A suggestion's number on the desk is its id and this much: one number tells both kinds apart."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the program thinks likely and does not dare to do by itself."""

    kind: Literal["same-work", "relation", "alias", "document"]
    proposal: str
    """In a sentence, for the person who decides."""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    capture: int | None = None
    work: str | None = None
    candidate: str | None = None
    """The other work, where two are concerned."""
    id: int | None = None
    decision: str | None = None

    @property
    def number(self) -> int:
        """Return its number on the desk."""
        return SUGGESTIONS + (self.id or 0)


def decide(
    db: Database,
    decision: Decision,
    *,
    person: str,
    reason: str,
    capture: int | None = None,
    suggestion: int | None = None,
    decided_at: str | None = None,
) -> int:
    """Record a person's decision on a capture or on a suggestion, and return its id.

    Raises: StoreError where it is of neither or of both, is unknown, or is decided in other words.
    """
    if (capture is None) == (suggestion is None):
        raise StoreError("a decision is on a capture or on a suggestion")
    table, words = (
        ("captures", "released, rejected") if capture else ("suggestions", "agreed, declined")
    )
    subject = capture or suggestion
    if decision not in words.split(", "):
        raise StoreError(f"a decision on {table} is one of {words}, not {decision}")
    with writing(db):
        if fetch_one(db, f"SELECT 1 FROM {table} WHERE id = ?", [subject]) is None:  # noqa: S608
            raise StoreError(f"no {table[:-1]} {subject}", do="tarmeem review lists what waits")
        row = {"capture": capture, "suggestion": suggestion, "decision": decision}
        told = {"person": storable(person), "reason": storable(reason)}
        return insert(db, "reviews", row | told | {"decided_at": decided_at or clock.now()})


def decisions(db: Database, *, capture: int | None = None, suggestion: int | None = None) -> list[dict[str, Any]]:  # fmt: skip
    """Return all that was decided on a capture or on a suggestion, oldest first; the last one holds."""
    return fetch(
        db,
        "SELECT decision, person, reason, decided_at FROM reviews"
        " WHERE capture IS ? AND suggestion IS ? ORDER BY id",
        [capture, suggestion],
    )


def told(one: Mapping[str, Any]) -> str:
    """Return a decision as a line for a person."""
    return f"{clock.told(one['decided_at'])}  {one['decision']} by {one['person']}: {one['reason']}"


def of_work(db: Database, work: str) -> list[dict[str, Any]]:
    """Return what persons decided on the captures that were placed with a work, oldest first."""
    return fetch(
        db,
        "SELECT v.capture, c.seen_at, v.decision, v.person, v.reason, v.decided_at"
        " FROM reviews AS v JOIN captures AS c ON c.id = v.capture WHERE v.person <> ? AND EXISTS"
        " (SELECT 1 FROM placements AS p WHERE p.capture = v.capture AND p.work IN"
        " (SELECT value FROM json_each(?))) ORDER BY v.id",
        [GATE, json.dumps(works.family(db, work))],
    )


def turned(db: Database) -> list[dict[str, Any]]:
    """Return the captures on which a person decided otherwise than what held before, with that decision, the last one first."""
    return fetch(
        db,
        "SELECT c.id AS capture, c.source, c.url, c.title, v.decision, v.person, v.reason, v.decided_at"
        " FROM reviews AS v JOIN captures AS c ON c.id = v.capture"
        " WHERE v.id = (SELECT max(id) FROM reviews WHERE capture = v.capture) AND v.person <> ?"
        " AND v.decision <> coalesce((SELECT decision FROM reviews WHERE capture = v.capture AND id < v.id"
        " ORDER BY id DESC LIMIT 1), iif(c.verdict = 'accepted', 'released', v.decision))"
        " ORDER BY v.id DESC",
        [GATE],
    )


def suggest(db: Database, suggestion: Suggestion, *, recorded_at: str | None = None) -> int:
    """Record a suggestion and return its id; the same again, decided or not, writes nothing."""
    subjects = [suggestion.kind, suggestion.capture, suggestion.work, suggestion.candidate,
                storable(suggestion.proposal)]  # fmt: skip
    with writing(db):
        known = fetch_one(
            db,
            "SELECT id FROM suggestions WHERE kind = ? AND capture IS ? AND work IS ?"
            " AND candidate IS ? AND proposal = ?",
            subjects,
        )
        if known:
            return int(known["id"])
        cursor = db.execute(
            "INSERT INTO suggestions (kind, capture, work, candidate, proposal, evidence,"
            " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [*subjects, as_json(dict(suggestion.evidence)), recorded_at or clock.now()],
        )
        return int(cursor.lastrowid or 0)


def suggestions(db: Database, *, decided: bool | None = False) -> list[Suggestion]:
    """Return the suggestions that wait, oldest first; with `decided`, those decided, or (None) all.

    Whether two are one waits no more where they are.
    """
    rows = fetch(
        db,
        "SELECT id, kind, capture, work, candidate, proposal, evidence, decision FROM"
        " (SELECT s.*, (SELECT decision FROM reviews WHERE suggestion = s.id"
        " ORDER BY id DESC LIMIT 1) AS decision FROM suggestions AS s)"
        " WHERE :decided IS NULL OR (decision IS NOT NULL) = :decided ORDER BY id",
        {"decided": decided},
    )
    found = [Suggestion(**row | {"evidence": json.loads(row["evidence"])}) for row in rows]
    return [one for one in found if decided is not False or not _settled(db, one)]


def _settled(db: Database, said: Suggestion) -> bool:
    """Tell whether two works of which it is asked if they are one have become one."""
    both = (said.work, said.candidate)
    return (
        said.kind == "same-work"
        and all(both)
        and len({works.resolve(db, one or "") for one in both}) == 1
    )


def address(capture: Capture) -> str:
    """Return where a person finds a capture's document: its address, or the name of the file that was given."""
    return str(capture.hints.get("file") or capture.url)


def about(db: Database, said: Suggestion) -> str:
    """Return which work and which document a suggestion asks about: what it calls "this" and "it"."""
    work = works.get(db, said.work) if said.work else None
    capture = captures.get(db, said.capture) if said.capture else None
    url = address(capture) if capture else next(iter(works.urls(db, work.id)), "") if work else ""
    title = work.title if work else capture.title if capture else ""
    named = f"“{title}”" if title else ""
    number = work.number if work else ""
    seen = f"seen {capture.seen_at[:10]}" if capture else ""
    return ", ".join(part for part in (named, number, url, seen) if part)


def other(db: Database, said: Suggestion) -> str:
    """Return the other work of a suggestion that concerns two, with where it was seen; else nothing."""
    work = works.get(db, said.candidate) if said.candidate else None
    if work is None:
        return ""
    seen = [address(one) for url in works.urls(db, work.id) for one in captures.of_url(db, url)]
    return ", ".join(part for part in (f"“{work.title}”", work.id, work.number, *dict.fromkeys(seen[:1])) if part)  # fmt: skip
