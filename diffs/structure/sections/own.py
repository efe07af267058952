"""Find an amending instrument's own sections by their headings, also where their numbers are lost.

"Amendment of section 9, Act V of 2031" heads a section of the instrument itself. Where such
headings stand between two whose numbers are printed, and are as many as the numbers between, each
has the number its place gives it; where they are more or fewer, none is given one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.sections.misread import LIKE_DIGITS

AMENDS = re.compile(
    r"\bto amend\b(?!,?\s+(?:and|or)\s+(?:to\s+)?(?:consolidat|re-?\s?enact|revis|codif|re-?stat))|\bAmendment\)?,? (?:Act|Ordinance|Bill|Order)\b",
    re.IGNORECASE,
)
TITLE = 4_000
"""Characters within which an instrument says that it amends another."""
NUMBERS = frozenset(("number", "section", "article", "sec"))
"""Kinds of mark that may be a section's number."""
_HEAD = re.compile(
    r"(?P<decor>[#*_\s]*)(?:(?P<num>[\dlIO]{1,3})(?P<suffix>[A-Z]?)\s?[.:]?[#*_\s]+)?"
    r"(?:(?P<first>(?i:Short title))\b"
    r"|(?:Amendments?|Substitution|Omission|Insertion|Addition|Repeal|Re-?numbering)\s+(?:of|to|in|and)\b)"
)
_RUN_IN = re.compile(r"[^\n]{0,120}\b(?:\d{4}|Act|Ordinance|Code|Order)\b\W{0,3}[.:]\s?[-–—_⸺]")
_MOST = 400
"""Headings past which an instrument is left as it stands: the search for its anchors is quadratic."""


class Head(NamedTuple):
    """A heading of the instrument's own: its line, and the number printed with it (0: none)."""

    line: int
    printed: int
    body: int
    counts: bool
    """Whether it takes the next whole number: "12A." does not."""


def own_heads(lines: Lines) -> list[Head]:
    """Return the headings of the instrument's own sections; none where it amends nothing."""
    if AMENDS.search(lines.text, 0, TITLE) is None:
        return []
    found: list[Head] = []
    for index in lines.heads:
        bare = lines.bare[index]
        m = _HEAD.match(bare) if not lines.aside[index] else None
        if not m or not ("#" in m[0] or m["num"] or _RUN_IN.match(bare)):
            continue
        if m["first"] and found:
            continue
        number = int((m["num"] or "0").translate(LIKE_DIGITS))
        start = m.start("num") if m["num"] else m.end("decor")
        found.append(Head(index, number, start, not m["suffix"]))
    return found


def number_heads(lines: Lines, heads: Sequence[Head], marks: list[Mark]) -> list[Mark]:
    """Return the marks with the own sections among them; a number is given only where it is certain."""
    own = _given(lines, heads)
    if not own:
        return marks
    known = {m.line: m for m in marks if m.kind in NUMBERS}
    fresh: list[Mark] = []
    for head, number in own:
        mark = known.get(head.line)
        if mark is None:
            bare = lines.bare[head.line]
            at = lines.at(head.line)
            mark = Mark("number", "", at, at + head.body, head.line, ".")
            mark.rank = bare[: head.body].count("#")
            fresh.append(mark)
        mark.num, mark.style, mark.sure = str(number), ".", True
        mark.inferred = head.printed != number
    return sorted([*marks, *fresh], key=lambda m: m.start) if fresh else marks


def _given(lines: Lines, heads: Sequence[Head]) -> list[tuple[Head, int]]:
    """Return the headings whose number follows from their neighbours', with it."""
    counted = [h for h in heads if h.counts][:_MOST]
    if not counted or all(h.printed for h in counted):
        return []
    first = _HEAD.match(lines.bare[counted[0].line])
    opens = bool(first and first["first"])
    anchors = _anchors(counted, opens=opens)
    given: list[tuple[Head, int]] = []
    last, number = -1, 0
    for at in anchors:
        if (last >= 0 or opens) and counted[at].printed - number == at - last:
            given += [(counted[i], number + i - last) for i in range(last + 1, at + 1)]
        last, number = at, counted[at].printed
    return given


def _anchors(heads: Sequence[Head], *, opens: bool) -> list[int]:
    """Return the longest row of headings whose printed numbers rise at least as fast as they stand."""
    best: list[tuple[int, int]] = []
    for at, head in enumerate(heads):
        score, link = (1, -1) if not opens or head.printed >= at + 1 else (0, -1)
        for i in range(at):
            step = head.printed - heads[i].printed
            if best[i][0] >= max(score, 1) and at - i <= step:
                score, link = best[i][0] + 1, i
        best.append((score if head.printed else 0, link))
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    row: list[int] = []
    while at >= 0 and best[at][0]:
        row.append(at)
        at = best[at][1]
    return row[::-1]
