"""Which two texts of a work, or of its stages, are compared, and their comparison."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from diffs.compare import Comparison
from diffs.compare.readings import compare_readings
from publish.law.lawbook import find_work
from store import expressions, readings, stages
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Expression


def _numbered(chain: Sequence[Expression]) -> str:
    """Return which expressions there are, for one who named another; many are not all named."""
    named = [f"{one.id} (seen {clock.day_of(one.seen_at)})" for one in chain]
    more = ["…"] if len(named) > _NAMED else []
    return f"it has {', '.join([*more, *named[-_NAMED:]])}" if named else ""


_NAMED = 8
"""Expressions that a refusal names, the newest."""


def compare_expressions(
    db: Database, name: str, old: int | None = None, new: int | None = None
) -> Comparison:
    """Compare two expressions of a work, as ``two_expressions`` chooses them."""
    sides = [readings.get(db, side.reading) for side in two_expressions(db, name, old, new)]
    assert sides[0] is not None
    assert sides[1] is not None
    return compare_readings(sides[0], sides[1])


def two_expressions(
    db: Database, name: str, old: int | None = None, new: int | None = None
) -> tuple[Expression, Expression]:
    """Return the expressions to compare, of a work or of its earlier and later stages.

    Where none is named: the last two of one chain. Raises: UsageError where they are neither the
    work's nor its stages', or there are not two of them.
    """
    work = find_work(db, name)
    chain = [one for kin in stages.kin(db, work.id) for one in expressions.chain(db, kin)]
    by_id = {expression.id: expression for expression in chain}
    own = expressions.chain(db, work.id)
    last = by_id.get(new) if new is not None else (own[-1] if own else None)
    if last is None:
        raise UsageError(f"{work.title} has no expression {new or ''}".rstrip(), where=work.id, do=_numbered(chain))  # fmt: skip
    first = by_id.get(old) if old is not None else expressions.neighbours(db, last.id or 0)[0]
    if first is None and old is not None:
        raise UsageError(f"{work.title} has no expression {old}", where=work.id, do=_numbered(chain))  # fmt: skip
    if first is None:
        raise UsageError(f"{work.title} has only one text so far", where=work.id)
    return first, last
