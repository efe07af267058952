"""Find what a Markdown file tells the program that sets it: front matter, the anchors of headings, addresses set apart from their links, the bars of a list's table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.structure.furniture.gazette import cut_left, settle_cuts
from diffs.structure.recognising.lines import FURNITURE, Lines, front_matter
from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

_SAYS = pattern_of(
    r"title\s*:|[\w-]+\s*:\s*[\"']?(?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z]\w+,? \d{4}|[A-Z]\w+ \d{1,2}, \d{4})",
    re.IGNORECASE,
)
"""What of it a reader is told: a title, and days."""
_ANCHOR = pattern_of(r"\s*\{:?\s*#[\w-][^{}]*\}\s*\Z")
_REFERENCE = pattern_of(
    r"\[[^\[\]]{1,60}\]:\s+<?(?:[a-z]+:|www\.|\.{0,2}/|#)\S*(?:\s+[\"'(].*)?\Z", re.IGNORECASE
)
"""Where a link leads that is only numbered in its place: "[1]: https://…"."""


def set_markdown_aside(lines: Lines) -> None:
    """Flag front matter and the addresses of links, and cut the anchors off headings, in place."""
    end = front_matter(lines)
    if (
        end > 0 and lines.bare[1][0].islower()
    ):  # a notice's own head, between rules, begins with a capital
        lines.set_aside(i for i in lines.worded(0, end + 1) if not _SAYS.match(lines.bare[i]))
    for index in lines.heads:
        bare = lines.bare[index]
        if bare[0] == "[" and _REFERENCE.match(bare):
            lines.aside[index] = FURNITURE
        elif bare[0] == "#" and bare[-1] == "}" and (anchor := _ANCHOR.search(lines.raw[index])):
            lines.cut_off(index, anchor.start())
            at = lines.starts[index]
            lines.tails.append((at + anchor.start(), at + anchor.end(), FURNITURE))


_LABELLED = pattern_of(r"\s*\|\s*(?=\((?P<label>[a-z]{1,5})\)\s*\|)")
_DASHES = pattern_of(r"\|[-:| ]+\|\Z")
_ANNOUNCES = (":", "—", "–", "-", "namely")


def set_bars_aside(lines: Lines) -> None:
    """Cut the bar before the labels of a list that an export set as a table, "|(a)|the Warden;|Chairman|", below words that announce it."""
    rows: list[tuple[int, re.Match[str]]] = []
    found: list[tuple[int, re.Match[str]]] = []
    rules: list[int] = []
    for index in (*lines.heads, len(lines.bare)) if "|(" in lines.text else ():
        bare = lines.bare[index] if index < len(lines.bare) else ""
        if m := _LABELLED.match(bare):
            rows.append((index, m))
        elif rows and _DASHES.match(bare):
            rules.append(index)
        else:
            if _are_items(lines, rows):
                found += rows
                lines.set_aside(rules)
            rows, rules = [], []
    for index, m in found:
        cut_left(lines, index, len(lines.raw[index]) - len(lines.raw[index].lstrip()) + m.end())
    if found:
        settle_cuts(lines)


def _are_items(lines: Lines, rows: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Say whether the rows of a table count on from (a) or (i), two and more, below words that announce a list."""
    labels = tuple(m["label"] for _, m in rows)
    counted = labels in (tuple("abcdefghijklmnopqrstuvwxyz"[: len(rows)]), ROMANS[: len(rows)])
    return len(rows) > 1 and counted and lines.before(rows[0][0])[0].endswith(_ANNOUNCES)
