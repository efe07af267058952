"""Hand what came to the store, and count it: the one place where ``crawler`` writes.

Bytes are kept before anybody reads them, in one transaction with their capture: a crash between two
captures loses neither, and the next run finds by 304 what this one already has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from sqlite_utils import Database

from crawler.listings.nowhere import ROLE as NOWHERE
from crawler.pages.look import THIN, look
from crawler.pages.sniff import media_type
from crawler.spiders.base import vantage
from crawler.tally import Fetched, Tally
from crawler.witnesses import SAID_NOWHERE, Witnesses
from store import captures, ledger, reviews, snapshots
from store.base import writing
from tarmeem.errors import StoreError
from tarmeem.model import Capture, Check, Source

MANY = 3
"""Pages that say what is said where nothing is: then it is the site, not a page of it."""
ASKED_NOWHERE = "an address that nobody has: what is said there is what the site says where nothing is"  # fmt: skip
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
        self.witnesses = Witnesses(db, source.name, tally.problem)
        self._taken: dict[str, list[tuple[int, Capture]]] = {}
        """What this run accepted, by its bytes."""
        self._thin: dict[int, Capture] = {}
        """Of the pages that this run accepted those that may turn out to say nothing of their own; by their number."""
        self._killed: list[dict[str, str]] = []
        """The runs of this source that nobody ended."""

    def load_known(self) -> None:
        """Read in one query what the source's documents are to be asked with."""
        source = self.tally.source
        self.tally.known = captures.validators(self.db, source)
        self.tally.documents = captures.documents(self.db, source)
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

    def ends_waiting(self, at: str, *, asked: bool, resumed: bool = True) -> bool:
        """Look again at what this run kept, end the killed ones, and tell whether all of it waits for the next run.

        ``asked``: the source was asked what it says where nothing is. What could not be looked at waits too.
        """
        try:
            if not resumed:
                self.resume()
            self.look_again()
            if asked or not self._unasked():
                self.bury(at)
                return False
        except Exception as error:
            self.tally.problem(f"what was kept could not be looked at again: {error}")
        return True

    def _unasked(self) -> bool:
        """Tell whether a run that ends now leaves short pages of which it was not asked what the site says where nothing is.

        None of what it kept may become law by then: the next run takes it up. It is a problem of this check.
        """
        if not self._thin or not self.source.options.get("probe", True):
            return False
        self.tally.problem(
            f"{len(self._thin)} short pages wait, with all that this crawl kept, until the next one has asked"
            " what this site says where nothing is"
        )
        return True

    def bury(self, at: str) -> None:
        """End the killed runs in the ledger, as failures, now that what they kept has been looked at again."""
        said = "it never ended: it was killed, or the machine stopped"
        for row in self._killed:
            if row["run"] == self.tally.run:
                continue  # whoever calls has more to say of it
            if ledger.holds(self.db, row["source"], row["run"]):
                ledger.end(self.db, row["source"], row["run"])
                continue
            begun, none = row["started_at"], ledger.expected_hash(())
            dead = Check(
                row["run"], row["source"], begun, max(at, begun), 0, none, problems=(said,)
            )
            ledger.close(self.db, dead)

    def has_seen(self, url: str) -> bool:
        """Return whether this source ever kept anything from an address, accepted or not, or another has a document there."""
        return any(
            one.source == self.tally.source for one in captures.of_url(self.db, url)
        ) or bool(captures.in_state(self.db, url, "accepted"))

    def load(self, sha256: str, url: str) -> tuple[bytes, str, str]:
        """Return kept bytes, the type they came with, and the address that gave them: a request may be handed on."""
        body, last = snapshots.load(self.db, sha256), captures.latest(self.db, self.tally.source, url)  # fmt: skip
        said = (last.media_type, last.hints.get("final_url", url)) if last else ("", url)
        return (body, *said)

    def keep(self, fetched: Fetched) -> None:
        """Keep what came, unless the last capture of its URL says just that already."""
        capture = self._capture(fetched)
        ours = [c for c in captures.of_url(self.db, capture.url) if c.source == capture.source]
        if not fetched.entry.hints and ours:
            capture = _as_listed_before(capture, ours)
        role = capture.hints.get("role")
        # A listing is known by its entries, which the spider has found or not found.
        if fetched.status and not role:
            capture = self.witnesses.judged(capture, fetched.body)
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
        self.witnesses.note(capture, fetched.body)
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
            reviews.decide(self.db, "rejected", person=reviews.GATE, reason=told.reason, capture=number, decided_at=self.clock())  # fmt: skip
            captures.record(self.db, told, recorded_at=self.clock())
        self._thin.pop(number, None)
        last = captures.latest(self.db, told.source, told.url)
        if last and (last.id or 0) > number:
            return  # what a killed run kept has given place to what is counted
        for counted in (self.tally.changed, self.tally.new):
            if told.url in counted:
                counted.remove(told.url)
        self._count(told)

    def thin(self) -> list[str]:
        """Return the addresses of the pages that this run accepted and will look at again."""
        return list(dict.fromkeys(capture.url for capture in self._thin.values()))

    def look_again(self) -> None:
        """Judge the thin pages of this run anew, now that it is known what the source says on many pages, and where nothing is."""
        thin, empty = list(self._thin.items()), 0
        if not thin:
            return
        answers = self.witnesses.answers()
        for number, capture in thin:
            try:
                body = snapshots.load(self.db, capture.sha256 or "")
            except StoreError as error:  # of the others more may be known
                self.tally.problem(f"{capture.url} could not be looked at again: {error}")
                continue
            told = self.witnesses.judged(
                replace(capture, verdict="accepted", reason=""), body, but=number, answers=answers
            )
            if told.verdict != "accepted":
                self._refuse(number, told)
            empty += told.reason.startswith(SAID_NOWHERE)
        if empty >= MANY:
            self.tally.problem(
                f"{empty} of {len(thin)} short pages say what this site says at any address:"
                " it is closed, or fills its pages in by scripts"
            )

    def _note_thin(self, number: int, capture: Capture, body: bytes) -> None:
        seen = look(body, capture.media_type)
        if "role" not in capture.hints and seen.kind == "html" and len(seen.words) < THIN:
            self._thin[number] = capture

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


def end_of_killed(db: Database, source: Source, run: str, at: str, said: str) -> tuple[Check, bool]:
    """Return the check of a run whose process died, once what it kept has been looked at again; and whether that waits."""
    tally = Tally(source.name, run, at)
    tally.problem(said)
    keeper = Keeper(db, source, tally, lambda: at)
    waits = keeper.ends_waiting(at, asked=False, resumed=False)
    tally.tell_failures()
    return tally.check(at), waits


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
