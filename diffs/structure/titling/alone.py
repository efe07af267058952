"""Read the titles that stand below numbers alone on their lines, as a page's boxes are written out one a line."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.structure.recognising.headings import title
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import TEXTUAL

_FEW = 2
"""Numbers from which a text has a manner to print them in."""
_LONG = 160
"""Characters that such a title does not exceed."""


def take_titles_below(lines: Lines, run: Sequence[Mark]) -> None:
    """Take the line below a number that stands alone as its heading, where most such have a title there."""
    alone = [
        mark
        for mark in run
        if mark.style == " "
        and not (mark.rank or mark.heading)
        and mark.body - lines.at(mark.line) >= len(lines.bare[mark.line])
    ]
    found = [(mark, below) for mark in alone if (below := _title_below(lines, mark)) >= 0]
    if len(found) < _FEW or 2 * len(found) < max(len(alone), len(run)):
        return
    for mark, below in found:
        mark.heading = title(lines.bare[below])
        mark.body = lines.starts[below + 1]


def _title_below(lines: Lines, mark: Mark) -> int:
    """Return the line below a number that may be its title: words of its section stand below it; or -1."""
    below = lines.after(mark.line)
    words = lines.bare[below] if below >= 0 else ""
    if not words or len(words) > _LONG or words[-1] in ".;:,—–-" or TEXTUAL.search(words):
        return -1
    if not (words[0].isupper() or words[0] in "“\"‘'"):
        return -1
    text = lines.after(below)
    if text < 0 or lines.bare[text].isdecimal() or lines.bare[text][0].islower():
        return -1  # a sentence that goes on is no title
    return below
