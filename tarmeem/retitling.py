"""Tell where a listing calls or dates a document otherwise than it did: a step of the listing, not of a text.

"(Withdrawn)" or another amount may come into a notice's title alone, its file untouched. Both pages of
the listing are kept, and both are read now: that we read titles better is no news.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sqlite_utils import Database

from crawler.listings.calling import is_cut, plain
from crawler.listings.entries import Entry, Page, find_entries
from crawler.listings.rules import Rules
from crawler.pages.sniff import decode
from publish.words import day
from store import captures, expressions, revisions, snapshots
from store.base import writing
from tarmeem.errors import ReadError, StoreError
from tarmeem.model import Capture, Expression, Revision, Source


def retitled(db: Database, declared: Mapping[str, Source], at: str) -> Iterator[str]:
    """Record, and yield the ids of, what the listings that came say of known documents now and did not before."""
    fresh = captures.unplaced(db, "listing")
    for name, came in groupby(sorted(fresh, key=lambda one: one.source), lambda one: one.source):
        pages = list(came)
        with writing(db):
            if name in declared:
                yield from _told(db, Rules(declared[name]), pages, at)
            for one in pages:
                captures.place(db, one.id or 0, None, how="listing", recorded_at=at)


def _told(db: Database, rules: Rules, pages: Sequence[Capture], at: str) -> Iterator[str]:
    before, now = _Said(rules), _Said(rules)
    for page in pages:
        if (old := captures.before(db, page)) is not None:
            before.read(db, old)
            now.read(db, page)
    told: dict[int, tuple[Expression, list[str]]] = {}
    for url in now.titles.keys() & before.titles.keys():
        text = expressions.last_at(db, url)
        if text is not None and (said := _differences(before, now, url)):
            told.setdefault(text.id or 0, (text, []))[1].extend(said)
    seen_at = max(page.seen_at for page in pages)
    for number in sorted(told):
        text, said = told[number]
        step = Revision(
            text.work, number, number, "listing", seen_at, summary="\n".join(dict.fromkeys(said))
        )
        yield revisions.record(db, step, recorded_at=at)


class _Said:
    """What pages of a listing say of their entries: an entry may stand on two, or move to the next."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.titles: dict[str, dict[str, str]] = {}
        self.days: dict[str, dict[str, str]] = {}

    def read(self, db: Database, page: Capture) -> None:
        """Add a kept page."""
        try:
            body = snapshots.load(db, page.sha256 or "")
        except StoreError as error:  # damaged: its own trouble, not the store's
            raise ReadError(f"{page.url}: {error}") from error
        for entry in find_entries(Page(decode(body, page.media_type), page.url, self.rules)):
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        titles, days = (said.setdefault(entry.url, {}) for said in (self.titles, self.days))
        if entry.title:
            titles[plain(entry.title)] = entry.title
        if entry.published_on:
            days[entry.published_on] = entry.published_on


def _differences(before: _Said, now: _Said, url: str) -> Iterator[str] | list[str]:
    """Return what is said of an entry now and was not, in sentences; empty unless it took the place of something."""
    said = []
    old, new = _given_way(before.titles[url], now.titles[url])
    if old and new and not is_cut(old, new):
        said.append(f"The listing calls it “{new}” now; before: “{old}”")
    old, new = _given_way(before.days[url], now.days[url])
    if old and new:
        said.append(f"The listing dates it {day(new)} now; before: {day(old)}")
    return said


def _given_way(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, str]:
    went, came = ([said[one] for one in said if one not in other] for said, other in ((before, now), (now, before)))  # fmt: skip
    return (went[0], came[0]) if went and came else ("", "")
