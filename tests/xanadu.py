"""Xanadu: a made-up parliament whose site is served on loopback, and the source that declares it."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from store import captures, open_store

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


PAGED = YAML.replace("shape: listing", "shape: paged").replace(
    "timeout: 1", "pages: {match: '[?]page='}"
)


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


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of who went before his answer came: the test that runs by then may read stderr."""


class Site:
    """The site: paths to answers, a log of what was asked, ETags unless told otherwise."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.log: list[tuple[str, int]] = []
        self.etags = True
        self.hosts_asked: set[str] = set()
        self.on_request: Callable[[str], None] = lambda path: None
        self.server = _Server(("127.0.0.1", 0), self._handler())
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


def kept(tmp_path: Path) -> list[tuple[str, str, str]]:
    """Return path, verdict and hash of every capture of a document, in the order of their paths."""
    db = open_store(tmp_path / "t.db", readonly=True)
    found = captures.listing(db)
    return sorted(
        (c.url.removeprefix(ORIGIN), c.verdict, c.sha256 or "")
        for c in found
        if "role" not in c.hints
    )
