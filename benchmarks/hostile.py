"""Hand hostile input to everything that takes input: it must end soon, small, and with a reason.

Usage: python -m benchmarks.hostile. Time and memory are those of a process of its own for each case;
no address but this machine's own is ever named, and of those a second one only.
"""

from __future__ import annotations

import gzip
import io
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
import zipfile
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from benchmarks.faults import Trial, silent
from benchmarks.faultsite import is_document
from store import open_store
from store.base import fetch
from tarmeem.demo.registry import HOST, LISTING, Registry, declare
from tarmeem.demo.replica import Page, serving

SECONDS, MEGABYTES = 60.0, 900
"""What no case may exceed: of wall-clock time, and of memory at its peak (the reading child stops at 768 MB)."""
W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def pdf(objects: list[bytes]) -> bytes:
    """Return a PDF of numbered objects; readers mend its missing table."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return b"%PDF-1.5\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def squeezed(size: int) -> bytes:
    """Return so many zero bytes, deflated."""
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    return b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()


def stream(body: bytes, more: bytes = b"") -> bytes:
    """Return a deflated stream object."""
    return b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream" % (len(body), more, body)  # fmt: skip


def docx(xml: bytes) -> bytes:
    """Return a DOCX of that main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def page_of(inner: str) -> bytes:
    """Return a page of that body."""
    return f"<html><body>{inner}".encode()


def bodies() -> dict[str, tuple[bytes, str]]:
    """Return the bytes and the declared type of each case that is read."""
    tree = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    lol = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    return {
        "HTML: a million nested boxes": (page_of("<div>" * 1_000_000), "text/html"),
        "HTML: 50 MB attribute": (page_of(f"<p title='{'a' * 50_000_000}'>x</p>"), "text/html"),
        "HTML: 100,000 tables in tables": (page_of("<table><tr><td>" * 100_000), "text/html"),
        "HTML: one line of 30 MB": (page_of("<p>" + "ab " * 10_000_000), "text/html"),
        "HTML: entities that multiply": (f"<!DOCTYPE html [<!ENTITY l0 'lol'>{lol}]><html><body>&l9;".encode(), "text/html"),
        "PDF: page tree that holds itself": (pdf([*tree, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"]), "application/pdf"),
        "PDF: a page of 1 GB of zeros": (pdf([*tree, pages, page, stream(squeezed(1 << 30))]), "application/pdf"),
        "PDF: object stream of 1 GB": (pdf([*tree, pages, page, stream(squeezed(1 << 30), b"/Type /ObjStm /N 1000000 /First 9")]), "application/pdf"),
        "PDF: 2,000,000 pages claimed": (pdf([*tree, b"<< /Type /Pages /Kids [%s] /Count 2000000 >>" % (b"3 0 R " * 200_000), page]), "application/pdf"),
        "PDF: brackets nested 1,000,000 deep": (pdf([b"[" * 1_000_000]), "application/pdf"),
        "DOCX: 1 GB under a megabyte": (docx(b" " * (1 << 30)), ""),
        "DOCX: nested 200,000 deep": (docx(f"<w:document {W}>".encode() + b"<w:p>" * 200_000), ""),
        "DOCX: entities that multiply": (docx(f"<!DOCTYPE a [<!ENTITY l0 'lol'>{lol}]><a>&l9;</a>".encode()), ""),
        "text: 60 MB without a line end": (b"a" * 60_000_000, "text/plain"),
        "text: a million empty provisions": (b"1. \n(a)\n(i)\n" * 300_000, "text/plain"),
    }  # fmt: skip


@dataclass(frozen=True)
class Fate:
    """What became of a case."""

    name: str
    seconds: float
    megabytes: int
    said: str
    ok: bool = True

    @property
    def held(self) -> bool:
        """Return whether it stayed within bounds, and as it should."""
        return self.ok and self.seconds <= SECONDS and self.megabytes <= MEGABYTES


def read_apart(name: str) -> Fate:
    """Read and structure a case in a process of its own."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_read, args=(name, theirs))
    child.start()
    theirs.close()
    if not ours.poll(SECONDS * 2):
        child.kill()
        return Fate(name, SECONDS * 2, 0, "it never ended", ok=False)
    try:
        seconds, megabytes, said = ours.recv()
    except EOFError:
        return Fate(name, 0.0, 0, "the process died", ok=False)
    child.join()
    return Fate(name, seconds, megabytes, said)


def _read(name: str, out: Any) -> None:
    from crawler.pages import read
    from diffs.structure import structure_text

    body, kind = bodies_of(name)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.monotonic()
    found = read(body, kind)
    structure_text(found.text)
    spent = time.monotonic() - began
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    children = max([resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, *_alive()])
    out.send(
        (spent, max(own, children) >> 10, found.problem or f"read {len(found.text):,} letters")
    )
    out.close()
    os._exit(0)


def _alive() -> list[int]:
    """Return the peak memory, in kB, of each living child: the reader of PDFs."""
    found = []
    for path in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):
            said = dict(
                line.split(":\t", 1) for line in path.read_text().splitlines() if ":\t" in line
            )
            if said["PPid"].strip() == str(os.getpid()) and "VmHWM" in said:
                found.append(int(said["VmHWM"].split()[0]))
    return found


_MADE: dict[str, tuple[bytes, str]] = {}


def bodies_of(name: str) -> tuple[bytes, str]:
    """Return a case's bytes, made once."""
    return _MADE[name]


# --------------------------------------------------------------------------------- the net


def fenced(name: str, answer: Page) -> Fate:
    """Crawl a registry whose notices all answer that; nothing but its own host may be asked."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        made = Trial(Path(folder), Registry(notices=3))
        declare(made.registry, made.folder, expect="{entries: 1}")
        neighbour = Registry(notices=1)
        with serving(made.registry, [HOST]) as made.hosts, _beside(neighbour):
            made.registry.distort = lambda path, true: answer if is_document(path) else true
            code, said = made.run("crawl")
            with closing(open_store(made.db, readonly=True)) as db:
                texts = len(fetch(db, "SELECT 1 FROM expressions"))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    line = said.partition("-2")[2].partition(": ")[2] or said
    ok = code == 1 and texts == 0 and neighbour.asked == []
    return Fate(
        name, time.monotonic() - began, peak, line.splitlines()[0][:100] if line else "", ok
    )


def _beside(neighbour: Registry) -> Any:
    """Serve a neighbour on this machine's second address, where nobody may go."""
    from contextlib import contextmanager
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            neighbour.asked.append(self.path)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    @contextmanager
    def up() -> Any:
        server = ThreadingHTTPServer(("127.0.0.2", 8099), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()

    return up()


def nets() -> dict[str, Page]:
    """Return the answers that try to lead away, or to swell."""

    def leads(where: str) -> Page:
        return Page(b"", status=302, headers={"Location": where})

    return {
        "redirect to a file": leads("file:///etc/passwd"),
        "redirect to a second address of this machine": leads("http://127.0.0.2:8099/secret"),
        "redirect to a port of the declared host": leads(f"https://{HOST}:8099/secret"),
        "redirect to data:": leads("data:text/html,<p>law</p>"),
        "redirect with a name before the host": leads(f"http://{HOST}@127.0.0.2:8099/"),
        "gzip in gzip": Page(gzip.compress(gzip.compress(bytes(300 << 20))), headers={"Content-Encoding": "gzip, gzip"}),
        "gzip bomb": Page(gzip.compress(bytes(300 << 20)), headers={"Content-Encoding": "gzip"}),
        "deflate bomb": Page(squeezed(300 << 20), headers={"Content-Encoding": "deflate"}),
    }  # fmt: skip


def inside() -> Fate:
    """Ask the rule itself of addresses that no test may name in a redirect."""
    from scrapy import Request
    from scrapy.http import Response

    from crawler.fetching.handlers import leads_inside

    request = Request("https://www.sarsabz.example/")
    bad = [
        address
        for address in ("127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fe80::1", "0.0.0.0")
        if not leads_inside("www.sarsabz.example", request, Response(request.url, ip_address=ip_address(address)))
    ]  # fmt: skip
    return Fate("a public name that leads to a private address", 0, 0, "refused, once met" if not bad else f"passed: {bad}", not bad)  # fmt: skip


# --------------------------------------------------------------------------------- names, titles

TITLE = "<script>alert(1)</script> \x1b[2J\x1b]0;owned\x07 \u202e0005 .sR\u202c &amp; <img src=x onerror=alert(2)>"


def titles() -> list[Fate]:
    """Crawl a listing whose titles steer and script; look at what terminal, pages and feed get."""
    import asyncio

    from datasette.app import Datasette

    with tempfile.TemporaryDirectory() as folder:
        made = Trial(Path(folder), Registry(notices=3))
        declare(made.registry, made.folder, expect="{entries: 1}")
        evil = TITLE.replace("&", "&amp;").replace("<", "&lt;").encode()
        made.registry.distort = lambda path, true: (
            Page(true.body.replace(b"radio masts", evil)) if path.split("?")[0] == LISTING else true
        )
        with serving(made.registry, [HOST]) as made.hosts:
            made.run("crawl")
            made.registry.edit(0)
            made.run("crawl")
            shown = made.run("list")[1] + made.run("list", "--kind", "notice")[1] + made.run("status")[1]  # fmt: skip
        app = Datasette([str(made.db)])
        pages, feed = (
            asyncio.run(app.client.get(f"/-/tarmeem{tail}")).text for tail in ("", "/feed.atom")
        )
    steering = [c for c in shown if c in "\x1b\x07\u202e\u202c"]
    met = "alert(1)" in shown
    return [
        Fate("titles on a terminal", 0, 0, "control and override characters are gone", met and not steering),
        Fate("titles on a page", 0, 0, "markup is escaped", "alert(1)" in pages and "<script>alert" not in pages and "<img src=x" not in pages and "\u202e" not in pages),
        Fate("titles in the feed", 0, 0, "markup is escaped, overrides are gone", "alert(1)" in feed and "<script" not in feed and "\u202e" not in feed and "\x1b" not in feed),
    ]  # fmt: skip


def names() -> Fate:
    """Save a page as a fixture whose address climbs out of every folder."""
    from store import captures, snapshots
    from tarmeem import desk
    from tarmeem.model import Capture

    escaped = []
    with tempfile.TemporaryDirectory() as folder, closing(open_store(":memory:")) as db:
        home = Path(folder) / "a" / "fixtures"
        sha256 = snapshots.keep(db, b"words of the law", "text/plain")
        for tail in ("/..", "/../..", "/x/%2e%2e", "/%2e%2e%2f%2e%2e%2fup", "/..%5c..%5cup", "/con\x00trol", "/" + "n" * 400):  # fmt: skip
            url = f"https://{HOST}{tail}"
            captures.record(db, Capture("registry", url, "2026-01-01T00:00:00Z", status=200, sha256=sha256))  # fmt: skip
            for source in ("registry", "../up"):
                try:
                    made = desk.save_fixture(db, source, url, home)
                except Exception as error:
                    if type(error).__name__ not in ("UsageError",):
                        escaped.append(f"{tail!r}: {error!r}")
                else:
                    if not made.resolve().is_relative_to(home.resolve()) or made.resolve() in (home.resolve(), (home / "registry").resolve()):  # fmt: skip
                        escaped.append(tail)
    return Fate("file names that climb (tarmeem fixture)", 0, 0, "stay in their folder" if not escaped else f"{escaped[:3]}", not escaped)  # fmt: skip


def main() -> int:
    """Print the table; return 0 where everything was held."""
    print(f"{'hostile input':46} {'s':>6} {'MB':>5}  what came of it")
    fates = [_told(fenced(name, page)) for name, page in nets().items()]
    _MADE.update(bodies())
    fates += [_told(read_apart(name)) for name in _MADE]
    with silent():
        more = [inside(), names(), *titles()]
    fates += [_told(fate) for fate in more]
    held = sum(fate.held for fate in fates)
    print(
        f"hostile inputs {len(fates)}: held {held} (at most {SECONDS:.0f} s and {MEGABYTES} MB each)"
    )
    return int(held < len(fates))


def _told(fate: Fate) -> Fate:
    mark = "" if fate.held else "  <-- FAILED"
    print(f"{fate.name:46} {fate.seconds:6.1f} {fate.megabytes:5}  {json.dumps(fate.said[:90], ensure_ascii=False)[1:-1]}{mark}", flush=True)  # fmt: skip
    return fate


if __name__ == "__main__":
    sys.exit(main())
