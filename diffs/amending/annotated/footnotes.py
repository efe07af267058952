"""Find the numbered brackets of an annotated text and its footnotes, and which of them share the foot of one page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from diffs.amending.annotated.notes import Note, read_note
from diffs.amending.executing.growth import TOP
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_OPEN = pattern_of(
    r"(?<![\w.(/])(?P<number>\d{3}(?=\[)|\d{1,2})[ \t]*\n?[ \t]*\[(?!\d{1,2}(?:st|nd|rd|th)\b)"
)
_BRACKET = pattern_of(r"[\[\]]")
LABEL = pattern_of(
    r"\s*[“\"]?(?:(?P<inner>\(\s*\d{0,3}[A-Za-z]{0,7}\s*\))|(?P<section>\d{1,4}[A-Z]{0,3})\s*[.,]"
    r"|(?P<chapter>CHAPTER[- ]?\s*\w+)|(?P<named>Provided|Explanation))"
)


@dataclass(slots=True)
class Bracket:
    """A numbered bracket: where it begins, where its words lie, and its end; -1 where none answers."""

    number: str
    start: int
    inner: int
    inner_end: int = -1
    end: int = -1
    holder: Bracket | None = None
    """The bracket it opens in."""


def brackets_of(text: str, aside: list[tuple[int, int]]) -> Iterable[Bracket]:
    """Yield the numbered brackets in text order, each with its closing bracket if there is one."""
    starts = [start for start, _ in aside]
    opened = {found.end() - 1: found for found in _OPEN.finditer(text)}
    stack: list[Bracket] = []
    found: list[Bracket] = []
    for mark in _BRACKET.finditer(text):
        at = mark.start()
        place = bisect_right(starts, at) - 1
        if place >= 0 and at < aside[place][1]:
            continue
        if mark.group() == "[":
            head = opened.get(at)
            bracket = Bracket(head["number"] if head else "", head.start() if head else at, at + 1)
            bracket.holder = stack[-1] if stack else None
            stack.append(bracket)
            found.append(bracket)
        elif stack:
            bracket = stack.pop()
            bracket.inner_end, bracket.end = at, at + 1
    return [bracket for bracket in found if bracket.number]


@dataclass(frozen=True, slots=True)
class Top:
    """A section, an article or a schedule: where it begins and ends, its number and its address."""

    start: int
    end: int
    num: str
    eid: str


def tops_of(root: Provision) -> list[Top]:
    """Return the sections, articles and schedules in text order."""
    found = [one for one in root.walk() if one.kind in (*TOP, "schedule")]
    return [
        Top(one.start, one.end, one.num, one.eid)
        for one in sorted(found, key=lambda one: one.start)
    ]


def runs_over(text: str, bracket: Bracket, tops: list[Top], note: str) -> bool:
    """Tell whether a bracket closes beyond what it can hold: its own end was lost.

    One that opens within a section holds no other. One that opens before a section's number may hold
    several, where its ``note`` names several.
    """
    opens = LABEL.match(text, bracket.inner)
    if opens and (opens["section"] or opens["chapter"]):
        first, last = (bisect_left(tops, at, key=_start) for at in (opens.end(), bracket.end))
        within = [one.num for one in tops[first:last]]
        if not within:
            return False
        own = opens["section"] or within[0]
        several = bool(opens["chapter"] or _SEVERAL.search(note))
        return _shares_its_end(text, bracket) or _runs_past(own, within, several=several)
    above = tops[: bisect_right(tops, bracket.inner, key=_start)]
    holding = next((one for one in reversed(above) if bracket.inner < one.end), None)
    return holding is not None and bracket.end > holding.end


def _start(one: Top) -> int:
    return one.start


def _shares_its_end(text: str, bracket: Bracket) -> bool:
    """Tell whether another opens right before and has no end: of "3[2[375." that of both may be either's."""
    holder = bracket.holder
    return bool(holder and holder.end < 0 and not text[holder.inner : bracket.start].strip())


def _runs_past(own: str, within: list[str], *, several: bool) -> bool:
    """Tell whether what was put in after a section runs into the next, "[377A." with 378 in it, or one does that is not of ``several``."""
    first, *numbers = [_NUMBERED.match(one) for one in (own, *within)]
    if first is None or all(one is None or int(one[1]) <= int(first[1]) for one in numbers):
        return False
    return bool(first[2]) or not several


_NUMBERED = pattern_of(r"(\d{1,4})(?:-?([A-Z]{1,3})\b)?")
_SEVERAL = pattern_of(
    r"\b(?:ss\b|sections|articles|arts\b|rules|regulations|ch\b|chapters?|parts?)", re.IGNORECASE
)
"""How a note names more than one section, of the law or of what amended it."""


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


_TOLD = pattern_of(
    r"^[ \t]*\d{1,2}[ \t]*\n(?=[A-Z])(?:[^\n]*[^.\n][ \t]*\n){0,4}?[^\n]*\.[”\"]?[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_DEED = pattern_of(
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


_NEXT = pattern_of(
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
