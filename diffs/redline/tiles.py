"""Where in a text its provisions, headings and soft line ends lie: what HTML hangs its marks on."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from diffs.compare import Comparison
from diffs.structure import structure_text
from tarmeem.model import Provision

DEEPEST = 5
"""Levels of indentation; deeper ones stand under one another on a phone anyway."""
WRAPPED_SHARE = 0.85
"""A line is wrapped only where it fills at least this share of the text's usual width."""
NARROW, WIDE = 40, 130
"""A text with lines narrower or wider than this, in characters, was not wrapped by a typesetter."""


class Tile(NamedTuple):
    """A stretch ``[start, end)`` of one kind, with how deep it stands."""

    start: int
    end: int
    kind: str
    depth: int
    inferred: str = ""
    """The number of a provision that begins here, where it is not as printed."""


class Tiles:
    """A text's tiles, the eIds that begin at each offset, and its soft line ends."""

    def __init__(self, root: Provision) -> None:
        """Take the tree of the whole text."""
        text = root.full_text()
        self.anchors: dict[int, list[str]] = defaultdict(list)
        tiles = []
        for node in root.walk():
            depth = min(node.eid.count("__"), DEEPEST)
            if node.eid:
                self.anchors[node.start].append(node.eid)
            number = node.num if node.inferred else ""
            tiles += [
                Tile(span.start, span.end, span.kind, depth, number * (span.start == node.start))
                for span in node.spans
            ]
        self._tiles = sorted(tile for tile in tiles if tile.end > tile.start)
        self._starts = [tile.start for tile in self._tiles]
        self.soft = _soft(text, self.anchors)

    def cut(self, text: str, offset: int) -> Iterator[tuple[str, int, Tile]]:
        """Yield ``text``, which stands at ``offset``, in pieces: each with its offset and tile."""
        at, end = offset, offset + len(text)
        place = max(bisect_right(self._starts, offset) - 1, 0)
        while at < end:
            tile = self._tiles[place] if place < len(self._tiles) else Tile(at, end, "body", 0)
            stop = min(end, tile.end)
            if stop > at:
                yield text[at - offset : stop - offset], at, tile
                at = stop
            place += 1


def trees_of(comparison: Comparison) -> tuple[Provision, Provision]:
    """Return both texts laid out: the trees that were compared, unless those are parts of larger ones."""
    trees = comparison.trees
    if trees and all(root.full_text() == root.source for root in trees):
        return trees
    return structure_text(comparison.old), structure_text(comparison.new)


def tiles_of(comparison: Comparison) -> tuple[Tiles, Tiles]:
    """Return the tiles of both texts."""
    old, new = trees_of(comparison)
    return Tiles(old), Tiles(new)


def _soft(text: str, anchors: dict[int, list[str]]) -> frozenset[int]:
    """Return the offsets of line feeds that only the width of a page put there."""
    lines = text.split("\n")
    widths = sorted(len(line) for line in lines if len(line) >= NARROW)
    if len(widths) < 3:
        return frozenset()
    usual = widths[int(len(widths) * 0.9)]
    if usual > WIDE:
        return frozenset()
    found = set()
    at = 0
    for line, following in itertools.pairwise(lines):
        at += len(line)
        word = following.split(" ", 1)[0]
        full = len(line) + 1 + len(word) > WRAPPED_SHARE * usual
        if full and following[:1].strip() and line.strip() and at + 1 not in anchors:
            found.add(at)
        at += 1
    return frozenset(found)
