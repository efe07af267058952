"""Rows put into a schedule's table: the plain case is carried out, everything else refused."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.carried import Carried
from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.drafting.instructions import parse_instructions

BASE = (
    "THE KITE LEVY ACT, 2021\n\nACT NO. IV OF 2021\n\n"
    "1. Short title.—This Act may be called the Kite Levy Act, 2021.\n"
    "2. Levy.—A levy is paid as in the Schedule.\n"
    "3. Rules.—The Government may make rules.\n\n"
    "THE SCHEDULE\n(See section 2)\n\n"
    "S. No.\tKite\tLevy\n1\tPaper kite\tRs. 10\n2\tSilk kite\tRs. 50\n3\tBox kite\tRs. 90\n"
)
WHERE = "In the Kite Levy Act, 2021 (IV of 2021), in the Schedule, "
AFTER = WHERE + "after serial number 2 and the entries relating thereto, the following "
COTTON = "2A\tCotton kite\tRs. 60"


def carried(order: str, base: str = BASE) -> tuple[Carried, str]:
    """Return what became of an instruction, and the text."""
    made = consolidate(base, [order])
    return made.carried[0], made.text


@pytest.mark.parametrize("order", [
    f"{AFTER}shall be inserted, namely:—\n\n“{COTTON}”.",
    f"{AFTER}new serial number and entries relating thereto shall be inserted, namely:—\n“{COTTON}”.",
    f"{AFTER}new serial number and the entries relating thereto shall be added, namely:—\n“{COTTON}”.",
    f"{WHERE}after serial No. 2 and the entry relating thereto, the following shall be inserted, namely:—\n“{COTTON}”.",
    f"{WHERE}after serial number 2 and the entries relating thereto in columns 2 and 3, the following shall be inserted, namely:—\n“{COTTON}”.",
    f"{WHERE}after S. No. 2, the following new entry shall be inserted, namely:—\n“{COTTON}”.",
    f"{WHERE}before serial number 3 and the entries relating thereto, the following shall be inserted, namely:—\n“{COTTON}”.",
])  # fmt: skip
def test_a_row_goes_in_after_the_one_named(order: str) -> None:
    """However the drafter names serial number 2 and its entries, the new row stands below it."""
    one, text = carried(order)
    assert one.instruction.state == "applied", one.why
    assert text == BASE.replace("3\tBox", f"{COTTON}\n3\tBox")


def test_several_rows_go_in_as_they_are_printed() -> None:
    """Two rows announced as serial numbers are two rows, in their order, each its own provision."""
    order = f"{AFTER}new serial numbers and the entries relating thereto shall be inserted, namely:—\n“{COTTON}\n2B\tPlastic kite\tRs. 70”."
    made = consolidate(BASE, [order])
    assert all(one.instruction.state == "applied" for one in made.carried)
    assert made.text == BASE.replace("3\tBox", f"{COTTON}\n2B\tPlastic kite\tRs. 70\n3\tBox")
    assert len({node.eid for node in made.root.walk()}) == len(list(made.root.walk()))


def test_a_row_goes_in_at_the_end() -> None:
    """After the last row stands the next number."""
    order = f"{WHERE}after serial number 3 and the entries relating thereto, the following shall be added, namely:—\n“4\tFoil kite\tRs. 95”."
    assert carried(order)[1] == BASE + "4\tFoil kite\tRs. 95\n"


@pytest.mark.parametrize(("order", "why"), [
    (f"{AFTER}shall be inserted, namely:—\n“2A. Cotton kite Rs. 60”.", "has no serial number and tabs"),
    (f"{AFTER}shall be inserted, namely:—\n“2A\tCotton kite”.", "a new row has 2 cells, the row it is beside 3"),
    (f"{AFTER}shall be inserted, namely:—\n“3\tCotton kite\tRs. 60”.", "a row 3 stands there already"),
    (f"{AFTER}shall be inserted, namely:—\n“9\tCotton kite\tRs. 60”.", "2, 9, 3 do not rise"),
    (f"{AFTER.replace('number 2', 'number 7')}shall be inserted, namely:—\n“7A\tCotton kite\tRs. 60”.", "no row 7"),
    (f"{WHERE}after serial number 2 and the entries relating thereto in columns 3 and 4, the following shall be inserted, namely:—\n“{COTTON}”.", ""),
    (f"{AFTER}shall be inserted, namely:—", ""),
])  # fmt: skip
def test_what_is_not_plain_is_refused(order: str, why: str) -> None:
    """No cells, other cells, a number taken or out of its order, no such row, columns: nothing moves."""
    one, text = carried(order)
    assert one.instruction.state != "applied"
    assert why in one.why
    assert text == BASE


def test_two_rows_of_one_number_are_for_a_person() -> None:
    """Where two tables have a row 2, neither is taken."""
    base = BASE + "\nPART B\n\n1\tReel\tRs. 5\n2\tSpool\tRs. 6\n"
    one, text = carried(f"{AFTER}shall be inserted, namely:—\n“{COTTON}”.", base)
    assert one.instruction.state != "applied"
    assert text == base


def test_the_instruction_is_read_as_an_entry_after_an_entry() -> None:
    """Its parse names unit, place and number, and keeps the tabs between cells."""
    (op,) = parse_instructions(f"{AFTER}shall be inserted, namely:—\n“{COTTON}”.")
    said = op.as_dict()
    assert (said["state"], said["action"], said["unit"], said["number"]) == ("parsed", "insert", "entry", "2A")  # fmt: skip
    assert said["new"] == COTTON


def test_an_entry_after_a_numbered_one_of_a_schedule_is_its_like() -> None:
    """Alone "4. Lamps." reads as a section with a heading; after entry 3 it is an entry with words."""
    base = (
        "THE LIGHTHOUSES ACT, 1987\n\n1. Short title.—This Act may be called the Lighthouses Act, 1987.\n\n"
        "2. Stores.—The stores are those of the Schedule.\n\nTHE SCHEDULE\n[See section 2]\nSTORES\n"
        "1. Oil.\n2. Wicks.\n3. Glass.\n"
    )
    order = (
        "In the Lighthouses Act, 1987, in the Schedule, after entry 3, the following new entry shall be added, "
        "namely:—\n“4. Lamps.”."
    )
    made = consolidate(base, [order])

    entries = [(one["eid"], one["text"]) for one in made.provisions if "sched__" in one["eid"]]
    assert entries[-2:] == [("sched__para_3", "Glass."), ("sched__para_4", "Lamps.")]


TOLD = BASE.replace("Levy\n1\t", "Levy\n(1)\t(2)\t(3)\n1\t")
CELL = WHERE + "in the Table, in column ({}), against serial number {}, "


@pytest.mark.parametrize(("order", "row"), [
    (f"{CELL.format(3, 2)}for the figure “50” the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}in column (2) against serial number 2, after the word “Silk” the words “or satin” shall be inserted.", "2\tSilk or satin kite\tRs. 50"),
    (f"{CELL.format(3, 2)}the words “Rs. 50” shall be omitted.", "2\tSilk kite\t"),
    (f"{WHERE}in the Table, for the entries at serial No. 2, the following shall be substituted, namely:—\n“2\tSatin kite\tRs. 55”.", "2\tSatin kite\tRs. 55"),
    (f"{WHERE}in the Table, after serial number 2 and the entries relating thereto, the following shall be inserted, namely:—\n“{COTTON}”.", f"2\tSilk kite\tRs. 50\n{COTTON}"),
])  # fmt: skip
def test_words_of_a_cell_and_a_whole_row_are_amended(order: str, row: str) -> None:
    """The table numbers its columns, so the cell is known by its column and its serial number."""
    one, text = carried(order, TOLD)
    assert one.instruction.state == "applied", one.why
    assert text == TOLD.replace("2\tSilk kite\tRs. 50", row)


@pytest.mark.parametrize(("order", "base"), [
    (f"{CELL.format(2, 2)}for the figure “50” the figure “60” shall be substituted.", TOLD),
    (f"{CELL.format(4, 2)}for the figure “50” the figure “60” shall be substituted.", TOLD),
    (f"{CELL.format(3, 2)}for the figure “50” the figure “60” shall be substituted.", BASE.replace("Silk kite", "Silk kite of 50 inches")),
    (f"{CELL.format(2, 2)}for the figure “50” the figure “60” shall be substituted.", BASE),
    (f"{CELL.format(3, 7)}for the figure “50” the figure “60” shall be substituted.", TOLD),
    (f"{WHERE}for serial number 2 and the entries relating thereto, the following shall be substituted, namely:—\n“2. Satin kite Rs. 55”.", TOLD),
    (f"{WHERE}in the Table, in column (2), for the figure “50” the figure “60” shall be substituted.", TOLD),
    (f"{WHERE}in the Table, for the word “kite” the word “glider” shall be substituted.", TOLD),
    (f"{WHERE}in the Table, in column (3), for the figure “50” the figure “60” shall be substituted.", TOLD.replace("Rs. 90", "Rs. 50")),
    (f"{WHERE}in the Table, for the words “Silk kite Rs. 50” the word “none” shall be substituted.", TOLD),
])  # fmt: skip
def test_a_cell_that_is_not_sure_is_refused(order: str, base: str) -> None:
    """Another column, words that stand in two cells or across them, no such row, or new matter without the row's cells: nothing is changed."""
    one, text = carried(order, base)
    assert one.instruction.state != "applied"
    assert text == base


def test_several_rows_named_by_their_numbers_give_way_each_to_its_own() -> None:
    """Serial numbers 1 and 2, and the entries in columns (2) and (3), are two whole rows."""
    order = f"{WHERE}in the Table, for serial numbers 1 and 2 and the entries relating thereto in columns (2) and (3), the following shall be substituted, namely:—\n“1\tRag kite\tRs. 5\n2\tSatin kite\tRs. 55”."
    made = consolidate(TOLD, [order])
    assert {one.instruction.state for one in made.carried} == {"applied"}
    assert made.text == TOLD.replace(
        "1\tPaper kite\tRs. 10\n2\tSilk kite\tRs. 50", "1\tRag kite\tRs. 5\n2\tSatin kite\tRs. 55"
    )


@pytest.mark.parametrize(("order", "row"), [
    (f"{CELL.format(3, 2)}for the figure “50” the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}against S. No. 2, in the third column, for the figure “50” the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}for the figure “50” in column (3) against serial number 2, the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}for the figure “50” against serial number 2, in column (3), the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}against serial number 2, for the word “Silk” the word “Satin” shall be substituted.", "2\tSatin kite\tRs. 50"),
    (f"{WHERE}in the Table, in column (3), for the figure “50” the figure “60” shall be substituted.", "2\tSilk kite\tRs. 60"),
    (f"{WHERE}in the Table, for the words “Silk kite” the words “Satin kite” shall be substituted.", "2\tSatin kite\tRs. 50"),
])  # fmt: skip
def test_words_that_stand_once_need_no_number_over_their_column(order: str, row: str) -> None:
    """Words that stand in one cell alone of the row, or of the whole table, are those that are meant."""
    one, text = carried(order)
    assert one.instruction.state == "applied", one.why
    assert text == BASE.replace("2\tSilk kite\tRs. 50", row)


@pytest.mark.parametrize("order", [
    f"{WHERE}serial number 2 and the entries relating thereto shall be omitted.",
    f"{WHERE}S. No. 2 and the entries relating thereto in columns (2) and (3) shall be omitted.",
])  # fmt: skip
def test_a_row_named_by_its_number_goes(order: str) -> None:
    """A serial number and its entries are one line of the table, also where no Table is named."""
    one, text = carried(order)
    assert one.instruction.state == "applied", one.why
    assert text == BASE.replace("2\tSilk kite\tRs. 50\n", "")


def test_what_comes_for_a_row_is_a_row() -> None:
    """A row that gave way to another is no section of the law, though its number begins the line."""
    made = consolidate(
        BASE,
        [
            f"{WHERE}for serial number 2 and the entries relating thereto, the following shall be substituted, namely:—\n“2\tSatin kite\tRs. 55”."
        ],
    )
    assert [one.instruction.state for one in made.carried] == ["applied"]
    assert [one["kind"] for one in made.provisions if one["num"] == "2"] == ["section"]


def test_a_new_serial_number_and_entries_are_one_row() -> None:
    """“The following new serial number and entries” announces one row, not several."""
    one, text = carried(
        f"{AFTER}new serial number and entries shall be added, namely:—\n“{COTTON}”."
    )
    assert one.instruction.state == "applied", one.why
    assert text == BASE.replace("3\tBox", f"{COTTON}\n3\tBox")


@pytest.mark.parametrize(("order", "base", "changed"), [
    (f"{WHERE}in the Table, in column (2), for the word “kite”, wherever occurring, the word “glider” shall be substituted.", BASE, [("Paper kite", "Paper glider"), ("Silk kite", "Silk glider"), ("Box kite", "Box glider")]),
    (f"{WHERE}in the Table, for the letters “Rs.”, wherever occurring, the word “Rupees” shall be substituted.", BASE, [("Rs.", "Rupees")]),
    (f"{WHERE}in column (3), for the word “Box”, wherever occurring, the word “Foil” shall be substituted.", TOLD, []),
    (f"{WHERE}in column (2), for the figure “50”, wherever occurring, the figure “60” shall be substituted.", BASE, []),
    (f"{WHERE}in the Table, for the word “Levy”, wherever occurring, the word “Fee” shall be substituted.", BASE, []),
])  # fmt: skip
def test_words_are_changed_in_each_row_of_a_column(
    order: str, base: str, changed: list[tuple[str, str]]
) -> None:
    """“In column (2), wherever occurring” reaches every row's cell of that column, and no other; a head is no row."""
    one, text = carried(order, base)
    wanted = base
    for was, now in changed:
        wanted = wanted.replace(was, now)
    assert text == wanted
    assert (one.instruction.state == "applied") == bool(changed)


def test_the_column_of_the_numbers_only_tells_the_row() -> None:
    """“In column (1), against serial number 2, in column (3)” is the cell of the third column."""
    order = f"{WHERE}in the Table, in column (1), against serial number 2, in column (3), for the figure “50” the figure “60” shall be substituted."
    one, text = carried(order, TOLD)
    assert one.instruction.state == "applied", one.why
    assert text == TOLD.replace("Rs. 50", "Rs. 60")


def test_one_row_may_be_amended_in_two_columns() -> None:
    """“Against serial number 2, in column (2), … and in column (3), …” is two cells of one row."""
    order = f"{WHERE}against serial number 2, in column (2), the word “Silk” shall be omitted and in column (3), for the figure “50” the figure “60” shall be substituted."
    made = consolidate(TOLD, [order])
    assert {one.instruction.state for one in made.carried} == {"applied"}
    assert "2\tkite\tRs. 60\n" in made.text


@pytest.mark.parametrize("order", [
    f"{WHERE}in the Table, for the word “Silk” the word “Satin” shall be substituted.",
    f"{WHERE}in the Table, in column (2), for the word “Silk”, wherever occurring, the word “Satin” shall be substituted.",
])  # fmt: skip
def test_words_of_a_line_that_goes_on_with_a_row_count_too(order: str) -> None:
    """A cell may run on below its row, without a tab: the same words there make the place unsure."""
    base = BASE.replace("\tRs. 90\n", "\tRs. 90\nof Silk or paper\n")
    one, text = carried(order, base)
    assert one.instruction.state != "applied"
    assert text == base
