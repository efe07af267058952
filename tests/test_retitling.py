"""What a listing says of a document now and did not before: told as a step of the listing, never of the text."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from sqlite_utils import Database

from publish import sources
from store import captures, ledger, open_store, revisions, snapshots
from store.pending import unread
from store.snapshots import keep
from tarmeem import flow
from tarmeem.cli import main
from tarmeem.model import Capture, Check

HOST = "https://www.xanadu.example"
YAML = f"""
name: acts
title: Notices of Xanadu
publisher: Parliament of Xanadu
edition: gazette
hosts: [www.xanadu.example]
shape: listing
cadence: 1d
kind: notice
start: ["{HOST}/list"]
entries: [{{match: '^/notice/\\d+\\.txt$'}}]
"""
ROWS = [
    ("The fee for lamps of Rs. 500", "03-03-2025"),
    ("The keeping of lamps at night", "04-03-2025"),
    ("The oil of lamps by the sea", "05-03-2025"),
]
Publish = Callable[..., list[str]]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Yield a store beside one declared source."""
    (tmp_path / "acts.yml").write_text(YAML)
    with closing(open_store(tmp_path / "t.db")) as made:
        yield made


@pytest.fixture
def publish(db: Database, tmp_path: Path) -> Publish:
    """Return what keeps a listing as a crawl does, brings all up to date, and returns what is told."""

    def once(day: int, rows: list[tuple[str, str]], path: str = "/list", first: int = 0, more: bool = False) -> list[str]:  # fmt: skip
        at = f"2025-06-{day:02d}T06:00:00Z"
        for number, (title, dated) in enumerate(rows, first):
            url, body = f"{HOST}/notice/{number}.txt", f"NOTICE\n\n1. Lamp {number} shall burn till dawn.\n"  # fmt: skip
            if not captures.of_url(db, url):
                digest = keep(db, body.encode(), "text/plain", recorded_at=at)
                captures.record(db, Capture("acts", url, at, status=200, media_type="text/plain", sha256=digest, title=title, published_on=dated[6:] + dated[2:6] + dated[:2], hints={"edition": "gazette", "kind": "notice"}), recorded_at=at)  # fmt: skip
        items = "".join(
            f"<li><a href='/notice/{number}.txt'>{title}</a> {dated}</li>"
            for number, (title, dated) in enumerate(rows, first)
        )
        body = f"<html><body><ul>{items}</ul></body></html>"
        digest = keep(db, body.encode(), "text/html", recorded_at=at)
        told = Capture("acts", HOST + path, at, status=200, media_type="text/html; charset=utf-8", sha256=digest, hints={"role": "listing"})  # fmt: skip
        captures.record(db, told, recorded_at=at)
        return [] if more else flow.update(db, folder=tmp_path, now=at)

    return once


def _told(db: Database, ids: list[str]) -> list[tuple[str, str, bool]]:
    found = [revisions.get(db, one) for one in ids]
    return [(one.cause, one.summary, one.substantive) for one in found if one]


def test_a_title_that_changed_in_the_listing_alone_is_told_as_the_listing_s_change(
    db: Database, publish: Publish
):
    """“(Withdrawn)” in a title, its file untouched, is a step whose two sides are one text."""
    publish(1, ROWS)
    assert publish(2, ROWS) == []
    told = publish(3, [(f"{ROWS[0][0]} (Withdrawn)", ROWS[0][1]), *ROWS[1:]])

    said = "The listing calls it “The fee for lamps of Rs. 500 (Withdrawn)” now; before: “The fee for lamps of Rs. 500”"  # fmt: skip
    assert _told(db, told) == [("listing", said, False)]
    step = revisions.get(db, told[0])
    assert step is not None
    assert step.old == step.new, "no step of the text"
    assert unread(db) == {}, "the listings are looked through"
    assert publish(4, [(f"{ROWS[0][0]} (Withdrawn)", ROWS[0][1]), *ROWS[1:]]) == []


def test_a_day_that_changed_in_the_listing_is_told(db: Database, publish: Publish):
    """A notice that its listing dates otherwise now is told with both days."""
    publish(1, ROWS)
    told = publish(2, [(ROWS[0][0], "13-03-2025"), *ROWS[1:]])

    assert _told(db, told) == [
        ("listing", "The listing dates it 13 March 2025 now; before: 3 March 2025", False)
    ]


@pytest.mark.parametrize(
    "title",
    [
        "THE  FEE FOR LAMPS OF RS. 500",
        "The fee for lamps of …",
        "The fee for lamps of Rs. 500.",
        "The fee for lamps of Rs. 500 (1,204 views)",
        "The fee for lamps of Rs. 500 210 KB 3 days ago",
    ],
)
def test_dress_is_no_other_title(publish: Publish, title: str):
    """Capitals, blanks, a full stop, or words cut for want of room are no news of the listing."""
    publish(1, ROWS)
    assert publish(2, [(title, ROWS[0][1]), *ROWS[1:]]) == []


@pytest.mark.parametrize(("title", "steps"), [(ROWS[2][0], 0), (f"{ROWS[2][0]}, corrigendum", 1)])
def test_an_entry_that_moves_to_the_next_page_is_held_against_the_page_before(
    publish: Publish, title: str, steps: int
):
    """A new notice pushes the last of a page to the next: what a run's pages say is one listing."""
    publish(1, ROWS)
    publish(1, [("The lamps of old times", "05-03-2024")], path="/list?page=2", first=3)
    publish(2, ROWS[:2], more=True)

    told = publish(2, [(title, ROWS[2][1])], path="/list?page=2", first=2)
    assert len(told) == steps


def test_the_listing_s_change_stands_where_changes_are_shown(
    db: Database, publish: Publish, tmp_path: Path
):
    """`list`, its JSON and `history` tell it, each with its cause."""
    publish(1, ROWS)
    publish(2, [("The fee for lamps of Rs. 900", ROWS[0][1]), *ROWS[1:]])
    where = ["--db", str(tmp_path / "t.db")]

    shown = CliRunner().invoke(main, ["list", *where]).output
    assert "listing" in shown
    assert "Rs. 900” now; before: “The fee for lamps of Rs. 500”" in shown
    (row,) = json.loads(CliRunner().invoke(main, ["list", "--json", *where]).output)
    assert (row["cause"], row["changes"]) == ("listing", [])
    past = CliRunner().invoke(main, ["history", "The fee for lamps of Rs. 500", *where]).output
    assert "The listing calls it" in past


def test_silence_is_not_proved_of_a_source_whose_listing_says_otherwise(
    db: Database, publish: Publish
):
    """The ledger's sentence counts it: that nothing changed would be false."""
    publish(1, ROWS)
    publish(2, [("The fee for lamps of Rs. 900", ROWS[0][1]), *ROWS[1:]])
    for day in (1, 2, 3):
        at = f"2025-06-{day:02d}T06:00:01Z"
        ledger.close(db, Check(at, "acts", at, at, 3, ledger.expected_hash(())))

    (told,) = ledger.status(db, until="2025-06-04T00:00:00Z")
    assert told.sentence().endswith(": 1 called or dated otherwise in the listing")
    (later,) = ledger.status(db, since="2025-06-03T00:00:00Z", until="2025-06-04T00:00:00Z")
    assert later.sentence().endswith(", nothing changed")
    (shown,) = sources.health(db, {"acts": "1d"}, "2025-06-03T12:00:00Z")
    assert "1 called or dated otherwise in the listing" in shown.sentence


def test_its_pages_say_it_and_draw_no_redline(db: Database, publish: Publish, tmp_path: Path):
    """The first page and the work's have the step; the step's own page shows the one text there is."""
    publish(1, ROWS)
    (step,) = publish(2, [("The fee for lamps of Rs. 900", ROWS[0][1]), *ROWS[1:]])
    told = revisions.get(db, step)
    assert told is not None

    async def ask(*paths: str) -> list[str]:
        client = Datasette([str(tmp_path / "t.db")]).client
        return [(await client.get(f"/-/tarmeem{path}")).text for path in paths]

    home, work, own = asyncio.run(ask("", f"/work/{told.work}", f"/revision/{step}"))
    for page in (home, work, own):
        assert "Rs. 900” now; before:" in page
    assert "this step is of the listing, not of the text" in own
    assert "The text, unchanged" in own
    assert "Side by side" not in own


def test_a_damaged_listing_is_a_trouble_and_stops_nothing_else(
    db: Database, publish: Publish, monkeypatch: pytest.MonkeyPatch
):
    """What cannot be read of an old listing is told by name, and tried again."""
    publish(1, ROWS)
    load = snapshots.load

    def damaged(db: Database, sha256: str) -> bytes:
        body = load(db, sha256)
        if b"<ul>" in body:
            raise flow.StoreError("its bytes are not those that were kept")
        return body

    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "load", damaged)
        with pytest.raises(flow.ReadError, match="/list"):
            publish(2, [("The fee for lamps of Rs. 900", ROWS[0][1]), *ROWS[1:]])
    assert len(publish(2, [("The fee for lamps of Rs. 900", ROWS[0][1]), *ROWS[1:]])) == 1
