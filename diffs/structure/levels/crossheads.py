"""Find the titles that bear no number: markdown's, one alone between two gaps, capitals between two sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines, front_matter
from diffs.structure.recognising.marks import NAMED, SECTIONS, Mark
from tarmeem.patterns import pattern_of

_LINE = 80
"""Characters that a line of such a title does not exceed;"""
_LEAST = 4
"""letters that it has at least,"""
_MOST = 3
"""and lines that it has at most."""
_ENDS = frozenset('.;”"’)]')
"""How the words above it end: a colon or a dash announces it, as words of the law."""


def with_crossheads(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with one for each line of capitals above a section, below a full stop."""
    found = list(marks[:1])
    for last, mark in pairwise(marks):
        inner = last.kind in SECTIONS or last.kind in NAMED or last.kind == "label"
        if inner and mark.kind in SECTIONS and mark.num and mark.start == lines.at(mark.line):
            first = _first(lines, mark.line, last)
            if first >= 0:
                head = Mark("crossheading", "", lines.at(first), lines.starts[mark.line], first)
                head.heading = " ".join(" ".join(lines.bare[first : mark.line]).split())
                found.append(head)
        found.append(mark)
    return found


def _first(lines: Lines, end: int, owner: Mark) -> int:
    """Return the first line of the title that ends above ``end``, within what ``owner`` holds; or -1."""
    while end > owner.line + 1 and not lines.bare[end - 1]:
        end -= 1
    first = end
    while first > 0 and _is_title(lines, first - 1) and lines.starts[first - 1] >= owner.body:
        first -= 1
    if not 0 < end - first <= _MOST or first <= owner.line:
        return -1
    above, _ = lines.before(first)
    return first if above and above[-1] in _ENDS else -1


def _is_title(lines: Lines, index: int) -> bool:
    bare = lines.bare[index]
    return (
        bare.isupper()
        and not lines.aside[index]
        and sum(map(str.isalpha, bare)) >= _LEAST
        and len(bare) < _LINE
        and bare[0].isalpha()
        and bare[-1] not in ".;:,"
        and not any(map(str.isdigit, bare))
    )


_ANNOUNCES = frozenset((",", ";", ":", "—", "–", "-", "‐", "‑"))
_HASHES = pattern_of(r"(#{1,6})\s+(?=\S)")
_TABLE = pattern_of(r"(?:THE )?TABLE(?:[\s–—-]+[\dA-Z]{1,4})?\Z", re.IGNORECASE)
_AMENDS = pattern_of(
    r"In the (?:(?:said|principal) [A-Z]|[^\n]{3,80}\b(?:Act|Code|Ordinance|Order|Rules)\b[^\n]*?\b(?:[Ss]ection|[Ss]chedule|[Aa]rticle|[Rr]ule) [\dIVX])"
)
"""Where a drafter says what he amends, the items below: words of his section, whatever stands behind them."""


def markdown_heading(lines: Lines, index: int) -> Mark | None:
    """Read a markdown heading: hashes before it, or a rule of = or - beneath it."""
    bare = lines.bare[index]
    m = _HASHES.match(bare)
    rank, body = (len(m[1]), m.end()) if m else (0, 0)
    if not rank and index + 1 < len(lines.bare) and lines.aside[index + 1] == FURNITURE:
        under = lines.bare[index + 1]
        if (
            len(under) > 2
            and not under.strip(under[0])
            and under[0] in "=-"
            and len(bare) < 200
            and bare[-1] not in ":;,-"
            and front_matter(lines) != index + 1
        ):
            rank = 1 if under[0] == "=" else 2
    if not rank:
        return None
    start = lines.at(index)
    mark = Mark("heading", "", start, lines.starts[index + 1], index)
    mark.rank = rank
    mark.weight = -1.0 if lines.cuts(index) or _splits(lines, index) else 0.0
    mark.heading = " ".join(bare[body:].strip("#*_ ").replace("**", "").split())
    return mark


def _splits(lines: Lines, index: int) -> bool:
    """Say whether a line stands between what announces a list and its first item."""
    below = lines.after(index)
    open_above = lines.before(index)[0][-1:] in _ANNOUNCES
    return open_above and below >= 0 and lines.bare[below].startswith(("(a)", "(i)"))


def lone_title(lines: Lines, index: int) -> Mark | None:
    """Read a short title alone between two gaps, in a text whose lines are paragraphs."""
    bare = lines.bare[index]
    if lines.wrapped or len(bare) > 80 or not bare[0].isupper():
        return None
    if bare.rstrip("_")[-1] in ".;:,—–-−‐‑?!)|" or bare.endswith((" and", " or")):
        return None
    following = lines.after(index)
    if following >= 0 and lines.bare[following][0].islower():
        return None  # a sentence that runs on
    if _TABLE.match(bare) or _AMENDS.match(bare):
        return None  # it stands in the section that has the table, which goes on below
    below = lines.below(index)
    if below or (index and lines.bare[index - 1]):
        return None
    mark = Mark("crossheading", "", lines.at(index), lines.starts[index + 1], index)
    mark.heading = bare.strip("*_# ")
    return mark
