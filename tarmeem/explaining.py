"""Why a text changed: which instrument did it, or that nothing known explains it.

An amending instrument explains a change when carrying it out on the older text gives the newer
one, provision by provision. What it does not account for stays *unexplained*, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlite_utils import Database

from diffs.amending.consolidation import consolidate
from diffs.amending.reprint import check
from diffs.compare import Comparison
from diffs.compare.readings import compare_readings
from diffs.redline.cite import cite
from store import readings, works
from store.instruments import Instrument, instruments_of
from tarmeem.model import Cause, Change, Expression, Reading, Revision

_SAME = "same"
_COUNTED = ("sec_", "art_", "sched")
"""What a lawyer counts: chapters hold them, clauses are held by them."""
_SHOWN = 80
"""Characters of a changed text that a summary quotes."""


def explain(db: Database, old: Expression, new: Expression) -> Revision:
    """Compare two expressions of one work and return the revision, with its cause."""
    before, after = _reading(db, old), _reading(db, new)
    comparison = compare_readings(before, after)
    known = instruments_of(db, new.work, until=new.seen_at)
    did = _credit(before.text, after.text, known) if comparison.substantive and known else {}
    changes = tuple(_changes(comparison, did))
    cause = _cause(db, new, comparison, bool(did))
    return Revision(
        work=new.work, old=old.id, new=new.id, cause=cause, seen_at=new.seen_at,
        changes=changes, substantive=comparison.substantive,
        summary=_summary(comparison, changes, did),
    )  # fmt: skip


def _credit(old: str, new: str, known: list[Instrument]) -> Mapping[str, str]:
    """Return what the instruments account for: a section's eId to the instructions that did it.

    They do where carrying them out on the older text gives the newer one's words.
    """
    done = consolidate(old, [instrument.text for instrument in known])
    credit = {
        row.eid: ", ".join(row.touched)
        for row in check(done, new)
        if row.verdict == "agree" and row.touched
    }
    return dict(done.removed) | credit


def _changes(comparison: Comparison, did: Mapping[str, str]) -> list[Change]:
    told = {h.alignment: h.significance for h in comparison.hunks if h.significance}
    return [
        Change(
            kind=entry.rel, old=entry.old, new=entry.new, edited=entry.edited,
            significance=tuple(told.get(place, ())),
            instruction=_did(did, entry.new or entry.old or ""),
        )
        for place, entry in enumerate(comparison.alignment)
        if entry.rel != _SAME or entry.edited
    ]  # fmt: skip


def _did(did: Mapping[str, str], eid: str) -> str | None:
    """Return the instructions behind a change: those of its own, else of the section it is in."""
    return did.get(eid) or did.get(eid.split("__")[0]) or None


def _cause(db: Database, new: Expression, comparison: Comparison, explained: bool) -> Cause:  # noqa: FBT001
    if not comparison.substantive:
        return "layout"
    if explained:
        return "amendment"
    corrected = works.relations(db, new.work, kind="corrects")
    if any(works.resolve(db, r.object) == works.resolve(db, new.work) for r in corrected):
        return "correction"
    return "unexplained"


def _summary(comparison: Comparison, changes: tuple[Change, ...], did: Mapping[str, str]) -> str:
    """Return a sentence or more for the list of what changed: by rule first, else the words."""
    parts = list(comparison.significance[:3]) or _first_words(comparison) or [comparison.kind]
    sections = {_section(c) for c in changes if _section(c).startswith(_COUNTED)}
    open_ones = sections - {_section(c) for c in changes if c.instruction}
    if did and open_ones:
        parts.append(
            f"{len(open_ones)} of {len(sections)} changed provisions are not accounted for by a"
            f" known instrument: {', '.join(cite(eid) for eid in sorted(open_ones, key=_order))}"
        )
    return "; ".join(parts)


def _first_words(comparison: Comparison) -> list[str]:
    """Return the first change in its own words, and how many more there are."""
    if not comparison.substantive or not comparison.hunks:
        return []
    runs = comparison.hunks[0].runs
    gone, come = (_words("".join(r.text for r in runs if r.op in ops)) for ops in (("-", "m-"), ("+", "m+")))  # fmt: skip
    said = f"{gone} became {come}" if gone and come else f"{come} was added" if come else f"{gone} went"  # fmt: skip
    more = len(comparison.hunks) - 1
    return [said, f"{more} more change{'s' * (more > 1)}"] if more else [said]


def _words(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”" * bool(words)  # fmt: skip


def _order(eid: str) -> tuple[str, int, str]:
    digits = re.search(r"\d+", eid)
    return (eid.partition("_")[0], int(digits[0]) if digits else 0, eid)


def _section(change: Change) -> str:
    return (change.new or change.old or "").split("__")[0]


def _reading(db: Database, expression: Expression) -> Reading:
    found = readings.get(db, expression.reading)
    assert found is not None, "an expression's reading is in the store"
    return found
