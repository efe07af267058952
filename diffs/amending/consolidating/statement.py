"""What became of a provision: the parliamentary comparative statement, and who put each of its words there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diffs.amending.consolidating.carried import Carried
from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.meant import tree_of
from diffs.amending.executing.pieces import words


@dataclass(frozen=True, slots=True)
class Blame:
    """A stretch of a provision's words, and who put it there; an empty instruction = the base."""

    text: str
    instruction: str


def blame(consolidation: Consolidation, eid: str) -> list[Blame]:
    """Return a provision's words, cut where their origin changes; empty where it does not stand."""
    for entry in consolidation.provisions:
        if entry["eid"] == eid:
            return _cut(entry["text"], entry["spans"])
    return []


def _cut(text: str, spans: list[dict[str, object]]) -> list[Blame]:
    found: list[Blame] = []
    at = 0
    for span in spans:
        start, end = int(str(span["start"])), int(str(span["end"]))
        if start > at:
            found.append(Blame(text[at:start], ""))
        if end > start:
            found.append(Blame(text[start:end], str(span["instruction"])))
        at = max(at, end)
    if at < len(text):
        found.append(Blame(text[at:], ""))
    return found


@dataclass(frozen=True, slots=True)
class Row:
    """One section, article or schedule that the instruments speak of."""

    eid: str
    existing: str
    """Its words before; empty where it is new."""
    amendment: tuple[str, ...]
    """The directives in the instruments' own words."""
    amended: str
    """Its words after; empty where it was omitted."""
    instructions: tuple[str, ...]
    outstanding: tuple[str, ...]
    """Why some of them were not carried out."""


def comparative_statement(made: Consolidation, instruments: Sequence[str]) -> list[Row]:
    """Return a row for each section the instruments speak of, in the order they first do."""
    before = {node.eid: words(node) for node in tree_of(made.base).walk() if node.eid}
    after = {row["eid"]: row["text"] for row in made.provisions}
    gone = dict.fromkeys(eid for eid, _ in made.removed)
    groups: dict[str, list[Carried]] = {}
    for one in made.carried:
        groups.setdefault(one.eid.split("__")[0], []).append(one)
    return [
        _row(eid, mine, before.get(eid, ""), "" if eid in gone else after.get(eid, ""), instruments)
        for eid, mine in groups.items()
    ]


def _row(
    eid: str, mine: Sequence[Carried], existing: str, amended: str, instruments: Sequence[str]
) -> Row:
    said = dict.fromkeys(
        " ".join(
            instruments[one.instrument - 1][one.instruction.start : one.instruction.end].split()
        )
        for one in mine
    )
    waiting = tuple(
        f"{one.instruction.id}: {one.instruction.reason} {one.detail}".strip()
        for one in mine
        if one.instruction.state != "applied"
    )
    ids = tuple(one.instruction.id for one in mine)
    return Row(eid, existing, tuple(said), amended, ids, waiting)
