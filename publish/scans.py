"""Pictures of scanned pages, drawn from the official bytes: what the words are held against."""

from __future__ import annotations

import io
from threading import Lock

import pypdfium2

from tarmeem.model import PageReading

LONGEST_SIDE = 1600
"""Pixels: small print is legible, and a page of any declared size stays bounded."""
WEAK = 0.8
"""A page read with less confidence than this is shown beside its text."""

_ONE_AT_A_TIME = Lock()  # PDFium is not safe in threads


def to_be_seen(page: PageReading) -> bool:
    """Tell whether a page's text should be held against its picture."""
    return page.method != "text-layer" or page.confidence < WEAK


def draw(body: bytes, number: int) -> bytes | None:
    """Return a PDF's page as PNG, from 1; None where the bytes have no such page to draw."""
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(body)
        except pypdfium2.PdfiumError:
            return None
        try:
            if not 1 <= number <= len(document):
                return None
            page = document[number - 1]
            longest = max(*page.get_size(), 1.0)
            picture = page.render(scale=LONGEST_SIDE / longest).to_pil()
        except pypdfium2.PdfiumError:
            return None
        finally:
            document.close()
    made = io.BytesIO()
    picture.convert("L").save(made, "PNG", optimize=True)
    return made.getvalue()
