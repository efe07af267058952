"""Of which work a capture is, in what language and edition; and when a work is withdrawn.

What cannot be told with certainty becomes a new work and a suggestion for a person, never a guess.
"""

from __future__ import annotations

from typing import cast, get_args

from sqlite_utils import Database

from diffs.amending.drafting.assent import assented_on
from store import events, expressions, placements
from store.identity.placement import settle
from tarmeem.model import (
    Capture,
    Edition,
    Event,
    Expression,
    Language,
    Reading,
    WorkKind,
)  # fmt: skip
from tarmeem.relating import relate

_EDITIONS = frozenset(get_args(Edition))
_KINDS = frozenset(get_args(WorkKind))


def is_cover(capture: Capture) -> bool:
    """Return whether a capture bears no text of its own and only leads to its file."""
    return capture.hints.get("reader") == "cover"


def place(db: Database, capture: Capture, reading: Reading, at: str) -> int:
    """Record the work, the expression and the placement of a capture; return the expression's id."""
    language = _language(capture, reading)
    settled = settle(db, capture, reading, kind=_kind(capture, reading), language=language, at=at)
    work = settled.work
    number = expressions.record(
        db,
        Expression(
            work=work,
            language=language,
            edition=_edition(capture),
            reading=reading.id or 0,
            seen_at=capture.seen_at,
            witness=capture.witness,
            recorded_at=at,
            title=capture.title or reading.title,
            capture=capture.id,
        ),
    )
    placements.record(
        db, capture.id or 0, work, expression=number, how=settled.how,
        evidence=settled.evidence, recorded_at=at,
    )  # fmt: skip
    relate(db, work, reading.text, at)
    if day := assented_on(reading.text):
        # Known when it was seen, whatever day it bears: nobody reads an Act before it is shown.
        told = Event(work, "assented", day, capture.seen_at, events.MASTHEAD)
        events.record(db, told, recorded_at=at)
    return number


def _language(capture: Capture, reading: Reading) -> Language:
    said = capture.hints.get("language", reading.language)
    return cast(Language, said if said in ("en", "ur") else reading.language)


def _edition(capture: Capture) -> Edition:
    said = capture.hints.get("edition", "private")
    return cast(Edition, said if said in _EDITIONS else "private")


def _kind(capture: Capture, reading: Reading) -> WorkKind:
    said = capture.hints.get("kind") or reading.kind or "other"
    return cast(WorkKind, said if said in _KINDS else "other")
