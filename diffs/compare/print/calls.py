"""Tell the call of a footnote that stands at other words now from one that a print only numbers anew."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.print.footnotes import EDITOR, IN_FOOTNOTE
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from tarmeem.patterns import pattern_of

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BOTH = (noise.NOTE, noise.MARKER)
_NUMBER = pattern_of(r"\d{1,3}")
_LETTER = pattern_of(r"[^\W\d_]")
_NOTE = pattern_of(r"(?m)^[^\S\n]*(?:\[\^?|\^)?(\d{1,3})(?:\]:?|[.):])?\s*(?=[A-Z“\"])")
"""Where a note begins, by its number."""


class _Call(NamedTuple):
    """A call of a note: where the next letter is of what both texts keep, and whether a bracket opens behind it."""

    place: int
    bracketed: bool
    at: int | None
    """The mark it is; None where both texts have it."""


_Calls = dict[str, list[_Call]]
"""The calls of a text, by what their notes say."""


class _Notes:
    """The notes of one text, asked for by the number that calls them."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self._by_number: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for start, end, kind in side.hidden:
            if kind == noise.NOTE:
                text = side.source[start:end].translate(_RAISED)
                found = list(_NOTE.finditer(text))
                ends = [*(one.start() for one in found[1:]), len(text)]
                for one, last in zip(found, ends, strict=False):
                    words = text[one.end() : last]
                    if EDITOR.search(words):
                        self._by_number[one[1]].append((start + one.start(), noise.bare(words)))

    @property
    def said(self) -> list[str]:
        """Return what all notes say."""
        return sorted(words for notes in self._by_number.values() for _, words in notes)

    def called(self, marker: str, at: int) -> str:
        """Return what the note says that a mark calls at a place, the next of its number; nothing where it calls none."""
        number = _NUMBER.search(marker.translate(_RAISED))
        notes = self._by_number.get(number[0], []) if number else []
        below = bisect_left(notes, (at, ""))
        return notes[below][1] if below < len(notes) else ""


def tell_moved_calls(marks: Sequence[Mark], one: Side, two: Side, old_at: int, new_at: int) -> None:
    """Mark as a change, in place, a call that went from some words and came to others: its note stayed."""
    if not all(kind in {span[2] for span in side.hidden} for side in (one, two) for kind in _BOTH):
        return
    notes = _Notes(one), _Notes(two)
    calls = (
        _calls_of(marks, notes[0], OLD_OPS, old_at),
        _calls_of(marks, notes[1], NEW_OPS, new_at),
    )
    if notes[0].said != notes[1].said:
        _drop_called_anew(*calls)
    for says in calls[0].keys() & calls[1].keys():
        moved = _moved(calls[0][says], calls[1][says])
        if all(_beside_kept(marks, at) for at in moved):
            for at in moved:
                marks[at].op = "-" if marks[at].op == "n-" else "+"
                marks[at].note = IN_FOOTNOTE


def _drop_called_anew(olds: _Calls, news: _Calls) -> None:
    """Drop the calls at whose words the other text has one too: one of two prints may have a note misread."""
    places = [{call[:2] for calls in side.values() for call in calls} for side in (olds, news)]
    for side in (olds, news):
        for says, calls in side.items():
            side[says] = [call for call in calls if not all(call[:2] in one for one in places)]


def _calls_of(marks: Sequence[Mark], notes: _Notes, ops: Collection[str], start: int) -> _Calls:
    """Return the calls of one text in their order."""
    found: _Calls = defaultdict(list)
    kept = "".join([mark.text for mark in marks if mark.op == "="])
    place = 0

    def add(text: str, at: int, mark: int | None = None) -> None:
        if says := notes.called(text, at):
            letter = _LETTER.search(kept, place)
            found[says].append(_Call(letter.start() if letter else len(kept), "[" in text, mark))

    for at, mark in enumerate(marks):
        if mark.op not in ops:
            continue
        if mark.op != "=":
            if mark.note == noise.MARKER:
                add(mark.text, start, at)
            start += len(mark.text)
            continue
        for kind, text in notes.side.parts(start, start + len(mark.text)):
            if kind == noise.MARKER:
                add(text, start)
            start += len(text)
            place += len(text)
    return found


def _moved(olds: Sequence[_Call], news: Sequence[_Call]) -> list[int]:
    """Return the marks of a note's calls that went from places and came to others, where as many came as went."""
    was, now = ({call[:2] for call in calls} for calls in (olds, news))
    gone, come = (
        [call for call in calls if call[:2] not in other]
        for calls, other in ((olds, now), (news, was))
    )
    alike = Counter(call.bracketed for call in gone) == Counter(call.bracketed for call in come)
    moved = [call.at for call in (*gone, *come)]
    return [at for at in moved if at is not None] if alike and None not in moved else []


def _beside_kept(marks: Sequence[Mark], at: int) -> bool:
    """Tell whether words that both texts keep in their place stand beside a mark."""
    beside = []
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(marks) and marks[near].op in ("n-", "n+"):
            near += step
        beside.append(marks[near].op if 0 <= near < len(marks) else "")
    return "=" in beside and not any(op.startswith("m") for op in beside)
