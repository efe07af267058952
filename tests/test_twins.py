"""A translation may choose its words; its figures and dates it must keep."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.structure import structure_text
from diffs.twins import Apart, by_section, disagreements, figures, sections


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


def test_a_small_number_of_years_is_a_figure() -> None:
    """Two years are no three; one year is "a year" in the other text."""
    (ours,), (theirs,) = disagreements("imprisonment for two years", "تین سال قید")
    assert (ours.value, theirs.value) == ("2", "3")
    (found,), _ = disagreements("within nine months", "ایک ماہ کے اندر")
    assert found.value == "9"
    assert disagreements("within a year", "ایک سال کے اندر") == ((), ())


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


LAW = """1. Lamps.—(1) A keeper shall light the lamps within thirty days.

(2) The fee is fifty thousand rupees.

2. Oil.—The Warden may within sixty days sell oil for ten thousand rupees.

3. Fines.—Whoever breaks a lamp shall pay sixty thousand rupees, or for ninety days be kept from the quay.
"""
قانون = """۱۔ چراغ۔— (۱) نگران تیس دن کے اندر چراغ جلائے گا۔

(۲) فیس پچاس ہزار روپے ہے۔

۲۔ تیل۔— وارڈن ساٹھ دن کے اندر دس ہزار روپے میں تیل بیچ سکے گا۔

۳۔ جرمانے۔— جو کوئی چراغ توڑے وہ ۶۰،۰۰۰ روپے ادا کرے گا، یا نوے دن گھاٹ سے روکا جائے گا۔
"""


def apart(english: str, urdu: str) -> tuple[Apart, ...] | None:
    return by_section(*(sections(structure_text(text).walk()) for text in (english, urdu)))


def test_a_figure_of_another_section_hides_none() -> None:
    """Sixty thousand for fifty thousand is seen in its section, though both texts have both somewhere."""
    assert apart(LAW, قانون) == ()
    (found,) = apart(LAW, قانون.replace("پچاس ہزار", "ساٹھ ہزار")) or ()
    (ours,), (theirs,) = found.ours, found.theirs
    assert found.section == "sec_1"
    assert (ours.printed, ours.elsewhere) == ("50,000", "")
    assert (theirs.printed, theirs.elsewhere) == ("60,000", "sec_3")


def test_a_section_that_one_twin_does_not_show_goes_with_the_one_before_it() -> None:
    """A label that was not read makes no figure of its section a disagreement."""
    assert apart(LAW, قانون.replace("۲۔ تیل۔— وارڈن", "وارڈن")) == ()


def test_a_section_that_only_one_twin_has_is_told_by_itself() -> None:
    """Its figures stand under its own number, and that the other text has no such section is known."""
    (found,) = apart(LAW, قانون.partition("۳۔")[0]) or ()
    assert (found.section, found.unmatched) == ("sec_3", True)
    assert [one.printed for one in found.ours] == ["60,000", "90"]
    (found,) = apart(LAW.partition("3. ")[0], قانون) or ()
    assert (found.section, found.unmatched, found.ours) == ("sec_3", True, ())


@pytest.mark.parametrize("urdu", [
    "نگران تیس دن کے اندر چراغ جلائے گا۔",
    قانون.replace("۱۔ چراغ", "۷۔ چراغ").replace("۲۔ تیل", "۸۔ تیل").replace("۳۔ جرمانے", "۹۔ جرمانے"),
])  # fmt: skip
def test_texts_whose_sections_do_not_correspond_are_compared_whole(urdu: str) -> None:
    """What has no sections, or other numbers, is not held against a section."""
    assert apart(LAW, urdu) is None


def test_numbers_that_are_not_of_the_same_sections_pair_none() -> None:
    """Where hardly a section shares a figure with its like, the numbers have moved."""
    english = "\n\n".join(f"{n}. Lamp {n}.—The fee is {n}00 rupees." for n in range(2, 9))
    urdu = "\n\n".join(f"{n}۔ چراغ۔— فیس {n + 1}00 روپے ہے۔" for n in range(2, 9))
    assert apart(english, urdu) is None


@pytest.mark.parametrize("urdu", [
    "۱۶دسمبر ۲۰۱۳ء", "۱۶؍دسمبر ۲۰۱۳ء", "16 دسمبر ، 2013", "16 دسمبر2013ء", "دسمبر16، 2013", "۱۶ دسمبر، سنہ ۲۰۱۳ء",
])  # fmt: skip
def test_a_day_is_one_date_however_urdu_sets_it(urdu: str) -> None:
    """Without a blank, with the stroke of Urdu dates, with the word for a year."""
    assert values(urdu) == values("16 December 2013") == ["2013-12-16"]


def test_the_first_of_a_month_is_a_date() -> None:
    """یکم جنوری is 1 January."""
    assert values("یکم جنوری ۱۹۰۹ء") == values("the 1st day of January, 1909") == ["1909-01-01"]


def test_the_number_of_an_act_is_one_in_roman_and_in_digits() -> None:
    """Act XXV of 2013 is قانون نمبر ۲۵ بابت ۲۰۱۳."""
    assert disagreements("(Act XXV of 2013)", "(قانون نمبر ۲۵ بابت ۲۰۱۳)") == ((), ())


@pytest.mark.parametrize(
    ("english", "urdu"),
    [
        ("one and a half million rupees", "پندرہ لاکھ روپے"),
        ("half a million rupees", "پانچ لاکھ روپے"),
        ("three and a half years", "ساڑھے تین سال"),
        ("at 11:00 am", "دن گیارہ بجے"),
        ("on 1 Shawwal 1445", "یکم شوال ۱۴۴۵ھ کو"),
    ],
)
def test_halves_hours_and_first_days_are_figures_as_both_write_them(
    english: str, urdu: str
) -> None:
    """A half is of the number beside it; an hour's double nought is no figure; «یکم» is the first of any month."""
    assert disagreements(english, urdu) == ((), ())


def test_another_half_is_seen() -> None:
    """Three years and a half are not three years."""
    (ours,), (theirs,) = disagreements("three and a half years", "تین سال")
    assert (ours.value, theirs.value) == ("3.5", "3")
