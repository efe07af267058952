"""Crawl many sources in one process, those of one host in turn."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler.running.loader import SourceLoader
from tarmeem.errors import TarmeemError

_LOG = logging.getLogger(__name__)


class InTurns(AsyncCrawlerProcess):
    """Hosts at the same time, a host's sources one after another.

    Several polite visitors at once are not polite: a delay between requests is a host's, not a
    source's.
    """

    def __init__(
        self, settings: Settings, names: Sequence[str], lost: Callable[[str, str], None]
    ) -> None:
        """Sort the named sources by their host; ``lost`` is told of a source that cannot start."""
        super().__init__(settings)
        self.loader = SourceLoader(settings)
        self.stopping = False
        self.lost = lost
        self.groups: dict[str, list[str]] = {}
        for name in names:
            host = self.loader.sources[name].hosts[0].removeprefix("www.")
            self.groups.setdefault(host, []).append(name)

    async def join(self) -> None:
        """Crawl all groups; complete when the last has ended."""
        await asyncio.gather(*map(self._one_by_one, self.groups.values()))

    async def stop(self) -> None:
        """End what runs, cleanly, and begin nothing more."""
        self.stopping = True
        await super().stop()

    async def _one_by_one(self, names: Sequence[str]) -> None:
        for name in names:
            if self.stopping:
                return
            try:
                await self.crawl(self.loader.load(name))
            except Exception as error:
                # The caller finds no check from this source, and makes one that says why.
                unforeseen = not isinstance(error, TarmeemError)
                _LOG.error("%s could not be crawled: %s", name, error, exc_info=unforeseen)
                self.lost(name, f"could not be crawled: {error}")
