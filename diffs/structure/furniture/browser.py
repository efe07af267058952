"""Find what a browser prints above and below each page of its own: when, what, whence and which page."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.structure.recognising.lines import Lines

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
    lines.set_aside((*feet, *heads))


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
