"""Cut the marginal notes from the lines: a page's columns keep them beside its words, an extractor sets them in one block where the page ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from statistics import median
from typing import NamedTuple

from diffs.structure.furniture.linecounts import set_counts_aside
from diffs.structure.recognising.lines import HEADING, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.recognising.units import schedule
from tarmeem.patterns import pattern_of

_FEW = 3
"""Line numbers, or marginal notes, from which a text has them."""
_NOTE = pattern_of(r"(?<=\S)[ \t]{4,}(?=\S)")
"""The space between a line's words and what stands beside them."""
_SECTION = pattern_of(r"\s*(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s")
_AMOUNT = pattern_of(r"\d|\brupees?\b|%|\bper\s?cent", re.IGNORECASE)
"""What few marginal notes tell, and a column of fees on every row."""
_COLUMN = 45
"""The column a marginal note begins at, at least,"""
_DRIFT = 6
"""and by how much its lines may begin further left or right."""
_LINES = 8
"""Lines that a marginal note has at most,"""
_WIDE = 45
"""and characters that each has at most."""


def set_beside_aside(lines: Lines) -> None:
    """Cut the line numbers and the marginal notes from the lines, in place."""
    set_counts_aside(lines)
    if "   " in lines.text:
        _set_notes_aside(lines)
        set_left_notes_aside(lines)
    if lines.tails:
        lines.tails.sort()
        lines.measure()


def take_notes_beside(lines: Lines, run: Sequence[Mark]) -> None:
    """Give the sections the marginal notes that stand beside their first words as headings."""
    for mark in run:
        if mark.line in lines.margins and not mark.heading:
            mark.heading = lines.margins[mark.line]
            mark.start = lines.lefts.get(mark.line, mark.start)


def _set_notes_aside(lines: Lines) -> None:
    """Cut marginal notes, where half of the sections or more have one and it ends with a stop."""
    heads = [i for i in lines.heads if _SECTION.match(lines.raw[i])]
    found = [(i, note) for i in heads if (note := _note(lines, i)) and _is_law(lines, i, note)]
    end = _schedules(lines, found[0][0] if found else len(lines.raw))
    heads = [i for i in heads if i < end]
    found = [(i, note) for i, note in found if i < end]
    if len(found) < _FEW or 2 * len(found) < len(heads):
        return
    told = {
        head: " ".join(lines.raw[index][at:].strip() for index, at in note) for head, note in found
    }
    if 2 * len(set(told.values())) <= len(found) or 2 * len(found) <= sum(
        _AMOUNT.search(words) is not None for words in told.values()
    ):
        return  # a table's column says the same again, or figures
    for head, note in found:
        for index, at in note:
            start = lines.starts[index] + at
            lines.tails.append(
                (start, lines.starts[index] + len(lines.raw[index].rstrip()), HEADING)
            )
            lines.cut_off(index, at)
        lines.margins[head] = told[head].rstrip(".")


def _note(lines: Lines, head: int) -> list[tuple[int, int]]:
    """Return (line, where it begins there) of a marginal note that begins beside a section's first line."""
    found: list[tuple[int, int]] = []
    column = 0
    for index in range(head, min(head + _LINES, len(lines.raw))):
        raw = lines.raw[index].rstrip()
        if not raw and found:
            continue
        at = _begins(raw, column)
        if at < 0 or len(raw) - at > _WIDE or (not found and not raw[at].isupper()):
            if not found:
                return []
            continue
        column = column or at
        found.append((index, at))
        if raw.endswith("."):
            return found
        if index > head and _SECTION.match(raw):
            return []
    return []


def _is_law(lines: Lines, head: int, note: Sequence[tuple[int, int]]) -> bool:
    """Say whether a note stands beside words of the law: a table's row has no verb in its other cells."""
    cut = dict(note)
    below = range(head, min(head + _LINES, len(lines.raw)))
    ends = next((i for i in below if i > head and _SECTION.match(lines.raw[i])), below.stop)
    words = [lines.raw[i][: cut.get(i)] for i in below if i < ends]
    return TEXTUAL.search("\n".join(words)) is not None


def _schedules(lines: Lines, first: int) -> int:
    """Return the line where the schedules begin, whose tables have columns; or the last."""
    return next(
        (
            i
            for i in lines.heads
            if i > first and lines.bare[i].isupper() and schedule(lines.bare[i], 0)
        ),
        len(lines.raw),
    )


def _begins(raw: str, column: int) -> int:
    """Return where in a line a note begins, near ``column`` where that is known; or -1."""
    if raw[:1].isspace() and len(raw) - len(raw.lstrip()) >= max(_COLUMN, column - _DRIFT):
        return len(raw) - len(raw.lstrip())
    at = -1
    for gap in _NOTE.finditer(raw):
        at = gap.end()
    if at < _COLUMN or (column and abs(at - column) > _DRIFT):
        return -1
    return at


_HEAD = pattern_of(
    r"\s*(?P<note>[A-Z]\S*(?: \S+){0,4}) {2,}(?=(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s+\S)"
)
"""The first line of a note, and the number of its section after a gap."""
_LINE = pattern_of(r"\s*(?P<note>\S+(?: \S+)*?)(?: {2,}(?=\S)|\Z)")
"""A further line of it, whatever stands beside."""
_FAR_IN = pattern_of(r"\s{8,}(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s+\S")
_LEFT_DRIFT = 4
"""By how much a note may begin further left or right than most,"""
_APART = 8
"""and how far its column lies from that of the law's words, at least."""
_NARROW = 32
"""and characters that each has at most."""
_TWO = 2
"""Notes from which a text has them."""


class _Part(NamedTuple):
    line: int
    start: int
    end: int


def set_left_notes_aside(lines: Lines) -> None:
    """Cut the notes at the left, where half of the sections or more have one and it ends with a stop."""
    gaps = [i for i in lines.heads if lines.bare[i][:1].isupper() and "  " in lines.bare[i]]
    heads = [(i, m) for i in gaps if (m := _HEAD.match(lines.raw[i]))]
    if len(heads) < _TWO:
        return
    left = median(m.start("note") for _, m in heads)
    right = median(m.end() for _, m in heads)
    if right - left < _APART:
        return
    notes = [
        n for i, m in heads if (n := _left_note(lines, _Part(i, *m.span("note")), left, right))
    ]
    plain = sum(
        i not in lines.margins and _FAR_IN.match(lines.raw[i]) is not None for i in lines.heads
    )
    if len(notes) < _TWO or len(notes) < plain:
        return
    for note in notes:
        _take_out(lines, note)
    cut = "\n" if "\n" in lines.text else "\r"
    lines.text = cut.join(lines.raw)


def _left_note(lines: Lines, first: _Part, left: float, right: float) -> list[_Part]:
    """Return the lines of a note that begins beside a section's number; none where it has no end, or no law beside it."""
    if abs(first.start - left) > _LEFT_DRIFT:
        return []
    found = [first]
    words = [lines.raw[first.line][first.end :]]
    for index in range(first.line + 1, min(first.line + _LINES, len(lines.raw))):
        raw = lines.raw[index]
        if _ended(lines, found[-1]) or _HEAD.match(raw):
            break
        m = _LINE.match(raw)
        if not m or abs(m.start("note") - left) > _LEFT_DRIFT:
            words.append(raw)
            continue
        if len(m["note"]) > _NARROW or m.end("note") > right:
            return []
        found.append(_Part(index, *m.span("note")))
        words.append(raw[m.end("note") :])
    ended = (
        _ended(lines, found[-1]) and len(lines.raw[first.line][first.start : first.end]) < _NARROW
    )
    below = lines.raw[
        found[-1].line + 1 : first.line + _LINES
    ]  # "2. In this Act,—" has its verbs below
    words += takewhile(lambda raw: not _HEAD.match(raw), below)
    return found if ended and TEXTUAL.search("\n".join(words)) else []


def _ended(lines: Lines, part: _Part) -> bool:
    return lines.raw[part.line][part.end - 1] == "."


def _take_out(lines: Lines, note: Sequence[_Part]) -> None:
    """Blank a note in its lines, keep where it stood, and give it to its section."""
    words = []
    for line, start, end in note:
        words.append(lines.raw[line][start:end])
        lines.blank(line, start, end)
        at = lines.starts[line]
        lines.tails.append((at + start, at + end, HEADING))
    lines.margins[note[0].line] = " ".join(words).rstrip(".")
    lines.lefts[note[0].line] = lines.starts[note[0].line] + note[0].start


FULL = 0.6
"""Share of a full line's length from which a line is of running text,"""
LEAST = 40
"""and the characters it must have whatever a full line is: a table may be all the text there is;"""
NARROW = 25
"""Characters of a margin's lines."""
_FULL_LINES = 2
"""So many full lines must stand"""
ABOVE = 12
"""among so many above marginal notes."""
_LAST_WORD = pattern_of(r"\w+\.")


def set_margins_aside(lines: Lines, breaks: list[int]) -> None:
    """Flag marginal notes, which stand in a block of very short lines where a page ends, as headings."""
    for end in breaks:
        start = end
        while start and _is_margin(lines, start - 1):
            start -= 1
        start = _after_sentence(lines, start, end)
        if (
            end - start > 1
            and _is_beside_text(lines, start)
            and lines.bare[end - 1][-1] == "."
            and lines.bare[start][0].isupper()
        ):
            lines.set_aside(range(start, end), HEADING)


def _after_sentence(lines: Lines, start: int, end: int) -> int:
    """Return where a block of short lines goes on after the last words of the page's own text."""
    while start < end and lines.bare[start][0].islower():
        start += 1
    above = lines.bare[start - 1] if start and not lines.aside[start - 1] else ""
    if start < end and above[-1:].isalnum() and _LAST_WORD.fullmatch(lines.bare[start]):
        start += 1
    return start


def _is_beside_text(lines: Lines, start: int) -> bool:
    """Tell whether full lines stand above a block of short ones, and announce no list.

    In a column of a table no line is full.
    """
    own = [
        at
        for at in range(max(start - 2 * ABOVE, 0), start)
        if lines.bare[at] and not lines.aside[at]
    ]
    full = sum(len(lines.bare[at]) >= max(FULL * lines.width, LEAST) for at in own[-ABOVE:])
    listed = bool(own) and lines.bare[own[-1]].endswith((":", "—", "–", "-", "--"))
    return full >= _FULL_LINES and not listed


def _is_margin(lines: Lines, index: int) -> bool:
    bare = lines.bare[index]
    return (
        0 < len(bare) < NARROW
        and bare[-1] != "]"
        and not lines.aside[index]
        and bare[0] not in "(["
        and not bare[0].isdecimal()
        and not bare.isupper()  # a signer's name
    )
