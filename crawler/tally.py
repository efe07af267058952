"""What one crawl of one source expects, finds and fails at: the makings of its check."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from crawler.listings.entries import Entry
from crawler.listings.rules import Rules
from crawler.pages.document import READER_VERSION
from store.ledger import expected_hash
from tarmeem.model import Check

MANY = 5
"""Exceptions named in a sentence; the check's own columns name them all."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes that came for an entry, on their way to the store. ``status`` 0 = nothing came."""

    entry: Entry
    status: int
    body: bytes
    media_type: str
    headers: Mapping[str, str]
    seen_at: str
    held: str = ""
    """Why they are to be reviewed whatever the gate says; empty = the gate decides."""
    error: str = ""
    """Why nothing came."""


@dataclass(slots=True)
class Tally:
    """Counts kept while a source is crawled; only its extension makes the check of them."""

    source: str
    run: str
    started_at: str
    unconditional: bool = False
    known: dict[str, tuple[str | None, str | None, str]] = field(default_factory=dict)
    """URL to ETag, Last-Modified and SHA-256 of the accepted bytes."""
    documents: set[str] = field(default_factory=set)
    """Of the known those that are documents, not listings."""
    suspected: set[str] = field(default_factory=set)
    """URLs whose last capture suspects a removal: a body is wanted, the same as before or not."""
    expected: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    """Of the expected: those that were told of, be it that nothing came."""
    listed: dict[str, Entry] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    """Why each failed URL failed."""

    def headers(self, url: str) -> dict[str, str]:
        """Return the request headers that make an unchanged document cost no body."""
        known = None if self.unconditional or url in self.suspected else self.known.get(url)
        if known is None:
            return {}
        named = {"If-None-Match": known[0], "If-Modified-Since": known[1]}
        return {name: value for name, value in named.items() if value}

    def unchanged(self, url: str, body: bytes) -> bool:
        """Return whether a body is the one already accepted at its URL."""
        known = self.known.get(url)
        if known is None or url in self.suspected:
            return False
        return hashlib.sha256(body).hexdigest() == known[2]

    def fail(self, url: str, reason: str) -> None:
        """Note a document that could not be had."""
        self.failed.append(url)
        self.reasons[url] = reason

    def fail_unanswered(self) -> None:
        """Note as failed what was expected and never told of: its silence proves nothing."""
        for url in sorted(self.expected - self.answered):
            self.fail(url, "not answered before the crawl ended")

    def problem(self, sentence: str) -> None:
        """Note, once, what makes this check a failure."""
        if sentence not in self.problems:
            self.problems.append(sentence)

    def judge(self, rules: Rules, today: date) -> None:
        """Compare what came with what the source declares to expect."""
        expect = rules.expect
        if len(self.listed) < expect.get("entries", 0):
            self.problem(
                f"{len(self.listed)} entries listed, at least {expect['entries']} expected"
            )
        unasked = self.documents - self.expected
        orphans = sorted(url for url in unasked if not rules.document(url))
        if orphans:
            self.problem(
                f"of the documents kept before {len(orphans)} fit no declared form of address now,"
                f" and nobody checks them: {', '.join(orphans[:MANY])}"
            )
        canaries = {rules.canonical(url) for url in expect.get("canaries", ())}
        if lost := sorted(canaries - self.listed.keys()):
            self.problem(f"not listed, though declared always to be: {', '.join(lost)}")
        if rules.freshest:
            self._judge_freshness(rules.freshest, today)
        gone = sorted(self.listed.keys() & set(self.missing))
        if len(gone) >= MANY and 2 * len(gone) >= len(self.listed):
            self.problem(
                f"{len(gone)} of {len(self.listed)} listed are not there: the site, not the law"
            )
        self.tell_failures()

    def tell_failures(self) -> None:
        """Note which documents failed, and why, as a problem of this check."""
        if self.failed:
            shown = "; ".join(f"{u}: {self.reasons[u]}" for u in self.failed[:MANY])
            more = f"; and {len(self.failed) - MANY} more" if len(self.failed) > MANY else ""
            self.problem(f"{len(self.failed)} failed: {shown}{more}")

    def _judge_freshness(self, limit: timedelta, today: date) -> None:
        dated = [entry.published_on for entry in self.listed.values() if entry.published_on]
        # A day to come is a slip of the listing, or a hearing's: it makes no old listing fresh.
        days = [day for day in dated if date.fromisoformat(day) <= today + timedelta(days=1)]
        if dated and not days:
            self.problem(f"all {len(dated)} dated entries are of days to come: were they misread?")
        elif not days:
            self.problem("no entry is dated, so the listing's freshness cannot be told")
        elif today - date.fromisoformat(max(days)) > limit:
            self.problem(
                f"nothing newer than {max(days)}: is the listing frozen, or its dates moved?"
            )

    def check(self, ended_at: str) -> Check:
        """Return the check: one row for the whole crawl."""
        return Check(
            run=self.run,
            source=self.source,
            started_at=self.started_at,
            ended_at=ended_at,
            expected=len(self.expected),
            expected_hash=expected_hash(self.expected),
            changed=tuple(sorted(self.changed)),
            failed=tuple(sorted(self.failed)),
            missing=tuple(sorted(self.missing)),
            new=tuple(sorted(self.new)),
            problems=tuple(self.problems),
            reader_version=str(READER_VERSION),
            unconditional=self.unconditional,
        )
