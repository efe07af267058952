"""Tell where a listing calls or dates a document otherwise than it did, or lists it no longer: a step of the listing, not of a text.

"(Withdrawn)" or another amount may come into a notice's title alone, its file untouched. Both pages of
the listing are kept, and both are read now: that we read titles better is no news.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from sqlite_utils import Database

from crawler.listings.calling import is_cut, plain
from crawler.listings.entries import Entry, Page, find_entries
from crawler.listings.labels import words_of
from crawler.listings.rules import Rules
from crawler.pages.sniff import decode
from diffs.days import find_dates
from publish.words import day
from store import captures, expressions, ledger, placements, revisions, snapshots, works
from store.base import writing
from tarmeem.delisting import BACK, GONE, taken_out
from tarmeem.errors import ReadError, StoreError
from tarmeem.model import Capture, Expression, Revision, Source


def fresh(db: Database) -> dict[str, list[Capture]]:
    """Return the listings' pages that came and were not looked through yet, by their source."""
    pages: dict[str, list[Capture]] = {}
    for page in captures.unplaced(db, "listing"):
        pages.setdefault(page.source, []).append(page)
    return pages


def retitled(db: Database, source: Source | None, pages: Sequence[Capture], at: str) -> list[str]:
    """Record, and return the ids of, what pages of a source's listing say of known documents now and did not before."""
    with writing(db):
        steps = _told(db, Rules(source), pages, at) if source else {}
        for page in pages:
            placements.record(
                db,
                page.id or 0,
                None,
                how="listing",
                evidence={"steps": list(steps)},
                recorded_at=at,
            )
    return [step for step, is_new in steps.items() if is_new]


def _told(db: Database, rules: Rules, pages: Sequence[Capture], at: str) -> dict[str, bool]:
    """Return the steps of a listing, each with whether it is told for the first time."""
    before, now = _Said(rules), _Said(rules)
    for url in dict.fromkeys(page.url for page in pages):
        came = [page for page in pages if page.url == url]
        last = captures.looked_through(db, rules.source.name, url)
        if last and (last.seen_at, last.id or 0) > (came[-1].seen_at, came[-1].id or 0):
            continue  # a person released it after the next one had been told of
        now.read(db, came[-1])
        if old := last or next(iter(came[:-1]), None):
            before.read(db, old)
    since, seen_at = min(page.seen_at for page in pages), max(page.seen_at for page in pages)
    told: dict[int, tuple[Expression, list[str]]] = {}
    for url in sorted(now.titles.keys() & before.titles.keys()):
        said = _differences(before, now, url)
        if said and (text := _text(db, url, since)):
            told.setdefault(text.id or 0, (text, []))[1].extend(said)
    for url in _taken_out(db, before, now, pages):
        if text := _text(db, url, since):
            told.setdefault(text.id or 0, (text, []))[1].append(GONE)
    for url in sorted(now.titles.keys() - before.titles.keys()):
        if (text := _text(db, url, since)) and _was_taken_out(db, text):
            told.setdefault(text.id or 0, (text, []))[1].append(BACK)
    return dict(_record(db, *told[number], seen_at, at) for number in sorted(told))


def _taken_out(db: Database, before: _Said, now: _Said, pages: Sequence[Capture]) -> list[str]:
    """Return the addresses that a listing took out, whose documents were not missing when last asked for.

    What another of its pages lists, at this address or another, or prints without a link, is listed still.
    """
    gone = taken_out(before.orders, now.titles.keys(), before.days)
    if not gone:
        return []
    source = now.rules.source.name
    read = {page.url for page in pages}
    others = _Said(now.rules)
    for page in captures.listing(db, state="accepted", source=source, role="listing"):
        if page.url not in read:
            read.add(page.url)
            others.read(db, page)
    last = ledger.latest(db, source)
    listed = now.titles.keys() | others.titles.keys()
    printed = [*now.words, *others.words]
    return [
        url
        for url in gone
        if url not in listed
        and not any(name in words for name in before.titles[url] for words in printed)
        and not (last and url in last.missing)
        and not _is_listed_elsewhere(db, url, listed)
    ]


def _is_listed_elsewhere(db: Database, url: str, listed: Set[str]) -> bool:
    text = expressions.last_at(db, url)
    return bool(text and listed & set(placements.urls_of(db, text.id or 0)))


def _was_taken_out(db: Database, text: Expression) -> bool:
    """Return whether the last that was told of a text's listing is that it shows it no longer."""
    steps = [one for one in revisions.of_work(db, text.work) if one.cause == "listing"]
    said = [line for one in steps for line in one.summary.split("\n") if line in (GONE, BACK)]
    return bool(said) and said[-1] == GONE


def _text(db: Database, url: str, since: str) -> Expression | None:
    """Return the text that stands at an address, unless it is another document's than was listed before."""
    text, old = expressions.last_at(db, url), expressions.last_at(db, url, before=since)
    same = text and old and works.resolve(db, text.work) == works.resolve(db, old.work)
    return text if same else None


def _record(
    db: Database, text: Expression, said: Sequence[str], seen_at: str, at: str
) -> tuple[str, bool]:
    """Record a step, and return its id and whether it is new: another source may have said so in the same second."""
    number = text.id or 0
    step = Revision(text.work, number, number, "listing", seen_at)
    known = revisions.same(db, step)
    before = known.summary.split("\n") if known else []
    step = replace(step, summary="\n".join(dict.fromkeys([*before, *said])))
    return revisions.record(db, step, recorded_at=at), known is None


class _Said:
    """What pages of a listing say of their entries: an entry may stand on two, or move to the next."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.titles: dict[str, dict[str, str]] = {}
        self.days: dict[str, dict[str, str]] = {}
        self.orders: list[list[str]] = []
        """The entries of each page, as they stand."""
        self.words: list[str] = []
        """What each page prints, as titles are compared."""
        self.printed: Counter[str] = Counter()
        """All days that stand on the pages, the day taken to be put before the month."""

    def read(self, db: Database, page: Capture) -> None:
        """Add a kept page."""
        try:
            body = snapshots.load(db, page.sha256 or "")
        except StoreError as error:  # damaged: its own trouble, not the store's
            raise ReadError(f"{page.url}: {error}") from error
        came_from = page.hints.get("final_url", page.url)
        told = Page(decode(body, page.media_type), came_from, self.rules)
        words = words_of(told.root)
        self.words.append(plain(words))
        self.printed.update(one for one, _, _ in find_dates(words))
        entries = find_entries(told)
        self.orders.append([entry.url for entry in entries])
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Add an entry; the day in its link is not what the listing says of it."""
        titles, days = (said.setdefault(entry.url, {}) for said in (self.titles, self.days))
        if entry.title:
            titles[plain(entry.title)] = entry.title
        if entry.published_on and entry.hints.get("linked_on") != entry.published_on:
            days[entry.published_on] = entry.published_on


def _differences(before: _Said, now: _Said, url: str) -> list[str]:
    """Return what is said of an entry now and was not, in sentences; empty unless it took the place of something."""
    said = []
    old, new = _given_way(before.titles[url], now.titles[url])
    if old and new and not is_cut(old, new):
        said.append(f"The listing calls it “{new}” now; before: “{old}”")
    old, new = _given_way(before.days[url], now.days[url])
    if old and new and not _is_read_otherwise(old, new, before.printed, now.printed):
        said.append(f"The listing dates it {day(new)} now; before: {day(old)}")
    return said


def _given_way(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, str]:
    went, came = ([said[one] for one in said if one not in other] for said, other in ((before, now), (now, before)))  # fmt: skip
    return (went[0], came[0]) if went and came else ("", "")


def _is_read_otherwise(old: str, new: str, before: Counter[str], now: Counter[str]) -> bool:
    """Tell whether the listing prints the day that it printed, and another entry's shows where the month stands."""
    year, month, first = old.split("-")
    turned = new == f"{year}-{first}-{month}"
    return turned and all(before[one] <= now[one] for one in (old, new))
