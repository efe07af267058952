"""Name one thing that speaks against a document, or for it, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass

from diffs.walls.words import ShowsAs

SHORT = 600
"""Letters: a page of fewer is too thin to be known by its length alone."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks against a document, or (below nothing) for it."""

    weight: int
    words: str
    shows: ShowsAs = "odd"
