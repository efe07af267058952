"""Choose which numbered lines are the sections: the likeliest rising run of numbers."""

from __future__ import annotations

from diffs.structure.marks import Mark
from diffs.structure.numbers import Key, readings

_REACH = 40
"""How many numbers may be missing between two neighbours of a run."""


def choose_run(marks: list[Mark], weights: list[float]) -> set[int]:
    """Return the indices of the heaviest rising run among numbered ``marks``."""
    best: dict[int, list[tuple[str, float, int]]] = {}
    before: list[int] = []
    top, top_at = 0.0, -1
    for i, mark in enumerate(marks):
        read = readings(mark.num)
        key: Key = read[0][1] if read else (0, "")
        score, link = _best_before(best, key)
        score += weights[i]
        before.append(link)
        best.setdefault(key[0], []).append((key[1], score, i))
        if score > top:
            top, top_at = score, i
    chosen = set()
    while top_at >= 0:
        chosen.add(top_at)
        top_at = before[top_at]
    return chosen


def _best_before(best: dict[int, list[tuple[str, float, int]]], key: Key) -> tuple[float, int]:
    number, suffix = key
    score, link = (0.0 if number <= 3 else -min(2.0, 0.2 * number)), -1
    for last, value, i in best.get(number, ()):
        if last < suffix and value > score:
            score, link = value, i
    for gap in range(1, min(_REACH, number) + 1):
        for _, value, i in best.get(number - gap, ()):
            value -= 0.3 * (gap - 1)
            if value > score:
                score, link = value, i
    return score, link
