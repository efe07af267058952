"""Tell what a schedule or a form counts anew from what goes on with the sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark


def counted_anew(lines: Lines, heads: Sequence[int], numbered: Sequence[Mark]) -> frozenset[int]:
    """Return (by id) what counts anew from 1 beyond a schedule's head: it goes on with no sections.

    Beyond a form in their midst the sections may take their own count up again, and that of the form breaks.
    """
    found: set[int] = set()
    places = [bisect_left(numbered, head, key=lambda m: m.start) for head in heads]
    own = _number_of_last(numbered[: places[0]]) if places else 0
    for first, end in pairwise([*places, len(numbered)]):
        if first == end or numbered[first].num != "1":
            own = _number_of_last(numbered[first:end]) or own
            continue
        last = 0
        for at in range(first, end):
            mark = numbered[at]
            value = int(mark.num) if mark.num.isdecimal() else last
            if value == own + 1 and value not in (last, last + 1) and is_titled(lines, mark):
                own = _number_of_last(numbered[at:end])
                break
            last = value
            found.add(id(mark))
    return frozenset(found)


def _number_of_last(numbered: Sequence[Mark]) -> int:
    return next((int(m.num) for m in reversed(numbered) if m.num.isdecimal()), 0)
