"""What a law as at a day, its pages and its commands say of it is true of that day, and of what was known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desks import Desk, page
from tests.lamps import (
    AGAIN,
    HALF,
    IN,
    JULY,
    LAMPS,
    LATER,
    LAW,
    LIGHTS,
    NOTIFIED,
    PRINTED,
    SHALL,
    STAFF,
    YEAR,
    as_at,
    begun,
    instrument,
    repealing,
)

# ------------------------------------------------------------------------------ corrigenda

ERROR = "Corrigendum to the Harbour Lamps Act, 2019"


def corrigendum(order: str) -> str:
    """Return a corrigendum with its own order."""
    return f"CORRIGENDUM\n\nIslamabad, the 9th April, 2019\n\nIn the Harbour Lamps Act, 2019 (VII of 2019), in section 4, {order}\n"


READ = corrigendum("for “signal” read “lamp”.")
ORDERS = corrigendum("for the word “signal” the word “lamp” shall be substituted.")


def test_a_corrigendum_is_outstanding_until_the_text_used_was_seen_after_it(lamps: Desk) -> None:
    """A newer text says nothing of the oldest one that is carried: its misprint stands, and is told."""
    lamps.file(ERROR, READ, "2019-04-10")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.file(LAMPS, LAW.replace("false signal", "false lamp"), "2023-01-01")
    for day in ("2020-01-01", "2023-06-01"):
        said = as_at(lamps, day)
        assert "send a false signal" in said
        assert f"CORRIGENDUM it corrects {LAMPS}, and is not carried out" in said


def test_a_corrigendum_that_is_carried_out_is_not_also_told_as_left_out(lamps: Desk) -> None:
    """One that orders as an amending Act does waits for its day, and is carried out from it."""
    lamps.file(ERROR, ORDERS, "2019-04-10")
    assert "DATE UNKNOWN" in as_at(lamps, "2020-01-01")
    lamps.ask("event", ERROR, "commenced", "2019-04-09", "--source", "the Gazette")
    said = as_at(lamps, "2020-01-01")
    assert "send a false lamp" in said
    assert "CORRIGENDUM" not in said


# ------------------------------------------------------------------------------ a day, and what was known


def test_what_was_seen_after_the_day_is_not_of_the_day_however_much_is_known(desk: Desk) -> None:
    """A text that bears already what came later shows no earlier day, though it was known by the other."""
    desk.file(LAMPS, LAW.replace("ninety days", "half a year"), "2022-01-01")
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2022-01-01")
    said = as_at(desk, "2020-01-01")
    assert "UNKNOWN section 2: the text seen 2022-01-01 reads already as it orders" in said
    assert said.partition("Outstanding")[2] == as_at(desk, "2020-01-01", LAMPS, "--known-at", "2025-01-01").partition("Outstanding")[2]  # fmt: skip


def test_a_repeal_that_is_told_later_does_not_undo_the_one_that_was_known(lamps: Desk) -> None:
    """Before a person told of the repeal, the kept Act that repeals the law ended it all the same."""
    clause = "The Harbour Lamps Act, 2019 (VII of 2019), is hereby repealed."
    lamps.file(LIGHTS, repealing(clause), "2022-06-01")
    known = ("2022-07-01", LAMPS, "--known-at", "2022-07-01")
    assert "repealed since 2022-05-10" in as_at(lamps, *known)
    lamps.ask("event", LAMPS, "repealed", "2022-05-10", "--source", LIGHTS)
    assert "repealed since 2022-05-10" in as_at(lamps, *known)


def test_the_page_names_the_reprint_it_is_made_of_and_what_was_carried_out_on_it(
    desk: Desk,
) -> None:
    """As known before a newer reprint was seen, the law is made of the older one, and of the Act that came after."""
    desk.file(LAMPS, PRINTED, "2021-04-01")
    desk.file(LATER, instrument(LATER, "II OF 2021", "20th May, 2021", STAFF), "2021-06-01")
    desk.file(LAMPS, PRINTED.replace("false signal", "false lamp"), "2023-01-01")
    said = page(desk, LAMPS, "law?on=2021-05-20&known=2022-01-01")
    assert "from the reprint seen 1 April 2021, by undoing what its footnotes say came later and carrying out 1 amending instrument that they do not name" in said  # fmt: skip


# ------------------------------------------------------------------------------ section by section


@pytest.fixture
def in_parts(lamps: Desk) -> Desk:
    """Return a desk with an amending Act of which section 3 took effect, and section 2 waits."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}", NOTIFIED)
    lamps.file(LATER, text, "2021-05-01")
    lamps.ask("event", LATER, "commenced", "2021-12-01", "--source", "S.R.O. 5", "--provision", "sec_3")  # fmt: skip
    return lamps


def test_an_order_that_took_effect_is_not_told_as_waiting(in_parts: Desk) -> None:
    """Of an Act in force in part, the provisions it has amended are not said to be yet to be amended."""
    said = page(in_parts, LAMPS, "law?on=2022-01-01")
    assert 'href="#sec_3">section 3</a>: <span dir="auto">it would amend' not in said
    assert 'href="#sec_2">section 2</a>: <span dir="auto">it would amend' in said


def test_a_search_tells_the_day_of_the_very_order_that_changed_the_words(in_parts: Desk) -> None:
    """What a section of an amending Act changed was changed on that section's day."""
    assert f"changed on 2021-12-01 by {LATER}" in in_parts.ask("list", "--search", "appoint keepers").output  # fmt: skip
    assert "whose day is not known" in in_parts.ask("list", "--search", "keep a log").output


def test_the_day_before_an_omission_is_the_day_before_the_first_of_its_act(lamps: Desk) -> None:
    """The words of what one section took out are offered from a day on which they stood."""
    gone = "3. Omission of section 4, Act VII of 2019.—In the Harbour Lamps Act, 2019 (VII of 2019), section 4 shall be omitted."
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{gone}", NOTIFIED)
    lamps.file(LATER, text, "2021-05-01")
    lamps.ask("event", LATER, "commenced", "2021-12-01", "--source", "S.R.O. 5", "--provision", "sec_3")  # fmt: skip
    lamps.ask("event", LATER, "commenced", "2022-06-01", "--source", "S.R.O. 6")
    assert "--as-at 2021-11-30" in " ".join(lamps.ask("blame", LAMPS, "sec_4").output.split())


# ------------------------------------------------------------------------------ an amending Act itself


def test_an_amending_act_leads_to_the_law_it_amends(lamps: Desk) -> None:
    """That nothing amends it is no answer to who asks what it did: the law is named, and where to look."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    assert f'It is to amend {LAMPS}; what came of it: tarmeem blame "{LAMPS}"' in as_at(lamps, "2021-06-01", LATER)  # fmt: skip
    for path in ("amendments", "statement", "law?on=2021-06-01"):
        said = page(lamps, LATER, path)
        assert f'It is to amend <span dir="auto">{LAMPS}</span> (<a href=' in said
        assert "It is to amend" not in page(lamps, LAMPS, path)


def test_who_files_an_act_that_was_amended_itself_is_told_what_it_waits_for(lamps: Desk) -> None:
    """That its day is not known is said when it is filed, though another Act, filed before, amends it."""
    text = instrument(AGAIN, "XII OF 2021", "20th May, 2021", YEAR)
    lamps.file(AGAIN, text.replace("further to amend the Harbour Lamps Act, 2019", "to amend the Harbour Lamps (Amendment) Act, 2021"), "2021-06-01")  # fmt: skip
    said = lamps.file(LATER, instrument(LATER, "IX OF 2021", "no day", HALF), "2021-06-02").output
    assert f"note: it is not carried out on {LAMPS} until its day is told" in said


# ------------------------------------------------------------------------------ an Ordinance of a Province


@pytest.mark.parametrize(("year", "told"), [("2020", True), ("2005", False)])
def test_an_ordinance_of_a_province_lapses_by_its_own_article(
    desk: Desk, year: str, told: bool
) -> None:
    """What a Governor promulgates stands ninety days by Article 128, and is not held to Article 89."""
    title = f"The Sarsabz Lamps Ordinance, {year}"
    text = f"{title.upper()}\nORDINANCE No. III OF {year}\n[10th January, {year}]\n\nThe Governor of Sarsabz is pleased to make and promulgate the following Ordinance:—\n\n1. Short title and commencement.—(1) This Ordinance may be called the Sarsabz Lamps Ordinance, {year}.\n(2) It shall come into force at once.\n\n2. Logs.—Every keeper shall keep a log.\n"  # fmt: skip
    desk.file(title, text, f"{year}-01-20")
    said = as_at(desk, f"{year}-04-09", title)
    assert (
        "an Ordinance stands 90 days, here until" in said and "Article 128(2)(a)" in said
    ) is told
    assert "Article 89" not in as_at(desk, f"{year}-09-01", title)


# ------------------------------------------------------------------------------ a newer text that is older


def test_a_reprint_of_before_an_act_is_said_once_to_be_so(lamps: Desk) -> None:
    """Two sections that an old reprint has as before the Act are one line that names the Act, not two riddles."""
    both = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}")
    lamps.file(LATER, both, "2021-05-01")
    lamps.file(LAMPS, f"\n{LAW}", "2023-01-01")
    said = as_at(lamps, "2023-06-01")
    assert said.count("DIFFERS") == 1
    assert f"in 2 places it reads as the law did before {LATER}" in said
    lamps.file(LAMPS, LAW.replace("false signal", "false lamp"), "2024-01-01")
    said = as_at(lamps, "2024-06-01")
    assert said.count("DIFFERS") == 2, "what no Act explains is told by itself"
    assert "DIFFERS section 4: the newest text seen reads otherwise" in said


def test_what_an_act_put_in_and_no_text_ever_had_is_not_said_to_be_gone(lamps: Desk) -> None:
    """Of a section that the law put together has and the newest print lacks, that is said, and not that it was there before."""
    new = f"3. Insertion, Act VII of 2019.—{IN} after section 4, the following new section shall be inserted, namely:—\n\n“4A. Oil.—Oil shall be pure.”."
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{new}")
    lamps.file(LATER, text, "2021-05-01")
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2023-01-01")
    assert "DIFFERS section 4A: the law put together has it, and the newest text seen has not" in as_at(lamps, "2023-06-01")  # fmt: skip


def test_a_reprint_that_bears_an_act_before_its_day_is_said_to(lamps: Desk) -> None:
    """What a reprint prints already, and will be the law from a day, is named with the day."""
    at = "on the 1st January, 2025"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at), "2021-05-01")
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2023-01-01")
    assert f"in 1 place it reads already as {LATER} makes it from 2025-01-01 (section 2)" in as_at(lamps, "2023-06-01")  # fmt: skip


def test_a_colon_that_a_proviso_left_behind_is_no_disagreement(lamps: Desk) -> None:
    """Where a proviso was omitted, the print ends with a stop what stood before it: the Act orders neither sign."""
    oil = "The Prop Lamps Act, 2020"
    text = LAW.replace("Harbour Lamps Act, 2019", "Prop Lamps Act, 2020").replace("VII OF 2019", "IX OF 2020").replace("2019", "2020")  # fmt: skip
    proviso = ":\n\nProvided that a signal sent in error is not false."
    lamps.file(oil, text.replace("false signal.", f"false signal{proviso}"), "2020-03-06")
    order = "2. Amendment of section 4, Act IX of 2020.—In the Prop Lamps Act, 2020 (IX of 2020), in section 4, the proviso shall be omitted."
    title = "The Prop Lamps (Amendment) Act, 2021"
    lamps.file(title, instrument(title, "IX OF 2021", "20th April, 2021", order).replace("Harbour Lamps Act, 2019", "Prop Lamps Act, 2020"), "2021-05-01")  # fmt: skip
    lamps.file(oil, text, "2021-06-01")
    said = " ".join(lamps.ask("history", oil).output.split())
    assert "2021-06-01 amendment" in said
    assert "disagrees" not in said


def test_what_was_ordered_wherever_it_occurs_is_told_of_each_provision_it_changed(
    lamps: Desk,
) -> None:
    """An order that names no provision is shown on the page of each whose words it changed, and of no other."""
    everywhere = f'2. General amendment, Act VII of 2019.—{IN} for the word "keeper", wherever occurring, the word "warden" shall be substituted.'
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", everywhere), "2021-05-01")
    assert 'class="put-key"' in page(lamps, LAMPS, "provision/sec_2")
    assert 'class="put-key"' not in page(lamps, LAMPS, "provision/sec_1")


def test_the_lines_of_a_law_name_by_what_authority_each_section_was_amended(lamps: Desk) -> None:
    """A reader of the terminal sees which Act changed which section, and from what day; before it, none is named."""
    both = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}")
    lamps.file(LATER, both, "2021-05-01")
    assert f"Amended in this text by - {LATER}, from 2021-04-20: section 2, section 3" in as_at(lamps, "2021-04-20")  # fmt: skip
    assert "Amended in this text by" not in as_at(lamps, "2021-04-19")


def test_an_instrument_of_which_no_word_came_is_not_told_as_if_some_had(lamps: Desk) -> None:
    """One whose every order was refused took effect all the same: it is named, and that nothing of it stands in the text."""
    order = HALF.replace('words "ninety days"', 'words "a fortnight"')
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", order), "2021-05-01")
    said = as_at(lamps, "2021-05-01")
    assert f"{LATER}, from 2021-04-20: it has no words in this text" in said
    assert "REFUSED" in said
    undone = "1 instruction of it refused or for review"
    assert undone in page(lamps, LAMPS, "")
    assert undone in " ".join(lamps.ask("history", LAMPS).stdout.split())


# ------------------------------------------------------------------------------ what is known by its number alone


def test_an_amending_act_of_which_no_text_is_kept_is_outstanding_from_its_day(lamps: Desk) -> None:
    """An event names it by its number; what it changed cannot be carried out until its text is kept."""
    missing = "UNKNOWN it was assented to on 2021-04-20, and no text of it is kept"
    lamps.ask("event", LAMPS, "assented", "2021-04-20", "--source", "Act IX of 2021")
    assert missing not in as_at(lamps, "2021-04-19")
    assert missing in as_at(lamps, "2021-04-20")
    assert "(Act IX of 2021)" in as_at(lamps, "2021-04-20")
    assert "no text of it is kept" in page(lamps, LAMPS, "law?on=2021-04-20")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    assert missing not in as_at(lamps, "2021-04-20")


def test_an_act_that_the_text_itself_names_is_not_told_as_lacking(tmp_path: Path) -> None:
    """Its own assent is no amendment either."""
    desk, noted = Desk(tmp_path), "keepers. [Act IX of 2021]"
    desk.file(LAMPS, LAW.replace("keepers.", noted), "2021-05-01")
    desk.ask("event", LAMPS, "assented", "2021-04-20", "--source", "Act IX of 2021")
    desk.ask("event", LAMPS, "assented", "2019-03-05", "--source", "Act VII of 2019")
    assert "no text of it is kept" not in as_at(desk, "2021-05-02")


@pytest.mark.parametrize(
    ("at", "day", "part", "says"),
    [
        (JULY, "2021-05-01", "", "“shall come into force on the first day of July, 2021”, and so it begins on 2021-07-01"),
        (JULY, "2021-07-01", "", ""),
        (NOTIFIED, "2021-05-01", "", ""),
        ("at once", "2021-05-01", "", "and so it begins on 2021-04-20"),
        (f"at once, except section 2 which shall come into force {JULY}", "2021-05-01", "sec_2", "and so section 2 begins on 2021-07-01"),
    ],
)  # fmt: skip
def test_a_commencement_that_an_act_contradicts_is_told_with_its_words(
    lamps: Desk, at: str, day: str, part: str, says: str
) -> None:
    """Who tells another day than the Act gives itself is told so; one that waits for a notification gives none."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at), "2021-05-01")
    place = ("--provision", part) if part else ()
    told = lamps.ask("event", LATER, "commenced", day, "--source", "the Gazette", *place)
    assert (says in told.stderr) if says else not told.stderr
    assert f"commenced on {day}" in told.stdout


def test_a_reprint_that_bears_what_an_order_would_have_put_is_named_beside_its_refusal(
    lamps: Desk,
) -> None:
    """Who reads that an order could not be carried out is told where an official text has its words."""
    order = HALF.replace("ninety days", "ninety-nine days")
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", order), "2021-05-01")
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2022-01-01")
    said = "has there the words that it orders: “half a year”"
    assert said not in as_at(lamps, "2021-06-01")
    assert f"the text seen 2022-01-01 (Private print) {said}" in as_at(lamps, "2022-02-01")


def test_who_files_an_act_of_a_day_to_come_is_told_what_it_will_do(lamps: Desk) -> None:
    """Which law it amends, from when, and how many of its orders can be carried out."""
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL.replace('may appoint', 'can appoint')}", JULY.replace("2021", "2999"))  # fmt: skip
    told = lamps.file(LATER, text, "2021-05-01").stderr
    assert (
        f"it amends {LAMPS} from 2999-07-01, 2 instructions read, 1 refused or for review" in told
    )


def test_who_files_a_newer_print_is_told_how_it_stands_to_the_law(lamps: Desk) -> None:
    """What changed since the print before it, and where it reads otherwise than the law as it was amended."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    amended = LAW.replace("ninety days", "half a year")
    told = lamps.file(LAMPS, amended, "2022-01-01").stderr
    assert "note: amendment: " in told
    assert "the text seen 2022-01-01 (Private print) reads as the law put together does" in told
    other = amended.replace("false", "feigned")
    assert "(Private print) reads otherwise than the law put together, in 1 provision: tarmeem redline" in lamps.file(LAMPS, other, "2022-02-01").stderr  # fmt: skip
    drawn = lamps.ask("redline", LAMPS, "--law", "--format", "criticmarkup")
    assert "{--false--}{++feigned++}" in drawn.stdout
    assert "half a year" in drawn.stdout
    assert "Before: the law of 2022-02-01, put together by tarmeem" in drawn.stderr


@pytest.mark.parametrize(
    ("there", "told"), [("3. [Omitted]", 0), ("3. [Omitted lamps shall be lit.]", 1)]
)
def test_a_number_that_a_print_keeps_free_is_no_repeal_beside_the_law(
    lamps: Desk, there: str, told: int
) -> None:
    """Where the law has omitted what stood there, a print that says so tells nothing of it; one that says something else does."""
    gone = f"2. Omission, Act VII of 2019.—{IN} section 3 shall be omitted."
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", gone), "2021-05-01")
    printed = LAW.replace("3. Staff.—The Guild may appoint keepers.", there)
    lamps.file(LAMPS, printed.replace("false", "feigned"), "2022-01-01")
    drawn = lamps.ask("redline", LAMPS, "--law").output
    assert "feigned" in drawn
    assert drawn.count("in section 3") == told


def test_no_act_commences_before_its_own_year_unless_it_says_so(lamps: Desk) -> None:
    """Nothing that is recorded can be taken back: a slip of the year is refused, a deemed commencement is not."""
    told = ("event", LAMPS, "commenced", "2018-07-01", "--source", "the Gazette")
    refused = lamps.ask(*told)
    assert refused.exit_code == 2
    assert "before the year of The Harbour Lamps Act, 2019" in refused.stderr
    deemed = begun(
        "at once and shall be deemed to have taken effect on the first day of July, 2018"
    )
    lamps.file("The Pier Lamps Act, 2019", deemed.replace("Harbour", "Pier").replace("HARBOUR", "PIER"), "2019-03-06")  # fmt: skip
    assert lamps.ask("event", "The Pier Lamps Act, 2019", *told[2:]).exit_code == 0


def test_what_befell_laws_and_what_disagrees_since_a_day_is_listed(lamps: Desk) -> None:
    """No step from one print to the next tells it where the two are of different editions, or there is none."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.ask("event", LAMPS, "suspended", "2021-06-01", "--source", "W.P. 1", "--provision", "sec_4")  # fmt: skip
    lamps.file(LAMPS, LAW.replace("false", "feigned"), "2022-01-01")
    told = " ".join(lamps.ask("list", "--since", "2021-04-20").stdout.split())
    assert f"2021-04-20 amendment {LAMPS} {LATER} w_" in told
    assert f"2021-06-01 event {LAMPS} suspended (section 4): W.P. 1" in told
    assert f"2022-01-01 differs {LAMPS} the text seen 2022-01-01 (Private print) reads otherwise" in told  # fmt: skip
    assert f"event {LATER}" not in told, "its own assent is told of the law"
    assert "amendment" not in lamps.ask("list", "--since", "2021-06-02").stdout


def test_a_day_lists_of_a_law_what_befell_its_words_and_what_its_amender(lamps: Desk) -> None:
    """Words alone were struck down, and the amending Act commenced: not the section, and not the law."""
    lamps.ask("event", LAMPS, "struck-down", "2022-04-08", "--source", "W.P. 1", "--provision", "sec_4", "--words", "signal")  # fmt: skip
    said = lamps.ask("event", LAMPS, "commenced", "2024-08-01", "--source", "Act XXV of 2024")
    assert said.stdout == f"recorded of {LAMPS}: Act XXV of 2024 commenced on 2024-08-01\n"
    listed, history = (" ".join(lamps.ask(*ask).stdout.split()) for ask in (("list", "--since", "2022-01-01"), ("history", LAMPS)))  # fmt: skip
    assert f"2022-04-08 event {LAMPS} struck down (section 4): the words “signal” only: W.P. 1" in listed  # fmt: skip
    assert f"2024-08-01 event {LAMPS} Act XXV of 2024 commenced w_" in listed
    assert "event struck down (section 4) the words “signal” only: W.P. 1" in history
    assert "2024-08-01 event Act XXV of 2024 commenced" in history
    assert '<strong dir="auto">Act XXV of 2024</strong>: commenced' in page(lamps, LAMPS, "")


def test_the_assent_of_an_amending_act_is_not_held_against_the_law_s_own_beginning(
    lamps: Desk,
) -> None:
    """An event that names another instrument says when that was made."""
    lamps.ask("event", LAMPS, "assented", "2018-01-02", "--source", "Act II of 2018")
    told = lamps.ask("event", LAMPS, "commenced", "2019-03-05", "--source", "the Gazette")
    assert told.stderr == ""
