"""Carry out what a person agreed to: a merge, a relation, an alias; with the decision, or not at all."""

from __future__ import annotations

from sqlite_utils import Database

from store import reviews, works
from store.base import writing
from tarmeem.errors import StoreError
from tarmeem.model import Relation


def agree(
    db: Database, suggestion: int, *, person: str, reason: str, decided_at: str | None = None
) -> str:
    """Record a person's agreement to a suggestion, do what it proposes, and say what was done.

    Raises: StoreError where there is no such suggestion, or it cannot be done; nothing is recorded.
    """
    found = next((s for s in reviews.suggestions(db, decided=None) if s.id == suggestion), None)
    if found is None:
        raise StoreError(f"no suggestion {suggestion}", do="tarmeem review lists what waits")
    with writing(db):
        reviews.decide(
            db, "agreed", person=person, reason=reason, suggestion=suggestion, decided_at=decided_at
        )
        return _carry_out(db, found, person, decided_at)


def _carry_out(db: Database, found: reviews.Suggestion, person: str, decided_at: str | None) -> str:
    work, other = found.work, found.candidate
    why = f"{found.proposal} Agreed by {person}"
    if found.kind == "same-work" and work and other:
        root = works.merge(
            db, work, other, evidence=found.proposal, person=person, recorded_at=decided_at
        )
        return f"{work} is {root}"
    if found.kind == "relation" and work and other and "relation" in found.evidence:
        subject, of = (other, work) if found.evidence.get("reversed") else (work, other)
        kind = found.evidence["relation"]
        works.relate(db, Relation(subject, kind, of, why, reviewed=True), recorded_at=decided_at)
        return f"{subject} {kind} {of}"
    if found.kind == "alias" and work and "alias" in found.evidence:
        alias = found.evidence["alias"]
        works.alias(db, alias, work, evidence=why, reviewed=True, recorded_at=decided_at)
        return f"{alias} is {work}"
    return "noted"
