"""What became of each instruction (applied, refused, for review, held back), and what is told of each provision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from diffs.amending.consolidating.effects import own_effect
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal
from diffs.amending.executing.pieces import OPENING, Node, read, words
from diffs.amending.executing.placing import Done, Doubt, Outcome
from diffs.structure.cite import cite
from diffs.structure.recognising.marks import SCHEDULES
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of


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
    left: tuple[str, ...] = ()
    """The provisions in which its own instrument puts in the words that it changes wherever they occur."""

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


_UNLISTED = frozenset({"p", "heading", "crossheading", "quoted"})
_WHOLE = TOP | SCHEDULES
"""What is listed with all beneath it; a Chapter is told by its sections."""
_SPACE = pattern_of(r"\s+")


def entries(root: Node, carried: Sequence[Carried]) -> list[dict[str, Any]]:
    """Return ``{eid, num, inferred, heading, under, text, state, spans}`` for the opening, each section, schedule and all beneath.

    ``text`` is what a reader reads, children included, without the provision's own number and
    heading; ``spans`` are ``{start, end, instruction, gone}`` with offsets into it. ``under`` are the
    headings it stands under, outermost first.
    """
    troubled = _troubled(carried)
    found = []
    for node in root.walk():
        if _listed(node):
            text, spans = traced(node)
            found.append(
                {
                    "eid": node.eid, "kind": node.kind, "num": node.num,
                    "inferred": node.inferred, "heading": node.heading, "under": _under(node),
                    "text": text, "state": _state(node, troubled), "spans": spans,
                }
            )  # fmt: skip
    return found


def _under(node: Node) -> list[str]:
    if node.kind not in TOP:
        return []
    over = [one for one in reversed(list(node.ancestors())) if one.eid and one.kind not in TOP]
    return [_called(one) for one in over if one.kind not in _UNLISTED]


def _called(node: Node) -> str:
    """Return a chapter's heading: ``Chapter II: THE AUTHORITY``."""
    name = cite(node.eid)
    return f"{name[:1].upper()}{name[1:]}" + (f": {node.heading}" if node.heading else "")


def _listed(node: Node) -> bool:
    if node.kind in _UNLISTED:
        return False
    if node.kind in OPENING:
        return True
    return any(one.kind in _WHOLE for one in (node, *node.ancestors()))


def _troubled(carried: Iterable[Carried]) -> dict[str, str]:
    """Return the worst end of the instructions meant for each provision that were not applied."""
    found: dict[str, str] = {}
    for one in carried:
        state = one.instruction.state
        if state != "applied" and one.eid and found.get(one.eid) != "needs-review":
            found[one.eid] = state
    return found


def _state(node: Node, troubled: dict[str, str]) -> str:
    below = [troubled[one.eid] for one in node.walk() if one.eid in troubled]
    touched = any(one.touched for one in node.walk())
    if "needs-review" in below or (below and touched):
        return "needs-review"
    if below:
        return "refused"
    return "applied" if touched else "unchanged"


def traced(node: Node) -> tuple[str, list[dict[str, Any]]]:
    """Return the provision's words on one line, and the stretches that instructions put there."""
    if not any(one.touched for one in node.walk()):
        return words(node), []
    text = ""
    spans: list[dict[str, Any]] = []
    for said, piece in read(node):
        start, said = len(text), _SPACE.sub(" ", said)
        text += said.lstrip(" ") if not text or text.endswith(" ") else said
        if piece is not None and piece.origin and (len(text) > start or piece.gone):
            gone = _SPACE.sub(" ", piece.gone)
            spans.append({"start": start, "end": len(text), "instruction": piece.origin, "gone": gone})  # fmt: skip
    text = text.rstrip()
    for span in spans:
        span["start"], span["end"] = min(span["start"], len(text)), min(span["end"], len(text))
    return text, _joined(spans)


def _joined(spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join stretches of one instruction that touch."""
    found: list[dict[str, Any]] = []
    for span in spans:
        last = found[-1] if found else None
        if (
            last
            and last["instruction"] == span["instruction"]
            and span["start"] - last["end"] <= 1
            and not (last["gone"] and span["gone"])
        ):
            last["end"] = span["end"]
            last["gone"] = last["gone"] or span["gone"]
        else:
            found.append(span)
    return found
