"""Carry instruments out on a tree, one by one, and keep account of what became of each instruction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from diffs.amending.annotated.precedence import Precedence
from diffs.amending.consolidating.carried import Carried, concluded, ended, held_back
from diffs.amending.consolidating.meant import ANOTHER, UNNAMED, Meant
from diffs.amending.executing.about import about_words
from diffs.amending.executing.execute import Executor
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal, locate, number, where_of
from diffs.amending.executing.order import free_first, fresh_test, is_formula, shifted
from diffs.amending.executing.pieces import OPENING, Node, clone, words
from diffs.amending.executing.placing import Done, Doubt, Outcome
from diffs.structure.recognising.marks import SCHEDULES
from tarmeem.model import Instruction

_HELD = OPENING | TOP | SCHEDULES
"""What is amended wholly or not at all by one instrument."""
_ON_INSTRUMENT = "carried out on an earlier one of the instruments"


@dataclass
class Work:
    """The tree under amendment, and what became of each instruction so far."""

    executor: Executor
    meant: Meant
    notes: Precedence
    carried: list[Carried] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    places: dict[str, Node] = field(default_factory=dict)
    """The provision each instruction was carried out on, or was meant for."""
    sections: dict[str, Node] = field(default_factory=dict)
    """The section, article or schedule that provision lies in."""
    before: dict[tuple[Node, int], Node] = field(default_factory=dict)
    """How each section stood before the orders of one turn first touched it."""
    proposals: dict[Node, str] = field(default_factory=dict)
    twins: dict[tuple[Node, int], dict[Node, Node]] = field(default_factory=dict)
    """Of each section kept as it stood: which of its provisions became which."""
    turns: dict[str, int] = field(default_factory=dict)
    """In which turn each instruction was carried out: an instrument may have several, of several days."""

    def settled(self) -> tuple[Carried, ...]:
        """Return what became of each instruction, with the final eIds of their provisions."""
        found = []
        for one in self.carried:
            node = self.places.get(one.instruction.id)
            found.append(replace(one, eid=node.eid) if node is not None and node.eid else one)
        return tuple(found)

    def taken_out(self) -> tuple[tuple[str, str], ...]:
        """Return what was taken out and not put back since: (eId, the instruction's id)."""
        order = {one.instruction.id: at for at, one in enumerate(self.carried)}
        back = {
            one.eid: order[one.instruction.id]
            for one in self.settled()
            if one.instruction.state == "applied" and one.instruction.action in ("insert", "add")
        }
        return tuple((eid, by) for eid, by in self.removed if back.get(eid, -1) < order[by])

    def carry(self, batch: Sequence[Instruction]) -> None:
        """Carry out one instrument, or those of its orders that are of one day, formula by formula."""
        turn = 1 + max(self.turns.values(), default=0)
        self.turns |= dict.fromkeys((one.id for one in batch), turn)
        self.executor.leaving = frozenset(
            _leaving_key(one) for one in batch if one.action in ("renumber", "omit")
        )
        at, begun = 0, dict[str, int]()
        while at < len(batch):
            size = 2 if at + 1 < len(batch) and is_formula(batch[at], batch[at + 1]) else 1
            size = max(size, shifted(batch, at))
            begun |= dict.fromkeys(
                (op.id for op in batch[at : at + size]), self.executor.journal.mark()
            )
            self._together(list(batch[at : at + size]))
            self._stayed(batch[at : at + size], begun)
            at += size

    def _stayed(self, ops: Sequence[Instruction], begun: dict[str, int]) -> None:
        """Take back what came in under a number that its bearer was to give up, and has kept.

        ``begun``: where the journal stood before each order. What was done since goes with it.
        """
        kept = {
            one.instruction.id
            for one in self.carried[-len(ops) :]
            if one.instruction.state != "applied"
        }
        keys = {
            _leaving_key(op) for op in ops if op.id in kept and op.action in ("renumber", "omit")
        }
        self.executor.leaving -= keys
        done = [at for at, one in enumerate(self.carried) if one.instruction.id in begun]
        first = next((at for at in done if _comes_under(self.carried[at].instruction, keys)), None)
        if first is None:
            return
        self.executor.journal.rollback(begun[self.carried[first].instruction.id])
        self.executor.newest = None
        cause = next(one for one in self.carried if one.instruction.id in kept)
        for at in [at for at in done if at >= first]:
            if self.carried[at].instruction.state == "applied":
                self.places.pop(self.carried[at].instruction.id, None)
                self.carried[at] = held_back(self.carried[at], cause)

    def _together(self, ops: list[Instruction]) -> None:
        """Carry out all of them or none."""
        mark = self.executor.journal.mark()
        done: list[Carried] = []
        turns = free_first(ops)
        for op in turns:
            done.append(self._one(op))
            if done[-1].instruction.state != "applied":
                break
        if len(done) < len(ops) or done[-1].instruction.state != "applied":
            self.executor.journal.rollback(mark)
            done = [held_back(one, done[-1]) for one in done[:-1]] + done[-1:]
            done += [held_back(self._idle(op), done[-1]) for op in turns[len(done) :]]
        said = [op.id for op in ops]
        self.carried.extend(sorted(done, key=lambda one: said.index(one.instruction.id)))

    def _idle(self, op: Instruction) -> Carried:
        return Carried(op, _instrument(op))

    def _one(self, op: Instruction) -> Carried:
        start = self._idle(op)
        why = self.meant.why_not.get(op.id, "")
        if op.state == "applied":
            return replace(start, detail=_ON_INSTRUMENT)
        if op.state == "none":
            return start
        if op.id not in self.meant.for_base and (op.state == "parsed" or why == ANOTHER):
            refusal = Refusal("no Act named" if why == UNNAMED else "another Act", why)
            return replace(start, instruction=ended(op, refusal), detail=why)
        if op.id in self.meant.for_base:
            self._place(op)
        if op.state != "parsed":
            short = "unreadable" if op.state == "refused" else "doubtful reading"
            return replace(start, instruction=replace(op, reason=short), detail=op.reason)
        outcome = self._taking_back(op) or self._run(op)
        if isinstance(outcome, Done) and op.action in ("omit", "repeal"):
            gone = filter(_gone, (outcome.node, *outcome.also))
            self.removed += [(node.eid, op.id) for node in gone]
        if isinstance(outcome, Done):
            self.places[op.id] = outcome.node
        return concluded(start, outcome)

    def _taking_back(self, op: Instruction) -> Refusal | None:
        """Say which order of the same instrument brought in what this one would take out whole."""
        if op.action not in ("substitute", "omit", "repeal") or about_words(op):
            return None
        node = locate(self.executor.root, list(op.target), fresh=lambda _: False)
        if isinstance(node, Refusal) or not fresh_test(op.id)(node.born):
            return None
        born, own = node.born, self.notes.own
        if op.id not in own or own.get(born) != own[op.id]:
            return None
        detail = f"{born} of the same instrument has just put {where_of(node) if node.eid else 'it'} there"
        return Refusal("contradictory", detail, "needs-review")

    def _run(self, op: Instruction) -> Outcome:
        """Carry an instruction out, unless the notes of the base say that what it amends is newer.

        The notes are asked of the text as it stands before; only what was tried tells where that is.
        """
        if not self.notes.marks:
            return self.executor.run(op, op.id)
        journal, newest = self.executor.journal, self.executor.newest
        mark = journal.mark()
        outcome = self.executor.run(op, op.id)
        node = self.places.get(op.id, self.executor.root)
        tried = [undo.node for undo in journal.undo[mark:]] if _whole_law(node) else []
        proposal = "" if _whole_law(node) else words(node)
        journal.rollback(mark)
        self.executor.newest = newest
        if isinstance(outcome, Refusal) and outcome.reason == "already so":
            return outcome
        fits = isinstance(outcome, Done)
        asked = (self.notes.objection(op, one, fits=fits) for one in (node, *dict.fromkeys(tried)))
        objection = next(filter(None, asked), None)
        if isinstance(outcome, Refusal):
            return replace(objection, detail=f"{objection.detail}; {outcome.detail}") if objection else outcome  # fmt: skip
        if objection is not None:
            return Doubt(objection.reason, objection.detail, objection.state, proposal)
        done = self.executor.run(op, op.id)
        return replace(done, note=done.note or self.notes.unsaid(op, node)) if isinstance(done, Done) else done  # fmt: skip

    def _place(self, op: Instruction) -> None:
        """Remember the deepest provision on the instruction's path that stands."""
        for length in range(len(op.target), 0, -1):
            found = locate(self.executor.root, op.target[:length], fresh=lambda _: False)
            if isinstance(found, Node):
                self.places[op.id] = found
                self._keep(op, found)
                return

    def _keep(self, op: Instruction, node: Node) -> None:
        """Keep the section as it stands before its turn touches it."""
        section = next((one for one in (node, *node.ancestors()) if one.kind in _HELD), None)
        if section is None:
            return
        self.sections[op.id] = section
        key = (section, self.turns[op.id])
        if key not in self.before:
            self.before[key] = kept = clone(section)
            self.twins[key] = dict(zip(section.walk(), kept.walk(), strict=True))

    def hold_back(self) -> None:
        """Leave a section as it stood where an instrument could amend it only in part.

        Half-amended law stood on no day. What the section would read is kept as the proposal.
        """
        failed: dict[Node, tuple[int, str]] = {}
        for one in self.carried:
            op, section = one.instruction, self.sections.get(one.instruction.id)
            if section is not None and op.state != "applied" and op.reason != "already so":
                failed.setdefault(section, (self.turns[op.id], op.id))
        for section, (turn, _) in failed.items():
            self._restore(section, turn)
        self.carried = [self._held(one, failed) for one in self.carried]
        waiting = {one.instruction.id for one in self.carried if one.instruction.state != "applied"}
        self.removed = [row for row in self.removed if row[1] not in waiting]

    def _restore(self, section: Node, turn: int) -> None:
        key = next(key for key in self.before if key[0] is section and key[1] >= turn)
        kept, twins = self.before[key], self.twins[key] | {section: section}
        self.proposals[section] = words(section)
        section.items, section.touched = kept.items, kept.touched
        section.num, section.heading, section.kind = kept.num, kept.heading, kept.kind
        # what an earlier turn did there still stands, under its own address
        self.places = {by: twins.get(node, node) for by, node in self.places.items()}
        section.adopt()

    def _held(self, one: Carried, failed: dict[Node, tuple[int, str]]) -> Carried:
        op = one.instruction
        section = self.sections.get(op.id)
        if section is None or section not in failed or op.state != "applied":
            return one
        turn, cause = failed[section]
        if self.turns[op.id] < turn:
            return one
        self.places[op.id] = section
        detail = f"{where_of(section)} could be amended only in part: {cause} was not carried out"
        ended = replace(op, state="needs-review", reason="held back")
        return replace(one, instruction=ended, detail=detail, proposal=self.proposals[section])


def _instrument(op: Instruction) -> int:
    return int(op.id.partition(".")[0])


def _leaving_key(op: Instruction) -> tuple[str, ...]:
    """Return the numbers on the path of a provision that gives its number up."""
    return tuple(number(value) for _, value in op.target)


def _comes_under(op: Instruction, keys: set[tuple[str, ...]]) -> bool:
    """Tell whether an order put a section in under one of these numbers."""
    path = (*_leaving_key(op), number(op.number or ""))
    return (
        op.state == "applied" and op.action in ("insert", "add") and op.unit in TOP and path in keys
    )


def _whole_law(node: Node) -> bool:
    """Tell whether an instruction names no section: what it touched tells where it amends."""
    return not any(one.kind in _HELD for one in (node, *node.ancestors()))


def _gone(node: Node) -> bool:
    return node.parent is not None and node not in node.parent.items
