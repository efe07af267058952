"""The third witness: what a site answers to an address that nobody has is no document of it."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from crawler.gate.nowhere import Answers
from crawler.listings.nowhere import made_up
from crawler.running.run import crawl
from store import captures, ledger, open_store, placements
from tarmeem import flow
from tarmeem.model import Capture, Check
from tests.growth import SQUARE, growth
from tests.xanadu import HOST, ORIGIN, YAML, Answer, Site, listing, page

SKIN = (
    "<div><a href=/>Reed Board</a><span>Open from Monday to Friday</span></div><div><h1>{t}</h1>{b}</div>"
    "<div>The Board keeps the reeds of the marsh under the Reeds Act. Printed at 10:22:0{n}.</div>"
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


def test_a_crawl_that_is_ended_before_it_asked_makes_no_law_of_short_pages(
    site: Site, tmp_path: Path
) -> None:
    """What it kept waits for the next crawl, which asks what the site says where nothing is; health says so meanwhile."""
    (tmp_path / "acts.yml").write_text(YAML)
    site.pages["/page/1"] = made(1, titled(1), WALL.format(p="/page/1"))
    for path in GOOD:
        site.pages[path].waits = 0.3
    once = [signal.SIGTERM]
    site.on_request = lambda path: (
        os.kill(os.getpid(), once.pop()) if once and path == "/page/6" else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        flow.crawl(tmp_path / "t.db", [], hosts={HOST: site.address}, folder=tmp_path)
    finally:
        signal.signal(signal.SIGTERM, before)

    def law() -> set[str]:
        with closing(open_store(tmp_path / "t.db")) as db:
            flow.update(db, folder=tmp_path)
            return {c.url for c in captures.listing(db) if placements.work_of(db, c.id or 0)}

    assert probes(site) == []
    assert law() == set()
    with closing(open_store(tmp_path / "t.db")) as db:
        (told,) = ledger.status(db)
        assert not told.ok
        assert any("short pages wait" in problem for problem in told.problems)
        assert not any("never ended" in problem for problem in told.problems)

    flow.crawl(tmp_path / "t.db", [], hosts={HOST: site.address}, folder=tmp_path)

    assert len(probes(site)) == 1
    assert law() == {ORIGIN + path for path in GOOD if path != "/page/1"}
    with closing(open_store(tmp_path / "t.db")) as db:
        assert [c.url for c in captures.listing(db, state="quarantined")] == [ORIGIN + "/page/1"]
        assert ledger.unended(db) == []


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
        (["/2031/05/on-reeds"], [], r"/2031/05/tarmeem-[0-9a-f]{8}"),
        (["/2031/05/on-reeds"], ["/2030/11/on-tar"], r"/2031/05/tarmeem-[0-9a-f]{8}"),
        (["/2031"], [], r"/2\d{9}"),
        (["/en/notice/5"], ["/ur/notice/6", "/ur/notice/7"], r"/en/notice/2\d{9}"),
        (["/v?id=7&kind=3"], ["/v?id=8&kind=3", "/v?id=9&kind=4"], r"/v\?id=2\d{9}&kind=3"),
        (["/notice/101/on-reeds"], ["/notice/102/on-tar"], r"/notice/2\d{9}/tarmeem-[0-9a-f]{8}"),
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


# ------------------------------------------------------------------- what the answer and a page share

FRAME = (
    "<html><head>{head}</head><body><div><a href=/>Reed Board</a></div><div><h1>{t}</h1>{b}</div>"
    "<div>The Board keeps the reeds of the marsh.</div></body></html>"
)
TITLE = "Revised Dues of the Marsh"
STRAY = "/page/2012345678"


def of(path: str, title: str = "", **hints: str) -> Capture:
    """Return a capture of the site."""
    return Capture("acts", ORIGIN + path, "2031-05-04T00:00:00Z", status=200, media_type="text/html", sha256=path, title=title, hints=hints)  # fmt: skip


def said(body: str, answer: str, *, title: str = TITLE, head: str = "", **hints: str) -> bool:
    """Tell whether a page of that body is taken for what is answered at a made-up address."""
    answers = Answers()
    answers.add(of(STRAY, **hints), FRAME.format(t="Not here", b=answer, head="").encode())
    return bool(
        answers.said_at(of("/page/1", title), FRAME.format(t=title, b=body, head=head).encode())
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("<a href='/home?PHPSESSID=a1b2'>Home</a>", "<a href='/home?PHPSESSID=c3d4'>Home</a>"),
        ("<a href='/home;jsessionid=a1b2'>Home</a>", "<a href='/home;jsessionid=c3d4'>Home</a>"),
        ("<img src='/hit.gif?n=17642670'>", "<img src='/hit.gif?n=17642671'>"),
        (
            "<a href='https://share.example/?u=https%3A%2F%2Fwww.xanadu.example%2Fpage%2F1%2F&t=Revised+Dues'>s</a>",
            "<a href='https://share.example/?u=https%3A%2F%2Fwww.xanadu.example%2Fpage%2F2012345678%2F&t='>s</a>",
        ),
        (
            "<a href='https://share.example/?t=Revised+Dues+of+the+Marsh+https%3A%2F%2Fwww.xanadu.example%2Fpage%2F1'>s</a>",
            "<a href='https://share.example/?t=Not+here+https%3A%2F%2Fwww.xanadu.example%2Fpage%2F2012345678'>s</a>",
        ),
        ("<a href='/page/1?lang=ur'>اردو</a>", "<a href='/page/2012345678?lang=ur'>اردو</a>"),
        ("<p>Visitors: 4,120</p>", "<p>Visitors: 4,121</p>"),
    ],
)
def test_what_a_page_has_for_one_visit_makes_no_notice(ours: str, theirs: str) -> None:
    """Sessions, counters, and links that share a page or turn its language are no more than the site's answer."""
    wall = "<p>Those who come by this way find the ferry tied up.</p>"
    head = "<link rel=shortlink href='/?p=77'>"

    assert said(wall + ours, wall + theirs, head=head)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("<p>Boats: 412</p><p>Tolls: 20,600</p>", "<p>Boats: 0</p><p>Tolls: 0</p>"),
        ("<p>Water at the gauge: 4.2 m</p>", "<p>Water at the gauge: 0 m</p>"),
        ("<p>Dues: Rs. 40</p>", "<p>Dues: Rs. 15</p>"),
        ("<button onclick=\"fetchFile('12')\">Download</button>", ""),
        (
            "<a href='/page/1?download=1'>Download</a>",
            "<a href='/page/2012345678?download=1'>Download</a>",
        ),
        ("<a href='/page/1/a.pdf'>File</a>", "<a href='/page/2012345678/a.pdf'>File</a>"),
    ],
)
def test_a_figure_or_a_file_of_its_own_makes_a_notice(ours: str, theirs: str) -> None:
    """A record's figures are not the noughts of the template, nor is one notice's file another's."""
    assert not said(ours, theirs)


@pytest.mark.parametrize("title", ["Use of VPN", "S.R.O. 5(I)/2031"])
def test_a_notice_of_a_short_title_is_not_held_against_itself(title: str) -> None:
    """An answer that bears a notice's number, or its title of short words, is that notice."""
    body = f"<p>{title}</p><p>Held over.</p>"
    assert not said(body, body, title=title)


def test_a_stray_that_is_sent_on_to_a_notice_is_no_witness_against_it() -> None:
    """A notice that a listing calls by any notice's name is known by where the stray was sent."""
    body = "<p>Held over.</p>"
    assert said(body, body, title="Public Notice")
    assert not said(body, body, title="Public Notice", final_url=ORIGIN + "/page/1")


@pytest.mark.parametrize("text", ["data-", '"a.', "2000000000-", "href "])
def test_a_page_made_to_be_slow_is_read_at_once(text: str) -> None:
    """No pattern looks at a long word from each of its letters."""

    def read(size: int) -> None:
        said(f"<a {text * size}>x</a><p>{text * size}</p>", "<p>Nothing.</p>")

    assert growth(read, 5_000) < SQUARE
