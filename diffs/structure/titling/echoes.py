"""Tell what is printed twice: a number, on its heading and where its words begin; a chapter's name, at the head of a page too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, Mark
from diffs.structure.recognising.sentences import SHALL
from diffs.structure.sections.weighing import NUMBERED
from diffs.structure.titling.reading import ECHO
from tarmeem.romans import reckon


def listed_ones(marks: Sequence[Mark], chosen: set[int]) -> set[int]:
    """Return the 1s that a 2 follows before the next section: items, though section 1 stands above."""
    numbers = [mark for mark in marks if mark.kind in NUMBERED]
    return {
        id(one)
        for one, two in pairwise(numbers)
        if (one.num, two.num, one.style) == ("1", "2", two.style) and id(two) not in chosen
    }


def echoes(lines: Lines, out: list[Mark], mark: Mark) -> bool:
    """Say whether a number only repeats the section's that stands just above; it joins its heading."""
    last = out[-1] if out else None
    if (
        last is None
        or last.num != mark.num
        or last.heading == ECHO  # said twice already: what follows is its words
        or last.kind not in NUMBERED
        or mark.line - last.line > 4
        or mark.quoted  # new law's own number, which an instrument's section 6 may order for section 6
        or (last.style, mark.style) == (".", ")")  # its (2) that lost a bracket
        or (not last.rank and SHALL.search(lines.bare[last.line]))  # a sentence, no heading
    ):
        return False
    last.heading = ECHO
    last.body = mark.body
    return True


_FIRSTS = frozenset(("1", "a", "i", "A", "I"))
"""Labels that a list of the chapter's own may begin with."""
_ROMAN = frozenset("ivxlcdm")
_TITLED = 40
"""Characters that a line of a unit's title with a stop has at most."""
_NEAR = 8
"""Lines from the name to the list's next item, at most."""


def without_running_units(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks but those of a unit named as the last of its kind was, at the top of a page or right above an item that opens no list, and of one named twice over."""
    open_units: dict[str, int | str] = {}
    dropped: set[int] = set()
    for mark, following in pairwise(marks):
        if mark.kind in SCHEDULES:
            open_units.clear()  # each counts its own parts
        if mark.kind not in RANKS:
            continue
        number = _number(mark.num)
        if _is_named_again(lines, mark, following):
            dropped.add(id(mark))  # named twice over: the first holds nothing
            continue
        if open_units.get(mark.kind) == number:
            goes_on = _goes_on(mark, following)
            if goes_on or lines.opens_page(mark.line):
                dropped.add(id(mark))
                _set_aside(lines, mark, following.line if goes_on else mark.line + 1)
                continue
        rank = RANKS[mark.kind]
        open_units = {kind: last for kind, last in open_units.items() if RANKS[kind] <= rank}
        open_units[mark.kind] = number
    return [mark for mark in marks if id(mark) not in dropped] if dropped else list(marks)


def _is_named_again(lines: Lines, mark: Mark, following: Mark) -> bool:
    """Say whether the next mark names the same unit, and no sentence stands between."""
    return (following.kind, following.num) == (mark.kind, mark.num) and not any(
        bare.endswith(".") and len(bare) > _TITLED
        for bare in lines.bare[mark.line + 1 : following.line]
    )


def _goes_on(mark: Mark, following: Mark) -> bool:
    """Say whether the list that a name interrupts goes on below it."""
    item = following.kind == "label" and following.num not in _FIRSTS
    return item and following.line - mark.line <= _NEAR


def _number(num: str) -> int | str:
    """Return a unit's number whatever its print: CHAPTER 1 is CHAPTER I."""
    if num.isdecimal():
        return int(num)
    return reckon(num) if _ROMAN.issuperset(num.lower()) else num  # VA comes after V


def _set_aside(lines: Lines, mark: Mark, end: int) -> None:
    """Flag the name, and the title below it, as furniture."""
    for index in range(mark.line, end):
        if lines.bare[index] and lines.starts[index] < max(mark.body, lines.starts[mark.line] + 1):
            lines.aside[index] = FURNITURE
