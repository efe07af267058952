"""How far an order reaches, by the words that say so: one rule a test."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions

_BASE = """THE LAMPS ACT, 2031

1. Short title.—This Act may be called the Lamps Act, 2031.

2. Signals.—(1) Every keeper shall light lamp No. 5 at dusk.

(2) Nobody shall put it out. It shall burn till dawn.

3. Keepers.—A lamp shall have a keeper, and a ship shall have a mate.
"""
_ACT = (
    "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act further to amend the Lamps Act, 2031.\n\n"
    "2. Amendment of the Lamps Act, 2031.—In the Lamps Act, 2031, "
)


def _made(order: str) -> tuple[str, list[str]]:
    """Carry one order out: the text, and why what was not carried out was not."""
    made = consolidate(_BASE, [_ACT + order + "\n"])
    return made.text, [one.detail for one in made.refusals]


@pytest.mark.parametrize(
    "order",
    [
        "in section 2, for the full stop, wherever occurring, a semi-colon shall be substituted.",
        "in section 2, for the full stop, occurring for the first time, a comma shall be substituted.",
        "in section 2, after the full stop, wherever occurring, the word “Amen” shall be inserted.",
    ],
)
def test_which_of_several_full_stops_is_meant_is_for_a_person(order: str) -> None:
    """ "For the full stop, wherever occurring" is not done at the end alone, nor within "No. 5"."""
    text, why = _made(order)
    assert text == _BASE
    assert len(why) == 1
    assert "full stops" in why[0]


@pytest.mark.parametrize(
    "order",
    [
        "for the word “dusk” the word “noon” shall be substituted with effect from the first day of July, 2031 until the first day of July, 2033.",
        "for the word “dusk” the word “noon” shall, with effect from the first day of July, 2031 to the first day of July, 2033, be substituted.",
        "for the word “dusk” the word “noon” shall be substituted and shall be deemed to have been so substituted on the first day of July, 2031 and up to the first day of July, 2033.",
    ],
)
def test_an_order_for_a_time_is_not_done_for_good(order: str) -> None:
    """Words that come in “until” a day go out again on it, which no text carries out of itself."""
    text, why = _made("in section 2, " + order)
    assert text == _BASE
    assert why
