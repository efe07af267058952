"""Which orders of which instruments had effect on a day, carried out in the order of their days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Protocol

from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.lineage import Lineage, Reach, reach, stock_of
from diffs.amending.consolidating.consolidation import Consolidation, Turn
from diffs.amending.consolidating.dated import Dated, turn
from diffs.amending.consolidating.effects import Held, Late, days_apart, held_off, never
from diffs.amending.drafting.heads import instructions_of
from diffs.structure.eids import top
from tarmeem.model import Event


class Carry(Protocol):
    """``consolidate``, or one that remembers what it once carried out."""

    def __call__(
        self,
        base: str,
        texts: Sequence[str],
        /,
        *,
        held: Sequence[frozenset[int]] = (),
        turns: Sequence[Turn] = (),
    ) -> Consolidation:
        """Carry the instruments out, but for what of each is held off, or in the turns that are given."""


def carry_to(
    base: str, effective: Sequence[Dated], on: str, carry: Carry
) -> tuple[Consolidation, list[tuple[Late, ...]]]:
    """Return what the instruments make of the base by a day, and of each what of it has no effect yet.

    ``effective``: those of which some took effect by then, in their order.
    """
    late = [_held(one, on) for one in effective]
    made = carry_out(base, effective, [numbers for numbers, _ in late], carry)
    return made, [said for _, said in late]


def carry_out(
    base: str, instruments: Sequence[Dated], held: Sequence[frozenset[int]], carry: Carry
) -> Consolidation:
    """Return what the instruments make of the base, but for what is held of each, in the order of its days."""
    turns = turns_of(instruments, held)
    texts = tuple(one.text for one in instruments)
    return carry(base, texts, turns=turns) if turns else carry(base, texts, held=held)


def _held(one: Dated, on: str) -> Held:
    dead = never(one)
    over = bool(dead) and one.repealed <= on
    numbers, said = held_off(one.text, _NO_DAY if over else on, one.from_date, one.parts)
    if over:
        said = (*said, Late(f"it was repealed on {one.repealed}: what of it had a later day never takes effect"))  # fmt: skip
    return numbers | dead, said


def turns_of(effective: Sequence[Dated], held: Sequence[frozenset[int]] = ()) -> list[Turn]:
    """Return the orders by their days; none where each instrument's own stand together anyway.

    What is ``held`` of each is in no turn; what has no day comes last. Of one day the lower number of an Act comes first, and within an Act the order of its text.
    """
    apart = [days_apart(one) for one in effective]
    if not any(apart):
        return []
    rows: dict[tuple[str, int, int, int], set[int]] = {}
    for at, (one, days) in enumerate(zip(effective, apart, strict=True), start=1):
        own = own_name(one.text)
        waiting = held[at - 1] if held else frozenset()
        for number in range(1, len(instructions_of(one.text)) + 1):
            if number not in waiting:
                day = days.get(number) or one.from_date or _NO_DAY
                day = max(day, one.written)
                rows.setdefault((day, own.year, own.number, at), set()).add(number)
    found = [(key[-1], frozenset(rows[key])) for key in sorted(rows)]
    places = [at for at, _ in found]
    return found if places != sorted(set(places)) else []


_NO_DAY = "~"
"""Behind all days."""


def undecided(
    effective: Sequence[Dated], made: Consolidation
) -> Iterator[tuple[str, str, Dated, Dated]]:
    """Yield each provision that two instruments changed on one day of which no number says which came first."""
    day_of = _days(effective)
    changed: dict[tuple[str, str], dict[int, None]] = {}
    for one in made.carried:
        if one.instruction.state == "applied" and one.eid:
            place = top(one.eid), day_of(one.instruction.id)
            changed.setdefault(place, {})[one.instrument - 1] = None
    for (eid, day), several in changed.items():
        for first, second in pairwise(effective[at] for at in several):
            own, other = own_name(first.text), own_name(second.text)
            if not (own.number and other.number and own.kind == other.kind):
                yield eid, day, first, second


def _days(instruments: Sequence[Dated]) -> Callable[[str], str]:
    """Return what tells on which day an instruction took effect, by its id; "" of the base's own words."""
    apart = [days_apart(one) for one in instruments]

    def day_of(by: str) -> str:
        if not by:
            return ""
        place, _, number = by.partition(".")
        at = int(place) - 1
        return apart[at].get(int(number)) or instruments[at].from_date or ""

    return day_of


def trace(
    base: str, made: Consolidation, heard: Sequence[Dated], on: str, events: Sequence[Event],
    carry: Carry,
) -> Lineage:  # fmt: skip
    """Return which provisions of a law on a day what was told of others befell, where it was amended between.

    ``heard``: all instruments that are known; those whose changes read as before on the day too.
    """
    every = sorted(heard, key=turn)
    effective = [one for one in every if one.stands(on)]
    day_of, author = _days(effective), _author(effective)

    def later(by: str, day: str) -> bool:
        return day_of(by) > day

    moved = sorted(set(_moves(every, made, day_of)))
    bears: dict[Event, Reach] = {}
    missing: set[Event] = set()
    for event in events:
        first, last = sorted((event.valid_on, on))
        if not event.eid:
            continue
        between = bisect_right(moved, last) > bisect_right(moved, first)
        then = [one for one in every if one.stands(event.valid_on)] if between else effective
        stood = carry_to(base, then, event.valid_on, carry)[0] if between else made
        node = next((one for one in stood.tree.walk() if one.eid == event.eid), None)
        ahead = event.valid_on > on
        if node is None and not ahead:
            missing.add(event)
        elif node is not None and between:
            newer = partial(later, day=event.valid_on)
            held = reach(stock_of(node, _author(then)), node, made.tree, author, newer, ahead=ahead)
            if (
                held[0] or not ahead
            ):  # of words that were replaced before they began, the number tells
                bears[event] = held
    return Lineage(bears, later, frozenset(missing))


def _moves(
    every: Sequence[Dated], made: Consolidation, day_of: Callable[[str], str]
) -> Iterator[str]:
    """Yield the days on which a law may have moved: by what was carried out, by what came later, by what ended."""
    for one in made.carried:
        if one.instruction.state == "applied":
            yield day_of(one.instruction.id)
    for other in every:
        yield from filter(
            None, (other.first_day, other.from_date, other.until, *days_apart(other).values())
        )


def _author(instruments: Sequence[Dated]) -> Callable[[str], Hashable]:
    """Return by what an instruction is known whatever instruments are carried out beside its own."""

    def author(by: str) -> Hashable:
        if not by:
            return ""
        place, _, number = by.partition(".")
        return instruments[int(place) - 1], number

    return author
