"""How long an Ordinance stands is counted from its promulgation, or told by its bounds where that is not known."""

from __future__ import annotations

import pytest

from tests.desks import Desk, page
from tests.lamps import (
    BY_ORDINANCE,
    HALF,
    LAMPS,
    NOTIFIED,
    OWN,
    SHALL,
    as_at,
    instrument,
    own_ordinance,
)

DAY = "[10th January, 2020]\n"
NOTICE = "Islamabad, the 14th January, 2020\nThe following Ordinance {} is hereby published for general information:—\n"  # fmt: skip
UNSAID = NOTICE.format("promulgated by the President")


def ordinance(masthead: str, at: str = "at once") -> str:
    """Return an amending Ordinance of 2020, number III, with another masthead in the place of its day."""
    text = instrument(BY_ORDINANCE, "III OF 2020", "10th January, 2020", HALF, at)
    return masthead + text.replace(DAY, "")


@pytest.mark.parametrize("masthead", [NOTICE.format("promulgated by the President on 10th January, 2020"), "[Promulgated on the 10th January]\n"])  # fmt: skip
def test_an_ordinance_is_carried_out_from_its_promulgation_and_may_lapse(
    lamps: Desk, masthead: str
) -> None:
    """The notice of the Gazette, or a line, says when: not the day of the print."""
    lamps.file(BY_ORDINANCE, ordinance(masthead), "2020-01-20")
    assert "ninety days" in as_at(lamps, "2020-01-09")
    assert "half a year" in as_at(lamps, "2020-01-10")
    assert "Nothing is outstanding" in as_at(lamps, "2020-05-08")
    assert "LAPSE an Ordinance stands 120 days, here until 2020-05-08, unless" in as_at(lamps, "2020-05-09")  # fmt: skip


def test_the_day_of_a_print_is_told_as_that_and_no_more(lamps: Desk) -> None:
    """An Ordinance that says nowhere when it was promulgated waits; its print says when it had been, and had lapsed."""
    said = " ".join(lamps.file(BY_ORDINANCE, ordinance(UNSAID), "2021-01-20").output.split())
    why = "it takes effect at once, but the day of its promulgation is not known: its print is of 2020-01-14, and it was made by then"
    assert why in said
    assert "assent" not in said
    soon, late = as_at(lamps, "2020-05-12"), as_at(lamps, "2020-05-13")
    for view in (soon, late):
        assert "ninety days" in view
        assert f"DATE UNKNOWN {why}" in view
    assert f'tarmeem event "{BY_ORDINANCE}" promulgated YYYY-MM-DD' in late
    assert "LAPSE" not in soon
    assert "here until 2020-05-12 at the latest, and 2020-04-29 at the earliest (the day of its promulgation is not known; its print is of 2020-01-14)" in late  # fmt: skip
    assert "what it orders is not in this text" in late


@pytest.mark.parametrize("kind", ["promulgated", "assented"])
def test_the_day_it_is_told_to_be_promulgated_settles_both(lamps: Desk, kind: str) -> None:
    """Told promulgated, an Ordinance that takes effect at once is carried out from that day, and counted from it; whoever tells it assented to means that."""
    lamps.file(BY_ORDINANCE, ordinance(UNSAID), "2020-01-20")
    lamps.ask("event", BY_ORDINANCE, kind, "2020-01-10", "--source", "the Gazette")
    assert "half a year" in as_at(lamps, "2020-01-10")
    assert "here until 2020-05-08, unless" in as_at(lamps, "2020-05-09")


@pytest.mark.parametrize(
    ("at", "masthead", "told", "quiet", "loud", "said"),
    [
        # it begins when it is promulgated
        ("at once", "", "2020-06-01", "2020-09-28", "2020-09-29", "here until 2020-09-28, counted from 2020-06-01: it took effect at once"),
        # it was promulgated by the day on which it began
        (NOTIFIED, "", "2020-06-01", "", "2020-06-01", "here until 2020-09-28 at the latest, and 2020-04-29 at the earliest (the day of its promulgation is not known; it took effect on 2020-06-01)"),
        # or by that of its print, where that came first
        (NOTIFIED, UNSAID, "2020-06-01", "", "2020-06-01", "here until 2020-05-12 at the latest, and 2020-04-29 at the earliest"),
        # one that reaches back was not promulgated before the day that it reaches to
        ("and shall be deemed to have taken effect on the 1st March, 2020", "", "", "2020-06-28", "2020-06-29", "here until 2020-07-28 at the latest, and 2020-06-28 at the earliest (the day of its promulgation is not known; it was seen on 2020-03-31)"),
    ],
)  # fmt: skip
def test_an_ordinance_of_unknown_day_is_held_to_its_bounds(
    lamps: Desk, at: str, masthead: str, told: str, quiet: str, loud: str, said: str
) -> None:
    """It may have lapsed from the earliest day on which its 120 days can have ended, and both ends are told."""
    seen = "2021-01-20" if told else "2020-03-31"
    lamps.file(BY_ORDINANCE, ordinance(masthead, at), seen)
    if told:
        lamps.ask("event", BY_ORDINANCE, "commenced", told, "--source", "S.R.O. 1")
    if quiet:
        assert "LAPSE" not in as_at(lamps, quiet)
    for view in (as_at(lamps, loud), as_at(lamps, "2020-12-01")):
        assert "half a year" in view
        assert f"LAPSE an Ordinance stands 120 days, {said}" in view


def test_a_law_that_is_an_ordinance_without_its_day_is_held_to_its_bounds(desk: Desk) -> None:
    """The law itself may have lapsed from the earliest end of its 120 days."""
    text = own_ordinance(2019).replace("[5th March, 2019]\n", "")
    desk.file(OWN, text, "2019-04-01")
    assert "LAPSE" not in as_at(desk, "2019-04-30", OWN)
    said = as_at(desk, "2019-05-01", OWN)
    assert "here until 2019-07-29 at the latest, and 2019-04-30 at the earliest" in said
    assert "it was seen on 2019-04-01" in said


def test_an_ordinance_told_to_begin_before_its_promulgation_is_noted_so(lamps: Desk) -> None:
    """An Ordinance is promulgated, an Act assented to: what speaks against a day says which."""
    lamps.file(BY_ORDINANCE, ordinance(UNSAID), "2020-01-20")
    lamps.ask("event", BY_ORDINANCE, "promulgated", "2020-01-10", "--source", "the Gazette")
    said = lamps.ask(
        "event", BY_ORDINANCE, "commenced", "2020-01-01", "--source", "S.R.O. 1"
    ).output
    assert "that is before its promulgation on 2020-01-10" in " ".join(said.split())


# ------------------------------------------------------------------------------ promulgated again, or enacted

SECOND = "The Harbour Lamps (Second Amendment) Ordinance, 2020"
ENACTED = "The Harbour Lamps (Amendment) Act, 2020"
AGAIN = f"What {BY_ORDINANCE} ordered is ordered again by "


def filed(desk: Desk, title: str, number: str, day: str, orders: str = HALF) -> None:
    """File an instrument seen on the last day of 2020."""
    desk.file(title, instrument(title, number, day, orders), "2020-12-31")


def test_an_ordinance_promulgated_again_and_enacted_is_told_once_and_plainly(lamps: Desk) -> None:
    """Each orders the same, and whichever of them stands the law reads the same: nothing is in doubt, and nothing refused."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    filed(lamps, SECOND, "V OF 2020", "6th May, 2020")
    filed(lamps, ENACTED, "IX OF 2020", "20th August, 2020")
    alone, both, three = (as_at(lamps, day) for day in ("2020-05-05", "2020-05-09", "2020-12-01"))
    for view in (alone, both, three):
        assert "half a year" in view
        assert "LAPSE" not in view
        assert "REFUSED" not in view
    assert "ordered again" not in alone
    assert f"{AGAIN}{SECOND}; without it the law reads the same." in both
    assert f"{AGAIN}{SECOND} and {ENACTED}; without it the law reads the same." in three
    assert "Nothing is outstanding" in three
    assert AGAIN in page(lamps, LAMPS, "law?on=2020-12-01")


def test_the_last_ordinance_of_a_row_may_have_lapsed(lamps: Desk) -> None:
    """Of two that order the same and have both grown old, one is asked about: without both the law reads otherwise."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    filed(lamps, SECOND, "V OF 2020", "6th May, 2020")
    said = as_at(lamps, "2020-12-01")
    assert said.count("LAPSE") == 1
    assert f"here until 2020-09-02, unless it is extended or enacted (Constitution of the Islamic Republic of Pakistan, Article 89(2)(a)), and nothing known says that it was; what it changed is in this text ({SECOND})" in said  # fmt: skip


def test_between_an_ordinance_and_the_act_that_enacts_it_too_late_it_may_have_lapsed(
    lamps: Desk,
) -> None:
    """An Act that repeals it, as all do, does not say that it stood until then; from the Act's day on nothing hinges on it."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    repeal = f"3. Repeal.—{BY_ORDINANCE} (III of 2020), is hereby repealed."
    filed(lamps, ENACTED, "IX OF 2020", "20th August, 2020", f"{HALF}\n\n{repeal}")
    assert "LAPSE" in as_at(lamps, "2020-08-19")
    assert "LAPSE" not in as_at(lamps, "2020-08-20")


def test_an_act_that_enacts_a_part_of_an_ordinance_is_told_so(lamps: Desk) -> None:
    """What it leaves out went with the Ordinance, perhaps: that stays a doubt."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020", f"{HALF}\n\n{SHALL}")
    filed(lamps, ENACTED, "IX OF 2020", "20th August, 2020")
    said = as_at(lamps, "2020-12-01")
    assert f"Part of what {BY_ORDINANCE} ordered is ordered again by {ENACTED}." in said
    assert "LAPSE" in said


def test_what_a_repealed_ordinance_changed_and_nothing_orders_again_is_for_a_person(
    lamps: Desk,
) -> None:
    """It stays in the text, as what a repealed Act changed does: but an Ordinance was to stand for a time, and that is told."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020", f"{HALF}\n\n{SHALL}")
    repeal = f"3. Repeal.—{BY_ORDINANCE} (III of 2020), is hereby repealed."
    filed(lamps, ENACTED, "IX OF 2020", "20th April, 2020", f"{HALF}\n\n{repeal}")
    said = as_at(lamps, "2020-04-20")
    assert "Guild shall appoint" in said
    assert f"NEEDS-REVIEW it was repealed on 2020-04-20 by {ENACTED}, and not all that it changed is ordered again: that is in this text all the same ({BY_ORDINANCE})" in said  # fmt: skip
    assert "NEEDS-REVIEW" not in as_at(lamps, "2020-04-19")


def test_a_repealed_ordinance_that_is_ordered_again_in_full_leaves_nothing_open(
    lamps: Desk,
) -> None:
    """The Act in its place is the law now."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    repeal = f"3. Repeal.—{BY_ORDINANCE} (III of 2020), is hereby repealed."
    filed(lamps, ENACTED, "IX OF 2020", "20th April, 2020", f"{HALF}\n\n{repeal}")
    said = as_at(lamps, "2020-06-01")
    assert f"{AGAIN}{ENACTED}; without it the law reads the same." in said
    assert "Nothing is outstanding" in said


RESOLUTION = f"The National Assembly has passed the following Resolution:—\n“That the National Assembly resolves to extend {BY_ORDINANCE} (No. III of 2020) for a further period of one hundred and twenty days with effect from the 9th May, 2020.”\n"


def test_a_kept_resolution_that_extends_an_ordinance_is_quoted_until_it_is_told(
    lamps: Desk,
) -> None:
    """That nothing says so would be untrue; the extension counts from when a person tells it."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    assert "nothing known says that it was" in as_at(lamps, "2020-06-01")
    lamps.file("Resolution of the National Assembly", RESOLUTION, "2020-12-31")
    said = as_at(lamps, "2020-06-01")
    assert "and Resolution of the National Assembly says, which no event tells: “extend The Harbour" in said  # fmt: skip
    assert "nothing known says that it was" not in said
    assert f'tarmeem event "{BY_ORDINANCE}" extended YYYY-MM-DD --source "Resolution of the National Assembly"' in said  # fmt: skip
    lamps.ask("event", BY_ORDINANCE, "extended", "2020-05-05", "--source", "the Resolution")
    assert "LAPSE" not in as_at(lamps, "2020-06-01")
    assert "nothing known says that it was" in as_at(lamps, "2020-10-01")


def test_an_ordinance_of_a_year_in_part_under_martial_law_may_have_lapsed(desk: Desk) -> None:
    """Of one of 1999 that does not say on which day, it is not known whether it was promulgated before October."""
    title = OWN.replace("2019", "1999")
    desk.file(title, own_ordinance(1999).replace("[5th March, 1999]\n", ""), "2020-04-01")
    assert "LAPSE an Ordinance stands 120 days" in as_at(desk, "1999-06-01", title)


def test_an_act_that_amends_an_ordinance_within_its_time_does_not_make_it_law(desk: Desk) -> None:
    """Where it may still have been within its 120 days when an Act amended it, the doubt stays."""
    desk.file(OWN, own_ordinance(2019).replace("[5th March, 2019]\n", ""), "2019-04-01")
    title = "The Harbour Lamps (Amendment) Act, 2019"
    for day, stays in (("1st June, 2019", True), ("1st September, 2019", False)):
        text = instrument(title, "II OF 2019", day, HALF)
        for old, new in (("Lamps Act", "Lamps Ordinance"), ("Act VII", "Ordinance VII")):
            text = text.replace(old, new)
        desk.file(title, text, "2019-10-01")
        assert ("LAPSE" in as_at(desk, "2020-01-01", OWN)) is stays
        title = title.replace("(Amendment)", "(Second Amendment)")


def test_the_end_of_one_section_of_an_ordinance_is_not_the_end_of_it(lamps: Desk) -> None:
    """What a court did to a part of it leaves the doubt about the whole."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020", f"{HALF}\n\n{SHALL}")
    lamps.ask("event", BY_ORDINANCE, "struck-down", "2020-02-01", "--provision", "sec_3", "--source", "W.P. 1")  # fmt: skip
    assert "LAPSE" in as_at(lamps, "2020-06-01")


@pytest.mark.parametrize("kind", ["extended", "withdrawn"])
def test_what_was_told_since_says_nothing_of_a_lapse_as_it_was_known_by_then(
    lamps: Desk, kind: str
) -> None:
    """An extension, or an end, that is told today was not known in 2021."""
    filed(lamps, BY_ORDINANCE, "III OF 2020", "10th January, 2020")
    lamps.ask("event", BY_ORDINANCE, kind, "2020-05-01", "--source", "the Gazette")
    assert "LAPSE" not in as_at(lamps, "2020-06-01")
    assert "LAPSE" in as_at(lamps, "2020-06-01", LAMPS, "--known-at", "2021-02-01")


@pytest.mark.parametrize("at", ["at once", NOTIFIED])
def test_an_act_that_began_at_once_is_repealed_without_a_doubt(lamps: Desk, at: str) -> None:
    """What it changed stays, on whatever day a list repeals it; one that waited may never have begun."""
    act = "The Harbour Lamps (Amendment) Act, 2020"
    lamps.file(act, instrument(act, "II OF 2020", "1st February, 2020", HALF, at), "2020-03-01")
    other = "The Harbour Lists Act, 2020"
    repeal = f"2. Repeal.—The Harbour Oars Act, 1990, and {act} (II of 2020), are hereby repealed."
    lamps.file(other, instrument(other, "IX OF 2020", "1st May, 2020", repeal), "2020-06-01")
    doubt = (
        f"that is of {act}, which amends this law: whether its changes stand is not known ({other})"
    )
    assert (doubt in as_at(lamps, "2020-12-31")) is (at == NOTIFIED)
