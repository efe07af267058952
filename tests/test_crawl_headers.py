"""Answers as one of the sites is known to give them: headers that are not quite HTTP.

A strict client stops at ``Missing expected CR after header value``; ours must not. The server here
writes raw bytes to a socket.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import Response

from crawler.fetching.handlers import leads_inside
from crawler.running.run import crawl
from store import captures, open_store, snapshots

HOST = "www.xanadu.example"
YAML = f"""
name: acts
title: Acts
publisher: Parliament of Xanadu
edition: gazette
hosts: [{HOST}]
shape: document
cadence: 1d
start: [{", ".join(f"https://{HOST}/{{}}.pdf".format(i) for i in range(12))}]
"""
BODY = (
    b"%PDF-1.4\n"
    + b"Whoever keeps a lamp shall tend it from dusk until dawn.\n" * 20
    + b"startxref\n9\n%%EOF\n00"
)
SIZE = b"Content-Length: %d" % len(BODY)
ANSWERS = [
    b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n" + SIZE + b"\r\n\r\n",
    # Line feeds only.
    b"HTTP/1.1 200 OK\nContent-Type: application/pdf\n" + SIZE + b"\n\n",
    # A line feed only after one value: what "Missing expected CR" complains of.
    b"HTTP/1.1 200 OK\r\nX-Frame-Options: SAMEORIGIN\nContent-Type: application/pdf\r\n"
    + SIZE
    + b"\r\n\r\n",
    # A line without a colon, and a blank before one.
    b"HTTP/1.1 200 OK\r\nX-Powered-By PHP\r\nContent-Type : application/pdf\r\n"
    + SIZE
    + b"\r\n\r\n",
    # A value folded over two lines.
    b"HTTP/1.1 200 OK\r\nX-Policy: default-src 'self';\r\n img-src *\r\n" + SIZE + b"\r\n\r\n",
    # Bytes that no header should hold.
    b"HTTP/1.1 200 OK\r\nX-Name: \xd9\xbe\xdb\x8c \x01\r\n" + SIZE + b"\r\n\r\n",
    # No reason; HTTP/1.0.
    b"HTTP/1.1 200\r\n" + SIZE + b"\r\n\r\n",
    b"HTTP/1.0 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
    # The same length twice.
    b"HTTP/1.1 200 OK\r\n" + SIZE + b"\r\n" + SIZE + b"\r\n\r\n",
    # A very long value.
    b"HTTP/1.1 200 OK\r\nX-Policy: " + b"a" * 15_000 + b"\r\n" + SIZE + b"\r\n\r\n",
    # No headers at all.
    b"HTTP/1.1 200 OK\r\n\r\n",
    # A carriage return within a value.
    b"HTTP/1.1 200 OK\r\nX-Name: one\rtwo\r\n" + SIZE + b"\r\n\r\n",
]


def body(number: int) -> bytes:
    """Return the document of a number; all are of one length."""
    return BODY[:-2] + b"%02d" % number


@contextmanager
def answering() -> Iterator[str]:
    """Serve each answer, with the body, at its number; one connection a request."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                asked = connection.recv(65_536).split(b" ")[1]
                number = asked.strip(b"/").removesuffix(b".pdf")
                if number.isdigit():
                    connection.sendall(ANSWERS[int(number)] + body(int(number)))
                else:
                    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.close()


@pytest.mark.trial
def test_headers_that_are_not_quite_http_lose_no_body(tmp_path: Path) -> None:
    """Every odd form of header yields the document, byte for byte."""
    (tmp_path / "acts.yml").write_text(YAML)
    with answering() as address:
        (check,) = crawl(tmp_path / "t.db", hosts={HOST: address}, folder=tmp_path)

    assert check.problems == ()
    db = open_store(tmp_path / "t.db", readonly=True)
    assert len({c.url for c in captures.listing(db)}) == len(ANSWERS)
    bodies = [snapshots.load(db, c.sha256) for c in captures.listing(db) if c.sha256]
    assert sorted(bodies) == sorted(body(i) for i in range(len(ANSWERS)))


@pytest.mark.trial
def test_headers_without_end_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twisted would hold them all until a minute is over: gigabytes, from a near server."""
    more = (b"X-Name: " + b"a" * 8000 + b"\r\n") * 200
    flood = b"HTTP/1.1 200 OK\r\n" + more + SIZE + b"\r\n\r\n"
    monkeypatch.setattr(sys.modules[__name__], "ANSWERS", [flood, *ANSWERS[1:]])
    (tmp_path / "acts.yml").write_text(YAML)
    with answering() as address:
        (check,) = crawl(tmp_path / "t.db", hosts={HOST: address}, folder=tmp_path)

    assert "no end" in str(check)


@pytest.mark.parametrize(
    ("host", "met", "inside"),
    [
        ("www.pta.gov.pk", "127.0.0.1", True),
        ("www.pta.gov.pk", "10.1.2.3", True),
        ("www.pta.gov.pk", "169.254.169.254", True),
        ("www.pta.gov.pk", "fd00::1", True),
        ("www.pta.gov.pk", "8.8.8.8", False),
        ("127.0.0.1", "127.0.0.1", False),
        ("localhost", "127.0.0.1", False),
    ],
)
def test_a_public_name_that_leads_inside_is_refused(host: str, met: str, inside: bool) -> None:
    """A public site's name that has come to mean a private address is not read."""
    answer = Response(f"https://{host}/", ip_address=ip_address(met))

    assert leads_inside(host, Request(f"https://{host}/"), answer) is inside
