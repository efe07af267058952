"""Read what a page says of one entry: in its row, or in the gap between it and its neighbours.

A row is the widest element that holds no other entry's link. Where the markup is flat (headings,
links and paragraphs all side by side) the words before or after each link do instead, on whichever
side the page's two ends show that it puts them. A row with two entries, a text and its translation,
speaks of both. What is ambiguous is left out, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from crawler.dates import the_date
from crawler.listings.boxes import holders, in_the_listing
from crawler.listings.gaps import LABELLED, Gaps
from crawler.listings.headdays import headed
from crawler.listings.labels import (
    Element,
    in_parts,
    labelled,
    under_headings,
    words_of,
)
from crawler.listings.naming import (
    called,
    can_name,
    in_words,
    is_dress,
    is_row,
    is_title,
    link_title,
    pieces,
    row_title,
    uncounted,
    undressed,
)
from crawler.listings.otherdays import is_otherwise
from crawler.listings.rowdays import (
    day_first,
    days_apart,
    dressed_days,
    is_published,
    month_first,
    order_is_open,
    row_date,
    says_a_day,
    stamped,
    turned,
)
from crawler.listings.sharing import Shared, names_of_many
from crawler.listings.tables import Tables
from diffs.days import find_dates, only_date

ROW_LIMIT = 1_500
"""Characters: a wider element is the page's body, not an entry's row."""

_ROWS = ("tr", "li", "article")
"""Elements that are a row by their meaning, where they hold more than the link."""
_ALL_MARKS = frozenset("-/.")
_SHARED = 4
"""Entries that one row has at most: a text, its translation, their corrigenda."""


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
        self.root = root
        self.labels = labels
        held = holders(at)
        self.at = in_the_listing(at, held)
        self.held = held if self.at == at else holders(self.at)
        self.gaps = Gaps(root, self.at)
        self.tables = Tables(self.held)
        self._read: dict[str, tuple[Element, list[list[str]]]] = {}

    def read_all(self, linked: Mapping[str, str | None]) -> dict[str, Said]:
        """Return what the page says of each entry; ``linked``: the days in their links.

        Where no day in figures shows which of the two is the month, the links' own days do.
        """
        said = {url: self.read(url) for url in self.at}
        wrong = [url for url, one in said.items() if turned(one.published_on, linked[url])]
        if not (wrong and order_is_open(words_of(self.root))):
            return said
        if len(wrong) == 1:
            return said | {wrong[0]: replace(said[wrong[0]], published_on=None)}
        self._month_first = _ALL_MARKS
        return {url: self.read(url) for url in self.at}

    def read(self, url: str) -> Said:
        """Return what the page says of an entry."""
        row, parts = self._passages(url)
        facts = self._facts(row, [" ".join(one) for one in parts], url)
        title = uncounted(facts.pop("title", "") or self._title(url, row, parts))
        if "published_on" in facts:
            day = the_date(self._day_first(facts.pop("published_on")))
        else:
            day = self._own_day(url, row, parts)
        for name in [n for n in facts if n.endswith("_on")]:
            facts[name] = the_date(self._day_first(facts[name])) or facts[name]
        # A date that stands under another label is that label's, not the publication's.
        day = None if day in facts.values() and "published_on" in self.labels else day
        return Said(title, day, {k: v for k, v in facts.items() if v})

    def _title(self, url: str, row: Element, parts: list[list[str]]) -> str:
        links = self.at[url]
        return (
            link_title(links, self._named_alike)
            or self._title_cell(row, links)
            or self._row_title(row, parts, links)
            or self._beside_it(row)
            or self.gaps.words(url, self._is_fact)
            or link_title(links)
        )

    def _own_day(self, url: str, row: Element, parts: list[list[str]]) -> str | None:
        links = self.at[url]
        named = [one for one in links if not says_a_day(words_of(one))]
        dated = [p for one in named for p in pieces(one) if only_date(p)]
        others = self._days_under(is_otherwise, row, links[0])
        above = self._from_above(row, links[0])
        linked = {words_of(one) for one in links if one not in named}
        apart = [
            *chain.from_iterable(map(days_apart, parts)),
            *(p[0] for p in parts if p[0] in linked),
        ]
        said = [*map(" ".join, parts), *above, *dated, *apart, *stamped(row)]
        for other in others:
            if other in said:
                said.remove(other)
        day = self._day(said) or self._day(self._days_under(is_published, row, links[0]))
        if day or others:
            return day
        day = self._day(self.gaps.beside(url, dressed_days))
        return day or self._day(self._headed.get(url, []))

    def _passages(self, url: str) -> tuple[Element, list[list[str]]]:
        """Return an entry's row, and its passages in their parts, without the words of links."""
        if url not in self._read:
            row = self._row(self.at[url][0], url)
            links = [one for held in self.held[row] for one in self.at[held]]
            self._read[url] = row, _parts(row, links)
        return self._read[url]

    @cached_property
    def _named_alike(self) -> frozenset[str]:
        return names_of_many(self.at)

    @cached_property
    def _shared(self) -> Shared:
        rows = dict(map(self._passages, self.at))
        return Shared([(row, self._names(parts)) for row, parts in rows.items()], self.tables)

    def _often(self, words: str) -> int:
        return self._shared.often(words)

    @cached_property
    def _headed(self) -> Mapping[str, list[str]]:
        return {url: [day] for url, day in headed(self.root, self.held).items()}

    def _row(self, element: Element, url: str) -> Element:
        row = element
        for node in element.iterancestors():
            alone = self.held[node] == {url} and node.tag not in ("body", "html")
            if not alone or len(words_of(node)) > ROW_LIMIT:
                break
            row = node
            if node.tag in _ROWS and len(words_of(node)) > len(words_of(element)):
                return row
        shared = next((n for n in row.iterancestors(*_ROWS) if self._is_shared(n)), None)
        return row if shared is None or self._holds_cards(shared) else shared

    def _is_shared(self, row: Element) -> bool:
        """Tell whether a row holds few entries, and one like it beside it others."""
        beside = chain(row.itersiblings(row.tag), row.itersiblings(row.tag, preceding=True))
        return len(self.held[row]) <= _SHARED and any(one in self.held for one in beside)

    def _holds_cards(self, row: Element) -> bool:
        """Tell whether each entry of a row has a cell of its own, and nothing is said outside those."""
        for cell in row.iterchildren("*"):
            urls = self.held.get(cell, set())
            tells = any(map(_tells, _chunks(cell, [one for url in urls for one in self.at[url]])))
            if len(urls) > 1 or bool(urls) != tells:
                return False
        return True

    def _beside_it(self, row: Element) -> str:
        """Return what another entry of the same row is called."""
        links = [link for url in sorted(self.held[row]) for link in self.at[url]]
        return link_title(links, self._named_alike)

    def _day(self, chunks: list[str]) -> str | None:
        return row_date([self._day_first(chunk) for chunk in chunks])

    def _title_cell(self, row: Element, links: Sequence[Element]) -> str:
        """Return what stands under a heading such as "Title"; empty where the row has no such column."""
        headed = chain.from_iterable(self._columns(row, links[0]))
        said = [_chunks(cell, links) for name, cell in headed if is_title(name)]
        able = [called(cell) or cell[0] for cell in said if len(cell) == 1 and can_name(cell[0])]
        return next((name for name in able if in_words(name)), next(iter(able), ""))

    def _days_under(self, says: Callable[[str], bool], row: Element, link: Element) -> list[str]:
        """Return what stands under a heading such as "Last date"."""
        headed = chain.from_iterable(self._columns(row, link))
        cells = dict.fromkeys(cell for name, cell in headed if says(name))
        return [chunk for cell in cells for chunk in _chunks(cell, [])]

    def _columns(self, row: Element, link: Element) -> Iterator[list[tuple[str, Element]]]:
        """Yield the cells of an entry's row under each row of headings; its row may stand within a wider one."""
        for node in (link, *link.iterancestors()):
            # What stands beside a link in its own row is no row of headings, unless it is a table's.
            if node is row or node.tag == "tr":
                yield from self.tables.columns(node, link)
            if node is row:
                return

    def _from_above(self, row: Element, link: Element) -> list[str]:
        """Return the passages of cells that span an entry's row from above."""
        row = next(link.iterancestors("tr"), row)
        return [p for c in self.tables.spanning(row) for p in _chunks(c, [])] if row.tag == "tr" else []  # fmt: skip

    def _day_first(self, words: str) -> str:
        return day_first(words, self._month_first) if self._month_first else words

    @cached_property
    def _month_first(self) -> frozenset[str]:
        return month_first(words_of(self.root))

    def _row_title(self, row: Element, parts: list[list[str]], links: Sequence[Element]) -> str:
        names = self._names(parts)
        brief = row.tag in ("tr", "td") or any(map(is_row, links))
        return called(names) or row_title(row, names, self._often, brief=brief)

    def _names(self, parts: Iterable[Sequence[str]]) -> list[str]:
        """Return what may name an entry: passages without their dress, and without facts under labels."""
        names = (undressed(one, lambda p: is_dress(p) or self._is_fact(p)) for one in parts)
        return [name for name in names if not self._is_fact(name)]

    def _is_fact(self, words: str) -> bool:
        return any(label.search(words) for label in self.labels.values())

    def _facts(self, row: Element, chunks: list[str], url: str) -> dict[str, str]:
        if not self.labels:
            return {}
        link = self.at[url][0]
        said = under_headings(self._columns(row, link), self.labels)
        linked = chain.from_iterable(pieces(one)[1:] for one in self.at[url])
        if said := said or labelled([*chunks, *linked], self.labels):
            return said
        return labelled(
            self.gaps.beside(url, lambda c: frozenset(labelled(c, self.labels)), near=LABELLED),
            self.labels,
        )


def _chunks(row: Element, links: Sequence[Element]) -> list[str]:
    """Return a row's passages, without the words of its entries' links."""
    return [" ".join(parts) for parts in _parts(row, links)]


def _parts(row: Element, links: Sequence[Element]) -> list[list[str]]:
    """Return a row's passages in their parts, without what its entries' links say but for days."""
    owner = {link: "link" for link in links if not (is_row(link) or says_a_day(words_of(link)))}
    found: list[list[str]] = []
    for _, parts in in_parts(row, owner):
        found.append([])
        for part in parts:
            first, *others = part.split("|")
            found[-1] += [first.strip()] * bool(first.strip())
            found += [[one.strip()] if one.strip() else [] for one in others]
    return [parts for parts in found if parts]


def _tells(words: str) -> bool:
    """Tell whether words say anything of an entry: what it is called, or when."""
    return can_name(words) or bool(find_dates(words))
