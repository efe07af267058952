"""Crawls of a small made-up site over loopback: what is kept, what is told, and what trouble costs."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from benchmarks.faultmachine import crawls_of
from crawler import contact
from crawler.declare import load_sources
from crawler.findings import Notes
from crawler.running.run import crawl, locked, told_by
from crawler.spiders.contact import ContactSpider
from store import captures, ledger, open_store, placements, snapshots, views
from tarmeem import flow
from tarmeem.errors import StoreError, UsageError
from tarmeem.model import Check

HOST = "www.xanadu.example"
ORIGIN = f"https://{HOST}"
YAML = f"""
name: acts
title: Acts of Xanadu
publisher: Parliament of Xanadu
edition: gazette
hosts: [{HOST}]
shape: listing
cadence: 1d
kind: act
start: ["{ORIGIN}/list"]
entries: [{{match: '^/act/\\d+\\.pdf$'}}, {{match: '^/page/\\d+$'}}]
follow: [{{match: '^/file/\\d+\\.pdf$'}}]
expect: {{entries: 2}}
timeout: 1
"""
WORDS = "Whoever keeps a lamp shall tend it from dusk until dawn, and no other person shall. "


@dataclass
class Answer:
    """What the site answers at a path."""

    body: bytes = b""
    status: int = 200
    media_type: str = "application/pdf"
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None
    """The length it announces, where that is not the truth."""
    waits: float = 0


def act(number: int, words: str = WORDS) -> Answer:
    """Return a document with a PDF's signature and end."""
    return Answer(
        b"%%PDF-1.4\n%% Act %d\n%s\nstartxref\n0\n%%%%EOF\n" % (number, (words * 20).encode())
    )


def page(html: str) -> Answer:
    """Return an HTML page."""
    return Answer(
        f"<!doctype html><html><body>{html}</body></html>".encode(), media_type="text/html"
    )


def listing(*paths: str) -> Answer:
    """Return a listing of documents."""
    items = (
        f"<li><a href='{p}'>The Lamps Act No. {i}</a> 0{i}-03-2025</li>"
        for i, p in enumerate(paths, 1)
    )
    return page(f"<ul>{''.join(items)}</ul>")


class Site:
    """The site: paths to answers, a log of what was asked, ETags unless told otherwise."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.log: list[tuple[str, int]] = []
        self.etags = True
        self.hosts_asked: set[str] = set()
        self.on_request: Callable[[str], None] = lambda path: None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def asked(self) -> list[tuple[str, int]]:
        """Return what was asked since the last time, robots apart."""
        asked, self.log = sorted(x for x in self.log if x[0] != "/robots.txt"), []
        return asked

    def _handler(site) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.on_request(self.path)
                site.hosts_asked.add(self.headers["Host"])
                answer = site.pages.get(self.path, Answer(b"no such page", 404, "text/html"))
                time.sleep(answer.waits)
                tag = f'"{hashlib.sha1(answer.body).hexdigest()}"'
                status, body = answer.status, answer.body
                if site.etags and status == 200 and self.headers.get("If-None-Match") == tag:
                    status, body = 304, b""
                site.log.append((self.path, status))
                self.send_response(status)
                for name, value in {"Content-Type": answer.media_type, **answer.headers}.items():
                    self.send_header(name, value)
                if site.etags and answer.status == 200:
                    self.send_header("ETag", tag)
                if status != 304:
                    self.send_header("Content-Length", str(answer.announced or len(body)))
                self.end_headers()
                self.wfile.write(body)
                self.close_connection = answer.announced is not None

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site with two Acts."""
    made = Site()
    made.pages = {
        "/list": listing("/act/1.pdf", "/act/2.pdf"),
        "/act/1.pdf": act(1),
        "/act/2.pdf": act(2),
    }
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def run(site: Site, tmp_path: Path) -> Callable[..., Check]:
    """Return a crawl of the site into this test's own store."""
    (tmp_path / "acts.yml").write_text(YAML)

    def once(**options: Any) -> Check:
        hosts = {HOST: site.address}
        (check,) = crawl(tmp_path / "t.db", ["acts"], hosts=hosts, folder=tmp_path, **options)
        return check

    return once


def kept(tmp_path: Path) -> list[tuple[str, str, str]]:
    """Return path, verdict and hash of every capture of a document, in the order of their paths."""
    db = open_store(tmp_path / "t.db", readonly=True)
    found = captures.listing(db)
    return sorted(
        (c.url.removeprefix(ORIGIN), c.verdict, c.sha256 or "")
        for c in found
        if "role" not in c.hints
    )


# ------------------------------------------------------------------------------- a good crawl


def test_bytes_are_kept_as_they_came(run: Callable[..., Check], site: Site, tmp_path: Path) -> None:
    """Every document is kept byte for byte, under its declared URL, titled by its listing."""
    check = run()

    assert (check.expected, len(check.new), check.problems) == (2, 2, ())
    db = open_store(tmp_path / "t.db", readonly=True)
    found = captures.latest(db, "acts", ORIGIN + "/act/1.pdf")
    assert found is not None
    assert found.sha256 is not None
    assert snapshots.load(db, found.sha256) == site.pages["/act/1.pdf"].body
    assert (found.title, found.published_on) == ("The Lamps Act No. 1", "2025-03-01")
    assert site.hosts_asked == {HOST}


def test_an_unchanged_round_costs_no_body_and_one_row(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A quiet day is 304 all over, and one row in the ledger."""
    run()
    before = kept(tmp_path)
    site.asked()

    check = run()

    assert site.asked() == [("/act/1.pdf", 304), ("/act/2.pdf", 304), ("/list", 304)]
    assert (check.expected, check.changed, check.new, check.problems) == (2, (), (), ())
    assert kept(tmp_path) == before
    assert len(ledger.checks(open_store(tmp_path / "t.db", readonly=True))) == 2


def test_the_same_body_is_no_capture_even_without_validators(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A server that cannot say "unchanged" is compared by hash."""
    site.etags = False
    run()
    before = kept(tmp_path)

    check = run()

    assert (check.changed, check.new) == ((), ())
    assert kept(tmp_path) == before


def test_a_changed_document_is_a_new_capture(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Bytes that differ are kept beside the older ones."""
    run()
    site.pages["/act/2.pdf"] = act(2, WORDS.replace("dawn", "noon"))

    assert run().changed == (ORIGIN + "/act/2.pdf",)
    assert len([1 for path, *_ in kept(tmp_path) if path == "/act/2.pdf"]) == 2


def test_a_document_that_is_no_longer_listed_is_still_watched(
    run: Callable[..., Check], site: Site
) -> None:
    """What was once kept is asked for, listed or not: vanishing from a list is no removal."""
    run()
    site.pages["/list"] = listing("/act/1.pdf", "/act/3.pdf")
    site.pages["/act/3.pdf"] = act(3)
    site.asked()

    check = run()

    assert ("/act/2.pdf", 304) in site.asked()
    assert (check.expected, check.new, check.missing) == (3, (ORIGIN + "/act/3.pdf",), ())


def test_a_document_that_is_gone_is_missing_and_its_text_stays(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A 404 where a text was is an exception in the ledger; the text kept is untouched."""
    run()
    del site.pages["/act/2.pdf"]

    check = run()

    assert check.missing == (ORIGIN + "/act/2.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    last = captures.latest(db, "acts", ORIGIN + "/act/2.pdf")
    assert last is not None
    assert last.sha256 == hashlib.sha256(act(2).body).hexdigest()


def test_a_document_that_is_back_as_it_was_has_not_changed_and_waits_for_nobody(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A removal that was suspected is answered by the document itself."""
    run(now="2025-01-01T00:00:00Z")
    gone = site.pages.pop("/act/2.pdf")
    run(now="2025-01-02T00:00:00Z")
    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert [c.url for c in captures.set_aside(db)] == [ORIGIN + "/act/2.pdf"]
        assert [one.suspected for one in ledger.status(db)] == [1]
    site.pages["/act/2.pdf"] = gone

    check = run(now="2025-01-03T00:00:00Z")

    assert (check.changed, check.new, check.missing) == ((), (), ())
    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert captures.set_aside(db) == []
        assert [one.suspected for one in ledger.status(db)] == [0]


def test_a_page_s_files_are_followed_and_stay_watched(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A file that a page links is kept too, and asked for again though the page itself stands."""
    site.pages["/list"] = listing("/page/1", "/page/2")
    text = f"<h1>The Lamps Rules</h1><p>{WORDS * 20}</p>"
    site.pages["/page/1"] = page(text + "<iframe src='/file/1.pdf'></iframe>")
    site.pages["/page/2"] = page(text + "two")
    site.pages["/file/1.pdf"] = act(9)
    assert run().expected == 3
    site.pages["/file/1.pdf"] = act(9, WORDS.upper())

    assert run().changed == (ORIGIN + "/file/1.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    first, second = captures.of_url(db, ORIGIN + "/file/1.pdf")
    assert second.hints == first.hints
    assert second.hints["page"] == ORIGIN + "/page/1"
    assert second.title == first.title == "The Lamps Act No. 1"


def test_each_twentieth_check_asks_for_every_body(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A cache that goes on saying 304 is found out within twenty checks."""
    run(now="2025-01-01T00:00:00Z")
    db = open_store(tmp_path / "t.db")
    for i in range(19):
        past = Check(
            f"r{i}",
            "acts",
            "2025-01-02T00:00:00Z",
            "2025-01-02T00:00:00Z",
            0,
            ledger.expected_hash(()),
        )
        ledger.close(db, past)
    site.asked()

    assert run().unconditional
    assert {status for _, status in site.asked()} == {200}
    assert not run().unconditional


def test_a_server_that_says_304_unasked_tells_nothing(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """What answers "not modified" to a request without conditions hides every change: the document failed."""
    run(now="2025-01-01T00:00:00Z")
    site.pages["/act/2.pdf"] = Answer(b"", 304)

    check = run(unconditional=True)

    assert check.failed == (ORIGIN + "/act/2.pdf",)
    assert run().failed == ()


def test_a_listing_that_says_304_unasked_is_a_problem(
    run: Callable[..., Check], site: Site
) -> None:
    """Neither at first sight nor later is such a listing one that was read."""
    listed = site.pages["/list"]
    site.pages["/list"] = Answer(b"", 304)
    assert "status 304" in " ".join(run().problems)
    site.pages["/list"] = listed
    assert not run().problems
    site.pages["/list"] = Answer(b"", 304)
    assert "status 304" in " ".join(run(unconditional=True).problems)


# ------------------------------------------------------------------------------------ trouble


def test_a_listing_without_entries_is_a_loud_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When no link is recognised the run fails, and every document link is kept for review."""
    site.pages["/list"] = page("<a href='/new-place/lamps.pdf'>The Lamps Act, printed anew</a>")
    site.pages["/new-place/lamps.pdf"] = act(7)

    check = run()

    assert any("no entry was recognised" in problem for problem in check.problems)
    assert [(path, verdict) for path, verdict, _ in kept(tmp_path)] == [
        ("/new-place/lamps.pdf", "quarantined")
    ]


def test_a_row_of_an_undeclared_address_is_a_loud_failure_once(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A notice filed under another kind of address, among those that are known, is told and held for review."""
    site.pages |= {"/act/1.pdf": act(1), "/act/2.pdf": act(2), "/acts-of-parliament/3": page(f"<h1>Act 3</h1>{WORDS * 9}")}  # fmt: skip
    site.pages["/list"] = listing("/act/1.pdf", "/act/2.pdf")
    assert run().problems == ()

    site.pages["/list"] = listing("/act/1.pdf", "/act/2.pdf", "/acts-of-parliament/3")
    check = run()

    assert "1 row beside its entries that leads to no declared form of address" in check.problems[0]
    assert f"{ORIGIN}/acts-of-parliament/3" in check.problems[0]
    assert ("/acts-of-parliament/3", "quarantined") in {k[:2] for k in kept(tmp_path)}
    assert run().problems == ()
    site.pages["/list"] = listing("/act/2.pdf", "/act/1.pdf", "/acts-of-parliament/3")
    assert run().problems == (), "it was told"
    (tmp_path / "acts.yml").write_text(YAML.replace("/list", "/second"))
    site.pages["/second"] = site.pages["/list"]
    assert run().problems == (), "nor anew, where it has moved on to another page"


def test_a_count_that_falls_is_a_failure(run: Callable[..., Check], site: Site) -> None:
    """A listing that suddenly shows far less is not believed."""
    paths = [f"/act/{i}.pdf" for i in range(1, 10)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run()
    site.pages["/list"] = listing(*paths[:5])

    for _ in range(2):  # and it does not become the norm by being repeated
        assert any("9 entries fell to 5" in problem for problem in run().problems)


def test_a_listing_set_aside_waits_for_nobody_once_its_source_is_well(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When the source was read without a problem again, the page and the command ask no person about its bad day."""
    paths = [f"/act/{i}.pdf" for i in range(1, 10)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    for day, shown, waits in ((1, 9, 0), (8, 5, 1), (15, 9, 0)):
        site.pages["/list"] = listing(*paths[:shown])
        run(now=f"2026-03-{day:02}T05:00:00Z")
        with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
            (told,) = ledger.status(db)
            found = [captures.set_aside(db), views.waiting(db)]
        assert [*map(len, found), told.quarantined] == [waits] * 3


def test_too_few_entries_fail_the_run(run: Callable[..., Check], site: Site) -> None:
    """A listing shorter than declared is a failure, though every request went well."""
    site.pages["/list"] = listing("/act/1.pdf")

    assert any("at least 2 expected" in problem for problem in run().problems)


BROKEN = {
    "refuses": Answer(b"", 500),
    "redirects for ever": Answer(b"", 302, headers={"Location": "/act/12.pdf"}),
    "leaves for another host": Answer(b"", 302, headers={"Location": "http://127.0.0.2:9/x"}),
    "leaves for a file": Answer(b"", 302, headers={"Location": "file:///etc/hostname"}),
    "never answers": Answer(act(2).body, waits=20),
    "is cut short": Answer(act(2).body[:900], announced=10**6),
    "is forbidden": Answer(b"<html>Forbidden</html>", 403, "text/html"),
    "is a bomb": Answer(headers={"Content-Encoding": "gzip"}),  # packed by the test: it takes long
}
"""What may befall a document; the number of each follows its place here, from 11."""


def test_each_broken_document_fails_alone(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Trouble with a document is named, fails the run, and loses nothing of it or of others."""
    paths = ["/act/1.pdf", *(f"/act/{i}.pdf" for i in range(11, 11 + len(BROKEN)))]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run()
    site.pages["/act/1.pdf"] = act(1, WORDS.replace("dusk", "noon"))
    BROKEN["is a bomb"].body = gzip.compress(bytes(80 * 2**20))
    site.pages |= dict(zip(paths[1:], BROKEN.values(), strict=True))

    check = run()

    assert check.failed == tuple(sorted(ORIGIN + path for path in paths[1:]))
    assert any(f"{len(BROKEN)} failed" in problem for problem in check.problems)
    assert check.changed == (ORIGIN + "/act/1.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    for i, path in enumerate(paths[1:], 1):
        last = captures.latest(db, "acts", ORIGIN + path)
        assert last is not None
        assert last.sha256 == hashlib.sha256(act(i).body).hexdigest()


@pytest.mark.parametrize("answer", [Answer(b"", 500), Answer(b"", waits=20), None])
def test_a_dead_site_is_never_a_green_run(
    answer: Answer | None, run: Callable[..., Check], site: Site
) -> None:
    """No listing, no good run: a refusal, a silence and a closed port all say so."""
    if answer is None:
        site.server.shutdown()
        site.server.server_close()
    else:
        site.pages["/list"] = answer

    assert any("listing" in problem for problem in run().problems)


def test_what_robots_refuse_is_not_fetched(run: Callable[..., Check], site: Site) -> None:
    """A public body's robots.txt is obeyed, and what it costs is said."""
    site.pages["/robots.txt"] = Answer(
        b"User-agent: *\nDisallow: /act/2\n", media_type="text/plain"
    )

    check = run()

    assert check.failed == (ORIGIN + "/act/2.pdf",)
    assert "/act/2.pdf" not in [path for path, _ in site.asked()]


def test_a_redirect_back_to_the_mirror_s_address_is_the_declared_host_s(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A mirror that names itself in a redirect leads to the declared host, not out of it."""
    site.pages["/act/9.pdf"] = act(9)
    site.pages["/act/2.pdf"] = Answer(b"", 301, headers={"Location": site.address + "/act/9.pdf"})

    assert run().problems == ()
    db = open_store(tmp_path / "t.db", readonly=True)
    (found,) = captures.of_url(db, ORIGIN + "/act/2.pdf")
    assert found.hints["final_url"] == ORIGIN + "/act/9.pdf"


def test_a_wrong_charset_loses_no_entry(run: Callable[..., Check], site: Site) -> None:
    """Links are found in a page whose declared charset is not the one it is written in."""
    text = (
        "<meta charset=utf-8><a href='/act/1.pdf'>Loi Nº 1 – café</a><a href='/act/2.pdf'>قانون</a>"
    )
    site.pages["/list"] = Answer(
        text.encode("cp1252", "xmlcharrefreplace"), media_type="text/html; charset=utf-16"
    )

    assert len(run().new) == 2


@pytest.mark.trial
def test_killed_in_mid_crawl_a_re_run_gives_the_undisturbed_store(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A killed crawl loses nothing already kept, and the next run completes the work."""
    paths = [f"/act/{i}.pdf" for i in range(1, 41)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run(now="2025-01-01T00:00:00Z")
    undisturbed = kept(tmp_path)
    for old in tmp_path.glob("t.db*"):
        old.unlink()

    def kill(path: str) -> None:
        if len(site.log) >= 20:
            site.on_request = lambda path: None
            (crawl,) = crawls_of(os.getpid())
            os.kill(crawl, signal.SIGKILL)

    site.log, site.on_request = [], kill
    check = run(now="2025-01-01T00:00:00Z")
    assert any("signal 9" in problem for problem in check.problems)
    assert 0 < len(kept(tmp_path)) < len(undisturbed)

    run(now="2025-01-01T00:00:00Z")
    assert kept(tmp_path) == undisturbed


ROW = "<div class=a><a href=/>Lamp Office</a><span>Monday to Friday 9:00 to 17:00</span></div><div>{}</div>"


@pytest.mark.trial
@pytest.mark.parametrize("who", ["child", "all"])
def test_what_a_killed_crawl_kept_is_looked_at_again_before_it_is_law(
    site: Site, tmp_path: Path, who: str
) -> None:
    """A shell that a crawl took before it knew the source's frame is refused, though the crawl never came to its end."""
    (tmp_path / "acts.yml").write_text(YAML)
    titles = {f"/page/{n}": f"Lamps of Rock {n}" for n in range(1, 10)}
    links = "".join(f"<li><a href={path}>{title}</a></li>" for path, title in titles.items())
    site.pages = {"/list": page(ROW.format(f"<ul>{links}</ul>"))}
    for path, title in titles.items():
        told = (
            ""
            if path.endswith("1")
            else f"<p>{title[:-2]} shall burn from the {path[6:]}th of May, 2025.</p>"
        )
        site.pages[path] = page(ROW.format(f"{title}</div><div>{told}"))
    path, hosts = tmp_path / "t.db", {HOST: site.address}

    def kill(asked: str) -> None:
        if asked == "/page/9":
            site.on_request = lambda path: None
            for _ in range(100):  # until the frame can be known by what is kept
                if len(kept(tmp_path)) > 5:
                    break
                time.sleep(0.05)
            for pid in crawls_of(crawling.pid):
                os.kill(pid, signal.SIGKILL)
            if who == "all":
                os.killpg(crawling.pid, signal.SIGKILL)

    site.on_request = kill
    code = f"from pathlib import Path; from tarmeem import flow; flow.crawl(Path({str(path)!r}), [], hosts={hosts}, folder=Path({str(tmp_path)!r}))"
    crawling = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
    crawling.wait()
    with closing(open_store(path)) as db:
        flow.update(db, folder=tmp_path)  # as another command might, meanwhile
        texts = {c.url for c in captures.listing(db) if placements.work_of(db, c.id or 0)}
        assert f"{ORIGIN}/page/1" not in texts
        assert not texts, "what it kept waits: nobody asked what the site says where nothing is"

    for _ in range(40):  # the lock is let go of as the last of the killed dies
        with suppress(UsageError):
            outcome = flow.crawl(path, [], hosts=hosts, folder=tmp_path)
            break
        time.sleep(0.1)

    assert outcome.failed
    with closing(open_store(path)) as db:
        texts = {c.url for c in captures.listing(db) if placements.work_of(db, c.id or 0)}
        assert texts >= {f"{ORIGIN}/page/{n}" for n in range(2, 10)}
        assert f"{ORIGIN}/page/1" not in texts
        assert [c.url for c in captures.set_aside(db)] == [f"{ORIGIN}/page/1"]
        assert ledger.unended(db) == []


def test_first_contact_says_what_each_rule_found_and_keeps_nothing(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A source's first check costs two requests, and saves the bytes for a fixture."""
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, save=tmp_path)

    assert found.ok
    assert site.asked() == [("/act/1.pdf", 200), ("/list", 200)]
    assert [entry.title for entry in found.samples] == [
        "The Lamps Act No. 1",
        "The Lamps Act No. 2",
    ]
    assert (tmp_path / "acts" / "document.pdf").read_bytes() == site.pages["/act/1.pdf"].body
    assert not (tmp_path / "t.db").exists()


def test_first_contact_fails_where_it_cannot_save(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Bytes that were to be saved and are not make the check a failure, which names the file."""
    (tmp_path / "acts").write_text("a file where the folder should be")

    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, save=tmp_path)

    assert [f.rule for f in found.findings if not f.ok] == ["save", "save"]
    assert str(tmp_path / "acts" / "listing.html") in found.findings[1].expected


def test_first_contact_fails_where_our_own_code_does(tmp_path: Path) -> None:
    """What the spider raised is a finding: all that was to be looked at after it was not."""
    (tmp_path / "acts.yml").write_text(YAML)
    members = {"name": "acts", "source": load_sources(tmp_path)["acts"], "notes": Notes()}
    spider = type("Contact", (ContactSpider,), members)()
    stats = {"spider_exceptions/KeyError": 1, "spider_exceptions/count": 1}
    spider.crawler = SimpleNamespace(stats=SimpleNamespace(get_stats=lambda: stats))

    spider.closed("finished")

    (found,) = spider.notes.findings
    assert (found.rule, found.found, found.ok) == ("spider", "KeyError", False)


def test_first_contact_with_another_layout_says_what_failed(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A rule that finds nothing is named, with what there was instead."""
    site.pages["/list"] = page("<a href='/elsewhere/act-1.pdf'>The Lamps Act</a>")

    said: list[str] = []
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, say=said.append)

    assert said[0] == "FAILED  acts\n"
    assert [f.found for f in found.findings if not f.ok] == [
        "0 on this page; 1 links to files (PDF, Word) on it"
    ]


def test_first_contact_fails_where_the_crawl_would_for_want_of_entries(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Fewer entries than declared, on the one page there is, fail a first contact as they fail a crawl."""
    (tmp_path / "acts.yml").write_text(YAML.replace("{entries: 2}", "{entries: 3}"))

    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path)

    assert [f.rule for f in found.findings if not f.ok] == ["entries"]
    assert any("at least 3 expected" in problem for problem in run().problems)


@pytest.mark.parametrize(("answer", "said", "ok"), [
    (None, "status 404; lets us", True),
    ("User-agent: *\nDisallow: /private\n", "status 200; lets us", True),
    ("User-agent: *\nDisallow: /list\n", "status 200; forbids it", False),
    (503, "status 503; so it is not known", False),
])  # fmt: skip
def test_first_contact_says_what_robots_txt_answered(
    run: Callable[..., Check],
    site: Site,
    tmp_path: Path,
    answer: str | int | None,
    said: str,
    ok: bool,
) -> None:
    """What the docs say is fetched is told: that it is missing, lets us, or forbids the listing."""
    if isinstance(answer, int):
        site.pages["/robots.txt"] = Answer(b"down", answer)
    elif answer is not None:
        site.pages["/robots.txt"] = Answer(answer.encode(), media_type="text/plain")
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path)

    (robots,) = [one for one in found.findings if one.rule == "robots.txt"]
    assert (robots.found, robots.ok) == (said, ok)
    assert found.ok == ok


@pytest.fixture
def secured(site: Site, tmp_path: Path) -> Site:
    """Return the site behind a certificate that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "elsewhere.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (tmp_path / "c.pem").write_bytes(
        key.private_bytes(pem, form, plain) + certificate.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c.pem")
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.address = site.address.replace("http:", "https:")
    return site


@pytest.mark.parametrize("until", [None, "2020-01-01", "2999-01-01"])
def test_a_certificate_is_verified_but_for_a_documented_exception(
    until: str | None, secured: Site, run: Callable[..., Check], tmp_path: Path
) -> None:
    """A forged site is refused; an exception says why, ends, and records what it met."""
    if until:
        exception = f"tls: {{verify: false, reason: its chain is broken, until: {until}}}\n"
        (tmp_path / "acts.yml").write_text(YAML + exception)

    check = run()

    db = open_store(tmp_path / "t.db", readonly=True)
    met = [c.hints.get("certificate") for c in captures.listing(db) if c.sha256]
    if until == "2999-01-01":
        assert check.problems == ()
        assert all(met)
    else:
        assert any("listing" in problem for problem in check.problems)
        assert met == []
    assert any("exception ended" in problem for problem in check.problems) == (
        until == "2020-01-01"
    )


def test_an_unknown_source_is_the_caller_s_error(run: Callable[..., Check], tmp_path: Path) -> None:
    """A name that no source has is refused before anything is fetched."""
    with pytest.raises(UsageError, match="no source 'actz'"):
        crawl(tmp_path / "t.db", ["actz"], hosts={}, folder=tmp_path)


def test_one_crawl_at_a_time(run: Callable[..., Check], tmp_path: Path) -> None:
    """A second crawl into the same store is refused while the first runs."""
    with locked(tmp_path / "t.db"), pytest.raises(UsageError, match="another crawl"):
        run()


def test_a_store_that_cannot_be_written_is_said_before_fetching(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A file that is no store of ours stops the crawl at once, in plain words."""
    (tmp_path / "t.db").write_text("not a database, but a letter to the editor" * 40)

    with pytest.raises(StoreError, match="not a"):
        run()
    assert site.asked() == []


def test_scrapy_s_own_command_knows_every_source() -> None:
    """``scrapy list`` shows one spider a source."""
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "list"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent,
    )

    assert "pta-notices" in done.stdout.split()
    assert done.returncode == 0


# --------------------------------------------------------------------------- pages and signals

PAGED = YAML.replace("shape: listing", "shape: paged").replace(
    "timeout: 1", "pages: {match: '[?]page='}"
)


def test_a_listing_divided_anew_has_lost_no_page(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A page that is no more is no loss where all it listed stands on others; with an entry lost it is one."""
    (tmp_path / "acts.yml").write_text(PAGED)
    first = listing("/act/1.pdf", "/act/2.pdf").body + b"<a href='?page=2'>2</a>"
    site.pages["/list"] = Answer(first, media_type="text/html")
    site.pages["/list?page=2"] = listing("/act/3.pdf", "/act/4.pdf")
    site.pages |= {f"/act/{n}.pdf": act(n) for n in (3, 4)}
    assert run().problems == ()

    site.pages["/list"] = listing(*(f"/act/{n}.pdf" for n in (1, 2, 3, 4)))
    assert run().problems == ()
    site.pages["/list"] = listing(*(f"/act/{n}.pdf" for n in (1, 2, 3)))
    assert run().problems


@pytest.mark.parametrize(("match", "told"), [("^/list[?]page=", 0), ("^/lists[?]page=", 1)])
def test_a_further_page_is_known_by_the_path_of_its_address(
    run: Callable[..., Check], site: Site, tmp_path: Path, match: str, told: int
) -> None:
    """Its pattern is of the path, as an entry's is; one that is of no link is told: what stands on later pages is missed."""
    (tmp_path / "acts.yml").write_text(PAGED.replace("[?]page=", match))
    first = listing("/act/1.pdf", "/act/2.pdf").body + b"<a href='?page=2'>2</a>"
    site.pages["/list"] = Answer(first, media_type="text/html")
    site.pages |= {"/list?page=2": listing("/act/3.pdf"), "/act/3.pdf": act(3)}

    for _ in range(2):
        check = run()
        assert (check.expected, len(check.problems)) == (3 - told, told)


def test_a_listing_that_calls_a_document_otherwise_is_kept(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """It is the evidence of what was listed and how it was called; turned about in its markup alone it is not kept again."""
    body = site.pages["/list"].body
    run()
    for told in (body.replace(b"Act No. 1", b"Act No. 1 (Repealed)"), body + b"<!-- 2 -->"):
        site.pages["/list"] = Answer(told, media_type="text/html")
        assert not run().problems
    site.pages["/list"] = Answer(body + b"<!-- 3 -->", media_type="text/html")
    run()

    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert len(captures.listing(db, role="listing")) == 3, "two titles, and the first again"


def test_entries_that_all_bear_one_title_have_lost_theirs(
    run: Callable[..., Check], site: Site
) -> None:
    """A column of titles that is no longer read is told: nothing new would be called by its name."""
    paths = [f"/act/{i}.pdf" for i in range(1, 4)]
    rows = [f"<li><a href='{path}'>Lamps Act {i}</a></li>" for i, path in enumerate(paths)]
    site.pages |= {"/list": page("".join(rows))} | {path: act(i) for i, path in enumerate(paths)}
    assert run().problems == ()
    site.pages["/list"] = page("".join(f"<li><a href='{path}'>Download</a></li>" for path in paths))

    for _ in range(2):
        assert "no entry bears a title any more" in run().problems[0]


def test_entries_most_of_which_are_called_otherwise_at_once_wait_for_a_person(
    run: Callable[..., Check], site: Site
) -> None:
    """Another column read for the titles is told as the page's change of form, not as so many steps; two titles are not."""
    paths = [f"/act/{i}.pdf" for i in range(1, 8)]
    rows = [f"<tr><td><a href='{path}'>Lamps Act {i}</a></td></tr>" for i, path in enumerate(paths)]
    site.pages |= {"/list": page(f"<table>{''.join(rows)}</table>")}
    site.pages |= {path: act(i) for i, path in enumerate(paths)}
    assert run().problems == ()
    two = "".join(row.replace("Act 1", "Act I").replace("Act 2", "Act II") for row in rows)
    site.pages["/list"] = page(f"<table>{two}</table>")
    assert run().problems == ()
    site.pages["/list"] = page(f"<table>{two.replace('Lamps Act', 'Category: lamps')}</table>")

    for _ in range(2):
        (problem,) = run().problems
        assert "7 of 7 entries are called or dated otherwise at once" in problem


def test_a_listing_that_is_handed_on_is_held_against_the_one_that_came_from_there(
    run: Callable[..., Check], site: Site
) -> None:
    """Its relative links lead from where it stands: neither a 304 loses them, nor does a change of form pass."""
    paths = [f"/act/{i}.pdf" for i in range(1, 8)]
    rows = "".join(
        f"<li><a href='{path[5:]}'>Lamps Act {i}</a></li>" for i, path in enumerate(paths)
    )
    site.pages |= {path: act(i) for i, path in enumerate(paths)}
    site.pages["/list"] = Answer(b"", 302, headers={"Location": "/act/list"})
    site.pages["/act/list"] = page(f"<ul>{rows}</ul>")
    assert [run().problems, run().problems] == [(), ()]
    site.pages["/act/list"] = page(f"<ul>{rows.replace('Lamps Act', 'Category: lamps')}</ul>")

    (problem,) = run().problems
    assert "7 of 7 entries are called or dated otherwise at once" in problem


def test_a_page_that_is_no_longer_reached_is_a_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When the link to page 2 breaks, half a listing is not a good one, though all of it is known."""
    (tmp_path / "acts.yml").write_text(PAGED)
    first = listing("/act/1.pdf", "/act/2.pdf")
    site.pages["/list"] = Answer(first.body + b"<a href='?page=2'>2</a>", media_type="text/html")
    site.pages["/list?page=2"] = listing("/act/3.pdf")
    site.pages["/act/3.pdf"] = act(3)
    assert run().problems == ()
    site.pages["/list"] = first

    check = run()

    assert check.expected == 3
    assert check.problems == (f"listing {ORIGIN}/list?page=2, read before, was not reached",)


def test_a_page_that_dies_is_a_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A listing that answers page 1 and not page 2 fails the run."""
    (tmp_path / "acts.yml").write_text(PAGED)
    site.pages["/list"] = Answer(
        site.pages["/list"].body + b"<a href='?page=2'>2</a>", media_type="text/html"
    )

    assert run().problems == (f"listing {ORIGIN}/list?page=2: status 404",)


def test_a_mirror_of_www_is_one_of_the_bare_name_too(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Mapping one of a site's two names leaves no way out to the other."""
    bare = HOST.removeprefix("www.")
    (tmp_path / "acts.yml").write_text(YAML.replace(f"[{HOST}]", f"[{HOST}, {bare}]"))
    site.pages["/act/2.pdf"] = Answer(b"", 301, headers={"Location": f"http://{bare}/act/9.pdf"})
    site.pages["/act/9.pdf"] = act(9)

    assert run().problems == ()
    assert site.hosts_asked == {HOST, bare}


def test_a_terminated_crawl_ends_cleanly(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """SIGTERM ends a crawl with its check written, and the check says it ended early."""
    site.pages["/act/2.pdf"] = Answer(act(2).body, waits=0.8)
    site.on_request = lambda path: (
        os.kill(os.getpid(), signal.SIGTERM) if path == "/act/1.pdf" else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        check = run()
    finally:
        signal.signal(signal.SIGTERM, before)

    assert any("ended early" in problem for problem in check.problems)
    db = open_store(tmp_path / "t.db", readonly=True)
    assert ledger.checks(db)[0].problems == check.problems
    assert ledger.unended(db) == []


def test_what_a_crawl_that_ended_early_never_asked_for_is_not_unchanged(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A document that nothing was heard of has failed, however good the crawl was until then."""
    paths = [f"/act/{n}.pdf" for n in range(1, 40)]
    site.pages |= {path: act(n) for n, path in enumerate(paths)} | {"/list": listing(*paths)}
    assert run().problems == ()
    for path in paths:
        site.pages[path].waits = 0.4  # a busy machine must hear the signal before it is all over
    site.log = []
    once = [signal.SIGTERM]
    site.on_request = lambda path: (
        os.kill(os.getpid(), once.pop()) if once and len(site.log) >= 5 else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        check = run()
    finally:
        signal.signal(signal.SIGTERM, before)

    assert any("not answered before the crawl ended" in p for p in check.problems), check
    with open_store(tmp_path / "t.db", readonly=True) as db:
        for url in check.failed:
            assert ledger.history(db, url).looks[-1].outcome == "failed"
    asked = {f"{ORIGIN}{path}" for path, _ in site.log}
    assert {f"{ORIGIN}{path}" for path in paths} - asked <= set(check.failed)


def test_a_stray_line_of_a_child_tells_nothing() -> None:
    """A library that prints where the checks are told does not end the crawl."""
    assert list(told_by('{lamp}\n[1]\n{"lost": "acts", "said": "no"}\n')) == [
        {"lost": "acts", "said": "no"}
    ]


def test_sources_of_one_host_take_turns(site: Site, tmp_path: Path) -> None:
    """Two sources of a host are never crawled at once; each is robbed of nothing by the other."""
    for name in ("acts", "bills"):
        (tmp_path / f"{name}.yml").write_text(YAML.replace("name: acts", f"name: {name}"))

    first, second = crawl(tmp_path / "t.db", hosts={HOST: site.address}, folder=tmp_path)

    assert (first.source, second.source) == ("acts", "bills")
    assert first.problems == second.problems == ()
    asked = [path for path, _ in site.log]
    assert sorted(asked[4:]) == sorted(asked[:4]), "the second begins anew once the first has all"


def test_scrapy_crawl_works_by_itself(site: Site, tmp_path: Path) -> None:
    """``scrapy crawl NAME`` keeps and writes the ledger as ``tarmeem crawl`` does."""
    (tmp_path / "acts.yml").write_text(YAML)
    mine = {
        "TARMEEM_DB": str(tmp_path / "t.db"),
        "TARMEEM_HOSTS": f"{HOST}={site.address}",
        "TARMEEM_SOURCES": str(tmp_path),
    }
    subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "acts"],
        env={**os.environ, **mine},
        cwd=Path(__file__).parent.parent,
        check=True,
    )

    assert len(kept(tmp_path)) == 2
    assert len(ledger.checks(open_store(tmp_path / "t.db", readonly=True))) == 1


@pytest.mark.browser
def test_a_listing_written_by_a_script_is_read_through_a_browser(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A source that says so gets its listings rendered; its documents are fetched plainly."""
    if not shutil.which("chromium") or find_spec("scrapy_playwright") is None:
        pytest.skip("needs chromium and tarmeem[browser]")
    (tmp_path / "acts.yml").write_text(YAML.replace("timeout: 1", "browser: true"))
    items = "".join(f"<li><a href=/act/{i}.pdf>The Lamps Act No. {i}</a></li>" for i in (1, 2))
    site.pages["/list"] = page(
        f"<ul></ul><script>document.querySelector('ul').innerHTML = `{items}`;"
        "fetch('http://127.0.0.2:9/tracker')</script>"
    )

    check = run()

    assert check.problems == ()
    assert len(check.new) == 2


FULL = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
from crawler.running.run import crawl
db, host, address, folder = sys.argv[1:]
(check,) = crawl(db, ["acts"], hosts={host: address}, folder=folder)
print(json.dumps(check.problems))
"""


def test_a_full_disk_ends_the_crawl_and_loses_nothing_kept(site: Site, tmp_path: Path) -> None:
    """When no more can be written the crawl stops and says so; what was kept can be read."""
    (tmp_path / "acts.yml").write_text(YAML)
    paths = [f"/act/{i}.pdf" for i in range(1, 9)]
    noise = {p: Answer(b"%PDF-1.4\n" + os.urandom(700_000) + b"\n%%EOF\n") for p in paths}
    site.pages |= {"/list": listing(*paths)} | noise
    told = [str(tmp_path / "t.db"), HOST, site.address, str(tmp_path)]

    done = subprocess.run(
        [sys.executable, "-c", FULL, *told], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parent.parent,
    )  # fmt: skip

    assert "could not keep" in done.stdout
    db = open_store(tmp_path / "t.db")
    found = [c for c in captures.listing(db) if "role" not in c.hints]
    assert 0 < len(found) < len(paths)
    for capture in found:
        assert capture.sha256 is not None
        path = capture.url.removeprefix(ORIGIN)
        assert snapshots.load(db, capture.sha256) == site.pages[path].body


def test_a_store_that_may_not_be_written_is_said(run: Callable[..., Check], tmp_path: Path) -> None:
    """A read-only store stops the crawl before it fetches, unless one is root, whom nothing stops."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    run()
    (tmp_path / "t.db").chmod(0o400)

    with pytest.raises(StoreError, match="read-only"):
        run()


def test_a_day_to_come_makes_no_listing_fresh(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A slip of the pen in one entry's year must not hide for ever that nothing new is listed."""
    (tmp_path / "acts.yml").write_text(YAML.replace("{entries: 2}", "{entries: 2, freshest: 30d}"))
    body = site.pages["/list"].body
    site.pages["/list"] = Answer(body.replace(b"01-03-2025", b"01-03-2052"), media_type="text/html")
    assert run(now="2025-03-10T06:00:00Z").problems == ()

    (told,) = run(now="2025-06-10T06:00:00Z").problems
    assert "nothing newer than 2025-03-02" in told


def test_a_document_that_no_declared_form_fits_any_more_is_not_dropped_in_silence(
    run: Callable[..., Check], tmp_path: Path
) -> None:
    """A pattern made narrower would leave what was kept before unwatched: the check says so."""
    assert run().problems == ()
    (tmp_path / "acts.yml").write_text(YAML.replace("/act/\\d+\\.pdf", "/act/1\\.pdf").replace("entries: 2", "entries: 1, fall: 90"))  # fmt: skip

    (told,) = run().problems
    assert "of the documents kept before 1 fit no declared form of address now" in told
    assert "/act/2.pdf" in told
