"""Which Ordinances may have lapsed: those that amend a law, and the law itself where it is one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlite_utils import Database

from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.asat.beginning import commencement_of
from diffs.amending.asat.lapse import ENDS, LapseRule, lapse_of, last_day, rule_for
from diffs.amending.consolidating.dated import Dated, Untold
from diffs.amending.drafting.assent import printed_on, promulgated_on
from publish.law import repealing
from publish.law.extending import Extending, extension_of
from publish.law.repealing import short
from store import events, expressions, works
from tarmeem import clock
from tarmeem.model import Event, Work


@dataclass(frozen=True, slots=True)
class _Term:
    """How long one Ordinance stands by itself."""

    first: str
    """The last day of it; the earliest that it can be, where the promulgation's own day is not known."""
    last: str
    """The same; the latest that it can be."""
    how: str
    """What the days hinge on, where they do not on the Ordinance's own promulgation."""
    extended: bool
    rule: LapseRule

    def untold(self, whose: str, by: Extending | None) -> Untold | None:
        """Return what is to be told where a text says that it was extended, and no event does."""
        return Untold("extended", whose, by.by) if by and not self.extended else None

    @property
    def due(self) -> str:
        """Return the first day on which it stands no more, at the latest."""
        return (date.fromisoformat(self.last) + timedelta(days=1)).isoformat()

    def said(self, by: Extending | None) -> str:
        """Return how long it stands; ``by``: a text that says it was extended, where no event tells that."""
        days = self.rule.days + self.rule.extension * self.extended
        bounds = "" if self.first == self.last else f" at the latest, and {self.first} at the earliest"  # fmt: skip
        until = f"here until {self.last}{bounds}{self.how}"
        known = f"{by.by} says, which no event tells: “{short(by.words)}”" if by and not self.extended else "nothing known says that it was"  # fmt: skip
        way = "it is enacted" if self.extended else "it is extended or enacted"
        return f"an Ordinance stands {days} days, {until}, unless {way} ({self.rule.citation}), and {known}"


def perhaps_lapsed(
    db: Database, work: Work, text: str, amending: Sequence[Dated], on: str, until: str,
    idle: Collection[Dated] = (),
) -> Iterator[tuple[str, Outstanding]]:  # fmt: skip
    """Yield each Ordinance that may be older on a day than one stands by itself, and when it was known: the law, or one ``amending`` it.

    ``idle``: those on whose lapse nothing hinges.
    """
    for by, row in _amending(db, amending, on, until):
        if by not in idle:
            yield by.known_at, row
    told = _heard(db, work.id, until)
    # Of one whose promulgation was told the lapse itself is known: it is the law's state.
    ended = lapse_of(told, text) or any(one.kind in ENDS for one in told)
    own = None if ended else _term(db, work.id, text, told, until)
    if own and on > own.first and not _is_kept_alive(amending, own.last):
        longer = extension_of(db, work.id, until)
        untold = own.untold(work.title, longer)
        yield "", Outstanding("lapse", work.title, own.said(longer), untold=untold)


def idle(
    db: Database, amending: Sequence[Dated], on: str, until: str,
    same: Callable[[Sequence[Dated]], bool],
) -> list[Dated]:  # fmt: skip
    """Return the Ordinances that may have lapsed by a day, or were repealed, and without all of which the law reads the ``same``: another orders it again."""
    gone: list[Dated] = []
    for by, _ in _amending(db, amending, on, until):
        if by in amending and by.stands(on) and same([*gone, by]):
            gone.append(by)
    return gone


def settled(view: AsAt, idle: Sequence[Dated]) -> Iterator[str]:
    """Yield of each Ordinance what others order again, and that nothing hinges on its lapse."""
    names = [one.name for one in view.instruments]
    so = "; without it the law reads the same"
    for place, by, whole in view.repeats:
        what = "What" if whole else "Part of what"
        lapse = so * (view.instruments[place - 1] in idle)
        yield f"{what} {names[place - 1]} ordered is ordered again by {' and '.join(names[at - 1] for at in by)}{lapse}"
    said = [view.instruments[place - 1] for place, _, _ in view.repeats]
    for one in idle:
        if one not in said:
            yield f"The law reads the same without {one.name}"


def _amending(
    db: Database, amending: Sequence[Dated], on: str, until: str
) -> Iterator[tuple[Dated, Outstanding]]:
    for by in (one for law in amending for one in (law, *law.within) if law.stands(on) or _waits(law)):  # fmt: skip
        told = _heard(db, by.id, until)
        void = any(one.kind in ENDS and one.kind != "repealed" for one in told)
        term = None if void else _term(db, by.id, by.text, told, until)
        if term is None:
            continue
        # An Act that repeals one which had lapsed by then does not say that it stood.
        gone = min((one for one in told if one.kind == "repealed" and one.valid_on <= term.due), key=lambda one: one.valid_on, default=None)  # fmt: skip
        if gone:
            if gone.valid_on <= on and by.stands(on):
                yield by, Outstanding("needs-review", by.name, f"it was repealed on {gone.valid_on} by {gone.source}, and not all that it changed is ordered again: that is in this text all the same")  # fmt: skip
            continue
        if on <= term.first:
            continue
        longer = extension_of(db, by.id, until)
        said = term.said(longer)
        untold = term.untold(by.title, longer)
        if by.stands(on):
            yield by, Outstanding("lapse", by.name, f"{said}; what it changed is in this text", untold=untold)  # fmt: skip
        elif on > term.last and _waits(by):
            yield by, Outstanding("lapse", by.name, f"{said}; what it orders is not in this text", untold=untold)  # fmt: skip


def _waits(by: Dated) -> bool:
    """Tell whether an instrument has taken effect on a day that nobody knows."""
    return by.first_day is None and bool(by.undated)


def _heard(db: Database, name: str, until: str) -> list[Event]:
    work = works.get(db, name)
    told = repealing.events_of(db, work, until) if work else []
    return [one for one in told if not one.eid and (not until or one.known_at <= until)]


def _term(db: Database, name: str, text: str, told: Sequence[Event], until: str) -> _Term | None:
    """Return how long an Ordinance stands; None where it is none, or stands for good."""
    if own_name(text).kind != "ordinance":
        return None
    window = _promulgated(db, name, text, told, until)
    if window is None:
        return None
    first, last, how = window
    rule = rule_for(last, text) or rule_for(first, text)
    if rule is None:
        return None
    extended = [one.valid_on for one in told if one.kind == "extended"]
    soonest, latest = (last_day(day, extended, rule).isoformat() for day in (first, last))
    longer = latest != last_day(last, (), rule).isoformat()
    return _Term(soonest, latest, how, longer, rule)


def _promulgated(
    db: Database, name: str, text: str, told: Sequence[Event], until: str
) -> tuple[str, str, str] | None:
    """Return the first and the last day on which an Ordinance can have been promulgated, and what they hinge on; None where no year is known."""
    days = [one.valid_on for one in told if one.kind in ("promulgated", "assented") and _is_day(one.valid_on)]  # fmt: skip
    if day := min(days, default=None) or promulgated_on(text):
        return (day, day, "") if _is_day(day) else None
    year = own_name(text).year
    if not year:
        return None
    first, last = f"{year}-01-01", f"{year}-12-31"
    known = {"its print is of": printed_on(text), "it was seen on": _seen(db, name)}
    known = {how: day for how, day in known.items() if first <= day < last}
    if known:
        how, last = min(known.items(), key=lambda one: one[1])
        known = {how: last}
    said = commencement_of(text)
    began = events.commencements(db, name, known_at=until or None).get("")
    commenced = began.valid_on if began else said.on or ""
    if said.kind == "at-once" and first <= commenced <= last:  # it began when it was promulgated
        return commenced, commenced, f", counted from {commenced}: it took effect at once"
    if said.kind == "deemed":  # it reaches back, and may have been promulgated long after
        first = commenced if first < commenced <= last else first
    elif first <= commenced < last:
        last, known = commenced, {"it took effect on": commenced}
    why = "".join(f"; {how} {day}" for how, day in known.items())
    return first, last, f" (the day of its promulgation is not known{why})"


def _seen(db: Database, name: str) -> str:
    chain = expressions.chain(db, name)
    return clock.day_of(chain[0].seen_at) if chain else ""


def _is_day(said: str) -> bool:
    try:
        return bool(date.fromisoformat(said))
    except ValueError:  # a year, as it was told
        return False


def _is_kept_alive(amending: Sequence[Dated], last: str) -> bool:
    """Tell whether an Act amended an Ordinance when it would have lapsed: Parliament took it for law."""
    return any((by.from_date or "") > last and own_name(by.text).kind == "act" for by in amending)
