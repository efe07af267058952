"""Gather marks into hunks: the changes as a reader sees them, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diffs.compare.aligning.items import Link
from diffs.compare.comparison import Hunk, Run
from diffs.compare.words.scribe import Mark

_Range = tuple[int, int, int | None]
"""The first run of a hunk, the one after its last, the index of its entry."""
_Ends = dict[tuple[str, int | None], list[int]]
"""By the mark of what left or came, and the index of the entry: the hunks that hold it."""


def gathered(
    marks: Sequence[Mark], runs: Sequence[Run], owned: Sequence[Link | None]
) -> tuple[Hunk, ...]:
    """Gather neighbouring marked runs of one provision; the ends of a move name each other."""
    hunks = [Hunk(tuple(runs[lo:hi]), lo, index) for lo, hi, index in _ranges(marks, owned)]
    for k, partner in _partners(_ends(hunks)).items():
        hunks[k] = replace(hunks[k], partner=partner)
    return tuple(hunks)


def _ranges(marks: Sequence[Mark], owned: Sequence[Link | None]) -> list[_Range]:
    found: list[_Range] = []
    apart = True
    for at, owner in enumerate(owned):
        if marks[at].op in ("=", "n-", "n+"):
            apart = True
            continue
        index = owner.index if owner else None
        if not found or found[-1][2] != index or (apart and not _goes_on(marks, found[-1][1], at)):
            found.append((at, at + 1, index))
        else:
            found[-1] = (found[-1][0], at + 1, index)
        apart = False
    return found


def _goes_on(marks: Sequence[Mark], end: int, at: int) -> bool:
    """Tell whether what came, went or moved goes on behind the print's own signs: a bracket in a long insertion."""
    op = marks[at].op
    return marks[end - 1].op == op and all(mark.op == f"n{op[-1]}" for mark in marks[end:at])


def _ends(hunks: Sequence[Hunk]) -> _Ends:
    """Return which hunks hold what left a provision, and what came to one."""
    ends: _Ends = {}
    for k, hunk in enumerate(hunks):
        for op in {run.op for run in hunk.runs} & {"m-", "m+"}:
            ends.setdefault((op, hunk.alignment), []).append(k)
    return ends


def _partners(ends: _Ends) -> dict[int, int]:
    partners: dict[int, int] = {}
    for (end, index), sources in ends.items():
        others = ends.get(("m+" if end == "m-" else "m-", index), [])
        for place, k in enumerate(sources if others else ()):
            partners[k] = others[min(place, len(others) - 1)]
    return partners


def moves(hunks: Sequence[Hunk]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield for each provision that moved the hunks it left and those it came to."""
    ends = _ends(hunks)
    for (end, index), left in ends.items():
        came = ends.get(("m+", index)) if end == "m-" else None
        if came and index is not None and not {*left} & {*came}:
            yield left, came
