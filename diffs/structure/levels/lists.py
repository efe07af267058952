"""Find the heads "I. Acts", "A. Rocks" that count the lists of a schedule, whose items begin anew below each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from diffs.structure.levels.kinds import SCHEDULES, SECTIONS
from diffs.structure.recognising.headings import title
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import Key, follows, initial, readings

_HEAD = re.compile(r"([IVX]{1,5}|[A-H])\.[\s—–-]+(?=[A-Z][a-z]|[A-Z]{2})")
_FIRST = frozenset("IVXABCDEFGH")
_LONG = 120
"""Characters that such a head does not exceed."""
_HANGS = (" of", " the", " and", " for", " by", " to", " in")
"""How its line ends where the next goes on with it."""
_ENDS = frozenset(".;,—–-")


def with_list_heads(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with a label for each such head: they count on from the first, two at least."""
    bounds = [m for m in marks if m.kind in SCHEDULES or m.kind in SECTIONS]
    ends = [*(m.line for m in bounds[1:]), len(lines.bare)]
    taken = {m.line for m in marks}
    found: list[Mark] = []
    for owner, end in zip(bounds, ends, strict=False):
        if owner.kind in SCHEDULES:
            found += _below(lines, owner.line + 1, end, taken)
    if not found:
        return marks
    for head in found:
        take_back(lines, head, marks[bisect_right(marks, head.start, key=_place) - 1])
    return sorted([*marks, *found], key=_place)


def take_back(lines: Lines, head: Mark, owner: Mark) -> None:
    """Take the head of a list back from the title of what it stands in."""
    if owner.body > head.start:
        owner.heading = owner.heading.partition(lines.bare[head.line])[0].strip()
        owner.body = head.start


def _place(mark: Mark) -> int:
    return mark.start


def _below(lines: Lines, start: int, end: int, taken: set[int]) -> list[Mark]:
    """Return the heads of lists between two lines."""
    found: list[Mark] = []
    lists: dict[str, list[tuple[Key, Mark]]] = {}
    for index in lines.heads[bisect_right(lines.heads, start - 1) :]:
        if index >= end:
            break
        if lines.bare[index][0] in _FIRST and index not in taken and not lines.aside[index]:
            _add(lines, index, lists, found)
    for known in lists.values():
        _keep(known, found)
    return found


def _add(
    lines: Lines, index: int, lists: dict[str, list[tuple[Key, Mark]]], found: list[Mark]
) -> None:
    """Add the head on a line, if it is one, to the list it goes on with or opens."""
    bare = lines.bare[index]
    m = _HEAD.match(bare)
    if not m or len(bare) > _LONG or bare[-1] in _ENDS:
        return
    at, words, end = lines.at(index), bare[m.end() :], index + 1
    if words.endswith(_HANGS) and end < len(lines.bare):
        words, end = f"{words} {lines.bare[end]}", end + 1
    mark = Mark("label", m[1], at, lines.starts[end], index, ".")
    mark.heading, mark.weight = title(words), 0.6
    for style, key in readings(m[1]):
        known = lists.get(style, [])
        if known and follows(known[-1][0], key) == 2 and lines.after(known[-1][1].line) != index:
            known.append((key, mark))
            return
        if initial(key):
            _keep(known, found)
            lists[style] = [(key, mark)]
            return


def _keep(known: Sequence[tuple[Key, Mark]], found: list[Mark]) -> None:
    if len(known) > 1:
        found += [mark for _, mark in known]
