"""Find the footnotes of an annotated text, and which of them share the foot of one page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from diffs.amending.annotated.notes import Note, read_note
from tarmeem.model import Provision

_GAP = 400
"""Notes further apart than this many letters stand at the feet of different pages."""


def footnotes(root: Provision) -> list[tuple[int, int, Note]]:
    """Return the footnotes, with "ibid." read from the note above."""
    ranges = [
        (span.start, span.end) for node in root.walk() for span in node.spans if span.kind == "note"
    ]
    ranges = sorted([*ranges, *_overlooked(root.source, sorted(ranges))])
    found: list[tuple[int, int, Note]] = []
    last: Note | None = None
    for start, end in _merged(ranges):
        for low, high, number, said in _split(root.source, start, end):
            note = read_note(number, said, last)
            found.append((low, high, note))
            last = note
    return found


_TOLD = re.compile(
    r"^[ \t]*\d{1,2}[ \t]*\n(?=[A-Z])(?:[^\n]*[^.\n][ \t]*\n){0,4}?[^\n]*\.[”\"]?[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_DEED = re.compile(
    r"\b(?:omitted|added|ins|inserted|subs|substituted|re-?numbered|rep|repealed)\b[^;]{0,600}?\b(?:by|ibid)\b",
    re.IGNORECASE,
)


def _overlooked(source: str, known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the notes that only their matter shows: a number alone, then "The words … omitted by"."""
    starts = [start for start, _ in known]
    found = []
    for told in _TOLD.finditer(source):
        place = bisect_right(starts, told.start()) - 1
        if place >= 0 and told.start() < known[place][1]:
            continue
        said = told.group()
        if _DEED.search(said) and not re.search(r"\bshall\b", said):
            found.append(told.span())
    return found


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in ranges:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_NEXT = re.compile(
    r"^[ \t]*(\d{1,2}|\d{3}(?!\s*\n))(?:[ \t]*\n[ \t]*(?=\S)|[ \t]*(?=[A-Z*(“\"]))", re.MULTILINE
)


def _split(source: str, start: int, end: int) -> list[tuple[int, int, str, str]]:
    """Split a block of notes at their numbers, which stand at the starts of lines and rise."""
    heads: list[re.Match[str]] = []
    last = 0
    for found in _NEXT.finditer(source, start, end):
        number = int(found[1])
        if not heads or last < number <= last + 2:
            heads.append(found)
            last = number
    if not heads:
        return [(start, end, "", source[start:end])]
    bounds = [*(head.start() for head in heads), end]
    return [
        (low, high, head[1], source[head.end() : high])
        for head, low, high in zip(heads, bounds, bounds[1:], strict=False)
    ]


def feet_of(notes: list[tuple[int, int, Note]]) -> list[tuple[int, int]]:
    """Return the feet of pages as (first note, last note): numbers fall, or the body goes on."""
    feet: list[tuple[int, int]] = []
    for at, (start, _, note) in enumerate(notes):
        apart = at == 0 or start - notes[at - 1][1] > _GAP
        falls = at > 0 and _int(note.number) <= _int(notes[at - 1][2].number)
        if apart or falls:
            feet.append((at, at))
        else:
            feet[-1] = (feet[-1][0], at)
    return feet


def _int(number: str) -> int:
    return int(number) if number.isdecimal() else 0
