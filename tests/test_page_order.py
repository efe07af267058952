"""A page's words are read in the order in which a reader takes them, whatever it was drawn in: one rule a test."""

from __future__ import annotations

from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from crawler.pages import layout, read
from crawler.pages.scan import Scanned
from crawler.pages.spacing import spaced
from diffs.structure import structure_text
from tarmeem.demo.pdf import assemble
from tests.trees import spans

_SECTIONS = [
    "1. This Act may be called the Lamps Act, 2031, and it extends to every rock and harbour of the",
    "coast; but a rock that bears no lamp, and on which none was ever lit, is no rock of this Act.",
    "(2) It shall come into force when the Warden says so in the Harbour Gazette, and not before it.",
    "4. There shall be a keeper of each lamp, who shall be appointed by the Warden for five years and",
    "may be appointed again; and no keeper shall leave the rock on which his lamp stands before dawn.",
    "(2) A keeper who leaves the rock before dawn shall pay to the harbour a fine of one hundred rupees",
    "for each hour of the night in which the lamp was not lit, and shall not be appointed again by it.",
]


def shown(*pieces: tuple[float, float, float, str]) -> bytes:
    """Return what draws pieces in that order, each at left, bottom, size."""
    return "\n".join(
        f"BT /F1 {size} Tf {x} {y} Td {_hex(text)} Tj ET" for x, y, size, text in pieces
    ).encode()


def _hex(text: str) -> str:
    return f"<{text.encode('cp1252').hex()}>"


def drawn(*pieces: tuple[float, float, float, str]) -> bytes:
    """Return a PDF of one page of pieces."""
    return assemble([shown(*pieces)])


def test_a_note_of_the_margin_stands_before_its_section() -> None:
    """A marginal note that was drawn after the page's text is read where it stands: before the number beside it."""
    rows = [(130, 740 - 14 * n, 10, line) for n, line in enumerate(_SECTIONS)]
    notes = [(60, 739, 7, "Short"), (60, 731, 7, "title."), (60, 696, 7, "Keepers.")]

    lines = read(drawn(*rows, *notes), "application/pdf").text.split("\n")
    assert lines[:2] == ["Short title.", _SECTIONS[0]]
    assert lines[4:6] == ["Keepers.", _SECTIONS[3]]


def test_line_numbers_of_a_page_stand_in_one_row_at_its_end() -> None:
    """Numbers that count every fifth line from the margin stand in no sentence, whether drawn with their lines or after them."""
    rows = [(130, 740 - 14 * n, 10, line) for n, line in enumerate(_SECTIONS * 3)]
    counts = [(70, 740 - 14 * n, 10, f"{n + 1}") for n in (4, 9, 14, 19)]
    within = [
        piece
        for n, row in enumerate(rows)
        for piece in (*(c for c in counts if c[1] == row[1]), row)
    ]

    for pieces in ([*rows, *counts], within):
        text = read(drawn(*pieces), "application/pdf").text
        assert text.split("\n") == [*_SECTIONS * 3, "5 10 15 20"]
        assert spans(structure_text(text), "furniture").strip() == "5 10 15 20"


def test_what_stands_askew_goes_to_the_pages_end() -> None:
    """A watermark across the page stands in no sentence of it, wherever it was drawn."""
    rows = [(72, 740 - 14 * n, 10, line) for n, line in enumerate(_SECTIONS)]
    turned = b"\nBT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (TO BE INTRODUCED) Tj ET\n"
    body = assemble([shown(*rows[:3]) + turned + shown(*rows[3:])])

    assert read(body, "application/pdf").text.split("\n") == [*_SECTIONS, "TO BE INTRODUCED"]


def test_a_head_of_two_lines_drawn_last_is_read_first() -> None:
    """All that stands above the page's first line is its head, and all below its last line its foot, in their order."""
    rows = [(72, 740 - 14 * n, 10, line) for n, line in enumerate(_SECTIONS)]
    head = [(72, 812, 10, "THE HARBOUR GAZETTE"), (300, 800, 9, "PART I")]
    foot = [(280, 40, 9, "(12)"), (72, 28, 8, "Price: two lamps")]

    for pieces in ([*foot, *rows, *head], [*head, *foot, *rows]):
        lines = read(drawn(*pieces), "application/pdf").text.split("\n")
        assert lines == ["THE HARBOUR GAZETTE", "PART I", *_SECTIONS, "(12)", "Price: two lamps"]


def test_a_font_that_tells_no_letters_is_read_from_its_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A layer of rubbish is not kept because no image lies below it; where the picture says the same, it is."""
    rubbish = " ".join([r"7KLV $FW PD\ EH FDOOHG WKH /DPSV $FW DQG DQ\ NHHSHU PD\ VD\ VR"] * 2)
    seen = Scanned(
        "The Warden shall keep the lamp lit until dawn, and every ship shall pay for it.", 0.79
    )
    asked: list[str] = []

    def look(_body: bytes, _number: int, *, layer: str, language: str) -> Scanned:
        asked.append(layer)
        return seen

    monkeypatch.setattr("crawler.pages.pdf.read_scan", look)
    body = drawn((20, 700, 8, rubbish))
    assert read(body, "application/pdf").text == seen.text
    seen = Scanned(rubbish, 0.79)
    assert [page.method for page in read(body, "application/pdf").pages] == ["text-layer"]
    assert asked == ["", ""]


def test_a_letter_spaced_heading_is_read_in_words() -> None:
    """Letters set apart are one word up to the next wider gap; a line of lone figures or letters stays."""
    body = drawn((100, 700, 11, "C H A P T E R   T W O"), (100, 680, 11, "A B C"))

    assert read(body, "application/pdf").text == "CHAPTER TWO\nA B C"


def test_a_space_that_only_a_gap_tells_parts_words_in_capitals() -> None:
    """Where all letters of a long word touch but for one gap, two words were drawn without the space between."""
    whole = drawn((100, 700, 11, "NATIONAL"), (159.5, 700, 11, "HARBOURS"))

    assert read(whole, "application/pdf").text == "NATIONAL HARBOURS"


def test_letters_without_a_height_are_left_as_they_stand() -> None:
    """A hostile page may give its letters any box: nothing is told from such."""
    line = ("NATIONALHARBOURS", 0)
    assert spaced(line, lambda at: (2.0 * at, 0.0, 2.0 * at + 1, 0.0)) == line[0]


def test_a_page_whose_boxes_are_no_numbers_keeps_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be put in order is read as the page has it."""

    def beyond(*_: object) -> None:
        raise OverflowError("cannot convert float infinity to integer")

    monkeypatch.setattr(layout, "_mended", beyond)
    with closing(PdfDocument(drawn((100, 700, 11, "Lamps")))) as document:
        assert layout.page_text(document[0]).text == "Lamps"
