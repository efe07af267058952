"""Where new matter goes that names no neighbour, and orders that reach back: told, never dropped."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions

HEAD = (
    "THE LAMPS (AMENDMENT) ACT, 2031\n\n1. Short title.—This Act may be called the Lamps (Amendment) Act, 2031.\n\n"
    "2. Amendment of section 2 of Act VII of 2019.—In the Lamps Act, 2019 (VII of 2019), in section 2, "
)


def put_in(labels: str, new: str, where: str = "") -> tuple[list[str], str]:
    rows = "\n".join(f"({label}) the lamp {label};" for label in labels.split())
    base = f"THE LAMPS ACT, 2019\n(Act VII of 2019)\n\n1. Short title.—This Act may be called the Lamps Act, 2019.\n\n2. Definitions.—In this Act,—\n{rows}\n\n3. Powers.—A council may act.\n"
    order = f"the following clause ({new}) shall be added{where}:—\n“({new}) the new lamp;”.\n"
    made = consolidate(base, [HEAD + order])
    section = made.text.split("\n2. ")[1].split("\n3. ")[0].split("\n")[1:]
    found = [line[1:].partition(")")[0] for line in section if line.strip()]
    return found, made.carried[0].instruction.state


@pytest.mark.parametrize(("labels", "new", "made"), [
    ("1 2 3 4 5", "3-A", "1 2 3 3-A 4 5"), ("1 2 3 5", "4", "1 2 3 4 5"), ("a b c", "aa", "a aa b c"),
    ("1 2 3", "4", "1 2 3 4"), ("a b c", "d", "a b c d"), ("i ii iii iv v vi", "viii", "i ii iii iv v vi viii"),
    ("1 1A 2", "1B", "1 1A 1B 2"),
])  # fmt: skip
def test_new_matter_that_names_no_neighbour_goes_where_its_own_number_says(
    labels: str, new: str, made: str
) -> None:
    """“The following clause (3-A) shall be added” puts it behind (3), and not behind all."""
    assert put_in(labels, new) == (made.split(), "applied")


@pytest.mark.parametrize(("labels", "new"), [
    ("a b d", "c"), ("a aa b c", "ab"), ("i ii iii", "iia"), ("2 3", "1"),
])  # fmt: skip
def test_new_matter_whose_number_may_stand_in_two_places_is_left_to_a_person(
    labels: str, new: str
) -> None:
    """A (c) that names no neighbour, among (a), (b) and (d), is not put behind (d)."""
    assert put_in(labels, new) == (labels.split(), "needs-review")


def test_new_matter_that_is_to_stand_at_the_end_and_whose_number_says_elsewhere_is_left_to_a_person() -> (
    None
):
    """“(3A) shall be added at the end” below (5): one of the two was not meant."""
    assert put_in("1 2 3 4 5", "3A", " at the end") == (["1", "2", "3", "4", "5"], "needs-review")
    assert put_in("1 2 3 4 5", "6", " at the end") == (["1", "2", "3", "4", "5", "6"], "applied")


def test_the_reading_says_that_only_its_number_places_new_matter() -> None:
    """“Clause (3-A) shall be added” is read as behind (3), and the reading says why."""
    (one,) = parse_instructions(
        HEAD + "the following clause (3-A) shall be added:—\n“(3-A) the new lamp;”.\n"
    )
    assert one.position is not None and one.position.anchor == "(3)"
    assert "its own number" in one.reason


@pytest.mark.parametrize(("back", "told"), [
    ("shall be inserted and shall be deemed always to have been so inserted", "deemed always to have been so"),
    ("shall be, and shall always be deemed to have been, inserted", "deemed always to have been so"),
    ("shall be inserted and shall be deemed to have been so inserted", "deemed to have been so before; since which day is not said"),
    ("shall be inserted and shall be deemed to have been so inserted with effect from the 1st July, 2030", "with effect from the 1st July, 2030"),
    ("shall be inserted", ""),
])  # fmt: skip
def test_an_order_that_reaches_back_says_so_in_its_reading(back: str, told: str) -> None:
    """“Shall be deemed always to have been so inserted” is told beside the words it is said of."""
    (one,) = parse_instructions(HEAD + f"after the word “hurt” the words “is paid” {back}.\n")
    assert (one.state, one.reason) == ("parsed", told)
