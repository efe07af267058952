"""Read out of an instrument when it was assented to or promulgated, and on which day its gazette was printed."""

from __future__ import annotations

import re

from diffs.days import A_MONTH, first_day
from tarmeem.patterns import pattern_of

_ASSENT = pattern_of(
    r"(?i:received\s+the\s+assent\s+of|assented\s+to\s+by)\s+the\s+(?:President|Governor)"
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})?"
    r"\s+on\s+(?:the\s+)?([^;:—]{6,40}?\d{4})"
)
_LINE = pattern_of(
    r"^[ \t#*]*\[?[ \t]*(?:date[ \t]+of[ \t]+assent|assented[ \t]+to)(?:[ \t]+on)?[ \t]*:?[ \t]*(?:the[ \t]+)?"
    r"(\d{1,2}[^\[\]\n]{4,30}\d{4})[ \t]*\.?[ \t]*\]?[ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONE = pattern_of(
    r"^[ \t#*]*\[[ \t]*(?:the[ \t]+)?(\d{1,2}[^\[\]\n]{4,30}\d{4})[ \t]*\.?[ \t]*\][ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PROMULGATED = pattern_of(
    r"\bfollowing\s+Ordinances?\b[^.;:—]{0,90}?\b(?:promulgated|made|issued)\b(?:(?!\bpublished\b)[^.;:—]){0,120}?"
    r"\b(?:on|dated)\s+(?:the\s+)?(?P<day>(?:\d|[A-Z])[^;:—()\[\]]{3,30}?\d{4})",
    re.IGNORECASE,
)
"""The Gazette's notice of an Ordinance: "The following Ordinance promulgated by the President on 3rd July, 2025 …"."""
_PROMULGATED_LINE = pattern_of(
    r"^[ \t#*]*(?:[\[(][ \t]*|(?=(?-i:[DP])))"  # a line of prose may break before “promulgated”
    r"(?:(?:date[ \t]+of[ \t]+promulgation|promulgation[ \t]+date)[ \t]*[:.—–-]*|promulgated[ \t]+(?:by[ \t]+the[ \t]+[^\[\]()\n]{5,60}?[ \t]+)?on)[ \t]*(?:the[ \t]+)?"
    r"(?P<day>(?:\d|[A-Z])[^\[\]()\n]{3,30}?)[ \t]*[.,]?[ \t]*[\])]?[ \t#*.]*$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_THE_YEAR = pattern_of(
    r"\bORDINANCE\s+(?:NO\s?[.:]?\s*)?[IVXLCDM\d]+\s+OF\s+(\d{4})\b", re.IGNORECASE
)
"""An Ordinance's number, whose year is that of its promulgation."""
_NOTICE = pattern_of(
    r"\bfollowing\s+Ordinances?\b[^.;:]{0,250}?\bhereby\s+published\b", re.IGNORECASE
)
_ENDS_IN_A_YEAR = pattern_of(r"\d{4}\Z")
_FORMULA = pattern_of(
    r"\b(enact)ed\s+as\s+follows|\b(promulgate)\s+the\s+following\s+Ordinance", re.IGNORECASE
)
_ENACTED = pattern_of(r"\benacted\b|\bpromulgated?\b", re.IGNORECASE)
_LONG_TITLE = pattern_of(
    r"\s*[#*]*\s*An\s+(Act|Ordinance)\s+(?:further\s+)?(?:to|for)\b", re.IGNORECASE
)
_MADE = {"act": "enacted", "ordinance": "promulgated"}
_MASTHEAD = 6000
"""Characters in which a masthead ends, with the contents of a long Act before it or after."""


def assented_on(text: str) -> str | None:
    """Return the date of assent as ISO; None where the text does not give one.

    It is what the Gazette's notice of publication says, or a line "[Assented to on …]"; else the date that
    stands alone in brackets on the long title or above the enacting words,
    which in an Act is the day of its assent: in an Ordinance it is that of its promulgation, and none is returned.
    """
    head = text[:_MASTHEAD]
    if found := _ASSENT.search(head) or _LINE.search(head):
        return first_day(" ".join(found[1].split())) or None
    return _alone(text, "enact")


def is_as_published(text: str) -> bool:
    """Tell whether a text bears the Gazette's notice that it was assented to, or promulgated: no later reprint does."""
    head = text[:_MASTHEAD]
    return _ASSENT.search(head) is not None or _NOTICE.search(head) is not None


def promulgated_on(text: str) -> str | None:
    """Return the date of an Ordinance's promulgation as ISO.

    It is what the Gazette's notice says, or a line "[Promulgated on …]", which may leave the year to
    the Ordinance's number; else the date that stands alone in brackets. The day on which a gazette
    was printed is none. None where the text does not give one, or is no Ordinance.
    """
    head = text[:_MASTHEAD]
    found = _PROMULGATED.search(head) or _PROMULGATED_LINE.search(head)
    if found and _made(text, found.end()).startswith("promulgate"):
        return _of_its_year(" ".join(found["day"].split()), head) or None
    return _alone(text, "promulgate")


def _of_its_year(said: str, head: str) -> str:
    """Return a day as ISO, in the year of the Ordinance's number where it gives none; empty where it is none."""
    if not _ENDS_IN_A_YEAR.search(said) and (number := _OF_THE_YEAR.search(head)):
        said = f"{said}, {number[1]}"
    return first_day(said)


def _alone(text: str, word: str) -> str | None:
    """Return the date alone in brackets, where what was made on it is called by a word."""
    lone = _LONE.search(text[:_MASTHEAD])
    said = _made(text, lone.end()) if lone else ""
    return first_day(lone[1]) or None if lone and said.startswith(word) else None


def _made(text: str, at: int) -> str:
    """Return what a text says below its masthead's day that it was: enacted, or promulgated.

    The enacting formula says so, else a long title right below the day, before a preamble tells of the
    ordinance that an Act follows.
    """
    if formula := _FORMULA.search(text, at, at + _MASTHEAD):
        return (formula[1] or formula[2]).lower()
    if titled := _LONG_TITLE.match(text, at):
        return _MADE[titled[1].lower()]
    made = _ENACTED.search(text, at, at + _MASTHEAD)
    return made[0].lower() if made else ""


_A_DAY = rf"(?:the[ \t]+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?:[ \t]+day[ \t]+of)?[ \t]+(?:{A_MONTH})\b\.?[,;]?[ \t]*\d{{4}}|(?:{A_MONTH})\b\.?[ \t]*\d{{1,2}}(?:st|nd|rd|th)?,?[ \t]*\d{{4}})"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[,.]?[ \t]*)?"
_DATELINE = pattern_of(
    rf"^[ \t#*]*(?:dated[ \t]+)?(?-i:[A-Z])[A-Za-z]{{3,20}}[,.]?[ \t]*(?:dated[ \t]+)?{_WEEKDAY}{_A_DAY}[ \t]*\.?[ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that is only a town and a day: "Islamabad, the 4th July, 2025", "ISLAMABAD, FRIDAY, JULY 4, 2025"."""
_RUNNING_HEAD = pattern_of(
    rf"\bTHE[ \t]+GAZETTE[ \t]+OF[ \t]+[A-Z \t]{{4,30}},[ \t]*(?:EXTRA(?:ORDINARY)?\b\.?,?[ \t]*)?{_A_DAY}",
    re.IGNORECASE,
)


def printed_on(text: str) -> str:
    """Return the last day that a gazette's mastheads, datelines and running heads bear, as ISO; empty without one.

    What a gazette prints was made by then; it does not say on which day.
    """
    heads = [first_day(one["day"]) for one in _DATELINE.finditer(text, 0, _MASTHEAD)]
    running = [first_day(one["day"]) for one in _RUNNING_HEAD.finditer(text)]
    return max([*heads, *running], default="")
