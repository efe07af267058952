"""Set aside what a site's transcript puts before each page: "Page 2: The Lamps Rules", and the number above it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines

_PAGE = re.compile(r"\s*Page (\d{1,4}):[ \t]*")
_CORRECTS = re.compile(
    r"\bcorrigend|\berrat(?:a|um)\b"
    r"|^[ \t]*Page \d{1,4}:[ \t]*(?:for|in|lines?|para|omit|delete|after|substitute|insert|add|replace|read)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What a text says that corrects another: its pages are that one's."""


def set_pages_aside(lines: Lines) -> None:
    """Cut "Page N:" where the numbers count up by one; all of the line where another page has the same after it."""
    if "Page 2:" not in lines.text or _CORRECTS.search(lines.text):
        return
    found = [(i, m) for i in lines.heads if (m := _PAGE.match(lines.raw[i]))]
    if any(int(b[1]) != int(a[1]) + 1 for (_, a), (_, b) in pairwise(found)):
        return
    rest = Counter(lines.raw[i][m.end() :].strip() for i, m in found)
    for index, m in found:
        above = lines.beside(index, -1)
        if above >= 0 and lines.bare[above] == str(int(m[1]) - 1):
            lines.aside[above] = FURNITURE
        if rest[lines.raw[index][m.end() :].strip()] > 1:
            lines.aside[index] = FURNITURE
            continue
        start = lines.starts[index]
        lines.blank(index, 0, m.end())
        lines.tails.append((start, start + m.end(), FURNITURE))
    lines.text = ("\n" if "\n" in lines.text else "\r").join(lines.raw)
    lines.tails.sort()
    lines.measure()
