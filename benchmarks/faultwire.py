"""Faults of the wire: answers that no proper server gives, written byte by byte to a socket."""

from __future__ import annotations

import gzip
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from benchmarks.faults import Trial
from benchmarks.faultsite import Befall, is_document
from tarmeem.demo.registry import HOST, LISTING
from tarmeem.demo.replica import Page

Answer = Callable[[Page], bytes | Iterator[bytes]]
"""What is written to the socket for a true page; then it is closed."""


def wire(answer: Answer, *, where: Callable[[str], bool] = is_document) -> Befall:
    """Return a fault of the wire, at the notices or wherever else ``where`` says."""

    @contextmanager
    def befall(made: Trial) -> Iterator[None]:
        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                path = self.rfile.readline().decode().split(" ")[1]
                while self.rfile.readline().strip():
                    pass
                page = made.registry.answer(HOST, path)
                told = (
                    answer(page) if where(path) else head(page, length=len(page.body)) + page.body
                )
                with suppress(OSError):  # whoever asked has had enough of it
                    for piece in [told] if isinstance(told, bytes) else told:
                        self.wfile.write(piece)

        with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
            kept, made.hosts = made.hosts, {HOST: f"http://127.0.0.1:{server.server_address[1]}"}
            try:
                yield
            finally:
                made.hosts = kept
                server.shutdown()

    return befall


def head(page: Page, *more: str, length: int | None = None, status: str = "200 OK") -> bytes:
    """Return the head of an answer that ends with its connection."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {page.media_type}", "Connection: close", *more]
    lines += [f"Content-Length: {length}"] if length is not None else []
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunks_end_early(page: Page) -> bytes:
    """Send two thirds of a body in chunks, and no last one."""
    part = page.body[: len(page.body) * 2 // 3]
    return head(page, "Transfer-Encoding: chunked") + b"%x\r\n%s\r\n" % (len(part), part)


def chunks_of_no_size(page: Page) -> bytes:
    """Announce a chunk in letters that are no figure."""
    return head(page, "Transfer-Encoding: chunked") + b"zz\r\n" + page.body + b"\r\n0\r\n\r\n"


def announces_less(page: Page) -> bytes:
    """Announce two thirds of what is sent: a client reads no more."""
    return head(page, length=len(page.body) * 2 // 3) + page.body


def two_lengths(page: Page) -> bytes:
    """Announce two lengths, the first too short."""
    return head(page, f"Content-Length: {len(page.body) // 2}", length=len(page.body)) + page.body


def gzip_cut(page: Page) -> bytes:
    """Pack a body and lose the end of it, announced so."""
    packed = gzip.compress(page.body * 3)[:-60]
    return head(page, "Content-Encoding: gzip", length=len(packed)) + packed


def no_gzip(page: Page) -> bytes:
    """Call plain bytes packed."""
    return head(page, "Content-Encoding: gzip", length=len(page.body)) + page.body


def unknown_packing(page: Page) -> bytes:
    """Pack in a way that nobody knows."""
    packed = gzip.compress(page.body)
    return head(page, "Content-Encoding: br, x-made-up", length=len(packed)) + packed


def partial(page: Page) -> bytes:
    """Send a part that nobody asked for."""
    part = page.body[: len(page.body) // 2]
    size = f"Content-Range: bytes 0-{len(part) - 1}/{len(page.body)}"
    return head(page, size, length=len(part), status="206 Partial Content") + part


def long_header(page: Page) -> bytes:
    """Send a header of a megabyte."""
    return head(page, "X-Long: " + "a" * (1 << 20), length=len(page.body)) + page.body


def many_headers(page: Page) -> bytes:
    """Send a hundred thousand headers."""
    return head(page, *(f"X-{n}: {n}" for n in range(100_000)), length=len(page.body)) + page.body


def endless_headers(page: Page) -> Iterator[bytes]:
    """Send headers for as long as anybody listens, as fast as they are taken."""
    yield head(page)[:-2]
    while True:
        yield b"X-Name: " + b"a" * 8000 + b"\r\n"


def endless_continue(_page: Page) -> Iterator[bytes]:
    """Say for ever that there is more to come."""
    while True:
        yield b"HTTP/1.1 100 Continue\r\n\r\n"


def endless_body(page: Page) -> Iterator[bytes]:
    """Send a body without end or announced length."""
    yield head(page)
    while True:
        yield b"law " * 4096


def another_protocol(_page: Page) -> bytes:
    """Speak another protocol."""
    return b"ICY 200 OK\r\n\r\nSSH-2.0-made\r\n"


def nothing(_page: Page) -> bytes:
    """Hang up."""
    return b""


def named(name: str) -> Answer:
    """Return an answer whose file is to be saved under that name."""
    return lambda page: head(page, f"Content-Disposition: attachment; filename={name}", length=len(page.body)) + page.body  # fmt: skip


def typed(media_type: str) -> Answer:
    """Return an answer in that type, with letters that are no UTF-8."""

    def answer(page: Page) -> bytes:
        body = page.body if b"%PDF" in page.body[:9] else b"\xe9" + page.body
        return head(Page(b"", media_type), length=len(body)) + body

    return answer


def damaged(page: Page) -> bytes:
    """Spoil a letter amid the words, by a byte that is no UTF-8."""
    whole = (
        page.body if b"%PDF" in page.body[:9] else page.body.replace(b"register", b"regist\xe9r", 1)
    )
    return head(page, length=len(whole)) + whole


def leads(where: str) -> Answer:
    """Return a redirect, its target as it stands."""
    return lambda page: head(page, f"Location: {where}", length=0, status="302 Found")


def at_listing(path: str) -> bool:
    """Return whether a path is the listing's."""
    return path.split("?")[0] == LISTING


def at_known(path: str) -> bool:
    """Return whether a path is that of a notice which the registry has had from its opening."""
    return is_document(path) and not path.startswith("/notices/21-")


def at_robots(path: str) -> bool:
    """Return whether a path is that of robots.txt."""
    return path == "/robots.txt"


def bad_links(page: Page) -> bytes:
    """List addresses that are none among those that are."""
    bad = "".join(f"<li><a href='{to}'>A link</a></li>" for to in (
        "http://[::1", "http://[::1]:99999/notices/1", "//127.0.0.2:9/notices/1-x", "javascript:alert(1)", "data:text/html,x",
        "file:///etc/passwd", "http://\u0130.example:x/notices/7-y", "/notices/" + "9" * 100_000, "http:///notices/8-z", "\x00"))  # fmt: skip
    body = page.body.replace(b"<li>", bad.encode() + b"<li>", 1)
    return head(page, length=len(body)) + body


def another_base(page: Page) -> bytes:
    """Give the listing's links another home."""
    body = page.body.replace(b"<head>", b"<head><base href='http://127.0.0.2:9/'>", 1)
    return head(page, length=len(body)) + body
