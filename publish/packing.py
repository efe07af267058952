"""Send our pages packed to browsers that take them so: the redline of a long law is then a tenth on its way."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from publish.readers import in_thread
from tarmeem.patterns import pattern_of

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Send], Awaitable[None]]

SMALLEST = 1_400
"""Bytes: what fits in one packet comes no sooner for being smaller."""
QUICK = 100_000
"""Bytes packed in two or three ms: no page as short as that waits for a thread, while long redlines are drawn."""
_LEVEL = 5
_HERE = "/-/tarmeem"
_BENCH = f"{_HERE}/bench"
"""Never packed: it says again what anybody may have put in its address, beside the token of its form;
from the length of both, packed, the token can be guessed."""
_KINDS = (b"text/html", b"text/css", b"application/atom+xml", b"application/json")
_VARY = (b"vary", b"accept-encoding")
"""Said of what is sent whole too: a cache is not to give it to everybody."""
_TAKES = pattern_of(rb"(?:^|[,\s])gzip(?![\w-])(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|\Z))")


def packed(app: App) -> App:
    """Return the application with our pages packed where the browser takes them so."""

    async def wrapped(scope: Any, receive: Any, send: Send) -> None:
        await app(
            scope, receive, _Packer(send, taken=_taken(scope)).send if _is_ours(scope) else send
        )

    return wrapped


def _is_ours(scope: Any) -> bool:
    return scope["type"] == "http" and _HERE in scope["path"] and _BENCH not in scope["path"]


def _taken(scope: Any) -> bool:
    takes = b",".join(value for name, value in scope["headers"] if name == b"accept-encoding")
    return _TAKES.search(takes) is not None


class _Packer:
    """Hold an answer's head back until its body is known: its length stands there."""

    def __init__(self, send: Send, *, taken: bool) -> None:
        self._send = send
        self._taken = taken
        self._head: Message | None = None

    async def send(self, message: Message) -> None:
        """Pass a message on; a body that comes in one piece, packed where it is taken so."""
        if message["type"] == "http.response.start":
            self._head = message
            return
        if head := self._head:
            self._head = None
            body = message.get("body", b"")
            if len(body) >= SMALLEST and not message.get("more_body") and _may_be_packed(head):
                head = {**head, "headers": [*head["headers"], _VARY]}
                if self._taken:
                    quick = len(body) <= QUICK
                    body = _gzip(body) if quick else await in_thread(_gzip, body)
                    head = {**head, "headers": [*_kept(head), *_told(body)]}
                    message = {**message, "body": body}
            await self._send(head)
        await self._send(message)


def _may_be_packed(head: Message) -> bool:
    """Tell whether an answer is a page of ours: an error may be Datasette's own; an ETag names bytes as they are."""
    headers = dict(head["headers"])
    kind: bytes = headers.get(b"content-type", b"")
    apart = headers.keys() & {b"content-encoding", b"etag"}
    return head["status"] == 200 and kind.startswith(_KINDS) and not apart


def _kept(head: Message) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in head["headers"] if name != b"content-length"]


def _told(body: bytes) -> list[tuple[bytes, bytes]]:
    return [
        (b"content-encoding", b"gzip"),
        (b"content-length", str(len(body)).encode()),
    ]


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, _LEVEL, mtime=0)
