"""The demonstration: a made-up regulator, parliament and law code, crawled twice."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from crawler.declare import load_sources
from diffs import redline
from diffs.structure.cite import cite, unit_of
from publish.law import comparing, lawbook
from publish.words import SET_ASIDE
from store import captures, open_store, readings, revisions, works
from tarmeem import flow
from tarmeem.demo.replica import Replica, serving
from tarmeem.errors import FetchError, StoreError, UsageError
from tarmeem.model import Revision

SOURCES = Path(__file__).parent / "sources"
FIRST, SECOND = "2026-03-01T04:00:00Z", "2026-03-20T04:00:00Z"
"""When the two rounds are crawled, by the demo's clock."""
SHOWN = 2
"""Redlines printed in full; the others are listed."""

Say = Callable[[str], object]


def run(folder: Path, *, say: Say) -> Path:
    """Crawl the replica in its two rounds, print what changed, and return the database's path.

    What an earlier demo left in the folder is removed.

    Raises: UsageError where another's database lies there; FetchError where nothing came of a
    source, as where the machine does not reach itself.
    """
    path = folder / "tarmeem.db"
    _make_way(path)
    folder.mkdir(parents=True, exist_ok=True)
    replica = Replica()
    with serving(replica) as hosts:
        say("A made-up regulator and parliament are up on loopback. First crawl …")
        _round(path, hosts, FIRST, say)
        replica.round = 2
        say("\nSome weeks later the sites have moved on. Second crawl …")
        _round(path, hosts, SECOND, say)
    with closing(open_store(path)) as db:
        _tell(db, say)
    say(
        f"\nThe database is {path}. To read it in a browser: {_command()} serve --db {shlex.quote(str(path))}"
    )
    return path


def _make_way(path: Path) -> None:
    """Remove an earlier demo's database. UsageError where it keeps another's documents: it may be all there is of them."""
    if path.exists():
        try:
            with closing(open_store(path, readonly=True)) as db:
                ours = {one.source for one in captures.listing(db)} <= set(load_sources(SOURCES))
        except StoreError:
            ours = False
        if not ours:
            raise UsageError("a database that no demo made lies there, and is left as it is", where=str(path), do="name another folder with --folder")  # fmt: skip
    for old in path.parent.glob("tarmeem.db*"):
        old.unlink()


def _command() -> str:
    """Return what calls the command here: who has run ``make demo`` has not got it on the path."""
    beside = Path(sys.executable).with_name("tarmeem")
    if shutil.which("tarmeem") or not beside.exists():
        return "tarmeem"
    path = os.path.relpath(beside)
    return shlex.quote(path if os.sep in path else f"./{path}")


def _round(path: Path, hosts: dict[str, str], now: str, say: Say) -> None:
    outcome = flow.crawl(path, [], hosts=hosts, folder=SOURCES, now=now)
    for check in outcome.checks:
        counts = {"new": check.new, "changed": check.changed, "missing": check.missing, "failed": check.failed}  # fmt: skip
        said = ", ".join(f"{len(urls)} {name}" for name, urls in counts.items() if urls)
        say(
            f"  {check.source:12} {check.expected:3} expected: {said or ('unchanged' if check.expected else 'nothing found')}"
        )
        for problem in check.problems:
            say(f"    {problem}")
    if silent := [check.source for check in outcome.checks if not check.expected]:
        raise FetchError(
            f"nothing came of {', '.join(silent)}, which this program serves to itself on loopback",
            transient=False,
            where="demo",
            do="see what the crawl printed; without a network loopback must still be up: ip link set lo up",
        )


def _tell(db: Database, say: Say) -> None:
    names = {work.id: work.title for work in works.listing(db)}
    found = revisions.recent(db, announced=True)
    say("\nWhat changed:")
    for revision in found:
        said = (names[revision.work], *revision.summary.splitlines())
        say(f"  {revision.cause:12} " + f"\n{'':15}".join(said))
    _tell_held(db, say)
    _tell_refused(db, say)
    shown = [r for r in found if r.old and r.new and r.cause in ("amendment", "unexplained")]
    for revision in sorted(shown, key=lambda r: r.cause != "amendment")[:SHOWN]:
        say(f"\n{names[revision.work]}, {revision.cause}:\n")
        say(_redline(db, revision))
    say(redline.key())


def _tell_held(db: Database, say: Say) -> None:
    held = captures.set_aside(db)
    unread = readings.unreadable(db)
    if held or unread:
        say("\nWhat tarmeem would not take for law, or could not read:")
    for capture in held:
        say(f"  {SET_ASIDE[capture.verdict]}: {capture.title or capture.url}: {capture.reason}")
    for row in unread:
        say(f"  unread: {row['url']}: {row['problem']}")


def _tell_refused(db: Database, say: Say) -> None:
    """Say what amending Acts order that was not carried out: a refusal is shown as a change is."""
    say("\nWhat amending Acts order, and tarmeem would not carry out:")
    for work in works.befallen(db):
        for one in lawbook.as_at(db, work.id, None, None).outstanding:
            if one.instruction:
                say(f"  {work.title}, {cite(one.eid, unit_of(work.title))}: {one.detail} ({one.named})")  # fmt: skip


def _redline(db: Database, revision: Revision) -> str:
    old, new = comparing.two_expressions(db, revision.work, revision.old, revision.new)
    comparison = comparing.compare_expressions(db, old, new)
    return redline.to_brief(comparison)
