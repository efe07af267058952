"""Drafting language to instructions; instructions and a base to consolidated text, or a refusal."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "parse_instructions": ".drafting.instructions",
    "is_instrument": "diffs.structure.cutting.instrument",
    "read_instrument": ".drafting.instruments",
    "print_instruction": ".drafting.printer",
    "consolidate": ".consolidating.consolidation",
    "read_annotations": ".annotated.annotations",
    "peel_off": ".annotated.peel",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    """Import a public function on first use: the executor's half is not needed to parse."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name], __name__), name)
