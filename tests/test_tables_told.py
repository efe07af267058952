"""What became of a table is told as of a table: by its rows and the heads of its columns, whatever parts its cells."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from diffs.compare import compare_texts
from diffs.compare.aligning.blanks import blank_rows
from diffs.redline.brief import to_brief
from diffs.redline.cite import placed

Row = tuple[str, ...]
HEAD = ("No.", "Mooring", "Toll", "Share")
BUOY, PIER, RAFT = (
    ("1", "Lamp buoy", "10,000", "0.5%"),
    ("2", "Long pier", "500,000", "Nil"),
    ("3", "Raft", "90", "2%"),
)
LAW = "1. Tolls.—These tolls are due:—\n\n{}\n\n2. Oil.—Oil is kept on the pier.\n"


def tabs(rows: Sequence[Row]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def bars(rows: Sequence[Row]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def blanks(rows: Sequence[Row]) -> str:
    return "\n".join("".join(cell.ljust(24) for cell in row).rstrip() for row in rows)


def boxes(rows: Sequence[Row]) -> str:
    line = "+" + "+".join("-" * 24 for _ in rows[0]) + "+"
    return "\n".join(
        [line, *(f"| {' | '.join(c.ljust(22) for c in row)} |\n{line}" for row in rows)]
    )


@pytest.fixture(params=[tabs, bars, blanks, boxes])
def law(request: pytest.FixtureRequest):
    return lambda *rows: LAW.format(request.param([HEAD, *rows]))


def test_a_cell_is_told_by_its_row_and_its_columns_head(law) -> None:
    now = ("1", "Lamp buoy", "12,000", "0.75%")
    assert compare_texts(law(BUOY, PIER, RAFT), law(now, PIER, RAFT)).significance == (
        "In the row “Lamp buoy”, “Toll” changed: from “10,000” to “12,000”",
        "In the row “Lamp buoy”, “Share” changed: from “0.5%” to “0.75%”",
    )


def test_a_row_that_came_takes_nothing_from_those_below_it(law) -> None:
    """Theirs are other numbers only, and what they say else is told of them."""
    hulk, raft = ("2", "Hulk", "70", "Nil"), ("4", "Raft", "95", "2%")
    told = compare_texts(law(BUOY, PIER, RAFT), law(BUOY, hulk, ("3", *PIER[1:]), raft))
    assert told.significance == (
        "Row added: “2 | Hulk | 70 | Nil”",
        "In the row “Raft”, “Toll” changed: from “90” to “95”",
    )


def test_a_row_that_went_is_none_of_the_row_beside_it(law) -> None:
    """Though its cells are those that came above: what stands there is not what stayed."""
    low = ("1", "Lamp buoy", "500,000", "Nil")
    told = compare_texts(law(BUOY, PIER, RAFT), law(low, ("2", *RAFT[1:])))
    assert told.significance == (
        "In the row “Lamp buoy”, “Toll” changed: from “10,000” to “500,000”",
        "In the row “Lamp buoy”, “Share” changed: from “0.5%” to “Nil”",
        "Row omitted: “2 | Long pier | 500,000 | Nil”",
    )
    gone = ["".join(run.text for run in hunk.runs if run.op == "-") for hunk in told.hunks]
    assert any("Long pier" in text and "500,000" in text for text in gone)


def test_a_row_under_another_name_is_one_row(law) -> None:
    told = compare_texts(
        law(BUOY, PIER, RAFT), law(BUOY, ("2", "Long pier and quay", *PIER[2:]), RAFT)
    )
    assert told.significance == ("Row changed: from “Long pier” to “Long pier and quay”",)


def test_a_new_column_is_one_change() -> None:
    """Its cells are not so many words that came; what changed in the old columns is told beside it."""
    old = LAW.format(tabs([HEAD, BUOY, PIER, RAFT]))
    new = LAW.format(tabs([
        (*HEAD, "Late fee"), (*BUOY, "5"), ("2", "Long pier", "400,000", "Nil", "10"), (*RAFT, "15"),
    ]))  # fmt: skip
    column = "“Late fee” (“Lamp buoy”: “5”, “Long pier”: “10”, “Raft”: “15”)"
    toll = "In the row “Long pier”, “Toll” changed: from “{}” to “{}”"
    assert compare_texts(old, new).significance == (
        f"Column added: {column}",
        toll.format("500,000", "400,000"),
    )
    assert compare_texts(new, old).significance == (
        f"Column omitted: {column}",
        toll.format("400,000", "500,000"),
    )


def test_a_penalty_in_a_cell_is_called_one() -> None:
    rows = [
        ("Offence", "Punishment"),
        ("Flying a kite", "Fine of Rs. {}"),
        ("Selling a kite", "Fine of Rs. 90"),
    ]
    old, new = (LAW.format(tabs(rows)).replace("{}", sum_) for sum_ in ("900", "950"))
    assert compare_texts(old, new).significance == (
        "Penalty (fine) changed: from “Rs. 900” to “Rs. 950”, in the row “Flying a kite”",
    )


def test_a_second_tables_head_is_not_the_firsts() -> None:
    """Under a line that names it, another table has columns of its own."""
    text = f"{tabs([HEAD, BUOY, PIER])}\nPart B.—Fines\n{tabs([('No.', 'Fault', 'First', 'Later'), ('1', 'Noise', '{}', '9'), ('2', 'Smoke', '7', '8')])}"
    old, new = (LAW.format(text.replace("{}", fine)) for fine in ("3", "4"))
    assert compare_texts(old, new).significance == (
        "In the row “Noise”, “First” changed: from “3” to “4”",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a)\tbuoys and\n(b)\tlamps.", "(a)\tbuoys or\n(b)\tlamps."),
        ("1.1\tIts goals are kites.\n1.2\tKites are free.", "1.1\tIts goals are boats.\n1.2\tKites are free."),
        ("The  keeper  may  light\nthe  lamps  of  a  pier\nor  of  a  boat  at  dusk.", "The  keeper  may  light\nthe  lamps  of  a  pier\nor  of  a  raft  at  dusk."),
    ],
    ids=["labelled items", "numbered paragraphs", "words set wide"],
)  # fmt: skip
def test_words_that_a_tab_or_blanks_set_off_are_no_cells(old: str, new: str) -> None:
    told = compare_texts(LAW.format(old), LAW.format(new)).significance
    assert not any(line.startswith(("In the row", "Row", "Column")) for line in told), told


@pytest.mark.parametrize(
    "lines",
    [
        ["1.  Short title.", "2.  Scope of the law.", "3.  Words used."],
        ["Secretary          Chairman", "Ost          West"],
        ["The keeper shall light each lamp of the pier     Lamps.", "and of the quay before dusk comes each day      Boats.", "and put it out at dawn, whoever asks for it     Oil."],
        ["a lamp or     whatever may     be its worth", "of a pier     is lit by      the keeper", "at dusk or     shall be      put out"],
    ],
    ids=["numbered", "two lines", "notes of a margin", "cells of several lines"],
)  # fmt: skip
def test_lines_with_wide_blanks_are_no_table_by_that_alone(lines: list[str]) -> None:
    assert not any(blank_rows(lines))


def test_a_change_in_a_row_is_shown_with_its_row_alone() -> None:
    """Bars stand for what parts the cells; no other row runs into it."""
    told = compare_texts(
        LAW.format(tabs([HEAD, BUOY, PIER])),
        LAW.format(tabs([HEAD, BUOY, (*PIER[:2], "600,000", "Nil")])),
    )
    assert "… 2 | Long pier | [-500,000-]{+600,000+} | Nil\n" in to_brief(told)


def test_a_row_is_placed_by_its_table() -> None:
    """It has a name: how many paragraphs stand before it helps nobody."""
    law = "1. Tolls.—They are in the Schedule.\n\nSCHEDULE\n\n{}\n"
    old, new = (
        law.format(tabs([HEAD, BUOY, ("2", "Long pier", toll, "Nil")])) for toll in ("5", "6")
    )
    assert placed(compare_texts(old, new)) == (
        "In the row “Long pier”, “Toll” changed: from “5” to “6”, in Schedule",
    )
