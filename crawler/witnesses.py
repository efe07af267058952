"""What the kept pages of a source tell of the next one: read once a run, for the gate's second witness and its third."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlite_utils import Database

from crawler.gate.nowhere import Answers
from crawler.gate.peers import LISTING, Peers
from crawler.listings.nowhere import ROLE
from crawler.pages.look import look
from store import captures, snapshots
from tarmeem.errors import StoreError
from tarmeem.model import Capture

KEPT = 12
"""Pages that are read of each sort: they have the frame of their source."""
RECENT = 200
"""Captures among which they are looked for: the rest are of files, or of the same notices."""


def kept_peers(db: Database, source: str, trouble: Callable[[str], None]) -> Peers:
    """Return what the kept pages of a source say; ``trouble`` is told of one that is damaged.

    They are the last listing, the last few pages, and the last few that were not taken: a listing
    that does not change is soon older than all else, and a wall may come again at one address alone.
    """
    peers = Peers()
    for capture in _kept(db, source):
        try:
            body = snapshots.load(db, capture.sha256 or "")
        except StoreError as error:
            trouble(f"kept pages of {source}: {error}")
            continue
        peers.add(called(capture), look(body, capture.media_type))
    return peers


def kept_answers(db: Database, source: str, trouble: Callable[[str], None]) -> Answers:
    """Return what a source last said where nothing is, at each address that was asked; ``trouble`` as above."""
    answers, asked = Answers(), set[str]()
    for capture in captures.listing(db, source=source, role=ROLE, limit=RECENT):
        if capture.url in asked or len(asked) == KEPT:
            continue
        asked.add(capture.url)
        try:
            answers.add(capture, snapshots.load(db, capture.sha256) if capture.sha256 else b"")
        except StoreError as error:
            trouble(f"kept pages of {source}: {error}")
    return answers


def called(capture: Capture) -> str:
    """Return what a page is called among its source's: its title, or its address; all listings are one."""
    return LISTING if capture.hints.get("role") == "listing" else capture.title or capture.url


def _kept(db: Database, source: str) -> list[Capture]:
    def last(state: str | None, role: str = "") -> list[Capture]:
        return captures.listing(db, source=source, state=state, role=role, limit=RECENT)

    refused = last("quarantined") + last("rejected")
    newest = sorted(refused, key=lambda one: (one.seen_at, one.id or 0), reverse=True)
    return [*_one_each(last(None, "listing")), *_one_each(last(None)), *_one_each(newest)]


def _one_each(kept: Iterable[Capture]) -> list[Capture]:
    """Return the last page of each name, the first few."""
    named: dict[str, Capture] = {}
    for capture in kept:
        if (
            len(named) < KEPT
            and capture.sha256
            and "html" in capture.media_type
            and capture.status in (200, None)
        ):
            named.setdefault(called(capture), capture)
    return list(named.values())
