"""Tell which of some aligned provisions moved: the lightest set that leaves the rest in order."""

from __future__ import annotations

from collections.abc import Sequence
from operator import lt

from diffs.compare.aligning.items import Item, Link
from diffs.compare.words.lis import heaviest_rising

STEADY = 50
"""How much more a provision that kept its number speaks for having stayed than one that did not."""


def mark_moved(links: Sequence[Link], new: Sequence[Item]) -> None:
    """Mark the lightest set of links whose removal leaves the rest in the same order."""
    place = {id(item): at for at, item in enumerate(new)}
    order = [place[id(made.new)] for made in links]
    if all(map(lt, order, order[1:])):
        return
    sizes = [_steadiness(made) for made in links]
    kept = set(heaviest_rising(order, sizes))
    for at, made in enumerate(links):
        made.moved = at not in kept


def _steadiness(made: Link) -> int:
    """Weigh how much speaks for a link's having stayed: its length, and that its number did."""
    size = max(made.old.size, 1) if made.old else 1
    kept = made.old and made.new and made.old.node and made.old.label() == made.new.label()
    return size * STEADY if kept else size


def expected(old: Sequence[Item], place: dict[int, int]) -> list[tuple[int, int]]:
    """Say for each old item between which new places its neighbours' partners stand."""
    lows, last = [], -1
    for item in old:
        lows.append(last)
        if item.link and item.link.new:
            last = place.get(id(item.link.new), last)
    highs, after = [], len(place)
    for item in reversed(old):
        highs.append(after)
        if item.link and item.link.new:
            after = place.get(id(item.link.new), after)
    return list(zip(lows, reversed(highs), strict=True))
