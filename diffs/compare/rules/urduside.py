"""One side of a change in Urdu: searched as ``letters.folded`` has it, quoted as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tarmeem.letters import folded
from tarmeem.patterns import pattern_of

_END = pattern_of(r"[.;:](?=\s|\Z)|\n\s*\n")
"""Where a clause ends: folded, the Urdu stop and semicolon are these."""


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    return " " if character.isspace() else folded(character)


def _is_glued(one: str, two: str) -> bool:
    """Tell whether a figure and a word of Urdu stand without a blank between them: ۱۶دسمبر, ایکٹ1997."""
    return (
        one.isalnum()
        and two.isalnum()
        and one.isdecimal() != two.isdecimal()
        and not (one + two).isascii()
    )


@dataclass(frozen=True)
class Wording:
    """The old or the new words of a change, and what stands around them."""

    before: str
    changed: str
    after: str

    @cached_property
    def _parts(self) -> tuple[str, list[int], int, int]:
        """Return the folded text, the raw offset of each of its letters, and where the change lies."""
        letters: list[str] = []
        offsets: list[int] = []
        raw = self.raw
        lo = hi = 0
        for at, character in enumerate(raw):
            # A line's end is a blank, a paragraph's stays: a clause ends there.
            one = "\n" if character == "\n" else _letter(character)
            if character == "ھ" and letters and letters[-1][-1:].isalpha():
                one = character  # «چھ»: only a word's first is another letter
            if one and letters and _is_glued(letters[-1][-1:], one):
                one = f" {one}"
            letters.append(one)
            offsets.extend([at] * len(one))
            lo += len(one) * (at < len(self.before))
            hi += len(one) * (at < len(self.before) + len(self.changed))
        return "".join(letters), offsets, lo, hi

    @property
    def raw(self) -> str:
        """Return all of it as it is printed."""
        return self.before + self.changed + self.after

    @property
    def text(self) -> str:
        """Return all of it, folded."""
        return self._parts[0]

    @property
    def lo(self) -> int:
        """Return where in ``text`` the change begins."""
        return self._parts[2]

    @property
    def hi(self) -> int:
        """Return where in ``text`` the change ends."""
        return self._parts[3]

    @property
    def own(self) -> str:
        """Return the changed words, folded."""
        return self.text[self.lo : self.hi]

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Return where in ``text`` the clause or clauses lie that the change stands in."""
        starts = [found.end() for found in _END.finditer(self.text, 0, self.lo)]
        last = self.lo + len(self.own.rstrip()) if self.own.strip() else self.hi
        found = _END.search(self.text, max(last - 1, 0))
        end = found.end() if found else len(self.text)
        return (starts[-1] if starts else 0), max(end, self.hi)

    def around(self) -> str:
        """Return that clause, folded."""
        start, end = self.clause
        return self.text[start:end]

    def printed(self, start: int, end: int) -> str:
        """Return a stretch of ``text`` as it is printed."""
        offsets = self._parts[1]
        if start >= end:
            return ""
        stop = offsets[end] if end < len(offsets) else len(self.raw)
        return self.raw[offsets[start] : stop].strip()

    def sentence(self) -> str:
        """Return the clause the change stands in, as it is printed."""
        return self.printed(*self.clause)

    def touched(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return the first match that takes in some of the changed words."""
        for found in pattern.finditer(self.text):
            if found.start() < self.hi and found.end() > self.lo:
                return found
        return None

    def says(self, pattern: re.Pattern[str]) -> str:
        """Return the first match that takes in some of the changed words, as it is printed."""
        found = self.touched(pattern)
        return self.printed(found.start(), found.end()) if found else ""
