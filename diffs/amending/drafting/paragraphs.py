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
    still_open: list[int] = []
    for found in re.finditer("[“”]", value):
        if found[0] == "“":
            still_open.append(found.start())
        elif still_open:
            still_open.pop()
    idle = {at for at in still_open if opens_paragraph(value, at)}
    return "".join(char for at, char in enumerate(value) if at not in idle) if idle else value
