"""Find sections that are numbered in another manner: in roman, by chapter ("3-1."), by decimals, glued to their titles, each of them "1.".

Roman numbers mostly head the chapters of a text. They are its sections where they count from I
on without a gap and no section between them has a number in figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SCHEDULES, Mark, put_instead
from diffs.structure.recognising.numbers import follows, number_key
from diffs.structure.sections.weighing import NAMES_LAW
from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

_HEAD = pattern_of(
    r"[#*_\s]*(?:(?P<word>Article|ARTICLE|Section|SECTION|Rule|RULE|Regulation|REGULATION)[*_]*\s+(?P<worded>[IVXL]{1,7})(?:[.:*_]+|(?=\s*[—–-]|\s*\Z))"
    r"|(?P<bare>[IVXL]{1,7})[*_]*\.[*_]*(?=\s+[A-Z\[(“\"*_]))[*_]*\s*"
)
_FIRST = frozenset("#*_ASRIVXL")
_LEAST = 3
"""Numbers from which a text counts in roman."""
_ENDS = 2_000
"""Characters before the first and after the last that do not count when they must span half the text."""
_FIGURES = frozenset(("number", "section", "article", "rule", "regulation", "sec"))


def with_manners(lines: Lines, marks: list[Mark]) -> tuple[list[Mark], dict[int, str]]:
    """Return the marks with those of sections so numbered, counted in figures, and what each prints by its place."""
    marks, roman = _with_roman(lines, _with_glued(lines, marks))
    marks, chaptered = _with_chaptered(lines, marks)
    return marks, roman | chaptered


def _with_roman(lines: Lines, marks: list[Mark]) -> tuple[list[Mark], dict[int, str]]:
    """Return the marks with those of roman sections, counted in figures, and what each prints by its place."""
    found = [(mark, num) for mark, num in _heads(lines) if num]
    least = _LEAST
    if found and NAMES_LAW.match(lines.text, found[0][0].body):
        least = 2
    if not _counts([int(mark.num) for mark, _ in found], least):
        return marks, {}
    if not _are_sections(marks, [mark for mark, _ in found], len(lines.text)):
        return marks, {}
    kept = [m for m in marks if m.style != " " or m.kind not in _FIGURES]
    fresh = [mark for mark, _ in found]
    return put_instead(kept, fresh), {mark.start: num for mark, num in found}


def print_numbers(marks: Sequence[Mark], printed: dict[int, str]) -> None:
    """Give the sections among the marks that are counted in figures the numbers that are printed."""
    for mark in marks:
        if mark.start in printed and mark.kind in (*_FIGURES, "paragraph"):
            mark.num = printed[mark.start]


def _are_sections(marks: Sequence[Mark], found: Sequence[Mark], length: int) -> bool:
    """Say whether roman numbers head the sections: they span the text, and figures do not count on across them.

    A text whose figures began before them has its list, or its Schedule, in roman.
    """
    first, last = found[0].start, found[-1].start
    if 2 * (last - first) < length - _ENDS:
        return False
    figures = [m for m in marks if m.kind in _FIGURES and m.style in (".", "w")]
    if any(m.start < first and m.num == "1" for m in figures):
        return False
    within = [m for m in figures if first < m.start < last]
    if all(mark.style == "w" for mark in found):
        return all(m.style == "." for m in within) and _begin_anew(found, within)
    return 2 * len(within) <= len(found)


def _begin_anew(found: Sequence[Mark], within: Sequence[Mark]) -> bool:
    """Say whether figures, wherever they stand below a roman number, begin with 1 there."""
    starts = [mark.start for mark in found]
    last = -1
    for mark in within:
        place = bisect_right(starts, mark.start)
        if place != last and mark.num != "1":
            return False
        last = place
    return True


def _heads(lines: Lines) -> list[tuple[Mark, str]]:
    found: list[tuple[Mark, str]] = []
    for index in lines.heads:
        bare = lines.bare[index]
        if bare[0] not in _FIRST or lines.aside[index]:
            continue
        m = _HEAD.match(bare)
        num = (m["worded"] or m["bare"]) if m else ""
        if not m or not num:
            continue
        word = (m["word"] or "number").lower()
        at = lines.at(index)
        value = str(reckon(num))
        mark = Mark(word, value, at, at + m.end(), index, "w" if m["word"] else ".")
        mark.rank = bare[: m.end()].count("#")
        found.append((mark, num))
    return found


def _counts(values: list[int], least: int) -> bool:
    """Say whether numbers count from one on without a gap, anew after a list of contents."""
    if len(values) < least or values[0] != 1 or max(values) < least:
        return False
    return all(b in (a + 1, 1) for a, b in pairwise(values)) and values.count(1) <= 2


_CHAPTERED = pattern_of(r"[#*_\s]*(\d{1,2})-(\d{1,3})\.[*_]*\s*(?=[A-Z(\[“\"])")


def _with_chaptered(lines: Lines, marks: list[Mark]) -> tuple[list[Mark], dict[int, str]]:
    """Return the marks with those of "3-1.", counted "3.1", where most go on within their chapter, and what each prints."""
    found = [
        (m, index)
        for index in lines.heads
        if not lines.aside[index] and (m := _CHAPTERED.match(lines.bare[index]))
    ]
    follow = sum(a[1] == b[1] and int(a[2]) + 1 == int(b[2]) for (a, _), (b, _) in pairwise(found))
    few = follow + 1 < _LEAST or 2 * follow < len(found)
    if few or _is_below_others(lines, marks, found[0][1]):
        return marks, {}
    fresh: list[Mark] = []
    for m, index in found:
        at = lines.at(index)
        fresh.append(Mark("number", f"{m[1]}.{m[2]}", at, at + m.end(), index, "."))
        fresh[-1].rank = m[0].count("#")
    return put_instead(marks, fresh), {mark.start: mark.num.replace(".", "-") for mark in fresh}


def _is_below_others(lines: Lines, marks: Sequence[Mark], first: int) -> bool:
    """Say whether a schedule, or a section 1 that names the law, stands above a line: its number is no section's."""
    return any(
        mark.kind in SCHEDULES
        or (mark.kind == "number" and mark.num == "1" and NAMES_LAW.match(lines.text, mark.body))
        for mark in marks
        if mark.line < first
    )


_PART = pattern_of(
    r"^[ \t]*(\d{1,3}(?:\.\d{1,3}){1,3})\.?[ \t]+(?=[a-z])(?!(?:of|and|or|to|per|above|below|hereof)\b)",
    re.MULTILINE,
)
"""Such a number at the start of a line; with one of these words a sentence goes on that cites it."""
_STOPS = frozenset(".;:,—–-")


def small_parts(lines: Lines, run: Sequence[Mark]) -> list[Mark]:
    """Return the parts between the sections of a run that come next there and stand below a stop, though a small letter follows."""
    if not any("." in mark.num for mark in run):
        return []
    found: list[Mark] = []
    ends = [*run[1:], Mark("end", "", len(lines.text), len(lines.text), 0)] if run else []
    for mark, following in zip(run, ends, strict=True):
        found += _below(lines, mark, following.start)
    return found


def _below(lines: Lines, mark: Mark, end: int) -> Iterator[Mark]:
    last = mark.num
    for m in _PART.finditer(lines.text, mark.body, end):
        line = lines.line_of(m.start(1))
        if lines.aside[line] or m[1] not in _next(last):
            continue
        above, gap = lines.before(line)
        if gap or above[-1:] in _STOPS or above.endswith((" and", " or")):
            last = m[1]
            yield Mark("number", last, lines.at(line), m.end(), line, " ")


def _next(num: str) -> Iterator[str]:
    """Yield the numbers that may come next: the first part of a number, or what follows it or one that it lies in."""
    yield f"{num}.1"
    parts = num.split(".")
    while len(parts) > 1 and parts[-1].isdecimal():
        yield ".".join([*parts[:-1], str(int(parts[-1]) + 1)])
        parts.pop()


def is_part(above: Sequence[Mark], mark: Mark) -> bool:
    """Say whether a number is a decimal of the item ``above`` it, or comes next after its last: "1.1" below "1."."""
    if "." not in mark.num:
        return False
    item = next((m for m in reversed(above) if m.style != "("), mark)
    mark.sure = item.kind == "label" and mark.num in _next(item.num)
    return mark.sure


_NUMBER = pattern_of(
    r"(?:F\d{1,4})?\[?(\d{1,3}[A-Z]{0,2}?)(?:U\.K\.|E\+W(?:\+S)?(?:\+N\.I\.)?|N\.I\.)?(?=[A-Z“][a-z ]|\(1\)\S)"
)
_GONE = pattern_of(r"F(\d{2,7}[A-Z]{0,2})\s?(?:\.\s?){4}")
"""What is left of a section: its note's number, its own, and dots."""
_GLUED = pattern_of(r"\(1\)(?=[A-Za-z“])")
_GLUED_FIRST = frozenset("0123456789F")
_FEW = 3
"""Lines of either kind from which a text glues its numbers."""


def _with_glued(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with those of glued numbers, in a text that glues its labels too."""
    if not _GLUED.search(lines.text):
        return marks
    bares = lines.bare
    found = [
        (index, m)
        for index in lines.heads
        if bares[index][0] in _GLUED_FIRST and (m := _NUMBER.match(bares[index]))
    ]
    if len(found) < max(_FEW, sum(mark.kind == "number" for mark in marks)):
        return marks
    numbers = {index: (m[1], m.end()) for index, m in found}
    fresh: list[Mark] = []
    last = "0"
    for index in lines.heads:
        number, end = numbers.get(index) or _omitted(lines.bare[index], last)
        if number and not lines.aside[index]:
            at = lines.at(index)
            fresh.append(Mark("number", number, at, at + end, index, "."))
            last = number
    return put_instead(marks, fresh)


def _omitted(bare: str, last: str) -> tuple[str, int]:
    """Return the number of an omitted section, parted from its note's by what comes before it."""
    m = _GONE.match(bare) if bare[0] == "F" else None
    for cut in range(1, len(m[1]) if m else 0):
        number = m[1][cut:]  # type: ignore[index]
        if number[0] != "0" and follows(number_key(last), number_key(number)) == 2:
            return number, m.start(1) + cut + len(number)  # type: ignore[union-attr]
    return "", 0


_COLON = pattern_of(r"[A-Z][^.:\n]{2,160}:\s+[A-Z(]")
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
