"""Find matter an instrument quotes to put it elsewhere: its sections are not the instrument's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.levels.kinds import RANKS
from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import NUMBERS, Mark
from diffs.structure.sections.ending import (
    OWN_WORDS,
    amends_another,
    closes,
    instructs,
    is_entitled,
    says_it_amends,
)

_LEAD = re.compile(
    r"(?:namely|following|as follows|substituted|inserted|added)\W*\Z|:\W*\Z", re.IGNORECASE
)
_CLOSE = re.compile(
    r"(?:[”\"‟]|[’']{1,2})\s?[.;,]?\s?[”\"’']?\s?[.;,]{0,2}(?:\s*\b(?:and|or|but))?\s*\]?\Z"
)
_SAID = re.compile(
    r"\b(?:inserted|added|substituted)\s*,?\s*(?:namely)?\W*\Z|\bnamely\W*\Z", re.IGNORECASE
)
"""What comes before new matter, with or without a mark of quotation."""
_DONE = re.compile(r"[”\"’']\s*(?:shall be|is|are)(?: hereby)? (?:inserted|added|substituted)\W*\Z")
"""What ends an instruction that gave its new words already: nothing new follows."""
_TABLE = re.compile(r"[“\"]\s*(?i:table)\b")
"""How a quoted table begins."""
_DEFINITION = re.compile(r"[“\"]\s?[‘'“\"]\s?[A-Za-z][^”’\"'\n]{1,80}?\s?[”’\"'],?\s")
"""How a quoted definition without a label begins: two marks of quotation open it."""
_NAME_ALONE = re.compile(
    r"[“\"]\s*(?:CHAPTER|PART|Chapter|Part)[\s–—-]{1,3}\w{1,8}\s?(?P<close>[”\"])\Z"
)
"""The name of a new chapter in marks of quotation of its own: what is quoted goes on below it."""
_NEW = re.compile(r"\b(?:definitions?|insert(?:ed|ing)|add(?:ed|ing)|substitut(?:ed|ing))\b")
_SPACES = re.compile(r"[\s-]")
_HOLDERS = NUMBERS | set(RANKS)
_LONGEST = 900
"""Lines one quotation may run on for."""
_EFFORT = 20
"""How often, on the average, a line may be looked at for the end of a quotation."""


def quoted_regions(
    lines: Lines, marks: Sequence[Mark], heads: frozenset[int] = frozenset()
) -> list[tuple[int, int]]:
    """Return the (first line, last line) of every quotation that opens on a mark.

    ``heads`` are the lines of the instrument's own headings: each ends what is quoted above it.
    """
    found: list[tuple[int, int]] = []
    last, own = -1, Mark("number", str(_number_before(lines, marks)), 0, 0, -1)
    amends = says_it_amends(lines)
    numbers = {m.line: m for m in reversed(marks) if m.kind in NUMBERS}
    budget = _EFFORT * len(lines.bare)
    for mark in _with_tables(lines, marks):
        if mark.line <= last or budget <= 0:
            continue
        if amends or mark.quoted:
            opens, sure = _opens(lines, mark, own, heads, amends=amends)
        else:
            opens = sure = False
        end = -1
        if opens and mark.quoted:
            end = _closing_line(lines, mark.line, heads)
            budget -= _looked(lines, mark, end)
        elif amends and mark.kind == "label" and _is_said(lines, mark):
            stop, closed = _closed_only(lines, mark.line, heads)
            end = stop if closed else -1
            budget -= stop - mark.line
            sure = _is_named(lines, mark)
        if end < 0 and sure:
            end = _open_end(lines, mark, own, numbers, heads)
            budget -= _looked(lines, mark, end)
        if end >= 0:
            found.append((mark.line, end))
            last = end
        elif not mark.quoted and _is_next(mark, own):
            own = mark
    return found


def _is_named(lines: Lines, mark: Mark) -> bool:
    """Say whether the words above a label without a mark of quotation name it: "for clause (ix), the following …"."""
    named = _SPACES.sub("", _lead(lines, mark)).find(f"({mark.num})", 1)
    return named > 0 and not instructs(lines, mark.line)


def _number_before(lines: Lines, marks: Sequence[Mark]) -> int:
    """Return the number before the instrument's first: an extract may begin with "28. In section 4"."""
    first = next((m for m in marks if m.kind in NUMBERS and m.num.isdecimal()), None)
    return int(first.num) - 1 if first and OWN_WORDS.match(lines.bare[first.line]) else 0


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
    return sorted([*marks, *tables], key=lambda m: m.start) if tables else marks


def _looked(lines: Lines, mark: Mark, end: int) -> int:
    """Return how many lines were looked at for the end of what a mark opens."""
    return (end if end >= 0 else min(len(lines.bare), mark.line + _LONGEST)) - mark.line


def _is_next(mark: Mark, own: Mark) -> bool:
    """Say whether a mark may bear the instrument's own next number after that of ``own``."""
    last = int(own.num)
    return mark.kind in NUMBERS and mark.num.isdecimal() and last < int(mark.num) <= last + 3


def _opens(
    lines: Lines, mark: Mark, own: Mark, heads: frozenset[int], *, amends: bool
) -> tuple[bool, bool]:
    """Say whether a mark may open a quotation, and whether it does even where nothing closes it.

    Of new matter that bears no mark of quotation the lead says that a section or a chapter comes,
    and its number is not the instrument's own next one (``own`` is the last).
    """
    above = _lead(lines, mark)
    if mark.quoted:
        opens = _LEAD.search(above[-40:]) is not None
        amends = amends or (own.line >= 0 and amends_another(lines.bare[own.line]))
        sure = amends and opens and (mark.kind in _HOLDERS or mark.kind == "label")
    else:
        opens = amends and not (mark.line in heads or _is_next(mark, own))
        sure = opens and (mark.num[:1].isdecimal() if mark.kind in NUMBERS else mark.kind in RANKS)
    return opens, sure and _is_said(lines, mark)


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


def _closed_only(lines: Lines, first: int, heads: frozenset[int]) -> tuple[int, bool]:
    """Return the last line looked at for the end of new matter whose opening mark was lost, and whether it is that.

    It closes one quotation more than opened since.
    """
    depth = 0
    index = first
    for index in range(first, min(len(lines.bare), first + _LONGEST)):
        bare = lines.bare[index]
        if not bare or lines.aside[index]:
            continue
        if index > first and (index in heads or is_entitled(bare) or instructs(lines, index)):
            return index, False
        depth += bare.count("“") - bare.count("”") - bare.count("‟")
        if depth < 0:
            return index, _CLOSE.search(bare[-12:]) is not None
    return index, False


def _open_end(
    lines: Lines, opening: Mark, own: Mark, numbers: dict[int, Mark], heads: frozenset[int]
) -> int:
    """Return the last line of new matter that no mark of quotation ends, or -1.

    The instrument's next section ends it, or its signature.
    """
    first = last = opening
    end = min(len(lines.bare), first.line + _LONGEST)
    for index in range(first.line + 1, end):
        if not lines.bare[index].strip("#*_ ") or lines.aside[index]:
            continue
        if index in heads or closes(lines, index):
            return index - 1
        if mark := numbers.get(index):
            if _goes_on(lines, mark, own, first, last):
                return index - 1
            last = mark
    open_ended = first.quoted or first.kind == "label"
    return end - 1 if open_ended and end == len(lines.bare) else -1


def _goes_on(lines: Lines, mark: Mark, own: Mark, first: Mark, last: Mark) -> bool:
    """Say whether the instrument's own run goes on with ``mark``, its very next number.

    It may as well be the next of a list in what is quoted (``first`` opens that, ``last`` is the
    number before), unless it is printed with a title, as ``own`` is and ``first`` is not.
    """
    if mark.quoted or mark.style != own.style or mark.num != str(int(own.num) + 1):
        return False
    if first.kind == "label":
        return True
    if is_titled(lines, mark) and is_titled(lines, own) and not is_titled(lines, first):
        return True
    return last.num != own.num


def _closing_line(lines: Lines, first: int, heads: frozenset[int]) -> int:
    """Return the line where the quotation that opens on line ``first`` is closed, or -1.

    Curly quotes are counted; with straight ones the first line that ends like a quotation
    (a quote mark, then a stop) closes it.
    """
    opening = lines.bare[first].lstrip("*_#> [")[:1]
    depth, listed = 0, False
    for index in range(first, min(len(lines.bare), first + _LONGEST)):
        bare = lines.bare[index]
        if not bare or lines.aside[index]:
            continue
        if index > first and (index in heads or is_entitled(bare)):
            return index - 1
        if index > first and instructs(lines, index):
            listed = listed or lines.before(index)[0].endswith((":", "—", "–", "-"))
            if (
                not listed
            ):  # "shall apply as if— (a) in section 3, … shall be substituted" is new law
                return index - 1
        depth += bare.count("“") - bare.count("”")
        if index == first and (alone := _NAME_ALONE.match(bare)):
            depth += alone["close"] == "”"
            continue
        if _CLOSE.search(bare[-12:]) and (
            opening != "“" or depth <= 0 or bare.endswith(("”.", "”;", "”; and", "”, and"))
        ):
            return index
    return -1


def _defines(lines: Lines, index: int) -> bool:
    """Say whether a line begins with a quoted definition, and the words above it say that new matter comes."""
    return quotes_definition(lines.bare[index]) and bool(_NEW.search(lines.before(index)[0]))


def quotes_definition(bare: str) -> bool:
    """Say whether a line begins with a definition in marks of quotation of its own within those of new matter."""
    return bare[0] in '“"' and _DEFINITION.match(bare) is not None
