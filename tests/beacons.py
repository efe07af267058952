"""The Beacon Keeping Ordinance, which is made up, and four Acts that amend it."""

from __future__ import annotations

ORDINANCE = "The Beacon Keeping Ordinance, 2001"
LAW = """THE BEACON KEEPING ORDINANCE, 2001
ORDINANCE No. VII OF 2001

1. Short title.—This Ordinance may be called the Beacon Keeping Ordinance, 2001.
2. Logs.—Every keeper shall keep a log for ninety days.
3. Staff.—The Guild may appoint keepers.
4. Signals.—No keeper shall send a false signal.
"""


def act(title: str, number: str, day: str, orders: str, at: str = "at once") -> str:
    """Return an amending Act of the Ordinance with its own orders."""
    return f"""{title.upper()}
ACT No. {number}
[{day}]

An Act further to amend the Beacon Keeping Ordinance, 2001

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called {title[:1].lower()}{title[1:]}.
(2) It shall come into force {at}.

{orders}
"""


IN = "In the Beacon Keeping Ordinance, 2001 (VII of 2001),"
FIRST = "The Beacon Keeping (Amendment) Act, 2021"
SECOND = "The Beacon Keeping (Amendment) Act, 2023"
THIRD = "The Beacon Keeping (Amendment) Act, 2024"
FOURTH = "The Beacon Keeping (Second Amendment) Act, 2024"
ACTS = {
    FIRST: act(
        FIRST, "XI OF 2021", "15th March, 2021",
        f"""2. Amendment of section 2, Ordinance VII of 2001.—{IN} in section 2, for the words "ninety days", the words "half a year" shall be substituted.

3. Insertion of section 4A, Ordinance VII of 2001.—{IN} after section 4, the following new section shall be inserted, namely:—
"4A. Answers.—Every signal shall be answered.".""",
    ),
    SECOND: act(
        SECOND, "II OF 2023", "10th May, 2023",
        f"2. Omission of section 4A, Ordinance VII of 2001.—{IN} section 4A shall be omitted.",
    ),
    THIRD: act(
        THIRD, "I OF 2024", "2nd February, 2024",
        f"""2. Insertion of section 4A, Ordinance VII of 2001.—{IN} after section 4, the following new section shall be inserted, namely:—
"4A. Register.—The Guild shall keep a register of signals.".""",
    ),
    FOURTH: act(
        FOURTH, "III OF 2024", "2nd February, 2024",
        f'2. Amendment of section 2, Ordinance VII of 2001.—{IN} in section 2, for the words "half a year", the words "one year" shall be substituted.',
    ),
}  # fmt: skip
