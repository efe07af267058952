"""What the store can no longer give back is told of, not passed over."""

from __future__ import annotations

from crawler.keeping import ENOUGH, Keeper
from crawler.listings.entries import Entry
from crawler.tally import Fetched, Tally
from store import captures, open_store, snapshots
from tarmeem.model import Capture, Source

HOST = "www.xanadu.example"
NOW = "2026-03-01T00:00:00Z"


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
