"""Weigh every number that may head a section, and choose the run of those that do."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice, pairwise

from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.units import group
from diffs.structure.recognising.urdu import urdu_group
from diffs.structure.sections.rows import counted_anew
from diffs.structure.sections.sections import (
    Candidate,
    all_rise,
    choose_run,
    manner_of,
    parts_of_worded,
    serves_better,
    weigh,
)
from diffs.structure.sections.strays import FEW, with_beyond, with_missed, with_strays, with_twins
from diffs.structure.titling.echoes import said_twice

_NINE = tuple("123456789")
_FIRST_BELOW = re.compile(r"\s?[—–―-]\s?\(1\)\s?[A-Z]")
_HEADS = 4
"""Lines of titles that may stand between a chapter's name and its first section, that name among them."""
_PART = 2.5
"""What "4.1" weighs more below "Article 4"."""
_NAMED = 2.0
"""What "19. Keepers" weighs at least where it stands as a section does."""
_LIKELY = 1.2
"""What a section weighs wherever it stands."""
_SURE = 6.0
"""What a section weighs more whose number is certain: no list item takes its place in the run."""


def sections_of(
    lines: Lines, heads: list[int], numbered: list[Mark], *, notes: Collection[str]
) -> list[Mark]:
    """Return the marks that are the text's sections; ``heads`` are where schedules begin.

    ``notes``: the figures that may call a footnote where they stand before a section's number.
    """
    own = [m for m in numbered if not heads or m.start < heads[0]]
    manner = manner_of(own if len(own) >= FEW else numbered)
    follow = [*(m.start for m in numbered[1:]), len(lines.text)][: len(numbered)]
    candidates: list[Candidate] = []
    parts = parts_of_worded(numbered)
    anew = counted_anew(lines, heads, numbered) if own else frozenset()
    zone, begun = 0, False
    for i, (mark, following) in enumerate(zip(numbered, follow, strict=True)):
        mark.weight = weigh(lines, mark, following, manner)
        mark.weight += said_twice(lines, numbered, i)
        mark.weight += _PART * (id(mark) in parts)
    sure = _of_an_extract(lines, own, notes)
    for i, mark in enumerate(numbered):
        while zone < len(heads) and heads[zone] < mark.start:
            zone += 1
        stopped = mark.style in (".", "w")
        opens = stopped and not begun and _may_be_first(lines, mark)
        begun = begun or stopped
        if opens and mark.weight >= _LIKELY:
            mark.weight += 3.0  # an excerpt may start at any number
        if mark.sure or id(mark) in sure:
            mark.weight += _SURE
        idle = candidates and not notes and serves_better(candidates[-1], mark, zone)
        if mark.weight > 0 and not idle and id(mark) not in anew:
            candidates.append(Candidate(i, mark.num, mark.weight, zone))
            whole = opens or id(mark) in sure or mark.style != "."
            if not whole and _calls(mark, notes):
                candidates.append(Candidate(i, mark.num[1:], mark.weight - 0.8, zone))
    run: list[Mark] = []
    for candidate in choose_run(candidates):
        mark = numbered[candidate.mark]
        if run and run[-1] is mark:
            continue
        mark.call = len(mark.num) - len(candidate.num)
        mark.num = candidate.num
        run.append(mark)
    run = with_twins(lines, with_missed(lines, run, numbered), numbered, heads)
    return with_beyond(lines, with_strays(lines, run, numbered, heads), numbered, heads)


def _of_an_extract(lines: Lines, own: list[Mark], notes: Collection[str]) -> set[int]:
    """Return the ids of the numbers that stand as sections' do, if each is higher than the last: between them any are left out.

    Not where one would be the very next without its first figure, and that may call a note.
    """
    stand = [m for m in own if m.weight >= _LIKELY and m.style in (".", "w")]
    if len(stand) < 2 or not all_rise(stand):
        return set()
    otherwise = any(m.sure or lines.before(m.line)[0][-1:] == ":" for m in stand)
    either = any(
        _calls(b, notes) and int(b.num[1:]) == int(a.num) + 1
        for a, b in pairwise(stand)
        if a.num.isdecimal() and b.num.isdecimal()
    )
    return set() if otherwise or either else {id(m) for m in stand if m.weight >= _NAMED}


def _calls(mark: Mark, notes: Collection[str]) -> bool:
    """Say whether the first figure of a number may call a note."""
    return mark.num[:1] in notes and mark.num[1:2] in _NINE


def _may_be_first(lines: Lines, mark: Mark) -> bool:
    """Say whether a number opens its text or the chapter it begins with, or is followed by "—(1)" as a section's is wherever it stands."""
    above = [bare for bare in islice(lines.bare, mark.line) if bare][: _HEADS + 1]
    opens = not above or (len(above) <= _HEADS and (group(above[0], 0) or urdu_group(above[0], 0)))
    return bool(opens) or _FIRST_BELOW.match(lines.text, mark.body) is not None


def figures_of_notes(lines: Lines) -> frozenset[str]:
    """Return the first figures of the footnotes' numbers: one of them calls a note where it stands before a section's number."""
    notes = (bare for bare, aside in zip(lines.bare, lines.aside, strict=True) if aside == NOTE)
    return frozenset(found[1] for bare in notes if (found := _NUMBERED.match(bare)))


_NUMBERED = re.compile(r"\W*(\d)")
