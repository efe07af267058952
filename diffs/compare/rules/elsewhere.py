"""Find words that went from one place and came to another though nothing marks them as moved.

Where a provision stands under another number, within another one or at the end of a text, alignment may
call it omitted here and inserted there. What is told of it is what changed in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from diffs.compare.comparison import Op, Run
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import Section, quoted_first
from diffs.compare.rules.significance import sentences
from diffs.compare.rules.telling import About, beginning_of, ending_of
from diffs.compare.words.scribe import is_island
from diffs.compare.words.worddiff import equal_blocks
from tarmeem.patterns import pattern_of

FEWEST, MOST = 12, 3_000
"""Words between which a stretch is long enough to be known again, and short enough to be compared."""
SHORTEST = 3
"""Words from which a stretch is known again that is the same but for its number and its last joint."""
_SHINGLE = 4
SHARED = 0.6
"""Share of the shorter stretch's runs of words that the longer one must have."""
SIZES = 0.6
"""Share of the longer stretch's words that the shorter one must have."""
_TOKEN = pattern_of(r"\S+\s*")
_LABEL = pattern_of(r"[\W_]*(?:\d+[A-Z]{0,3}|[a-z]{1,2}|[ivx]{1,5})?[\W_]*")
"""The number that a provision bore, or bears now."""
_AMID = pattern_of(r"\s*,?\s*[a-z]")
"""How words begin that are no sentence's, nor a provision's first."""
_STOPS = " \n.;:,"
_EDITS: tuple[Op, Op] = ("-", "+")
_JOINS = ("and", "or")
"""What joins a provision to the next."""


def pairs(parts: Sequence[Sequence[Run]]) -> Iterator[tuple[int, int]]:
    """Yield which stretch that only went is one that only came, each once."""
    alone = [dict(_lone(parts, op)) for op in _EDITS]
    if not all(alone):
        return
    yield from _same(*alone)
    gone, come = ({k: w for k, w in side.items() if len(w) >= FEWEST} for side in alone)
    places: dict[tuple[str, ...], list[int]] = {}
    for k, words in gone.items():
        for shingle in _shingles(words):
            places.setdefault(shingle, []).append(k)
    used: set[int] = set()
    for k, words in come.items():
        shared = Counter(at for one in _shingles(words) for at in places.get(one, ()))
        for at, count in shared.most_common(1):
            if at not in used and _is_one(gone[at], words, count):
                used.add(at)
                yield at, k


def marked(runs: Sequence[Run], ops: Collection[str] = ("-", "+", "m-", "m+")) -> str:
    """Return what came, or went, without the print's own signs within it."""
    return "".join([run.text for run in runs if run.op in ops])


class Within(NamedTuple):
    """A side of one stretch, and the stretch that has all its words on the other side, maybe among more."""

    at: int
    op: Op
    other: int
    whole: bool
    """It has no other words there."""


def within(parts: Sequence[Sequence[Run]], known: Collection[int]) -> Iterator[Within]:
    """Yield what gave way to other words, or went, and came elsewhere as it was, or the reverse; none of what is ``known``."""
    sides: dict[tuple[int, Op], tuple[str, ...]] = {
        (k, op): _bare(said)
        for k, runs in enumerate(parts)
        for op in _EDITS
        if k not in known and FEWEST <= len(said := plain(marked(runs, op)).split()) <= MOST
    }
    places: dict[tuple[str, ...], list[tuple[int, Op, int]]] = {}
    for (k, op), words in sorted(
        sides.items(), key=_size
    ):  # the shortest that has all is found first
        for at in range(len(words) - _SHINGLE + 1):
            places.setdefault(words[at : at + _SHINGLE], []).append((k, op, at))
    used: set[tuple[int, Op]] = set()
    for (k, op), words in sides.items():
        there = [] if (k, op) in used else places.get(words[:_SHINGLE], [])
        for other, side, at in there:
            its = sides[other, side]
            if other != k and side != op and its[at : at + len(words)] == words:
                used.update({(k, op), (other, side)} if its == words else {(k, op)})
                yield Within(k, op, other, its == words)
                break


def _size(side: tuple[tuple[int, Op], tuple[str, ...]]) -> int:
    return len(side[1])


def _lone(parts: Sequence[Sequence[Run]], op: str) -> Iterator[tuple[int, list[str]]]:
    for k, runs in enumerate(parts):
        if all(run.op in (op, f"n{op}") for run in runs):
            words = plain(marked(runs)).split()
            if SHORTEST <= len(words) <= MOST:
                yield k, words


def _same(
    gone: Mapping[int, list[str]], come: Mapping[int, list[str]]
) -> Iterator[tuple[int, int]]:
    """Yield which short stretch that went is the very one that came, where there is one of each."""
    places: list[dict[tuple[str, ...], list[int]]] = [{}, {}]
    for side, found in zip((gone, come), places, strict=True):
        for k, words in side.items():
            if len(words) < FEWEST:
                found.setdefault(_bare(words), []).append(k)
    for said, at in places[0].items():
        there = places[1].get(said, [])
        if len(said) >= SHORTEST and len(at) == len(there) == 1:
            yield at[0], there[0]


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    """Return a provision's words without its number and what joins it to the next."""
    first = _LABEL.fullmatch(words[0]) is not None
    last = words[-1] in _JOINS
    return tuple(words[int(first) : len(words) - int(last)])


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[k:] for k in range(_SHINGLE)), strict=False))


def _is_one(gone: Sequence[str], come: Sequence[str], shared: int) -> bool:
    short, long = sorted((len(gone), len(come)))
    return short >= SIZES * long and shared >= SHARED * (short - _SHINGLE + 1)


def is_short(text: str) -> bool:
    """Tell whether a stretch is so short that of its place alone nothing is told."""
    return len(plain(text).split()) < FEWEST


def is_phrase(text: str) -> bool:
    """Tell whether a stretch is a few words of a sentence, and neither a sentence nor an item."""
    return is_short(text) and _AMID.match(text) is not None


def told(old: str, new: str, about: Mapping[str, Section]) -> tuple[str, ...]:
    """Return what the rules say of what changed in words that stand elsewhere now, or that they do."""
    one, two = _TOKEN.findall(old), _TOKEN.findall(new)
    knows = About(old=about["old"], new=about["new"])
    said: dict[str, None] = {}
    for (i, j), (k, m) in _edits(one, two):
        gone, come = "".join(one[i:j]), "".join(two[k:m])
        if i == 0 and _LABEL.fullmatch(gone) and _LABEL.fullmatch(come):
            continue
        if (j, m) == (len(one), len(two)) and _ends_alike(gone, come):
            continue
        before, after = (two[:k], two[m:]) if come.strip() else (one[:i], one[j:])
        beside = ending_of("".join(before)), beginning_of("".join(after))
        said |= dict.fromkeys(sentences(knows.facts(gone, come, beside)))
    edited = ", edited" * (_bare(plain(old).split()) != _bare(plain(new).split()))
    return tuple(said) or (stands_elsewhere(new, edited),)


def stands_elsewhere(text: str, edited: str = "") -> str:
    """Return the sentence that words stand in another place now."""
    own = text.lstrip(_STOPS)  # a stop before it ended what stayed
    return f"Words stand in another place now{edited}: {quoted_first(own)}"


def _ends_alike(gone: str, come: str) -> bool:
    """Tell whether two ends of a provision differ only in what joins it to the next."""
    old, new = (plain(side).split() for side in (gone, come))
    return old != new and [word for word in old if word not in _JOINS] == [
        word for word in new if word not in _JOINS
    ]


def _edits(
    one: Sequence[str], two: Sequence[str]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the words of two stretches differ: what lies between two edits is no mere scrap of a word."""
    bare = [[word.strip() for word in side] for side in (one, two)]
    blocks = equal_blocks(*bare)
    last = len(blocks) - 1
    kept = [
        (a, b, size)
        for at, (a, b, size) in enumerate(blocks)
        if at in (0, last) or not is_island("".join(one[a : a + size]))
    ]
    i = k = 0
    for a, b, size in (*kept, (len(one), len(two), 0)):
        j, m = a, b
        while j > i and m > k and bare[0][j - 1] == bare[1][m - 1]:
            j, m = j - 1, m - 1
        if (i, k) != (j, m):
            yield (i, j), (k, m)
        i, k = a + size, b + size
