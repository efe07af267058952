"""What an order is about: words, a heading, a table's row, a whole provision."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.amending.executing.bounds import OPENING
from diffs.amending.executing.growth import GROUPS
from diffs.amending.executing.matching import fold
from tarmeem.model import Instruction

WORDY = frozenset((
    "words", "word", "figures", "figure", "punctuation", "portion", "expression", "letters", "letter", "brackets",
    "bracket", "comma", "number", "numbers", "sentence", "full-stop", "colon", "semicolon",
))  # fmt: skip
HEADINGS = frozenset({"heading", "marginal note", "head note", "margin", "title"})


def of_a_table(op: Instruction, path: Sequence[tuple[str, str]]) -> bool:
    """Tell whether an order names a table, a row or a column."""
    kinds = {op.unit, *(kind for kind, _ in path)}
    return bool(kinds & {"row", "column", "table", "columns", "rows"})


def enters_group(op: Instruction) -> bool:
    """Tell whether an instruction only brings matter into a Part or Chapter."""
    return op.action in ("insert", "add") and all(kind in GROUPS for kind, _ in op.target)


def brings_provision(op: Instruction) -> bool:
    """Tell whether an order puts a whole provision in."""
    return op.action in ("insert", "add") and not about_words(op)


def of_a_cell(op: Instruction) -> bool:
    """Tell whether an order is for all that stands in one cell: "in column (5), for the entry"."""
    return (
        op.old == "WHOLE" and op.unit == "entry" and {"entry", "column"} <= dict(op.target).keys()
    )


def about_words(op: Instruction) -> bool:
    """Tell an order about words, points or a heading from one about a whole provision."""
    if op.unit in OPENING or of_a_heading(op) or of_a_cell(op):
        return True
    return op.unit in WORDY or (op.old is not None and op.old != "WHOLE")


def of_a_heading(op: Instruction) -> bool:
    """Tell an order about the words of a heading from one about what stands under the heading it names."""
    kind, named = op.target[-1] if op.target else ("", "")
    if op.unit in HEADINGS or kind not in HEADINGS:
        return op.unit in HEADINGS
    quoted = op.old or (op.position.anchor if op.position else None)
    return not named or (op.unit in WORDY and (not quoted or fold(str(quoted)) in fold(named)))
