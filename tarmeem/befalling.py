"""What befell a work, where it explains the words that went: struck down, lapsed, commenced, repealed."""

from __future__ import annotations

import re

from sqlite_utils import Database

from diffs.compare import Comparison, Hunk, counted
from diffs.redline.cite import cite
from diffs.structure.eids import within
from store import events
from tarmeem import clock
from tarmeem.model import Event, EventKind, Expression
from tarmeem.patterns import pattern_of

TOLD: dict[EventKind, str] = {
    "struck-down": "struck down",
    "lapsed": "lapsed",
    "commenced": "commenced",
    "repealed": "repealed",
}
"""Events that take words out of a text, as a reader is told of them."""
_LETTER = pattern_of(r"\w")


def befell(db: Database, new: Expression, comparison: Comparison) -> list[str]:
    """Return sentences that name the events behind what went, and how much they leave open."""
    # An event explains a text that was seen later, never one from before it.
    known = [e for e in events.of_work(db, new.work) if e.kind in TOLD and e.valid_on <= clock.day_of(new.seen_at)]  # fmt: skip
    whole = _whole(comparison)
    done = [(event, n) for event in known for n, h in enumerate(comparison.hunks) if _explains(event, comparison, h, whole)]  # fmt: skip
    left = comparison.count - counted([comparison.hunks[n] for n in {n for _, n in done}])
    said = [
        _sentence(event, comparison.unit) for event in dict.fromkeys(event for event, _ in done)
    ]
    if said and left:
        said.append(f"{left} of {comparison.count} changes are not accounted for by it")
    return said


def _explains(event: Event, comparison: Comparison, hunk: Hunk, whole: frozenset[str]) -> bool:
    """Tell whether the words that a hunk took are those of the event, and no others came."""
    gone = _bare("".join(run.text for run in hunk.runs if run.op == "-"))
    came = "".join(run.text for run in hunk.runs if run.op in ("+", "m+", "m-"))
    if not gone or _LETTER.search(came):
        return False
    at = comparison.alignment[hunk.alignment].old if hunk.alignment is not None else None
    if event.eid and not within(at or "", event.eid):
        return False
    if event.words:
        return gone == _bare(event.words)
    return bool(at) and at in whole if event.eid else _went(comparison)


def _whole(comparison: Comparison) -> frozenset[str]:
    """Return the eIds of the provisions that went as a whole."""
    return frozenset(e.old for e in comparison.alignment if e.rel == "omitted" and e.old)


def _went(comparison: Comparison) -> bool:
    """Tell whether nothing of the old text is left."""
    return not any(_LETTER.search(run.text) for run in comparison.runs if run.op not in ("-", "n-"))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _sentence(event: Event, unit: str) -> str:
    what = f"“{event.words}” in {cite(event.eid, unit)}" if event.words and event.eid else cite(event.eid, unit) if event.eid else "it"  # fmt: skip
    return f"{what} {TOLD[event.kind]} on {event.valid_on}: {event.source}"
