"""The law as it stood, and how it came to: what the store knows, put to the reader's question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.process import extractOne
from rapidfuzz.utils import default_process
from sqlite_utils import Database

from diffs.amending.annotated.notes import authority
from diffs.amending.asat import asat as law
from diffs.amending.asat.aftermath import left_undone
from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.asat.noted import unnamed
from diffs.amending.asat.turns import carry_out
from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.effects import never
from publish.given import read_day
from publish.law import amenders, firstday, remembered, repealing, unaccounted
from publish.law.puttogether import Asked, carried_forward, peeled_back, printed_on
from store import events, expressions, works
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Event, Expression, Work

_NEAR = 90
"""Likeness, of 100, from which a title is offered in the place of one that no work has."""


def find_work(db: Database, name: str) -> Work:
    """Return the work that a name is of (`works.named`), else the one in whose title alone it stands.

    A title that a work has gone by counts where none stands in that of today: an amended law may bear another now.
    Raises: UsageError where there is none, or where there are several.
    """
    if not name.strip():
        raise UsageError("no work is named", do="see `tarmeem list --search WORDS`")
    found = works.named(db, name) or _with_words(db, name)
    if not found:
        titles = [one.title for one in works.listing(db)]
        near = extractOne(name, titles, processor=default_process, score_cutoff=_NEAR)
        do = f"is it {near[0]!r}?" if near else "see `tarmeem list --search WORDS`"
        raise UsageError(f"there is no work {name!r}", do=do)
    if len(found) > 1:
        some = "; ".join(f"{work.id} {work.title}" for work in found[:5])
        raise UsageError(
            f"{len(found)} works have that in their title", do=f"name one by its id: {some}"
        )
    return found[0]


def _with_words(db: Database, name: str) -> list[Work]:
    """Return the works in whose title some words stand; else those that have gone by such a title."""
    said, listed = name.casefold(), works.titled(db)
    return [one for one, _ in listed if said in one.title.casefold()] or [
        one for one, names in listed if any(said in title.casefold() for title in names)
    ]


# ------------------------------------------------------------------------------- as at a date


def as_at(db: Database, name: str, on: str | None, known_at: str | None) -> AsAt:
    """Return a work's law on a day in Karachi, from what was known by the end of another.

    The oldest text is carried forward through the instruments known to amend it. Where even that
    one is an annotated reprint, the newest such is peeled back to the day instead, and what its notes
    do not name is carried out on it; where nothing is known
    to have amended it, the newest that was seen by then stands. Without a day: today. Where the
    newest text seen reads otherwise, or changed and nothing known says why, that is outstanding.
    Raises: UsageError where the work has no text, none was seen by ``known_at``, or a day is none.
    """
    day = read_day(on) if on else clock.today()
    until = f"{read_day(known_at)}T19:00:00Z" if known_at else ""  # a day in Karachi ends then
    work = find_work(db, name)
    chain = chain_of(db, work)
    told = _told(db, work, until)
    dated = _enacted_by(db, work, told, day)
    if until and until < chain[0].seen_at:
        raise UsageError(
            f"no text of {work.title} was seen by {known_at}",
            do=f"the first was seen {clock.day_of(chain[0].seen_at)}",
        )
    # What was seen since says nothing of which text the law was known by then.
    known = [x for x in amenders.amending(db, work.id, until) if not until or x.known_at <= until]
    by = min(filter(None, (until, f"{day}T19:00:00Z")))  # what was seen since is of a later day
    seen = [one for one in chain if one.seen_at <= by]
    asked = Asked(db, work, day, until, by, tuple(seen), tuple(told), tuple(known), dated)
    amended = known or any(unaccounted.amender(event) for event in told)
    first = chain[0] if amended or not seen else seen[-1]
    if remembered.is_annotated(expressions.text(db, first.id or 0)):
        made = peeled_back(asked, first, reprint(db, chain, until) or first)
    else:
        made = carried_forward(asked, first)
    if back := firstday.reached_back_to(_oldest(db, work), work.title, told, day):
        made = replace(made, settled=(back, *made.settled))
    return amenders.numbered(made, amenders.began(db, work.id))


def _told(db: Database, work: Work, until: str) -> list[Event]:
    """Return what befell a work, without the commencements that were told anew since."""
    last = events.commencements(db, work.id, known_at=until or None)
    return [
        one
        for one in repealing.events_of(db, work, until)
        if one.kind != "commenced" or authority(one.source) or last.get(one.eid) in (None, one)
    ]


def _enacted_by(db: Database, work: Work, told: Sequence[Event], day: str) -> bool:
    """Refuse a day before a work can have existed; return whether it is known to have stood on it."""
    first = began(db, work, told, day)
    if first and day < first:
        raise UsageError(
            f"{work.title} did not stand yet on {day}", do=f"ask for a day from {first} on"
        )
    return firstday.is_known_to_stand(_oldest(db, work), work.title, told, day)


def began(db: Database, work: Work, told: Sequence[Event], day: str) -> str:
    """Return the first day a work can have stood on, so far as it is known; else ""."""
    return firstday.first_day(_oldest(db, work), work.title, told, day)


def _oldest(db: Database, work: Work) -> str:
    return expressions.text(db, chain_of(db, work)[0].id or 0)


def chain_of(db: Database, work: Work) -> list[Expression]:
    """Return a work's texts by when they were seen: the English ones, and no bill's print, where there are others.

    Raises: UsageError where it has none.
    """
    chain = expressions.chain(db, work.id)
    if not chain:
        raise UsageError(f"{work.title} has no text in the store", where=work.id)
    read = [one for one in chain if one.language == "en"] or chain
    return [one for one in read if one.edition != "bill"] or read


# ------------------------------------------------------------------- consolidations, comparisons


def consolidated(db: Database, name: str) -> Consolidation:
    """Carry out on a work's text all instruments known to amend it, whenever they commence if they may."""
    return worked_in(db, find_work(db, name))[1]


def worked_in(db: Database, work: Work) -> tuple[Expression, Consolidation]:
    """Return the text that ``consolidated`` begins from, and what it makes of it.

    It is the first one; where that is a reprint with notes and a newer such was seen, on which ``as_at`` rests, the
    newest, if the orders of the kept instruments give its words again.
    """
    chain, began = chain_of(db, work), amenders.began(db, work.id)
    base = expressions.text(db, chain[0].id or 0)
    newest = reprint(db, chain[1:]) if remembered.is_annotated(base) else None
    again = newest and remembered.replayed(expressions.text(db, newest.id or 0), tuple(began))
    if newest and again:
        return newest, again
    return chain[0], carry_out(base, began, [never(one) for one in began], remembered.carry)


def refused(db: Database, work: Work) -> list[Outstanding]:
    """Return the instructions that were not carried out in ``consolidated``; of a reprint only those of what its notes do not name."""
    chain, (used, made) = chain_of(db, work), worked_in(db, work)
    began = amenders.began(db, work.id)
    base = expressions.text(db, used.id or 0)
    noted = remembered.is_annotated(base)
    left = left_undone(made, began, noted=noted, printed=printed_on(used, base))
    if noted:
        notes = remembered.notes_of(expressions.text(db, (reprint(db, chain) or chain[0]).id or 0))
        beyond = {one.id for one in unnamed(notes, began)}
        left = [one for one in left if began[one.instrument - 1].id in beyond]
    return law.undone(left, began)


def unsettled(db: Database, name: str) -> tuple[Outstanding, ...]:
    """Return what is known of a work and not in ``consolidated``, or was put there with no known day.

    It is what ``as_at`` leaves open today, but for what each of the two texts has of its own: the instructions
    that were not carried out on it, and where the newest text seen reads otherwise.
    """
    work = find_work(db, name)
    chain, (used, made) = chain_of(db, work), worked_in(db, work)
    view = as_at(db, work.id, None, None)
    told = [one for one in view.outstanding if not one.instruction and one.kind not in _OF_A_TEXT]
    began = amenders.began(db, work.id)
    base = expressions.text(db, used.id or 0)
    told += law.unordered(began, made)
    later = chain if used == chain[0] else [one for one in chain if one.seen_at > used.seen_at]

    def made_on(day: str) -> str:
        return remembered.carried(base, tuple(began), (), day, "", printed_on(used, base)).text

    return (
        *told,
        *refused(db, work),
        *(unaccounted.unaccounted(db, made.text, used, later, made_on) if later else ()),
    )


_OF_A_TEXT = ("another law", "differs", "unexplained")
"""What a view as at today leaves open in its own words, and another text may not."""


def title_of(instruction: str, titles: Sequence[str]) -> str:
    """Return the title of the instrument an instruction such as 1.3 is of; empty where it is of none."""
    place = int(instruction.partition(".")[0] or 0)
    return titles[place - 1] if 0 < place <= len(titles) else ""


def reprint(db: Database, chain: Sequence[Expression], until: str = "") -> Expression | None:
    """Return the newest reprint with notes among a work's texts, of those seen by an instant."""
    seen = [one for one in chain if not until or one.seen_at <= until]
    return next((one for one in seen[::-1] if remembered.is_annotated(expressions.text(db, one.id or 0))), None)  # fmt: skip
