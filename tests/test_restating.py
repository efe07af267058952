"""A figure or a day that is only written otherwise: said to be the same where it surely is."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.rules.dating import is_same_time

_LAW = "1. Name.—This is the Kites Act.\n2. Roll.—(1) {}.\n(2) The roll is kept by the warden.\n"
_FIGURE, _DAY = "Same figure, written otherwise", "Same day, written otherwise"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for one sub-section that became another."""
    return compare_texts(_LAW.format(old), _LAW.format(new)).significance


@pytest.mark.parametrize(
    ("line", "old", "new", "what"),
    [
        ("a fee of {} is paid", "Rs. 5,00,000", "Rs. 500,000", _FIGURE),
        ("a fee of {} is paid", "PKR 10 million", "PKR 10,000,000", _FIGURE),
        ("a fee of {} is paid", "five lakh rupees", "half a million rupees", _FIGURE),
        ("a rate of {} is levied", "5%", "five per cent", _FIGURE),
        ("{} of them go", "three-fourths", "three quarters", _FIGURE),
        ("the term is {} long", "four years", "4 years", _FIGURE),
        ("the term is {} long", "thirty days", "thirty (30) days", _FIGURE),
        ("the term is {} long", "two years", "twenty-four months", _FIGURE),
        ("the poles are {} apart", "300 metres", "300 m", _FIGURE),
        ("the gate opens at {}", "9:00 a.m.", "9 am", _FIGURE),
        ("he goes on {} with it", "5th May, 2061", "May 5, 2061", _DAY),
        ("he goes on {} with it", "25-12-2061", "December 25, 2061", _DAY),
        ("he goes on {} with it", "05.05.2061", "5th May, 2061", _DAY),
        ("he goes on {} with it", "the 1st day of May, 2061", "1st May, 2061", _DAY),
        ("he goes on {} with it", "the 15th day of March, 2061", "15-03-2061", _DAY),
        ("a fee of {} is paid", "Rs. five thousand", "Rs. 5,000", _FIGURE),
        ("a fee of {} is paid", "Rs. 500.00", "Rs. 500", _FIGURE),
        ("a fee of {} is paid", "50 paisa", "Rs. 0.50", _FIGURE),
        ("a fee of {} is paid", "Rs. 10,00,000/- (Rupees ten lakh only)", "Rs. 1,000,000/- (Rupees one million)", _FIGURE),
        ("the term is {} long", "05 days", "5 days", _FIGURE),
        ("he has {} lamps", "thirty", "thirty (30)", _FIGURE),
        ("he has {} lamps", "5,00,000", "500,000", _FIGURE),
        ("the gate is open from {}", "9:00 a.m. to 5:00 p.m.", "0900 hrs to 1700 hrs", _FIGURE),
        ("the gate opens at {} there", "5 p.m.", "17:00", _FIGURE),
        ("the gate opens at {} there", "12 noon", "12:00", _FIGURE),
    ],
)  # fmt: skip
def test_the_same_figure_or_day_written_otherwise_is_said_to_be_the_same(
    line: str, old: str, new: str, what: str
) -> None:
    """A reader is told that nothing but the writing changed, and no change is left without a sentence."""
    compared = compare_texts(*(_LAW.format(line.format(side)) for side in (old, new)))

    assert [one.partition(":")[0] for one in compared.significance] == [what]
    assert compared.untold == 0
    assert compared.kind != "punctuation or capitals only"


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("he goes on {} with it", "5-6-2061", "June 5, 2061"),
        ("the term is {} long", "thirty days", "thirty (31) days"),
        ("the term is {} long", "two months", "sixty days"),
        ("a fee of {} is paid", "Rs. 500", "₹ 500"),
        ("a fee of {} is paid", "Rs. 5,000", "Rs. 5,000 or more"),
        ("the gate opens at {}", "9:00 a.m.", "9:00 p.m."),
        ("the gate opens at {}", "12 a.m.", "12 p.m."),
        ("the gate opens at {} there", "12 midnight", "12 a.m."),
        ("the gate opens at {} there", "5 hrs", "5 a.m."),
        ("the gate opens at {} there", "24:00 hrs", "00:00 hrs"),
        ("the gate opens at {} there", "9 a.m.", "9:00"),
        ("the call lasts {} there", "1.30 hours", "1.3 hours"),
        ("as condition {} has it", "1.1", "1.10"),
        ("as condition {} has it", "2", "2.0"),
        ("the call is to {} at night", "0800", "800"),
        ("the call is to {} at night", "015", "15"),
        ("under heading {} it stands", "8517.10", "8517.1"),
        ("he has {} lamps", "1,2", "12"),
        ("he has {} lamps", "two five", "7"),
    ],
)  # fmt: skip
def test_what_may_be_another_figure_or_day_is_not_said_to_be_the_same(
    line: str, old: str, new: str
) -> None:
    """What may be a code, a clause, hours and minutes, or the other end of a day is told as changed, not as the same."""
    told = said(line.format(old), line.format(new))

    assert told
    assert not any(one.startswith((_FIGURE, _DAY)) for one in told)


@pytest.mark.parametrize(
    ("line", "old", "new", "what"),
    [
        ("a fee of {} is paid", "Rs. 5", "Rs. 5 million", "Amount changed: from “Rs. 5” to “Rs. 5 million”"),
        ("he has {} lamps there", "5", "5 hundred", "Figure changed: from “5 lamps there” to “5 hundred lamps there”"),
        ("he goes under clause {} of it", "1.1", "1.10", "Reference changed: from “clause 1.1” to “clause 1.10”"),
        ("he goes under section {} of it", "5", "5 (2)", "Reference changed: from “section 5” to “section 5 (2)”"),
        ("he goes from {} to the pier", "1330 hrs", "1430 hrs", "Time changed: from “1330 hrs” to “1430 hrs”"),
        ("he burns it for {} there", "1330 hrs", "1430 hrs", "Period changed: from “1330 hrs” to “1430 hrs”"),
        ("he goes by {} there", "17:30 hours", "18:00 hours", "Time changed: from “17:30 hours” to “18:00 hours”"),
        ("the lamp gives {} there", "2.0 W/kg", "1.6 W/kg", "Measure changed: from “2.0 W/kg” to “1.6 W/kg”"),
        ("he pays Rs. 2 per {} there", "minute", "second", "“minute” became “second” in “Roll.—(1) he pays Rs. 2 per second there.”"),
        ("he pays by the fifth day of each {} there", "month", "quarter", "“month” became “quarter” in “by the fifth day of each quarter there.”"),
        ("he pays 2% per {} there", "month", "annum", "“month” became “annum” in “2. Roll.—(1) he pays 2% per annum there.”"),
        ("he sits with {} or more keepers there", "two", "three", "Figure changed: from “two or more keepers” to “three or more keepers”"),
        ("by letter No. {}/2061-Legal he goes", "12-3", "12-4", "“12-3” became “12-4” in “2. Roll.—(1) by letter No. 12-4/2061-Legal he goes.”"),
        ("by {} he goes", "S.R.O. 105(I)/2061", "S.R.O. 105(I)/2062", "Reference changed: from “S.R.O. 105(I)/2061” to “S.R.O. 105(I)/2062”"),
        ("he waits {} there", "5 hrs", "6 hrs", "Period changed: from “5 hrs” to “6 hrs”"),
    ],
)  # fmt: skip
def test_a_figure_that_is_read_to_its_end_is_told_by_its_kind(
    line: str, old: str, new: str, what: str
) -> None:
    """A million behind a number is of it, a point within a clause's too; hours of the day are no number of hours."""
    assert said(line.format(old), line.format(new)) == (what,)


def test_what_is_written_otherwise_is_not_told_beside_what_changed() -> None:
    """Beside a change that means something, one that means nothing is no news."""
    old, new = "he pays Rs. 5,000 in thirty days", "he pays five thousand rupees in sixty days"

    assert said(old, new) == ("Period changed: from “thirty days” to “sixty days”",)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("9:00 a.m.", "9 am", True),
        ("5:00 p.m.", "17:00 hrs", True),
        ("12:30 a.m.", "0:30 hrs", True),
        ("12 noon", "12 a.m.", False),
        ("12 noon", "12:00 hrs", True),
        ("12 a.m.", "12:00 a.m.", True),
        ("12 a.m.", "0000 hrs", False),
        ("12 midnight", "12 midnight", False),
        ("24:00 hrs", "0000 hrs", False),
        ("17:00 p.m.", "5 p.m.", True),
        ("17:00 a.m.", "5 p.m.", False),
        ("5 hrs", "5 a.m.", False),
        ("9:00 a.m.", "9:30 a.m.", False),
    ],
)
def test_a_time_of_day_is_the_same_however_written(one: str, two: str, same: bool) -> None:
    """Noughts, points and the two halves of the day make no other time; midnight may end a day or begin it."""
    assert is_same_time(one, two) == same


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("a gap of 3 in at each side", "a gap of 3 ft at each side", "Measure changed: from “3 in” to “3 ft”"),
        ("a gap of 10 cm at each side", "a gap of 4 in. at each side", "Measure changed: from “10 cm” to “4 in.”"),
        ("a delay of 75 ms there", "a delay of 100 ms there", "Measure changed: from “75 ms” to “100 ms”"),
        ("a power of 30 dBm there", "a power of 36 dBm there", "Measure changed: from “30 dBm” to “36 dBm”"),
        ("a lamp of 25 W there", "a lamp of 40 W there", "Measure changed: from “25 W” to “40 W”"),
        ("he waits 30 seconds there", "he waits 30 minutes there", "Period changed: from “30 seconds” to “30 minutes”"),
    ],
)  # fmt: skip
def test_measures_of_a_network_and_inches_are_told(old: str, new: str, what: str) -> None:
    """Power, delay and strength have their units; the "in" behind a number is one beside another unit."""
    assert said(old, new) == (what,)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he sits from 3 in the morning", "he sits from 3 at the table"),
        ("he owns 5 in all there", "he owns 5 m all there"),
    ],
)
def test_an_in_that_is_no_inch_is_no_measure(old: str, new: str) -> None:
    """Where no other measure stands in its place, or the one that a scan reads for it, "in" is a word."""
    assert not any(one.startswith("Measure") for one in said(old, new))


def test_a_provision_in_urdu_that_came_is_told_once_with_its_number() -> None:
    """The rules for both languages know a new section; one sentence says so."""
    old = "۱۔ عنوان۔ یہ قانون پتنگ ہے۔\n۲۔ سند۔ کوئی شخص سند کے بغیر پتنگ نہیں اڑائے گا۔\n"
    told = compare_texts(old, old + "۳۔ قواعد۔ افسر قواعد بنا سکے گا۔\n").significance

    assert len(told) == 1
    assert told[0].startswith("New provision, section 3")
