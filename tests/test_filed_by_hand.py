"""A law and its instruments filed by hand in any order: the law put together does not depend on it."""

from __future__ import annotations

import asyncio
from itertools import permutations
from pathlib import Path

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from store import open_store, works
from tests.beacons import ACTS, FIRST, FOURTH, IN, LAW, ORDINANCE, act
from tests.desks import Desk


@pytest.mark.parametrize("order", list(permutations(ACTS))[::5])
def test_acts_are_carried_out_by_their_own_days_not_by_when_they_were_filed(
    desk: Desk, order: tuple[str, ...]
) -> None:
    """Acts filed by hand in any order make one law, and of one day the lower number comes first."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    for title in order:
        desk.file(title, ACTS[title], "2024-06-01")
    logs = desk.ask("blame", ORDINANCE, "sec_2").output
    answers = desk.ask("blame", ORDINANCE, "sec_4A").output
    assert "4.1  one year" in logs
    assert f"4.… is of {FOURTH}" in logs
    assert "3.1  The Guild shall keep a register" in answers
    assert "Nothing is outstanding" in logs


def test_a_section_put_back_is_not_also_told_as_omitted(desk: Desk) -> None:
    """What one Act takes out and a later one puts back stands, and its history tells all three steps."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    for title, text in ACTS.items():
        desk.file(title, text, "2024-06-01")
    law = desk.ask("show", ORDINANCE, "--as-at", "2024-06-01").output
    assert "4A. Register" in law
    assert "omitted by" not in law
    told = desk.ask("history", ORDINANCE, "sec_4A").output
    assert told.count("amendment") == 3, told


def test_what_a_text_with_everything_carried_out_leaves_undone_is_told(desk: Desk) -> None:
    """An order refused in an Act that has not commenced is outstanding in ``blame`` too."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    title = "The Beacon Keeping (Amendment) Act, 2022"
    orders = f'2. Amendment of section 3, Ordinance VII of 2001.—{IN} in section 3, for the word "dismiss", the word "keep" shall be substituted.'
    text = act(title, "IV OF 2022", "1st May, 2022", orders, "on such date as the Federal Government may notify")  # fmt: skip
    desk.file(title, text, "2024-06-01")
    told = desk.ask("blame", ORDINANCE, "sec_3").output
    assert "REFUSED" in told
    assert "words not found" in told


def test_an_instrument_kept_before_the_law_it_amends_is_found_when_the_law_comes(
    desk: Desk,
) -> None:
    """The order in which documents are seen says nothing of which amends which."""
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    desk.file(ORDINANCE, LAW, "2024-06-01")
    assert "half a year" in desk.ask("show", ORDINANCE, "--as-at", "2022-01-01").output
    assert FIRST in desk.ask("history", ORDINANCE).output


def test_a_bill_changes_no_law(desk: Desk) -> None:
    """A bill that names its own day is outstanding, not carried out, until it is told to have commenced."""
    title = "The Beacon Keeping (Amendment) Bill, 2023"
    orders = f'2. Amendment of section 3, Ordinance VII of 2001.—{IN} in section 3, for the word "appoint", the word "hire" shall be substituted.'
    text = act(title, "I OF 2023", "x", orders, "on the 1st day of July, 2023").replace("ACT No. I OF 2023\n[x]", "A BILL")  # fmt: skip
    desk.file(ORDINANCE, LAW, "2022-06-01")
    desk.file(title, text, "2023-05-01")
    law = desk.ask("show", ORDINANCE, "--as-at", "2023-08-01").output
    assert "may appoint keepers" in law
    assert "nothing known says that it was enacted" in " ".join(law.split())
    desk.ask("event", title, "commenced", "2023-07-01", "--source", "the Gazette")
    assert "may hire keepers" in desk.ask("show", ORDINANCE, "--as-at", "2023-08-01").output


REPEAL = "The Beacon Keeping (Repeal) Act, 2025"


def repealing(clause: str) -> str:
    """Return an Act with a clause of its own, in force on 1 July 2025."""
    return f"""{REPEAL.upper()}
ACT No. IX OF 2025
[1st July, 2025]

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called the Beacon Keeping (Repeal) Act, 2025.
(2) It shall come into force at once.

2. Repeal.—{clause}
3. Another section.—Nothing is said here.
"""


@pytest.mark.parametrize("law_first", [True, False])
def test_a_kept_text_that_repeals_the_law_ends_it_from_its_day(desk: Desk, law_first: bool) -> None:
    """An unlimited repeal of the whole law by a kept text, whose day is known, is its state from then on."""
    text = repealing("The Beacon Keeping Ordinance, 2001 (VII of 2001) is hereby repealed.")
    filed = [(ORDINANCE, LAW, "2024-06-01"), (REPEAL, text, "2025-07-02")]
    for one in filed if law_first else filed[::-1]:
        desk.file(*one)
    after = desk.ask("show", ORDINANCE, "--as-at", "2025-07-01").output
    eve = desk.ask("show", ORDINANCE, "--as-at", "2025-06-30").output
    assert f"The whole of it: repealed since 2025-07-01: {REPEAL}" in " ".join(after.split())
    assert "repealed since" not in eve
    assert "Nothing is outstanding" in eve, "the law that repeals it was not made yet"
    assert "repealed" in desk.ask("history", ORDINANCE).output


@pytest.mark.parametrize(
    "clause",
    [
        "The Beacon Keeping Ordinance, 2001 (VII of 2001) is hereby repealed to the extent of signals.",
        "Section 4 of the Beacon Keeping Ordinance, 2001 (VII of 2001) is hereby repealed.",
        "The following laws are hereby repealed—\n(a) the Beacon Keeping Ordinance, 2001; and\n(b) the Lamp Act, 1950.",
        "The Beacon Keeping Ordinance, 2001, except section 3, is hereby repealed.",
        "The Lamp Act, 1950 and the Beacon Keeping Ordinance, 2001, are hereby repealed.",
    ],
)
def test_a_repeal_with_a_limit_or_in_a_list_is_outstanding_in_its_own_words(
    desk: Desk, clause: str
) -> None:
    """What is repealed in part, or among others, is never guessed: the clause is quoted at the law."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(REPEAL, repealing(clause), "2025-07-02")
    law = desk.ask("show", ORDINANCE, "--as-at", "2025-09-01").output
    told = " ".join(law.split())
    assert "It may be repealed" in told
    assert " ".join(clause.split())[:60] in told
    assert "repealed since" not in told
    assert f'event "{ORDINANCE}" repealed YYYY-MM-DD' in told
    event = ("event", ORDINANCE, "repealed", "2025-07-01", "--source", REPEAL)
    assert desk.ask(*event).exit_code == 0
    assert (
        "repealed since 2025-07-01" in desk.ask("show", ORDINANCE, "--as-at", "2025-09-01").output
    )


@pytest.mark.parametrize(
    "clause",
    [
        "The Lamp Act, 1950 and the Interim Beacon Keeping Ordinance, 2001 are hereby repealed.\n4. Beacons.—The Beacon Keeping Ordinance, 2001 applies notwithstanding the repeal.",
        "Where any Act is repealed, the Beacon Keeping Ordinance, 2001 applies to its lamps.",
        "If the Beacon Keeping Ordinance, 2001, is repealed, its lamps are the Guild's.",
        "(1) A licence under the Beacon Keeping Ordinance, 2001 stands. (2) The Lamp Act, 1950 is hereby repealed.",
    ],
)
def test_a_mention_of_a_repeal_is_none(desk: Desk, clause: str) -> None:
    """A saving, a supposition, and what is said beside a repeal of another law say nothing against this one."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(REPEAL, repealing(clause), "2025-07-02")
    law = desk.ask("show", ORDINANCE, "--as-at", "2025-09-01").output
    assert "Nothing is outstanding" in law


def test_a_repeal_is_known_by_the_clause_and_not_by_more_than_it_says(desk: Desk) -> None:
    """The evidence that a text repeals a law is the clause itself: it may speak of one section."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    clause = "Section 4 of the Beacon Keeping Ordinance, 2001 (VII of 2001) is hereby repealed."
    desk.file(REPEAL, repealing(clause), "2025-07-02")
    (one,) = [row for row in Database(desk.db)["relations"].rows if row["kind"] == "repeals"]
    assert clause in one["evidence"]


def test_a_corrigendum_to_what_amends_the_law_is_outstanding(desk: Desk) -> None:
    """A corrigendum filed by hand is never passed over: it is quoted at the instrument and at its law."""
    desk.file(ORDINANCE, LAW, "2019-06-01")
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    text = f"CORRIGENDUM\n\nIn {FIRST}, published on the 15th March, 2021, in section 2, for “half a year”, read “half a month”.\n"
    desk.file("Corrigendum of April 2021", text, "2021-04-02")
    for name in (ORDINANCE, FIRST):
        told = " ".join(desk.ask("show", name, "--as-at", "2022-01-01").output.split())
        assert "CORRIGENDUM" in told
        assert "for “half a year”, read “half a month”" in told
    desk.file(FIRST, ACTS[FIRST].replace("half a year", "half a month"), "2021-05-01")
    assert "CORRIGENDUM" not in desk.ask("show", ORDINANCE, "--as-at", "2022-01-01").output


def test_the_law_as_at_a_day_names_itself_and_its_chapters(desk: Desk) -> None:
    """Each chapter's heading stands once, before its first section, and the law's title above all."""
    law = LAW.replace("\n1. ", "\nCHAPTER I\nPRELIMINARY\n\n1. ").replace(
        "3. Staff", "CHAPTER II\nTHE GUILD\n\n3. Staff"
    )
    desk.file(ORDINANCE, law, "2024-06-01")
    rows = desk.ask("show", ORDINANCE, "--as-at", "2024-06-01").output.splitlines()
    assert rows[0].startswith(f"{ORDINANCE}, as at 2024-06-01.")
    heads = [row for row in rows if row.startswith(("Chapter", "1.", "2.", "3.", "4."))]
    assert heads == ["Chapter I: PRELIMINARY", "1. Short title", "2. Logs", "Chapter II: THE GUILD", "3. Staff", "4. Signals"]  # fmt: skip


BY_ORDINANCE = "The Beacon Keeping (Amendment) Ordinance, 2022"


def ordinance() -> str:
    """Return an amending Ordinance promulgated on 18 February 2022, in force at once."""
    order = f'2. Amendment of section 3, Ordinance VII of 2001.—{IN} in section 3, for the word "appoint", the word "hire" shall be substituted.'
    text = act(BY_ORDINANCE, "I OF 2022", "18th February, 2022", order).replace("ACT No.", "ORDINANCE No.")  # fmt: skip
    return text.replace("This Act may", "This Ordinance may").replace(
        "It is hereby enacted as follows", "The President is pleased to make and promulgate the following Ordinance"
    ).replace("An Act further", "An Ordinance further")  # fmt: skip


def test_an_amending_ordinance_counts_from_its_promulgation_and_may_have_lapsed(desk: Desk) -> None:
    """Its day is the one in brackets; past 120 days the law says that it may have lapsed."""
    desk.file(ORDINANCE, LAW, "2020-06-01")
    desk.file(BY_ORDINANCE, ordinance(), "2022-02-20")
    before, soon, late = (
        " ".join(desk.ask("show", ORDINANCE, "--as-at", day).output.split())
        for day in ("2022-02-17", "2022-06-17", "2022-06-18")
    )
    assert "may appoint keepers" in before
    assert "may hire keepers" in soon
    assert "LAPSE" not in soon
    assert "may hire keepers" in late
    assert "here until 2022-06-17" in late
    desk.ask("event", BY_ORDINANCE, "extended", "2022-06-10", "--source", "a resolution")
    assert "LAPSE" not in desk.ask("show", ORDINANCE, "--as-at", "2022-10-15").output
    assert "stands 240 days, here until 2022-10-15" in " ".join(
        desk.ask("show", ORDINANCE, "--as-at", "2022-10-16").output.split()
    )


@pytest.mark.parametrize("kind", ["lapsed", "struck-down", "withdrawn"])
def test_what_a_void_instrument_changed_reads_as_before_from_that_day(
    desk: Desk, kind: str
) -> None:
    """An Ordinance told to have lapsed, or to be struck down or withdrawn, is undone from then on, and history says so."""
    desk.file(ORDINANCE, LAW, "2020-06-01")
    desk.file(BY_ORDINANCE, ordinance(), "2022-02-20")
    desk.ask("event", BY_ORDINANCE, kind, "2022-04-08", "--source", "a judgment")
    assert "may hire keepers" in desk.ask("show", ORDINANCE, "--as-at", "2022-04-07").output
    after = desk.ask("show", ORDINANCE, "--as-at", "2022-04-08").output
    assert "may appoint keepers" in after
    assert "Nothing is outstanding" in after
    told = " ".join(desk.ask("history", ORDINANCE).output.split())
    assert f"2022-04-08 event undone what {BY_ORDINANCE} changed reads as before" in told


def test_what_a_reprint_already_bears_is_not_outstanding(desk: Desk) -> None:
    """Against a reprint whose notes name its instruments, an order that stands there already is no trouble."""
    printed = LAW.replace("ninety days", "1[half a year]") + (
        "____________________________________________________________\n"
        "1\nSubs. by Act No. XI of 2021, s.2, for “ninety days”.\n"
    )
    desk.file(ORDINANCE, printed, "2024-06-01")
    desk.file(FIRST, ACTS[FIRST], "2024-06-01")
    told = desk.ask("blame", ORDINANCE, "sec_2").output
    assert "already so" not in told


def test_what_a_restored_instrument_changed_stands(desk: Desk) -> None:
    """An instrument that was struck down, and restored on appeal, has not been undone."""
    desk.file(ORDINANCE, LAW, "2020-06-01")
    desk.file(BY_ORDINANCE, ordinance(), "2022-02-20")
    desk.ask("event", BY_ORDINANCE, "struck-down", "2022-04-08", "--source", "a judgment")
    desk.ask("event", BY_ORDINANCE, "restored", "2022-05-20", "--source", "an appeal")
    assert "may hire keepers" in desk.ask("show", ORDINANCE, "--as-at", "2022-06-01").output


def test_a_works_page_tells_what_amended_it_by_the_laws_own_days(desk: Desk) -> None:
    """Though one text alone was seen, the page names each Act with a link to the law as at its day."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(FIRST, ACTS[FIRST], "2024-06-01")
    db = open_store(Path(desk.db), readonly=True)
    work = next(one for one in works.listing(db) if one.title == ORDINANCE)
    db.close()
    served = Datasette([desk.db]).client
    page = asyncio.run(served.get(f"/-/tarmeem/work/{work.id}")).text
    assert f"/-/tarmeem/work/{work.id}/law?on=2021-03-15" in page
    assert f'<dd dir="auto">{FIRST}</dd>' in page


def test_what_a_notice_orders_is_told_before_its_own_day(desk: Desk) -> None:
    """Of many changes the first few are told: a new date at the head takes the place of none of them."""
    notice = (
        "Notice of Beacons\nDated the {} March, 2026\n\nEvery keeper shall report within {} days.\n\n"
        "A fee of Rs. {} is due.\n\nNo keeper {} leave a beacon unlit.\n"
    )
    desk.file("Notice of Beacons", notice.format("1st", "30", "500", "may"), "2026-03-01")
    desk.file("Notice of Beacons", notice.format("9th", "90", "700", "shall"), "2026-03-09")
    told = desk.ask("list").output
    assert "Rs. 700" in told
    assert "90 days" in told
    assert "Date changed" not in told


def test_an_older_sighting_of_the_same_file_is_no_news(desk: Desk) -> None:
    """What a second witness had seen before is kept, makes no new work and announces no change."""
    assert "a new work" in desk.file(ORDINANCE, LAW, "2024-06-01").output
    assert "a new work" not in desk.file(ORDINANCE, LAW, "2022-06-01").output

    assert "layout" not in desk.ask("list").output
    history = desk.ask("history", ORDINANCE).output
    assert "2022-06-01  first" in history and "the same file, seen again" in history.lower()


def test_a_file_without_a_word_of_the_title_it_is_given_is_kept_and_said_to_be_strange(
    desk: Desk,
) -> None:
    """A slip of the hand is seen at once; what bears a word, or is in another script, is kept in silence."""
    note = "no word of"
    other = (
        "1. Fees.—A person who sells fish by weight shall pay an annual fee of fifty rupees.\n" * 9
    )
    assert note in desk.file("The Lighthouse Keepers Act, 2018", other, "2024-06-01").output
    told = "1. Lighthouses.—The keepers shall keep every lighthouse.\n" * 9
    assert note not in desk.file("The Lighthouse Rules, 2019", told, "2024-06-01").output


def test_another_file_of_the_same_text_is_said_to_be_that(desk: Desk) -> None:
    """A step of the layout alone tells why it is listed: the bytes are others, the words the same."""
    desk.file("The Lighthouse Rules, 2019", "1. Lighthouses.—The keepers shall keep every lighthouse.\n", "2024-06-01")  # fmt: skip
    desk.file("The Lighthouse Rules, 2019", "1. Lighthouses.—The keepers shall keep every lighthouse.\r\n", "2024-07-01")  # fmt: skip

    told = desk.ask("list").output
    assert "layout" in told
    assert "Another file with the same text, letter for letter" in told
