"""Check our consolidation against the official reprint, provision by provision."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.matching import fold
from diffs.amending.executing.pieces import Node, stretches_put, thaw, words
from diffs.compare import AlignmentEntry, Comparison, compare_texts
from diffs.structure import structure_text
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

Verdict = Literal["agree", "disagree", "not comparable"]
_ONE_TO_ONE = frozenset(("same", "edited", "renumbered", "moved"))
_NUMBER = r"(?:\(\w{1,5}\)|\b\d{1,3}[A-Z]{0,2}\.)"
_GONE = pattern_of(
    rf"(?:{_NUMBER}(?:\s*(?:,|to|and|-|–)\s*{_NUMBER})*\s*)?\[(?:Omitted|Repealed|Rep\.|Deleted)\b[^\[\]]{{0,160}}\]\.?",
    re.IGNORECASE,
)
"""How a reprint marks a number that is free."""
_SQUARE = pattern_of(r"[\[\]]")
_LISTED = r"(?:\(\w{1,5}\)|\b\d{1,3}[A-Z]{0,2}\b\.?)"
_PLACE = pattern_of(
    rf"(?:\d{{0,3}}\[\s*)?(?:{_LISTED}(?:\s*(?:,|to|and|&|-|–)\s*{_LISTED})*)?[\s.—–-]*(?:\d{{0,3}}\[\s*)?"
    r"(?:\[[^\[\]*]{3,300}?(?:\]|[.—–-]\s))?[\s\[.—–-]*"
    r"(?:\*[\s*]*|(?:Omitted|Repealed|Rep\.|Deleted)(?:\s*,?\s*(?:by|vide|ibid|w\.)[^\[\]]{0,100}\d[^\[\]]{0,100})?)[\s\].,;:]*",
    re.IGNORECASE,
)
"""All that stands at such a number, the heading that it had in brackets, as the Pakistan Code prints it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One section or article, in our consolidation and in the reprint."""

    eid: str
    """Its address in our consolidation, or in the reprint where only that has it."""
    verdict: Verdict
    reason: str
    ours: str
    theirs: str
    touched: tuple[str, ...] = ()
    """The instructions that were carried out on it."""
    there: str = ""
    """Its address in the reprint: another where that was renumbered; empty where it is not there."""
    put: tuple[tuple[int, int], ...] = ()
    """The stretches of ``ours`` that instructions put there; an empty one is where they took out."""

    def redline(self) -> Comparison:
        """Return our words beside theirs."""
        return compare_texts(self.ours, self.theirs)


def check(
    consolidation: Consolidation, reprint: str, alignment: Sequence[AlignmentEntry] = ()
) -> list[Checked]:
    """Set our provisions beside an official text's, in text order: agree, disagree, or neither.

    Words are compared blind to typography, notes and footnote markers. ``alignment``: how the base's
    provisions became the reprint's; without it a section is looked for under its own number.
    """
    theirs_root = thaw(structure_text(reprint))
    ours, theirs = _sections(consolidation.tree), _sections(theirs_root)
    amended = {key: one for key, one in _schedules(consolidation.tree).items() if _is_touched(one)}
    ours |= amended
    theirs |= {key: one for key, one in _schedules(theirs_root).items() if key in amended}
    told = [(one.old, one.new) for one in alignment if one.old and one.rel in _ONE_TO_ONE]
    # What a layout cut off a section is the same as well: the section stands where its number is.
    became = dict(sorted(told, key=lambda pair: pair[0] == pair[1]))
    # Under an omitted section's number another may stand now.
    gone = {eid for eid, _ in consolidation.removed if not alignment or became.get(eid)}
    trouble = {
        one.eid.split("__")[0]: one.instruction.reason for one in consolidation.refusals if one.eid
    }
    there = _counterparts(consolidation.base, ours, theirs, became)
    rows = [_row(node, theirs.get(there.get(key, "")), gone, trouble) for key, node in ours.items()]
    taken = set(there.values())
    return rows + [
        _row(None, node, gone, trouble) for key, node in theirs.items() if key not in taken
    ]


def _counterparts(
    base: Provision, ours: Mapping[str, Node], theirs: Mapping[str, Node],
    became: Mapping[str, str | None],
) -> dict[str, str]:  # fmt: skip
    """Return where each of our sections stands in the reprint: as aligned, else under its own number."""
    keys = {node.eid: key for key, node in theirs.items()}
    was = sorted((node.start, node.eid) for node in base.walk() if node.kind in TOP)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, node in ours.items():
        stood = node.base_range() if node.kind in TOP else None
        at = bisect_right(was, (stood[0], "\uffff")) - 1 if stood else -1
        new = keys.get(became.get(was[at][1]) or "") if at >= 0 else None
        if new and new not in taken:
            found[key] = new
            taken.add(new)
    return found | {key: key for key in ours if key not in found and key in theirs and key not in taken}  # fmt: skip


def _sections(root: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in root.walk():
        if node.kind in TOP and not any(one.kind in TOP for one in node.ancestors()):
            found.setdefault(_key(node), node)
    return found


def _schedules(root: Node) -> dict[str, Node]:
    """Return the schedules that hold no section: lists and tables, each set beside its like as a whole."""
    found = (node for node in root.walk() if node.kind == "schedule")
    return {node.eid: node for node in found if not any(one.kind in TOP for one in node.walk())}


def _is_touched(node: Node) -> bool:
    return any(one.touched for one in node.walk())


def _key(node: Node) -> str:
    """Return the section's address, alike whether a text calls it section or article."""
    in_schedule = any(one.kind == "schedule" for one in node.ancestors())
    return node.eid if in_schedule else f"sec_{node.num}"


def _row(
    ours: Node | None, theirs: Node | None, gone: Collection[str], trouble: Mapping[str, str]
) -> Checked:
    there = theirs.eid if theirs else ""
    eid = ours.eid if ours else there
    mine, other = words(ours) if ours else "", words(theirs) if theirs else ""
    marked = theirs is not None and not _standing(theirs.raw())
    touched = (
        tuple(dict.fromkeys(by for node in ours.walk() for by in node.touched)) if ours else ()
    )
    verdict: Verdict
    if ours and theirs:
        verdict = "agree" if _standing(mine) == _standing(other) else "disagree"
        reason = "" if verdict == "agree" else trouble.get(eid, "")
    elif ours:
        verdict = "disagree" if ours.born else "not comparable"
        reason = (
            "an instruction put it in; the reprint lacks it" if ours.born else "not in the reprint"
        )
    else:
        verdict = ("agree" if marked else "disagree") if eid in gone else "not comparable"
        took = "" if marked else "an instruction took it out; the reprint has it"
        reason = took if eid in gone else "not in our base"
    put = stretches_put(ours) if touched and ours else ()
    return Checked(eid, verdict, reason, mine, other, touched, there, put)


def keeps_place(said: str) -> bool:
    """Tell whether words say only of a number, or of several, that nothing stands there."""
    at, end = 0, len(said.strip())
    while at < end and (found := _PLACE.match(said.strip(), at)):
        at = found.end()
    return 0 < end == at


def _standing(said: str) -> str:
    """Return words folded, without the lines that say of a number that nothing stands there: "(c) [Omitted by Act V of 2024, s. 2.]".

    Square brackets are no words: many a reprint has them round what an amendment put in, and calls no note.
    """
    return fold(_SQUARE.sub("", _GONE.sub(" ", said)))
