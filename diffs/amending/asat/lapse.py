"""When an Ordinance lapses: rules of the Constitution, kept as data with their citations."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tarmeem.model import Event
from tarmeem.patterns import pattern_of


@dataclass(frozen=True, slots=True)
class LapseRule:
    """How long an Ordinance stands without Parliament."""

    days: int
    extension: int
    """Days that one resolution may add, once."""
    citation: str


RULE = LapseRule(
    days=120,
    extension=120,
    citation="Constitution of the Islamic Republic of Pakistan, Article 89(2)(a)",
)
PROVINCIAL = LapseRule(
    days=90,
    extension=90,
    citation="Constitution of the Islamic Republic of Pakistan, Article 128(2)(a)",
)
_IN_DAYS = "2010-04-19"
"""From when Article 128 counts days; it counted months before."""
_BY_A_GOVERNOR = pattern_of(
    r"\bGovernor\b(?:(?!\bPresident\s+is\b)[^;]){0,200}?\bpleased\s+to\s+(?:make|promulgate)\b",
    re.IGNORECASE,
)
"""The President may promulgate an Ordinance that is about a Governor."""
_HEAD = 6000
ENDS = frozenset({"repealed", "withdrawn", "lapsed", "struck-down"})
"""How an Ordinance may end before it would have lapsed."""
_LAPSING = (("1973-08-14", "1977-07-04"), ("1985-12-30", "1999-10-11"), ("2003-11-01", "9999"))
"""When Ordinances that lapse were promulgated: those of martial law stand (Articles 270A and 270AA)."""


def rule_for(promulgated: str, text: str = "") -> LapseRule | None:
    """Return the rule by which an Ordinance promulgated on a day lapses; None where it stands for good.

    Of one that its ``text`` says a Governor promulgated: None also where it was before Article 128 counted days.
    """
    if _BY_A_GOVERNOR.search(text, 0, _HEAD):
        return PROVINCIAL if promulgated >= _IN_DAYS else None
    return RULE if any(start <= promulgated <= end for start, end in _LAPSING) else None


def last_day(
    promulgated: str, extended: Iterable[str] = (), rule: LapseRule = RULE
) -> datetime.date:
    """Return the last day an Ordinance stands; ``extended``: the days of resolutions, of which one in time counts.

    The day of promulgation is the first of them: one of 18 November 1996 stood until 17 March 1997
    (PLD 2000 SC 26).
    """
    start = datetime.date.fromisoformat(promulgated)
    last = start + datetime.timedelta(days=rule.days - 1)
    if any(one <= last.isoformat() for one in extended):
        last += datetime.timedelta(days=rule.extension)
    return last


def lapse_of(events: Sequence[Event], text: str = "") -> Event | None:
    """Return the lapse that follows from an Ordinance's promulgation, unless something came first.

    ``events`` are those of one Ordinance as a whole, ``text`` its words; an *extended* one adds the rule's extension
    once. None where it was never promulgated, ended otherwise before it would have lapsed, or is one
    that stands for good.
    """
    whole = [event for event in events if not event.eid]
    promulgated = min((event for event in whole if event.kind == "promulgated"),
                      key=lambda event: event.valid_on, default=None)  # fmt: skip
    if promulgated is None:
        return None
    rule = rule_for(promulgated.valid_on, text)
    if rule is None:
        return None
    extended = [event.valid_on for event in whole if event.kind == "extended"]
    due = last_day(promulgated.valid_on, extended, rule) + datetime.timedelta(days=1)
    if any(event.kind in ENDS and event.valid_on <= due.isoformat() for event in whole):
        return None
    start = datetime.date.fromisoformat(promulgated.valid_on)
    note = f"{(due - start).days} days after promulgation on {promulgated.valid_on}"
    return Event(
        promulgated.work, "lapsed", due.isoformat(), promulgated.known_at, rule.citation, note=note
    )
