"""Neighbouring stretches of both texts, and what of those without a partner stands abreast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diffs.compare.aligning.items import Item, Link
from diffs.compare.words.lis import heaviest_rising
from diffs.compare.words.words import Range

HELD = 0.5
"""Share of the runs of words of what has no partner that show where it stands now."""


@dataclass(slots=True)
class Atom:
    """A stretch of one text that is redlined in one go."""

    item: Item
    link: Link | None
    moved: bool


Neighbour = tuple[Atom | None, Atom | None]
"""A stretch of either text, or one of each that are partners."""
Group = list[Neighbour]
"""Atoms of both texts between two that did not change."""


def keep_in_place(old: Sequence[Atom], new: Sequence[Atom]) -> None:
    """Take for unmoved what stands between the same neighbours in both texts, whichever provision holds it now."""
    place = {id(atom.link): at for at, atom in enumerate(new) if atom.link}
    hi, ends = len(new), []
    for atom in reversed(old):
        ends.append(hi)
        hi = place.get(id(atom.link), hi) if atom.link and not atom.moved else hi
    lo, stay = -1, []
    for atom, end in zip(old, reversed(ends), strict=True):
        at = place.get(
            id(atom.link), -1
        )  # a partner that lies in a larger stretch has no place here
        if at >= 0 and not atom.moved:
            lo = at
        elif atom.moved and lo < at < end:
            stay.append((atom, at))
    kept = heaviest_rising([at for _, at in stay], [max(atom.item.size, 1) for atom, _ in stay])
    for k in kept:
        one, at = stay[k]
        one.moved = new[at].moved = False


def spans(group: Group) -> tuple[Range, Range]:
    """Return where a group begins and ends in either text."""
    olds = [one.item for one, _ in group if one]
    news = [two.item for _, two in group if two]
    old = (olds[0].start, olds[-1].end) if olds else (0, 0)
    return old, (news[0].start, news[-1].end) if news else (0, 0)


def alike(part: Group) -> Group:
    """Return the neighbours among what has no partner that hold most of each other's runs of words."""
    sides = [[a.item for a in side if a] for side in zip(*part, strict=True)]
    if not all(sides) or max(map(len, sides)) == 1:
        return []
    runs = [set[tuple[str, ...]]().union(*(item.shingles() for item in side)) for side in sides]
    ends = []
    for side, others in zip(sides, reversed(runs), strict=True):
        held = [k for k, item in enumerate(side) if _holds(others, item)]
        if not held:
            return []
        ends.append(side[held[0] : held[-1] + 1])
    chosen = {id(item) for side in ends for item in side}
    return [pair for pair in part if any(a and id(a.item) in chosen for a in pair)]


def _holds(runs: set[tuple[str, ...]], item: Item) -> bool:
    own = item.shingles()
    return len(own & runs) >= HELD * len(own)


def around(part: Group, inner: Group) -> tuple[Group, Group]:
    """Return what stands before some neighbours among these, of either text, and what stands after."""
    (old, old_end), (new, new_end) = spans(inner)
    before = [
        p for p in part if (p[0] and p[0].item.start < old) or (p[1] and p[1].item.start < new)
    ]
    after = [
        p for p in part
        if (p[0] and p[0].item.start >= old_end) or (p[1] and p[1].item.start >= new_end)
    ]  # fmt: skip
    return before, after
