"""Under which head a cell stands, by what its row is called, and which table and column became which."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

LAW = "1. Tolls.—These tolls are due:—\n\n{}\n\n2. Oil.—Oil is kept on the pier.\n"
HEAD = "No.\tMooring\tToll\tUnit\n"
BUOY, PIER, RAFT = (
    "1\tLamp buoy\t10,000\tper year",
    "2\tLong pier\t50,000\tper year",
    "3\tRaft\t90,000\tper year",
)
TABLE = HEAD + "\n".join((BUOY, PIER, RAFT))


def told(old: str, new: str) -> tuple[str, ...]:
    return compare_texts(LAW.format(old), LAW.format(new)).significance


def test_one_tab_ends_an_empty_cell_where_rows_have_as_many_cells_then() -> None:
    empty = TABLE.replace("10,000", "")
    assert told(TABLE, empty) == ("In the row “Lamp buoy”, “Toll” removed: “10,000”",)
    first = TABLE.replace("2\tLong", "\tLong")
    assert told(first, first.replace("50,000", "55,000")) == (
        "In the row “Long pier”, “Toll” changed: from “50,000” to “55,000”",
    )


def test_of_a_row_with_fewer_cells_than_its_head_none_is_said_to_stand_under_one() -> None:
    """A web page gives a cell over several rows to the first of them alone."""
    short = TABLE.replace("2\tLong pier", "Long pier")
    assert told(short, short.replace("50,000", "55,000")) == (
        "In the row “Long pier”, figure changed: from “50,000” to “55,000”",
    )


def test_a_number_that_a_row_has_not_by_its_place_is_a_cell_like_others() -> None:
    grades = "Grade\tTitle\tPay\n17\tKeeper\t1,000\n18\tPilot\t2,000"
    assert told(grades, grades.replace("18", "19")) == (
        "In the row “Pilot”, “Grade” changed: from “18” to “19”",
    )
    slabs = "From\tTo\tRate\n1\t100\t5%\n101\t500\t10%"
    assert told(slabs, slabs.replace("100", "200", 1).replace("101", "201")) == (
        "In the row “1 | 100 | 5%”, “To” changed: from “100” to “200”",
        "In the row “101 | 500 | 10%”, “From” changed: from “101” to “201”",
    )


def test_a_row_whose_name_others_share_is_called_by_more_of_it() -> None:
    rows = "Class\tItem\tToll\nA\tFirst toll\t1\nPier\tFirst toll\t2\nPier\tLater toll\t3"
    assert told(rows, rows.replace("3", "4")) == (
        "In the row “Pier | Later toll”, “Toll” changed: from “3” to “4”",
    )
    same = "Item\tToll\nPier\t1\nRaft\t5\nPier\t2"
    assert told(same, same.replace("2", "4")) == (
        "In the row “Pier | 2”, “Toll” changed: from “2” to “4”",
    )


def test_a_column_that_stands_elsewhere_is_neither_added_nor_omitted() -> None:
    rows = (line.split("\t") for line in TABLE.split("\n"))
    moved = "\n".join("\t".join((no, name, unit, toll)) for no, name, toll, unit in rows)
    assert told(TABLE, moved) == ("Column moved: “Unit”",)


def test_of_two_tables_with_one_head_the_one_that_stayed_is_not_compared_with_one_that_came() -> (
    None
):
    parts = "Part I\n\n{0}\nPier\t10\nRaft\t20\n\n{1}Part II\n\n{0}\nPier\t30\nRaft\t40\n"
    head, came = "Mooring\tToll", "Part IA\n\nMooring\tToll\nPier\t15\nRaft\t25\n\n"
    old, new = (f"SCHEDULE\n\n{parts.format(head, part)}" for part in ("", came))
    assert compare_texts(old, new).significance == ("Row added: “Pier 15”", "Row added: “Raft 25”")


def test_a_row_named_by_a_condition_is_the_same_under_another_figure() -> None:
    slab = "No.\tTaxable weight\tToll\n1.\tWhere weight does not exceed 600 tons\t{}\n2.\tOther\t9"
    assert told(slab.format("0"), slab.format("1").replace("600", "700")) == (
        "Row changed: from “Where weight does not exceed 600 tons” to “Where weight does not exceed 700 tons”",
        "In the row “Where weight does not exceed 600 tons”, “Toll” changed: from “0” to “1”",
    )


@pytest.mark.parametrize(
    ("old", "wrong"),
    [
        ("1\tThe keeper may fine anyone.\n2\tThe fine is up to Rs. 500.\n3\tIt is paid.", "Row"),
        ("Office:\tQuay Street\nPhone:\tRs. 500", "“Quay"),
        ("Name\tAli Khan\nOffice\tthe quay\nToll\tRs. 500", "“Ali"),
    ],
    ids=["paragraphs", "labels", "a form"],
)
def test_neither_numbered_paragraphs_nor_a_forms_labels_make_a_head(old: str, wrong: str) -> None:
    said = told(old, old.replace("500", "700"))
    assert said
    assert not any(wrong in line for line in said if wrong != "Row" or line.startswith("Row"))


def test_a_penalty_in_a_long_cell_is_told_once() -> None:
    rows = "Offence\tPenalty\nFalse lamp\tImprisonment up to one year or fine up to one hundred thousand rupees\nNo oil\tFine up to ten rupees"
    assert told(rows, rows.replace("one year", "two years")) == (
        "Penalty (imprisonment) changed: from “one year” to “two years”, in the row “False lamp”",
    )
