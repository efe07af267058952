"""Give back the words that a provision without a partner shares with another's text by accident.

A new section may say "the offence of" where words before it, now gone, said so too. Kept there, they
would cut the new section in two, and quote half of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from diffs.compare.aligning.items import SECTIONS, Item, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words.scribe import Mark, Scribe
from diffs.compare.words.words import Range
from tarmeem.patterns import pattern_of

SHARE = 0.2
"""The share of a provision's letters up to which words kept in it are another's."""


_OPS = (("-", "m-", "n-"), ("+", "m+", "n+"))
"""What stands in one text only, the old one and the new."""
_WORDS = pattern_of(r"\w\W+\w")
"""Kept at a provision's end, they are what stood at the end of the words it was cut from."""


def given_back(marks: list[Mark], links: Sequence[Link], starts: Range) -> list[Mark]:
    """Return the marks with such words taken out and put in; the texts begin at ``starts``."""
    lost = (
        _outermost(made.old for made in links if made.new is None),
        _outermost(made.new for made in links if made.old is None),
    )
    if not any(lost):
        return marks
    borrowed = [_borrowed(marks, ranges, at, side) for side, (ranges, at) in enumerate(zip(lost, starts, strict=True))]  # fmt: skip
    if not any(borrowed):
        return marks
    cut = [part for at, mark in enumerate(marks) for part in _cut(mark, [*borrowed[0].get(at, ()), *borrowed[1].get(at, ())])]  # fmt: skip
    scribe = Scribe()
    for edits, run in groupby(cut, key=lambda mark: mark.op in ("-", "+") or mark.text.isspace()):
        group = list(run)
        if edits and any(mark.entry is _GIVEN for mark in group):
            scribe.add("-", "".join([mark.text for mark in group if mark.op in OLD_OPS]))
            scribe.add("+", "".join([mark.text for mark in group if mark.op in NEW_OPS]))
        else:
            scribe.copied(group, 0, len(group))
    return scribe.finish()


_GIVEN = object()
"""What a mark belongs to whose words are given back."""


def _cut(mark: Mark, ranges: list[Range]) -> Iterator[Mark]:
    """Yield a mark's parts: those in the ranges as taken out and put in."""
    done = 0
    for lo, hi in sorted(ranges):
        lo = max(lo, done)
        if lo < hi:
            if done < lo:
                yield Mark(mark.op, mark.text[done:lo], mark.note, mark.entry)
            yield Mark("-", mark.text[lo:hi], "", _GIVEN)
            yield Mark("+", mark.text[lo:hi], "", _GIVEN)
            done = hi
    if done < len(mark.text):
        yield Mark(mark.op, mark.text[done:], mark.note, mark.entry) if done else mark


def _outermost(items: Iterable[Item | None]) -> list[Range]:
    """Return where whole sections stand, in order: a clause may have been cut from its own section's words."""
    found: list[Range] = []
    for lo, hi in sorted((item.start, -item.end) for item in items if item and item.node and item.node.kind in SECTIONS):  # fmt: skip
        if not found or lo >= found[-1][1]:
            found.append((lo, -hi))
    return found


def _borrowed(marks: Sequence[Mark], lost: Sequence[Range], at: int, side: int) -> dict[int, list[Range]]:  # fmt: skip
    """Return by the place of a mark which of its letters lie in provisions that hardly keep any."""
    firsts = [lo for lo, _ in lost]
    kept: dict[int, list[tuple[int, Range]]] = {}
    ending: set[int] = set()
    for place, mark in enumerate(marks):
        end = at + len(mark.text)
        if mark.op == "=":
            for k in range(max(bisect_right(firsts, at) - 1, 0), bisect_right(firsts, end)):
                lo, hi = max(lost[k][0], at), min(lost[k][1], end)
                words = mark.text[lo - at : hi - at] if lo < hi else ""
                if words.strip():
                    kept.setdefault(k, []).append((place, (lo - at, hi - at)))
                if hi == lost[k][1] and _WORDS.search(words):
                    ending.add(k)
        at = end if mark.op == "=" or mark.op in _OPS[side] else at
    found: dict[int, list[Range]] = {}
    for k, parts in kept.items():
        most = SHARE * (lost[k][1] - lost[k][0])
        if k not in ending and sum(hi - lo for _, (lo, hi) in parts) <= most:
            for place, span in parts:
                found.setdefault(place, []).append(span)
    return found
