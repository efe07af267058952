"""What the store knows to amend, repeal or correct a work, with the texts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from store import expressions, works
from tarmeem.model import RelationKind, Work, WorkKind


@dataclass(frozen=True, slots=True)
class Instrument:
    """An amending work in the store, and its text."""

    work: str
    kind: WorkKind
    title: str
    text: str


def instruments_of(
    db: Database, work: str, kind: RelationKind = "amends", *, until: str = ""
) -> list[Instrument]:
    """Return the works that amend a work, or do else to it, in no order of the law.

    Of a bill that became an Act the Act alone; each with its newest text, or the newest of those seen
    by an instant (the first, where none was): in English, where there is one, for its orders are read in that.
    """
    own = works.resolve(db, work)
    found: dict[str, Instrument] = {}  # works that were merged are one, however many relations tell
    for relation in works.relations(db, work, kind=kind):
        amending = works.get(db, relation.subject)
        if amending is None or amending.id in found or works.resolve(db, relation.object) != own:
            continue
        texts = expressions.chain(db, amending.id, "en") or expressions.chain(db, amending.id)
        if texts and not _enacted(db, amending.id):
            seen = [one for one in texts if not until or one.seen_at <= until] or texts[:1]
            words = expressions.text(db, seen[-1].id or 0)
            found[amending.id] = Instrument(amending.id, amending.kind, amending.title, words)
    return list(found.values())


def laws_of(db: Database, work: str) -> list[Work]:
    """Return the works that a work amends, by their titles."""
    own = works.resolve(db, work)
    found = [
        works.get(db, one.object)
        for one in works.relations(db, work, kind="amends")
        if works.resolve(db, one.subject) == own
    ]
    laws = {one.id: one for one in found if one and one.id != own}
    return sorted(laws.values(), key=lambda one: one.title)


def _enacted(db: Database, bill: str) -> bool:
    """Tell whether a bill became an Act of which a text is kept."""
    own = works.resolve(db, bill)
    became = works.relations(db, bill, kind="enacted-as")
    return any(
        works.resolve(db, one.subject) == own and expressions.chain(db, one.object)
        for one in became
    )
