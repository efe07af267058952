"""The bench: paste one instruction or a whole instrument, and see how it is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from diffs.amending.consolidating.consolidation import numbered
from publish.law import deedlines
from publish.law.lawmarks import Span, Stretch, stretches
from tarmeem.model import Instruction

LONGEST = 100_000
"""Letters: a long amending Act; more is refused, not cut."""
LONGEST_BODY = 4 * LONGEST


@dataclass(frozen=True, slots=True)
class Read:
    """One instruction, as the bench shows it."""

    id: str
    state: str
    deed: str
    reason: str
    fields: tuple[tuple[str, str], ...]
    json: str


def read(text: str) -> dict[str, Any]:
    """Return what the bench shows of a text: its instructions, and which words each was read from."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return {"text": "", "found": [], "parts": [], "tally": ""}
    ops = numbered(1, text)
    return {
        "text": text, "found": [_read(op) for op in ops], "parts": _parts(text, ops),
        "tally": deedlines.tally([op.as_dict() for op in ops]),
    }  # fmt: skip


def _read(op: Instruction) -> Read:
    said = op.as_dict()
    fields = [
        (name, _plain(said[name])) for name in ("old", "new", "number", "renumber_to", "occurrences")
        if said.get(name)
    ]  # fmt: skip
    return Read(
        op.id, op.state, deedlines.deed(said), op.reason, tuple(fields),
        json.dumps(said, ensure_ascii=False, indent=2),
    )  # fmt: skip


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return deedlines.portion(value) if any(value.values()) else "all that stands there"
    return "all that stands there" if value == deedlines.ALL else str(value)


def _parts(text: str, ops: list[Instruction]) -> list[Stretch]:
    """Cut the text by the instruction that consumed each stretch; an earlier one has it first."""
    spans, at = [], 0
    for op in sorted(ops, key=lambda one: (one.start, one.end)):
        if op.end > at:
            spans.append(Span(max(op.start, at), op.end, op.id))
            at = op.end
    return stretches(text, spans)
