"""Quotation marks that only open one more paragraph of the same quotation, as old prints have them."""

from __future__ import annotations

import re

from diffs.amending.drafting.lexer import MASK

_LABEL = re.compile(
    r"\s*(?:\(\s?[0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,3})?\s?\)|\d+[A-Z]{0,3}\.|Provided|Explanation)"
)


def opens_paragraph(text: str, index: int) -> bool:
    """Say whether the mark at the offset begins a line, and a label stands behind it."""
    before = text[max(0, index - 40) : index].replace(MASK, "").rstrip(" \t")
    return before.endswith("\n") and bool(_LABEL.match(text, index + 1))


def of_one_quotation(value: str) -> str:
    """Leave out the marks that open a paragraph and that none closes: the law has them not."""
    unclosed, _ = _strays(value)
    idle = {at for at in unclosed if opens_paragraph(value, at)}
    return "".join(char for at, char in enumerate(value) if at not in idle) if idle else value


def unopened(value: str) -> bool:
    """Say whether a mark in new matter closes what none opened."""
    return _strays(value)[1]


def _strays(value: str) -> tuple[list[int], bool]:
    """Return where marks stand that none closes, and whether a curly one closes nothing."""
    still_open: list[int] = []
    lost = False
    for found in re.finditer('[“”"]', value):
        at, char = found.start(), found[0]
        before, after = value[at - 1 : at] or "\n", value[at + 1 : at + 2]
        if char == "“" or (char == '"' and before in _BEFORE and not after.isspace()):
            still_open.append(at)
        elif still_open:
            still_open.pop()
        else:
            lost |= char == "”"
    return still_open, lost


_BEFORE = " \t\n([—-“"
"""What stands before a straight mark that opens a quotation."""
