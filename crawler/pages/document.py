"""Make a Reading of what a reader found: metadata in one place for every form of page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from crawler.pages.dates import document_date
from crawler.pages.metadata import kind_of, language_of, number_of, title_of
from tarmeem.model import PageReading, Reading

READER_VERSION = 28
"""Raised whenever a reading of the same bytes may differ: everything kept is then read again."""


def reading(
    body: bytes,
    reader: str,
    text: str,
    *,
    heading: str = "",
    hints: Mapping[str, str] | None = None,
    problem: str = "",
    pages: tuple[PageReading, ...] = (),
    confidence: float = 1.0,
) -> Reading:
    """Return the reading of bytes whose text is known; the listing's number and kind prevail."""
    said = hints or {}
    title = title_of(text, heading)
    return Reading(
        sha256=hashlib.sha256(body).hexdigest(),
        reader=reader,
        version=READER_VERSION,
        text=text,
        title=title,
        language=language_of(text, said.get("language", "")),
        number=said.get("number") or number_of(text),
        published_on=document_date(text),
        kind=kind_of(text, title, said.get("kind", "")),
        confidence=confidence,
        problem=problem,
        pages=pages,
    )
