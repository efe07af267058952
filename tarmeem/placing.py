"""Of which work a capture is, in what language and edition; and when a work is withdrawn.

What cannot be told with certainty becomes a new work and a suggestion for a person, never a guess.
"""

from __future__ import annotations

import re
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
    Instruction,
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
    named: dict[tuple[str, ...], list[Instruction]] = {}
    for one in parse_instructions(text):
        if one.act_title:
            named.setdefault(tuple(title_words(one.act_title)), []).append(one)
    for target in works.listing(db):
        words = {tuple(title_words(title)) for title in works.titles(db, target.id)}
        for title in words & named.keys() if target.id != work else ():
            _relate_to(db, work, target, named[title], at)


def _relate_to(db: Database, work: str, target: Work, named: list[Instruction], at: str) -> None:
    acts = sorted({one.act for one in named if one.act})
    said = f"the instrument names “{named[0].act_title}” ({', '.join(acts) or 'no number'})"
    if target.number and not all(_same_number(act, target.number) for act in acts):
        doubt = f"does it amend “{target.title}”, whose number is given as {target.number}?"
        evidence = {"said": said, "relation": "amends"}
        told = reviews.Suggestion("relation", doubt, evidence, None, work, target.id)
        reviews.suggest(db, told, recorded_at=at)
    else:
        works.relate(db, Relation(work, "amends", target.id, said), recorded_at=at)


_NUMBER = re.compile(r"\b([ivxlcdm]+|\d+) of (\d{4})\b")


def _same_number(one: str, other: str) -> bool:
    """Return whether two printed numbers are the same number and year, whatever stands around."""
    found = [_NUMBER.search(key(said)) for said in (one, other)]
    return all(found) and len({match.groups() for match in found if match}) == 1


def _language(capture: Capture, reading: Reading) -> Language:
    said = capture.hints.get("language", reading.language)
    return cast(Language, said if said in ("en", "ur") else reading.language)


def _edition(capture: Capture) -> Edition:
    said = capture.hints.get("edition", "private")
    return cast(Edition, said if said in _EDITIONS else "private")


def _kind(capture: Capture, reading: Reading) -> WorkKind:
    said = capture.hints.get("kind") or reading.kind or "other"
    return cast(WorkKind, said if said in _KINDS else "other")
