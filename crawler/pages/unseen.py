"""Find the blanks of a PDF page that are drawn as glyphs and of which its text knows nothing."""

from __future__ import annotations

from ctypes import POINTER, byref, c_ulong, c_ushort, cast, create_string_buffer
from itertools import islice

from pypdfium2 import PdfObject, PdfPage
from pypdfium2.raw import (
    FPDF_PAGEOBJ_TEXT,
    FPDFPageObj_CountMarks,
    FPDFPageObj_GetMark,
    FPDFPageObjMark_GetName,
)

MOST = 50_000
"""Pieces of text that are looked at: a full page drawn letter by letter has some 5,000."""
_SPAN = "Span"
"""What stands for a text of its own, "ActualText": the stem of a letter of which the dots were drawn for it."""


def unseen_blanks(page: PdfPage) -> list[tuple[float, float]]:
    """Return where such blanks begin: points from the left, and from below to the baseline."""
    found = list[tuple[float, float]]()
    for one in islice(page.get_objects(filter=[FPDF_PAGEOBJ_TEXT]), MOST):
        left, bottom, right, top = one.get_bounds()
        if left == right and bottom == top and not _stands_for_text(one):
            found.append((left, bottom))
    return found


def _stands_for_text(one: PdfObject) -> bool:
    name, size = create_string_buffer(2 * len(_SPAN) + 2), c_ulong()
    into = cast(name, POINTER(c_ushort))
    for number in range(FPDFPageObj_CountMarks(one.raw)):
        mark = FPDFPageObj_GetMark(one.raw, number)
        if FPDFPageObjMark_GetName(mark, into, len(name), byref(size)) and name.raw.decode(
            "utf-16-le"
        ).startswith(_SPAN):
            return True
    return False
