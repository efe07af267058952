"""Instructions on a terminal: what each does, and what came of it; for a person's eyes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from diffs.amending.drafting.kinds import WORDY
from publish.law.lawlines import width, wrapped
from publish.words import count

STATES = {
    "parsed": "READ", "applied": "APPLIED", "refused": "REFUSED", "needs-review": "FOR REVIEW", "none": "NONE",
}  # fmt: skip
_DEEDS = {
    "substitute": "substitute", "insert": "insert", "add": "add", "omit": "omit",
    "renumber": "renumber", "repeal": "repeal",
}  # fmt: skip


ALL = "WHOLE"
"""What an instruction's data has for the words that go, where all that stand there do: a heading, an entry."""


def instruction_lines(op: Mapping[str, Any]) -> str:
    """Return an operation: its state and place on one line, its words beneath."""
    state = f"{STATES.get(op['state'], op['state']):11} {op['id']:>5}  "
    edge = _edge()
    rows = [wrapped(deed(op), first=state, indent=edge)]
    old = op.get("old")
    if isinstance(old, Mapping):
        if any(old.values()):  # else its deed says behind which words
            rows.append(wrapped(portion(old), first=edge + "- ", indent=edge + "  "))
    elif old and old != ALL:
        rows.append(wrapped(f"“{old}”", first=edge + "- ", indent=edge + "  "))
    if op.get("new"):
        rows.append(wrapped(f"“{op['new']}”", first=edge + "+ ", indent=edge + "  "))
    reason, detail = op.get("reason", ""), op.get("detail", "")
    why = detail if detail.startswith(reason) else f"{reason}: {detail}".strip(": ")
    if why:
        rows.append(wrapped(why, first=edge + "! ", indent=edge + "  "))
    if op.get("proposal"):
        rows.append(wrapped(f"proposed: {op['proposal']}", first=edge + "? ", indent=edge + "  "))
    return "\n".join(rows)


def portion(old: Mapping[str, Any]) -> str:
    """Return the words that a portion begins and ends with; where it names but one of them, that it runs to the end or from the beginning."""
    first, last = (f"“{old[side]}”" if old[side] else "" for side in ("from", "to"))
    if first and last:
        return f"{first} … {last}"
    return f"from {first} to the end" if first else f"from the beginning to {last}"


def _edge() -> str:
    """Return what an operation's words are indented by: beneath its deed, where there is room."""
    return " " * (19 if width() >= ROOMY else 8)


ROOMY = 70
"""Columns of a terminal from which words may be indented by much."""


def deed(op: Mapping[str, Any]) -> str:
    """Return what an operation does and where, in a drafter's words."""
    if op["state"] in ("refused", "none") and not (op["target"] or op.get("act") or op.get("new")):
        return "nothing that could be read as an instruction"
    steps = _steps(op["target"])
    act = f" of {op['act']}" if op.get("act") else ""
    where = f"{', '.join(steps)}{act}" if steps else op.get("act") or "the Act"
    unit = f"{op['unit']} {op['number']}" if op.get("number") else op["unit"]
    if op["state"] == "refused" and unit == "provision":  # of no kind that was read
        unit = "what could not be read"
    said = f"{_DEEDS.get(op['action'], op['action'])} {unit} in {where}"
    itself = steps[-1].startswith(op["unit"]) if steps else op["unit"] == "act"
    if itself and not op.get("number"):
        said = f"{_DEEDS.get(op['action'], op['action'])} {where}"
    if to := op.get("renumber_to"):
        said += f" {to}" if to == "accordingly" else f" as {to}"
    left = [", ".join(_steps(path)) for path in op.get("excepted", ())]
    but = f", but not in {' or '.join(left)}" if left else ""
    return said + _position(op.get("position"), op["unit"]) + _often(op.get("occurrences")) + but


def _steps(path: Iterable[Sequence[str]]) -> list[str]:
    """Return an address step by step, as a drafter says it."""
    return [f"{kind} {value}".strip() for kind, value in path]


def _position(position: Mapping[str, Any] | None, unit: str) -> str:
    if not position:
        return ""
    anchor = position.get("anchor")
    anchors = [anchor] if isinstance(anchor, str) else list(anchor or ())
    if not any(anchors):
        return f", at the {position['rel']}"
    return f", {position['rel']} {' and '.join(_beside(str(one), unit) for one in anchors)}"


def _beside(anchor: str, unit: str) -> str:
    """Return what new matter stands beside: a provision by its label, and words in quotation marks."""
    if anchor == unit:  # it has no label: "after the proviso"
        return f"the {unit}"
    label = unit not in WORDY and len(anchor) <= 6 and " " not in anchor
    return anchor if label else f"“{anchor}”"


def _often(occurrences: str | None) -> str:
    said = {"all": ", wherever it occurs", "both": ", in both places", "twice": ", twice over",
            "end": ", at its end"}  # fmt: skip
    return said.get(occurrences, f", the {occurrences} time it occurs") if occurrences else ""


def tally(ops: Iterable[Mapping[str, Any]]) -> str:
    """Return how many instructions ended in each state: ``22 instructions: 19 applied, 3 refused``."""
    states = [str(op["state"]) for op in ops if op["state"] != "none"]
    parts = [
        f"{states.count(state)} {STATES[state].lower()}" for state in STATES if state in states
    ]
    return count(len(states), "instruction") + (f": {', '.join(parts)}" if parts else "")


def done_line(ops: Sequence[Mapping[str, Any]]) -> str:
    """Return in one sentence whether all, some or none of the instructions were carried out."""
    none = sum(op["state"] == "none" for op in ops)
    all_of_them = count(len(ops) - none, "instruction")
    left = sum(op["state"] != "applied" for op in ops) - none
    without = f" No instruction is found in {count(none, 'instrument')}." if none else ""
    if left == len(ops) - none:
        why = f" ({all_of_them} refused or for review, each with its reason)" if left else ""
        return f"Nothing was carried out: the text is the base's own{why}.{without}"
    if not left:
        return f"Carried out in full: {all_of_them}.{without}"
    return f"Carried out in part: {left} of {all_of_them} left undone, each with its reason.{without}"  # fmt: skip
