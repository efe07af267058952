"""The amending instruments that the store knows of a work, with their texts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from store import expressions, works


@dataclass(frozen=True, slots=True)
class Instrument:
    """An amending work in the store, and its text."""

    work: str
    title: str
    text: str


def instruments_of(db: Database, work: str, *, until: str = "9") -> list[Instrument]:
    """Return the instruments known to amend a work and seen by an instant, oldest first."""
    found = []
    for relation in works.relations(db, work, kind="amends"):
        if works.resolve(db, relation.object) != works.resolve(db, work):
            continue
        texts = [e for e in expressions.chain(db, relation.subject) if e.seen_at <= until]
        amending = works.get(db, relation.subject)
        if texts and amending:
            words = expressions.text(db, texts[-1].id or 0)
            found.append(
                (amending.published_on or "", Instrument(amending.id, amending.title, words))
            )
    return [instrument for _, instrument in sorted(found, key=lambda pair: pair[0])]
