"""A bill's passage: the stages of one law as texts of linked works, any two of which may be compared."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from publish.words import EDITIONS
from store import stages

STAGES = {
    "introduced": "As introduced", "reported": "As reported", "passed": "As passed",
    "passed by both houses": "As passed by both Houses", "enacted": "As enacted",
    "gazetted": "As gazetted", "pending": "As pending", "referred": "As referred",
}  # fmt: skip
"""What a listing calls a stage, and what a reader does."""


def texts(db: Database, work: str) -> list[dict[str, Any]]:
    """Return the texts of a work and of its earlier and later stages, by when they were seen.

    Each row bears ``called``: its stage where a listing gave one, else who published it; a stage
    is never guessed.
    """
    rows = stages.texts(db, stages.kin(db, work))
    return [row | {"called": called(row)} for row in rows]


def pair(rows: list[dict[str, Any]]) -> tuple[int, int] | None:
    """Return the ids of the last two texts in one language; None where none has two."""
    last: dict[str, int] = {}
    for row in reversed(rows):
        if row["language"] in last:
            return row["id"], last[row["language"]]
        last[row["language"]] = row["id"]
    return None


def called(row: dict[str, Any]) -> str:
    """Return what a reader calls a text among the stages of its law."""
    stage = str(row["stage"]).strip()
    if stage:
        return STAGES.get(stage.casefold(), stage[:1].upper() + stage[1:])
    edition = EDITIONS.get(row["edition"], row["edition"])
    if row["kind"] == "bill":
        return f"{edition}, stage not stated"
    return "As gazetted" if row["edition"] == "gazette" else str(edition)
