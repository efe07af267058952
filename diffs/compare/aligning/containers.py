"""Chapters, parts and schedules: aligned by the sections they hold, then by their own address."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import Indel

from diffs.compare.aligning.items import Item, Link
from diffs.compare.words.side import Side
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_LETTERS = pattern_of(r"[\W_]+")
_OUTSIDE = frozenset({"schedule", "form"})
"""What stands outside a law's own chapters and parts, and never becomes one of these."""
ALIKE = 0.8
"""Likeness of two headings over one number that are one, a misread letter aside."""
SHARE = 0.6
"""Share of a container's linked text that must come from one other to be its split or its merger."""


def align_containers(
    old: Sequence[Provision], new: Sequence[Provision], links: Sequence[Link], one: Side, two: Side
) -> list[Link]:
    """Return the links of containers, lost ones included."""
    if not old and not new:
        return []
    flows = _flows(old, new, links)
    at = {node.eid: j for j, node in enumerate(new)}
    wanted = list(_named_alike(old, new))
    wanted += [pair for pair, _ in sorted(flows.items(), key=lambda flow: (-flow[1], flow[0]))]
    wanted = [(i, j) for i, j in wanted if (old[i].kind in _OUTSIDE) == (new[j].kind in _OUTSIDE)]
    wanted += [(i, at[node.eid]) for i, node in enumerate(old) if node.eid in at]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in wanted:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return _links(old, new, pairs, flows, (one, two))


def _named_alike(old: Sequence[Provision], new: Sequence[Provision]) -> Iterator[tuple[int, int]]:
    """Yield which containers alone bear their number and a heading like theirs, whatever they hold now."""
    at = _by_number(new)
    for number, places in _by_number(old).items():
        alike = (
            (i, j) for i in places for j in at.get(number, ())
            if _alike(old[i].heading, new[j].heading)
        )  # fmt: skip
        pairs = list(islice(alike, 2))
        if len(pairs) == 1:
            yield pairs[0]


def _by_number(nodes: Sequence[Provision]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for at, node in enumerate(nodes):
        if node.num and node.heading:
            found.setdefault((node.kind, node.num), []).append(at)
    return found


def _alike(one: str, two: str) -> bool:
    a, b = (_LETTERS.sub("", heading.casefold()) for heading in (one, two))
    return Indel.normalized_similarity(a, b) >= ALIKE


def _flows(
    old: Sequence[Provision], new: Sequence[Provision], links: Sequence[Link]
) -> Counter[tuple[int, int]]:
    """Weigh how much linked text runs from each old container to each new one."""
    olds, news = _Finder(old), _Finder(new)
    flows: Counter[tuple[int, int]] = Counter()
    for made in links:
        if made.old and made.new and made.old.node:
            i, j = olds.holder(made.old.start), news.holder(made.new.start)
            if i >= 0 and j >= 0:
                flows[i, j] += made.old.size
    return flows


class _Finder:
    """Find the innermost container that holds an offset."""

    def __init__(self, nodes: Sequence[Provision]) -> None:
        self.nodes = nodes
        self.starts = [node.start for node in nodes]
        self.over: list[int] = []
        """Which container each stands in: the next to ask where it has ended."""
        stack: list[int] = []
        for at, node in enumerate(nodes):
            while stack and nodes[stack[-1]].end <= node.start:
                stack.pop()
            self.over.append(stack[-1] if stack else -1)
            stack.append(at)

    def holder(self, offset: int) -> int:
        """Return the container's index, or -1."""
        at = bisect_right(self.starts, offset) - 1
        while at >= 0 and self.nodes[at].end <= offset:
            at = self.over[at]
        return at


def _links(
    old: Sequence[Provision], new: Sequence[Provision], pairs: dict[int, int],
    flows: Counter[tuple[int, int]], sides: tuple[Side, Side],
) -> list[Link]:  # fmt: skip
    left = [_item(sides[0], node) for node in old]
    right = [_item(sides[1], node) for node in new]
    links = [Link(left[i], right[j], leaf=False) for i, j in sorted(pairs.items())]
    owner = {j: i for i, j in pairs.items()}
    targets, sources = _main(flows, 0), _main(flows, 1)
    by_old = {made.old.start: made for made in links if made.old}
    for j in range(len(new)):
        if j not in owner:
            source = sources.get(j, -1)
            links.append(_part(left[source] if source >= 0 else None, right[j], "split"))
            if source >= 0 and (whole := by_old.get(left[source].start)):
                whole.rel = "split"
    for i in range(len(old)):
        if i not in pairs:
            target = targets.get(i, -1)
            links.append(_part(left[i], right[target] if target >= 0 else None, "merged"))
            if target >= 0 and target in owner and (whole := by_old.get(left[owner[target]].start)):
                whole.rel = "merged"
    return links


def _part(old: Item | None, new: Item | None, rel: str) -> Link:
    return Link(old, new, rel if old and new else "", leaf=False)


def _main(flows: Counter[tuple[int, int]], side: int) -> dict[int, int]:
    """Say of the containers of a side to or from which other most of their linked text runs."""
    own: dict[int, Counter[int]] = {}
    for pair, size in flows.items():
        own.setdefault(pair[side], Counter())[pair[1 - side]] = size
    best = {at: (*sizes.most_common(1)[0], sizes.total()) for at, sizes in own.items()}
    return {at: other for at, (other, size, all_) in best.items() if size >= SHARE * all_}


def _item(side: Side, node: Provision) -> Item:
    return Item(side, node.start, node.end, node.eid, node, "")
