"""What a person does by hand: keep a document, save a fixture, decide what waits."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args
from urllib.parse import urlsplit

import yaml
from rapidfuzz.process import extractOne
from sqlite_utils import Database

from crawler import backfill as old
from crawler.declare import load_sources
from crawler.pages import read
from crawler.pages.metadata import kind_of
from crawler.pages.sniff import media_type, sniff
from crawler.running import run
from publish.words import SET_ASIDE
from store import captures, open_store, readings, reviews, snapshots, works
from store.agreeing import agree
from store.base import writing
from store.normal import key
from tarmeem import clock
from tarmeem.errors import FetchError, UsageError
from tarmeem.model import Capture, Edition, Source, Work

_ID = re.compile(r"w_\w+")
_FIGURE = re.compile(r"\d+")
_NEAR = 90
"""Likeness, of 100, from which a new title may be another's with a slip in it."""
BY_HAND = "by-hand"
"""The source that documents kept by hand are filed under."""


def add(
    db: Database, body: bytes, name: str, *, work: str, seen_on: str, witness: str, edition: str
) -> int:
    """Keep bytes as a capture of a work, seen by a witness on a day; return the capture's id.

    A title that is no known id or alias makes a new work. The day's noon in Karachi stands for it;
    today, before noon, the present instant does. All of it is kept, or nothing.
    ``name``: the file or URL they came from. Raises: UsageError for a blank work or witness, a
    day that is none, an unknown edition or nothing to keep.
    """
    if not work.strip() or not witness.strip():
        raise UsageError(
            "a text is kept under a work and a witness", do="name both: readers are shown them"
        )
    if sniff(body) in ("empty", "binary"):
        raise UsageError("the file is empty" if sniff(body) == "empty" else "it is no document of a kind that can be read", where=name, do="nothing was kept")  # fmt: skip
    if edition not in get_args(Edition):
        raise UsageError(f"there is no edition {edition!r}", do=f"one of {', '.join(get_args(Edition))}")  # fmt: skip
    seen_at, at = noon(seen_on), clock.now()
    with writing(db):
        sha256 = snapshots.keep(db, body, media_type(body, ""), recorded_at=at)
        known = works.find(db, work) or _entitled(db, work)
        url = f"by-hand:{sha256}"
        if known is None:
            if _ID.fullmatch(work):
                raise UsageError(f"there is no work {work!r}", do="see `tarmeem list --search WORDS`, or give the title of a new one")  # fmt: skip
            kind = kind_of("", work) or "other"
            title = Work(works.new_id(BY_HAND, url), kind, work, source=BY_HAND)
            works.create(db, title, url=url, since=seen_at, recorded_at=at)
        else:
            works.locate(db, url, known.id, source=BY_HAND, since=seen_at, recorded_at=at)
        capture = Capture(
            source=BY_HAND, url=url, seen_at=seen_at, witness=witness, vantage="by hand", sha256=sha256,
            title=known.title if known else work, hints={"edition": edition, "file": name},
        )  # fmt: skip
        return captures.record(db, capture, recorded_at=at)


def near_title(db: Database, work: str) -> str:
    """Return the title of another work that one may have been meant for, slip by slip; else nothing.

    Titles that differ in a figure or in the number of their words are of two works.
    """
    known = works.get(db, work)
    title = known.title if known else ""
    alike = [
        one.title
        for one in works.listing(db)
        if one.id != work
        and len(one.title.split()) == len(title.split())
        and _FIGURE.findall(one.title) == _FIGURE.findall(title)
    ]
    found = extractOne(title, alike, score_cutoff=_NEAR)
    return found[0] if found else ""


def _entitled(db: Database, title: str) -> Work | None:
    """Return the one work of exactly that title; none, or several, are no answer."""
    words = key(title)
    found = [w for w in works.listing(db) if words in {key(t) for t in works.titles(db, w.id)}]
    return found[0] if len(found) == 1 else None


def fetch(url: str, hosts: Mapping[str, str]) -> bytes:
    """Fetch one document as politely and safely as any source's. Raise FetchError where it fails."""
    host = urlsplit(url).hostname or ""
    if not host:
        raise UsageError("the address names no host", where=url, do="give it whole")
    declared = {
        "name": BY_HAND, "title": "By hand", "publisher": host, "edition": "private",
        "hosts": [host], "shape": "document", "cadence": "1d", "start": [url],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / f"{BY_HAND}.yml").write_text(yaml.safe_dump(declared))
        (check,) = run.crawl(home / "by-hand.db", [BY_HAND], hosts=hosts, folder=home)
        with closing(open_store(home / "by-hand.db")) as db:
            brought = [c for c in captures.listing(db) if c.sha256 and c.verdict == "accepted"]
            if not brought or brought[0].sha256 is None:
                why = "; ".join(check.problems) or "nothing came"
                raise FetchError(why, transient=True, where=url, do="save it yourself and add the file")  # fmt: skip
            return snapshots.load(db, brought[0].sha256)


def noon(day: str) -> str:
    """Return noon in Karachi of a day in UTC, or now where that is still to come.

    Raises: UsageError where it is no day, or a day to come.
    """
    try:
        seen = clock.noon_of(day)
    except ValueError as error:
        raise UsageError(f"{day!r} is not a day", do="write it YYYY-MM-DD") from error
    if clock.day_of(seen) > clock.today():
        raise UsageError(f"{day} is yet to come", do="give the day on which it was seen")
    return min(seen, clock.now())


def old_captures(
    db_path: Path, source: str, origin: str, *, urls: Sequence[str], file: str | None,
    hosts: Mapping[str, str],
) -> list[old.Old]:  # fmt: skip
    """Return old captures of a source, all looked at; what is wrong with one leaves no new database behind.

    Raises: UsageError for an unknown source or origin; what `backfill.checked` raises.
    """
    declared = _declared(source)
    if origin == "wayback":
        urls = urls or _documents(db_path, source)
    found = old.from_origin(origin, urls, file, hosts)
    return old.checked(declared, found, recorded_at=clock.now())


def backfill(db: Database, source: str, found: Sequence[old.Old]) -> list[int]:
    """Keep old captures of a source and return their ids."""
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


def waiting(db: Database) -> list[Waiting]:
    """Return what waits for a person: captures set aside, files not wholly read, and suggestions."""
    held = [
        Waiting(
            c.id or 0,
            "capture",
            c.title or c.url,
            f"{SET_ASIDE[c.verdict]}: {c.reason}",
            c.url if c.title else "",
        )
        for c in captures.set_aside(db)
    ]
    unread = [_unread(db, row) for row in readings.unreadable(db)]
    said = [
        Waiting(s.number, "suggestion", s.proposal, s.kind, reviews.about(db, s))
        for s in reviews.suggestions(db)
    ]
    return held + unread + said


def _unread(db: Database, row: Mapping[str, Any]) -> Waiting:
    """Return a file that was not wholly read, under its title, with its address or its file's name."""
    capture = captures.get(db, row["capture"])
    title = capture.title if capture else ""
    where = capture.hints.get("file", row["url"]) if capture else row["url"]
    return Waiting(row["capture"], "unread", title or where, f"unread: {row['problem']}", where if title else "")  # fmt: skip


def waiting_line(one: Waiting) -> str:
    """Return what waits as a line for a person; of a question, first what "this" and "it" are."""
    if one.what == "suggestion":
        asked = _ASKED.get(one.reason, one.reason)
        return f"{one.number:>8}  {one.about or 'of a document'}:\n          {one.title}\n          {asked}"
    rows = [f"{one.number:>8}  {one.title}", f"          {one.reason}"]
    if one.about:
        rows.append(f"          {one.about}")
    return "\n".join(rows)


_ASKED = {
    "same-work": "agreed: both are texts of one law or notice; declined: they stay two",
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
    """Record a person's decision on what waits. Raise UsageError where it does not fit."""
    about_capture = number < reviews.SUGGESTIONS
    found = next((one for one in waiting(db) if one.number == number), None)
    if found is None:
        raise UsageError(f"nothing with number {number} waits", do="see `tarmeem review`")
    if about_capture != (decision in ("released", "rejected")):
        kind = "capture" if about_capture else "suggestion"
        raise UsageError(f"a {kind} cannot be {decision}", do=HOW[kind])
    if found.what == "unread" and decision == "rejected" and captures.placed(db, number):
        raise UsageError(
            f"what could be read of capture {number} is a text of its work: it cannot be set aside",
            do="--release says that a person has seen what is missing",
        )
    if decision == "released" and about_capture and _says_gone(db, number):
        raise UsageError(
            f"capture {number} is the answer that the document is not there: it is no text of it",
            do="leave it, and the rule of its source settles whether it was withdrawn; or --reject it",
        )
    if decision == "agreed":
        agree(db, number - reviews.SUGGESTIONS, person=person, reason=reason)
        return
    reviews.decide(
        db, cast(reviews.Decision, decision), person=person, reason=reason,
        capture=number if about_capture else None,
        suggestion=None if about_capture else number - reviews.SUGGESTIONS,
    )  # fmt: skip


def _says_gone(db: Database, number: int) -> bool:
    """Tell whether the site answered that there is nothing at the address."""
    held = captures.get(db, number)
    return held is not None and held.status in (404, 410)


def save_fixture(db: Database, source: str, url: str, folder: Path) -> Path:
    """Write a kept page and what is read out of it beside each other; return their folder.

    Raises: UsageError where no such page was kept.
    """
    capture = captures.latest(db, source, url, any_state=True)
    if capture is None or capture.sha256 is None:
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
    (home / "capture.json").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")
    (home / "expected.json").write_text(json.dumps(asdict(reading), indent=1, ensure_ascii=False) + "\n")  # fmt: skip
    return home
