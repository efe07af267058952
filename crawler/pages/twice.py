"""Hold two readings of one page against each other, word for word."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

FEW = 40
"""Words of a stretch within which it is worth finding which is whose; past it one reading lost its lines."""


def unlike(
    words: Sequence[str], others: Sequence[str]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Return the places of what another reading has for which words, and of what more before which."""
    differ: dict[int, list[int]] = {}
    gaps: dict[int, list[int]] = {}
    steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    for kind, start, end, first, last in steps:
        if kind == "insert":
            gaps[start] = list(range(first, last))
        elif kind != "equal":
            shares = _shares(words[start:end], others[first:last])
            for n, share in enumerate(shares, start):
                differ[n] = [first + at for at in share]
    return differ, gaps


def _shares(words: Sequence[str], others: Sequence[str]) -> list[list[int]]:
    """Return for each word the others that it shares most letters with; what shares none goes with the one before."""
    if len(words) == len(others):
        return [[n] for n in range(len(words))]
    shares: list[list[int]] = [[] for _ in words]
    if max(len(words), len(others)) > FEW:
        shares[0] = list(range(len(others)))
        return shares
    ones, twos = _owners(words), _owners(others)
    shared = [[0] * len(words) for _ in others]
    letters = SequenceMatcher(None, " ".join(words), " ".join(others), autojunk=False)
    for one, two, size in letters.get_matching_blocks():
        pairs = zip(ones[one : one + size], twos[two : two + size], strict=True)
        for owner, other in pairs:
            if owner is not None and other is not None:
                shared[other][owner] += 1
    at = 0
    for n, row in enumerate(shared):
        at = row.index(max(row)) if any(row) else at
        shares[at].append(n)
    return shares


def _owners(words: Sequence[str]) -> list[int | None]:
    """Return of each letter of joined words whose it is; the space between two is nobody's."""
    owners: list[int | None] = []
    for n, word in enumerate(words):
        owners += [*[n] * len(word), None]
    return owners[:-1]
