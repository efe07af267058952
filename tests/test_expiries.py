"""The term for which a law says that it stands, as it is counted, or left open where it cannot be."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.expiries import expiry_in


def ends(term: str, begun: str = "2020-01-01") -> str:
    """Return the first of some days on which a law of such a term may stand no more."""
    said = expiry_in(f"It shall come into force at once and shall remain in force for {term}.", first=True)  # fmt: skip
    assert said is not None
    days = ("2020-01-02", "2020-04-30", "2020-05-01", "2021-12-31", "2022-01-01", "2045-01-01")
    return next(day for day in days if said.may_be_past(day, begun))


@pytest.mark.parametrize(
    "term",
    ["two years", "a period of two years", "2 years", "a period of two (2) years", "a period of two (02) years", "2 (two) years"],
)  # fmt: skip
def test_a_term_is_counted_from_the_laws_first_day(term: str) -> None:
    """In words, in figures, or in both where they agree."""
    assert ends(term) == "2022-01-01"


@pytest.mark.parametrize("term", ["one hundred and twenty-one days", "121 days", "a hundred and twenty one (121) days", "one hundred twenty one days"])  # fmt: skip
def test_hundreds_tens_and_ones_make_one_number(term: str) -> None:
    """121 days from New Year end with April in a leap year."""
    assert ends(term) == "2020-05-01"


@pytest.mark.parametrize(
    "term",
    ["two (3) years", "3 (two) years", "two (or more) years", "twenty ten years", "two three years", "ten twenty years", "twenty a years"],
)  # fmt: skip
def test_a_term_whose_number_is_none_or_is_two_is_left_open(term: str) -> None:
    """Where its words and its figures differ, or the words are no number, it may have ended on any day."""
    assert ends(term) == "2020-01-02"
