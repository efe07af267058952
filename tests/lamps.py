"""The Harbour Lamps Act, which is made up, and what amends and repeals it."""

from __future__ import annotations

from tests.desks import Desk

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


BY_ORDINANCE = "The Harbour Lamps (Amendment) Ordinance, 2020"
BY_ACT = "The Harbour Lamps (Amendment) Act, 2020"
OWN = "The Harbour Lamps Ordinance, 2019"


def own_ordinance(year: int) -> str:
    """Return a law that is an Ordinance itself, promulgated on 5 March of a year."""
    text = LAW.replace("ACT", "ORDINANCE").replace("Act", "Ordinance").replace("2019", str(year))
    return text.replace("It is hereby enacted", "The President is pleased to make and promulgate the following")  # fmt: skip


NOTIFIED = "on such date as the Federal Government may, by notification in the official Gazette, appoint"  # fmt: skip


def begun(at: str) -> str:
    """Return the Act with another day in its section 1."""
    return LAW.replace("at once", at)


LATER = "The Harbour Lamps (Amendment) Act, 2021"
AGAIN = "The Harbour Lamps (Amendment) (Amendment) Act, 2021"
YEAR = '2. Amendment of section 2, Act IX of 2021.—In the Harbour Lamps (Amendment) Act, 2021 (IX of 2021), in section 2, for the words "half a year", the words "one year" shall be substituted.'


def amended_itself(desk: Desk, at: str, day: str = "20th May, 2021", order: str = YEAR) -> Desk:
    """File an Act with its own commencement, and another of a day that amends that one."""
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, at), "2021-05-01")
    text = instrument(AGAIN, "XII OF 2021", day, order)
    text = text.replace("further to amend the Harbour Lamps Act, 2019", "to amend the Harbour Lamps (Amendment) Act, 2021")  # fmt: skip
    desk.file(AGAIN, text, "2021-06-01")
    return desk


JULY = "on the first day of July, 2021"
PRINTED = LAW.replace("ninety days", "1[half a year]") + (
    "____________________________________________________________\n"
    "1\nSubs. by Act No. XI of 2020, s.2, for “ninety days”.\n"
)
STAFF = SHALL.replace("3. Amend", "2. Amend")
LIGHTS = "The Harbour Lights Act, 2022"


def repealing(clause: str) -> str:
    """Return an Act of 10 May 2022 with a clause of repeal."""
    return f"""THE HARBOUR LIGHTS ACT, 2022
ACT No. IV OF 2022
[10th May, 2022]

An Act to provide for harbour lights

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called the Harbour Lights Act, 2022.
(2) It shall come into force at once.

2. Lights.—The Guild shall keep lights.

3. Repeal.—{clause}
"""
