"""Lines of cells, which a tab or a bar parts: what makes a table of a text."""

from __future__ import annotations

from collections.abc import Iterator

from diffs.compare.aligning.blanks import blank_rows
from tarmeem.patterns import pattern_of

_TABLE = 2
"""Lines of cells that make a table."""
_ROW = pattern_of(r"[^\n]*(?:\t|[ \t]\|[ \t])[^\n]*")
_COUNTED = pattern_of(
    r"([^\W\d_][^\n\t|\d]*[^\W\d_][.)*]?)((?:[ \t|]+(?:\d+(?:[.,]\d+)*+|[-–—])(?=[ \t|]|\Z)){2,})[ \t|]*"
)
"""Words and the figures behind them, which only blanks may part: "Hillside 14 3 17"."""
_HANGING = pattern_of(r"(?:[^\w\t\n|]{1,3}|\(?\w{1,5}[.)]+) *\t")
"""A bullet or a label and the tab after it, which parts no cells."""
_RULE = pattern_of(r"[-|:+=\s]*")
"""What Markdown draws between the head of a table and its rows."""


def is_row(line: str) -> bool:
    """Tell whether a text is a line of cells, a label before them aside."""
    label = _HANGING.match(line)
    return _ROW.fullmatch(line, label.end() if label else 0) is not None or bool(counted(line))


def counted(line: str) -> list[str]:
    """Return the words of a line and the figures behind them, two or more; nothing of another line."""
    found = _COUNTED.fullmatch(line.strip())
    return [found[1], *found[2].replace("|", " ").split()] if found else []


def letters(text: str) -> str:
    """Return a text's letters and figures alone: a row that a line's end or a hyphen broke has them all."""
    return "".join(filter(str.isalnum, text))


def is_rule(line: str) -> bool:
    """Tell whether a text is nothing but what is drawn below a table's head."""
    return _RULE.fullmatch(line) is not None


def stretches(source: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield what stands between provisions, as one; a table line by line, and which are its rows."""
    text = source[start:end]
    parted, blank = "\t" in text or " | " in text, "  " in text
    lines = text.splitlines(keepends=True) if parted or blank else []
    rows = [parted and _ROW.fullmatch(line.strip()) is not None for line in lines]
    if blank:
        rows = [row or bool(cells) for row, cells in zip(rows, blank_rows(lines), strict=True)]
    if sum(rows) < _TABLE:
        if end > start:
            yield start, end, False
        return
    for line, row in zip(lines, rows, strict=True):
        yield start, start + len(line), row
        start += len(line)
