"""Set apart the day that every link of a listing says beside its title, where nothing else dates the entries.

A title may speak of a day that is not its publication's: only what all of them end with, or begin with,
behind a mark or "dated", is a column that the page has no cells for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from crawler.listings.labels import Element, words_of
from crawler.listings.naming import can_name
from diffs.days import find_dates
from tarmeem.patterns import pattern_of

_MANY = 3
"""Entries that make a column."""
_BEFORE = pattern_of(r"(?:\s*(?:[(\[,:|–—-]|\b(?:dated?|dt)\b\.?))+[\s:.]*$", re.IGNORECASE)
_MARKED = 40
"""Letters before a day in which its mark is looked for."""
_BEHIND = pattern_of(r"\s*[)\]:|–—,-]+\s*")
_CLOSES = pattern_of(r"[\s)\].]*")

Place = tuple[Element, bool, int, bool]
"""An element, whether its tail is meant, where its words are parted, and whether the day stands first."""


def set_apart(at: Mapping[str, list[Element]]) -> bool:
    """Give the days that all links say a box of their own in them; tell whether there are any."""
    places = [next(filter(None, map(_place, links)), None) for links in at.values()]
    found = [one for one in places if one]
    if len(found) < max(_MANY, len(at)) or len({first for *_, first in found}) > 1:
        return False
    if 2 * len({_parted(one)[0] for one in found}) <= len(found):
        return False  # a daily report is named by its day
    for one in found:
        _box(one)
    return True


def _place(link: Element) -> Place | None:
    """Return where the words of a link part into a title and a day; None where they do not, or are in parts."""
    said = [(node, behind) for node in link.iter() for behind in (False, True) if _text(node, behind, link)]  # fmt: skip
    if len(said) != 1 or not can_name(words_of(link)):
        return None
    node, behind = said[0]
    words = node.tail if behind else node.text
    if not (dates := find_dates(words)):
        return None
    (_, _, end), (_, start, last) = dates[0], dates[-1]
    if (mark := _BEFORE.search(words, max(0, start - _MARKED), start)) and _CLOSES.fullmatch(
        words[last:]
    ):
        place = node, behind, mark.start(), False
    elif not any(map(str.isalnum, words[: dates[0][1]])) and (mark := _BEHIND.match(words, end)):
        place = node, behind, mark.end(), True
    else:
        return None
    return place if can_name(_parted(place)[0].strip()) else None


def _text(node: Element, behind: bool, link: Element) -> bool:  # noqa: FBT001
    said = node.tail if behind and node is not link else None if behind else node.text
    return bool(said and said.strip())


def _parted(place: Place) -> tuple[str, str]:
    """Return the title and the day of a link's words."""
    node, behind, at, first = place
    words = node.tail if behind else node.text
    return (words[at:], words[:at]) if first else (words[:at], words[at:])


def _box(place: Place) -> None:
    node, behind, _, first = place
    title, day = _parted(place)
    box = etree.Element("span")
    box.text, box.tail, before = (day, title, "") if first else (day, "", title)
    if behind:
        node.getparent().insert(node.getparent().index(node) + 1, box)
        node.tail = before
    else:
        node.insert(0, box)
        node.text = before
