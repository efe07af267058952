"""The law as at a date, as far as it was known at another: text, states, and what is outstanding.

A pure composition: the base and its instruments (each with the date it took effect, if known) give
the words; events give the states; nothing is updated in place. What is known but not in the text
(refused, for review, not commenced) is listed beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from diffs.amending.asat.aftermath import (
    Repeated,
    adrift,
    left_undone,
    of_words,
    repeats,
    scattered,
)
from diffs.amending.asat.beginning import ITSELF, Beginning, beginning, first_days, first_section
from diffs.amending.asat.lapse import lapse_of
from diffs.amending.asat.lineage import Lineage
from diffs.amending.asat.standing import WHOLE, Standing, StandingProvision
from diffs.amending.asat.standing import standing as standing_of
from diffs.amending.asat.turns import Carry, carry_to, trace, undecided
from diffs.amending.consolidating.carried import Carried
from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.consolidating.dated import (
    UNNOTIFIED,
    Dated,
    Untold,
    made_between,
    of_one_series,
    turn,
)
from diffs.amending.consolidating.effects import Late, may_reach_back, reaches_back
from diffs.amending.consolidating.leaving import left_as_given
from diffs.amending.consolidating.meant import ANOTHER
from diffs.amending.consolidating.ownsection import own_section
from diffs.amending.drafting.expiries import expiry_in
from diffs.structure.cite import unit_of
from diffs.structure.eids import top
from tarmeem.model import Event
from tarmeem.patterns import pattern_of

_YEAR = pattern_of(r"\b(1[789]\d\d|20\d\d)\W*\Z")


@dataclass(frozen=True, slots=True)
class Outstanding:
    """Something known that the text as at the date does not show."""

    kind: str
    """uncommenced, refused, another law, needs-review, unknown, date unknown; of a store also: differs, unexplained, withdrawn, repeal, saved, corrigendum, lapse, unread, scan, bill, not seen."""
    source: str
    detail: str
    eid: str = ""
    untold: Untold | None = None
    """What a person may tell, after which the row is gone; None where it waits for nothing of the kind."""
    instruction: str = ""
    """The instruction of ``source`` that was not carried out: ``2.3``."""
    new: str = ""
    """The words that it would put there."""
    section: str = ""
    """The section of ``source`` that gives the instruction: ``section 9``."""

    @property
    def by(self) -> str:
        """Return what it comes from, with the number that its instruction has here: no section of it."""
        return (
            f"{self.source} (instruction {self.instruction})" if self.instruction else self.source
        )

    @property
    def named(self) -> str:
        """Return what it comes from, by the section that gives the instruction; where that has no number, as ``by``."""
        return f"{self.section} of {self.source}" if self.section else self.by


@dataclass(frozen=True)
class AsAt:
    """The law as at ``on``, from what was known at ``known_at`` (empty = all that is known now)."""

    on: str
    known_at: str
    provisions: tuple[StandingProvision, ...]
    outstanding: tuple[Outstanding, ...]
    text: str = field(repr=False, default="")
    instruments: tuple[Dated, ...] = field(repr=False, default=())
    """Those carried out, in their order: instruction ``2.3`` is of the second, unless they have ``numbers``."""
    omitted: tuple[tuple[str, str], ...] = ()
    """The provisions taken out: (eId, the instruction's id)."""
    numbers: tuple[int, ...] = field(repr=False, default=())
    """Of each instrument that before the point in its instructions' ids; none where that is its place."""
    repeats: tuple[Repeated, ...] = ()
    """The Ordinances among the instruments that others order again."""
    settled: tuple[str, ...] = ()
    """What might be asked of the instruments and makes no difference to the words, as sentences without their stops."""
    state: Standing = "in force"
    """Of the work as a whole, which may have no numbered provisions."""
    since: str = ""
    source: str = ""
    base: str = ""
    """The text that was carried forward or peeled back: when it was seen, and who published it."""
    newer: str = ""
    """The same of the newest text seen by then, where that is another."""
    newest: int = 0
    """Its number."""

    def find(self, eid: str) -> StandingProvision | None:
        """Return one provision, or None where it did not stand."""
        return next((one for one in self.provisions if one.eid == eid), None)

    def numbered(self) -> Iterator[tuple[str, Dated]]:
        """Yield each instrument carried out with the number of its instructions: that before the point."""
        numbers = self.numbers or range(1, len(self.instruments) + 1)
        yield from zip(map(str, numbers), self.instruments, strict=True)

    def by(self, instruction: str) -> str:
        """Return the title of the instrument an instruction is of; empty where it is of none."""
        mine = instruction.partition(".")[0]
        return next((one.name for number, one in self.numbered() if number == mine), "")

    def named(self, instruction: str) -> str:
        """Return the section that gives an instruction, of its instrument; where it has no number, the instrument and the instruction's."""
        title, section = self.by(instruction), self.section(instruction)
        return (
            f"{section} of {title}" if section else f"{title} (instruction {instruction})".strip()
        )

    def section(self, instruction: str) -> str:
        """Return the section of its instrument that gives an instruction; empty where it has no number."""
        mine, _, own = instruction.partition(".")
        one = next((one for number, one in self.numbered() if number == mine), None)
        return own_section(one, int(own)) if one else ""

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON."""
        rows = [
            {
                "kind": one.kind,
                "source": one.by,
                "detail": one.detail,
                "eid": one.eid,
                "section": one.section,
            }
            for one in self.outstanding
        ]
        return {
            "schema": "tarmeem.asat/1", "on": self.on, "known_at": self.known_at,
            "base": self.base, "newer": self.newer, "state": self.state, "since": self.since, "source": self.source,
            "provisions": [one.as_dict() for one in self.provisions], "outstanding": rows,
        }  # fmt: skip


def as_at(
    base: str, instruments: Sequence[Dated], events: Iterable[Event], on: str, known_at: str = "",
    *, printed: str = "", carry: Carry = consolidate,
) -> AsAt:  # fmt: skip
    """Return the law on a date: the instruments in effect by then, carried out in their order.

    ``printed``: the day of the base, where it is a later print that may bear what came before it.
    ``carry``: for a caller that remembers what it once had done.
    """
    return put_together(base, instruments, events, on, known_at, carry, printed=printed)


def put_together(
    base: str, instruments: Sequence[Dated], events: Iterable[Event], on: str, known_at: str,
    carry: Carry, *, noted: bool = False, printed: str = "",
) -> AsAt:  # fmt: skip
    """Return the law on a date; ``noted``: the base is a reprint whose notes tell what came before it."""
    heard = [one for one in instruments if not known_at or one.known_at <= known_at]
    standing = [one for one in heard if not one.ended(on)]
    effective = sorted((one for one in standing if one.stands(on)), key=turn)
    made, late = carry_to(base, effective, on, carry)
    entries = made.provisions

    told = [event for event in events if not known_at or event.known_at <= known_at]
    lapse = lapse_of(told, made.base.source)
    befell = known([*told, *([lapse] if lapse else [])], on, known_at)
    began = beginning(entries, told, noted=noted)
    begins = [one for one in began.parts if one.valid_on > on]
    lineage = trace(base, made, heard, on, [*befell, *begins], carry)

    provisions = tuple(standing_of(entry, befell, began, on, lineage) for entry in entries)
    whole = standing_of(WHOLE, [one for one in befell if not one.eid], began, on, lineage)
    outstanding = (
        *_unbegun(began),
        *(row for one in standing if one not in effective for row in _waits(one, on)),
        *_of_instruments(effective, late, on),
        *undone(left_undone(made, effective, noted=noted, printed=printed), effective),
        *_left(made, effective),
        *_of_one_day(effective, made),
        *_of_events(befell, entries, lineage, unit_of(made.base.source), noted=noted),
        *(
            _expiries(made, effective, on, first_days(entries, told, made.base.source))
            if whole.state == "in force"
            else ()
        ),
    )
    return AsAt(
        on, known_at, provisions, outstanding, made.text, tuple(effective),
        omitted=made.removed, repeats=repeats(made, effective), state=whole.state, since=whole.since, source=whole.source,
    )  # fmt: skip


def _unbegun(began: Beginning) -> Iterator[Outstanding]:
    """Yield that the law itself waits for its beginning, where it does."""
    if began.doubt:
        yield Outstanding("uncommenced", ITSELF, began.doubt, untold=began.untold)


def _of_instruments(
    effective: Sequence[Dated], late: Sequence[Sequence[Late]], on: str
) -> Iterator[Outstanding]:
    """Yield what of each instrument in effect waits for a day (``late``), and what befell it that the text does not show."""
    for one, said in zip(effective, late, strict=True):
        for why, eid, waits in said:
            untold = one.untold._replace(eid=eid, in_part=False) if one.untold and waits else None
            yield Outstanding("uncommenced", one.name, why, untold=untold)
        for doubt in one.doubts:
            if doubt.holds(on):
                yield Outstanding("needs-review", doubt.by, doubt.why)


def _left(made: Consolidation, effective: Sequence[Dated]) -> Iterator[Outstanding]:
    """Yield where words that were to go wherever they occur stand, because their own instrument put them in."""
    for one in made.carried:
        op, said = one.instruction, left_as_given(one.instruction)
        for eid in dict.fromkeys(map(top, one.left)):
            name = effective[one.instrument - 1].name
            yield Outstanding("needs-review", name, said, eid, instruction=op.id)


def _of_one_day(effective: Sequence[Dated], made: Consolidation) -> Iterator[Outstanding]:
    """Yield where two instruments changed a provision on one day, and nothing tells which did so first."""
    for eid, day, first, second in undecided(effective, made):
        said = f"it and {second.name} took effect on {day}, and no number says which came first"
        yield Outstanding("needs-review", first.name, said, eid)


def unordered(known: Sequence[Dated], made: Consolidation) -> Iterator[Outstanding]:
    """Yield where an instrument of unknown day changed a provision that another did, and which came first is not known."""
    places: list[set[str]] = [set() for _ in known]
    for deed in made.carried:
        if deed.eid:
            places[deed.instrument - 1].add(top(deed.eid))
    spans = [made_between(one, known) for one in known]
    for (at, one), (place, other) in permutations(enumerate(known), 2):
        (first, last), day = spans[at], other.first_day or other.made
        met = at < place if spans[place][0] else first < day <= last
        both = places[at] & places[place]
        if first and met and both and not of_one_series(one, other):
            order = "before" if at < place else "after"
            said = f"its day is not known, nor whether it came before {other.name}: it is carried out {order} that"
            yield Outstanding("needs-review", one.name, said, min(both))


def _of_events(
    befell: Sequence[Event],
    entries: Sequence[Mapping[str, Any]],
    lineage: Lineage,
    unit: str,
    *,
    noted: bool,
) -> Iterator[Outstanding]:
    """Yield the events that the states of the provisions do not show, or do not show for sure."""
    for one in () if noted else scattered(befell, entries, lineage):
        said = f"it struck down “{one.words}”, and what is left of these words was amended since: which of them stand is not told apart"
        yield Outstanding("needs-review", one.source, said, one.eid)
    for one in of_words(befell):
        said = f"“{one.words}” alone: {one.kind}, which the text does not show"
        yield Outstanding("needs-review", one.source, said, one.eid)
    eids = [one["eid"] for one in entries]
    for event, eid, why in adrift(befell, eids, lineage, unit):
        yield Outstanding("needs-review", event.source, why, eid)


def _waits(one: Dated, on: str) -> Iterator[Outstanding]:
    """Yield why an instrument has no effect on a day; of one made later only that it may reach back to it."""
    year = _YEAR.search(one.name)
    later = on < (one.written or (year[1] if year else ""))
    if one.first_day is None and one.undated:
        if not later or may_reach_back(one.text):
            yield Outstanding("date unknown", one.name, one.undated, untold=one.untold)
    elif one.first_day is None and not later:
        yield Outstanding("uncommenced", one.name, UNNOTIFIED, untold=one.untold)
    else:
        if not later:
            after = f"it takes effect on {one.first_day}, after {on}"
            yield Outstanding("uncommenced", one.name, after)
        if back := reaches_back(one.text, on):
            said = f"it says “{back}”: what it orders may count for {on}, and is not in this text"
            yield Outstanding("needs-review", one.name, said)


def _expiries(
    made: Consolidation, effective: Sequence[Dated], on: str, since: tuple[str, str]
) -> Iterator[Outstanding]:
    """Yield what of the law, or of what amended it, says that it ends of itself and may have by a day; ``since``: its first days."""
    first = True
    for entry in made.provisions:
        if "__" not in entry["eid"] and entry["num"]:
            ends = expiry_in(entry["text"], first=first and entry["num"] == "1")
            first = False
            if ends and ends.may_be_past(on, *since):
                said = f"it says “{ends.words}”, and nothing known says whether it stood on {on}"
                yield Outstanding("lapse", "its own words", said, entry["eid"])
    for one in effective:
        ends = expiry_in(first_section(one.text), first=True)
        if ends and ends.may_be_past(on, one.first_day or "", one.made):
            said = f"it says “{ends.words}”; what it changed is in this text"
            yield Outstanding("lapse", one.name, said)


def undone(refusals: Iterable[Carried], instruments: Sequence[Dated]) -> list[Outstanding]:
    """Return the instructions that were not carried out as outstanding; ``instruments``: in their order.

    Those of one instrument that are for other laws are told at once. A repeal of the whole law is no
    order to its words: it is an event, or told as one that is in doubt.
    """
    found: list[Outstanding] = []
    others: dict[str, list[Carried]] = {}
    for one in refusals:
        op = one.instruction
        name = instruments[one.instrument - 1].name if instruments else ""
        if op.action == "repeal" and not op.target:
            continue
        if one.detail == ANOTHER:
            others.setdefault(name, []).append(one)
        else:
            kind = "refused" if op.state == "none" else op.state
            new = op.new if isinstance(op.new, str) else ""
            section = own_section(instruments[one.instrument - 1], int(op.id.partition(".")[2])) if instruments else ""  # fmt: skip
            found.append(Outstanding(kind, name, one.why, one.eid, instruction=op.id, new=new, section=section))  # fmt: skip
    return found + [_of_others(name, ops) for name, ops in others.items()]


def _of_others(name: str, ops: Sequence[Carried]) -> Outstanding:
    acts = list(dict.fromkeys(one.instruction.act or one.instruction.act_title for one in ops))
    of = f" ({', '.join(filter(None, acts))})" if any(acts) else ""
    many = "an instruction of it is for another law" if len(ops) == 1 else f"{len(ops)} instructions of it are for other laws"  # fmt: skip
    return Outstanding("another law", name, f"{many}{of}")


def known(events: Iterable[Event], on: str, known_at: str) -> list[Event]:
    """Return what befell by a day, as known by an instant, in the order of its days."""
    found = [
        event for event in events
        if event.valid_on <= on and (not known_at or event.known_at <= known_at)
    ]  # fmt: skip
    return sorted(found, key=lambda event: event.valid_on)
