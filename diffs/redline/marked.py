r"""Text with marks in it, and the way back: the common ground of CriticMarkup and the piped terminal.

A mark is an opening and a closing string round a changed stretch. Where a mark's string occurs in
the text itself a backslash goes before it, and a backslash is doubled; a character that a terminal
would obey, or a file cannot hold, becomes ``\x1b`` or ``\ud800``. So what is read back is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from diffs.compare.comparison import NEW_OPS, OLD_OPS, Op, Run
from diffs.compare.print.doubt import MAY_BE_OCR
from tarmeem.errors import CompareError
from tarmeem.patterns import pattern_of

UNSAFE = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    r"\u2028\u2029"  # line ends to some readers, none to others
    r"\u202d\u202e"  # overrides, which make a text look like another one
    r"\ud800-\udfff\ufffe\uffff"  # what UTF-8 or XML cannot hold
)
"""A character class, without its brackets: what no rendering prints as it is."""

_UNSAFE = pattern_of(f"[{UNSAFE}]")


@dataclass(frozen=True)
class Markup:
    """The marks of one notation: each op's opening and closing string."""

    marks: Mapping[Op, tuple[str, str]]
    comment: tuple[str, str]
    """What opens and closes a remark, which is of neither text."""

    def write(self, runs: Sequence[Run], said: Mapping[int, str] | None = None) -> str:
        """Return the runs as marked text; ``said``: a remark behind the run of an index."""
        found: list[str] = []
        start = 0
        for index in sorted(said or {}):
            found += (self._written(runs[start : index + 1]), self.remark((said or {})[index]))
            start = index + 1
        return "".join([*found, self._written(runs[start:])])

    def _written(self, runs: Iterable[Run]) -> str:
        found: list[str] = []
        for run in joined(Run(run.op, run.text) for run in runs):
            before, after = self.marks.get(run.op, ("", ""))
            found += (before, self.escape(run.text), after)
        return "".join(found)

    def remark(self, text: str) -> str:
        """Return a remark between its marks."""
        before, after = self.comment
        return before + self.escape(text) + after

    def escape(self, text: str) -> str:
        """Return the text with its backslashes, marks and unsafe characters escaped."""
        return visible(self._special.sub(lambda match: "\\" + match[0], text))

    def read(self, marked: str) -> tuple[str, str]:
        """Return the old and the new text.

        Raises: CompareError where a mark is not closed, or an escape is not one.
        """
        old: list[str] = []
        new: list[str] = []
        at = 0
        for match in self._opening.finditer(marked):
            if match.start() < at or match[0][0] == "\\":
                continue
            _add(old, new, "=", _plain(marked[at : match.start()]))
            at = match.end()
            op, closing = self._openings[match[0]]
            end = self._end(marked, at, closing)
            _add(old, new, op, _plain(marked[at:end]))
            at = end + len(closing)
        _add(old, new, "=", _plain(marked[at:]))
        return "".join(old), "".join(new)

    def _end(self, marked: str, at: int, closing: str) -> int:
        for match in re.compile(rf"\\.|{re.escape(closing)}", re.DOTALL).finditer(marked, at):
            if match[0] == closing:
                return match.start()
        line = marked.count("\n", 0, at) + 1
        raise CompareError("a mark is opened and never closed", where=f"line {line}")

    @cached_property
    def _openings(self) -> dict[str, tuple[Op | None, str]]:
        found: dict[str, tuple[Op | None, str]] = {}
        for op, (before, after) in self.marks.items():
            found[before] = (op, after)
        found[self.comment[0]] = (None, self.comment[1])
        return found

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        marks = "|".join(re.escape(mark) for mark in self._openings)
        return re.compile(rf"\\.|{marks}", re.DOTALL)

    @cached_property
    def _special(self) -> re.Pattern[str]:
        pairs = [*self.marks.values(), self.comment]
        marks = "|".join(sorted({re.escape(mark) for pair in pairs for mark in pair}))
        # One character where a mark begins, not the mark: in "[-]" two of them overlap.
        return re.compile(rf"\\|(?={marks}).")


def visible(text: str) -> str:
    """Return the text with the characters that a terminal would obey spelt out."""
    return _UNSAFE.sub(_code, text)


def joined(runs: Iterable[Run]) -> list[Run]:
    """Return the runs without empty ones, neighbours of one kind joined.

    Else a text that ends in ``[`` and its neighbour that begins with ``-`` would make a mark.
    """
    found: list[Run] = []
    for run in runs:
        if found and (found[-1].op, found[-1].note) == (run.op, run.note):
            found[-1] = Run(run.op, found[-1].text + run.text, run.note)
        elif run.text:
            found.append(run)
    return found


def doubts(runs: Sequence[Run]) -> dict[int, str]:
    """Return, behind the last of neighbouring runs that a scanner may have misread, that they may be so."""
    doubted = [MAY_BE_OCR in run.note for run in runs]
    return {
        index: MAY_BE_OCR
        for index, (here, after) in enumerate(pairwise([*doubted, False]))
        if here and not after
    }


def _code(match: re.Match[str]) -> str:
    number = ord(match[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


_ESCAPE = pattern_of(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([^xu\n]))", re.DOTALL)


def _plain(text: str) -> str:
    if "\\" not in text:
        return text

    def char(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else match[3]

    return _ESCAPE.sub(char, text)


def _add(old: list[str], new: list[str], op: Op | None, text: str) -> None:
    if op in OLD_OPS:
        old.append(text)
    if op in NEW_OPS:
        new.append(text)
