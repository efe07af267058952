"""Find what a browser prints above and below each page, or a site's transcript before it: when, whence and which page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines

_DAY = r"\d(?:\d?[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{3}-\d\d-\d\d)"
_WHEN = rf"{_DAY},?\s+\d{{1,2}}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ADDRESS = r"(?:file:///|https?://)\S{1,2000}"
_PAGE = r"\d{1,4}\s?(?:/|of)\s?\d{1,4}"
_CALLED = rf"•\s+{_DAY}\s[^\n]{{1,300}}"
"""What a site that shows other people's papers prints above each page: the day, and what the paper is called."""
_FOOT = re.compile(rf"{_ADDRESS}\s+(?:{_PAGE}|{_DAY})$|{_PAGE}\s+{_WHEN}$|{_CALLED}\s{_PAGE}$")
_ALONE = re.compile(rf"{_ADDRESS}$|{_PAGE}$|{_CALLED}$")
"""The halves of a foot, where a page was read so that each is a line."""
_TIME = re.compile(r":(?<=\d:)\d\d")
_HEAD = re.compile(rf"{_WHEN}(?:\s|$)|[^\n]{{0,300}}\s{_ADDRESS}$")


def set_prints_aside(lines: Lines) -> None:
    """Flag a browser's heads and feet, in place; only a text that has such a foot was printed by one."""
    if not ("://" in lines.text or "•" in lines.text or _TIME.search(lines.text)):
        return
    bares = lines.bare
    places = [index for index, bare in enumerate(bares) if bare]
    feet = _feet(bares, places)
    if not feet:
        return
    beside = set(places[:1])
    for here, after in pairwise(places):
        if here in feet:
            beside.add(after)
        if after in feet:
            beside.add(here)
    # The head stands above a page's first line, or is read with its foot, and is nowhere else.
    heads = [at for at in beside if at not in feet and _HEAD.match(bares[at])]
    for at in (*feet, *heads):
        lines.aside[at] = FURNITURE


def _feet(bares: list[str], places: list[int]) -> set[int]:
    """Return the lines of the feet: address and page on one line, or on two that touch."""
    found = {at for at in places if len(bares[at]) < 2100 and _FOOT.match(bares[at])}
    for one, two in pairwise(places):
        if not (_ALONE.match(bares[one]) and _ALONE.match(bares[two])):
            continue
        pair = f"{bares[one]} {bares[two]}"
        if len(pair) < 2100 and _FOOT.match(pair):
            found.update((one, two))
    return found


_PAGED = re.compile(r"\s*Page (\d{1,4}):[ \t]*")
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
    found = [(i, m) for i in lines.heads if (m := _PAGED.match(lines.raw[i]))]
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
