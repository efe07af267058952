"""What a crawl tells of rows that lead elsewhere, from run to run, and of listings that scripts fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.keeping import Keeper
from crawler.listings.entries import Entry
from crawler.running.run import crawl
from crawler.tally import Fetched, Tally
from store import open_store
from tarmeem.model import Check, Source
from tests.xanadu import HOST, ORIGIN, PAGED, Answer, Site, act, listing

ELSEWHERE = "https://rules.elsewhere.example/act/9"


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site of six acts; the test says on which pages they are listed."""
    made = Site()
    made.pages |= {f"/act/{n}.pdf": act(n) for n in range(1, 7)}
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def run(site: Site, tmp_path: Path) -> Callable[[], Check]:
    """Return a crawl of the site, of a listing in pages, into this test's own store."""
    (tmp_path / "acts.yml").write_text(PAGED)
    hosts = {HOST: site.address}
    return lambda: crawl(tmp_path / "t.db", ["acts"], hosts=hosts, folder=tmp_path)[0]


def _lists(site: Site, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    body = listing(*first).body + b"<a href='?page=2'>2</a>"
    site.pages["/list"] = Answer(body, media_type="text/html")
    site.pages["/list?page=2"] = listing(*second)


def test_a_row_that_leads_to_another_host_is_told_once_though_it_moves_to_another_page(
    run: Callable[[], Check], site: Site
) -> None:
    """It is never fetched, so that only the kept pages of the listing can say that it was told."""
    acts = [f"/act/{n}.pdf" for n in range(1, 7)]
    _lists(site, (ELSEWHERE, *acts[1:3]), tuple(acts[3:5]))
    assert any(ELSEWHERE in problem for problem in run().problems)
    assert run().problems == ()

    _lists(site, tuple(acts[:3]), (ELSEWHERE, *acts[3:5]))

    assert run().problems == ()


@pytest.mark.parametrize(
    "filled",
    [
        '<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props": {}}</script>',
        '<script type="application/json">[{"title": "The Lamps Act No. 1"}]</script>',
        '<script>window.__STATE__ = {"acts": []}</script>',
    ],
)
def test_a_listing_that_scripts_fill_in_is_told_as_one(
    run: Callable[[], Check], site: Site, filled: str
) -> None:
    """No entry is found in it, which is a failure; the person who mends the source is told where they may be."""
    site.pages["/list"] = Answer(f"<html><body>{filled}</body></html>".encode())
    site.pages["/list"].media_type = "text/html"

    (told, *_) = run().problems

    assert "no entry was recognised" in told
    assert "it holds data for scripts" in told


def test_what_another_source_could_not_fetch_is_not_seen() -> None:
    """A row is covered by another source that has its document, not by one that failed at it."""

    def keeper(name: str) -> Keeper:
        source = Source(name, name, "Parliament of Xanadu", "gazette", (HOST,), "listing", "1d")
        at = "2026-03-01T00:00:00Z"
        return Keeper(db, source, Tally(name, f"run-{name}", at), lambda: at)

    with closing(open_store(":memory:")) as db:
        acts, bills = keeper("acts"), keeper("bills")
        for url, status in ((f"{ORIGIN}/lost", 404), (f"{ORIGIN}/had", 200)):
            came = act(1).body if status == 200 else b"<h1>Not found</h1>"
            kind = "application/pdf" if status == 200 else "text/html"
            bills.keep(Fetched(Entry(url, "The Lamps Act"), status, came, kind, {}, bills.clock()))

        assert not acts.has_seen(f"{ORIGIN}/lost")
        assert bills.has_seen(f"{ORIGIN}/lost")
        assert acts.has_seen(f"{ORIGIN}/had")
