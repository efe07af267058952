"""A beginning that is counted from another day: "on the thirtieth day after its publication in the official Gazette"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from diffs.amending.drafting.expiries import later, number_of
from diffs.days import first_day
from diffs.numerals import SMALL, TENS
from tarmeem.model import Event, EventKind

_ITS = (
    r"(?:the\s+(?:date|day)\s+of\s+)?(?:its|their|the)\s+"
    r"(?P<what>publication|notification|assent|promulgation)(?:\s+(?:of|to)\s+th(?:is|ese)\s+\w+)?"
    r"(?:\s+in\s+the\s+(?:official\s+)?Gazette(?:\s+of\s+Pakistan)?)?"
)
_FROM = r"(?:on(?:\s+and\s+from)?|from|with\s+effect\s+(?:on\s+and\s+)?from)\s+"
_RECKONED = re.compile(
    rf".*?(?:force|effect)\s+(?:{_FROM}(?:the\s+(?P<place>[a-z\s-]{{2,40}}th|first|second|third|\d{{1,3}}\s?(?:st|nd|rd|th))\s+day\s+(?:after|following)\s+|(?=the\s+(?:date|day)\s+of\s+))"
    rf"|(?P<count>[a-z\s-]{{3,40}}?|\d{{1,3}})\s*(?:\(\s*(?P<again>\w[\w\s-]*?)\s*\)\s*)?days\s+after\s+){_ITS}\W*",
    re.IGNORECASE,
)
"""The beginning, and nothing else: what is said besides may change it."""
_KINDS: dict[str, EventKind] = {
    "publication": "gazetted", "notification": "gazetted", "assent": "assented", "promulgation": "promulgated",
}  # fmt: skip
_PLACES = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve", **{f"{one[:-1]}ieth": one for one in TENS},
    **{f"{one}th": one for one in SMALL},
}  # fmt: skip
_RUNNING_HEAD = re.compile(
    r"\bTHE[ \t]+GAZETTE[ \t]+OF[ \t]+[A-Z \t]{4,30},[ \t]*(?:EXTRA(?:ORDINARY)?\b\.?,?[ \t]*)?(?P<day>[A-Z]{3,9}\.?[ \t]+\d{1,2},?[ \t]*\d{4})"
)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """So many days after a day that is told elsewhere."""

    since: EventKind
    days: int

    def day(self, told: Iterable[Event], gazetted: str = "") -> str:
        """Return the day as ISO; empty where the one it is counted from is not known. ``gazetted``: as a print says."""
        known = {one.valid_on for one in told if one.kind == self.since and not one.eid}
        known = known or ({gazetted} - {""} if self.since == "gazetted" else set())
        return later(known.pop(), self.days, "day") if len(known) == 1 else ""


def read_reckoned(words: str) -> Reckoned | None:
    """Read "shall come into force on the thirtieth day after its publication", where that is all that is said.

    The day after which it is counted is not counted itself: General Clauses Act, 1897, section 9.
    """
    found = _RECKONED.fullmatch(words)
    if found is None:
        return None
    count = _place(found["place"]) if found["place"] else number_of(found["count"] or "")
    counted = bool(found["place"] or found["count"])
    twice = found["again"] and number_of(found["again"]) != count
    if counted and (not count or twice):
        return None
    return Reckoned(_KINDS[found["what"].lower()], count)


def _place(said: str) -> int:
    """Return the number of a place in figures or in words: 30 of "30th" and "thirtieth"; nought where it is none."""
    if figures := re.match(r"\d+", said):
        return int(figures[0])
    *before, last = said.lower().replace("-", " ").split()
    return number_of(" ".join([*before, _PLACES[last]])) if last in _PLACES else 0


def gazetted_on(text: str) -> str:
    """Return the day of the Gazette that a text is printed in, as its pages' heads say; empty where they name none, or two."""
    days = {first_day(one["day"]) for one in _RUNNING_HEAD.finditer(text)} - {""}
    return days.pop() if len(days) == 1 else ""
