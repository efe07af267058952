"""Carry instruments out on a base: every instruction ends applied, refused or for review.

``consolidate`` disregards commencement (an as-at view does not) and keeps the order of the
instruments given, and within each the order of its text. An instrument that amends another of
the instruments is carried out on that one first. The whole text stays raw outside the edits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from diffs.amending.eids import number_anew
from diffs.amending.excerpts import recast
from diffs.amending.execute import WORDY, Done, Doubt, Executor, Outcome
from diffs.amending.instructions import parse_instructions
from diffs.amending.locate import Refusal, locate, number
from diffs.amending.mending import mend
from diffs.amending.pieces import Journal, Node, Origin, freeze, thaw
from diffs.amending.rendering import entries
from diffs.amending.whichact import identify, key_of, same_act
from diffs.structure import structure_text
from tarmeem.model import Instruction, Provision


@dataclass(frozen=True, slots=True)
class Carried:
    """One instruction and what became of it."""

    instruction: Instruction
    """With its final state and reason; its id is unique in the consolidation: ``1.3``."""
    instrument: int
    """Which of the instruments it stands in, counted from 1; its offsets are into that text."""
    detail: str = ""
    """Where and why it was refused, or what had to be concluded to apply it."""
    proposal: str = ""
    """What the provision would read if the instruction were taken in one possible way."""
    eid: str = ""
    """The provision it was carried out on, or was meant for."""

    def as_dict(self) -> dict[str, Any]:
        """Return the operation in the label schema, with what became of it."""
        said = {"instrument": self.instrument, "detail": self.detail, "eid": self.eid}
        said |= {"proposal": self.proposal} if self.proposal else {}
        return self.instruction.as_dict() | said


@dataclass(frozen=True)
class Consolidation:
    """A base with its instruments carried out, as far as they could be."""

    base: Provision
    tree: Node
    carried: tuple[Carried, ...]
    removed: tuple[tuple[str, str], ...] = ()
    """The provisions taken out: (eId, the instruction's id)."""

    @cached_property
    def _frozen(self) -> tuple[Provision, list[Origin]]:
        return freeze(self.tree)

    @property
    def root(self) -> Provision:
        """Return the consolidated text as a tree."""
        return self._frozen[0]

    @property
    def text(self) -> str:
        """Return the whole consolidated text, raw outside the applied edits."""
        return self.root.source

    @property
    def origins(self) -> list[Origin]:
        """Return who put each amended stretch of ``text`` there, and what was taken out."""
        return self._frozen[1]

    @property
    def provisions(self) -> list[dict[str, Any]]:
        """Return ``{eid, text, state, spans, …}`` for each section or article and all beneath."""
        return entries(self.tree, self.carried)

    @property
    def refusals(self) -> tuple[Carried, ...]:
        """Return the instructions that were not carried out, with reason and place."""
        return tuple(one for one in self.carried if one.instruction.state != "applied")

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON: provisions, instructions, refusals, omitted."""
        return {
            "schema": "tarmeem.consolidation/1",
            "provisions": self.provisions,
            "instructions": [one.as_dict() for one in self.carried],
            "refusals": [one.as_dict() for one in self.refusals],
            "omitted": [{"eid": eid, "instruction": by} for eid, by in self.removed],
        }


def consolidate(base_text: str, instrument_texts: Sequence[str]) -> Consolidation:
    """Carry out the instruments on the base, in the order given; pure, never raises on any text."""
    batches = read_instruments(instrument_texts)
    return carry_out(base_text, batches)


def read_instruments(texts: Sequence[str]) -> list[list[Instruction]]:
    """Return each instrument's instructions, after what later instruments amend in earlier ones."""
    current = list(texts)
    batches = [_numbered(at, text) for at, text in enumerate(current, start=1)]
    for later in range(len(batches) - 1, 0, -1):
        for earlier in range(later):
            own = identify(current[earlier])
            mine = [one for one in batches[later] if own.known() and same_act(one, own)]
            if not mine:
                continue
            amended = carry_out(current[earlier], [mine])
            current[earlier] = amended.text
            batches[earlier] = _numbered(earlier + 1, amended.text)
            done = {one.instruction.id: one.instruction for one in amended.carried}
            batches[later] = [done.get(one.id, one) for one in batches[later]]
    return batches


def _numbered(at: int, text: str) -> list[Instruction]:
    found = parse_instructions(text)
    if not found:
        nothing = "unreadable: no instruction was found in the instrument"
        found = [Instruction("substitute", "instrument", None, (), 0, len(text), state="refused",
                             reason=nothing)]  # fmt: skip
    return [replace(one, id=f"{at}.{n}") for n, one in enumerate(found, start=1)]


def carry_out(base_text: str, batches: Sequence[Sequence[Instruction]]) -> Consolidation:
    """Carry out instructions already read; each bears an id ``instrument.place``."""
    base = structure_text(base_text)
    batches = [mend(batch, base_text) for batch in batches]
    everything = [one for batch in batches for one in batch]
    meant = _meant(base, base_text, everything)
    work = _Work(Executor(_tree(base), Journal(), meant.excerpt), meant)
    for batch in batches:
        work.carry(batch)
    number_anew(work.executor.root)
    return Consolidation(base, work.executor.root, work.settled(), tuple(work.removed))


def _tree(base: Provision) -> Node:
    tree = thaw(base)
    if recast(tree):
        number_anew(tree)
    return tree


@dataclass(frozen=True, slots=True)
class _Meant:
    """Which instructions are meant for the base, and how well it is known."""

    for_base: frozenset[str]
    why_not: dict[str, str] = field(default_factory=dict)
    excerpt: bool = False


def _meant(base: Provision, text: str, everything: list[Instruction]) -> _Meant:
    own = identify(text)
    verdicts = {one.id: same_act(one, own) for one in everything}
    chosen = {id_ for id_, same in verdicts.items() if same}
    unsure = [one for one in everything if verdicts[one.id] is None]
    why = {
        id_: "the instruction amends another Act" for id_, same in verdicts.items() if same is False
    }
    if chosen:
        why |= {one.id: "the Act it amends was not made out" for one in unsure if key_of(one)}
        return _Meant(frozenset(chosen | {one.id for one in unsure if not key_of(one)}), why)
    fitting, proved = _fitting(base, unsure)
    for one in unsure:
        if one.id not in fitting:
            why[one.id] = "its words do not stand in this text, which does not name its Act"
    return _Meant(frozenset(fitting), why, excerpt=proved and not own.known())


def _fitting(base: Provision, unsure: list[Instruction]) -> tuple[set[str], bool]:
    """Choose, for a base without a name, the one Act whose quoted words stand in it."""
    scores: dict[str, tuple[int, int]] = {}
    for act in dict.fromkeys(key_of(one) for one in unsure):
        quoting = [one for one in unsure if key_of(one) == act and _quotes(one)]
        scores[act] = (sum(_fits(base, one) for one in quoting), len(quoting))
    if not scores:
        return set(), False
    best = max(scores, key=lambda act: scores[act])
    fits, tried = scores[best]
    if not fits and (tried or len(scores) > 1):
        return set(), False
    return {one.id for one in unsure if key_of(one) in (best, "")}, fits > 0


def _quotes(one: Instruction) -> bool:
    return one.unit in WORDY and isinstance(one.old, str) and len(one.old) > 2


def _fits(base: Provision, one: Instruction) -> int:
    return isinstance(Executor(_tree(base), Journal()).run(one, one.id), Done | Doubt)


@dataclass
class _Work:
    """The tree under amendment, and what became of each instruction so far."""

    executor: Executor
    meant: _Meant
    carried: list[Carried] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    places: dict[str, Node] = field(default_factory=dict)
    """The provision each instruction was carried out on, or was meant for."""

    def settled(self) -> tuple[Carried, ...]:
        """Return what became of each instruction, with the final eIds of their provisions."""
        found = []
        for one in self.carried:
            node = self.places.get(one.instruction.id)
            found.append(replace(one, eid=node.eid) if node is not None and node.eid else one)
        return tuple(found)

    def carry(self, batch: list[Instruction]) -> None:
        """Carry out one instrument, formula by formula."""
        self.executor.leaving = frozenset(
            _leaving_key(one) for one in batch if one.action in ("renumber", "omit")
        )
        at = 0
        while at < len(batch):
            size = 2 if at + 1 < len(batch) and is_formula(batch[at], batch[at + 1]) else 1
            self._formula(batch[at : at + size])
            at += size

    def _formula(self, ops: list[Instruction]) -> None:
        mark = len(self.executor.journal.undo)
        done: list[Carried] = []
        for op in ops:
            done.append(self._one(op))
            if done[-1].instruction.state != "applied":
                break
        if len(done) < len(ops) or done[-1].instruction.state != "applied":
            self.executor.journal.rollback(mark)
            done = [_held_back(one, done[-1]) for one in done[:-1]] + done[-1:]
            done += [_held_back(self._idle(op), done[-1]) for op in ops[len(done) :]]
        self.carried.extend(done)

    def _idle(self, op: Instruction) -> Carried:
        return Carried(op, int(op.id.partition(".")[0]))

    def _one(self, op: Instruction) -> Carried:
        start = self._idle(op)
        if op.state != "parsed":
            self._place(op)
            return start
        if op.id not in self.meant.for_base:
            why = self.meant.why_not.get(op.id, "")
            return replace(start, instruction=_ended(op, Refusal("another Act", why)), detail=why)
        self._place(op)
        outcome = self.executor.run(op, op.id)
        if isinstance(outcome, Done) and op.action in ("omit", "repeal") and _gone(outcome.node):
            self.removed.append((outcome.node.eid, op.id))
        if isinstance(outcome, Done):
            self.places[op.id] = outcome.node
        return _concluded(start, outcome)

    def _place(self, op: Instruction) -> None:
        """Remember the deepest provision on the instruction's path that stands."""
        for length in range(len(op.target), 0, -1):
            found = locate(self.executor.root, op.target[:length], fresh=lambda _: False)
            if isinstance(found, Node):
                self.places[op.id] = found
                return


def _leaving_key(op: Instruction) -> tuple[str, ...]:
    """Return the numbers on the path of a provision that gives its number up."""
    return tuple(number(value) for _, value in op.target)


def is_formula(first: Instruction, second: Instruction) -> bool:
    """Tell whether two operations are one formula: "for the full stop a colon … and thereafter"."""
    stops = first.action == "substitute" and first.unit == "punctuation"
    follows = second.action in ("insert", "add") and second.target == first.target
    return stops and follows and second.start <= first.end + 200 and first.start <= second.start


def _gone(node: Node) -> bool:
    return node.parent is not None and node not in node.parent.items


def _ended(op: Instruction, refusal: Refusal) -> Instruction:
    return replace(op, state=refusal.state, reason=refusal.reason)


def _held_back(one: Carried, cause: Carried) -> Carried:
    detail = f"the other half of the formula ({cause.instruction.id}) could not be carried out"
    ended = replace(one.instruction, state=cause.instruction.state, reason=cause.instruction.reason)
    return replace(one, instruction=ended, detail=detail)


def _concluded(start: Carried, outcome: Outcome) -> Carried:
    op = start.instruction
    if isinstance(outcome, Done):
        ended = replace(op, state="applied", reason="")
        return replace(start, instruction=ended, detail=outcome.note)
    proposal = outcome.proposal if isinstance(outcome, Doubt) else ""
    ended = _ended(op, outcome)
    return replace(start, instruction=ended, detail=outcome.detail, proposal=proposal)
