"""Stay in the foreground and check what is due; for containers, which have no timers."""

from __future__ import annotations

import logging
import signal
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from crawler.declare import load_sources
from crawler.schedule import due, parse_cadence
from store import ledger, open_store
from tarmeem import flow
from tarmeem.errors import MissingExtraError, TarmeemError

_LOG = logging.getLogger("tarmeem.watch")


def sources_due(
    path: Path, names: tuple[str, ...] = (), *, now: datetime | None = None
) -> list[str]:
    """Return the declared sources whose last check began a cadence ago or more."""
    cadences = {
        name: parse_cadence(source.cadence, where=name)
        for name, source in load_sources().items()
        if not names or name in names
    }
    last: dict[str, datetime | None] = {}
    if path.exists():
        with closing(open_store(path)) as db:
            for name in cadences:
                check = ledger.latest(db, name)
                last[name] = datetime.fromisoformat(check.started_at) if check else None
    return due(cadences, last, now or datetime.now(UTC))


def ask(path: Path, hosts: Mapping[str, str]) -> None:
    """Crawl what is due; whatever goes wrong is logged, and the next asking tries again."""
    try:
        wanted = sources_due(path)
        if wanted:
            outcome = flow.crawl(path, wanted, hosts=hosts)
            _LOG.info("%s: %d revisions%s", ", ".join(wanted), len(outcome.revisions), "; FAILED" * outcome.failed)  # fmt: skip
    except TarmeemError as error:
        _LOG.error("%s", error)


def watch(path: Path, *, every_minutes: int, hosts: Mapping[str, str]) -> None:
    """Ask every so many minutes, Karachi time, one crawl at a time, until SIGTERM or SIGINT.

    Raises: MissingExtraError without APScheduler.
    """
    try:
        from apscheduler.schedulers.blocking import BlockingScheduler
    except ImportError as error:
        raise MissingExtraError("`tarmeem watch` needs APScheduler", do="pip install 'tarmeem[watch]'") from error  # fmt: skip
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    scheduler = BlockingScheduler(timezone="Asia/Karachi")
    scheduler.add_job(
        ask, "interval", [path, hosts], minutes=every_minutes, max_instances=1, coalesce=True,
        misfire_grace_time=None, next_run_time=datetime.now(UTC),
    )  # fmt: skip

    def stop(_signal: int, _frame: FrameType | None) -> None:
        scheduler.shutdown(wait=True)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    scheduler.start()
