"""Read a page of few words along its lines: pdfium takes one with a wide gap down its height for columns of letters."""

from __future__ import annotations

import ctypes
import re

from pypdfium2 import PdfPage, PdfTextPage, raw

_MARK = "_"
_WIDTH = 5.56
"""Points that the mark is wide in Helvetica of ten."""


def is_in_letters(text: str) -> bool:
    """Tell whether most of a page's lines are of one letter."""
    lines = text.split("\n")
    return 2 * sum(len(line.strip()) == 1 for line in lines) > len(lines) > 1


def read_level(page: PdfPage) -> tuple[PdfTextPage, str]:
    """Return a page read anew, with a mark drawn across its foot which shows that print runs from left to right; the text has a blank for it."""
    made = raw.FPDFPageObj_NewTextObj(page.pdf.raw, b"Helvetica", 10.0)
    said = ctypes.create_string_buffer(f"{_MARK}\0".encode("utf-16-le"))
    raw.FPDFText_SetText(made, ctypes.cast(said, ctypes.POINTER(ctypes.c_ushort)))
    width = page.get_width()
    raw.FPDFPageObj_Transform(made, width / _WIDTH, 0, 0, 1, 0, 9)
    raw.FPDFPage_InsertObject(page.raw, made)
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    for found in re.finditer(_MARK, text):
        left, _, right, _ = textpage.get_charbox(min(found.start(), textpage.count_chars() - 1))
        if right - left > width / 2:
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return textpage, text
