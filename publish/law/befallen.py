"""What befell a work or a provision by the law's own days: events, and amendments carried out."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.dated import PART_UNNOTIFIED
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import related
from publish.law import amenders, deedlines, lawbook, repealing
from publish.law.steps import Step
from publish.words import count


def befallen(db: Database, name: str, provision: str | None) -> list[Step]:
    """Return what befell a work, or one provision of it, oldest first; none of it is a text that was seen.

    An amendment whose day is unknown comes last, without one. Raises: UsageError where the work is
    unknown.
    """
    work = lawbook.find_work(db, name)
    told = [
        Step("", "event", *amenders.told_of(one), "", one.eid, on=one.valid_on)
        for one in repealing.events_of(db, work)
        if _is_of(one.eid, provision)
    ]
    return sorted(
        [*told, *_amended(db, work.id, provision), *_undone(db, work.id)],
        key=lambda step: step.on or "9999",
    )


def _amended(db: Database, work: str, provision: str | None) -> Iterator[Step]:
    began = amenders.began(db, work)
    made = lawbook.consolidated(db, work) if began and provision else None
    carried = made.carried if made else ()
    changed = _changed(made, provision) if made and provision else frozenset()
    undone = [one.instruction for one in lawbook.refused(db, lawbook.find_work(db, work))] if began and not provision else []  # fmt: skip
    for place, dated in enumerate(began, 1):
        if not provision:
            unit = unit_of(dated.text)
            apart = [f"{cite(eid, unit)} of it from {day}" for eid, day in dated.begun]
            waits = [PART_UNNOTIFIED.format(cite(eid, unit)) for eid, day in dated.parts if not day]
            doubt = [dated.unknown_day] if dated.unknown_day else []
            left = sum(one.startswith(f"{place}.") for one in undone)
            refused = [f"{count(left, 'instruction')} of it refused or for review"] if left else []
            said = "; ".join([dated.name, *apart, *waits, *doubt, *refused])
            yield Step("", "amendment", "", said, "", on=dated.first_day or "")
            continue
        deeds: dict[tuple[str, str], list[str]] = {}
        for one in carried:
            mine = one.instruction.id in changed if not one.eid else _is_of(one.eid, provision)
            if one.instrument == place and one.instruction.state == "applied" and mine:
                when = amenders.order_day(began, one.instruction.id)
                deeds.setdefault(when, []).append(deedlines.deed(one.instruction.as_dict()))
        for (on, why), done in deeds.items():
            said = "; ".join([dated.name, *filter(None, [why]), *done])
            yield Step("", "amendment", "", said, "", provision, on=on)


def _changed(made: Consolidation, provision: str) -> frozenset[str]:
    """Return the instructions that put words into a provision as it now reads, or took words out of it."""
    return frozenset(
        span["instruction"]
        for one in made.provisions
        if one["eid"] == provision
        for span in one["spans"]
    )


def _undone(db: Database, work: str) -> Iterator[Step]:
    """Yield the instruments whose changes were undone, and when: they lapsed, or were struck down."""
    for one in amenders.amending(db, work):
        if one.until and not (one.first_day and one.first_day <= one.until):
            said = f"{one.name}; it ended before it took effect"
            yield Step("", "amendment", "", said, "", on=one.until)
        elif one.until:
            said = f"{one.name}; undone on {one.until}"
            yield Step("", "amendment", "", said, "", on=one.first_day or "")
            yield Step("", "event", "undone", amenders.undone(one), "", on=one.until)


def _is_of(eid: str, provision: str | None) -> bool:
    """Tell whether what befell an eId (empty: the whole work) befell a provision: itself, a part, or what holds it."""
    return not provision or not eid or related(eid, provision)
