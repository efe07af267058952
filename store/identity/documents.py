"""What `store.identity.decision` speaks of: a document to be placed, the works known, the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tarmeem.model import RelationKind, WorkKind


@dataclass(frozen=True, slots=True)
class Document:
    """A capture and its reading, as far as they tell what it is."""

    source: str
    urls: tuple[str, ...]
    """Its canonical URL, then its page's, where a page lists it."""
    sha256: str
    text: str
    titles: tuple[str, ...]
    """In the listing, on its face."""
    kind: WorkKind
    language: str
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    """The listing's and its own."""
    confidence: float = 1.0
    twin_urls: tuple[str, ...] = ()
    """Where its source says the other language's text is."""
    work: str = ""
    """The work a person said it is of."""


@dataclass(frozen=True, slots=True)
class Known:
    """A work of the store, as far as a document can be likened to it."""

    id: str
    source: str
    kind: WorkKind
    titles: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    sha256s: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    """Its last text in each language."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A work it may be, or stand to in some way; for a person."""

    candidate: str
    proposal: str
    evidence: Mapping[str, Any]
    kind: Literal["same-work", "relation"] = "same-work"


@dataclass(frozen=True, slots=True)
class Decision:
    """Which work it is, how that was told, and what a person should look at."""

    work: str | None
    """None: a new one."""
    how: str
    """person, url, bytes, twin, likeness or new."""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    relations: tuple[tuple[RelationKind, str, str], ...] = ()
    """Kind, the other work and the evidence; this document's work is the subject."""
