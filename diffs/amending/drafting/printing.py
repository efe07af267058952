"""Read out of an instrument on which day its gazette was printed: no earlier than it was made."""

from __future__ import annotations

import re

from diffs.days import A_MONTH, first_day

_HEAD = 6000
_A_DAY = rf"(?:the[ \t]+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?:[ \t]+day[ \t]+of)?[ \t]+(?:{A_MONTH})\b\.?[,;]?[ \t]*\d{{4}}|(?:{A_MONTH})\b\.?[ \t]*\d{{1,2}}(?:st|nd|rd|th)?,?[ \t]*\d{{4}})"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[,.]?[ \t]*)?"
_DATELINE = re.compile(
    rf"^[ \t#*]*(?:dated[ \t]+)?(?-i:[A-Z])[A-Za-z]{{3,20}}[,.]?[ \t]*(?:dated[ \t]+)?{_WEEKDAY}{_A_DAY}[ \t]*\.?[ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that is only a town and a day: "Islamabad, the 4th July, 2025", "ISLAMABAD, FRIDAY, JULY 4, 2025"."""
_RUNNING_HEAD = re.compile(
    rf"\bTHE[ \t]+GAZETTE[ \t]+OF[ \t]+[A-Z \t]{{4,30}},[ \t]*(?:EXTRA(?:ORDINARY)?\b\.?,?[ \t]*)?{_A_DAY}",
    re.IGNORECASE,
)


def printed_on(text: str) -> str:
    """Return the last day that a gazette's mastheads, datelines and running heads bear, as ISO; empty without one.

    What a gazette prints was made by then; it does not say on which day.
    """
    heads = [first_day(one["day"]) for one in _DATELINE.finditer(text, 0, _HEAD)]
    running = [first_day(one["day"]) for one in _RUNNING_HEAD.finditer(text)]
    return max([*heads, *running], default="")
