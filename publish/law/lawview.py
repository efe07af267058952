"""The law as at a date as a page needs it: every provision with its state, and what is outstanding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.asat.standing import StandingProvision
from diffs.amending.consolidating.carried import Carried
from diffs.amending.consolidating.effects import held_off
from diffs.amending.executing.about import about_words
from diffs.structure.cite import cite, headed, unit_of
from diffs.structure.eids import top
from publish.law import amenders, lawbook, remembered, repealing
from publish.law.lawmarks import (
    Stretch,
    apart,
    dead_words,
    grouped,
    lines_of,
    opened,
    place_of,
    stretches,
)
from publish.law.makers import gazetted, makers
from store import expressions, works
from store.instruments import laws_of
from tarmeem.model import Work

SAID = {
    "uncommenced": "Not in force yet", "refused": "Could not be carried out",
    "another law": "For another law",
    "needs-review": "Waits for a person", "unknown": "Words not known",
    "date unknown": "Date not known", "differs": "Reads otherwise",
    "unexplained": "Not accounted for",
    "withdrawn": "Withdrawn", "repeal": "Said to be repealed", "corrigendum": "Not corrected",
    "lapse": "May have lapsed", "saved": "Saved from the repeal",
    "scan": "Read from a picture", "bill": "A bill’s print", "not seen": "Not seen by then",
    "unread": "In Urdu, and not read",
}  # fmt: skip
"""What a reader calls each kind of what is outstanding."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One section, article or schedule, as it is shown."""

    eid: str
    num: str
    heading: str
    state: str
    since: str
    source: str
    parts: tuple[Stretch, ...]
    open: tuple[Outstanding, ...] = ()
    """What is known of it and not in its words."""
    omitted_by: str = ""
    inferred: tuple[str, ...] = ()
    """The provisions in it whose numbers are not as printed."""
    apart: tuple[str, ...] = ()
    """The parts of it that stand otherwise than it does."""
    opens: tuple[str, ...] = ()
    """The headings of chapters that open before it."""


def law(db: Database, name: str, on: str | None, known: str | None) -> dict[str, Any] | None:
    """Return what the page of the law as at a date shows; None where there is no such work.

    Raises: UsageError where a day is none, or the work has no text.
    """
    work = works.find(db, name)
    if work is None:
        return None
    view = lawbook.as_at(db, work.id, on, known)
    instruments = gazetted(db, [one.id for one in view.instruments])
    began = amenders.began(db, work.id)
    made = lawbook.consolidated(db, work.id)
    by = makers(made, gazetted(db, [one.id for one in began]), began)
    chain = lawbook.chain_of(db, work)
    noted = remembered.is_annotated(expressions.text(db, chain[0].id or 0))
    peeled = lawbook.reprint(db, chain, view.known_at) or chain[0] if noted else None
    waiting = _waiting(db, work, view)
    return {
        "work": work, "view": view, "laws": laws_of(db, work.id), "makers": by, "instruments": instruments,
        "provisions": _in_place(_shown(view, waiting), view.omitted, unit_of(view.text)), "said": SAID,
        "outstanding": [*view.outstanding, *waiting],
        "days": _days(db, work),
        "newest": chain[-1].id, "peeled": peeled.seen_at if peeled else "",
    }  # fmt: skip


def _days(db: Database, work: Work) -> list[tuple[str, str, str]]:
    """Return the days on which the law moved, by what, and the day before where it stood by then."""
    told = repealing.events_of(db, work)
    return [
        (on, by, eve if eve >= lawbook.began(db, work, told, eve) else "")
        for on, by, eve in amenders.days(db, work)
    ]


def _shown(view: AsAt, waiting: Sequence[Outstanding]) -> list[Shown]:
    families = grouped(view.provisions)
    told: dict[str, list[Outstanding]] = {}
    for one in (*view.outstanding, *waiting):
        told.setdefault(top(one.eid), []).append(one)
    found = []
    above: tuple[str, ...] = ()
    unit = unit_of(view.text)
    for eid, family in families.items():
        # A part whose section is not listed stands by itself: nothing is left out.
        heads = family[:1] if family[0].eid == eid else family
        opens = tuple(opened(above, family[0].under))
        above = family[0].under
        shown = [_one(one, family[1:], told.get(eid, ()), unit) for one in heads]
        found += [replace(shown[0], opens=opens), *shown[1:]]
    return found


def _one(
    one: StandingProvision,
    beneath: Sequence[StandingProvision],
    mine: Sequence[Outstanding],
    unit: str,
) -> Shown:
    lines = lines_of(one.eid, one.text, [(other.eid, other.text) for other in beneath])
    parts = stretches(one.text, one.spans, struck=dead_words(one, beneath), lines=lines)
    state = one.state
    if any(item.kind == "unknown" for item in mine) and state == "in force":
        state = "unknown"
    num = "" if one.eid.startswith("sched") else one.num
    heading = one.heading if num else headed(one.eid, "", one.heading, unit)
    return Shown(
        one.eid, num, heading or cite(one.eid, unit), state, one.since, one.source,
        tuple(parts), tuple(mine),
        inferred=tuple(other.eid for other in (one, *beneath) if other.inferred),
        apart=tuple(apart(one, beneath, unit)),
    )  # fmt: skip


_LATE = ("uncommenced", "date unknown")


def _waiting(db: Database, work: Work, view: AsAt) -> list[Outstanding]:
    """Return what instruments not yet in effect would do, provision by provision."""
    late = {one.source: one.kind for one in view.outstanding if one.kind in _LATE}
    known = amenders.began(db, work.id)
    if not late or not known:
        return []
    found = []
    begun = {one.id: one for one in view.instruments}
    for one in lawbook.consolidated(db, work.id).carried:
        title, by = known[one.instrument - 1].name, begun.get(known[one.instrument - 1].id)
        number = int(one.instruction.id.partition(".")[2])
        if by and number not in held_off(by.text, view.on, by.from_date, by.parts)[0]:
            continue  # its section took effect before the rest
        if title in late and one.eid:
            found.append(Outstanding(late[title], title, _would(one), one.eid))
    return list(dict.fromkeys(found))


def _would(one: Carried) -> str:
    """Return what an instruction that has no effect yet will do to its provision."""
    if one.instruction.state != "applied":
        return "what it orders here could not be carried out"
    words = {
        "insert": "put it in",
        "add": "put it in",
        "omit": "take it out",
        "repeal": "take it out",
    }
    whole = not about_words(one.instruction)
    return f"it would {words.get(one.instruction.action, 'amend this provision') if whole else 'amend this provision'}"


def _in_place(shown: list[Shown], omitted: Iterable[tuple[str, str]], unit: str) -> list[Shown]:
    """Set what was omitted where it stood."""
    for eid, by in omitted:
        if "__" in eid:
            continue
        number = eid.partition("_")[2]
        gone = Shown(eid, number, cite(eid, unit), "omitted", "", "", (), omitted_by=by)
        shown.insert(place_of(eid, [one.eid for one in shown]), gone)
    return shown
