"""Say of each word of a consolidated provision which instruction put it there: blame."""

from __future__ import annotations

from dataclasses import dataclass

from diffs.amending.consolidating.consolidation import Consolidation


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
