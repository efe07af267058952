"""Read the clauses by which a text, or a provision of it, says that it ends of itself: "shall remain in force for two years"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from diffs.days import first_day
from diffs.numerals import SMALL, TENS
from tarmeem.patterns import pattern_of

_HOW = (
    r"(?:[^.;“”]{0,120}?\band\s+(?:it\s+)?shall\s*)?(?:,[^,.;“”]{0,80},\s*)?"
    r"(?:(?:remain|continue|be)\s+in\s+(?:force|operation)\s+(?:only\s+)?(?:for|until|till|up\s?to|upto)\b"
    r"|have\s+effect\s+(?:only\s+)?(?:for\s+a|until|till|up\s?to|upto)\b"
    r"|cease\s+to\s+(?:have\s+effect|be\s+in\s+force|operate|form\s+part)\b"
    r"|(?:stand\s+repealed|expire|lapse)\s+(?:on|after|at|upon)\b)[^.;“”]{0,160}"
)
_WHAT = (
    r"(?:Act|Ordinance|Order|Regulation|Chapter|Part|section|Article|sub-?section|clause|proviso)"
)
_NOT_OF = r"(?<!in\s)(?<!of\s)(?<!by\s)(?<!to\s)(?<!under\s)(?<!with\s)(?<!from\s)\b"
_THIS = pattern_of(
    rf"(?:{_NOT_OF}|\bprovisions\s+of\s+)(?:(?:this|the\s+aforesaid)\s+{_WHAT}|section\s+\d{{1,3}}[A-Z]{{0,2}})\s+shall\s*(?P<how>{_HOW})",
    re.IGNORECASE,
)
_IT = pattern_of(rf"\bIt\s+shall\s*(?P<how>{_HOW})")
_URDU = pattern_of(
    r"(?:یہ|اس)\s+(?:ایکٹ|آرڈیننس|آرڈینینس|قانون|حکم|باب|دفعہ)\s[^۔;؛“”]{0,160}?"
    r"(?:(?:نافذ|نافذ\s?العمل|مؤثر|موثر)\s+رہے\s+گ[ایی]|(?:مدت|عرصے|عرصہ|سال|دن|ماہ|ایام)[^۔;؛“”]{0,60}?(?:منسوخ|ساقط|غیر\s?مؤثر|غیر\s?موثر)[^۔;؛“”]{0,30}?گ[ایی])"
)
_UP_TO = pattern_of(r"\b(?:until|till|up\s?to|upto)\b", re.IGNORECASE)
_TERM = pattern_of(
    r"(?:in\s+(?:force|operation)\s+(?:only\s+)?for|have\s+effect\s+(?:only\s+)?for|(?:on|at|upon|after)\s+the\s+expir(?:y|ation)\s+of|\bafter)"
    r"\s+(?:a\s+|the\s+)?(?:(?:period|term)\s+of\s+)?(?P<count>[a-z\s-]+?|\d{1,4})\s*(?:\(\s*(?P<again>\w[\w\s-]*?)\s*\)\s*)?(?P<unit>day|month|year)s?"
    r"(?:\s+(?:from|of|after)\s+(?:(?:the\s+)?(?:date|day)\s+of\s+)?(?:its|the)\s+"
    r"(?:commencement|coming\s+into\s+force|(?P<made>promulgation|assent|enactment))(?:\s+of\s+this\s+(?:Act|Ordinance))?)?\Z",
    re.IGNORECASE,
)
"""A term that is counted from the law's own first days, and all that is said of it."""
_OF = {
    **{one: at for at, one in enumerate(SMALL, 1)},
    **{one: 10 * at for at, one in enumerate(TENS, 2)},
}
_ONES = "|".join(SMALL[:9])
_SPELT = pattern_of(
    rf"(?P<hundreds>(?:(?:a|(?P<many>{_ONES})) )?hundred\b(?: and(?= \w))? ?)?"
    rf"(?:(?P<tens>{'|'.join(TENS)})\b ?(?={_ONES}\Z|\Z))?(?P<small>{'|'.join(sorted(SMALL, key=len, reverse=True))})?"
)
"""A number below a thousand in words: "two", "twenty five", "one hundred and twenty"."""


@dataclass(frozen=True, slots=True)
class Expiry:
    """What a text says of its own end."""

    words: str
    """On one line."""
    last: str
    """ISO date of the last day it stands by these words; empty = they give none."""
    first_after: str
    """ISO date of the first day it stands no more; empty where ``last`` is given, or neither."""

    def may_be_past(self, on: str, begun: str = "", made: str = "") -> bool:
        """Tell whether it may have ended by a day; ``begun``, ``made``: the first days on which it can have, empty = not known."""
        if self.last:
            return on > self.last
        after = self.first_after or self._counted(begun, made)
        return not after or on >= after

    def _counted(self, begun: str, made: str) -> str:
        """Return the first day on which it may stand no more, of a term from one of its first days; empty where it is none."""
        said = _TERM.search(self.words)
        start = made if said and said["made"] else begun or made
        count = number_of(said["count"]) if said else 0
        if (
            said and said["again"] and number_of(said["again"]) != count
        ):  # which of the two is meant is not known
            return ""
        return later(start, count, said["unit"].lower()) if said and start and count else ""


def expiry_in(text: str, *, first: bool) -> Expiry | None:
    """Return what a provision says of its own end or its law's; ``first``: it is section 1, where "it" is the law."""
    found = _THIS.search(text) or (_IT.search(text) if first else None)
    if found is None:
        urdu = _URDU.search(text)
        return Expiry(" ".join(urdu[0].split()), "", "") if urdu else None
    words = " ".join(found["how"].split())
    day = first_day(words)
    to = bool(_UP_TO.search(words))
    return Expiry(f"shall {words}", day if to else "", "" if to else day)


def number_of(said: str) -> int:
    """Return a number in figures or in words, below a thousand; nought where it is none."""
    if said.isdigit():
        return int(said)
    spelt = _SPELT.fullmatch(" ".join(said.lower().replace("-", " ").split()))
    if spelt is None:
        return int(said.lower() == "a")
    hundreds = 100 * _OF[spelt["many"] or "one"] if spelt["hundreds"] else 0
    return hundreds + sum(_OF[one] for one in (spelt["tens"], spelt["small"]) if one)


def later(start: str, count: int, unit: str) -> str:
    """Return the day that comes so many days, months or years after one; empty where there is none."""
    try:
        day = date.fromisoformat(start)
        if unit == "day":
            return (day + timedelta(days=count)).isoformat()
        months = day.month - 1 + count * (12 if unit == "year" else 1)
        last = monthrange(day.year + months // 12, months % 12 + 1)[1]
        return date(day.year + months // 12, months % 12 + 1, min(day.day, last)).isoformat()
    except (ValueError, OverflowError):  # a year, as it was told
        return ""
