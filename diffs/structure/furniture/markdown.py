"""Find what a Markdown file tells the program that sets it: front matter, the anchors of headings, addresses set apart from their links."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import FURNITURE, Lines, front_matter
from tarmeem.patterns import pattern_of

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
