"""COMPARE: two expressions -> changes. Align provisions, then words; never whole documents.

Pure functions: no I/O, no clock. Work is bounded by counts, so equal input gives equal output.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from diffs.compare.comparison import (
    NEW_OPS,
    OLD_OPS,
    OPS,
    SCHEMA,
    Account,
    AlignmentEntry,
    Comparison,
    Hunk,
    Later,
    Op,
    Run,
    counted,
)

if TYPE_CHECKING:
    from diffs.compare.engine import compare_texts, compare_trees
else:

    def __getattr__(name: str) -> Any:
        """Import the engine on first use: a crawl asks only what is a page's widget, and needs none of it."""
        if name not in ("compare_texts", "compare_trees"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.engine"), name)


__all__ = [
    "NEW_OPS",
    "OLD_OPS",
    "OPS",
    "SCHEMA",
    "Account",
    "AlignmentEntry",
    "Comparison",
    "Hunk",
    "Later",
    "Op",
    "Run",
    "compare_texts",
    "compare_trees",
    "counted",
]
