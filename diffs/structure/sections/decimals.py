"""Find the parts of a section that its decimals count and that begin with a small letter: "5.1.2  the fee is not paid"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark

_PART = re.compile(
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
        line = bisect_right(lines.starts, m.start(1)) - 1
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
