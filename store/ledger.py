"""The ledger: what it proves of each source and of any one document.

Everything here is told from the checks alone (beside a count of what waits for a person), so
"checked N times between A and B, nothing changed" can be told again at any time. `store.checks`
writes it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlite_utils import Database

from store import notes, pending
from store.base import fetch, where
from store.captures import SETTLED
from store.checks import (
    ENDED_EARLY,
    IN_TIME,
    checks,
    close,
    end,
    expected_hash,
    holds,
    last_whole,
    latest,
    since_unconditional,
    start,
    unended,
)
from store.looks import DocumentHistory, Look, few, history, short, times
from store.readings import unreadable
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Check

__all__ = [
    "ENDED_EARLY", "DocumentHistory", "Gap", "Look", "SourceStatus", "checks", "close", "end", "every", "expected_hash",
    "history", "holds", "last_whole", "latest", "short", "since_unconditional", "start", "status", "unended",
]  # fmt: skip

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_PATIENCE = 1.5  # a run that starts late is no gap; one that never started is


def every(cadence: str) -> timedelta:
    """Return the time between two checks of a cadence such as ``6h``, ``1d`` or ``30m``.

    Raises: UsageError where it is none, in four digits at most.
    """
    found = re.fullmatch(r"([1-9][0-9]{0,3})([mhdw])", cadence)
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
    """When the last check without a problem ended, ever before the end of the time asked about."""
    expected: int = 0
    """Documents expected at the last check."""
    changed: int = 0
    failed: int = 0
    missing: int = 0
    new: int = 0
    """Documents so found by its checks in the time asked about, each counted once: one that is gone is missing at every check."""
    gone: tuple[str, ...] = ()
    """Documents that the last check found missing: their addresses."""
    retitled: int = 0
    """Times that its listing called, dated or listed a document otherwise than before, in the time asked about."""
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
        what += [f"{self.retitled} called, dated or listed otherwise in the listing"] * bool(
            self.retitled
        )
        if self.failures:
            told += f", {self.failures} of them with a problem: {few(self.reasons)}"
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
    asked = {"since": since, "until": until}
    made, ever = ({row.pop("source"): row for row in fetch(db, sql, asked)} for sql in (_MADE, _EVER))  # fmt: skip
    for row in fetch(db, _FOUND, asked):
        made[row["source"]][row["kind"]] = row["n"]
    reasons, ended_not = _grouped(fetch(db, _REASONS, asked)), _grouped(_never_ended(db))
    waiting = _waiting(db, since, until)
    told = []
    for name in sorted({*(cadences or ()), *ever, *(row["source"] for row in unended(db))}):
        newest = checks(db, source=name, since=since, until=until, limit=2)
        last, counts, waits = next(iter(newest), None), made.get(name, {}), waiting.get(name, {})
        sound, cadence = json.loads(counts.pop("sound", "[]")), (cadences or {}).get(name)
        wrong = []
        if since and name in ever and not newest:
            wrong.append(f"no check has ended since {clock.told(since)}")
        wrong += _problems(db, newest, ended_not.get(name, ()), waits.pop("unread", 0))
        told.append(SourceStatus(
            source=name,
            last=last.ended_at if last else None,
            last_ok=ever.get(name, {}).get("last_ok"),
            expected=last.expected if last else 0,
            gone=last.missing if last else (),
            problems=tuple(wrong),
            reasons=tuple(dict.fromkeys(reasons.get(name, ()))),
            gaps=_gaps(sound, every(cadence), since, until) if cadence else (),
            reader_version=last.reader_version if last else "",
            **counts | waits,
        ))  # fmt: skip
    if declared is None:
        return told
    return [one if one.source in declared else _dropped(one) for one in told]


_FOUND = " UNION ALL ".join(
    f"SELECT source, '{kind}' AS kind, count(DISTINCT j.value) AS n FROM checks JOIN json_each({kind}) AS j"  # noqa: S608
    f" WHERE {IN_TIME} GROUP BY source"
    for kind in ("changed", "failed", "missing", "new")
)
"""A document counts once, however many checks told of it."""
_MADE = f"""
SELECT source, count(*) AS checks, sum(problems <> '[]') AS failures, min(started_at) AS first,
  json_group_array(ended_at) FILTER (WHERE problems = '[]') AS sound
FROM checks WHERE {IN_TIME} GROUP BY source"""  # noqa: S608 - all of it is ours
_REASONS = f"""
SELECT source, j.value AS told FROM checks JOIN json_each(problems) AS j
WHERE problems <> '[]' AND {IN_TIME} ORDER BY checks.id, j.key"""  # noqa: S608
_EVER = """
SELECT source, max(iif(problems = '[]', id, 0)) AS id, iif(problems = '[]', ended_at, NULL) AS last_ok
FROM checks WHERE (:until IS NULL OR ended_at <= :until) GROUP BY source"""
"""SQLite takes what is beside max() from the row that has it."""


def _grouped(rows: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """Return what is told of each source, in order."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["source"], []).append(row["told"])
    return found


def _dropped(one: SourceStatus) -> SourceStatus:
    return replace(one, problems=(*one.problems, "it is not declared any more: nobody checks it"))


def _waiting(db: Database, since: str | None, until: str | None) -> dict[str, dict[str, int]]:
    """Count, by source, what is not well of its documents, and how often its listing spoke of one otherwise."""
    captures = fetch(
        db,
        "SELECT source, state, count(*) AS n FROM capture_states AS c"  # noqa: S608 - ours
        f" WHERE state IN ('quarantined', 'removal-suspected') AND NOT {SETTLED} GROUP BY source, state",
    )
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in captures:
        found[row["source"]][row["state"].removeprefix("removal-")] = row["n"]
    for row in unreadable(db):
        found[row["source"]]["unreadable"] += 1
    for source, n in pending.unread(db).items():
        found[source]["unread"] = n
    for row in fetch(db, _RETITLED, {"since": since, "until": until}):
        found[row["source"]]["retitled"] = row["n"]
    return {source: dict(counts) for source, counts in found.items()}


_RETITLED = """
SELECT c.source, count(DISTINCT r.id) AS n FROM placements AS p
JOIN captures AS c ON c.id = p.capture JOIN json_each(p.evidence, '$.steps') AS j
JOIN revisions AS r ON r.id = j.value
WHERE p.how = 'listing' AND (:since IS NULL OR r.seen_at >= :since)
  AND (:until IS NULL OR r.seen_at <= :until) GROUP BY c.source"""
"""The steps of listings: nothing has to have changed for them but what is said of a text."""


def _never_ended(db: Database) -> Iterator[dict[str, str]]:
    """Yield when each run began that was killed, by its source."""
    running = notes.running(where(db))
    for row in unended(db):
        # One that has its check says there why what it kept waits.
        if not (running and row["started_at"] >= running) and not holds(db, row["source"], row["run"]):  # fmt: skip
            yield {"source": row["source"], "told": row["started_at"]}


def _problems(
    db: Database, newest: Sequence[Check], ended_not: Iterable[str], unread: int
) -> Iterator[str]:
    """Yield what is wrong now: of the last check, and of what should have come before or after it."""
    yield from newest[0].problems if newest else ()
    for began in ended_not:
        yield f"the run begun at {clock.told(began)} never ended"
    yield from _backwards(newest)
    if began := notes.unfinished(where(db)):
        yield f"the crawl begun at {clock.told(began)} was never finished"
    if unread:
        yield f"{unread} kept captures are not read yet: run tarmeem reread"


def _backwards(newest: Sequence[Check]) -> Iterator[str]:
    """Yield it where a clock set back has put the last check before the one that went before it."""
    if len(newest) > 1 and newest[0].started_at < newest[1].started_at:
        yield f"the clock went back: {newest[0].started_at} was written after {newest[1].started_at}"
    last = newest[0] if newest else None
    if last and last.ended_at and last.ended_at < last.started_at:
        yield f"the clock went back during the check begun at {last.started_at}"


def _gaps(
    sound: Sequence[str], cadence: timedelta, since: str | None, until: str | None
) -> tuple[Gap, ...]:
    """Return the stretches without a sound check, from `since` to `until` where they are given."""
    marks = [*filter(None, [since]), *sorted(sound), *filter(None, [until])]
    read = map(datetime.fromisoformat, marks)
    return tuple(
        Gap(earlier, later)
        for (earlier, later), (begun, ended) in zip(pairwise(marks), pairwise(read), strict=True)
        if ended - begun > cadence * _PATIENCE
    )
