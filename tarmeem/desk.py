"""What a person does by hand: bring in old captures, save a fixture, decide what waits."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from sqlite_utils import Database

from crawler.declare import load_sources
from crawler.old import Old
from crawler.pages import read
from publish.words import SET_ASIDE
from store import captures, open_store, readings, reviews, snapshots
from store.agreeing import agree
from tarmeem import clock
from tarmeem.errors import ReadError, UsageError
from tarmeem.model import Source


def old_captures(
    db_path: Path, source: str, origin: str, *, urls: Sequence[str], file: str | None,
    hosts: Mapping[str, str],
) -> tuple[list[Old], ReadError | None]:  # fmt: skip
    """Return old captures of a source, all looked at, and where their file was cut short, if it was.

    What is wrong with one leaves no new database behind.

    Raises: UsageError for an unknown source or origin; what `backfill.checked` raises.
    """
    from crawler import backfill as old  # the gate comes with it, which no list of what waits needs

    declared = _declared(source)
    if origin == "wayback":
        urls = urls or _documents(db_path, source)
    found: list[Old] = []
    cut = None
    try:
        for one in old.from_origin(declared, origin, urls, file, hosts):
            found.append(one)  # noqa: PERF402 - what came before the error stays
    except ReadError as error:
        if not found:
            raise
        cut = error
    return old.checked(declared, found, recorded_at=clock.now()), cut


def backfill(db: Database, source: str, found: Sequence[Old]) -> list[int]:
    """Keep old captures of a source and return their ids."""
    from crawler import backfill as old

    return old.keep(db, _declared(source), found, recorded_at=clock.now())


def _declared(source: str) -> Source:
    declared = load_sources()
    if source not in declared:
        raise UsageError(f"there is no source {source!r}", do="see `tarmeem sources`")
    return declared[source]


def _documents(db_path: Path, source: str) -> list[str]:
    """Return the addresses of a source's known documents. UsageError where there is none."""
    known: set[str] = set()
    if db_path.exists():
        with closing(open_store(db_path, readonly=True)) as db:
            known = {c.url for c in captures.listing(db, source=source) if "role" not in c.hints}
    if not known:
        raise UsageError(f"no document of {source} is known yet", do="name it with --url")
    return sorted(known)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a person's decision: a capture, one that could not be read, or a suggestion."""

    number: int
    what: Literal["capture", "unread", "suggestion"]
    title: str
    reason: str
    about: str = ""
    """What is meant: the address; of a suggestion's "this" and "it" the work, and its document."""
    other: str = ""
    """The other work, of a suggestion that concerns two."""


def waiting(db: Database) -> list[Waiting]:
    """Return what waits for a person: captures set aside, files not wholly read, and suggestions."""
    held = [
        Waiting(
            c.id or 0,
            "capture",
            c.title or c.url,
            f"{SET_ASIDE[c.verdict]}: {c.reason}",
            reviews.address(c) if c.title else "",
        )
        for c in captures.set_aside(db)
    ]
    unread = [_unread(row) for row in readings.unreadable(db)]
    said = [
        Waiting(
            s.number, "suggestion", s.proposal, s.kind, reviews.about(db, s), reviews.other(db, s)
        )
        for s in reviews.suggestions(db)
    ]
    return held + unread + said


def _unread(row: Mapping[str, Any]) -> Waiting:
    """Return a file that was not wholly read, under its title, with its address or its file's name."""
    title, where = row["title"], row["file"] or row["url"]
    return Waiting(row["capture"], "unread", title or where, f"unread: {row['problem']}", where if title else "")  # fmt: skip


def waiting_line(one: Waiting) -> str:
    """Return what waits as a line for a person; of a question, first what "this" and "it" are."""
    if one.what == "suggestion":
        asked = _ASKED.get(one.reason, one.reason)
        other = f"\n          the other: {one.other}" if one.other else ""
        return f"{one.number:>8}  {one.about or 'of a document'}:\n          {one.title}{other}\n          {asked}"
    rows = [f"{one.number:>8}  {one.title}", f"          {one.reason}"]
    if one.about:
        rows.append(f"          {one.about}")
    return "\n".join(rows)


_ASKED = {
    "same-work": "agreed: both are texts of one law or notice, for good; declined: they stay two",
    "relation": "agreed: the one is shown beside the other; declined: it is not",
    "alias": "agreed: it is found under that name too; declined: it is not",
    "document": "agreed or declined: a person has seen it",
}
"""What a decision on a question comes to, by the question's kind."""


HOW = {
    "capture": "--release (it is law after all) or --reject",
    "unread": "--release (a person has seen what is missing)",
    "suggestion": "--agree or --decline",
}
"""What can be decided of each kind of what waits."""
_CALLED = {"capture": "a page or file that was set aside", "unread": "a file not wholly read", "suggestion": "a question"}  # fmt: skip


def how_to_decide(some: Sequence[Waiting]) -> list[str]:
    """Return how a person decides what waits, a line a kind of it."""
    kinds = dict.fromkeys(one.what for one in some)
    return [
        f"{_CALLED[kind]}: tarmeem review NUMBER {HOW[kind]} --person WHO --reason WHY"
        for kind in kinds
    ]


def decide(db: Database, number: int, decision: str, *, person: str, reason: str) -> None:
    """Record a person's decision on what waits, or another one on what was decided or taken in before.

    Raises: UsageError where it does not fit, or holds already.
    """
    about_capture = number < reviews.SUGGESTIONS
    if about_capture != (decision in ("released", "rejected")):
        kind = "capture" if about_capture else "suggestion"
        what = "page or file" if about_capture else "question"
        raise UsageError(f"{number} is a {what}: it cannot be {decision}", do=HOW[kind])
    if all(one.number != number for one in waiting(db)):
        _refuse_a_second(db, number, decision)
    if decision == "released" and about_capture:
        _refuse_an_error(db, number)
    if decision == "agreed":
        agree(db, number - reviews.SUGGESTIONS, person=person, reason=reason)
        return
    reviews.decide(
        db, cast(reviews.Decision, decision), person=person, reason=reason,
        capture=number if about_capture else None,
        suggestion=None if about_capture else number - reviews.SUGGESTIONS,
    )  # fmt: skip


def named(db: Database, number: int) -> str:
    """Return what a number of the desk is called: a document's title, or what is asked; empty where nothing has it."""
    if number < reviews.SUGGESTIONS:
        held = captures.get(db, number)
        return (held.title or held.url) if held else ""
    return next((one.title for one in waiting(db) if one.number == number), "")


def decided(db: Database, number: int) -> list[dict[str, Any]]:
    """Return what was decided on a number of the desk, oldest first; the last one holds."""
    if number < reviews.SUGGESTIONS:
        return reviews.decisions(db, capture=number)
    return reviews.decisions(db, suggestion=number - reviews.SUGGESTIONS)


def _refuse_a_second(db: Database, number: int, decision: str) -> None:
    """Raise UsageError where what does not wait cannot be decided otherwise than it was."""
    held = captures.get(db, number) if number < reviews.SUGGESTIONS else None
    state = captures.state(db, number) if held and "role" not in held.hints else ""
    before = decided(db, number)
    last = before[-1]["decision"] if before else {"accepted": "released"}.get(state)
    if last is None or (held and state not in ("accepted", "rejected")):
        raise UsageError(f"nothing with number {number} waits", do="see `tarmeem review`")
    if last == decision:
        said = f": {reviews.told(before[-1])}" if before else ", by the gate: it never waited"
        raise UsageError(f"{number} is {decision} already{said}", do=_TAKE_BACK.get(decision, "nothing is to be done"))  # fmt: skip
    if last == "agreed":
        raise UsageError(f"{number} was agreed to, and what was made one stays one: {reviews.told(before[-1])}")  # fmt: skip


_TAKE_BACK = {
    "released": "--reject takes it back",
    "rejected": "--release takes it back",
    "declined": "--agree takes it back",
}
"""How a decision is followed by the other."""


def _refuse_an_error(db: Database, number: int) -> None:
    """Raise UsageError where the site answered with an error: that is never a text of the document."""
    held = captures.get(db, number)
    if held is None or held.status in (None, 200):
        return
    if held.status in (404, 410):
        raise UsageError(
            f"capture {number} is the answer that the document is not there: it is no text of it",
            do="leave it, and the rule of its source settles whether it was withdrawn; or --reject it",
        )
    raise UsageError(
        f"capture {number} is an error (status {held.status}) that the site answered with: it is no text of the document",
        do="leave it, and it waits until the source is checked without a problem; or --reject it",
    )


def save_fixture(db: Database, source: str, url: str, folder: Path) -> Path:
    """Write a kept page and what is read out of it beside each other; return their folder.

    Raises: UsageError where no such page was kept, or no source is of that name.
    """
    capture = captures.latest(db, source, url, any_state=True)
    if capture is None or capture.sha256 is None:
        if not captures.listing(db, source=source):
            _declared(source)
        raise UsageError(f"no page of {source} was kept at {url}", do=f"crawl first, and give an address as `tarmeem sources check {source}` prints it")  # fmt: skip
    body = snapshots.load(db, capture.sha256)
    reading = read(body, capture.media_type, url=url, hints=dict(capture.hints))
    name = Path(urlsplit(url).path).name[:60]
    if not re.fullmatch(r"[\w%+=@,-][\w%+=@,. -]*", name):  # nothing that climbs, or is no name
        name = hashlib.sha256(url.encode()).hexdigest()[:12]
    elif urlsplit(url).query:  # the path alone would put one page of a site over another
        name += "-" + hashlib.sha256(url.encode()).hexdigest()[:8]
    home = folder / source / name
    home.mkdir(parents=True, exist_ok=True)
    (home / "body").write_bytes(body)
    said = {"url": url, "media_type": capture.media_type, "hints": dict(capture.hints)}
    (home / "capture.json").write_text(
        json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    (home / "expected.json").write_text(json.dumps(asdict(reading), indent=1, ensure_ascii=False) + "\n", "utf-8")  # fmt: skip
    return home
