"""Compare two texts or two trees of provisions: the one door to the package."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from diffs.compare.comparison import AlignmentEntry, Comparison, Hunk, Run
from tarmeem.model import Provision

Range = tuple[int, int]
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


def compare_texts(old: str, new: str) -> Comparison:
    """Compare two plain texts."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    runs: list[Run] = []
    for op in Indel.opcodes(a, b):
        if op.tag == "equal":
            runs.append(Run("=", "".join(a[op.src_start : op.src_end])))
            continue
        if op.src_end > op.src_start:
            runs.append(Run("-", "".join(a[op.src_start : op.src_end])))
        if op.dest_end > op.dest_start:
            runs.append(Run("+", "".join(b[op.dest_start : op.dest_end])))
    hunks = tuple(Hunk((run,), at, 0) for at, run in enumerate(runs) if run.op != "=")
    entry = AlignmentEntry("", "", "edited" if hunks else "same", bool(hunks))
    return Comparison(tuple(runs), (entry,), hunks, substantive=bool(hunks))


def compare_trees(
    old: Provision,
    new: Provision,
    *,
    weak_old: Sequence[Range] = (),
    weak_new: Sequence[Range] = (),
) -> Comparison:
    """Compare two trees; ``weak``: raw offsets of text that may have been misread."""
    del weak_old, weak_new
    return compare_texts(old.full_text(), new.full_text())
