"""A translation may choose its words; its figures and dates it must keep."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.twins import disagreements, figures


def values(text: str) -> list[str]:
    return [figure.value for figure in figures(text)]


def test_the_same_figure_is_one_however_it_is_written() -> None:
    """Urdu digits, commas, scales, ordinals and three ways of writing a date are one."""
    english = (
        "On March 3, 2026 and 16th December, 2020 a fine of Rs. 2.5 million; 250,000; 07; 1-2-2024"
    )
    urdu = "۳ مارچ ۲۰۲۶ء، 16 دسمبر 2020ء، 25 لاکھ روپے؛ ۲۵۰۰۰۰؛ ۷؛ 01/02/2024"
    assert values(english) == values(urdu)
    assert values(english) == ["2026-03-03", "2020-12-16", "2500000", "250000", "7", "2024-02-01"]
    assert disagreements(english, urdu) == ((), ())


def test_what_only_one_twin_has_is_listed_with_its_words() -> None:
    """A date moved in one language only is seen on both sides."""
    english = "Register by 31 March 2026 or pay Rs 500,000."
    urdu = "رجسٹریشن کی آخری تاریخ 30 مارچ 2026 ہے ورنہ 500,000 روپے۔"
    (ours,), (theirs,) = disagreements(english, urdu)
    assert (ours.value, theirs.value) == ("2026-03-31", "2026-03-30")
    assert ours.around == "Register by 31 March 2026 or pay Rs 500,000."


def test_a_figure_that_the_other_twin_spells_out_is_no_disagreement() -> None:
    """What is counted is one number, in digits or in words of either language."""
    english = "within thirty days, a fine of two hundred and fifty thousand rupees, 120 lamps and 1,500 feet"
    urdu = "۳۰ دن کے اندر، ڈھائی لاکھ روپے جرمانہ، ایک سو بیس چراغ اور پندرہ سو فٹ"
    assert disagreements(english, urdu) == ((), ())


def test_what_both_twins_spell_out_is_held_against_each_other() -> None:
    """Thirty days in one language and sixty in the other are seen on both sides."""
    (ours,), (theirs,) = disagreements(
        "The warden shall answer within thirty days.", "نگران ساٹھ دن کے اندر جواب دے گا۔"
    )
    assert (ours.value, theirs.value) == ("30", "60")
    assert theirs.around == "نگران ساٹھ دن کے اندر جواب دے گا۔"


@pytest.mark.parametrize(
    "urdu", ["کوئی ایک شخص یا دو طریقے", "از سر نو غور کیا جائے", "سو یہ حکم دیا جاتا ہے"]
)
def test_words_that_may_count_nothing_are_not_listed(urdu: str) -> None:
    """One person, anew and hence are no figures of a law; but where the other text has them, they agree."""
    assert disagreements("The lamps shall be lit.", urdu) == ((), ())


def test_words_that_make_no_one_number_are_so_many_numbers() -> None:
    assert values("twenty five six rupees") == ["20", "5", "6"]


def test_a_day_that_never_was_is_told_as_it_stands() -> None:
    """A misprint is shown, not mended."""
    assert values("31 April 2026") == ["31 april 2026"]


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_agrees_with_itself(text: str) -> None:
    """No text breaks the list of figures."""
    assert disagreements(text, text) == ((), ())
