"""When the instruments that amend a work took effect, by their own words or by what was told of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from textwrap import shorten
from typing import NamedTuple

from sqlite_utils import Database

from diffs.amending.annotated.notes import authority
from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.asat import undone
from diffs.amending.asat.beginning import first_section
from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.consolidating.dated import Dated, Doubt, Untold, turn
from diffs.amending.drafting.assent import printed_on, promulgated_on
from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.instruments import Commencement, read_instrument
from diffs.amending.drafting.instruments import Instrument as Parsed
from diffs.amending.drafting.inurdu import is_amending_in_urdu
from diffs.amending.drafting.reckoned import Reckoned, Several, gazetted_on, read_several
from diffs.amending.drafting.whichact import identify, same_act
from diffs.structure import structure_text
from diffs.structure.eids import top
from diffs.structure.frame.instruments import beginnings
from publish.law.voided import doubts, ended
from store import events, expressions, revisions
from store.instruments import Instrument, instruments_of
from tarmeem import clock
from tarmeem.model import Event, EventKind, Instruction, RelationKind
from tarmeem.patterns import pattern_of

REMEMBERED = 512
"""Instruments whose reading is kept in memory: more than any law is amended by."""
_QUOTED = 120


class _Begins(NamedTuple):
    """When an instrument takes effect."""

    day: str | None
    why: str
    """Why it has no day; empty where it waits for a notification."""
    parts: tuple[tuple[str, str], ...] = ()
    """Its sections that begin apart from the rest, by eId, and the day of each; empty = it waits for one."""
    untold: Untold = Untold("commenced")
    """What is to be told of it where a day is not known."""


When = Callable[[str], _Begins]


def _dated(db: Database, one: Instrument, until: str, *, itself: bool = True) -> Dated:
    """Return an instrument and its day, from what was known by an instant; ``itself``: as it was amended itself."""
    told = events.of_work(db, one.work, known_at=until or None)
    apart = events.commencements(db, one.work, known_at=until or None)
    commenced, assent = apart.pop("", None), _assent(told)

    def when(text: str) -> _Begins:
        """Return its days if it reads so; what was told of one goes before its own words."""
        if one.kind == "bill" and not (assent or commenced):
            own = _Begins(None, "it is a bill, and nothing known says that it was enacted")
        else:
            own = _own_days(text, assent, told)
        day, why = (commenced.valid_on, "") if commenced else own[:2]
        parts = dict(own.parts) | {eid: x.valid_on for eid, x in apart.items()}
        untold = own.untold._replace(whose=one.title)
        return _Begins(day, why, tuple(parts.items()), untold)

    begins = when(one.text)
    first = expressions.chain(db, one.work)[0]
    made = Dated(
        _named(one), one.text, begins.day, first.seen_at, one.work, begins.why, ended(told),
        made=assent or promulgated_on(one.text) or "", parts=begins.parts,
        doubts=(*doubts(_named(one), told), *_unexplained(db, one, until)), untold=begins.untold,
    )  # fmt: skip
    return _as_amended(db, made, until, when) if itself else made


def _own_days(text: str, assent: str | None, told: Sequence[Event]) -> _Begins:
    """Return when an instrument takes effect by its own words, and why there is no day."""
    when, day = _parsed(text).commencement, None
    made = assent or promulgated_on(text)
    several = when.several or (_each(text) if when.kind == "parts" else ())
    if several and (found := _severally(text, several, made)):
        return found
    if when.kind == "at-once":
        day = made or (_PUBLISHED.day(told, gazetted_on(text)) if _is_notification(text) else None)
    elif when.kind == "unknown" and not when.words and not _SAYS_WHEN.search(text):
        # General Clauses Act, 1897, section 5; an Act of a Province counts from its publication.
        day = assent if _BY_THE_PRESIDENT.search(text[:_HEAD]) else None
    if when.after is not None:
        day = when.after.day(told, gazetted_on(text)) or None
    day = when.on or day
    unmade = when.kind == "at-once" and own_name(text).kind == "ordinance"
    untold = Untold("promulgated" if unmade else "commenced", in_part=when.in_part)
    return _Begins(day, "" if day else _why(when, text), untold=untold)


def own_day(text: str, told: Sequence[Event], eid: str = "") -> tuple[str, str]:
    """Return the day on which an instrument, or a section of it, begins by its own words, and the words; both empty where they give none."""
    own, words = _own_days(text, _assent(told), told), _parsed(text).commencement.words
    day = dict(own.parts).get(top(eid), own.day) if eid else own.day
    return (day, words) if day and words else ("", "")


def not_begun(text: str, on: str) -> str:
    """Return that an instrument, or a part of it, begins after a day by its own words, or waits for a notification; empty where they say neither."""
    own, words = _own_days(text, on, ()), _parsed(text).commencement.words
    days = [own.day, *(day for _, day in own.parts)]
    late = max((day for day in days if day and day > on), default="")
    waits = (not all(days) and bool(own.parts)) or not (own.day or own.why)
    if not (words and (late or waits)):
        return ""
    why = [f"{late} is yet to come"] * bool(late) + ["no notification was looked for"] * waits
    return f"it says “{shorten(words, _QUOTED, placeholder=' …')}”: {', and '.join(why)}"


_PUBLISHED = Reckoned("gazetted", 0)
"""When a notification has effect that says "at once": its orders are published in the Gazette (General Clauses Act, 1897, section 20A)."""
_SRO = pattern_of(r"^[ \t]*S\.?\s?R\.?\s?O\.?[ \t]*(?:No\.?[ \t]*)?\d", re.MULTILINE)


def _is_notification(text: str) -> bool:
    """Tell whether an instrument is a notification by its number, and neither an Act nor an Ordinance."""
    return not own_name(text).kind and _SRO.search(text[:_HEAD]) is not None


def _severally(text: str, several: Sequence[Several], made: str | None) -> _Begins | None:
    """Return the days of an instrument whose sections begin apart; None where a day or a section is not made out."""
    days = {one: made if one.kind == "at-once" else one.on for one in several}
    apart = {f"sec_{number}": days[one] or "" for one in several for number in one.sections}
    if None in days.values() or not _stand(text, tuple(apart)):
        return None
    named = any(not one.sections for one in several)
    # Where each section has its day, the first begins with the earliest of them.
    rest = next((days[one] for one in several if not one.sections), None) if named else min(filter(None, apart.values()), default=None)  # fmt: skip
    return _Begins(rest or None, "", tuple(apart.items()))


@lru_cache(maxsize=REMEMBERED)
def _each(text: str) -> tuple[Several, ...]:
    """Return when each section of an instrument begins, where its first gives each of the others its day by its number."""
    several = read_several(first_section(text), all_named=True)
    named = {f"sec_{number}" for one in several for number in one.sections}
    others = {one.eid for one in structure_text(text).walk() if one.eid and "__" not in one.eid and one.num}  # fmt: skip
    return several if several and others - {"sec_1"} == named - {"sec_1"} else ()


_SAYS_WHEN = pattern_of(r"\bforce\b|\beffect\b|\bcommence|\boperation\b|\bdeemed\b", re.IGNORECASE)
_BY_THE_PRESIDENT = pattern_of(r"\bAct\b.{0,60}?\bassent\s+of\s+the\s+President\b", re.DOTALL)
_HEAD = 6000


def _why(when: Commencement, text: str) -> str:
    """Return why an instrument has no date; empty for one that waits for a notification, and has none yet."""
    if when.kind == "unknown" and when.words:
        words = shorten(when.words, _QUOTED, placeholder=" …")
        return f"it says “{words}”, and that day is not known"
    if when.kind == "at-once":
        return f"it takes effect at once, but {_unmade(text)}"
    return _WHY.get(when.kind, "")


def _unmade(text: str) -> str:
    """Return that the day on which an instrument was made is not known, as its kind calls that; and that of its print, where that is."""
    made = _MADE.get(own_name(text).kind, "the day on which it was made")
    made = "the day of its publication in the Gazette" if _is_notification(text) else made
    printed = printed_on(text)
    if _is_notification(text):
        return f"{made} is not known{f': it is dated {printed}' * bool(printed)}"
    return f"{made} is not known{f': its print is of {printed}, and it was made by then' * bool(printed)}"


_MADE = {"act": "the day of its assent", "ordinance": "the day of its promulgation"}
_WHY = {
    "several": "its file holds several instruments, which do not take effect on one day",
    "parts": "its provisions do not all take effect on one day",
    "unknown": "it does not say when it takes effect",
}


def _unexplained(db: Database, one: Instrument, until: str) -> Iterator[Doubt]:
    """Yield that an instrument's own text changed, and nothing known says why."""
    for step in revisions.of_work(db, one.work):
        if (
            step.cause == "unexplained"
            and step.substantive
            and not (until and step.seen_at > until)
        ):
            said = f"its own text changed, seen {clock.day_of(step.seen_at)}, and nothing known accounts for it: it is carried out as it read last"
            yield Doubt(_named(one), "", "", said)


def _as_amended(db: Database, one: Dated, until: str, when: When) -> Dated:
    """Return an instrument as others left it before it took effect; what they did to it since is told of it.

    ``when``: its day and why it has none, by its words, which others may have put off.
    """
    known = [
        other
        for other in sorted(related(db, one.id, "amends", until, itself=False), key=turn)
        if (not until or other.known_at <= until) and _orders(other, one)
    ]
    if not known:
        return one
    by = [other for other in known if not other.until]
    ended = tuple(
        Doubt(x.name, x.first_day or "", x.until, f"it amends {one.name}, and stood until {x.until}: what that made of this law until then is not in this text")
        for x in known
        if x.until and not (x.first_day and x.until <= x.first_day)
    )  # fmt: skip
    now, before = one, list[Dated]()
    for x in by:
        if x.from_date and (not now.first_day or x.from_date <= now.first_day):
            before.append(x)
            made = _amended(one.text, tuple(x.text for x in before))
            day, why, parts, untold = when(made.text)
            now = replace(
                now, text=made.text, from_date=day, undated=why, parts=parts, untold=untold
            )
    since = tuple(
        Doubt(x.name, x.from_date or "", "", f"it amends {one.name}, {x.unknown_day or 'which had taken effect by then'}: what that makes of this law is not known")
        for x in by
        if x not in before
    )  # fmt: skip
    since += ended
    if not before:
        return replace(one, doubts=(*one.doubts, *since))
    left = [
        Doubt(row.by, "", "", f"it amends {one.name}, and that is not carried out: {row.detail}")
        for row in undone(made.refusals, before)
        if row.instruction  # what is for another law has none
    ]
    named = f"{one.name} (as amended by {', '.join(x.name for x in before)})"
    return replace(now, name=named, doubts=(*one.doubts, *since, *left), within=tuple(before))


def _orders(by: Dated, one: Dated) -> bool:
    """Tell whether an instrument changes the words of another: one that repeals it leaves what it did."""
    own = identify(one.text)
    return any(op.action != "repeal" and same_act(op, own) for op in _instructions(by.text))


@lru_cache(maxsize=REMEMBERED)
def _stand(text: str, eids: tuple[str, ...]) -> bool:
    return all(map(structure_text(text).find, eids))


@lru_cache(maxsize=REMEMBERED)
def _instructions(text: str) -> list[Instruction]:
    return instructions_of(text)


@lru_cache(maxsize=REMEMBERED)
def _amended(text: str, by: tuple[str, ...]) -> Consolidation:
    return consolidate(text, by)


def related(
    db: Database, work: str, kind: RelationKind, until: str = "", *, itself: bool = True
) -> list[Dated]:
    """Return the texts that amend a work, or do else to it, and when each took effect; none in Urdu, whose orders are not read."""
    known = instruments_of(db, work, kind, until=until)
    return [_dated(db, one, until, itself=itself) for one in known if not is_amending_in_urdu(one.text)]  # fmt: skip


def begun(known: Sequence[Dated]) -> list[Event]:
    """Return the days on which the amending instruments took effect, as events that name them by number.

    Of one whose day is not known, or is not one, the day on which it was made: nothing of it has effect before.
    """
    found = []
    for one in known:
        number, day = _parsed(one.text).number, "" if one.parts else one.from_date
        if number and authority(number) and (day or one.made):
            made: EventKind = (
                "promulgated" if own_name(one.text).kind == "ordinance" else "assented"
            )
            kind = "commenced" if day else made
            found.append(Event(one.id, kind, day or one.made, one.known_at, number))
    return found


def _assent(told: Sequence[Event]) -> str | None:
    return next((one.valid_on for one in told if one.kind in ("assented", "promulgated")), None)


def _named(one: Instrument) -> str:
    """Return an instrument's title, and how many instruments its file holds where that is not one."""
    count = len(_beginnings(one.text))
    return one.title if count == 1 else f"{one.title} (its file holds {count} instruments)"


@lru_cache(maxsize=REMEMBERED)
def _beginnings(text: str) -> list[int]:
    return beginnings(text)


@lru_cache(maxsize=REMEMBERED)
def _parsed(text: str) -> Parsed:
    return read_instrument(text)
