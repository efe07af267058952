"""Find notes by where they stand: below markdown, at the text's end, under a reviser's heading, between two others."""

from __future__ import annotations

from itertools import pairwise

from diffs.structure.notes.note_words import (
    ABBREVIATED,
    ENDS,
    GLUED,
    LABEL,
    RULES,
    SEE,
    SHALL,
    STOPPED,
    cites,
    goes_on,
    note_number,
)
from diffs.structure.recognising.lines import NOTE, Lines
from tarmeem.patterns import pattern_of

_MARKDOWN = pattern_of(r"\[\^\w{1,8}\]:")
_ENTRY = pattern_of(r"\[(\d{1,3})\](?:\[\1\])?\s*(?=[A-Z])")
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
_REVISED = pattern_of(r"[A-Z]\d{1,4}(?=[A-Z(])")


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


_MOST = 16
"""Lines that a note goes on with, hardly exceeded."""
_FIGURED = pattern_of(r"\d{1,4}[A-Z]?\.\s+")
"""A page or a year that ends what the line above cites, which a stop makes look like a section's."""


def set_between_aside(lines: Lines) -> None:
    """Flag what stands between a note and the next, which bears a higher number, and is no law's."""
    number, waiting = -1, list[int]()
    for index, bare in enumerate(lines.bare):
        if not bare:
            continue
        if lines.aside[index] != NOTE:
            waiting.append(index)
            continue
        found = note_number(bare)
        if waiting and 0 < number < found and _are_notes(lines, waiting, number, found):
            lines.set_aside(waiting, NOTE)
        number, waiting = (found if found > 0 else number), []


def _are_notes(lines: Lines, waiting: list[int], number: int, found: int) -> bool:
    """Say whether lines between the note with a ``number`` and the one ``found`` next are no law's."""
    if found == number + 1 and (_refer(lines, waiting) or _are_listed(lines, waiting)):
        return True
    return _are_right_between(lines, waiting) and _are_numbered(lines, waiting, number)


def _are_right_between(lines: Lines, waiting: list[int]) -> bool:
    """Say whether no gap parts lines from the notes above and below."""
    first, last = waiting[0] - 1, waiting[-1] + 1
    return last - first == len(waiting) + 1 and NOTE == lines.aside[first] == lines.aside[last]


def _are_numbered(lines: Lines, waiting: list[int], number: int) -> bool:
    """Say whether lines are numbers alone, or what a torn note below the next number cites."""
    first, *below = (lines.bare[at] for at in waiting)
    if all(map(str.isdecimal, (first, *below))):
        return True
    said = " ".join(below)
    torn = first == str(number + 1) and cites(said) and not RULES.search(said)
    return torn and not any(map(LABEL.match, below))


def _are_listed(lines: Lines, waiting: list[int]) -> bool:
    """Say whether lines are the items that the note right above leads over to, each with its authority, the next note right below."""
    led = lines.bare[waiting[0] - 1].endswith((":", "—", "–", "__"))
    items = [lines.bare[at] for at in waiting]
    return (
        led
        and _are_right_between(lines, waiting)
        and all(LABEL.match(x) and cites(x) and not SHALL.search(x) for x in items)
    )


def _refer(lines: Lines, waiting: list[int]) -> bool:
    """Say whether each of a few paragraphs says what only a note says, or refers a reader to an authority."""
    if len(waiting) > _MOST:
        return False
    said = list[str]()
    for at in waiting:
        if said and lines.bare[at - 1] and _is_open(said[-1]):
            said[-1] += f" {lines.bare[at]}"
        else:
            said.append(lines.bare[at])
    return all(map(_refers, said))


def _is_open(words: str) -> bool:
    return not words.endswith(".") or words.endswith(ABBREVIATED)


def _refers(words: str) -> bool:
    figured = _FIGURED.match(words)
    if goes_on(words, figured.end() if figured else 0):
        return True
    return SEE.search(words) is not None and cites(words) and not LABEL.match(words)


def is_before(lines: Lines, index: int) -> bool:
    """Say whether the line right above a note has the number before its own: alone, or without a stop, and cites."""
    bare, number = lines.bare[index - 1], note_number(lines.bare[index]) - 1
    if bare.isdecimal() and int(bare) == number:
        return True
    m = GLUED.match(bare)
    if m is None or int(m[1]) != number or bare[m.end(1)] in ".)]":
        return False
    return cites(bare) and not SHALL.search(bare) and not LABEL.match(bare, m.end())


_PAGE = 120
"""Lines within which a page's notes stand below what calls them."""


def called_below(lines: Lines, index: int) -> bool:
    """Say whether a number alone between what ends a section and the next is that of one of the notes next below."""
    at = lines.after(index)
    above = lines.before(index)[0]
    runs_on = above[-1:] not in ENDS and above.rpartition(" ")[2].islower()
    if at < 0 or runs_on or not STOPPED.match(lines.bare[at]):
        return False
    end = min(at + _PAGE, len(lines.bare))
    first = next((i for i in range(at, end) if lines.aside[i] == NOTE), end)
    for i in range(first, end):
        if lines.bare[i] and lines.aside[i] != NOTE:
            break
        if note_number(lines.bare[i]) == int(lines.bare[index]):
            return True
    return False
