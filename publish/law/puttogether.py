"""Put the law of a day together from what is known of a work: a reprint peeled back, or a text carried forward."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from sqlite_utils import Database

from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.asat.standing import StandingProvision
from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.assent import is_as_published
from diffs.structure.eids import top
from publish.law import commencing, lapsing, remembered, unaccounted
from publish.law.outstanding import outstanding
from store import expressions
from tarmeem import clock
from tarmeem.model import Event, Expression, Work


class Asked(NamedTuple):
    """A work, the day that is asked of, and what is known of it."""

    db: Database
    work: Work
    day: str
    until: str
    """The instant by which it was known; empty where all counts that is known now."""
    by: str
    """The instant by which a text was seen that is of the day or of one before it."""
    seen: tuple[Expression, ...]
    """The texts seen by then."""
    told: tuple[Event, ...]
    """What befell the work."""
    known: tuple[Dated, ...]
    """The instruments that amend it."""
    dated: bool
    """Whether the first day is known on which it can have stood."""


def peeled_back(asked: Asked, first: Expression, used: Expression) -> AsAt:
    """Return the law from a reprint with notes, ``used``: what came later is undone, what they do not name carried out.

    ``first``: the oldest text, which has notes too.
    """
    db, day = asked.db, asked.day
    base, text = (expressions.text(db, one.id or 0) for one in (first, used))
    told, printed = (*asked.told, *commencing.begun(asked.known)), clock.day_of(used.seen_at)

    def made_on(on: str) -> AsAt:
        return remembered.peeled(text, told, on, asked.until, asked.known, printed)

    view = made_on(day)
    mine = unaccounted.of_the_text(db, used, day, dated=asked.dated, noted=True)
    later = [one for one in asked.seen if one.seen_at > used.seen_at]
    left = (
        unaccounted.unaccounted(db, view.text, used, later, lambda on: made_on(on).text)
        if later
        else ()
    )
    rows = (*mine, *_open(asked, base, used), *view.outstanding, *left)
    return replace(_resting(view, asked, used), outstanding=rows)


def carried_forward(asked: Asked, first: Expression) -> AsAt:
    """Return the law from a text without notes, ``first``, on which the instruments are carried out."""
    db, day, known = asked.db, asked.day, asked.known
    base = expressions.text(db, first.id or 0)
    printed = printed_on(first, base)

    def made_by(some: Sequence[Dated], on: str) -> str:
        return remembered.carried(base, tuple(some), asked.told, on, asked.until, printed).text

    view = remembered.carried(base, known, asked.told, day, asked.until, printed)
    idle = lapsing.idle(db, known, day, asked.until, lambda gone: made_by([x for x in known if x not in gone], day) == view.text)  # fmt: skip
    left = unaccounted.unaccounted(
        db, view.text, first, asked.seen, partial(made_by, known), later=bool(asked.until) and not known,
        states=partial(unaccounted.other_states, view, known, made_by),
    )  # fmt: skip
    mine = unaccounted.of_the_text(db, first, day, dated=asked.dated)
    if later := _newer(asked, first):
        view = replace(view, outstanding=unaccounted.confirmed(db, view, later))
    early = () if first in asked.seen else _borne_early(base, known, first, day)
    return replace(
        _resting(view, asked, first),
        provisions=_marked(view.provisions, early),
        outstanding=(*mine, *_open(asked, base, first, idle), *early, *view.outstanding, *left),
        settled=tuple(lapsing.settled(view, idle)),
    )


def _resting(view: AsAt, asked: Asked, used: Expression) -> AsAt:
    """Return a view that names the text it rests on, and the newest one where that is another."""
    view = replace(view, base=unaccounted.named_text(used))
    newest = _newer(asked, used)
    if newest is None:
        return view
    return replace(view, newer=unaccounted.named_text(newest), newest=newest.id or 0)


def _newer(asked: Asked, used: Expression) -> Expression | None:
    """Return the newest text that was seen, where it is newer than the one that is used."""
    seen = [x for x in asked.seen if x.edition != "tarmeem" and x.seen_at > used.seen_at]
    return seen[-1] if seen else None


def _open(
    asked: Asked, base: str, used: Expression, idle: Collection[Dated] = ()
) -> tuple[Outstanding, ...]:
    """Return what is known of the law and no text shows; ``idle``: Ordinances whose lapse changes nothing."""
    db, work = asked.db, asked.work
    return (
        *unaccounted.withdrawn(db, work.id, asked.by),
        *unaccounted.unkept(
            work, expressions.text(db, used.id or 0), asked.told, asked.known, asked.day
        ),
        *outstanding(db, work, base, used.seen_at, asked.known, asked.day, asked.until, idle),
    )


def _borne_early(
    base: str, known: Sequence[Dated], first: Expression, day: str
) -> tuple[Outstanding, ...]:
    """Return what of a text seen after a day came after the day too, as the instruments it bears show."""
    late = [one for one in known if not one.until and one.from_date and one.from_date > day]
    alone = [(one, remembered.carried_out(base, (one.text,))) for one in late]
    return tuple(row for one, made in alone for row in unaccounted.borne(made, one, first, day))


def _marked(
    provisions: Sequence[StandingProvision], unknown: Sequence[Outstanding]
) -> tuple[StandingProvision, ...]:
    """Return the provisions, those in force whose words are not known said to be so."""
    by = {top(one.eid): one.source for one in unknown}
    return tuple(
        replace(one, state="unknown", source=by[one.eid])
        if one.eid in by and one.state == "in force"
        else one
        for one in provisions
    )


def printed_on(text: Expression, words: str) -> str:
    """Return the day of a print that may bear what amended the law before it; empty of the Gazette's own."""
    own = text.edition == "gazette" or is_as_published(words)
    return "" if own else clock.day_of(text.seen_at)
