"""Keep labels without a first bracket, ``a.`` and ``ii)``, only where they make a list.

What stands so at the start of a line may be the end of an abbreviation, or a cell of a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.labels import paren
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SECTIONS, Mark
from diffs.structure.recognising.numbers import Key, follows, initial, readings

_ALEF = re.compile(r"\(\s?ا\s?\)")
_OPEN = frozenset((".", ")"))
"""Styles of a label without a first bracket; whether one that lost its second is a label, its list tells."""
_ITEM_END = re.compile(r"[;.:,](?:[ \t]*(?:and|or))?[ \t]*(?:\n|\Z)")
_ALONE = 6
"""Characters of a line that has a label and no words."""
_BESIDE = 4
"""Lines from one numbered sub-section to the next, where another number counts the two."""


def only_lists(marks: list[Mark]) -> list[Mark]:
    """Return the marks without the lettered labels that continue no list from its first item on.

    A "b)" may continue a list in brackets too, whose (a) it comes next after.
    """
    kept: list[Mark] = []
    last: dict[str, Key] = {}
    whole: dict[str, Key] = {}
    halves = any(mark.style == ")" and mark.kind == "label" for mark in marks)
    for mark in marks:
        if mark.kind != "label":
            if mark.kind != "proviso":
                last.clear()
                whole.clear()
        elif mark.num.isalpha():
            halved = mark.style == ")" and bool(_next_in(mark, whole))
            if mark.style in _OPEN and not (_goes_on(mark, last) or halved):
                continue
            if halves:
                whole.update(_next_in(mark, whole) or readings(mark.num)[:1])
        kept.append(mark)
    return kept


def _goes_on(mark: Mark, last: dict[str, Key]) -> bool:
    """Say whether a label opens a list or continues one in ``last``, and note it there."""
    found = {style: key for style, key in readings(mark.num) if initial(key)} | _next_in(mark, last)
    last.update(found)
    return bool(found)


def _next_in(mark: Mark, last: dict[str, Key]) -> dict[str, Key]:
    """Return the lists of ``last`` in which a label comes next, and its place in each."""
    return {s: k for s, k in readings(mark.num) if s in last and follows(last[s], k) == 2}


def _steps(last: tuple[Mark, str, int], following: tuple[Mark, str, int]) -> bool:
    """Say whether one counted line comes next after another: "2. (2)" right below "1. (1)", which else is section 1."""
    (one, label, _), (two, _, _) = last, following
    return int(two.num) == int(one.num) + 1 and (
        not label.isdecimal() or two.line - one.line <= _BESIDE
    )


def with_ones(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks, an alef in brackets being the ۱ it looks like where (۲), or (الف) in full, comes next."""
    labels = [mark for mark in marks if mark.kind in ("label", *SECTIONS)]
    for mark, after in pairwise(labels):
        if _ALEF.match(lines.text, mark.start) and after.kind == "label":
            spelt = lines.text[after.start : after.body].lstrip("( ").startswith("الف")
            if after.num == "2" or spelt:
                mark.num, mark.inferred = "1", True
    return marks


def without_columns(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks without the labels that a scan set in a column of their own, "(a) / (b) / (c)", above all their words.

    Which words are whose, nothing says: below the last stand as many items as there are labels, or more.
    """
    column: list[Mark] = []
    dropped: set[int] = set()
    ends = [*(mark.start for mark in marks[1:]), len(lines.text)]
    for mark, end in zip(marks, ends, strict=False):
        if mark.kind != "label" or mark.style != "(" or len(lines.bare[mark.line]) > _ALONE:
            column = []
            continue
        if not (column and _next_in(mark, dict(readings(column[-1].num)))):
            column = []
        column.append(mark)
        words = lines.text[mark.body : end]
        if words.strip():
            if len(_ITEM_END.findall(words)) >= len(column) > 1:
                dropped.update(id(label) for label in column)
            column = []
    return [mark for mark in marks if id(mark) not in dropped] if dropped else marks


def drop_counters(lines: Lines, marks: Sequence[Mark]) -> None:
    """Make ``1. (a)``, ``2. (b)`` the labels (a) and (b): the numbers before them only count the lines."""
    counted: list[tuple[Mark, str, int]] = []
    for mark in marks:
        if mark.kind != "number" or mark.style != "." or not lines.text.startswith("(", mark.body):
            continue
        got = paren(lines.text[mark.body : mark.body + 12], 0)
        if got and any(mark.num == str(key[0]) and not key[1] for _, key in readings(got[1])):
            counted.append((mark, got[1], mark.body + got[2]))
    steps = [False, *(_steps(a, b) for a, b in pairwise(counted)), False]
    for (mark, label, body), beside in zip(counted, map(any, pairwise(steps)), strict=False):
        if beside:
            mark.kind, mark.num, mark.style, mark.body = "label", label, "(", body
