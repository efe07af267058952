"""Who put each word of our consolidation of a law there, and what of it stands no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from sqlite_utils import Database

from diffs.amending.asat.asat import Outstanding
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.statement import blame
from diffs.structure.cite import SECTION, unit_of
from diffs.structure.eids import top, within
from publish.law import amenders, lawbook
from publish.law.lawlines import showing
from publish.law.standing import ended, in_part
from publish.law.steps import known_provision
from tarmeem import clock
from tarmeem.errors import UsageError
from tarmeem.model import Event


class Omitted(NamedTuple):
    """A provision that was omitted."""

    eid: str
    instruction: str
    instrument: str
    section: str
    """The section of the instrument that gives the instruction; empty where that has no number."""

    @property
    def by(self) -> str:
        """Return by what: the section, or else the instruction."""
        place = self.section or f"instruction {self.instruction}"
        return f"{place} of {self.instrument}"


class Blamed(NamedTuple):
    """A law's words by their makers, or a provision's."""

    rows: list[dict[str, Any]]
    """A stretch of words each: ``eid``, ``text``, ``instruction``, its ``instrument`` and that one's ``section``, and what ``ended`` of the provision."""
    gone: list[Omitted]
    unsettled: list[Outstanding]
    ended: Event | None
    """The event by which the whole of it stands no more."""
    unit: str = SECTION
    """What its provisions are called."""


def blamed(db: Database, name: str, said: str | None) -> Blamed:
    """Return a work's words by their makers, or those of one provision, as a person writes it.

    Raises: UsageError where there is no such work, or no such provision in what was made of it.
    """
    work = lawbook.find_work(db, name)
    eid = known_provision(db, name, said) if said else ""
    made, began = lawbook.consolidated(db, name), amenders.began(db, work.id)
    titles = [one.name for one in began]
    wanted = [eid] if eid else [one["eid"] for one in made.provisions if "__" not in one["eid"]]
    ended_in = {one: in_part(db, work, one) for one in wanted}
    rows = [
        {"eid": one, **asdict(part), "instrument": lawbook.title_of(part.instruction, titles), "section": amenders.section_of(part.instruction, began), "ended": ended_in[one]}
        for one in wanted
        for part in blame(made, one)
    ]  # fmt: skip
    gone = [
        Omitted(one, by, lawbook.title_of(by, titles), amenders.section_of(by, began))
        for one, by in made.removed
        if not eid or within(one, eid)
    ]
    if eid and not rows:
        raise _not_there(eid, work.title, gone, began)
    unsettled = [one for one in lawbook.unsettled(db, name) if not eid or not one.eid or top(one.eid) == top(eid)]  # fmt: skip
    return Blamed(rows, gone, unsettled, ended(db, work), unit_of(work.title))


def _not_there(
    provision: str, title: str, gone: Sequence[Omitted], began: Sequence[Dated]
) -> UsageError:
    """Return why a provision has no words to blame anybody for: it was omitted, or is to be, or never was."""
    for one in gone:
        if one.eid == provision:
            if why := amenders.not_yet(began, one.instruction):
                do = f"its words as they stand: {showing(title, clock.today())}"
                return UsageError(f"{provision} is omitted by {one.by}, which has no effect yet: {why}", do=do)  # fmt: skip
            seen = showing(title, amenders.eve(amenders.order_day(began, one.instruction)[0]))
            return UsageError(f"{provision} was omitted, by {one.by}", do=f"its words, the day before: {seen}")  # fmt: skip
    return UsageError(f"it has no provision {provision}", do="write it as sec_14 or sec_14__subsec_1: see --json without one")  # fmt: skip
