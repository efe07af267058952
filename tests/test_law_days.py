"""The law on the day before a thing, on its day and after: what a court is told of each, by the law's own rules."""

from __future__ import annotations

from tests.test_filed_by_hand import Desk, desk
from tests.test_the_day import HALF, LAMPS, LATER, LAW, OWN, as_at, instrument, lamps, own_ordinance

__all__ = ["desk", "lamps"]


def test_what_was_seen_later_does_not_choose_the_text_the_law_was_known_by(lamps: Desk) -> None:
    """Before the amending Act was seen, the newest text seen by then stands, as it did when it was asked then."""
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2022-01-01")
    then = as_at(lamps, "2023-06-01", LAMPS, "--known-at", "2023-06-01")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2025-05-01")
    assert "log for half a year" in then
    assert as_at(lamps, "2023-06-01", LAMPS, "--known-at", "2023-06-01") == then


def test_an_ordinance_did_not_stand_on_the_eve_of_its_promulgation(desk: Desk) -> None:
    """The day that stands in brackets above its enacting words is the first it stood on."""
    desk.file(OWN, own_ordinance(2019), "2019-04-01")
    assert "did not stand yet on 2019-03-04" in as_at(desk, "2019-03-04", OWN)
    assert "log for ninety days" in as_at(desk, "2019-03-05", OWN)
