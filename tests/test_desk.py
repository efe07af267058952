"""What is kept by hand is kept whole, and dated when it was seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from store import captures, ledger, open_store, readings, reviews, snapshots, works
from tarmeem import clock, desk, filing, flow
from tarmeem.errors import StoreError, UsageError
from tarmeem.model import Capture, Check, Reading, Work

LAW = {"work": "The Kites Act, 1931", "witness": "A Reader", "edition": "gazette"}


def test_what_was_seen_today_was_not_seen_later_than_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day's noon stands for it, unless that noon is still to come."""
    monkeypatch.setattr(clock, "now", lambda: "2026-02-13T20:30:00Z")  # in Karachi the 14th

    assert filing.noon("2026-02-13") == "2026-02-13T07:00:00Z"
    assert filing.noon("2026-02-14") == "2026-02-13T20:30:00Z"
    with pytest.raises(UsageError, match="yet to come"):
        filing.noon("2026-02-15")


def test_a_document_that_cannot_be_filed_leaves_nothing_behind(db: Database) -> None:
    """Bytes, work and capture are kept together or not at all."""
    db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON captures BEGIN SELECT RAISE(ABORT, 'full'); END"
    )

    with pytest.raises(StoreError):
        filing.add(db, b"1. Kites are free.", "kites.txt", seen_on="2026-02-13", **LAW)
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


def test_a_fixture_of_a_source_that_is_none_is_told_so(db: Database, tmp_path: Path) -> None:
    """A slip in a source's name is not answered with a command that would fail of the same name."""
    for source, told in (
        ("pta-notice", "there is no source"),
        ("pta-notices", "sources check pta"),
    ):
        with pytest.raises(UsageError, match=told):
            desk.save_fixture(db, source, "https://kites.example/a", tmp_path)


def test_a_question_says_what_this_is(db: Database) -> None:
    """The question “is this X?” is asked below what this is, and followed by what each answer comes to."""
    at = "2026-02-13T07:00:00Z"
    work, other = (works.new_id("acts", name) for name in ("new", "old"))
    works.create(db, Work(work, "act", "The Kite (Strings) Act, 1931", "V of 1931", source="acts"))
    works.create(db, Work(other, "act", "The Kites Act, 1931", source="acts"))
    capture = captures.record(db, Capture("acts", "https://kites.example/new.pdf", at))
    reviews.suggest(db, reviews.Suggestion("same-work", "is this “The Kites Act, 1931”?", {}, capture, work, other))  # fmt: skip
    reviews.suggest(db, reviews.Suggestion("relation", "does it amend “The Kites Act, 1931”?", {}, None, work, other))  # fmt: skip

    first, second = (desk.waiting_line(one) for one in desk.waiting(db))

    assert first.endswith(
        "“The Kite (Strings) Act, 1931”, V of 1931, https://kites.example/new.pdf, seen 2026-02-13:\n"
        "          is this “The Kites Act, 1931”?\n"
        f"          the other: “The Kites Act, 1931”, {other}\n"
        "          agreed: both are texts of one law or notice, for good; declined: they stay two"
    )
    assert "“The Kite (Strings) Act, 1931”, V of 1931:\n          does it amend" in second


def unread(db: Database, text: str, problem: str) -> int:
    """Keep a document that was read with a problem; return its capture's number."""
    sha256 = snapshots.keep(db, b"%PDF kites", "application/pdf")
    capture = Capture("acts", "https://kites.example/a.pdf", "2026-02-13T07:00:00Z", sha256=sha256)
    number = captures.record(db, capture, recorded_at="2026-02-13T07:00:00Z")
    made = Reading(sha256, "pdf", 1, text, title="t", problem=problem)
    readings.record(db, made, recorded_at="2026-02-13T07:00:00Z")
    return number


@pytest.mark.parametrize("decision", ["released", "rejected"])
def test_an_unread_file_waits_until_a_person_has_seen_it(db: Database, decision: str) -> None:
    """It is listed with its problem, can be decided, and is then told nowhere."""
    number = unread(db, "", "every page is a picture")
    (one,) = desk.waiting(db)
    assert (one.number, one.what, one.reason) == (number, "unread", "unread: every page is a picture")  # fmt: skip

    desk.decide(db, number, decision, person="A Reader", reason="a map, no text")

    assert desk.waiting(db) == []
    assert readings.unreadable(db) == []


def test_what_a_later_reader_cannot_read_either_waits_again(db: Database) -> None:
    """A decision is about the reading that the person saw, not about those to come."""
    number = unread(db, "", "every page is a picture")
    desk.decide(db, number, "released", person="A Reader", reason="a map")
    (row,) = db.query("SELECT sha256 FROM readings")
    again = Reading(row["sha256"], "pdf", 2, "", title="t", problem="page 2 is a picture")
    readings.record(db, again, recorded_at="2999-01-01T00:00:00Z")

    assert [one.number for one in desk.waiting(db)] == [number]


@pytest.fixture
def db() -> Database:
    """Return an empty store."""
    return open_store(":memory:")


def test_an_error_that_a_site_answered_with_is_never_law_and_waits_until_the_source_is_well(
    db: Database,
) -> None:
    """A person cannot take an outage's page for the document; a sound check later settles it."""
    sha256 = snapshots.keep(db, b"<html><p>Too busy</p></html>", "text/html")
    held = Capture("acts", "https://kites.example/a.pdf", "2026-02-13T07:00:00Z", status=503,
                   verdict="quarantined", reason="status 503", sha256=sha256)  # fmt: skip
    number = captures.record(db, held)

    assert [one.number for one in desk.waiting(db)] == [number]
    with pytest.raises(UsageError, match="no text of the document"):
        desk.decide(db, number, "released", person="A", reason="b")
    for day, problems in ((14, ("1 failed",)), (15, ())):
        at = f"2026-02-{day}T07:00:00Z"
        ledger.close(db, Check(f"r{day}", "acts", at, at, 1, ledger.expected_hash([held.url]), problems=problems), expected=[held.url])  # fmt: skip
        assert bool(desk.waiting(db)) == bool(problems)


@pytest.mark.parametrize("body", [b"", b" \n", bytes(range(256)) * 9])
def test_what_is_no_document_is_not_kept(db: Database, body: bytes) -> None:
    """Nothing, and bytes of no kind that can be read, are refused and leave no work behind."""
    with pytest.raises(UsageError, match="nothing was kept"):
        filing.add(db, body, "kites.txt", seen_on="2026-02-13", **LAW)
    assert (db["snapshots"].count, db["works"].count) == (0, 0)


def test_what_waits_is_listed_with_the_way_to_decide_it(db: Database) -> None:
    """Each kind of what waits has its own decisions, and they are named with the command."""
    unread(db, "", "every page is a picture")

    assert desk.how_to_decide(desk.waiting(db)) == [
        "a file not wholly read: tarmeem review NUMBER --release (a person has seen what is missing) --person WHO --reason WHY"
    ]


def test_a_file_of_no_document_s_is_set_aside_until_a_person_says_so(db: Database) -> None:
    """What has no word of its title and nothing of a document makes no work; released, it does, and is that work's text."""
    accounts = b"".join(b"lamp%d:x:%d:%d::/nowhere:/bin/none\n" % (n, n, n) for n in range(40))
    filed = filing.add(db, accounts, "accounts", seen_on="2026-02-13", **LAW)

    known = filing.add(
        db,
        b"1. Kites are free." * 9,
        "b",
        seen_on="2026-02-13",
        **LAW | {"work": "The Kites Rules, 1932"},
    )
    again = filing.add(
        db, accounts + b"x", "a", seen_on="2026-02-14", **LAW | {"work": known.work.title}
    )
    assert "nothing in it is a document's" in filed.aside == again.aside
    assert [one.title for one in works.listing(db)] == ["The Kites Rules, 1932"]

    desk.decide(db, filed.capture, "released", person="A Reader", reason="so it was sent")
    flow.update(db)
    assert "The Kites Act, 1931" in [one.title for one in works.listing(db)]
