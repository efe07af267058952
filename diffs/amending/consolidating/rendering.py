"""What a consolidation says of each provision: its words, its state, who put which words there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from diffs.amending.executing.growth import TOP
from diffs.amending.executing.pieces import OPENING, Node, read, words
from diffs.structure.cite import cite
from diffs.structure.levels.kinds import SCHEDULES

if TYPE_CHECKING:
    from diffs.amending.consolidating.carried import Carried

_UNLISTED = frozenset({"p", "heading", "crossheading", "quoted"})
_WHOLE = TOP | SCHEDULES
"""What is listed with all beneath it; a Chapter is told by its sections."""
_SPACE = re.compile(r"\s+")


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
