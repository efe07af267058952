"""Laws amended by a Schedule: title by title, in columns or in lines."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions

HEAD = (
    "AN ORDINANCE to amend certain laws\n\n1. Short title.—This Ordinance may be called the Laws (Amendment) Ordinance, 1990.\n\n"
    "2. Amendment of laws.—The laws specified in the first column of the Schedule are amended in the manner mentioned in the second column thereof.\n\n"
)
LAWS = (
    "The Wells Act, 1988 (IV of 1988)",
    "The Lamps Act, 1989 (V of 1989)",
    "The Oils Act, 1990 (VI of 1990)",
)
ORDERS = (
    "In section 3, for the word “oil”, the word “gas” shall be substituted.",
    "(1) In section 4, the word “oil” shall be omitted; and\n(2) section 5 shall be omitted.",
    "In section 7, the word “oil” shall be omitted.",
)
READ = [
    ("parsed", "Act IV of 1988", "3"),
    ("parsed", "Act V of 1989", "4"),
    ("parsed", "Act V of 1989", "5"),
    ("parsed", "Act VI of 1990", "7"),
]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    ["{law}\n{order}", "{n}.\n{law}\n{order}", "{n}. {law}. {order}", "{n}\t{law}\t\t{order}"],
)
@pytest.mark.parametrize("title", ["THE SCHEDULE\n\n", ""])
def test_each_law_of_the_schedule_has_its_own_orders(title: str, row: str) -> None:
    """What stands below a law's title, or beside it, is of that law and no other."""
    rows = [
        row.format(n=n, law=law, order=order)
        for n, (law, order) in enumerate(zip(LAWS, ORDERS, strict=True), start=1)
    ]
    found = parse_instructions(HEAD + title + "\n".join(rows) + "\n")

    assert [(i.state, i.act, i.target[0][1]) for i in found] == READ


def test_a_column_may_name_the_section() -> None:
    """“Wells Act [tab] 5 [tab] For A substitute B” is of section 5; a section above the Schedule is its own."""
    found = parse_instructions(
        HEAD
        + "3. Amendment of section 8, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in section 8, the word “oil” shall be omitted.\n\n"
        "THE SCHEDULE\nS. No.\tName\tSection\tAmendment\n1.\tWells Act, 1988 (IV of 1988)\t5\tFor “oil” substitute “gas”.\n"
    )

    assert [(i.state, i.target) for i in found] == [
        ("parsed", (("section", "8"),)),
        ("parsed", (("section", "5"),)),
    ]


@pytest.mark.parametrize(
    "said", ["The whole.", "By the omission of section 3.", "Section 3: “oil” to be read as “gas”."]
)
def test_a_law_of_which_nothing_is_read_is_told(said: str) -> None:
    """A row that orders nothing that can be read, as a repeal's “The whole”, is refused and not passed over."""
    found = parse_instructions(
        HEAD + f"THE SCHEDULE\n{LAWS[0]}\n{ORDERS[0]}\n{LAWS[1]}\nThe whole.\n"
    )

    assert (found[0].state, found[0].act) == ("parsed", "Act IV of 1988")
    assert {i.act for i in found[1:] if i.state == "parsed"} <= {"Act V of 1989"}
    assert len(found) > 1


def test_a_law_told_by_year_number_and_title_has_its_orders() -> None:
    """A Schedule that tells each law in three columns names it no less."""
    head = HEAD.replace("first column", "Schedule").replace("of the Schedule", "hereto")
    rows = "THE SCHEDULE\n(See section 2)\n\n" + "\n".join(
        f"{n}\t198{n}\t{number}\t{title}\tIn section {n}, the word “oil” shall be omitted."
        for n, number, title in ((1, "IV", "The Wells Act"), (2, "XX", "The Lamps Ordinance"))
    )
    head = head.replace("The laws specified in the Schedule hereto", "The laws in the Schedule")
    found = parse_instructions(head + rows)
    assert [(o.state, o.act, o.target) for o in found] == [
        ("parsed", "Act IV of 1981", (("section", "1"),)),
        ("parsed", "Ordinance XX of 1982", (("section", "2"),)),
    ]


def test_the_last_law_of_a_schedule_has_no_orders_of_the_section_below() -> None:
    """Another section, or the next instrument of one file, is read once, and of its own law."""
    below = "In the Piers Act, 1970 (II of 1970), in section 9, the word “pier” shall be omitted."
    rows = f"THE SCHEDULE\n\n{LAWS[0]}\n{ORDERS[0]}\n"
    found = parse_instructions(
        f"{HEAD}{rows}\n3. Amendment of section 9, Act II of 1970.—{below}\n"
    )
    assert [(i.state, i.act, i.target[0][1]) for i in found] == [
        ("parsed", "Act IV of 1988", "3"),
        ("parsed", "Act II of 1970", "9"),
    ]


def test_a_row_whose_law_is_not_made_out_is_refused() -> None:
    """What a Schedule orders of it is told, and is not passed over for the laws that are known."""
    law = "Dues and the like (W. P. Ord. XX of 1969)"
    rows = f"THE SCHEDULE\n\n{LAWS[0]}\n{ORDERS[0]}\n{law}\n{ORDERS[2]}\n"
    found = parse_instructions(HEAD + rows)
    assert [(i.state, i.act) for i in found] == [("parsed", "Act IV of 1988"), ("refused", None)]
    assert "which law this row of a Schedule amends is not read" in found[1].reason


@pytest.mark.parametrize(
    ("title", "law"), [("Lamps Order", "Order IV of 1981"), ("Lamps Regulation", "IV of 1981")]
)
def test_a_law_told_in_columns_is_called_what_it_is(title: str, law: str) -> None:
    """An Order is no Act of the same number and year."""
    head = HEAD.replace("first column", "Schedule").replace(" of the Schedule", "")
    row = f"THE SCHEDULE\n\n1\t1981\tIV\tThe {title}\tIn section 3, the word “oil” shall be omitted.\n"
    assert [i.act for i in parse_instructions(head + row)] == [law]
