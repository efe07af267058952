"""An instrument whose sections begin on days of their own, by its own first section."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.instruments import read_commencement
from diffs.amending.drafting.reckoned import read_several
from tests.desks import Desk
from tests.lamps import HALF, IN, LAMPS, LATER, LAW, SHALL, as_at, instrument

TITLE = "1. Short title and commencement.—(1) This Act may be called the Piers (Amendment) Act, 2003.\n(2) "
NOTIFIED = "on such date as the Guild may, by notification, appoint"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (f"Section 2 shall come into force at once, and the remaining provisions shall come into force {NOTIFIED}.",
         [(("2",), "at-once", ""), ((), "notification", "")]),
        ("It shall come into force at once, except sections 3 and 5 which shall take effect on the 1st day of July, 2004.",
         [((), "at-once", ""), (("3", "5"), "date", "2004-07-01")]),
        (f"It extends to the whole of Pakistan.\n(3) Section 2 shall come into force at once.\n(4) The rest of this Act shall come into force {NOTIFIED}.",
         [(("2",), "at-once", ""), ((), "notification", "")]),
        ("It shall come into force at once, except section 4 which shall come into force on such date as the Guild may, not being later than the 1st July, 2004, appoint.",
         [((), "at-once", ""), (("4",), "notification", "")]),
    ],
)  # fmt: skip
def test_each_section_has_the_day_that_is_said_of_it(
    said: str, found: list[tuple[tuple[str, ...], str, str]]
) -> None:
    """And so has the rest, which bears no number."""
    assert [(one.sections, one.kind, one.on) for one in read_several(TITLE + said)] == found


@pytest.mark.parametrize(
    "said",
    [
        "It shall come into force at once, except section 3, in so far as it is of boats, which shall come into force on the 1st July, 2004.",
        "Clause (a) of section 2 shall come into force at once, and the remaining provisions shall come into force on the 1st July, 2004.",
        "Sections 2 to 5 shall come into force at once, and the remaining provisions shall come into force on the 1st July, 2004.",
        "Section 2 shall come into force at once.",
        "It shall come into force at once, except section 3 which shall come into force on the 1st July, 2004, and sections 4 and 5 when the Guild is set up.",
        "It shall come into force at once, except section 3 which shall come into force on the thirty-first day of June, 2004.",
        "Section 2 shall come into force on the tenth day of Muharram, 1450, and the remaining provisions shall come into force at once.",
    ],
)
def test_where_one_word_is_not_understood_nothing_is(said: str) -> None:
    """Half a commencement would put words into the law on a day of their drafter's neighbour."""
    assert not read_several(TITLE + said)


def test_a_section_that_begins_apart_is_seen_wherever_the_instrument_says_so() -> None:
    """Behind a semicolon in the sentence on the whole, too, which "at once" is not said of."""
    said = f"It shall come into force {NOTIFIED}; section 3 shall come into force at once."
    assert read_commencement(TITLE + said).kind == "parts"


def test_the_section_that_begins_at_once_is_in_the_law_and_the_rest_is_outstanding(
    lamps: Desk,
) -> None:
    """From the day of the assent; the rest from the day that is told of the Act."""
    said = f"at once, except section 3 which shall come into force {NOTIFIED}"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}", said), "2021-05-01")  # fmt: skip
    day = as_at(lamps, "2021-06-01")
    assert "log for half a year" in day
    assert "Guild may appoint keepers" in day
    assert "UNCOMMENCED no notification that brings section 3 of it into force is told" in day
    assert '--source "WHO SAYS SO" --provision sec_3' in day
    lamps.ask("event", LATER, "commenced", "2022-01-01", "--source", "S.R.O. 1", "--provision", "sec_3")  # fmt: skip
    assert "Guild shall appoint keepers" in as_at(lamps, "2022-01-01")
    assert "Nothing is outstanding" in as_at(lamps, "2022-01-01")
    assert "section 3 takes effect on 2022-01-01, after 2021-06-01" in as_at(lamps, "2021-06-01")


def test_the_rest_that_waits_comes_with_the_day_that_is_told_of_the_act(lamps: Desk) -> None:
    """A notification for "the remaining provisions" leaves section 2 the day it had."""
    orders = f"{HALF}\n\n{SHALL}"
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", orders)
    said = f"Section 2 shall come into force at once, and the remaining provisions shall come into force {NOTIFIED}."  # fmt: skip
    lamps.file(LATER, text.replace("It shall come into force at once.", said), "2021-05-01")
    assert "no notification that brings the rest of it into force" in as_at(lamps, "2021-06-01")
    lamps.ask("event", LATER, "commenced", "2022-01-01", "--source", "S.R.O. 1")
    early, late = as_at(lamps, "2021-06-01"), as_at(lamps, "2022-01-01")
    assert ("half a year" in early, "shall appoint" in early) == (True, False)
    assert ("half a year" in late, "shall appoint" in late) == (True, True)


def test_where_each_section_has_a_day_that_is_told_there_is_no_rest(lamps: Desk) -> None:
    """Nothing waits, though no day is told of the whole."""
    orders = f"{HALF}\n\n{SHALL}"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", orders, NOTIFIED), "2021-05-01")  # fmt: skip
    for eid, day in (("sec_1", "2021-07-01"), ("sec_2", "2021-07-01"), ("sec_3", "2022-01-01")):
        assert "the rest of it" in as_at(lamps, "2022-02-01") or eid == "sec_1"
        lamps.ask("event", LATER, "commenced", day, "--source", "S.R.O. 1", "--provision", eid)
    early, late = as_at(lamps, "2021-08-01"), as_at(lamps, "2022-01-01")
    assert ("half a year" in early, "shall appoint" in early) == (True, False)
    assert ("half a year" in late, "shall appoint" in late) == (True, True)
    assert "Nothing is outstanding" in late
    assert "the rest of it" not in early


def test_a_day_of_its_own_for_a_section_that_does_not_stand_there_is_for_a_person(
    lamps: Desk,
) -> None:
    """Which order it was meant for is not known: the Act waits, as before."""
    said = "at once, except section 7 which shall come into force on the 1st July, 2022"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, said), "2021-05-01")
    day = as_at(lamps, "2021-06-01")
    assert "DATE UNKNOWN its provisions do not all take effect on one day" in day
    assert "ninety days" in day


def test_a_law_of_its_own_begins_section_by_section(desk: Desk) -> None:
    """What its section 1 leaves to a notification is outstanding until that is told, and then nothing is."""
    said = f"It shall come into force at once, except section 4 which shall come into force {NOTIFIED}."  # fmt: skip
    desk.file(LAMPS, LAW.replace("(2) It shall come into force at once.", f"(2) {said}"), "2019-03-06")  # fmt: skip
    waits = as_at(desk, "2019-04-01")
    assert "no notification that brings section 4 into force is told" in waits
    desk.ask("event", LAMPS, "commenced", "2020-01-01", "--source", "S.R.O. 2", "--provision", "sec_4")  # fmt: skip
    assert "4. Signals [uncommenced until 2020-01-01: S.R.O. 2]" in as_at(desk, "2019-04-01")
    assert "Nothing is outstanding" in as_at(desk, "2020-01-01")


def test_a_law_that_gives_a_section_a_day_waits_for_it_alone(desk: Desk) -> None:
    """The other sections stand from the first; nothing is left to ask."""
    said = "It shall come into force at once, except section 4 which shall come into force on the 1st July, 2019."  # fmt: skip
    desk.file(LAMPS, LAW.replace("(2) It shall come into force at once.", f"(2) {said}"), "2019-03-06")  # fmt: skip
    before, after = as_at(desk, "2019-04-01"), as_at(desk, "2019-07-01")
    assert "4. Signals [uncommenced until 2019-07-01: its own section 1]" in before
    assert "2. Logs [" not in before
    assert "4. Signals [" not in after
    assert "Nothing is outstanding" in before


GONE = f"3. Omission of section 4, Act VII of 2019.—{IN} section 4 shall be omitted."


def test_a_section_that_is_to_go_is_not_told_as_gone(lamps: Desk) -> None:
    """`blame` and `history` of a section whose omission waits say so, and give it no day; once told, it has that day."""
    said = f"at once, except section 3 which shall come into force {NOTIFIED}"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{GONE}", said), "2021-05-01")  # fmt: skip
    waits = "no notification that brings section 3 of it into force is told"
    blamed = " ".join(lamps.ask("blame", LAMPS, "sec_4").output.split())
    assert f"which has no effect yet: {waits}" in blamed
    moved = " ".join(lamps.ask("history", LAMPS, "sec_4").output.split())
    assert f"day unknown amendment (section 4) {LATER}; {waits}; omit section 4" in moved
    assert "2021-04-20 amendment" in " ".join(lamps.ask("history", LAMPS, "sec_2").output.split())
    assert waits in " ".join(lamps.ask("history", LAMPS).output.split())
    lamps.ask("event", LATER, "commenced", "2022-01-01", "--source", "S.R.O. 1", "--provision", "sec_3")  # fmt: skip
    assert "--as-at 2021-12-31" in lamps.ask("blame", LAMPS, "sec_4").output
    assert "2022-01-01 amendment (section 4)" in " ".join(lamps.ask("history", LAMPS, "sec_4").output.split())  # fmt: skip
