"""What the child process does with other people's PDFs and large pages: their text, their pictures.

Run by `crawler.pages.child`, as ``python -m crawler.pages.worker``.
"""

from __future__ import annotations

import io
import json
import time
from typing import Any

import pypdfium2 as pdfium

from crawler.pages.layout import page_text
from crawler.pages.quality import GOOD, text_quality
from tarmeem.bounded import Answer, serve

MAX_PAGES = 3000
MAX_TEXT = 20_000_000
"""Characters; the longest law known here has two million."""
STAMP = 300
"""Characters from which a page's text is its own, whatever pictures it bears."""
MAX_PIXELS = 40_000_000
SHADE = 40
"""Shades that print, drawn very small, is darker than its paper; specks are not."""


def _text(body: bytes, ask: dict[str, Any]) -> Answer:
    """Return the text of each page, until the time or the size allowed is used up."""
    deadline = time.monotonic() + float(ask["seconds"])
    pages: list[dict[str, Any]] = []
    total, problem = 0, ""
    blank = bool(ask.get("blank"))  # asked for, and so up to here
    with pdfium.PdfDocument(body) as document:
        count = len(document)
        for number in range(min(count, ask.get("pages", MAX_PAGES))):
            try:
                page = document[number]
                text, is_nastaliq = page_text(page)
                score, odd = text_quality(text, is_nastaliq=is_nastaliq)
                # A stamp on a scan is text of good quality.
                images = (score < GOOD or len(text.strip()) < STAMP) and _has_image(page)
                pages.append({"text": text, "images": images, "score": score, "odd": odd})
                blank = blank and not text.strip() and _is_blank(page)
                pages[-1]["blank"] = blank
                page.close()
            except pdfium.PdfiumError as error:
                pages.append(
                    {"text": "", "images": False, "score": 0.0, "odd": (), "problem": str(error)}
                )
            total += len(pages[-1]["text"])
            if total > MAX_TEXT or time.monotonic() > deadline:
                problem = (
                    f"only the first {number + 1} of {count} pages were read: the file is too heavy"
                )
                break
    if not problem and count > MAX_PAGES:
        problem = f"only the first {MAX_PAGES} of {count} pages were read"
    return {"count": count, "problem": problem}, json.dumps(pages).encode("utf-8", "surrogatepass")


def _has_image(page: pdfium.PdfPage) -> bool:
    return (
        next(iter(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None)
        is not None
    )


def _is_blank(page: pdfium.PdfPage) -> bool:
    """Tell whether a page without text shows nothing: neither print nor lines drawn."""
    width, height = page.get_size()
    scale = min(0.5, (1_000_000 / max(1.0, width * height)) ** 0.5)
    counts: list[int] = page.render(scale=scale, grayscale=True).to_pil().histogram()
    paper = max(range(256), key=counts.__getitem__)
    return sum(counts[: max(0, paper - SHADE)]) <= 0.0001 * sum(counts)


def _image(body: bytes, ask: dict[str, Any]) -> Answer:
    """Return a page drawn in grey as a PNG; fewer dots an inch where the page is very large."""
    with pdfium.PdfDocument(body) as document:
        if not 1 <= ask["page"] <= len(document):
            return {"problem": f"there is no page {ask['page']}: it has {len(document)}"}, b""
        page = document[ask["page"] - 1]
        width, height = page.get_size()
        scale = min(ask["dpi"] / 72, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        drawn = page.render(scale=scale, grayscale=True).to_pil()
        out = io.BytesIO()
        drawn.save(out, "PNG")
        return {"problem": ""}, out.getvalue()


def _html(body: bytes, _ask: dict[str, Any]) -> Answer:
    """Return the main text and heading of a large page."""
    from crawler.pages.html import main_text  # soup is slow to import; PDFs do without

    found = main_text(body.decode("utf-8", "surrogatepass"))
    data = json.dumps([found.text, found.heading, found.problem]).encode("utf-8", "surrogatepass")
    return {"problem": ""}, data


_OPS = {"text": _text, "image": _image, "html": _html}


if __name__ == "__main__":
    serve(_OPS)
