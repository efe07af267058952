"""The whole flow on one screen; each step is one call.

    crawl  ──►  keep  ──►  read  ──►  structure  ──►  place  ──►  compare  ──►  explain  ──►  show

``crawl`` fetches and keeps, and writes the ledger. ``update`` does all the rest, from kept bytes
alone: it can be run again at any time, offline, and finishes what a killed run left.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlite_utils import Database

from crawler.declare import load_sources
from crawler.pages import READER_VERSION, read
from crawler.running import run
from diffs.structure import structure_text
from store import (
    captures,
    events,
    expressions,
    ledger,
    notes,
    open_store,
    pending,
    placements,
    provisions,
    readings,
    revisions,
)
from store import snapshots as kept
from store.base import legible, writing
from tarmeem import clock, explaining, placing, renewing, retitling, withdrawing
from tarmeem.errors import ReadError, StoreError
from tarmeem.model import Capture, Check, Expression, Reading, Revision

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one crawl did: a check a source, and the ids of the revisions it made."""

    checks: tuple[Check, ...]
    revisions: tuple[str, ...]
    troubles: tuple[str, ...] = ()
    """What was kept and could not be taken in, and why; it is tried again each time."""

    @property
    def failed(self) -> bool:
        """Return whether any source failed or fell below what it declares to expect."""
        return bool(self.troubles) or any(check.problems or check.failed for check in self.checks)


def crawl(
    path: Path,
    names: Sequence[str],
    *,
    hosts: Mapping[str, str] | None = None,
    folder: Path | None = None,
    unconditional: bool = False,
    now: str | None = None,
) -> Outcome:
    """Fetch and keep what the named sources list now, then update. No names: all sources."""
    checks = run.crawl(
        path, names, hosts=hosts or {}, folder=folder, unconditional=unconditional, now=now
    )
    with notes.owned(path), closing(open_store(path)) as db:
        told, troubles = catch_up(db, folder=folder, at=now or clock.now())
        if all(ledger.holds(db, check.source, check.run) for check in checks):
            notes.end(path, now or clock.now())
    return Outcome(tuple(checks), tuple(told), tuple(troubles))


def update(db: Database, *, folder: Path | None = None, now: str | None = None) -> list[str]:
    """Read, structure, place, compare and explain what was kept; return the new revisions' ids.

    Raises: ReadError once all the rest is done, where something could not be taken in; StoreError.
    """
    told, troubles = catch_up(db, folder=folder, at=now or clock.now())
    if troubles:
        raise ReadError("; ".join(troubles), do="all else is done; it is tried again each time")
    return told


def catch_up(db: Database, *, folder: Path | None, at: str) -> tuple[list[str], list[str]]:
    """Do whatever is still to be done with what was kept; return the new revisions and troubles."""
    told: list[str] = []
    troubles: list[str] = []
    for capture in captures.pending(db, READER_VERSION):
        with noting(troubles, capture.url):
            take_in(db, capture, at)
    events.load_yaml(db, recorded_at=at)
    for before, after in pending.untold(db):
        with noting(troubles, f"the step to expression {after}"):
            told.append(tell(db, before, after, at))
    for before, after in pending.reopened(db):
        with noting(troubles, f"the step to expression {after}, told again"):
            tell(db, before, after, at)
    for number in pending.bettered(db):
        with noting(troubles, f"the upgrade of expression {number}"):
            upgrade(db, number, at)
    declared = load_sources(folder)
    for name, pages in retitling.fresh(db).items():
        with noting(troubles, f"what the listing of {name} says now and did not before"):
            told.extend(retitling.retitled(db, declared.get(name), pages, at))
    told.extend(withdrawing.withdrawals(db, declared, at))
    troubles.extend(renewing.renew(db, at))
    return told, troubles


@contextmanager
def noting(troubles: list[str], what: str) -> Iterator[None]:
    """Let one bad text cost itself alone, loudly; a store that refuses still ends everything."""
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        _LOG.exception("%s", what)
        troubles.append(f"{what}: {error or type(error).__name__}")


def take_in(db: Database, capture: Capture, at: str) -> None:
    """Read and structure one capture's bytes, and place them with the work they are of."""
    if "role" in capture.hints:
        return  # a listing: `retitling` looks it through, once all that it lists has been taken in
    if placing.is_cover(capture):
        placements.record(db, _id(capture), None, how="cover", recorded_at=at)
        return
    reading = keep_reading(db, read_capture(db, capture), at)
    with writing(db):
        if not reading.text.strip():
            placements.record(db, _id(capture), None, how="unreadable", recorded_at=at)
            return
        placing.place(db, capture, reading, at)


def read_capture(db: Database, capture: Capture, body: bytes | None = None) -> Reading:
    """Return the reading of a capture's bytes by the present reader: the kept one, else a new one.

    ``body``: the bytes, where they are not kept yet. Raises: ReadError where what is kept is damaged.
    """
    known = readings.of_snapshot(db, capture.sha256 or "")
    if known is not None and known.version >= READER_VERSION:
        return known
    try:
        body = kept.load(db, capture.sha256 or "") if body is None else body
    except StoreError as error:  # damaged: its own trouble, not the store's
        raise ReadError(str(error)) from error
    reading = read(body, capture.media_type, url=capture.url, hints=dict(capture.hints))
    return replace(reading, sha256=capture.sha256 or "")


def keep_reading(db: Database, reading: Reading, at: str) -> Reading:
    """Record a reading with its provisions, unless it is a kept one, and return it with its id."""
    if reading.id is not None:
        return reading
    reading = replace(reading, title=legible(reading.title))
    with writing(db):
        number = readings.record(db, reading, recorded_at=at)
        provisions.record(db, number, structure_text(reading.text))
    return replace(reading, id=number)


def tell(db: Database, before: int | None, after: int, at: str) -> str:
    """Record the step from one expression to the next: its changes and their cause."""
    new = _expression(db, after)
    old = _expression(db, before) if before is not None else None
    if old is None:
        revision = Revision(new.work, None, after, "first", new.seen_at)
    else:
        revision = explaining.explain(db, old, new)
    return revisions.record(db, revision, recorded_at=at)


def upgrade(db: Database, number: int, at: str) -> None:
    """Record that our own reading of a text got better, and tell the steps at it again.

    The bytes are the same, so this is no news; the steps keep their ids, and both sides of each
    are of the new reading.
    """
    text = _expression(db, number)
    told = f"read anew by reader version {READER_VERSION}; the official bytes are the same"
    with writing(db):
        for before, after in pending.steps_at(db, number):
            tell(db, before, after, at)
        better = Revision(text.work, number, number, "upgrade", at, summary=told)
        revisions.record(db, better, recorded_at=at)


def _expression(db: Database, number: int) -> Expression:
    found = expressions.get(db, number)
    assert found is not None, "an id just asked of the same database"
    return found


def _id(capture: Capture) -> int:
    assert capture.id is not None, "a capture out of the store has its id"
    return capture.id
