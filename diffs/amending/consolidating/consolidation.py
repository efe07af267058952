"""Carry instruments out on a base: every instruction ends applied, refused or for review.

``consolidate`` disregards commencement (an as-at view does not) and keeps the order of the
instruments given, and within each the order of its text. An instrument that amends another of
the instruments is carried out on that one first. The whole text stays raw outside the edits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from diffs.amending.annotated.precedence import Own, Precedence, own_name
from diffs.amending.consolidating.carried import Carried, entries
from diffs.amending.consolidating.carrying import Work
from diffs.amending.consolidating.leaving import with_left
from diffs.amending.consolidating.meant import meant_for, tree_of
from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.whichact import identify, same_act
from diffs.amending.executing.closing import close_after_provisos, mend, number_anew
from diffs.amending.executing.execute import Executor
from diffs.amending.executing.pieces import Journal, Node, Origin, freeze
from diffs.structure import structure_text
from diffs.structure.frame.instruments import beginnings
from tarmeem.model import Instruction, Provision

Turn = tuple[int, frozenset[int]]
"""An instrument, counted from 1, and the numbers of those of its instructions that are carried out together."""


@dataclass(frozen=True)
class Consolidation:
    """A base with its instruments carried out, as far as they could be."""

    base: Provision
    tree: Node
    carried: tuple[Carried, ...]
    removed: tuple[tuple[str, str], ...] = ()
    """The provisions taken out and not put back: (eId, the instruction's id)."""
    unread: tuple[str, ...] = ()
    """What of the base and the instruments could not be read at all, as a reader is told."""

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
        """Return the documented JSON: provisions, instructions, refusals, omitted, unread."""
        return {
            "schema": "tarmeem.consolidation/1",
            "provisions": self.provisions,
            "instructions": [one.as_dict() for one in self.carried],
            "refusals": [one.as_dict() for one in self.refusals],
            "omitted": [{"eid": eid, "instruction": by} for eid, by in self.removed],
            "unread": list(self.unread),
        }


def consolidate(
    base_text: str,
    instrument_texts: Sequence[str],
    problems: Sequence[str] = (),
    *,
    held: Sequence[frozenset[int]] = (),
    turns: Sequence[Turn] = (),
) -> Consolidation:
    """Carry out the instruments on the base, in the order given; pure, never raises on any text.

    ``problems``: for each instrument why not all of it could be read; that is an instruction refused.
    ``held``: for each the numbers of the instructions that have no effect yet; the others keep theirs.
    ``turns``: the orders in their own order, where those of one instrument are not of one day; then
    what is in no turn is held.
    """
    batches = read_instruments(instrument_texts, problems)
    if turns:
        names = names_of(batches, instrument_texts)
        return carry_out(base_text, _in_turns(batches, instrument_texts, turns), names)
    for at, numbers in enumerate(held):
        if numbers:
            batches[at] = _without(batches[at], numbered(at + 1, instrument_texts[at]), numbers)
    return carry_out(base_text, batches, names_of(batches, instrument_texts))


def _in_turns(
    batches: Sequence[list[Instruction]], texts: Sequence[str], turns: Sequence[Turn]
) -> list[list[Instruction]]:
    """Return the orders of each turn; those a later instrument wrote anew come in their instrument's first."""
    found = []
    begun: set[int] = set()
    for at, numbers in turns:
        batch, printed = batches[at - 1], numbered(at, texts[at - 1])
        every = frozenset(range(1, len(printed) + 1))
        others = {one.id for one in _without(batch, printed, numbers)}
        if at not in begun:
            others -= {one.id for one in _without(batch, printed, every)}
        found.append([one for one in batch if one.id not in others])
        begun.add(at)
    return found


def names_of(batches: Sequence[Sequence[Instruction]], texts: Sequence[str]) -> dict[str, Own]:
    """Return what the instrument of each instruction says of itself, by the instruction's id."""
    found = {}
    for batch, text in zip(batches, texts, strict=True):
        heads = beginnings(text)
        for one in batch:
            at = bisect_right(heads, one.start)
            found[one.id] = own_name(text[heads[at - 1] : (*heads, len(text))[at]])
    return found


def _without(
    batch: list[Instruction], printed: list[Instruction], numbers: frozenset[int]
) -> list[Instruction]:
    """Return a batch but for the orders that bear these numbers as printed.

    Where a later instrument has amended this one the numbers are others, and an order is known by what it does.
    """
    if [_order(one) for one in batch] == [_order(one) for one in printed[: len(batch)]]:
        return [one for n, one in enumerate(batch, start=1) if n not in numbers]
    waiting = {_order(printed[number - 1]) for number in numbers if number <= len(printed)}
    return [one for one in batch if _order(one) not in waiting]


def _order(op: Instruction) -> Hashable:
    return op.action, op.unit, op.target, op.number, op.old, op.position


def read_instruments(texts: Sequence[str], problems: Sequence[str] = ()) -> list[list[Instruction]]:
    """Return each instrument's instructions, after what later instruments amend in earlier ones."""
    current = list(texts)
    why = [*problems, *[""] * (len(texts) - len(problems))]
    batches = [numbered(at, text, why[at - 1]) for at, text in enumerate(current, start=1)]
    given: dict[str, int] = {}
    for at, text in enumerate(texts, start=1):
        first = given.setdefault(" ".join(text.split()), at)
        if first < at:
            again = f"it is instrument {first} once more, and nothing is carried out twice"
            batches[at - 1] = [replace(_refused(again, 0, len(text)), id=f"{at}.1")]
    for later in range(len(batches) - 1, 0, -1):
        for earlier in range(later):
            own = identify(current[earlier])
            mine = [one for one in batches[later] if own.known() and same_act(one, own)]
            if not mine:
                continue
            amended = carry_out(current[earlier], [mine])
            current[earlier] = amended.text
            batches[earlier] = numbered(earlier + 1, amended.text, why[earlier])
            done = {one.instruction.id: one.instruction for one in amended.carried}
            batches[later] = [done.get(one.id, one) for one in batches[later]]
    return batches


def numbered(at: int, text: str, problem: str = "") -> list[Instruction]:
    """Return the instructions of the ``at``-th instrument, each by its one number: ``at``.place.

    ``problem``: why not all of it could be read; what it may order there is the last one, refused.
    """
    found = instructions_of(text)
    if problem:
        unread = f"not all of the instrument could be read, and what it orders there is not known: {problem}"  # fmt: skip
        found = [*found, _refused(unread, len(text), len(text))]
    return [replace(one, id=f"{at}.{n}") for n, one in enumerate(found, start=1)]


def _refused(why: str, start: int, end: int) -> Instruction:
    return Instruction(
        "substitute", "instrument", None, (), start, end, state="refused", reason=why
    )


def carry_out(
    base_text: str, batches: Sequence[Sequence[Instruction]], names: Mapping[str, Own] | None = None
) -> Consolidation:
    """Carry out instructions already read; each bears an id ``instrument.place``.

    ``names``: of ``names_of``, to be held against the notes of the base; without it they are not.
    """
    base = structure_text(base_text)
    batches = mend(batches, base_text)
    everything = [one for batch in batches for one in batch]
    meant = meant_for(base, base_text, everything)
    notes = Precedence(base, dict(names or {}))
    work = Work(Executor(tree_of(base), Journal(), meant.excerpt), meant, notes)
    for batch in batches:
        work.carry(batch)
    work.hold_back()
    close_after_provisos(work.executor.root)
    number_anew(work.executor.root)
    carried = with_left(work.executor.root, work.settled(), work.places)
    return Consolidation(base, work.executor.root, carried, work.taken_out())
