"""Fetch over HTTP: Scrapy's client, with declared hosts reached at the address they are mapped to.

The mapping is made here, below every middleware, so that whatever sits above (robots, redirects,
throttling, the spider) only ever knows the declared host. Scrapy's client is lenient with the
non-standard headers that one of the sites is known to send; ``tests/test_crawl_headers.py`` holds
it to that.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadConnectionRefusedError
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached
from twisted.web.http_headers import InvalidHeaderName

from crawler.fetching.hosts import address_of, all_hosts

MAX_HEAD = 1 << 20
"""Letters of headers that an answer may have: a hundred times what any honest one has."""


class _Parser(_LenientHTTPClientParser):
    """Scrapy's lenient parser, which still gives up over a blank before a header's colon."""

    _taken = 0

    def headerReceived(self, name: bytes, value: bytes) -> None:  # noqa: N802 - Twisted's name
        """Take a header, its name trimmed; leave out one whose name is none.

        Raises: ValueError where headers have no end: Twisted would hold them all until its time is up.
        """
        self._taken += len(name) + len(value)
        if self._taken > MAX_HEAD:
            raise ValueError("its headers have no end")
        try:
            super().headerReceived(name.strip(), value)  # type: ignore[no-untyped-call]
        except InvalidHeaderName:
            return


class _Protocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Any) -> Any:
        answer = super().request(request)
        if self._parser is not None:
            # As Scrapy does one class above: the parser is made in the call, its class is fixed there.
            self._parser.__class__ = _Parser
        return answer


class _Factory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> Any:  # noqa: ARG002, N802 - Twisted's name
        return _Protocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


def leads_inside(host: str, request: Request, response: Response) -> bool:
    """Return whether a public host's name led to a private address, and no proxy stood between."""
    met = response.ip_address
    if met is None or met.is_global or "proxy" in request.meta:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return host != "localhost"


class MappedHandler(HTTP11DownloadHandler):
    """Scrapy's own handler, behind ``--host``."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the mapping from the setting ``TARMEEM_HOSTS``, over the environment's."""
        super().__init__(crawler)
        self._pool._factory = _Factory  # noqa: SLF001 - as Scrapy sets its own there
        self.addresses = all_hosts(crawler.settings.getdict("TARMEEM_HOSTS"))

    async def download_request(self, request: Request) -> Response:
        """Fetch a request, from the mapped address where its host has one.

        Raises: DownloadConnectionRefusedError where a public host's name leads to a private address.
        """
        parts = urlparse_cached(request)
        address = address_of(parts.hostname or "", self.addresses)
        if address is None:
            response = await super().download_request(request)
            if leads_inside(parts.hostname or "", request, response):
                raise DownloadConnectionRefusedError(
                    f"{parts.hostname} leads to {response.ip_address}, which is not a public address"
                )
            return response
        response = await super().download_request(self.mapped(request, address))
        place = response.headers.get(b"Location", b"") or b""
        if place.startswith(address.encode("ascii")):
            home = f"{parts.scheme}://{parts.netloc}".encode("ascii")
            response.headers[b"Location"] = home + place[len(address) :]
        return response.replace(url=request.url)

    def mapped(self, request: Request, address: str) -> Request:
        """Return a request as sent: to the address, and for the declared host."""
        netloc = urlparse_cached(request).netloc
        sent = request.replace(url=address + request.url.split(netloc, 1)[1])
        sent.headers[b"Host"] = netloc.encode("ascii")
        return sent
