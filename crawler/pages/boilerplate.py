"""Part a page's own matter from its menus, banners and feet, by what things are and hold."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import PreformattedString

from crawler.pages.beside import NOTE, drop_beside, is_law_beside
from crawler.pages.panels import is_hidden, says, unfold
from crawler.pages.within import is_within
from diffs.days import only_date
from tarmeem.patterns import pattern_of

_NEVER_READ = ("script", "style", "template", "noscript", "svg", "iframe", "object", "canvas", "video",
               "audio", "map", "select", "button", "datalist", "dialog", "head")  # fmt: skip
_FURNITURE = ("nav", "footer", "aside", "menu", "marquee")
_NOTES = ("aside", "footer")
_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "dialog"]
)
_BOXES = frozenset(
    ["div", "section", "ul", "ol", "table", "tbody", "tr", "td", "th", "p", "center", "header", "form", "dl", "span"]
)  # fmt: skip
_OWNER = r"(?-i:[A-Z][\w.&’'-]*|of|and|the|for|by|in|to)"
_COPYRIGHT = pattern_of(
    r"^\W*(?:©|\(c\)\W*(?:copyright\b|all rights|\d{4}(?:\s*[-–—]\s*\d{4})?(?=\W*$|\W+(?-i:[A-Z])))"
    r"|copyrights?\b(?=\W*(?:©|\(c\)|\d{4}|all rights|reserved|$)"
    rf"|(?!.{{0,40}}\b(?:Act|Ordinance|Rules|Bill|Law)\b)(?:\W+{_OWNER}){{1,12}}\W*(?:\d{{4}}|all rights|$))"
    r"|all rights reserved|جملہ حقوق|powered by|designed (?:and|&) developed"
    r"|best viewed\b.*(?:\d{3,4}\s?[x×*]|browser|resolution|chrome|firefox|explorer|edge|safari|mozilla))",
    re.IGNORECASE,
)
"""How a page's last line begins; what copyright is, or a law on it, is matter."""
_LAW = pattern_of(r"\b(?:shall|hereby)\b", re.IGNORECASE)
"""What no banner, trail or last line of a page says."""
_ACCEPT = pattern_of(
    r"\W*(?:i )?(?:accept|agree|allow|got it|ok(?:ay)?)\b[\w\s]{0,20}\W*", re.IGNORECASE
)
FEW = 20
"""Buttons to accept something that a page may have."""
BANNER = 1000
"""Characters up to which a box about cookies, with a button to accept them, is a banner."""
_VISITOR = pattern_of(r"\b(?:we|our|us|you|your|this (?:web ?)?site)\b", re.IGNORECASE)
_CRUMBS = pattern_of(r"[>»›/|→]")
_HOME = pattern_of(r"\W*(?:home(?: ?page)?|main page|ہوم|صفحہ اول|مرکزی صفحہ)\W*", re.IGNORECASE)
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
    most = 0.7 * _length(soup)
    # A banner takes its other buttons with it, of which nothing more can be asked.
    buttons = (one for one in soup.find_all(["button", "a", "input"]) if not _is_gone(one))
    for button in islice(filter(_accepts, buttons), FEW):
        _drop_banner(button, min(BANNER, most))
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


def _drop_banner(button: Tag, most: float) -> None:
    """Take out the smallest box round a button that tells a visitor of cookies, where it is short and no law."""
    for box in button.parents:
        if box.name in ("body", "html", "main", "article") or _length(box) > most:
            return
        text = box.get_text(" ")
        if _LAW.search(text):
            return
        if "cookie" in text.lower() and _VISITOR.search(text):
            box.decompose()
            return


def _is_furniture(tag: Tag) -> bool:
    if tag.name in _NOTES and _is_note(tag):
        return False
    if tag.name in _FURNITURE or str(tag.get("role") or "").lower() in _ROLES:
        return True
    if tag.name == "form":
        # A page of ASP.NET stands whole in a form, however short its notice is.
        return _length(tag) < 200 and tag.find(["h1", "h2", "main", "article"]) is None
    return (
        tag.name == "header"
        and tag.find(["h1", "h2"]) is None
        and tag.find_parent(["article", "main"]) is None
    )


def _is_note(tag: Tag) -> bool:
    """Tell whether a box within the page's matter is a note of it: a sentence, hardly a link."""
    around = tag.find_parent(["article", "main", *_NOTES])
    if around is None or around.name in _NOTES or tag.find(["form", "input"]) is not None:
        return False
    whole = _length(tag)
    linked = sum(_length(link) for link in tag.find_all("a"))
    told = any(len(s.split()) >= NOTE for s in tag.strings)
    return told and linked < 0.3 * whole


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
    """Return ``main`` where it holds most of the words; else all, but for what stands beside the one ``article``."""
    least = max(0.5 * _length(root), LEAST)
    for found in (root.find_all("main"), root.find_all(attrs={"role": "main"})):
        if len(found) == 1 and isinstance(found[0], Tag) and _length(found[0]) >= least:
            return root if is_law_beside(root, found[0]) else found[0]
    articles = root.find_all("article")
    if len(articles) == 1 and isinstance(articles[0], Tag) and _length(articles[0]) >= least:
        drop_beside(root, articles[0])
    return root


def _drop_menus(root: Tag) -> None:
    weights = _weigh(root)
    headings = root.find_all(["h1", *_HEADINGS])
    title = min(headings, key=lambda tag: str(tag.name), default=None)
    stack: list[Any] = list(_elements(root, recursive=False))
    while stack:
        tag = stack.pop()
        words, linked, links = weights[id(tag)]
        within = False
        if (
            tag.name in _BOXES
            and links >= MANY_LINKS
            and words < 300 * links
            and linked >= 0.8 * (words if linked >= 0.8 * words else words - _dated(tag, words))
            and not _are_sentences(tag)
            and not _are_attachments(tag)
            and not (within := is_within(tag))
        ) or (tag.name in _FRAMES and words <= TRAIL and _is_trail(tag, links)):
            _drop_menu(tag, title)
        elif not within:
            stack.extend(_elements(tag, recursive=False))


def _dated(tag: Tag, words: int) -> int:
    """Return how many letters of a box are days that stand alone, as a list of the latest news has beside its links."""
    if words > 300 * FEW or tag.name not in _FRAMES or tag.find("table") is not None:
        return 0
    alone = (
        said.strip() for said in tag.strings if len(said) < _DAY and any(map(str.isdigit, said))
    )
    return sum(len(said) for said in alone if only_date(said))


_DAY = 60
"""Characters: what is no more than a day is shorter."""


def _are_sentences(tag: Tag) -> bool:
    """Tell whether most of a box's links are whole sentences: provisions that lead to their notes."""
    said = [" ".join(link.get_text(" ").split()) for link in tag.find_all("a", href=True)]
    whole = sum(len(one.split()) >= NOTE and one[-1] in ".;۔" for one in said)
    return 2 * whole > len(said)


def _are_attachments(tag: Tag) -> bool:
    """Tell whether a box of links holds the files of what stands around it: in the matter, or below a sentence."""
    links = [str(link["href"]).partition("?")[0] for link in tag.find_all("a", href=True)]
    if 2 * sum(link.lower().endswith(_FILES) for link in links) <= len(links):
        return False
    above = tag.find_previous_sibling()
    told = isinstance(above, Tag) and above.name not in _HEADINGS and says(above, NOTE // 2)
    return told or tag.find_parent(["article", "main"]) is not None


_FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".odt")


def _drop_menu(menu: Tag, title: Any) -> None:
    """Take out a menu, and the heading that then heads nothing; ``title``, the page's own, heads all of it."""
    above = menu.find_previous_sibling()
    follows = (one for one in menu.next_siblings if isinstance(one, Tag) or str(one).strip())
    below = next(follows, None)
    menu.decompose()
    if not isinstance(above, Tag) or above.name not in _HEADINGS:
        return
    heads_nothing = below is None or getattr(below, "name", "") in _HEADINGS
    if heads_nothing and above is not title:
        above.decompose()


_TELLS = pattern_of(r"\d|\[|(?:\S+\s+){5}\S")
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
    said = "".join(s for s in tag.find_all(string=True) if s.find_parent("a") is None).strip()
    if _CRUMBS.search(said):
        return not _LAW.search(text) and not text.endswith((".", "۔"))
    return links > 1 and not any(map(str.isalnum, said))


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
            elif not isinstance(child, PreformattedString):  # a doctype is no word of the page
                words += len(str(child).strip())
        if tag.name == "a" and tag.has_attr("href"):
            linked, links = words, 1
        weights[id(tag)] = (words, linked, links)
    return weights


def _drop_foot(root: Tag) -> None:
    """Take out a copyright line and what follows it in its block, at the page's end only."""
    strings = [s for s in root.find_all(string=True) if s.strip()]
    for string in strings[-12:]:
        said = string.strip()
        if len(said) < 200 and _COPYRIGHT.match(said) and not _LAW.search(said):
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
