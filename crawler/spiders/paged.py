"""Listings in many pages, counted by a template or linked, and registers with columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from scrapy import Request

from crawler.listings.entries import Entry, Page, find_entries
from crawler.spiders.base import Output
from crawler.spiders.listing import ListingSpider, text_of

_PAGE, _LETTER = re.escape("%7Bpage%7D"), re.escape("%7Bletter%7D")


class PagedSpider(ListingSpider):
    """A listing in many pages, counted by a template or linked; the last may repeat for ever."""

    _led = False

    def begin(self) -> Iterable[Request]:
        """Return the first page of each start, or of each letter of the template."""
        if not self.rules.letters:
            yield from super().begin()
        for letter in self.rules.letters:
            yield from self.ask_page(self.page(1, letter), {"letter": letter})

    def sweep(self) -> Output:
        """Yield what is known and was not listed; fail over a page that was not reached again."""
        for url in sorted(self.tally.known.keys() - self.asked):
            # Divided anew, a listing has fewer pages: all that this one listed stands on others.
            if self.is_page(url) and not self.is_listed(url):
                self.tally.problem(f"listing {url}, read before, was not reached")
        match, before = self.rules.page_match, any(map(self.rules.leads_on, self.tally.known))
        # One that was read before and is no more is told of above, or is divided anew.
        if match and self.tally.listed and not self._led and not before:
            self.tally.problem(f"no link leads to a further page: none is of {match.pattern} (a listing of one page is of `shape: listing`)")  # fmt: skip
        yield from super().sweep()

    def is_listed(self, url: str) -> bool:
        """Return whether everything that a page listed when it was kept was listed in this crawl."""
        old = self.kept(url)
        before = find_entries(Page(text_of(old), old.url, self.rules)) if old else []
        return bool(before) and all(entry.url in self.tally.listed for entry in before)

    def is_page(self, url: str) -> bool:
        """Return whether a URL is one of this listing's further pages."""
        if self.rules.document(url):
            return False
        if self.rules.leads_on(url):
            return True
        form = re.escape(self.rules.canonical(self.rules.template or ""))
        form = form.replace(_PAGE, r"\d+").replace(_LETTER, r"\w")
        return bool(self.rules.template and re.fullmatch(form, url))

    def page(self, number: int, letter: str) -> str:
        """Return the address of a numbered page."""
        template = self.rules.template or ""
        url = template.replace("{page}", str(number)).replace("{letter}", letter)
        return self.rules.canonical(url)

    def onward(self, page: Page, given: Mapping[str, str], number: int) -> Output:
        """Yield the next page; called only while pages bring entries not seen before."""
        if number >= self.rules.page_limit:
            self.tally.problem(f"{page.url}: page {number} is past the declared limit")
            return
        if self.rules.template:
            yield from self.ask_page(
                self.page(number + 1, given.get("letter", "")), given, number=number + 1
            )
        for url in filter(self.rules.leads_on, page.urls()):
            self._led = True
            yield from self.ask_page(url, given, number=number + 1)


class RegisterSpider(PagedSpider):
    """A table of documents whose columns say what the documents do not: numbers and dates."""

    def survey(self, asked: str, entries: list[Entry]) -> None:
        """Fail loudly over a declared column that no row has any more."""
        for fact in self.rules.facts:
            if fact == "title":
                continue
            given = fact == "published_on" and any(entry.published_on for entry in entries)
            if not given and not any(fact in entry.hints for entry in entries):
                label = self.rules.facts[fact].pattern
                self.tally.problem(f"listing {asked}: no row has {fact} (under {label!r})")
