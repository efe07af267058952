"""Read facts by the labels they stand under: a column's heading, or the words before a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from tarmeem.patterns import pattern_of

Element = Any
"""An lxml element."""

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
_SPACE = pattern_of(r"\s+")


def squeeze(text: str) -> str:
    """Return text with its white space as single blanks."""
    return _SPACE.sub(" ", text).strip()


def words_of(element: Element) -> str:
    """Return an element's words on one line."""
    return " ".join(words for _, words in passages(element, {}))


def passages(root: Element, owner: Mapping[Element, str]) -> Iterator[tuple[str, str]]:
    """Yield a page's words in order, passage by passage; an entry's link is (its URL, "")."""
    for url, parts in in_parts(root, owner):
        yield url, " ".join(parts)


def in_parts(root: Element, owner: Mapping[Element, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the passages of a page, each in the parts that its tags make of it."""
    line: list[str] = []
    skip: Element = None
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        said: str | None = ""
        if node.tag not in _INLINE or node in owner:
            if line:
                yield "", line
            line = []
        if event == "start" and skip is None:
            if node in owner:
                yield owner[node], []
            said = node.text
            if node in owner or node.tag in _SILENT:
                skip = node
        elif event != "start":
            skip = None if skip is node else skip
            said = None if node is root else node.tail
        if skip is None and (text := squeeze(said or "")):
            line.append(text)
    if line:
        yield "", line


def under_headings(
    columns: Iterable[list[tuple[str, Element]]], labels: Mapping[str, re.Pattern[str]]
) -> dict[str, str]:
    """Return an entry's facts by the headings of its row's columns; empty where it has none."""
    for cells in columns:
        found = {}
        for fact, label in labels.items():
            said = {words_of(cell) for name, cell in cells if label.search(name)} - {""}
            if len(said) == 1 or (said and not fact.endswith("_on")):  # of two days neither is it
                found[fact] = max(said, key=len)
        if found:
            return found
    return {}


def labelled(chunks: list[str], labels: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """Return the facts in passages such as ``Act No: XL of 2016``, or a label and then its value."""
    found: dict[str, str] = {}
    for i, chunk in enumerate(chunks):
        words = _unbracketed(chunk.strip())
        for fact, label in labels.items():
            match = label.match(words)
            if not match or fact in found:
                continue
            rest = words[match.end() :]
            if rest[:1].isalnum():  # "Titles of ..." is no title
                continue
            value = rest.lstrip(" .:-–—\t")
            if not value and i + 1 < len(chunks):
                value = chunks[i + 1].strip()
            found[fact] = _unbracketed(value)
            break
    return found


def _unbracketed(words: str) -> str:
    """Return words without the brackets about all of them, of which one may stand in another passage."""
    held = _BRACKETED.fullmatch(words)
    return held[1] if held else words


_BRACKETED = pattern_of(r"[(\[]?([^()\[\]]+)[)\]]?")
