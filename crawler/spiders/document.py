"""Single documents: fixed addresses, each a text that is replaced in place."""

from __future__ import annotations

from collections.abc import Iterable

from scrapy import Request

from crawler.listings.entries import Entry
from crawler.spiders.base import SourceSpider


class DocumentSpider(SourceSpider):
    """Fetch every ``start`` address as a document, and what its page links to (``follow``)."""

    def begin(self) -> Iterable[Request]:
        """Return the requests of the declared documents."""
        for url, given in self.rules.start:
            canonical = self.rules.canonical(url)
            entry = Entry(canonical, hints={**self.rules.defaults, **given})
            self.tally.listed[canonical] = entry
            yield from self.ask(entry)
