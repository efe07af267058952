"""Keep labels without a first bracket, ``a.`` and ``ii)``, only where they make a list.

What stands so at the start of a line may be the end of an abbreviation, or a cell of a table.
"""

from __future__ import annotations

from diffs.structure.labels import Mark
from diffs.structure.numbers import Key, follows, initial, readings


def only_lists(marks: list[Mark]) -> list[Mark]:
    """Return the marks without the lettered labels that continue no list from its first item on."""
    kept: list[Mark] = []
    last: dict[str, Key] = {}
    for mark in marks:
        if mark.kind != "label":
            if mark.kind != "proviso":
                last.clear()
        elif mark.style != "(" and mark.num.isalpha() and not _goes_on(mark, last):
            continue
        kept.append(mark)
    return kept


def _goes_on(mark: Mark, last: dict[str, Key]) -> bool:
    """Say whether a label opens a list or continues one in ``last``, and note it there."""
    found = False
    for style, key in readings(mark.num):
        if initial(key) or (style in last and follows(last[style], key) == 2):
            last[style] = key
            found = True
    return found
