"""A recorded event explains the words it took out of a text, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from store import events, expressions, open_store, readings, snapshots, works
from tarmeem.explaining import explain
from tarmeem.model import Event, Expression, Reading, Revision, Work

NOW = "2026-03-01T00:00:00Z"
OLD = "1. Offences.—(1) Whoever intimidates or harms the reputation of a person commits an offence.\n(2) The fine is five lakh rupees.\n"
STRUCK = OLD.replace(" or harms the reputation", "")
COURT = "High Court of Sarsabz, order of 8 April 2022"


@pytest.fixture
def db() -> Iterator[Database]:
    opened = open_store(":memory:")
    works.create(opened, Work("w_a", "act", "An Act", source="code"), recorded_at=NOW)
    event = Event("w_a", "struck-down", "2022-04-08", NOW, COURT, "sec_1__subsec_1", "or harms the reputation")  # fmt: skip
    events.record(opened, event, recorded_at=NOW)
    yield opened
    opened.close()


def step(db: Database, new: str, seen_at: str = "2022-06-01T00:00:00Z") -> Revision:
    """Return the revision from the old text to a newer one."""
    made = []
    for text, seen in ((OLD, "2021-01-01T00:00:00Z"), (new, seen_at)):
        sha256 = snapshots.keep(db, text.encode(), "text/plain", recorded_at=NOW)
        reading = readings.record(db, Reading(sha256, "text", 1, text), recorded_at=NOW)
        row = Expression("w_a", "en", "code", reading, seen, "tarmeem", NOW)  # type: ignore[arg-type]
        made.append(expressions.get(db, expressions.record(db, row)))
    old, newer = made
    assert old
    assert newer
    return explain(db, old, newer)


def test_words_that_a_court_struck_down_went_by_that_event(db: Database) -> None:
    """The cause is *event*, and the summary names the words, the date and the authority."""
    found = step(db, STRUCK)
    assert found.cause == "event"
    assert "struck down on 2022-04-08" in found.summary
    assert COURT in found.summary


@pytest.mark.parametrize(
    ("new", "seen_at"),
    [
        (OLD.replace(" of a person", ""), "2022-06-01T00:00:00Z"),
        (OLD.replace("or harms the reputation", "or insults the name"), "2022-06-01T00:00:00Z"),
        (STRUCK, "2022-01-01T00:00:00Z"),
    ],
    ids=["other words went", "others came for them", "seen before the order"],
)
def test_an_event_explains_nothing_else(db: Database, new: str, seen_at: str) -> None:
    """Other words, words replaced and a text from before the event stay unexplained."""
    assert step(db, new, seen_at).cause == "unexplained"


def test_what_an_event_leaves_open_is_said(db: Database) -> None:
    """Beside the words struck, a fine that moved is counted as not accounted for."""
    found = step(db, STRUCK.replace("five lakh", "ten lakh"))
    assert found.cause == "event"
    assert "1 of 2 changes are not accounted for by it" in found.summary
