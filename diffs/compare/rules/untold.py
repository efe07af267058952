"""Count the changes that no rule has a sentence for: a reader must know that a summary is none of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from diffs.compare.comparison import AlignmentEntry, Comparison, Hunk
from diffs.compare.print.footnotes import IN_FOOTNOTE
from diffs.compare.rules.reshaping import named
from diffs.compare.rules.saying import first_up
from diffs.structure.cite import SECTION, cite
from diffs.structure.eids import top
from tarmeem.patterns import pattern_of

_LABEL = pattern_of(
    r"[\W_]*(?:(?:S(?:ection|ECTION)|A(?:rticle|RTICLE)|C(?:hapter|HAPTER))\s+)?(?:\d+(?:\.\d+)*[A-Za-z]{0,3}|[A-Za-z]{1,2}|[ivxlcdm]+|[IVXLCDM]+|الف|[^\W\d_a-zA-Z])?\W*"
)
"""A provision's own number: that it changed is told of the provision."""
_OPENS = pattern_of(r"\A\s*(?:\(\w{1,5}\)|Provided\b(?:\s+\w+)?,?\s+that\b)\s*", re.IGNORECASE)
"""How a proviso begins, or a clause that was one."""
_AMONG_PROVISOS = pattern_of(rf"{_OPENS.pattern}|\A\s*(?:further|also)\b\s*", re.IGNORECASE)
"""or one that stands behind another: of any other provision "further" is a word."""


def untold(
    hunks: Sequence[Hunk],
    of_hunks: Sequence[Sequence[str]],
    entries: Sequence[AlignmentEntry],
    reshaped: Sequence[str],
    rows: Collection[str] = (),
    unit: str = SECTION,
) -> int:
    """Return how many changes of the law's words have no sentence, neither of their own nor of what went elsewhere.

    ``of_hunks``: what is said of each hunk; ``reshaped``: of provisions that became others; ``rows``: those
    of tables, by their addresses now, of which it is told that they stand in another order; ``unit``: what
    provisions are called in what is ``reshaped``.
    """
    silent = [
        hunk
        for hunk, said in zip(hunks, of_hunks, strict=True)
        if not (said or (hunk.partner is not None and of_hunks[hunk.partner]))
    ]
    left = [hunk for hunk in silent if _is_untold(hunk, entries)]
    told = frozenset(
        said
        for lines in (reshaped, *of_hunks)
        for line in lines
        for said in (line, line.rpartition(" is ")[2])
    )
    return sum(not _is_told_of_move(hunk, entries, told, rows, unit) for hunk in left)


def _is_told_of_move(
    hunk: Hunk,
    entries: Sequence[AlignmentEntry],
    told: Collection[str],
    rows: Collection[str],
    unit: str,
) -> bool:
    """Tell whether a change is a provision's coming to where it is said to stand now, and its words are the same."""
    entry = entries[hunk.alignment] if hunk.alignment is not None else None
    if hunk.partner is None or entry is None or not entry.new or entry.edited:
        return False
    if entry.new in rows or f"{named(entry.new, unit)} now" in told:
        return True
    was, now = (cite(top(eid or ""), unit) for eid in (entry.old, entry.new))
    return f"{first_up(was)} was merged: it is part of {now} now" in told


def _is_untold(hunk: Hunk, entries: Sequence[AlignmentEntry]) -> bool:
    """Tell whether a change of which nothing is said, nor of the other end of its move, is one of the law's words."""
    if {run.note for run in hunk.runs} == {IN_FOOTNOTE}:
        return False
    if not any(map(_may_mean, "".join([run.text for run in hunk.runs]))):
        return False
    entry = entries[hunk.alignment] if hunk.alignment is not None else None
    edits = [run.text for run in hunk.runs if run.op in "-+"]
    if entry is not None and entry.rel in ("renumbered", "moved"):
        edits = [text for text in edits if not _LABEL.fullmatch(text)]
        if not edits and not any(run.op[0] == "m" for run in hunk.runs):
            return False
    if entry is not None and entry.old and entry.new and entry.old != entry.new:
        was, now = ("".join([run.text for run in hunk.runs if run.op == op]) for op in "-+")
        opens = _AMONG_PROVISOS if _are_provisos(entry) else _OPENS
        same = opens.sub("", was).casefold() == opens.sub("", now).casefold()
        if same and not any(run.op[0] == "m" for run in hunk.runs):
            return False
    if hunk.partner is None:
        return True
    # Both ends of a move are one change; where it went from is not told again.
    return any(run.op == "m+" for run in hunk.runs) and _is_news(entry, edits)


def _are_provisos(entry: AlignmentEntry) -> bool:
    """Tell whether a provision is a proviso in both texts."""
    return all("proviso" in (eid or "").rpartition("__")[2] for eid in (entry.old, entry.new))


def _may_mean(character: str) -> bool:
    """Tell whether a character is no mere stop: a letter, a figure, or a sign of shares, money or sums."""
    return character.isalnum() or character in _SIGNS


_SIGNS = "%‰°$€£₨₹±×÷<>≤≥"


def _is_news(entry: AlignmentEntry | None, edits: Sequence[str]) -> bool:
    """Tell whether what moved is no whole section, which has its sentence, or was edited on its way."""
    return bool(edits) or entry is None or "__" in (entry.new or "")


def said_untold(comparison: Comparison) -> str:
    """Return in words how many changes have no sentence, and how many stand in footnotes; nothing where there are none."""
    more = " more" * bool(comparison.significance)
    noted = sum({run.note for run in hunk.runs} == {IN_FOOTNOTE} for hunk in comparison.hunks)
    counts = (comparison.untold, f"{more} change", " without a sentence"), (noted, " change", " in footnotes")  # fmt: skip
    said = [f"{n:,}{what}{'s' * (n > 1)}{where}" for n, what, where in counts if n]
    return f"{' and '.join(said)}: see the redline" if said else ""
