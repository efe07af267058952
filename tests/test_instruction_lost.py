"""What a print loses or adds around an order: it is told, and what can be read is read."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions
from tarmeem.model import Instruction

TITLE = (
    "THE LAMPS (AMENDMENT) ACT, 2031\n\nIt is hereby enacted as follows:—\n\n"
    "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2031.\n\n"
)
HEAD = TITLE + "2. Amendment of Act XIX of 2019.—In the Lamps Act, 2019 (XIX of 2019), "


def read(order: str) -> list[Instruction]:
    return parse_instructions(HEAD + order)


def test_an_item_that_names_its_place_and_orders_nothing_is_refused_by_itself() -> None:
    """Of “3. in section 32,”, the last of a list, the print lost what was ordered: it has a line of its own."""
    found = read(
        "—\n1. in section 23, for the word “oil” the word “gas” shall be substituted; and\n2. in section 32,\n\n"
        "3. Amendment of Act V of 2018.—In the Oils Act, 2018 (V of 2018), section 4 shall be omitted.\n"
    )
    assert [(one.state, one.target) for one in found] == [
        ("parsed", (("section", "23"),)), ("refused", (("section", "32"),)), ("parsed", (("section", "4"),)),
    ]  # fmt: skip


def test_the_last_item_that_a_print_breaks_off_in_is_told() -> None:
    """Where the text ends amid “(b) in section 4, the words “kept in”, what was ordered there is not silently none."""
    found = read("—\n(a) in section 3, the word “oil” shall be omitted;\n(b) in section 4, the words “kept in")  # fmt: skip
    assert [(one.state, one.target) for one in found] == [
        ("parsed", (("section", "3"),)), ("refused", (("section", "4"),)),
    ]  # fmt: skip


def test_new_matter_whose_order_is_lost_has_a_line_of_its_own() -> None:
    """A stray “(4) The Board shall …” among the items of a list is no part of any of them, and is told."""
    found = read(
        "the following amendments shall be made:\n(1) In section 3:\n(a) in sub-section (1), for the word “oil” the word “gas” shall be substituted; and\n"
        "(4) The Board shall increase the pay of each lighter in proportion to the pay of a clerk.\n"
        "(2) In section 4, for the word “wick” the word “mantle” shall be substituted.\n"
    )
    told = [one.reason for one in found if one.state != "parsed"]
    assert any("The Board shall increase" in one for one in told)
    below = read(
        "—\n(1) in section 3, for the word “oil” the word “gas” shall be substituted; and\n(2) in section 4, the word “wick” shall be omitted.\n"
        "(7) The Board shall increase the pay of each lighter in proportion to the pay of a clerk.\n"
    )
    assert all(one.state != "refused" for one in below)


TAG = "</h8>"


@pytest.mark.parametrize("tag", [TAG, ""])
def test_a_marginal_note_whose_line_ends_in_markup_begins_a_section(tag: str) -> None:
    """What a section's new matter does not close is no reason to swallow the section below it."""
    found = parse_instructions(
        TITLE
        + "2. Insertion of section 5A, Act XIX of 2019.—In the Lamps Act, 2019 (XIX of 2019), after section 5, the following section shall be inserted, namely:—\n\n"
        f"“5A. Oil.—Oil shall be kept.\n\n# 3. Amendment of section 9, Act XIX of 2019.{tag}\nIn the said Act, in section 9, for the word “oil” the word “gas” shall be substituted.\n"
    )
    assert found[-1].target == (("section", "9"),)
    assert "Amendment of section 9" not in (found[0].new or "")


def test_a_section_that_only_opens_a_list_is_no_order_that_was_lost() -> None:
    """“In the Lamps Act, 2019 (XIX of 2019):” orders nothing; the items below it do."""
    found = parse_instructions(
        TITLE
        + "# 2. Amendment of Act XIX of 2019.\n\nIn the Lamps Act, 2019 (XIX of 2019):\n\n# (1)\n\nin section 5, for the word “oil” the word “gas” shall be substituted;\n\n"
        "# (2)\n\nin section 6, for the word “oil” the word “gas” shall be substituted.\n"
    )
    assert [one.state for one in found] == ["parsed", "parsed"]


def test_an_order_that_is_garbled_is_no_mere_opening() -> None:
    """Words behind the law's name that cannot be read may be an order, and are refused."""
    found = parse_instructions(
        TITLE
        + "# 2. Amendment of Act XIX of 2019.\n\nIn the Lamps Act, 2019 (XIX of 2019), f0r the w0rds in clause (b):\n\n# (1)\n\nin section 5, for the word “oil” the word “gas” shall be substituted;\n\n"
        "# (2)\n\nin section 6, for the word “oil” the word “gas” shall be substituted.\n"
    )
    assert [one.state for one in found] == ["refused", "parsed", "parsed"]


def test_a_section_that_says_when_its_act_begins_orders_nothing() -> None:
    """“It shall have taken effect on the day the Lamps Ordinance stands repealed” repeals no law."""
    found = parse_instructions(
        "THE LAMPS (AMENDMENT) ACT, 2031\n\n1. Short title and commencement.—(1) This Act may be called the Lamps (Amendment) Act, 2031.\n"
        "(2) It shall come into force at once and shall be deemed to have taken effect on the day the Lamps (Amendment) Ordinance X of 2030 stands repealed under Article 128(2) of the Constitution.\n\n"
        "2. Amendment of section 5, Act XIX of 2019.—In the Lamps Act, 2019 (XIX of 2019), section 5 shall be omitted.\n"
    )
    assert [(one.action, one.state) for one in found] == [("omit", "parsed")]


@pytest.mark.parametrize("repeal", [
    "All that was done under the Lamps Ordinance, 2030 stands repealed.",
    "It shall come into force at once.\n(3) All that was done under the Lamps Ordinance, 2030 stands repealed.",
    "It shall come into force on the day it is published and all of the Lamps Rules, 2030 stands repealed.",
])  # fmt: skip
def test_a_section_1_that_repeals_a_law_is_still_told(repeal: str) -> None:
    """A repeal beside a short title is an order, however it is worded."""
    found = parse_instructions(
        "THE LAMPS (AMENDMENT) ACT, 2031\n\n1. Short title.—(1) This Act may be called the Lamps (Amendment) Act, 2031.\n"
        f"(2) {repeal}\n\n"
        "2. Amendment of section 5, Act XIX of 2019.—In the Lamps Act, 2019 (XIX of 2019), section 5 shall be omitted.\n"
    )
    assert len(found) == 2
    assert found[0].state == "refused" or found[0].action == "repeal"


def test_each_new_section_may_open_with_a_mark_and_one_mark_close_them_all() -> None:
    """“"22-A. … "22-B. …".” is one quotation of two sections, whose marks are not the law's."""
    found = read(
        'after section 22, the following new sections shall be added:—\n"22-A. Bar.—No suit shall lie.\n"22-B. Court.—No court shall hear.".\n'
    )
    assert [(one.state, one.new) for one in found] == [
        ("parsed", "22-A. Bar.—No suit shall lie."),
        ("parsed", "22-B. Court.—No court shall hear."),
    ]


def test_of_several_sections_that_no_mark_closes_the_end_is_for_a_person() -> None:
    """A closing mark may be taken as lost behind one paragraph, not behind two sections."""
    found = read(
        'after section 22, the following new sections shall be added:—\n"22-A. Bar.—No suit shall lie.\n"22-B. Court.—No court shall hear.\n'
    )
    assert [one.state for one in found] == ["needs-review", "needs-review"]
    assert '"' not in (found[0].new or "")


@pytest.mark.parametrize(("order", "target"), [
    ("in section 3, in sub -section (1), for the word “oil” the word “gas” shall be substituted.", (("section", "3"), ("sub-section", "1"))),
    ("in section 3, for, sub-section (2), the following shall be substituted, namely:—\n“(2) Lit.”.", (("section", "3"), ("sub-section", "2"))),
])  # fmt: skip
def test_a_blank_or_a_comma_that_strayed_in_hides_no_place(
    order: str, target: tuple[tuple[str, str], ...]
) -> None:
    """“Sub -section (1)” and “for, sub-section (2),” name what they would without the stray sign."""
    (one,) = read(order)
    assert one.state == "parsed"
    assert tuple((kind, label.strip("()")) for kind, label in one.target) == target


def test_the_brackets_of_a_number_may_hold_the_short_name_too() -> None:
    """“(XII of 2020, hereinafter referred to as the said Act)” is number and name in one."""
    found = parse_instructions(
        TITLE
        + "2. Amendment of section 6, Act XII of 2020.—In the Lamps Act, 2020 (XII of 2020, hereinafter referred to as the said Act), in section 6, the word “oil” shall be omitted.\n\n"
        "3. Omission of section 7.—In the said Act, section 7 shall be omitted.\n"
    )
    assert [(one.state, one.act) for one in found] == [
        ("parsed", "Act XII of 2020"),
        ("parsed", "Act XII of 2020"),
    ]


def test_a_clause_told_by_its_first_and_last_words_is_a_portion_for_a_person() -> None:
    """“The last clause beginning with the words “A” and ending in the words “B”” names its words, not its stop."""
    (one,) = read(
        "in section 13, the last clause beginning with the words “When a lamp” and ending in the words “the Board” shall be omitted."
    )
    assert (one.state, one.unit, one.old) == (
        "needs-review",
        "portion",
        ("When a lamp", "the Board"),
    )


def test_a_title_ends_with_its_paragraph_and_takes_no_recital_with_it() -> None:
    """“An Act to amend the Oils Act”, and “WHEREAS” below it, name one law: “the said Act” is no other."""
    found = parse_instructions(
        "ACT No. IV OF 2031\n\nAn Act further to amend the Oils Act\n\nWHEREAS it is expedient further to amend the Oils Act of 1969, for the purposes hereinafter appearing:\n\n"
        "It is hereby enacted as follows:\n\n# 1. Short title.\n\nThis Act may be called the Oils (Amendment) Act, 2031.\n\n"
        "# 2. Omission of section 4, Act IV of 1969\n\nIn the said Act, section 4 shall be omitted.\n\n# 3. Omission of section 8, Act IV of 1969\n\nIn the said Act, section 8 shall be omitted.\n"
    )
    assert [(one.state, one.act) for one in found] == [
        ("parsed", "Act IV of 1969"),
        ("parsed", "Act IV of 1969"),
    ]


def test_a_web_page_s_way_to_its_next_page_is_no_order_and_no_law() -> None:
    """“Previous (Part 1) Next (Part 3)” casts no doubt on the orders below it; a sentence with both words stays."""
    order = "2. Amendment of section 5, Act XIX of 2019.—In the Lamps Act, 2019 (XIX of 2019), after section 5, the following section shall be inserted, namely:—\n“5A. Leave.—\nPrevious leave shall count for the next year.”.\n"
    (one,) = parse_instructions(
        "First Previous (PART 1 Preliminary) Next (PART 3 Amendment of the Oils Act 2000 )\n\n"
        + order
    )
    assert one.state == "parsed"
    assert "Previous leave" in (one.new or "")


def test_what_is_done_elsewhere_in_a_sentence_makes_no_order() -> None:
    """“Action taken under the repealed Act shall be deemed valid” orders nothing: what is ordered stands behind its shall."""
    found = parse_instructions(
        "54. In the Lamps Act, 1990,—\n(1) section 36 shall be omitted.\n"
        "(2) Any action taken under the provisions omitted shall be deemed to be valid."
    )

    assert [one.state for one in found] == ["parsed"]


@pytest.mark.parametrize(
    "order",
    [
        "in section 3, for the words “every keeper who\n31\nlights a lamp”, the words “a keeper” shall be substituted.",
        "in section 3, after the words “a lamp”, the words “or, by leave of\n\n31\n\nthe Board, a lantern” shall be inserted.",
        "in section 3, after the words “every keeper who\n31\nlights”, the words “or trims” shall be inserted.",
        "after section 3, the following section shall be inserted, namely:—\n\n“3A. Oil.—Oil shall be kept.\n31\n3B. Wicks.—Wicks shall be trimmed.”.",
        "after section 3, the following section shall be inserted, namely:—\n\n“3A. Oil.—(1) Oil shall be kept;\n31\nProvided that it is clean.”.",
    ],
)
def test_a_figure_alone_on_a_line_of_quoted_words_may_be_a_page_s(order: str) -> None:
    """A page's number among the words quoted, or a figure of theirs that looks like one, is for a person."""
    assert "a page's own words may stand among the quoted ones" in read(order)[0].reason
    assert read(order.replace("\n31\n", "\n"))[0].state == "parsed"


def test_a_mark_that_nothing_closes_hides_no_section_below_it() -> None:
    """An order of the next section is not read as one more of the section whose mark was misprinted."""
    found = parse_instructions(
        TITLE
        + '2. In section 3, in clause (1), for the word "oil“ the word "gas" shall be substituted.\n\n'
        '9. In the Wicks Order, 2020, in clause (1), the words "or wax" shall be omitted.\n'
    )
    assert [(one.id, one.state) for one in found] == [("2.1", "refused"), ("9.1", "needs-review")]


def test_an_order_behind_a_mark_that_was_turned_is_still_told() -> None:
    """“for "oil“ substitute "gas"” orders, however its marks are printed."""
    found = parse_instructions(
        TITLE + 'Section 3.—For "oil“ substitute "gas".\n\nSection 9.—Omit clause (2).\n'
    )
    assert "oil" in found[0].reason


def test_a_torn_label_is_for_a_person() -> None:
    """Of “clause (c c)” it is not told which clause goes."""
    [found] = read("in section 3, clause (c\nc) shall be omitted.")
    assert found.reason.startswith("the label of a clause is torn")


def test_an_order_whose_opening_mark_is_lost_is_told() -> None:
    """A section that bids and quotes is no mere law of its own: it is refused, not passed over."""
    found = parse_instructions(
        TITLE
        + 'Section 3.—Omit "tar".\n\nSection 9.—Omit or wax".\n\nSection 11.—Omit clause (2).\n'
    )
    assert [one.state for one in found] == ["parsed", "refused", "parsed"]


def test_a_year_that_ends_a_sentence_beside_a_page_s_head_is_the_laws() -> None:
    """Of a page's head and the figure beside it, one with a bracket and a stop behind it is no page's."""
    head = "176      THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2031      [PART I\n"
    [found] = read(
        "after section 3, the following section shall be inserted, namely:—\n\n"
        f"“3A. Oil.—Oil is as in the Oils Act, 1949 (LXI of\n1949).\n{head}(2) Wax is no oil.”.\n"
    )
    assert "1949)." in (found.new or "")
