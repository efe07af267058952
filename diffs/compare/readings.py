"""Compare two readings: their texts, with what a reader was unsure of marked as such."""

from __future__ import annotations

from diffs.compare.comparison import Comparison
from diffs.compare.engine import compare_trees
from diffs.structure import structure_text
from tarmeem.model import Reading, Weak


def compare_readings(old: Reading, new: Reading) -> Comparison:
    """Compare two readings; a change within words not to be relied upon says "may be OCR"."""
    return compare_trees(
        structure_text(old.text),
        structure_text(new.text),
        weak_old=weak_ranges(old),
        weak_new=weak_ranges(new),
    )


def weak_ranges(reading: Reading) -> tuple[Weak, ...]:
    """Return the offsets of words not to be relied upon, from all pages."""
    return tuple(span for page in reading.pages for span in page.weak)
