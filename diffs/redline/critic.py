"""CriticMarkup: ``{--old--}{++new++}``, which plain-text editors and Markdown tools understand.

A move is a deletion and an insertion with a remark that says where to look; so is noise, with the
remark ``layout``; a change that a scanner may have made has a remark too. Accepting or rejecting all in any CriticMarkup tool gives one of the two texts,
but for the escapes (``marked`` tells them).
"""

from __future__ import annotations

from diffs.compare.comparison import Comparison
from diffs.redline.cite import moves
from diffs.redline.marked import Markup, doubts

_OUT = ("{--", "--}")
_IN = ("{++", "++}")
MARKUP = Markup(
    {"-": _OUT, "+": _IN, "m-": _OUT, "m+": _IN, "n-": _OUT, "n+": _IN}, comment=("{>>", "<<}")
)


def to_criticmarkup(comparison: Comparison, *, remarks: bool = True) -> str:
    """Return the comparison as CriticMarkup; without ``remarks`` moves and noise look like edits."""
    return MARKUP.write(comparison.runs, _remarks(comparison) if remarks else None)


def old_and_new_from_criticmarkup(marked: str) -> tuple[str, str]:
    """Return the old and the new text: all rejected, all accepted.

    Raises: CompareError where a mark is not closed.
    """
    return MARKUP.read(marked)


def _remarks(comparison: Comparison) -> dict[int, str]:
    """Return what to say after the run of each index."""
    runs = comparison.runs
    said = doubts(runs)
    for index, run in enumerate(runs):
        ended = index + 1 == len(runs) or not runs[index + 1].op.startswith("n")
        if run.op.startswith("n") and run.text and ended:
            said[index] = "layout"
    said_of = moves(comparison)
    for number, hunk in enumerate(comparison.hunks):
        for offset, run in enumerate(hunk.runs):
            if run.op in ("m-", "m+") and run.text and hunk.partner is not None:
                told = said.get(hunk.at + offset)
                said[hunk.at + offset] = "; ".join(
                    filter(None, (said_of[number][run.op == "m+"], told))
                )
    return said
