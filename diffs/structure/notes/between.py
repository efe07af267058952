"""Find what stands between two notes of a page and is the first one's: its further paragraphs."""

from __future__ import annotations

import re

from diffs.structure.notes.note_words import AUTHORITY, GLUED, LABEL, SHALL, note_number
from diffs.structure.recognising.lines import NOTE, Lines

_SEE = re.compile(r"\bsee (?:also |the |[A-Z]|ibid)")
"""How an editor refers a reader elsewhere: no law does."""
_MOST = 3
"""Paragraphs that a note goes on with, hardly exceeded."""


def set_between_aside(lines: Lines) -> None:
    """Flag the paragraphs between a note and the next, which bears the next number, where each refers a reader to an authority."""
    number, waiting = -1, list[int]()
    for index, bare in enumerate(lines.bare):
        if not bare:
            continue
        if lines.aside[index] != NOTE:
            waiting.append(index)
            continue
        found = note_number(bare)
        if number > 0 and found == number + 1 and waiting and _refer(lines, waiting):
            for at in waiting:
                lines.aside[at] = NOTE
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


def is_before(lines: Lines, index: int) -> bool:
    """Say whether the line right above a note has the number before its own, without a stop, and cites."""
    bare, m = lines.bare[index - 1], GLUED.match(lines.bare[index - 1])
    if m is None or int(m[1]) != note_number(lines.bare[index]) - 1 or bare[m.end(1)] in ".)]":
        return False
    cites = AUTHORITY.search(bare) is not None or "Gazette" in bare
    return cites and not SHALL.search(bare) and not LABEL.match(bare, m.end())
