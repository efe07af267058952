"""The law on the day before a thing, on its day and after: what a court is told of each, by the law's own rules."""

from __future__ import annotations

import asyncio
import io
import re

import pytest
from datasette.app import Datasette
from docx import Document

from store import open_store, works
from tests.desks import Desk, page
from tests.lamps import (
    AGAIN,
    BY_ORDINANCE,
    HALF,
    IN,
    JULY,
    LAMPS,
    LATER,
    LAW,
    LIGHTS,
    NOTIFIED,
    OWN,
    SHALL,
    amended_itself,
    as_at,
    instrument,
    own_ordinance,
    repealing,
)


def test_what_was_seen_later_does_not_choose_the_text_the_law_was_known_by(lamps: Desk) -> None:
    """Before the amending Act was seen, the newest text seen by then stands, as it did when it was asked then."""
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2022-01-01")
    then = as_at(lamps, "2023-06-01", LAMPS, "--known-at", "2023-06-01")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2025-05-01")
    assert "log for half a year" in then
    assert "as known by the end of 2023-06-01." in then
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


# ------------------------------------------------------------------------------ when an amending Act begins, or never does

PUT_OFF = '2. Amendment of section 1, Act IX of 2021.—In the Harbour Lamps (Amendment) Act, 2021 (IX of 2021), in section 1, in sub-section (2), for the word "July", the word "October" shall be substituted.'


def test_an_act_put_off_by_another_begins_on_its_new_day(lamps: Desk) -> None:
    """Parliament may amend the day on which an Act will take effect as it may its orders."""
    amended_itself(lamps, JULY, order=PUT_OFF)
    assert "ninety days" in as_at(lamps, "2021-07-01")
    assert "it takes effect on 2021-10-01, after 2021-07-01" in as_at(lamps, "2021-07-01")
    assert "half a year" in as_at(lamps, "2021-10-01")
    known = as_at(lamps, "2021-07-01", LAMPS, "--known-at", "2021-05-15")
    assert "half a year" in known, "nobody knew yet that it would be put off"


REPEALS = "The Harbour Lamps (Amendment) (Repeal) Act, 2021"


def test_what_was_repealed_before_its_day_never_comes_into_force(lamps: Desk) -> None:
    """An amending Act that was in force when it was repealed leaves what it did (section 6A); another does nothing."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, JULY), "2021-05-01")
    repeal = f"2. Repeal.—{LATER} (IX of 2021) is hereby repealed."
    lamps.file(REPEALS, instrument(REPEALS, "X OF 2021", "20th May, 2021", repeal), "2021-06-01")
    said = as_at(lamps, "2021-07-01")
    assert "ninety days" in said
    assert "Nothing is outstanding" in said
    assert "it ended before it took effect" in " ".join(lamps.ask("history", LAMPS).output.split())
    lamps.ask("event", LATER, "commenced", "2021-05-10", "--source", "S.R.O. 1")
    assert "half a year" in as_at(lamps, "2021-07-01")


def test_a_repeal_does_not_settle_whether_an_act_had_begun(lamps: Desk) -> None:
    """One that waited for a notification may have begun unseen before it was repealed: its day is asked for."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, NOTIFIED)
    lamps.file(LATER, text, "2021-05-01")
    repeal = f"2. Repeal.—{LATER} (IX of 2021) is hereby repealed."
    lamps.file(REPEALS, instrument(REPEALS, "X OF 2021", "20th May, 2021", repeal), "2021-06-01")
    assert "UNCOMMENCED no notification" in as_at(lamps, "2021-07-01")


@pytest.mark.parametrize("apart", ["told", "said"])
def test_a_part_of_an_act_that_was_repealed_before_its_day_never_begins(
    lamps: Desk, apart: str
) -> None:
    """What was in operation at the repeal stays; a section or an order with a later day is not carried out at all."""
    later = SHALL.replace("substituted.", "substituted with effect from the 1st December, 2021.")
    orders = f"{HALF}\n\n{SHALL if apart == 'told' else later}"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", orders), "2021-05-01")
    if apart == "told":
        lamps.ask("event", LATER, "commenced", "2021-12-01", "--source", "S.R.O. 2", "--provision", "sec_3")  # fmt: skip
    lamps.ask("event", LATER, "repealed", "2021-06-01", "--source", "Act X of 2021")
    for day in ("2021-04-20", "2021-06-01", "2021-12-01"):
        said = as_at(lamps, day)
        assert "half a year" in said
        assert "may appoint" in said
    assert "it was repealed on 2021-06-01: what of it had a later day never takes effect" in said
    assert "2021-12-01" not in lamps.ask("history", LAMPS).output


NOTICE = "The following Act of Majlis-e-Shoora (Parliament) received the assent of the {} on the 20th April, 2021, and is hereby published:—\n\n"


@pytest.mark.parametrize(
    ("by", "heading", "begins"),
    [
        ("President", "Short title", True),
        ("Governor", "Short title", False),
        ("President", "Short title and commencement", False),
    ],
)
def test_an_act_that_says_nothing_of_its_day_begins_with_its_assent(
    lamps: Desk, by: str, heading: str, begins: bool
) -> None:
    """So says section 5 of the General Clauses Act, 1897, of central Acts; a clause that was lost is no silence."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", HALF)
    text = text.replace("\n(2) It shall come into force at once.", "").replace("Short title and commencement.—(1) ", f"{heading}.—")  # fmt: skip
    lamps.file(LATER, NOTICE.format(by) + text, "2021-05-01")
    assert "ninety days" in as_at(lamps, "2021-04-19")
    assert ("half a year" in as_at(lamps, "2021-04-20")) == begins
    assert ("it does not say when it takes effect" in as_at(lamps, "2021-04-20")) != begins


# ------------------------------------------------------------------------------ what befell words that were amended since

STRUCK = ("event", LAMPS, "struck-down", "2020-06-01", "--source", "W.P. 7 of 2020")


def acts(desk: Desk, *orders: str) -> None:
    """File an Act of 20 April 2021 with these orders for the Act."""
    said = [f"{at}. Amendment, Act VII of 2019.—{IN} {order}" for at, order in enumerate(orders, 2)]
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", "\n\n".join(said)), "2021-05-01")  # fmt: skip


NEW_4 = "for section 4, the following shall be substituted, namely:—\n\n“4. Signals.—No keeper shall send a false signal to a pilot.”."
NEW_5 = "section 4 shall be renumbered as section 5 and before section 5, renumbered as aforesaid, the following new section shall be inserted, namely:—\n\n“4. Oil.—Oil shall be pure.”."
NEW_2 = "section 4 shall be renumbered as sub-section (1) thereof and after sub-section (1), renumbered as aforesaid, the following new sub-section shall be added, namely:—\n\n“(2) Every signal shall be answered.”."
DEAD = "[struck down since 2020-06-01: W.P. 7 of 2020]"


@pytest.mark.parametrize(
    ("order", "says"),
    [
        (NEW_4, ["4. Signals No keeper shall send a false signal to a pilot"]),
        (NEW_5, ["4. Oil Oil shall be pure", f"5. Signals {DEAD}"]),
        ("in section 4, for the word “keeper”, the word “person” shall be substituted.", [f"4. Signals {DEAD} No person"]),
        (NEW_2, [f"4. Signals {DEAD} (1) No keeper", "section 4(2): in force"]),
    ],
)  # fmt: skip
def test_a_judgment_stays_with_the_words_it_struck(
    lamps: Desk, order: str, says: list[str]
) -> None:
    """It is not of what Parliament puts in their place, nor of what has their number since."""
    acts(lamps, order)
    lamps.ask(*STRUCK, "--provision", "sec_4")
    assert f"4. Signals {DEAD} No keeper" in as_at(lamps, "2021-04-19")
    said = as_at(lamps, "2021-04-20")
    assert [words for words in says if words not in said] == []
    assert (DEAD in said) == any(DEAD in words for words in says)


def test_a_judgment_on_what_an_ordinance_put_there_ends_with_it(lamps: Desk) -> None:
    """When the Ordinance lapses the section of before is back, which no court struck down; another's judgment stays."""
    order = f"2. Amendment, Act VII of 2019.—{IN} {NEW_4}"
    text = instrument(BY_ORDINANCE, "III OF 2020", "10th March, 2020", order)
    lamps.file(BY_ORDINANCE, text, "2020-03-20")
    lamps.ask(*STRUCK, "--provision", "sec_4")
    lamps.ask(*STRUCK, "--provision", "sec_3")
    lamps.ask("event", BY_ORDINANCE, "lapsed", "2020-07-08", "--source", "Article 89")
    assert f"4. Signals {DEAD} No keeper shall send a false signal to a pilot" in as_at(lamps, "2020-07-07")  # fmt: skip
    said = as_at(lamps, "2020-07-08")
    assert "4. Signals No keeper shall send a false signal" in said
    assert f"3. Staff {DEAD}" in said


def test_words_that_parliament_says_again_are_not_struck_by_an_older_judgment(lamps: Desk) -> None:
    """The same words in a section that was put there since are in force."""
    acts(lamps, NEW_4)
    lamps.ask(*STRUCK, "--provision", "sec_4", "--words", "a false signal")
    assert "struck down: “a false signal”" in as_at(lamps, "2021-04-19")
    assert "struck" not in as_at(lamps, "2021-04-20")


def test_what_is_restored_is_what_was_taken(lamps: Desk) -> None:
    """The end of a stay of the whole law leaves another judgment on one section, and its day, as they were."""
    lamps.ask("event", LAMPS, "suspended", "2020-01-10", "--source", "W.P. 1 of 2020")
    lamps.ask(*STRUCK, "--provision", "sec_4")
    lamps.ask(*STRUCK, "--provision", "sec_2", "--words", "ninety days")
    lamps.ask("event", LAMPS, "restored", "2020-09-01", "--source", "W.P. 1 of 2020, dismissed")
    assert "The whole of it: suspended since 2020-01-10" in as_at(lamps, "2020-08-31")
    said = as_at(lamps, "2020-09-01")
    assert f"4. Signals {DEAD}" in said
    assert "2. Logs [words struck down since 2020-06-01: W.P. 7 of 2020]" in said
    assert "3. Staff The Guild" in said


# ------------------------------------------------------------------------------ orders in the order of their days


def in_parts(desk: Desk, *days: tuple[str, str], orders: tuple[str, ...]) -> None:
    """File an Act whose sections begin on the days that are told of them."""
    said = [f"{at}. Amendment, Act VII of 2019.—{IN} {order}" for at, order in enumerate(orders, 2)]
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", "\n\n".join(said), NOTIFIED)
    desk.file(LATER, text, "2021-05-01")
    for eid, day in days:
        desk.ask("event", LATER, "commenced", day, "--source", "S.R.O. 5", "--provision", eid)


WORD = (
    "in section 4, for the words “a false signal”, the words “a wrong signal” shall be substituted."
)


STAFF = "in section 3, for the words “may appoint”, the words “shall appoint” shall be substituted."


def test_orders_are_carried_out_in_the_order_of_their_days(lamps: Desk) -> None:
    """A section of an Act that begins last is carried out last, wherever it stands in the Act."""
    in_parts(lamps, ("sec_3", "2021-06-01"), ("sec_2", "2021-09-01"), orders=(WORD, NEW_4))
    assert "send a false signal to a pilot" in as_at(lamps, "2021-08-31")
    said = as_at(lamps, "2021-09-01")
    assert "send a wrong signal to a pilot" in said
    assert "Nothing is outstanding" in said


def test_an_act_between_two_days_of_another_comes_between_them(lamps: Desk) -> None:
    """What it changed is changed in the text of its own day, and gives way to what comes later."""
    in_parts(lamps, ("sec_2", "2021-05-10"), ("sec_3", "2021-09-01"), orders=(STAFF, NEW_4))
    between = instrument(AGAIN, "XII OF 2021", "20th June, 2021", f"2. Amendment, Act VII of 2019.—{IN} {WORD}")  # fmt: skip
    lamps.file(AGAIN, between, "2021-07-01")
    assert "send a wrong signal." in as_at(lamps, "2021-08-31")
    assert "send a false signal to a pilot" in as_at(lamps, "2021-09-01")


def test_what_fails_in_its_turn_takes_back_nothing_of_an_earlier_day(lamps: Desk) -> None:
    """A section keeps what was carried out in it before the day of the order that is refused."""
    oil = "in section 4, for the words “no such words”, the word “oil” shall be substituted."
    in_parts(lamps, ("sec_3", "2021-06-01"), ("sec_2", "2021-09-01"), orders=(oil, NEW_4))
    said = as_at(lamps, "2021-09-01")
    assert "send a false signal to a pilot" in said
    assert "REFUSED" in said


ALWAYS = "in section 4, for the words “a false signal”, the words “a wrong signal” shall be substituted and shall be deemed always to have been so substituted."
SINCE_2020 = ALWAYS.replace("always to have been so substituted", "to have been so substituted with effect from the 1st day of July, 2020")  # fmt: skip


ALWAYS_BEEN = ALWAYS.replace("shall be substituted and shall be deemed always to have been so substituted", "shall be, and shall always be deemed to have been, substituted")  # fmt: skip


FORCE_2020 = ALWAYS.replace("and shall be deemed always to have been so substituted", "and this section shall be deemed to have come into force on the 1st day of July, 2020")  # fmt: skip


@pytest.mark.parametrize(
    ("order", "eve"),
    [(ALWAYS, ""), (ALWAYS_BEEN, ""), (SINCE_2020, "2020-06-30"), (FORCE_2020, "2020-06-30")],
)
def test_an_order_that_reaches_back_is_told_of_the_days_it_reaches(
    lamps: Desk, order: str, eve: str
) -> None:
    """What is deemed to have been so before the Act is quoted there, and is not said to wait for the Act alone."""
    acts(lamps, order)
    said = as_at(lamps, "2020-07-01")
    assert "send a false signal" in said
    assert "what it orders may count for 2020-07-01" in said
    assert not eve or "may count" not in as_at(lamps, eve)
    assert "may count" not in as_at(lamps, "2021-04-20")
    assert "may count" not in as_at(lamps, "2020-07-01", LAMPS, "--known-at", "2020-12-31")


INTO = "in section 4, after the word “signal”, the words {0} shall be inserted{1}."
FROM_2020 = "with effect from the first day of July, 2020"


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (INTO.format(f"“{FROM_2020}”", ""), False),
        (INTO.format(f'"{FROM_2020}"', ""), False),
        (INTO.format("“by night”", f" {FROM_2020}"), True),
        (INTO.format(f"“{FROM_2020}”", f" {FROM_2020}"), True),
    ],
)
def test_words_that_an_act_puts_in_are_not_its_own_day(lamps: Desk, order: str, told: bool) -> None:
    """What stands between the marks is the amended law's; what the order says beside it is the Act's."""
    acts(lamps, order)
    assert ("may count for 2020-08-01" in as_at(lamps, "2020-08-01")) == told


@pytest.mark.parametrize("whole", [False, True])
def test_what_reaches_back_is_carried_out_on_the_text_it_was_written_for(
    lamps: Desk, whole: bool
) -> None:
    """An Act of the year before does not amend what Parliament wrote after it, whatever day that is deemed to be of."""
    before = "The Harbour Lamps (Amendment) Act, 2020"
    first = instrument(before, "XI OF 2020", "1st October, 2020", f"2. Amendment, Act VII of 2019.—{IN} {WORD}")  # fmt: skip
    lamps.file(before, first, "2020-10-02")
    since, day = "with effect from the 1st July, 2020", "on the 1st day of July, 2020"
    order = NEW_4 if whole else NEW_4.replace("substituted,", f"substituted {since},")
    orders = f"{HALF}\n\n3. Amendment, Act VII of 2019.—{IN} {order}"
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", orders, day if whole else "at once")
    text = text.replace("shall come into force on", "shall be deemed to have come into force on")
    lamps.file(LATER, text, "2021-05-01")
    assert "send a false signal to a pilot" in as_at(lamps, "2021-04-20")
    assert whole or "send a wrong signal." in as_at(lamps, "2021-04-19")


def test_two_acts_of_one_day_without_numbers_are_for_a_person(lamps: Desk) -> None:
    """Which of them came first, and which words hold, nothing says."""
    for title, words in ((LATER, "a wrong"), (AGAIN, "an idle")):
        order = f"2. Amendment, Act VII of 2019.—{IN} for section 4, the following shall be substituted, namely:—\n\n“4. Signals.—No keeper shall send {words} signal.”."
        text = instrument(title, "IX OF 2021", "20th April, 2021", order)
        lamps.file(title, text.replace("ACT No. IX OF 2021\n", ""), "2021-05-01")
    assert "no number says which came first" in as_at(lamps, "2021-04-20")
    assert "which came first" not in as_at(lamps, "2021-04-19")


@pytest.mark.parametrize(
    ("day", "meet"), [("1st September, 2021", True), ("10th May, 2021", False)]
)
def test_it_is_the_day_of_the_order_on_which_two_acts_meet(
    lamps: Desk, day: str, meet: bool
) -> None:
    """A section told apart may meet another Act on its own day, and no more on the first of its Act's."""
    in_parts(lamps, ("sec_2", "2021-05-10"), ("sec_3", "2021-09-01"), orders=(STAFF, NEW_4))
    text = instrument(AGAIN, "XII OF 2021", day, f"2. Amendment, Act VII of 2019.—{IN} {WORD}")
    lamps.file(AGAIN, text.replace("ACT No. XII OF 2021\n", ""), "2021-09-02")
    said = as_at(lamps, "2021-09-01")
    assert ("took effect on 2021-09-01, and no number says which came first" in said) == meet
    assert ("which came first" in said) == meet


EACH = "(2) Section 2 shall come into force at once and section 3 shall come into force on the 1st day of January, 2022."


@pytest.mark.parametrize(("more", "read"), [("", True), (f"\n\n4. Amendment, Act VII of 2019.—{IN} {WORD}", False)])  # fmt: skip
def test_an_act_that_gives_each_of_its_sections_a_day_begins_so(
    lamps: Desk, more: str, *, read: bool
) -> None:
    """Where every section but the first has its day by its number, nothing is left; of one that leaves a section out the day of that is not known."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}{more}")
    lamps.file(LATER, text.replace("(2) It shall come into force at once.", EACH), "2021-05-01")
    before, after = as_at(lamps, "2021-12-31"), as_at(lamps, "2022-01-01")
    assert ("half a year" in before) is ("half a year" in after) is read
    assert "may appoint" in before
    assert ("shall appoint" in after) is read
    assert ("its provisions do not all take effect on one day" in after) is not read


# ------------------------------------------------------------------------------ what ends of itself


@pytest.mark.parametrize(
    ("begins", "stands", "may_be_past"),
    [
        ("and shall remain in force until the 30th day of June, 2021", "2021-06-30", "2021-07-01"),
        ("and shall remain in force for a period of two years", "2021-03-04", "2021-03-05"),
        ("and shall remain in force for one hundred and twenty days", "2019-07-02", "2019-07-03"),
        (
            "and shall stand repealed at the expiration of 18 months from its commencement",
            "2020-09-04",
            "2020-09-05",
        ),
        (
            "and shall, unless sooner repealed, remain in force for a year from the date of its assent",
            "2020-03-04",
            "2020-03-05",
        ),
        (
            "and shall remain in force for a year from the date of that notification",
            "",
            "2019-03-05",
        ),
        ("and shall remain in force for a year or until it is repealed", "", "2019-03-05"),
        ("and shall remain in force for some years", "", "2019-03-05"),
    ],
)
def test_a_law_that_ends_of_itself_is_not_shown_as_standing_unsaid(
    desk: Desk, begins: str, stands: str, may_be_past: str
) -> None:
    """What its own section 1 says of its end is quoted from the day on which it may have come."""
    desk.file(LAMPS, LAW.replace("at once", f"at once {begins}"), "2019-03-06")
    assert not stands or "LAPSE" not in as_at(desk, stands)
    said = as_at(desk, may_be_past)
    assert "LAPSE section 1: it says “shall come into force at once and shall" in said


@pytest.mark.parametrize(
    ("clause", "tells"),
    [
        ("This section shall cease to have effect on the 1st July, 2021.", True),
        ("The provisions of this Act shall remain in force till the 30th June, 2021.", True),
        ("Section 2 shall cease to have effect on the 1st July, 2021.", True),
        ("یہ ایکٹ دو سال تک نافذ العمل رہے گا۔", None),
        ("An order under section 2 shall cease to have effect on the 1st July, 2021.", False),
        ("No order under this section shall remain in force for more than two days.", False),
        ("So much of any law as is contrary to this Act shall cease to have effect.", False),
        ("A licence shall be in force for one year. It shall expire on the last day of it.", False),
    ],
)
def test_only_the_law_or_a_part_of_it_ends_of_itself(
    desk: Desk, clause: str, tells: bool | None
) -> None:
    """An order or a licence that stands for a time ends nothing of the law; what gives no day is told at all times."""
    desk.file(LAMPS, LAW.replace("a false signal.", f"a false signal. {clause}"), "2019-03-05")
    assert ("LAPSE" in as_at(desk, "2021-06-30")) == (tells is None)
    assert ("LAPSE section 4" in as_at(desk, "2021-07-01")) == (tells is not False)


def test_a_term_counts_from_the_day_on_which_the_law_is_told_to_have_begun(desk: Desk) -> None:
    """A law that waits for a notification may have ended by its assent's count until its day is told."""
    text = LAW.replace("at once", f"{NOTIFIED} and shall remain in force for two years")
    desk.file(LAMPS, text, "2019-03-06")
    assert "LAPSE" not in as_at(desk, "2021-03-04")
    assert "LAPSE" in as_at(desk, "2021-03-05")
    desk.ask("event", LAMPS, "commenced", "2020-01-01", "--source", "S.R.O. 1(I)/2020")
    assert "LAPSE" not in as_at(desk, "2021-12-31")
    assert "LAPSE" in as_at(desk, "2022-01-01")


def test_a_term_of_a_law_that_reaches_back_to_no_known_day_is_not_counted(desk: Desk) -> None:
    """Its assent is not its first day, and it may have ended sooner."""
    at = "shall be deemed to have come into force on the day on which the pier was opened and shall remain in force for two years"
    desk.file(LAMPS, LAW.replace("shall come into force at once", at), "2019-03-06")
    assert "LAPSE" in as_at(desk, "2019-03-07")


def test_what_an_expired_act_changed_is_told(lamps: Desk) -> None:
    """An amending Act that says that it ends leaves its words in the text, and that is said."""
    at = "at once and shall remain in force until the 30th day of June, 2022"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at), "2021-05-01")
    assert "LAPSE" not in as_at(lamps, "2022-06-30")
    assert "what it changed is in this text" in as_at(lamps, "2022-07-01")


def test_struck_words_that_were_amended_within_are_for_a_person(lamps: Desk) -> None:
    """What is left of them is not silently in force; where an Act took them out as a whole, nothing is left."""
    lamps.ask(*STRUCK, "--provision", "sec_4", "--words", "send a false signal")
    acts(lamps, "in section 4, after the word “false”, the words “or idle” shall be inserted.")
    said = as_at(lamps, "2021-04-20")
    assert "it struck down “send a false signal”, and what is left of these words was amended since" in said  # fmt: skip
    assert "what is left" not in as_at(lamps, "2021-04-19")


def test_struck_words_that_an_act_took_out_leave_no_riddle(lamps: Desk) -> None:
    """Parliament may obey a judgment: then nothing is struck, and nothing is outstanding."""
    lamps.ask(*STRUCK, "--provision", "sec_4", "--words", "a false")
    acts(lamps, "in section 4, for the words “send a false signal”, the words “send no signal” shall be substituted.")  # fmt: skip
    assert "Nothing is outstanding" in as_at(lamps, "2021-04-20")


def test_a_judgment_older_than_what_a_note_put_there_is_for_a_person(desk: Desk) -> None:
    """A print whose note says that the section was substituted since does not show the words that were struck."""
    new = LAW.replace("4. Signals.—No keeper shall send a false signal.", "1[4. Signals.—No keeper shall send an idle signal.]")  # fmt: skip
    note = "1Subs. by Act V of 2022, s. 2, for section “4. Signals.—No keeper shall send a false signal.”."
    desk.file(LAMPS, f"{new}\n\n{note}\n", "2023-01-10")
    desk.ask(*STRUCK, "--provision", "sec_4")
    said = as_at(desk, "2023-06-01")
    assert "struck down since" not in said
    assert "it was told of words that Act V of 2022 amended since" in said
    assert f"{DEAD}" in as_at(desk, "2021-06-01")


# ------------------------------------------------------------------------------ the comparative statement


def statement(desk: Desk) -> list[str]:
    """Return the paragraphs of a law's statement as a Word document, those of its table last."""
    with open_store(desk.db, readonly=True) as db:
        found = next(one.id for one in works.listing(db) if one.title == LAMPS)

    async def ask() -> bytes:
        path = f"/-/tarmeem/work/{found}/statement.docx"
        return bytes((await Datasette([desk.db]).client.get(path)).content)

    document = Document(io.BytesIO(asyncio.run(ask())))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    return [*(one.text for one in document.paragraphs), *cells]


def test_a_statement_says_from_when_each_act_it_carries_out_is_the_law(lamps: Desk) -> None:
    """It carries out what is not in force yet, and says so; without an Act it names none."""
    assert any("alone: no instrument that amends it is known here." in one for one in statement(lamps))  # fmt: skip
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.file(AGAIN, instrument(AGAIN, "XII OF 2021", "20th May, 2021", SHALL, NOTIFIED), "2021-06-01")  # fmt: skip
    said = "from 20 April 2021", "no notification that brings it into force is told"
    note = next(one for one in statement(lamps) if "Prepared by tarmeem" in one)
    assert f"{LATER} ({said[0]}); {AGAIN} ({said[1]})" in note
    assert all(one in page(lamps, LAMPS, "statement") for one in said)


def test_a_statement_takes_no_order_that_has_no_place_for_a_new_provision(lamps: Desk) -> None:
    """Of an order whose provision is not known it is not said that there was none, nor that it was omitted."""
    acts(lamps, "in section 44, the words “false” shall be omitted.", "section 4 shall be omitted.")
    said = "\n".join(statement(lamps))
    assert "No provision is known that it changed." in said
    assert "the provision is new" not in said
    assert said.count("Omitted.") == 1


# ------------------------------------------------------------------------------ a repeal that begins apart


@pytest.mark.parametrize("whole", [False, True])
def test_a_repeal_takes_effect_with_its_own_section(lamps: Desk, whole: bool) -> None:
    """A notification for the rest of an Act does not end the law that its last section repeals."""
    text = repealing("The Harbour Lamps Act, 2019 (VII of 2019) is hereby repealed.")
    lamps.file(LIGHTS, text.replace("at once", NOTIFIED), "2022-05-20")
    rest = () if whole else ("--provision", "sec_2")
    lamps.ask("event", LIGHTS, "commenced", "2022-09-01", "--source", "S.R.O. 9", *rest)
    lamps.ask("event", LIGHTS, "commenced", "2023-01-01", "--source", "S.R.O. 10", "--provision", "sec_3")  # fmt: skip
    before, after = as_at(lamps, "2022-12-31"), as_at(lamps, "2023-01-01")
    assert "The whole of it: repealed" not in before
    assert "takes effect on 2023-01-01, after 2022-12-31" in before
    assert "The whole of it: repealed since 2023-01-01" in after


# ------------------------------------------------------------------------------ which instrument amends the law


def test_an_instrument_whose_notes_stand_on_their_own_lines_is_found(lamps: Desk) -> None:
    """It is read as the same instrument is that the Gazette prints: no law is silently left as it was."""
    text = f"""1. Short title and commencement
(1) This Ordinance may be called the Harbour Lamps (Amendment) Ordinance, 2021.
(2) It shall come into force at once.

2. General amendments, Act VII of 2019
{IN} hereinafter referred to as the said Act, for the words “Guild”, wherever occurring, the word “Board” shall be substituted.

3. Amendment of section 2, Act VII of 2019
In the said Act, in section 2, for the words “ninety days”, the words “half a year” shall be substituted.
"""
    title = "The Harbour Lamps (Amendment) Ordinance, 2021"
    lamps.file(title, text, "2021-05-01")
    assert "DATE UNKNOWN it takes effect at once" in as_at(lamps, "2021-06-01")
    lamps.ask("event", title, "promulgated", "2021-04-20", "--source", "the Gazette")
    assert "log for half a year" in as_at(lamps, "2021-06-01")


@pytest.mark.parametrize(
    ("named", "first"),
    [("In Act VII of 2019", "H"), ("In the said Act", "h"), ("In the Harbour Lamps Act (VII of 2019)", "H")],
)  # fmt: skip
def test_an_instrument_is_found_by_its_long_title_whatever_its_orders_name(
    lamps: Desk, named: str, first: str
) -> None:
    """A law that an Act says it amends is not shown as if nothing amended it: at the least it is outstanding."""
    order = HALF.replace(IN, f"{named},")
    said = instrument(LATER, "IX OF 2021", "20th April, 2021", order)
    lamps.file(LATER, said.replace("amend the H", f"amend the {first}"), "2021-05-01")
    said = as_at(lamps, "2021-04-20")
    assert LATER in said
    other = LATER.replace("Harbour", "Interim Harbour")
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", order).replace("Harbour", "Interim Harbour")  # fmt: skip
    lamps.file(other, text, "2021-05-01")
    assert other not in as_at(lamps, "2021-04-20")


def test_the_days_that_a_law_moved_are_those_too_on_which_words_came_back(lamps: Desk) -> None:
    """What an Ordinance changed goes again on the day it lapses: that day is offered as the one it began on."""
    title = "The Harbour Lamps (Amendment) Ordinance, 2021"
    lamps.file(title, instrument(title, "III OF 2021", "10th January, 2021", HALF), "2021-01-20")
    lamps.ask("event", title, "lapsed", "2021-05-10", "--source", "Article 89")
    drawn = page(lamps, LAMPS, "law")
    assert "on=2021-01-10" in drawn
    assert "on=2021-05-10" in drawn


def test_what_reaches_back_within_its_own_year_is_carried_out_on_the_text_of_its_making(
    lamps: Desk,
) -> None:
    """An Act of September that counts from July was written for what an Act of August had left."""
    august = HALF.replace("half a year", "one year")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th August, 2021", august), "2021-09-01")
    september = HALF.replace("ninety days", "one year").replace("half a year", "two years")
    lamps.file(AGAIN, instrument(AGAIN, "XII OF 2021", "20th September, 2021", september, "at once and shall be deemed to have taken effect on the 1st day of July, 2021"), "2021-10-01")  # fmt: skip
    assert "log for two years" in as_at(lamps, "2021-09-01")
    assert "log for two years" in as_at(lamps, "2022-09-01")
    assert "log for ninety days" in as_at(lamps, "2021-06-30")
    assert "words not found" in as_at(lamps, "2021-07-15")


PARTS = LAW.replace("No keeper", "(1) No keeper") + "(2) A lamp that fails shall be lit again.\n"


@pytest.fixture
def parted(desk: Desk) -> Desk:
    """Return a desk with the Act, whose section 4 was struck down and has its second sub-section back."""
    desk.file(LAMPS, PARTS, "2019-03-06")
    desk.ask(*STRUCK, "--provision", "sec_4")
    desk.ask("event", LAMPS, "restored", "2020-07-01", "--source", "C.A. 8", "--provision", "4(2)")
    return desk


def test_what_is_restored_within_a_struck_section_is_shown_to_stand(parted: Desk) -> None:
    """The judgment on the part is told of the section, and of the part alone nothing else: it is not struck through."""
    back = "! section 4(2): in force again since 2020-07-01: C.A. 8"
    assert back in as_at(parted, "2020-08-01")
    assert back in parted.ask("blame", LAMPS, "sec_4").output
    assert "struck" not in parted.ask("blame", LAMPS, "4(2)").output
    for shown in (page(parted, LAMPS, "law?on=2020-08-01"), page(parted, LAMPS, "provision/sec_4")):
        dead = " ".join(re.findall(r'<s class="struck">(.*?)</s>', shown, re.DOTALL))
        assert "a false signal" in dead
        assert "lit again" not in dead


def test_words_struck_out_of_what_was_restored_leave_the_rest_of_it_standing(parted: Desk) -> None:
    """A part that stands again, but for some words, is told as that; and its section is still told as struck down."""
    words = ("--provision", "4(2)", "--words", "lit again", "--source", "C.A. 9")
    parted.ask("event", LAMPS, "struck-down", "2020-08-01", *words)
    said = "section 4(2){}: in force again, with words struck down since 2020-08-01: C.A. 9"
    assert said.format("") in as_at(parted, "2020-09-01")
    told = " ".join(parted.ask("blame", LAMPS, "sec_4").output.split())
    assert said.format(", “lit again”") in told
    assert "section 4: struck down since 2020-06-01" in told


def test_words_alone_that_are_restored_of_a_struck_section_are_for_a_person(parted: Desk) -> None:
    """They had ended with it, and no state of the section shows that they stand again."""
    words = ("--provision", "sec_4", "--words", "a false signal", "--source", "C.A. 9")
    told = parted.ask("event", LAMPS, "restored", "2020-08-01", *words)
    assert "“a false signal” alone; section 4 was struck down on 2020-06-01" in told.stderr
    assert "NEEDS-REVIEW" in as_at(parted, "2020-09-01")


def test_what_an_act_amended_is_listed_in_the_order_of_the_law(desk: Desk) -> None:
    """A section that it omitted has its place between those that it amended."""
    desk.file(LAMPS, LAW, "2019-03-06")
    acts(desk, "section 3 shall be omitted; and in section 4, for the word “false”, the word “feigned” shall be substituted; and in section 2, for the word “ninety”, the word “sixty” shall be substituted.")  # fmt: skip
    assert "from 2021-04-20: section 2, section 3, section 4" in as_at(desk, "2021-05-01")


def test_a_part_that_was_omitted_is_told_under_its_section(desk: Desk) -> None:
    """Between (1) and (3) a reader of the terminal must not wonder where (2) is."""
    desk.file(LAMPS, PARTS + "(3) A keeper may rest.\n", "2019-03-06")
    acts(desk, "in section 4, sub-section (2) shall be omitted.")
    assert f"! omitted by section 2 of {LATER}: section 4(2)" in as_at(desk, "2021-05-01")
    assert "! omitted" not in as_at(desk, "2021-04-01")


@pytest.mark.parametrize(
    ("there", "same"),
    [
        ("(2) [Omitted by Act IX of 2021, s. 2.]", True),
        ("1[* * * * *]", True),
        ("(2) Omitted.", True),
        ("(2) Omitted lamps shall be lit again.", False),
    ],
)
def test_a_number_that_a_newer_print_keeps_free_is_no_difference(
    desk: Desk, there: str, same: bool
) -> None:
    """Where the law has omitted a part and the print says so at its number, both say the same."""
    desk.file(LAMPS, PARTS + "(3) A keeper may rest.\n", "2019-03-06")
    acts(desk, "in section 4, sub-section (2) shall be omitted.")
    printed = PARTS.replace("(2) A lamp that fails shall be lit again.", there)
    desk.file(LAMPS, printed + "(3) A keeper may rest.\n", "2022-01-01")
    assert ("DIFFERS" not in as_at(desk, "2022-02-01")) == same
