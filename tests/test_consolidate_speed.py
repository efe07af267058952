"""Carrying out costs as much as there is to carry out."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import consolidate
from tests.growth import SQUARE, growth


@pytest.mark.trial
def test_words_that_stand_many_times_in_one_section_are_replaced_in_linear_time() -> None:
    """Edit upon edit of one provision keeps its pieces once, not once an edit."""
    base = "THE LIGHTHOUSES ACT, 1987\nACT NO. XII OF 1987\n\n1. Lamps.—A lamp is "
    order = 'In the Lighthouses Act, 1987 (XII of 1987), in section 1, for the word "lit", wherever occurring, the word "dim" shall be substituted.'  # fmt: skip

    def carry_out(size: int) -> None:
        act = f"1. Amendment of section 1, Act XII of 1987.—{order}\n"
        assert consolidate(base + "lit, " * size, [act]).text.count("dim") == size

    assert growth(carry_out, 1_500) < SQUARE
