"""Put a page before the gate with what the kept ones of its source tell: its past, its peers, the answer to a stray.

What is kept is read once a run, and only if a page is judged at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sqlite_utils import Database

from crawler.gate import History, judge
from crawler.gate.nowhere import Answers
from crawler.gate.peers import LISTING, Peers
from crawler.listings.nowhere import ROLE
from crawler.pages.look import look
from diffs.walls.seen import Look
from store import captures, snapshots
from tarmeem.errors import StoreError
from tarmeem.letters import key
from tarmeem.model import Capture

KEPT = 12
"""Pages that are read of each sort: they have the frame of their source."""
RECENT = 200
"""Captures among which they are looked for: the rest are of files, or of the same notices."""
ENOUGH = 3
"""Pages of a source that all end alike: then one that does not is cut short."""
TOLD = (200, 404, 410)
"""What a site says of an address; any other status says how the site is."""

SAID_NOWHERE = "it says what this site says where nothing is"


class Witnesses:
    """What one source's pages tell of the next one."""

    def __init__(self, db: Database, source: str, trouble: Callable[[str], None]) -> None:
        """Take an open store; ``trouble`` is told of kept bytes that are damaged."""
        self.db = db
        self.source = source
        self.trouble = trouble
        self._closes: bool | None = None
        self._peers: Peers | None = None
        self._namesakes: set[int | None] = set()

    def note(self, capture: Capture, body: bytes) -> None:
        """Note what a page says, be it a listing's or one that was refused."""
        if capture.status == 200 and (seen := look(body, capture.media_type)).kind == "html":
            self._known_peers().add(called(capture), seen)

    def judged(
        self, capture: Capture, body: bytes, *, but: int = 0, answers: Answers | None = None
    ) -> Capture:
        """Return a capture with the gate's verdict.

        ``but`` is its own number, where it is kept already; ``answers`` what the source says where
        nothing is, once that was asked: it weighs nothing against bytes that were accepted before.
        """
        held, refused = (
            captures.in_state(self.db, capture.url, state, source=capture.source)
            for state in ("accepted", "rejected")
        )
        held = [c for c in held if c.id != but]
        seen = look(body, capture.media_type)
        page = seen.kind == "html"
        same = captures.of_snapshot(self.db, capture.sha256) if capture.sha256 else []
        # One wall may stand before many sites; a law's file stands on many, as it should.
        elsewhere = [
            c.url for c in same if c.url != capture.url and (page or c.source == capture.source)
        ]
        try:
            past = History.of(
                held, lambda sha256: snapshots.load(self.db, sha256), elsewhere, refused
            )
        except StoreError as error:  # damage to an old text keeps no new one out
            self.trouble(f"{capture.url}: {error}")
            past = History.of(held, None, elsewhere, refused)
        told = judge(capture, body, past, peers=self._known_peers() if page else None)
        if told.verdict != "accepted" or capture.sha256 in past.digests:
            return told
        if page and past.lost_most(seen) and self._notes_namesakes(capture, seen):
            told = judge(capture, body, past, peers=self._known_peers())
            if told.verdict != "accepted":
                return told
        if not past.digests and self._breaks_off(capture, body):
            said = "the page is cut short: it does not end as this source's pages do"
            return replace(told, verdict="quarantined", reason=said)
        if answers and (asked := answers.said_at(capture, body)):
            return replace(told, verdict="quarantined", reason=f"{SAID_NOWHERE}, as at {asked}")
        return told

    def recall(self, old: Capture, body: bytes, answers: Answers) -> str:
        """Return what these pages tell against one that was seen before them; empty, where nothing.

        What a listing calls it now may not be what it was called then: that is held against no old page.
        """
        if look(body, old.media_type).kind != "html":
            return ""
        if judge(old, body).verdict == "accepted":
            told = judge(old, body, peers=self._known_peers())
            if told.verdict != "accepted":
                return told.reason
        asked = answers.said_at(old, body)
        return f"{SAID_NOWHERE}, as at {asked}" if asked else ""

    def answers(self) -> Answers:
        """Return what the source last said where nothing is, at each address that was asked."""
        answers, asked = Answers(), set[str]()
        for capture in captures.listing(self.db, source=self.source, role=ROLE, limit=RECENT):
            if capture.url in asked or capture.status not in TOLD or len(asked) == KEPT:
                continue
            asked.add(capture.url)
            try:
                answers.add(
                    capture, snapshots.load(self.db, capture.sha256) if capture.sha256 else b""
                )
            except StoreError as error:
                self.trouble(f"kept pages of {self.source}: {error}")
        return answers

    def _known_peers(self) -> Peers:
        """Return what this source's pages say; of kept ones the last few are read, once a run.

        They are the last listing, the last few pages, and the last few that were not taken: a listing
        that does not change is soon older than all else, and a wall may come again at one address alone.
        """
        if self._peers is not None:
            return self._peers
        self._peers = Peers()
        for capture in _kept(self.db, self.source):
            try:
                body = snapshots.load(self.db, capture.sha256 or "")
            except StoreError as error:
                self.trouble(f"kept pages of {self.source}: {error}")
                continue
            self._peers.add(called(capture), look(body, capture.media_type))
        return self._peers

    def _notes_namesakes(self, capture: Capture, seen: Look) -> bool:
        """Note the kept pages of the notices that a page's headings name; return whether any was not known.

        Where two notices changed places, the other's own page may be none of the last few.
        """
        own = key(capture.title)
        named = [h for h in seen.headings if key(h) != own][:KEPT]
        found = captures.of_titles(self.db, self.source, named) if named else []
        others = [c for c in found if c.url != capture.url and c.id not in self._namesakes][:KEPT]
        for other in others:
            self._namesakes.add(other.id)
            try:
                self.note(other, snapshots.load(self.db, other.sha256 or ""))
            except StoreError as error:
                self.trouble(f"{other.url}: {error}")
        return bool(others)

    def _breaks_off(self, capture: Capture, body: bytes) -> bool:
        """Return whether a new page lacks the end that this source's pages have."""
        seen = look(body, capture.media_type)
        if seen.kind != "html" or seen.closed:
            return False
        if self._closes is None:
            self._closes = self._pages_close()
        return self._closes

    def _pages_close(self) -> bool:
        held = captures.listing(self.db, state="accepted", source=self.source, limit=40)
        pages = [c for c in held if c.sha256 and "role" not in c.hints and "html" in c.media_type]
        try:
            ends = [look(snapshots.load(self.db, c.sha256 or ""), c.media_type).closed for c in pages[:ENOUGH]]  # fmt: skip
        except StoreError as error:
            self.trouble(f"kept pages of {self.source}: {error}")
            return False
        return len(ends) == ENOUGH and all(ends)


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
