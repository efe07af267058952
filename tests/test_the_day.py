"""The law as at a day, as a court is shown it: each day true, and what is not known is said."""

from __future__ import annotations


import pytest

from tests.test_filed_by_hand import Desk, desk

__all__ = ["desk"]

LAMPS = "The Harbour Lamps Act, 2019"
BEGINS = "(2) It shall come into force at once."
LAW = f"""THE HARBOUR LAMPS ACT, 2019
ACT No. VII OF 2019
[5th March, 2019]

An Act to provide for harbour lamps

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called the Harbour Lamps Act, 2019.
{BEGINS}

2. Logs.—Every keeper shall keep a log for ninety days.

3. Staff.—The Guild may appoint keepers.

4. Signals.—No keeper shall send a false signal.
"""
IN = "In the Harbour Lamps Act, 2019 (VII of 2019),"
HALF = f'2. Amendment of section 2, Act VII of 2019.—{IN} in section 2, for the words "ninety days", the words "half a year" shall be substituted.'
SHALL = f'3. Amendment of section 3, Act VII of 2019.—{IN} in section 3, for the words "may appoint", the words "shall appoint" shall be substituted.'


def instrument(title: str, number: str, day: str, orders: str, at: str = "at once") -> str:
    """Return an Act or an Ordinance, as its title says, that amends the Act with its own orders."""
    kind = "Ordinance" if "Ordinance" in title else "Act"
    made = {
        "Act": "It is hereby enacted as follows:—",
        "Ordinance": "The President is pleased to make and promulgate the following Ordinance:—",
    }[kind]
    return f"""{title.upper()}
{kind.upper()} No. {number}
[{day}]

An {kind} further to amend the Harbour Lamps Act, 2019

{made}

1. Short title and commencement.—(1) This {kind} may be called {title[:1].lower()}{title[1:]}.
(2) It shall come into force {at}.

{orders}
"""


def as_at(desk: Desk, day: str, work: str = LAMPS, *more: str) -> str:
    """Return what ``show`` says of a law as at a day, on one line."""
    return " ".join(desk.ask("show", work, "--as-at", day, *more).output.split())


# ------------------------------------------------------------------------------ Ordinances

BY_ORDINANCE = "The Harbour Lamps (Amendment) Ordinance, 2020"
BY_ACT = "The Harbour Lamps (Amendment) Act, 2020"


@pytest.fixture
def lamps(desk: Desk) -> Desk:
    """Return a desk with the Act, seen in the month after its assent."""
    desk.file(LAMPS, LAW, "2019-03-06")
    return desk


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


OWN = "The Harbour Lamps Ordinance, 2019"


def own_ordinance(year: int) -> str:
    """Return a law that is an Ordinance itself, promulgated on 5 March of a year."""
    text = LAW.replace("ACT", "ORDINANCE").replace("Act", "Ordinance").replace("2019", str(year))
    return text.replace("It is hereby enacted", "The President is pleased to make and promulgate the following")  # fmt: skip


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


