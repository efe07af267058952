"""Tell in which order a PDF page's pieces of text were drawn, and where blanks were of which its text knows nothing."""

from __future__ import annotations

from ctypes import POINTER, byref, c_double, c_ulong, c_ushort, c_void_p, cast, create_string_buffer
from itertools import islice
from typing import Any

from pypdfium2 import PdfObject, PdfPage, PdfTextPage
from pypdfium2.raw import (
    FPDF_PAGEOBJ_TEXT,
    FPDFPageObj_CountMarks,
    FPDFPageObj_GetMark,
    FPDFPageObjMark_GetName,
    FPDFText_GetCharOrigin,
    FPDFText_GetTextObject,
)

from crawler.pages.drawn import Blank

MOST = 50_000
"""Pieces of text that are looked at: a full page drawn letter by letter has some 5,000."""
_SPAN = "Span"
"""What stands for a text of its own, "ActualText": the stem of a letter of which the dots were drawn for it."""


class Strokes:
    """A page's pieces of text, numbered as they were drawn."""

    def __init__(self, page: PdfPage, textpage: PdfTextPage) -> None:
        """Look at each piece once."""
        self._textpage = textpage
        self._turns: dict[int | None, int] = {}
        self._at = c_double(), c_double()
        self.blanks: list[Blank] = []
        pieces = islice(page.get_objects(filter=[FPDF_PAGEOBJ_TEXT]), MOST)
        for turn, piece in enumerate(pieces):
            self._turns[_address(piece.raw)] = turn
            left, bottom, right, top = piece.get_bounds()
            if left == right and bottom == top and not _stands_for_text(piece):
                self.blanks.append(Blank(left, bottom, turn))

    def pen(self, index: int) -> float:
        """Return where the letter with that index was begun: points from the left."""
        FPDFText_GetCharOrigin(self._textpage.raw, index, *map(byref, self._at))
        return self._at[0].value

    def turn(self, index: int) -> int:
        """Return the number of the piece that the letter with that index is of; -1 where it is of none."""
        return self._turns.get(_address(FPDFText_GetTextObject(self._textpage.raw, index)), -1)


def _address(pointer: Any) -> int | None:
    return cast(pointer, c_void_p).value


def _stands_for_text(piece: PdfObject) -> bool:
    name, size = create_string_buffer(2 * len(_SPAN) + 2), c_ulong()
    into = cast(name, POINTER(c_ushort))
    for number in range(FPDFPageObj_CountMarks(piece.raw)):
        mark = FPDFPageObj_GetMark(piece.raw, number)
        if FPDFPageObjMark_GetName(mark, into, len(name), byref(size)) and name.raw.decode(
            "utf-16-le"
        ).startswith(_SPAN):
            return True
    return False
