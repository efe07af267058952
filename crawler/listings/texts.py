"""The texts of a parsed page, one by one in its order: each can be written anew where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from crawler.listings.labels import Element, squeeze
from diffs.days import plain

_SILENT = frozenset(
    ("script", "style", "head", "title", "noscript", "template", "textarea", "select")
)


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in an element before its parts, or behind an element: a text of the page."""

    node: Element
    words: str
    """On one line, with digits and letters as days are looked for."""
    behind: bool = False
    whole: bool = False
    """Whether it is all that its element says, parts and all."""

    @property
    def holder(self) -> Element:
        """Return the element that the text stands in."""
        return self.node.getparent() if self.behind else self.node

    def say(self, words: str) -> None:
        """Write other words in its place."""
        if self.behind:
            self.node.tail = words
        else:
            for part in list(self.node) if self.whole else ():
                self.node.remove(part)
            self.node.text = words

    def names_a_link(self) -> bool:
        """Tell whether it is all that a link says, which then is called so."""
        link = next((n for n in (self.holder, *self.holder.iterancestors()) if n.tag == "a"), None)
        return link is not None and said_in(link) == self.words


def texts(root: Element) -> Iterator[Text]:
    """Yield each text of a page that is shown, in its order."""
    skip: Element = None
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            if skip is None and node.tag in _SILENT:
                skip = node
            if skip is None and (words := squeeze(node.text or "")):
                yield Text(node, plain(words))
        else:
            skip = None if skip is node else skip
            if skip is None and node is not root and (words := squeeze(node.tail or "")):
                yield Text(node, plain(words), behind=True)


def said_in(node: Element, limit: int = 200) -> str:
    """Return what an element says, each part after a blank; no more than so many characters are read, and some."""
    said: list[str] = []
    for words in node.itertext():
        said.append(words)
        limit -= len(words.strip())
        if limit < 0:
            break
    return plain(squeeze(" ".join(said)))
