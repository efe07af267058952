"""Add to the likeliest run of sections those it leaves out: misnumbered, ill printed or out of order."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from statistics import median

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark, place_of
from diffs.structure.recognising.numbers import number_key
from diffs.structure.sections.weighing import may_fill

FEW = 5
"""Sections from which a text has a manner to print them in."""
_FAR_BELOW = 4
"""Lines between two printings of one number past which they head two sections."""
_HEADING = 12
"""Letters by which one heading is told from another."""
_NEAR = 40
"""Sections from its place within which a number out of order is looked for: notes cite from afar."""
_SEVERAL = 3
"""Titled sections from which a text is known to print them so."""
_STRONG = 2.0
"""How much a number out of order must look like a section, unless most of the others look less so."""


def with_twins(lines: Lines, run: list[Mark], numbered: list[Mark], heads: list[int]) -> list[Mark]:
    """Add sections that were given the number of their neighbour by mistake, and are printed as it is.

    Theirs is another heading, or they stand well above or below it.
    """
    if len(run) < _SEVERAL:
        return run
    end = heads[0] if heads else len(lines.text)
    place = {id(mark): at for at, mark in enumerate(numbered)}
    bounds = [-1, *(place[id(mark)] for mark in run), len(numbered)]
    found: list[Mark] = []
    for at, mark in enumerate(run):
        near = numbered[bounds[at] + 1 : bounds[at + 2]]
        found += [
            one
            for one in near
            if one is mark
            or (
                one.num == mark.num
                and not one.quoted
                and one.start < end
                and _are_two(lines, near, mark, one, of_many=len(run) >= FEW)
            )
        ]
    return found


def _are_two(lines: Lines, near: list[Mark], mark: Mark, one: Mark, *, of_many: bool) -> bool:
    """Tell whether two marks of one number head two sections; ``near``: all marks between their neighbours."""
    apart = abs(one.line - mark.line) > _FAR_BELOW
    other = _opening(lines, mark) != _opening(lines, one)
    if is_titled(lines, mark) and is_titled(lines, one):
        return other or (of_many and apart)
    if not (of_many and apart):
        return False
    if mark.rank == one.rank > 0:
        return True
    # Of a list's items, and of what is quoted, others of its numbers stand beside it.
    alone = {id(each) for each in near} == {id(mark), id(one)}
    alike = mark.style == one.style == "." and min(mark.weight, one.weight) >= _STRONG
    return alone and alike and other


def _opening(lines: Lines, mark: Mark) -> str:
    """Return the first letters of a heading."""
    rest = lines.behind(mark)
    return "".join(filter(str.isalpha, rest))[:_HEADING].casefold()


def with_missed(lines: Lines, run: list[Mark], numbered: list[Mark]) -> list[Mark]:
    """Add what does not look like a section but bears the very number that is missing where it stands."""
    place = {id(mark): at for at, mark in enumerate(numbered)}
    found = run[:1]
    for last, following in pairwise(run):
        low, high = number_key(last.num)[0], number_key(following.num)[0]
        if low + 1 < high and "-" not in last.num:
            for mark in numbered[place[id(last)] + 1 : place[id(following)]]:
                if low < number_key(mark.num)[0] < high and may_fill(lines, mark):
                    found.append(mark)
                    low = int(mark.num)
        found.append(following)
    return found


def with_strays(
    lines: Lines, run: list[Mark], numbered: list[Mark], heads: list[int]
) -> list[Mark]:
    """Add sections printed out of their order: like the others, of numbers that the run lacks."""
    end = heads[0] if heads else len(lines.text)
    if len(run) < FEW:
        return run
    titled = 2 * sum(is_titled(lines, mark) for mark in run) >= len(run)
    strong = min(_STRONG, median(mark.weight for mark in run))
    known = {mark.num for mark in run}
    chosen = {id(mark) for mark in run}
    others = [mark for mark in numbered if id(mark) not in chosen]
    strays = [
        mark
        for mark, listed in zip(others, _in_lists(others), strict=True)
        if mark.num not in known
        and mark.weight >= strong
        and mark.start < end
        and (is_titled(lines, mark) if titled else not listed and _fills_gap(lines, mark, run))
    ]
    # What is quoted from another Act has numbers that a law of so many sections has not.
    top = max(number_key(run[-1].num)[0], len(run) + len({mark.num for mark in strays}))
    strays = [mark for mark in strays if number_key(mark.num)[0] <= top]
    return sorted({id(m): m for m in [*run, *strays]}.values(), key=place_of)


def with_beyond(
    lines: Lines, run: list[Mark], numbered: list[Mark], heads: list[int]
) -> list[Mark]:
    """Add the sections of an excerpt that lie far beyond the run: titled as all of it is, in rising order."""
    if len(run) < _SEVERAL or not all(is_titled(lines, mark) for mark in run):
        return run
    end = next((at for at in heads if at > run[-1].start), len(lines.text))
    found = list(run)
    for mark in numbered:
        if not run[-1].start < mark.start < end or mark.quoted or mark.style != run[-1].style:
            continue
        quotes = lines.before(mark.line)[0].rstrip("_-–—").endswith(":")
        rises = number_key(mark.num) > number_key(found[-1].num) and not quotes
        if rises and mark.weight >= _STRONG and is_titled(lines, mark):
            found.append(mark)
    return found


def _in_lists(marks: list[Mark]) -> list[bool]:
    """Say of each mark whether the number beside it is the next one, as in a list."""
    keys = [number_key(mark.num)[0] for mark in marks]
    steps = [False, *(b - a == 1 for a, b in pairwise(keys)), False]
    return [before or after for before, after in pairwise(steps)] if marks else []


def _fills_gap(lines: Lines, mark: Mark, run: list[Mark]) -> bool:
    """Say whether a number printed among a run's is missing in it, and is printed in its manner."""
    if not mark.num.isdecimal() or not run[0].start < mark.start < run[-1].start:
        return False
    if lines.before(mark.line)[0].rstrip("_-–—")[-1:] == ":":
        return False  # an item of a list
    number = number_key(mark.num)[0]
    at = bisect_left(run, number, key=lambda m: number_key(m.num)[0])
    here = bisect_left(run, mark.start, key=place_of)
    if not at or abs(at - here) > _NEAR:
        return False
    if at == len(run) and number != number_key(run[-1].num)[0] + 1:
        return False
    return mark.style in {other.style for other in run[max(at - FEW, 0) : at + FEW]}
