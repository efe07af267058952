"""Events: what befell a work or a provision, on a date, by some authority; nothing is taken back.

Instruments and listings give most of them; what no instrument says, such as a court striking words
down, stands in a reviewed ``store/events/*.yml``, one file a work.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any, get_args

import yaml
from sqlite_utils import Database

from store import works
from store.base import fetch, storable, writing
from store.citations import folded
from store.declarations import from_yaml
from store.identity.likeness import titles_alike
from tarmeem import clock
from tarmeem.errors import SourceError
from tarmeem.model import Event, EventKind, Work

MASTHEAD = "the instrument's own masthead"
"""The authority of a day that a text itself bears; it goes with the text where that is rejected."""
FOLDER = Path(__file__).parent / "events"


def record(db: Database, event: Event, *, recorded_at: str | None = None) -> int:
    """Record an event and return its id; the same again writes nothing."""
    once = [
        event.work, event.eid, event.kind, event.valid_on, storable(event.source),
        storable(event.words),
    ]  # fmt: skip
    with writing(db):
        known = fetch(
            db,
            "SELECT id FROM events WHERE work = ? AND eid = ? AND kind = ? AND valid_on = ?"
            " AND source = ? AND words = ?",
            once,
        )
        if known:
            return int(known[0]["id"])
        cursor = db.execute(
            "INSERT INTO events (work, eid, kind, valid_on, source, words, known_at, note,"
            " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [*once, event.known_at, storable(event.note), recorded_at or clock.now()],
        )
        return int(cursor.lastrowid or 0)


def of_work(
    db: Database, work: str, *, eid: str | None = None, known_at: str | None = None
) -> list[Event]:
    """Return a work's events by the dates they took effect; of one provision; as known then."""
    rows = fetch(
        db,
        "SELECT work, kind, valid_on, known_at, source, eid, words, note FROM events"
        " WHERE work IN (SELECT value FROM json_each(:family)) AND (:eid IS NULL OR eid = :eid)"
        " AND (:known IS NULL OR known_at <= :known) AND NOT (source = :masthead AND EXISTS ("
        " SELECT 1 FROM expressions AS x JOIN rejected_expressions USING (id)"
        " WHERE x.work = events.work AND x.seen_at = events.known_at"
        " AND NOT EXISTS (SELECT 1 FROM standing_expressions AS s WHERE s.sha256 = x.sha256)))"
        " ORDER BY valid_on, id",
        {
            "family": json.dumps(works.family(db, work)),
            "eid": eid,
            "known": known_at,
            "masthead": MASTHEAD,
        },
    )
    return [Event(**row) for row in rows]


def commencements(db: Database, work: str, *, known_at: str | None = None) -> dict[str, Event]:
    """Return the commencement told last of a work (empty eId) and of each of its provisions; as known then."""
    rows = fetch(
        db,
        "SELECT work, kind, valid_on, known_at, source, eid, words, note FROM events"
        " WHERE work IN (SELECT value FROM json_each(:family)) AND kind = 'commenced'"
        " AND (:known IS NULL OR known_at <= :known) ORDER BY id",
        {"family": json.dumps(works.family(db, work)), "known": known_at},
    )
    return {row["eid"]: Event(**row) for row in rows}


def load_yaml(
    db: Database, path: Path | None = None, *, recorded_at: str | None = None
) -> list[Event]:
    """Record the reviewed events of a file, or of all files of a folder, and return them.

    A file names its work by a reviewed alias; being reviewed itself, it may give the alias to the one
    work that has its ``title``. A work that is not in the store yet is passed over.

    Raises: SourceError with file and key.
    """
    path = path or FOLDER
    files = sorted(path.glob("*.yml")) if path.is_dir() else [path]
    events: list[Event] = []
    for file in files:
        told, rows = read_yaml(file)
        work = works.find(db, told["work"]) or _entitled(db, told, file.name, recorded_at)
        if work is None:
            continue
        found = [_event(file, n, work.id, row) for n, row in enumerate(rows)]
        with writing(db):
            for event in found:
                record(db, event, recorded_at=recorded_at)
        events += found
    return events


def _entitled(
    db: Database, told: dict[str, str], file: str, recorded_at: str | None
) -> Work | None:
    """Give the alias to the one work of its title and kind; none, or several, get nothing."""
    title, kind = told.get("title", ""), folded(told["work"]).split("/")[1:2]
    found = [
        work
        for work, names in works.titled(db)
        if [work.kind] == kind and any(titles_alike(title, name) for name in names)
    ] if title else []  # fmt: skip
    if len(found) != 1:
        return None
    evidence = f"{file}: title"
    works.alias(
        db, told["work"], found[0].id, evidence=evidence, reviewed=True, recorded_at=recorded_at
    )
    return found[0]


def read_yaml(file: Path) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Return what a file of events says of its work (``work``, ``title``), and its events.

    Raises: SourceError where it is not of that form.
    """
    try:
        data = from_yaml(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:  # a day that never was is a ValueError
        raise SourceError(f"cannot be read: {error}", where=str(file)) from error
    if not isinstance(data, dict) or not isinstance(data.get("work"), str):
        raise SourceError("work: the alias of the work is wanted", where=str(file))
    rows = data.get("events")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourceError("events: a list of events is wanted", where=str(file))
    return {name: str(value) for name, value in data.items() if name != "events"}, rows


_NEEDED = ("kind", "valid_on", "source")
_OPTIONAL = ("eid", "words", "note", "known_at")


def _event(file: Path, place: int, work: str, row: dict[str, Any]) -> Event:
    where = f"{file}: events[{place}]"
    for name in _NEEDED:
        if not row.get(name):
            raise SourceError(f"{name} is wanted", where=where)
    unknown = set(row) - {*_NEEDED, *_OPTIONAL}
    if unknown:
        raise SourceError(f"unknown key {', '.join(sorted(map(str, unknown)))}", where=where)
    if row["kind"] not in get_args(EventKind):
        raise SourceError(
            f"kind: {row['kind']} is none of {', '.join(get_args(EventKind))}", where=where
        )
    valid_on = _date(row["valid_on"], f"{where}: valid_on")
    known = row.get("known_at")
    return Event(
        work=work,
        kind=row["kind"],
        valid_on=valid_on,
        known_at=_instant(known if known else valid_on, f"{where}: known_at"),
        source=str(row["source"]),
        eid=str(row.get("eid") or ""),
        words=str(row.get("words") or ""),
        note=str(row.get("note") or ""),
    )


def _date(value: object, where: str) -> str:
    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise SourceError(f"{value!r} is no date such as 2025-01-29", where=where) from error


def _instant(value: object, where: str) -> str:
    """Return an instant in UTC; a bare date is the end of that day in Karachi (UTC+5)."""
    if isinstance(value, datetime.datetime):
        return clock.instant_of(value if value.tzinfo else value.replace(tzinfo=datetime.UTC))
    text = str(value)
    if "T" not in text:
        return f"{_date(text, where)}T19:00:00Z"
    try:
        return _instant(datetime.datetime.fromisoformat(text), where)
    except ValueError as error:
        raise SourceError(
            f"{text!r} is no instant such as 2025-01-29T07:00:00Z", where=where
        ) from error
