"""Of which work a capture is, in what language and edition; and when a work is withdrawn.

What cannot be told with certainty becomes a new work and a suggestion for a person, never a guess.
"""

from __future__ import annotations

from typing import cast, get_args

from sqlite_utils import Database

from diffs.amending import is_instrument, parse_instructions
from store import captures, expressions, works
from store.normal import key
from tarmeem.model import (
    Capture,
    Edition,
    Expression,
    Language,
    Reading,
    Relation,
    Work,
    WorkKind,
)  # fmt: skip

_EDITIONS = frozenset(get_args(Edition))
_KINDS = frozenset(get_args(WorkKind))


def no_text(capture: Capture) -> str:
    """Return why a capture bears no text of its own: a listing, a file's cover; empty if it may."""
    return (
        "listing" if "role" in capture.hints else "cover" * (capture.hints.get("reader") == "cover")
    )


def place(db: Database, capture: Capture, reading: Reading, at: str) -> int:
    """Record the work, the expression and the placement of a capture; return the expression's id."""
    work, how = _work(db, capture, reading, at)
    number = expressions.record(
        db,
        Expression(
            work=work,
            language=_language(capture, reading),
            edition=_edition(capture),
            reading=reading.id or 0,
            seen_at=capture.seen_at,
            witness=capture.witness,
            recorded_at=at,
            title=capture.title or reading.title,
            capture=capture.id,
        ),
    )
    captures.place(db, capture.id or 0, work, expression=number, how=how, recorded_at=at)
    if is_instrument(reading.text):
        _relate(db, work, reading.text, at)
    return number


def _work(db: Database, capture: Capture, reading: Reading, at: str) -> tuple[str, str]:
    """Return the work of a capture and how it was told; a new one where nothing known fits."""
    for url in (capture.url, capture.hints.get("page", "")):
        known = works.find_by_url(db, url) if url else None
        if known:
            works.locate(db, capture.url, known.id, source=capture.source, since=capture.seen_at, recorded_at=at)  # fmt: skip
            return known.id, "url"
    title = capture.title or reading.title or capture.url
    work = Work(
        id=works.new_id(capture.source, capture.url),
        kind=_kind(capture, reading),
        title=title,
        number=capture.hints.get("number") or reading.number,
        source=capture.source,
        published_on=capture.published_on or reading.published_on,
    )
    created = works.create(db, work, url=capture.url, since=capture.seen_at, recorded_at=at)
    if page := capture.hints.get("page"):
        works.locate(db, page, created, source=capture.source, since=capture.seen_at, recorded_at=at)  # fmt: skip
    return created, "new"


def _relate(db: Database, work: str, text: str, at: str) -> None:
    """Record which works an instrument amends: those whose very title it names."""
    named = {key(one.act_title): one.act_title for one in parse_instructions(text) if one.act_title}
    for target in works.listing(db):
        if target.id != work and key(target.title) in named:
            evidence = f"the instrument names “{named[key(target.title)]}”"
            works.relate(db, Relation(work, "amends", target.id, evidence), recorded_at=at)


def _language(capture: Capture, reading: Reading) -> Language:
    said = capture.hints.get("language", reading.language)
    return cast(Language, said if said in ("en", "ur") else reading.language)


def _edition(capture: Capture) -> Edition:
    said = capture.hints.get("edition", "private")
    return cast(Edition, said if said in _EDITIONS else "private")


def _kind(capture: Capture, reading: Reading) -> WorkKind:
    said = capture.hints.get("kind") or reading.kind or "other"
    return cast(WorkKind, said if said in _KINDS else "other")
