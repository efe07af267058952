"""First contact's own spider: fetch a listing and its first document, and note what each rule makes of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, ClassVar

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.findings import Notes
from crawler.listings.entries import Entry, Page, find_attachments, find_entries, harvest
from crawler.listings.rules import Rules
from crawler.listings.strays import stray_rows
from crawler.pages.sniff import media_type
from crawler.spiders.base import why
from crawler.spiders.listing import text_of
from tarmeem.model import Source


class ContactSpider(Spider):
    """Two requests: a listing, and the first document it lists."""

    source: ClassVar[Source]
    save_to: ClassVar[str] = ""
    notes: ClassVar[Notes] = Notes()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Compile the source's rules."""
        super().__init__(*args, **kwargs)
        self.rules = Rules(self.source)

    async def start(self) -> AsyncIterator[Any]:
        """Yield the request of the first start."""
        url, given = self.rules.start[0]
        callback = self.document if self.source.shape == "document" else self.listing
        yield Request(
            self.rules.canonical(url).replace("{page}", "1"),
            callback,
            errback=self.lost,
            cb_kwargs={"entry": Entry(url, hints=given)},
            dont_filter=True,
        )

    def note_robots(self) -> None:
        """Note, once, what robots.txt answered, and whether it lets us fetch what we ask for."""
        if any(finding.rule == "robots.txt" for finding in self.notes.findings):
            return
        stats = self.crawler.stats.get_stats() if self.crawler.stats else {}
        start = "robotstxt/response_status_count/"
        answers = [key.removeprefix(start) for key in stats if key.startswith(start)]
        forbidden = bool(stats.get("robotstxt/forbidden"))
        told = bool(answers) and not any(answer.startswith("5") for answer in answers)
        answer = f"status {', '.join(answers)}" if answers else "no answer"
        means = "forbids it" if forbidden else "lets us" if told else "so it is not known"
        self.notes.note("robots.txt", "lets us fetch what the source names", f"{answer}; {means}",
                        ok=told and not forbidden)  # fmt: skip

    def listing(self, response: Response, entry: Entry) -> Any:
        """Note what the rules find in the listing; go on to its first document."""
        self.note_robots()
        self.save(response, "listing")
        self.note_answer("listing", response, wanted="text/html")
        page = Page(text_of(response), response.url, self.rules)
        entries = find_entries(page, entry.hints)
        self.note_links(page)
        self.note_entries(entries, page)
        self.notes.samples.extend(entries[:3])
        if entries:
            yield Request(
                entries[0].url,
                self.document,
                errback=self.lost,
                cb_kwargs={"entry": entries[0]},
                dont_filter=True,
            )

    def note_links(self, page: Page) -> None:
        """Note how many links each pattern recognises, and where pages lead on."""
        total = page.urls()
        paths = {url: "/" + url.split("/", 3)[-1] for url in total}
        for pattern, _ in self.rules.entries:
            hits = sum(
                1 for url, p in paths.items() if self.rules.declared(url) and pattern.search(p)
            )
            self.notes.note(f"entries: {pattern.pattern}", "links, in one pattern at least",
                            f"{hits} of {len(total)} links", ok=True)  # fmt: skip
        if self.rules.page_match:
            further = self.further(page)
            self.notes.note("pages", "links to further pages", ", ".join(further[:3]) or "none",
                            ok=bool(further))  # fmt: skip

    def note_entries(self, entries: list[Entry], page: Page) -> None:
        """Note how many entries there are, and how many are titled, dated and labelled."""
        count, least = len(entries), self.rules.expect.get("entries", 1)
        files = len(harvest(page))
        enough = count >= least or (count > 0 and self.more_pages(page))
        self.notes.note("entries", f"{least} or more in all pages",
                        f"{count} on this page; {files} links to files (PDF, Word) on it", ok=enough)  # fmt: skip
        strays = stray_rows(page, {entry.url for entry in entries})
        self.notes.note("rows", "no row of another address", f"{len(strays)} rows made as the entries' lead elsewhere"
                        + "".join(f"; such as {one.url}" for one in strays[:1]), ok=not strays)  # fmt: skip
        titled = sum(1 for e in entries if e.title)
        self.notes.note("titles", "every entry", f"{titled} of {count}", ok=titled == count)
        days = sorted(e.published_on for e in entries if e.published_on)
        newest = f", newest {days[-1]}" if days else ""
        self.notes.note("dates", "most entries", f"{len(days)} of {count}{newest}",
                        ok=2 * len(days) >= count)  # fmt: skip
        for fact, label in self.rules.facts.items():
            if fact not in ("title", "published_on"):
                found = sum(1 for e in entries if fact in e.hints)
                self.notes.note(f"facts: {fact}", f"under {label.pattern!r}",
                                f"{found} of {count} entries", ok=found > 0)  # fmt: skip

    def more_pages(self, page: Page) -> bool:
        """Tell whether a crawl would read more than this page: what is too few here may be enough there."""
        rules = self.rules
        return len(rules.start) > 1 or bool(rules.template) or bool(self.further(page))

    def further(self, page: Page) -> list[str]:
        """Return the links to further pages, in the order of their addresses."""
        return sorted(filter(self.rules.leads_on, page.urls()))

    def document(self, response: Response, entry: Entry) -> None:
        """Note what came for one document, and what its page links."""
        self.note_robots()
        self.save(response, "document")
        self.note_answer("document", response, wanted="")
        if self.rules.follow and "html" in media_type(response.body, ""):
            page = Page(text_of(response), response.url, self.rules)
            found = find_attachments(page, entry)
            urls = ", ".join(f.url for f in found[:3])
            self.notes.note("follow", "files, where the page has any", urls or "none", ok=True)

    def note_answer(self, what: str, response: Response, *, wanted: str) -> None:
        """Note an answer's status, its declared type and what its bytes are."""
        said = (response.headers.get("Content-Type") or b"").decode("latin-1")
        kind = media_type(response.body, said)
        expected = f"status 200, {wanted or 'of the type it says'}"
        right = kind == wanted if wanted else not said or kind in said or "octet-stream" in said
        found = f"status {response.status}, says {said or 'nothing'}, is {kind}, {len(response.body)} bytes"
        if response.url != response.request.url:  # type: ignore[union-attr]
            found += f", redirected to {response.url}"
        self.notes.note(what, expected, found, ok=response.status == 200 and right)

    def lost(self, failure: Failure) -> None:
        """Note that nothing came."""
        self.note_robots()
        self.notes.note("fetch", "an answer", why(failure), ok=False)

    def save(self, response: Response, what: str) -> None:
        """Save an answer's bytes for a fixture."""
        if not self.save_to:
            return
        home = Path(self.save_to) / self.source.name
        suffix = {"application/pdf": ".pdf", "text/html": ".html"}
        path = home / (what + suffix.get(media_type(response.body, ""), ".bin"))
        try:
            home.mkdir(parents=True, exist_ok=True)
            path.write_bytes(response.body)
        except OSError as error:
            self.notes.note("save", f"to write {path}", str(error.strerror), ok=False)
        else:
            self.notes.saved.append(str(path))

    def closed(self, reason: str) -> None:  # noqa: ARG002 - Scrapy's signature
        """Note that our own code raised, where it did: what should have been noted after that is not."""
        stats = self.crawler.stats.get_stats() if self.crawler.stats else {}
        begin = "spider_exceptions/"
        raised = {key.removeprefix(begin) for key in stats if key.startswith(begin)} - {"count"}
        if raised:
            self.notes.note("spider", "no error of its own", ", ".join(sorted(raised)), ok=False)
