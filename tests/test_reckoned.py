"""A beginning counted from the publication: known once the day of that is told, and not before."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.instruments import read_commencement
from diffs.amending.drafting.reckoned import gazetted_on
from tests.desks import Desk
from tests.lamps import HALF, LAMPS, LAW, as_at, instrument

LATER = "The Harbour Lamps (Amendment) Act, 2021"
THIRTIETH = "on the thirtieth day after its publication in the official Gazette"


def filed(lamps: Desk, at: str, head: str = "") -> Desk:
    text = head + instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at)
    lamps.file(LATER, text, "2021-05-01")
    return lamps


@pytest.mark.parametrize(("words", "since", "days"), [
    (THIRTIETH, "gazetted", 30),
    ("on the 90th day following the date of its publication", "gazetted", 90),
    ("on the date of its publication in the Gazette of Pakistan", "gazetted", 0),
    ("with effect from the date of its publication in the official Gazette", "gazetted", 0),
    ("sixty (60) days after its publication", "gazetted", 60),
    ("on the one hundred and twentieth day after its assent", "assented", 120),
    ("on the tenth day after the promulgation of this Ordinance", "promulgated", 10),
])  # fmt: skip
def test_a_counted_beginning_is_read(words: str, since: str, days: int) -> None:
    """So many days after the publication, the assent or the promulgation, in figures or in words."""
    after = read_commencement(f"It shall come into force {words}.").after
    assert after is not None
    assert (after.since, after.days) == (since, days)


@pytest.mark.parametrize("words", [
    "at once", "on the expiry of thirty days from its publication", "after thirty days of its publication",
    f"{THIRTIETH} or on such earlier date as the Government may notify",
    f"{THIRTIETH}, except section 3", "sixty (90) days after its publication",
    "on the umpteenth day after its publication", "on the thirtieth day after its commencement",
])  # fmt: skip
def test_what_is_not_plainly_counted_is_not(words: str) -> None:
    """Days that end, or that may be others, two numbers, more that is said: no day is made out."""
    assert read_commencement(f"It shall come into force {words}.").after is None


def test_an_instrument_begins_so_many_days_after_it_was_gazetted(lamps: Desk) -> None:
    """Its day is outstanding until that of the publication is told; from then it is carried out on the thirtieth day after."""
    filed(lamps, THIRTIETH)
    assert f"it says “shall come into force {THIRTIETH}”" in as_at(lamps, "2021-12-31")
    lamps.ask("event", LATER, "gazetted", "2021-04-22", "--source", "Gazette")
    assert "ninety days" in as_at(lamps, "2021-05-21")
    assert "half a year" in as_at(lamps, "2021-05-22")


def test_a_law_begins_so_many_days_after_it_was_gazetted(desk: Desk) -> None:
    """A law is in doubt until the day of its publication is told, and uncommenced until the day that is counted from it."""
    desk.file(LAMPS, LAW.replace("at once", THIRTIETH), "2019-04-01")
    assert "the day from which that is counted is not known" in as_at(desk, "2019-06-01")
    desk.ask("event", LAMPS, "gazetted", "2019-03-10", "--source", "Gazette")
    assert "uncommenced until 2019-04-09" in as_at(desk, "2019-04-08")
    assert "uncommenced" not in as_at(desk, "2019-04-09")


def test_the_heads_of_a_gazettes_pages_say_when_it_was_published(lamps: Desk) -> None:
    """“THE GAZETTE OF PAKISTAN, EXTRA., APRIL 22, 2021” over its pages is the day, where no other is."""
    filed(lamps, THIRTIETH, "THE GAZETTE OF PAKISTAN, EXTRA., APRIL 22, 2021\n\n")
    assert "ninety days" in as_at(lamps, "2021-05-21")
    assert "half a year" in as_at(lamps, "2021-05-22")
    assert not gazetted_on("THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2021\nTHE GAZETTE OF PAKISTAN, EXTRA., MAY 3, 2021")  # fmt: skip
