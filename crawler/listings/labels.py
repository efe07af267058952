"""Read facts by the labels they stand under: a column's heading, or the words before a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

Element = Any
"""An lxml element."""

HEADINGS_WITHIN = 3
"""Rows: how far into a table its headings are looked for."""
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


def squeeze(text: str) -> str:
    """Return text with its white space as single blanks."""
    return _SPACE.sub(" ", text).strip()


def words_of(element: Element) -> str:
    """Return an element's words on one line."""
    return " ".join(words for _, words in passages(element, {}))


def passages(root: Element, owner: Mapping[Element, str]) -> Iterator[tuple[str, str]]:
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


def under_headings(
    row: Element,
    labels: Mapping[str, re.Pattern[str]],
    held: Mapping[Element, set[str]],
    link: Element,
) -> dict[str, str]:
    """Return an entry's facts by the headings of its row's columns; empty where it has none."""
    for cells in columns(row, held, link):
        found = {
            fact: words_of(cell)
            for fact, label in labels.items()
            for name, cell in cells
            if label.search(name)
        }
        if found:
            return found
    return {}


def columns(
    row: Element, held: Mapping[Element, set[str]], link: Element
) -> Iterator[list[tuple[str, Element]]]:
    """Yield a table row's cells, each after its heading, for every row above that may be one of headings."""
    cells = [c for c in row if isinstance(c.tag, str)]
    parent = row.getparent()
    if len(cells) < 2 or parent is None:
        return
    heads = [c for c in parent[:HEADINGS_WITHIN] if c not in held]
    for earlier in _before(parent):
        heads += list(earlier[:HEADINGS_WITHIN])
    for head in heads:
        tops = [c for c in head if isinstance(c.tag, str)]
        if len(tops) == len(cells):
            yield _own(list(zip(map(words_of, tops), cells, strict=True)), link)


def _before(body: Element) -> list[Element]:
    """Return the parts before a row's own that may hold headings: the nearest, and the first of all."""
    nearest = list(islice(body.itersiblings(preceding=True), HEADINGS_WITHIN))
    if len(nearest) < HEADINGS_WITHIN:
        return nearest
    return [*nearest, *(one for one in body.getparent()[:HEADINGS_WITHIN] if one not in nearest)]


def _own(cells: list[tuple[str, Element]], link: Element) -> list[tuple[str, Element]]:
    """Return an entry's cells, where a row prints several entries side by side under the same headings."""
    names, around = [name for name, _ in cells], {link, *link.iterancestors()}
    for width in range(2, len(cells) // 2 + 1):
        often, rest = divmod(len(cells), width)
        if not rest and names == names[:width] * often:
            parts = [cells[at : at + width] for at in range(0, len(cells), width)]
            return next((p for p in parts if any(cell in around for _, cell in p)), cells)
    return cells


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
