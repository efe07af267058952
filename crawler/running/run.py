"""Crawl sources in a process of their own and return their checks.

Scrapy's reactor runs once in a process; a child keeps the caller free to crawl again, and turns a
crawl that is killed into a problem of its check instead of a caller that dies.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import signal
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, fields, replace
from pathlib import Path
from types import FrameType
from typing import Any

from crawler.declare import ENVIRONMENT, load_sources
from crawler.running.prepared import Child
from store import ledger, notes, open_store
from store.base import writing
from store.checks import SHUTDOWN
from tarmeem import clock
from tarmeem.errors import SourceError, StoreError, UsageError
from tarmeem.model import Check


def crawl(
    db_path: str | Path,
    names: Sequence[str] = (),
    *,
    hosts: Mapping[str, str] | None = None,
    unconditional: bool = False,
    now: str | None = None,
    folder: str | Path | None = None,
) -> list[Check]:
    """Crawl the named sources (all, where none is named) and return a check for each, in order.

    Captures and checks are kept in the store. A source that could not be crawled at all still gets
    a check, whose problems say why; one that was not begun when the crawl was told to end gets none.

    Raises: UsageError for an unknown source or a crawl that is running already; SourceError;
    StoreError.
    """
    at = now or clock.now()
    with locked(db_path) as lock, noted(db_path, at):
        wanted = chosen(names, folder)
        _try_to_write(db_path)
        order = {
            "db": str(db_path),
            "names": wanted,
            "hosts": dict(hosts or {}),
            "unconditional": unconditional,
            "now": now or "",
            "folder": str(folder or ""),
            "run": new_run(at),
        }
        checks = _in_child(order, lock)
    return sorted(checks, key=lambda check: wanted.index(check.source))


def _try_to_write(db_path: str | Path) -> None:
    """Raise StoreError where nothing could be kept: then nothing is fetched either."""
    with closing(open_store(db_path)) as db, writing(db):
        # To begin is not enough: SQLite turns that into reading where the file is read-only.
        db.conn.execute("DELETE FROM runs WHERE 0")


def chosen(names: Sequence[str], folder: str | Path | None) -> list[str]:
    """Return the named sources, each once; all, where none is named.

    Raises: UsageError for a name that no source has; SourceError, also where none is declared: to
    check nothing is not to find nothing.
    """
    known = load_sources(folder)
    if not known:
        where = str(folder or os.environ.get(ENVIRONMENT))
        raise SourceError("no source is declared", where=where, do="put a .yml file there")
    for name in names:
        if name not in known:
            raise UsageError(
                f"there is no source {name!r}", do=f"name one of {', '.join(sorted(known))}"
            )
    return list(dict.fromkeys(names)) or list(known)


@contextmanager
def locked(db_path: str | Path) -> Iterator[int]:
    """Hold the one lock a database has for crawling, and yield its file; a crash lets go of it.

    Raises: UsageError where another crawl holds it.
    """
    path = notes.path_of(db_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as lock:
        for left in (
            2,
            1,
            0,
        ):  # `tarmeem status` looks whether it is held, by holding it for a blink
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if left:
                    time.sleep(0.05)
                    continue
                raise UsageError(
                    "another crawl into this database is running",
                    where=str(db_path),
                    do="wait for it",
                ) from error
        with notes.owned(db_path):
            yield lock.fileno()


@contextmanager
def noted(db_path: str | Path, at: str) -> Iterator[None]:
    """Note beside the database that a crawl has begun; the flow notes the end, after reading.

    A call that was wrong is none that began.
    """
    notes.begin(db_path, at)
    try:
        yield
    except UsageError:
        notes.end(db_path, at)
        raise


def _in_child(order: Mapping[str, Any], lock: int) -> list[Check]:
    """Run the child and read a check a line from what it prints.

    The child holds the lock too: were this process killed, nobody crawls beside its orphan.
    """
    child = Child(lock)
    _running.add(child)
    if _ending_all.is_set():
        child.terminate()
    with _passing_on(child):
        try:
            said = child.run(__name__, order)
        finally:
            _running.discard(child)
    told = list(told_by(said))
    checks = {data["source"]: _check(data) for data in told if "source" in data}
    why = {data["lost"]: data["said"] for data in told if "lost" in data}
    ended = f"the crawl's process ended with {_ending(child)} before this source was done"
    left = [name for name in order["names"] if name not in checks]
    if child.told_to_end:
        ended, begun = SHUTDOWN, _begun(order)
        left = [name for name in left if name in why or name in begun]
    return [*checks.values(), *(_lost(order, name, why.get(name, ended)) for name in left)]


def _begun(order: Mapping[str, Any]) -> set[str]:
    """Return the sources that a run has begun on, and that have no check of it."""
    with closing(open_store(order["db"])) as db:
        return {one["source"] for one in ledger.unended(db) if one["run"] == order["run"]}


def told_by(said: str) -> Iterator[dict[str, Any]]:
    """Yield what a child's stdout tells; a library's stray line there tells nothing."""
    for line in said.splitlines():
        try:
            data = json.loads(line)
        except json.JSONDecodeError:
            continue
        if isinstance(data, dict):
            yield data


_running: set[Child] = set()
_ending_all = threading.Event()


def end_all() -> None:
    """End whatever this process crawls, in any thread, now and from now on; checks are written."""
    _ending_all.set()
    for child in list(_running):
        child.terminate()


@contextmanager
def _passing_on(child: Child) -> Iterator[None]:
    """Hand SIGTERM on to the child, which then ends cleanly and says so in its checks."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGTERM)

    def stop(number: int, frame: FrameType | None) -> None:
        child.terminate()
        if callable(before):
            before(number, frame)

    signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _check(data: Mapping[str, Any]) -> Check:
    names = {f.name for f in fields(Check)}
    plain: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in names
    }
    return Check(**plain)


def _ending(child: Child) -> str:
    code = child.returncode or 0
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _lost(order: Mapping[str, Any], name: str, said: str) -> Check:
    """Return, and put into the ledger, the check of a source that the child did not finish.

    What the child kept is looked at again first, as it would have been at the run's end.
    """
    from crawler.keeping import end_of_killed  # Scrapy comes with it: slow, and seldom needed here

    source = load_sources(order["folder"] or None)[name]
    db = open_store(order["db"])
    try:
        at = order["now"] or clock.now()
        check, waits = end_of_killed(db, source, order["run"], at, said)
        ledger.close(db, check, waits=waits)
    except StoreError as error:
        return replace(
            check, problems=(*check.problems, f"the ledger could not be written: {error}")
        )
    finally:
        db.close()
    return check


def new_run(at: str) -> str:
    """Return an id for a run: when it began, and enough chance to be the only one."""
    return f"{at}-{secrets.token_hex(3)}"


def obey(order: Mapping[str, Any]) -> None:
    """Crawl what an order says; print each check as it comes. Runs in the child only."""
    from scrapy.settings import Settings

    from crawler import extensions
    from crawler.running.turns import InTurns

    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    ours = {
        "TARMEEM_DB": order["db"],
        "TARMEEM_HOSTS": order["hosts"],
        "TARMEEM_UNCONDITIONAL": order["unconditional"],
        "TARMEEM_NOW": order["now"],
        "TARMEEM_SOURCES": order["folder"],
        "TARMEEM_RUN": order["run"],
    }
    settings.setdict(ours, priority="cmdline")
    extensions.on_closed.append(lambda check: _say(asdict(check)))
    lost = lambda name, said: _say({"lost": name, "said": said})  # noqa: E731
    InTurns(settings, order["names"], lost).start()


def _say(data: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(data) + "\n")
    sys.stdout.flush()
