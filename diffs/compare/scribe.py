"""Write runs in order so that they always rebuild both texts, tidily.

A replacement comes out as one deletion followed by one insertion, unchanged neighbours as one run,
and no island of a word is left standing between two edits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from diffs.compare.comparison import Op, Run

ISLAND_WORDS = 1
"""A kept stretch of no more words than this between two edits is chaff."""
SHORT_ISLAND = 2
SHORT_LETTERS = 6
"""So is one of two words that have no more letters than this between them."""

_WORD = re.compile(r"\w+")
_MARKED = ("-", "+")


def is_island(text: str) -> bool:
    """Tell whether a kept stretch is too small to stand between two edits."""
    if len(text) > 60:
        return False
    words = _WORD.findall(text)
    if len(words) <= ISLAND_WORDS:
        return True
    return len(words) <= SHORT_ISLAND and sum(map(len, words)) <= SHORT_LETTERS


@dataclass(slots=True)
class Mark:
    """A run on its way, with what it belongs to: a link, or an item without one."""

    op: Op
    text: str
    note: str = ""
    entry: object = None


@dataclass(slots=True)
class Scribe:
    """Collect runs; ``finish`` hands them over tidied."""

    marks: list[Mark] = field(default_factory=list)

    def add(self, op: Op, text: str, entry: object = None, note: str = "") -> None:
        """Write down one run; empty ones vanish, equal neighbours fuse."""
        if not text:
            return
        marks = self.marks
        last = marks[-1] if marks else None
        if last and last.op == op and op != "=" and last.note == note and last.entry is entry:
            last.text += text
        elif op == "-" and last and last.op == "+" and last.entry is entry and last.note == note:
            self._before_insertion(text, entry)
        else:
            marks.append(Mark(op, text, note, entry))

    def _before_insertion(self, text: str, entry: object) -> None:
        """Put a deletion before the insertion it follows: replacements read one way."""
        marks = self.marks
        before = marks[-2] if len(marks) > 1 else None
        if before and before.op == "-" and before.entry is entry and before.note == marks[-1].note:
            before.text += text
        else:
            marks.insert(len(marks) - 1, Mark("-", text, marks[-1].note, entry))

    def take(self, marks: list[Mark]) -> None:
        """Write down runs another scribe collected."""
        for mark in marks:
            self.add(mark.op, mark.text, mark.entry, mark.note)

    def finish(self) -> list[Mark]:
        """Return the marks: kept stretches joined, islands sunk."""
        return _sink_islands(_join_kept(self.marks))


def _join_kept(marks: list[Mark]) -> list[Mark]:
    joined: list[Mark] = []
    kept: list[str] = []
    for mark in marks:
        if mark.op == "=":
            kept.append(mark.text)
            continue
        if kept:
            joined.append(Mark("=", "".join(kept)))
            kept = []
        joined.append(mark)
    if kept:
        joined.append(Mark("=", "".join(kept)))
    return joined


def _sink_islands(marks: list[Mark]) -> list[Mark]:
    """Work kept or noisy scraps between two edits into them."""
    scribe = Scribe()
    at = 0
    while at < len(marks):
        end = _scrap_end(marks, at) if marks[at].op in _MARKED else at
        if end == at:
            mark = marks[at]
            scribe.add(mark.op, mark.text, mark.entry, mark.note)
            at += 1
            continue
        entry = marks[at].entry
        scribe.add(marks[at].op, marks[at].text, entry, marks[at].note)
        for mark in marks[at + 1 : end]:
            if mark.op in ("=", "-", "n-"):
                scribe.add("-", mark.text, entry)
            if mark.op in ("=", "+", "n+"):
                scribe.add("+", mark.text, entry)
        at = end
    return scribe.marks


def _scrap_end(marks: list[Mark], at: int) -> int:
    """Return where the scraps after the edit at ``at`` end, if an edit follows them; else ``at``."""
    end = at + 1
    text = ""
    while end < len(marks) and marks[end].op in ("=", "n-", "n+"):
        text += marks[end].text if marks[end].op != "n+" else ""
        if not is_island(text):
            return at
        end += 1
    if end == at + 1 or end >= len(marks) or marks[end].op not in _MARKED:
        return at
    return end


def runs_of(marks: list[Mark]) -> tuple[Run, ...]:
    """Return the finished runs."""
    return tuple(Run(mark.op, mark.text, mark.note) for mark in marks)
