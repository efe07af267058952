"""The law as it stood, and how it came to: what the store knows, put to the reader's question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from diffs.amending import asat as law
from diffs.amending.annotations import read_annotations
from diffs.amending.asat import AsAt
from diffs.amending.consolidation import Consolidation, consolidate
from diffs.amending.instruments import read_instrument
from diffs.compare import Comparison
from diffs.compare.readings import compare_readings
from store import events, expressions, readings, revisions, works
from store.instruments import instruments_of
from tarmeem.errors import UsageError
from tarmeem.model import Event, Work

KARACHI = ZoneInfo("Asia/Karachi")


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of a work or a provision."""

    seen_at: str
    cause: str
    change: str
    summary: str
    revision: str


def find_work(db: Database, name: str) -> Work:
    """Return a work by id, reviewed alias or exact title.

    Raises: UsageError where there is none, or where a title is of several.
    """
    known = works.find(db, name)
    if known:
        return known
    titled = [work for work in works.listing(db) if name.casefold() in work.title.casefold()]
    if len(titled) == 1:
        return titled[0]
    if not titled:
        raise UsageError(f"there is no work {name!r}", do="see `tarmeem list --search WORDS`")
    some = "; ".join(f"{work.id} {work.title}" for work in titled[:5])
    raise UsageError(f"{len(titled)} works are called that", do=f"name one by its id: {some}")


def as_at(db: Database, name: str, on: str | None, known_at: str | None) -> AsAt:
    """Return a work's law on a day in Karachi, from what was known by the end of another.

    The oldest text is carried forward through the instruments known to amend it. Where even that
    one is an annotated reprint, the newest is peeled back to the day instead. Without a day: today.
    Raises: UsageError where the work has no text, or a day is none.
    """
    work = find_work(db, name)
    chain = [e for e in expressions.chain(db, work.id) if e.language == "en"]
    chain = chain or expressions.chain(db, work.id)
    if not chain:
        raise UsageError(f"{work.title} has no text in the store", where=work.id)
    day = _day(on) if on else datetime.now(KARACHI).date().isoformat()
    until = f"{_day(known_at)}T23:59:59Z" if known_at else ""
    told = events.of_work(db, work.id)
    base = expressions.text(db, chain[0].id or 0)
    if _annotated(base):
        newest = expressions.text(db, chain[-1].id or 0)
        return law.as_at_annotated(newest, told + _assents(db, work.id), day, until)
    return law.as_at(base, _dated(db, work.id), told, day, until)


def _annotated(text: str) -> bool:
    return any(note.by for _, _, note in read_annotations(text).note_ranges)


def _dated(db: Database, work: str) -> list[law.Dated]:
    """Return the instruments known to amend a work, each with the day it took effect, if known."""
    found = []
    for one in instruments_of(db, work):
        when = read_instrument(one.text).commencement
        began = when.on or (_assent(db, one.work) if when.kind == "at-once" else None)
        first = expressions.chain(db, one.work)[0]
        found.append(law.Dated(one.title, one.text, began, first.seen_at))
    return found


def _assents(db: Database, work: str) -> list[Event]:
    """Return the days the amending instruments took effect, as events that name them by number."""
    found = []
    for one in instruments_of(db, work):
        number = read_instrument(one.text).number
        day = _assent(db, one.work)
        if number and day:
            seen = expressions.chain(db, one.work)[0].seen_at
            found.append(Event(work, "assented", day, seen, number))
    return found


def _assent(db: Database, work: str) -> str | None:
    told = [e for e in events.of_work(db, work) if e.kind in ("assented", "promulgated")]
    return told[0].valid_on if told else None


def _day(said: str) -> str:
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise UsageError(f"{said!r} is not a day", do="write it YYYY-MM-DD") from error


def as_at_lines(view: AsAt) -> str:
    """Return the law as at a day for a person: each provision with its state, then what is open."""
    rows = [f"As at {view.on}" + (f", as known by {view.known_at[:10]}" if view.known_at else "")]
    for one in view.provisions:
        state = "" if one.state == "in force" else f"  [{one.state}]"
        struck = "".join(f"\n    struck down: “{words}”" for words in one.struck)
        if "__" not in one.eid:
            rows.append(f"\n{one.num}. {one.heading}{state}\n    {one.text}{struck}")
    rows.append("\nOutstanding: known, and not in this text" if view.outstanding else "\nNothing is outstanding.")  # fmt: skip
    rows += [f"  {o.kind}: {o.source}: {o.detail} {o.eid}".rstrip() for o in view.outstanding]
    return "\n".join(rows)


def consolidated(db: Database, name: str) -> Consolidation:
    """Carry out on a work's first text all instruments known to amend it."""
    work = find_work(db, name)
    chain = expressions.chain(db, work.id)
    if not chain:
        raise UsageError(f"{work.title} has no text in the store", where=work.id)
    texts = [one.text for one in instruments_of(db, work.id)]
    return consolidate(expressions.text(db, chain[0].id or 0), texts)


def compare_expressions(
    db: Database, name: str, old: int | None = None, new: int | None = None
) -> Comparison:
    """Compare two expressions of a work: the last two of one chain, where none is named.

    Raises: UsageError where they are not the work's, or there are not two of them.
    """
    work = find_work(db, name)
    chain = expressions.chain(db, work.id)
    by_id = {expression.id: expression for expression in chain}
    last = by_id.get(new) if new is not None else (chain[-1] if chain else None)
    if last is None:
        raise UsageError(f"{work.title} has no expression {new or ''}".rstrip(), where=work.id)
    first = by_id.get(old) if old is not None else expressions.neighbours(db, last.id or 0)[0]
    if first is None:
        raise UsageError(f"{work.title} has only one text so far", where=work.id)
    sides = [readings.get(db, side.reading) for side in (first, last)]
    assert sides[0] is not None
    assert sides[1] is not None
    return compare_readings(sides[0], sides[1])


def history(db: Database, name: str, provision: str | None) -> list[Step]:
    """Return the steps of a work, or only those that touched a provision, oldest first."""
    steps = []
    for revision in revisions.of_work(db, find_work(db, name).id):
        touched = [c for c in revision.changes if provision in (c.old, c.new)]
        if provision is None or touched or (revision.cause == "first"):
            change = ", ".join(sorted({c.kind for c in touched}))
            said = "; ".join(s for c in touched for s in c.significance) or revision.summary
            steps.append(Step(revision.seen_at, revision.cause, change, said, revision.id))
    return steps


def step_line(step: Step) -> str:
    """Return a step as a line for a person."""
    return f"{step.seen_at[:10]}  {step.cause:12} {step.change:10} {step.summary}".rstrip()
