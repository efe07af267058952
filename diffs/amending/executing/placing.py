"""Put whole provisions in, take them out, give them other numbers: the executor's larger half."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.amending.drafting.kinds import NOTES
from diffs.amending.executing import edits
from diffs.amending.executing.extent import (
    annexed,
    below,
    no_matter,
    second_formula,
    sections_own,
    sentences_end,
    takes_along,
    unlabelled,
    unsure_extent,
    whole,
    whose,
)
from diffs.amending.executing.growth import GROUPS, TOP, grow, of_its_row
from diffs.amending.executing.locate import Refusal, ambiguous, locate, number, where_of
from diffs.amending.executing.matching import fold
from diffs.amending.executing.order import (
    fresh_test,
    overtaken,
    own_place,
    passed,
    past_elders,
    rank,
    stands_before,
)
from diffs.amending.executing.pieces import Journal, Node
from diffs.amending.executing.tablerows import new_rows, row_of, rows_for, uneven
from diffs.amending.executing.trailing import heads_next, sign_off
from tarmeem.model import Instruction


@dataclass(frozen=True, slots=True)
class Done:
    """An instruction was carried out."""

    node: Node
    """The provision it was carried out on, or put in."""
    note: str = ""
    """What had to be concluded on the way, for a person to see."""
    also: tuple[Node, ...] = ()
    """What else it was carried out on."""


@dataclass(frozen=True, slots=True)
class Doubt(Refusal):
    """An instruction that a person must decide; ``proposal`` is one possible reading, unapplied."""

    proposal: str = ""


Outcome = Done | Refusal


@dataclass
class Provisions:
    """A tree whose provisions can be added, removed, replaced and renumbered."""

    root: Node
    journal: Journal
    excerpt: bool = False
    """The base is known to be some provisions of the Act: a missing neighbour is no contradiction."""
    leaving: frozenset[tuple[str, ...]] = frozenset()
    """The paths whose numbers the same instrument takes away: new matter may bear them already."""
    newest: tuple[list[Node], Instruction] | None = None
    """The provisions that came in last, and by which operation."""

    def _omit(self, node: Node, origin: str) -> Outcome:
        refusal = (
            whole(node) or takes_along(node, "") or below(node) or heads_next(node, self.journal)
        )
        refusal = refusal or sentences_end(node)
        if refusal:
            return refusal
        edits.remove(node, origin, self.journal)
        return Done(node)

    def _substitute(self, op: Instruction, node: Node, origin: str) -> Outcome:
        refusal = whole(node) or no_matter(op) or second_formula(op, node)
        refusal = refusal or uneven(node, op.new or "")
        refusal = refusal or takes_along(node, op.new or "") or below(node) or sentences_end(node)
        refusal = refusal or heads_next(node, self.journal, op.new or "")
        if refusal:
            return refusal
        parent = node.parent
        assert parent is not None
        assert op.new is not None
        new = rows_for(node, op.new, origin) or grow(
            op.new, op.unit, op.number or node.num, parent, _elder(node), origin
        )
        for one in new:
            of_its_row(one, node)
        if unlabelled(new[0], op.number or node.num):
            return ambiguous("the new matter does not bear its number")
        if fold(new[0].raw()) == fold(node.raw()):
            return Refusal("already so", "the provision already reads so")
        if again := self._twice(op, node, new[1:]):
            return ambiguous(f"{op.unit} {again} stands there already")
        edits.replace(node, new, origin, self.journal)
        self.newest = (new, op)
        return Done(new[0])

    def _twice(self, op: Instruction, node: Node, more: list[Node]) -> str:
        """Return the number that more matter than one provision gives way to brings a second time."""
        assert node.parent is not None
        stem = tuple(number(value) for _, value in op.target[:-1])
        standing = {number(one.num) for one in node.parent.children if one is not node and one.num}
        twice = [one.num for one in more if number(one.num) in standing]
        return next((num for num in twice if (*stem, number(num)) not in self.leaving), "")

    def _insert(self, op: Instruction, node: Node, origin: str) -> Outcome:
        refusal = no_matter(op)
        if refusal:
            return refusal
        assert op.new is not None
        rows = self._insert_rows(op, node, origin)
        if rows is not None:
            return rows
        beside = self._beside(op, node, origin)
        if isinstance(beside, Refusal):
            return beside
        place, after, before = beside
        unsure = unsure_extent(after or place)
        if unsure is None and after is not None and not before:
            sign_off(after, self.journal)
            told = op.position is not None and op.position.rel == "between"
            unsure = whose(sections_own(after, silent=False), after) or (
                None if told else below(after)
            )
            unsure = (
                unsure
                or whose(annexed(after), after, where_of(after))
                or heads_next(after, self.journal, op.new)
            )
        if unsure:
            return unsure
        num = op.number or ""
        standing = [one for one in place.children if num and number(one.num) == number(num)]
        path = (*(number(value) for _, value in op.target), number(num))
        if path in self.leaving or (*path[:-1], "") in self.leaving:
            standing = [one for one in standing if fresh_test(origin)(one.born)]
        if standing:
            same = fold(standing[0].raw()) == fold(op.new)
            detail = f"{op.unit} {num} stands there already{'' if same else ', in other words'}"
            return Refusal("already so" if same else "ambiguous", detail)
        if (
            after is not None
            and not before
            and (younger := overtaken(op, after, origin, self.leaving))
        ):
            return ambiguous(f"{num} would stand before {younger}, and belongs behind it")
        new = grow(op.new, op.unit, num, place, after, origin)
        if unlabelled(new[0], num):
            return ambiguous("the new matter does not bear its number")
        edits.add(place, new, after, origin, self.journal, before=before)
        self.newest = (new, op)
        return Done(new[0], passed(op, after, origin))

    def _insert_rows(self, op: Instruction, node: Node, origin: str) -> Outcome | None:
        """Put rows into a table of lines; None where no table of that sort stands there."""
        if op.unit != "entry" or op.new is None or op.position is None or not op.position.anchor:
            return None
        beside = row_of(node, str(op.position.anchor))
        if beside is None or isinstance(beside, Refusal):
            return beside
        before = op.position.rel == "before"
        new = new_rows(op.new, beside, node, origin, before=before)
        if isinstance(new, Refusal):
            return new
        assert beside.parent is not None
        edits.add(beside.parent, new, beside, origin, self.journal, before=before)
        self.newest = (new, op)
        return Done(new[0])

    def _beside(
        self, op: Instruction, node: Node, origin: str
    ) -> tuple[Node, Node | None, bool] | Refusal:
        """Return the container, the sibling the new matter stands beside, and on which side."""
        anchor = op.position.anchor if op.position else None
        before = op.position is not None and op.position.rel == "before"
        anchor, far = anchor if isinstance(anchor, tuple) else (anchor, "")
        if last := self._note_before(op, node):
            return node, last, False
        if op.unit == node.kind == "proviso" and not anchor and node.parent is not None:
            return node.parent, node, False  # "in the proviso, … the following further proviso"
        if anchor:
            found = self._sibling(op, node, anchor, origin)
            if far and isinstance(found, Node) and not stands_before(found, far):
                return ambiguous(f"the {far} does not stand straight behind {where_of(found)}")
            if isinstance(found, Node) and found.parent is not None:
                return found.parent, found if before else past_elders(op, found, origin), before
            left = op.unit in TOP and self._left(anchor, origin)
            if isinstance(found, Refusal) and not (left or self._placeable(op, found)):
                return found
        if op.unit in TOP or op.unit in GROUPS:
            return self._by_number(op, node)
        last_or_elder = own_place(node, op)
        if isinstance(last_or_elder, Refusal):
            return last_or_elder
        return node, last_or_elder, False

    def _note_before(self, op: Instruction, node: Node) -> Node | None:
        """Return the note that the same order put in just before: the next one stands behind it."""
        if self.newest is None or op.unit not in NOTES or not _same_directive(self.newest[1], op):
            return None
        last = self.newest[0][-1]
        return last if last.parent is node and last.kind == op.unit else None

    def _sibling(self, op: Instruction, node: Node, anchor: str, origin: str) -> Node | Refusal:
        kind, label = op.unit, anchor
        named = re.match(r"(?i)(?:the\s+)?(?:(\w+)\s+)?(proviso|explanation)\s*(\w*)", anchor)
        if named:
            kind, label = named[2].lower(), named[1] or named[3] or ""
        elif kind in NOTES:
            beside = op.position.kind if op.position else ""
            kind = beside if beside in NOTES else "sub-section"
        elif kind == label == "schedule":
            label = ""
        elif kind == "schedule" and op.position and op.position.kind in TOP:
            return self._last_section(op.position.kind, label)
        if self.newest and _same_directive(self.newest[1], op):
            came = self.newest[0]
            if came[-1].parent is node and number(label) in {number(one.num) for one in came}:
                return came[-1]  # behind the proviso that came with it
        return locate(self.root if kind in TOP | GROUPS else node, [(kind, label)],
                      fresh=fresh_test(origin))  # fmt: skip

    def _last_section(self, kind: str, label: str) -> Node | Refusal:
        """Return the section a schedule goes behind: the last, for schedules stand behind all of them."""
        found = locate(self.root, [(kind, label)], fresh=lambda _: False)
        sections = [one for one in self.root.walk() if one.kind in TOP and not _in_schedule(one)]
        if any(one.kind == "schedule" for one in self.root.walk()):
            return ambiguous("a schedule stands there already")
        if isinstance(found, Node) and sections[-1:] != [found]:
            return ambiguous(
                f"{where_of(found)} is not the last section, and a schedule goes behind all of them"
            )
        return found

    def _placeable(self, op: Instruction, found: Node | Refusal) -> bool:
        """In an excerpt a numbered section has its place even where its neighbour is left out."""
        whole = op.unit in TOP or op.unit in GROUPS
        missing = isinstance(found, Refusal) and found.reason == "target not found"
        return self.excerpt and whole and missing

    def _left(self, label: str, origin: str) -> bool:
        """Tell whether an order of the same instrument took a section of that number out whole."""
        fresh = fresh_test(origin)
        return any(
            piece.gone and fresh(piece.origin) and number(piece.gone.split()[0]) == number(label)
            for owner, _, piece in self.root.pieces()
            if owner.kind not in TOP
        )

    def _by_number(self, op: Instruction, node: Node) -> tuple[Node, Node | None, bool]:
        wanted, kinds = rank(op.number or ""), set(TOP) if op.unit in TOP else {op.unit}
        if op.unit in ("chapter", "part"):
            first = re.search(r"^\s*(\d{1,4}[A-Z]*)\s*\.", op.new or "", re.MULTILINE)
            wanted, kinds = rank(first[1] if first else ""), set(TOP)
        elder: Node | None = None
        for one in node.walk():
            if one.kind in kinds and rank(one.num) < wanted and not _in_schedule(one):
                elder = one
        if elder is None and op.unit == "schedule":
            return node, None, False
        if elder is None or elder.parent is None:
            younger = next((one for one in node.children if one.kind in kinds), None)
            return node, younger, younger is not None
        return elder.parent, elder, False


def _in_schedule(node: Node) -> bool:
    return node.kind != "schedule" and any(one.kind == "schedule" for one in node.ancestors())


def _same_directive(one: Instruction, other: Instruction) -> bool:
    """Tell whether two operations come from one sentence: "for clauses (2) and (3), the following"."""
    return one.start < other.end and other.start < one.end


def _elder(node: Node) -> Node | None:
    assert node.parent is not None
    siblings = node.parent.children
    at = siblings.index(node)
    return siblings[at - 1] if at else None
