"""A Word document as a file: opened, without the days of its template, and saved so that equal input gives equal bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from tarmeem.errors import CompareError, MissingExtraError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The zip format's own."""


_SHORT, _LONG = 21.0, 29.7
"""An A4 page, in centimetres."""


def begun(title: str, *, landscape: bool = False) -> Any:
    """Return a new document of A4 pages, on which the lines of a printed law have room.

    Raises: MissingExtraError without python-docx.
    """
    document = _document(None)
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    wide, high = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    page.page_width, page.page_height = Cm(wide), Cm(high)
    page.left_margin = page.right_margin = Cm(1.8)
    page.top_margin = page.bottom_margin = Cm(1.6)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Cambria", Pt(10)
    about = document.core_properties
    about.title, about.author, about.comments = title, "tarmeem", ""
    _undate(document)
    return document


def opened(body: bytes) -> Any:
    """Return the document of some bytes.

    Raises: CompareError where they are no Word document; MissingExtraError without python-docx.
    """
    try:
        return _document(io.BytesIO(body))
    except MissingExtraError:
        raise
    except Exception as error:  # python-docx lets through whatever zip and XML raise
        raise CompareError(f"it is not a Word document: {error}") from error


def _document(source: io.BytesIO | None) -> Any:
    try:
        from docx import Document
    except ImportError as error:
        raise MissingExtraError(
            "DOCX needs python-docx", do="pip install 'tarmeem[docx]'"
        ) from error
    return Document(source)


def _undate(document: Any) -> None:
    """Take off the days of python-docx's own template: no clock is asked here, and an exhibit bears no false one."""
    told = document.core_properties._element  # noqa: SLF001 - no other way
    for day in [each for each in told if each.tag.rpartition("}")[2] in ("created", "modified")]:
        told.remove(day)


def saved(document: Any, paragraphs: str = "") -> bytes:
    """Return the file with no clock in it, and with some paragraphs more at its head, given as XML.

    They are put in as text: a tree of a hundred thousand of them is slow to move into another.
    """
    raw, clean = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body>" + paragraphs.encode(), 1)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return clean.getvalue()
