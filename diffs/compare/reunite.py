"""Keep what a redline takes out and puts in again at one place, whichever provisions it was cut into.

Two readings of one text may end a paragraph, or begin a section, elsewhere: its words are then
omitted with one provision and inserted with the next, though they stand where they stood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from diffs.compare.comparison import OLD_OPS
from diffs.compare.scribe import Mark, Scribe, is_island
from diffs.compare.side import Side
from diffs.compare.stretch import Redliner
from diffs.compare.worddiff import Block, equal_blocks
from diffs.compare.words import Range, Stream, stream

FIRM = 6
"""Words that a sentence or a line needs to be known again; fewer where they are all that came, or all that went."""


@dataclass(slots=True)
class _Cluster:
    """Neighbouring edits with nothing kept between them: (where, mark) of either text."""

    marks: list[Mark] = field(default_factory=list)
    old: list[tuple[int, Mark]] = field(default_factory=list)
    new: list[tuple[int, Mark]] = field(default_factory=list)

    def is_cut(self) -> bool:
        """Tell whether something came and something went, not compared with one another yet."""
        edits = [mark for mark in self.marks if mark.op in ("-", "+")]
        return {mark.op for mark in edits} == {"-", "+"} and any(
            mark.entry is not edits[0].entry for mark in edits
        )


def reunited(marks: Sequence[Mark], old: Side, new: Side, starts: Range) -> list[Mark]:
    """Return the marks of texts that begin at ``starts``, with what stayed in its place kept."""
    scribe = Scribe()
    for cluster in _clusters(marks, *starts):
        blocks = list(_stayed(cluster, old, new)) if cluster.is_cut() else []
        if not blocks:
            for mark in cluster.marks:
                scribe.add(mark.op, mark.text, mark.entry, mark.note)
            continue
        a, b = cluster.old[0][0], cluster.new[0][0]
        for (lo, hi), (lo_b, hi_b) in blocks:
            _rest(cluster, (a, lo), (b, lo_b), scribe)
            Redliner(old, new, scribe).pair((lo, hi), (lo_b, hi_b), None)
            a, b = hi, hi_b
        _rest(cluster, (a, len(old.source)), (b, len(new.source)), scribe)
    return scribe.finish()


def _clusters(marks: Sequence[Mark], a: int, b: int) -> Iterator[_Cluster]:
    """Yield the marks in order: edits that touch together, every other mark by itself."""
    held = _Cluster()
    for mark in marks:
        edit = mark.op in ("-", "+") or (mark.op in ("n-", "n+") and mark.text.isspace())
        if not edit and held.marks:
            yield held
            held = _Cluster()
        held.marks.append(mark)
        if mark.op in OLD_OPS:
            held.old.append((a, mark))
            a += len(mark.text)
        if mark.op not in OLD_OPS or mark.op == "=":
            held.new.append((b, mark))
            b += len(mark.text)
        if not edit:
            yield held
            held = _Cluster()
    if held.marks:
        yield held


def _stayed(cluster: _Cluster, old: Side, new: Side) -> Iterator[tuple[Range, Range]]:
    """Yield the ranges of both texts, gaps after them included, whose words are the same."""
    (a0, _), (b0, _) = cluster.old[0], cluster.new[0]
    a1, b1 = (at + len(mark.text) for at, mark in (cluster.old[-1], cluster.new[-1]))
    a = stream(old.source, a0, a1, old.flow(a0, a1))
    b = stream(new.source, b0, b1, new.flow(b0, b1))
    for i, j, n in _blocks(a, b):
        yield (
            (a.starts[i] if i else a0, a.starts[i + n] if i + n < len(a.keys) else a1),
            (b.starts[j] if j else b0, b.starts[j + n] if j + n < len(b.keys) else b1),
        )


def _blocks(a: Stream, b: Stream) -> Iterator[Block]:
    """Yield the runs of words that stayed: all of one side at an end of the other, or whole sentences."""
    old, new = a.keys, b.keys
    n = min(len(old), len(new))
    least = old if len(old) == n else new
    enough = not is_island(" ".join(least))
    if enough and old[:n] == new[:n]:
        yield 0, 0, n
    elif enough and old[-n:] == new[-n:]:
        yield len(old) - n, len(new) - n, n
    elif _runs(old) & _runs(new):
        for i, j, n in equal_blocks(old, new):
            if n >= FIRM and (_are_whole(a, i, i + n) or _are_whole(b, j, j + n)):
                yield i, j, n


def _are_whole(words: Stream, lo: int, hi: int) -> bool:
    """Tell whether words begin and end where a line or a sentence does."""
    return all(
        at in (0, len(words.keys))
        or words.keys[at - 1][-1] in ".;:۔"
        or "\n" in words.source[words.ends[at - 1] : words.starts[at]]
        for at in (lo, hi)
    )


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[k:] for k in range(FIRM)), strict=False))


def _rest(cluster: _Cluster, old: Range, new: Range, scribe: Scribe) -> None:
    """Write what of a cluster lies in these ranges, as it was marked."""
    for parts, (lo, hi) in ((cluster.old, old), (cluster.new, new)):
        for at, mark in parts:
            text = mark.text[max(lo - at, 0) : max(hi - at, 0)]
            scribe.add(mark.op, text, mark.entry, mark.note)
