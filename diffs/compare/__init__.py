"""COMPARE: two expressions -> changes. Align provisions, then words; never whole documents.

Pure functions: no I/O, no clock. Work is bounded by counts, so equal input gives equal output.
"""

from diffs.compare.comparison import (
    NEW_OPS,
    OLD_OPS,
    OPS,
    SCHEMA,
    AlignmentEntry,
    Comparison,
    Hunk,
    Op,
    Run,
    counted,
)
from diffs.compare.engine import compare_texts, compare_trees

__all__ = [
    "NEW_OPS",
    "OLD_OPS",
    "OPS",
    "SCHEMA",
    "AlignmentEntry",
    "Comparison",
    "Hunk",
    "Op",
    "Run",
    "compare_texts",
    "compare_trees",
    "counted",
]
