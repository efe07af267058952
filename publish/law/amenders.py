"""Which instruments amended a law, in their order, and the days on which they and what befell it moved it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlite_utils import Database

from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.consolidating.dated import Dated, in_turn
from diffs.amending.consolidating.effects import day_of, days_apart, unbegun
from diffs.amending.consolidating.ownsection import own_section
from diffs.structure.cite import cite, unit_of
from publish.law import commencing, repealing, unaccounted
from store import works
from tarmeem import clock
from tarmeem.model import Event, Work, on_one_line


def began(db: Database, work: str) -> list[Dated]:
    """Return the instruments known to amend a work for good, in the order in which they took effect."""
    return [one for one in amending(db, work) if not one.until]


def amending(db: Database, work: str, until: str = "") -> list[Dated]:
    """Return all instruments known to amend a work, those too that lapsed or were struck down.

    ``until``: from what was known by an instant; empty = all that is known.
    """
    known = commencing.related(db, work, "amends", until)
    return in_turn([_unless_repealed(db, one, until) for one in known])


def numbered(view: AsAt, began: Sequence[Dated]) -> AsAt:
    """Return a view whose instructions have the numbers that they have where all of ``began`` is carried out.

    What has ended since, and is not among them, comes behind the last.
    """
    ids = [one.id for one in began]
    ids += [one.id for one in view.instruments if one.id not in ids]
    numbers = tuple(ids.index(one.id) + 1 for one in view.instruments)

    def number(said: str) -> str:
        place, _, own = said.partition(".")
        return f"{numbers[int(place) - 1]}.{own}"

    def told(row: Outstanding) -> Outstanding:
        return replace(row, instruction=number(row.instruction)) if row.instruction else row

    provisions = tuple(
        replace(one, spans=tuple(put._replace(instruction=number(put.instruction)) for put in one.spans))
        for one in view.provisions
    )  # fmt: skip
    omitted = tuple((eid, number(by)) for eid, by in view.omitted)
    outstanding = tuple(map(told, view.outstanding))
    return replace(view, provisions=provisions, omitted=omitted, outstanding=outstanding, numbers=numbers)  # fmt: skip


def _unless_repealed(db: Database, one: Dated, until: str) -> Dated:
    """Return an instrument that was repealed before it took effect, or before a part of it did, as ended, or repealed, then.

    What was not in force when it was repealed never comes into force; what was, stays (General
    Clauses Act, 1897, sections 6 and 6A).
    """
    work = works.get(db, one.id)
    ends = [
        told.valid_on
        for told in (repealing.events_of(db, work, until) if work else ())
        if told.kind == "repealed" and not (told.eid or told.words)
    ]
    end = min(ends, default="")
    if not end or one.until or not one.first_day:  # it may have begun on a day that nobody told
        return one
    if one.first_day > end:
        return replace(one, until=end)
    return replace(one, repealed=end)


def order_day(began: Sequence[Dated], instruction: str) -> tuple[str, str]:
    """Return the day on which an order ("2.3", of the second of ``began``) took effect, and why it has none: one is empty."""
    place, number = (int(part) for part in instruction.split("."))
    one = began[place - 1]
    day = day_of(number, one.text, one.from_date, one.parts) or ""
    return day, unbegun(number, one)


def section_of(instruction: str, began: Sequence[Dated]) -> str:
    """Return the section that gives an instruction ("2.3", of the second of ``began``), as that instrument numbers it; empty for none."""
    place, _, number = instruction.partition(".")
    return own_section(began[int(place) - 1], int(number)) if number else ""


def not_yet(began: Sequence[Dated], instruction: str) -> str:
    """Return why an order has no effect today; empty where it has."""
    day, why = order_day(began, instruction)
    return f"it takes effect on {day}" if day > clock.today() else why


def days(db: Database, work: Work) -> list[tuple[str, str, str]]:
    """Return the days on which the law is known to have moved: the day, by what, the day before."""
    found: dict[str, list[str]] = {}
    for on, _, said in moved(db, work):
        found.setdefault(on, []).append(said)
    return [(on, "; ".join(found[on]), eve(on)) for on in sorted(found)]


def moved(db: Database, work: Work) -> list[tuple[str, str, str]]:
    """Return what is known to have moved a law: the day, whether an event or an amendment, and what it was."""
    found = []
    for event in repealing.events_of(db, work):
        change, said = told_of(event)
        of = f" ({cite(event.eid, unit_of(work.title))})" if event.eid else ""
        found.append((event.valid_on, "event", f"{change}{of}: {said}" if change else said))
    for one in amending(db, work.id):
        if one.first_day and not (one.until and one.until < one.first_day):
            apart = [day for day in days_apart(one).values() if day > one.first_day]
            begins = [day for day in (one.first_day, one.from_date, *apart) if day]
            begun = [day for day in begins if not one.repealed or day <= one.repealed]
            found += [(day, "amendment", one.name) for day in begun]
            if one.until:
                found.append((one.until, "event", undone(one)))
    return list(dict.fromkeys(found))


def told_of(one: Event) -> tuple[str, str]:
    """Return what an event did, and by whom it was done, to which words where not to all, and what is noted of it.

    What bears an instrument's number, and made or began it, befell that instrument, and not the law: its name says so.
    """
    did, note = one.kind.replace("-", " "), f". {one.note}" if one.note else ""
    if is_of_an_amender(one):
        return "", on_one_line(f"{one.source} {did}{note}")
    words = f"the words “{one.words}” only: " if one.words else ""
    return did, on_one_line(f"{words}{one.source}{note}")


def is_of_an_amender(one: Event) -> bool:
    """Tell whether an event told of a law is of an instrument that amends it, which its source names by number."""
    return not one.eid and unaccounted.amender(one) is not None


def undone(one: Dated) -> str:
    """Return that what an instrument changed, which ended, was undone."""
    return f"what {one.name} changed reads as before"


def eve(day: str) -> str:
    """Return the day before a day; a day that is none, as it was told."""
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):  # an event's date as it was told: a year, perhaps
        return day
