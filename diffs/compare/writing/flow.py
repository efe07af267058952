"""Write the redline of two aligned trees: what kept its order, what came and went, what moved.

Both texts are cut into atoms: linked stretches, and what has no partner. Atoms that kept their
order come out side by side; what stands between them is redlined together where that shows less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from diffs.compare.aligning.cells import letters
from diffs.compare.aligning.items import Item, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Op
from diffs.compare.words.noise import kind_of_gap
from diffs.compare.words.scribe import Mark, Scribe
from diffs.compare.words.side import Side
from diffs.compare.words.weighing import moved, weight, worth_joining
from diffs.compare.words.words import Range
from diffs.compare.writing.abreast import (
    Atom,
    Group,
    Neighbour,
    alike,
    around,
    keep_in_place,
    spans,
)
from diffs.compare.writing.lending import lends
from diffs.compare.writing.stretch import Redliner
from tarmeem.errors import CompareError
from tarmeem.letters import shows

JOINT = 0.7
"""A group of neighbours is redlined as one where that marks less than this share of the text."""
BARE = 0.8
"""So is it with nothing hidden, one text's footnote being taken for the other's body, if no more body is marked."""
BARER = 0.9
"""The same where less of the body is marked for it."""
SMALL = 2_000
"""Characters marked below which it is always tried."""
SLACK = 500
"""Letters of words not in both by which it may be over that, since some may be noise."""
SETTLED = 0.1
"""Share of a pair's text up to which its own redline may mark and the two are surely one provision."""


def atoms(items: Sequence[Item], *, moved: bool = False) -> Iterator[Atom]:
    """Yield the atoms of a sequence of items, in text order."""
    for item in items:
        made = item.link
        if made is None:
            if item.holds:
                yield from atoms(item.items(), moved=moved)
            else:
                yield Atom(item, None, moved=False)
        elif made.leaf:
            yield Atom(item, made, moved or made.moved)
        else:
            yield from atoms(item.items(), moved=moved or made.moved)


@dataclass(slots=True)
class Flow:
    """Write both texts' atoms to one scribe."""

    old: Side
    new: Side
    scribe: Scribe = field(default_factory=Scribe)
    _moved: dict[int, list[Mark]] = field(default_factory=dict)

    def write(self, old: Sequence[Item], new: Sequence[Item]) -> None:
        """Write the redline of two sequences of items."""
        left, right = list(atoms(old)), list(atoms(new))
        if any(atom.moved for atom in left):
            keep_in_place(left, right)
        i = j = 0
        group: Group = []
        while i < len(left) or j < len(right):
            while i < len(left) and not _holds_place(left[i]):
                group.append((left[i], None))
                i += 1
            while j < len(right) and not _holds_place(right[j]):
                group.append((None, right[j]))
                j += 1
            if i == len(left):
                if j < len(right):
                    raise CompareError("the alignment crosses itself")
                break
            one, two = left[i], right[j] if j < len(right) else None
            if two is None or one.link is not two.link:
                raise CompareError("the alignment crosses itself")
            i, j = i + 1, j + 1
            if one.link and one.link.same:
                self._group(group)
                group = []
                self.scribe.add("=", one.item.raw)
            else:
                group.append((one, two))
        self._group(group)

    def _group(self, group: Group) -> None:
        """Write neighbours none of which is the same on both sides."""
        for part, scribe in self._parted(group):
            self.scribe.take(self._best(part, scribe))

    def _parted(self, group: Group) -> Iterator[tuple[Group, Scribe]]:
        """Yield what stands between pairs that are surely one provision, and each of these, redlined apart.

        Between two prints of a law there is no provision that does not differ somewhere.
        """
        part: Group = []
        drawn: dict[int, Scribe] = {}
        for pair, after in zip(group, [*group[1:], None], strict=False):
            one, two = pair
            own = self._pair(one, two) if one and two else None
            if not (own and one and two and _settles(own, one, two, after)):
                part.append(pair)
                if own:
                    drawn[id(one)] = own
                continue
            if part:
                yield part, self._apart(part, drawn)
                part = []
            yield [pair], own
        if part:
            yield part, self._apart(part, drawn)

    def _pair(self, one: Atom, two: Atom) -> Scribe:
        """Redline a stretch against its partner."""
        scribe = Scribe()
        Redliner(self.old, self.new, scribe).pair(_range(one.item), _range(two.item), one.link)
        return scribe

    def _best(self, group: Group, scribe: Scribe) -> Scribe:
        """Return neighbours' own redline, or that of them all as one stretch where it is lighter."""
        meet = _ends_meet(group)
        if len(group) > 1 and meet and self._may_be_lighter(group, scribe.marks):
            most = JOINT * (weight(scribe.marks) + moved(scribe.marks))
            scribe = self._joint(group, self.old, self.new, most) or scribe
        if meet and self._hides(group) and weight(scribe.marks) > 0:
            bare = self._joint(group, self.old.bare(), self.new.bare(), weight(scribe.marks))
            if bare and self._is_better(bare, scribe, group):
                scribe = bare
        return scribe

    def _may_be_lighter(self, group: Group, marks: Sequence[Mark]) -> bool:
        """Tell whether neighbours are worth redlining as one stretch: a row that came or went is none of the row beside it."""
        if any(_is_row_gone(group, side) for side in (0, 1)):
            return False
        if weight(marks) < SMALL and (any(None in pair for pair in group) or self._hides(group)):
            return True
        return worth_joining(marks)

    def _is_better(self, bare: Scribe, scribe: Scribe, group: Group) -> bool:
        """Tell whether a redline with nothing hidden marks less, no more of what was not hidden, and gives no footnote the law's words."""
        ours, theirs = (self._in_body(one.marks, group) for one in (bare, scribe))
        share = BARE if ours == theirs else BARER
        if ours > theirs or weight(bare.marks) >= share * weight(scribe.marks):
            return False
        (old, _), (new, _) = spans(group)
        return not lends(bare.marks, (self.old, self.new), (old, new))

    def _in_body(self, marks: Sequence[Mark], group: Group) -> int:
        """Return how many characters are shown as changed of what structure does not hide."""
        total = 0
        for side, ops, (at, _) in zip(
            (self.old, self.new), (OLD_OPS, NEW_OPS), spans(group), strict=True
        ):
            for mark in marks:
                if mark.op not in ops:
                    continue
                end = at + len(mark.text)
                if mark.op in ("-", "+"):
                    total += sum(hi - lo for lo, hi in side.flow(at, end) or [(at, end)])
                at = end
        return total

    def _joint(self, group: Group, old: Side, new: Side, most: float) -> Scribe | None:
        """Redline a whole group as one stretch, if that marks less than ``most``."""
        link = next((a.link for pair in group for a in pair if a and a.link), None)
        scribe = Scribe()
        if not Redliner(old, new, scribe).pair_below(*spans(group), link, most + SLACK):
            return None
        if weight(scribe.marks):
            for made in (a.link for pair in group for a in pair if a and a.link):
                made.marked = True
        return scribe if weight(scribe.marks) < most else None

    def _hides(self, group: Group) -> bool:
        """Tell whether structure hides anything of the group's text, on either side."""
        old, new = spans(group)
        return bool(self.old.flow(*old) or self.new.flow(*new))

    def _apart(self, group: Group, drawn: Mapping[int, Scribe]) -> Scribe:
        """Write neighbours one by one; ``drawn``: the redlines of those with a partner."""
        scribe = Scribe()
        for lone, pairs in groupby(group, _is_lone):
            part = list(pairs)
            if lone:
                self._lone(part, scribe)
                continue
            for one, two in part:
                if one and two:
                    scribe.take(drawn[id(one)])
                else:
                    self._each([(one, two)], scribe)
        return scribe

    def _lone(self, part: Group, scribe: Scribe) -> None:
        """Write what has no partner, all that is alike of it side by side."""
        for inner in (part, alike(part)):
            own = self._side_by_side(inner) if inner else None
            if own:
                before, after = around(part, inner)
                self._each(before, scribe)
                scribe.take(own)
                self._each(after, scribe)
                return
        self._each(part, scribe)

    def _each(self, part: Group, scribe: Scribe) -> None:
        for one, two in part:
            if one:
                self._alone(one, "-", scribe)
            if two:
                self._alone(two, "+", scribe)

    def _side_by_side(self, part: Group) -> Scribe | None:
        """Redline what only the old has against what only the new has in its place, if they are alike."""
        old, new = spans(part)
        size = sum(a.item.size for pair in part for a in pair if a)
        length = old[1] - old[0], new[1] - new[0]
        if not all(length) or size != sum(length):
            return None
        own = Scribe()
        if not Redliner(self.old, self.new, own).pair_below(old, new, None, JOINT * size):
            return None
        return own if weight(own.marks) < JOINT * size else None

    def _alone(self, atom: Atom, sign: str, scribe: Scribe) -> None:
        if atom.moved and atom.link:
            self._place_moved(atom.link, sign, scribe)
        else:
            item = atom.item
            op: Op = "-" if sign == "-" else "+"
            if shows(item.raw):
                scribe.add(op, item.raw, item.told or item)
            else:  # white space, or marks of direction
                unseen: Op = "n-" if sign == "-" else "n+"
                scribe.add(unseen, item.raw, item.told or item, kind_of_gap(item.raw, ""))

    def _place_moved(self, link: Link, sign: str, scribe: Scribe) -> None:
        """Write one end of a move, with the edits made on the way."""
        if link.old is None or link.new is None:
            return
        if id(link) not in self._moved:
            own = Scribe()
            Redliner(self.old, self.new, own).pair(_range(link.old), _range(link.new), link)
            self._moved[id(link)] = own.finish()
        marks = self._moved[id(link)]
        for left, mark in zip(range(len(marks), 0, -1), marks, strict=True):
            # A piece takes its line's end along: what follows must not run on from it.
            ends = left <= len(("n-", "n+")) and mark.op == f"n{sign}" and mark.text.isspace()
            if mark.op == "=" or ends:
                op: Op = "m-" if sign == "-" else "m+"
                scribe.add(op, mark.text, link)
            elif mark.op.endswith(sign):
                scribe.add(mark.op, mark.text, link, mark.note)


def _range(item: Item) -> Range:
    return item.start, item.end


def _settles(own: Scribe, one: Atom, two: Atom, after: Neighbour | None) -> bool:
    """Tell whether a pair's redline marks so little that nothing beside it need be asked.

    What differs at its very end may stand in what follows, where that has no partner.
    """
    if after and None in after and own.last() != "=":
        return False
    return weight(own.marks) <= SETTLED * (one.item.size + two.item.size)


def _is_row_gone(group: Group, side: int) -> bool:
    """Tell whether nothing but rows came, or went, among neighbours, and the words of one do not stand in the other text there."""
    lone = [pair[side] for pair in group if pair[1 - side] is None]
    items = [atom.item for atom in lone if atom]
    if not any(item.row for item in items) or not all(
        item.row or not item.raw.strip() for item in items
    ):
        return False
    other = letters("".join([atom.item.raw for pair in group if (atom := pair[1 - side])]))
    return any(letters(item.raw) not in other for item in items if item.row)


def _is_lone(pair: tuple[Atom | None, Atom | None]) -> bool:
    """Tell whether there is only one side to it, and that did not move."""
    one, two = pair
    return (one is None or two is None) and not any(a.moved for a in pair if a)


def _holds_place(atom: Atom) -> bool:
    return atom.link is not None and not atom.moved


def _ends_meet(group: Group) -> bool:
    """Tell whether everything that moves within the group also ends there."""
    gone = {id(one.link) for one, _ in group if one and one.moved}
    come = {id(two.link) for _, two in group if two and two.moved}
    return gone == come
