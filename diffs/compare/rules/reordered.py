"""Say which rows of a table stand in another order now: no row's address is one to a reader."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.compare.aligning.cells import is_row
from diffs.compare.comparison import AlignmentEntry
from diffs.compare.rules.saying import quoted
from diffs.compare.rules.tables import first_words
from diffs.structure.cite import cite
from tarmeem.model import Provision

MOST = 5
"""Rows that are named; the rest are counted."""


def reordered(entries: Sequence[AlignmentEntry], new: Provision) -> dict[str, str]:
    """Return for each row of a table that moved within it, by its address now, the sentence that tells of them all."""
    places = [
        entry.new for entry in entries if entry.rel == "moved" and _is_row(entry.old, entry.new)
    ]
    if not places:
        return {}
    texts = {node.eid: node.text.strip() for node in new.walk() if node.eid in {*places}}
    tables: dict[str, list[str]] = {}
    for eid in places:
        if eid and is_row(texts.get(eid, "")):
            tables.setdefault(eid.rpartition("__")[0], []).append(eid)
    return {
        eid: _sentence(holder, [first_words(texts[one]) for one in rows])
        for holder, rows in tables.items()
        for eid in rows
    }


def _is_row(old: str | None, new: str | None) -> bool:
    """Tell whether what moved has no number and stayed in what held it."""
    over, _, own = (old or "").rpartition("__")
    under, _, now = (new or "").rpartition("__")
    return over == under and own.startswith("p_") and now.startswith("p_")


def _sentence(holder: str, rows: Sequence[str]) -> str:
    named = ", ".join(quoted(row) for row in rows[:MOST])
    more = f" and {len(rows) - MOST:,} more" * (len(rows) > MOST)
    within = f" in {cite(holder)}".replace(" in Schedule", " in the Schedule") if holder else ""
    return f"Rows of a table{within} stand in another order now: {named}{more}"
