"""Where the trees disagree but the redline does not: what it kept in place was not omitted.

Two readings of one text may be cut into provisions otherwise. A provision without a partner whose
words the redline keeps has one after all: the provision its words stand in now.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diffs.compare.aligning.items import Item, Link
from diffs.compare.aligning.parts import is_all
from diffs.compare.aligning.places import Finder
from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words.scribe import Mark
from diffs.structure.eids import within

KEPT = 0.7
"""Share of a provision's text that must be kept in place for it not to be omitted or inserted."""
SOME = 0.3
"""The same where what stands there is lost too: the redline shows the two as one, edited."""


class Kept:
    """The stretches a redline keeps, as places in both texts."""

    def __init__(self, marks: Sequence[Mark], old: int, new: int) -> None:
        """Lay out the kept stretches of texts that start at these offsets."""
        self.spans: list[tuple[int, int, int]] = []
        noisy: tuple[list[tuple[int, int]], list[tuple[int, int]]] = [], []
        for mark in marks:
            if mark.op == "=":
                self.spans.append((old, new, len(mark.text)))
            elif mark.op == "n-":
                noisy[0].append((old, len(mark.text)))
            elif mark.op == "n+":
                noisy[1].append((new, len(mark.text)))
            old += len(mark.text) if mark.op in OLD_OPS else 0
            new += len(mark.text) if mark.op in NEW_OPS else 0
        self._starts = tuple([span[side] for span in self.spans] for side in (0, 1))
        self._noisy = noisy
        self._noise_starts = tuple([start for start, _ in side] for side in noisy)

    def place(self, item: Item, side: int, share: float = KEPT) -> int | None:
        """Return where in the other text an item begins, if that share of its words is kept."""
        at = max(bisect_right(self._starts[side], item.start) - 1, 0)
        kept = 0
        place = None
        for k in range(at, len(self.spans)):
            span = self.spans[k]
            if span[side] >= item.end:
                break
            lo, hi = max(span[side], item.start), min(span[side] + span[2], item.end)
            if hi > lo and place is None:
                place = span[1 - side] + lo + _lead(item, lo) - span[side]
            kept += max(hi - lo, 0)
        return place if kept >= share * (item.size - self._noise(item, side)) else None

    def _noise(self, item: Item, side: int) -> int:
        """Return how many characters of an item are noise: a page head is no part of what it says."""
        starts = self._noise_starts[side]
        first, last = bisect_left(starts, item.start), bisect_left(starts, item.end)
        return sum(size for _, size in self._noisy[side][first:last])

    def within(self, one: Item, two: Item) -> int:
        """Return how many characters of an old item are kept, or are noise, within a new one."""
        kept = self._noise(one, 0)
        for k in range(max(bisect_right(self._starts[0], one.start) - 1, 0), len(self.spans)):
            old, new, size = self.spans[k]
            if old >= one.end:
                break
            lo = max(one.start - old, two.start - new, 0)
            kept += max(min(one.end - old, two.end - new, size) - lo, 0)
        return kept

    def holds(self, offset: int, side: int) -> bool:
        """Tell whether the character at an offset of one text is kept."""
        at = bisect_right(self._starts[side], offset) - 1
        return at >= 0 and offset < self.spans[at][side] + self.spans[at][2]


def _lead(item: Item, at: int) -> int:
    """Return how much white space an item has from ``at`` on."""
    text = item.side.source[at : item.end]
    return len(text) - len(text.lstrip()) if not text.isspace() else 0


def heal(links: Sequence[Link], marks: Sequence[Mark], old: int, new: int) -> list[Link]:
    """Give lost provisions the partners the redline shows; return the links that remain."""
    lost = [made for made in links if made.old is None or made.new is None]
    if not lost:
        return list(links)
    kept = Kept(marks, old, new)
    olds = Finder([(made.old, made) for made in links if made.old and made.old.node])
    news = Finder([(made.new, made) for made in links if made.new and made.new.node])
    joined: dict[int, Link] = {}
    for made in lost:
        if id(made) in joined:
            continue
        item, finder, side = (made.old, news, 0) if made.old else (made.new, olds, 1)
        other = _found(made, kept, finder, side)
        if other is not None and item is not None and not _holds_more(item, other, kept, side):
            other = joined.get(id(other), other)
            if other is not made:
                _join(made, other, joined, labelled=kept.holds(item.own_number()[0], side))
    healed = list(_once(made for made in links if id(made) not in joined))
    _name_only_parts([made for made in lost if made.rel == "split"], olds)
    _name_set_apart(healed)
    _name_labelled(healed, kept)
    return healed


def _found(made: Link, kept: Kept, finder: Finder, side: int) -> Link | None:
    """Return the link of the provision that a lost one's words stand in now."""
    item = made.old or made.new
    for share in (KEPT, SOME):
        place = kept.place(item, side, share) if item else None
        other = finder.innermost(place) if place is not None else None
        if other is not None and (share == KEPT or _is_lost_too(other, made)):
            return other
    return None


def _is_lost_too(other: Link, made: Link) -> bool:
    """Tell whether of two provisions without a partner each may be the other's: paragraphs, headings."""
    ends = (made.old or made.new, other.old or other.new)
    return (other.old is None or other.new is None) and all(
        item is not None
        and (item.nameless() or (item.node is not None and item.node.kind == "crossheading"))
        for item in ends
    )


def _name_only_parts(parts: Sequence[Link], olds: Finder) -> None:
    """Call a section renumbered that became one part of what it is now, not split into the one."""
    shares = Counter(made.old.eid for made in parts if made.old)
    for made in parts:
        whole = olds.innermost(made.old.start) if made.old else None
        became = (
            whole.new
            if whole and whole.old and made.old and whole.old.eid == made.old.eid
            else None
        )
        if (
            made.old
            and made.new
            and shares[made.old.eid] == 1
            and is_all(made.old, made.new, became)
        ):
            made.rel = "renumbered"


def _name_set_apart(links: Sequence[Link]) -> None:
    """Call a part edited that stands, or stood, in the very provision it belongs to: one print set it apart.

    What is split stands in two provisions, neither of which holds the other.
    """
    told = [made for made in links if made.old and made.new and made.old.node and made.new.node]
    pairs = [made for made in told if made.rel not in ("split", "merged")]
    now = {made.old.eid: made.new.eid for made in reversed(pairs) if made.old and made.new}
    was = {made.new.eid: made.old.eid for made in reversed(pairs) if made.old and made.new}
    for made in told:
        old, new = (made.old.eid, made.new.eid) if made.old and made.new else ("", "")
        if (made.rel == "split" and _lies_in(new, now.get(old))) or (
            made.rel == "merged" and _lies_in(old, was.get(new))
        ):
            made.rel = "same"


def _name_labelled(links: Sequence[Link], kept: Kept) -> None:
    """Call no part split or merged whose own number is printed where it was: one print is read otherwise."""
    parts, wholes = set(), []
    for made in links:
        side = 0 if made.rel == "merged" else 1
        part, whole = (made.old, made.new) if side == 0 else (made.new, made.old)
        if made.rel not in ("split", "merged") or not part or part.told is not made or not whole:
            continue
        if part.node and part.node.num and kept.holds(part.own_number()[0], side):
            made.rel = "same"
            wholes.append(whole)
        else:
            parts.add(whole)
    for whole in wholes:
        if whole.link and whole not in parts:
            whole.link.rel = ""


def _lies_in(eid: str, whole: str | None) -> bool:
    return whole is not None and eid != whole and within(eid, whole)


def _holds_more(item: Item, other: Link, kept: Kept, side: int) -> bool:
    """Tell whether a chapter, or a page's heading, would be told of what it held: that stands on, it is gone itself."""
    whole = other.new if side == 0 else other.old
    if item.node is not None and item.node.kind == "heading":
        first = next((at for at, sign in enumerate(item.raw) if sign.isalnum()), 0)
        gone = not kept.holds(item.start + first, side)
        return gone and not (whole and whole.node and whole.node.kind == "heading")
    return item.is_container() and not (whole and whole.is_container())


def _once(links: Iterable[Link]) -> Iterator[Link]:
    """Yield each pair of provisions once: two lost ones may have led to the same."""
    seen: set[tuple[str, str]] = set()
    for made in links:
        if made.old and made.new and made.old.node and made.new.node:
            pair = made.old.eid, made.new.eid
            if pair in seen:
                continue
            seen.add(pair)
        yield made


def _join(made: Link, other: Link, joined: dict[int, Link], *, labelled: bool) -> None:
    """Make one link of two lost ones, or say in what provision the lost one's words stand.

    ``labelled``: its number is printed there as before, so nothing was merged or split.
    """
    part = other.old is not None and other.new is not None
    item, own = (made.old, other.old) if made.old else (made.new, other.new)
    set_apart = bool(item and own and item.nameless() and item.parent == own.eid)
    rel = "" if labelled or set_apart else "merged" if made.old else "split"
    if made.old:
        made.new = other.new
    else:
        made.old = other.old
    made.marked = True
    if part:
        made.rel, made.leaf = rel or "same", False
    else:
        joined[id(other)] = made
