"""Read facts by the labels they stand under: a column's heading, or the words before a value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Element = Any
"""An lxml element."""

HEADINGS_WITHIN = 3
"""Rows: how far into a table its headings are looked for."""
_SPACE = re.compile(r"\s+")


def squeeze(text: str) -> str:
    """Return text with its white space as single blanks."""
    return _SPACE.sub(" ", text).strip()


def words_of(element: Element) -> str:
    """Return an element's words on one line."""
    return squeeze(" ".join(element.itertext(with_tail=False)))


def under_headings(
    row: Element, labels: Mapping[str, re.Pattern[str]], held: Mapping[Element, set[str]]
) -> dict[str, str]:
    """Return a table row's facts by the headings of its columns; empty where it has none."""
    cells = [c for c in row if isinstance(c.tag, str)]
    parent = row.getparent()
    if len(cells) < 2 or parent is None:
        return {}
    heads = [c for c in parent[:HEADINGS_WITHIN] if c not in held]
    for earlier in parent.itersiblings(preceding=True):
        heads += list(earlier[:HEADINGS_WITHIN])
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


def labelled(chunks: list[str], labels: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """Return the facts in passages such as ``Act No: XL of 2016``, or a label and then its value."""
    found: dict[str, str] = {}
    for i, chunk in enumerate(chunks):
        for fact, label in labels.items():
            match = label.match(chunk.strip())
            if not match or fact in found:
                continue
            rest = chunk.strip()[match.end() :]
            if rest[:1].isalnum():  # "Titles of ..." is no title
                continue
            value = rest.lstrip(" .:-–—\t")
            if not value and i + 1 < len(chunks):
                value = chunks[i + 1].strip()
            found[fact] = value
            break
    return found
