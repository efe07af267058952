"""Which two texts of a work, or of its stages, are compared, and their comparison."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from sqlite_utils import Database

from diffs.amending.asat.asat import AsAt
from diffs.amending.consolidating.reprint import keeps_place
from diffs.compare import NEW_OPS, OLD_OPS, Comparison, Hunk
from diffs.compare.comparison import Account, Later
from diffs.compare.readings import compare_readings
from publish.law.lawbook import as_at, chain_of, find_work
from store import expressions, readings, revisions, stages
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.letters import has_arabic
from tarmeem.model import Expression


def _numbered(chain: Sequence[Expression]) -> str:
    """Return which expressions there are, for one who named another; many are not all named."""
    named = [
        f"{one.id} ({one.edition}, {one.language}, seen {clock.day_of(one.seen_at)})"
        for one in chain
    ]
    more = ["…"] if len(named) > _NAMED else []
    return f"it has {', '.join([*more, *named[-_NAMED:]])}" if named else ""


_NAMED = 8
"""Expressions that a refusal names, the newest."""


def compare_expressions(db: Database, old: Expression, new: Expression) -> Comparison:
    """Compare the current readings of two expressions; where they are a step, with the instructions behind it."""
    sides = [readings.get(db, side.reading) for side in (old, new)]
    assert sides[0] is not None
    assert sides[1] is not None
    did = revisions.instructions(db, old.id or 0, new.id or 0)
    return compare_readings(sides[0], sides[1]).credited(did)


def with_the_law(
    db: Database, name: str, number: int | None = None
) -> tuple[AsAt, Expression, Comparison]:
    """Compare the law put together of the day on which a text was seen (the newest, unless a number is given) with that text.

    Raises: UsageError where that text is what the law is put together from.
    """
    work = find_work(db, name)
    chain = chain_of(db, work)
    text = chain[-1] if number is None else kept_text(db, name, number)
    one_language(chain[0].language, text.language)
    on = clock.day_of(text.seen_at)
    view, kept = as_at(db, work.id, on, None), readings.get(db, text.reading)
    if not view.newer or kept is None:
        raise UsageError(f"the law of {on} is put together from that very text", where=work.id, do="redline without --law draws the step that led to it")  # fmt: skip
    made = compare_readings(replace(kept, text=view.text, pages=()), kept)
    return view, text, _untold_of_free(made, {eid for eid, _ in view.omitted})


def _untold_of_free(made: Comparison, omitted: Collection[str]) -> Comparison:
    """Return a comparison in which nothing is told of a number that the newer text keeps free, where the law has omitted what stood there."""
    free = {n for n, hunk in enumerate(made.hunks) if _keeps_free(made, hunk, omitted)}
    return replace(made, account=Later(partial(_without, made, free))) if free else made


def _keeps_free(made: Comparison, hunk: Hunk, omitted: Collection[str]) -> bool:
    entry = None if hunk.alignment is None else made.alignment[hunk.alignment]
    gone, come = ("".join([run.text for run in hunk.runs if run.op in ops]) for ops in (OLD_OPS, NEW_OPS))  # fmt: skip
    return entry is not None and entry.new in omitted and not gone.strip() and keeps_place(come)


def _without(made: Comparison, free: Collection[int]) -> Account:
    """Return what is told of a comparison, but for some of its hunks."""
    told = made.account()
    left = tuple(() if n in free else said for n, said in enumerate(told.of_hunks))
    dropped = {line for n in free for line in made.said_of(n)} - {line for said in left for line in said}  # fmt: skip
    said = tuple(line for line in told.significance if line not in dropped)
    return told._replace(significance=said, of_hunks=left)


def kept_text(db: Database, name: str, number: int) -> Expression:
    """Return the expression of a work that bears a number. Raise UsageError where none of its own does."""
    work = find_work(db, name)
    chain = expressions.chain(db, work.id)
    found = next((one for one in chain if one.id == number), None)
    if found is None:
        raise UsageError(f"{work.title} has no expression {number}", where=work.id, do=_numbered(chain))  # fmt: skip
    return found


def two_expressions(
    db: Database, name: str, old: int | None = None, new: int | None = None
) -> tuple[Expression, Expression]:
    """Return the expressions to compare, of a work or of its earlier and later stages.

    Where none is named: the last two of one chain, in the language of ``name`` if there are two in it.
    Raises: UsageError where they are neither the work's nor its stages', or there are not two of them in a language.
    """
    work = find_work(db, name)
    chain = [one for kin in stages.kin(db, work.id) for one in expressions.chain(db, kin)]
    by_id = {expression.id: expression for expression in chain}
    own = expressions.chain(db, work.id)
    paired = _last_two(db, own, _language(name)) if new is None else None
    newest = paired[1] if paired else own[-1] if own else None
    last = by_id.get(new) if new is not None else newest
    if last is None:
        raise UsageError(f"{work.title} has no expression {new or ''}".rstrip(), where=work.id, do=_numbered(chain))  # fmt: skip
    first = by_id.get(old) if old is not None else expressions.neighbours(db, last.id or 0)[0]
    if first is None and old is not None:
        raise UsageError(f"{work.title} has no expression {old}", where=work.id, do=_numbered(chain))  # fmt: skip
    if first is None:
        raise _no_pair(work.title, work.id, chain)
    one_language(first.language, last.language)
    return first, last


def _no_pair(title: str, work: str, chain: Sequence[Expression]) -> UsageError:
    """Return why there are no two texts that follow one another: there is one, or each is of an edition or language of its own."""
    if len(chain) < 2:
        return UsageError(f"{title} has only one text so far", where=work, do="`tarmeem add` keeps another")  # fmt: skip
    return UsageError(
        f"no two of the {len(chain)} texts of {title} are of one edition and language",
        where=work, do=f"name two with --old and --new: {_numbered(chain)}",
    )  # fmt: skip


def one_language(old: str, new: str, where: str = "") -> None:
    """Raise UsageError for texts in two languages: all of the one would be told as omitted, all of the other as new."""
    if old != new:
        raise UsageError("the two texts are in two languages, and no word of the one stands in the other", where=where, do="compare two texts of one language")  # fmt: skip


def other_languages(db: Database, shown: Expression) -> list[tuple[Expression, Expression]]:
    """Return the last two texts of a work in each language but that of the one which is shown."""
    own = expressions.chain(db, shown.work)
    others = sorted({one.language for one in own} - {shown.language})
    return [pair for language in others if (pair := _last_two(db, own, language))]


def _last_two(
    db: Database, own: Sequence[Expression], language: str
) -> tuple[Expression, Expression] | None:
    """Return the newest text in a language that has one before it, behind that; None where none has."""
    for last in reversed([one for one in own if one.language == language]):
        first, _ = expressions.neighbours(db, last.id or 0)
        if first is not None:
            return first, last
    return None


def _language(name: str) -> str:
    return "ur" if has_arabic(name) else "en"
