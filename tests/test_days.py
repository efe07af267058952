"""A printed date is a day of the calendar, or it is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffs.amending.annotated.annotations import compiled_on
from diffs.days import first_day, iso

_MONTHS = st.sampled_from(["July", "jul", "Sept", "sep.", "Marble", "Mayor", "Act", "13", "2", ""])
_NUMBERS = st.integers(0, 99)


def test_a_month_is_a_number_or_a_name_and_nothing_like_a_name() -> None:
    """Whole names and their usual short forms are months; words that begin alike are none."""
    assert iso(2004, "Sept", 1) == iso("2004", "september", "01") == iso(2004, 9, 1) == "2004-09-01"
    assert iso(2004, "Marble", 1) == iso(2004, "Mayor", 1) == iso(2004, 45, 1) == ""
    assert iso(2004, 2, 29) == "2004-02-29"
    assert iso(2003, 2, 29) == iso(2004, 2, 31) == iso(0, 1, 1) == ""


@pytest.mark.parametrize(
    "printed", ["31-02-2004", "1-45-2004", "1st Marble, 2004", "31st day of February, 2004"]
)
def test_what_is_no_day_is_not_read_as_one(printed: str) -> None:
    """A day that the calendar does not have is no date to build a history on."""
    assert first_day(printed) == compiled_on(f"Dated {printed}") == ""


@given(_NUMBERS, _MONTHS | _NUMBERS.map(str), st.integers(0, 9999), st.sampled_from("-/. "))
def test_whatever_is_read_as_a_date_is_one(day: int, month: str, year: int, mark: str) -> None:
    """No form of printing yields a date that the calendar does not know."""
    printed = f"{day}{mark}{month}{mark}{year:04}"
    for said in filter(None, (first_day(printed), compiled_on(f"Dated: {printed}"))):
        assert date.fromisoformat(said).isoformat() == said


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("on the first day of July, 2001", "2001-07-01"),
        ("on the Twenty-second day of March 2003", "2003-03-22"),
        ("on the thirty first May, 2003", "2003-05-31"),
        ("on January 1, 2023", "2023-01-01"),
        ("on the 1st of January, 2023", "2023-01-01"),
        ("on 01.01.2023, by a notice of 2022", "2023-01-01"),
        ("on 2023-01-31", "2023-01-31"),
        ("on the second of May 2020", "2020-05-02"),
        ("on the thirty-first day of April, 2003", ""),
        ("under Act 12, 2020", ""),
        ("in the second Schedule 2003", ""),
    ],
)
def test_a_day_may_be_written_out(printed: str, day: str) -> None:
    """An ordinal in words before a month is the day of that month."""
    assert first_day(printed) == day


def test_a_day_torn_by_much_white_space_is_read_in_reasonable_time() -> None:
    """Blanks between a day and its month, as columns leave them, are one."""
    assert first_day("1 " + " " * 20_000 + "May" + "\n" * 20_000 + "2061") == "2061-05-01"
    assert first_day("1 " + " " * 20_000 + "May and no year") == ""
