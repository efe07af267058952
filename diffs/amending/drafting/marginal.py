"""The marginal note of an amending section: what it amends, of which law; not always rightly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from diffs.amending.drafting.acts import Act, Acts, citation
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.kinds import TOP, Path
from diffs.amending.drafting.lexer import Cursor
from diffs.structure.cutting.sidenotes import VERB, note_at

_PHRASE = re.compile(rf"{VERB}\s+(?:of|in|to)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marginal:
    """What a marginal note says it does."""

    text: str = ""
    act: Act | None = None
    paths: tuple[Path, ...] = ()


@dataclass(slots=True)
class Led:
    """A directive's text after its marginal note."""

    note: str = ""
    body: int = 0
    found: Marginal = field(default_factory=Marginal)


def lead(text: str, start: int = 0) -> Led:
    """Split a marginal note off the head of a directive; the body starts at ``body``."""
    note, body = note_at(text, start)
    return Led(note, body, read_marginal(note)) if note else Led("", body)


@lru_cache(maxsize=1024)
def read_marginal(note: str) -> Marginal:
    """Read a marginal note; a note that names nothing gives an empty one."""
    number = citation(note)
    act = Act(number) if number else None
    phrase = _PHRASE.search(note)
    paths: tuple[Path, ...] = ()
    if phrase is not None:
        paths = _paths(note[phrase.end() :])
    if not paths:
        within = re.search(r"\bin\s+(?=(?:section|article|schedule|the\b))", note, re.IGNORECASE)
        paths = _paths(note[within.end() :]) if within else ()
    inserts = bool(phrase and phrase[0].lower().startswith(("insertion", "addition")))
    return Marginal(note, act, () if inserts else paths)


def _paths(text: str) -> tuple[Path, ...]:
    cursor = Cursor(text[:300])
    cursor.take_any({"new", "the"})
    where = take_where(cursor, Acts())
    if where is None:
        return ()
    named = [p for p in where.paths if p[0][0] in TOP and (p[0][1] or p[0][0] == "schedule")]
    return tuple(tuple(dict.fromkeys(path)) for path in named)
