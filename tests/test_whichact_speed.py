"""What a law calls itself is found at once, whatever blanks stand about it."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.whichact import identify
from tests.growth import SQUARE, growth


@pytest.mark.parametrize(("head", "blank"), [("", "\n"), ("ACT", "\n"), ("[", "\n"), ("ACT NO.", " \n")])  # fmt: skip
def test_blank_lines_do_not_hold_up_the_search_for_a_name(head: str, blank: str) -> None:
    """Blank lines are passed over once, not once a line."""
    assert not identify(head + blank * 6_000).known()
    assert growth(lambda n: identify(head + blank * n), 1_500) < SQUARE


def test_a_number_below_its_kind_and_a_blank_line_is_read() -> None:
    """A number set apart from the word Act is the law's own."""
    assert identify("ACT\n\nNO. XII OF 1987\n").numbers == {("XII", "1987")}


def test_a_title_that_begins_with_its_kind_is_read_to_its_year() -> None:
    """A Code of something is called all of it, and no clause behind it."""
    said = "1. This Act may be called the Code of Harbour Procedure, 1987 ; and it shall come into force at once."
    assert identify(said).titles == {"code of harbour procedure 1987"}


def test_an_act_that_amends_a_code_is_not_called_as_the_code_is() -> None:
    """A Code's year within its amending Act's title ends no title."""
    said = (
        "1. This Act may be called the Code of Harbour Procedure, 1987 (Coast Amendment) Act, 2018."
    )
    assert identify(said).titles == {"code of harbour procedure 1987 coast amendment act 2018"}
