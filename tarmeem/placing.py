"""Of which work a capture is, in what language and edition; and when a work is withdrawn.

What cannot be told with certainty becomes a new work and a suggestion for a person, never a guess.
"""

from __future__ import annotations

from typing import cast, get_args

from sqlite_utils import Database

from diffs.amending.assent import assented_on
from diffs.amending.instructions import parse_instructions
from diffs.amending.instruments import is_instrument
from store import captures, events, expressions, reviews, works
from store.likeness import title_words
from store.normal import key
from store.placement import settle
from tarmeem.model import (
    Capture,
    Edition,
    Event,
    Expression,
    Language,
    Reading,
    Relation,
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
    captures.place(
        db, capture.id or 0, work, expression=number, how=settled.how,
        evidence=settled.evidence, recorded_at=at,
    )  # fmt: skip
    if is_instrument(reading.text):
        _relate(db, work, reading.text, at)
    if day := assented_on(reading.text):
        # Known when it was seen, whatever day it bears: nobody reads an Act before it is shown.
        told = Event(work, "assented", day, capture.seen_at, "the instrument's own masthead")
        events.record(db, told, recorded_at=at)
    return number


def _relate(db: Database, work: str, text: str, at: str) -> None:
    """Record which works an instrument amends: those whose very title it names.

    Where the title agrees and the number does not, one of the two was misread or misprinted: that
    is for a person.
    """
    named = {
        tuple(title_words(one.act_title)): one for one in parse_instructions(text) if one.act_title
    }
    for target in works.listing(db):
        words = {tuple(title_words(title)) for title in works.titles(db, target.id)}
        for one in (named[title] for title in words & named.keys() if target.id != work):
            said = f"the instrument names “{one.act_title}” ({one.act or 'no number'})"
            if one.act and target.number and not _same_number(one.act, target.number):
                doubt = f"does it amend “{target.title}”, whose number is given as {target.number}?"
                told = reviews.Suggestion(
                    "relation", doubt, {"said": said, "relation": "amends"}, None, work, target.id
                )
                reviews.suggest(db, told, recorded_at=at)
            else:
                works.relate(db, Relation(work, "amends", target.id, said), recorded_at=at)


def _same_number(one: str, other: str) -> bool:
    """Return whether two printed numbers agree, whatever stands around them."""
    return key(one).removeprefix("act no. ") in key(other) or key(other) in key(one)


def _language(capture: Capture, reading: Reading) -> Language:
    said = capture.hints.get("language", reading.language)
    return cast(Language, said if said in ("en", "ur") else reading.language)


def _edition(capture: Capture) -> Edition:
    said = capture.hints.get("edition", "private")
    return cast(Edition, said if said in _EDITIONS else "private")


def _kind(capture: Capture, reading: Reading) -> WorkKind:
    said = capture.hints.get("kind") or reading.kind or "other"
    return cast(WorkKind, said if said in _KINDS else "other")
