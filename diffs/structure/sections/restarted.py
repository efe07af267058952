"""Count the sections of a page whose export began each list anew: every one is printed "1."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.sections.sections import NAMES_LAW

_COLON = re.compile(r"[A-Z][^.:\n]{2,160}:\s+[A-Z(]")
"""A title that ends with a colon."""


def restarted_sections(
    lines: Lines, run: Sequence[Mark], numbered: Sequence[Mark], end: int
) -> list[Mark]:
    """Return the further sections of a text that has no other than section 1, up to ``end``.

    They are all that begin with "1." below it; if one has no title as sections have, or another
    number stands among them, or one names a law as the first does, none is counted.
    """
    if len(run) != 1 or run[0].num != "1" or run[0].style != ".":
        return []
    found = [m for m in numbered if run[0].start < m.start < end]
    if any(NAMES_LAW.match(lines.text, m.body) for m in found):
        return []  # it is another instrument's
    if not all(m.num == "1" and m.style == "." and _has_title(lines, m) for m in found):
        return []
    for number, mark in enumerate(found, 2):
        mark.num, mark.inferred = str(number), True
    return found


def _has_title(lines: Lines, mark: Mark) -> bool:
    words = lines.bare[mark.line]
    return is_titled(lines, mark) or bool(_COLON.match(words, mark.body - lines.at(mark.line)))
