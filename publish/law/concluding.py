"""Conclude what befell one law by its own days: events, amendments, and a newest text that reads otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from sqlite_utils import Database

from publish.law import amenders, lawbook, lawlines
from store import expressions
from store.owndays import OwnDay, Telling
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Work


def concluded(db: Database, law: Work) -> Telling:
    """Return what befell a law and amended it on whatever day, and how its newest text reads, as all that is known tells today."""
    today, days = clock.today(), tuple(days_of(db, law))
    to_come = min((one.on for one in days if one.on > today), default="")
    return Telling(days, today, to_come)


def days_of(db: Database, law: Work, since: str = "") -> Iterator[OwnDay]:
    """Yield the days of a law, in their order; how a text reads that was seen before ``since`` is not asked."""
    for on, cause, said in amenders.moved(db, law):
        yield OwnDay(on, cause, said)
    texts = expressions.chain(db, law.id)
    seen = max((clock.day_of(one.seen_at) for one in texts), default="")
    if len(texts) > 1 and seen >= since:  # the only text is what the law is put together from
        with suppress(UsageError):  # it does not stand yet
            view = lawbook.as_at(db, law.id, None, None)
            if any(one.kind == "differs" for one in view.outstanding):
                yield OwnDay(seen, "differs", lawlines.held_against(view, law.id))
