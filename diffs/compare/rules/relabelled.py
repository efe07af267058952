"""Say what a label that came or went did to the words behind it: they were split, merged, or stand under another letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from diffs.compare.comparison import AlignmentEntry, Hunk
from diffs.compare.rules.moving import GROUP, MOST, stem
from diffs.compare.rules.plain import unmarked
from diffs.compare.rules.saying import first_up, quoted
from diffs.structure.cite import cite
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of
from tarmeem.romans import roman_value

_LABEL = pattern_of(
    r"[\W_]*(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]{1,2}|[ivxIVX]{1,5}|[^\W\d_a-zA-Z]{1,3})\W*"
)
"""A provision's own number or letter, in its brackets."""
_BRACKETED = pattern_of(r"\(\w{1,5}\)")
_JOINT = pattern_of(r"[\s;,]*(?:and|or|and/or|اور|یا)\s*")
_NUMBER = pattern_of(
    r"(?:(?:chapter|part|division|title)\s+)?\W*(\d{1,4}[A-Z]{0,3}|[IVXLC]{1,8}|[A-Z])\W*",
    re.IGNORECASE,
)
"""A chapter's own number on its line, or what a section below it is numbered."""
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


def changed_places(entries: Sequence[AlignmentEntry], unit: str) -> tuple[str, ...]:
    """Return under which letters the items of a list are now that stand in another order in it; a paragraph has none."""
    held = {(one.old, one.new) for one in entries if one.rel not in ("split", "merged")}
    told = [
        f"{first_up(cite(one.old, unit))} is {cite(one.new, unit)} now"
        for one in entries
        if one.rel == "moved" and one.old and one.new and "__" in one.old and "__" in one.new
        if _WITHIN.fullmatch(one.old) and _WITHIN.fullmatch(one.new) and "__p_" not in one.new
        if (_holder(one.old), _holder(one.new)) in held and cite(one.old) != cite(one.new)
    ]
    if len(told) > MOST + 1:
        told[MOST:] = [f"{len(told) - MOST:,} more items of lists stand in another order now"]
    return tuple(told)


def told_of_headings(
    hunks: Sequence[Hunk],
    said: Sequence[tuple[str, ...]],
    entries: Sequence[AlignmentEntry],
    roots: tuple[Provision, Provision],
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of one that is only the headings of chapters in another order, where its own went."""
    told = list(said)
    went = [e for e in entries if e.rel in ("renumbered", "moved") and _bears_another(e)]
    if not went:
        return told
    olds, news = (
        {node.eid: " ".join(node.heading.split()) for node in root.walk() if _is_group(node.eid)}
        for root in roots
    )
    kept = {olds.get(e.old or "", "") for e in went}, {news.get(e.new or "", "") for e in went}
    for k, hunk in enumerate(hunks):
        entry = entries[hunk.alignment] if hunk.alignment is not None else None
        if entry not in went or not entry.new or not news.get(entry.new):
            continue
        sides = [[run.text for run in hunk.runs if run.op == op] for op in "-+"]
        named = any(
            line.strip() and not _is_number(line.strip())
            for side in sides
            for text in side
            for line in text.splitlines()
        )
        if named and all(_are_headings(*side) for side in zip(sides, kept, strict=True)):
            was, now = first_up(cite(entry.old or "")), cite(entry.new)
            told[k] = (f"{was} is {now} now: {quoted(news[entry.new])}",)
    return told


def _bears_another(entry: AlignmentEntry) -> bool:
    """Tell whether a chapter bears another number, whatever holds it."""
    old, new = entry.old or "", entry.new or ""
    return _is_group(old, new) and old.rpartition("__")[2] != new.rpartition("__")[2]


def _is_group(*eids: str) -> bool:
    return all(eid.rpartition("__")[2].startswith(GROUP) for eid in eids)


def _are_headings(texts: Iterable[str], kept: Collection[str]) -> bool:
    """Tell whether every line is of a heading that stands in the other text too, or a number."""
    lines = (" ".join(line.split()) for text in texts for line in text.splitlines())
    return all(
        not line or _is_number(line) or any(f" {line} " in f" {one} " for one in kept)
        for line in lines
    )


def _is_number(line: str) -> bool:
    found = _NUMBER.fullmatch(line)
    return found is not None and (
        not found[1].isalpha() or len(found[1]) == 1 or roman_value(found[1]) is not None
    )
