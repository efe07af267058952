"""Serve a made-up regulator, parliament and law code on loopback, in the layouts of real ones.

One server answers for every declared host, told apart by the Host header. ``Replica.round`` is the
replica's clock: set it to 2 and the sites are as they were some weeks later.
"""

from __future__ import annotations

import hashlib
import ssl
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, Protocol
from urllib.parse import unquote

from store.declarations import from_yaml
from store.views import DEMO
from tarmeem.demo.pdf import scan_pdf, text_pdf

HERE = Path(__file__).parent
REGULATOR, ASSEMBLY, CODE = HOSTS = DEMO

LISTING = "/category/press-releases-1111-2023-05-30"
LISTING_URDU = "/ur/category/press-releases-1111-2023-05-30"
ACTS = "/en/acts-tenure.php"
INDEX = "/english/LGu0xAD?alp=P&page=1&action=inactive"
LAW = "/english/UY2FqaJw1-apaUY2Fqa-c2Fyc2Fieg%3D%3D-sg-jjjjjjjjjjjjj"


@dataclass(frozen=True, slots=True)
class Page:
    """What the replica answers: status, type and bytes; and how it may answer badly."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None
    """The length it announces, where that is not the truth."""
    waits: float = 0.0
    """Seconds before it answers."""
    drips: float = 0.0
    """Seconds between two bytes."""


class Answering(Protocol):
    """What can be served: anything that has a page for a host and a path."""

    def answer(self, host: str, path: str) -> Page:
        """Return the page at a path of a host."""


class Replica:
    """The sites as they stand in a round, as a mapping from host and path to a page."""

    def __init__(self) -> None:
        """Load the notices and the texts of the law; start in round 1."""
        self.round = 1
        self.notices: list[dict[Any, Any]] = from_yaml((HERE / "notices.yml").read_text("utf-8"))

    def answer(self, host: str, path: str) -> Page:
        """Return the page at a path of a host; a 404 page where there is none."""
        if path == "/robots.txt":
            return Page(b"User-agent: *\nDisallow: /admin\n", "text/plain")
        routes = {REGULATOR: self._regulator, ASSEMBLY: self._assembly, CODE: self._code}
        page = routes[host](unquote(path)) if host in routes else None
        return page or Page(_html("Page not found", "<p>The page was not found.</p>"), status=404)

    def _regulator(self, path: str) -> Page | None:
        if path in (LISTING, LISTING_URDU):
            language = "ur" if path == LISTING_URDU else "en"
            return Page(self._listing([n for n in self._listed() if _language(n) == language]))
        for notice in self._listed():
            if path == notice_path(notice):
                return self._notice(notice)
        return None

    def _listed(self) -> list[dict[Any, Any]]:
        return [
            n
            for n in self.notices
            if n.get("from", 1) <= self.round < n.get("gone", self.round + 1)
        ]

    def _listing(self, notices: list[dict[Any, Any]]) -> bytes:
        rows = "".join(
            f'<div class="card"><span>{n["date"]:%d-%m-%Y}</span> '
            f'<a href="{escape(notice_path(n))}">{escape(n["title"])}</a></div>\n'
            for n in sorted(notices, key=lambda n: n["date"], reverse=True)
        )
        return _html("Press Releases", f"<h1>Press Releases</h1>\n{rows}")

    def _notice(self, notice: dict[Any, Any]) -> Page:
        words = notice.get(2, notice[1]) if self.round >= 2 else notice[1]
        form = notice.get("form", "page")
        if form == "pdf":
            return Page(text_pdf(words, "SARSABZ TELECOMMUNICATION AUTHORITY"), "application/pdf")
        if form == "scan":
            return Page(scan_pdf(words), "application/pdf")
        if notice.get("broken") == self.round:
            return Page(
                _html("Error", "<h1>Something went wrong</h1><p>Please try again later.</p>")
            )
        return Page(_notice_page(notice, words))

    def _assembly(self, path: str) -> Page | None:
        acts = [
            (
                "1552561200_412",
                "14-03-2019",
                "The Prevention of Digital Harms Act, 2019",
                "act-2019",
            )
        ]
        if self.round >= 2:
            title = "The Prevention of Digital Harms (Amendment) Act, 2026"
            acts.append(("1772434800_731", "02-03-2026", title, "amending-act-2026"))
        if path == ACTS:
            return Page(_html("Acts of Parliament", _acts_table(acts)))
        for name, _date, _title, text in acts:
            if path == f"/uploads/documents/{name}.pdf":
                return Page(_law_pdf(text), "application/pdf")
        return None

    def _code(self, path: str) -> Page | None:
        text = "act-2019" if self.round == 1 else "reprint-2026"
        pdf = f"/pdffiles/administrator{hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()}.pdf"
        title = "Prevention of Digital Harms Act, 2019"
        if path == INDEX:
            entry = (
                f'<div><a href="{escape(LAW.removeprefix("/english/"))}">{title}</a>'
                "<div class='accordion-section-content'>Information Technology | Act No. IX of 2019"
                " | Promulgation Date: 14-03-2019</div></div>"
            )
            return Page(_html("Laws: P", entry))
        if path == unquote(LAW):
            body = f'<h1>{title}</h1><div id="download"><a href="{pdf}">Download</a></div>'
            return Page(_html(title, body))
        return Page(_law_pdf(text), "application/pdf") if path == pdf else None


def notice_path(notice: dict[Any, Any]) -> str:
    """Return where the regulator's site puts a notice."""
    if notice.get("form") in ("pdf", "scan"):
        return f"/assets/media/{notice['date']}-{notice['slug'].title()}.pdf"
    tree = "/ur/category" if _language(notice) == "ur" else "/category"
    return f"{tree}/{notice['slug']}-{notice['date']}"


def _language(notice: dict[Any, Any]) -> str:
    return str(notice.get("language", "en"))


def _html(title: str, body: str, language: str = "en") -> bytes:
    way = ' dir="rtl"' if language == "ur" else ""
    menu = '<nav><a href="/">Home</a> <a href="/about">About</a></nav>'
    foot = "<footer>© Republic of Sarsabz (a country made up for this demonstration)</footer>"
    return (
        f'<!doctype html><html lang="{language}"{way}><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head><body>{menu}<main>{body}</main>{foot}</body></html>"
    ).encode()


def _notice_page(notice: dict[Any, Any], words: str) -> bytes:
    day = notice["date"]
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in words.splitlines())
    if _language(notice) == "ur":
        head = f"<h1>{notice['title']}</h1>"
    else:
        head = f"<p>{day:%B} {day.day}, {day.year}</p><h1>{escape(notice['title'])}</h1>"
    return _html(notice["title"], head + paragraphs, _language(notice))


def _acts_table(acts: list[tuple[str, str, str, str]]) -> str:
    rows = "".join(
        f"<tr><td>{i}</td><td>{day}</td>"
        f'<td><a href="../uploads/documents/{name}.pdf">{escape(title)}</a></td></tr>\n'
        for i, (name, day, title, _text) in enumerate(acts, 1)
    )
    return (
        f'<table class="table_bill"><tr><th>Sr#</th><th>Date</th><th>Title</th></tr>{rows}</table>'
    )


def _law_pdf(name: str) -> bytes:
    gazette = "THE GAZETTE OF SARSABZ, EXTRA., MARCH 2, 2026"
    head = gazette if name.startswith("amending") else "THE SARSABZ CODE"
    return text_pdf((HERE / "texts" / f"{name}.txt").read_text("utf-8"), head)


class _Handler(BaseHTTPRequestHandler):
    replica: ClassVar[Answering]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").split(":")[0]
        page = self.replica.answer(host, self.path)
        time.sleep(page.waits)
        tag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
        unchanged = page.status == 200 and self.headers.get("If-None-Match") == tag
        self.send_response(304 if unchanged else page.status)
        self.send_header("ETag", tag)
        for name, value in page.headers.items():
            self.send_header(name, value)
        if not unchanged:
            self.send_header("Content-Type", page.media_type)
            self.send_header("Content-Length", str(page.announced or len(page.body)))
        self.end_headers()
        if not unchanged:
            self._write(page)
        self.close_connection = page.announced is not None

    def _write(self, page: Page) -> None:
        try:
            if not page.drips:
                self.wfile.write(page.body)
            for byte in page.body if page.drips else b"":
                self.wfile.write(bytes([byte]))
                time.sleep(page.drips)
        except OSError:  # whoever asked has had enough of it
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Stay silent: the demo's own lines are what a person reads."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent over a client that went away."""


@contextmanager
def serving(
    replica: Answering, hosts: Sequence[str] = HOSTS, *, context: ssl.SSLContext | None = None
) -> Iterator[dict[str, str]]:
    """Serve a replica on a free port, over TLS with a context; yield the address of each host."""
    handler = type("Handler", (_Handler,), {"replica": replica})
    server = _Server(("127.0.0.1", 0), handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    scheme = "https" if context else "http"
    try:
        yield dict.fromkeys(hosts, f"{scheme}://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
