"""A corrigendum bids words read for others: it is read as an order, and carried out as one."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions

BASE = """THE LANTERNS ACT, 2019

ACT NO. IV OF 2019

1. Short title.—This Act may be called the Lanterns Act, 2019.

2. Oil.—The keeper shell buy oil each month.

3. Wicks.—The keeper shall trim the wick and the wick shall be cut by him.
"""
LAW = "the Lanterns Act, 2019 (IV of 2019)"


def corrigendum(*orders: str, head: str = "Islamabad, the 4th June, 2019", tail: str = "") -> str:
    return f"CORRIGENDUM\n\n{head}\n\n" + "\n".join(orders) + f"\n{tail}"


@pytest.mark.parametrize(
    "order",
    [
        f"In {LAW}, in section 2, for “shell” read “shall”.",
        f"In {LAW}, published in the Gazette of Pakistan, Extraordinary, Part I, dated the 3rd May, 2019, on page 145, in section 2, in the first line, for the word “shell”, the word “shall” may be read.",
        f"In {LAW}, in section 2, the word “shell” appearing in line 1 may please be read as “shall”.",
        f"In {LAW}, in section 2, instead of the word “shell” read the word “shall”.",
        f"The word “shell” occurring in section 2 of {LAW} shall be read as “shall”.",
        f"In {LAW}, for “shell” read “shall” in section 2.",
    ],
)  # fmt: skip
def test_what_is_bidden_read_is_carried_out(order: str) -> None:
    """However a corrigendum says it, the words printed give way to those that it bids read."""
    made = consolidate(BASE, [corrigendum(order)])

    assert [one.instruction.state for one in made.carried] == ["applied"]
    assert "The keeper shall buy oil" in made.text


def test_each_item_of_a_corrigendum_is_an_order_and_its_signature_none() -> None:
    """A list of corrections is read item by item, up to the file number and the signature."""
    found = parse_instructions(
        corrigendum(
            f"In {LAW},—",
            "(a) in section 2, for “shell” read “shall”; and",
            "(b) in section 3, after the word “wick”, where it first occurs, insert the words “each night”.",
            tail="\n[No. F. 9(1)/2019-Legis.]\n\nA. READER,\nSecretary.\n",
        )
    )

    assert [(one.state, one.action, one.target) for one in found] == [
        ("parsed", "substitute", (("section", "2"),)),
        ("parsed", "insert", (("section", "3"),)),
    ]


def test_a_page_and_a_line_choose_no_place() -> None:
    """Words that stand twice in the section are for a person, whatever line is named: no line is looked up."""
    made = consolidate(
        BASE, [corrigendum(f"In {LAW}, in section 3, in line 2, for “wick” read “wicks”.")]
    )

    assert [one.instruction.state for one in made.carried] == ["needs-review"]
    assert made.text == BASE


def test_what_a_corrigendum_bids_and_is_not_read_is_told() -> None:
    """Of two corrections of which one is not understood both are marked, and the lost one is counted."""
    found = parse_instructions(
        corrigendum(
            f"In {LAW},—",
            "(a) in section 2, for “shell” read “shall”; and",
            "(b) the heading over the wicks is to be read with capitals.",
        )
    )

    assert "refused" in {one.state for one in found}


def test_a_law_that_bids_read_is_no_corrigendum() -> None:
    """“Shall be read” in a text that does not call itself a corrigendum orders nothing."""
    (one,) = parse_instructions(f"In {LAW}, in section 2, for “shell” read “shall”.")

    assert one.state == "none"


def test_a_corrigendum_to_an_amending_act_is_carried_out_on_it() -> None:
    """What an amending Act printed wrong is corrected there before the Act is carried out."""
    amending = (
        "THE LANTERNS (AMENDMENT) ACT, 2020\n\nACT NO. II OF 2020\n\n"
        "1. Short title.—This Act may be called the Lanterns (Amendment) Act, 2020.\n\n"
        f"2. Amendment of section 2, Act IV of 2019.—In {LAW}, in section 2, for the word “month”, the word “weak” shall be substituted.\n"
    )
    correcting = corrigendum(
        "In the Lanterns (Amendment) Act, 2020 (II of 2020), in section 2, for “weak” read “week”."
    )
    made = consolidate(BASE, [amending, correcting])

    assert [one.instruction.state for one in made.carried] == ["applied", "applied"]
    assert "buy oil each week." in made.text


@pytest.mark.parametrize("named", [
    "In section 3, ",
    "In section 3 of the said notification, ",
    "In Notification No. S.R.O. 233(I)/2031, dated the 1st March, 2031, in section 3, ",
    "In the Gazette of Ferryland dated the 3rd March, 2031, in section 3, ",
])  # fmt: skip
def test_a_corrigendum_of_a_law_that_is_not_made_out_is_never_carried_out(named: str) -> None:
    """Words of a notification that is not named by its title may stand in any law by chance."""
    found = parse_instructions(f"CORRIGENDUM\n\n{named}for “trimming” read “cleaning”.\n")
    assert found and all(one.state != "parsed" for one in found)
