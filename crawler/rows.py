"""Read what a page says of one entry: in its row, or in the gap between it and its neighbours.

A row is the widest element that holds no other entry's link. Where the markup is flat (headings,
links and paragraphs all side by side) the words before or after each link do instead, on whichever
side the page's two ends show that it puts them. What is ambiguous is left out, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from crawler.dates import find_dates, the_date

Element = Any
"""An lxml element."""

ROW_LIMIT = 1_500
"""Characters: a wider element is the page's body, not an entry's row."""
SHORT = 80
"""Characters: a date in a longer passage may be any date, not the entry's own."""
NEAR = 3
"""Passages: how far beside a link its own words are looked for."""

_GENERIC = re.compile(
    r"^\W*(?:(?:click here|read more|more|details?|view|download|open|pdf|file|here|link|full text"
    r"|text|new|see|show|the|to|document|doc|english|urdu|in|copy|مزید|پڑھیں|تفصیل(?:ات)?|ڈاؤن لوڈ"
    r"|یہاں|\d+(?:\.\d+)? ?(?:kb|mb)|\d+)[\s\W]*)*$",
    re.IGNORECASE,
)
_DATING = re.compile(
    r"(?:posted|published|updated|uploaded|issued|dated?|press|release|on|at|بتاریخ|تاریخ|ء|[\W\d_])*$",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "th")
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "em",
        "font",
        "i",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    )
)
_SILENT = frozenset(("script", "style", "head", "title", "noscript", "template"))
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of one entry."""

    title: str
    published_on: str | None
    facts: Mapping[str, str] = field(default_factory=dict)


def words_of(element: Element) -> str:
    """Return an element's words on one line."""
    return _squeeze(" ".join(element.itertext(with_tail=False)))


class Rows:
    """The rows of a page's entries, and the gaps between them."""

    def __init__(
        self,
        root: Element,
        labels: Mapping[str, re.Pattern[str]],
        at: Mapping[str, list[Element]],
    ) -> None:
        """Note which elements hold which entries; ``at``: an entry's URL to its link elements."""
        self.labels = labels
        self.at = at
        self.held: dict[Element, set[str]] = {}
        for url, elements in at.items():
            for element in elements:
                for node in (element, *element.iterancestors()):
                    self.held.setdefault(node, set()).add(url)
        self.gaps = _Gaps(root, at)

    def read(self, url: str) -> Said:
        """Return what the page says of an entry."""
        links = self.at[url]
        row = self._row(links[0], url)
        chunks = _chunks(row, set(links))
        facts = self._facts(row, chunks, url)
        title = facts.pop("title", "") or _title(links, row, chunks) or self.gaps.words(url)
        if "published_on" in facts:
            day = the_date(facts.pop("published_on"))
        else:
            dated = [p for link in links for p in _pieces(link) if _only_date(p)]
            day = _row_date([*chunks, *dated]) or _row_date(self.gaps.beside(url, _has_date))
        for name in [n for n in facts if n.endswith("_on")]:
            facts[name] = the_date(facts[name]) or facts[name]
        # A date that stands under another label is that label's, not the publication's.
        day = None if day in facts.values() and "published_on" in self.labels else day
        return Said(title, day, {k: v for k, v in facts.items() if v})

    def _row(self, element: Element, url: str) -> Element:
        row = element
        for node in element.iterancestors():
            alone = self.held[node] == {url} and node.tag not in ("body", "html")
            if not alone or len(words_of(node)) > ROW_LIMIT:
                break
            row = node
        return row

    def _facts(self, row: Element, chunks: list[str], url: str) -> dict[str, str]:
        if not self.labels:
            return {}
        said = _under_headings(row, self.labels, self.held) or _labelled(chunks, self.labels)
        if said:
            return said
        return _labelled(
            self.gaps.beside(url, lambda c: bool(_labelled(c, self.labels)), near=12), self.labels
        )


class _Gaps:
    """The passages between entries' links, for layouts where a row is no element of its own."""

    def __init__(self, root: Element, at: Mapping[str, list[Element]]) -> None:
        self.root = root
        self.owner = {element: url for url, elements in at.items() for element in elements}
        self._read: tuple[dict[str, list[str]], dict[str, list[str]]] | None = None

    def beside(self, url: str, wanted: Callable[[list[str]], bool], near: int = NEAR) -> list[str]:
        """Return the passages beside an entry, on the side where the page puts what is wanted.

        Every inner gap lies both after one entry and before the next; the two ends tell which
        entry it speaks of. Empty where they do not.
        """
        before, after = self._gaps()
        first, last = next(iter(before)), next(reversed(after))
        leads, trails = wanted(before[first][-near:]), wanted(after[last][:near])
        if leads == trails:
            return []
        return before.get(url, [])[-near:] if leads else after.get(url, [])[:near]

    def words(self, url: str) -> str:
        """Return the nearest words before an entry's link that can name it."""
        before = self._gaps()[0].get(url, [])[-NEAR:]
        return next((c for c in reversed(before) if _can_name(c)), "")

    def _gaps(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        if self._read is None:
            self._read = self._walk()
        return self._read

    def _walk(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        before: dict[str, list[str]] = {}
        after: dict[str, list[str]] = {}
        gap: list[str] = []
        last = ""
        for url, words in _stream(self.root, self.owner):
            if not url:
                gap += words.split("|")
            elif url != last:
                before.setdefault(url, gap)
                after[last] = gap
                gap, last = [], url
        after[last] = gap
        after.pop("", None)
        return before, after


def _stream(root: Element, owner: Mapping[Element, str]) -> Iterator[tuple[str, str]]:
    """Yield a page's words in order, passage by passage; an entry's link is (its URL, "")."""
    line: list[str] = []
    skip: Element = None
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if node.tag not in _INLINE or node in owner:
            if text := _squeeze(" ".join(line)):
                yield "", text
            line = []
        if event == "start" and skip is None:
            if node in owner:
                yield owner[node], ""
            if node in owner or node.tag in _SILENT:
                skip = node
            else:
                line.append(node.text or "")
        elif event != "start":
            skip = None if skip is node else skip
            if skip is None and node is not root:
                line.append(node.tail or "")
    if text := _squeeze(" ".join(line)):
        yield "", text


def _chunks(row: Element, links: set[Element]) -> list[str]:
    """Return a row's passages, without the words of its own link."""
    owner = dict.fromkeys(links, "link")
    return [p.strip() for url, text in _stream(row, owner) if not url for p in text.split("|")]


def _pieces(element: Element) -> list[str]:
    return [text for node in element.itertext(with_tail=False) if (text := _squeeze(node))]


def _title(links: list[Element], row: Element, chunks: list[str]) -> str:
    """Return the entry's title: its link's words, else a heading in its row, else the longest words."""
    named = [name for link in links if _can_name(name := _link_title(link))]
    if named:
        return max(named, key=len)
    heads = [w for h in row.iter(*_HEADINGS) if _can_name(w := words_of(h))]
    if heads:
        return max(heads, key=len)
    return max((c for c in chunks if _can_name(c) and len(c) >= 12), key=len, default="")


def _link_title(link: Element) -> str:
    pieces = _pieces(link)
    heads = [words_of(h) for h in link.iter(*_HEADINGS)]
    words = " ".join(p for p in pieces if not _only_date(p)) if len(pieces) > 1 else words_of(link)
    words = max(heads, key=len, default="") or words
    whole = _squeeze(link.get("title") or link.get("aria-label") or "")
    cut = re.sub(r"\s*(?:…|\.\.\.)$", "", words)
    if whole and (not _can_name(words) or (cut != words and whole.startswith(cut))):
        return whole
    return words


def _can_name(words: str) -> bool:
    return bool(words) and not _GENERIC.match(words) and not _only_date(words)


def _only_date(words: str) -> bool:
    """Return whether words are a date and nothing but the labels a date has."""
    found = find_dates(words)
    if not found:
        return False
    for _, start, end in reversed(found):
        words = words[:start] + words[end:]
    return bool(_DATING.match(words))


def _has_date(chunks: list[str]) -> bool:
    return _row_date(chunks) is not None


def _row_date(chunks: list[str]) -> str | None:
    """Return the one date that passages give an entry; None where they give none, or several."""
    for group in (
        [c for c in chunks if _only_date(c)],
        [c for c in chunks if len(c) <= SHORT],
        [c[:SHORT] for c in chunks],
    ):
        days = {day for chunk in group for day, _, _ in find_dates(chunk)}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _under_headings(
    row: Element, labels: Mapping[str, re.Pattern[str]], held: Mapping[Element, set[str]]
) -> dict[str, str]:
    """Return a table row's facts by the headings of its columns; empty where it has none."""
    cells = [c for c in row if isinstance(c.tag, str)]
    parent = row.getparent()
    if len(cells) < 2 or parent is None:
        return {}
    heads = [c for c in parent[:NEAR] if c not in held]
    for earlier in parent.itersiblings(preceding=True):
        heads += list(earlier[:NEAR])
    for head in heads:
        names = [words_of(c) for c in head if isinstance(c.tag, str)]
        if len(names) != len(cells):
            continue
        found = {
            fact: words_of(cell)
            for fact, label in labels.items()
            for name, cell in zip(names, cells, strict=True)
            if label.search(name)
        }
        if found:
            return found
    return {}


def _labelled(chunks: list[str], labels: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """Return the facts in passages such as ``Act No: XL of 2016``, or a label and then its value."""
    found: dict[str, str] = {}
    for i, chunk in enumerate(chunks):
        for fact, label in labels.items():
            match = label.match(chunk.strip())
            if not match or fact in found:
                continue
            value = chunk.strip()[match.end() :].lstrip(" .:-–—\t")
            if not value and i + 1 < len(chunks):
                value = chunks[i + 1].strip()
            found[fact] = value
            break
    return found


def _squeeze(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
