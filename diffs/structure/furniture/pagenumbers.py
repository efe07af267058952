"""Find the page numbers that stand alone on their lines, and where the pages break."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines

_FEW = 3
"""Pages of a short text that bear each its number beside a form feed."""
_SHORTEST = 8
"""Lines that a page has at least."""
RULE = "_-–—=~· ⎯―─.\t"
"""What a rule across a page is made of."""


def flag_page_numbers(lines: Lines, numbers: Sequence[int]) -> None:
    """Flag numbers alone on a line that count the pages, by one or two a page, four or more in a row.

    Those beside form feeds count by themselves, whatever numbers footnotes bear between them; three are
    enough if they count the form feeds, and no number alone amid a page goes before them or on from them:
    sections may begin pages.
    """
    fed = [at for at in numbers if _is_fed(lines, at)]
    _flag_rising(lines, fed)
    if len(fed) == _FEW and _count_feeds(lines, fed) and not _go_on(lines, numbers, fed):
        lines.set_aside(fed)
    if lines.wrapped:
        _flag_rising(lines, numbers)


def _flag_rising(lines: Lines, numbers: Sequence[int]) -> None:
    run: list[int] = []
    last = -1
    for index in numbers:
        value = int(lines.bare[index])
        if run and last < value <= last + 2 and index - run[-1] > _SHORTEST:
            run.append(index)
        else:
            _flag_pages(lines, run)
            run = [index]
        last = value
    _flag_pages(lines, run)


def _flag_pages(lines: Lines, run: Sequence[int]) -> None:
    """Flag numbers that a page's end shows to be pages': a table's or sections' cut no sentence."""
    fed = sum(_is_fed(lines, at) for at in run)
    if len(run) >= 4 and (2 * fed >= len(run) or any(map(lines.cuts, run))):
        lines.set_aside(run)


def _count_feeds(lines: Lines, run: Sequence[int]) -> bool:
    """Say whether numbers rise by as many as there are form feeds between them: of a few no table's figures do."""
    for one, two in pairwise(run):
        feeds = sum(raw.count("\f") for raw in lines.raw[one:two])
        rise = int(lines.bare[two]) - int(lines.bare[one])
        if rise != feeds or two - one <= _SHORTEST:
            return False
    return True


def _go_on(lines: Lines, numbers: Sequence[int], run: Sequence[int]) -> bool:
    """Say whether the number right above a run, or right below, is the one before it or the next."""
    above, below = bisect_left(numbers, run[0]) - 1, bisect_left(numbers, run[-1]) + 1
    before = above >= 0 and int(lines.bare[numbers[above]]) == int(lines.bare[run[0]]) - 1
    after = below < len(numbers) and int(lines.bare[numbers[below]]) == int(lines.bare[run[-1]]) + 1
    return before or after


def _is_fed(lines: Lines, index: int) -> bool:
    """Say whether a line stands beside a form feed, or ends the text."""
    beside = any(map(lines.opens_page, (index - 1, index, index + 1)))
    return beside or not any(lines.bare[index + 1 :])


def page_breaks(lines: Lines, numbers: list[int]) -> list[int]:
    """Flag the page numbers that stand next to a page head; return the lines pages break at."""
    aside = lines.aside
    heads = {i for i, kind in enumerate(aside) if kind and lines.bare[i].strip(RULE)}
    for index in numbers:
        if index - 1 in heads or index + 1 in heads:
            aside[index] = FURNITURE
            heads.add(index)
    if len(heads) < 10:
        return []
    feet = {i for i, kind in enumerate(aside) if kind == FURNITURE and _rules_off_notes(lines, i)}
    return sorted(heads | feet | {i for i, raw in enumerate(lines.raw, 1) if raw[-1:] == "\f"})


def _rules_off_notes(lines: Lines, index: int) -> bool:
    """Tell whether a line is the rule over a page's footnotes."""
    below = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return not lines.bare[index].strip(RULE) and below[:1].isdecimal()
