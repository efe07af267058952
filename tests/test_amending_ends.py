"""Where words stand that an order names by their place: beside others, last of a clause, in the last clause."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions, print_instruction

BASE = """THE LAMPLIGHTERS ACT, 2019

ACT NO. IV OF 2019

1. Short title.—This Act may be called the Lamplighters Act, 2019.

2. Duties.—(1) The lighter shall—
(a) trim the lamp and the wick; and
(b) keep oil, tar and rope,
and shall sign for them.
(2) The oil, and the tar and oil, are the Board's.

3. Rules.—The Board may make rules for—
(a) lamps;
(b) oil; and
(c) pay.
"""


def made(order: str) -> tuple[str, list[str]]:
    text = (
        "THE LAMPLIGHTERS (AMENDMENT) ACT, 2025\n\nACT NO. II OF 2025\n\n1. Short title.—This Act may be called the Lamplighters (Amendment) Act, 2025.\n\n"
        f"2. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), {order}\n"
    )
    found = consolidate(BASE, [text])
    return found.text, [one.instruction.state for one in found.carried]


CA = "the following new clause shall be inserted, namely:—\n\n“(ba) rope; and”."


@pytest.mark.parametrize(("order", "old", "new"), [
    ("in section 2, in sub-section (2), the word “oil” occurring after the words “tar and” shall be omitted.", "the tar and oil, are", "the tar and, are"),
    ("in section 2, in sub-section (2), the word “and” occurring between the words “tar” and “oil” shall be omitted.", "the tar and oil, are", "the tar oil, are"),
    ("in section 2, in sub-section (2), for the word “and” occurring between the words “oil” and “oil”, the word “or” shall be substituted.", "", ""),
    ("in section 2, in sub-section (2), for the word “oil” occurring before the words “are the”, the word “gas” shall be substituted.", "", ""),
    ("in section 2, in sub-section (2), the comma after the word “oil” shall be omitted.", "", ""),
    ("in section 2, in sub-section (2), after the word “The”, the word “oil” shall be omitted.", "The oil, and", "The, and"),
    ("in section 2, in sub-section (1), in clause (a), after the words “trim the”, the word “wick” shall be omitted.", "", ""),
    (f"in section 3, after clause (b), the word “and” shall be omitted and thereafter {CA}", "oil; and\n", "oil;\n(ba) rope; and\n"),
    (f"in section 3, in clause (b), after the semi-colon, the word “and” shall be omitted and thereafter {CA}", "oil; and\n", "oil;\n(ba) rope; and\n"),
    (f"in section 3, at the end of clause (b), the word “and” shall be omitted and after clause (b) {CA}", "oil; and\n", "oil;\n(ba) rope; and\n"),
    ("in section 3, after clause (a), the word “and” shall be omitted.", "", ""),
    ("in section 2, in sub-section (1), at the end of clause (b), the word “and” shall be omitted.", "", ""),
    ("in section 3, in the last clause, for the word “pay” the word “wages” shall be substituted.", "(c) pay", "(c) wages"),
    ("in section 2, in the last clause, for the word “sign” the word “pay” shall be substituted.", "", ""),
    ("in section 2, in the last sub-section, for the word “Board's” the word “Guild's” shall be substituted.", "Board's", "Guild's"),
])  # fmt: skip
def test_words_named_by_their_place_are_those_that_stand_there(
    order: str, old: str, new: str
) -> None:
    """An order on words that do not stand in the place it names, or stand there twice, is for a person."""
    text, states = made(order)
    want = BASE.replace(old, new) if old else BASE
    assert " ".join(text.split()) == " ".join(want.split())
    assert set(states) == {"applied"} if old else "applied" not in states


@pytest.mark.parametrize(
    "beside", ["after the words “tar and”", "between the words “tar and” and “are”"]
)
def test_what_words_stand_beside_is_printed_and_read_back(beside: str) -> None:
    """The canonical sentence names the neighbours, and reads back as the same order."""
    said = f"In the Lamplighters Act, 2019 (IV of 2019), in section 2, the words “oil” occurring {beside} shall be omitted."
    (one,) = parse_instructions(said)
    (again,) = parse_instructions(print_instruction(one))
    assert one.position is not None
    assert (again.position, again.old, again.state) == (one.position, "oil", "parsed")


RULES = """LAMP RULES, 2031

1. Short title.—These rules may be called the Lamp Rules, 2031.

2. Lamps.—A lamp has—
(a) a wick; and
(b) oil.

3. Wicks.—A wick is trimmed.

4. Fees.—A fee is paid.

ANNEX

1. Lamp: 95%.
2. Wick: 48 hours.
"""


@pytest.mark.parametrize(("order", "old", "new"), [
    ("in rule 2, in clause (b), for the full stop, at the end, a semi-colon shall be substituted and thereafter the following shall be added, namely:—\n\n“(c) rope.”.", "(b) oil.", "(b) oil;\n(c) rope."),
    ("rule 3 shall be omitted and after rule 3, omitted as aforesaid, the following new rule shall be inserted, namely:—\n\n“3A. Ropes.—A rope is tarred.”.", "3. Wicks.—A wick is trimmed.", "3A. Ropes.—A rope is tarred."),
    ("in the Annex, against serial number 1, for the figure “95%”, the figure “99%” shall be substituted.", "95%", "99%"),
    ("in the Annexure, in paragraph 2, for the figure “48”, the figure “24” shall be substituted.", "48", "24"),
])  # fmt: skip
def test_what_an_order_leaves_unnamed_is_told_from_what_it_follows(
    order: str, old: str, new: str
) -> None:
    """The (c) behind “in clause (b) … thereafter” is a clause; a rule that the order omitted has its place still; the Annex is the only one."""
    found = consolidate(
        RULES, [f"In the Lamp Rules, 2031, the following amendments shall be made, namely:—\n\n(1) {order}\n"]
    )  # fmt: skip
    assert " ".join(found.text.split()) == " ".join(RULES.replace(old, new).split())
    assert {one.instruction.state for one in found.carried} == {"applied"}


def test_a_label_that_may_begin_a_list_of_its_own_is_for_review() -> None:
    """The (i) added "in clause (h)" may be the clause behind it or its first item."""
    said = "In the Lamp Rules, 2031, in rule 2, in clause (h), for the full stop a semi-colon shall be substituted and thereafter the following shall be added, namely:—\n\n“(i) rope.”."
    assert parse_instructions(said)[-1].state == "needs-review"


LEDGER = """THE LEDGERS ACT, 2031

ACT NO. V OF 2031

1. Short title.—This Act may be called the Ledgers Act, 2031.

2. Ledgers.—(1) A ledger has—
(a) a cover;
(b) a spine; and
(c) leaves.
(2) It is bound by a binder.
Explanation.—In this section, “binder” includes a stitcher.

THE SCHEDULE
[See section 2]

PART I
FEES

1. The fee for a ledger is 2%.
"""


@pytest.mark.parametrize(("order", "old", "new"), [
    ("in section 2, for the Explanation, the following shall be substituted, namely:—\n\n“Explanation.—In this section, “binder” means a stitcher.”.", "“binder” includes a stitcher.", "“binder” means a stitcher."),
    ("in section 2, the Explanation shall be omitted.", "Explanation.—In this section, “binder” includes a stitcher.\n", ""),
    ("in section 2, sub-section (2) shall be omitted.", "", ""),
    ("in the Schedule, in Part I, after clause 1, the following new clause shall be added, namely:—\n\n“2. The fee for a leaf is 1%.”.", "is 2%.\n", "is 2%.\n2. The fee for a leaf is 1%.\n"),
    ("in section 2, in sub-section (1), after clause (b), the following clause shall be inserted, namely:—\n\n“(bb) a band;”.", "a spine; and\n", "a spine; and\n(bb) a band;\n"),
    ("in section 2, in sub-section (1), after clause (c), the following clause shall be added, namely:—\n\n“(e) a band.”.", "", ""),
])  # fmt: skip
def test_a_section_s_own_explanation_and_the_next_label_are_told(
    order: str, old: str, new: str
) -> None:
    """An Explanation that is named goes by itself; behind "1." stands "2."; a letter left out is for a person."""
    text = f"2. Amendment, Act V of 2031.—In the Ledgers Act, 2031 (V of 2031), {order}\n"
    found = consolidate(LEDGER, [text])
    want = LEDGER.replace(old, new) if old else LEDGER
    assert " ".join(found.text.split()) == " ".join(want.split())
    assert {one.instruction.state for one in found.carried} == {"applied" if old else "needs-review"}  # fmt: skip


PROVISOS = """THE BUOYS ACT, 2031

ACT NO. VI OF 2031

1. Short title.—This Act may be called the Buoys Act, 2031.

2. Buoys.—A buoy is red:
Provided that a bell buoy may be blue:
Provided further that no buoy is green.

3. Moorings.—A buoy is moored in such depth and on such chain as is safe for a term of one year.
"""


@pytest.mark.parametrize(("order", "old", "new"), [
    ("in section 2, for the first and second provisos, the following proviso shall be substituted, namely:—\n\n“Provided that a bell buoy is blue.”.", "Provided that a bell buoy may be blue:\nProvided further that no buoy is green.", "Provided that a bell buoy is blue."),
    ("in section 3, for the words “and on such chain”, the words “, on such chain and by such anchor” shall be substituted.", "depth and on such chain as", "depth, on such chain and by such anchor as"),
    ("in section 3, after the words “one year”, the words “, and no longer,” shall be inserted.", "", ""),
    ("in section 3, after the word “depth”, the words “, in fair weather,” shall be inserted.", "such depth and", "such depth, in fair weather, and"),
])  # fmt: skip
def test_points_and_colons_stand_as_the_law_would_print_them(
    order: str, old: str, new: str
) -> None:
    """A colon stays before a proviso that came for others; a comma stands close up; two points are for a person."""
    found = consolidate(
        PROVISOS, [f"2. Amendment, Act VI of 2031.—In the Buoys Act, 2031 (VI of 2031), {order}\n"]
    )
    assert " ".join(found.text.split()) == " ".join(
        (PROVISOS.replace(old, new) if old else PROVISOS).split()
    )
    states = {one.instruction.state for one in found.carried}
    assert states == {"applied" if old else "needs-review"}


def test_the_day_from_which_something_is_deemed_omitted_is_read() -> None:
    """The words “deemed to have been so omitted from the 1st July, 2030” say a day, as “on” does."""
    said = "In the Buoys Act, 2031 (VI of 2031), section 3 shall be omitted and shall be deemed to have been so omitted from the 1st July, 2030."
    (one,) = parse_instructions(said)
    assert (one.state, one.action) == ("parsed", "omit")
    assert "1st July, 2030" in one.reason


APPEALS = """THE LAMPLIGHTERS ACT, 2019

ACT NO. IV OF 2019

1. Short title.—This Act may be called the Lamplighters Act, 2019.

2. Appeal.—A lighter may appeal to the Board within thirty days:
Provided that no appeal lies against a fine{stop}

3. Rules.—The Board may make rules.
"""
NUMBERED = "the existing provision shall be re-numbered as sub-section (1) and thereafter the following new sub-section shall be added, namely:—\n“(2) The Board shall hear him.”."


@pytest.mark.parametrize(("stop", "order"), [
    (".", f"(i) in the proviso, for the full stop, a colon shall be substituted and thereafter the following further proviso shall be added, namely:—\n“Provided further that the Board may condone delay.”; and\n(ii) {NUMBERED}"),
    ("", NUMBERED),
])  # fmt: skip
def test_a_proviso_is_no_heading_of_what_follows(stop: str, order: str) -> None:
    """Nor is what lost its stop to an order of the same instrument: it had one in the base."""
    text = (
        "THE LAMPLIGHTERS (AMENDMENT) ACT, 2025\n\nACT NO. II OF 2025\n\n"
        f"2. Amendment, Act IV of 2019.—In the Lamplighters Act, 2019 (IV of 2019), in section 2,—\n{order}\n"
    )
    found = consolidate(APPEALS.format(stop=stop), [text])
    assert {"applied"} == {one.instruction.state for one in found.carried}
    assert "(2) The Board shall hear him." in found.text
