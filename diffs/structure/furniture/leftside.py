"""Cut the marginal notes that stand at the left of the law's words, where the text keeps the page's columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from statistics import median
from typing import NamedTuple

from diffs.structure.recognising.lines import HEADING, Lines
from diffs.structure.recognising.sentences import TEXTUAL

_HEAD = re.compile(
    r"\s*(?P<note>[A-Z]\S*(?: \S+){0,4}) {2,}(?=(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s+\S)"
)
"""The first line of a note, and the number of its section after a gap."""
_LINE = re.compile(r"\s*(?P<note>\S+(?: \S+)*?)(?: {2,}(?=\S)|\Z)")
"""A further line of it, whatever stands beside."""
_SECTION = re.compile(r"\s{8,}(?:\d{0,2}\[)?\d{1,3}[A-Z]{0,2}\.\s+\S")
_DRIFT = 4
"""By how much a note may begin further left or right than most,"""
_APART = 8
"""and how far its column lies from that of the law's words, at least."""
_LINES = 8
"""Lines that a note has at most,"""
_WIDE = 32
"""and characters that each has at most."""
_FEW = 2
"""Notes from which a text has them."""


class _Part(NamedTuple):
    line: int
    start: int
    end: int


def set_left_notes_aside(lines: Lines) -> None:
    """Cut the notes at the left, where half of the sections or more have one and it ends with a stop."""
    heads = [(i, m) for i in lines.heads if (m := _HEAD.match(lines.raw[i]))]
    if len(heads) < _FEW:
        return
    left = median(m.start("note") for _, m in heads)
    right = median(m.end() for _, m in heads)
    if right - left < _APART:
        return
    notes = [n for i, m in heads if (n := _note(lines, _Part(i, *m.span("note")), left, right))]
    plain = sum(
        i not in lines.margins and _SECTION.match(lines.raw[i]) is not None for i in lines.heads
    )
    if len(notes) < _FEW or len(notes) < plain:
        return
    for note in notes:
        _cut(lines, note)
    cut = "\n" if "\n" in lines.text else "\r"
    lines.text = cut.join(lines.raw)


def _note(lines: Lines, first: _Part, left: float, right: float) -> list[_Part]:
    """Return the lines of a note that begins beside a section's number; none where it has no end, or no law beside it."""
    if abs(first.start - left) > _DRIFT:
        return []
    found = [first]
    words = [lines.raw[first.line][first.end :]]
    for index in range(first.line + 1, min(first.line + _LINES, len(lines.raw))):
        raw = lines.raw[index]
        if _ended(lines, found[-1]) or _HEAD.match(raw):
            break
        m = _LINE.match(raw)
        if not m or abs(m.start("note") - left) > _DRIFT:
            words.append(raw)
            continue
        if len(m["note"]) > _WIDE or m.end("note") > right:
            return []
        found.append(_Part(index, *m.span("note")))
        words.append(raw[m.end("note") :])
    ended = _ended(lines, found[-1]) and len(lines.raw[first.line][first.start : first.end]) < _WIDE
    below = lines.raw[
        found[-1].line + 1 : first.line + _LINES
    ]  # "2. In this Act,—" has its verbs below
    words += takewhile(lambda raw: not _HEAD.match(raw), below)
    return found if ended and TEXTUAL.search("\n".join(words)) else []


def _ended(lines: Lines, part: _Part) -> bool:
    return lines.raw[part.line][part.end - 1] == "."


def _cut(lines: Lines, note: Sequence[_Part]) -> None:
    """Blank a note in its lines, keep where it stood, and give it to its section."""
    words = []
    for line, start, end in note:
        words.append(lines.raw[line][start:end])
        lines.blank(line, start, end)
        at = lines.starts[line]
        lines.tails.append((at + start, at + end, HEADING))
    lines.margins[note[0].line] = " ".join(words).rstrip(".")
    lines.lefts[note[0].line] = lines.starts[note[0].line] + note[0].start
