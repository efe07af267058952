"""Orders as further drafters word them: by an inverted verb, for a law that is no Act, for parts of several places."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions
from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.executing.edits import relabel
from diffs.amending.executing.pieces import Journal, Node, Piece
from tarmeem.model import Instruction

BASE = """THE HARBOURS ACT, 1990

ACT NO. V OF 1990

1. Short title.—This Act may be called the Harbours Act, 1990.

2. Definitions.—In this Act,—
(a) “boat” means a vessel; and
(b) “pier” means a jetty.

3. Dues of a boat.—(1) A boat shall pay dues of ten rupees:
Provided that a boat of a keeper shall pay five rupees:
Provided further that a boat in ballast shall pay nothing.
(2) The dues shall be paid at a pier within thirty days.

4. Lamps.—(1) A lamp shall burn by night.
(2) A keeper shall trim a lamp:
Provided that he may sleep by day.

5. Repeal.—The Boats Act, 1950 is hereby repealed.

THE SCHEDULE
[See section 3]
S. No.\tBoat\tDues
1.\tSkiff\t10
2.\tBarge\t20
3.\tLighter\t30
"""


def made(order: str) -> Consolidation:
    return consolidate(BASE, [f"In the Harbours Act, 1990 (V of 1990), {order}"])


def ends(found: Consolidation) -> list[str]:
    return [one.instruction.state for one in found.carried]


def read(order: str) -> list[Instruction]:
    return parse_instructions(order)


def one(order: str) -> Instruction:
    (found,) = read(order)
    return found


@pytest.mark.parametrize("order", [
    "In section 4 of the Harbours Act, 1990, there shall be substituted for the words “by night” the words “by day”.",
    "In the Harbours Act, 1990, there shall be substituted, in section 4, for the words “by night” the words “by day”.",
])  # fmt: skip
def test_what_an_inverted_verb_is_about_may_stand_behind_it(order: str) -> None:
    """“There shall be substituted for the words A the words B” is “for the words A, the words B shall be substituted”."""
    found = one(order)
    assert found.state == "parsed"
    assert (found.action, found.target, found.old, found.new) == (
        "substitute", (("section", "4"),), "by night", "by day",
    )  # fmt: skip


def test_an_inverted_insertion_may_name_its_neighbour_behind_the_verb() -> None:
    """“There shall be inserted after sub-section (2) the following” puts it behind sub-section (2)."""
    found = one(
        "In section 4 of the Harbours Act, 1990, there shall be inserted, after sub-section (2), the following sub-section, namely:—\n“(2A) A lamp is a light.”."
    )
    assert found.state == "parsed" and found.number == "(2A)"
    assert found.position is not None and found.position.anchor == "(2)"


def test_the_following_new_provision_is_what_it_is_put_for() -> None:
    """“There shall be substituted the following new provision” has new matter, and no word of it is “provision”."""
    found = one(
        "In the Harbours Act, 1990, for sub-section (2) of section 4 there shall be substituted the following new provision—\n“(2) A keeper shall sleep.”."
    )
    assert found.state == "parsed" and found.new == "(2) A keeper shall sleep."


def test_a_law_may_be_a_regulation_and_then_the_said_regulation_is_it() -> None:
    """Where a law with a year is called a Regulation, “in the said regulation, in section 3” stands in its section 3."""
    first, second = read(
        "In the Harbour Forests Regulation, 1890, hereinafter called the said Regulation, clause (1) of section 2 shall be deleted, and in the said regulation, in section 3, the word “boat” shall be omitted."
    )
    assert (first.state, second.state) == ("parsed", "parsed")
    assert first.target == (("section", "2"), ("clause", "(1)"))
    assert second.target == (("section", "3"),)


def test_the_said_regulation_is_a_provision_where_no_law_is_called_so() -> None:
    """In Regulations, “the said regulation” is the regulation spoken of before."""
    found = read(
        "In the Harbours Regulations, 1990, in regulation 3, the word “boat” shall be omitted, and in the said regulation, the word “pier” shall be omitted."
    )
    assert [each.target for each in found] == [(("regulation", "3"),)] * 2


@pytest.mark.parametrize("law", ["Scheme", "Notification", "bye-laws", "Statutes"])
def test_what_else_is_issued_is_amended_as_a_law(law: str) -> None:
    """“In the said Scheme, in paragraph 3” stands in paragraph 3."""
    found = one(
        f"In the said {law}, in paragraph 3, for the figure “10” the figure “12” shall be substituted."
    )
    assert found.state == "parsed" and found.target == (("paragraph", "3"),)


def test_the_table_of_a_notification_needs_no_section() -> None:
    """A notification has no sections: its Table is named without one; an Act's is not."""
    said = "in the Table, against serial number 5, in column (3), for the figure “10” the figure “12” shall be substituted."
    assert one(f"In the said notification, {said}").state == "parsed"
    assert one(f"In the said Act, {said}").state == "needs-review"


def test_one_part_of_several_sections_is_named_once() -> None:
    """“In sub-section (2) of section 3 and of section 4” is sub-section (2) of each."""
    found = made(
        "in sub-section (2) of section 3 and of section 4, for the word “shall” the word “must” shall be substituted."
    )
    assert ends(found) == ["applied", "applied"]
    assert "dues must be paid" in found.text and "keeper must trim" in found.text


@pytest.mark.parametrize("place", [
    "section 3 and in its marginal heading", "section 3, including the heading thereof", "section 3 and its heading",
])  # fmt: skip
def test_a_section_and_its_own_heading_are_two_places(place: str) -> None:
    """“In section 3 and its heading” is the words of the section and those of its heading."""
    found = made(
        f"in {place}, for the word “boat”, wherever occurring, the word “ship” shall be substituted."
    )
    assert ends(found) == ["applied", "applied"]
    assert "3. Dues of a ship.—(1) A ship shall pay" in found.text


def test_the_provisos_are_all_of_them() -> None:
    """“The provisos shall be omitted” takes out every proviso of the place named."""
    found = made("in section 3, in sub-section (1), the provisos shall be omitted.")
    assert ends(found) == ["applied"]
    assert "Provided that a boat" not in found.text and "Provided further" not in found.text
    assert "Provided that he may sleep" in found.text
    assert len(found.removed) == 2


@pytest.mark.parametrize("place", ["section 4, in sub-section (2)", "section 3"])
def test_the_provisos_are_not_one_nor_those_of_a_part(place: str) -> None:
    """Where one proviso stands there, or none but in its parts, it is for a person which are meant."""
    found = made(f"in {place}, the provisos shall be omitted.")
    assert ends(found) == ["needs-review"] and "Provided that he may sleep" in found.text


def test_a_row_is_renumbered() -> None:
    """“Serial number 3 shall be renumbered as serial number 4” gives the row its new number, and the old is free."""
    found = made(
        "in the Schedule, serial number 3 shall be renumbered as serial number 4 and before serial number 4, as so renumbered, the following new serial number and entries relating thereto shall be inserted, namely:—\n“3.\tYawl\t25”."
    )
    assert ends(found) == ["applied", "applied"]
    assert "3.\tYawl\t25\n4.\tLighter\t30" in found.text


def test_a_new_entry_may_be_told_its_serial_number() -> None:
    """“The following new entry at serial number 3A shall be inserted” numbers the entry."""
    found = one(
        "In the Schedule to the Harbours Act, 1990, after entry at Serial 3, the following new entry at serial number 3A shall be inserted:\n“3A. Yawl 25”."
    )
    assert (found.state, found.number, found.new) == ("parsed", "3A", "3A. Yawl 25")


def test_several_new_entries_may_be_told_their_serial_numbers() -> None:
    """“New entries at serial numbers 3A and 3B” numbers each of them."""
    found = read(
        "In the Schedule to the Harbours Act, 1990, after entry at Serial 3, the following new entries at serial numbers 3A and 3B shall be inserted:\n“3A. Yawl 25\n3B. Punt 5”."
    )
    assert [(each.state, each.number) for each in found] == [("parsed", "3A"), ("parsed", "3B")]


def test_a_point_inserted_for_a_point_takes_its_place() -> None:
    """“For the full stop, a semicolon shall be inserted” can only be a substitution; of words it may be meant otherwise."""
    point = one(
        "In the Harbours Act, 1990 (V of 1990), in section 2, in clause (b), for the full stop, a semi colon shall be inserted."
    )
    assert (point.state, point.action, point.old, point.new) == ("parsed", "substitute", ".", ";")
    word = one(
        "In the Harbours Act, 1990 (V of 1990), in section 2, for the word “boat”, the word “ship” shall be inserted."
    )
    assert word.state == "refused"


def test_drafting_words_printed_as_one_are_read_as_two() -> None:
    """A page that lost blanks prints “forthe words”, “shallbe”; outside quotations these are two words."""
    found = one(
        "Inthe said Act, insection 4, forthe words “bythe”, thewords “of the” shallbe substituted."
    )
    assert (found.state, found.old, found.new) == ("parsed", "bythe", "of the")


def test_non_breaking_hyphens_behind_a_head_are_its_dash() -> None:
    """“Amendment of section 2.‑‑In the said Act” ends its note where the hyphens stand that a page has for a dash."""
    found = read(
        "1. Short title.‑‑(1) This Act may be called the Harbours (Amendment) Act, 2001.\n\n2. Amendment of section 2 of Act V of 1990.‑‑In the Harbours Act, 1990 (V of 1990), in section 2, clause (b) shall be omitted."
    )
    assert [(each.state, each.target) for each in found] == [
        ("parsed", (("section", "2"), ("clause", "(b)")))
    ]


def test_a_noun_may_put_something_immediately_at_the_end() -> None:
    """“Is amended by the insertion immediately at the end of that Article of the following proviso” adds it there."""
    found = one(
        "Article 7 of the Harbours Order is hereby amended by the insertion immediately at the end of that Article of the following proviso:—\n“Provided that a boat may sail.”."
    )
    assert (found.state, found.unit) == ("parsed", "proviso")
    assert found.target == (("article", "7"),)


def test_a_number_given_anew_keeps_what_the_number_before_it_took_out() -> None:
    """What the first renumbering took out is still told after the second, whose own is told beside it."""
    head = Piece("5", "heading", "first", "4")
    node = Node("section", "5", "Lamps", "sec_5", [head, Piece(". Lamps.—", "heading")])
    assert relabel(node, "6", "second", Journal())
    told = [(one.text, one.gone) for one in node.items if isinstance(one, Piece) and one.gone]
    assert told == [("", "4"), ("6", "5")]


def test_a_range_may_be_said_to_be_both_inclusive_behind_a_comma() -> None:
    """“Sections 4 to 6, both inclusive, shall be omitted” takes out the three."""
    found = read(
        "In the Harbours Act, 1990 (V of 1990), sections 4 to 6, both inclusive, shall be omitted."
    )
    assert [(each.state, each.target[0][1]) for each in found] == [
        ("parsed", "4"), ("parsed", "5"), ("parsed", "6"),
    ]  # fmt: skip


def test_a_comma_may_stand_before_the_dash_that_announces_new_matter() -> None:
    """“For clause (b), substitute,—” has its new matter behind the dash."""
    found = one(
        "In the Harbours Act, 1990 (V of 1990), in section 2, for clause (b), substitute,—\n“(b) “pier” means a mole;”."
    )
    assert found.state == "parsed" and found.new == "(b) “pier” means a mole;"


def test_a_marginal_note_may_end_the_line_of_the_address() -> None:
    """The note that a print sets beside “in section 10”, and its page behind it, is none of the order's words."""
    found = read(
        "In the said Act, in section 10 Amendment of section 10 of Act No. XIV of 2011.\n\n(i) the word “boat” shall be omitted;\n\n(ii) in clause (q), the word “pier” shall be omitted."
    )
    assert [(each.state, each.old) for each in found] == [("parsed", "boat"), ("parsed", "pier")]


def test_the_rows_of_a_table_of_laws_may_be_parted_by_bars() -> None:
    """“1. | The Foo Act, 1950 (V of 1950) | In section 3” is a row: the law in its second column, the orders in its third."""
    found = read(
        "1. This Act may be called the Repairs Act, 2004.\n\n"
        "2. The enactments specified in the Schedule are hereby amended to the extent and in the manner mentioned in the third column thereof.\n\n"
        "THE SCHEDULE\n\nSl. No. | Short title | Amendment\n"
        "1. | The Lamps Act, 1950 (V of 1950) | In section 3, the word “oil” shall be omitted.\n"
        "2. | The Boats Act, 1960 (IX of 1960) | Section 7 shall be omitted.\n"
    )
    assert [(each.state, each.act, each.target) for each in found] == [
        ("parsed", "Act V of 1950", (("section", "3"),)),
        ("parsed", "Act IX of 1960", (("section", "7"),)),
    ]


def test_the_brackets_of_a_title_may_hold_small_words() -> None:
    """“The Keepers (Pay, leave and other conditions of service) Rules” is one title."""
    first, second = read(
        "2. In the Keepers (Pay, leave and other conditions of service of officers) Rules, 2002 (hereinafter referred to as the principal rules), in rule 4, clause (d) shall be omitted.\n\n3. In the principal rules, Schedule III shall be omitted."
    )
    assert first.target == (("rule", "4"), ("clause", "(d)"))
    assert second.target == (("schedule", "III"),)
    assert (first.state, second.state) == ("parsed", "parsed")


def test_a_law_s_number_may_follow_a_hyphened_province() -> None:
    """“(N.-W.F.P. Ord. No. XXX of 2002)” is the number of the law before it."""
    found = one(
        "In the Keepers Ordinance, 2002 (N.-W.F.P. Ord. No. XXX of 2002), in section 5, clause (k) shall be deleted."
    )
    assert found.state == "parsed" and found.act == "Ordinance XXX of 2002"


def test_words_in_the_beginning_are_those_a_provision_begins_with() -> None:
    """“A, occurring in the beginning” is the word that the provision begins with, and no other like it."""
    order = "for the word “{}”, occurring in the beginning, the word “Every” shall be substituted."
    found = made("in section 4, in sub-section (2), " + order.format("A"))
    assert ends(found) == ["applied"] and "(2) Every keeper shall trim a lamp" in found.text
    found = made("in section 4, in sub-section (2), " + order.format("keeper"))
    assert ends(found) == ["needs-review"] and "(2) A keeper" in found.text


@pytest.mark.parametrize("said", ["the existing provisos", "the provisos"])
def test_after_the_provisos_is_behind_the_last_of_them(said: str) -> None:
    """“After the provisos, the following proviso shall be added” puts it behind all that stand."""
    found = made(
        f"in section 3, in sub-section (1), after {said}, the following further proviso shall be added, namely:—\n“Provided also that a raft shall pay one rupee.”."
    )
    assert ends(found) == ["applied"]
    assert "in ballast shall pay nothing.\nProvided also that a raft" in found.text


def test_the_rows_of_a_new_schedule_keep_their_cells() -> None:
    """A Schedule that comes for another keeps the tabs between the cells of its rows."""
    found = made(
        "for the Schedule, the following Schedule shall be substituted, namely:—\n“THE SCHEDULE\n[See section 3]\nS. No.\tBoat\tDues\n1.\tRaft\t5”."
    )
    assert ends(found) == ["applied"] and "1.\tRaft\t5" in found.text


_NUMBERED = BASE.replace("S. No.\tBoat\tDues\n", "S. No.\tBoat\tDues\n(1)\t(2)\t(3)\n")


@pytest.mark.parametrize("order", [
    "in column (1), against serial number 2, in column (3), for the entry, the following shall be substituted, namely:—\n“25”.",
    "in column (3), against serial number 2, for the entry, the following entry shall be substituted, namely:—\n“25”.",
    "against serial number 2, for the entry in column (3), the following shall be substituted, namely:—\n“25”.",
    "against serial number 2, in column (3), for the existing entry, the entry “25” shall be substituted.",
    "against serial number 2, in column (3), for the entry “20”, the entry “25” shall be substituted.",
])  # fmt: skip
def test_the_entry_of_a_row_and_a_column_is_its_cell(order: str) -> None:
    """“Against serial number 2, in column (3), for the entry” is all that stands in that cell, and nothing of the row besides."""
    found = consolidate(
        _NUMBERED, [f"In the Harbours Act, 1990 (V of 1990), in the Schedule, {order}"]
    )
    assert ends(found) == ["applied"] and "2.\tBarge\t25\n" in found.text


def test_the_entry_of_a_row_alone_is_for_a_person() -> None:
    """“Against serial number 2, the entry shall be omitted” does not say which of its cells, or whether the row, goes."""
    found = made("in the Schedule, against serial number 2, the entry shall be omitted.")
    assert ends(found) == ["needs-review"] and "2.\tBarge\t20" in found.text


def test_an_entry_is_no_cell_where_the_columns_bear_no_numbers() -> None:
    """Which cell column (3) has is not told by a table that does not number its columns."""
    found = made(
        "in the Schedule, against serial number 2, in column (3), for the entry, the following shall be substituted, namely:—\n“25”."
    )
    assert ends(found) == ["refused"] and "2.\tBarge\t20" in found.text


def test_amendments_provided_for_in_a_schedule_are_told() -> None:
    """“Shall be amended in the manner provided for in the Second Schedule to this Act” orders what no section says."""
    found = read(
        "In the Harbours Act, 1990 (V of 1990), the following amendments shall be made, namely:—\n(1) section 4 shall be omitted; and\n(2) the Schedule to the Harbours Act, 1990 (V of 1990) shall be amended in the manner provided for in the Second Schedule to this Act."
    )
    assert [each.state for each in found] == ["parsed", "refused"]


@pytest.mark.parametrize("order", [
    "in section 5, the word “boat” shall be changed to “ship”", "section 7 is hereby rescinded",
    "in section 5, the words “of the port” may be deleted", "section 5 shall be read as section 6",
    "clause (b) of section 5 shall be struck out", "in section 5, read “ship” for “boat”",
])  # fmt: skip
def test_an_order_in_other_words_has_a_row_of_its_own(order: str) -> None:
    """What no rule reads, and can only be an order, is refused by itself; its neighbours in the list are none the less sure."""
    found = read(
        f"In the Harbours Act, 1990 (V of 1990),—\n\n(a) in section 3, the word “pier” shall be omitted;\n\n(b) {order}; and\n\n(c) section 9 shall be omitted."
    )
    assert [each.state for each in found] == ["parsed", "refused", "parsed"]


def test_the_place_of_a_lost_order_casts_no_doubt_on_the_next_item() -> None:
    """An order whose words were lost is refused with its place, and what the next item orders is elsewhere."""
    found = read(
        "In the Harbours Act, 1990 (V of 1990), in section 29—\n(i) in clause (f), the word and shall be omitted;\n(ii) in clause (g), for the full stop, a semicolon shall be substituted."
    )
    assert [each.state for each in found] == ["refused", "parsed"]


def test_be_and_is_hereby_is_a_verb() -> None:
    """“Section 5 be and is hereby omitted” omits section 5."""
    found = one("In the said Act, section 5 be and is hereby omitted.")
    assert (found.state, found.action, found.target) == ("parsed", "omit", (("section", "5"),))


def test_words_named_one_for_each_may_give_way_respectively() -> None:
    """“For A, for B and for C, the words D, E and F shall respectively be substituted” puts each for its own."""
    found = read(
        "In the said Act, in section 5, for the word “a” wherever occurring, for the word “b” and for the word “c”, the words “d”, “e” and “f” shall respectively be substituted."
    )
    assert [(each.state, each.old, each.new, each.occurrences) for each in found] == [
        ("parsed", "a", "d", "all"), ("parsed", "b", "e", None), ("parsed", "c", "f", None),
    ]  # fmt: skip


def test_an_empty_quotation_has_lost_its_words() -> None:
    """“For the word “”, the words “the port” shall be substituted” is for a person: a page lost what goes."""
    assert one("In the said Act, in section 5, for the word “”, the words “the port” shall be substituted.").state == "needs-review"  # fmt: skip
    assert one("In the said Act, in section 5, after the word “”, the words “the port” shall be inserted.").state == "needs-review"  # fmt: skip


def test_wherever_may_stand_within_the_verb() -> None:
    """“Shall, wherever it occurs, be substituted by” is of every place."""
    found = made(
        "in section 3, the word “boat” shall, wherever it occurs, be substituted by the word “ship”."
    )
    assert ends(found) == ["applied"]
    assert "(1) A ship shall pay" in found.text and "that a ship in ballast" in found.text


def test_as_well_as_joins_two_places() -> None:
    """“In section 3 as well as in section 4” is both."""
    found = read(
        "In the said Act, in section 3 as well as in section 4, the word “boat” shall be omitted."
    )
    assert [(each.state, each.target) for each in found] == [
        ("parsed", (("section", "3"),)), ("parsed", (("section", "4"),)),
    ]  # fmt: skip


def test_a_neighbour_at_the_end_may_be_the_provision_s_point() -> None:
    """“After the word “vessel” and before the semicolon at the end” is between the two."""
    found = made(
        "in section 2, in clause (a), after the word “boat” means a vessel” and before the semi colon at the end, the words “or raft” shall be inserted."
    )
    assert ends(found) != ["applied"]  # the quotation marks do not pair
    found = made(
        "in section 2, in clause (a), after the word “vessel” and before the semi colon at the end, the words “or raft” shall be inserted."
    )
    assert ends(found) == ["applied"] and "means a vessel or raft; and" in found.text


def test_chapters_are_counted_by_roman_numerals() -> None:
    """“Chapters IV to VI shall be renumbered as Chapters III to V” is three of them."""
    found = read(
        "In the said Act, Chapters IV to VI shall be renumbered as Chapters III to V respectively."
    )
    told = {(each.target[0][1], each.renumber_to) for each in found}
    assert told == {("IV", "III"), ("V", "IV"), ("VI", "V")}
    assert {each.state for each in found} == {"parsed"}


@pytest.mark.parametrize("order", [
    "Section 5 of the Harbours Act, 1990 (V of 1990) is hereby amended to read as follows:—\n“5. Ports.—A port shall stand.”.",
    "In the Harbours Act, 1990 (V of 1990), section 5 shall be amended to read as under:—\n“5. Ports.—A port shall stand.”.",
])  # fmt: skip
def test_amended_to_read_as_follows_is_a_substitution(order: str) -> None:
    """“Section 5 is hereby amended to read as follows” puts what follows for section 5."""
    found = consolidate(BASE, [order])
    assert ends(found) == ["applied"] and "5. Ports.—A port shall stand." in found.text
    assert "5. Repeal" not in found.text
