"""Find the schedules of a law that has none by name, "[See section 3]", and the Articles of a treaty that one sets out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.urdu import URDU_OWNER
from diffs.structure.sections.weighing import is_capitalised
from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

_NUMBER = r"\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,4}\))*"
SEE = pattern_of(
    r"[\[(]\s*(?i:see\s+(?:sections?|rules?|regulations?|articles?|paragraphs?))\s+"
    rf"{_NUMBER}(?:(?:\s?,|\s(?:and|&|or|to))+\s?{_NUMBER})*\s*[\])]\.?(?:\s{{4,}}\S.*)?\Z"
)
"""A line that says which section a schedule belongs to."""
OWNER = pattern_of(
    r"[\[(]?\s*(?:[Ss]ee\s+)?(?i:sections?|rules?|regulations?|articles?|paragraphs?)\s+"
    rf"{_NUMBER}(?:(?:\s?,|\s(?:and|&|or|to))+\s?{_NUMBER})*\.?\s*[\])]?\.?\Z"
)
"""The same beside the schedule's name: "SCHEDULE 1  Regulation 3"."""
_LINE = pattern_of(r"^[ \t]*[\[(][ \t]*(?i:see)[ \t]", re.MULTILINE)
_LONG = 80
"""Characters that a title above such a line does not exceed."""


def is_owner(line: str) -> bool:
    """Say whether a line below a schedule's name says which section it belongs to: "[See section 3]", "See rule 4 (3)", "[Section 8.]"."""
    words = line.lstrip("# ")
    said = words.startswith(("See ", "[", "(")) and OWNER.match(words) is not None
    return said or SEE.match(words) is not None or URDU_OWNER.match(words) is not None


def is_owner_beside(words: str) -> bool:
    """Say whether what stands beside a schedule's name says which section it belongs to."""
    return OWNER.match(words) is not None or URDU_OWNER.match(words) is not None


def unnamed_schedules(lines: Lines, run: Sequence[Mark]) -> list[Mark]:
    """Return a mark for each "[See section 3]" below the last section of an instrument, unless a sentence goes on below it.

    A title right above it is the schedule's.
    """
    ends = [(one, two.start) for one, two in pairwise(run) if two.num == "1"]
    ends += [(mark, len(lines.text)) for mark in run[-1:]]
    return [found for last, end in ends for found in _below_last(lines, last, end)]


def _below_last(lines: Lines, last: Mark, end: int) -> list[Mark]:
    found: list[Mark] = []
    for m in _LINE.finditer(lines.text, last.body, end):
        index = lines.line_of(m.end())
        below = lines.after(index)
        if lines.aside[index] or not SEE.match(lines.bare[index]):
            continue
        if below >= 0 and lines.bare[below][0].islower():
            continue
        at = lines.at(index)
        mark = Mark("schedule", "", at, at + len(lines.bare[index]), index, "S")
        mark.sure = True
        above = lines.beside(index, -1)
        words = lines.bare[above].lstrip("# ") if above > last.line else ""
        near = above == index - 1 or words != lines.bare[above]
        if near and _is_title(words) and not lines.aside[above]:
            mark.start, mark.line, mark.heading = lines.at(above), above, words
            if words == "FORM":
                mark.kind, mark.heading = "form", ""
        found.append(mark)
    return found


def _is_title(words: str) -> bool:
    return (
        0 < len(words) < _LONG
        and (words.isupper() or (words[0].isupper() and is_capitalised(words)))
        and words[-1].isalpha()
    )


_ARTICLE = pattern_of(
    r"^[ \t]*#{0,6}[*_ \t]*(?:ARTICLE|Article)[*_]*[ \t]*[-–—]?[ \t]*(?P<num>[IVXL]{1,7}|\d{1,3})[.:*_]*"
    r"(?=[ \t]*$|[ \t]*[-–—][ \t]*[A-Z(]|[ \t]+[A-Z(])[ \t]*(?:[-–—][ \t]*)?",
    re.MULTILINE,
)
_LEAST = 2
"""Articles that a treaty has at least."""


def annexed_articles(lines: Lines, schedules: Sequence[int], run: Sequence[Mark]) -> list[Mark]:
    """Return the Articles that count from 1 within each schedule; ``schedules`` are where they begin, ``run`` the law's sections."""
    found: list[Mark] = []
    later = [*schedules, *(mark.start for mark in run), len(lines.text)] if schedules else []
    for start, end in pairwise(sorted(set(later))):
        articles = _counted(lines, start, end) if start in schedules else []
        found += articles if len(articles) >= _LEAST else []
    return found


def _counted(lines: Lines, start: int, end: int) -> list[Mark]:
    found: list[Mark] = []
    for m in _ARTICLE.finditer(lines.text, start, end):
        line = lines.line_of(m.start())
        num = m["num"] if m["num"].isdecimal() else str(reckon(m["num"]))
        if lines.aside[line] or lines.cuts(line) or int(num) != len(found) + 1:
            continue
        mark = Mark("article", m["num"], lines.at(line), m.end(), line, "w")
        mark.rank = m[0].count("#")
        mark.annexed = True
        found.append(mark)
    return found
