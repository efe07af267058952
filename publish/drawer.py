"""What the child process draws for the server: a page of somebody else's PDF, as a picture.

Run by `publish.scans`, as ``python -m publish.drawer``.
"""

from __future__ import annotations

import io
from typing import Any

import pypdfium2

from tarmeem.bounded import Answer, serve

LONGEST_SIDE = 1600
"""Pixels: small print is legible, and a page of any declared size stays bounded."""


def _draw(body: bytes, ask: dict[str, Any]) -> Answer:
    """Return a page, counted from 1, as PNG; nothing where there is no such page."""
    with pypdfium2.PdfDocument(body) as document:
        if not 1 <= ask["page"] <= len(document):
            return {"problem": f"there is no page {ask['page']}: it has {len(document)}"}, b""
        page = document[ask["page"] - 1]
        longest = max(*page.get_size(), 1.0)
        picture = page.render(scale=LONGEST_SIDE / longest, grayscale=True).to_pil()
    made = io.BytesIO()
    picture.save(made, "PNG", optimize=True)
    return {"problem": ""}, made.getvalue()


if __name__ == "__main__":
    serve({"draw": _draw})
