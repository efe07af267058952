"""Check our consolidation against the official reprint, provision by provision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from diffs.amending.consolidation import Consolidation
from diffs.amending.excerpts import recast
from diffs.amending.growth import TOP
from diffs.amending.matching import fold
from diffs.amending.pieces import Node, thaw, words
from diffs.compare import Comparison, compare_texts
from diffs.structure import structure_text

Verdict = Literal["agree", "disagree", "not comparable"]


@dataclass(frozen=True, slots=True)
class Checked:
    """One section or article, in our consolidation and in the reprint."""

    eid: str
    verdict: Verdict
    reason: str
    ours: str
    theirs: str
    touched: tuple[str, ...] = ()
    """The instructions that were carried out on it."""

    def redline(self) -> Comparison:
        """Return our words beside theirs."""
        return compare_texts(self.ours, self.theirs)

    def as_dict(self) -> dict[str, object]:
        """Return the documented JSON of one row."""
        return {
            "eid": self.eid, "verdict": self.verdict, "reason": self.reason, "ours": self.ours,
            "theirs": self.theirs, "instructions": list(self.touched),
        }  # fmt: skip


def check(consolidation: Consolidation, reprint: str) -> list[Checked]:
    """Set our provisions beside an official text's, in text order: agree, disagree, or neither.

    Words are compared blind to typography, notes and footnote markers.
    """
    theirs_root = thaw(structure_text(reprint))
    recast(theirs_root)
    ours, theirs = _sections(consolidation.tree), _sections(theirs_root)
    gone = dict(consolidation.removed)
    trouble = {
        one.eid.split("__")[0]: one.instruction.reason for one in consolidation.refusals if one.eid
    }
    rows = [_row(eid, ours.get(eid), theirs.get(eid), gone, trouble) for eid in ours]
    rows += [_row(eid, None, theirs[eid], gone, trouble) for eid in theirs if eid not in ours]
    return rows


def _sections(root: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in root.walk():
        if node.kind in TOP and not any(one.kind in TOP for one in node.ancestors()):
            found.setdefault(_key(node), node)
    return found


def _key(node: Node) -> str:
    """Return the section's address, alike whether a text calls it section or article."""
    in_schedule = any(one.kind == "schedule" for one in node.ancestors())
    return node.eid if in_schedule else f"sec_{node.num}"


def _row(
    eid: str, ours: Node | None, theirs: Node | None, gone: dict[str, str], trouble: dict[str, str]
) -> Checked:
    mine, other = words(ours) if ours else "", words(theirs) if theirs else ""
    touched = (
        tuple(dict.fromkeys(by for node in ours.walk() for by in node.touched)) if ours else ()
    )
    verdict: Verdict
    if ours and theirs:
        verdict = "agree" if fold(mine) == fold(other) else "disagree"
        reason = "" if verdict == "agree" else trouble.get(eid, "")
    elif ours:
        verdict = "disagree" if ours.born else "not comparable"
        reason = (
            "an instruction put it in; the reprint lacks it" if ours.born else "not in the reprint"
        )
    else:
        verdict = "disagree" if eid in gone else "not comparable"
        reason = (
            "an instruction took it out; the reprint has it" if eid in gone else "not in our base"
        )
    return Checked(eid, verdict, reason, mine, other, touched)
