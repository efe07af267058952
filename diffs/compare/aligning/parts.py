"""Splits and merges: one provision that became two, two that became one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from diffs.compare.aligning.items import Item, Link
from diffs.compare.aligning.likeness import same_words

HELD = 0.7
"""Share of a part's runs of words that must stand in the whole it came from."""
KEPT = 0.5
"""The same for the part that kept the whole's place."""
MOST = 0.7
"""Share of a section's length that a part of what it became must have to be all that it was."""
MANY = 8
"""Wholes that a run of words may speak for."""
FEWEST = 6
"""Runs of three words from which a part is long enough to be told from a coincidence."""


def split_and_merged(
    links: Sequence[Link], lost_old: Sequence[Item], lost_new: Sequence[Item]
) -> list[Link]:
    """Return an entry for every part that is told apart; the whole's own link is renamed."""
    edited = [m for m in links if m.old and m.new and not m.same and not same_words(m.old, m.new)]
    found = []
    if lost_new:
        wholes = [made.old for made in edited if made.old and made.old.node]
        pairs = _held(lost_new, wholes, [m.new for m in edited if m.old and m.old.node])
        shares = Counter(whole.eid for _, whole in pairs)
        for part, whole in pairs:
            made = Link(whole, part, "split", leaf=False)
            became = whole.link.new if whole.link else None
            if shares[whole.eid] == 1 and is_all(whole, part, became):
                made.rel, part.told = "renumbered", made
                found.append(made)
            else:
                found.append(_told(part, made, whole))
    if lost_old:
        wholes = [made.new for made in edited if made.new and made.new.node]
        for part, whole in _held(lost_old, wholes, [m.old for m in edited if m.new and m.new.node]):
            found.append(_told(part, Link(part, whole, "merged", leaf=False), whole))
    return found


def is_all(whole: Item, part: Item, became: Item | None) -> bool:
    """Tell whether a section without numbered parts is a numbered part of what it became: its clause (1)."""
    numbered = part.node is not None and bool(part.node.num)
    if not became or part.parent != became.eid or not numbered or whole.numbered():
        return False
    own = sum(item.size for item in whole.items() if item.node is None)
    return part.size >= MOST * own


def _told(part: Item, made: Link, whole: Item) -> Link:
    part.told = made
    made.edited = False
    if whole.link:
        whole.link.rel = made.rel
    return made


def _held(
    lost: Iterable[Item], wholes: Sequence[Item | None], kept: Sequence[Item | None]
) -> list[tuple[Item, Item]]:
    """Pair each lost part with the whole that held it, where the whole's partner did not keep it."""
    parts = [part for part in lost if not part.link and not part.holds and part.node]
    parts = [part for part in parts if len(part.shingles()) >= FEWEST]
    wanted = set().union(*(part.shingles() for part in parts))
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, whole in enumerate(wholes if wanted else ()):
        if whole:
            for shingle in wanted.intersection(whole.runs()):
                places[shingle].append(at)
                if len(places[shingle]) == MANY:
                    wanted.discard(shingle)
    pairs = []
    for part in parts:
        votes = Counter(chain.from_iterable(filter(None, map(places.get, part.shingles()))))
        for at, count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:1]:
            whole, rest = wholes[at], kept[at]
            if not whole or not rest or _only_set_apart(part, whole):
                continue
            if count >= HELD * len(part.shingles()) and _left(part, whole, rest):
                pairs.append((part, whole))
    return pairs


def _only_set_apart(part: Item, whole: Item) -> bool:
    """Tell whether one print gives an unnumbered paragraph its own place where the other runs on."""
    own = whole.link and (whole.link.new if whole is whole.link.old else whole.link.old)
    return bool(part.nameless() and own and own.eid == part.parent)


def _left(part: Item, whole: Item, rest: Item) -> bool:
    """Tell whether ``rest`` is what remained of the whole once the part was taken out of it."""
    if len(part.shingles() & rest.shingles()) >= KEPT * len(part.shingles()):
        return False
    return len(rest.shingles() & whole.shingles()) >= KEPT * len(rest.shingles())
