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
_FEWEST, _RENUMBERED = 3, 2
"""Titles that the contents have in the order of the sections, and those among them whose number is another."""


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


def number_listed(lines: Lines, numbered: Sequence[Mark]) -> list[Mark]:
    """Give sections that are printed "1.", all of them, the numbers that the contents have for their titles, in place.

    It takes three titles that come again in their order, two of them below a number that is not theirs.
    Return the entries of those contents; none of others.
    """
    first = next((at for at, m in enumerate(numbered) if (m.num, m.style) == ("1", ".")), 0)
    listed = _listed(lines, numbered[first:])
    rest = [(m, _title(lines, m)) for m in numbered[first + len(listed) :]]
    if len(rest) < _FEWEST:
        return []
    found: list[tuple[Mark, str]] = []
    since = 0
    for entry in listed:
        wanted = {(num, _title(lines, entry)) for num in ("1", entry.num)}
        at = next(
            (i for i in range(since, len(rest)) if (rest[i][0].num, rest[i][1]) in wanted), -1
        )
        if at >= 0:
            found.append((rest[at][0], entry.num))
            since = at + 1
    enough = len(found) >= max(_FEWEST, len(listed) / 2)
    if not enough or sum(mark.num != num for mark, num in found) < _RENUMBERED:
        return []
    for mark, num in found:
        mark.inferred = mark.num != num
        mark.num, mark.sure = num, True
    return listed


def _listed(lines: Lines, numbered: Sequence[Mark]) -> list[Mark]:
    """Return the first numbers, which rise by one from 1, each with a title alone on its line."""
    found: list[Mark] = []
    for number, mark in enumerate(numbered, 1):
        if mark.num != str(number) or mark.style != "." or not _title(lines, mark):
            break
        found.append(mark)
    return found


def _title(lines: Lines, mark: Mark) -> str:
    """Return the words behind a number on its line, in small letters."""
    return lines.behind(mark).strip(" .:—-*_#").casefold()
