"""Listings: pages of links to documents; what one lists is asked for, and what it lacks is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from scrapy import Request
from scrapy.http import HtmlResponse, Response, TextResponse
from twisted.python.failure import Failure

from crawler.listings.calling import renamed
from crawler.listings.entries import Entry, Page, find_entries, harvest
from crawler.listings.strays import stray_rows
from crawler.spiders.base import Output, SourceSpider, still_stands, why
from crawler.tally import Fetched
from store.ledger import expected_hash
from tarmeem.errors import StoreError
from tarmeem.patterns import pattern_of

BROWSER_META = {"playwright": True, "playwright_page_goto_kwargs": {"wait_until": "networkidle"}}
"""Marks a request as the browser's, to be read once its scripts have been quiet for half a second."""
SEVERAL = 3
"""Entries that do not bear one title by chance."""
HELD = "gathered from a listing: its address is of no declared form"


class ListingSpider(SourceSpider):
    """Read every ``start`` page; ask for each entry it lists.

    A listing's own bytes are kept when its entries differ from those of the kept one: they are the
    evidence of what was listed and how it was called.
    """

    _told: set[str] | None = None

    def begin(self) -> Iterable[Request]:
        """Return the requests of the declared listings."""
        for url, given in self.rules.start:
            yield from self.ask_page(self.rules.canonical(url), given)

    def ask_page(self, url: str, given: Mapping[str, str], *, number: int = 1) -> Iterator[Request]:
        """Yield the request of a listing's page, once a crawl and ahead of documents."""
        if url in self.asked:
            return
        self.asked.add(url)
        yield Request(
            url,
            partial(self.listing, asked=url, given=given, number=number),
            headers=self.tally.headers(url),
            errback=partial(self.unlisted, url=url),
            dont_filter=True,
            priority=10,
            meta=BROWSER_META if self.source.options.get("browser") else None,
        )

    def listing(
        self, response: Response, asked: str, given: Mapping[str, str], number: int
    ) -> Output:
        """Ask for the entries on a listing's page; a page that gives none is a loud failure."""
        if still_stands(response):
            kept = self.kept(asked)
            if kept is None:
                yield from self.ask_again(response)
                return
            response = kept
        if self.ends(response, number):
            return
        if response.status != 200:
            self.tally.problem(f"listing {asked}: status {response.status}")
            yield self.fetched(response, _as_entry(asked, []))
            return
        page = Page(text_of(response), response.url, self.rules)
        entries = find_entries(page, {k: v for k, v in given.items() if k != "letter"})
        if not entries:
            yield from self.barren(response, asked, page, given, number)
            return
        self.survey(asked, entries)
        if strays := self.strays(response, asked, page, entries):
            yield from self.strayed(asked, strays)
        fresh = [entry for entry in entries if entry.url not in self.tally.listed]
        yield from self.keep_listing(response, asked, entries, strays=bool(strays))
        for entry in entries:
            self.tally.listed.setdefault(entry.url, entry)
            yield from self.ask(entry)
        if fresh:
            yield from self.onward(page, given, number)

    def ends(self, response: Response, number: int) -> bool:
        """Return whether an answer only says that there are no more pages."""
        missing = self.rules.paging_ends == "missing" and response.status in (404, 410)
        return number > 1 and missing

    def onward(self, page: Page, given: Mapping[str, str], number: int) -> Output:  # noqa: ARG002
        """Yield requests for further pages; a plain listing has none."""
        yield from ()

    def survey(self, asked: str, entries: list[Entry]) -> None:
        """Look over a page's entries for signs that it was misread; a plain listing has none."""

    def barren(
        self, response: Response, asked: str, page: Page, given: Mapping[str, str], number: int
    ) -> Output:
        """Fail loudly over a page without entries, and hold its document links for review."""
        if number > 1 and self.rules.paging_ends == "empty":
            return
        if "letter" in given and asked not in self.tally.known:
            return  # no law need begin with X; a letter that had some is another matter
        found = harvest(page)
        data = "; it holds data for scripts, which its entries may be (`browser: true` reads what they show)"
        self.tally.problem(
            f"listing {asked}: no entry was recognised among {len(page.links)} links;"
            f" {len(found)} document links are held for review{data * holds_data(text_of(response))}"
        )
        yield self.fetched(response, _as_entry(asked, []), held="a listing without entries")
        yield from self.gather(found)

    def gather(self, found: list[Entry]) -> Output:
        """Ask for what no pattern recognised, to be held for review."""
        for entry in found:
            if entry.url not in self.asked and entry.url not in self.tally.known:
                self.asked.add(entry.url)
                yield Request(
                    entry.url,
                    partial(self.gathered, entry=entry),
                    errback=partial(self.lost, entry=entry),
                    dont_filter=True,
                )

    def gathered(self, response: Response, entry: Entry) -> Output:
        """Tell what came for a harvested link: held for review, never accepted by itself."""
        yield self.fetched(response, entry, held=HELD)

    def strays(
        self, response: Response, asked: str, page: Page, entries: list[Entry]
    ) -> list[Entry]:
        """Return the rows that lead to no declared address, and did not when the listing was last kept."""
        if "kept" in response.flags or self.tally.unchanged(asked, response.body):
            return []
        found = stray_rows(page, {entry.url for entry in entries})
        found = [
            one for one in found if not self.keeper.has_seen(one.url)
        ]  # on another page, before
        return [one for one in found if one.url not in self.told_before()] if found else []

    def told_before(self) -> set[str]:
        """Return where the stray rows led of every page of this listing, as it was kept: a row moves from page to page."""
        if self._told is None:
            self._told = set[str]()
            for url in sorted(self.tally.known.keys() - self.tally.documents):
                if old := self.kept(url):
                    was = Page(text_of(old), old.url, self.rules)
                    listed = {entry.url for entry in find_entries(was)}
                    self._told |= {one.url for one in stray_rows(was, listed)}
        return self._told

    def strayed(self, asked: str, found: list[Entry]) -> Output:
        """Fail loudly over such rows, and hold what they lead to for review."""
        lead = "leads" if len(found) == 1 else "lead"
        self.tally.problem(
            f"listing {asked}: {len(found)} row{'s' * (len(found) > 1)} beside its entries that {lead} to no"
            f" declared form of address, such as “{found[0].title[:100]}” ({found[0].url}):"
            " declare it under `entries`, or under `beside` if it is no document of this source"
        )
        yield from self.gather([one for one in found if self.rules.declared(one.url)])

    def keep_listing(
        self, response: Response, asked: str, entries: list[Entry], *, strays: bool
    ) -> Output:
        """Yield a listing's bytes where its entries, or its strays, differ from those of the kept one."""
        if "kept" in response.flags or self.tally.unchanged(asked, response.body):
            return
        if asked in self.tally.known:
            old = self.kept(asked)
            before = find_entries(Page(text_of(old), old.url, self.rules)) if old else []
            if lost := _titles_lost(before, entries) or renamed(before, entries):
                self.tally.problem(f"listing {asked}: {lost}")
                yield self.fetched(response, _as_entry(asked, entries), held=lost)
                return
            if _listed(before) == _listed(entries) and not strays:
                return
            allowed = self.rules.expect.get("fall", 10)
            if len(entries) < len(before) * (1 - allowed / 100):
                fall = f"{len(before)} entries fell to {len(entries)}"
                self.tally.problem(f"listing {asked}: {fall}")
                yield self.fetched(response, _as_entry(asked, entries), held=fall)
                return
        yield self.fetched(response, _as_entry(asked, entries))

    def ask_again(self, response: Response) -> Iterator[Request]:
        """Yield a listing's request without conditions: what the store holds of it is damaged."""
        request = response.request
        assert request is not None, "an answer to a request of ours"
        headers = {k: v for k, v in request.headers.items() if not k.startswith(b"If-")}
        yield request.replace(headers=headers)

    def kept(self, url: str) -> Response | None:
        """Return the listing that the store holds, for a server that says it still stands.

        None where it is damaged; that is a problem of this check.
        """
        try:
            body, media_type, final = self.keeper.load(self.tally.known[url][2], url)
        except StoreError as error:
            self.tally.problem(f"listing {url}: {error}")
            return None
        headers = {"Content-Type": media_type or "text/html"}
        return HtmlResponse(final, headers=headers, body=body, flags=["kept"])

    def unlisted(self, failure: Failure, url: str) -> Output:
        """Tell that a listing did not come: no run without its listing is a good one."""
        reason = why(failure)
        self.tally.problem(f"listing {url}: {reason}")
        yield Fetched(_as_entry(url, []), 0, b"", "", {}, self.clock(), error=reason)


def text_of(response: Response) -> str:
    """Return a page's text; a charset that hides every tag was declared in error."""
    text = response.text if isinstance(response, TextResponse) else ""
    if "<" in text or b"<" not in response.body:
        return text
    return response.body.decode("utf-8", "replace")


def holds_data(markup: str) -> bool:
    """Tell whether a page hands data to scripts: as JSON, or set to a name of the window's."""
    return _DATA.search(markup) is not None


_DATA = pattern_of(
    r"<script\b[^<>]*(?:application/(?:ld\+)?json|__NEXT_DATA__|__NUXT)|\bwindow\.__\w+\s*=\s*[\[{]",
    re.IGNORECASE,
)


def _listed(entries: Iterable[Entry]) -> list[tuple[str, str, str | None]]:
    return [(entry.url, entry.title, entry.published_on) for entry in entries]


def _titles_lost(before: list[Entry], entries: list[Entry]) -> str:
    """Return that entries which had titles of their own are all called the same."""
    called = {entry.title for entry in entries}
    if len(entries) < SEVERAL or len(called) > 1 or len({entry.title for entry in before}) == 1:
        return ""
    name = called.pop()[:40]
    return (
        f"all {len(entries)} entries are called “{name}” now"
        if name
        else "no entry bears a title any more"
    )


def _as_entry(url: str, entries: list[Entry]) -> Entry:
    hints = {
        "role": "listing",
        "entries": str(len(entries)),
        "digest": expected_hash(e.url for e in entries),
    }
    return Entry(url, hints=hints)
