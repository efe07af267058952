"""Part a page's own matter from its menus, banners and feet, by what things are and hold."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag

from crawler.pages.panels import is_hidden, unfold

_NEVER_READ = ("script", "style", "template", "noscript", "svg", "iframe", "object", "canvas", "video",
               "audio", "map", "select", "button", "datalist", "dialog", "head")  # fmt: skip
_FURNITURE = ("nav", "footer", "aside", "menu", "marquee")
_NOTES = ("aside", "footer")
_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "dialog"]
)
_BOXES = frozenset(
    [
        "div",
        "section",
        "ul",
        "ol",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "p",
        "center",
        "header",
        "form",
        "dl",
        "span",
    ]
)
_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)\W*(?:copyright\b|\d{4}\b|all rights)|copyright\b(?!.*\b(?:shall|may|is|are|was|subsists?|vests?)\b)|all rights reserved|جملہ حقوق|powered by|designed (?:and|&) developed|best viewed (?:in|with|on)\b)",
    re.IGNORECASE,
)
_ACCEPT = re.compile(
    r"\W*(?:i )?(?:accept|agree|allow|got it|ok(?:ay)?)\b[\w\s]{0,20}\W*", re.IGNORECASE
)
FEW = 20
"""Buttons to accept something that a page may have."""
BANNER = 1000
"""Characters up to which a box about cookies, with a button to accept them, is a banner."""
_HOME = re.compile(r"\W*(?:home(?: ?page)?|main page|ہوم|صفحہ اول|مرکزی صفحہ)\W*", re.IGNORECASE)
TRAIL = 150
"""Characters up to which a box that begins with a link home is a trail to the page."""
MANY_LINKS = 3
"""Links without words between them that make a menu."""
LEAST = 40
"""Characters without which nothing counts as a page's text."""


def strip_furniture(soup: BeautifulSoup) -> None:
    """Take out, in place, what no reader reads as the page's matter."""
    for comment in soup.find_all(string=lambda s: isinstance(s, Comment)):
        comment.extract()
    for button in islice(filter(_accepts, soup.find_all(["button", "a", "input"])), FEW):
        if not _is_gone(button):
            _drop_banner(button)
    unfold(soup)
    for tag in soup.find_all(_NEVER_READ):
        tag.decompose()
    for tag in soup.find_all(is_hidden):
        if not _is_gone(tag):
            tag.decompose()
    weights = _weigh(soup)
    for tag in soup.find_all(_is_furniture):
        # A page wrongly wrapped whole in its header or menu keeps its text.
        if not _is_gone(tag) and weights[id(tag)][0] < 0.7 * weights[id(soup)][0]:
            tag.decompose()


def _is_gone(tag: Tag) -> bool:
    """Tell whether a tag was taken out; ``Tag.decomposed`` looks through all beneath one that was not."""
    return bool(vars(tag).get("_decomposed"))


def _accepts(tag: Tag) -> bool:
    said = "".join(islice(tag.strings, FEW)) or str(tag.get("value") or "")
    return len(said) < 60 and _ACCEPT.fullmatch(said) is not None


def _drop_banner(button: Tag) -> None:
    """Take out the smallest box round a button that tells of cookies, where it is short."""
    for box in button.parents:
        if box.name in ("body", "html", "main", "article") or _length(box) > BANNER:
            return
        if "cookie" in box.get_text().lower():
            box.decompose()
            return


def _is_furniture(tag: Tag) -> bool:
    if tag.name in _NOTES and _is_note(tag):
        return False
    if tag.name in _FURNITURE or str(tag.get("role") or "").lower() in _ROLES:
        return True
    if tag.name == "form":
        return _length(tag) < 200
    return (
        tag.name == "header"
        and tag.find(["h1", "h2"]) is None
        and tag.find_parent(["article", "main"]) is None
    )


def _is_note(tag: Tag) -> bool:
    """Tell whether a box within an article is a note of it: a sentence, hardly a link."""
    around = tag.find_parent(["article", *_NOTES])
    if around is None or around.name != "article" or tag.find(["form", "input"]) is not None:
        return False
    whole = _length(tag)
    linked = sum(_length(link) for link in tag.find_all("a"))
    told = any(len(s.split()) >= NOTE for s in tag.strings)
    return told and linked < 0.3 * whole


NOTE = 8
"""Words from which a line is a sentence."""


def _length(tag: Tag) -> int:
    return sum(len(s.strip()) for s in tag.strings)


def main_part(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the page's matter, its link blocks taken out."""
    root: Tag = soup.body or soup
    whole = _length(root)
    before = str(root) if whole < 20_000 else ""
    _drop_menus(root)
    _drop_foot(root)
    _drop_bare_headings(root)
    if _length(root) < min(LEAST, whole) and before:
        again = BeautifulSoup(before, "lxml")
        return again.body or again
    return _marked_main(root)


def _marked_main(root: Tag) -> Tag:
    """Return ``main`` or the one ``article`` where it holds most of the words; else all."""
    whole = _length(root)
    for found in (
        root.find_all("main"),
        root.find_all(attrs={"role": "main"}),
        root.find_all("article"),
    ):
        if (
            len(found) == 1
            and isinstance(found[0], Tag)
            and _length(found[0]) >= max(0.5 * whole, LEAST)
        ):
            return found[0]
    return root


def _drop_menus(root: Tag) -> None:
    weights = _weigh(root)
    stack: list[Any] = list(_elements(root, recursive=False))
    while stack:
        tag = stack.pop()
        words, linked, links = weights[id(tag)]
        if (
            tag.name in _BOXES
            and links >= MANY_LINKS
            and linked >= 0.8 * words
            and words < 300 * links
            and not _are_sentences(tag)
        ) or (tag.name in _FRAMES and words <= TRAIL and _is_trail(tag, links)):
            _drop_menu(tag)
        else:
            stack.extend(_elements(tag, recursive=False))


def _are_sentences(tag: Tag) -> bool:
    """Tell whether most of a box's links are whole sentences: provisions that lead to their notes."""
    said = [" ".join(link.get_text(" ").split()) for link in tag.find_all("a", href=True)]
    whole = sum(len(one.split()) >= NOTE and one[-1] in ".;۔" for one in said)
    return 2 * whole > len(said)


def _drop_menu(menu: Tag) -> None:
    """Take out a menu, and the heading that then heads nothing."""
    above, below = menu.find_previous_sibling(), menu.find_next_sibling()
    menu.decompose()
    heads = isinstance(above, Tag) and above.name in _HEADINGS
    if (
        heads
        and isinstance(above, Tag)
        and (below is None or getattr(below, "name", "") in _HEADINGS)
    ):
        above.decompose()


_TELLS = re.compile(r"\d|\[|(?:\S+\s+){5}\S")
"""A heading that says something without anything below it: that a schedule was omitted."""
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_FRAMES = frozenset(["div", "ul", "ol"])


def _is_trail(tag: Tag, links: int) -> bool:
    """Tell whether a box is a trail that begins at home."""
    text = " ".join(tag.get_text(" ").split())
    if not links or len(text) > TRAIL:
        return False
    first = tag.find("a")
    begins = isinstance(first, Tag) and text.startswith(" ".join(first.get_text(" ").split()))
    if not begins or not isinstance(first, Tag) or not _HOME.fullmatch(first.get_text()):
        return False
    return len(re.split(r"[>»›/|]", text)) > 1 or links > 1


def _elements(tag: Tag, *, recursive: bool) -> list[Tag]:
    return [e for e in tag.find_all(recursive=recursive) if isinstance(e, Tag)]


def _weigh(root: Tag) -> dict[int, tuple[int, int, int]]:
    """Return for each element its letters, those within links, and its links; without recursion."""
    weights: dict[int, tuple[int, int, int]] = {}
    order: list[Tag] = [root, *_elements(root, recursive=True)]
    for tag in reversed(order):  # children come after their parents, so this meets them first
        words = linked = links = 0
        for child in tag.children:
            if isinstance(child, Tag):
                more = weights[id(child)]
                words, linked, links = words + more[0], linked + more[1], links + more[2]
            else:
                words += len(str(child).strip())
        if tag.name == "a" and tag.has_attr("href"):
            linked, links = words, 1
        weights[id(tag)] = (words, linked, links)
    return weights


def _drop_foot(root: Tag) -> None:
    """Take out a copyright line and what follows it in its block, at the page's end only."""
    strings = [s for s in root.find_all(string=True) if s.strip()]
    for string in strings[-12:]:
        if _COPYRIGHT.match(string.strip()) and len(string) < 200:
            string.extract()


def _drop_bare_headings(root: Tag) -> None:
    """Take out headings at the page's end that head nothing: their links went as a menu."""
    strings = [s for s in root.find_all(string=True) if s.strip()]
    left = sum(len(s) for s in strings)
    for string in reversed(strings[-6:]):
        heading = string.find_parent(["h2", "h3", "h4", "h5", "h6"])
        left -= len(string)
        if heading is None or left < LEAST or _TELLS.search(string):
            return
        heading.extract()
