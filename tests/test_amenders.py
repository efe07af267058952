"""Which instruments amended a law, from which day, and the days on which it moved: what was told of each decides."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from publish.law import amenders, commencing
from store import events, open_store, reviews, works
from tarmeem.model import Event, Relation, Work
from tarmeem.relating import relate
from tests.conftest import KITES, KITES_AMENDING, keep_text

ON = "It shall come into force on the 1st day of June, 2022."
AT_ONCE = "It shall come into force at once."
NOTIFIED = "It shall come into force on such date as the Government may, by notification, appoint."
LAW, ACT = works.new_id("kites", "law"), works.new_id("kites", "amending")
KNOWN = "2022-05-10T05:00:00Z"


def kept(folder: Path, *told: tuple[str, ...], clause: str = ON, kind: str = "act") -> Database:
    """Keep the kite law and an Act that amends it, of which was told: a kind, a day, a provision, words."""
    db = open_store(folder / "kites.db")
    works.create(db, Work(LAW, "act", "Kite Act, 2021", source="kites"))
    works.create(db, Work(ACT, kind, "Kite (Amendment) Act, 2022", source="kites"))
    keep_text(db, LAW, KITES, "2021-01-02T05:00:00Z", "gazette", "")
    keep_text(db, ACT, KITES_AMENDING.replace(ON, clause), KNOWN, "gazette", "")
    works.relate(db, Relation(ACT, "amends", LAW, "it says so", reviewed=True))
    for at, (what, day, *place) in enumerate(told):
        known_at = f"2030-01-01T00:00:0{at}Z"
        events.record(db, Event(ACT, what, day, known_at, f"S.R.O. {at}", *place))
    return db


@pytest.mark.parametrize(("told", "until", "repealed"), [
    ((), "", ""),
    ((("repealed", "2022-05-31"),), "2022-05-31", ""),
    ((("repealed", "2022-06-01"),), "", "2022-06-01"),
    ((("repealed", "2023-01-01"), ("repealed", "2022-05-31")), "2022-05-31", ""),
    ((("repealed", "2022-05-31", "sec_2"),), "", ""),
    ((("repealed", "2022-05-31", "", "sixty"),), "", ""),
    ((("suspended", "2022-05-31"),), "", ""),
    ((("lapsed", "2022-07-01"), ("repealed", "2022-05-31")), "2022-07-01", ""),
])  # fmt: skip
def test_what_is_repealed_before_its_day_never_was(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], until: str, repealed: str
) -> None:
    """The repeal of the whole Act before it began ends it; one on its day or after leaves what it did."""
    (one,) = amenders.amending(kept(tmp_path, *told), LAW)
    assert (one.until, one.repealed) == (until, repealed)


def test_a_repeal_does_not_end_an_act_whose_day_nobody_told(tmp_path: Path) -> None:
    """An Act that waits for a notification may have had one: its repeal alone says nothing of it."""
    (one,) = amenders.amending(kept(tmp_path, ("repealed", "2022-05-31"), clause=NOTIFIED), LAW)
    assert (one.first_day, one.until, one.repealed) == (None, "", "")


@pytest.mark.parametrize(("told", "days"), [
    ((), ["2022-06-01"]),
    ((("lapsed", "2022-05-31"),), []),
    ((("lapsed", "2022-06-01"),), ["2022-06-01"]),
    ((("lapsed", "2022-09-01"),), ["2022-06-01", "2022-09-01"]),
    ((("commenced", "2022-08-01", "sec_3"),), ["2022-06-01", "2022-08-01"]),
    ((("commenced", "2022-03-01", "sec_3"),), ["2022-03-01", "2022-06-01"]),
    ((("commenced", "2022-08-01", "sec_3"), ("repealed", "2022-08-01")), ["2022-06-01", "2022-08-01"]),
    ((("commenced", "2022-08-01", "sec_3"), ("repealed", "2022-07-01")), ["2022-06-01"]),
])  # fmt: skip
def test_a_law_moved_on_the_days_on_which_what_amends_it_began_and_ended(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], days: list[str]
) -> None:
    """What ended before it began moved nothing, nor did a part whose day came after the Act's repeal."""
    db = kept(tmp_path, *told)
    law = works.get(db, LAW)
    assert law is not None
    assert [day for day, _, _ in amenders.days(db, law)] == days


def test_an_end_moves_the_law_only_where_there_was_a_beginning(tmp_path: Path) -> None:
    """What is told of the law itself moves it too, on a day or, where no more is known, in a year."""
    db = kept(tmp_path)
    for at, day in enumerate(("0001-01-01", "2024", "2024-03-01")):
        events.record(db, Event(LAW, "struck-down", day, f"2030-01-01T00:00:0{at}Z", "W.P. 1", "sec_3"))  # fmt: skip
    law = works.get(db, LAW)
    assert law is not None
    assert [(day, eve) for day, _, eve in amenders.days(db, law)] == [
        ("0001-01-01", "0001-01-01"), ("2022-06-01", "2022-05-31"), ("2024", "2024"), ("2024-03-01", "2024-02-29"),
    ]  # fmt: skip


@pytest.mark.parametrize(("told", "until"), [
    ((("lapsed", "2022-07-01"),), "2022-07-01"),
    ((("struck-down", "2022-07-01"), ("withdrawn", "2022-08-01")), "2022-07-01"),
    ((("struck-down", "2022-07-01", "sec_2"),), ""),
    ((("struck-down", "2022-07-01", "", "sixty"),), ""),
    ((("struck-down", "2022-07-01"), ("restored", "2022-08-01")), ""),
    ((("struck-down", "2022-07-01"), ("restored", "2022-08-01"), ("lapsed", "2022-09-01")), "2022-09-01"),
    ((("struck-down", "2022-07-01"), ("restored", "2022-08-01", "sec_2")), "2022-07-01"),
    ((("suspended", "2022-07-01"),), ""),
])  # fmt: skip
def test_an_act_ends_as_a_whole_or_not_at_all(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], until: str
) -> None:
    """The first end told of the whole Act holds until it is restored; of a section or of words there is no end."""
    (one,) = amenders.amending(kept(tmp_path, *told), LAW)
    assert one.until == until


@pytest.mark.parametrize(("told", "doubts"), [
    ((("suspended", "2022-07-01"),), [("2022-07-01", "")]),
    ((("suspended", "2022-07-01", "", "sixty"),), []),
    ((("struck-down", "2022-07-01"),), []),
    ((("struck-down", "2022-07-01", "sec_2"),), [("2022-07-01", "")]),
    ((("struck-down", "2022-07-01"), ("restored", "2022-08-01")), [("2022-07-01", "2022-08-01")]),
    ((("struck-down", "2022-07-01", "sec_2"), ("restored", "2022-08-01", "sec_3")), [("2022-07-01", "")]),
    ((("suspended", "2022-07-01", "sec_2"), ("restored", "2022-08-01", "sec_2"), ("suspended", "2022-09-01", "sec_2")),
     [("2022-07-01", "2022-08-01"), ("2022-09-01", "")]),
])  # fmt: skip
def test_what_befell_an_act_and_leaves_its_words_in_the_law_is_told(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], doubts: list[tuple[str, str]]
) -> None:
    """A stay, or the end of one section, is told of until that very section, or the whole, is restored."""
    (one,) = amenders.amending(kept(tmp_path, *told), LAW)
    assert [(doubt.since, doubt.until) for doubt in one.doubts] == doubts


@pytest.mark.parametrize(("told", "clause", "day"), [
    ((("assented", "2022-04-01"),), AT_ONCE, "2022-04-01"),
    ((("promulgated", "2022-04-01"),), AT_ONCE, "2022-04-01"),
    ((), AT_ONCE, None),
    ((("commenced", "2022-07-01"),), ON, "2022-07-01"),
    ((("commenced", "2022-07-01"),), NOTIFIED, "2022-07-01"),
])  # fmt: skip
def test_what_was_told_of_its_day_goes_before_an_acts_own_words(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], clause: str, day: str | None
) -> None:
    """A notification says from when an Act is the law; one that begins at once begins with its assent."""
    (one,) = amenders.amending(kept(tmp_path, *told, clause=clause), LAW)
    assert one.from_date == day


def test_what_was_told_later_was_not_known_before(tmp_path: Path) -> None:
    """As it was known by an instant, the law has no day, end or repeal that was told after it."""
    told = (("commenced", "2022-07-01"), ("commenced", "2022-08-01", "sec_3"), ("repealed", "2022-06-30"), ("lapsed", "2023-01-01"))  # fmt: skip
    db = kept(tmp_path, *told)
    (now,), (then,) = amenders.amending(db, LAW), amenders.amending(db, LAW, KNOWN)
    assert (now.from_date, now.parts, now.until) == ("2022-07-01", (("sec_3", "2022-08-01"),), "2023-01-01")  # fmt: skip
    assert (then.from_date, then.parts, then.until, then.repealed) == ("2022-06-01", (), "", "")
    assert (amenders.began(db, LAW), amenders.amending(db, LAW)) == ([], [now])


@pytest.mark.parametrize(("told", "day"), [
    ((), None), ((("assented", "2022-05-01"),), "2022-06-01"), ((("commenced", "2022-06-01"),), "2022-06-01"),
])  # fmt: skip
def test_a_bill_begins_when_it_is_told_to_be_an_act(
    tmp_path: Path, told: tuple[tuple[str, ...], ...], day: str | None
) -> None:
    """A bill's own day is none until its assent or its commencement is told."""
    (one,) = amenders.amending(kept(tmp_path, *told, kind="bill"), LAW)
    assert (one.from_date, bool(one.undated)) == (day, day is None)


def test_an_act_is_told_to_have_begun_by_its_number(tmp_path: Path) -> None:
    """Where the day it began is not known, or is not one, its assent is told and called so; where neither is, nothing."""
    for told, clause, said in (
        ((), ON, [("commenced", "2022-06-01", "Act II of 2022")]),
        ((("assented", "2022-04-01"),), NOTIFIED, [("assented", "2022-04-01", "Act II of 2022")]),
        ((("assented", "2022-04-01"), ("commenced", "2022-08-01", "sec_3")), ON, [("assented", "2022-04-01", "Act II of 2022")]),
        ((), NOTIFIED, []),
    ):  # fmt: skip
        folder = tmp_path / f"{len(told)}{clause[-9:]}"
        folder.mkdir()
        begun = commencing.begun(amenders.amending(kept(folder, *told, clause=clause), LAW))
        assert [(one.kind, one.valid_on, one.source) for one in begun] == said


def test_instruments_are_in_the_order_in_which_they_took_effect(tmp_path: Path) -> None:
    """The one that began first comes first, whichever was kept first or has the earlier number."""
    db = kept(tmp_path)
    for at, day in enumerate(("1st day of July, 2022", "1st day of March, 2022")):
        other = works.new_id("kites", f"another {at}")
        works.create(db, Work(other, "act", f"Kite (Amendment) Act, 202{at}", source="kites"))
        text = KITES_AMENDING.replace("1st day of June, 2022", day).replace("NO. II", f"NO. {'I' * (3 - at)}V")  # fmt: skip
        keep_text(db, other, text, KNOWN, "gazette", "")
        works.relate(db, Relation(other, "amends", LAW, "it says so", reviewed=True))
    assert [one.from_date for one in amenders.amending(db, LAW)] == [
        "2022-03-01", "2022-06-01", "2022-07-01",
    ]  # fmt: skip


@pytest.mark.parametrize(("number", "known"), [
    ("IV of 2021", True), ("No. 4 of 2021", True), ("4 of 2021", True),
    ("VI of 2021", False), ("IV of 2012", False), ("IIV of 2021", False), ("S.R.O. 4(I)/2021", False),
])  # fmt: skip
def test_a_number_in_roman_and_in_figures_is_one_number(
    tmp_path: Path, number: str, known: bool
) -> None:
    """A person is asked only where an instrument cites another number or year than the law bears, or one is misread."""
    db = open_store(tmp_path / "kites.db")
    works.create(
        db, Work(LAW, "act", "Kite Flying (Control) Act, 2021", number=number, source="kites")
    )
    works.create(db, Work(ACT, "act", "Kite (Amendment) Act, 2022", source="kites"))
    relate(db, ACT, KITES_AMENDING, KNOWN)
    assert bool(works.relations(db, ACT, kind="amends")) is known
    assert [one.kind for one in reviews.suggestions(db)] == ["relation"] * (not known)
