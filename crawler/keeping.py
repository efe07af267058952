"""Hand what came to the store, and count it: the one place where ``crawler`` writes.

Bytes are kept before anybody reads them, in one transaction with their capture: a crash between two
captures loses neither, and the next run finds by 304 what this one already has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from sqlite_utils import Database

from crawler.gate import History, judge
from crawler.gate.peers import Peers
from crawler.listings.nowhere import ROLE as NOWHERE
from crawler.pages.look import THIN, look
from crawler.pages.sniff import media_type
from crawler.spiders.base import vantage
from crawler.tally import Fetched, Tally
from crawler.witnesses import called, kept_answers, kept_peers
from store import captures, ledger, reviews, snapshots
from store.base import writing
from tarmeem.errors import StoreError
from tarmeem.model import Capture, Check, Source

GATE = "tarmeem"
"""Who decides, where the gate knows better at the end of a run than in its midst."""
MANY = 3
"""Pages that say what is said where nothing is: then it is the site, not a page of it."""
ENOUGH = 3
"""Pages of a source that all end alike: then one that does not is cut short."""
ASKED_NOWHERE = (
    "an address that nobody has: what is said there is what the site says where nothing is"
)
_GONE = (404, 410)


def _is_file(declared: str) -> bool:
    return "html" not in declared


class Keeper:
    """Keeps one source's captures, and tells its tally what became of each."""

    def __init__(
        self, db: Database, source: Source, tally: Tally, clock: Callable[[], str]
    ) -> None:
        """Take an open store, and the clock of the run."""
        self.db = db
        self.source = source
        self.tally = tally
        self.clock = clock
        self._taken: dict[str, list[tuple[int, Capture]]] = {}
        """What this run accepted, by its bytes."""
        self._closes: bool | None = None
        self._peers: Peers | None = None
        self._thin: dict[str, tuple[int, Capture]] = {}
        """Of the pages that this run accepted those that may turn out to say nothing of their own."""
        self._killed: list[dict[str, str]] = []
        """The runs of this source that nobody ended."""

    def load_known(self) -> None:
        """Read in one query what the source's documents are to be asked with."""
        source = self.tally.source
        self.tally.known = captures.validators(self.db, source)
        for capture in captures.listing(self.db, verdict="removal-suspected", source=source):
            last = captures.latest(self.db, source, capture.url, any_state=True)
            if last and last.id == capture.id:
                self.tally.suspected.add(capture.url)

    def resume(self) -> None:
        """Take up what runs that were killed have kept: it is looked at again with this run's own.

        Call it under the crawl's lock and before this run begins: whatever has not ended then was killed.
        """
        self._killed = [r for r in ledger.unended(self.db) if r["source"] == self.tally.source]
        since = min((row["started_at"] for row in self._killed), default="")
        found = captures.of_unended(self.db, self.tally.source, since) if since else []
        for capture in found:
            number = capture.id or 0
            self._taken.setdefault(capture.sha256 or "", []).append((number, capture))
            if _is_file(capture.media_type):
                continue
            try:
                self._note_thin(number, capture, snapshots.load(self.db, capture.sha256 or ""))
            except StoreError as error:
                self.tally.problem(f"{capture.url} could not be looked at again: {error}")

    def bury(self, at: str) -> None:
        """End the killed runs in the ledger, as failures, now that what they kept has been looked at again."""
        said = "it never ended: it was killed, or the machine stopped"
        for row in self._killed:
            if row["run"] == self.tally.run:
                continue  # whoever calls has more to say of it
            begun, none = row["started_at"], ledger.expected_hash(())
            dead = Check(
                row["run"], row["source"], begun, max(at, begun), 0, none, problems=(said,)
            )
            ledger.close(self.db, dead)

    def load(self, sha256: str, url: str) -> tuple[bytes, str]:
        """Return kept bytes and the type they came with."""
        last = captures.latest(self.db, self.tally.source, url)
        return snapshots.load(self.db, sha256), last.media_type if last else ""

    def keep(self, fetched: Fetched) -> None:
        """Keep what came, unless the last capture of its URL says just that already."""
        capture = self._capture(fetched)
        ours = [c for c in captures.of_url(self.db, capture.url) if c.source == capture.source]
        if not fetched.entry.hints and ours:
            capture = _as_listed_before(capture, ours)
        role = capture.hints.get("role")
        # A listing is known by its entries, which the spider has found or not found.
        if fetched.status and not role:
            capture = self._judged(capture, fetched.body)
        elif role == NOWHERE:
            capture = replace(capture, verdict="failed", reason=capture.reason or ASKED_NOWHERE)
        if fetched.held and capture.verdict == "accepted":
            capture = replace(capture, verdict="quarantined", reason=fetched.held)
        if ours and _says_the_same(ours[-1], capture):
            capture = replace(capture, reason=ours[-1].reason if capture.sha256 else capture.reason)
        else:
            self._record(capture, fetched)
        if role == NOWHERE:
            return
        self._note(capture, fetched.body)
        if not role:
            self.tally.answered.add(capture.url)
            self._count(capture)
            if capture.verdict == "quarantined" and capture.sha256:
                self._refuse_all(capture)

    def _record(self, capture: Capture, fetched: Fetched) -> None:
        """Keep bytes and capture in one transaction; what may yet be refused is noted."""
        with writing(self.db):
            if capture.sha256:
                kind = media_type(fetched.body, fetched.media_type)
                snapshots.keep(self.db, fetched.body, kind, recorded_at=self.clock())
            number = captures.record(self.db, capture, recorded_at=self.clock())
        if capture.verdict == "accepted" and capture.sha256:
            self._taken.setdefault(capture.sha256, []).append((number, capture))
            self._note_thin(number, capture, fetched.body)

    def _refuse_all(self, refused: Capture) -> None:
        """Refuse at every address, in this run, bytes that were refused at one.

        An error sink is known by its third address: the first two must not have become law by then.
        The same file under several new addresses is no sink; a page in the place of others is.
        """
        taken = self._taken.pop(refused.sha256 or "", [])
        for number, capture in taken:
            if capture.url not in self.tally.changed and _is_file(capture.media_type):
                continue
            said = f"the same bytes were refused at {refused.url}: {refused.reason}"
            self._refuse(number, replace(capture, verdict="quarantined", reason=said))

    def _refuse(self, number: int, told: Capture) -> None:
        """Refuse what this run accepted before it knew better; as told of now, it waits for a person."""
        with writing(self.db):
            reviews.decide(self.db, "rejected", person=GATE, reason=told.reason, capture=number, decided_at=self.clock())  # fmt: skip
            captures.record(self.db, told, recorded_at=self.clock())
        self._thin.pop(told.url, None)
        for counted in (self.tally.changed, self.tally.new):
            if told.url in counted:
                counted.remove(told.url)
        self._count(told)

    def thin(self) -> list[str]:
        """Return the addresses of the pages that this run accepted and will look at again."""
        return list(self._thin)

    def look_again(self) -> None:
        """Judge the thin pages of this run anew, now that it is known what the source says on many pages, and where nothing is."""
        thin, empty = list(self._thin.values()), 0
        if not thin:
            return
        answers = kept_answers(self.db, self.source.name, self.tally.problem)
        for number, capture in thin:
            try:
                body = snapshots.load(self.db, capture.sha256 or "")
            except StoreError as error:  # of the others more may be known
                self.tally.problem(f"{capture.url} could not be looked at again: {error}")
                continue
            told = self._judged(replace(capture, verdict="accepted", reason=""), body, but=number)
            if told.verdict == "accepted" and (asked := answers.said_at(capture, body)):
                empty += 1
                said = f"it says what this site says where nothing is, as at {asked}"
                told = replace(told, verdict="quarantined", reason=said)
            if told.verdict != "accepted":
                self._refuse(number, told)
        if empty >= MANY:
            self.tally.problem(
                f"{empty} of {len(thin)} short pages say what this site says at any address:"
                " it is closed, or fills its pages in by scripts"
            )

    def _note(self, capture: Capture, body: bytes) -> None:
        """Note what a page says, be it a listing's or one that was refused."""
        if capture.status == 200 and (seen := look(body, capture.media_type)).kind == "html":
            self._known_peers().add(called(capture), seen)

    def _note_thin(self, number: int, capture: Capture, body: bytes) -> None:
        seen = look(body, capture.media_type)
        if "role" not in capture.hints and seen.kind == "html" and len(seen.words) < THIN:
            self._thin[capture.url] = (number, capture)

    def _known_peers(self) -> Peers:
        """Return what this source's pages say; of kept ones the last few are read, once a run."""
        if self._peers is None:
            self._peers = kept_peers(self.db, self.source.name, self.tally.problem)
        return self._peers

    def _judged(self, capture: Capture, body: bytes, *, but: int = 0) -> Capture:
        """Return a capture with the gate's verdict; ``but``: its own number, where it is kept already."""
        held, refused = (
            captures.in_state(self.db, capture.url, state, source=capture.source)
            for state in ("accepted", "rejected")
        )
        held = [c for c in held if c.id != but]
        same = captures.of_snapshot(self.db, capture.sha256) if capture.sha256 else []
        elsewhere = [c.url for c in same if c.url != capture.url]
        try:
            past = History.of(
                held, lambda sha256: snapshots.load(self.db, sha256), elsewhere, refused
            )
        except StoreError as error:  # damage to an old text keeps no new one out
            self.tally.problem(f"{capture.url}: {error}")
            past = History.of(held, None, elsewhere, refused)
        page = look(body, capture.media_type).kind == "html"
        told = judge(capture, body, past, peers=self._known_peers() if page else None)
        if told.verdict == "accepted" and not past.digests and self._breaks_off(capture, body):
            said = "the page is cut short: it does not end as this source's pages do"
            return replace(told, verdict="quarantined", reason=said)
        return told

    def _breaks_off(self, capture: Capture, body: bytes) -> bool:
        """Return whether a new page lacks the end that this source's pages have."""
        seen = look(body, capture.media_type)
        if seen.kind != "html" or seen.closed:
            return False
        if self._closes is None:
            self._closes = self._pages_close()
        return self._closes

    def _pages_close(self) -> bool:
        held = captures.listing(self.db, state="accepted", source=self.source.name, limit=40)
        pages = [c for c in held if c.sha256 and "role" not in c.hints and "html" in c.media_type]
        try:
            ends = [look(snapshots.load(self.db, c.sha256 or ""), c.media_type).closed for c in pages[:ENOUGH]]  # fmt: skip
        except StoreError as error:
            self.tally.problem(f"kept pages of {self.source.name}: {error}")
            return False
        return len(ends) == ENOUGH and all(ends)

    def _capture(self, fetched: Fetched) -> Capture:
        entry = fetched.entry
        body = fetched.body
        return Capture(
            source=self.tally.source,
            url=entry.url,
            seen_at=fetched.seen_at,
            vantage=vantage(),
            status=fetched.status or None,
            media_type=fetched.media_type,
            headers=dict(fetched.headers),
            verdict="accepted" if fetched.status == 200 else "failed",
            reason=fetched.error,
            sha256=hashlib.sha256(body).hexdigest() if body else None,
            title=entry.title,
            published_on=entry.published_on,
            hints=dict(entry.hints),
        )

    def _count(self, capture: Capture) -> None:
        tally, url = self.tally, capture.url
        if capture.verdict == "accepted":
            known = tally.known.get(url)
            if known is None:
                tally.new.append(url)
            elif known[2] != capture.sha256:  # else it is back, as it was
                tally.changed.append(url)
        elif capture.verdict == "removal-suspected" or capture.status in _GONE:
            tally.missing.append(url)
        else:
            tally.fail(url, capture.reason or f"status {capture.status}")


def end_of_killed(db: Database, source: Source, run: str, at: str, said: str) -> Check:
    """Return the check of a run whose process died, once what it kept has been looked at again."""
    tally = Tally(source.name, run, at)
    tally.problem(said)
    keeper = Keeper(db, source, tally, lambda: at)
    try:
        keeper.resume()
        keeper.look_again()
        keeper.bury(at)
    except Exception as error:
        tally.problem(f"what was kept could not be looked at again: {error}")
    tally.tell_failures()
    return tally.check(at)


_OF_ITS_FETCH = ("final_url", "certificate")


def _as_listed_before(capture: Capture, ours: list[Capture]) -> Capture:
    """Return a capture that no listing showed this time, with what one last said of it."""
    last = ours[-1]
    said = {k: v for k, v in last.hints.items() if k not in _OF_ITS_FETCH}
    hints = {**said, **capture.hints}
    return replace(capture, title=last.title, published_on=last.published_on, hints=hints)


def _says_the_same(last: Capture, capture: Capture) -> bool:
    return (last.verdict, last.status, last.sha256) == (
        capture.verdict,
        capture.status,
        capture.sha256,
    )
