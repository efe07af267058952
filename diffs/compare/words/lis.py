"""The longest rising subsequence: what keeps its order, and so what has moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return the indices of a longest strictly rising subsequence, ascending."""
    tails: list[int] = []
    tail_at: list[int] = []
    before = [-1] * len(values)
    for at, value in enumerate(values):
        k = bisect_left(tails, value)
        if k:
            before[at] = tail_at[k - 1]
        if k == len(tails):
            tails.append(value)
            tail_at.append(at)
        else:
            tails[k] = value
            tail_at[k] = at
    chain = []
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def heaviest_rising(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return the indices of a strictly rising subsequence of greatest weight, ascending.

    ``values`` are a permutation of distinct integers; a Fenwick tree keeps the best of each prefix.
    """
    if list(values) == sorted(values):
        return list(range(len(values)))
    rank = {value: place for place, value in enumerate(sorted(values), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(values) + 1)
    before = [-1] * len(values)
    best = (0, -1)
    for at, (value, weight) in enumerate(zip(values, weights, strict=True)):
        total, before[at] = _best_below(tree, rank[value])
        total += weight
        _raise(tree, rank[value], (total, at))
        if total > best[0]:
            best = (total, at)
    chain = []
    at = best[1]
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _best_below(tree: list[tuple[int, int]], place: int) -> tuple[int, int]:
    best = (0, -1)
    place -= 1
    while place > 0:
        if tree[place][0] > best[0]:
            best = tree[place]
        place -= place & -place
    return best


def _raise(tree: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(tree):
        if value[0] > tree[place][0]:
            tree[place] = value
        place += place & -place
