"""Read what a page says of one entry: in its row, or in the gap between it and its neighbours.

A row is the widest element that holds no other entry's link. Where the markup is flat (headings,
links and paragraphs all side by side) the words before or after each link do instead, on whichever
side the page's two ends show that it puts them. What is ambiguous is left out, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from crawler.dates import find_dates, the_date
from crawler.listings.labels import Element, labelled, squeeze, under_headings, words_of

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
_HEADINGS = (("h1", "h2", "h3", "h4", "h5", "h6"), ("strong", "b", "th"))
_ROWS = ("tr", "li", "article")
"""Elements that are a row by their meaning, where they hold more than the link."""
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


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of one entry."""

    title: str
    published_on: str | None
    facts: Mapping[str, str] = field(default_factory=dict)


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
        title = facts.pop("title", "") or _link_title(links)
        title = title or _row_title(row, self._unlabelled(chunks)) or self.gaps.words(url)
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
            if node.tag in _ROWS and len(words_of(node)) > len(words_of(element)):
                break
        return row

    def _unlabelled(self, chunks: list[str]) -> list[str]:
        return [c for c in chunks if not any(label.search(c) for label in self.labels.values())]

    def _facts(self, row: Element, chunks: list[str], url: str) -> dict[str, str]:
        if not self.labels:
            return {}
        said = under_headings(row, self.labels, self.held) or labelled(chunks, self.labels)
        if said:
            return said
        return labelled(
            self.gaps.beside(url, lambda c: bool(labelled(c, self.labels)), near=12), self.labels
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
            if text := squeeze(" ".join(line)):
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
    if text := squeeze(" ".join(line)):
        yield "", text


def _chunks(row: Element, links: set[Element]) -> list[str]:
    """Return a row's passages, without the words of its own link."""
    owner = dict.fromkeys(links, "link")
    return [p.strip() for url, text in _stream(row, owner) if not url for p in text.split("|")]


def _pieces(element: Element) -> list[str]:
    return [text for node in element.itertext(with_tail=False) if (text := squeeze(node))]


def _link_title(links: list[Element]) -> str:
    """Return the longest words of an entry's links that can name it; empty where none can."""
    return max((name for link in links if _can_name(name := _naming(link))), key=len, default="")


def _row_title(row: Element, chunks: list[str]) -> str:
    """Return the heading in an entry's row, else its longest passage."""
    for tags in _HEADINGS:
        heads = [w for h in row.iter(*tags) if _can_name(w := words_of(h)) and w in chunks]
        if heads:
            return max(heads, key=len)
    return max((c for c in chunks if _can_name(c) and len(c) >= 12), key=len, default="")


def _naming(link: Element) -> str:
    pieces = _pieces(link)
    heads = [words_of(h) for h in link.iter(*_HEADINGS[0])]
    words = " ".join(p for p in pieces if not _only_date(p)) if len(pieces) > 1 else words_of(link)
    words = max(heads, key=len, default="") or words
    whole = squeeze(link.get("title") or link.get("aria-label") or "")
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
