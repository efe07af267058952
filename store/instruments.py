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


def instruments_of(db: Database, work: str) -> list[Instrument]:
    """Return the instruments known to amend a work, as they were recorded: in no order of the law."""
    found = []
    for relation in works.relations(db, work, kind="amends"):
        if works.resolve(db, relation.object) != works.resolve(db, work):
            continue
        texts = expressions.chain(db, relation.subject)
        amending = works.get(db, relation.subject)
        if texts and amending:
            words = expressions.text(db, texts[-1].id or 0)
            found.append(Instrument(amending.id, amending.title, words))
    return found
