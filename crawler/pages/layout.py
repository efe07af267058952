"""Read one PDF page's text as printed: lines, line-end hyphens, raised markers, heads and feet.

Runs in the child process (``worker``). Of a line the boxes of its first and last letter are asked for, and of
others only where its own words raise a doubt: asking for all would cost several times the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from pypdfium2 import PdfPage, PdfTextPage
from pypdfium2.raw import FPDFText_GetCharAngle

from crawler.pages.drawn import STRETCHED, in_order, pieced
from crawler.pages.level import is_in_letters, read_level
from crawler.pages.order import Box, Line, ends, ordered, turn_of
from crawler.pages.ruled import tables
from crawler.pages.spacing import spaced
from crawler.pages.strokes import Strokes
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

# pdfium closes a word up over a line's end and leaves this in place of hyphen and line break.
_HYPHEN = pattern_of("[\x02\ufffe]")
_MARKER = pattern_of(r"^(?:\d{1,3}|[*†‡]{1,3})$")
_OTHER_BREAKS = str.maketrans(
    {"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)


PIECES = 1.5
"""Pieces to a line from which a page is in Nastaliq: in other typefaces pdfium makes some at vowel signs only."""


class PageText(NamedTuple):
    """A page's text, and whether it is in Nastaliq: which letter follows which is told by where they stand, and may be wrong."""

    text: str
    is_nastaliq: bool = False


def page_text(page: PdfPage) -> PageText:
    """Return a page's text layer as lines in reading order; empty where there is none."""
    textpage = page.get_textpage()
    try:
        raw = textpage.get_text_range()
        if not raw.strip():
            return PageText("")
        angle = partial(FPDFText_GetCharAngle, textpage.raw)
        is_marked = is_in_letters(raw) and not turn_of((raw, 0), angle)
        if is_marked:
            textpage.close()
            textpage, raw = read_level(page)
        mendable = len(raw) == textpage.count_chars()
        lines, is_nastaliq = _lines(raw), False
        if mendable:
            # A hostile page may give its letters boxes that are no numbers: then its lines stand as it has them.
            with suppress(ArithmeticError, ValueError):
                lines, is_nastaliq = _mended(lines, textpage, page)
        text = "\n".join(_printed(text) for text, _ in lines)
        return PageText(text.rstrip("\n") if is_marked else text, is_nastaliq)
    finally:
        textpage.close()


def _printed(line: str) -> str:
    return _HYPHEN.sub("-\n", STRETCHED.sub("", line)).translate(_OTHER_BREAKS).rstrip()


def _lines(raw: str) -> list[tuple[str, int]]:
    """Return each line with the index of its first character on the page."""
    found, start = [], 0
    for piece in raw.split("\n"):
        found.append((piece.rstrip("\r"), start))
        start += len(piece) + 1
    return found


def _mended(
    lines: list[tuple[str, int]], textpage: PdfTextPage, page: PdfPage
) -> tuple[list[Line], bool]:
    box: Callable[[int], Box] = textpage.get_charbox
    loose = partial(textpage.get_charbox, loose=True)
    angle = partial(FPDFText_GetCharAngle, textpage.raw)

    def is_upright(line: Line) -> bool:
        return not turn_of(line, angle)

    printed = [line for line in lines if line[0].strip()]
    ruled = tables(page, [line for line in printed if is_upright(line)], loose) if printed else []
    within = {line for inside, _ in ruled for line in inside}
    pieces = _parted([line for line in lines if line not in within], box)
    lines = pieced(pieces, loose, is_upright)
    outside = [*_joined(lines, box), *(table.first for _, table in ruled)]
    if ruled:
        outside.sort(key=itemgetter(1))
    found = ordered(outside, loose, angle, page.get_size())
    whole = {line: spaced(line, loose) for line in lines}
    told = {line: text for line, text in whole.items() if text != line[0] and line[0].isascii()}
    level = [line for line in lines if line[0].strip() and is_upright(line)]
    whole |= _urdu(level, loose, textpage, page) | told
    whole |= {table.first: table.text for _, table in ruled}
    is_nastaliq = len(pieces) > PIECES * len(lines)
    return [(whole.get(line, line[0]), line[1]) for line in found], is_nastaliq


def _urdu(
    lines: list[Line], box: Callable[[int], Box], textpage: PdfTextPage, page: PdfPage
) -> dict[Line, str]:
    if not any(has_arabic(text) for text, _ in lines):
        return {}
    strokes = Strokes(page, textpage)
    return in_order(lines, box, strokes.pen, strokes.turn, strokes.blanks)


def _parted(lines: list[tuple[str, int]], box: Callable[[int], Box]) -> list[tuple[str, int]]:
    """Part lines that pdfium ran together: the words go back to the left and down a line; those of Urdu always go to the left."""
    found = []
    for text, start in lines:
        first, last = ends((text, start))
        if last - first > 20 and not has_arabic(text):
            high, low = box(first), box(last)
            # Below the whole of the first letter, and the text's direction is not the question.
            if low[3] < high[1] - 2 and not _HYPHEN.search(text):
                found += _cut(text, start, box)
                continue
        found.append((text, start))
    return found


def _cut(text: str, start: int, box: Callable[[int], Box]) -> list[tuple[str, int]]:
    pieces, begun, before = [], 0, None
    for word in re.finditer(r"\S+", text):
        here, end = box(start + word.start()), box(start + word.end() - 1)
        if before is not None and here[3] < before[1] + 1 and here[0] < before[0]:
            pieces.append((text[begun : word.start()].rstrip(), start + begun))
            begun = word.start()
        before = end
    return [*pieces, (text[begun:], start + begun)]


def _joined(lines: list[tuple[str, int]], box: Callable[[int], Box]) -> list[tuple[str, int]]:
    """Put a raised footnote marker back into its line: pdfium sets it on a line of its own."""
    found: list[tuple[str, int]] = []
    index = 0
    while index < len(lines):
        text, start = lines[index]
        if _MARKER.match(text.strip()) and index + 1 < len(lines) and lines[index + 1][0].strip():
            after, at = lines[index + 1]
            if _is_raised(box(ends((text, start))[0]), box(ends((after, at))[0])):
                found.append((text.strip() + after.lstrip(), start))
                index += 2
                continue
        found.append((text, start))
        index += 1
    return _rejoined(found, box)


def _is_raised(marker: Box, body: Box) -> bool:
    height = body[3] - body[1]
    overlaps = marker[1] < body[3] and marker[3] > body[1]
    return (
        overlaps
        and marker[2] <= body[0] + 2
        and marker[1] > body[1]
        and (marker[3] - marker[1]) < height
    )


def _rejoined(lines: list[tuple[str, int]], box: Callable[[int], Box]) -> list[tuple[str, int]]:
    """Close up a line that pdfium broke at a raised marker, before or after it."""
    found: list[tuple[str, int]] = []
    for text, start in lines:
        if found and (cut := _BROKEN.match(found[-1][0] + "\n" + text)):
            at = start + text.index("[")
            if _is_level(box(found[-1][1] + len(cut[1].rstrip()) - 1), box(at)):
                gap = "" if cut[2] else " "
                found[-1] = (f"{found[-1][0].rstrip()}{gap}{text.lstrip()}", found[-1][1])
                continue
        found.append((text, start))
    return found


# Words, then a marker at the line's end or at the next line's beginning, then its bracket.
_BROKEN = pattern_of(r"(.*\S)(?:\s(\d{1,3}|[*†‡]{1,3})\s*\n|\s*\n(?:\d{1,3}|[*†‡]{1,3}))\[")


def _is_level(left: Box, right: Box) -> bool:
    apart = abs((left[1] + left[3]) / 2 - (right[1] + right[3]) / 2)
    return apart < (right[3] - right[1]) * 0.6 and left[2] <= right[0]
