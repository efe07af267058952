"""What a print sets below a provision's last words goes neither with it nor before what is put behind it."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate

LAW = """THE RAFTS ACT, 1990

ACT NO. V OF 1990

1. Short title.—This Act may be called the Rafts Act, 1990.

2. Fees.—Fees are in the Schedule.

SCHEDULE
[See section 2]
{heads[0]}
1. Raft.
2. Boat.
{heads[1]}
3. Sleep.
4. Speed.
"""
AMENDING = """THE RAFTS (AMENDMENT) ACT, 1999

ACT NO. I OF 1999

1. Short title.—This Act may be called the Rafts (Amendment) Act, 1999.

2. Amendment of the Schedule.—In the Rafts Act, 1990 (V of 1990), in the Schedule, """
CAPITALS, PLAIN = ("LICENCES", "PENALTIES"), ("Licences", "Penalties for masters")
OMIT = "entry 2 shall be omitted."
SUBSTITUTE = "for entry 2, the following shall be substituted, namely:—\n“2. Canoe.”."
INSERT = "after entry 2, the following new entry shall be inserted, namely:—\n“2A. Canoe.”."


def carried(order: str, heads: tuple[str, str]) -> tuple[str, Consolidation]:
    law = LAW.format(heads=heads)
    return law, consolidate(law, [f"{AMENDING}{order}\n"])


@pytest.mark.parametrize(("order", "old", "new"), [
    (OMIT, "2. Boat.\n", ""),
    (SUBSTITUTE, "2. Boat.\n", "2. Canoe.\n"),
    (INSERT, "2. Boat.\n", "2. Boat.\n2A. Canoe.\n"),
])  # fmt: skip
def test_a_heading_in_capitals_stays_where_it_stands(order: str, old: str, new: str) -> None:
    """An item of a Schedule that goes, or has another put behind it, leaves the heading of the next list alone."""
    law, made = carried(order, CAPITALS)
    assert made.text == law.replace(old, new)
    assert not made.refusals


@pytest.mark.parametrize("order", [OMIT, SUBSTITUTE, INSERT])
def test_a_line_that_may_be_a_heading_is_for_a_person(order: str) -> None:
    """A line below an item that may be the next list's heading goes nowhere without a person's word."""
    law, made = carried(order, PLAIN)
    assert made.text == law
    assert [one.instruction.state for one in made.carried] == ["needs-review"]
    assert "“Penalties for masters” is printed below" in made.carried[0].detail


def test_an_item_of_two_lines_is_no_heading() -> None:
    """An item whose words run over two lines goes whole."""
    law = LAW.format(heads=CAPITALS).replace("2. Boat.\nPENALTIES\n", "2. A boat that belongs to the\nGovernment\n")  # fmt: skip
    made = consolidate(law, [f"{AMENDING}{OMIT}\n"])
    assert made.text == law.replace("2. A boat that belongs to the\nGovernment\n", "")


LICENCES = """THE RAFTS ACT, 1990

ACT NO. V OF 1990

1. Short title.—This Act may be called the Rafts Act, 1990.

2. Licences.—The Board may cancel a licence if—
(a) the raft is lost; or
(b) the fee is not paid,
after the licensee has been heard.

3. Rules.—The Board may make rules.

FORM RA-1
[See section 2]
1. Name of raft
"""
INTO_2 = "in section 2, "
OPEN = "for clause (b), the following shall be substituted, namely:—\n“(b) the fee is not paid; or\n(c) the raft is sold,”."
MORE = "after clause (b), the following clause shall be added, namely:—\n“(c) the raft is sold,”."
CLOSED = "for clause (b), the following shall be substituted, namely:—\n“(b) the fee is not paid.”."


@pytest.mark.parametrize(("order", "new"), [
    (OPEN, "(b) the fee is not paid; or\n(c) the raft is sold,\n"),
    (MORE, "(b) the fee is not paid,\n(c) the raft is sold,\n"),
])  # fmt: skip
def test_the_words_that_close_a_lists_sentence_stay_below_it(order: str, new: str) -> None:
    """Matter that leaves the sentence open goes above the words that close it, whichever item they are printed below."""
    made = consolidate(LICENCES, [f"{AMENDING}{order}\n".replace("in the Schedule, ", INTO_2)])
    assert made.text == LICENCES.replace("(b) the fee is not paid,\n", new)
    assert not made.refusals


@pytest.mark.parametrize("order", [CLOSED, "clause (b) shall be omitted."])
def test_whether_closing_words_go_with_an_item_is_for_a_person(order: str) -> None:
    """An item that is closed by a stop of its own, or goes, does not take the words below it along."""
    made = consolidate(LICENCES, [f"{AMENDING}{order}\n".replace("in the Schedule, ", INTO_2)])
    assert made.text == LICENCES
    assert "may close the sentence of all of section 2" in made.carried[0].detail


def test_the_head_of_a_form_is_no_sections_own() -> None:
    """A form's head that was read as the last line of the last section stays where that section goes."""
    made = consolidate(LICENCES, [f"{AMENDING}section 3 shall be omitted.\n".replace("in the Schedule, ", "")])  # fmt: skip
    assert "FORM RA-1\n[See section 2]" in made.text
    assert "The Board may make rules" not in made.text


SIGNED = """THE RAFTS ACT, 1990

ACT NO. V OF 1990

1. Short title.—This Act may be called the Rafts Act, 1990.
2. Fees.—No raft shall be let for hire upon any river or canal until the fee for it has been paid
to the Board in the manner laid down in rules.
3. Rules.—The Board may make rules.
{signature}
"""


@pytest.mark.parametrize("signature", [
    "By order,\nSecretary to Government.",
    "(M. A. KEEPER)\nSecretary to the Government of the Harbours.",
    "M. A. Keeper,\nJoint Secretary.",
])  # fmt: skip
@pytest.mark.parametrize(("order", "old", "new"), [
    ("in section 3, for the full stop at the end, the words “with leave.” shall be substituted.", "make rules.", "make rules with leave."),
    ("for section 3, the following shall be substituted, namely:—\n“3. Rules.—The Guild may make rules.”.", "The Board may", "The Guild may"),
    ("after section 3, the following new section shall be added, namely:—\n“4. Oars.—Oars are no rafts.”.", "make rules.\n", "make rules.\n4. Oars.—Oars are no rafts.\n"),
])  # fmt: skip
def test_who_signed_a_law_is_no_part_of_its_last_section(signature: str, order: str, old: str, new: str) -> None:  # fmt: skip
    """What is ordered of a section's end is done above the signature, which stays."""
    law = SIGNED.format(signature=signature)
    made = consolidate(law, [f"{AMENDING}{order}\n".replace("in the Schedule, ", "", 1)])
    assert made.text == law.replace(old, new)
    assert not made.refusals
