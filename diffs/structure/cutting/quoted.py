"""Mark in the lines what an amending instrument has of its own, and what it quotes to put it elsewhere."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from diffs.structure.cutting.instrument import Own, is_instrument, own_sections
from diffs.structure.cutting.masking import masked
from diffs.structure.cutting.orders import ORDERS
from diffs.structure.cutting.quoting import LABEL, end_of_matter, start_of_matter
from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import NUMBERS, RANKS, SCHEDULES, Mark, place_of, put_among
from diffs.structure.recognising.numbers import Key, number_key
from diffs.structure.recognising.units import COLUMNS
from tarmeem.patterns import pattern_of

_LABEL_ALONE = pattern_of(r"\(\w{1,5}\)\Z")


class Head(NamedTuple):
    """The line on which one of the instrument's own sections begins, and that section."""

    line: int
    own: Own


def own_heads(lines: Lines) -> list[Head]:
    """Return the heads of the instrument's own sections; none where it amends nothing.

    What orders an amendment is no editor's note, however like one it is worded.
    """
    if not is_instrument(lines.text):
        return []
    found: list[Head] = []
    for own in own_sections(masked(lines)):
        index = lines.line_of(own.place)
        if lines.aside[index] == NOTE and ORDERS.search(lines.text, own.body, own.end):
            for at in range(index, bisect_left(lines.starts, own.end)):
                lines.aside[at] = None if lines.aside[at] == NOTE else lines.aside[at]
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


_LEAD = pattern_of(
    r"(?:namely|following|as follows|substituted|inserted|added)\W*\Z|:\W*\Z", re.IGNORECASE
)
_SAID = pattern_of(
    r"\b(?:inserted|added|substituted)\s*,?\s*(?:namely)?\W*\Z|\bnamely\W*\Z", re.IGNORECASE
)
"""What comes before new matter, with or without a mark of quotation."""
_DONE = pattern_of(r"[”\"’']\s*(?:shall be|is|are)(?: hereby)? (?:inserted|added|substituted)\W*\Z")
"""What ends an instruction that gave its new words already: nothing new follows."""
_TABLE = pattern_of(r"[“\"]\s*(?i:table)\b")
"""How a quoted table begins."""
_DEFINITION = pattern_of(r"[“\"]\s?[‘'“\"]\s?[A-Za-z][^”’\"'\n]{1,80}?\s?[”’\"'],?\s")
"""How a quoted definition without a label begins: two marks of quotation open it."""
_NEW = pattern_of(r"\b(?:definitions?|insert(?:ed|ing)|add(?:ed|ing)|substitut(?:ed|ing))\b")
_AMENDING = pattern_of(
    r"[#*_ ]*(?:Section )?\d{1,3}\.\s*(?:Amendments?|Substitution|Omission|Insertion|Addition)\b"
)
"""A section by which a law that is no amending instrument amends another all the same."""
_OPENS_IN_LINE = pattern_of(
    rf"\b(?:namely|as\s+follows|following|inserted|added|substituted)[ \t]*[.,:;—–-][ \t.,:;—–-]*([“\"])(?={LABEL.pattern}(?![”\"]))"
)
"""How new matter opens where no line begins; a label alone in marks of quotation is cited."""
_SPACES = pattern_of(r"[\s-]")
_LONGEST = 100_000
"""Characters one quotation may run on for."""
_BELOW = 400
"""Marks below one among which the law's next number is looked for."""
_EFFORT = 5
"""How often, on the average, a character may be looked at for the end of a quotation."""


def quoted_regions(
    lines: Lines, marks: Sequence[Mark], heads: Sequence[Head] = ()
) -> list[tuple[int, int]]:
    """Return the (first line, last line) of every quotation that opens on a mark, or within a line of an own section.

    ``heads`` are those of the instrument's own sections: what is quoted in one ends there.
    """
    found: list[tuple[int, int]] = []
    text = masked(lines) if heads else lines.text
    starts = [head.own.start for head in heads]
    last, section = -1, None
    budget = _EFFORT * len(text)
    begun = deque(_opened_in_line(lines, text, heads))
    for mark in _with_tables(lines, marks):
        while begun and begun[0][0] < mark.line:
            _, end = begun.popleft()
            if last < mark.line <= end:
                last = end
                found.append((mark.line, end))
        if mark.line <= last or budget <= 0:
            continue
        at = bisect_right(starts, mark.start)
        own = heads[at - 1] if at and mark.start < heads[at - 1].own.end else None
        ordered = own is not None and mark.line != own.line
        if mark.quoted and section and not heads:
            ordered = _AMENDING.match(lines.bare[section.line]) is not None
        opens, sure = _opens(lines, mark, section, ordered=ordered)
        if opens:
            stop = (
                own.own.end
                if own
                else min(_next(marks, mark, section), mark.start + _LONGEST, len(text))
            )
            ending = end_of_matter(text, start_of_matter(text, lines.at(mark.line)), stop)
            budget -= ending.at - mark.start
            if ending.marked or (sure and ending.at > mark.start):
                last = bisect_left(lines.starts, ending.at + ending.marked) - 1
                found.append((mark.line, last))
                continue
        if not mark.quoted and mark.kind in NUMBERS:
            section = mark
    return found


def _opened_in_line(lines: Lines, text: str, heads: Sequence[Head]) -> Iterator[tuple[int, int]]:
    """Yield the lines on which new matter opens, behind the section's own words, and ends; where that is in doubt, none."""
    for _, own in heads:
        at = own.start
        while opened := _OPENS_IN_LINE.search(text, at, own.end):
            ending = end_of_matter(text, opened.start(1), own.end)
            if ending.sure:
                yield lines.line_of(opened.start(1)), lines.line_of(ending.at)
            at = max(ending.at, opened.end()) if ending.sure else opened.end()


def _opens(lines: Lines, mark: Mark, section: Mark | None, *, ordered: bool) -> tuple[bool, bool]:
    """Say whether a mark may open a quotation, and whether it does even where nothing closes it.

    Of new matter that bears no mark of quotation the lead says that a section or a chapter comes, or names the label;
    and its number is not the next after that of the ``section``. ``ordered``: it stands where a law is amended.
    """
    sure = ordered and _is_said(lines, mark)
    if mark.quoted:
        opens = _LEAD.search(_lead(lines, mark)[-40:]) is not None
        return opens, opens and ordered
    if mark.kind == "label":
        return sure, sure and _is_named(lines, mark)
    if mark.kind in NUMBERS:
        sure &= mark.num[:1].isdecimal() and not (section and _is_next(mark, section))
    else:
        sure &= mark.kind in RANKS
    return sure, sure


def _next(marks: Sequence[Mark], mark: Mark, section: Mark | None) -> int:
    """Return where the law goes on with its next number, printed as the ``section`` is, below a mark."""
    if section is None:
        return sys.maxsize
    at = bisect_right(marks, mark.start, key=place_of)
    below = (m for m in marks[at : at + _BELOW] if not m.quoted and m.style == section.style)
    return next((m.start for m in below if _is_next(m, section)), sys.maxsize)


def _is_next(mark: Mark, section: Mark) -> bool:
    """Say whether a number may be the instrument's own next after that of a section."""
    if not (mark.num.isdecimal() and section.num.isdecimal()):
        return False
    return int(section.num) < int(mark.num) <= int(section.num) + 3


def _is_named(lines: Lines, mark: Mark) -> bool:
    """Say whether the words above a label without a mark of quotation name it: "for clause (ix), the following …"."""
    named = _SPACES.sub("", _lead(lines, mark)).find(f"({mark.num})", 1)
    return named > 0


def _with_tables(lines: Lines, marks: Sequence[Mark]) -> Sequence[Mark]:
    """Return the marks, and one for every quoted table or definition: its name is no mark of its own."""
    known = {mark.line for mark in marks}
    found = [
        index
        for index in lines.heads
        if index not in known
        and not lines.aside[index]
        and (_TABLE.match(lines.bare[index]) or _defines(lines, index))
    ]
    tables = [Mark("table", "", at, at, i) for i in found for at in (lines.at(i),)]
    for table in tables:
        table.quoted = True
    return put_among(marks, tables) if tables else marks


def _lead(lines: Lines, mark: Mark) -> str:
    """Return the line above a mark; above a quotation, the one above the markdown heading that came between."""
    above, _ = lines.before(mark.line)
    if mark.quoted and above[:1] == "#":
        at = mark.line - 1
        while not lines.bare[at] or lines.aside[at]:
            at -= 1
        further, _ = lines.before(at)
        return further if _SAID.search(further[-60:]) else above
    return above


def _is_said(lines: Lines, mark: Mark) -> bool:
    """Say whether the words above a mark say that new matter comes, and have not given it."""
    said = _lead(lines, mark)[-60:]
    return _SAID.search(said) is not None and not _DONE.search(said)


def _defines(lines: Lines, index: int) -> bool:
    """Say whether a line begins with a quoted definition, and the words above it say that new matter comes."""
    return quotes_definition(lines.bare[index]) and bool(_NEW.search(lines.before(index)[0]))


def quotes_definition(bare: str) -> bool:
    """Say whether a line begins with a definition in marks of quotation of its own within those of new matter."""
    return bare[0] in '“"' and _DEFINITION.match(bare) is not None


_ANNOUNCES = (":", "—", "–", "-")
_NONE: Key = (0, "")


def inside_of(regions: list[tuple[int, int]], marks: list[Mark]) -> list[bool]:
    """Say of each mark whether it lies in a quotation."""
    within, at = [], 0
    for mark in marks:
        while at < len(regions) and regions[at][1] < mark.line:
            at += 1
        within.append(at < len(regions) and regions[at][0] <= mark.line)
    return within


def items_of(lines: Lines, marks: Sequence[Mark], regions: list[tuple[int, int]]) -> set[int]:
    """Return those of the marks in quotations that count items and head no sections.

    They stand below a schedule or a table, begin in small letters, or begin anew from 1 below
    words that announce a list.
    """
    tables = [i for i in lines.heads if COLUMNS.match(lines.bare[i])] if marks else []
    found: set[int] = set()
    at, listed, last, item = -1, False, _NONE, 0
    for mark in marks:
        while at < 0 or regions[at][1] < mark.line:
            at, listed, last, item = at + 1, False, _NONE, 0
        if mark.kind in SCHEDULES:
            listed = True
        if mark.kind not in NUMBERS:
            continue
        key, titled = number_key(mark.num), is_titled(lines, mark)
        table = bisect_left(tables, mark.line) - 1
        below = table >= 0 and tables[table] >= regions[at][0]
        anew = key == (1, "") < last and lines.before(mark.line)[0].endswith(_ANNOUNCES)
        small = lines.text[mark.body : mark.body + 1].islower()
        if not titled and (listed or below or anew or small or key == (item + 1, "") > (1, "")):
            found.add(id(mark))
            item = key[0]
        else:
            last, item = max(last, key), 0
    return found


def with_quotations(lines: Lines, marks: list[Mark], regions: list[tuple[int, int]]) -> list[Mark]:
    """Put a mark before each quotation that holds any, or a definition; its ``body`` carries the quotation's last line."""
    out: list[Mark] = []
    at = 0
    beyond = Mark("root", "", 0, 0, len(lines.bare))
    for mark in [*marks, beyond]:
        while at < len(regions) and regions[at][0] <= mark.line:
            first, last = regions[at]
            if last >= mark.line or quotes_definition(lines.bare[first]):
                start = mark.start if first == mark.line else lines.at(first)
                out.append(Mark("quoted", "", start, last, first))
            at += 1
        out.append(mark)
    return out[:-1]
