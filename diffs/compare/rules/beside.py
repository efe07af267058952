"""Two changes of words with next to none between them are one to a reader: which are, and what they are as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from diffs.compare.comparison import Op, Run
from tarmeem.patterns import pattern_of

_EDITS: tuple[Op, Op] = ("-", "+")
_MOST = 3
"""Words between two changes that are told in one quotation."""
_PARTS = pattern_of(r"[.;:\n]")
"""What parts sentences and items: no quotation runs over it."""
_MERE = pattern_of(r"“[^“”]+” (?:became “[^“”]+”|was (?:inserted|omitted))(?= in “)")
_CUT_ITEM = pattern_of(r"\n\s*\(\w{1,4}\)\s[^\n]*[a-z]\s*\Z")
"""An item that goes on behind what came, or went, with it."""
_ENDS = pattern_of(
    r"\b(?:ceas|expir|laps|terminat|end(?:s|ed)?\b|repeal|until\b|till\b)", re.IGNORECASE
)
"""Words by which a date is the last day of something."""
_BINDS = frozenset(("shall", "may", "must", "should", "not", "no"))
"""Words whose change has to be seen by itself."""


def pairs(
    runs: Sequence[Run],
    spans: Sequence[tuple[int, int]],
    owned: Sequence[object],
    said: Sequence[tuple[str, ...]],
) -> Iterator[int]:
    """Yield which change is one with the next, where of both only their words are quoted; none twice."""
    k = 0
    while k < len(spans) - 1:
        (lo, end), (start, _) = spans[k : k + 2]
        near = owned[lo] is owned[start] and _are_few(runs[end:start])
        both = said[k : k + 2]
        if near and all(both) and all(is_mere(line) for lines in both for line in lines):
            yield k
            k += 1
        k += 1


def cut_items(
    runs: Sequence[Run], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, str, str]]:
    """Yield which change brought, or took, an item that ends in the next change, and what gave way to what: the words between are its own."""
    for k in range(len(spans) - 1):
        (lo, end), (start, last) = spans[k : k + 2]
        edits = [
            [run for run in runs[a:b] if run.op in _EDITS] for a, b in (spans[k], spans[k + 1])
        ]
        ops = [{run.op for run in side} for side in edits]
        if len(ops[0]) != 1 or ops[1] != {*_EDITS} or not _are_few(runs[end:start]):
            continue
        if any(run.op[0] == "m" for run in runs[lo:last]) or runs[end:start] == []:
            continue
        before = "\n" if lo and runs[lo - 1].text.endswith("\n") else ""
        if _CUT_ITEM.search(before + "".join([run.text for run in edits[0]])):
            gone, come = ("".join(_of_side(runs[lo:last], op)) for op in _EDITS)
            yield k, gone.strip(), come.strip(" \n;,")


def turned_dates(
    runs: Sequence[Run], spans: Sequence[tuple[int, int]], said: Sequence[tuple[str, ...]]
) -> Iterator[tuple[int, str, str]]:
    """Yield which change, before that of a date, made an end of a beginning or the reverse, and what gave way to what."""
    for k in range(len(spans) - 1):
        (lo, end), (start, last) = spans[k : k + 2]
        one, two = said[k], said[k + 1]
        if len(one) != 1 or len(two) != 1 or not two[0].startswith("Date changed: "):
            continue
        gone, come = ("".join(_of_side(runs[lo:last], op)).strip() for op in _EDITS)
        ends = [_ENDS.search(side) is not None for side in (gone, come)]
        if is_mere(one[0]) and ends[0] != ends[1] and _are_few(runs[end:start]):
            yield k, gone, come


def as_one(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of one change that is all of these, and what stands between them."""
    return [Run(op, "".join(_of_side(runs, op))) for op in _EDITS]


def _of_side(runs: Sequence[Run], op: Op) -> Iterator[str]:
    """Yield what one text has, of the print's own signs the gap alone."""
    for run in runs:
        if run.op in (op, "="):
            yield run.text
        elif run.op == f"n{op}" and any(map(str.isspace, run.text)):
            yield " "


def is_mere(line: str) -> bool:
    """Tell whether a sentence only quotes words that came, went or became others, and none that binds or denies."""
    found = _MERE.match(line)
    return found is not None and _BINDS.isdisjoint(
        found[0].lower().replace("”", "").replace("“", "").split()
    )


def _are_few(runs: Sequence[Run]) -> bool:
    between = "".join([run.text for run in runs])
    return len(between.split()) <= _MOST and not _PARTS.search(between)
