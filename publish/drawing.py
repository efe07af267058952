"""Draw a revision from its two readings; drawn once, then remembered."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from diffs.compare import Comparison, Run
from diffs.compare.readings import compare_readings
from diffs.redline import to_criticmarkup, to_docx, to_html, to_json, to_terminal
from diffs.redline.html import Layout
from tarmeem.model import Reading

REMEMBERED = 12
"""Redlines kept in memory: some 3 MB each for the longest laws."""


@lru_cache(maxsize=REMEMBERED)
def compared(old: Reading, new: Reading) -> Comparison:
    """Compare two readings; words that may have been misread are marked as such."""
    return compare_readings(old, new)


@lru_cache(maxsize=REMEMBERED)
def redline(old: Reading, new: Reading, layout: Layout) -> str:
    """Return the redline as a piece of a page."""
    return to_html(compared(old, new), layout=layout, fragment=True)


@lru_cache(maxsize=REMEMBERED)
def laid_out(reading: Reading) -> str:
    """Return one text, laid out with its anchors as a piece of a page."""
    same = Comparison((Run("=", reading.text),))
    return to_html(same, fragment=True, heading=False, fold=False)


def as_file(old: Reading, new: Reading, form: str, sides: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return a rendering to keep and its media type; ``form``: docx, json, txt or md.

    ``sides``: what was compared, for a program to be told.
    """
    comparison = compared(old, new)
    if form == "docx":
        return to_docx(comparison, title=new.title or "Redline"), _DOCX
    if form == "json":
        return to_json(comparison, sides=sides).encode(), "application/json; charset=utf-8"
    if form == "md":
        return to_criticmarkup(comparison).encode(), "text/markdown; charset=utf-8"
    return to_terminal(comparison).encode(), "text/plain; charset=utf-8"


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
