"""Which Ordinances may have lapsed: those that amend a law, and the law itself where it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.asat import Outstanding
from diffs.amending.asat.lapse import ENDS, LapseRule, lapse_of, last_day, rule_for
from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.assent import promulgated_on
from publish.law import repealing
from store import works
from tarmeem.model import Event, Work


@dataclass(frozen=True, slots=True)
class _Term:
    """How long one Ordinance stands by itself."""

    last: str
    """The last day of it; the latest that it can be, where the promulgation's own day is not known."""
    exact: bool
    extended: bool
    rule: LapseRule

    def said(self) -> str:
        days = self.rule.days + self.rule.extension * self.extended
        until = f"here until {self.last}{'' if self.exact else ' at the latest'}"
        way = "it is enacted" if self.extended else "it is extended or enacted"
        return f"an Ordinance stands {days} days, {until}, unless {way} ({self.rule.citation}), and nothing known says that it was"


def perhaps_lapsed(
    db: Database, work: Work, text: str, amending: Sequence[Dated], on: str, until: str
) -> Iterator[tuple[str, Outstanding]]:
    """Yield each Ordinance that is older on a day than one stands by itself, and when it was known: the law, or one ``amending`` it."""
    for by in (one for law in amending for one in (law, *law.within) if law.stands(on)):
        term = _term(by.text, _heard(db, by.id, until)) if by.first_day else None
        if term and on > term.last and by.stands(on):
            said = f"{term.said()}; what it changed is in this text"
            yield by.known_at, Outstanding("lapse", by.name, said)
    told = _heard(db, work.id, until)
    # Of one whose promulgation was told the lapse itself is known: it is the law's state.
    own = None if lapse_of(told, text) else _term(text, told)
    if own and on > own.last and not _is_kept_alive(amending, own.last):
        yield "", Outstanding("lapse", work.title, own.said())


def _heard(db: Database, name: str, until: str) -> list[Event]:
    work = works.get(db, name)
    told = repealing.events_of(db, work, until) if work else []
    return [one for one in told if not one.eid and (not until or one.known_at <= until)]


def _term(text: str, told: Sequence[Event]) -> _Term | None:
    """Return how long an Ordinance stands; None where it is none, stands for good, or its end is told."""
    own = own_name(text)
    if own.kind != "ordinance" or any(one.kind in ENDS for one in told):
        return None
    days = [one.valid_on for one in told if one.kind == "promulgated"]
    day = min(days, default=None) or promulgated_on(text)
    if day is None and not own.year:
        return None
    start = day or f"{own.year}-12-31"
    rule = rule_for(start, text) if _is_day(start) else None
    if rule is None:
        return None
    extended = [one.valid_on for one in told if one.kind == "extended"]
    last = last_day(start, extended, rule).isoformat()
    return _Term(last, day is not None, last != last_day(start, (), rule).isoformat(), rule)


def _is_day(said: str) -> bool:
    try:
        return bool(date.fromisoformat(said))
    except ValueError:  # a year, as it was told
        return False


def _is_kept_alive(amending: Sequence[Dated], last: str) -> bool:
    """Tell whether an Act amended an Ordinance when it would have lapsed: Parliament took it for law."""
    return any((by.from_date or "") > last and own_name(by.text).kind == "act" for by in amending)
