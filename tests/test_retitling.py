"""What a listing says of a document now and did not before: told as a step of the listing, never of the text."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from sqlite_utils import Database

from crawler.declare import load_sources
from crawler.listings.entries import Entry
from crawler.listings.rules import Rules
from publish import sources
from store import captures, expressions, ledger, revisions, snapshots
from store.pending import unread
from store.snapshots import keep
from tarmeem import flow
from tarmeem.cli import main
from tarmeem.model import Capture, Check
from tarmeem.retitling import _Said
from tests import relisted
from tests.relisted import HOST, YAML

ROWS = [
    ("The fee for lamps of Rs. 500", "03-03-2025"),
    ("The keeping of lamps at night", "04-03-2025"),
    ("The oil of lamps by the sea", "05-03-2025"),
]
Publish = Callable[..., list[str]]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Yield a store beside one declared source."""
    with relisted.opened(tmp_path) as made:
        yield made


@pytest.fixture
def publish(db: Database, tmp_path: Path) -> Publish:
    """Return what keeps a listing as a crawl does, brings all up to date, and returns what is told."""

    def once(day: int, rows: list[tuple[str, str]], path: str = "/list", first: int = 0, more: bool = False) -> list[str]:  # fmt: skip
        return relisted.publish(db, tmp_path, day, dict(enumerate(rows, first)), path, more=more)

    return once


def _keep(
    db: Database, at: str, rows: list[tuple[str, str]], source: str = "acts", path: str = "/list", **hints: str
) -> int:  # fmt: skip
    """Keep a page of a listing alone, its links relative to where it came from, and return its number."""
    items = "".join(
        f"<li><a href='notice/{n}.txt'>{t}</a> {d}</li>" for n, (t, d) in enumerate(rows)
    )
    digest = keep(db, f"<ul>{items}</ul>".encode(), "text/html", recorded_at=at)
    told = Capture(source, HOST + path, at, status=200, media_type="text/html", sha256=digest, hints={"role": "listing", **hints})  # fmt: skip
    return captures.record(db, told, recorded_at=at)


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
        "The fee for lamps of Rs. 500 (PDF, 210 KB)",
        "The fee for lamps of Rs. 500 [1.2 MB]",
        "The fee for lamps of Rs.&nbsp;500",
    ],
)
def test_dress_is_no_other_title(publish: Publish, title: str):
    """Capitals, blanks, a full stop, or words cut for want of room are no news of the listing."""
    publish(1, ROWS)
    assert publish(2, [(title, ROWS[0][1]), *ROWS[1:]]) == []


@pytest.mark.parametrize(
    "form", ["A bundle of {} MB", "{} MB for one crown", "Lines up to {} KB a day"]
)
def test_an_amount_of_a_title_s_own_is_no_file_s_size(publish: Publish, form: str):
    """What a regulator allows may be counted in bytes."""
    publish(1, [(form.format(500), ""), *ROWS[1:]])
    assert len(publish(2, [(form.format(900), ""), *ROWS[1:]])) == 1


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


def test_an_entry_that_moves_to_a_page_that_was_not_there_is_held_against_the_page_before(
    db: Database, publish: Publish, tmp_path: Path
):
    """The last of a full page goes to a new one, under another title."""
    publish(1, ROWS)
    at = "2025-06-02T06:00:00Z"
    _keep(db, at, _titled("The fee for lamps of Rs. 900"), path="/list?page=2")
    body = f"<ul><li><a href='notice/1.txt'>{ROWS[1][0]}</a> {ROWS[1][1]}</li></ul>"
    digest = keep(db, body.encode(), "text/html", recorded_at=at)
    captures.record(db, Capture("acts", f"{HOST}/list", "2025-06-02T06:00:01Z", status=200, media_type="text/html", sha256=digest, hints={"role": "listing"}), recorded_at=at)  # fmt: skip

    assert len(flow.update(db, folder=tmp_path, now=at)) == 1


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
    assert told.sentence().endswith(": 1 called, dated or listed otherwise in the listing")
    (later,) = ledger.status(db, since="2025-06-03T00:00:00Z", until="2025-06-04T00:00:00Z")
    assert later.sentence().endswith(", nothing changed")
    (shown,) = sources.health(db, {"acts": "1d"}, "2025-06-03T12:00:00Z")
    assert "1 called, dated or listed otherwise in the listing" in shown.sentence


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


def _titled(title: str) -> list[tuple[str, str]]:
    return [(title, ROWS[0][1]), *ROWS[1:]]


def test_what_a_killed_run_kept_hides_no_change(db: Database, publish: Publish, tmp_path: Path):
    """Two pages of one address come at once, the first with one entry more: the last one is what it says now."""
    publish(1, ROWS)
    _keep(db, "2025-06-02T06:00:00Z", [*ROWS, ("One more", "")])
    _keep(db, "2025-06-03T06:00:00Z", _titled("The fee for lamps of Rs. 900"))

    assert len(flow.update(db, folder=tmp_path, now="2025-06-03T07:00:00Z")) == 1


def test_a_page_released_after_a_later_one_was_told_of_tells_nothing(
    db: Database, publish: Publish, tmp_path: Path
):
    """What it said is not what the listing says now."""
    publish(1, ROWS)
    assert len(publish(3, _titled("The fee for lamps of Rs. 900"))) == 1
    _keep(db, "2025-06-02T06:00:00Z", _titled("The fee for lamps of Rs. 700"))

    assert flow.update(db, folder=tmp_path, now="2025-06-04T07:00:00Z") == []


def test_another_document_in_the_place_of_one_is_not_called_otherwise(
    db: Database, publish: Publish, tmp_path: Path
):
    """Its listing never called it what it called the one before."""
    publish(1, ROWS)
    body = "THE HARBOUR DUES NOTICE\n\n1. Every ship of more than forty tons pays nine crowns a night.\n" * 3  # fmt: skip
    at = "2025-06-02T06:00:00Z"
    digest = keep(db, body.encode(), "text/plain", recorded_at=at)
    captures.record(db, Capture("acts", f"{HOST}/notice/0.txt", at, status=200, media_type="text/plain", sha256=digest, title="The harbour dues", hints={"edition": "gazette", "kind": "notice"}), recorded_at=at)  # fmt: skip

    told = publish(2, _titled("The harbour dues"))
    assert "listing" not in [cause for cause, _, _ in _told(db, told)]


def test_a_listing_that_was_handed_on_is_read_where_it_stands(
    db: Database, publish: Publish, tmp_path: Path
):
    """Its relative links lead from there."""
    publish(1, ROWS)
    for day, title in ((2, ROWS[0][0]), (3, "The fee for lamps of Rs. 900")):
        at = f"2025-06-0{day}T06:00:00Z"
        _keep(db, at, _titled(title), path="/old/list", final_url=f"{HOST}/list")
        told = flow.update(db, folder=tmp_path, now=at)
    assert len(told) == 1


def test_two_listings_that_call_a_text_otherwise_in_one_second_make_one_step(
    db: Database, publish: Publish, tmp_path: Path
):
    """Both are quoted, it is announced once, and neither source is said to be unchanged."""
    (tmp_path / "more.yml").write_text(YAML.replace("name: acts", "name: more"))
    publish(1, ROWS)
    for day, there, here in ((2, "Lamps, the fee", ""), (3, "Lamps, a fee", "The fee for a lamp")):
        at = f"2025-06-0{day}T06:00:00Z"
        _keep(db, at, _titled(there), "more")
        if here:
            _keep(db, at, _titled(here))
        told = flow.update(db, folder=tmp_path, now=at)

    assert len(told) == 1
    ((_, said, _),) = _told(db, told)
    assert said.count("The listing calls it") == 2
    for name in ("acts", "more"):
        ledger.close(db, Check(at, name, at, at, 3, ledger.expected_hash(())))
    status = ledger.status(db, until="2025-06-04T00:00:00Z")
    assert [one.retitled for one in status] == [1, 1]


def test_a_source_s_listing_is_its_own_news_where_another_brought_the_text(
    db: Database, publish: Publish, tmp_path: Path
):
    """The ledger's sentence is that of the source whose listing says otherwise."""
    (tmp_path / "more.yml").write_text(YAML.replace("name: acts", "name: more"))
    publish(1, ROWS)
    for day, title in ((2, "Lamps, the fee"), (3, "Lamps, a fee")):
        at = f"2025-06-0{day}T06:00:00Z"
        _keep(db, at, _titled(title), "more")
        flow.update(db, folder=tmp_path, now=at)
    for name in ("acts", "more"):
        ledger.close(db, Check(at, name, at, at, 3, ledger.expected_hash(())))

    status = ledger.status(db, until="2025-06-04T00:00:00Z")
    assert [(one.source, one.retitled) for one in status] == [("acts", 0), ("more", 1)]


def test_a_damaged_listing_keeps_no_other_source_s_from_being_told(
    db: Database, publish: Publish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Each source's listing is looked through by itself."""
    (tmp_path / "a.yml").write_text(YAML.replace("name: acts", "name: a"))
    publish(1, ROWS)
    number = _keep(db, "2025-06-01T06:00:00Z", ROWS[1:], "a")
    flow.update(db, folder=tmp_path, now="2025-06-01T07:00:00Z")
    _keep(db, "2025-06-02T06:00:00Z", ROWS[:1], "a")
    _keep(db, "2025-06-02T06:00:00Z", _titled("The fee for lamps of Rs. 900"))
    bad, load = captures.get(db, number), snapshots.load

    def damaged(db: Database, sha256: str) -> bytes:
        if bad and sha256 == bad.sha256:
            raise flow.StoreError("its bytes are not those that were kept")
        return load(db, sha256)

    monkeypatch.setattr(snapshots, "load", damaged)
    told, troubles = flow.catch_up(db, folder=tmp_path, at="2025-06-02T07:00:00Z")
    assert (len(told), len(troubles)) == (1, 1)
    assert "the listing of a" in troubles[0]


def test_a_listing_s_step_and_our_own_upgrade_in_one_second_are_two(db: Database, publish: Publish):
    """Neither takes the other's place."""
    publish(1, ROWS)
    (name,) = publish(2, _titled("The fee for lamps of Rs. 900"))
    step = revisions.get(db, name)
    assert step is not None
    upgrade = replace(step, cause="upgrade", id=None)

    assert revisions.record(db, upgrade) != name
    assert revisions.record(db, replace(step, id=None)) == name


def test_the_store_is_asked_of_no_entry_that_is_called_as_before(
    publish: Publish, monkeypatch: pytest.MonkeyPatch
):
    """A register of thousands costs no search of all captures for each."""
    publish(1, ROWS)
    asked: list[str] = []
    last_at = expressions.last_at
    monkeypatch.setattr(expressions, "last_at", lambda db, url, **what: asked.append(url) or last_at(db, url, **what))  # fmt: skip
    publish(2, _titled("The fee for lamps of Rs. 900"))
    assert set(asked) == {f"{HOST}/notice/0.txt"}


def test_days_that_another_entry_s_lets_be_read_the_other_way_round_are_no_news(
    db: Database, publish: Publish
):
    """That the month stands first is seen by a day of 25: our reading got better, the listing says what it said."""
    rows = [(title, f"0{n}-05-2025") for n, (title, _) in enumerate(ROWS, 2)]
    publish(1, rows)
    told = publish(2, [*rows, ("One more", "03-25-2025")])
    assert [cause for cause, _, _ in _told(db, told)] == ["first"]


def test_a_day_that_was_printed_the_wrong_way_round_is_told(publish: Publish):
    """The publisher's own slip, mended."""
    publish(1, [(ROWS[0][0], "03-05-2025"), *ROWS[1:]])
    assert len(publish(2, [(ROWS[0][0], "05-03-2025"), *ROWS[1:]])) == 1


def test_a_day_out_of_a_link_is_not_what_the_listing_says(db: Database, tmp_path: Path):
    """A listing that prints no days any more dates nothing otherwise."""
    rules = Rules(load_sources(tmp_path)["acts"])
    said = _Said(rules)
    for entry in (Entry("u", "T", "2025-03-03"), Entry("v", "T", "2025-03-03", {"linked_on": "2025-03-03"})):  # fmt: skip
        said.add(entry)
    assert (list(said.days["u"]), list(said.days["v"])) == (["2025-03-03"], [])
