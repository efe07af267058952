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


def test_what_words_stand_beside_is_printed_and_read_back() -> None:
    """The canonical sentence names the neighbours, and reads back as the same order."""
    said = "In the Lamplighters Act, 2019 (IV of 2019), in section 2, the words “oil” occurring after the words “tar and” shall be omitted."
    (one,) = parse_instructions(said)
    (again,) = parse_instructions(print_instruction(one))
    assert one.position is not None
    assert (again.position, again.old, again.state) == (one.position, "oil", "parsed")
