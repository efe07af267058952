"""Faults of the machine, of its clock, of its operator and of ourselves."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

from benchmarks.faults import EDITED, Trial
from benchmarks.faultsite import Befall
from store import ledger, open_store
from tarmeem.demo.registry import declare
from tarmeem.demo.replica import Page
from tarmeem.model import Check

_CLI = "from tarmeem.cli import main; main()"


def spawned(made: Trial, code: str = _CLI, *, under: Sequence[str] = ()) -> tuple[int, str]:
    """Run ``tarmeem crawl`` as a process of its own, which may be limited or killed."""
    done = subprocess.run(
        [*under, sys.executable, "-c", code, "crawl", "--db", str(made.db)], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env={**os.environ, **made.environment()},
        timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


@contextmanager
def full_disk(made: Trial) -> Iterator[None]:
    """Let no file grow past some 60 kB: the database's log cannot take what the crawl brings."""
    code = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))\n{_CLI}"
    made.crawl = lambda: spawned(made, code)
    yield


@contextmanager
def full_disk_after(made: Trial) -> Iterator[None]:
    """Let the disk be full once all is kept and nothing is read."""
    patch = "import store.readings as r, sqlite3\ndef full(*a, **k): raise sqlite3.OperationalError('database or disk is full')\nr.insert = full\n"
    made.crawl = lambda: spawned(made, patch + _CLI)
    yield


@contextmanager
def read_only(made: Trial) -> Iterator[None]:
    """Let the database be another's, who lets nobody write."""
    for path in made.folder.glob("tarmeem.db*"):
        path.chmod(0o444 if path.suffix != ".lock" else 0o666)
    # Nothing stops root but the loss of the right to overrule a file's mode.
    bound = (
        ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    )
    made.crawl = lambda: spawned(made, under=bound)
    yield
    for path in made.folder.glob("tarmeem.db*"):
        path.chmod(0o644)


@contextmanager
def locked_out(made: Trial) -> Iterator[None]:
    """Let another program write to the database and never end."""
    other = sqlite3.connect(made.db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    patch = "import store.base, store.opening\nstore.base.BUSY_SECONDS = store.opening.BUSY_SECONDS = 1\n"
    made.crawl = lambda: spawned(made, patch + _CLI)
    yield
    other.execute("ROLLBACK")
    other.close()


def killed(when: Callable[[Trial], bool], *, all_of_it: bool) -> Befall:
    """Return a crawl killed with -9 in mid-course: the fetching child alone, or the whole group."""

    @contextmanager
    def befall(made: Trial) -> Iterator[None]:
        running: list[subprocess.Popen[str]] = []

        def act(_path: str, true: Page) -> Page:
            if running and when(made):
                shoot(running.pop(), all_of_it=all_of_it)
            return true

        def crawl() -> tuple[int, str]:
            made.registry.asked.clear()
            child = subprocess.Popen(
                [sys.executable, "-c", _CLI, "crawl", "--db", str(made.db)], text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
                env={**os.environ, **made.environment()},
            )  # fmt: skip
            running.append(child)
            said, _ = child.communicate()
            return child.returncode, said

        made.registry.distort, made.crawl = act, crawl
        yield

    return befall


def shoot(child: subprocess.Popen[str], *, all_of_it: bool) -> None:
    """Kill a crawl's whole group, or only the process in it that fetches."""
    with suppress(ProcessLookupError):
        if all_of_it:
            os.killpg(child.pid, signal.SIGKILL)
            return
        for pid in crawls_of(child.pid):
            os.kill(pid, signal.SIGKILL)


def crawls_of(pid: int) -> list[int]:
    """Return the processes that fetch for a process: parts of those that it keeps prepared."""
    return [crawl for prepared in _children(pid) for crawl in _children(prepared)]


def _children(pid: int) -> list[int]:
    asked = ["pgrep", "-P", str(pid), "-f", "crawler.running.dividing"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return [int(word) for word in found.split()]


def patched(code: str) -> Befall:
    """Return a fault of our own code, put in as the program starts."""

    @contextmanager
    def befall(made: Trial) -> Iterator[None]:
        made.crawl = lambda: spawned(made, code + _CLI)
        yield

    return befall


@contextmanager
def raising_spider(made: Trial) -> Iterator[None]:
    """Let our own code raise in the child, as a slip of ours would."""
    home = made.folder / "slip"
    home.mkdir()
    (home / "sitecustomize.py").write_text(
        "import crawler.spiders.listing as m\ndef slip(*a, **k): raise KeyError('slip')\nm.find_entries = slip\n"
    )
    env = {**os.environ, **made.environment(), "PYTHONPATH": str(home)}
    made.crawl = lambda: _as_is(made, env)
    yield


def _as_is(made: Trial, env: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-c", _CLI, "crawl", "--db", str(made.db)], env=env, capture_output=True, text=True, check=False)  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@contextmanager
def clock_back(made: Trial) -> Iterator[None]:
    """Let the last check have been written by a clock that was a day ahead."""
    ahead = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"
    db = open_store(made.db)
    ledger.close(db, Check("ahead", "registry", ahead, ahead, 0, ledger.expected_hash(())))
    db.close()
    yield


@contextmanager
def no_timer(made: Trial) -> Iterator[None]:
    """Let nobody crawl."""
    made.crawl = lambda: (None, "")
    yield


@contextmanager
def damaged(made: Trial) -> Iterator[None]:
    """Flip bytes in the kept snapshots of the listing and of the notice that has been edited."""
    with sqlite3.connect(made.db) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        trigger = db.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name='snapshots'").fetchall()  # fmt: skip
        rows = db.execute("SELECT DISTINCT s.sha256, s.body FROM snapshots AS s JOIN captures AS c ON c.sha256 = s.sha256 WHERE c.url LIKE ? OR c.url LIKE '%/notices?page=3'", [f"%/{EDITED}-%"]).fetchall()  # fmt: skip
        _set(db, trigger, [(sha, body[:20] + b"\0\0\0\0" + body[24:]) for sha, body in rows])
    db.close()
    yield
    with sqlite3.connect(made.db) as db:
        _set(db, trigger, rows)
    db.close()


def _set(db: sqlite3.Connection, triggers: list[tuple[str, str]], rows: list[tuple[str, bytes]]) -> None:  # fmt: skip
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    db.executemany("UPDATE snapshots SET body = ? WHERE sha256 = ?", [(b, s) for s, b in rows])
    for _, sql in triggers:
        db.execute(sql)


@contextmanager
def bad_yaml(made: Trial) -> Iterator[None]:
    """Let the declaration be spoilt by a slip of the hand."""
    path = made.folder / "registry.yml"
    kept = path.read_text()
    path.write_text(kept.replace("shape: paged", "shape: pagd"))
    yield
    path.write_text(kept)


@contextmanager
def no_yaml(made: Trial) -> Iterator[None]:
    """Let the declaration be lost, and no other be there."""
    path = made.folder / "registry.yml"
    kept = path.read_text()
    path.unlink()
    yield
    path.write_text(kept)


@contextmanager
def other_yaml(made: Trial) -> Iterator[None]:
    """Let the patterns of the entries' links be outdated by a redesign: a selector renamed."""
    declare(made.registry, made.folder, entries="[{match: '^/old/\\d+$'}]")
    yield
    declare(made.registry, made.folder)
