"""A listing that no longer lists a document, whose file stands, is told: as a step of the listing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from store import ledger, revisions
from tarmeem.delisting import taken_out
from tarmeem.model import Check
from tests import relisted
from tests.relisted import HOST

Publish = Callable[..., list[str]]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Yield a store beside one declared source."""
    with relisted.opened(tmp_path) as made:
        yield made


@pytest.fixture
def publish(db: Database, tmp_path: Path) -> Publish:
    """Return what keeps a listing of numbered notices, the newest first, and returns what is told of it."""

    def once(day: int, numbers: list[int], path: str = "/list", more: bool = False, **titles: str) -> list[str]:  # fmt: skip
        rows = {
            number: (titles.get(f"n{number}", f"The keeping of lamp {number}"), f"{number:02d}-03-2025")
            for number in numbers
        }  # fmt: skip
        return relisted.publish(db, tmp_path, day, rows, path, more=more)

    return once


def _told(db: Database, ids: list[str]) -> list[tuple[str, str]]:
    found = [revisions.get(db, one) for one in ids]
    return [(one.cause, one.summary) for one in found if one and one.cause == "listing"]


def test_an_entry_that_a_listing_took_out_is_told_and_so_is_its_return(
    db: Database, publish: Publish
) -> None:
    """Its neighbours stand, its file too: the listing shows it no longer; then again."""
    publish(1, [5, 4, 3, 2])
    assert _told(db, publish(2, [6, 5, 3, 2])) == [("listing", "The listing shows it no longer")]
    assert _told(db, publish(3, [7, 6, 5, 3, 2])) == []
    assert _told(db, publish(4, [7, 6, 5, 4, 3, 2])) == [("listing", "The listing shows it again")]


def test_a_newest_entry_that_is_taken_out_is_told(db: Database, publish: Publish) -> None:
    """What stood first, and is newer than the next, did not roll off."""
    publish(1, [5, 4, 3, 2])
    assert _told(db, publish(2, [4, 3, 2])) == [("listing", "The listing shows it no longer")]


def test_what_rolled_off_is_not_told(db: Database, publish: Publish) -> None:
    """A listing of the latest few drops its last as new ones come."""
    publish(1, [5, 4, 3, 2])
    assert _told(db, publish(2, [7, 6, 5, 4])) == []


def test_what_moved_to_another_page_or_address_is_listed_still(
    db: Database, publish: Publish
) -> None:
    """Another page of the listing shows it, or the same title stands at another address."""
    publish(1, [5, 4, 3, 2], more=True)
    publish(1, [9, 4], path="/list?page=2")
    assert _told(db, publish(2, [5, 3, 2])) == []
    assert _told(db, publish(3, [5, 8, 2], n8="The keeping of lamp 3")) == []


def test_what_is_missing_as_well_is_no_matter_of_the_listing(
    db: Database, publish: Publish
) -> None:
    """A document that the last check did not find is told of when it counts as withdrawn."""
    publish(1, [5, 4, 3, 2])
    at = "2025-06-02T05:00:00Z"
    gone = (f"{HOST}/notice/4.txt",)
    ledger.close(
        db, Check(at, "acts", at, at, 4, ledger.expected_hash(gone), missing=gone), expected=gone
    )
    assert _told(db, publish(2, [5, 3, 2])) == []


def test_half_a_listing_that_goes_at_once_was_made_anew() -> None:
    """So many are not taken out one by one."""
    order = [str(n) for n in range(10)]
    assert taken_out([order], {"0", "2", "4", "6", "9"}, {}) == []
    assert taken_out([order], set(order) - {"3"}, {}) == ["3"]
