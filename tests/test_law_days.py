"""The law on the day before a thing, on its day and after: what a court is told of each, by the law's own rules."""

from __future__ import annotations

from tests.test_filed_by_hand import Desk, desk
from tests.test_law_told import page
from tests.test_the_day import (
    HALF,
    IN,
    LAMPS,
    LATER,
    LAW,
    OWN,
    as_at,
    instrument,
    lamps,
    own_ordinance,
)

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


def test_what_was_omitted_is_told_where_it_stood(desk: Desk) -> None:
    """A preamble before the enacting words, a section by its number: on the page and in the terminal."""
    law = LAW.replace("It is hereby enacted", "WHEREAS lamps are lit;\n\nIt is hereby enacted")
    desk.file(LAMPS, law, "2019-03-06")
    orders = [f"{at}. Omission, Act VII of 2019.—{IN} {one} shall be omitted." for at, one in enumerate(("the preamble", "section 3"), 2)]  # fmt: skip
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", "\n\n".join(orders)), "2021-05-01")  # fmt: skip
    told, drawn = as_at(desk, "2021-04-20"), page(desk, LAMPS, "law?on=2021-04-20")
    for said, marks in (
        (told, ("Long title", "Preamble [omitted", "Enacting words", "2. Logs", "Section 3 [omitted", "4. Signals")),
        (drawn, [f'id="{eid}"' for eid in ("longTitle", "preamble", "formula", "sec_2", "sec_3", "sec_4")]),
    ):  # fmt: skip
        places = [said.index(mark) for mark in marks]
        assert places == sorted(places)
