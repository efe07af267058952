"""Give back the numbers that a scan lost or misread, where their neighbours leave no doubt.

Only in a text whose sections are printed as headings. Between two sections whose numbers are
known, as many other headings as there are numbers missing are those sections, in that order;
where they are more or fewer, none is given a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from diffs.structure.labels import Mark
from diffs.structure.lines import Lines

_TITLE = re.compile(r"(?P<decor>[#*_\s]*#[#*_\s]*)(?=[A-Z])(?=.*[A-Za-z]{4})(?=.*[a-z])")
"""A heading of words, not all in capitals: a chapter's title is, and what is shorter was misread."""
_MOST = 9
"""Numbers missing between two neighbours past which nothing is certain."""


def lost_sections(
    lines: Lines, run: Sequence[Mark], numbered: Sequence[Mark], groups: Sequence[Mark]
) -> list[Mark]:
    """Return the sections found between those of ``run``: misread marks among ``numbered``, or fresh ones."""
    if 2 * sum(mark.rank > 0 for mark in run) <= len(run):
        return []
    headed = {m.line: m for m in numbered if m.rank > 0}
    taken = {m.line for m in (*run, *groups)}
    found: list[Mark] = []
    for last, following in pairwise(run):
        if not (last.num.isdecimal() and following.num.isdecimal()):
            continue
        first, missing = int(last.num) + 1, int(following.num) - int(last.num) - 1
        if not 0 < missing <= _MOST:
            continue
        between = range(last.line + 1, following.line)
        marks = _misread(headed, taken, between) or list(_titled(lines, taken, between))
        if len(marks) == missing:
            for number, mark in enumerate(marks, first):
                mark.num = str(number)
            found += marks
    return found


def _misread(headed: dict[int, Mark], taken: set[int], between: range) -> list[Mark]:
    """Return the numbered headings on these lines that are in no run, if their numbers rise by one each."""
    marks = [headed[line] for line in between if line in headed and line not in taken]
    if not all(mark.num.isdecimal() for mark in marks):
        return []
    return marks if all(int(b.num) == int(a.num) + 1 for a, b in pairwise(marks)) else []


def _titled(lines: Lines, taken: set[int], between: range) -> Iterator[Mark]:
    """Yield a mark for every heading of words on these lines that is not a chapter's."""
    for index in between:
        bare = lines.bare[index]
        m = _TITLE.match(bare) if bare[:1] == "#" and not lines.aside[index] else None
        above = next((at for at in range(index - 1, index - 4, -1) if lines.bare[at]), index)
        if m and index not in taken and above not in taken:
            at = lines.at(index)
            mark = Mark("number", "", at, at + m.end("decor"), index, ".")
            mark.rank = m["decor"].count("#")
            yield mark
