"""Which words of two sequences stand in both: bounded by counts, equal input gives equal output.

Short sequences get an exact longest common subsequence (rapidfuzz, bit-parallel). Long ones are
first cut at anchors: runs of words that occur equally often in both. Where nothing anchors them, a
window walks both sides. ``reference`` is diff-match-patch in word mode without its clock.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from itertools import count
from operator import ne
from zlib import crc32

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from diffs.compare.words.lis import longest_rising

Words = Sequence[str]
Block = tuple[int, int, int]
"""Equal words: where in the old, where in the new, how many."""

CELLS = 4_000_000
"""Most cells of one exact comparison: 2,000 by 2,000 words."""
WINDOW = 2_000
"""Words on each side of the walking window, where nothing anchors."""
FIRM = 4
"""Words that must match in a row before the window moves on."""
STRIDE = 64
"""Words compared at once while looking for a common beginning."""
SHINGLES = (8, 3, 1)
"""Anchor lengths in words, tried from the surest down."""
MANY = 10_000
"""Words of both sides from which only some places are looked at for anchors,"""
SIFT = 4
"""one word in so many, whatever its place: what is looked at in one text is in the other."""


def equal_blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Return the stretches that stand in both sequences, in order, never overlapping."""
    blocks: list[Block] = []
    if len(old) * len(new) <= CELLS:
        return _near(old, new)
    chosen = {word for word in {*old, *new} if not _checksum(word) % SIFT}
    _between(old, new, 0, len(old), 0, len(new), 0, blocks, chosen)
    return _fused(blocks)


def _near(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Return the blocks of two sequences short enough for an exact answer."""
    n = min(len(old), len(new))
    head = 0
    while head < n and old[head] == new[head]:
        head += 1
    tail, n = 0, n - head
    while tail < n and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    blocks = [(0, 0, head)] if head else []
    a, c = len(old) - tail, len(new) - tail
    if head < a and head < c and not (a == c == head + 1):
        blocks += _exact(old[head:a], new[head:c], head, head)
    if tail:
        blocks.append((a, c, tail))
    return _fused(blocks)


def _checksum(word: str) -> int:
    """Return a number that is the same in every run, unlike ``hash``."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def _between(
    old: Words, new: Words, a: int, b: int, c: int, d: int, depth: int,
    out: list[Block], chosen: Collection[str] = (),
) -> None:  # fmt: skip
    """Add the blocks of ``old[a:b]`` and ``new[c:d]``."""
    head = _common(old, new, a, b, c, d)
    if head:
        out.append((a, c, head))
        a, c = a + head, c + head
    tail = _common_end(old, new, a, b, c, d)
    b, d = b - tail, d - tail
    if a < b and c < d:
        if (b - a) * (d - c) <= CELLS:
            out.extend(_exact(old[a:b], new[c:d], a, c))
        elif depth < len(SHINGLES):
            _anchored(old, new, a, b, c, d, depth, out, chosen)
        else:
            _windowed(old, new, a, b, c, d, out)
    if tail:
        out.append((b, d, tail))


def _common(old: Words, new: Words, a: int, b: int, c: int, d: int) -> int:
    n = min(b - a, d - c)
    done = 0
    while done < n and old[a + done : a + done + STRIDE] == new[c + done : c + done + STRIDE]:
        done += STRIDE
    done = min(done, n)
    apart = map(ne, old[a + done : a + done + STRIDE], new[c + done : c + done + STRIDE])
    return min(done + next((k for k, differ in enumerate(apart) if differ), n), n)


def _common_end(old: Words, new: Words, a: int, b: int, c: int, d: int) -> int:
    n = min(b - a, d - c)
    done = 0
    while done < n and old[b - 1 - done] == new[d - 1 - done]:
        if old[max(b - done - STRIDE, a) : b - done] == new[max(d - done - STRIDE, c) : d - done]:
            done += STRIDE
        else:
            done += 1
    return min(done, n)


def _exact(old: Words, new: Words, a: int, c: int) -> list[Block]:
    """Return the blocks of two sequences that stand at these places."""
    found = Indel.editops(old, new).as_matching_blocks()
    return [(a + block.a, c + block.b, block.size) for block in found if block.size]


def _anchored(
    old: Words, new: Words, a: int, b: int, c: int, d: int, depth: int,
    out: list[Block], chosen: Collection[str],
) -> None:  # fmt: skip
    """Cut both at shingles that occur equally often, in the longest order they share."""
    size = SHINGLES[depth]
    sift = chosen if b - a + d - c > MANY and not depth else ()
    left, right = _places(old, a, b, size, sift), _places(new, c, d, size, sift)
    pairs = [
        (i, j)
        for key, places in left.items()
        if len(right.get(key, ())) == len(places)
        for i, j in zip(places, right[key], strict=True)
    ]
    pairs.sort()
    chain = [pairs[at] for at in longest_rising([j for _, j in pairs])]
    for i, j in chain:
        if i < a or j < c:
            continue
        grow = size
        _between(old, new, a, i, c, j, depth + 1, out, chosen)
        out.append((i, j, grow))
        a, c = i + grow, j + grow
    _between(old, new, a, b, c, d, depth + 1, out, chosen)


def _places(
    words: Words, lo: int, hi: int, size: int, chosen: Collection[str]
) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    if chosen:
        for at in range(lo, hi - size + 1):
            if words[at] in chosen:
                places.setdefault(tuple(words[at : at + size]), []).append(at)
        return places
    part = words[lo:hi]
    for at, key in zip(
        count(lo), zip(*(part[k:] for k in range(size)), strict=False), strict=False
    ):
        places.setdefault(key, []).append(at)
    return places


def _windowed(old: Words, new: Words, a: int, b: int, c: int, d: int, out: list[Block]) -> None:
    """Walk a window over both; each step settles what lies before its last firm match."""
    while a < b and c < d:
        found = _exact(old[a : min(a + WINDOW, b)], new[c : min(c + WINDOW, d)], a, c)
        if a + WINDOW < b or c + WINDOW < d:
            firm = [block for block in found if block[2] >= FIRM]
            found = found[: found.index(firm[-1]) + 1] if firm else []
        out.extend(found)
        if found:
            i, j, n = found[-1]
            a, c = i + n, j + n
        else:
            a, c = a + WINDOW, c + WINDOW


def _fused(blocks: list[Block]) -> list[Block]:
    if len(blocks) < 2:
        return blocks
    fused: list[Block] = []
    for i, j, n in blocks:
        if fused and fused[-1][0] + fused[-1][2] == i and fused[-1][1] + fused[-1][2] == j:
            fused[-1] = (fused[-1][0], fused[-1][1], fused[-1][2] + n)
        else:
            fused.append((i, j, n))
    return fused


def reference(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Do the same with diff-match-patch in word mode, timeout 0: the engine tests hold us to."""
    codes: dict[str, str] = {}
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    sides = ["".join(codes.setdefault(w, _letter(len(codes))) for w in side) for side in (old, new)]
    blocks: list[Block] = []
    i = j = 0
    for op, text in engine.diff_main(sides[0], sides[1], False):  # noqa: FBT003 - its own signature
        if op == 0:
            blocks.append((i, j, len(text)))
        i += len(text) if op <= 0 else 0
        j += len(text) if op >= 0 else 0
    return blocks


def _letter(number: int) -> str:
    """Return the character that stands for a word; surrogates are left out."""
    return chr(number + 1 if number + 1 < 0xD800 else number + 1 + 0x800)
