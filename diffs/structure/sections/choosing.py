"""Weigh every number that may head a section, and choose the run of those that do: the likeliest that rises."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import Key, number_key
from diffs.structure.recognising.units import group
from diffs.structure.recognising.urdu import urdu_group
from diffs.structure.sections.rows import counted_anew
from diffs.structure.sections.strays import FEW, with_beyond, with_missed, with_strays, with_twins
from diffs.structure.sections.weighing import (
    all_rise,
    manner_of,
    parts_of_worded,
    said_twice,
    weigh,
)
from tarmeem.patterns import pattern_of

_REACH = 16
"""How many numbers may be missing between two neighbours of a run."""
_FAR = 8.0
"""What it costs a run to skip more numbers than that: only a long run beyond is worth it."""
_KEPT = 24
_CROSSING = 4.0
"""What it costs a run to cross the heading of a schedule: numbers beyond it are mostly its own."""
_NINE = tuple("123456789")
_FIRST_BELOW = pattern_of(r"\s?[—–―-]\s?\(1\)\s?[A-Z]")
_HEADS = 4
"""Lines of titles that may stand between a chapter's name and its first section, that name among them."""
_PART = 2.5
"""What "4.1" weighs more below "Article 4"."""
_NAMED = 2.0
"""What "19. Keepers" weighs at least where it stands as a section does."""
_LIKELY = 1.2
"""What a section weighs wherever it stands."""
_SURE = 6.0
"""What a section weighs more whose number is certain: no list item takes its place in the run."""


class Candidate(NamedTuple):
    """A number that may head a section: which mark, read how, how likely, beyond how many schedules."""

    mark: int
    num: str
    weight: float
    zone: int


def serves_better(last: Candidate, mark: Mark, zone: int) -> bool:
    """Tell whether no run is better with ``mark`` than with the candidate right before it."""
    same = last.num == mark.num and last.zone == zone and mark.num.isdecimal()
    return same and last.weight >= mark.weight


def sections_of(
    lines: Lines, heads: list[int], numbered: list[Mark], *, notes: Collection[str]
) -> list[Mark]:
    """Return the marks that are the text's sections; ``heads`` are where schedules begin.

    ``notes``: the figures that may call a footnote where they stand before a section's number.
    """
    own = [m for m in numbered if not heads or m.start < heads[0]]
    manner = manner_of(own if len(own) >= FEW else numbered)
    follow = [*(m.start for m in numbered[1:]), len(lines.text)][: len(numbered)]
    candidates: list[Candidate] = []
    parts = parts_of_worded(numbered)
    anew = counted_anew(heads, numbered) if own else frozenset()
    zone, begun = 0, False
    for i, (mark, following) in enumerate(zip(numbered, follow, strict=True)):
        mark.weight = weigh(lines, mark, following, manner)
        mark.weight += said_twice(lines, numbered, i)
        mark.weight += _PART * (id(mark) in parts)
    sure = _of_an_extract(lines, own, notes)
    for i, mark in enumerate(numbered):
        while zone < len(heads) and heads[zone] < mark.start:
            zone += 1
        stopped = mark.style in (".", "w")
        opens = stopped and not begun and _may_be_first(lines, mark)
        begun = begun or stopped
        if opens and mark.weight >= _LIKELY:
            mark.weight += 3.0  # an excerpt may start at any number
        if mark.sure or id(mark) in sure:
            mark.weight += _SURE
        idle = candidates and not notes and serves_better(candidates[-1], mark, zone)
        if mark.weight > 0 and not idle and id(mark) not in anew:
            candidates.append(Candidate(i, mark.num, mark.weight, zone))
            whole = opens or id(mark) in sure or mark.style != "."
            if not whole and _calls(mark, notes):
                candidates.append(Candidate(i, mark.num[1:], mark.weight - 0.8, zone))
    run: list[Mark] = []
    for candidate in choose_run(candidates):
        mark = numbered[candidate.mark]
        mark.call = len(mark.num) - len(candidate.num)
        mark.num = candidate.num
        run.append(mark)
    run = with_twins(lines, with_missed(lines, run, numbered), numbered, heads)
    return with_beyond(lines, with_strays(lines, run, numbered, heads), numbered, heads)


def _of_an_extract(lines: Lines, own: list[Mark], notes: Collection[str]) -> set[int]:
    """Return the ids of the numbers that stand as sections' do, if each is higher than the last: between them any are left out.

    Not where one would be the very next without its first figure, and that may call a note.
    """
    stand = [m for m in own if m.weight >= _LIKELY and m.style in (".", "w")]
    if len(stand) < 2 or not all_rise(stand):
        return set()
    otherwise = any(m.sure or lines.before(m.line)[0][-1:] == ":" for m in stand)
    either = any(
        _calls(b, notes) and int(b.num[1:]) == int(a.num) + 1
        for a, b in pairwise(stand)
        if a.num.isdecimal() and b.num.isdecimal()
    )
    return set() if otherwise or either else {id(m) for m in stand if m.weight >= _NAMED}


def _calls(mark: Mark, notes: Collection[str]) -> bool:
    """Say whether the first figure of a number may call a note."""
    return mark.num[:1] in notes and mark.num[1:2] in _NINE


def _may_be_first(lines: Lines, mark: Mark) -> bool:
    """Say whether a number opens its text or the chapter it begins with, or is followed by "—(1)" as a section's is wherever it stands."""
    above = [bare for bare in islice(lines.bare, mark.line) if bare][: _HEADS + 1]
    opens = not above or (len(above) <= _HEADS and (group(above[0], 0) or urdu_group(above[0], 0)))
    return bool(opens) or _FIRST_BELOW.match(lines.text, mark.body) is not None


def figures_of_notes(lines: Lines) -> frozenset[str]:
    """Return the first figures of the footnotes' numbers: one of them calls a note where it stands before a section's number."""
    notes = (bare for bare, aside in zip(lines.bare, lines.aside, strict=True) if aside == NOTE)
    return frozenset(found[1] for bare in notes if (found := _NUMBERED.match(bare)))


_NUMBERED = pattern_of(r"\W*(\d)")


class _Best(NamedTuple):
    suffix: str
    score: float
    at: int
    zone: int


def choose_run(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the heaviest run whose numbers rise, one reading a mark at most.

    Work is bounded: a number looks back at no more than ``_REACH`` numbers, each with no more
    than ``_KEPT`` runs that end there, and at the best run that ends further back.
    """
    best: dict[int, list[_Best]] = {}
    before: list[int] = []
    far = _Far()
    top, top_at = 0.0, -1
    for at, (_, num, weight, zone) in enumerate(candidates):
        key = number_key(num)
        score, link = _best_before(best, far, key, zone, top)
        score += weight
        before.append(link)
        last = _last_number(num, key)
        _keep(best.setdefault(last, []), _Best(key[1], score, at, zone))
        far.add(last, score, at)
        if score > top:
            top, top_at = score, at
    chosen = []
    while top_at >= 0:
        chosen.append(candidates[top_at])
        top_at = before[top_at]
    return chosen[::-1]


def _keep(known: list[_Best], new: _Best) -> None:
    """Add a run to those that end at its number, in the place of those it is better than."""
    suffix, score, _, zone = new
    if known:
        for e in known:
            if e.zone == zone and e.suffix <= suffix and e.score >= score:
                return
        known[:] = [e for e in known if e.suffix < suffix or e.score > score or e.zone != zone]
        del known[: max(0, len(known) + 1 - _KEPT)]
    known.append(new)


class _Far:
    """The best run that ends at or below a number: numbers and scores both rise along the lists."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.entries: list[tuple[float, int]] = []
        self.peaks: dict[int, float] = {}
        """The best score of any run that ends exactly at a number."""

    def add(self, number: int, score: float, at: int) -> None:
        """Keep a run that ends at ``number``, unless a lower number has a better one."""
        if score > self.peaks.get(number, -1e9):
            self.peaks[number] = score
        i = bisect_right(self.numbers, number)
        if i and self.entries[i - 1][0] >= score:
            return
        j = i
        while j < len(self.numbers) and self.entries[j][0] <= score:
            j += 1
        self.numbers[i:j] = [number]
        self.entries[i:j] = [(score, at)]

    def best(self, number: int) -> tuple[float, int]:
        """Return the score and place of the best run that ends at ``number`` or below."""
        i = bisect_right(self.numbers, number)
        return self.entries[i - 1] if i else (0.0, -1)


def _last_number(num: str, key: Key) -> int:
    """Return the number a range such as ``18-21`` reaches; else the number itself."""
    tail = re.match(r"\d+[A-Z]?-(\d+)", num) if "-" in num and key[1][:1] != "-" else None
    return max(key[0], int(tail[1])) if tail else key[0]


def _best_before(
    best: dict[int, list[_Best]], far: _Far, key: Key, zone: int, top: float
) -> tuple[float, int]:
    number, suffix = key
    score, link = (
        (0.0 if number <= 2 else -min(3.0, 0.3 * number)) - (_CROSSING if zone else 0.0),
        -1,
    )
    for last, value, i, of in best.get(number, ()):
        value -= _CROSSING if of != zone else 0
        if (last < suffix or (last[:1] == "." == suffix[:1])) and value > score:
            score, link = value, i
    peaks = far.peaks
    for gap in range(1, min(_REACH, number) + 1):
        cost = 0.25 * (gap - 1) + (0.6 if gap > 1 else 0.0) + (0.4 if suffix else 0.0)
        if top - cost <= score:
            return score, link
        peak = peaks.get(number - gap)
        if peak is None or peak - cost <= score:
            continue
        for _, value, i, of in best[number - gap]:
            value -= cost + (_CROSSING if of != zone else 0)
            if value > score:
                score, link = value, i
    value, i = far.best(number - _REACH - 1)
    return (value - _FAR, i) if value - _FAR > score else (score, link)
