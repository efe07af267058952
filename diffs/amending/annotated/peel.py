"""Peel an annotated consolidation back to how it read before some instruments, as far as it is known.

The amendments that their notes tell of are undone: insertions are taken out, quoted old words put back. Where a note does not quote what stood before, the instrument
may say so, where it is kept; else the text says in so many words that it is not known. Nothing is
invented.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Literal

from diffs.amending.annotated.annotations import Annotated, Annotation, read_annotations
from diffs.amending.annotated.before import Orders, orders_of, quoted, stood
from diffs.amending.annotated.footnotes import Top, tops_of
from diffs.amending.annotated.notes import Note
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import top
from tarmeem.patterns import pattern_of

How = Literal["taken out", "put back", "unknown", "place unknown", "note unknown"]
_INSERTED_LABEL = pattern_of(
    r"\d+[A-Z]+|\(\d+[A-Za-z]+\)|\((?=[ivx])x{0,4}(?:ix|iv|v?i{0,3})[abcdefghjk][a-z]?\)"
    r"|CHAPTER[- ]?\d+[A-Z]"
)
_COLUMNS = pattern_of(r"[^\s).*\[\d] {4,}(?=[^\s*\d][^\n]*\n)")
"""A gap within one line of several, as between a table's columns; below a label, or between stars, there may be one."""
_ONLY_LABEL = pattern_of(r"\s*\(\w{1,6}\)\s*")
_OWN_NUMBER = pattern_of(r"\s*[“\"]?(\(\s*\w{1,7}\s*\)|\d{1,4}[A-Z]{0,3}\s*[.,])")


@dataclass(frozen=True, slots=True)
class Undone:
    """One amendment undone, or what kept it from being undone."""

    how: How
    eid: str
    """The provision in the annotated text; empty where the place is unknown."""
    by: str
    note: str
    start: int
    end: int
    """Where it lies in the peeled text; -1 where it has no place there."""
    why: str = ""


@dataclass(frozen=True)
class Peeled:
    """A text as it read before some instruments, with what is not known of it."""

    text: str
    undone: tuple[Undone, ...]

    @property
    def unknowns(self) -> tuple[Undone, ...]:
        """Return what could not be undone from the notes alone."""
        return tuple(one for one in self.undone if one.how not in ("taken out", "put back"))


def peel_off(text: str, gone: Collection[Note], instruments: Sequence[str] = ()) -> Peeled:
    """Undo what some notes tell of, and nothing else: which came later is told by their days, not their numbers.

    ``instruments``: the texts of amending instruments, asked where a note quotes nothing.
    """
    read = read_annotations(text)
    orders = orders_of(read.source, instruments)
    tops = tops_of(read.root)
    cuts = [
        _reaching(_undo(read.source, one, orders), one, tops, unit_of(text))
        for one in read.annotations
        if one.note in gone
    ]
    cuts += [_Cut(start, end, "", None) for start, end, note in read.note_ranges if note in gone]
    peeled, undone = _apply(read.source, _outermost(cuts))
    return Peeled(peeled, (*undone, *_placeless(read, gone)))


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    new: str
    undone: Undone | None


def _undo(text: str, one: Annotation, orders: Orders) -> _Cut:
    note = one.note
    assert note is not None
    start, end = _whole_lines(text, one) if one.whole else (one.start, one.end)
    how, new, why = _reading(text, one, note)
    if how == "unknown" and note.by:
        old = stood(orders, note.by, one.eid, text[one.inner[0] : one.inner[1]])
        if old is not None:
            how, new, why = "put back" if old else "taken out", old, SAID_BY_IT
    if how == "taken out" and not one.whole:
        start, end = _with_blank(text, one)
    if how == "unknown" and one.closed:
        new, (start, end) = _unknown(text, one, note), (one.start, one.end)
    if how == "put back":
        blank = text[one.start - 1 : one.start] == " " and new in tuple(".,:;")
        start, end = one.start - blank, one.end
    if not one.closed:
        how, why, (start, end), new = "unknown", UNCLOSED, (one.start, one.start), ""
    elif _stands_in_columns(text, one):
        how, why, (start, end), new = "unknown", IN_COLUMNS, (one.start, one.start), ""
    return _Cut(start, end, new, Undone(how, one.eid, str(note.by), note.text, -1, -1, why))


def _reaching(cut: _Cut, one: Annotation, tops: Sequence[Top], unit: str) -> _Cut:
    """Say of a gap that stands for several sections how far it reaches: those have no row of their own."""
    last = next((x.eid for x in reversed(tops) if one.inner[0] < x.start < cut.end), "")
    if cut.undone is None or cut.undone.how != "unknown" or last in ("", top(one.eid)):
        return cut
    why = f"{cut.undone.why}; what is not known reaches to {cite(last, unit)}"
    return replace(cut, undone=replace(cut.undone, why=why))


UNCLOSED = "its bracket has lost its end: the reprint's words stand here, as they read later"
IN_COLUMNS = "the bracket stands in a table's column, and other columns between its lines"
SAID_BY_IT = "the note quotes nothing; the instrument does"


def _stands_in_columns(text: str, one: Annotation) -> bool:
    """Say whether a bracket that opens within its line runs over a gap between columns: not all within is its own."""
    line = text.rfind("\n", 0, one.start) + 1
    if one.whole or not text[line : one.start].strip():
        return False
    return _COLUMNS.search(text, *one.inner) is not None


def _reading(text: str, one: Annotation, note: Note) -> tuple[How, str, str]:
    """Return how the amendment is undone, the words put back, and the reason."""
    deeds = set(note.deeds)
    inner = text[one.inner[0] : one.inner[1]]
    old = quoted(note.old or "", one.whole, inner)
    if one.stars or deeds == {"omitted"}:
        if old and not note.lumped:
            return "put back", old, ""
        return "unknown", "", "the omitted words are not quoted"
    if deeds == {"inserted"}:
        return "taken out", "", ""
    if deeds == {"substituted"}:
        if old:
            return "put back", old, ""
        return "unknown", "", "the note does not quote the words that stood before"
    if "renumbered" in deeds and _ONLY_LABEL.fullmatch(inner):
        return "taken out", "", "the number came with the renumbering"
    if "inserted" in deeds and (_INSERTED_LABEL.fullmatch(one.whole) or one.whole == "Provided"):
        return "taken out", "", "the note lumps several deeds; this number came in between others"
    if deeds == {"inserted", "renumbered"} and one.whole:
        return "taken out", "", "the rest of the note is the renumbering"
    return "unknown", "", "the note lumps several deeds and does not say which this is"


def _unknown(text: str, one: Annotation, note: Note) -> str:
    """Return the words that stand for what is not known; a provision keeps its number, and its stop: the next begins behind it."""
    inner = text[one.inner[0] : one.inner[1]]
    number = _OWN_NUMBER.match(inner) if one.whole else None
    label = f"{number[1]} " if number else ""
    stop = "." if one.whole and inner.rstrip().endswith(".") else ""
    return f"{label}⟦unknown before {note.by}⟧{stop}"


def _whole_lines(text: str, one: Annotation) -> tuple[int, int]:
    start = text.rfind("\n", 0, one.start) + 1
    end = one.end
    newline = text.find("\n", end)
    if newline >= 0 and not text[end:newline].strip():
        end = newline + 1
    return start, end


def _with_blank(text: str, one: Annotation) -> tuple[int, int]:
    """Take one blank with words taken out, so that no double blank is left."""
    before, after = text[one.start - 1 : one.start], text[one.end : one.end + 1]
    if before in ("", "\n") and after == " ":
        return one.start, one.end + 1
    if before.isspace() and (after.isspace() or after in tuple(",;:.)")):
        return one.start - (before == " "), one.end + (before != " " and after == " ")
    return one.start, one.end


def _outermost(cuts: list[_Cut]) -> list[_Cut]:
    """Drop cuts inside others: what an undone insertion held goes with it."""
    found: list[_Cut] = []
    for cut in sorted(cuts, key=lambda one: (one.start, -one.end)):
        if not found or cut.start >= found[-1].end:
            found.append(cut)
        elif cut.end > found[-1].end:
            last = found.pop()
            found.append(_Cut(last.start, cut.end, last.new, last.undone))
    return found


def _apply(text: str, cuts: list[_Cut]) -> tuple[str, list[Undone]]:
    parts: list[str] = []
    undone: list[Undone] = []
    at = length = 0
    for cut in cuts:
        kept = text[at : cut.start]
        start = length + len(kept)
        parts += [kept, cut.new]
        length = start + len(cut.new)
        at = cut.end
        if cut.undone:
            one = cut.undone
            undone.append(Undone(one.how, one.eid, one.by, one.note, start, length, one.why))
    parts.append(text[at:])
    return "".join(parts), undone


def _placeless(read: Annotated, gone: Collection[Note]) -> list[Undone]:
    """Return the notes without a bracket and the brackets without a note."""
    found = [
        Undone("place unknown", "", str(note.by), note.text, -1, -1, "no bracket bears its number")
        for note in read.placeless if note in gone
    ]  # fmt: skip
    for one in read.annotations:
        if one.note is None:
            said = shorten(read.source[one.inner[0] : one.inner[1]], 80, placeholder=" …")
            why = "its footnote is not in the text"
            found.append(Undone("note unknown", one.eid, "", said, -1, -1, why))
    return found
