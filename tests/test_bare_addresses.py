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


@pytest.mark.parametrize(
    ("place", "targets"),
    [
        ("section 4, in sub-section (1), sub-section (3) and sub-section (6),", ["(1)", "(3)", "(6)"]),
        ("section 4, in sub-section (1), sub-section (3), sub-section (5) and sub-section (6),", ["(1)", "(3)", "(5)", "(6)"]),
        ("section 4, section 5, and section 6,", ["4", "5", "6"]),
    ],
)  # fmt: skip
def test_each_of_several_places_named_one_by_one_is_a_place(place: str, targets: list[str]) -> None:
    """“In sub-section (1), sub-section (3) and sub-section (6)” is three places, the first of them too."""
    found = parse_instructions(
        f"In the Wells Act, 1988 (IV of 1988), in {place} for the word “oil”, wherever occurring, the word “gas” shall be substituted."
    )

    assert [i.target[-1][1] for i in found if i.state == "parsed"] == targets


def test_no_place_gives_way_to_one_of_its_own_kind_beside_it() -> None:
    """“In sub-section (1), sub-section (3), for the word” does not lose its first sub-section unsaid."""
    found = parse_instructions(
        "In section 4, in sub-section (1), sub-section (3), for the word “oil” the word “gas” shall be substituted."
    )

    assert "parsed" not in {i.state for i in found}


@pytest.mark.parametrize(
    "order",
    [
        "the word “oil” shall be substituted by the word “gas”.",
        "for the word “oil” the word “gas” shall be substituted.",
        ", full stop at the end shall be substituted by a colon and thereafter the following proviso shall be added:\n“Provided that it is dry.”.",
    ],
)
def test_a_place_may_stand_close_behind_the_one_it_is_in(order: str) -> None:
    """“In section 4 sub-section (3) the word “oil”” names one place, and a proviso that follows goes there."""
    found = parse_instructions(f"In section 4 sub-section (3) {order}".replace(" ,", ","))

    assert {(i.state, i.target) for i in found} == {
        ("parsed", (("section", "4"), ("sub-section", "(3)")))
    }


def test_an_item_behind_a_dash_is_no_label_of_the_schedule() -> None:
    """“In the Schedule— (a) in entry 2” is of the Schedule, which has no number."""
    found = parse_instructions(
        "In the Wells Act, 1988 (IV of 1988), in the Schedule—\n(a) in entry 2, for the word “oil” the word “gas” shall be substituted; and\n(b) entry 3 shall be omitted."
    )

    assert [i.target[0] for i in found] == [("schedule", "")] * 2
