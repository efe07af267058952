"""What an instrument may order in words that no order is read from: it is told, never passed over."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions

FIRST = "1. This Act may be called the Wells (Amendment) Act, 2002.\n"
READ = "2. In the Wells Act, 1988 (IV of 1988), in section 9, for the word “rope” the word “chain” shall be substituted.\n"


@pytest.mark.parametrize(
    "order",
    [
        "In the said Act, in section 3, for “six” read “seven”.",
        "Section 3 of the said Act shall be read as if for the word “six” there stood “seven”.",
        "In section 3 of the said Act, strike out “six”.",
        "In section 3 of the said Act, “six” is changed to “seven”.",
        "Section 3 of the said Act shall be struck out.",
        "In the said Act, in section 3, sub-sections (1) and (2) shall be interchanged.",
        "In the said Act, references to the Warden shall be construed as references to the Board.",
    ],
)
def test_an_order_in_other_words_is_refused_not_passed_over(order: str) -> None:
    """A section that changes the law in words no order is read from comes back refused."""
    for text in (f"{FIRST}{READ}3. {order}\n", f"{FIRST}{READ.replace('2.', '3.')}4. {order}\n"):
        found = parse_instructions(text)

        assert [one.state for one in found] == ["parsed", "refused"], order


def test_a_definition_behind_the_last_order_is_no_order() -> None:
    """Words in marks that are given a meaning there are no words of the amended law."""
    found = parse_instructions(f"{FIRST}{READ}(2) In this section, “rope” means a rope of hemp.\n")

    assert [one.state for one in found] == ["parsed"]


def test_a_section_within_an_entry_of_a_schedule_is_for_a_person() -> None:
    """Where the print lost the head of the next law, what it orders is not carried out on the last one's."""
    found = parse_instructions(
        "2. Amendment of Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in Schedule I, in Article 10, for the word “oil” the word “gas” shall be substituted.\n\n"
        "(i) in section 3, sub-section (4) shall be omitted; and\n(ii) in section 5, for the word “two” the word “three” shall be substituted.\n"
    )

    assert [i.state for i in found] == ["parsed", "needs-review", "needs-review"]


@pytest.mark.parametrize(
    "said",
    [
        "The enactments specified in column (2) of the Schedule are amended to the extent and in the manner specified in column (4) thereof.",
        "The laws mentioned in the first column of the Schedule to this Act shall stand amended as stated in the second column thereof.",
    ],
)
def test_laws_amended_by_the_columns_of_a_schedule_are_told(said: str) -> None:
    """A table that is not read is said to be there, whatever else the Act orders."""
    found = parse_instructions(
        f"AN ACT to amend certain laws\n\n1. Short title.—This Act may be called the Laws Act, 1990.\n\n2. Amendment of laws.—{said}\n\n"
        "3. Amendment of section 4, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in section 4, for the word “oil” the word “gas” shall be substituted.\n"
    )

    assert "amendments listed in a schedule" in " ".join(i.reason for i in found)
