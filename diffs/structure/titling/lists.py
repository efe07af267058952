"""Find the lists of a schedule, by what heads them: "LIST II", or "I. Acts", "A. Rocks" whose items begin anew below each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from diffs.structure.recognising.headings import title
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SCHEDULES, SECTIONS, Mark, place_of, put_among
from diffs.structure.recognising.numbers import Key, follows, initial, readings
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.schedules import is_owner
from diffs.structure.titling.units import read_title

_NAME = re.compile(
    r"(?:LIST|List)\s?[-–]?\s?([IVX]{1,5}|[A-H]|\d{1,2})(?![\w(])[\s.:" + DASH + r"-]*(?=[A-Z(]|\Z)"
)
"""A list's name, alone on its line or before its title: "LIST II", "List A.—Harbours"."""

_HOLDERS = SCHEDULES | SECTIONS


def with_named_lists(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with one for each list of a schedule whose first entry stands right below its name."""
    starts = [mark.start for mark in marks]
    found: list[Mark] = []
    first = next((mark.line for mark in marks if mark.kind in SCHEDULES), len(lines.bare))
    for index in lines.heads[bisect_left(lines.heads, first) :]:
        bare = lines.bare[index]
        if not bare.startswith(("LIST", "List")) or lines.aside[index]:
            continue
        name, at = _NAME.match(bare), lines.at(index)
        below = bisect_left(starts, at)
        holder = next((m for m in reversed(marks[:below]) if m.kind in _HOLDERS), None)
        if name and holder and holder.kind in SCHEDULES and below < len(marks):
            mark = Mark("list", name[1], at, at + name.end(), index, "I")
            if _holds(lines, mark, marks[below]):
                take_back(lines, mark, marks[below - 1])
                found.append(mark)
    return put_among(marks, found) if found else marks


def _holds(lines: Lines, mark: Mark, entry: Mark) -> bool:
    """Read a list's title, and say whether an entry that opens a list stands right below, or below what it belongs to."""
    read_title(lines, mark, entry.start)
    between = lines.text[mark.body : entry.start].strip()
    opens = entry.kind == "label" and any(initial(key) for _, key in readings(entry.num))
    return opens and (not between or is_owner(between))


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
        take_back(lines, head, marks[bisect_right(marks, head.start, key=place_of) - 1])
    return put_among(marks, found)


def take_back(lines: Lines, head: Mark, owner: Mark) -> None:
    """Take the head of a list back from the title of what it stands in."""
    if owner.body > head.start:
        owner.heading = owner.heading.partition(lines.bare[head.line])[0].strip()
        owner.body = head.start


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
