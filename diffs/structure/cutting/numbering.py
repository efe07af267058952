"""Give an instrument's own sections the numbers that are lost or misread, where their neighbours leave no doubt.

Where sections stand between two whose numbers are printed, and are as many as the numbers between,
each has the number its place gives it; where they are more or fewer, none is given one. A number that
another section bears already, as where a page counts anew, is none.
"""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 400
"""Sections past which an instrument is left as it stands: the search for its anchors is quadratic."""


def numbers_of(printed: Sequence[int], *, opens: bool) -> list[int]:
    """Return the numbers of an instrument's sections from those printed (0: none); ``opens``: the first is section 1."""
    numbers = list(printed)
    last, number = -1, 0
    for at in _anchors(printed, opens=opens) if not all(printed) and len(printed) <= _MOST else ():
        if (last >= 0 or opens) and printed[at] - number == at - last:
            numbers[last + 1 : at + 1] = range(number + 1, printed[at] + 1)
        last, number = at, printed[at]
    first = {number: at for at, number in reversed([*enumerate(numbers)])}
    return [number if first[number] == at else 0 for at, number in enumerate(numbers)]


def _anchors(printed: Sequence[int], *, opens: bool) -> list[int]:
    """Return the longest row of printed numbers that rise at least as fast as they stand."""
    best: list[tuple[int, int]] = []
    for at, number in enumerate(printed):
        score, link = (1, -1) if not opens or number >= at + 1 else (0, -1)
        for i in range(at):
            step = number - printed[i]
            if best[i][0] >= max(score, 1) and at - i <= step:
                score, link = best[i][0] + 1, i
        best.append((score if number else 0, link))
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    row: list[int] = []
    while at >= 0 and best[at][0]:
        row.append(at)
        at = best[at][1]
    return row[::-1]
