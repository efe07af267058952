"""A beginning that is counted from another day, or that is not one for all sections of an instrument."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from diffs.amending.drafting.expiries import later, number_of
from diffs.days import first_day
from diffs.numerals import SMALL, TENS
from tarmeem.model import Event, EventKind
from tarmeem.patterns import pattern_of

_ITS = (
    r"(?:the\s+(?:date|day)\s+of\s+)?(?:its|their|the)\s+"
    r"(?P<what>publication|notification|assent|promulgation)(?:\s+(?:of|to)\s+th(?:is|ese)\s+\w+)?"
    r"(?:\s+in\s+the\s+(?:official\s+)?Gazette(?:\s+of\s+Pakistan)?)?"
)
_FROM = r"(?:on(?:\s+and\s+from)?|from|with\s+effect\s+(?:on\s+and\s+)?from)\s+"
_RECKONED = pattern_of(
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
_RUNNING_HEAD = pattern_of(
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


_LIST = r"\d{1,3}[A-Z]{0,2}(?:(?:\s*,\s*|\s*,?\s+and\s+)\d{1,3}[A-Z]{0,2})*"
_SUBJECT = (
    rf"(?:(?P<all>it|this\s+(?:act|ordinance))|(?:this\s+section(?:\s+and|,)\s+)?sections?\s+(?P<list>{_LIST})"
    r"|(?P<rest>the\s+(?:remaining|other)\s+(?:provisions|sections)(?:\s+(?:of\s+this\s+(?:act|ordinance)|thereof))?"
    r"|the\s+rest\s+of\s+(?:it|this\s+(?:act|ordinance))))"
)
_BEGINS = r"shall\s+(?:come\s+into\s+(?:force|operation|effect)|take\s+effect)\s+"
_WHEN = (
    r"(?P<when>(?:at\s+once|immediately|forthwith)"
    r"|(?:on|from|with\s+effect\s+from)\s+such\s+dates?\s+as\s+[^.;]{{1,160}}?\b(?:appoint|specify|determine|notify)(?:\s+in\s+this\s+behalf)?"
    r"|(?:on|from|with\s+effect\s+from)\s+(?:the\s+)?{day})"
).format(day=r"(?:\d{1,2}\s?(?:st|nd|rd|th)?|[a-z-]+)\s+(?:day\s+of\s+)?[a-z]+,?\s+\d{4}")
_EXTENDS = r"it\s+extends\s+to\s+[^.;,]{3,60}?"
_CLAUSE = pattern_of(
    rf"(?:\(\w{{1,3}}\)\s+)?(?:{_EXTENDS},?\s+and\s+(?=shall)|(?:{_EXTENDS}\.\s+(?:\(\w{{1,3}}\)\s+)?)?{_SUBJECT}\s+)"
    rf"{_BEGINS}{_WHEN}"
    rf"(?:\s*,?\s+(?:except|save|other\s+than)\s+sections?\s+(?P<but>{_LIST})\s*,?\s+which\s+{_BEGINS}{_WHEN.replace('?P<when>', '?P<then>')})?",
    re.IGNORECASE,
)
_JOINED = pattern_of(r"\s*(?:[,;]?\s+and\s+|;\s*|\.\s*|,?\s+while\s+)", re.IGNORECASE)
_TITLE = pattern_of(r"(?:called|cited\s+as)\b[^.]{3,200}\.\s*", re.IGNORECASE)
_NUMBER = pattern_of(r"\d{1,3}[A-Z]{0,2}", re.IGNORECASE)
_SUCH = pattern_of(r"\bsuch\b", re.IGNORECASE)
_AT_ONCE = pattern_of(r"at\b|immediately|forthwith", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Several:
    """When some sections of an instrument begin; of none: all that is not named."""

    sections: tuple[str, ...]
    kind: str
    """at-once, date or notification; empty where its day is none that is known."""
    on: str = ""


def read_several(section: str, *, all_named: bool = False) -> tuple[Several, ...]:
    """Return when each section begins by a first section, and when the rest does; nothing where any word of it is not understood.

    ``all_named``: of one that says so of each by its number, and of no rest.
    """
    said = " ".join(section.split())
    title = _TITLE.search(said)
    at = title.end() if title else -1
    found: list[Several] = []
    while 0 <= at < len(said):
        clause = _CLAUSE.match(said, at)
        if clause is None:
            return ()
        found += _read(clause)
        joined = _JOINED.match(said, clause.end())
        at = joined.end() if joined else len(said) if clause.end() == len(said) else -1
    named = [one for several in found for one in several.sections]
    rest = [one for one in found if not one.sections]
    known = at >= 0 and all(one.kind for one in found)
    return tuple(found) if known and len(rest) == (not all_named) and len(set(named)) == len(named) > 0 else ()  # fmt: skip


def _read(clause: re.Match[str]) -> list[Several]:
    own = _several(clause["list"] or "", clause["when"])
    return [own, _several(clause["but"], clause["then"])] if clause["but"] else [own]


def _several(listed: str, when: str) -> Several:
    sections = tuple(one.upper() for one in _NUMBER.findall(listed))
    if _SUCH.search(when):  # a day in it is only the last on which it may be appointed
        return Several(sections, "notification")
    day = first_day(when)
    return Several(sections, "date" if day else "at-once" if _AT_ONCE.match(when) else "", day)
