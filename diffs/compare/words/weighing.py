"""How much a redline shows as changed, and whether another one may show less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from diffs.compare.words.scribe import Mark
from diffs.compare.words.worddiff import Block
from diffs.compare.words.words import Stream

COMMON = 0.25
"""Share of the telling runs of words omitted that must also be inserted before both are redlined as one."""
FEW = 2
"""Telling runs of words in common below which they are not."""
LONG = 7
"""Letters that make a word telling."""
MOVE_COST = 4
"""Moved characters a reader passes over for the price of one changed."""


def worth_joining(marks: Sequence[Mark]) -> bool:
    """Tell whether much of what is taken out is put in nearby: runs of words that begin alike."""
    gone = _telling(marks, ("-", "m-"))
    if len(gone) < FEW:
        return False
    come = _telling(marks, ("+", "m+"))
    common = len(gone & come)
    return common >= FEW and common >= COMMON * min(len(gone), len(come))


def _telling(marks: Sequence[Mark], ops: tuple[str, str]) -> set[tuple[str, ...]]:
    """Return runs of five words that begin with a long one: few, and hard to hit by chance."""
    words = [word for mark in marks if mark.op in ops for word in mark.text.split()]
    runs = zip(*(words[k:] for k in range(5)), strict=False)
    return {run for run in runs if len(run[0]) >= LONG}


def weight(marks: Sequence[Mark]) -> int:
    """Return how much is shown as changed, in characters."""
    return sum(len(mark.text) for mark in marks if mark.op in ("-", "+"))


def moved(marks: Sequence[Mark]) -> int:
    """Return what showing moves costs a reader, in the same coin."""
    return sum(len(mark.text) for mark in marks if mark.op in ("m-", "m+")) // MOVE_COST


def fewest(a: Stream, b: Stream) -> int:
    """Return how many letters stand in words of one side that the other has too few of, in any order."""
    more = Counter(a.keys)
    more.subtract(Counter(b.keys))
    return sum(len(word) * abs(count) for word, count in more.items())


def unmatched(a: Stream, b: Stream, blocks: Sequence[Block]) -> int:
    """Return how many letters the words outside equal blocks have: about what a redline marks."""
    kept = sum(sum(map(len, a.keys[i : i + n])) for i, _, n in blocks)
    return sum(map(len, a.keys)) + sum(map(len, b.keys)) - 2 * kept
