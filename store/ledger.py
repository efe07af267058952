"""The ledger: what it proves of each source and of any one document.

Everything here is told from the checks alone (beside a count of what waits for a person), so
"checked N times between A and B, nothing changed" can be told again at any time. `store.checks`
writes it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlite_utils import Database

from store import notes, pending
from store.base import fetch, where
from store.captures import FOUND_AGAIN
from store.checks import (
    check_of,
    checks,
    close,
    end,
    expected_hash,
    expected_urls,
    holds,
    latest,
    since_unconditional,
    start,
    unended,
)
from store.looks import DocumentHistory, Look, history, times
from store.readings import unreadable
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Check

__all__ = [
    "DocumentHistory", "Gap", "Look", "SourceStatus", "checks", "close", "end", "every", "expected_hash",
    "expected_urls", "history", "holds", "latest", "since_unconditional", "start", "status", "unended",
]  # fmt: skip

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_SHOWN = 3  # reasons in a sentence; the checks themselves have them all
_PATIENCE = 1.5  # a run that starts late is no gap; one that never started is


def every(cadence: str) -> timedelta:
    """Return the time between two checks of a cadence such as ``6h``, ``1d`` or ``30m``.

    Raises: UsageError where it is none.
    """
    found = re.fullmatch(r"([1-9][0-9]*)\s*([mhdw])", cadence.strip())
    if not found:
        raise UsageError(f"{cadence!r} is no cadence", do="write 30m, 6h, 1d or 1w")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which nothing was proved: no sound check for longer than the cadence."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How a source fares: enough to trust its silence, or not to."""

    source: str
    checks: int = 0
    """Checks that ended, sound or not, in the time asked about."""
    first: str | None = None
    last: str | None = None
    last_ok: str | None = None
    """When the last check without a problem ended, ever."""
    expected: int = 0
    """Documents expected at the last check."""
    changed: int = 0
    failed: int = 0
    missing: int = 0
    new: int = 0
    """Documents so found by its checks in the time asked about, each counted once: one that is gone is missing at every check."""
    retitled: int = 0
    """Times that its listing called or dated a document otherwise than before, in the time asked about."""
    problems: tuple[str, ...] = ()
    """Of the last check, of runs that never ended, of a clock that went back."""
    failures: int = 0
    """Checks with a problem in the time asked about."""
    reasons: tuple[str, ...] = ()
    """What those problems were, each once."""
    gaps: tuple[Gap, ...] = ()
    quarantined: int = 0
    suspected: int = 0
    """Captures that suggest a removal and wait for a person or for time."""
    unreadable: int = 0
    reader_version: str = ""

    @property
    def ok(self) -> bool:
        """Whether it was checked, and the last check was sound and no gap is open."""
        return bool(self.checks) and not self.problems and not self.open_gap

    @property
    def open_gap(self) -> bool:
        """Whether the last gap lasts until now."""
        return bool(self.gaps) and (self.last_ok is None or self.gaps[-1].start >= self.last_ok)

    def sentence(self) -> str:
        """Say it in one sentence: the proof of silence, or what breaks it."""
        if not self.checks:
            return "never checked in this time"
        first, last = clock.told(self.first or ""), clock.told(self.last or "")
        told = f"checked {times(self.checks)} between {first} and {last} in Karachi"
        what = [f"{n} {name}" for name in ("changed", "new", "missing", "failed")
                if (n := getattr(self, name))]  # fmt: skip
        what += [f"{self.retitled} called or dated otherwise in the listing"] * bool(self.retitled)
        if self.failures:
            told += f", {self.failures} of them with a problem: {_few(self.reasons)}"
            told += f"; {', '.join(what)}" if what else ""
        else:
            told += f": {', '.join(what)}" if what else ", nothing changed"
        if self.gaps:
            told += "; not checked " + ", ".join(
                f"from {clock.told(g.start)} to {clock.told(g.end)}" for g in self.gaps
            )
        return told

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON has it, with the sentence and whether all is well."""
        return asdict(self) | {"ok": self.ok, "sentence": self.sentence()}


def _few(sentences: tuple[str, ...]) -> str:
    more = f"; and {len(sentences) - _SHOWN} more" if len(sentences) > _SHOWN else ""
    return "; ".join(sentences[:_SHOWN]) + more


def status(
    db: Database,
    *,
    since: str | None = None,
    until: str | None = None,
    cadences: Mapping[str, str] | None = None,
    declared: Collection[str] | None = None,
) -> list[SourceStatus]:
    """Return how each source fares, by name; since and until are instants.

    Give `declared`, the sources that are watched, to be told of one that nobody watches any more.

    Sources named in `cadences` are told of even where they were never checked, and gaps are only
    known for them; give `until` (now) to have the gap that is still open.
    """
    found: dict[str, list[Check]] = {name: [] for name in cadences or ()}
    for row in fetch(db, "SELECT DISTINCT source FROM checks UNION SELECT source FROM runs"):
        found.setdefault(row["source"], [])
    rows = fetch(
        db,
        "SELECT * FROM checks WHERE (:since IS NULL OR ended_at >= :since)"
        " AND (:until IS NULL OR ended_at <= :until) ORDER BY id",
        {"since": since, "until": until},
    )
    for row in rows:
        found[row["source"]].append(check_of(row))
    waiting = _waiting(db) | _retitled(db, since, until)
    told = [
        _status(db, name, found[name], waiting, since, until, (cadences or {}).get(name))
        for name in sorted(found)
    ]
    if declared is None:
        return told
    return [one if one.source in declared else _dropped(one) for one in told]


def _dropped(one: SourceStatus) -> SourceStatus:
    return replace(one, problems=(*one.problems, "it is not declared any more: nobody checks it"))


def _waiting(db: Database) -> dict[tuple[str, str], int]:
    """Count captures by source and state, and unreadable documents by source."""
    counts = {
        (row["source"], row["state"]): row["n"]
        for row in fetch(
            db,
            "SELECT source, state, count(*) AS n FROM capture_states AS c"  # noqa: S608 - ours
            f" WHERE NOT {FOUND_AGAIN} GROUP BY source, state",
        )
    }
    for row in unreadable(db):
        place = (row["source"], "unreadable")
        counts[place] = counts.get(place, 0) + 1
    return counts | {(source, "unread"): n for source, n in pending.unread(db).items()}


def _retitled(db: Database, since: str | None, until: str | None) -> dict[tuple[str, str], int]:
    """Count, by source, the steps of listings: nothing has to have changed for them but what is said of a text."""
    rows = fetch(
        db,
        "SELECT c.source, count(DISTINCT r.id) AS n FROM placements AS p"
        " JOIN captures AS c ON c.id = p.capture JOIN json_each(p.evidence, '$.steps') AS j"
        " JOIN revisions AS r ON r.id = j.value"
        " WHERE p.how = 'listing' AND (:since IS NULL OR r.seen_at >= :since)"
        " AND (:until IS NULL OR r.seen_at <= :until) GROUP BY c.source",
        {"since": since, "until": until},
    )
    return {(row["source"], "retitled"): row["n"] for row in rows}


def _status(
    db: Database,
    name: str,
    made: list[Check],
    waiting: Mapping[tuple[str, str], int],
    since: str | None,
    until: str | None,
    cadence: str | None,
) -> SourceStatus:
    last_ok = latest(db, name, ok=True)
    last = made[-1] if made else None
    return SourceStatus(
        source=name,
        checks=len(made),
        first=made[0].started_at if made else None,
        last=last.ended_at if last else None,
        last_ok=last_ok.ended_at if last_ok else None,
        expected=last.expected if last else 0,
        **{kind: len({url for check in made for url in getattr(check, kind)})
           for kind in ("changed", "failed", "missing", "new")},
        retitled=waiting.get((name, "retitled"), 0),
        problems=tuple(_problems(db, name, made, waiting.get((name, "unread"), 0), since)),
        failures=sum(bool(check.problems) for check in made),
        reasons=tuple(dict.fromkeys(said for check in made for said in check.problems)),
        gaps=_gaps(made, every(cadence), since, until) if cadence else (),
        quarantined=waiting.get((name, "quarantined"), 0),
        suspected=waiting.get((name, "removal-suspected"), 0),
        unreadable=waiting.get((name, "unreadable"), 0),
        reader_version=last.reader_version if last else "",
    )  # fmt: skip


def _problems(
    db: Database, name: str, made: list[Check], unread: int, since: str | None
) -> Iterator[str]:
    """Yield what is wrong now: of the last check, and of what should have come before or after it."""
    yield from made[-1].problems if made else ()
    if since and not made and latest(db, name):
        yield f"no check has ended since {clock.told(since)}"
    running = notes.running(where(db))
    for row in unended(db):
        if holds(db, row["source"], row["run"]):
            continue  # its check says why what it kept waits
        if row["source"] == name and not (running and row["started_at"] >= running):
            yield f"the run begun at {clock.told(row['started_at'])} never ended"
    yield from _backwards(made[-2:])
    if began := notes.unfinished(where(db)):
        yield f"the crawl begun at {clock.told(began)} was never finished"
    if unread:
        yield f"{unread} kept captures are not read yet: run tarmeem reread"


def _backwards(made: list[Check]) -> Iterator[str]:
    """Yield it where a clock set back has put the last check before the one that went before it."""
    if len(made) > 1 and made[1].started_at < made[0].started_at:
        yield f"the clock went back: {made[1].started_at} was written after {made[0].started_at}"
    last = made[-1] if made else None
    if last and last.ended_at and last.ended_at < last.started_at:
        yield f"the clock went back during the check begun at {last.started_at}"


def _gaps(
    made: list[Check], cadence: timedelta, since: str | None, until: str | None
) -> tuple[Gap, ...]:
    """Return the stretches without a sound check, from `since` to `until` where they are given."""
    sound = sorted(check.ended_at or "" for check in made if not check.problems)
    marks = [*filter(None, [since]), *sound, *filter(None, [until])]
    read = datetime.fromisoformat
    return tuple(
        Gap(earlier, later)
        for earlier, later in pairwise(marks)
        if read(later) - read(earlier) > cadence * _PATIENCE
    )
