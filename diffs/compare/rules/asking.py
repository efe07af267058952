"""Which rules are asked of a change: its shape, its size and the kinds of its words decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from diffs.compare.rules.saying import EDGES, Facts
from diffs.compare.rules.wordkinds import kinds_in

ALONE, BOTH, WHOLE = frozenset(("alone",)), frozenset(("both",)), frozenset(("whole",))
"""The shapes of a change: words came or went, gave way to others, or all of a provision did."""
WITHIN = ALONE | BOTH
ANY = WITHIN | WHOLE
_LONG = 1 << 30
_BESIDE = 80
"""Characters on each side of a change whose words are beside it."""


class Rule(NamedTuple):
    """A rule, and what it is asked of."""

    say: Callable[[Facts], Iterable[str]]
    of: frozenset[str] = ANY
    """The shapes of the changes it is asked of;"""
    most: int = _LONG
    """the characters that the longer side has at most;"""
    bears: int = 0
    """the kinds of words of which one must have come or gone;"""
    near: int = 0
    """those of which one must have, or stand beside;"""
    each: int = 0
    """and those of which each side that has words must have one."""


class Look(NamedTuple):
    """What is seen of a change at one look."""

    shape: str
    size: int
    gone: int
    """The kinds of the words that went,"""
    come: int
    """and of those that came; of what came or went alone both are those of its words."""
    near: int
    """The kinds of all of these, and of the words beside them."""

    @property
    def kinds(self) -> int:
        """Return the kinds of the words that went or came."""
        return self.gone | self.come

    def chosen(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        """Yield the rules that are asked of the change: most are not."""
        shape, size, gone, come, near = self
        kinds = gone | come
        for rule in rules:
            if (
                shape in rule.of
                and size <= rule.most
                and (not rule.bears or rule.bears & kinds)
                and (not rule.near or rule.near & near)
                and (not rule.each or (rule.each & gone and rule.each & come))
            ):
                yield rule


def look(facts: Facts) -> Look:
    """Look at a change once."""
    gone, come = facts.gone.strip(EDGES), facts.come.strip(EDGES)
    shape = "whole" if facts.whole else "both" if gone and come else "alone"
    went = kinds_in(gone or come)
    came = kinds_in(come) if gone and come else went
    near = kinds_in(f"{facts.before[-_BESIDE:]} {facts.after[:_BESIDE]}") | went | came
    return Look(shape, max(len(facts.gone), len(facts.come)), went, came, near)


def first_said(rules: Iterable[Rule], facts: Facts) -> list[str]:
    """Return what the first rule says that says anything."""
    for rule in rules:
        if said := list(rule.say(facts)):
            return said
    return []
