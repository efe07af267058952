"""Numbers written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffs.amending.executing.choosing import _of_a_number
from diffs.amending.executing.matching import Match
from diffs.compare.rules.figures import COUNTED
from diffs.numerals import ORDINALS, WORDS
from diffs.structure import structure_text
from tarmeem.romans import ROMANS, reckon, roman_value


@pytest.mark.parametrize("word", WORDS)
def test_every_numeral_is_known_to_the_comparison_and_to_the_amendment(word: str) -> None:
    """A word of number counts in a comparison and is a part of a longer number in an amendment."""
    text = f"{word} hundred"
    assert COUNTED.fullmatch(word)
    assert _of_a_number(text, Match(0, len(word)))


@given(st.integers(1, 3999))
def test_roman_numerals_are_read(value: int) -> None:
    """Every numeral a drafter can write gives its value back, in either case."""
    table = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
             (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    numeral, rest = "", value
    for worth, letters in table:
        numeral, rest = numeral + letters * (rest // worth), rest % worth
    assert roman_value(numeral) == roman_value(numeral.lower()) == value


def test_an_ill_formed_numeral_has_no_value_but_its_letters_count() -> None:
    """IIX was misread and names no law; IIII is printed as the fourth of a list."""
    assert roman_value("IIX") is None
    assert roman_value("") is None
    assert reckon("iiii") == 4


def test_a_list_in_roman_ends_before_l() -> None:
    """(l) is a letter: no list in roman is counted out as far as fifty."""
    assert ROMANS[:5] == ("i", "ii", "iii", "iv", "v")
    assert [roman_value(one) for one in ROMANS] == list(range(1, 50))


@pytest.mark.parametrize(("number", "word"), list(enumerate(ORDINALS, 1)))
def test_a_schedule_is_numbered_by_any_ordinal(number: int, word: str) -> None:
    """The Thirteenth Schedule is Schedule 13."""
    text = f"1. Fees.—As the Schedule says.\n\nTHE {word.upper()} SCHEDULE\n\n1. One rupee.\n"
    assert structure_text(text).find(f"sched_{number}") is not None


def test_a_number_printed_twice_is_put_right_past_twenty_too() -> None:
    """Between (xxi) and (xxiii) a second (xxi) is (xxii), as a second (ii) before (iv) is (iii)."""
    printed = [*ROMANS[:21], "xxi", *ROMANS[22:24]]
    items = "\n".join(f"({num}) to keep lamp {at};" for at, num in enumerate(printed, 1))
    text = f"1. Powers.—The Guild may—\n{items}\n"
    root = structure_text(text)
    assert [one.num for one in root.walk() if one.eid.startswith("sec_1__")] == list(ROMANS[:24])
