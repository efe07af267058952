"""Write runs in order so that they always rebuild both texts, tidily.

A replacement comes out as one deletion followed by one insertion, unchanged neighbours as one run,
and no island of a word is left standing between two edits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from diffs.compare.comparison import Op, Run
from diffs.compare.words.noise import MARKER
from diffs.compare.words.words import AMOUNT
from tarmeem.patterns import pattern_of

ISLAND_WORDS = 1
"""A kept stretch of no more words than this between two edits is chaff."""
SHORT_ISLAND = 2
SHORT_LETTERS = 6
"""So is one of two words that have no more letters than this between them."""

_WORD = pattern_of(r"\w+")
_NEXT_SENTENCE = pattern_of(r"[.;]\s+[A-Z]")
"""Between two words it parts what is of two sentences."""
_BOUNDARY = pattern_of(
    r"\n[ \t\r]*\n|[.;:۔؛][ \t\r]*\n"
    r"|\n[ \t>*_\"“]*(?:\(\w{1,5}(?:\)|\Z)|\d{1,4}[A-Z]{0,2}[.)]|[a-z]{1,2}[.)])"
    r"|\n(?=[^\W\d_][^\n\d]*(?<![ \t|])(?:[ \t|]++(?:\d++|[-–—])(?=[ \t|])){2})"
    r"|\n[ \t>*_]*[^\W\d]\w*(?:[ \t]\w+){0,2}:(?=\s)"
)
"""Where a paragraph ends, or a line begins with a number, its label or words that lead to figures: no mark runs over it that need not."""
REACH = 12
"""Characters of the edit that follows in which a number may stand."""
LONGEST_ISLAND = 60
"""Characters from which a stretch is none, whatever its words."""
_MARKED = ("-", "+")
_UNMARKED = ("=", "n-", "n+")


def is_island(text: str, before: str = "", after: str = "") -> bool:
    """Tell whether a kept stretch is too small to stand between two edits.

    It is none where a provision ends or begins in it: ``before`` and ``after`` are the edits' texts.
    """
    if len(text) > LONGEST_ISLAND:
        return False
    words = _WORD.findall(text)
    if len(words) > ISLAND_WORDS and (
        len(words) > SHORT_ISLAND
        or sum(map(len, words)) > SHORT_LETTERS
        or _NEXT_SENTENCE.search(text)
    ):
        return False
    near = before[len(before.rstrip()) - 1 :] + text
    around = near + after[:REACH]
    found = _BOUNDARY.search(around) if "\n" in around else None
    return found is None or found.start() >= len(near) + after.startswith("\n")


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
    _kept: list[str] = field(default_factory=list)
    """Kept texts since the last mark: they become one."""

    def add(self, op: Op, text: str, entry: object = None, note: str = "") -> None:
        """Write down one run; empty ones vanish, equal neighbours fuse."""
        if not text:
            return
        if op == "=":
            self._kept.append(text)
            return
        marks = self.marks
        if self._kept:
            self._keep()
            marks.append(Mark(op, text, note, entry))
            return
        last = marks[-1] if marks else _NOTHING
        if last.entry is not entry or last.note != note:
            marks.append(Mark(op, text, note, entry))
        elif last.op == op:
            last.text += text
        elif op == "-" and last.op == "+":
            self._before_insertion(text, entry)
        else:
            marks.append(Mark(op, text, note, entry))

    def last(self) -> Op:
        """Return what the last words written down are."""
        if any(not text.isspace() for text in self._kept):
            return "="
        said = (mark.op for mark in reversed(self.marks) if not mark.text.isspace())
        return next(said, "=")

    def _keep(self) -> None:
        """Write down the kept texts as one run."""
        kept = self._kept
        self.marks.append(Mark("=", kept[0] if len(kept) == 1 else "".join(kept)))
        self._kept = []

    def _before_insertion(self, text: str, entry: object) -> None:
        """Put a deletion before the insertion it follows: replacements read one way."""
        marks = self.marks
        before = marks[-2] if len(marks) > 1 else None
        if before and before.op == "-" and before.entry is entry and before.note == marks[-1].note:
            before.text += text
        else:
            marks.insert(len(marks) - 1, Mark("-", text, marks[-1].note, entry))

    def take(self, other: Scribe) -> None:
        """Write down the runs another scribe collected."""
        self._take(other.marks)
        self._kept.extend(other._kept)

    def _take(self, marks: list[Mark]) -> None:
        """Write down runs as a scribe left them: only the first ones can fuse with what is here."""
        for at, mark in enumerate(marks):
            if mark.op == "=" and at + 1 < len(marks):
                self._kept.append(mark.text)
                self._keep()
                self.marks.extend(marks[at + 1 :])
                return
            self.add(mark.op, mark.text, mark.entry, mark.note)

    def finish(self) -> list[Mark]:
        """Return the marks: kept stretches joined, islands sunk."""
        if self._kept:
            self._keep()
        return _joined_first(_sink_islands(self.marks))

    def copied(self, marks: list[Mark], lo: int, hi: int) -> None:
        """Write down some of a finished scribe's marks."""
        self._take(marks[lo:hi])


_NOTHING = Mark("=", "", "", object())


def _sink_islands(marks: list[Mark]) -> list[Mark]:
    """Work kept or noisy scraps between two edits into them."""
    scribe = Scribe()
    since = at = 0
    for at in _edits_before_scraps(marks):
        end = _scrap_end(marks, at) if at >= since else at
        if end == at:
            continue
        scribe.copied(marks, since, at + 1)
        entry, note = marks[at].entry, marks[at].note
        for mark in marks[at + 1 : end]:
            if mark.op in ("=", "-", "n-"):
                scribe.add("-", mark.text, entry, note)
            if mark.op in ("=", "+", "n+"):
                scribe.add("+", mark.text, entry, note)
        since = end
    if not since:
        return marks
    scribe.copied(marks, since, len(marks))
    if scribe._kept:  # noqa: SLF001 - its own kind
        scribe._keep()  # noqa: SLF001 - its own kind
    return scribe.marks


def _joined_first(marks: list[Mark]) -> list[Mark]:
    """Let what came or went between equal words begin with the word that joins it: "and a copy of it" behind "it", before a stop."""
    for last, mark, following in zip(marks, marks[1:], marks[2:], strict=False):
        if mark.op not in "+-" or last.op != "=" or following.op != "=":
            continue
        for joint in _JOINT.finditer(mark.text):
            head = mark.text[: joint.start()]
            kept = following.text
            if head and kept.startswith(head) and kept[len(head) : len(head) + 1] in _STOPS:
                last.text += head
                mark.text = mark.text[len(head) :] + head
                following.text = kept[len(head) :]
                break
    return marks


_JOINT = pattern_of(r"(?<=\w) (?:and|or|nor|but)\b(?=.* \Z)")
_STOPS = frozenset(".,;:)")


def _edits_before_scraps(marks: list[Mark]) -> list[int]:
    """Return the places of edits that something short and unmarked follows."""
    return [
        at
        for at, (one, two) in enumerate(pairwise(marks))
        if one.op in _MARKED
        and two.op in _UNMARKED
        and (len(two.text) <= LONGEST_ISLAND or two.op == "n+")
    ]


def _scrap_end(marks: list[Mark], at: int) -> int:
    """Return where the scraps after the edit at ``at`` end, if an edit follows them; else ``at``."""
    if _is_one_amount(marks[at : at + 3]):
        return at
    end = at + 1
    text = ""
    while end < len(marks) and marks[end].op in _UNMARKED:
        text += marks[end].text if marks[end].op != "n+" else ""
        if not is_island(text):
            return at
        end += 1
    if end == at + 1 or end >= len(marks) or marks[end].op not in _MARKED:
        return at
    return end if is_island(text, marks[at].text, marks[end].text) else at


def _is_one_amount(marks: list[Mark]) -> bool:
    """Tell whether a note's call is all that parts an amount that came or went."""
    ops = "".join(mark.op for mark in marks)
    alone = ops in ("+n++", "-n--") and marks[1].note == MARKER
    return alone and AMOUNT.fullmatch(marks[0].text + marks[2].text) is not None


def runs_of(marks: list[Mark]) -> tuple[Run, ...]:
    """Return the finished runs."""
    return tuple(Run(mark.op, mark.text, mark.note) for mark in marks)
