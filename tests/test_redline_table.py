"""A table's rows stay rows wherever they are shown, and its cells stay apart."""

from __future__ import annotations

from diffs.compare import compare_texts
from diffs.redline import old_and_new_from_html, to_html, to_terminal
from diffs.redline.lines import side_rows

ROWS = (
    "Ambar hill\tOne reel\tRs. 500", "Birun hill\tTwo reels\tRs. 700",
    "Chata hill\tThree reels\tRs. 900", "Dorun hill\tFour reels\tRs. 1,100",
)  # fmt: skip
HEAD = "The fees below are payable by every flyer.\n\n"


def numbered(*rows: str) -> str:
    """Return a notice whose table has these rows, each with its serial number."""
    return HEAD + "".join(f"{n}\t{row}\n" for n, row in enumerate(rows, 1))


def test_each_row_stands_beside_itself() -> None:
    """In two columns an inserted row has nothing beside it, and those after it their old selves."""
    new = (*ROWS[:1], "Newtown hill\tNine reels\tRs. 9,000", *ROWS[1:])
    rows = side_rows(compare_texts(numbered(*ROWS), numbered(*new)))

    beside = [["".join(piece.text for piece in side) for side in (r.pieces, r.new)] for r in rows]
    assert ["", "2\tNewtown hill\tNine reels\tRs. 9,000\n"] in beside
    assert [f"2\t{ROWS[1]}\n", f"3\t{ROWS[1]}\n"] in beside
    assert [f"4\t{ROWS[3]}\n", f"5\t{ROWS[3]}\n"] in beside


def test_a_changed_last_cell_does_not_end_the_row() -> None:
    """The line end that both texts have after a changed cell is no part of the change."""
    old = HEAD + "".join(f"{row}\n" for row in ROWS)

    said = to_terminal(compare_texts(old, old.replace("Rs. 700", "Rs. 750")))
    assert "[-Rs. 700-]{+Rs. 750+}\nChata hill" in said


def test_cells_are_set_apart_and_read_back() -> None:
    """A line is drawn between two cells, and the tab that stands there is copied as it was."""
    old = HEAD + "".join(f"{row}\n" for row in ROWS)
    page = to_html(compare_texts(old, old.replace("Two", "Six")))

    assert 'Ambar hill<span class="tm-t">\t</span>One reel' in page
    assert old_and_new_from_html(page) == (old, old.replace("Two", "Six"))
