"""What is kept by hand is kept whole, and dated when it was seen."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from store import captures, open_store, snapshots
from tarmeem import desk
from tarmeem.errors import StoreError, UsageError
from tarmeem.flow import utc_now
from tarmeem.model import Capture

LAW = {"work": "The Kites Act, 1931", "witness": "A Reader", "edition": "gazette"}


def test_what_was_seen_today_was_not_seen_later_than_now() -> None:
    """A day's noon stands for it, unless that noon is still to come."""
    today = datetime.now(desk.KARACHI).date()

    assert desk.noon(str(today)) <= utc_now()
    assert desk.noon("2026-02-13") == "2026-02-13T07:00:00Z"
    with pytest.raises(UsageError, match="yet to come"):
        desk.noon(str(today + timedelta(days=2)))


def test_a_document_that_cannot_be_filed_leaves_nothing_behind(db: Database) -> None:
    """Bytes, work and capture are kept together or not at all."""
    db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON captures BEGIN SELECT RAISE(ABORT, 'full'); END"
    )

    with pytest.raises(StoreError):
        desk.add(db, b"1. Kites are free.", "kites.txt", seen_on="2026-02-13", **LAW)
    assert (db["snapshots"].count, db["works"].count) == (0, 0)


def test_two_pages_of_one_path_are_two_fixtures(db: Database, tmp_path: Path) -> None:
    """What tells two addresses apart tells their folders apart."""
    sha256 = snapshots.keep(db, b"<html><p>Kites</p></html>", "text/html")
    urls = [f"https://www.xanadu.example/list.aspx?page={n}" for n in (1, 2)]
    for url in urls:
        captures.record(db, Capture("acts", url, "2026-02-13T07:00:00Z", sha256=sha256))

    homes = {desk.save_fixture(db, "acts", url, tmp_path).name for url in urls}

    assert len(homes) == 2
    assert all(name.startswith("list.aspx-") for name in homes)


@pytest.fixture
def db() -> Database:
    """Return an empty store."""
    return open_store(":memory:")
