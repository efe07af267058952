"""From links to the alignment a reader sees: one entry a provision, each named for what befell it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from diffs.compare.aligning.items import Item, Link
from diffs.compare.aligning.likeness import same_words, stands_in
from diffs.compare.comparison import AlignmentEntry
from diffs.compare.words.scribe import Mark
from tarmeem.model import ChangeKind, Provision
from tarmeem.patterns import pattern_of

_JOINT = pattern_of(r"(?<=\d)\W+(?=[^\W\d])")
"""What some prints set between a number's figures and its letter."""


@dataclass(slots=True)
class Ledger:
    """The links of provisions, by either address."""

    links: list[Link]
    by_old: dict[str, Link] = field(default_factory=dict)
    by_new: dict[str, Link] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the links; a split's or merger's own entry comes before its parts'."""
        for made in self.links:
            if made.old and made.old.node:
                self.by_old.setdefault(made.old.eid, made)
            if made.new and made.new.node:
                self.by_new.setdefault(made.new.eid, made)

    def holder(self, item: Item) -> Link | None:
        """Return the link of the provision an item stands in."""
        return (self.by_old if item.side.is_old else self.by_new).get(item.parent)


def lost_links(items: Iterable[Item], *, old: bool) -> list[Link]:
    """Make an entry for every provision without a partner; one inside another lost one needs none."""
    made: list[Link] = []
    stack = list(items)[::-1]
    while stack:
        item = stack.pop()
        if item.link is None:
            if item.node is not None and item.told is None:
                item.told = Link(item, None) if old else Link(None, item)
                made.append(item.told)
            stack.extend(reversed(item.items()))
        elif not item.link.leaf:
            stack.extend(reversed(item.items()))
    return made


def inner_links(links: Iterable[Link]) -> list[Link]:
    """Make entries for what stands inside links that were taken whole."""
    made: list[Link] = []
    for outer in links:
        old, new = outer.old, outer.new
        if outer.same or not (outer.leaf and old and new and old.node and new.node):
            continue
        if old.node.children or new.node.children:
            made.extend(_inside(outer, old, new))
    return made


def _inside(outer: Link, old: Item, new: Item) -> list[Link]:
    assert old.node is not None and new.node is not None
    left, right = list(old.node.walk())[1:], list(new.node.walk())[1:]
    if [node.num for node in left] == [node.num for node in right]:
        return [
            Link(_item(old, one), _item(new, two), same=outer.same)
            for one, two in zip(left, right, strict=True)
        ]
    at = {node.eid: node for node in right}
    taken = set()
    made = []
    for one in left:
        two = at.get(one.eid)
        if two is not None:
            taken.add(two.eid)
        made.append(Link(_item(old, one), _item(new, two) if two else None))
    rest = [_item(new, node) for node in right if node.eid not in taken]
    return made + [Link(None, part) for part in rest]


def without_layout(ledger: Ledger) -> list[Link]:
    """Leave out unnumbered paragraphs that are only another way of setting the same words."""
    kept = []
    for made in ledger.links:
        lost = made.old if made.new is None else made.new if made.old is None else None
        if lost is not None and lost.nameless():
            holder = ledger.holder(lost)
            whole = (holder.new if lost is made.old else holder.old) if holder else None
            if whole is not None and stands_in(lost, whole):
                continue
        kept.append(made)
    return kept


def _item(outer: Item, node: Provision) -> Item:
    return Item(outer.side, node.start, node.end, node.eid, node, node.eid.rpartition("__")[0])


def name_all(
    ledger: Ledger,
    marks: Sequence[Mark],
    owned: Sequence[Link | None],
    links: Sequence[Link],
) -> None:
    """Give every link its word, and say which were edited; ``links``: those of stretches too.

    ``owned``: for every mark the link it stands in.
    """
    _mark_edited(ledger, marks, owned)
    for made in (*ledger.links, *links):
        if made.moved and made.old and made.old.row:
            _edit_holder(ledger, made.old)
        if made.old is None or made.new is None or not made.leaf or made.same:
            continue
        if made.marked and not same_words(made.old, made.new):
            owner = made if made.old.node else ledger.holder(made.old)
            if owner and not _same_but_number(owner):
                owner.edited = True
    for made in ledger.links:
        made.edited = made.edited and not made.unmarked
        made.rel = made.rel or _word(made)
        if made.rel == "same" and made.edited:
            made.rel = "edited"
    _keep_unmarked(ledger)
    _name_swaps(ledger)
    _pass_up(ledger)


def _mark_edited(ledger: Ledger, marks: Sequence[Mark], owned: Sequence[Link | None]) -> None:
    """Mark the links that a change was written for, and those it stands in and whose words differ."""
    for mark, owner in zip(marks, owned, strict=True):
        if mark.op in ("-", "+"):
            if isinstance(mark.entry, Link):
                mark.entry.marked = True
            elif isinstance(mark.entry, Item) and mark.entry.row:
                _edit_holder(ledger, mark.entry)
            if owner and owner.old and owner.new and not owner.edited:
                owner.edited = not _same_but_number(owner)


def _same_but_number(made: Link) -> bool:
    """Tell whether the words and stops of two provisions are the same, their own numbers perhaps not."""
    old, new = made.old, made.new
    return bool(old and new and same_words(old, new) and old.print() == new.print())


def _edit_holder(ledger: Ledger, row: Item) -> None:
    """Call a provision edited of whose table a row came, went or moved."""
    if holder := ledger.holder(row):
        holder.edited = True


def _word(made: Link) -> ChangeKind:
    if made.old is None:
        return "inserted"
    if made.new is None:
        return "omitted"
    if made.moved:
        return "moved"
    numbers = _read(made.old.number()), _read(made.new.number())
    if all(numbers) and numbers[0] != numbers[1]:
        return "renumbered"
    return "edited" if made.edited else "same"


def _read(number: str) -> str:
    """Return a number as a reader takes it: 4-A is 4A."""
    return _JOINT.sub("", number.casefold())


def _keep_unmarked(ledger: Ledger) -> None:
    """Call the same what bears no mark and only reads otherwise: cut, joined or numbered by another layout."""
    marked = {
        address
        for made in ledger.links
        if made.old and made.new and not made.unmarked
        for address in ((True, made.old.eid), (False, made.new.eid))
    }
    for made in ledger.links:
        if made.old is None or made.new is None or not made.unmarked:
            continue
        pieces = made.rel in ("split", "merged")
        if pieces and {(True, made.old.eid), (False, made.new.eid)} & marked:
            continue
        holders = map(ledger.holder, (made.old, made.new))
        if made.rel == "moved" and not all(one is None or one.unmarked for one in holders):
            continue  # a chapter's heading may have moved past it
        made.rel, made.edited = "same", False


def _name_swaps(ledger: Ledger) -> None:
    """Two provisions that took each other's number have both moved."""
    for made in ledger.links:
        if made.rel == "moved" and made.old and made.new:
            other = ledger.by_old.get(made.new.eid)
            if other and other.new and other.new.eid == made.old.eid and other.rel == "renumbered":
                other.rel = "moved"


def _pass_up(ledger: Ledger) -> None:
    """Call a whole edited wherever anything befell a part of it."""
    for made in ledger.links:
        if made.rel == "same":
            continue
        for item, where in ((made.old, ledger.by_old), (made.new, ledger.by_new)):
            parent = where.get(item.parent) if item and item.parent else None
            while parent and not parent.edited:
                parent.edited = True
                if parent.rel == "same":
                    parent.rel = "edited"
                over = parent.old if where is ledger.by_old else parent.new
                parent = where.get(over.parent) if over and over.parent else None


def ordered(links: Sequence[Link]) -> list[Link]:
    """Put links in the order of the new text, what is gone where it stood."""
    kept = sorted((m.old.start, m.new.start) for m in links if m.old and m.new and not m.moved)
    olds = [old for old, _ in kept]
    news: list[int] = []
    for _, new in kept:
        news.append(max(new, news[-1]) if news else new)

    def place(made: Link) -> tuple[int, int, int]:
        if made.new:
            return made.new.start, 1, -made.new.end
        assert made.old is not None
        at = bisect_left(olds, made.old.start) - 1
        return (news[at] if at >= 0 else -1), 2, made.old.start

    return sorted(links, key=place)


def entries_of(links: Sequence[Link]) -> tuple[AlignmentEntry, ...]:
    """Return the entries, each link's index set to its own; what is the same is told part by part."""
    entries: list[AlignmentEntry] = []
    for made in links:
        made.index = len(entries)
        old = made.old.eid if made.old else None
        new = made.new.eid if made.new else None
        entries.append(AlignmentEntry(old, new, made.rel, made.edited))  # type: ignore[arg-type]
        if made.same and made.old and made.new and made.old.node and made.new.node:
            _add_same(made.old.node, made.new.node, entries)
    return tuple(entries)


def _add_same(old: Provision, new: Provision, entries: list[AlignmentEntry]) -> None:
    """Add the parts of two provisions whose texts are the same."""
    if len(old.children) == len(new.children):
        for one, two in zip(old.children, new.children, strict=True):
            entries.append(AlignmentEntry(one.eid, two.eid, "same"))
            if one.children or two.children:
                _add_same(one, two, entries)
