"""What befell words that are not there, or were amended since: where what is left of them cannot be told for sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.lineage import Lineage
from diffs.amending.asat.standing import ENDED, is_of_a_court
from diffs.amending.consolidating.carried import Carried
from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.dated import Dated
from diffs.structure.cite import cite
from diffs.structure.eids import related, top
from tarmeem.model import Event, Instruction


def left_undone(
    made: Consolidation, instruments: Sequence[Dated], *, noted: bool, printed: str = ""
) -> list[Carried]:
    """Return what was not carried out, without what another orders again as an Ordinance had ordered it.

    ``noted``: of an annotated reprint, which bears what came before it: what is already so was done.
    ``printed``: the day of a later print, which bears what took effect by then.
    """
    return [
        one
        for one in made.refusals
        if one.instruction.reason != "already so"
        or not (
            noted
            or _took_effect(instruments[one.instrument - 1], printed)
            or _said_before(one, made, instruments)
        )
    ]


def _took_effect(by: Dated, on: str) -> bool:
    return bool(by.from_date and by.from_date <= on)


class Repeated(NamedTuple):
    """An Ordinance whose orders others give again."""

    place: int
    """Its place among the instruments, from 1."""
    by: tuple[int, ...]
    """Theirs."""
    whole: bool
    """Nothing that was carried out of it is left out."""


def repeats(made: Consolidation, instruments: Sequence[Dated]) -> tuple[Repeated, ...]:
    """Return which Ordinances others order again: promulgated anew, or enacted."""
    found: dict[int, dict[int, None]] = {}
    again: set[tuple[object, ...]] = set()
    for one in made.refusals:
        for place in _said_before(one, made, instruments) if one.instruction.reason == "already so" else ():  # fmt: skip
            found.setdefault(place, {})[one.instrument] = None
            again.add((place, *_order(one.instruction)))
    done = [x for x in made.carried if x.instruction.state == "applied"]
    return tuple(
        Repeated(place, tuple(by), all((place, *_order(x.instruction)) in again for x in done if x.instrument == place))
        for place, by in found.items()
    )  # fmt: skip


def _said_before(one: Carried, made: Consolidation, instruments: Sequence[Dated]) -> list[int]:
    """Return the places of the Ordinances that ordered the very same before: it was promulgated again, or enacted."""
    before = [x for x in made.carried if x.instrument < one.instrument and x.instruction.state == "applied"]  # fmt: skip
    same = {x.instrument for x in before if _order(x.instruction) == _order(one.instruction)}
    return sorted(at for at in same if own_name(instruments[at - 1].text).kind == "ordinance")


def _order(op: Instruction) -> tuple[object, ...]:
    """Return what an instruction orders, whichever instrument does."""
    new = "".join(op.new.split()) if isinstance(op.new, str) else op.new
    return op.action, op.unit, op.target, op.number, op.old, new


_OF_WHOLES = ("suspended", "repealed", "withdrawn", "lapsed")


def _gives_back(later: Event, event: Event) -> bool:
    """Tell whether a restoration is of the words of an event: of the same words elsewhere it is not."""
    same = not (later.eid and event.eid) or related(later.eid, event.eid)
    return later.kind == "restored" and later.words == event.words and same


def scattered(
    events: Sequence[Event], provisions: Sequence[Mapping[str, Any]], lineage: Lineage
) -> Iterator[Event]:
    """Yield each judgment on words that stand no more as it quotes them, and were not taken out as a whole."""
    for at, event in enumerate(events):
        back = any(_gives_back(one, event) for one in events[at:])
        if event.kind != "struck-down" or not event.words or back:
            continue
        mine = [one for one in provisions if lineage.shares(event, one["eid"])]
        spans = [span for one in mine for span in one["spans"]]
        gone = any(event.words in span["gone"] for span in spans)
        if spans and not gone and not any(event.words in one["text"] for one in mine):
            yield event


def of_words(events: Sequence[Event]) -> Iterator[Event]:
    """Yield each stay, repeal or withdrawal of words alone: no state of a provision shows it."""
    for at, event in enumerate(events):
        back = any(_gives_back(one, event) for one in events[at:])
        if event.kind in _OF_WHOLES and event.words and not back:
            yield event


Adrift = tuple[Event, str, str]
"""An event, a provision to look at, and why the event changes nothing there."""


def adrift(
    events: Sequence[Event], eids: Sequence[str], lineage: Lineage, unit: str
) -> Iterator[Adrift]:
    """Yield each event that befell nothing: of a provision that did not stand, or a restoration of what had not ended."""
    live: list[Event] = []
    lost: list[Adrift] = []
    spared: list[tuple[Event, Event, Event]] = []
    found: dict[str, str] = {}
    """When a restoration that took something back was last told, by its authority."""
    for event in events:
        if event in lineage.missing:
            said = f"{cite(event.eid, unit)} did not stand on {event.valid_on}, as far as is known"
            lost.append(
                (event, event.eid, f"told as {_kind(event)}, but {said}: it changes nothing here")
            )
        elif event.kind == "restored":
            both = [one for one in live if _takes_back(event, one, eids, lineage)]
            taken = [one for one in both if is_of_a_court(one)] or both
            spared += [(event, taken[-1], one) for one in both if one not in taken]
            live = [
                one for one in live if one not in taken or _leaves_some(event, one, eids, lineage)
            ]
            if taken:
                found[event.source] = max(event.known_at, found.get(event.source, ""))
            lost += [] if taken else _restores_nothing(event, live, eids, lineage, unit)
        elif event.kind in ENDED:
            live.append(event)
    # Told again of the provision that is meant, an event is settled; what was told before settles nothing.
    yield from (
        row
        for row in lost
        if row[0].kind != "restored" or row[0].known_at > found.get(row[0].source, "")
    )
    yield from (_of_one(*row) for row in spared if row[2] in live)


def _of_one(event: Event, ended: Event, other: Event) -> Adrift:
    """Return that a restoration is taken to be of a judgment or a stay, where a law ended the same words too."""
    said = (
        f"told as restored, which ends that it was {_kind(ended)} on {ended.valid_on}; it was {_kind(other)}"
        f" on {other.valid_on} too, and is so still: if that has ended as well, tell it restored by that authority"
    )
    return event, event.eid, said


def _takes_back(event: Event, ended: Event, eids: Sequence[str], lineage: Lineage) -> bool:
    if event.words != ended.words:
        return False
    if not (event.eid and ended.eid):
        return True
    mine = _borne(ended, eids, lineage)
    if not mine:  # nothing is left of what ended
        return event.eid == ended.eid
    return bool(mine & _borne(event, eids, lineage))


def _leaves_some(event: Event, ended: Event, eids: Sequence[str], lineage: Lineage) -> bool:
    """Tell whether a restoration is of a part: the rest of what ended may be restored by another."""
    mine = {eid for eid in eids if lineage.befell(ended, eid)}
    return bool(mine - {eid for eid in eids if lineage.befell(event, eid)})


def _borne(event: Event, eids: Sequence[str], lineage: Lineage) -> set[str]:
    reaches = lineage.shares if event.words else lineage.befell
    return {eid for eid in eids if reaches(event, eid)}


def _restores_nothing(
    event: Event, live: Sequence[Event], eids: Sequence[str], lineage: Lineage, unit: str
) -> Iterator[Adrift]:
    what = f"“{event.words}”" if event.words else cite(event.eid, unit) if event.eid else "it"
    mine = _borne(event, eids, lineage) if event.words else set()
    if held := next((x for x in live[::-1] if not x.words and mine & _borne(x, eids, lineage)), None):  # fmt: skip
        ended = cite(held.eid, unit) if held.eid else "the whole of it"
        said = f"told as restored, {what} alone; {ended} was {_kind(held)} on {held.valid_on}, and that words of it stand again the text does not show"
        yield event, event.eid, said
        return
    said = f"told as restored, but nothing says that {what} had ended: it changes nothing here"
    moved = [
        (one, eid)
        for one in live
        if event.eid and (one.eid, one.words) == (event.eid, event.words)
        for eid in sorted({top(eid) for eid in _borne(one, eids, lineage)})
    ]
    for one, eid in moved:
        now = f"what was {_kind(one)} on {one.valid_on} as {cite(one.eid, unit)} is {cite(eid, unit)} now; if it is of that, tell it so"
        yield event, eid, f"{said}; {now}"
    if not moved:
        yield event, event.eid, said


def _kind(event: Event) -> str:
    return ENDED.get(event.kind, event.kind)
