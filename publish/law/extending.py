"""Which kept texts say that a House extended an Ordinance: quoted, until a person tells it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sqlite_utils import Database

from store import expressions, works
from store.identity.likeness import title_words, titles_in
from store.search import works_naming
from tarmeem.patterns import pattern_of

_EXTENDS = pattern_of(
    r"\bexten(?:d|ds|ded|ding|sion)\b(?:[^.;]|(?<=\bNo)\.){0,250}?\b(?:period|term)\b(?:[^.;”\"]|(?<=\bNo)\.){0,120}",
    re.IGNORECASE,
)
_AROUND = 300
"""Letters before what it extends in which a text names the Ordinance."""
_MOST = 40
"""Texts that name an Ordinance among which those that extend it are looked for."""


class Extending(NamedTuple):
    """A text that says that an Ordinance was extended, and how."""

    by: str
    words: str


def extension_of(db: Database, name: str, until: str = "") -> Extending | None:
    """Return the first kept text that says that an Ordinance is extended for a period; None where none does, of those seen by an instant."""
    work = works.get(db, name)
    titles = [title_words(one) for one in works.titles(db, name)]
    others = works_naming(db, work.title)[:_MOST] if work else []
    for other in filter(None, (works.get(db, one) for one in others if one != name)):
        seen = [one for one in expressions.chain(db, other.id) if not until or one.seen_at <= until]
        words = _said(expressions.text(db, seen[-1].id or 0), titles) if seen else ""
        if words:
            return Extending(other.title, words)
    return None


def _said(text: str, titles: list[list[str]]) -> str:
    line = " ".join(text.split())
    for found in _EXTENDS.finditer(line):
        around = line[max(0, found.start() - _AROUND) : found.end()]
        if any(words[: len(one)] == one for _, words in titles_in(around) for one in titles if one):
            return found[0]
    return ""
