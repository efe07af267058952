"""Mark an amending instrument's own sections in its lines, wherever their numbers and notes are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from diffs.structure.cutting.instrument import Own, is_instrument, own_sections
from diffs.structure.cutting.masking import masked
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import NUMBERS, Mark, put_among

_LABEL_ALONE = re.compile(r"\(\w{1,5}\)\Z")


class Head(NamedTuple):
    """The line on which one of the instrument's own sections begins, and that section."""

    line: int
    own: Own


def own_heads(lines: Lines) -> list[Head]:
    """Return the heads of the instrument's own sections; none where it amends nothing."""
    if not is_instrument(lines.text):
        return []
    found: list[Head] = []
    for own in own_sections(masked(lines)):
        index = lines.line_of(own.place)
        if _LABEL_ALONE.match(lines.before(index)[0].lstrip("#*_ ")):
            # An item whose label stands alone is the section's whose words open the list.
            found[-1:] = [Head(f.line, replace(f.own, end=own.end)) for f in found[-1:]]
        elif not lines.aside[index]:
            found.append(Head(index, own))
    return found


def number_heads(lines: Lines, heads: Sequence[Head], marks: list[Mark]) -> list[Mark]:
    """Return the marks with those of the own sections among them, ``sure``; one whose number is lost has none."""
    known = {m.line: m for m in reversed(marks) if m.kind in NUMBERS}
    fresh: list[Mark] = []
    for line, own in heads:
        mark = known.get(line)
        if mark is None:
            bare = lines.bare[line]
            at = lines.at(line)
            mark = Mark("number", own.number, at, max(at, own.place), line, ".")
            mark.rank = bare[: mark.body - at].count("#")
            fresh.append(mark)
        mark.sure = True
        if own.inferred:
            mark.num, mark.style = own.number, "."
            mark.inferred = True
    return put_among(marks, fresh) if fresh else marks
