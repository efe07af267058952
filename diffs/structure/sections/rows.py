"""Find what counts anew, the rows of a table, the items of a list, a schedule or a form: their numbers are no sections'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, Mark, place_of
from diffs.structure.recognising.numbers import follows, number_key
from diffs.structure.recognising.sentences import FIRST_WORDS, TEXTUAL
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.weighing import NAMES_LAW
from tarmeem.patterns import pattern_of

_HEAD = pattern_of(
    r"[|*_\s]{0,6}(?:S(?:r|l|erial)?\s?\.?\s?(?:Nos?\b|Number\b|#)|نمبر\s?شمار)(?!\s?[.:]?\s?\d)",
    re.IGNORECASE,
)
"""What the column of their numbers is called: "S.No. 45 of 2031" is a paper's number."""
_TITLED = pattern_of(r"[A-Z][^;\n]{2,160}?[.,:]\s?(?:[" + DASH + r"]|__|--)")
"""How a section begins, and no row: "Fees.—"."""
_STOPPED = pattern_of(r"[A-Z][^.;:\n]{2,90}\.\s{1,3}(?:\(1\)|[A-Z])")
"""A title that a stop ends: "Fees. Every keeper …"."""
_CELL = 7
"""Words that a cell of a table hardly exceeds, and a sentence of law does."""
_TITLE = 90
"""Letters that a section's heading hardly exceeds."""
_DIGIT = pattern_of(r"\d")
_ANNOUNCES = (":", "—", "–", ":-", ":--")
_MISSING = 3
"""Sections that may be missing between two that hold a list between them."""
_UNITS = SCHEDULES | frozenset(RANKS)
_BRIEF = 160
"""Characters that the head of a table hardly exceeds."""
_NEAR = 14
"""Lines from the head of the first column within which the first row stands: each head may have its own."""
_FAR = 40
"""Lines that one row has at most."""
_SOON = 100
"""Numbers that a table and the sections beside it hardly exceed."""
_SKIPPED = 2
"""How far a row's number may lie beyond the last: one may be misread."""
_FEW = 2
"""Rows that a table has at least."""


class _Above(NamedTuple):
    """What stands above the head of a table."""

    last: str = "0"
    """The last number,"""
    headed: str = "0"
    """and the last that has a heading."""
    alone: bool = False
    """Whether a heading stood alone on its line."""


def rows_of_tables(lines: Lines, marks: Sequence[Mark]) -> frozenset[int]:
    """Return (by id) the numbered marks that count the rows of a table, from 1 on below the head of its column."""
    found: set[int] = set()
    places = [mark.line for mark in marks]
    above, passed = _Above(), 0
    done = -1
    for index in lines.heads:
        if index <= done or lines.aside[index] or len(lines.bare[index]) > _BRIEF:
            continue
        if not _HEAD.match(lines.bare[index]):
            continue
        first = bisect_left(places, index)
        for mark in marks[passed:first]:
            above = _passing(lines, above, mark)
        passed = max(passed, first)
        rows = _rows(lines, marks, first, index, above)
        if len(rows) >= _FEW:
            found.update(map(id, rows))
            done = rows[-1].line
    return frozenset(found)


def _passing(lines: Lines, above: _Above, mark: Mark) -> _Above:
    """Return what stands above once a mark does too."""
    if mark.kind != "number":
        return above
    alone = _heads_sentence(lines, mark)
    headed = mark.num if _is_headed(lines, mark) else above.headed
    return _Above(mark.num, headed, above.alone or alone)


def counted_within(lines: Lines, numbered: Sequence[Mark]) -> frozenset[int]:
    """Return (by id) the numbers that lie within a section of a law whose sections have headings, and they none.

    No section lies between two whose numbers follow each other; elsewhere what counts from 1 is none.
    """
    found: set[int] = set()
    heads: list[Mark] = []
    items: list[Mark] = []
    for mark in numbered:
        if not _is_headed(lines, mark):
            items.append(mark)
            continue
        between = heads and _is_near(heads[-1], mark)
        if between and (_lie_between(heads[-1], mark, items) or _count_anew(lines, items)):
            found.update(map(id, items))
        found.update(_bracketed(lines, heads, items))
        heads.append(mark)
        items = []
    if _begin(lines, heads, numbered) and _count_anew(lines, items):
        found.update(map(id, items))
    return frozenset(found) | _overtaken(lines, numbered) | _bracketed(lines, heads, items)


def _bracketed(lines: Lines, heads: Sequence[Mark], items: Sequence[Mark]) -> set[int]:
    """Return (by id) what counts "1)", "2)" below a title printed "1. Title.—", though it names the law."""
    head = heads[-1] if heads else None
    titled = head is not None and head.style == "." and (head.rank > 0 or is_titled(lines, head))
    own = [mark.num for mark in items] == [str(n + 1) for n in range(len(items))]
    return {id(m) for m in items if titled and own and m.style == ")"}


def _begin(lines: Lines, heads: Sequence[Mark], numbered: Sequence[Mark]) -> bool:
    """Say whether headed numbers count from 1, or begin with "Article 8" alone on its line, few of them missing."""
    if not heads or not all(map(_is_near, heads, heads[1:])):
        return False
    named = heads[0] is numbered[0] and heads[0].style == "w" and _is_alone(lines, heads[0])
    return named or (len(heads) > 1 and heads[0].num == "1")


def _overtaken(lines: Lines, numbered: Sequence[Mark]) -> set[int]:
    """Return (by id) the items of announced lists beyond which the very next section stands: 2, then 1 to 12, then 3."""
    found: set[int] = set()
    own: Mark | None = None
    items: list[Mark] = []
    for mark in numbered:
        if own and items and _is_next(own.num, mark.num) and not _is_next(items[-1].num, mark.num):
            found.update(map(id, items))
            own, items = mark, []
        elif items and _is_next(items[-1].num, mark.num):
            items.append(mark)
        elif own and mark.num == "1" and lines.before(mark.line)[0].endswith(_ANNOUNCES):
            items = [mark] if _count_anew(lines, [mark]) else []
        else:
            own, items = mark, []
    return found


def _is_near(last: Mark, mark: Mark) -> bool:
    """Say whether a number comes after another, few of them missing between."""
    before, after = number_key(last.num), number_key(mark.num)
    return before < after and after[0] - before[0] <= _MISSING


def _lie_between(one: Mark, two: Mark, items: Sequence[Mark]) -> bool:
    """Say whether none of the numbers between two whole ones that follow each other is either of them."""
    numbers = [mark.num for mark in (one, two, *items)]
    if not all(map(str.isdecimal, numbers)) or int(two.num) != int(one.num) + 1:
        return False
    return not {one.num, two.num} & set(numbers[2:])


def _count_anew(lines: Lines, items: Sequence[Mark]) -> bool:
    """Say whether numbers begin with 1, and none names a law."""
    if not items or items[0].num != "1":
        return False
    return not any(mark.num == "1" and NAMES_LAW.match(_said(lines, mark)) for mark in items)


def _is_headed(lines: Lines, mark: Mark) -> bool:
    named = mark.rank > 0 or mark.style == "w"
    if named or is_titled(lines, mark) or _STOPPED.match(_said(lines, mark)):
        return True
    return _heads_sentence(lines, mark)


def _heads_sentence(lines: Lines, mark: Mark) -> bool:
    """Say whether a title stands alone behind a number, and a sentence of law begins below it."""
    at = mark.line if not _is_alone(lines, mark) else lines.after(mark.line)
    below = lines.after(at) if at >= 0 else -1
    said = _said(lines, mark).strip(" *_#")
    if below < 0 or not said[:1].isupper() or len(said) > _TITLE or _DIGIT.search(said):
        return False
    said = lines.bare[below]
    words = said.split()
    begins = words[0].rstrip(",") in FIRST_WORDS or len(words) > _CELL or TEXTUAL.search(said)
    return said.startswith("(1)") or (said[0].isupper() and bool(begins))


def _rows(lines: Lines, marks: Sequence[Mark], first: int, head: int, above: _Above) -> list[Mark]:
    """Return the rows below a head, each of the next number; what else begins with a figure is a cell's."""
    rows: list[Mark] = []
    last = head
    for at in range(first, len(marks)):
        mark = marks[at]
        if mark.line - last > (_FAR if rows else _NEAR) or mark.kind in _UNITS:
            break
        if mark.kind != "number" or not mark.num[:1].isdecimal():
            continue
        counts_columns = mark.num == "1" and _are_columns(lines, rows, head)
        if not counts_columns and _is_section(lines, marks, at, rows, above):
            break
        before = rows[-1].num if rows else "0"
        steps = number_key(mark.num)[0] - number_key(before)[0]
        rises = number_key(before) < number_key(mark.num)
        if (rises and steps <= (_SKIPPED if rows else 1)) or counts_columns:
            rows.append(mark)
            last = mark.line
    return rows


def _are_columns(lines: Lines, rows: Sequence[Mark], head: int) -> bool:
    """Say whether numbers right below a head, each alone, count the table's columns."""
    near = bool(rows) and rows[-1].line - head <= _NEAR
    return near and all(_is_alone(lines, row) for row in rows)


def _is_section(
    lines: Lines, marks: Sequence[Mark], at: int, rows: Sequence[Mark], above: _Above
) -> bool:
    """Say whether a number below a table's head is a section's: the next one's, with a sentence, or headed as those above are.

    Rows may be headed as the sections are: then the next section's number comes once more.
    """
    mark = marks[at]
    if _TITLED.match(_said(lines, mark)):
        return True
    if rows and mark.num == "1" and mark.style == rows[0].style:
        return True
    looks = _heads_sentence if above.alone else _says_sentence
    is_next = _is_next(above.last, mark.num) or _is_next(above.headed, mark.num)
    if not looks(lines, mark) or not (is_next or above.alone):
        return False
    first = rows[0] if rows else mark
    if first.num != "1" or not looks(lines, first):
        return True
    below = takewhile(lambda one: one.kind not in _UNITS, marks[at + 1 : at + _SOON])
    again = next((one for one in below if one.num == mark.num), None)
    return is_next and not (again and looks(lines, again))


def _says_sentence(lines: Lines, mark: Mark) -> bool:
    """Say whether what stands behind a number is a sentence of law, with a title before it or none."""
    said = _said(lines, mark)
    long = len(said.split()) > _CELL and not said[-1].isdigit()
    return long or TEXTUAL.search(said) is not None or _STOPPED.match(said) is not None


def _is_next(last: str, num: str) -> bool:
    return follows(number_key(last), number_key(num)) == 2


def _is_alone(lines: Lines, mark: Mark) -> bool:
    return mark.body - lines.at(mark.line) >= len(lines.bare[mark.line])


def _said(lines: Lines, mark: Mark) -> str:
    """Return what a number stands before: the words of its line, or the line below."""
    words = lines.behind(mark)
    below = lines.after(mark.line) if not words else -1
    return lines.bare[below] if below >= 0 else words


def counted_anew(heads: Sequence[int], numbered: Sequence[Mark]) -> frozenset[int]:
    """Return (by id) what counts anew from 1 beyond a schedule's head: it goes on with no sections."""
    places = [bisect_left(numbered, head, key=place_of) for head in heads]
    zones = (numbered[first:end] for first, end in pairwise([*places, len(numbered)]))
    return frozenset(id(m) for zone in zones if zone and zone[0].num == "1" for m in zone)
