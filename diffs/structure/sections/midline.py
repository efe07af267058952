"""Find the sections that begin in the middle of a line, where the number they must have is missing at the line starts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.weighing import NAMES_LAW
from tarmeem.patterns import pattern_of

_SECTION = pattern_of(
    r"(?<=[.:;\])”\"A-Z])\s+(\d{1,4})\.\s*(?=[A-Z][^.;:\n]{2,160}?[.:]\s?(?:[" + DASH + r"]|__|-))"
)
"""A number, its title and a dash, after a stop or a title in capitals."""
_FIRST = pattern_of(rf"(?:(?<=[:.;A-Z{DASH}-])\s*|(?<=,)\s)(?<!\d)1\.\s*(?={NAMES_LAW.pattern})")
"""The first section, right behind the words that enact or a title in capitals."""
_SECOND = pattern_of(r"(?<![\w.])2\.\s*[A-Z\[(“\"]")
_UNNUMBERED = pattern_of(
    r"^(?P<lost>[ \t]*(?:[-•*][ \t]+)?)(?:[A-Z][^\n.:()]{2,120}[.:]?[ \t]?(?:["
    + DASH
    + r"]|--|__)+[ \t]*)?"
    r"(?=\((?:1|i)\)\s*(?:This|These)\s(?:\w+\s){1,3}(?:may|shall)\sbe\s(?:called|cited|known)\b)",
    re.MULTILINE,
)
"""What names the law where the number of its section is lost: "(1) This Act may be called …", its title before it or not."""
_MISREAD = pattern_of(
    r"^(?P<lost>[ \t]*[lI|!i\]}t][.,]\s*)(?=[A-Z][^\n.:()]{2,120}[.:]?\s?(?:["
    + DASH
    + r"]|-|__)+\s*(?:\((?:1|l|I)\)\s*)?Th(?:is|ese)\s(?:\w+\s){1,3}(?:may|shall)\sbe\s(?:called|cited|known)\b)",
    re.MULTILINE,
)
"""The first section, whose number a scan took for a letter: "l. Short title.—(1) This Act may be called"."""
_FEW = 5
"""Sections from which a text has a manner to print them in."""
_MOST = 9
"""Numbers missing between two sections that are looked for in their lines."""


def first_in_line(lines: Lines, run: Sequence[Mark]) -> list[Mark]:
    """Return section 1 where no run, or section 2, follows the one place that names the law, in mid-line or without its number."""
    end = run[0].start if run else len(lines.text)
    if run and run[0].num != "2":
        return []
    for pattern in (_UNNUMBERED, _MISREAD) if run else ():
        named = list(pattern.finditer(lines.text, 0, end))
        if len(named) == 1:
            line = lines.line_of(max(named[0].start(), named[0].end("lost") - 1))
            one = Mark("number", "1", lines.at(line), named[0].end("lost"), line, ".")
            one.inferred = True
            return [] if lines.aside[line] else [one]
    found = list(_FIRST.finditer(lines.text, 0, end))
    line = lines.line_of(found[0].end() - 1) if found else 0
    if len(found) != 1 or lines.aside[line]:
        return []
    if not run and _SECOND.search(lines.text, found[0].end()):
        return []  # contents, or a law, in one run of words
    at = lines.text.index("1", found[0].start())
    return [Mark("number", "1", at, found[0].end(), line, ".")]


def sections_in_lines(lines: Lines, run: Sequence[Mark], start: int) -> list[Mark]:
    """Return the sections that a run lacks and that stand, titled as the others are, in lines between them.

    ``start`` is where the first may stand.
    """
    if len(run) < _FEW or 2 * sum(is_titled(lines, mark) for mark in run) < len(run):
        return []
    found: list[Mark] = []
    last, place = 0, start
    for mark in run:
        following = int(mark.num) if mark.num.isdecimal() else 0
        if last + 1 < following <= last + 1 + _MOST:
            found += _between(lines, place, mark.start, range(last + 1, following))
        last, place = following or last, mark.body
    return found


def _between(lines: Lines, start: int, end: int, wanted: range) -> list[Mark]:
    found: list[Mark] = []
    following = wanted.start
    for m in _SECTION.finditer(lines.text, start, end):
        number = int(m[1])
        line = lines.line_of(m.start(1))
        if following <= number < wanted.stop and not lines.aside[line]:
            found.append(Mark("number", m[1], m.start(1), m.end(), line, "."))
            following = number + 1
    return found
