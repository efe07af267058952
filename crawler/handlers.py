"""Fetch over HTTP: Scrapy's client, with declared hosts reached at the address they are mapped to.

The mapping is made here, below every middleware, so that whatever sits above (robots, redirects,
throttling, the spider) only ever knows the declared host. Scrapy's client is lenient with the
non-standard headers that one of the sites is known to send; ``tests/test_crawl_headers.py`` holds
it to that.
"""

from __future__ import annotations

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadConnectionRefusedError
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from crawler.hosts import all_hosts


class MappedHandler(HTTP11DownloadHandler):
    """Scrapy's own handler, behind ``--host``."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the mapping from the setting ``TARMEEM_HOSTS``, over the environment's."""
        super().__init__(crawler)
        self.addresses = all_hosts(crawler.settings.getdict("TARMEEM_HOSTS"))

    async def download_request(self, request: Request) -> Response:
        """Fetch a request, from the mapped address where its host has one.

        Raises: DownloadConnectionRefusedError where a public host's name leads to a private address.
        """
        parts = urlparse_cached(request)
        address = self.addresses.get(parts.hostname or "")
        if address is None:
            response = await super().download_request(request)
            if response.ip_address is not None and not response.ip_address.is_global:
                raise DownloadConnectionRefusedError(
                    f"{parts.hostname} leads to {response.ip_address}, which is not a public address"
                )
            return response
        url = address + request.url.split(parts.netloc, 1)[1]
        mapped = request.replace(url=url)
        mapped.headers[b"Host"] = parts.netloc.encode("ascii")
        response = await super().download_request(mapped)
        place = response.headers.get(b"Location", b"") or b""
        if place.startswith(address.encode("ascii")):
            home = f"{parts.scheme}://{parts.netloc}".encode("ascii")
            response.headers[b"Location"] = home + place[len(address) :]
        return response.replace(url=request.url)
