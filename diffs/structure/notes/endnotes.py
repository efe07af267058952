"""Find notes by where they stand: below markdown, at the text's end, under a reviser's heading, between two others."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.structure.notes.note_words import AUTHORITY, GLUED, LABEL, SHALL, note_number
from diffs.structure.recognising.lines import NOTE, Lines

_MARKDOWN = re.compile(r"\[\^\w{1,8}\]:")
_ENTRY = re.compile(r"\[(\d{1,3})\](?:\[\1\])?\s*(?=[A-Z])")
_FEW = 2
"""Notes that a block at the end has at least."""
_LONGEST = 8
"""Lines of one such note."""
_REVISERS = (
    "Textual Amendments", "Commencement Information", "Marginal Citations",
    "Modifications etc. (not altering text)", "Extent Information", "Editorial Information",
    "Subordinate Legislation Made",
)  # fmt: skip
"""What a reviser's notes stand below, each by its letter and number: "F12S. 4 repealed by …"."""
_REVISED = re.compile(r"[A-Z]\d{1,4}(?=[A-Z(])")


def set_endnotes_aside(lines: Lines) -> None:
    """Flag the notes that are told by where they stand, in place."""
    if "[^" in lines.text:
        for index in lines.heads:
            if lines.bare[index][0] == "[" and _MARKDOWN.match(lines.bare[index]):
                lines.set_aside([index], NOTE)
    if "[1]" in lines.text:
        _set_block_aside(lines)
    if _REVISERS[0] in lines.text or _REVISERS[1] in lines.text:
        _set_revisers_aside(lines)


def _set_block_aside(lines: Lines) -> None:
    """Flag the notes at the text's end: from "[1]" on their numbers rise, and each is called above."""
    entries = [
        (index, int(m[1]))
        for index in lines.heads
        if lines.bare[index][0] == "[" and (m := _ENTRY.match(lines.bare[index]))
    ]
    ones = [at for at, (_, number) in enumerate(entries) if number == 1]
    block = entries[ones[-1] :] if ones else []
    if len(block) < _FEW or any(b <= a for (_, a), (_, b) in pairwise(block)):
        return
    ends = [*(index for index, _ in block[1:]), len(lines.bare)]
    above = lines.text[: lines.starts[block[0][0]]]
    for (index, number), end in zip(block, ends, strict=True):
        worded = lines.worded(index, end)
        if len(worded) > _LONGEST or f"[{number}]" not in above:
            return
        if any(SHALL.search(lines.bare[at]) for at in worded):
            return
    lines.set_aside(lines.worded(block[0][0], len(lines.bare)), NOTE)


def _set_revisers_aside(lines: Lines) -> None:
    """Flag a reviser's headings and the notes right below them, over gaps."""
    under = False
    for index in lines.heads:
        bare = lines.bare[index]
        if bare in _REVISERS:
            under = True
        elif not (under and _REVISED.match(bare)):
            under = False
            continue
        lines.set_aside([index], NOTE)


_SEE = re.compile(r"\bsee (?:also |the |[A-Z]|ibid)")
"""How an editor refers a reader elsewhere: no law does."""
_MOST = 3
"""Paragraphs that a note goes on with, hardly exceeded."""


def set_between_aside(lines: Lines) -> None:
    """Flag the paragraphs between a note and the next, which bears the next number: each refers a reader to an authority, or the note lists them."""
    number, waiting = -1, list[int]()
    for index, bare in enumerate(lines.bare):
        if not bare:
            continue
        if lines.aside[index] != NOTE:
            waiting.append(index)
            continue
        found = int(bare) if bare.isdecimal() else note_number(bare)
        follows = number > 0 and found == number + 1 and waiting
        if follows and (_refer(lines, waiting) or _are_listed(lines, waiting)):
            lines.set_aside(waiting, NOTE)
        number, waiting = (found if found > 0 else number), []


def _refer(lines: Lines, waiting: list[int]) -> bool:
    """Say whether each of a few lines is a paragraph that refers a reader to an authority."""
    words = [lines.bare[at] for at in waiting]
    return len(words) <= _MOST and all(
        lines.bare[at - 1] == ""
        and _SEE.search(bare)
        and AUTHORITY.search(bare)
        and not LABEL.match(bare)
        for at, bare in zip(waiting, words, strict=True)
    )


def _are_listed(lines: Lines, waiting: list[int]) -> bool:
    """Say whether lines are the items that the note right above leads over to, the next note right below."""
    first, last = waiting[0], waiting[-1]
    led = lines.bare[first - 1].endswith((":", "—", "–", "__")) and lines.aside[first - 1] == NOTE
    together = last - first == len(waiting) - 1 and lines.aside[last + 1] == NOTE
    return led and together and all(LABEL.match(lines.bare[at]) for at in waiting)


def is_before(lines: Lines, index: int) -> bool:
    """Say whether the line right above a note has the number before its own, without a stop, and cites."""
    bare, m = lines.bare[index - 1], GLUED.match(lines.bare[index - 1])
    if m is None or int(m[1]) != note_number(lines.bare[index]) - 1 or bare[m.end(1)] in ".)]":
        return False
    cites = AUTHORITY.search(bare) is not None or "Gazette" in bare
    return cites and not SHALL.search(bare) and not LABEL.match(bare, m.end())
