"""A law and its instruments filed by hand in any order: the law put together does not depend on it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tarmeem.cli import main

ORDINANCE = "The Beacon Keeping Ordinance, 2019"
LAW = """THE BEACON KEEPING ORDINANCE, 2019
ORDINANCE No. VII OF 2019

1. Short title.—This Ordinance may be called the Beacon Keeping Ordinance, 2019.
2. Logs.—Every keeper shall keep a log for ninety days.
3. Staff.—The Guild may appoint keepers.
4. Signals.—No keeper shall send a false signal.
"""


def act(title: str, number: str, day: str, orders: str, at: str = "at once") -> str:
    """Return an amending Act of the Ordinance with its own orders."""
    return f"""{title.upper()}
ACT No. {number}
[{day}]

An Act further to amend the Beacon Keeping Ordinance, 2019

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called {title[:1].lower()}{title[1:]}.
(2) It shall come into force {at}.

{orders}
"""


IN = "In the Beacon Keeping Ordinance, 2019 (VII of 2019),"
FIRST = "The Beacon Keeping (Amendment) Act, 2021"
SECOND = "The Beacon Keeping (Amendment) Act, 2023"
THIRD = "The Beacon Keeping (Amendment) Act, 2024"
FOURTH = "The Beacon Keeping (Second Amendment) Act, 2024"
ACTS = {
    FIRST: act(
        FIRST, "XI OF 2021", "15th March, 2021",
        f"""2. Amendment of section 2, Ordinance VII of 2019.—{IN} in section 2, for the words "ninety days", the words "half a year" shall be substituted.

3. Insertion of section 4A, Ordinance VII of 2019.—{IN} after section 4, the following new section shall be inserted, namely:—
"4A. Answers.—Every signal shall be answered.".""",
    ),
    SECOND: act(
        SECOND, "II OF 2023", "10th May, 2023",
        f"2. Omission of section 4A, Ordinance VII of 2019.—{IN} section 4A shall be omitted.",
    ),
    THIRD: act(
        THIRD, "I OF 2024", "2nd February, 2024",
        f"""2. Insertion of section 4A, Ordinance VII of 2019.—{IN} after section 4, the following new section shall be inserted, namely:—
"4A. Register.—The Guild shall keep a register of signals.".""",
    ),
    FOURTH: act(
        FOURTH, "III OF 2024", "2nd February, 2024",
        f'2. Amendment of section 2, Ordinance VII of 2019.—{IN} in section 2, for the words "half a year", the words "one year" shall be substituted.',
    ),
}  # fmt: skip


class Desk:
    """A database of a person's own, and the commands asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = str(folder / "desk.db")

    def file(self, title: str, text: str, day: str) -> Result:
        """File a text by hand under a title."""
        path = self.folder / f"{abs(hash((title, text)))}.txt"
        path.write_text(text, encoding="utf-8")
        return self.ask("add", str(path), "--work", title, "--seen-on", day, "--witness", "A clerk")

    def ask(self, *words: str) -> Result:
        """Run a command."""
        return CliRunner().invoke(main, [*words, "--db", self.db])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return an empty desk."""
    return Desk(tmp_path)


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
    orders = f'2. Amendment of section 3, Ordinance VII of 2019.—{IN} in section 3, for the word "dismiss", the word "keep" shall be substituted.'
    text = act(title, "IV OF 2022", "1st May, 2022", orders, "on such date as the Federal Government may notify")  # fmt: skip
    desk.file(title, text, "2024-06-01")
    told = desk.ask("blame", ORDINANCE, "sec_3").output
    assert "REFUSED" in told
    assert "words not found" in told
