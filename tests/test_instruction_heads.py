"""Where an amending section, and an amending instrument, begins, and which law its words mean."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions
from diffs.amending.consolidating.omissions import with_omissions

ONE = (
    "ACT IX OF 2003\n\nFERRY (AMENDMENT) ACT, 2003\n\nAn Act further to amend the Ferry Act, 2001\n\n"
    "WHEREAS it is expedient to amend the Ferry Act, 2001 (V of 2001);\n\n"
    "1. Short title.—This Act may be called the Ferry (Amendment) Act, 2003.\n\n"
    "2. Amendment of section 4, Act V of 2001.—In the Ferry Act, 2001 (V of 2001), hereinafter referred to as the said Act, section 4 shall be omitted.\n\n"
)
TWO = (
    "ACT X OF 2003\n\nBRIDGE (AMENDMENT) ACT, 2003\n\nAn Act further to amend the Bridge Act, 1990\n\n"
    "WHEREAS it is expedient to amend the Bridge Act, 1990 (II of 1990);\n\n"
    "1. Short title.—This Act may be called the Bridge (Amendment) Act, 2003.\n\n"
    "2. Amendment of section 3, Act II of 1990.—In the said Act, section 3 shall be omitted.\n"
)


@pytest.mark.parametrize("head", ["ACT X OF 2003", "# HARBOUR ACT NO. X OF 2003", "PRESIDENT'S ORDER NO. 10 OF 2003"])  # fmt: skip
def test_each_instrument_of_a_file_speaks_of_its_own_law(head: str) -> None:
    """The first one's last section ends at the second's head, and "the said Act" is the second's."""
    found = parse_instructions(ONE + TWO.replace("ACT X OF 2003", head))
    assert [(one.state, one.act, one.target) for one in found] == [
        ("parsed", "Act V of 2001", (("section", "4"),)),
        ("parsed", "Act II of 1990", (("section", "3"),)),
    ]


def test_an_order_ends_at_the_head_of_an_act_that_amends_nothing() -> None:
    """Such an Act enacts below as the one above does, and its number may stand in brackets."""
    enacts = "It is hereby enacted as follows:—\n\n1. Short title.—"
    made = f"(HARBOUR ACT X OF 2003)\n\nAN\nACT\nto provide for bridges\n\n{enacts}This Act may be called the Bridge Act, 2003.\n"
    found = parse_instructions(ONE.replace("1. Short title.—", enacts) + made)
    assert [one.state for one in found] == ["parsed"]


def test_an_omission_names_its_own_instrument_of_the_file() -> None:
    """What the second of two instruments took out is not told as the first one's doing."""
    law = "THE BRIDGE ACT, 1990\n(ACT II OF 1990)\n\n" + "".join(f"{n}. Span {n}.—A bridge has span {n}.\n\n" for n in range(1, 5))  # fmt: skip
    made = consolidate(law, [ONE + TWO])
    assert "\n3. [Omitted by the Bridge (Amendment) Act, 2003, s. 2.]\n" in with_omissions(made, [ONE + TWO])  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "      ", "\t\t\t\t\t\t"])
def test_a_note_may_stand_far_from_its_number(gap: str) -> None:
    """However wide the gap a web page leaves after the number, the note is read as the note."""
    order = ONE.replace("2. Amendment", f"2.{gap}Amendment")
    assert [one.state for one in parse_instructions(order)] == ["parsed"]


@pytest.mark.parametrize("name", ["aforesaid Rules", "said Rules", "said regulations"])
def test_the_said_rules_are_a_law_and_no_provision(name: str) -> None:
    """Only with a number behind it is a rule a place."""
    (found,) = parse_instructions(f"In the {name}, in Chapter II, for the word “oar” the word “sail” shall be substituted wherever occurring.")  # fmt: skip
    assert found.target == (("chapter", "II"),)


FOUNDING = "THE\nCONSTITUTION\nOF THE\nISLAND REPUBLIC\nOF LANTERNA\n\n[As modified up to 2001]\n\n" + "".join(f"# Article {n}. Matter {n}.—The Republic keeps light {n}.\n\n" for n in range(1, 9))  # fmt: skip
ADDS = "after Article 5, the following new Article shall be inserted, namely:—\n\n“5A. Wicks.—The Republic keeps wicks.”.\n"


@pytest.mark.parametrize(("named", "state"), [
    ("the Constitution of the Island Republic of Lanterna", "applied"),
    ("the Constitution of Lanterna", "applied"), ("the Constitution", "refused"),
    ("the Constitution of Graylands", "refused"), ("the Constitution of Tribunals Act, 1990", "refused"),
])  # fmt: skip
def test_a_constitution_is_known_by_what_it_opens_with(named: str, state: str) -> None:
    """No provision of it says what it may be called; another country's is another law."""
    made = consolidate(FOUNDING, [f"2. Insertion of Article 5A.—In {named}, {ADDS}"])
    assert [one.instruction.state for one in made.carried] == [state]
    assert ("Wicks" in made.text) == (state == "applied")


@pytest.mark.parametrize("head", ["PART II", "Part - II", "CHAPTER 2"])
def test_the_number_of_an_instruments_own_part_between_two_sections_is_no_doubt(head: str) -> None:
    """A part's number alone between an order's end and the next section belongs to no order; below new matter's opening it may be that matter."""
    text = (
        "1. Short title.—This Act may be called the Ferry (Amendment) Act, 2003.\n\n"
        "2. Amendment of Act V of 2001.—In the Ferry Act, 2001 (V of 2001), section 4 shall be omitted.\n{}\n\n"
        "3. Amendment of Act II of 1990.—In the Bridge Act, 1990 (II of 1990), section 3 shall be omitted.\n"
    )
    assert [one.state for one in parse_instructions(text.format(head))] == ["parsed", "parsed"]
    unlike = parse_instructions(text.format(f"{head} and the rest"))
    assert "parsed" not in [one.state for one in unlike][:1]


@pytest.mark.parametrize("head", [
    "2.  [Section  2.  Amendment of Act V of 2001] ", "**Section 2. Amendment of section 4 of the Ferry Act V of\n2001.**\n--",
])  # fmt: skip
def test_a_head_is_one_however_it_is_set(head: str) -> None:
    """Two blanks behind a stop, or the end of a line amid what is bold, part no head from its section."""
    found = parse_instructions(
        "An Ordinance to amend the Ferry Act, 2001\n\n"
        "**Section 1. Short title.**\n--This Ordinance may be called the Ferry (Amendment) Ordinance, 2003.\n\n"
        f"{head}In the Ferry Act, 2001 (V of 2001), section 4 shall be omitted.\n"
    )
    assert [(one.state, one.target) for one in found] == [("parsed", (("section", "4"),))]
