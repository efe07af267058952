"""Find a listing's entries by the patterns of their links, whatever the markup around them.

Nobody here has seen the live markup, and it will be redesigned: so nothing hinges on a class, a
tag or an order of columns. An entry's *row* is the widest element that holds no other entry's link;
its title and date come from the link, the row, or the words between it and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from parsel import Selector

from crawler.listings.labels import words_of
from crawler.listings.linkdays import set_apart
from crawler.listings.rows import Rows, Said
from crawler.listings.rules import Link, Rules
from crawler.listings.spelt import spell_out
from crawler.listings.unclosed import closed
from tarmeem.patterns import pattern_of

Element = Any
"""An lxml element, by way of parsel."""

_LINK_ATTRIBUTES = {"a": "href", "area": "href", "iframe": "src", "embed": "src", "object": "data"}
_ADDRESSES = ("data-href", "data-url", "data-link")
_SCRIPTED = f"//*[@onclick or {' or '.join(f'@{name}' for name in _ADDRESSES)}]"
_IN_SCRIPT = pattern_of(r"""["']([^"'<>\n]*)["']""")
_COMMENT = pattern_of(r"<!--.*?-->", re.DOTALL)
_RAW_LINK = pattern_of(r"""(?:href|src|data)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""", re.I)
_QUOTED = pattern_of(r"""["'(]([^"'()\s<>]*\.(?:pdf|docx?|tiff?)(?:\?[^"'()\s<>]*)?)["')]""", re.I)
_FRAME = pattern_of(r"</?(?:html|body)\b[^>]*>", re.IGNORECASE)
_DOCUMENT = pattern_of(r"\.(?:pdf|docx?|rtf|odt|tiff?|zip)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as its listing shows it."""

    url: str
    title: str = ""
    published_on: str | None = None
    hints: Mapping[str, str] = field(default_factory=dict)


class Page:
    """A listing's page, parsed once: its links, and the words around them."""

    def __init__(self, text: str, url: str, rules: Rules) -> None:
        """Parse a page's text; ``url`` resolves its relative links."""
        self.text = text
        self.url = url
        self.rules = rules
        # Told that it is a page: an answer for programs is one without links, not a tree of another kind.
        self.root: Element = Selector(text=closed(text) or "<html></html>", type="html").root
        spell_out(self.root)
        base = self.root.xpath("string(//base/@href)") if "<base" in text else ""
        self.base = url
        self.base = (self._resolve(base) or url) if base else url
        self.links: list[tuple[str, Element]] = list(self._links())

    def _links(self) -> Iterator[tuple[str, Element]]:
        for element in self.root.iter(*_LINK_ATTRIBUTES):
            address = element.get(_LINK_ATTRIBUTES[element.tag]) or ""
            scripted = address.lower().startswith("javascript:")
            for found in _IN_SCRIPT.findall(address) if scripted else [address]:
                if found and (url := self._resolve(found)):
                    yield url, element
        for element in self.root.xpath(_SCRIPTED):
            said = [element.get(name) for name in _ADDRESSES if element.get(name)]
            for found in [*said, *_IN_SCRIPT.findall(element.get("onclick") or "")]:
                if found and (url := self._resolve(found)):
                    yield url, element

    def _resolve(self, address: str) -> str | None:
        try:
            return self.rules.canonical(address, self.base)
        except ValueError:  # such as an unclosed "[" in a host: no address at all
            return None

    def urls(self) -> list[str]:
        """Return every URL of the page once: those of elements in order, then those of its source."""
        return list(dict.fromkeys([*(url for url, _ in self.links), *sorted(self.raw_links())]))

    def raw_links(self) -> set[str]:
        """Return every URL in the page's source, also those that no element carries."""
        text = _COMMENT.sub("", self.text) if "<!--" in self.text else self.text
        text = text.replace("\\/", "/")  # as scripts write addresses
        found = {next(filter(None, groups)) for groups in _RAW_LINK.findall(text)}
        found |= set(_QUOTED.findall(text))
        return {url for address in found if (url := self._resolve(address.replace("&amp;", "&")))}


def find_entries(page: Page, given: Mapping[str, str] | None = None) -> list[Entry]:
    """Return a page's entries in its order, each once."""
    given = given or {}
    entries = _read_entries(page, given)
    left = _left_out(page, entries, given)
    if left:
        # A parser may stop at a stray </html>; without the frames it reads on.
        page = Page(_FRAME.sub("", page.text), page.url, page.rules)
        entries = _read_entries(page, given)
        left = _left_out(page, entries, given)
    return entries + [Entry(li.url, _from_slug(li.url), li.linked_on, li.hints) for li in left]


def _read_entries(page: Page, given: Mapping[str, str]) -> list[Entry]:
    known: dict[str, Link] = {}
    at: dict[str, list[Element]] = {}
    for url, element in page.links:
        if url not in known:
            if (link := page.rules.entry(url, given)) is None:
                continue
            known[url] = link
        at.setdefault(url, []).append(element)
    rows = Rows(page.root, page.rules.facts, at)
    linked = {url: link.linked_on for url, link in known.items()}
    said = rows.read_all(linked)
    if not any(one.published_on for one in said.values()) and set_apart(rows.at):
        said = Rows(page.root, page.rules.facts, at).read_all(linked)
    return [_entry(known[url], said[url]) for url in at]


def _left_out(page: Page, entries: list[Entry], given: Mapping[str, str]) -> list[Link]:
    """Return the entries that the page's source shows and the parsed page does not."""
    missed = sorted(page.raw_links() - {entry.url for entry in entries})
    return [link for url in missed if (link := page.rules.entry(url, given))]


def find_attachments(page: Page, entry: Entry) -> list[Entry]:
    """Return the documents that an entry's page links, frames or names in a script."""
    given = {k: v for k, v in entry.hints.items() if k not in ("twin", "reader")}
    found = []
    for url in page.urls():
        if link := page.rules.attachment(url, given):
            hints = {**link.hints, "page": entry.url}
            found.append(Entry(url, entry.title, entry.published_on or link.linked_on, hints))
    return found


def harvest(page: Page, limit: int = 200) -> list[Entry]:
    """Return every link to a document file, for review, from a page whose patterns found nothing."""
    files = [
        u for u in page.urls() if _DOCUMENT.search(urlsplit(u).path) and page.rules.declared(u)
    ]
    titles = {url: words_of(element) for url, element in page.links}
    return [Entry(u, titles.get(u) or _from_slug(u)) for u in files[:limit]]


def _entry(link: Link, said: Said) -> Entry:
    hints = {**link.hints, **said.facts}
    if link.linked_on and link.linked_on != said.published_on:
        hints["linked_on"] = link.linked_on
    day = said.published_on or link.linked_on
    return Entry(link.url, said.title or _from_slug(link.url), day, hints)


_SLUG_NUMBERS = pattern_of(r"(-\d{6,})?(-\d{4}-\d{2}-\d{2})?$|^\d{4}-\d{2}-\d{2}-")


def _from_slug(url: str) -> str:
    """Return a title of sorts from a link's last part; empty where it is only numbers."""
    slug = re.sub(r"\.\w{2,4}$", "", unquote(urlsplit(url).path.rsplit("/", 1)[-1]))
    words = re.sub(r"[-_\s]+", " ", _SLUG_NUMBERS.sub("", slug)).strip()
    return words[:1].upper() + words[1:] if re.search(r"[^\W\d_]{3}", words) else ""
