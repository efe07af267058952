"""The changes alone, for a summary on a terminal or in a message: not the texts, so not read back.

Each change stands under its provision as a lawyer cites it, with some words before and after.
"""

from __future__ import annotations

from diffs.compare.comparison import Comparison, Hunk
from diffs.redline.cite import cite

AROUND = 70
"""Characters of unchanged text shown on either side of a change."""
_MARKS = {
    "-": "[-{}-]", "+": "{{+{}+}}", "m-": "[<{}<]", "m+": "{{>{}>}}", "=": "{}", "n+": "{}",
}  # fmt: skip


def to_brief(comparison: Comparison, *, limit: int = 40) -> str:
    """Return the first ``limit`` changes, one a paragraph; layout is left out."""
    shown = comparison.hunks[:limit]
    rows, last = [], ""
    for hunk in shown:
        where = _where(comparison, hunk)
        if where != last:
            rows.append(f"  {where}")
        rows.append(f"      {_line(comparison, hunk)}")
        last = where
    if more := len(comparison.hunks) - len(shown):
        rows.append(f"  … and {more} more")
    return "\n".join(rows) + "\n" * bool(rows)


def _where(comparison: Comparison, hunk: Hunk) -> str:
    if hunk.alignment is None:
        return "the text"
    entry = comparison.alignment[hunk.alignment]
    return cite(entry.new if entry.new is not None else entry.old)


def _line(comparison: Comparison, hunk: Hunk) -> str:
    before = "".join(run.text for run in comparison.runs[max(0, hunk.at - 9) : hunk.at] if run.op in "=n+")  # fmt: skip
    end = hunk.at + len(hunk.runs)
    after = "".join(run.text for run in comparison.runs[end : end + 9] if run.op in "=n+")
    middle = "".join(
        _MARKS[run.op].format(" ".join(run.text.split())) + " " * run.text[-1:].isspace()
        for run in hunk.runs
        if run.op in _MARKS and run.text
    )
    head, tail = " ".join(before.split())[-AROUND:], " ".join(after.split())[:AROUND]
    head = head.partition(" ")[2] if len(head) == AROUND else head
    tail = tail.rpartition(" ")[0] if len(tail) == AROUND else tail
    gaps = (" " * before[-1:].isspace(), " " * after[:1].isspace())
    return f"{'… ' * (len(head) > 0)}{head}{gaps[0]}{middle.strip()}{gaps[1]}{tail}"
