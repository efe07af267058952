"""What the page of the law as at a day says of what waits, and how it shows what is stayed."""

from __future__ import annotations

from typing import Any

import pytest

from publish.law import lawbook, lawview
from store import open_store
from tests.desks import Desk
from tests.lamps import HALF, IN, LAMPS, LATER, NOTIFIED, as_at, begun, instrument

LATER_ON = "on the first day of July, 2022"


def page(desk: Desk, day: str) -> dict[str, Any]:
    """Return what the page of the law on a day shows."""
    db = open_store(desk.db, readonly=True)
    try:
        found = lawview.law(db, lawbook.find_work(db, LAMPS).id, day, None)
    finally:
        db.close()
    assert found
    return found


@pytest.mark.parametrize(
    ("order", "eid", "said"),
    [
        (HALF, "sec_2", "it would amend this provision"),
        (f"2. Omission of section 3, Act VII of 2019.—{IN} section 3 shall be omitted.", "sec_3", "it would take it out"),
        (f'2. Insertion of section 3A, Act VII of 2019.—{IN} after section 3, the following new section shall be inserted, namely:—\n\n"3A. Oil.—Every keeper shall keep oil.".', "sec_3A", "it would put it in"),
        (HALF.replace('words "ninety days"', 'words "a fortnight"'), "sec_2", "what it orders here could not be carried out"),
    ],
)  # fmt: skip
def test_what_waits_is_told_by_what_it_would_do(
    lamps: Desk, order: str, eid: str, said: str
) -> None:
    """A section that is to come, or to go, is not told as one to be amended; what cannot be done is told so."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", order, LATER_ON), "2021-05-01")  # fmt: skip
    told = {one.eid: one.detail for one in page(lamps, "2021-06-01")["outstanding"] if one.eid}
    assert told == {eid: said}


@pytest.mark.parametrize(("kind", "struck"), [("suspended", False), ("struck-down", True)])
def test_words_that_are_stayed_are_not_shown_struck(
    lamps: Desk, kind: str, *, struck: bool
) -> None:
    """A stay takes no words away: that the sub-section is stayed is said beside it."""
    lamps.ask("event", LAMPS, kind, "2021-02-01", "--source", "W.P. 5", "--provision", "sec_1__subsec_2")  # fmt: skip
    first = next(one for one in page(lamps, "2021-06-01")["provisions"] if one.eid == "sec_1")
    assert any(part.struck for part in first.parts) is struck
    assert first.apart == (f"section 1(2): {kind.replace('-', ' ')} since 2021-02-01: W.P. 5",)


NOTICE = """GUILD OF KEEPERS

NOTIFICATION

S.R.O. 9(I)/2020.- In exercise of the powers conferred by sub-section (2) of section 1 of the {law}, the Guild is pleased to {orders}
"""
DAY = "appoint the 1st day of January, 2022 as the day on which the said Act shall come into force."


@pytest.mark.parametrize("law", [LAMPS, LATER])
def test_a_kept_notification_that_appoints_the_day_is_quoted_until_the_day_is_told(
    desk: Desk, law: str
) -> None:
    """It is for a person to tell whether it appoints that day; of the law, and of what amends it."""
    desk.file(LAMPS, begun(NOTIFIED) if law == LAMPS else begun("at once"), "2019-04-01")
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, NOTIFIED if law == LATER else "at once")  # fmt: skip
    desk.file(LATER, text, "2021-05-01")
    desk.file("S.R.O. 9(I)/2020", NOTICE.format(law=law, orders=DAY), "2022-01-05")
    said = as_at(desk, "2022-02-01")
    assert f"UNCOMMENCED it says of {law} “appoint the 1st day of January, 2022" in said
    assert (
        f'To tell the day: tarmeem event "{law}" commenced 2022-01-01 --source "S.R.O. 9(I)/2020"'
        in said
    )
    assert "appoint the 1st" not in as_at(desk, "2022-02-01", LAMPS, "--known-at", "2022-01-04")
    desk.ask("event", law, "commenced", "2022-01-01", "--source", "S.R.O. 9(I)/2020")
    assert "Nothing is outstanding" in as_at(desk, "2022-02-01")


@pytest.mark.parametrize(
    ("orders", "days"),
    [
        ("appoint the 1st day of January, 2022 as the day on which section 3 of the said Act shall come into force.", {"sec_3": "2022-01-01"}),
        ("appoint the 1st day of January, 2022 to be the date on which sections 1 and 3, and the 1st day of March, 2022 to be the date on which section 2 thereof, shall come into force.", {"sec_1": "2022-01-01", "sec_3": "2022-01-01", "sec_2": "2022-03-01"}),
        ("direct that sections 1 to 3 of the said Act shall come into force on the 1st day of January, 2022.", {"sec_1": "2022-01-01", "sec_2": "2022-01-01", "sec_3": "2022-01-01"}),
    ],
)  # fmt: skip
def test_a_day_that_is_appointed_for_some_sections_is_to_be_told_of_them(
    desk: Desk, orders: str, days: dict[str, str]
) -> None:
    """Whoever tells it is given one command a section, each with its own day; what is told waits no more."""
    desk.file(LAMPS, begun(NOTIFIED), "2019-04-01")
    desk.file("S.R.O. 9(I)/2020", NOTICE.format(law=LAMPS, orders=orders), "2022-01-05")
    said = as_at(desk, "2022-04-01")
    assert (
        said.count(f'tarmeem event "{LAMPS}" commenced') == len(days) + 1
    )  # that of the law itself
    for eid, day in days.items():
        assert (
            f'tarmeem event "{LAMPS}" commenced {day} --source "S.R.O. 9(I)/2020" --provision {eid}'
            in said
        )
        desk.ask(
            "event", LAMPS, "commenced", day, "--source", "S.R.O. 9(I)/2020", "--provision", eid
        )
    assert "no such day is told" not in as_at(desk, "2022-04-01")


def test_two_days_for_parts_that_are_not_plain_sections_leave_the_day_to_a_person(
    desk: Desk,
) -> None:
    """The first of them is not offered as the day of the whole."""
    desk.file(LAMPS, begun(NOTIFIED), "2019-04-01")
    orders = "appoint the 1st day of January, 2022 for section 2(1), and the 1st day of March, 2022 for section 2(2) of the said Act, to come into force."
    desk.file("S.R.O. 9(I)/2020", NOTICE.format(law=LAMPS, orders=orders), "2022-01-05")
    said = as_at(desk, "2022-04-01")
    assert f'tarmeem event "{LAMPS}" commenced YYYY-MM-DD --source "S.R.O. 9(I)/2020"' in said
    assert "commenced 2022-01-01" not in said


def test_what_may_begin_in_parts_is_to_be_told_of_a_part(lamps: Desk) -> None:
    """Of an amending Act that a notification brings into force piece by piece a section may be named."""
    begins = f"{NOTIFIED}, and different dates may be appointed for different provisions"
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, begins), "2021-05-01")  # fmt: skip
    assert f'(of a part: with --provision sec_4): tarmeem event "{LATER}" commenced' in as_at(lamps, "2022-02-01")  # fmt: skip


@pytest.mark.parametrize(
    ("law", "orders"),
    [
        (LAMPS, "appoint Mr. Keeper from the 1st day of January, 2022."),
        (LAMPS, "appoint such day as will be told for it to come into force."),
        ("The Harbour Bells Act, 2019", f"{DAY} The {LAMPS[4:]} is to be read with it."),
    ],
)
def test_what_appoints_no_day_for_the_law_is_not_quoted(desk: Desk, law: str, orders: str) -> None:
    """A keeper who is appointed, a day that is to come, or the day of another law says nothing of this one."""
    desk.file(LAMPS, begun(NOTIFIED), "2019-04-01")
    desk.file("S.R.O. 9(I)/2020", NOTICE.format(law=law, orders=orders), "2022-01-05")
    assert "it says of" not in as_at(desk, "2022-02-01")


RULES = """GUILD OF KEEPERS

NOTIFICATION

S.R.O. 3(I)/2019.- In exercise of the powers conferred by section 9 of the Harbour Lamps Act, 2019 (VII of 2019), the Guild is pleased to make the following rules, namely:-

1. Short title.- These rules may be called the Harbour Lamps Rules, 2019.

2. Oil.- A keeper shall keep ten jars of oil.
"""
AMENDS = """{head}GUILD OF KEEPERS

NOTIFICATION

Islamabad, the 9th August, 2021

S.R.O. 98(I)/2021.- In exercise of the powers conferred by section 9 of the Harbour Lamps Act, 2019 (VII of 2019), the Guild is pleased to direct that the following amendment shall be made in the Harbour Lamps Rules, 2019, namely:-

In the aforesaid Rules, in rule 2, for the word "ten" the word "twelve" shall be substituted.

2. This notification shall come into force at once.
"""
PRINTED = "PART II] THE GAZETTE OF PAKISTAN, EXTRA., AUGUST 12, 2021 2211\n"


@pytest.mark.parametrize(("head", "jars"), [(PRINTED, ("ten", "twelve")), ("", ("ten", "ten"))])
def test_a_notification_at_once_has_effect_from_its_gazette(
    desk: Desk, head: str, jars: tuple[str, str]
) -> None:
    """Its orders are no law before they are published: the day on which it is dated is told, and carries nothing out."""
    desk.file("The Harbour Lamps Rules, 2019", RULES, "2019-06-01")
    desk.file("S.R.O. 98(I)/2021", AMENDS.format(head=head), "2021-09-01")
    days = [as_at(desk, day, "The Harbour Lamps Rules, 2019") for day in ("2021-08-11", "2021-08-12")]  # fmt: skip
    assert tuple("twelve" if "twelve jars" in day else "ten" for day in days) == jars
    untold = "the day of its publication in the Gazette is not known: it is dated 2021-08-09"
    assert (untold in days[1]) is not head.startswith("PART")
