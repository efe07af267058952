"""What stands around a change, for the rules that say what it means: the law's words without their dress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from diffs.compare import noise
from diffs.compare.comparison import Run
from diffs.compare.dress import IN_FOOTNOTE
from diffs.compare.saying import AROUND, Facts
from diffs.compare.significance import sentences

READ = 20_000
"""Characters of one change that its rules read."""
_EDITS = ("-", "+")
_PRINT = frozenset((noise.STYLE, noise.HYPHEN))
"""Noise that is words."""


def significance(runs: Sequence[Run], lo: int, hi: int, *, whole: bool) -> tuple[str, ...]:
    """Return what the rules say of the runs ``lo`` to ``hi``; ``whole``: they are all of a provision."""
    said: dict[str, None] = {}
    for first, last in _changes(runs, lo, hi):
        gone = "".join([text for op, text, _ in runs[first:last] if op == "-"])
        come = "".join([text for op, text, _ in runs[first:last] if op == "+"])
        if {note for _, _, note in runs[first:last]} != {IN_FOOTNOTE}:
            shown = "n+" if come else "n-"
            before, after = (_beside(runs, *at, shown) for at in ((first - 1, -1), (last, 1)))
            said |= dict.fromkeys(sentences(Facts(gone[:READ], come[:READ], before, after, whole)))
    return tuple(said)


def _changes(runs: Sequence[Run], lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of runs that came and went: what moved in between parts them."""
    for changed, part in groupby(range(lo, hi), key=lambda at: runs[at].op in _EDITS):
        places = list(part)
        if changed:
            yield places[0], places[-1] + 1


def _beside(runs: Sequence[Run], at: int, step: int, shown: str) -> str:
    """Return the law's own words next to a change, up to the next one; moved ones too.

    ``shown``: the noise that is words in the text the change is quoted from.
    """
    found: list[str] = []
    size = 0
    while 0 <= at < len(runs) and size < AROUND and runs[at].op not in _EDITS:
        text = _words(runs[at], shown)
        text = text[-AROUND:] if step < 0 else text[:AROUND]
        found.append(text)
        size += len(text)
        at += step
    return "".join(found[::step])[-AROUND:] if step < 0 else "".join(found)[:AROUND]


def _words(run: Run, shown: str) -> str:
    """Return what a run says in one of the texts, without a footnote's number or a page's head."""
    if run.op[0] != "n":
        return run.text
    if run.op != shown or run.note == noise.MARKER:
        return ""
    return run.text if run.note in _PRINT or not run.text.strip() else " "
