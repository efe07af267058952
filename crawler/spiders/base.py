"""What every spider does: ask for documents conditionally, and tell what came of each.

A spider collects inputs. It decides where to go and yields what came; it reads no provisions, keeps
nothing and judges nothing. Its ``tally`` and ``keeper`` are set by ``crawler.extensions`` before it starts.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import partial
from typing import Any, ClassVar, Protocol

from scrapy import Request, Spider
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from crawler.listings.entries import Entry, Page, find_attachments
from crawler.listings.nowhere import ROLE, made_up
from crawler.listings.rules import Rules
from crawler.tally import Fetched, Tally
from tarmeem import clock
from tarmeem.model import Source
from tarmeem.patterns import pattern_of

KEPT_HEADERS = (
    "etag", "last-modified", "content-type", "content-length", "content-disposition", "date",
    "server", "location", "cf-ray", "retry-after",
)  # fmt: skip
"""The headers worth keeping as evidence; the rest are plumbing."""

Output = Iterator[Request | Fetched]


def vantage() -> str:
    """Return whence this process fetches, as its environment says."""
    return os.environ.get("TARMEEM_VANTAGE", "local")


class Keeps(Protocol):
    """What a spider may ask of the store: the bytes that a server says still stand, and what it has seen."""

    def load(self, sha256: str, url: str) -> tuple[bytes, str, str]:
        """Return kept bytes, the type they came with, and the address that gave them."""

    def has_seen(self, url: str) -> bool:
        """Return whether this source ever kept anything from an address, or another has a document there."""


class SourceSpider(Spider):
    """One source. To read a shape: ``begin`` says where to start; callbacks say what follows."""

    source: ClassVar[Source]
    tally: Tally
    keeper: Keeps

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        """Compile the source's rules."""
        super().__init__(name, **kwargs)
        self.rules = Rules(self.source)
        self.asked: set[str] = set()
        self.now = ""

    async def start(self) -> AsyncIterator[Any]:
        """Yield the first requests."""
        for request in self.begin():
            yield request

    def begin(self) -> Iterable[Request]:
        """Return the first requests of this shape."""
        raise NotImplementedError

    def clock(self) -> str:
        """Return the present instant, UTC; a fixed one where the run was given it."""
        return self.now or clock.now()

    # ------------------------------------------------------------------------------- documents

    def ask(self, entry: Entry) -> Iterator[Request]:
        """Yield the request of a document, once a crawl."""
        if entry.url in self.asked:
            return
        self.asked.add(entry.url)
        self.tally.expected.add(entry.url)
        yield Request(
            entry.url,
            partial(self.document, entry=entry),
            headers=self.tally.headers(entry.url),
            errback=partial(self.lost, entry=entry),
            dont_filter=True,
        )

    def document(self, response: Response, entry: Entry) -> Output:
        """Tell what came for a document, and follow what its page links."""
        if still_stands(response):
            self.tally.answered.add(entry.url)
            return
        same = response.status == 200 and self.tally.unchanged(entry.url, response.body)
        if same:
            self.tally.answered.add(entry.url)
        else:
            yield self.fetched(response, entry)
        # A page that stands unchanged links what it linked: those are known, and swept at the end.
        if self.rules.follow and (not same or self.tally.unconditional):
            yield from self.followed(response, entry)

    def followed(self, response: Response, entry: Entry) -> Output:
        """Yield requests for the documents an entry's page leads to."""
        if response.status == 200 and isinstance(response, TextResponse):
            page = Page(response.text, response.url, self.rules)
            for found in find_attachments(page, entry):
                yield from self.ask(found)

    def sweep(self) -> Output:
        """Yield requests for the documents that are known, though nothing listed them this time."""
        for url in sorted(self.tally.known.keys() - self.asked):
            if self.rules.document(url):
                yield from self.ask(Entry(url))

    def probe(self, urls: Iterable[str]) -> Iterator[Request]:
        """Yield requests for addresses of the shape of these that nobody has: what comes there is no document."""
        if self.source.options.get("probe", True):
            for url in made_up(urls, self.tally.known.keys() | self.tally.expected):
                entry = Entry(url, hints={"role": ROLE})
                yield Request(
                    url,
                    partial(self.answered_nowhere, entry=entry),
                    errback=partial(self.lost, entry=entry),
                    dont_filter=True,
                    meta={"max_retry_times": 0},
                )

    def answered_nowhere(self, response: Response, entry: Entry) -> Output:
        """Tell what came for an address that nobody has."""
        yield self.fetched(response, entry)

    def fetched(self, response: Response, entry: Entry, *, held: str = "") -> Fetched:
        """Return what came, for the pipeline."""
        headers = {
            name: value.decode("utf-8", "replace")
            for name in KEPT_HEADERS
            if (value := response.headers.get(name))
        }
        hints = dict(entry.hints)
        final = self.rules.canonical(response.url)
        if final != entry.url:
            hints["final_url"] = final
        if self.source.options.get("tls") and response.certificate:
            hints["certificate"] = str(response.certificate.digest("sha256"))
        return Fetched(
            entry=Entry(entry.url, entry.title, entry.published_on, hints),
            status=response.status,
            body=response.body,
            media_type=headers.get("content-type", ""),
            headers=headers,
            seen_at=self.clock(),
            held=held,
        )

    def lost(self, failure: Failure, entry: Entry) -> Output:
        """Tell that nothing came for a document, and why."""
        yield Fetched(entry, 0, b"", "", {}, self.clock(), error=why(failure))


def still_stands(response: Response) -> bool:
    """Tell whether a server says that what is kept still stands; said unasked, it tells of nothing that is kept."""
    asked = response.request
    if response.status != 304 or asked is None:
        return False
    return any(name in asked.headers for name in ("If-None-Match", "If-Modified-Since"))


def why(failure: Failure) -> str:
    """Return in words why a request failed."""
    error = failure.value
    name = type(error).__name__
    words = _WORDS.get(name, "")
    said = _FAILURE.sub(r"\1", str(error).strip()).strip("[]")
    if "certificate verify failed" in said:
        return "its certificate does not hold: expired, another host's, or signed by nobody known"
    return f"{words or name}: {said}" if said and name not in _PLAIN else words or said or name


_PLAIN = frozenset(
    {"DownloadTimeoutError", "DNSLookupError", "BadGzipFile", "DownloadConnectionRefusedError"}
)
_FAILURE = pattern_of(r"<twisted\.python\.failure\.Failure [\w.]+: (.*?)>(?=[,\]]|$)")
"""How Twisted shows an error within another: of it, the words are wanted."""
_WORDS = {
    "DownloadTimeoutError": "no answer in time",
    "DownloadConnectionRefusedError": "the connection was refused",
    "CannotResolveHostError": "the host's name leads nowhere",
    "DownloadFailedError": "the connection broke",
    "ResponseDataLossError": "the body was cut short",
    "DownloadCancelledError": "the body is larger than allowed",
    "IgnoreRequest": "not fetched",
    "BadGzipFile": "the body is not packed as the server says",
}
