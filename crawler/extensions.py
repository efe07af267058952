"""Watch a crawl from outside: open its ledger, sweep what no listing showed, close with one check.

A spider that raised, a site that refused and a source below its expectations all end as problems of
the check. Scrapy itself exits 0 in each of these cases.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider, NotConfigured
from twisted.python.failure import Failure

from crawler.keeping import Keeper
from crawler.spiders.base import SourceSpider
from crawler.tally import Tally
from store import ledger, open_store
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Check

EVERY = 20
"""Each twentieth check asks for every body: a cache that lies is found."""

on_closed: list[Callable[[Check], None]] = []
"""Told of each check as its source's crawl ends; ``crawler.running.run`` listens here."""


class LedgerExtension:
    """One source's ledger: opened with its spider, closed with one row."""

    def __init__(self, crawler: Crawler) -> None:
        """Open the store, so that a crawl that could keep nothing fetches nothing."""
        spider = crawler.spider
        if not isinstance(spider, SourceSpider):
            raise NotConfigured
        self.crawler = crawler
        self.spider = spider
        self.left: list[Callable[[], Iterable[object]]] = [self.spider.sweep, self._probe]
        """What is still to be asked, in turn, once nothing else is."""
        settings = crawler.settings
        path = settings["TARMEEM_DB"]
        if (
            settings.getpriority("TARMEEM_DB") == 20
        ):  # the project's default: the environment's turn
            path = os.environ.get("TARMEEM_DB", path)
        self.db = open_store(path)
        # A commit need not wait for the platter: kill -9 loses nothing, and WAL cannot be torn.
        self.db.execute("PRAGMA synchronous = NORMAL")
        spider.now = settings["TARMEEM_NOW"]
        self._begin(settings.getbool("TARMEEM_UNCONDITIONAL"), settings.get("TARMEEM_RUN"))

    def _begin(self, unconditional: bool, run: str | None) -> None:  # noqa: FBT001
        name, at = self.spider.source.name, self.spider.clock()
        past = ledger.since_unconditional(self.db, name)
        tally = Tally(name, run or f"{at}-{os.getpid()}", at)
        tally.unconditional = unconditional or past is None or past >= EVERY - 1
        last = ledger.latest(self.db, name)
        if last and last.started_at > at:
            tally.problem(f"the clock went back: the check before began at {last.started_at}")
        self.keeper = Keeper(self.db, self.spider.source, tally, self.spider.clock)
        self.keeper.load_known()
        if run:  # then it has the lock
            self.keeper.resume()
        ledger.start(self.db, tally.run, name, started_at=at)
        self.spider.tally, self.spider.keeper = tally, self.keeper

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> LedgerExtension:
        """Make the extension of a crawl and connect it."""
        made = cls(crawler)
        crawler.signals.connect(made.idle, signal=signals.spider_idle)
        crawler.signals.connect(made.raised, signal=signals.spider_error)
        crawler.signals.connect(made.raised, signal=signals.item_error)
        crawler.signals.connect(made.closed, signal=signals.spider_closed)
        if sys.stderr.isatty():
            Progress(crawler, made.spider.tally)
        return made

    def idle(self) -> None:
        """Ask, once all that was listed has come, for what is known and was not listed; then for what nobody has."""
        engine = self.crawler.engine
        assert engine is not None
        while self.left:
            requests = list(self.left.pop(0)())
            for request in requests:
                engine.crawl(request)  # type: ignore[arg-type]
            if requests:
                raise DontCloseSpider

    def _probe(self) -> Iterable[Request]:
        return self.spider.probe(self.keeper.thin())

    def raised(self, failure: Failure) -> None:
        """Note that our own code raised: the run is not a good one, whatever came of it."""
        error = failure.value
        self.spider.tally.problem(f"the spider raised {type(error).__name__}: {error}")

    def closed(self, reason: str) -> None:
        """Judge the crawl by its source's expectations and write its one row."""
        tally, asked = self.spider.tally, reason == "finished"
        if not asked:
            tally.problem(f"{ledger.ENDED_EARLY}: {reason}")
        waits = self.keeper.ends_waiting(self.spider.clock(), asked=asked)
        tally.fail_unanswered()
        if self.spider.clock() < tally.started_at:
            tally.problem(f"the clock went back during the check begun at {tally.started_at}")
        tally.judge(self.spider.rules, _today(self.spider.clock()))
        exception = self.spider.source.options.get("tls")
        if exception and exception["until"] < _today(self.spider.clock()):
            tally.problem(f"the TLS exception ended on {exception['until']}: renew it or drop it")
        check = tally.check(self.spider.clock())
        try:
            ledger.close(self.db, check, expected=tally.expected, waits=waits)
        except StoreError as error:
            tally.problem(f"the ledger could not be written: {error}")
            check = tally.check(self.spider.clock())
        finally:
            self.db.close()
        for listener in on_closed:
            listener(check)


def _today(instant: str) -> date:
    return date.fromisoformat(clock.day_of(instant))


class Progress:
    """A line on a terminal that says how far a source's crawl has come."""

    def __init__(self, crawler: Crawler, tally: Tally) -> None:
        """Connect to the crawl's responses."""
        self.tally = tally
        self.came = 0
        crawler.signals.connect(self.response, signal=signals.response_received)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)

    def response(self) -> None:
        """Redraw the line with every tenth answer."""
        self.came += 1
        if self.came % 10 == 0:
            self._draw("\r")

    def closed(self) -> None:
        """Leave the last line standing."""
        self._draw("\n")

    def _draw(self, end: str) -> None:
        tally = self.tally
        sys.stderr.write(
            f"\r{tally.source}: {self.came} answers of {len(tally.expected)} expected,"
            f" {len(tally.new)} new, {len(tally.changed)} changed, {len(tally.failed)} failed{end}"
        )
        sys.stderr.flush()
