"""Read the title of a chapter or a schedule: the rest of its line, or the short lines below."""

from __future__ import annotations

import re

from diffs.structure.levels.kinds import SCHEDULES
from diffs.structure.recognising.headings import title
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.sections.standing import is_capitalised
from diffs.structure.sections.unnamed import is_owner, is_owner_beside
from tarmeem.letters import has_arabic

_GONE = re.compile(r"\[([^\[\]]{3,300})\]\s*(?=Omitted|Rep\b|Repealed|Deleted)")
"""The title in brackets of a schedule of which nothing else is left: "[Acts repealed.] Rep. by"."""

_HANGS = (" AND", " OF", " THE", ",")
"""How a line of a title in capitals ends that goes on below it, over a gap too."""


def read_title(lines: Lines, mark: Mark, limit: int) -> None:
    """Take a chapter's title: the rest of its line, else the short lines below it."""
    text = lines.text
    if mark.heading:
        return
    end = min(lines.starts[mark.line + 1], limit)
    if gone := _GONE.match(text, mark.body, end):
        mark.heading, mark.body = title(gone[1]), gone.end()
        return
    words = text[mark.body : end].strip()
    below = _after_gap(lines, mark.line)
    see = mark.kind in SCHEDULES and is_owner_beside(words)
    if see:
        mark.owner, words = words, ""
    elif not words and is_owner(lines.bare[below]):
        see, mark.owner = True, lines.bare[below]
        below = _after_gap(lines, below)
    index = below
    for _ in range(3):  # a line at the text's end is not read twice
        stop = min(lines.starts[index + 1], limit)  # a section may begin in the title's line
        line = lines.text[lines.at(index) : stop].strip() if stop == limit else lines.bare[index]
        if (
            not line
            or stop <= end
            or (line[0] in "#*-•" and not line.isupper())
            or line.startswith(("* ", "- ", "• "))
            or lines.aside[index]
            or not (line.isupper() or (not words and _is_title(line)))
            or (see and not (_looks_titled(line) or _parts_below(lines, index)))
        ):
            break
        words, end = f"{words} {line}", stop
        over = line.endswith(_HANGS)
        index = _after_gap(lines, index) if over else min(index + 1, len(lines.bare) - 1)
    mark.heading = title(words)
    mark.body = max(mark.body, end)


def _looks_titled(line: str) -> bool:
    """Say whether a line is in capitals, or in Urdu, which has none, and no sentence."""
    if has_arabic(line[0]):
        return not TEXTUAL.search(line)
    return line.isupper() or is_capitalised(line)


def _parts_below(lines: Lines, index: int) -> bool:
    """Say whether a gap lies below a line."""
    return index + 1 < len(lines.bare) and not lines.bare[index + 1]


def _after_gap(lines: Lines, index: int) -> int:
    """Return the line below one, or that which two blank lines at most part from it."""
    below = index + 1
    while below < len(lines.bare) - 1 and not lines.bare[below] and below < index + 3:
        below += 1
    return min(below, len(lines.bare) - 1)


def _is_title(line: str) -> bool:
    opens = line[0].isupper() or "\u0600" <= line[0] <= "\u06ff"  # Urdu has no capitals
    ended = line[-1] not in ".;,:۔" and not line.endswith((" the", " of", " and", " a"))
    return len(line) < 90 and opens and ended
