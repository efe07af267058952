"""Every look at one document, from the ledger alone."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import Literal

from sqlite_utils import Database

from store.base import fetch, unpack_text
from store.checks import checks
from tarmeem import clock
from tarmeem.model import Check


def times(count: int) -> str:
    """Return a count of occasions in words."""
    return "once" if count == 1 else f"{count} times"


_SHOWN = 3  # reasons in a sentence; the checks themselves have them all
_ROOM = 160  # letters of a reason there: a bad day's names every document that failed


def short(reason: str) -> str:
    """Return what a sentence has room for of why a check failed, cut between words."""
    return reason if len(reason) <= _ROOM else shorten(reason, _ROOM, placeholder=" …")


def few(reasons: tuple[str, ...]) -> str:
    """Return the first reasons, `short`, and how many more there are."""
    more = f"; and {len(reasons) - _SHOWN} more" if len(reasons) > _SHOWN else ""
    return "; ".join(map(short, reasons[:_SHOWN])) + more


Outcome = Literal["unchanged", "changed", "new", "missing", "failed"]


@dataclass(frozen=True, slots=True)
class Look:
    """What one check found of one document."""

    source: str
    run: str
    started_at: str
    ended_at: str
    outcome: Outcome
    unconditional: bool = False


@dataclass(frozen=True, slots=True)
class DocumentHistory:
    """Every look at one document, from the ledger alone."""

    url: str
    looks: tuple[Look, ...]

    def sentence(self) -> str:
        """Say it in one sentence; a document that no check expected was never checked."""
        if not self.looks:
            return "never checked"
        first, last = self.looks[0], self.looks[-1]
        begun, ended = clock.told(first.started_at), clock.told(last.ended_at)
        told = f"checked {times(len(self.looks))} between {begun} and {ended} in Karachi"
        news = [f"{look.outcome} at {clock.told(look.ended_at)}" for look in self.looks
                if look.outcome != "unchanged"]  # fmt: skip
        return f"{told}: {', '.join(news)}" if news else f"{told}, nothing changed"


def history(
    db: Database, url: str, *, since: str | None = None, until: str | None = None
) -> DocumentHistory:
    """Return every look at a document in the order of the checks."""
    holding = {
        row["hash"]
        for row in fetch(db, "SELECT hash, body FROM expected_sets")
        if f"\n{url}\n" in "\n" + unpack_text(row["body"])
    }
    looks = []
    for check in reversed(checks(db, since=since)):
        outcome = _outcome(check, url, expected=check.expected_hash in holding)
        if outcome and (until is None or (check.ended_at or "") <= until):
            looks.append(_look(check, outcome))
    return DocumentHistory(url, tuple(looks))


def _outcome(check: Check, url: str, *, expected: bool) -> Outcome | None:
    exceptions: tuple[Outcome, ...] = ("failed", "missing", "new", "changed")
    named = next((kind for kind in exceptions if url in getattr(check, kind)), None)
    return named or ("unchanged" if expected else None)


def _look(check: Check, outcome: Outcome) -> Look:
    return Look(
        source=check.source,
        run=check.run,
        started_at=check.started_at,
        ended_at=check.ended_at or "",
        outcome=outcome,
        unconditional=check.unconditional,
    )
