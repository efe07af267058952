"""A table's rows stay rows wherever they are shown, and its cells stay apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from diffs.compare import compare_texts
from diffs.redline import old_and_new_from_html, to_html, to_terminal
from diffs.redline.html import Layout
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

    assert 'Ambar hill<span class="tm-t"></span>\tOne reel' in page
    beside = page[page.index("Birun hill", page.index("Ambar hill<")) :]
    beside = beside[: beside.index("Rs. 700")]
    assert beside.count('<span class="tm-t"></span>') == 2, "a changed cell is set apart, too"
    assert old_and_new_from_html(page) == (old, old.replace("Two", "Six"))


def test_the_tab_behind_a_provision_s_number_parts_no_cells() -> None:
    """Its words are no cell of a row, changed or not."""
    old = "1. Kites.—(1)\tA keeper may fly a kite.\n(2)\tNo kite is sold.\n"
    for new in (old, old.replace("may", "shall"), old.replace("No kite", "A kite")):
        assert 'class="tm-t"' not in to_html(compare_texts(old, new), fragment=True)


def texts(page: str) -> str:
    """Return the page's text as a program reads it, which drops what is blank by itself."""
    found = BeautifulSoup(page, "html.parser").select_one("[data-redline]")
    assert found
    return found.get_text()


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_cells_and_rows_do_not_run_together_where_html_is_read(layout: Layout) -> None:
    """What a program reads has a tab between cells that stand, and each row and note on its line."""
    old = numbered(*ROWS).rstrip("\n")
    page = to_html(compare_texts(old, old.replace("Rs. 700", "Rs. 750") + "\n5\tEban hill\tSix reels\tRs. 90"), layout=layout)  # fmt: skip
    lines = texts(page).split("\n")
    for n, row in ((1, ROWS[0]), (3, ROWS[2]), (4, ROWS[3]), (5, "Eban hill\tSix reels\tRs. 90")):
        assert f"{n}\t{row}" in lines
    assert any(
        "“Rs. 700” became “Rs. 750”" in line or "from “Rs. 700” to “Rs. 750”" in line
        for line in lines
    )


def test_two_cells_changed_side_by_side_stay_apart() -> None:
    """The tab between two changed cells is read in both rows, and the page reads back."""
    old = HEAD + "".join(f"{row}\n" for row in ROWS)
    new = old.replace("Two reels\tRs. 700", "Six bobbins\tRs. 750")
    page = to_html(compare_texts(old, new))
    assert "Two reels\tRs. 700Six bobbins\tRs. 750\n" in texts(page)
    assert old_and_new_from_html(page) == (old, new)


@pytest.mark.browser
def test_a_browser_copies_a_row_as_it_is(page: Any, tmp_path: Path) -> None:
    """What is selected and copied has tabs between cells, and no bar."""
    old = HEAD + "".join(f"{row}\n" for row in ROWS)
    file = tmp_path / "page.html"
    file.write_text(to_html(compare_texts(old, old.replace("Two reels\tRs. 700", "Six bobbins\tRs. 750"))), encoding="utf-8")  # fmt: skip
    page.goto(file.as_uri())
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('[data-redline]')),"
        " getSelection().toString()"
    )
    assert "Ambar hill\tOne reel\tRs. 500\n" in copied
    assert "Six bobbins\tRs. 750\n" in copied
