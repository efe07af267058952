"""How like two parts are, and which pairs are worth asking that of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from rapidfuzz.distance import Indel

from diffs.compare.aligning.items import Item
from diffs.structure.eids import top
from tarmeem.patterns import pattern_of

CANDIDATES = 3
"""Partners weighed for each part that has no sure one."""
FEW = 6
"""Pairs of which each is worth it."""
COMMON = 12
"""A run of words that stands in more parts than this says nothing of which is which."""
RARE = 4
"""Places in its text at which a run of words may stand and still tell one provision from another,"""
TRIED = 8
"""of so many runs that two have in common: boilerplate alone never makes a move."""
OPENING = 24
"""Letters of a provision before its provisos by which it is known again."""
APART = 0.1
"""Share of a provision's runs of words that may stand in another by accident."""
HELD = 0.7
"""Share of a paragraph's runs of words that stand in a text it is part of."""
TITLE = 8
"""Letters of a title from which it says what a paragraph is whose number is lost."""
_RUN_IN = pattern_of(r"[^.:;—–\n]{1,150}[.:—–](?=[\s—–-]*\w)")
WORDS = 400
"""Longer parts are compared by the words they share rather than word by word."""


def candidates(
    left: Sequence[Item], right: Sequence[Item], known: Collection[Item] = ()
) -> list[tuple[int, int]]:
    """Return the pairs worth scoring: shared runs of words, the same address, the only ones left.

    Two items that are both ``known`` were scored before.
    """
    if len(left) * len(right) <= FEW:
        return [(i, j) for i in range(len(left)) for j in range(len(right))]
    places, fresh = _places(right), _places(right, known) if known else {}
    at = {item.eid: j for j, item in enumerate(right)}
    pairs: list[tuple[int, int]] = []
    for i, item in enumerate(left):
        where = fresh if item in known else places
        found = filter(None, map(where.get, item.shingles()))
        votes = Counter(chain.from_iterable(found))
        chosen = set(_most(votes, i))
        same = at.get(item.eid)
        if same is not None and not (item in known and right[same] in known):
            chosen.add(same)
        pairs.extend((i, j) for j in sorted(chosen))
    return pairs


def _places(
    items: Sequence[Item], without: Collection[Item] = ()
) -> dict[tuple[str, ...], list[int]]:
    """Say which of the items each run of words stands in, if it is not common."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, item in enumerate(items):
        if item not in without:
            for shingle in item.shingles():
                places[shingle].append(j)
    return {shingle: found for shingle, found in places.items() if len(found) <= COMMON}


def _most(votes: Mapping[int, int], near: int) -> list[int]:
    """Return the few with most votes; of equals those nearest in the order."""
    if len(votes) > 2 * CANDIDATES:
        least = sorted(votes.values(), reverse=True)[CANDIDATES - 1]
        votes = {j: count for j, count in votes.items() if count >= least}
    best = sorted(votes, key=lambda j: (-votes[j], abs(j - near), j))
    return best[:CANDIDATES]


def likeness(one: Item, two: Item) -> float:
    """Return how like two items' words are, 0 to 1, their own numbers aside."""
    if (one.node is None) != (two.node is None):
        return 0.0
    if one.parent == two.parent:
        a, b = one.unstopped(), two.unstopped()
    else:
        a, b = one.words(), two.words()
    if not a or not b:
        return 0.0
    if len(a) > WORDS or len(b) > WORDS:
        return float(shared(one, two) ** 1.5)
    score: float = Indel.normalized_similarity(a, b)
    return score


def tells(one: Item, two: Item) -> bool:
    """Tell whether two provisions of different sections share more than a law's set phrases."""
    if top(one.eid) == top(two.eid):
        return True
    runs = sorted(one.shingles() & two.shingles(), key=lambda run: (-sum(map(len, run)), run))
    # A run at the edge of what was cut may stand nowhere by words: it tells nothing.
    return any(0 < one.side.times(run) <= RARE for run in runs[:TRIED])


def have_one_heading(one: Item, two: Item) -> bool:
    """Tell whether two sections have the same heading."""
    if not (one.is_section() and two.is_section() and one.node and two.node):
        return False
    a, b = ("".join(filter(str.isalnum, node.heading.casefold())) for node in (one.node, two.node))
    return bool(a) and a == b


def title_of(item: Item) -> str:
    """Return the letters of a section's title, or of the one that a paragraph sets off ahead of its own words."""
    if item.is_section() and item.node:
        title = item.node.heading
    elif item.nameless() and not item.row:
        found = _RUN_IN.match(item.side.source, item.start, item.end)
        title = found[0] if found and item.end - found.end() > TITLE else ""
    else:
        return ""
    letters = "".join(filter(str.isalnum, title.casefold()))
    return letters if len(letters) >= TITLE else ""


def opening_likeness(one: Item, two: Item) -> float:
    """Return how like two provisions are but for the provisos and the like that hang on one of them."""
    if not any(item.node and item.node.children for item in (one, two)):
        return 0.0
    a, b = one.opening(), two.opening()
    return float(Indel.normalized_similarity(a, b)) if len(a) >= OPENING else 0.0


def is_elsewhere(one: Item, other: Item) -> bool:
    """Tell whether a provision's words stand elsewhere in the other's text, and next to none in the other itself.

    A part may have been edited on its way; a section keeps its number, and a stretch its place, but for the very words.
    """
    runs = one.shingles()
    if len(runs) < TRIED or len(runs & other.shingles()) > APART * len(runs):
        return False
    there = sum(other.side.times(run) >= one.side.times(run) > 0 for run in runs)
    return there >= (HELD if one.node and not one.is_section() else 1) * len(runs)


def part_likeness(whole: Item, other: Item) -> float:
    """Return how like a section without numbered parts is to one part of another: its clause (1)."""
    if not (whole.is_section() and other.is_section()) or whole.numbered():
        return 0.0
    return max((likeness(whole, part) for part in other.numbered()), default=0.0)


def shared(one: Item, two: Item) -> float:
    """Return the share of their words, each counted once, that two items have in common."""
    a, b = set(one.words()), set(two.words())
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def held(one: Item, two: Item) -> float:
    """Return the share of the smaller one's runs of words that stand in the other."""
    a, b = one.shingles(), two.shingles()
    return len(a & b) / min(len(a), len(b))


def same_words(one: Item, two: Item) -> bool:
    """Tell whether a reader reads the same in both, their own numbers aside."""
    return one.key() == two.key()


def stands_in(part: Item, whole: Item) -> bool:
    """Tell whether a paragraph's words are among those of a text that was cut otherwise.

    A table's row is what it is: like ones stand all about it.
    """
    if part.row:
        return False
    words = part.shingles()
    return len(words & whole.shingles()) >= HELD * len(words)
