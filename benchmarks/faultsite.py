"""Faults of a site and of the way to it: what befalls a listing, a document, a connection."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import cache

from benchmarks.faults import Trial
from benchmarks.faulttls import certified
from tarmeem.demo.registry import HOST, LISTING, Distort
from tarmeem.demo.replica import Page, serving

Befall = Callable[[Trial], AbstractContextManager[None]]


def distort(what: Distort) -> Befall:
    """Return a fault of the site: it answers what the function makes of its true page."""

    @contextmanager
    def befall(made: Trial) -> Iterator[None]:
        made.registry.distort = what
        yield

    return befall


def listing(what: Callable[[Page], Page], *, page: int | None = None) -> Befall:
    """Return a fault of the listing's pages, or of one of them."""

    def act(path: str, true: Page) -> Page:
        number = int(path.partition("page=")[2] or 1)
        ill = path.split("?")[0] == LISTING and page in (None, number)
        return what(true) if ill else true

    return distort(act)


def documents(what: Callable[[Page], Page]) -> Befall:
    """Return a fault of every notice."""
    return distort(lambda path, true: what(true) if is_document(path) else true)


def is_document(path: str) -> bool:
    """Return whether a path is a notice's."""
    return bool(re.match(r"/(?:notices|files)/\d", path))


def html(title: str, words: str) -> Page:
    """Return a page that answers 200."""
    return Page(f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{words}</p></body></html>".encode())  # fmt: skip


LOGIN = html("Sign in", "<form action='/login' method='post'>User name <input name='user'> Password <input type='password' name='p'> <button>Log in</button></form>")  # fmt: skip
ERROR = html("Error", "Something went wrong. Please try again later.")
BLOCK = replace(html("Attention Required! | Cloudflare", "Sorry, you have been blocked. You are unable to access this site. Cloudflare Ray ID: 0000"), status=403)  # fmt: skip
CHALLENGE = html("Just a moment...", "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script>Checking your browser before accessing. Enable JavaScript and cookies to continue")  # fmt: skip
DOWN = replace(html("Maintenance", "We will be back soon."), status=503)


def sub(old: bytes, new: bytes) -> Callable[[Page], Page]:
    """Return a page's bytes rewritten."""
    return lambda page: replace(page, body=re.sub(old, new, page.body))


def leads(where: str) -> Callable[[Page], Page]:
    """Return an answer that redirects."""
    return lambda _page: Page(b"", status=302, headers={"Location": where})


def circle(path: str, true: Page) -> Page:
    """Redirect every notice to itself."""
    return leads(path)(true) if is_document(path) else true


@cache
def bomb() -> Page:
    """Return 200 MB that travel as 200 kB; it takes a second to pack them."""
    body = gzip.compress(bytes(200 << 20), 9)
    return replace(ERROR, body=body, headers={"Content-Encoding": "gzip"})


def cut(page: Page) -> Page:
    """Break off after half the bytes announced."""
    return replace(page, body=page.body[: len(page.body) // 2], announced=len(page.body))


def halved(page: Page) -> Page:
    """Answer half of the bytes as if they were all."""
    return replace(page, body=page.body[: len(page.body) // 2])


def recoded(page: Page) -> Page:
    """Write in UTF-16 what is declared to be UTF-8."""
    if "pdf" in page.media_type:
        return page
    return replace(page, body=page.body.decode().encode("utf-16-le"))


def some_bombs(path: str, true: Page) -> Page:
    """Answer bombs at three notices: each takes a second to refuse."""
    return bomb() if re.match(r"/notices/[369]-", path) else true


def dripping(path: str, true: Page) -> Page:
    """Answer the edited notice a byte at a time."""
    return replace(true, drips=0.9) if path.startswith("/notices/3-") else true


def repeated(path: str, true: Page) -> Page:
    """Show page 1 of the listing under page 3's address, as a server that ignores the number."""
    return SHOWN.get("one", true) if path == f"{LISTING}?page=3" else _noting(path, true)


SHOWN: dict[str, Page] = {}


def _noting(path: str, true: Page) -> Page:
    if path == LISTING:
        SHOWN["one"] = true
    return true


def forbidding(path: str, true: Page) -> Page:
    """Forbid everything in robots.txt."""
    return replace(true, body=b"User-agent: *\nDisallow: /\n") if path == "/robots.txt" else true


@contextmanager
def fallen(made: Trial) -> Iterator[None]:
    """List only the newest twelve notices."""

    def act(path: str, true: Page) -> Page:
        if path.split("?")[0] != LISTING:
            return true
        return Page(made.registry.listing(int(path.partition("page=")[2] or 1), of=12))

    made.registry.distort = act
    yield


@contextmanager
def exchanged(made: Trial) -> Iterator[None]:
    """Two notices, known before, change places."""
    first, second = (made.registry.path(n) for n in (4, 7))
    others = {first: made.registry.body(7), second: made.registry.body(4)}
    with distort(lambda path, page: replace(page, body=others.get(path, page.body)))(made):
        yield


@contextmanager
def one_body(made: Trial) -> Iterator[None]:
    """Answer one notice's page at every notice's address."""
    body = made.registry.body(1)
    with documents(lambda true: Page(body) if "html" in true.media_type else true)(made):
        yield


@contextmanager
def lying_cache(made: Trial) -> Iterator[None]:
    """List for ever what was listed at the last sound crawl."""
    n = len(made.registry.days) - 1

    def act(path: str, true: Page) -> Page:
        if path.split("?")[0] != LISTING:
            return true
        days, made.registry.days = made.registry.days, made.registry.days[:n]
        try:
            return Page(made.registry.listing(int(path.partition("page=")[2] or 1)))
        finally:
            made.registry.days = days

    made.registry.distort = act
    yield


@contextmanager
def closed_port(made: Trial) -> Iterator[None]:
    """Map the host to a port where nobody listens."""
    with _mapped(made, "http://127.0.0.1:9"):
        yield


@contextmanager
def nameless(made: Trial) -> Iterator[None]:
    """Map the host to a name too long for any name server to be asked for it."""
    with _mapped(made, "http://" + ".".join(["no" * 25] * 6)):
        yield


@contextmanager
def _mapped(made: Trial, address: str) -> Iterator[None]:
    kept, made.hosts = made.hosts, {HOST: address}
    try:
        yield
    finally:
        made.hosts = kept


def tls(which: str) -> Befall:
    """Return a fault of the certificate; the same site over a good one is crawled soundly first."""

    @contextmanager
    def befall(made: Trial) -> Iterator[None]:
        kept = made.hosts
        root, context = certified(made.folder, which)
        before = os.environ.get("SSL_CERT_FILE")
        os.environ["SSL_CERT_FILE"] = str(root)
        try:
            with serving(made.registry, [HOST], context=context) as made.hosts:
                yield
        finally:
            made.hosts = kept
            os.environ.pop("SSL_CERT_FILE")
            if before:
                os.environ["SSL_CERT_FILE"] = before

    return befall
