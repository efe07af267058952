"""Pictures of scanned pages, drawn from the official bytes: what the words are held against."""

from __future__ import annotations

from tarmeem.bounded import Child
from tarmeem.model import PageReading

SECONDS = 10.0
"""What one picture may take; a page of a gazette takes one."""
WEAK = 0.8
"""A page read with less confidence than this is shown beside its text."""


def to_be_seen(page: PageReading) -> bool:
    """Tell whether a page's text should be held against its picture."""
    return page.method != "text-layer" or page.confidence < WEAK


def draw(body: bytes, number: int) -> bytes | None:
    """Return a PDF's page as PNG, from 1; None where the bytes have no such page, or none that can be drawn."""
    _, picture = _DRAWER.ask("draw", body, seconds=SECONDS, page=number)
    return picture or None


_DRAWER = Child("publish.drawer")
"""Whose file it is, nobody vouches for: the server does not open it itself."""
