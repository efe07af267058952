"""The third witness: what a site answers to an address that nobody has is no document of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.listings.nowhere import made_up
from crawler.running.run import crawl
from store import captures, open_store
from tarmeem.model import Check
from tests.test_crawl import HOST, ORIGIN, YAML, Answer, Site, listing, page

SKIN = (
    "<div><a href=/>Reed Board</a><span>Open from Monday to Friday</span></div><div><h1>{t}</h1>{b}</div>"
    "<div>The Board keeps the reeds of the marsh. Printed at 10:22:0{n}.</div>"
)
WALL = "<p>Those who come by this way find the ferry tied up, and the lantern of {p} put out.</p>"
GOOD = {
    "/page/1": "<p>Reeds are cut from the 4th of May, on payment of Rs. 40 a boat.</p>",
    "/page/2": "<p>Adjourned.</p>",
    "/page/3": "<p><a href=/paper/3.pdf>Download</a></p>",
    "/page/4": "<img src=/scans/4.jpg alt=''>",
    "/page/5": "<table><tr><td>Tansy</td><td>41</td></tr><tr><td>Basil</td><td>52</td></tr></table>",
    "/page/6": "<p>سرکنڈے کاٹنا منع ہے۔</p>",
}


class Obliging(dict[str, Answer]):
    """Pages of a site that has an answer to any address."""

    otherwise: Callable[[str], Answer]

    def get(self, path: str, missing: Any = None) -> Any:
        """Return what stands at a path, or what the site says of it."""
        if path in self or path == "/robots.txt":
            return super().get(path, missing)
        return self.otherwise(path)


def made(number: int, title: str, body: str) -> Answer:
    """Return a page of the site."""
    return page(SKIN.format(n=number, t=title, b=body))


def titled(number: int) -> str:
    """Return what the listing calls a page."""
    return f"The Lamps Act No. {number}"


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site with six short notices that answers 200 to everything."""
    made_site = Site()
    pages = Obliging()
    pages["/list"] = listing(*GOOD)
    for number, (path, body) in enumerate(GOOD.items(), 1):
        pages[path] = made(number, titled(number), body)
    pages.otherwise = lambda path: made(9, "Marsh", WALL.format(p=path))
    made_site.pages = pages
    yield made_site
    made_site.server.shutdown()
    made_site.server.server_close()


@pytest.fixture
def run(site: Site, tmp_path: Path) -> Callable[..., Check]:
    """Return a crawl of the site into this test's own store."""

    def once(declared: str = YAML, **options: Any) -> Check:
        (tmp_path / "acts.yml").write_text(declared)
        (check,) = crawl(
            tmp_path / "t.db", ["acts"], hosts={HOST: site.address}, folder=tmp_path, **options
        )
        return check

    return once


def probes(site: Site) -> list[str]:
    """Return the made-up addresses that were asked of a site since the last time."""
    return [path for path, _ in site.asked() if re.fullmatch(r"/page/2\d{9}", path)]


def test_what_a_site_says_where_nothing_is_is_no_notice(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A page under its notice's title that says what any address is answered is refused, with that address as the reason."""
    site.pages["/page/1"] = made(1, titled(1), WALL.format(p="/page/1"))

    check = run()

    assert check.failed == (ORIGIN + "/page/1",)
    assert len(check.new) == len(GOOD) - 1
    db = open_store(tmp_path / "t.db", readonly=True)
    (asked,) = (c for c in captures.listing(db) if c.hints.get("role") == "nowhere")
    assert asked.sha256 is not None
    assert asked.verdict == "failed"
    assert asked.url in check.problems[-1]
    assert [c.url for c in captures.listing(db, state="quarantined")] == [ORIGIN + "/page/1"]


@pytest.mark.parametrize("bare", ["", WALL, "<p>Nothing here.</p>"])
@pytest.mark.parametrize("titled_as", ["", "Reed Board", "Nowhere"])
def test_a_word_a_file_or_a_picture_makes_a_notice(
    run: Callable[..., Check], site: Site, bare: str, titled_as: str
) -> None:
    """Where any address gets the site's template, a notice of a word, a link, a picture or a table stays one."""
    site.pages.otherwise = lambda path: made(9, titled_as, bare.format(p=path))

    check = run()

    assert (len(check.new), check.failed) == (len(GOOD), ())


def test_a_site_that_says_404_is_asked_once_and_no_witness(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """One request a run and shape; none where nothing new came; what was answered is on record."""
    site.pages.otherwise = lambda path: Answer(b"no", 404, "text/html")
    assert len(run().new) == len(GOOD)
    assert len(probes(site)) == 1
    db = open_store(tmp_path / "t.db", readonly=True)
    (asked,) = (c for c in captures.listing(db) if c.hints.get("role") == "nowhere")
    assert (asked.status, asked.verdict) == (404, "failed")

    assert run().problems == ()
    assert probes(site) == []

    site.pages["/page/2"] = made(2, titled(2), "<p>Dismissed.</p>")
    assert len(run().changed) == 1
    assert len(probes(site)) == 1


def test_a_source_may_forbid_it(run: Callable[..., Check], site: Site) -> None:
    """``probe: false`` and robots.txt are obeyed."""
    assert len(run(YAML + "probe: false\n").new) == len(GOOD)
    assert probes(site) == []


def test_robots_are_obeyed(run: Callable[..., Check], site: Site) -> None:
    """What robots.txt refuses is not asked for; the check is as good as before."""
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /page/2\nAllow: /page/2$\n")
    check = run()
    assert (len(check.new), check.problems) == (len(GOOD), ())
    assert probes(site) == []


@pytest.mark.parametrize("strange", [
    Answer(b"<h1>Oops</h1>", 500, "text/html"),
    Answer(b"slow down", 429, "text/html", {"Retry-After": "60"}),
    Answer(b"", 302, "text/html", {"Location": "https://login.marsh.example/"}),
    Answer(b"", 302, "text/html", {"Location": "/page/29"}),
    Answer(b"cut", announced=900, media_type="text/html"),
    Answer(b"no gzip", 200, "text/html", {"Content-Encoding": "gzip"}),
    Answer(),
])  # fmt: skip
def test_what_goes_wrong_at_a_made_up_address_fails_no_check(
    run: Callable[..., Check], site: Site, strange: Answer
) -> None:
    """A site that breaks, breaks off, sends away or goes in rings there is asked once, and the check is green."""
    site.pages.otherwise = lambda path: strange

    check = run()

    assert (len(check.new), check.failed, check.problems) == (len(GOOD), (), ())
    assert len(probes(site)) == 1


def test_a_site_that_says_the_same_everywhere_is_told_once(
    run: Callable[..., Check], site: Site
) -> None:
    """Where all pages are what any address is answered, the check says that it is the site."""
    for number, path in enumerate(GOOD, 1):
        site.pages[path] = made(number, titled(number), WALL.format(p=path))

    check = run()

    assert len(check.failed) == len(GOOD)
    assert sum("says at any address" in problem for problem in check.problems) == 1


def test_a_site_that_sends_every_stray_to_a_notice_keeps_it(
    run: Callable[..., Check], site: Site
) -> None:
    """What comes for a made-up address and bears a notice's title is that notice, not a wall."""
    site.pages.otherwise = lambda path: site.pages["/page/1"]
    assert len(run().new) == len(GOOD)


@pytest.mark.parametrize(
    ("asked", "known", "form"),
    [
        (["/notice/9"], [], r"/notice/2\d{9}"),
        (["/notice/9/view"], ["/notice/10/view"], r"/notice/2\d{9}/view"),
        (["/view.php?id=7&lang=en"], ["/view.php?id=8&lang=en"], r"/view\.php\?id=2\d{9}&lang=en"),
        (["/view.php?doc=reeds"], [], r"/view\.php\?doc=tarmeem-[0-9a-f]{8}"),
        (["/news/on-reeds"], [], r"/news/tarmeem-[0-9a-f]{8}"),
        (["/c/on-reeds-1234567-2031-05-04"], [], r"/c/tarmeem-[0-9a-f]{8}-2\d{9}"),
        (["/12-on-reeds.html"], [], r"/2\d{9}-tarmeem-[0-9a-f]{8}\.html"),
        (["/2031/05/on-reeds"], [], r"/2\d{9}/2\d{9}/tarmeem-[0-9a-f]{8}"),
        (["/a/1", "/a/2", "/b.html"], [], r"/a/2\d{9} /tarmeem-[0-9a-f]{8}\.html"),
        (["/"], [], r"/tarmeem-[0-9a-f]{8}"),
    ],
)
def test_a_made_up_address_has_the_shape_of_the_real_ones(
    asked: list[str], known: list[str], form: str
) -> None:
    """What names a document is made up, whatever else the address says stays: the same script shall answer."""
    found = made_up([ORIGIN + path for path in asked], [ORIGIN + path for path in known])
    assert re.fullmatch(form, " ".join(url.removeprefix(ORIGIN) for url in found)), found
