"""Which provision bears now the words that another bore on an earlier day.

A court strikes down section 5 as it stands. Where Parliament renumbers it since, or puts another in
its place, the judgment stays with the words: it is not of whatever has the number 5 today.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.eids import related, within
from tarmeem.model import Event

Author = Callable[[str], Hashable]
"""By what an instruction is known in every consolidation, for its id in one of them."""
Later = Callable[[str, str], bool]
"""Whether an instruction, by its id, took effect after a day."""

Reach = tuple[frozenset[str], frozenset[str]]
"""The provisions an event befell, and those that share words with what it befell."""


@dataclass(frozen=True)
class Stock:
    """The words of one provision as it stood: stretches of the base, and what instructions put there."""

    starts: list[int]
    ends: list[int]
    put: frozenset[tuple[Hashable, str]]

    def holds(self, piece: Piece, author: Hashable) -> bool:
        """Tell whether a piece of today's text is of these words."""
        if piece.at < 0:
            return (author, " ".join(piece.text.split())) in self.put
        at = bisect_right(self.starts, piece.at + len(piece.text) - 1) - 1
        return at >= 0 and self.ends[at] > piece.at


def stock_of(node: Node, author: Author) -> Stock:
    """Return the words of a provision and all beneath it."""
    pieces = list(_said(node))
    stood = sorted((one.at, one.at + len(one.text)) for one in pieces if one.at >= 0)
    put = {(author(one.origin), " ".join(one.text.split())) for one in pieces if one.at < 0}
    return Stock([start for start, _ in stood], [end for _, end in stood], frozenset(put))


@dataclass(frozen=True)
class Lineage:
    """Which of today's provisions what was told befell; by their eIds, where nothing changed since."""

    bears: Mapping[Event, Reach] = field(default_factory=dict)
    """For an event since which the law was amended: the provisions it befell, and those that share words with it."""
    later: Later = lambda _by, _day: False
    missing: frozenset[Event] = frozenset()
    """The events of a provision that did not stand on their day, as far as is known: they befell nothing."""

    def befell(self, event: Event, eid: str) -> bool:
        """Tell whether an event befell a provision, or what it stands in; an empty ``eid`` is the whole."""
        if event in self.bears:
            return eid in self.bears[event][0]
        if event in self.missing:
            return False
        return not event.eid or within(eid, event.eid)

    def shares(self, event: Event, eid: str) -> bool:
        """Tell whether an event is of a provision, of a part of it or of what it stands in."""
        if event in self.bears:
            return eid in self.bears[event][1]
        if event in self.missing:
            return False
        return not event.eid or related(event.eid, eid)

    def says(self, event: Event, entry: Mapping[str, Any]) -> bool:
        """Tell whether a provision says the words of an event, and not only in what was put there since."""
        text = str(entry["text"])
        fresh = [(x["start"], x["end"]) for x in entry["spans"] if self.later(x["instruction"], event.valid_on)]  # fmt: skip
        at = text.find(event.words)
        while at >= 0:
            end = at + len(event.words)
            if not any(start <= at and end <= stop for start, stop in fresh):
                return True
            at = text.find(event.words, at + 1)
        return False


def reach(
    stock: Stock, node: Node, now: Node, author: Author, newer: Callable[[str], bool],
    *, ahead: bool = False,
) -> Reach:  # fmt: skip
    """Return the provisions that bear now the ``stock`` of a ``node`` and no others as old, and those that share some.

    ``newer``: whether an instruction came since, so that what it put is no older word.
    ``ahead``: the words are those of a day to come, before which some may go: those that share any bear them.
    """
    whole, some, depth = set(), set(), node.eid.count("__")
    for other in now.walk():
        if not other.eid:
            continue
        old = [one for one in _said(other) if one.at >= 0 or not newer(one.origin)]
        held = [stock.holds(one, author(one.origin)) for one in old]
        if any(held):
            some.add(other.eid)
        if held and (all(held) or (ahead and any(held))) and other.eid.count("__") >= depth:
            whole.add(other.eid)
    return frozenset(whole), frozenset(some)


def _said(node: Node) -> Iterator[Piece]:
    """Yield the pieces of a provision that say something; its headings, where it says nothing else."""
    said = [one for _, _, one in node.pieces() if any(map(str.isalpha, one.text))]
    body = [one for one in said if one.kind == "body"]
    yield from body or [one for one in said if one.kind == "heading"]
