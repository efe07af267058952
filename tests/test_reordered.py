"""Rows of a table that stand in another order, and figures that only seem to have become others."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_TABLE = """1. Fees.—The fees are those of the Schedule.

THE SCHEDULE
[See section 1]

Sr. No. | Size of kite | Fee
1 | Less than 100 feet | 5,000
2 | 100 to 500 feet | 15,000
3 | More than 500 feet | 40,000
"""
_LIST = """TARIFF

The charges below are paid from 1st July, 2061:

| Sr. | Service | Rate |
|---|---|---|
| 1 | Lamp to lamp | 0.70 |
| 2 | Lamp to bell | 0.50 |
| 3 | Bell to bell | 1.20 |
"""


@pytest.mark.parametrize(("text", "one", "two", "where"), [
    (_TABLE, "Less than 100 feet | 5,000", "100 to 500 feet | 15,000", "a table in the Schedule"),
    (_LIST, "Lamp to lamp | 0.70", "Lamp to bell | 0.50", "a table"),
])  # fmt: skip
def test_rows_in_another_order_are_told_by_their_first_words(
    text: str, one: str, two: str, where: str
) -> None:
    """Rows that changed places are one change of their table, in one sentence, and nothing is left untold."""
    said = compare_texts(text, text.replace(one, "#").replace(two, one).replace("#", two))
    names = ", ".join(f"“{row.partition(' |')[0]}”" for row in (two, one))
    assert said.significance == (f"Rows of {where} stand in another order now: {names}",)
    assert said.untold == 0


def test_a_figure_whose_number_stands_beside_the_new_one_did_not_become_it() -> None:
    """Where 500 feet gave way to 500 to 900 feet, no 500 feet became 900."""
    row = "3 | More than 500 feet | 40,000\n"
    new = _TABLE.replace(row, "3 | 500 to 900 feet | 40,000\n4 | More than 900 feet | 60,000\n")
    told = compare_texts(_TABLE, new).significance
    assert told == (
        "Row changed: from “More than 500 feet” to “500 to 900 feet”",
        "Row added: “4 | More than 900 feet | 60,000”",
    )
    longer = _TABLE.replace("More than 500 feet", "More than 900 feet")
    assert compare_texts(_TABLE, longer).significance == (
        "Row changed: from “More than 500 feet” to “More than 900 feet”",
    )  # and the next cell is no unit of it
