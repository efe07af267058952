"""Numbers that an instrument takes from one provision and gives to another."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions
from tests.growth import SQUARE, growth

RENUMBERED = (
    "In section 3,—\n(a) sub-section (2) shall be omitted;\n"
    "(b) sub-sections (3) and (4) shall be renumbered as sub-sections (2) and (3); and\n"
)


@pytest.mark.parametrize(
    ("order", "state"),
    [
        ("in sub-section (3), clause (b) shall be omitted.", "needs-review"),
        ("in sub-section (3) as so renumbered, clause (b) shall be omitted.", "parsed"),
        ("after sub-section (3), the following shall be inserted, namely:—\n“(3A) A well is dug.”.", "needs-review"),
        ("in sub-section (4), clause (b) shall be omitted.", "parsed"),
        ("in sub-section (1), clause (b) shall be omitted.", "parsed"),
    ],
)  # fmt: skip
def test_whose_a_number_is_that_changed_hands_is_said_or_asked(order: str, state: str) -> None:
    """After (3) and (4) became (2) and (3), “sub-section (3)” alone may be the old or the new one."""
    found = parse_instructions(f"{RENUMBERED}(c) {order}")

    assert found[-1].state == state


def test_a_number_that_changed_hands_is_remembered_in_the_sections_below() -> None:
    """An Act that renumbers sections and then amends one by its number leaves it to a person."""
    found = parse_instructions(
        "AN ACT to amend the Wells Act, 1988\n\n1. Short title.—This Act may be called the Wells (Amendment) Act, 1990.\n\n"
        "2. Renumbering of sections, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), section 5 shall be omitted and sections 6 and 7 shall be renumbered as sections 5 and 6 respectively.\n\n"
        "3. Amendment of section 6, Act IV of 1988.—In the said Act, in section 6, the word “deep” shall be omitted.\n\n"
        "4. Amendment of section 9, Act IV of 1988.—In the said Act, in section 9, the word “deep” shall be omitted.\n"
    )

    assert [i.state for i in found[-2:]] == ["needs-review", "parsed"]


def test_a_proviso_may_be_added_thereafter() -> None:
    """“The following proviso shall be added thereafter” stands where the colon was put."""
    found = parse_instructions(
        "In section 7, for the full stop a colon shall be substituted and the following proviso shall be added thereafter, namely:—\n“Provided that it is dry.”."
    )

    assert [(i.state, i.new) for i in found] == [
        ("parsed", ":"),
        ("parsed", "Provided that it is dry."),
    ]


@pytest.mark.trial
def test_many_numbers_that_changed_hands_are_read_in_one_go() -> None:
    """Whether "as so renumbered" is said is looked for once a section, not once an order."""

    def read(size: int) -> None:
        moved = "".join(f"({n}) sub-section ({n + 1}) shall be renumbered as sub-section ({n});\n" for n in range(2, size))  # fmt: skip
        orders = "".join(f"({size + n}) in sub-section ({n + 3}), the word “oil” shall be omitted;\n" for n in range(size - 10))  # fmt: skip
        assert parse_instructions(f"In section 3,—\n{moved}{orders}")[-1].state == "needs-review"

    assert growth(read, 175) < SQUARE
