"""Read an HTML page: its main text, without menus and footers, told by meaning and density.

No CSS class is looked at: markup changes, and the live sites' was never seen. What goes is what is
marked as navigation, and blocks that are nearly all links. When that leaves nothing, nothing goes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from crawler.pages.blocks import lines_of
from crawler.pages.boilerplate import main_part, strip_furniture
from crawler.pages.child import CHILD
from crawler.pages.document import reading
from crawler.pages.markup import without
from tarmeem.model import Reading
from tarmeem.patterns import pattern_of

MAX_BYTES = 60_000_000
HERE = 20_000
"""Elements up to which a page is parsed in this process; more go to one that can be ended."""
_LONG_VALUE = pattern_of(r"=\s*(\"[^\"<>]{4096,}\"|'[^'<>]{4096,}')")
_INVISIBLE = ("script", "style", "template", "noscript", "svg")
_BODY = pattern_of(r"<(?:body|frameset)\b", re.IGNORECASE)
_SECTION = pattern_of(r"<(?:main|article|section|aside|nav|header|footer|figure)\b", re.IGNORECASE)
"""What begins a body whose own tag is left out: lxml, which is older than these, would leave it in the head."""
_TAG = pattern_of(r"<[^<>]*>")
_OPEN = pattern_of(
    r"<(?!(?:br|p|li|td|tr|th|hr|img|input|meta|link|option|dd|dt)\b)[a-z]", re.IGNORECASE
)
_CLOSE = pattern_of(r"</[a-z]", re.IGNORECASE)
_MARKED = pattern_of(r"<!\[(?!CDATA\[)")
"""A marked section of no known name: a browser passes over it, the standard library's parser raises."""
MAX_DEPTH = 2000
"""Elements left open at the end; lxml gives up at far fewer, and no real page comes near."""
_HOME = pattern_of(r"(?:https?://[^/?#]+)?/?(?:(?:en|ur)/?)?(?:(?:index|default)\.\w+)?")
"""Where a site's first page is."""
_SITE_MARK = pattern_of(r"\s+(?:[|–—»:-]|::)\s+")
_SITE_TAIL = pattern_of(rf"{_SITE_MARK.pattern}[^|–—»]{{2,80}}$")


class Found(NamedTuple):
    """The main text of a page, its heading, and why anything is lacking."""

    text: str
    heading: str
    problem: str


def read_html(body: bytes, text: str, hints: Mapping[str, str]) -> Reading:
    """Return the reading of a page whose markup is already decoded."""
    if len(body) > MAX_BYTES:
        return reading(
            body, "html", "", hints=hints, problem="the page is larger than 60 MB", confidence=0.0
        )
    found = _bounded(text)
    problem = found.problem or ("" if found.text.strip() else "the page holds no text")
    confidence = (
        1.0 if found.text.strip() and not problem else 0.0 if not found.text.strip() else 0.7
    )
    return reading(
        body,
        "html",
        found.text,
        heading=found.heading,
        hints=hints,
        problem=problem,
        confidence=confidence,
    )


def _bounded(text: str) -> Found:
    slim = slimmed(text)
    if len(_OPEN.findall(slim)) - len(_CLOSE.findall(slim)) > MAX_DEPTH:
        return Found(
            _plain(slim),
            "",
            "the page's markup is nested beyond reason: its text was read without it",
        )
    if slim.count("<") + slim.count("&") <= HERE and len(slim) < MAX_BYTES // 10:
        return main_text(slim)
    answer, data = CHILD.ask("html", slim.encode("utf-8", "surrogatepass"))
    if not data:
        return Found("", "", f"the page could not be read: {answer['problem']}")
    return Found(*json.loads(data))


def slimmed(text: str) -> str:
    """Return markup without overlong attribute values (pictures in the page), which hold no text."""
    return _LONG_VALUE.sub('=""', text.replace("\x00", ""))


def _plain(markup: str) -> str:
    """Return the text of markup that cannot be parsed: tags go, in one pass."""
    bare = _TAG.sub("\n", without(markup, _INVISIBLE))
    return "\n".join(line for piece in bare.split("\n") if (line := " ".join(piece.split())))


def main_text(markup: str) -> Found:
    """Return the main text of a page as lines, one a block, and the heading above it."""
    soup = _soup(markup)
    title = _page_title(soup)
    strip_furniture(soup)
    root = main_part(soup)
    lines = lines_of(root)
    return Found("\n".join(lines), _heading(root, _own_title(title, lines)), "")


def _soup(markup: str) -> BeautifulSoup:
    if not _BODY.search(markup):
        markup = _SECTION.sub(r"<body>\g<0>", markup, count=1)
    soup = BeautifulSoup(markup, "lxml")
    seen = len("".join(soup.get_text().split()))
    # lxml stops without a word at some damage; the page's own letters tell whether it did.
    if seen < 0.5 * len("".join(_TAG.sub("", without(markup, _INVISIBLE)).split())) - 200:
        return BeautifulSoup(_MARKED.sub("<! [", markup), "html.parser")
    return soup


def _page_title(soup: BeautifulSoup) -> str:
    """Return what a page says that it is called; not the name by which its site calls its first page, or claims its rights."""
    tag = soup.find("title")
    title = " ".join(tag.get_text().split()) if isinstance(tag, Tag) else ""
    homes = [link for link in soup.find_all("a", href=True) if _HOME.fullmatch(str(link["href"]))]
    marks = {" ".join(link.get_text().split()) for link in homes}
    marks |= {str(image.get("alt", "")) for link in homes for image in link.find_all("img")}
    owned = any(title in said for said in soup.strings if "©" in said)
    return "" if title in marks or owned else title


def _own_title(title: str, lines: list[str]) -> str:
    """Return a page's title without the site's name: behind it, or ahead of what the page says as a line."""
    tails = (title[mark.end() :] for mark in _SITE_MARK.finditer(title))
    own = next((tail for tail in tails if tail in lines), "")
    return own or _SITE_TAIL.sub("", title) or title


def _heading(root: Tag, title: str) -> str:
    for name in ("h1", "h2", "h3"):
        headings = [" ".join(h.get_text().split()) for h in root.find_all(name)]
        headings = [h for h in headings if h]
        if len(headings) == 1 or (headings and name == "h1"):
            return headings[0]
        if headings:
            named = [h for h in headings if h and (h in title or title in h)]
            return named[0] if named else title or headings[0]
    return title
