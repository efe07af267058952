"""Tell a schedule set in columns: its cells break over lines, so that no line of it is a sentence of the law.

A reader of PDF gives such a table line by line across its columns. Its words are compared in that
order, and every one is in the redline; but what a rule would quote of them never stood in the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_TABLED = frozenset(("schedule", "form"))
_WIDE = "   "
"""What stands between two columns, at least."""
_GAP = pattern_of(r"\S {3,}(?=\S)")
_LEAST = 8
"""Rows whose cells go on below them from which a schedule is told to be in columns."""
_SHARE = 0.2
"""The share of a table's rows that go on below: of a table with a line for each row none does."""


def columned(roots: Sequence[Provision]) -> dict[str, str]:
    """Return the eIds of the schedules that are set in columns in either text, with their names."""
    return {
        node.eid: f"{node.kind} {node.num}".strip()
        for root in roots
        if _WIDE in root.full_text()
        for node in root.walk()
        if node.kind in _TABLED and _in_columns(node.full_text())
    }


def said_of_columns(names: dict[str, str]) -> Iterator[str]:
    """Yield what a reader must know of each, in sentences."""
    for name in names.values():
        yield f"The {name} is set in columns: its words are compared in the order of its lines, and no sentence sums up what changed in it."


def _in_columns(text: str) -> bool:
    if _WIDE not in text:
        return False
    lines = text.split("\n")
    rows = [len(_GAP.findall(line)) > 1 for line in lines]
    broken = sum(
        row and not rows[k] and bool(lines[k].strip()) for k, row in enumerate(rows[:-1], 1)
    )
    return broken >= max(_LEAST, _SHARE * sum(rows))
