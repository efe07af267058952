"""What quotation marks hold: a few words, or new matter of many paragraphs.

Marks come straight, curly, doubled, swapped by OCR, or not at all; quotations nest. A reader says
when it had to supply a mark, so that the grammar can ask for a person's eye.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.amending.drafting.paragraphs import of_one_quotation
from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.quoting import ANY_MARK, SINGLE, closes, end_of_matter, mark_at

WORDS_LIMIT = 2500
"""No quotation of mere words is longer; past it, the closing mark is taken to be lost."""

_MASKED = re.compile(rf"(?<![^\S\n])[^\S\n]*{MASK}[{MASK}\s]*")
_BLANKS = re.compile(r"[^\S\n]+")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])")
_LINES = re.compile(r"\s*\n\s*")
_SPACE = re.compile(r"\s+")
_ALONE = re.compile(r"(?<=\n)[^\S\n]*(\d{1,4})[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its words, where it ends, and whether its closing mark was there."""

    value: str
    end: int
    closed: bool = True
    opened: bool = True
    paired: bool = True
    """Each mark within it pairs with another of its own paragraph."""


def words_of(text: str) -> str:
    """Return a value on one line: furniture out, white space one blank."""
    return _SPACE.sub(" ", text.replace(MASK, " ")).strip()


def _quoted_words(text: str) -> str:
    """Return quoted words on one line, but for a broken word and a figure alone on its line: whose hyphen and figure they are is not told here."""
    lines = _ALONE.split(text.replace(MASK, " "))
    return "\n".join("-\n".join(map(words_of, _BROKEN.split(line))) for line in lines)


def matter_of(text: str, *, cells: bool = False) -> str:
    """Return new matter by lines: furniture out, blanks single, line ends kept, and tabs if asked for."""
    kept = _MASKED.sub("\n", text)
    single = _BLANKS.sub(_blank if cells else " ", kept)
    return _LINES.sub("\n", single).strip()


def _blank(found: re.Match[str]) -> str:
    return "\t" if "\t" in found.group() else " "


def read_words(text: str, at: int, stop: int) -> Quoted | None:
    """Read the quoted words whose opening mark stands at the offset; None where none closes."""
    mark = mark_at(text, at)
    start = at + len(mark)
    stop = min(stop, start + WORDS_LIMIT)
    odd = _ODD_CLOSE.match(text, start, stop) if mark in ("“", '"') else None
    end = odd.end(1) if odd else _closing(text, start, stop, mark)
    if end is None:
        return None
    return Quoted(_quoted_words(text[start:end]), end + _width(text, end, mark))


_ODD_CLOSE = re.compile(
    r"([^“”\"‘’]+)[’'](?=\s+shall\s+be\s+(?:substituted|inserted|added|omitted)\b)"
)
"""A single mark that closes what a double one opened: the verb stands behind it."""


def _width(text: str, end: int, mark: str) -> int:
    return 2 if len(mark) == 2 and text[end : end + 1] == text[end + 1 : end + 2] else 1


def _closing(text: str, start: int, stop: int, mark: str) -> int | None:
    """Find the mark that closes ``mark``, counting curly marks that nest."""
    doubled = mark in ("‘‘", "``", "’’", "''")
    single = mark in SINGLE or doubled
    depth = 0
    for found in ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if mark == "“" and char == "“":
            depth += 1
        elif closes(text, index, single=single, doubled=doubled):
            if depth == 0:
                return index
            depth -= 1
    return None


def read_matter(text: str, at: int, stop: int, *, cells: bool = False) -> Quoted:
    """Read new matter from the offset, up to the mark that closes it or to ``stop``.

    ``cells``: the tabs between a row's cells are kept.

    Where no mark surely closes it, ``closed`` is False.
    """
    mark = mark_at(text, at)
    start = at + len(mark)
    ends, marked, sure = end_of_matter(text, at, stop)
    if not marked:
        tail = _last_mark(text, start, ends)
        value, paired = of_one_quotation(matter_of(text[start:tail], cells=cells))
        return Quoted(value, ends, closed=False, opened=bool(mark), paired=paired)
    doubled = len(mark) == 2 and mark != "~~" and text[ends - 1] == text[ends]
    matter = matter_of(text[start : ends - doubled], cells=cells)
    value, paired = of_one_quotation(f"{mark}{matter}" if _SHARED.match(matter) else matter)
    return Quoted(value, ends + 1, closed=sure, opened=bool(mark), paired=paired)


_SHARED = re.compile(r"[^“”\"\n]{1,60}[”\"],?\s+(?:means|includes)\b[^“”\"]*\Z")
"""A term whose own mark opened the new matter, too: "“ferry” includes a raft;”." """


def _last_mark(text: str, start: int, stop: int) -> int:
    """Leave out a stray mark and the dash or joining word that may end unclosed matter."""
    kept = text[start:stop].replace(MASK, " ").rstrip()
    while kept and kept[-1] in "-—–_ \n":
        kept = kept[:-1].rstrip()
    return start + len(kept)
