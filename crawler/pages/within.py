"""Tell a list of links that stands in the midst of a text, as its items do, from a menu beside it."""

from __future__ import annotations

from itertools import islice
from typing import Any

from bs4 import Tag
from bs4.element import PreformattedString

from crawler.pages.markup import names_a_frame
from tarmeem.patterns import pattern_of

SAID = 4
"""Words from which a paragraph beside a list makes it a part of the text; a heading may have fewer."""
LEADS = 5
"""Words from which a line with a colon leads to what it lists: "Quick links:" has two."""
NEAR = 20
"""Siblings looked at for one that holds anything."""
_LINES = frozenset(["p", "li", "blockquote", "pre", "div", "td", "dd"])
_BLOCKS = ["p", "div", "table", "ul", "ol", "section", "form", "nav"]
_HEADINGS = frozenset(["h3", "h4", "h5", "h6"])
_NUMBER = pattern_of(r"\W{0,3}(?:\d{1,3}[A-Z]{0,2}|[a-z]|[ivx]{1,5})[.)]")
_COLON = pattern_of(r"[:：]\W{0,3}$")


def is_within(menu: Tag) -> bool:
    """Tell whether a box of links is its text's: a line leads to it, or paragraphs stand before and after it."""
    if any(names_a_frame(_called(box)) for box in (menu, menu.parent) if box is not None):
        return False
    before, headed = _beside(menu, back=True), False
    while isinstance(before, Tag) and _heads(before):
        before, headed = _beside(before, back=True), True
    said = _line(before)
    if not headed and _COLON.search(said) and (len(said.split()) >= LEADS or _NUMBER.match(said)):
        return True
    after = _line(_beside(menu, back=False))
    return min(len(said.split()), len(after.split())) >= SAID


def _heads(tag: Tag) -> bool:
    return tag.name in _HEADINGS or 0 < len(_line(tag).split()) < SAID


def _called(box: Tag) -> str:
    found = [box.get("class") or "", box.get("id") or ""]
    return " ".join(" ".join(one) if isinstance(one, list) else str(one) for one in found)


def _beside(node: Any, *, back: bool) -> Any:
    """Return the nearest sibling that holds anything; a line break holds nothing."""
    for one in islice(node.previous_siblings if back else node.next_siblings, NEAR):
        if isinstance(one, PreformattedString):
            continue
        if isinstance(one, Tag) and (one.name in _HEADINGS or one.get_text(strip=True)):
            return one
        if not isinstance(one, Tag) and str(one).strip():
            return one
    return None


def _line(node: Any) -> str:
    """Return what a paragraph says outside its links; of a box of boxes nothing."""
    if node is None or not isinstance(node, Tag):
        return " ".join(str(node or "").split())
    if node.name not in _LINES or node.find(_BLOCKS) is not None or names_a_frame(_called(node)):
        return ""
    said = [str(text) for text in node.find_all(string=True) if text.find_parent("a") is None]
    return " ".join(" ".join(said).split())
