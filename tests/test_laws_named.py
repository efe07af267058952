"""Which of several laws an order is for: by a heading, by an address that names two, or not said."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions
from diffs.amending.consolidating.consolidation import consolidate

BASE = """THE WELLS ACT, 1988

ACT No. IV OF 1988

1. Short title.—This Act may be called the Wells Act, 1988.

3. Ropes.—A rope shall be of hemp.

4. Buckets.—A bucket shall be of tin.
"""


def test_a_heading_tells_which_law_the_sections_below_it_amend() -> None:
    """Below “AMENDMENT OF THE PUMPS ACT” section 4 is the Pumps Act's, whatever other law has one."""
    made = consolidate(
        BASE,
        [
            """THE WATER LAWS (AMENDMENT) ACT, 2003
1. Short title.—This Act may be called the Water Laws (Amendment) Act, 2003.
PART I
AMENDMENT OF THE WELLS ACT, 1988
2. Amendment of section 3.—In section 3, for the word “hemp” the word “wire” shall be substituted.
PART II
AMENDMENT OF THE PUMPS ACT, 1990
3. Amendment of section 4.—In section 4, for the word “tin” the word “zinc” shall be substituted.
"""
        ],
    )

    assert [one.instruction.state for one in made.carried] == ["applied", "refused"]
    assert "of wire" in made.text and "of tin" in made.text


def test_an_order_for_two_laws_at_once_is_for_neither_alone() -> None:
    """“In section 3 of the one Act and section 4 of the other” is told, not taken for the last named."""
    found = parse_instructions(
        "In section 3 of the Wells Act, 1988 (IV of 1988) and section 4 of the Pumps Act, 1990 (V of 1990), "
        "for the word “tin” the word “zinc” shall be substituted."
    )

    assert {one.state for one in found} == {"needs-review"}
    assert {one.act for one in found} == {None}


def test_an_order_that_names_no_law_where_several_are_amended_is_for_none() -> None:
    """Behind orders for two laws a bare “section 4 shall be omitted” could be for either."""
    found = parse_instructions(
        """1. This Act may be called the Water Laws (Amendment) Act, 2003.
2. In the Wells Act, 1988 (IV of 1988), in section 3, for the word “hemp” the word “wire” shall be substituted.
3. In the Pumps Act, 1990 (V of 1990), in section 3, for the word “oil” the word “steam” shall be substituted.
4. Amendment of section 4.—Section 4 shall be omitted.
5. In the said Ordinance, in section 7, for the word “tin” the word “zinc” shall be substituted.
"""
    )

    assert [one.state for one in found] == ["parsed", "parsed", "needs-review", "needs-review"]


def test_a_title_may_list_things_with_commas() -> None:
    """“The Keepers’ Pay, Leave and Lodging Order” is one law's name, in brackets or out of them."""
    for title in ("Keepers’ Pay, Leave and Lodging Order", "Keepers (Pay, Leave and Lodging) Act"):
        (found,) = parse_instructions(
            f"In the {title}, 1990 (V of 1990), in section 3, for the word “tin” the word “zinc” shall be substituted."
        )

        assert (found.state, found.target, found.act_title) == (
            "parsed", (("section", "3"),), f"{title}, 1990",
        )  # fmt: skip


def test_a_title_printed_without_capitals_is_known_by_its_number() -> None:
    """“The code of Harbour dues 1960 (Act V of 1960)” names a law; a heading or words of one do not."""
    (found,) = parse_instructions(
        "In the code of Harbour dues 1960 (Act V of 1960), hereinafter referred to as the said code, in section 3, "
        "for the word “tin” the word “zinc” shall be substituted."
    )
    (bare,) = parse_instructions(
        "In the heading of section 3 of the Wells Act, 1988 (IV of 1988), for the word “tin” the word “zinc” shall be substituted."
    )

    assert (found.state, found.act) == ("parsed", "Act V of 1960")
    assert bare.target == (("section", "3"), ("heading", ""))


def test_a_title_may_have_lost_its_first_capital() -> None:
    """“The wells (Depth) Act, 1988” is a law's name by its kind and year; “the existing Wells Act” is none."""
    order = "In the {}, in section 3, for the word “tin” the word “zinc” shall be substituted."
    (found,) = parse_instructions(order.format("wells (Depth) Act, 1988"))
    (other,) = parse_instructions(order.format("existing Wells Act, 1988"))

    assert (found.state, found.act_title) == ("parsed", "wells (Depth) Act, 1988")
    assert other.state == "refused"


def test_an_item_that_names_no_law_behind_items_of_several_is_for_none() -> None:
    """Behind “(1) In the Wells Act” and “(2) In the Pumps Act” a bare “(3) In section 5” could be for either."""
    found = parse_instructions(
        """1. Short title.—This Act may be called the Water Laws (Amendment) Act, 2003.
2. Amendment of certain laws.—(1) In the Wells Act, 1988 (IV of 1988), in section 3, for the word “hemp” the word “wire” shall be substituted.

(2) In the Pumps Act, 1990 (V of 1990), in section 4,—
(a) the word “oil” shall be omitted; and
(b) the word “gas” shall be omitted.

(3) In section 5, for the word “tin” the word “zinc” shall be substituted.
"""
    )

    assert [(one.act, one.state) for one in found] == [
        ("Act IV of 1988", "parsed"), ("Act V of 1990", "parsed"), ("Act V of 1990", "parsed"),
        (None, "needs-review"),
    ]  # fmt: skip


def test_a_note_above_a_sections_number_is_that_sections() -> None:
    """The note on a line of its own is no section that orders nothing: it names the law of the one below."""
    found = parse_instructions(
        """Short title.

1. (1) This Act may be called the Wells (Amendment) Act, 2031.

Amendment of Section-2, Balochistan Act No. VI of 2010.

2. In Section-2, for the word “hemp” the word “wire” shall be substituted.

Amendment of Section-7, Balochistan Act No. VI of 2010.

3. In Section-7, sub-section (3) shall be deleted.

Insertion of section 7A, Balochistan Act No. VI of 2010.

4. After section 7, the following shall be inserted, namely:—

“7A. Lime.— Lime shall be slaked.”
"""
    )

    assert [(one.id, one.state, one.act) for one in found] == [
        ("2.1", "parsed", "Balochistan Act VI of 2010"), ("3.1", "parsed", "Balochistan Act VI of 2010"),
        ("4.1", "parsed", "Balochistan Act VI of 2010"),
    ]  # fmt: skip


def test_a_note_printed_below_a_section_is_not_the_next_ones() -> None:
    """Where the notes stand below their sections, the law they name is that of the section above."""
    found = parse_instructions(
        "1. This Act may be called the Wells (Amendment) Act, 2031.\n\nShort title.\n\n"
        "2. In section 4, the word “oil” shall be omitted.\n\nAmendment of section 4, Act X of 2010.\n\n"
        "3. In section 4, the word “ten” shall be omitted.\n\nAmendment of section 4, Act XI of 2011.\n\n"
        "4. In section 6, the word “lime” shall be omitted.\n\nAmendment of section 6, Act XII of 2012.\n"
    )

    assert [(one.id, one.state, one.act) for one in found] == [
        ("2.1", "parsed", "Act X of 2010"), ("3.1", "parsed", "Act XI of 2011"), ("4.1", "parsed", "Act XII of 2012"),
    ]  # fmt: skip


def test_a_law_amended_only_for_a_province_waits_for_a_reader() -> None:
    """Where the law is amended "in its application to" a Province, the order is read and not carried out."""
    found = parse_instructions(
        "In the Lime Act, 1899 (III of 1899), in its application to the Province of Sindh, hereinafter"
        " referred to as the said Act, in section 6, for the word “ten” the word “twenty” shall be substituted."
    )

    (one,) = found
    assert (one.state, one.act, one.target, one.old, one.new) == (
        "needs-review", "Act III of 1899", (("section", "6"),), "ten", "twenty",
    )  # fmt: skip
    assert one.reason == "the law is amended only in its application to the Province of Sindh"


def test_a_preamble_may_say_that_a_law_is_amended_only_for_a_province() -> None:
    """What the recital says of where the law is amended holds for every order on that law."""
    found = parse_instructions(
        "WHEREAS it is expedient to amend the Lime Act, 1899 (III of 1899), in its application to the Province of Sindh,"
        " and the Kiln Act, 1901 (IV of 1901), for the purposes hereinafter appearing;\n\nIt is hereby enacted as follows:—\n\n"
        "1. Short title.— This Act may be called the Lime (Amendment) Act, 2031.\n\n"
        "2. Amendment of section 6 of Act III of 1899.— In the Lime Act, 1899 (III of 1899), in section 6, the word “ten” shall be omitted.\n\n"
        "3. Amendment of section 7 of Act IV of 1901.— In the Kiln Act, 1901 (IV of 1901), in section 7, the word “ten” shall be omitted.\n"
    )

    assert [(one.state, one.act) for one in found] == [
        ("needs-review", "Act III of 1899"), ("parsed", "Act IV of 1901"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("named", "state", "reason"),
    [
        ("the Wells Act, 1988 (IV of 1988)", "applied", ""),
        ("the Wells Act, 1988 (Ordinance IV of 1988)", "applied", ""),
        ("the Pumps Ordinance, 1988 (IV of 1988)", "refused", "another Act"),
    ],
)
def test_an_ordinance_of_one_number_with_an_act_is_another_law(
    named: str, state: str, reason: str
) -> None:
    """Each year has an Act and an Ordinance of one number: what is for the one is not carried out on the other."""
    order = f"In {named}, in section 3, for the word “hemp”, the word “wire” shall be substituted."
    (one,) = consolidate(BASE, [order]).carried
    assert (one.instruction.state, one.instruction.reason) == (state, reason)


def test_an_ordinance_told_by_its_number_alone_is_not_taken_for_the_act() -> None:
    """Where no title says that only the word is wrong, nothing is carried out."""
    text = (
        "AN ACT to amend a law\n\n1. Short title.—This Act may be called the Water (Amendment) Act, 1990.\n\n"
        "2. Amendment of section 3, Ordinance IV of 1988.—In section 3, for the word “hemp”, the word “wire” shall be substituted.\n"
    )
    (one,) = consolidate(BASE, [text]).carried
    assert (one.instruction.act, one.instruction.state) == ("Ordinance IV of 1988", "refused")


def test_a_name_with_its_year_and_number_is_a_laws() -> None:
    """“The Qanun-e-Bahr, 1984 (P.O. No. 10 of 1984)” is a law, though no word of its name says so."""
    (found,) = parse_instructions(
        "2. Amendment.—In the Qanun-e-Bahr, 1984 (P.O. No. 10 of 1984), in Article 164, the words “and oil” shall be omitted.\n"
    )
    assert (found.state, found.act) == ("parsed", "P.O 10 of 1984")
    assert found.target == (("article", "164"),)


_HEAD = "THE LAWS (AMENDMENT) ACT, 2032\n\nAn Act to amend certain laws.\n\nWHEREAS it is expedient to amend the Lamps Act, 2031 (V of 2031){}, for the purposes hereinafter appearing;\n\nIt is hereby enacted as follows:—\n\n2. Amendment of section 3.—In the said Act, section 3 shall be omitted.\n"


def test_the_said_act_is_the_one_that_the_recitals_amend() -> None:
    """A law that the recitals only speak of is not the said Act."""
    (found,) = parse_instructions(
        _HEAD.format(", in the light of the Wells Act, 1990 (II of 1990)")
    )
    assert (found.state, found.act) == ("parsed", "Act V of 2031")


def test_of_two_laws_amended_neither_is_the_said_act() -> None:
    """Where the recitals amend two Acts, which of them “the said Act” is, is for a person."""
    (found,) = parse_instructions(_HEAD.format(" and the Wells Act, 1990 (II of 1990)"))
    assert (found.state, found.act) == ("needs-review", None)


def test_an_order_on_a_rule_is_not_carried_out_on_an_act() -> None:
    """A notification that amends rules changes nothing in the Act that they are made under."""
    base = "THE LAMPS ACT, 2031\n\n1. Short title.—This Act may be called the Lamps Act, 2031.\n\n2. Oil.—Oil is pure.\n\n3. Rules.—There may be rules.\n"
    orders = "the following amendments shall be made, namely:—\n\n(a) in rule 2, the word “pure” shall be omitted; and\n\n(b) rule 3 shall be omitted.\n"
    told = "S.R.O. 5(I)/2032.—In exercise of the powers conferred by section 3 of the Lamps Act, 2031 (V of 2031), the Government is pleased to direct that "
    for text in (told + "in the Lamps Rules, 2031, " + orders, told + orders):
        made = consolidate(base, [text])
        assert made.text == base
        assert made.refusals


def test_a_law_that_amended_the_recited_one_is_not_the_said_act() -> None:
    """“… as amended by the Wells Act, 1990” names what amended it, not a second law to amend."""
    (found,) = parse_instructions(_HEAD.format(", as amended by the Wells Act, 1990 (II of 1990)"))
    assert (found.state, found.act) == ("parsed", "Act V of 2031")


@pytest.mark.parametrize(
    ("title", "order", "state"),
    [
        ("Wells Act, 1988", "In the said Act, in section 4, the words “of tin” shall be omitted.", "applied"),
        ("Wells Act, 1988", "In the said Ordinance, in section 4, the words “of tin” shall be omitted.", "needs-review"),
        ("Wells Act, 1988", "In section 4 of the principal Ordinance, the words “of tin” shall be omitted.", "needs-review"),
        ("Wells Act, 1988 and the Pumps Ordinance, 1989", "In the said Ordinance, in section 4, the words “of tin” shall be omitted.", "needs-review"),
        ("Wells Act, 1988 (IV of 1988), and the Pumps Ordinance, 1989", "In the said Ordinance, in section 4, the words “of tin” shall be omitted.", "needs-review"),
    ],
)  # fmt: skip
def test_a_law_of_another_kind_than_any_that_is_amended_is_for_a_person(
    title: str, order: str, state: str
) -> None:
    """“The said Ordinance” is not the Act that the long title amends, though no other law is named."""
    text = f"THE WELLS (AMENDMENT) ACT, 2003\n\nAn Act further to amend the {title}.\n\n2. Amendment of section 4.—{order}\n"
    (one,) = consolidate(BASE, [text]).carried
    assert one.instruction.state == state


_ORDER = "in section 4, the words “of tin” shall be omitted."


@pytest.mark.parametrize(
    ("order", "state"),
    [
        (f"Amendment of section 4.—In the Act, {_ORDER}", "applied"),
        (f"Amendment of section 4.—In the Ordinance, {_ORDER}", "needs-review"),
        (f"Amendment of section 4.—In the Act, 1991, {_ORDER}", "refused"),
        ("Amendment of section 4.—Throughout the Act, for the word “tin” the word “zinc” shall be substituted.", "applied"),
        (f"Amendment of the Wells Act, 1988.—In the said Act, {_ORDER}", "applied"),
        (f"Amendment of the Pumps Act, 1991.—In the said Act, {_ORDER}", "needs-review"),
        ("Amendment of section 4 of the Pumps Act, 1991.—In section 4, the words “of tin” shall be omitted.", "needs-review"),
    ],
)  # fmt: skip
def test_an_act_without_a_name_is_the_one_amended_unless_the_note_names_another(
    order: str, state: str
) -> None:
    """“In the Act” is “in the said Act”; a note that names a law of another year leaves both to a person."""
    text = f"THE WELLS (AMENDMENT) ACT, 2003\n\nAn Act further to amend the Wells Act, 1988 (IV of 1988).\n\n2. {order}\n"
    (one,) = consolidate(BASE, [text]).carried
    assert one.instruction.state == state
