"""Items on their way out: hand each capture to the store. Alters nothing and drops nothing."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.utils.defer import deferred_from_coro

from crawler.keeping import Keeper
from crawler.tally import Fetched
from tarmeem.errors import StoreError


class KeepPipeline:
    """Keep what a spider yields; a store that refuses ends the crawl, with the reason."""

    def __init__(self, crawler: Crawler) -> None:
        """Note the crawl, whose extension opens the store."""
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> KeepPipeline:
        """Make the pipeline of a crawl."""
        return cls(crawler)

    def process_item(self, item: Fetched) -> Fetched:
        """Keep an item's bytes and capture."""
        keeper: Keeper = self.crawler.spider.keeper  # type: ignore[union-attr]
        try:
            keeper.keep(item)
        except StoreError as error:
            keeper.tally.problem(f"could not keep {item.entry.url}: {error}")
            if self.crawler.engine:
                deferred_from_coro(self.crawler.engine.close_spider_async(reason="store refused"))
        return item
