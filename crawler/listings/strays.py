"""Find the rows of a listing that are made as its entries are and lead to no address that was declared.

A publisher that files its next notice under another kind of address would else drop out of sight,
while the listing goes on giving all the others.
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from crawler.listings.entries import Entry, Page
from crawler.listings.labels import Element, words_of
from diffs.days import find_dates

SEVERAL = 2
"""Rows beside each other that hold an entry each: then they are the rows of a list."""
ROW = 600
"""Characters: what is longer is a part of the page, no row."""


def stray_rows(page: Page, listed: Collection[str]) -> list[Entry]:
    """Return the dated rows beside those of the entries listed, of the same tags, with no entry in them.

    Each is named by its words, and stands for the first address in it. A row without a day may be
    a menu's, and is left; so is one that the source declares to be no entry (``beside``).
    """
    urls = dict(reversed([(element, url) for url, element in page.links]))
    held: dict[Element, set[str]] = {}
    for element, url in urls.items():
        if url in listed:
            for node in (element, *element.iterancestors()):
                held.setdefault(node, set()).add(url)
    rows: dict[Element, list[Element]] = {}
    for node, has in held.items():
        if len(has) == 1 and (parent := node.getparent()) is not None and len(held[parent]) > 1:
            rows.setdefault(parent, []).append(node)
    found = []
    for parent, ours in rows.items():
        if len(ours) < SEVERAL:
            continue
        for row in _others(parent, ours, held):
            leads = [url for url in map(urls.get, row.iter()) if url and _is_elsewhere(url, page)]
            if leads and not any(map(page.rules.is_beside, leads)):
                found.append(Entry(leads[0], words_of(row)))
    return found


def _others(parent: Element, ours: Collection[Element], held: Collection[Element]) -> list[Element]:
    """Return the children made as some of ours are, that hold no entry and bear a day."""
    made = {_tags(row) for row in ours}
    return [
        row
        for row in parent
        if row not in held
        and isinstance(row.tag, str)
        and _tags(row) in made
        and len(words := words_of(row)) <= ROW
        and find_dates(words)
    ]


def _is_elsewhere(url: str, page: Page) -> bool:
    """Tell whether an address is of a page, and not of this one: no place in it, and nobody's mail."""
    here = page.rules.canonical(page.url)
    return urlsplit(url).scheme in ("http", "https") and url.partition("#")[0] != here


def _tags(row: Element) -> tuple[str, ...]:
    return tuple(one.tag for one in row.iter() if isinstance(one.tag, str))  # no comment
