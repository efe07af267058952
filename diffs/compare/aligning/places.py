"""Find the provision a mark stands in, by its place in the raw text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from diffs.compare.aligning.items import Item, Link
from diffs.compare.comparison import OLD_OPS
from diffs.compare.words.scribe import Mark


class Finder:
    """Find the innermost of a set of nested provisions that holds an offset."""

    def __init__(self, held: Sequence[tuple[Item, Link]]) -> None:
        """Index provisions of one text with their links."""
        held = sorted(held, key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts = [item.start for item, _ in held]
        self._held = held
        self._over: list[int] = []
        stack: list[int] = []
        for at, (item, _) in enumerate(held):
            while stack and held[stack[-1]][0].end <= item.start:
                stack.pop()
            self._over.append(stack[-1] if stack else -1)
            stack.append(at)

    def innermost(self, offset: int) -> Link | None:
        """Return the link of the innermost provision that holds the offset."""
        place = self._place(offset)
        return self._held[place][1] if place >= 0 else None

    def at(self, offset: int) -> Link | None:
        """Return the link a change at the offset belongs to."""
        place = self._place(offset)
        return self._outermost(place) if place >= 0 else None

    def _place(self, offset: int) -> int:
        place = bisect_right(self._starts, offset) - 1
        while place >= 0 and self._held[place][0].end <= offset:
            place = self._over[place]
        return place

    def _outermost(self, place: int) -> Link:
        """Climb to what moved as a whole, or from what has no partner to all that has none.

        No further than to a section: it is told by itself, though all its chapter came or went.
        """
        over = place
        while over >= 0:
            if self._held[over][1].moved:
                return self._held[over][1]
            over = self._over[over]
        made = self._held[place][1]
        while (made.old is None or made.new is None) and not self._held[place][0].is_section():
            over = self._over[place]
            if over < 0 or (self._held[over][1].old and self._held[over][1].new):
                break
            place, made = over, self._held[over][1]
        return made


def cut_at_lost(
    marks: Sequence[Mark], links: Sequence[Link], starts: tuple[int, int]
) -> list[Mark]:
    """Cut what came or went where a provision without a partner begins or ends: it is told by itself."""
    edges = (
        _edges(made.old for made in links if made.new is None),
        _edges(made.new for made in links if made.old is None),
    )
    at = list(starts)
    found: list[Mark] = []
    for mark in marks:
        side = int(mark.op in ("+", "m+", "n+"))
        if mark.op in ("-", "+"):
            found.extend(_cut(mark, at[side], edges[side]))
        else:
            found.append(mark)
        at[side] += len(mark.text)
        if mark.op == "=":
            at[1] += len(mark.text)
    return found


def _cut(mark: Mark, lo: int, edges: Sequence[int]) -> Iterator[Mark]:
    """Yield the parts of a mark whose text begins at ``lo``, cut at these edges where words stand on both sides."""
    text, hi = mark.text, lo + len(mark.text)
    cuts = edges[bisect_right(edges, lo) : bisect_left(edges, hi)]
    cuts = [cut for cut in cuts if text[: cut - lo].strip() and text[cut - lo :].strip()]
    if not cuts:
        yield mark
        return
    for a, b in pairwise((lo, *cuts, hi)):
        yield Mark(mark.op, text[a - lo : b - lo], mark.note, mark.entry)


def _edges(items: Iterable[Item | None]) -> list[int]:
    lost = [item for item in items if item is not None and item.node is not None]
    return sorted({edge for item in lost for edge in (item.start, item.end)})


def owners(
    marks: Sequence[Mark], links: Sequence[Link], starts: tuple[int, int]
) -> Iterator[Link | None]:
    """Yield for every mark the link of the provision its text stands in; the texts begin at ``starts``.

    An insertion after a deletion belongs where the deletion does: they are one replacement.
    """
    olds = Finder([(m.old, m) for m in links if m.old and m.old.node])
    news = Finder([(m.new, m) for m in links if m.new and m.new.node])
    old, new = starts
    given: Link | None = None
    for at, mark in enumerate(marks):
        op, size = mark.op, len(mark.text)
        if op == "=":
            yield None
            old += size
            new += size
            continue
        owner: Link | None = None
        if op in ("+", "m+"):
            place = new + _lead(mark.text)
            owner = news.at(place)
            replaces = op == "+" and at and marks[at - 1].op == "-"
            more = _op(marks, at + 1) == "+"
            if replaces and not (more and _starts(owner, place)):
                owner = given
        elif op in ("-", "m-"):
            owner = olds.at(old + _lead(mark.text))
            if op == "-" and _op(marks, at + 1) == "+":
                its = news.at(new + _lead(marks[at + 1].text))
                comes = its is not None and (not its.old or _op(marks, at + 2) == "m+")
                apart = comes and _begins(owner, old + _lead(mark.text))
                owner, given = (owner, its) if apart else (_of_both(owner, its),) * 2
        yield owner
        if op in OLD_OPS:
            old += size
        else:
            new += size


def _op(marks: Sequence[Mark], at: int) -> str:
    return marks[at].op if at < len(marks) else ""


def _starts(made: Link | None, offset: int) -> bool:
    """Tell whether a provision that came begins at the offset."""
    return bool(made and made.old is None and made.new and made.new.start == offset)


def _begins(made: Link | None, offset: int) -> bool:
    """Tell whether a provision without a partner begins at the offset."""
    return bool(made and made.new is None and made.old and made.old.start == offset)


def _of_both(old: Link | None, new: Link | None) -> Link | None:
    """Return whose a replacement is: nobody's partner gives way to a provision in both texts."""
    if old is None or new is None:
        return old or new
    return old if old.old and old.new and not (new.old and not old.leaf) else new


def _lead(text: str) -> int:
    if not text[:1].isspace() or text.isspace():
        return 0
    return len(text) - len(text.lstrip())
