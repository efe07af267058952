"""A made-up listing of notices that is kept anew day by day, as a crawl keeps it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from store import captures, open_store
from store.snapshots import keep
from tarmeem import flow
from tarmeem.model import Capture

HOST = "https://www.xanadu.example"
YAML = f"""
name: acts
title: Notices of Xanadu
publisher: Parliament of Xanadu
edition: gazette
hosts: [www.xanadu.example]
shape: listing
cadence: 1d
kind: notice
start: ["{HOST}/list"]
entries: [{{match: '^/notice/\\d+\\.txt$'}}]
"""


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    """Open a new store in a folder, beside the one source that is declared there."""
    (folder / "acts.yml").write_text(YAML)
    with closing(open_store(folder / "t.db")) as made:
        yield made


def publish(
    db: Database, folder: Path, day: int, rows: Mapping[int, tuple[str, str]], path: str, *, more: bool
) -> list[str]:  # fmt: skip
    """Keep a listing of a day of June, 2025, and its notices; bring all up to date and return what is told.

    ``rows``: each notice's title and day, by its number. ``more``: another page comes before all is brought up to date.
    """
    at = f"2025-06-{day:02d}T06:00:00Z"
    for number, (title, dated) in rows.items():
        url, body = f"{HOST}/notice/{number}.txt", f"NOTICE\n\n1. Lamp {number} shall burn till dawn.\n"  # fmt: skip
        if not captures.of_url(db, url):
            digest = keep(db, body.encode(), "text/plain", recorded_at=at)
            captures.record(db, Capture("acts", url, at, status=200, media_type="text/plain", sha256=digest, title=title, published_on=dated[6:] + dated[2:6] + dated[:2], hints={"edition": "gazette", "kind": "notice"}), recorded_at=at)  # fmt: skip
    items = "".join(
        f"<li><a href='/notice/{number}.txt'>{title}</a> {dated}</li>"
        for number, (title, dated) in rows.items()
    )
    body = f"<html><body><ul>{items}</ul></body></html>"
    digest = keep(db, body.encode(), "text/html", recorded_at=at)
    captures.record(db, Capture("acts", HOST + path, at, status=200, media_type="text/html; charset=utf-8", sha256=digest, hints={"role": "listing"}), recorded_at=at)  # fmt: skip
    return [] if more else flow.update(db, folder=folder, now=at)
