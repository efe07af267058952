"""An address whose inner steps bear no "in" of their own: "in section 4, sub-section (3), clause (b), …"."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions

PLACE = (("section", "4"), ("sub-section", "(3)"), ("clause", "(b)"))


@pytest.mark.parametrize(
    ("order", "action", "unit", "target"),
    [
        ("the word “oil” shall be omitted.", "omit", "words", PLACE),
        ("for the word “oil”, the word “gas” shall be substituted.", "substitute", "words", PLACE),
        ("after the semi-colon, the word “and” shall be inserted.", "insert", "words", PLACE),
        ("the following proviso shall be added, namely:—\n“Provided that it is dry.”.", "add", "proviso", PLACE),
        ("shall be omitted.", "omit", "clause", PLACE),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "lead", ["In section 4, ", "In the Wells Act, 1988 (IV of 1988), section 4, "]
)
def test_a_place_without_its_in_is_a_place(
    lead: str, order: str, action: str, unit: str, target: object
) -> None:
    """What stands before a comma and words in marks is where they stand, and is not omitted with them."""
    comma = "" if order.startswith("shall") else ","
    found = parse_instructions(f"{lead}sub-section (3), clause (b){comma} {order}")

    assert [(i.state, i.action, i.unit, i.target) for i in found] == [
        ("parsed", action, unit, target)
    ]


def test_a_provision_and_words_elsewhere_are_two_things() -> None:
    """“Clause (b) and the word “oil” in clause (c)” names two things that go."""
    found = parse_instructions(
        "In section 4, in sub-section (3), clause (b) and the word “oil” in clause (c) shall be omitted."
    )

    assert [(i.unit, i.target[-1]) for i in found] == [
        ("clause", ("clause", "(b)")),
        ("words", ("clause", "(c)")),
    ]


def test_where_a_place_may_be_what_goes_a_person_decides() -> None:
    """Where nothing leads to it, “clause (b), the word “oil” shall be omitted” is not carried out."""
    found = parse_instructions("Section 4, clause (b), the word “oil” shall be omitted.")

    assert {i.state for i in found} == {"needs-review"}
