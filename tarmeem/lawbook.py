"""The law as it stood, and how it came to: what the store knows, put to the reader's question."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from diffs.compare import Comparison
from store import expressions, readings, revisions, works
from tarmeem.errors import UsageError
from tarmeem.files import compare_readings
from tarmeem.model import Work


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
