"""Find the page numbers that stand alone on their lines, and where the pages break."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from functools import reduce
from itertools import pairwise
from operator import and_
from statistics import median

from diffs.structure.notes.note_words import is_note
from diffs.structure.recognising.lines import FURNITURE, Lines
from tarmeem.patterns import pattern_of

_FEW = 3
"""Pages of a short text that bear each its number beside a form feed."""
_SHORTEST = 8
"""Lines that a page has at least."""
_ENOUGH = 4
"""Numbers in a row that count pages wherever they stand."""
_STOPPED = pattern_of(r"[#* ]*(\d{1,3})\.\s+\W?[A-Z]")
"""A section's number with its stop, and its words."""
_FIGURE = pattern_of("[0-9]+")
RULE = "_-–—=~· ⎯―─.\t"
"""What a rule across a page is made of."""


def head_key(bare: str) -> str:
    """Return what two heads of pages have in common: the line without its figures."""
    return _FIGURE.sub("", bare).strip()


def flag_page_numbers(lines: Lines, numbers: Sequence[int]) -> None:
    """Flag numbers alone on a line that count the pages, by one or two a page.

    Those beside form feeds count by themselves, whatever numbers footnotes bear between them; three are
    enough if they count the form feeds, and no number alone amid a page goes before them or on from them:
    sections may begin pages.
    """
    fed = [at for at in numbers if _is_fed(lines, at)]
    _flag_rising(lines, fed)
    if len(fed) == _FEW and _count_feeds(lines, fed) and not _go_on(lines, numbers, fed):
        lines.set_aside(fed)
    lines.set_aside(_at_feet(lines, numbers))
    if lines.wrapped:
        _flag_rising(lines, numbers)
    if _count_short(lines, numbers):
        lines.set_aside(numbers)


def _at_feet(lines: Lines, numbers: Sequence[int]) -> list[int]:
    """Return the numbers that end all pages and rise by one from each to the next: the last ends the text, and heads nothing.

    A figure that ends a single page is its number where it is a 1, and in no column of figures.
    """
    feeds = [0, *(at for at, raw in enumerate(lines.raw, 1) if "\f" in raw), len(lines.raw)]
    printed = [[at for at in range(*page) if lines.bare[at]] for page in pairwise(feeds)]
    feet = [page[-1] for page in printed if page]
    if not feet or not set(feet).issubset(numbers):
        return []
    first, *rest = (int(lines.bare[at]) for at in feet)
    alone = not rest and (first != 1 or lines.before(feet[0])[0][-1:].isdecimal())
    return [] if alone or rest != list(range(first + 1, first + len(feet))) else feet


def _count_short(lines: Lines, numbers: Sequence[int]) -> bool:
    """Say whether all the numbers alone on their lines count the pages of a short text, from 1 or 2.

    Sections bear theirs with a stop, the same among them: where they do, a number alone is none.
    """
    pages = [int(lines.bare[at]) for at in numbers]
    if pages not in ([2], [1, 2], [2, 3], [1, 2, 3]):
        return False
    if any(b - a < _SHORTEST for a, b in pairwise([0, *numbers])):
        return False
    stopped = {int(m[1]) for bare in lines.bare if (m := _STOPPED.match(bare))}
    return stopped.issuperset(pages) and all(_is_between(lines, at) for at in numbers)


def _is_between(lines: Lines, index: int) -> bool:
    """Say whether a line stands between blank ones in mid-sentence, or where a sentence ends."""
    ended = lines.before(index)[0][-1:] in (".", ";", ":")
    return _is_apart(lines, index) and (ended or lines.cuts(index))


def _flag_rising(lines: Lines, numbers: Sequence[int]) -> None:
    for run in _rising(lines, numbers):
        if _are_pages(lines, run):
            lines.set_aside([_first(lines, numbers, run), *run[1:]])


def _first(lines: Lines, numbers: Sequence[int], run: Sequence[int]) -> int:
    """Return the first page's number: calls of notes bear the same, and one page is about as long as the next."""
    lengths = [b - a for a, b in pairwise(run[1:])]
    same = [at for at in numbers if at < run[1] and lines.bare[at] == lines.bare[run[0]]]
    usual = median(lengths) if lengths else run[1] - run[0]
    return min(same, key=lambda at: (not _is_apart(lines, at), abs(run[1] - at - usual)))


def _rising(lines: Lines, numbers: Sequence[int]) -> list[list[int]]:
    """Return the rows of numbers that count by one or two, a page apart, the longest first; others may stand between.

    Of those that bear the same number one between blank lines goes before one against the words: that calls a note.
    """
    ends: dict[int, int] = {}
    above: dict[int, int] = {}
    count = {-1: 0}
    apart = {at for at in numbers if _is_apart(lines, at)}
    for index in numbers:
        value = int(lines.bare[index])
        near = [at for step in (1, 2) if (at := ends.get(value - step, index)) < index - _SHORTEST]
        above[index] = max(near, key=count.__getitem__, default=-1)
        count[index] = count[above[index]] + 1
        last = ends.get(value, -1)
        if (count[index], index in apart) >= (count[last], last in apart):
            ends[value] = index
    runs: list[list[int]] = []
    taken: set[int] = set()
    for end in sorted(above, key=count.__getitem__, reverse=True):
        run, at = [], end
        while at >= 0 and at not in taken:
            run.append(at)
            at = above[at]
        taken.update(run)
        runs.append(run[::-1])
    return runs


def _are_pages(lines: Lines, run: Sequence[int]) -> bool:
    """Say whether a page's end shows numbers to be pages': a table's or sections' cut no sentence.

    Few must stand between blank lines each; of four or more half beside form feeds, or fewer with footnotes.
    """
    if len(run) < _ENOUGH:
        return (
            len(run) > 1 and all(_is_apart(lines, at) for at in run) and any(map(lines.cuts, run))
        )
    fed = sum(_is_fed(lines, at) for at in run)
    noted = sum(_is_notes(lines, at) for at in run)
    return 2 * fed >= len(run) or (2 * noted < len(run) and any(lines.cuts(at) for at in run))


def _is_notes(lines: Lines, index: int) -> bool:
    """Say whether a number alone on its line is that of the footnote right below it, or calls one of the amendment there."""
    below = lines.below(index)
    return below[:1] in ("[", "*") or (below != "" and is_note(lines, index + 1, 0))


def _is_apart(lines: Lines, index: int) -> bool:
    """Say whether a line stands between blank ones."""
    return not any(lines.bare[max(index - 1, 0) : index] + lines.bare[index + 1 : index + 2])


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
    return beside or not any(lines.bare[at] for at in range(index + 1, len(lines.bare)))


def page_breaks(lines: Lines, numbers: list[int]) -> list[int]:
    """Flag the page numbers that stand next to a page head which bears none; return the lines pages break at."""
    aside = lines.aside
    heads = {i for i, kind in enumerate(aside) if kind and lines.bare[i].strip(RULE)}
    numbered = _beside_numbered(lines, heads)
    found = [at for at in numbers if {at - 1, at + 1} & heads and not _beside(lines, at) & numbered]
    lines.set_aside(found)
    heads.update(found)
    if len(heads) < 10:
        return []
    feet = {i for i, kind in enumerate(aside) if kind == FURNITURE and _rules_off_notes(lines, i)}
    return sorted(heads | feet | {i for i, raw in enumerate(lines.raw, 1) if "\f" in raw})


def _beside_numbered(lines: Lines, heads: Collection[int]) -> set[int]:
    """Return the heads that touch one, or are one, whose figures differ from page to page: it bears its page's number itself."""
    alike: dict[str, list[int]] = {}
    for at in heads:
        alike.setdefault(head_key(lines.bare[at]), []).append(at)
    numbered: set[int] = set()
    for found in alike.values():
        figures = [Counter(_FIGURE.findall(lines.bare[at])) for at in found]
        common = reduce(and_, figures)
        numbered.update(at for at, own in zip(found, figures, strict=True) if own - common)
    rows: list[set[int]] = []
    for at in sorted(heads):
        if not rows or not rows[-1] & _beside(lines, at):
            rows.append(set())
        rows[-1].add(at)
    return set().union(*(row for row in rows if row & numbered))


def _beside(lines: Lines, index: int) -> set[int]:
    """Return the lines right above and below one on its own page."""
    return {index + step for step in (-1, 1) if "\f" not in lines.raw[index + min(step, 0)]}


def _rules_off_notes(lines: Lines, index: int) -> bool:
    """Tell whether a line is the rule over a page's footnotes."""
    below = lines.below(index)
    return not lines.bare[index].strip(RULE) and below[:1].isdecimal()
