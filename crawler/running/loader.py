"""Make one spider class for each declared source, so that ``scrapy list`` and ``crawl`` know it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from scrapy import Request, Spider
from scrapy.settings import BaseSettings
from scrapy.utils.httpobj import urlparse_cached

from crawler.declare import load_sources
from crawler.fetching.hosts import address_of, all_hosts
from crawler.spiders.base import SourceSpider
from crawler.spiders.document import DocumentSpider
from crawler.spiders.listing import ListingSpider
from crawler.spiders.paged import PagedSpider, RegisterSpider
from tarmeem import clock
from tarmeem.model import Source

SHAPES: dict[str, type[SourceSpider]] = {
    "listing": ListingSpider,
    "paged": PagedSpider,
    "register": RegisterSpider,
    "document": DocumentSpider,
}
_UNHURRIED = {"DOWNLOAD_DELAY": 0.0, "AUTOTHROTTLE_ENABLED": False, "CONCURRENT_REQUESTS_PER_DOMAIN": 16}  # fmt: skip


def spider_class(source: Source, hosts: Mapping[str, str]) -> type[SourceSpider]:
    """Return the spider of a source: the class of its shape, bound to its declaration."""
    base = SHAPES[source.shape]
    name = "".join(part.capitalize() for part in source.name.split("-")) + "Spider"
    attributes = {
        "__module__": base.__module__,
        "__doc__": source.title,
        "name": source.name,
        "source": source,
        "custom_settings": _settings(source, hosts),
    }
    return type(name, (base,), attributes)


def _settings(source: Source, hosts: Mapping[str, str]) -> dict[str, Any]:
    options = source.options
    settings: dict[str, Any] = {}
    if "delay" in options:
        settings["DOWNLOAD_DELAY"] = float(options["delay"])
    if "timeout" in options:
        settings["DOWNLOAD_TIMEOUT"] = options["timeout"]
    if tls_excused(source, date.fromisoformat(clock.today())):
        settings["DOWNLOAD_VERIFY_CERTIFICATES"] = False
    if all(address_of(host, hosts) for host in source.hosts):
        settings |= _UNHURRIED  # our own mirror: there is nobody to be polite to
    if options.get("browser"):
        from crawler.fetching.browser import browser_settings

        settings |= browser_settings(source, hosts)
    return settings


def tls_excused(source: Source, today: date) -> bool:
    """Return whether a source's documented exception from verified TLS holds on a day."""
    exception = source.options.get("tls")
    return exception is not None and bool(today <= exception["until"])


class SourceLoader:
    """Scrapy's spider loader over ``sources/*.yml``."""

    def __init__(self, settings: BaseSettings) -> None:
        """Load and validate every declaration."""
        self.sources = load_sources(settings.get("TARMEEM_SOURCES") or None)
        self.hosts = all_hosts(settings.getdict("TARMEEM_HOSTS"))

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> SourceLoader:
        """Return the loader for the settings."""
        return cls(settings)

    def load(self, spider_name: str) -> type[Spider]:
        """Return the spider class of a source.

        Raises: KeyError for a name that no source has.
        """
        if spider_name not in self.sources:
            raise KeyError(f"Spider not found: {spider_name}")
        return spider_class(self.sources[spider_name], self.hosts)

    def list(self) -> list[str]:
        """Return the names of all sources."""
        return sorted(self.sources)

    def find_by_request(self, request: Request) -> list[str]:  # type: ignore[valid-type]
        """Return the sources that declare a request's host."""
        host = urlparse_cached(request).hostname
        return [name for name, source in self.sources.items() if host in source.hosts]
