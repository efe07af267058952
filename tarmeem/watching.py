"""Stay in the foreground and check what is due; for containers, which have no timers."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crawler.declare import load_sources
from crawler.running.run import chosen, end_all
from crawler.running.schedule import ASK_EVERY, due, parse_cadence
from publish.words import count
from store import ledger, open_store
from tarmeem import clock
from tarmeem.errors import MissingExtraError, TarmeemError

if TYPE_CHECKING:
    from tarmeem import flow

_LOG = logging.getLogger("tarmeem.watch")


def sources_due(path: Path, names: tuple[str, ...] = (), *, now: str | None = None) -> list[str]:
    """Return the named sources (all, where none is named) whose last check began a cadence ago or more.

    A check that was ended is none; where a listing could not be relied upon, a quarter of the cadence
    is waited: what was not listed would be missed, and a site that is down is soon up again.

    Raises: UsageError for a name that no source has; SourceError where none is declared.
    """
    declared = load_sources()
    wanted = chosen(names, None)
    cadences = {name: parse_cadence(declared[name].cadence, where=name) for name in wanted}
    last: dict[str, datetime | None] = {}
    if path.exists():
        with closing(open_store(path)) as db:
            for name in cadences:
                check = ledger.last_whole(db, name)
                last[name] = datetime.fromisoformat(check.started_at) if check else None
                if check and any(one.startswith("listing ") for one in check.problems):
                    cadences[name] = max(cadences[name] / 4, ASK_EVERY)
    return due(cadences, last, datetime.fromisoformat(now or clock.now()))


def ask(path: Path, hosts: Mapping[str, str], *, now: str | None = None) -> list[str]:
    """Crawl what is due and return it; whatever goes wrong is logged, and the next asking tries again."""
    try:
        wanted = sources_due(path, now=now)
        if wanted:
            from tarmeem import flow  # all of the law comes with it, and mostly nothing is due

            _summarise(wanted, flow.crawl(path, wanted, hosts=hosts, now=now))
        else:
            _LOG.info("nothing is due")
    except TarmeemError as error:
        _LOG.error("%s", error)
        return []
    return wanted


def _summarise(wanted: list[str], outcome: flow.Outcome) -> None:
    """Log one line a run, and one for each of its problems; and what a run that was told to end had not begun."""
    problems = [f"{check.source}: {said}" for check in outcome.checks for said in check.problems]
    problems += [f"not taken in: {trouble}" for trouble in outcome.troubles]
    done = [check.source for check in outcome.checks]
    if left := [name for name in wanted if name not in done]:
        _LOG.info("told to end before these were begun: %s", ", ".join(left))
    if not done:
        return
    _LOG.log(
        logging.ERROR if outcome.failed else logging.INFO,
        "%s: %d new, %d changed, %d missing, %d revisions; %s",
        ", ".join(done),
        *(sum(len(getattr(c, name)) for c in outcome.checks) for name in ("new", "changed", "missing")),
        len(outcome.revisions),
        f"FAILED: {count(len(problems), 'problem')}" if outcome.failed else "ok",
    )  # fmt: skip
    for problem in problems:
        _LOG.error("%s", problem)


def watch(path: Path, *, every_minutes: int, hosts: Mapping[str, str]) -> None:
    """Ask every so many minutes, Karachi time, one crawl at a time, until SIGTERM or SIGINT.

    A crawl that runs then is ended with its check written. Raises: MissingExtraError without
    APScheduler.
    """
    try:
        from apscheduler.schedulers.background import BackgroundScheduler
    except ImportError as error:
        raise MissingExtraError("`tarmeem watch` needs APScheduler", do="pip install 'tarmeem[watch]'") from error  # fmt: skip
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    scheduler = BackgroundScheduler(timezone="Asia/Karachi")
    scheduler.add_job(
        ask, "interval", [path, hosts], minutes=every_minutes, max_instances=1, coalesce=True,
        misfire_grace_time=None, next_run_time=datetime.fromisoformat(clock.now()),
    )  # fmt: skip
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda said, _frame: told.append(said))
    scheduler.start()
    while not told:  # a signal handler may take no lock, so it only says that it came
        time.sleep(_BLINK)
    end_all()
    scheduler.shutdown(wait=True)
    _LOG.info("ended by %s", signal.Signals(told[0]).name)


_BLINK = 0.25
"""Seconds between two looks for a signal."""
