"""Tell whether the name of a chapter or a schedule stands as a heading, and read its title."""

from __future__ import annotations

import re

from diffs.structure.recognising.headings import title
from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SCHEDULES, Mark
from diffs.structure.recognising.numbers import comes_next
from diffs.structure.recognising.sentences import RUNS_ON, TEXTUAL, names_unit
from diffs.structure.sections.schedules import is_owner, is_owner_beside
from diffs.structure.sections.weighing import is_capitalised
from tarmeem.letters import has_arabic

_FIRST = re.compile(r"\(?[1١۱]\s?[.)۔-]")
"""How a schedule's first item begins."""


def heads_unit(lines: Lines, mark: Mark) -> bool:
    """Say whether a chapter's or schedule's name stands as a heading, not in a wrapped sentence."""
    above, gap = lines.before(mark.line)
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    if rest[:1] in (",", ";", ")") or rest[:1].islower() or bare[-1] in ",;":
        return False
    if bare[0] in "*-•" and bare[1].isspace():  # an entry of a list
        return False
    if names_unit(lines, mark.line) and not _is_told(lines, mark):
        return False
    if mark.kind in SCHEDULES and bare.startswith(("SCHEDULE", "ANNEX", "APPENDIX")):
        return True
    if not rest and mark.num and not RUNS_ON.search(above):
        below = lines.after(mark.line)
        return below < 0 or not lines.bare[below][0].islower()
    return gap or not above or above[-1] in "۔.;:”]—–-_*)" or above.isupper() or bare.isupper()


def _is_told(lines: Lines, mark: Mark) -> bool:
    """Say whether a unit's name is told by what stands beside or below it: the section it belongs to, or its item 1."""
    below = lines.after(mark.line)
    words = lines.bare[below] if below >= 0 else ""
    beside = lines.behind(mark)
    return is_owner(words) or is_owner_beside(beside) or _FIRST.match(words) is not None


def stands(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether a unit's name stands as one below what stands ``above``."""
    named = heads_unit(lines, mark) or _comes_next(lines, above, mark)
    return mark.sure or (named and not _names_last(lines, above, mark))


def _comes_next(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "Part II—Soaps" comes next after a Part I, though no stop ends the row of a table above it."""
    last = next((m for m in reversed(above) if m.kind == mark.kind), None)
    titled = (
        STROKE.search(lines.text, mark.start, mark.body)
        and lines.text[mark.body : mark.body + 1].isupper()
    )
    return last is not None and bool(titled) and comes_next(last.num, mark.num)


def _names_last(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "SCHEDULE OF FEES" is the title of the annex whose name stands alone right above it."""
    last = above[-1] if above else mark
    alone = last.kind in SCHEDULES and last.body >= lines.at(last.line) + len(lines.bare[last.line])
    titled = mark.kind in SCHEDULES and not mark.num and mark.body < lines.starts[mark.line + 1] - 1
    return alone and titled and lines.after(last.line) == mark.line


def is_note(lines: Lines, mark: Mark, noted: set[int]) -> bool:
    """Say whether "Schedule 1" is the marginal note of a section whose bare number stands below it."""
    return mark.line in noted and lines.text.startswith("Schedule", lines.at(mark.line))


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
        words = ""
    elif not words and is_owner(lines.bare[below]):
        see, below = True, _after_gap(lines, below)
    index = below
    for _ in range(3):  # a line at the text's end is not read twice
        stop = min(lines.starts[index + 1], limit)  # a section may begin in the title's line
        line = lines.text[lines.at(index) : stop].strip() if stop == limit else lines.bare[index]
        if (
            not line
            or stop <= end
            or (line[0] in "#*-•" and not line.isupper())
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
