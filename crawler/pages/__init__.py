"""READ: bytes in, a Reading out. Nothing here fetches, and nothing here raises on bad bytes.

A reader is imported when the first document of its kind is read: whoever fetches only sniffs at the
bytes, and should not wait for soup and pictures.
"""

from __future__ import annotations

from collections.abc import Mapping

from crawler.pages.document import READER_VERSION, reading
from crawler.pages.sniff import decode, sniff
from crawler.pages.text import read_text
from tarmeem.model import Reading

__all__ = ["READER_VERSION", "read"]

_UNREADABLE = {
    "empty": "the document is empty",
    "doc": "it is an old Word or RTF file, which cannot be read: save it as DOCX or PDF",
    "zip": "it is a ZIP archive, or an office file other than DOCX: add what is in it one by one, or save it as DOCX or PDF",
    "mhtml": "it is a web page saved into one file (MHTML), which cannot be read: save it as HTML or PDF",
    "binary": "it is no document of a kind that can be read",
}


def read(
    body: bytes, media_type: str, *, url: str = "", hints: Mapping[str, str] | None = None
) -> Reading:
    """Return what bytes say. Their signature decides how they are read, not ``media_type``.

    ``hints`` is what the listing said (number, kind, language). Never raises on bad bytes:
    ``Reading.problem`` says in plain words why nothing, or not all, could be read.
    """
    said = dict(hints or {})
    kind = sniff(body, media_type)
    if kind in _UNREADABLE:
        return reading(body, kind, "", hints=said, problem=_UNREADABLE[kind], confidence=0.0)
    if kind == "pdf":
        from crawler.pages.pdf import read_pdf

        return read_pdf(body, said)
    if kind == "docx":
        from crawler.pages.docx import read_docx

        return read_docx(body, said)
    if kind == "image":
        from crawler.pages.images import read_picture

        return read_picture(body, said)
    if kind == "html":
        return _read_page(body, media_type, url, said)
    return read_text(body, media_type, said)


def _read_page(body: bytes, media_type: str, url: str, said: Mapping[str, str]) -> Reading:
    from crawler.pages.html import read_html

    made = read_html(body, decode(body, media_type), said)
    if media_type.partition(";")[0].strip().lower() == "application/pdf" or url.lower().endswith(
        ".pdf"
    ):
        from dataclasses import replace

        problem = "it is named a PDF and is a web page: an error page, as a rule"
        return replace(made, problem=f"{problem}; {made.problem}" if made.problem else problem)
    return made
