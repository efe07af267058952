"""Leave out what a page says to its visitors before its document: above its title, or in a paragraph beside one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diffs.walls.opening import beside_answers
from diffs.walls.proof import is_proven, stands_alone
from diffs.walls.seen import Look


def without_banner(own: Look, title: str, *, bare: bool) -> Look:
    """Return a page without the banner before its document; all of it, where nothing below proves to be one.

    A wall stands in the document's place, below its title: what is said above that is its site's.
    """
    lines = own.words.split("\n")
    at = _titled(own, lines, title)
    matter = lines[at + 1 :]
    beside = beside_answers(matter, title) if title else matter
    if len(beside) < len(matter):
        rest = _cut(own, [*lines[max(at, 0) : at + 1], *beside])
        if stands_alone(rest, title, bare=bare):
            return rest
    if at > 0:
        rest = _cut(own, lines[at:])
        if is_proven(rest, title, bare=bare):
            return rest
    return own


def _titled(own: Look, lines: Sequence[str], title: str) -> int:
    """Return at which line a page's heading is its title, or begins what it calls itself; below nought, where none is."""
    headings, called = {" ".join(one.lower().split()) for one in own.headings}, own.title.lower()
    told = [line.lower() if line.lower() in headings else "" for line in lines]
    for is_title in (title.lower().__eq__, called.startswith):
        if (at := next((i for i, one in enumerate(told) if one and is_title(one)), -1)) >= 0:
            return at
    return -1


def _cut(own: Look, lines: Sequence[str]) -> Look:
    """Return a page with nothing but some of its lines."""
    kept = set(lines)
    return replace(
        own,
        words="\n".join(lines),
        own="\n".join(line for line in own.own.split("\n") if line in kept),
        headings=tuple(one for one in own.headings if one in kept),
    )
