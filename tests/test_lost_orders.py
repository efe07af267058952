"""What an instrument leaves half said: between two words, without an order, misprinted, for a season."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions
from tarmeem.model import Instruction, Position

HEAD = "AN ACT to amend the Wells Act, 2010\n\n1. Short title.—{first}\n\n2. Amendment of section 3, Act I of 2010.—In the Wells Act, 2010 (I of 2010), in section 3,—\n\n"
SHORT = "This Act may be called the Wells (Amendment) Act, 2020."


def _read(orders: str, first: str = SHORT) -> list[Instruction]:
    return parse_instructions(HEAD.format(first=first) + orders)


@pytest.mark.parametrize(
    "place",
    [
        "after the word “dry” and before the word “well”,",
        "after the word “dry”, and immediately before the word “well”,",
        "before the word “well” and after the word “dry”,",
        "between the words “dry” and “well”,",
    ],
)
def test_words_go_between_two_that_are_named_one_by_one(place: str) -> None:
    """Words put in after one and before the other stand between the two."""
    (op,) = _read(f"(a) {place} the words “or deep” shall be inserted;\n")
    assert (op.state, op.position) == ("parsed", Position("between", ("dry", "well"), "words"))
    assert op.new == "or deep"


@pytest.mark.parametrize(
    "place",
    [
        "after sub-section (2) and before sub-section (3),",
        "before sub-section (3), and after sub-section (2),",
    ],
)
def test_a_provision_goes_between_two_that_are_named_one_by_one(place: str) -> None:
    """A new sub-section "after (2) and before (3)" stands behind the second."""
    matter = "“(2A) A well shall be covered.”"
    (op,) = _read(f"(a) {place} the following new sub-section shall be inserted, namely:—\n\n{matter};\n")  # fmt: skip
    assert (op.state, op.number) == ("parsed", "(2A)")
    assert op.position == Position("after", "(2)", "sub-section")


def test_how_often_the_second_neighbour_occurs_is_for_a_person() -> None:
    """Where the count is of the second word alone, the place is not plain."""
    place = "after the word “dry” and before the word “well” occurring for the first time"
    (op,) = _read(f"(a) {place}, the words “or deep” shall be inserted;\n")
    assert op.state == "needs-review"


def test_new_matter_whose_order_is_lost_is_told() -> None:
    """A provision in marks that no order brings in is refused, and not dropped."""
    matter = "“(5) The owner of a well may, with leave, alter its limits under this section.”"
    found = _read(f"(a) in sub-section (4), the word “dry” shall be omitted; and\n{matter}\n")
    assert [op.state for op in found] == ["parsed", "refused"]


@pytest.mark.parametrize(
    ("anchor", "label", "told"),
    [("(k)", "(1)", True), ("(lc)", "(Id)", True), ("(k)", "(l)", False), ("(lc)", "(ld)", False)],
)
def test_a_number_that_may_be_misprinted_is_told(anchor: str, label: str, *, told: bool) -> None:
    """A letter that a page read as a figure, or as a capital, stands as printed, and a person sees it."""
    matter = f"“{label} “pump” means a thing that draws water;”"
    (op,) = _read(
        f"(a) after clause {anchor}, the following new clause shall be inserted, namely:—\n\n{matter};\n"
    )
    assert (op.state, op.number) == ("needs-review" if told else "parsed", label)
    assert ("may be misprinted" in (op.reason or "")) is told


@pytest.mark.parametrize(
    ("term", "state"),
    [
        ("It shall come into force at once.", "parsed"),
        ("It is said that the old provisions. Those shall cease to have effect.", "parsed"),
        ("It shall remain in force till 30 June 2020.", "needs-review"),
        ("It shall cease to have effect on the first day of July, 2021.", "needs-review"),
    ],
)
def test_an_instrument_of_a_season_is_for_a_person(term: str, state: str) -> None:
    """What an instrument orders for a time only is no lasting text."""
    (op,) = _read("(a) the word “dry” shall be omitted;\n", f"(1) {SHORT}\n\n(2) {term}")
    assert op.state == state


def test_a_list_that_is_numbered_like_the_sections_is_no_section() -> None:
    """The third item of a section's list stands under the section, as the first two do."""
    items = "".join(
        f"{n}. in clause ({c}), the word “dry” shall be omitted;\n\n"
        for n, c in enumerate("abcd", start=1)
    )
    found = _read(items)
    assert [op.target for op in found] == [(("section", "3"), ("clause", f"({c})")) for c in "abcd"]
    assert {(op.state, op.act) for op in found} == {("parsed", "Act I of 2010")}


@pytest.mark.parametrize("place", ["after sub-section (3) and before sub-section (2),", "before sub-section (2) and after sub-section (3),"])  # fmt: skip
def test_neighbours_named_the_wrong_way_round_are_for_a_person(place: str) -> None:
    """Nothing stands "after (3) and before (2)": one of the two is misprinted."""
    order = f"in section 3, {place} the following sub-section shall be inserted, namely:—\n\n“(2A) A lamp shall be lit.”."
    (found,) = parse_instructions(f"2. Amendment of section 3, Act IV of 2019.—In the Lamps Act, 2019 (IV of 2019), {order}\n")  # fmt: skip
    assert found.state == "needs-review"


@pytest.mark.parametrize("lost", [
    "in sub-section (5), the following proviso shall be at the end, namely:—\n\n“Provided that it is covered.”",
    "sub-section (5) shall be by the following, namely:—\n\n“(5) It is covered.”",
    "after sub-section (5), the following new sub-shall be added, namely:—\n“(6) It is covered.”",
])  # fmt: skip
def test_an_item_that_announces_a_provision_and_has_lost_its_verb_is_told(lost: str) -> None:
    """The words “the following …, namely” bring something in, whatever the verb was."""
    found = _read(f"(a) in sub-section (4), the word “dry” shall be omitted; and\n(b) {lost}.\n")
    assert [op.state for op in found] == ["parsed", "refused"]
