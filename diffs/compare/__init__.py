"""COMPARE: two expressions -> changes. Align provisions, then words; never whole documents.

Pure functions: no I/O, no clock. Work is bounded by counts, so equal input gives equal output.
"""

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
from diffs.compare.engine import compare_texts, compare_trees

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
