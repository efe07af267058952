"""The law as at a day, as a court is shown it: each day true, and what is not known is said."""

from __future__ import annotations

import pytest

from tests.desks import Desk
from tests.lamps import (
    AGAIN,
    BEGINS,
    BY_ACT,
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
    PRINTED,
    SHALL,
    STAFF,
    YEAR,
    amended_itself,
    as_at,
    begun,
    instrument,
    own_ordinance,
    repealing,
)

# ------------------------------------------------------------------------------ Ordinances


@pytest.fixture
def amended(lamps: Desk) -> Desk:
    """Return a desk with the Act and an Ordinance of 10 January 2020 that amends it."""
    text = instrument(BY_ORDINANCE, "III OF 2020", "10th January, 2020", HALF)
    lamps.file(BY_ORDINANCE, text, "2020-01-20")
    return lamps


def test_an_extended_ordinance_may_have_lapsed_after_its_extension(amended: Desk) -> None:
    """One resolution adds 120 days, and after them the law says again that it may have lapsed."""
    amended.ask("event", BY_ORDINANCE, "extended", "2020-05-01", "--source", "a resolution")
    assert "LAPSE" not in as_at(amended, "2020-09-05")
    assert "stands 240 days, here until 2020-09-05, unless it is enacted" in as_at(
        amended, "2020-09-06"
    )


def test_an_amendment_that_may_have_lapsed_is_marked_where_it_is_named(amended: Desk) -> None:
    """Among what amended the text an Ordinance past its time is told as one that may have lapsed, and before not."""
    doubt = "(it may have lapsed: see what is outstanding)"
    assert [doubt in as_at(amended, day) for day in ("2020-05-08", "2020-05-09")] == [False, True]


def test_a_resolution_that_came_too_late_extends_nothing(amended: Desk) -> None:
    """A House cannot extend an Ordinance that stands no more."""
    amended.ask("event", BY_ORDINANCE, "extended", "2020-05-09", "--source", "a resolution")
    assert "stands 120 days, here until 2020-05-08" in as_at(amended, "2020-05-09")


def test_an_ordinance_that_an_act_repeals_has_not_lapsed_unseen(amended: Desk) -> None:
    """The Act that takes an Ordinance's place says so in its last section: that it ended is known."""
    repeal = "3. Repeal.—The Harbour Lamps (Amendment) Ordinance, 2020 (III of 2020), is hereby repealed."  # fmt: skip
    text = instrument(BY_ACT, "IX OF 2020", "20th April, 2020", f"{HALF}\n\n{repeal}")
    amended.file(BY_ACT, text, "2020-04-25")
    assert "LAPSE" not in as_at(amended, "2020-06-01")
    assert "log for half a year" in as_at(amended, "2020-06-01")


NEW = f'2. Insertion of section 5, Act VII of 2019.—{IN} after section 4, the following new section shall be inserted, namely:—\n\n"5. Oil.—Oil shall be pure.".'


@pytest.mark.parametrize("repeals", [True, False])
@pytest.mark.parametrize("first", ["Ordinance", "Act"])
def test_what_an_act_orders_again_of_an_ordinance_is_no_refusal(
    lamps: Desk, first: str, *, repeals: bool
) -> None:
    """The Act in an Ordinance's place finds its new section there already: that is so, and leaves nothing open; of another Act it does."""
    other = f"The Harbour Lamps (Second Amendment) {first}, 2020"
    lamps.file(other, instrument(other, "IV OF 2020", "1st February, 2020", NEW), "2020-02-02")
    repeal = f"\n\n3. Repeal.—{other} (IV of 2020), is hereby repealed." if repeals else ""
    text = instrument(BY_ACT, "IX OF 2020", "20th April, 2020", f"{NEW}{repeal}")
    lamps.file(BY_ACT, text, "2020-04-25")
    said = as_at(lamps, "2020-05-01")
    assert "5. Oil Oil shall be pure." in said
    assert ("REFUSED" in said) is (first == "Act")
    assert (f"What {other} ordered is ordered again by {BY_ACT}" in said) is (first == "Ordinance")


@pytest.mark.parametrize(("year", "lapses"), [(2019, True), (1994, True), (1961, False), (2002, False)])  # fmt: skip
def test_a_law_that_is_an_ordinance_may_have_lapsed_itself(
    desk: Desk, year: int, lapses: bool
) -> None:
    """Its 120 days count from the day in brackets, the first of them; those of martial law stand for good."""
    title = OWN.replace("2019", str(year))
    desk.file(title, own_ordinance(year), f"{year}-04-01")
    assert "LAPSE" not in as_at(desk, f"{year}-07-02", title)
    assert (f"here until {year}-07-02" in as_at(desk, f"{year}-07-03", title)) == lapses


def test_an_old_ordinance_told_to_be_promulgated_stands(desk: Desk) -> None:
    """The rule of the Constitution of 1973 ends no Ordinance of 1961."""
    title = OWN.replace("2019", "1961")
    desk.file(title, own_ordinance(1961), "2019-04-01")
    desk.ask("event", title, "promulgated", "1961-03-05", "--source", "the Gazette")
    assert "lapsed" not in as_at(desk, "1990-01-01", title)


def test_an_ordinance_that_parliament_amends_later_is_law(desk: Desk) -> None:
    """An Act that amends an Ordinance when it would have lapsed takes it for law."""
    desk.file(OWN, own_ordinance(2019), "2019-04-01")
    text = instrument("The Harbour Lamps (Amendment) Act, 2021", "II OF 2021", "1st June, 2021", HALF)  # fmt: skip
    for old, new in (("Lamps Act", "Lamps Ordinance"), ("Act VII", "Ordinance VII")):
        text = text.replace(old, new)
    assert "LAPSE" in as_at(desk, "2020-01-01", OWN)
    desk.file("The Harbour Lamps (Amendment) Act, 2021", text, "2021-06-05")
    assert "LAPSE" not in as_at(desk, "2020-01-01", OWN)


# ------------------------------------------------------------------------------ the law's own beginning


def test_a_law_that_waits_for_a_notification_is_not_shown_as_in_force_unsaid(desk: Desk) -> None:
    """Its own section 1 is quoted as outstanding until a day is told; before that day it is not in force."""
    desk.file(LAMPS, begun(NOTIFIED), "2019-04-01")
    said = as_at(desk, "2019-06-01")
    assert "It may not be in force" in said
    assert f"UNCOMMENCED it says “shall come into force {NOTIFIED}”" in said
    assert f'event "{LAMPS}" commenced YYYY-MM-DD' in said
    desk.ask("event", LAMPS, "commenced", "2020-01-01", "--source", "S.R.O. 9(I)/2020")
    assert "uncommenced until 2020-01-01: S.R.O. 9(I)/2020" in as_at(desk, "2019-12-31")
    assert "Nothing is outstanding" in as_at(desk, "2020-01-01")


def test_of_two_days_told_of_a_laws_beginning_the_one_told_last_holds(desk: Desk) -> None:
    """A clerk who told the wrong year tells the right one, and the first day says nothing more."""
    desk.file(LAMPS, begun(NOTIFIED), "2019-04-01")
    for day in ("2030-01-01", "2020-01-01"):
        desk.ask("event", LAMPS, "commenced", day, "--source", "S.R.O. 9(I)/2020")
    assert "uncommenced until 2020-01-01" in as_at(desk, "2019-12-31")
    assert "uncommenced" not in as_at(desk, "2020-01-01")


def test_a_law_is_not_in_force_before_the_day_it_names(desk: Desk) -> None:
    """An Act of March that begins in January is uncommenced until then."""
    desk.file(LAMPS, begun("on the first day of January, 2020"), "2019-04-01")
    assert "uncommenced until 2020-01-01: its own section 1" in as_at(desk, "2019-12-31")
    assert "uncommenced" not in as_at(desk, "2020-01-01")


def test_sections_that_begin_apart_are_told_apart(desk: Desk) -> None:
    """Of a law whose sections begin on different days each told one waits for its own, and the rest is in doubt."""
    desk.file(LAMPS, begun(f"{NOTIFIED}, and different dates may be appointed"), "2019-04-01")
    desk.ask("event", LAMPS, "commenced", "2020-01-01", "--source", "S.R.O. 9", "--provision", "sec_2")  # fmt: skip
    before, after = as_at(desk, "2019-12-31"), as_at(desk, "2020-01-01")
    assert "2. Logs [uncommenced until 2020-01-01: S.R.O. 9]" in before
    assert "2. Logs Every keeper" in after
    assert "brings the rest of it into force is told" in after


def test_a_law_deemed_to_have_begun_before_its_assent_stood_then(desk: Desk) -> None:
    """A law reaches back as far as it says, and no further."""
    at = "at once and shall be deemed to have taken effect on the first day of January, 2019"
    desk.file(LAMPS, begun(at), "2019-04-01")
    before, since = as_at(desk, "2019-01-01"), as_at(desk, "2019-03-05")
    assert "keep a log" in before
    assert "stood on 2019-01-01 only because it says that it is deemed to have taken effect on 2019-01-01." in before  # fmt: skip
    assert "only because" not in since
    assert "ask for a day from 2019-01-01 on" in as_at(desk, "2018-12-31")


def test_what_befell_a_sub_section_is_not_told_of_its_section(lamps: Desk) -> None:
    """A court strikes down section 1(2): section 1 stands, and the part is named."""
    told = ("struck-down", "2020-01-01", "--provision", "sec_1__subsec_2", "--source", "W.P. 1")
    lamps.ask("event", LAMPS, *told)
    said = as_at(lamps, "2020-02-01")
    assert "commencement [" not in said
    assert "! section 1(2): struck down since 2020-01-01: W.P. 1" in said


def test_words_that_were_struck_are_told_with_their_judgment_and_once(lamps: Desk) -> None:
    """A history does not say of the words alone that the sub-section fell; the section that holds it does not tell them again."""
    told = ("struck-down", "2020-01-01", "--provision", "sec_1__subsec_2", "--words", "at once")
    lamps.ask("event", LAMPS, *told, "--source", "W.P. 1")
    past = lamps.ask("history", LAMPS, "sec_1").output
    assert "(section 1(2))\n            the words “at once” only: W.P. 1\n" in past
    assert lamps.ask("blame", LAMPS, "sec_1").output.count("struck down since") == 1


# ------------------------------------------------------------------------------ a text seen late


def test_a_text_says_nothing_of_a_day_before_it_was_seen(desk: Desk) -> None:
    """A print of 2024 may bear what nobody here knows of: what it says of 2020 is no more than a guess."""
    desk.file(LAMPS, LAW, "2024-06-01")
    early, then = as_at(desk, "2024-05-31"), as_at(desk, "2024-06-01")
    assert "NOT SEEN it is the first that was seen, after this day" in early
    assert "nothing known says that it read so then (the text seen 2024-06-01)" in early
    assert "Nothing is outstanding" in then


@pytest.mark.parametrize(
    ("text", "known"),
    [(LAW.replace("[5th March, 2019]", ""), False), (LAW, True),
     (LAW.replace("[5th March, 2019]", "").replace(BEGINS, "(2) It shall come into force on the 1st day of March, 2019."), True)],
)  # fmt: skip
def test_of_a_law_that_its_title_alone_dates_no_day_of_that_year_is_known(
    desk: Desk, text: str, *, known: bool
) -> None:
    """A print seen later, with no day of assent, does not say that the law stood in the spring of its year; of the next year it does."""
    desk.file(LAMPS, text, "2024-06-01")
    assert ("nothing known says that it stood yet" in as_at(desk, "2019-04-01")) is not known
    assert ("It may not be in force" in as_at(desk, "2019-04-01")) is not known
    assert "stood yet" not in as_at(desk, "2020-01-01")


def test_a_law_that_was_told_to_begin_in_its_year_stood_from_then(desk: Desk) -> None:
    """Its commencement, once told, is known: of the days before it the law says so."""
    desk.file(LAMPS, LAW.replace("[5th March, 2019]", ""), "2024-06-01")
    desk.ask("event", LAMPS, "commenced", "2019-03-09", "--source", "The Gazette")
    assert "stood yet" not in as_at(desk, "2019-04-01")
    assert "2019-03-09" in as_at(desk, "2019-03-01")


def test_the_gazettes_own_print_says_how_a_law_was_enacted(desk: Desk) -> None:
    """A text with the notice of its assent is of that day, whenever it was seen."""
    notice = "The following Act of Parliament received the assent of the President on the 5th March, 2019, and is hereby published:—\n"  # fmt: skip
    desk.file(LAMPS, LAW.replace("[5th March, 2019]\n", notice), "2024-06-01")
    assert "Nothing is outstanding" in as_at(desk, "2019-03-05")


def test_a_text_that_bears_a_later_act_is_not_the_law_of_the_day_before(desk: Desk) -> None:
    """Where a late print reads as an Act of 2021 orders, how it read in 2020 is not known, and so it is told."""
    desk.file(LAMPS, LAW.replace("ninety days", "half a year"), "2024-06-01")
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2024-06-01")
    said = as_at(desk, "2021-04-19")
    assert f"2. Logs [unknown: {LATER}]" in said
    assert "UNKNOWN section 2: the text seen 2024-06-01 reads already as it orders from 2021-04-20" in said  # fmt: skip
    assert "UNKNOWN" not in as_at(desk, "2021-04-20")


# ------------------------------------------------------------------------------ an amending Act, amended or in parts


def test_an_act_amended_before_it_took_effect_is_carried_out_as_amended(lamps: Desk) -> None:
    """What Parliament put into an Act before its day is what the Act does on its day, and both are named."""
    amended_itself(lamps, JULY)
    assert "log for one year" in as_at(lamps, "2021-07-01")
    assert f"(as amended by {AGAIN})" in " ".join(lamps.ask("blame", LAMPS, "sec_2").output.split())
    known = as_at(lamps, "2021-07-01", LAMPS, "--known-at", "2021-05-15")
    assert "log for half a year" in known


@pytest.mark.parametrize(
    ("at", "day", "order", "why"),
    [
        ("at once", "20th May, 2021", YEAR, "which had taken effect by then"),
        (JULY, "no day", YEAR, "the day of its assent is not known"),
        (JULY, "20th May, 2021", YEAR.replace("half a year", "half a moon"), "that is not carried out: words not found"),
    ],
)  # fmt: skip
def test_what_was_done_to_an_amending_act_and_is_not_carried_out_is_told(
    lamps: Desk, at: str, day: str, order: str, why: str
) -> None:
    """An order that came too late for the Act's own day, has none, or is refused is for a person."""
    said = as_at(amended_itself(lamps, at, day, order), "2021-07-01")
    assert "log for half a year" in said
    assert f"NEEDS-REVIEW it amends {LATER}" in said
    assert why in said


AGAIN_BY_ORDINANCE = "The Harbour Lamps (Amendment) (Amendment) Ordinance, 2021"


@pytest.fixture
def by_ordinance(lamps: Desk) -> Desk:
    """Return a desk with an Act of July 2021 that an Ordinance of 20 May amended before its day."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, JULY), "2021-05-01")
    text = instrument(AGAIN_BY_ORDINANCE, "XII OF 2021", "20th May, 2021", YEAR)
    text = text.replace("further to amend the Harbour Lamps Act, 2019", "to amend the Harbour Lamps (Amendment) Act, 2021")  # fmt: skip
    lamps.file(AGAIN_BY_ORDINANCE, text, "2021-06-01")
    return lamps


def test_an_ordinance_within_an_amending_act_may_have_lapsed_too(by_ordinance: Desk) -> None:
    """What it put into the Act before its day goes with it: the law says so from the 121st day on."""
    assert "log for one year" in as_at(by_ordinance, "2021-09-16")
    assert "LAPSE" not in as_at(by_ordinance, "2021-09-16")
    said = as_at(by_ordinance, "2021-09-17")
    assert "LAPSE an Ordinance stands 120 days, here until 2021-09-16" in said
    assert AGAIN_BY_ORDINANCE in said[said.index("LAPSE") :]


def test_the_days_on_which_an_ordinance_stood_within_an_amending_act_are_in_doubt(
    by_ordinance: Desk,
) -> None:
    """Once its lapse is told the Act reads as it was made: until then it read otherwise, and that is told."""
    by_ordinance.ask("event", AGAIN_BY_ORDINANCE, "lapsed", "2021-09-17", "--source", "Article 89")
    said = as_at(by_ordinance, "2021-09-16")
    assert "log for half a year" in said
    assert f"NEEDS-REVIEW it amends {LATER}, and stood until 2021-09-17" in said
    assert "NEEDS-REVIEW" not in as_at(by_ordinance, "2021-09-17")


def test_an_amending_act_takes_effect_section_by_section_as_told(lamps: Desk) -> None:
    """A notification that brings one section into force carries out that section's orders alone."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}", NOTIFIED)
    lamps.file(LATER, text, "2021-05-01")
    lamps.ask("event", LATER, "commenced", "2021-12-01", "--source", "S.R.O. 5", "--provision", "sec_3")  # fmt: skip
    before, after = as_at(lamps, "2021-11-30"), as_at(lamps, "2021-12-01")
    assert "Guild may appoint" in before
    assert "log for ninety days" in after
    assert "Guild shall appoint" in after
    assert "UNCOMMENCED no notification that brings the rest of it into force is told" in after
    lamps.ask("event", LATER, "commenced", "2022-06-01", "--source", "S.R.O. 6")
    assert "the rest of it takes effect on 2022-06-01" in as_at(lamps, "2022-05-31")
    assert "log for half a year" in as_at(lamps, "2022-06-01")
    told = " ".join(lamps.ask("history", LAMPS).output.split())
    assert "section 3 of it from 2021-12-01" in told
    assert "1.2 shall appoint" in " ".join(lamps.ask("blame", LAMPS, "sec_3").output.split())


def test_the_day_that_is_told_holds_before_the_one_that_is_read(lamps: Desk) -> None:
    """A person who tells of a commencement has seen more than the text that names a day."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, JULY), "2021-05-01")
    lamps.ask("event", LATER, "commenced", "2021-09-01", "--source", "S.R.O. 7")
    assert "ninety days" in as_at(lamps, "2021-08-31")
    assert "half a year" in as_at(lamps, "2021-09-01")


@pytest.mark.parametrize(
    "at",
    [
        "on the date of its publication in the official Gazette",
        "after thirty days of its assent",
    ],
)
def test_an_act_that_names_no_day_is_not_told_to_say_nothing_of_it(lamps: Desk, at: str) -> None:
    """What it says of its beginning is quoted, and that the day is not known."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at), "2021-05-01")
    said = as_at(lamps, "2021-06-01")
    assert f"DATE UNKNOWN it says “shall come into force {at}”, and that day is not known" in said


def test_the_orders_an_act_has_for_other_laws_are_told_at_once(lamps: Desk) -> None:
    """Of an Act that amends many laws one row says so, not one for each order."""
    piers = 'In the Piers Act, 2001 (II of 2001), in section {n}, for the word "pier", the word "quay" shall be substituted.'
    orders = "\n\n".join(
        [
            HALF,
            *(
                f"{n}. Amendment of section {n}, Act II of 2001.—{piers.format(n=n)}"
                for n in (3, 4)
            ),
        ]
    )
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", orders), "2021-05-01")
    said = as_at(lamps, "2021-06-01")
    assert "1 outstanding" in said
    assert "ANOTHER LAW 2 instructions of it are for other laws (Act II of 2001)" in said


# ------------------------------------------------------------------------------ a reprint, and what came after it


def test_an_act_newer_than_the_reprint_is_carried_out_on_it(desk: Desk) -> None:
    """A reprint's notes tell what it bears: what none of them names is carried out from its own day."""
    desk.file(LAMPS, PRINTED, "2021-04-01")
    desk.file(LATER, instrument(LATER, "II OF 2021", "20th May, 2021", STAFF), "2021-06-01")
    before, after = as_at(desk, "2021-05-19"), as_at(desk, "2021-05-20")
    assert "Guild may appoint" in before
    assert "Nothing is outstanding" in before, "the Act was not made yet"
    assert "Guild shall appoint" in after
    assert "Nothing is outstanding" in after


def test_an_act_that_a_reprints_notes_name_is_not_carried_out_twice(desk: Desk) -> None:
    """What the notes name stands in the text, and before its day it is peeled off."""
    title = "The Harbour Lamps (Amendment) Act, 2020"
    desk.file(LAMPS, PRINTED, "2021-04-01")
    desk.file(title, instrument(title, "XI OF 2020", "20th May, 2020", HALF), "2021-06-01")
    assert "log for ninety days" in as_at(desk, "2020-05-19")
    after = as_at(desk, "2021-05-20")
    assert "log for half a year" in after
    assert "Nothing is outstanding" in after


@pytest.mark.parametrize(("printed", "found"), [("shall appoint", True), ("must appoint", False)])
def test_blame_gives_the_words_of_the_newest_reprint_with_who_made_them(
    desk: Desk, printed: str, found: bool
) -> None:
    """A kept Act's words are its own there, and what no kept Act did stands as `show` has it; else the first text is carried on, and it is told."""
    desk.file(LAMPS, PRINTED, "2021-04-01")
    desk.file(LATER, instrument(LATER, "II OF 2021", "20th May, 2021", STAFF), "2021-06-01")
    newer = PRINTED.replace("may appoint", f"2[{printed}]").replace("false", "3[wrong]")
    newer += "2\nSubs. by Act No. II of 2021, s.2, for “may appoint”.\n3\nSubs. by Act No. IX of 2022, s.2, for “false”.\n"
    desk.file(LAMPS, newer, "2024-01-01")
    blamed = " ".join(desk.ask("blame", LAMPS).output.split())

    assert "1.1 shall appoint" in blamed
    assert ("send a wrong signal" in blamed, "Nothing is outstanding" in blamed) == (found, found)
    assert "send a wrong signal" in as_at(desk, "2024-06-01")


def test_a_plain_text_seen_after_a_reprint_is_not_the_law_of_earlier_days(desk: Desk) -> None:
    """Only what has notes can be peeled; what the plain text has besides is told from the day it was seen."""
    desk.file(LAMPS, PRINTED, "2021-04-01")
    plain = LAW.replace("ninety days", "half a year").replace("may appoint", "shall appoint")
    desk.file(LAMPS, plain, "2024-01-01")
    assert "Guild may appoint" in as_at(desk, "2022-06-01")
    assert "UNEXPLAINED the text changed" in as_at(desk, "2024-06-01")
    other = instrument(LATER, "II OF 2021", "20th May, 2021", SHALL.replace("3", "4").replace("may appoint", "false").replace("shall appoint", "wrong"))  # fmt: skip
    desk.file(LATER, other, "2024-06-01")
    assert "DIFFERS section 3: the newest text seen reads otherwise" in as_at(desk, "2024-06-01")
    assert "send a wrong signal" in as_at(desk, "2024-06-01")


def test_a_bill_is_said_to_be_none_of_the_law(desk: Desk) -> None:
    """Whoever asks for a bill as at a day is told that it is one."""
    title = "The Harbour Lamps Bill, 2019"
    text = LAW.replace("ACT, 2019", "BILL, 2019").replace("ACT No. VII OF 2019\n[5th March, 2019]\n", "")  # fmt: skip
    desk.file(title, text.replace("Lamps Act", "Lamps Bill"), "2019-02-01")
    assert "it is a bill, and no law: nothing known says that it was enacted" in as_at(desk, "2019-03-01", title)  # fmt: skip


# ------------------------------------------------------------------------------ repeals


@pytest.mark.parametrize(("listed", "told"), [("in the Schedule", True), ("in the First Schedule", True), ("in the Second Schedule", False)])  # fmt: skip
def test_a_law_repealed_in_a_schedule_is_told(lamps: Desk, listed: str, told: bool) -> None:
    """Laws are repealed in lists at an Act's end: the list that the clause names is read, no other."""
    head = "THE FIRST SCHEDULE" if "First" in listed or not told else "SCHEDULE"
    clause = f"The enactments {listed} are hereby repealed.\n\n{head}\n[See section 3]\n1. The Harbour Lamps Act, 2019 (VII of 2019)"  # fmt: skip
    added = lamps.file(LIGHTS, repealing(clause), "2022-06-01").output
    assert ("REPEAL it says" in as_at(lamps, "2022-06-01")) == told
    assert (f"it does not end {LAMPS} until that is told" in added) == told


def test_a_repeal_of_parts_is_settled_by_telling_them(lamps: Desk) -> None:
    """Once the sections are told to be repealed by that Act, they are, and the clause is no riddle."""
    clause = "Section 4 of the Harbour Lamps Act, 2019 (VII of 2019), is hereby repealed."
    lamps.file(LIGHTS, repealing(clause), "2022-06-01")
    assert "(of a part: with --provision sec_4)" in as_at(lamps, "2022-06-01")
    lamps.ask("event", LAMPS, "repealed", "2022-05-10", "--source", LIGHTS, "--provision", "sec_4")
    said = as_at(lamps, "2022-06-01")
    assert f"4. Signals [repealed since 2022-05-10: {LIGHTS}]" in said
    assert "Nothing is outstanding" in said


def test_what_a_repeal_saves_is_quoted(lamps: Desk) -> None:
    """The law stands repealed, and what was done under it may stand on: the words that say so are shown."""
    saving = "(2) Notwithstanding the repeal, every log kept under it shall continue to be kept."
    clause = f"(1) The Harbour Lamps Act, 2019 (VII of 2019), is hereby repealed.\n{saving}"
    lamps.file(LIGHTS, repealing(clause), "2022-06-01")
    said = as_at(lamps, "2022-06-01")
    assert f"The whole of it: repealed since 2022-05-10: {LIGHTS}" in said
    assert f"SAVED it says “{saving}”" in said
    lamps.ask("event", LAMPS, "repealed", "2022-05-10", "--source", LIGHTS)
    assert f"SAVED it says “{saving}”" in as_at(lamps, "2022-06-01")
    assert "SAVED" not in as_at(lamps, "2022-05-09")


GONE = "The Harbour Lamps Act, 2019 (VII of 2019), is hereby repealed."
KEPT = "Every log kept under the said Act shall be deemed to have been kept under this Act."
APART = "Notwithstanding the repeal of the Harbour Lamps Act, 2019, every log shall be kept."


@pytest.mark.parametrize(
    ("clause", "saves"),
    [
        (f"(1) {KEPT}\n(2) {GONE}", KEPT),
        (f"{GONE}\n\n4. Savings.—{APART}", APART),
        (f"{GONE}\n\n4. Fees.—Nothing shall affect a fee that is paid.", ""),
        (f"{GONE}\n\n4. Fees.—A fee under the repealed Act is due no more.", ""),
    ],
)
def test_what_is_saved_before_a_repeal_or_in_a_section_of_its_own_is_quoted(
    lamps: Desk, clause: str, saves: str
) -> None:
    """A saving stands above the repeal, beside it or a section on; what speaks of no repeal, or saves nothing, is none."""
    lamps.file(LIGHTS, repealing(clause), "2022-06-01")
    said = as_at(lamps, "2022-06-01")
    assert f"The whole of it: repealed since 2022-05-10: {LIGHTS}" in said
    assert said.count("SAVED") == bool(saves)
    assert saves in said


def test_what_a_repeal_that_a_person_told_saves_is_quoted(lamps: Desk) -> None:
    """Its clause may be one that only a person can read as a repeal of the whole."""
    named = GONE.replace("is hereby", "hereinafter called the repealed Act, is hereby")
    lamps.file(LIGHTS, repealing(f"(1) {named}\n(2) {KEPT}"), "2022-06-01")
    lamps.ask("event", LAMPS, "repealed", "2022-05-10", "--source", LIGHTS)
    assert f"SAVED it says “(2) {KEPT}”" in as_at(lamps, "2022-06-01")


def test_what_a_repeal_that_is_in_doubt_would_save_is_quoted_with_it(lamps: Desk) -> None:
    """Whoever reads that the law may be repealed reads what of it would stay."""
    text = repealing(f"{GONE}\n\n4. Savings.—{APART}").replace("at once", NOTIFIED)
    lamps.file(LIGHTS, text, "2022-06-01")
    said = as_at(lamps, "2022-06-01")
    assert "REPEAL it says" in said
    assert f"SAVED it says “4. Savings.—{APART}”" in said


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Upon the first meeting of the Guild the Harbour Lamps Act, 2019 (VII of 2019), shall cease to have effect.", True),
        ("The Harbour Lamps Act, 2019, shall cease to be in force.", True),
        ("An order made under the Harbour Lamps Act, 2019, shall cease to have effect.", False),
        ("Section 3 of the Harbour Lamps Act, 2019, shall cease to apply.", False),
    ],
)  # fmt: skip
def test_a_law_that_another_says_shall_cease_is_told(lamps: Desk, clause: str, told: bool) -> None:
    """It may be no law more, and when is for a person; an order under it that ceases leaves it."""
    lamps.file(LIGHTS, repealing(clause), "2022-06-01")
    said = as_at(lamps, "2022-06-01")
    assert ("REPEAL it says" in said) == told
    assert "repealed since" not in said


def test_a_section_above_the_repeal_may_save_from_it(lamps: Desk) -> None:
    """Which of the two comes first says nothing."""
    text = repealing(GONE).replace("2. Lights.—The Guild shall keep lights.", f"2. Savings.—{APART}")  # fmt: skip
    lamps.file(LIGHTS, text, "2022-06-01")
    assert "SAVED it says “2. Savings.—Notwithstanding" in as_at(lamps, "2022-06-01")


def test_a_repeal_by_what_became_void_is_for_a_person(lamps: Desk) -> None:
    """Whether a law revives when the Ordinance that repealed it is struck down is not for a program to say."""
    text = repealing("The Harbour Lamps Act, 2019 (VII of 2019), is hereby repealed.")
    lamps.file(LIGHTS, text, "2022-06-01")
    lamps.ask("event", LIGHTS, "struck-down", "2022-08-01", "--source", "W.P. 4")
    said = as_at(lamps, "2022-09-01")
    assert "It may be repealed" in said
    assert "but it is told to be void from 2022-08-01" in said


@pytest.mark.parametrize(
    ("told", "why"),
    [(("assented", "2999-01-01", "--source", "the Gazette"), "2999-01-01 is yet to come"),
     (("commenced", "2020-01-01", "--source", " "), "an event is recorded with the authority that says so")],
)  # fmt: skip
def test_what_cannot_be_taken_back_is_not_recorded_in_haste(
    lamps: Desk, told: tuple[str, ...], why: str
) -> None:
    """An assent of the year 2999, and an event that nobody vouches for, are refused."""
    said = lamps.ask("event", LAMPS, *told)
    assert said.exit_code == 2
    assert why in said.output
    assert "keep a log" in as_at(lamps, "2021-01-01")


@pytest.mark.parametrize("kind", ["suspended", "struck-down"])
def test_a_stay_of_an_amending_act_is_told_while_it_lasts(lamps: Desk, kind: str) -> None:
    """A judgment against the Act that amended the law, until it is set aside, is said beside what the Act changed."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.ask("event", LATER, kind, "2021-06-01", "--source", "W.P. 8")
    lamps.ask("event", LATER, "restored", "2021-09-01", "--source", "C.A. 2")
    assert "Nothing is outstanding" in as_at(lamps, "2021-05-31")
    said = f"NEEDS-REVIEW it is told to be {kind.replace('-', ' ')} from 2021-06-01 (W.P. 8)"
    assert said in as_at(lamps, "2021-06-01")
    assert said in as_at(lamps, "2021-08-31")
    assert "Nothing is outstanding" in as_at(lamps, "2021-09-01")


def test_a_section_of_an_amending_act_that_was_struck_down_is_told(lamps: Desk) -> None:
    """What that section put into the law is for a person; the rest of the Act is carried out unasked."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}")
    lamps.file(LATER, text, "2021-05-01")
    lamps.ask("event", LATER, "struck-down", "2021-06-01", "--source", "W.P. 9", "--provision", "sec_3")  # fmt: skip
    said = as_at(lamps, "2021-06-01")
    assert "NEEDS-REVIEW section 3 of it is told to be struck down from 2021-06-01 (W.P. 9)" in said


def test_an_amending_act_is_carried_out_as_it_was_known(lamps: Desk) -> None:
    """A second print of an Act that reads otherwise holds from the day it was seen, and the change is told."""
    one = instrument(LATER, "IX OF 2021", "20th April, 2021", HALF)
    lamps.file(LATER, one, "2021-05-01")
    lamps.file(LATER, one.replace("half a year", "one year"), "2021-08-01")
    now = as_at(lamps, "2021-06-01")
    assert "log for one year" in now
    assert "its own text changed, seen 2021-08-01, and nothing known accounts for it" in now
    then = as_at(lamps, "2021-06-01", LAMPS, "--known-at", "2021-06-15")
    assert "log for half a year" in then
    assert "Nothing is outstanding" in then


def test_a_day_that_was_told_in_error_is_told_anew(lamps: Desk) -> None:
    """Of two days told in the same second of an amending Act the one told last holds."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "no day", HALF), "2021-05-01")
    for day in ("2012-04-20", "2021-04-20"):
        lamps.ask("event", LATER, "commenced", day, "--source", "the Gazette")
    assert "ninety days" in as_at(lamps, "2021-04-19")
    assert "half a year" in as_at(lamps, "2021-04-20")


AGAIN_ORDINANCE = "The Harbour Lamps (Second Amendment) Ordinance, 2020"


def test_an_ordinance_promulgated_again_is_no_sign_of_what_the_text_bears(amended: Desk) -> None:
    """What stands there by the first Ordinance is not borne by a text that was seen before both."""
    repeal = f"3. Repeal.—{BY_ORDINANCE} (III of 2020), is hereby repealed."
    text = instrument(AGAIN_ORDINANCE, "VIII OF 2020", "9th May, 2020", f"{HALF}\n\n{repeal}")
    amended.file(AGAIN_ORDINANCE, text, "2020-05-20")
    assert "UNKNOWN" not in as_at(amended, "2020-05-08")
    assert "log for half a year" in as_at(amended, "2020-05-08")


def test_to_repeal_an_amending_ordinance_is_not_to_amend_it(amended: Desk) -> None:
    """The last section of the Act that takes its place ends the Ordinance, and leaves no riddle of its words."""
    repeal = f"3. Repeal.—{BY_ORDINANCE} (III of 2020), is hereby repealed."
    text = instrument(BY_ACT, "IX OF 2020", "20th April, 2020", f"{HALF}\n\n{repeal}")
    amended.file(BY_ACT, text, "2020-04-25")
    assert "it amends" not in as_at(amended, "2020-06-01")
    said = as_at(amended, "2020-06-01", BY_ORDINANCE)
    assert f"The whole of it: repealed since 2020-04-20: {BY_ACT}" in said
    assert "NEEDS-REVIEW" not in said


def test_the_promulgation_of_an_amending_ordinance_is_not_that_of_the_law(desk: Desk) -> None:
    """Told on the law with the Ordinance's number, it is the Ordinance's day: the law stood before it."""
    desk.file(LAMPS, PRINTED.replace("Act No. XI", "Ordinance No. XI"), "2021-04-01")
    desk.ask("event", LAMPS, "promulgated", "2020-03-01", "--source", "Ordinance XI of 2020")
    assert "for ninety days" in as_at(desk, "2020-01-15")
    assert "half a year" in as_at(desk, "2020-03-01")


def test_an_ordinance_whose_lapse_is_known_is_not_said_to_be_in_doubt_besides(desk: Desk) -> None:
    """Once its promulgation is told, its state is that it lapsed; before, that it may have is outstanding."""
    law = "The Harbour Lamps Ordinance, 2019"
    made = "The President is pleased to make and promulgate the following Ordinance:—"
    text = LAW.replace("It is hereby enacted as follows:—", made).replace("Act, 2019", "Ordinance, 2019").replace("ACT", "ORDINANCE")  # fmt: skip
    desk.file(law, text, "2019-03-06")
    assert "LAPSE" in as_at(desk, "2019-08-01", law)
    desk.ask("event", law, "promulgated", "2019-03-05", "--source", "the Gazette")
    said = as_at(desk, "2019-08-01", law)
    assert "The whole of it: lapsed since 2019-07-03" in said
    assert "Nothing is outstanding" in said


@pytest.mark.parametrize(("seen", "asked"), [("2021-06-01", False), ("2020-12-01", True)])
def test_a_print_seen_after_an_act_bears_it_and_is_not_asked_why(
    desk: Desk, seen: str, *, asked: bool
) -> None:
    """That it reads already as the Act orders is no refusal; of one seen before the Act it is one."""
    desk.file(LAMPS, LAW.replace("ninety days", "half a year"), seen)
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-06-02")
    assert ("already so" in as_at(desk, "2021-07-01")) is asked


def test_an_act_that_a_note_names_counts_from_the_day_it_commenced(desk: Desk) -> None:
    """Not from its assent: a print's note says by what Act the words came, and the kept Act when it began."""
    desk.file(LAMPS, PRINTED, "2021-04-01")
    act = "The Harbour Lamps (Amendment) Act, 2020"
    at = "on such date as the Guild may, by notification, appoint"
    desk.file(act, instrument(act, "XI OF 2020", "20th April, 2020", HALF, at), "2020-05-01")
    desk.ask("event", act, "commenced", "2020-11-01", "--source", "S.R.O. 7")
    assert "for ninety days" in as_at(desk, "2020-10-31")
    assert "half a year" in as_at(desk, "2020-11-01")
