"""What the summary says of sums, numbers by themselves, and the words that came or went beside them."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_LAW = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—On the pier {} as the warden orders.\n\n3. Oil.—Every keeper keeps oil at all hours.\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a replacement within a section."""
    return compare_texts(_LAW.format(old), _LAW.format(new)).significance


def test_a_fine_that_stays_is_not_told_as_omitted_where_prison_went() -> None:
    """Of "imprisonment or with fine" what went is the imprisonment, whose joint goes with it."""
    fine = "fine which may extend to ten rupees"
    told = said(
        f"he is punished with imprisonment which may extend to one year or with {fine}, or with both,",
        f"he is punished with {fine}",
    )

    assert any(line.startswith("Penalty (imprisonment) omitted") for line in told)
    assert not any("“or with fine” was omitted" in line for line in told)


def test_imprisonment_for_life_that_went_is_told_once() -> None:
    """The heaviest penalty is a whole, and its joint no change beside it."""
    told = said("he suffers death, or imprisonment for life, there", "he suffers death there")

    assert len(told) == 1, told
    assert "“imprisonment for life” was omitted" in told[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("twenty thousand shillings", "one hundred thousand shillings"),
        ("KSh 5,000", "KSh 8,000"),
        ("fifty pounds", "eighty pounds"),
        ("₹ 500", "₹ 900"),
        ("EUR 10", "EUR 12"),
        ("two hundred euros", "one hundred euros"),
    ],
)
def test_a_sum_is_one_in_whatever_money(old: str, new: str) -> None:
    """Shillings, pounds and euros are sums as rupees are."""
    assert said(f"he pays {old} there", f"he pays {new} there") == (
        f"Amount changed: from “{old}” to “{new}”",
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("no lad under the age of 13, or blind, rows", "no lad under the age of 16, or blind, rows", "Age changed: from “13” to “16”"),
        ("he is fined at level 3 on the scale", "he is fined at level 4 on the scale", "Figure changed: from “level 3” to “level 4”"),
        ("he holds eight Oars there", "he holds five Oars there", "Figure changed: from “eight Oars there as” to “five Oars there as”"),
        ("he pays ten times the toll", "he pays five times the toll", "Figure changed: from “ten times the toll” to “five times the toll”"),
    ],
)  # fmt: skip
def test_a_number_by_itself_is_told_where_it_is_said_what_it_is(
    old: str, new: str, what: str
) -> None:
    """An age, a step of a scale, what has a name of its own and how many times are told from what to what."""
    assert said(old, new) == (what,)


def test_how_many_times_is_told_where_it_is_bounded_otherwise() -> None:
    """A penalty of so many times the value, which is twice at the least now, is quoted."""
    told = said(
        "he pays ten times the toll", "he pays not less than twice, and up to five times the toll"
    )

    assert any("twice" in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he goes over 13-A and", "he goes over 16-A and"),
        ("see page 13 and", "see page 16 and"),
    ],
)
def test_a_number_of_which_it_is_not_said_what_it_is_has_no_sentence(old: str, new: str) -> None:
    """What a bare number is of is never guessed."""
    assert not said(old, new)


def test_what_opens_the_next_row_is_no_unit() -> None:
    """A sum that ends a row is no measure of the word below it."""
    law = "1. Tolls.—These are due:—\n\nItem | Toll\nLamp | Rs. {}\nMeter test | Rs. 300\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(law.format("750"), law.format("1,000")).significance

    assert told == ("Amount changed: from “Rs. 750” to “Rs. 1,000”",)
