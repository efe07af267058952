"""Read an annotated consolidation: brackets in the body, footnotes at the feet of its pages.

The Pakistan Code prints ``1[Prime Minister]`` and, at the foot, "Subs. by Act …, for “…”". Numbers
begin anew on each page, brackets nest, and several share one note. A note is tied to the brackets
of its number that stand between the notes of the page before and itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from diffs.amending.annotated.footnotes import (
    LABEL,
    Bracket,
    Top,
    brackets_of,
    feet_of,
    footnotes,
    runs_over,
    tops_of,
)
from diffs.amending.annotated.notes import Note
from diffs.amending.executing.pieces import thaw, words
from diffs.days import iso
from diffs.structure import structure_text
from diffs.structure.eids import within
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_STAMP = pattern_of(r"Dated?[:;]?[\s-]*(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def compiled_on(text: str) -> str:
    """Return the date a consolidation's compiler stamped at its end, as ISO; empty without one."""
    found = _STAMP.search(text[-3000:])
    return iso(found[3], found[2], found[1]) if found else ""


_STARS = pattern_of(r"[\s*.…]*\*[\s*.…]*")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One bracket of the body and its footnote."""

    number: str
    start: int
    end: int
    """The bracket with its number, ``text[start:end]``; the words lie between ``inner``."""
    inner: tuple[int, int]
    note: Note | None
    """None where no footnote of that number stands at the foot of its page."""
    eid: str
    """The innermost provision the bracket opens in."""
    whole: str = ""
    """The label of the provision the bracket holds whole, such as ``26A`` or ``(1A)``."""
    closed: bool = True
    """False where no closing bracket answers: its extent is not known."""
    stars: bool = False
    """The bracket holds ``* * *``: omitted matter."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """What one instrument did to a provision, as the notes tell it."""

    eid: str
    by: str
    deeds: tuple[str, ...]
    note: str
    old: str | None


@dataclass(frozen=True)
class Annotated:
    """An annotated text, read."""

    source: str
    root: Provision
    text: str
    """The clean text: the law's own words, no brackets, no notes."""
    annotations: tuple[Annotation, ...]
    placeless: tuple[Note, ...]
    """Notes whose number marks nothing in the body: their place is unknown."""
    note_ranges: tuple[tuple[int, int, Note], ...]
    """Where each footnote stands in the source."""
    dated: str = ""
    """The date the consolidation bears ("RGN: Dated 07-02-2025"), as ISO; empty where it has none."""

    @property
    def notes(self) -> list[Note]:
        """Return the notes that name an instrument, each once."""
        every = [
            *(one for _, _, one in self.note_ranges),
            *(one.note for one in self.annotations),
            *self.placeless,
        ]
        return list(dict.fromkeys(one for one in every if one and one.by))

    def history(self, eid: str) -> list[Deeds]:
        """Return what befell a provision, what holds it or lies beneath it, oldest instrument first."""
        node = self.root.find(eid)
        mine = [
            one
            for one in self.annotations
            if one.note
            and (within(one.eid, eid) or (node is not None and one.start <= node.start < one.end))
        ]
        found = [_deeds(one) for one in sorted(mine, key=_order)]
        return list(dict.fromkeys(found))


def _order(one: Annotation) -> tuple[int, int, int]:
    by = one.note.by if one.note else None
    return (*by.order, one.start) if by else (0, 0, one.start)


def _deeds(one: Annotation) -> Deeds:
    assert one.note is not None
    by = str(one.note.by) if one.note.by else ""
    return Deeds(one.eid, by, one.note.deeds, one.note.text, one.note.old)


def read_annotations(text: str, root: Provision | None = None) -> Annotated:
    """Read an annotated consolidation; pure, never raises: what cannot be tied is said to be so.

    ``root``: the text's provisions, where the caller has them.
    """
    root = root or structure_text(text)
    notes = footnotes(root)
    brackets = list(brackets_of(text, [(start, end) for start, end, _ in notes]))
    pages = feet_of(notes)
    finder = _Finder(root)
    tops = tops_of(root)
    annotations, used = [], set()
    for bracket in brackets:
        place = _note_for(bracket, notes, pages)
        if place is not None:
            used.add(place)
        annotations.append(
            _annotation(text, bracket, notes[place][2] if place is not None else None, finder, tops)
        )
    placeless = tuple(
        note for at, (_, _, note) in enumerate(notes)
        if at not in used and note.by and note.number
    )  # fmt: skip
    return Annotated(
        text, root, words(thaw(root)), tuple(annotations), placeless, tuple(notes), compiled_on(text)
    )  # fmt: skip


def _note_for(
    bracket: Bracket, notes: list[tuple[int, int, Note]], pages: list[tuple[int, int]]
) -> int | None:
    """Return the note of the bracket's number at the foot of its page."""
    for first, last in pages:
        if notes[last][0] < bracket.start:
            continue
        for at in range(first, last + 1):
            if notes[at][2].number == bracket.number and notes[at][0] > bracket.start:
                return at
        return None
    return None


def _annotation(
    text: str, bracket: Bracket, note: Note | None, finder: _Finder, tops: list[Top]
) -> Annotation:
    closed = bracket.end >= 0 and not runs_over(text, bracket, tops, note.text if note else "")
    inner_end = bracket.inner_end if closed else bracket.inner
    inner = text[bracket.inner : inner_end]
    return Annotation(
        bracket.number, bracket.start, bracket.end if closed else bracket.inner,
        (bracket.inner, inner_end), note, finder.at(bracket.inner), _whole(text, bracket, inner),
        closed, bool(inner.strip()) and bool(_STARS.fullmatch(inner)),
    )  # fmt: skip


def _whole(text: str, bracket: Bracket, inner: str) -> str:
    """Return the label of the provision that opens the bracket at the start of a line."""
    above = text[: bracket.start].rstrip(" \t")
    found = LABEL.match(inner)
    if not found or (above and not above.endswith("\n")):
        return ""
    return re.sub(r"\s+", " ", found.group().strip(' .,“"\n'))


class _Finder:
    """Finds the innermost provision at an offset."""

    def __init__(self, root: Provision) -> None:
        self.nodes = sorted(
            ((node.start, -node.end, node.eid) for node in root.walk()), key=lambda row: row[:2]
        )
        self.starts = [row[0] for row in self.nodes]

    def at(self, offset: int) -> str:
        """Return the eId of the innermost provision that holds the offset."""
        for start, end, eid in reversed(self.nodes[: bisect_right(self.starts, offset)]):
            if start <= offset < -end:
                return eid
        return ""
