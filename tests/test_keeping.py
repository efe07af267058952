"""What the store can no longer give back is told of, not passed over."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from crawler.keeping import Keeper
from crawler.listings.entries import Entry
from crawler.listings.nowhere import ROLE
from crawler.tally import Fetched, Tally
from crawler.witnesses import ENOUGH
from store import captures, ledger, open_store, reviews, snapshots
from tarmeem.demo.pdf import text_pdf
from tarmeem.model import Capture, Source

HOST = "www.xanadu.example"
NOW = "2026-03-01T00:00:00Z"
LATER = "2026-03-02T00:00:00Z"
FRAME = "<html><body><p><b>Board of Kites</b></p><h1>{t}</h1>{b}<p>The Board keeps the kites of the plain.</p></body></html>"
TITLE = "Kites of Sorrell Bay"
URL = f"https://{HOST}/page/1"
STRAY = f"https://{HOST}/page/2012345678"
WALL = "<p>Those who come by this way find the string cut and the kite far off.</p>"


def _keeper(db: Database, run: str) -> Keeper:
    source = Source("acts", "Acts", "Parliament of Xanadu", "gazette", (HOST,), "listing", "1d")
    keeper = Keeper(db, source, Tally("acts", run, NOW), lambda: NOW)
    keeper.load_known()
    return keeper


def _came(keeper: Keeper, body: str, at: str, *, url: str = URL, status: int = 200) -> None:
    entry = Entry(url, TITLE) if url == URL else Entry(url, hints={"role": ROLE})
    title = TITLE if url == URL else ""
    page = FRAME.format(t=title, b=body).encode()
    keeper.keep(Fetched(entry, status, page, "text/html", {}, at))


def _states(db: Database) -> dict[str, int]:
    return {state: len(captures.in_state(db, URL, state)) for state in ("accepted", "rejected")}


def test_what_a_killed_run_kept_is_looked_at_though_another_page_came_since() -> None:
    """A wall that a killed run took for a page is refused, and the page that stands there now is counted."""
    db = open_store(":memory:")
    _came(killed := _keeper(db, "run-1"), WALL, NOW)
    ledger.start(db, "run-1", "acts", started_at=NOW)
    assert killed.tally.new == [URL]

    then = _keeper(db, "run-2")
    then.resume()
    _came(then, f"{WALL}<p>Kites are flown from the 4th of May, on payment of Rs. 40.</p>", LATER)
    _came(then, WALL, LATER, url=STRAY)
    then.look_again()

    assert _states(db) == {"accepted": 1, "rejected": 1}
    assert (then.tally.changed, then.tally.failed) == ([URL], [])


def test_what_a_person_let_in_is_not_held_for_what_a_stray_is_answered() -> None:
    """Bytes that were accepted before are accepted again, whatever the site says where nothing is."""
    db = open_store(":memory:")
    _came(first := _keeper(db, "run-1"), WALL, NOW)
    _came(first, WALL, NOW, url=STRAY)
    first.look_again()
    (held,) = captures.set_aside(db)
    reviews.decide(db, "released", person="A. Reader", reason="it is so", capture=held.id)
    _came(_keeper(db, "run-2"), f"{WALL}<p>Kites are flown at noon from the 4th of May.</p>", LATER)

    _came(again := _keeper(db, "run-3"), WALL, "2026-03-03T00:00:00Z")
    again.look_again()

    assert again.tally.failed == []
    assert _states(db)["accepted"] == 3


def test_an_answer_that_does_not_come_leaves_the_one_before() -> None:
    """A site that is slow, or has enough of visitors, has not said otherwise of what is nowhere; one that says 404 has."""
    for status, refused in ((0, 1), (429, 1), (503, 1), (404, 0)):
        db = open_store(":memory:")
        _came(_keeper(db, "run-1"), WALL, NOW, url=STRAY)
        _came(then := _keeper(db, "run-2"), WALL, LATER)
        _came(then, "", LATER, url=STRAY, status=status)

        then.look_again()

        assert len(then.tally.failed) == refused, status


@pytest.mark.parametrize("asked", [True, False])
def test_what_could_not_be_looked_at_again_waits_for_the_next_run(
    monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    """Where our own code fails at the end of a run, nothing that it kept becomes law unseen; and the check says so."""
    db = open_store(":memory:")
    keeper = _keeper(db, "run-1")
    ledger.start(db, "run-1", "acts", started_at=NOW)
    _came(keeper, WALL, NOW)

    def fails() -> None:
        raise RuntimeError("no such witness")

    monkeypatch.setattr(keeper, "look_again", fails)
    waits = keeper.ends_waiting(LATER, asked=asked)
    ledger.close(db, keeper.tally.check(LATER), waits=waits)

    assert keeper.tally.problems == ["what was kept could not be looked at again: no such witness"]
    assert list(captures.pending(db, 1)) == []


def test_damaged_pages_are_a_problem_of_the_check() -> None:
    """Damage to kept bytes keeps no new page out, and is never silent."""
    db = open_store(":memory:")
    source = Source("acts", "Acts", "Parliament of Xanadu", "gazette", (HOST,), "listing", "1d")
    for n in range(ENOUGH):
        sha256 = snapshots.keep(db, b"<html><p>Kites %d</p></html>" % n, "text/html")
        url = f"https://{HOST}/page/{n}"
        captures.record(db, Capture("acts", url, NOW, sha256=sha256, media_type="text/html"))
    db.execute("DROP TRIGGER snapshots_refuse_update")
    db.execute("UPDATE snapshots SET body = x'00112233'")
    tally = Tally("acts", "run-1", NOW)
    entry = Entry(f"https://{HOST}/page/9", "The Kites Act, 1931")
    body = (
        b"<html><head><title>The Kites Act, 1931</title></head><body><h1>The Kites Act, 1931</h1>"
    )
    body += b"<p>Whoever flies a kite shall keep its line.</p>" * 40

    Keeper(db, source, tally, lambda: NOW).keep(Fetched(entry, 200, body, "text/html", {}, NOW))

    assert tally.new == [entry.url], tally
    assert any("acts" in said and "damaged" in said for said in tally.problems)


def test_a_law_that_many_sources_publish_is_no_error_sink() -> None:
    """The same file on five sites is that law on five sites; the same page on them is a wall before them all."""
    page = FRAME.format(t="The Kites Act, 1931", b="<p>Kites are flown.</p>").encode()
    file = text_pdf("The Kites Act, 1931\n1. Kites are flown.", "The Kites Act")
    held = []
    for body, kind in ((page, "text/html"), (file, "application/pdf")):
        db = open_store(":memory:")
        for name in ("one", "two", "three", "four", "five"):
            source = Source(name, "Acts", "Parliament", "gazette", (HOST,), "listing", "1d")
            keeper = Keeper(db, source, Tally(name, "run-1", NOW), lambda: NOW)
            entry = Entry(f"https://{name}.example/act/1", "The Kites Act, 1931")
            keeper.keep(Fetched(entry, 200, body, kind, {}, NOW))
        held.append(len(captures.listing(db, state="quarantined")))

    assert held == [2, 0]
