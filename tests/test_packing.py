"""Pages on their way to a phone: packed where the browser takes them so."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import pytest

from publish.packing import SMALLEST, packed

PAGE = b"<p>Kites shall be flown by day.</p>" * 200
REVISION = "/-/tarmeem/revision/r_1"


def answered(
    path: str = REVISION,
    *,
    takes: bytes = b"gzip, br",
    body: bytes = PAGE,
    kind: bytes = b"text/html",
) -> tuple[dict[bytes, bytes], bytes]:
    """Return the head and body that a browser gets of a page."""
    sent: list[Any] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        head = [
            [b"content-type", kind + b"; charset=utf-8"],
            [b"content-length", b"%d" % len(body)],
        ]
        await send({"type": "http.response.start", "status": 200, "headers": head})
        await send({"type": "http.response.body", "body": body})

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "headers": [(b"accept-encoding", takes)]}
    asyncio.run(packed(app)(scope, None, send))
    start, end = sent
    return {name: value for name, value in start["headers"]}, end["body"]


def test_a_page_is_sent_packed_to_a_browser_that_takes_it_so() -> None:
    """It comes out as it went in, far shorter, and a cache is told that another browser may want it whole."""
    head, body = answered()
    assert head[b"content-encoding"] == b"gzip"
    assert head[b"vary"] == b"accept-encoding"
    assert head[b"content-length"] == str(len(body)).encode()
    assert gzip.decompress(body) == PAGE
    assert len(body) < len(PAGE) / 10


@pytest.mark.parametrize("given", [
    {"takes": b""}, {"takes": b"br, gzip;q=0"}, {"takes": b"x-gzip2"},
    {"body": b"k" * (SMALLEST - 1)},
    {"kind": b"application/pdf"}, {"kind": b"image/png"},
    {"path": "/tarmeem/works"},
])  # fmt: skip
def test_a_page_is_left_as_it_is(given: dict[str, Any]) -> None:
    """Where a browser does not take it packed, where little is won, where it is no page of ours."""
    head, body = answered(**given)
    assert b"content-encoding" not in head
    assert body == given.get("body", PAGE)


def test_the_bench_is_never_packed() -> None:
    """What an address may put into a page beside the token of its form would tell the token by its length."""
    assert b"content-encoding" not in answered("/-/tarmeem/bench")[0]
