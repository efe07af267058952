"""What a law calls itself is found at once, whatever blanks stand about it."""

from __future__ import annotations

import time

import pytest

from diffs.amending.drafting.whichact import identify


@pytest.mark.parametrize("text", ["\n" * 6000, "ACT" + "\n" * 6000, "[" + "\n" * 6000, "ACT NO." + " \n" * 3000])  # fmt: skip
def test_blank_lines_do_not_hold_up_the_search_for_a_name(text: str) -> None:
    """Blank lines are passed over once, not once a line."""
    started = time.perf_counter()
    assert not identify(text).known()
    assert time.perf_counter() - started < 0.5


def test_a_number_below_its_kind_and_a_blank_line_is_read() -> None:
    """A number set apart from the word Act is the law's own."""
    assert identify("ACT\n\nNO. XII OF 1987\n").numbers == {("XII", "1987")}
