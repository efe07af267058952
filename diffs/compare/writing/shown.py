"""What the redline shows of each provision: nobody is told of a change that no mark bears out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from diffs.compare.aligning.items import Item, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Spans
from diffs.compare.words.words import Range
from diffs.compare.writing.heal import Kept
from diffs.structure.eids import top

IN_PLACE = 0.5
"""Share of a provision's text kept within its partner's from which it did not move: its whole was cut otherwise."""

_SECTION = ("sec_", "art_")


def as_shown(links: Sequence[Link], marks: Sequence[Mark], old: int, new: int) -> list[Link]:
    """Return the links but for what only another reading of the same words took or gave; say which are unmarked.

    What was called moved and is kept in place has not moved, unless another section holds it now. The
    texts start at ``old`` and ``new``.
    """
    olds, news = (Spans(list(_changed(marks, *side))) for side in ((OLD_OPS, old), (NEW_OPS, new)))
    kept = Kept(marks, old, new)
    became = {(m.old.eid, top(m.new.eid)) for m in links if m.old and m.new and m.old.is_section()}
    found = []
    for made in links:
        made.unmarked = not _marked(made.old, olds) and not _marked(made.new, news)
        one, two = made.old, made.new
        if one and two:
            if made.moved and _one_section(one, two, became):
                made.moved = kept.within(one, two) < IN_PLACE * min(one.size, two.size)
        elif made.unmarked:
            continue
        found.append(made)
    return found


def _one_section(old: Item, new: Item, became: Container[tuple[str, str]]) -> bool:
    """Tell whether two provisions stand in sections that are one, or one of them in none."""
    tops = top(old.eid), top(new.eid)
    return not all(top.startswith(_SECTION) for top in tops) or tops[0] == tops[1] or tops in became


def _marked(item: Item | None, spans: Spans) -> bool:
    return item is not None and spans.meet(item.start, item.end)


def _changed(marks: Sequence[Mark], ops: frozenset[str], at: int) -> Iterator[Range]:
    """Yield where in one text something went, came or moved."""
    for mark in marks:
        if mark.op in ops:
            end = at + len(mark.text)
            if mark.op[0] not in "=n" and mark.text.strip():
                yield at, end
            at = end
