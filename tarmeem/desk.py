"""What a person does by hand: keep a document, save a fixture, decide what waits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime, time
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from crawler.keeping import media_type
from crawler.pages import read
from store import captures, snapshots, works
from tarmeem.errors import UsageError
from tarmeem.flow import utc_now
from tarmeem.model import Capture, Edition, Work

KARACHI = ZoneInfo("Asia/Karachi")
BY_HAND = "by-hand"
"""The source that documents kept by hand are filed under."""


def add(db: Database, file: Path, *, work: str, seen_on: str, witness: str, edition: str) -> int:
    """Keep a file as a capture of a work, seen by a witness on a day; return the capture's id.

    A title that is no known id or alias makes a new work. The day's noon in Karachi stands for it.
    Raises: UsageError for a day that is none, an unknown edition or an empty file.
    """
    body = file.read_bytes()
    if not body:
        raise UsageError("the file is empty", where=str(file))
    if edition not in get_args(Edition):
        raise UsageError(f"there is no edition {edition!r}", do=f"one of {', '.join(get_args(Edition))}")  # fmt: skip
    seen_at, at = noon(seen_on), utc_now()
    sha256 = snapshots.keep(db, body, media_type(body, ""), recorded_at=at)
    known = works.find(db, work)
    url = f"by-hand:{sha256}"
    if known is None:
        title = Work(works.new_id(BY_HAND, url), "other", work, source=BY_HAND)
        works.create(db, title, url=url, since=seen_at, recorded_at=at)
    else:
        works.locate(db, url, known.id, source=BY_HAND, since=seen_at, recorded_at=at)
    capture = Capture(
        source=BY_HAND, url=url, seen_at=seen_at, witness=witness, vantage="by hand",
        sha256=sha256, title=known.title if known else work, hints={"edition": edition, "file": file.name},
    )  # fmt: skip
    return captures.record(db, capture, recorded_at=at)


def noon(day: str) -> str:
    """Return noon in Karachi of a day, in UTC. Raise UsageError where it is no day, or to come."""
    try:
        seen = datetime.combine(date.fromisoformat(day), time(12), KARACHI)
    except ValueError as error:
        raise UsageError(f"{day!r} is not a day", do="write it YYYY-MM-DD") from error
    if seen.date() > datetime.now(KARACHI).date():
        raise UsageError(f"{day} is yet to come")
    return seen.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")


def save_fixture(db: Database, source: str, url: str, folder: Path) -> Path:
    """Write a kept page and what is read out of it beside each other; return their folder.

    Raises: UsageError where no such page was kept.
    """
    capture = captures.latest(db, source, url, any_state=True)
    if capture is None or capture.sha256 is None:
        raise UsageError(f"no page of {source} was kept at {url}", do="see the captures table, or crawl first")  # fmt: skip
    body = snapshots.load(db, capture.sha256)
    reading = read(body, capture.media_type, url=url, hints=dict(capture.hints))
    name = Path(urlsplit(url).path).name[:60] or hashlib.sha256(url.encode()).hexdigest()[:12]
    home = folder / source / name
    home.mkdir(parents=True, exist_ok=True)
    (home / "body").write_bytes(body)
    said = {"url": url, "media_type": capture.media_type, "hints": dict(capture.hints)}
    (home / "capture.json").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")
    (home / "expected.json").write_text(json.dumps(asdict(reading), indent=1, ensure_ascii=False) + "\n")  # fmt: skip
    return home
