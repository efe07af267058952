"""One instruction and what became of it: applied, refused, for review, or held back with another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from diffs.amending.consolidating.effects import own_effect
from diffs.amending.executing.locate import Refusal
from diffs.amending.executing.placing import Done, Doubt, Outcome
from tarmeem.model import Instruction


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

    @property
    def why(self) -> str:
        """Return why it was not carried out, or what had to be concluded, in one sentence."""
        reason = self.instruction.reason
        if self.detail.startswith(reason):
            return self.detail
        return f"{reason}: {self.detail}".strip(": ")

    def as_dict(self) -> dict[str, Any]:
        """Return the operation in the label schema, with what became of it."""
        said = {"instrument": self.instrument, "detail": self.detail, "eid": self.eid}
        said |= {"proposal": self.proposal} if self.proposal else {}
        return self.instruction.as_dict() | said


def ended(op: Instruction, refusal: Refusal) -> Instruction:
    """Return an instruction as a refusal leaves it."""
    return replace(op, state=refusal.state, reason=refusal.reason)


def held_back(one: Carried, cause: Carried) -> Carried:
    """Return an instruction that is not carried out because another, with which it goes, was not."""
    detail = f"{cause.instruction.id}, which it goes with, could not be carried out"
    op = replace(one.instruction, state=cause.instruction.state, reason=cause.instruction.reason)
    return replace(one, instruction=op, detail=detail)


def concluded(start: Carried, outcome: Outcome) -> Carried:
    """Return an instruction with its outcome."""
    op = start.instruction
    if isinstance(outcome, Done):
        done = replace(op, state="applied", reason="")
        return replace(start, instruction=done, detail=outcome.note or own_effect(op))
    proposal = outcome.proposal if isinstance(outcome, Doubt) else ""
    refused = ended(op, outcome)
    return replace(start, instruction=refused, detail=outcome.detail, proposal=proposal)
