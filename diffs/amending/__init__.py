"""Drafting language to instructions; instructions and a base to consolidated text, or a refusal."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "parse_instructions": "instructions",
    "is_instrument": "instruments",
    "read_instrument": "instruments",
    "print_instruction": "printer",
    "consolidate": "consolidation",
    "read_annotations": "annotations",
    "peel": "peel",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    """Import a public function on first use: the executor's half is not needed to parse."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
