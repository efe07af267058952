"""Alter requests and responses, and nothing else: the fence around the declared hosts."""

from __future__ import annotations

import logging

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached


class QuietRedirectMiddleware(RedirectMiddleware):
    """Scrapy's own, which otherwise warns that nobody sends Referer headers: nobody shall."""

    def _engine_started(self) -> None:
        """Look for no middleware that sends them."""

    def handle_referer(self, request: Request, response: Response) -> None:  # noqa: ARG002
        """Tell no site where we came from."""
        request.headers.pop("Referer", None)


class QuietRobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's own, which otherwise prints a traceback where robots.txt cannot be had."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        logging.getLogger(RobotsTxtMiddleware.__module__).addFilter(_without_traceback)


def _without_traceback(record: logging.LogRecord) -> bool:
    record.exc_info = None
    return True


_PORTS = (None, 80, 443)


class FenceMiddleware:
    """Refuse every request that leaves the source's declared hosts, redirects included.

    A redirect to ``file:``, to loopback or to a neighbour's host is a request like any other here.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Read the declared hosts from the spider's source."""
        self.crawler = crawler
        self.hosts = frozenset(getattr(crawler.spidercls, "source").hosts)  # noqa: B009

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> FenceMiddleware:
        """Make the fence of a crawl."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let a request pass, or say why not.

        Raises: IgnoreRequest.
        """
        parts = urlparse_cached(request)
        if parts.hostname not in self.hosts or parts.scheme not in ("http", "https"):
            raise IgnoreRequest(f"{parts.scheme}://{parts.netloc} is not a declared host")
        if parts.port not in _PORTS:
            raise IgnoreRequest(f"port {parts.port} of {parts.hostname} is not a web site's")
