"""Choose which numbered lines are the sections: the likeliest rising run of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.labels import DASH, Mark
from diffs.structure.lines import Lines
from diffs.structure.numbers import Key, number_key

NUMBERED = frozenset(
    ("number", "section", "article", "regulation", "rule", "sec", "paragraph", "§", "§§")
)
_REACH = 60
"""How many numbers may be missing between two neighbours of a run."""
_CROSSING = 4.0
"""What it costs a run to cross the heading of a schedule: numbers beyond it are mostly its own."""
_ENDS = frozenset(".;:”\"]—–-_’)*")
_RUN_IN = re.compile(r"[.:]\s*(?:[" + DASH + r"]|__|-)|[" + DASH + r"]|__")


def weigh(lines: Lines, mark: Mark, following: int, *, worded: bool) -> float:
    """Return how much ``mark`` looks like the start of a section; 0 or less is no section.

    ``following`` is where the next candidate starts; ``worded``: the text says "Section 5."
    """
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    weight = {".": 1.0, "w": 1.8, ")": -0.6, " ": 0.3, "(s": -0.2, ",": -0.4}.get(mark.style, 0.6)
    weight += _standing(lines, mark) + _opening(rest, mark.style)
    if mark.rank:
        weight += 0.5
    if mark.quoted:
        weight -= 1.6
    if _RUN_IN.search(rest, 0, 200):
        weight += 0.5
    if following - mark.start > 160:
        weight += 0.4
    if worded and mark.style != "w":
        weight -= 1.2
    return weight


def _standing(lines: Lines, mark: Mark) -> float:
    above, gap = lines.before(mark.line)
    if gap or not above:
        return 0.5
    if above[-1] in _ENDS or above.isupper():
        return 0.4
    if above[0].isupper() and len(above) < 60 and lines.before(mark.line - 1)[1]:
        return 0.2
    return -1.5 if mark.style != "w" or above[-1].islower() else 0.0


def _opening(rest: str, style: str) -> float:
    first = rest[:1]
    if not first:
        return 0.1
    if first.isupper() or first in "([“\"‘'*_":
        return 0.4
    if first.islower():
        return -1.4
    if first.isdigit() or first in "%,;/)" or style == " ":
        return -1.5
    return 0.0


def choose_run(marks: Sequence[Mark], weights: Sequence[float], zones: Sequence[int]) -> list[int]:
    """Return the indices of the heaviest rising run among numbered ``marks``.

    ``zones`` count the schedules that were opened before each mark.
    """
    best: dict[int, list[tuple[str, float, int, int]]] = {}
    before: list[int] = []
    top, top_at = 0.0, -1
    for i, mark in enumerate(marks):
        key = number_key(mark.num)
        if weights[i] <= 0:
            before.append(-1)
            continue
        score, link = _best_before(best, key, zones[i], top)
        score += weights[i]
        before.append(link)
        entry = (key[1], score, i, zones[i])
        known = best.setdefault(_last_number(mark.num, key), [])
        known.append(entry)
        if len(known) > 24:
            known.remove(min(known, key=lambda e: e[1]))
        if score > top:
            top, top_at = score, i
    chosen = []
    while top_at >= 0:
        chosen.append(top_at)
        top_at = before[top_at]
    return chosen[::-1]


def _last_number(num: str, key: Key) -> int:
    """Return the number a range such as ``18-21`` reaches; else the number itself."""
    tail = re.match(r"\d+[A-Z]?-(\d+)", num)
    return max(key[0], int(tail[1])) if tail else key[0]


def _best_before(
    best: dict[int, list[tuple[str, float, int, int]]], key: Key, zone: int, top: float
) -> tuple[float, int]:
    number, suffix = key
    score, link = (0.0 if number <= 2 else -min(3.0, 0.3 * number)) - (_CROSSING if zone else 0), -1
    for last, value, i, of in best.get(number, ()):
        value -= _CROSSING if of != zone else 0
        if (last < suffix or (last[:1] == "." == suffix[:1])) and value > score:
            score, link = value, i
    for gap in range(1, min(_REACH, number) + 1):
        if top - 0.25 * (gap - 1) <= score:
            break
        for _, value, i, of in best.get(number - gap, ()):
            value -= 0.25 * (gap - 1) + (0.6 if gap > 1 else 0) + (_CROSSING if of != zone else 0)
            value -= 0.4 if suffix else 0
            if value > score:
                score, link = value, i
    return score, link
