"""Keep a document by hand, under the work that a person names, unless its bytes or its words say otherwise."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import yaml
from rapidfuzz.process import extractOne
from sqlite_utils import Database

from crawler.gate import judge
from crawler.pages.metadata import called, kind_of
from crawler.pages.sniff import media_type, sniff
from crawler.running import run
from diffs.walls.titles import is_arabic, names, own_words
from store import captures, expressions, open_store, placements, reviews, snapshots, works
from store.base import writing
from store.identity.documents import Doubt
from store.identity.placement import doubted, resembled
from tarmeem import clock, flow
from tarmeem.errors import FetchError, UsageError
from tarmeem.model import Capture, Edition, Reading, Work
from tarmeem.patterns import pattern_of

_ID = pattern_of(r"w_\w+")
_FIGURE = pattern_of(r"\d+")
_NEAR = 90
"""Likeness, of 100, from which a new title may be another's with a slip in it."""
BY_HAND = "by-hand"
"""The source that documents kept by hand are filed under."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of a document: its capture, and the work it is filed under."""

    capture: int
    work: Work
    new: bool
    """Whether the work was made for it."""
    before: bool
    """Whether this very capture was kept before: nothing was added."""
    aside: str = ""
    """Why it was set aside and waits for a person; empty where it was not."""
    strange: str = ""
    """How a work's first text speaks against the title it was given: it has no word of it, or calls itself otherwise."""


def add(
    db: Database, body: bytes, name: str, *, work: str, seen_on: str, witness: str, edition: str
) -> Filed:
    """Keep bytes as a capture of a work, seen by a witness on a day.

    A title that no work goes by makes a new one. The day's noon in Karachi stands for it; today,
    before noon, the present instant does. All of it is kept, or nothing. What is plainly no text of a
    known work is kept aside, for a person to decide; so is what is no document at all.
    ``name``: the file or URL they came from. Raises: UsageError for a blank work or witness, a
    day that is none, an unknown edition, nothing to keep, a title of several works, or bytes that
    are kept as a text of another work.
    """
    _refuse(body, name, work, witness, edition)
    seen_at, at = noon(seen_on), clock.now()
    sha256 = hashlib.sha256(body).hexdigest()
    _of_no_other(db, sha256, _named(db, work), work)
    made = Capture(
        source=BY_HAND, url=_address(db, sha256, _named(db, work), name), seen_at=seen_at, witness=witness, vantage="by hand",
        sha256=sha256, title=work, hints={"edition": edition, "file": name},
    )  # fmt: skip
    reading = flow.read_capture(db, made, body)  # before anything is locked: an eye takes its time
    with writing(db):
        last = captures.last(db)
        snapshots.keep(db, body, media_type(body, ""), recorded_at=at)
        flow.keep_reading(db, reading, at)
        known = _named(db, work)  # asked under the lock: two may file a new title at once
        made = _of(db, known, made, reading) if known else made
        made = made if made.reason else _a_document(made, body, reading)
        filed = known or _begin(db, made, reading, at)
        # A file that could not be read begins a work too: what is read first is the text to ask about.
        first = known is None or not expressions.chain(db, known.id)
        number = captures.record(db, made, recorded_at=at)
    if captures.state(db, number) == "rejected":
        raise _rejected(filed, number, name)
    if first and not made.reason:
        _ask(db, filed, replace(made, id=number), reading)
    strange = _strange(work, reading) if first else ""
    return Filed(number, filed, known is None, number <= last, made.reason, strange)


def _refuse(body: bytes, name: str, work: str, witness: str, edition: str) -> None:
    """Raise UsageError where what was given cannot be filed, whatever is kept already."""
    if not work.strip() or not witness.strip():
        raise UsageError(
            "a text is kept under a work and a witness", do="name both: readers are shown them"
        )
    if sniff(body) in ("empty", "binary"):
        raise UsageError("the file is empty" if sniff(body) == "empty" else "it is no document of a kind that can be read", where=name, do="nothing was kept")  # fmt: skip
    if edition not in get_args(Edition):
        raise UsageError(f"there is no edition {edition!r}", do=f"one of {', '.join(get_args(Edition))}")  # fmt: skip


def _address(db: Database, sha256: str, known: Work | None, name: str) -> str:
    """Return the address of bytes that are kept by hand: one of their own for each work that they were taken for.

    Raises: UsageError where a person has rejected them as a text of this one.
    """
    url = f"by-hand:{sha256}"
    refused = [
        c for c in captures.of_snapshot(db, sha256) if captures.state(db, c.id or 0) == "rejected"
    ]
    mistaken = [c for c in refused if c.source == BY_HAND and placements.work_of(db, c.id or 0)]
    for one in mistaken:
        if known and works.resolve(db, placements.work_of(db, one.id or 0) or "") == known.id:
            raise _rejected(known, one.id or 0, name)
    return f"{url}-{len(mistaken) + 1}" if mistaken else url


def _rejected(work: Work, capture: int, name: str) -> UsageError:
    return UsageError(
        f"a person has said that it is no text of “{work.title}” (capture {capture})",
        where=name, do=f"add it under a title of its own; tarmeem review {capture} --release takes that back",
    )  # fmt: skip


_LAW = pattern_of(r"\b(?:Act|Ordinance|Code|Rules|Regulations|Bill|Pakistan)\b", re.IGNORECASE)
"""What shows that a title is a law's own, and no description of it; it tells it from no other."""


def _strange(title: str, reading: Reading) -> str:
    """Say how a text in its title's script speaks against it: by none of the title's own words, or by the name of another law."""
    text, own = reading.text, own_words(title)
    if not text.strip() or is_arabic(text) != is_arabic(title):
        return ""
    if own and not names(text, title):
        return f"no word of “{title}” stands in its text"
    itself = called(text)
    laws = all(_LAW.search(one) for one in (title, itself))
    if laws and not {word for word in own & own_words(itself) if not _LAW.fullmatch(word)}:
        return f"it calls itself “{itself}”, and is filed under “{title}”"
    return ""


def _of(db: Database, known: Work, made: Capture, reading: Reading) -> Capture:
    """Return a capture as one of a known work, set aside where it is plainly no text of it."""
    made = replace(made, title=known.title, hints={**made.hints, "work": known.id})
    aside = doubted(db, known.id, made, reading)
    return replace(made, verdict="quarantined", reason=aside) if aside else made


def _a_document(made: Capture, body: bytes, reading: Reading) -> Capture:
    """Return a capture, set aside where it has no word of the title and nothing of a document."""
    if not reading.text.strip() or names(reading.text, made.title):
        return made
    # By what it says alone: a title may be a name of use.
    judged = judge(replace(made, status=200, title=""), body)
    return made if judged.verdict == "accepted" else replace(made, verdict="quarantined", reason=judged.reason)  # fmt: skip


def _named(db: Database, name: str) -> Work | None:
    """Return the work of an id, an alias or a title; None where a title is new.

    Raises: UsageError for an unknown id, and for a title of several works.
    """
    found = works.named(db, name)
    if not found and _ID.fullmatch(name):
        raise UsageError(f"there is no work {name!r}", do="see `tarmeem list --search WORDS`, or give the title of a new one")  # fmt: skip
    if len(found) > 1:
        some = "; ".join(f"{one.id} {one.title}" for one in found)
        raise UsageError(f"{len(found)} works go by the title “{name}”", do=f"name one by its id: {some}")  # fmt: skip
    return found[0] if found else None


def _of_no_other(db: Database, sha256: str, known: Work | None, name: str) -> None:
    """Raise UsageError where bytes are kept as a text of another work; whether a new title is that one's is asked."""
    taken = [
        c for c in captures.of_snapshot(db, sha256) if captures.state(db, c.id or 0) != "rejected"
    ]
    placed = [(c, placements.work_of(db, c.id or 0)) for c in taken]
    others = [(c, found) for c, place in placed if place and (found := works.get(db, place))]
    if not others or (known and any(found.id == known.id for _, found in others)):
        return
    capture, other = others[-1]
    do = f"name that work, or give the file that is of “{name}”"
    if known is None:
        asked = reviews.Suggestion("alias", f"is “{name}” another name of it?", {"alias": name}, capture.id, other.id)  # fmt: skip
        number = reviews.suggest(db, asked)
        if any(one.id == number for one in reviews.suggestions(db)):
            do = f"if that is another name of it: tarmeem review {number + reviews.SUGGESTIONS} --agree --person WHO --reason WHY; else --decline, and give the file that is of it"
    raise UsageError(
        f"these very bytes are kept as a text of “{other.title}” ({other.id}), capture {capture.id}, seen"
        f" {clock.day_of(capture.seen_at)}: nothing was added under “{name}”", do=do,
    )  # fmt: skip


def questions(db: Database, capture: int) -> list[str]:
    """Return what a person is asked of a capture, and how to answer, in lines."""
    return [
        line
        for one in reviews.suggestions(db)
        if one.capture == capture
        for line in (
            f"note: {one.proposal} Until that is answered they are two works",
            f"      to answer: tarmeem review {one.number} --agree or --decline --person WHO --reason WHY",
        )
        if one.kind == "same-work"
    ]


def _begin(db: Database, made: Capture, reading: Reading, at: str) -> Work:
    """Make a work for a document, and return it; for one that is set aside, only say what it would be."""
    kind = kind_of("", made.title) or reading.kind or "other"
    work = Work(works.new_id(BY_HAND, made.url), kind, made.title, source=BY_HAND)
    if made.reason:
        return work
    works.create(db, work, url=made.url, since=made.seen_at, recorded_at=at)
    return works.get(db, work.id) or work


def _ask(db: Database, made: Work, capture: Capture, reading: Reading) -> None:
    """Ask a person whether a work is another that its first text, or else its title, is like."""
    alike = [one for one in resembled(db, capture, reading) if one.candidate != made.id]
    for one in alike or _near(db, made):
        reviews.suggest(db, reviews.Suggestion("same-work", one.proposal, one.evidence, capture.id, made.id, one.candidate))  # fmt: skip


def _near(db: Database, made: Work) -> list[Doubt]:
    """Return the work whose title a new one's may be, but for a slip; to be asked of.

    Titles that differ in a figure, in the number of their words or in their kind are of two works.
    """
    alike = {
        one.id: one.title
        for one in works.listing(db)
        if one.id != made.id
        and kind_of("", one.title) == kind_of("", made.title)
        and len(one.title.split()) == len(made.title.split())
        and _FIGURE.findall(one.title) == _FIGURE.findall(made.title)
    }
    found = extractOne(made.title, alike, score_cutoff=_NEAR)
    return [Doubt(found[2], f"is it “{found[0]}”?", {})] if found else []


def fetch(url: str, seen_on: str, hosts: Mapping[str, str]) -> bytes:
    """Fetch one document as politely and safely as any source's.

    Raises: FetchError where it fails, UsageError for a day but today: what comes now was seen now.
    """
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    if not host:
        raise UsageError("the address names no host", where=url, do="give it whole")
    if clock.day_of(noon(seen_on)) != clock.today():
        raise UsageError(f"what it gives now was not seen on {seen_on}", where=url, do=f"say --seen-on {clock.today()}, or add the file as it was saved then")  # fmt: skip
    declared = {
        "name": BY_HAND, "title": "By hand", "publisher": host, "edition": "private",
        "hosts": [host], "shape": "document", "cadence": "1d", "start": [url],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / f"{BY_HAND}.yml").write_text(yaml.safe_dump(declared), "utf-8")
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
