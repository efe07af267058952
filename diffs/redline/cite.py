"""Say what became of a provision, and where what moved went, by the addresses a lawyer uses."""

from __future__ import annotations

from diffs.compare.comparison import AlignmentEntry, Comparison, Hunk
from diffs.compare.rules.tabled import OF_TABLES
from diffs.structure.cite import SECTION, cite

__all__ = ["INFERRED", "cite", "describe", "moves", "placed"]
INFERRED = "number lost or misread in this copy: inferred from its neighbours"
"""What is said beside a provision whose number is not as printed."""


_HEADS = frozenset(("chp", "part", "title", "dvs"))
"""What is no more than its heading: the sections under it are told of one by one."""


def describe(entry: AlignmentEntry, unit: str = SECTION) -> str:
    """Return what became of a provision, in words; empty where it stayed the same."""
    old, new = cite(entry.old, unit), cite(entry.new, unit)
    if entry.old is None or entry.new is None:
        step = (entry.old or entry.new or "").rsplit("__", 1)[-1].partition("_")[0]
        old, new = (f"the heading of {name}" if step in _HEADS else name for name in (old, new))
    said = {
        "inserted": f"{new} inserted",
        "omitted": f"{old} omitted",
        "edited": f"{new} edited",
        "renumbered": f"{old} renumbered as {new}",
        "moved": f"{old} moved, now {new}",
        "split": f"{old} split, in part now {new}",
        "merged": f"{old} merged into {new}",
    }.get(entry.rel, "")
    if said and entry.edited and entry.rel not in ("edited", "inserted", "omitted"):
        said += ", and edited"
    return said[:1].upper() + said[1:]


def placed(comparison: Comparison) -> tuple[str, ...]:
    """Return the summary's sentences, each with the numbered provisions whose change it tells."""
    places: dict[str, dict[str, None]] = {}
    unit = comparison.unit
    for number, hunk in enumerate(comparison.hunks):
        entry = comparison.alignment[hunk.alignment] if hunk.alignment is not None else None
        eid = (entry.new or entry.old or "") if entry else ""
        for sentence in comparison.said_of(number):
            found = places.setdefault(sentence, {})
            if eid.partition("_")[0] in _NUMBERED:
                whole = eid.partition("__p_")[0] if sentence.startswith(OF_TABLES) else eid
                found[cite(whole, unit)] = None
    return tuple(_with_places(said, list(places.get(said, ()))) for said in comparison.significance)


_NUMBERED = frozenset(("sec", "art", "para", "sched"))
_PLACES = 3
"""So many places are named; of more, the first, and how many others."""


def _with_places(sentence: str, places: list[str]) -> str:
    if not places or any(place.casefold() in sentence.casefold() for place in places):
        return sentence
    head = sentence.partition("“")[
        0
    ]  # what one text calls a section may be a paragraph in the other
    if len(places) == 1 and f" {places[0].rpartition(' ')[2]}:" in head:
        return sentence
    if len(places) > _PLACES:
        return f"{sentence}, in {places[0]} and {len(places) - 1} other places"
    return f"{sentence}, in {' and '.join(places)}"


def moves(comparison: Comparison) -> list[tuple[str, str]]:
    """Return for each hunk what a link to its partner says: where it went, whence it came."""
    unit = comparison.unit
    return [
        (f"moved to {_place(comparison, hunk, unit, newer=True)}",
         f"moved from {_place(comparison, hunk, unit, newer=False)}")
        for hunk in comparison.hunks
    ]  # fmt: skip


def _place(comparison: Comparison, hunk: Hunk, unit: str, *, newer: bool) -> str:
    """Return the new or the old address of what a hunk moves: its own entry's, or its partner's."""
    partner = comparison.hunks[hunk.partner] if hunk.partner is not None else None
    for one in (hunk, partner):
        if one is not None and one.alignment is not None:
            entry = comparison.alignment[one.alignment]
            eid = entry.new if newer else entry.old
            if eid:
                return cite(eid, unit)
    return "another place"
