"""Gather what is neither the law's words nor its headings: furniture, notes, markers, and hyphens that only a line's end put there."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.structure.notes.brackets import amendment_marks, uncalled
from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import Mark
from tarmeem.model import Span, SpanKind
from tarmeem.patterns import pattern_of

_BOXED = pattern_of(r"\[(\d{1,3})\]\s?[A-Z]")
"""How a note begins whose number stands in brackets: "[1]Substituted by"."""


def spans_aside(lines: Lines, marks: Sequence[Mark]) -> list[Span]:
    """Return the sorted, disjoint spans of furniture, notes, markers and line-end hyphens."""
    text, starts, noted = lines.text, lines.starts, NOTE in lines.aside
    parts: list[tuple[int, int, SpanKind]] = [
        (starts[i], starts[i + 1], kind) for i, kind in enumerate(lines.aside) if kind
    ]
    parts += lines.tails
    boxed = {
        number[1]
        for i, kind in enumerate(lines.aside)
        if kind == NOTE and (number := _BOXED.match(lines.bare[i]))
    }
    called = amendment_marks(text, noted=noted, boxed=boxed)
    if not (noted or called) and "[" in text:
        called = uncalled(text)
    parts += [(a, b, "marker") for a, b in called]
    parts += [(a, b, "hyphen") for a, b in line_end_hyphens(text)]
    for mark in marks:
        if mark.call:
            at = _first_digit(text, mark)
            parts.append((at, at + mark.call, "marker"))
    parts.sort(key=_place)
    found: list[Span] = []
    at, last = 0, ""
    for start, end, kind in parts:
        if start < at or end <= start:
            continue
        if start == at and kind == last and found:
            found[-1] = Span(found[-1].start, end, kind)
        else:
            found.append(Span(start, end, kind))
        at, last = end, kind
    return found


def _place(span: tuple[int, int, SpanKind]) -> tuple[int, int]:
    """Sort by start, the longer first, so that what lies in a note is part of the note."""
    return span[0], -span[1]


def _first_digit(text: str, mark: Mark) -> int:
    at = mark.start
    while at < mark.body and not text[at].isdecimal():
        at += 1
    return at


_BREAK = pattern_of(r"-[ \t]*\r?\n[ \t\f]*(?=[^\W\d_])")
_SOFT = pattern_of(r"[\x02\u00ad\ufffe](?:[ \t]*\r?\n[ \t\f]*(?=[^\W\d_]))?")
_SOFT_SIGNS = ("\x02", "\xad", "\ufffe")
"""Hyphens that only a reader of PDF, or a soft hyphen, put there: they never belong to the word."""
_RIGHT = pattern_of(r"[^\W\d_]+")
_JOINING = frozenset(
    ("self", "non", "sub", "co", "vice", "quasi", "bye", "cross", "semi", "anti", "attorney", "half", "multi",
     "counter", "ex", "mid", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "cyber")
)  # fmt: skip
"""Words whose hyphen stays where the text has neither form unbroken."""
_EVIDENCE = 200_000
"""How many characters are searched for the unbroken form: enough to meet a law's vocabulary."""
_STOPS = ("", ",", ".", ";", ":", ")")


def line_end_hyphens(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every hyphen span.

    Where the hyphen goes, the span covers it and the line break; where it stays, the line break
    alone. Evidence is the same text: which of the two forms stands in it unbroken.
    """
    found: list[tuple[int, int]] = []
    words: set[str] | None = None
    if any(sign in text for sign in _SOFT_SIGNS):
        found += [m.span() for m in _SOFT.finditer(text)]
    for m in _BREAK.finditer(text):
        left = _word_before(text, m.start())
        right = _RIGHT.match(text, m.end(), m.end() + 40)
        if not left or not right:
            continue
        if words is None:
            words = set(text[:_EVIDENCE].split())
        if _belongs(left, right[0], words):
            found.append((m.start() + 1, m.end()))
        else:
            found.append(m.span())
    return found


def _word_before(text: str, at: int) -> str:
    start = at
    while start and at - start < 40 and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _belongs(left: str, right: str, words: set[str]) -> bool:
    if _stands(left + "-" + right, words):
        return True
    if _stands(left + right, words):
        return False
    if right[0].isupper() or left.lower() in _JOINING:
        return True
    return len(left) > 2 and _stands(left, words) and _stands(right, words)


def _stands(word: str, words: set[str]) -> bool:
    low = word.lower()
    return any(w + stop in words for w in (word, low, low.capitalize()) for stop in _STOPS)
