"""Choose which numbered lines are the sections: the likeliest rising run of numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import Key, number_key
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.standing import opening, standing

NUMBERED = frozenset(
    ("number", "section", "article", "regulation", "rule", "sec", "paragraph", "§", "§§")
)
_REACH = 16
"""How many numbers may be missing between two neighbours of a run."""
_FAR = 8.0
"""What it costs a run to skip more numbers than that: only a long run beyond is worth it."""
_KEPT = 24
_CROSSING = 4.0
"""What it costs a run to cross the heading of a schedule: numbers beyond it are mostly its own."""


_WORDS = 20
"""Characters that follow the number of a section: fewer follow that of a page or a cell."""


class Manner(NamedTuple):
    """How a text prints its section numbers."""

    worded: bool
    """As "Section 5"."""
    always: bool
    """Mostly so: a bare number is then hardly ever a section."""
    dotted: bool
    """As "5.", so that "5" alone is something else."""


def manner_of(marks: Sequence[Mark]) -> Manner:
    """Return how the numbers of ``marks`` are printed, by three examples or more."""
    dotted = sum(m.style == "." and m.kind == "number" for m in marks)
    spaced = sum(m.style == " " for m in marks)
    worded = sum(m.kind != "number" for m in marks)
    return Manner(
        worded >= 3, worded >= 10 and 3 * worded > len(marks), dotted >= 3 and 2 * dotted >= spaced
    )


def parts_of_worded(marks: Sequence[Mark]) -> set[int]:
    """Return the ids of marks such as "4.1" below "Article 4", before the next that is worded."""
    found: set[int] = set()
    worded = "-"
    for mark in marks:
        if mark.style == "w":
            worded = f"{mark.num}."
        elif mark.num.startswith(worded):
            found.add(id(mark))
    return found


def all_rise(marks: Sequence[Mark]) -> bool:
    """Say whether every number is higher than the last, as in an extract: "2. …", "19. …"."""
    return all(a < b for a, b in pairwise(number_key(mark.num) for mark in marks))


_RUN_IN = re.compile(r"[.:][*_]*\s*(?:[" + DASH + r"]|__|-)|[" + DASH + r"]|__")

NAMES_LAW = re.compile(
    r"[\[(“\"*_]*(?:Short [Tt]itle|SHORT TITLE|(?:\(1\)\s*)?(?:This|These) (?:\w+ ){1,3}(?:may|shall) be (?:called|cited))"
)
"""What the first section of a law says, and nothing else does."""
_CALLED = re.compile(
    r"\bTh(?:is|ese) (?:\w+ ){1,3}(?:may|shall) be (?:called|cited|known)\b", re.IGNORECASE
)
"""What names the law in its first section, whatever stands before it."""
_STYLES = {".": 1.0, "w": 1.8, ")": -0.6, " ": 0.3, "(s": -0.2, ",": -0.4}


def weigh(lines: Lines, mark: Mark, following: int, manner: Manner) -> float:
    """Return how much ``mark`` looks like the start of a section; 0 or less is no section.

    ``following`` is where the next candidate starts.
    """
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    below = lines.after(mark.line) if not rest else -1
    words = lines.bare[below] if below >= 0 else rest
    weight = _STYLES.get(mark.style, 0.6)
    weight += standing(lines, mark) + opening(words if words[:1].isupper() else rest, mark.style)
    if mark.rank:
        weight += 1.0
    elif bare.startswith("**"):
        weight += 0.5
    if mark.quoted:
        weight -= 1.6
    if below >= 0 and words.isdecimal():
        weight -= 2.0  # numbers alone, one below another, count a table's columns
    if mark.num == "1" and NAMES_LAW.match(words):
        weight += 2.0
    if rest and STROKE.search(rest, 0, 200) and _RUN_IN.search(rest, 0, 200):
        weight += 0.5
    weight += min(0.8, (following - mark.start) / 500)
    if manner.worded and mark.style != "w":
        weight -= 2.2 if manner.always else 1.2
    if manner.dotted and mark.style == " " and "." not in mark.num:
        weight -= 1.6  # "2.1" has its stop within
    return weight


def is_schedule(lines: Lines, head: int, numbered: Sequence[Mark]) -> bool:
    """Say whether a text that nowhere enacts is a schedule alone: its name stands above every number, and nothing names the law."""
    return _CALLED.search(lines.text) is None and all(
        m.start > head and m.style != "w" and not NAMES_LAW.match(lines.text, m.body)
        for m in numbered
    )


def may_fill(lines: Lines, mark: Mark) -> bool:
    """Say whether ``mark`` stands like a section that nothing but its print makes doubtful."""
    rest = lines.behind(mark)
    words = len(rest) > _WORDS and rest[0].isalpha()
    return words and mark.num.isdecimal() and mark.style in ". " and standing(lines, mark) >= 0.4


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
