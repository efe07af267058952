"""Say what a label that came or went did to the words behind it: they were split, merged, or stand under another letter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from diffs.compare.comparison import AlignmentEntry, Hunk
from diffs.compare.rules.moving import stem
from diffs.compare.rules.saying import first_up, unmarked
from diffs.structure.cite import cite
from tarmeem.patterns import pattern_of

_LABEL = pattern_of(
    r"[\W_]*(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]{1,2}|[ivxIVX]{1,5}|[^\W\d_a-zA-Z]{1,3})\W*"
)
"""A provision's own number or letter, in its brackets."""
_BRACKETED = pattern_of(r"\(\w{1,5}\)")
_JOINT = pattern_of(r"[\s;,]*(?:and|or|and/or|اور|یا)\s*")
_WITHIN = pattern_of(r"(?:sec|art|rule|reg|subsec)_\w+(?:__(?:subsec|para|subpara|clause)_\w+)*")
"""The address of a section, or of a numbered part of one, which may be all that a page shows of it."""


class _Step(NamedTuple):
    """A provision that a label makes of another."""

    old: str
    new: str
    ops: frozenset[str]
    moved: bool


def told_of_labels(
    hunks: Sequence[Hunk],
    said: Sequence[tuple[str, ...]],
    entries: Sequence[AlignmentEntry],
    unit: str,
    mere: tuple[str, ...] = (),
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of one that is a label and nothing else, what became of the words it labels.

    ``unit``: what provisions are called here (``unit_of``); ``mere``: how the sentences begin on the stop
    or the joint that the end of a list gives an item.
    """
    told = list(said)
    silent: dict[int, list[int]] = {}
    for k, hunk in enumerate(hunks):
        ends = (k,) if hunk.partner is None else (k, hunk.partner)
        spoken = any(not line.startswith(mere) for end in ends for line in told[end])
        if hunk.alignment is not None and not spoken and _is_label(hunk):
            silent.setdefault(hunk.alignment, []).append(k)
    steps = {at: _step(entries[at], [hunks[k] for k in own]) for at, own in silent.items()}
    known = [step for step in steps.values() if step]
    held = {(one.old, one.new) for one in entries if known and one.rel not in ("split", "merged")}
    for at, step in steps.items():
        if step and (line := _sentence(step, known, held, unit)):
            for k in silent[at]:
                told[k] = (line,)
    return told


def _is_label(hunk: Hunk) -> bool:
    """Tell whether nothing came or went but labels in brackets, and what joins an item to the next."""
    edits = [unmarked(run.text) for run in hunk.runs if run.op in "-+"]
    edits = [text for text in edits if any(map(str.isalnum, text)) and not _JOINT.fullmatch(text)]
    return bool(edits) and all(_LABEL.fullmatch(text) and _BRACKETED.search(text) for text in edits)


def _step(entry: AlignmentEntry, hunks: Sequence[Hunk]) -> _Step | None:
    """Return what a provision within a section is now, and what was marked of it; None where that is no such thing."""
    old, new = entry.old or "", entry.new or ""
    if not (_WITHIN.fullmatch(old) and _WITHIN.fullmatch(new)) or cite(old) == cite(new):
        return None
    ops = {run.op for hunk in hunks for run in hunk.runs if run.op[0] != "n" and run.text.strip()}
    return _Step(old, new, frozenset(ops), entry.rel == "moved")


def _sentence(
    step: _Step,
    steps: Sequence[_Step],
    held: Collection[tuple[str | None, str | None]],
    unit: str,
) -> str:
    """Return what became of a provision; a number that closed up is seldom the news.

    ``held``: what became what, by which its holder is known again under another letter.
    """
    old, new, ops, moved = step
    if new.startswith(f"{old}__"):
        news = [
            cite(one.new, unit)
            for one in steps
            if one.old == old and one.new.startswith(f"{old}__")
        ]
        return f"{first_up(cite(old, unit))} is {' and '.join(news)} now"
    if old.startswith(f"{new}__"):
        olds = [
            cite(one.old, unit)
            for one in steps
            if one.new == new and one.old.startswith(f"{new}__")
        ]
        verb = "is" if len(olds) == 1 else "are"
        return f"{first_up(' and '.join(olds))} {verb} {cite(new, unit)} now, without a number"
    are_brothers = stem(old) == stem(new)
    is_part = "__" in old and "__" in new  # of a section it is told below
    if (
        is_part
        and (moved or "m+" in ops)
        and (are_brothers or (_holder(old), _holder(new)) in held)
    ):
        return f"{first_up(cite(old, unit))} is {cite(new, unit)} now"
    if not are_brothers:
        return ""
    if ops == {"+"}:  # a label among words that had none
        return f"{first_up(cite(old, unit))} was split: part of it is {cite(new, unit)} now"
    if ops == {"-"}:
        return f"{first_up(cite(old, unit))} was merged: it is part of {cite(new, unit)} now"
    return ""


def _holder(eid: str) -> str:
    return eid.rpartition("__")[0]
