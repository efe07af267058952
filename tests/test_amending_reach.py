"""How far an order reaches: everywhere but there, to the end, once and not twice, not into headings."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions, print_instruction
from diffs.amending.consolidating.consolidation import Consolidation

BASE = """THE LAMPLIGHTERS ACT, 2019

ACT NO. IV OF 2019

1. Short title.—This Act may be called the Lamplighters Act, 2019.

2. Definitions.—In this Act,—
(a) “lighter” means the lighter of a lamp;
(b) “log” means the log of a lamp; and
(c) “lamp” means a light, and includes a lantern.

3. Duty of the lighter.—The lighter shall trim the lamp and shall enter each trimming in the log.

4. Report.—The lighter shall report to the Board each month and the Board shall read the report.

5. Pay.—(1) The lighter shall be paid by the Board two pence for each night.
(2) The lighter shall sign for it.
"""
HEAD = """THE LAMPLIGHTERS (AMENDMENT) ACT, 2025

ACT NO. II OF 2025

1. Short title.—This Act may be called the Lamplighters (Amendment) Act, 2025.

"""
EVERYWHERE = "for the word “lighter”, wherever occurring, {}the word “warden” shall be substituted."


def made(*orders: str) -> Consolidation:
    sections = (
        f"{n}. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), {order}\n\n"
        for n, order in enumerate(orders, start=2)
    )
    return consolidate(BASE, [HEAD + "".join(sections)])


def ends(found: Consolidation) -> list[tuple[str, str]]:
    return [(one.instruction.state, one.instruction.reason) for one in found.carried]


@pytest.mark.parametrize(
    ("exception", "kept"),
    [
        ("except in section 5, ", ["The lighter shall be paid", "The lighter shall sign"]),
        ("(except in sub-section (1) of section 5) ", ["The lighter shall be paid"]),
        (
            "other than in sections 3 and 4, ",
            ["The lighter shall trim", "The lighter shall report"],
        ),
    ],
)
def test_words_stay_where_the_order_excepts_a_place(exception: str, kept: list[str]) -> None:
    """“Wherever occurring, except in section 5” changes the words everywhere else, and there nowhere."""
    found = made(EVERYWHERE.format(exception))

    assert ends(found) == [("applied", "")]
    assert sorted(
        line for line in ("The lighter shall trim", "The lighter shall report",
                          "The lighter shall be paid", "The lighter shall sign") if line in found.text
    ) == sorted(kept)  # fmt: skip


def test_what_is_excepted_and_not_found_leaves_all_to_a_person() -> None:
    """An exception of a section that does not stand there is no exception of nothing."""
    assert ends(made(EVERYWHERE.format("except in section 9, "))) == [
        ("needs-review", "target not found")
    ]


def test_an_exception_is_printed_and_read_back() -> None:
    """The canonical sentence of an order with an exception reads as the same order."""
    text = "In the Lamplighters Act, 2019 (IV of 2019), " + EVERYWHERE.format("except in clause (b) of section 5, ")  # fmt: skip
    (one,) = parse_instructions(text)
    (again,) = parse_instructions(print_instruction(one))

    assert one.excepted == again.excepted == ((("section", "5"), ("clause", "(b)")),)
    assert one.as_dict()["excepted"] == [[["section", "5"], ["clause", "(b)"]]]


def test_words_with_other_capitals_stay_and_are_told() -> None:
    """“The lighter” begins sentences and stands quoted in lower case: what is left is said, with its places."""
    order = "for the words “the lighter”, wherever occurring, the words “the warden” shall be substituted."
    found = made(order)

    assert "The lighter shall trim" in found.text
    told = found.carried[0].detail
    assert (
        "other capitals: “The lighter” in section 3, section 4, section 5(1), section 5(2)" in told
    )


def test_words_omitted_at_the_beginning_leave_one_blank() -> None:
    """The blank behind them goes along."""
    found = made("in section 5, in sub-section (2), the word “The” shall be omitted.")

    assert "\n(2) lighter shall sign" in found.text


def test_headings_that_bear_the_words_are_told() -> None:
    """“Wherever occurring” is carried out on the words of the law; a heading that bears them is told."""
    (one,) = made(EVERYWHERE.format("")).carried

    assert (one.instruction.state, one.detail) == (
        "applied", "left as it is in headings: “lighter” in that of section 3",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (
            "in section 4, the words from “and the Board” to the end shall be omitted.",
            "report to the Board each month.\n",
        ),
        (
            "in section 4, for the words beginning with “each month” and ending at the end of the section, the words “each week” shall be substituted.",
            "report to the Board each week.\n",
        ),
    ],
)
def test_words_to_the_end_go_and_the_point_stays(order: str, said: str) -> None:
    """“The words from … to the end” are the words up to the point that ends the provision."""
    found = made(order)

    assert ends(found) == [("applied", "")]
    assert said in found.text


@pytest.mark.parametrize(
    "order",
    [
        "in section 2, in clause (b), the words from “the log” to the end shall be omitted.",
        "in section 2, in clause (c), the words from “and includes” to the end shall be omitted.",
        "in section 3, the words from “the” to the end shall be omitted.",
    ],
)
def test_an_end_that_may_be_two_places_is_left_to_a_person(order: str) -> None:
    """An “and” that joins the next clause, a comma left over, a beginning that stands twice: none is guessed."""
    assert {state for state, _ in ends(made(order))} == {"needs-review"}


def test_words_to_the_end_are_printed_and_read_back() -> None:
    """The canonical sentence of an order to the end reads as the same order."""
    (one,) = parse_instructions(
        "In section 4, the words from “and the Board” to the end shall be omitted."
    )
    (again,) = parse_instructions(print_instruction(one))

    assert one.old == again.old == ("and the Board", "")


def test_a_section_is_not_substituted_twice_by_one_instrument() -> None:
    """Of two orders for the whole of one section the later would take the first back: a person decides."""
    orders = [f"for section 4, the following shall be substituted, namely:—\n“4. Report.—{said}”." for said in ("It tells.", "It writes.")]  # fmt: skip
    found = made(*orders)

    assert ends(found) == [("applied", ""), ("needs-review", "contradictory")]
    assert found.carried[1].detail.startswith("1.1 of the same instrument")


def test_a_label_that_words_replace_is_no_label_afterwards() -> None:
    """Where “(2) The lighter” gives way to “Explanation.—The lighter”, a new sub-section (2) may come in."""
    found = made(
        "in section 5,— (a) for the brackets, figure and words “(2) The lighter”, the words “Explanation.—The lighter” "
        "shall be substituted; and\n(b) the following sub-section shall be inserted at the end, namely:—\n"
        "“(2) A lighter who is late shall be paid nothing.”."
    )

    assert ends(found) == [("applied", ""), ("applied", "")]
    assert found.text.endswith(
        "Explanation.—The lighter shall sign for it.\n(2) A lighter who is late shall be paid nothing.\n"
    )


def test_an_article_has_its_place_among_sections_by_its_number() -> None:
    """In an excerpt a new article 4A stands before the 5 that is there, whatever the reader calls 5."""
    excerpt = (
        "5. Pay.—(1) The lighter shall be paid two pence.\n(2) The lighter shall sign for it.\n"
    )
    order = (
        "In the Lamplighters Order, 2019, in article 5, in clause (2), for the word “sign” the word “ask” shall be substituted; and "
        "after article 4, the following article shall be inserted, namely:—\n“4A. Oil.—The lighter shall buy oil.”."
    )

    assert consolidate(excerpt, [order]).text.startswith(
        "4A. Oil.—The lighter shall buy oil.\n5. Pay."
    )


def test_a_proviso_below_the_last_clause_is_that_clauses_where_the_order_says_so() -> None:
    """“In clause (b), in the proviso” finds the proviso that stands straight behind clause (b)."""
    excerpt = (
        "5. Pay.—(1) A lighter shall be paid—\n(a) two pence for a night; and\n(b) a penny for an evening:\n"
        "Provided that none is paid twice.\n(2) The lighter shall sign for it.\n"
    )
    order = (
        "In the Lamplighters Act, 2019 (IV of 2019), in section 5, in sub-section (1), in clause (b), in the proviso, "
        "for the word “twice” the word “thrice” shall be substituted."
    )

    assert "none is paid thrice." in consolidate(excerpt, [order]).text


def test_a_doubled_word_is_told() -> None:
    """Where what comes in begins with the word that stands before it, the order is carried out and the pair told."""
    (one,) = made("in section 4, for the words “each month” the words “Board each week” shall be substituted.").carried  # fmt: skip

    assert (one.instruction.state, one.detail) == (
        "applied", "“Board Board” stands there now, as the order has it",
    )  # fmt: skip


def test_a_section_whose_letter_has_a_hyphen_is_told_from_the_one_above() -> None:
    """“70-F. Power.—” in the words of section 8 leaves unsure where section 8 ends."""
    base = "".join(f"{n}. Lamp.—The lamp shall be lit.\n\n" for n in (7, 8)) + "70-F. Power.—The lamp may be put out.\n\n9. Oil.—Oil shall be kept.\n"  # fmt: skip
    order = "In section 8 of the Lamps Act, 1990 (V of 1990), for the word “lamp”, wherever occurring, the word “light” shall be substituted."

    assert consolidate(base, [order]).text == base


def test_the_sole_schedule_goes_behind_the_last_section() -> None:
    """A schedule without a number comes in where the Act has none, and behind all its sections."""
    order = "after section {}, the following Schedule shall be added, namely:—\n“SCHEDULE\n[See section 5]\n1. Small lamp: one penny.”."

    found = made(order.format(5))
    assert ends(found) == [("applied", "")]
    assert found.text.rstrip().endswith("SCHEDULE\n[See section 5]\n1. Small lamp: one penny.")
    assert ends(made(order.format(4))) == [("needs-review", "ambiguous")]
    assert ends(made(order.format(5), order.format(5)))[1][0] == "needs-review"


def test_a_proviso_and_an_explanation_come_in_by_one_order() -> None:
    """“The following proviso and explanation” are two provisions, parted where the second begins."""
    found = made(
        "in section 5, in sub-section (1), for the full stop at the end, a colon shall be substituted and thereafter the "
        "following proviso and explanation shall be added, namely:—\n“Provided that none is paid by day.\n"
        "Explanation.—“Day” means the time of light.”."
    )

    assert ends(found) == [("applied", "")] * 3
    assert (
        "for each night:\nProvided that none is paid by day.\nExplanation.—“Day” means the time of light.\n(2) "
        in found.text
    )


@pytest.mark.parametrize(
    ("proviso", "outcome"),
    [
        ("Provided that none is paid by day.", [("applied", "")] * 3),
        ("Provided that none is paid—\n(a) by day; or\n(b) in fog.", [("needs-review", "held back"), ("needs-review", "doubtful reading")]),
    ],
)  # fmt: skip
def test_a_proviso_and_a_new_sub_section_come_in_by_one_order(
    proviso: str, outcome: list[tuple[str, str]]
) -> None:
    """“The following proviso and new sub-section” are parted at the second's number, unless an item of the first may have it."""
    found = made(
        "in section 5, in sub-section (1), for the full stop at the end, a colon shall be substituted and thereafter the "
        f"following proviso and new sub-section shall be added, namely:—\n“{proviso}\n(1A) None is paid in fog.”."
    )

    assert ends(found) == outcome
    parted = "for each night:\nProvided that none is paid by day.\n(1A) None is paid in fog.\n(2) "
    assert (parted in found.text) == (len(outcome) == 3)


BUOYS = """THE BUOYS ACT, 1999

ACT NO. V OF 1999

1. Short title.—This Act may be called the Buoys Act, 1999.

2. Buoys.—(1) A buoy shall be red:
Provided that a buoy of the north shall be blue:
Provided further that a buoy of the south shall be green:
Provided also that a buoy of the east shall be blue or green.
(2) A red buoy, a red bell and a red lamp shall be kept.
"""
BLACK = "in the second proviso, for the word “green” the word “black” shall be substituted."


@pytest.mark.parametrize(
    ("orders", "first", "second"),
    [
        ("the first and second provisos shall be omitted.", "", ""),
        (f"the first proviso shall be omitted; and\n(b) {BLACK}", "", "further that a buoy of the south shall be black"),
        (
            f"for the first proviso, the following shall be substituted, namely:—\n“Provided that a buoy of the west shall be blue:”; and\n(b) {BLACK}",
            "that a buoy of the west",
            "further that a buoy of the south shall be black",
        ),
        (
            f"before the first proviso, the following new proviso shall be inserted, namely:—\n“Provided that none is grey:”; and\n(b) {BLACK}",
            "that none is grey:\nProvided that a buoy of the north",
            "further that a buoy of the south shall be black",
        ),
    ],
)  # fmt: skip
def test_an_ordinal_counts_the_provisos_as_they_stood(orders: str, first: str, second: str) -> None:
    """“The second proviso” is the second of the Act, whatever the same instrument took out or put in before it."""
    text = f"{HEAD}2. Amendment of section 2, Act V of 1999.—In the Buoys Act, 1999 (V of 1999), in section 2, in sub-section (1),—\n(a) {orders}\n"
    found = consolidate(BUOYS, [text])

    assert {state for state, _ in ends(found)} == {"applied"}
    assert "Provided also that a buoy of the east shall be blue or green." in found.text
    assert (f"Provided {first}" in found.text) and (f"Provided {second}" in found.text)
    assert found.text.count("Provided") == 1 + bool(first) + bool(second) + first.count("Provided")


def test_an_occurrence_is_not_counted_anew_after_one_was_changed() -> None:
    """Once an order has changed the first “red”, which is the second is for a person to say."""
    text = (
        f"{HEAD}2. Amendment of section 2, Act V of 1999.—In the Buoys Act, 1999 (V of 1999), in section 2, in sub-section (2),—\n"
        "(a) for the word “red”, occurring for the first time, the word “white” shall be substituted; and\n"
        "(b) for the word “red”, occurring for the second time, the word “grey” shall be substituted.\n"
    )
    found = consolidate(BUOYS, [text])

    assert {state for state, _ in ends(found)} == {"needs-review"}
    assert found.text == BUOYS


def test_new_matter_stands_in_the_order_of_its_number() -> None:
    """“After section 2 … 2B” stands behind a 2A that is there, and the reader is told of it."""
    base = BUOYS + "\n2A. Bells.—A bell shall be blue.\n\n3. Lamps.—A lamp shall be lit.\n"
    text = (
        f"{HEAD}2. Amendment of Act V of 1999.—In the Buoys Act, 1999 (V of 1999), after section 2, the following new section "
        "shall be inserted, namely:—\n“2B. Ropes.—A rope shall be black.”.\n"
    )
    found = consolidate(base, [text])

    assert [one.detail for one in found.carried] == ["2A stands between 2 and 2B"]
    assert "A bell shall be blue.\n\n2B. Ropes.—A rope shall be black.\n\n3. Lamps." in found.text


@pytest.mark.parametrize(
    "order",
    [
        "in section 2, in sub-section (2), for the word “kept”, the words “kept and lit.” shall be substituted.",
        "in section 3, for the full stop at the end a colon shall be substituted and thereafter the following proviso shall be added, namely:—\n“Provided that none is lit by day.”.",
    ],
)  # fmt: skip
def test_a_point_that_may_be_two_is_left_to_a_person(order: str) -> None:
    """Two stops that would stand together, and the end of what an Explanation ends, are not guessed at."""
    base = BUOYS + "\n3. Lamps.—A lamp shall be lit.\nExplanation.—A lantern is a lamp.\n"
    found = consolidate(base, [f"{HEAD}2. Amendment of Act V of 1999.—In the Buoys Act, 1999 (V of 1999), {order}\n"])  # fmt: skip

    assert {state for state, _ in ends(found)} == {"needs-review"}
    assert found.text == base


def test_what_is_added_after_an_explanation_need_not_be_one() -> None:
    """“After the Explanation, the following” is read by what follows: a sub-section is no explanation."""
    (one,) = parse_instructions(
        "In the Buoys Act, 1999 (V of 1999), in section 2, after the Explanation, the following shall be added, namely:—\n"
        "“(3) A buoy shall float.”."
    )

    assert one.state == "needs-review"


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("in the definition of “log”, for the word “lamp” the word “light” shall be substituted.", "(b) “log” means the log of a light; and"),
        ("for the definition of “log”, the following shall be substituted, namely:—\n“(b) “log” means a book; and”.", "(b) “log” means a book; and"),
        ("after the definition of “log”, the following definition shall be inserted, namely:—\n“(ba) “match” means a match; and”.", "of a lamp; and\n(ba) “match” means a match; and"),
    ],
)  # fmt: skip
def test_a_definition_is_found_by_the_term_it_defines(order: str, said: str) -> None:
    """“The definition of “log”” is the clause that begins with that term in quotation marks."""
    found = made(f"in section 2, {order}")

    assert ends(found) == [("applied", "")]
    assert said in found.text


def test_words_may_go_in_several_places_named_behind_them() -> None:
    """“The word “lighter” occurring in sub-sections (1) and (2)” is changed in both, and nowhere else."""
    found = made("in section 5, for the word “lighter”, occurring in sub-sections (1) and (2), the word “warden” shall be substituted.")  # fmt: skip

    assert ends(found) == [("applied", ""), ("applied", "")]
    assert found.text.count("warden") == 2 and "The lighter shall report" in found.text


def test_an_order_may_lack_its_shall() -> None:
    """“For the word “each” the word “every” be substituted” orders what it would with “shall”."""
    assert ends(made("in section 4, for the words “each month” the words “every month” be substituted.")) == [
        ("applied", "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "order",
    [
        "sub-section (2) shall be omitted.",
        "for sub-section (2), the following shall be substituted, namely:—\n“(2) A buoy shall float.”.",
    ],
)
def test_a_footnote_of_what_stays_is_not_taken_along(order: str) -> None:
    """Below the provision that goes stand the notes of its page: that of sub-section (1) stays, its own goes."""
    base = (
        "THE BUOYS ACT, 1999\n\nACT NO. V OF 1999\n\n1. Short title.—This Act may be called the Buoys Act, 1999.\n\n"
        "2. Buoys.—(1) The 1[Board] shall keep buoys.\n2[(2) A buoy shall be red.]\n\n"
        "1Subs. by Act II of 2001, s. 2, for “Council”.\n2Ins. by Act II of 2001, s. 2.\n\n"
        "3. Lamps.—A lamp shall be lit.\n"
    )
    text = f"{HEAD}2. Amendment of section 2, Act V of 1999.—In the Buoys Act, 1999 (V of 1999), in section 2, {order}\n"
    found = consolidate(base, [text])

    assert [state for state, _ in ends(found)] == ["applied"]
    assert "\n1Subs. by Act II of 2001, s. 2, for “Council”.\n\n3. Lamps." in found.text
    assert "2Ins." not in found.text


def test_a_schedule_gets_its_first_number() -> None:
    """“The Schedule shall be numbered as the First Schedule” is printed in its name, and a second stands below it."""
    base = "THE WELLS ACT, 2010\n(X OF 2010)\n\n1. Board.— The Board shall keep the wells named in the Schedule.\n\nTHE SCHEDULE\n[See section 1]\n1. Upper well.\n"
    order = (
        "In the Wells Act, 2010 (X of 2010), the existing Schedule shall be numbered as the First Schedule and after the First"
        " Schedule as so numbered, the following Schedule shall be added, namely:—\n\n“SECOND SCHEDULE\n1. Lime.”"
    )

    done = consolidate(base, [order])

    assert [one.why for one in done.carried] == ["", ""]
    assert (
        "THE FIRST SCHEDULE\n[See section 1]\n1. Upper well.\nSECOND SCHEDULE\n1. Lime."
        in done.text
    )


def test_a_schedule_numbered_in_words_gets_no_figure() -> None:
    """“FIRST SCHEDULE” becomes the “SECOND SCHEDULE”, and no “FIRST SCHEDULE 2”."""
    base = "THE WELLS ACT, 2010\n(X OF 2010)\n\n1. Board.— The Board shall keep the wells.\n\nFIRST SCHEDULE\n1. Upper well.\n"

    (words,) = consolidate(
        base,
        [
            "In the Wells Act, 2010 (X of 2010), the First Schedule shall be renumbered as the Second Schedule."
        ],
    ).carried
    done = consolidate(
        base,
        [
            "In the Wells Act, 2010 (X of 2010), the First Schedule shall be renumbered as Schedule 2."
        ],
    )

    assert words.why == ""
    assert [bool(one.why) for one in done.carried] == [True]


@pytest.mark.parametrize(
    ("orders", "kept", "gone"),
    [
        ("the last proviso shall be omitted", "Provided that a mate may.", "Provided further"),
        ("in the last proviso, for the word “cook” the word “boy” shall be substituted", "no boy may.", "cook"),
        ("after the second proviso, the following proviso shall be added, namely:—\n\n“Provided also that a king may.”;\n\nand in the last proviso, for the word “cook” the word “boy” shall be substituted", "no boy may.", "cook"),
    ],
)  # fmt: skip
def test_the_last_proviso_is_the_last_that_stood(orders: str, kept: str, gone: str) -> None:
    """Counted as the law stands, whatever the order before it brings in."""
    base = (
        "THE LAMPS ACT, 2031\n\n1. Short title.—This Act may be called the Lamps Act, 2031.\n\n"
        "2. Lamps.—A keeper may light a lamp:\n\nProvided that a mate may:\n\nProvided further that no cook may.\n"
    )
    text = (
        "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act further to amend the Lamps Act, 2031.\n\n"
        f"2. Amendment of section 2, Lamps Act, 2031.—In the Lamps Act, 2031, in section 2, {orders}.\n"
    )
    made = consolidate(base, [text])
    assert not made.refusals
    assert kept in made.text
    assert gone not in made.text


@pytest.mark.parametrize(
    "order",
    [
        "in section 2, for the Explanation, the following shall be substituted, namely:—\n\n“Explanation.—In this section, a lamp is a light.”.",
        "in section 2, the Explanation shall be omitted.",
    ],
)
def test_the_only_explanation_of_a_section_gives_way_whosever_it_is(order: str) -> None:
    """Printed under the last sub-section, it may be the whole section's: it is the one that is named."""
    text = "2. Lamps.—(1) A lamp shall burn.\n\n(2) It shall be seen.\n\nExplanation.—In this section “lamp” means a fire.\n"
    act = (
        f"{HEAD}2. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), {order}\n"
    )
    base = BASE.split("2. Definitions")[0] + text
    found = consolidate(base, [act])

    assert not found.refusals
    assert "means a fire" not in found.text
    assert "(2) It shall be seen." in found.text


def test_an_entry_is_known_by_its_serial_number() -> None:
    """“The entry at S. No. 1” is entry 1."""
    base = BASE + "\nTHE SCHEDULE\n\n1. Licence fee: two pence.\n\n2. Renewal fee: one penny.\n"
    act = (
        f"{HEAD}2. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), in the Schedule,"
        " after the entry at S. No. 1, the following entry shall be inserted, namely:—\n\n“1A. Fee for a wick: one penny.”.\n"
    )
    found = consolidate(base, [act])

    assert not found.refusals
    assert "two pence.\n\n1A. Fee for a wick: one penny.\n\n2. Renewal" in found.text


def test_an_entry_is_found_in_the_list_that_the_order_names() -> None:
    """Entry 2 of List II is another than entry 2 of List I; where no list is named, either may be meant."""
    base = f"{BASE}\nTHE SCHEDULE\n(See section 3)\n\nLIST I\n\n1. Lamps.\n\n2. Wicks.\n\nLIST II\n\n1. Oil.\n\n2. Tallow.\n"
    act = f"{HEAD}2. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), in the Schedule, "
    words = "entry 2, for the word “Tallow” the word “Wax” shall be substituted.\n"
    named = consolidate(base, [f"{act}in List II, in {words}"])
    assert named.text == base.replace("Tallow", "Wax")
    unnamed = consolidate(base, [f"{act}in {words}"])
    assert unnamed.text == base
    assert len(unnamed.refusals) == 1


COMES_IN = (
    "in section 5, for sub-section (2), the following shall be substituted, namely:—\n\n“(2) {}.”."
)


@pytest.mark.parametrize(("orders", "left"), [
    ([COMES_IN.format("The lighter shall seal it"), EVERYWHERE.format("")], ("sec_5__subsec_2",)),
    ([EVERYWHERE.format(""), COMES_IN.format("The lighter shall seal it")], ("sec_5__subsec_2",)),
    ([EVERYWHERE.format("except in section 5, "), COMES_IN.format("The lighter shall seal it")], ()),
    ([EVERYWHERE.format(""), COMES_IN.format("The warden shall seal it")], ()),
    (["for the word “lighter”, wherever occurring, the words “chief lighter” shall be substituted.", COMES_IN.format("The chief lighter shall seal it")], ()),
])  # fmt: skip
def test_words_that_the_same_instrument_puts_in_are_left_and_told(
    orders: list[str], left: tuple[str, ...]
) -> None:
    """Its drafter chose them, or forgot them: both are possible, whichever of his orders stands first."""
    found = made(*orders)
    assert all(one.instruction.state == "applied" for one in found.carried)
    assert [one.left for one in found.carried if one.instruction.occurrences == "all"] == [left]
