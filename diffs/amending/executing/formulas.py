"""Which instructions are carried out together: a formula, a run of renumberings."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.amending.drafting.kinds import RANGE_LIMIT
from diffs.amending.executing.locate import number
from tarmeem.model import Instruction


def is_formula(first: Instruction, second: Instruction) -> bool:
    """Tell whether two operations are one formula: "for the full stop a colon … and thereafter"."""
    stops = first.action == "substitute" and first.unit == "punctuation"
    follows = second.action in ("insert", "add") and second.target == first.target
    return stops and follows and second.start <= first.end + 200 and first.start <= second.start


def shifted(batch: Sequence[Instruction], at: int) -> int:
    """Return how many renumberings are one: "sections 5 to 8 … as sections 6 to 9"."""
    size = 0
    for one in batch[at : at + RANGE_LIMIT]:
        if (
            one.action != "renumber"
            or not one.target
            or not _goes_on(batch[at + size - 1 : at + size] if size else (), one)
        ):
            break
        size += 1
    return size


def _goes_on(before: Sequence[Instruction], one: Instruction) -> bool:
    if not before:
        return True
    last = before[-1]
    if one.target[:-1] != last.target[:-1]:
        return False
    gives = number(last.renumber_to or "") == number(one.target[-1][1])
    takes = number(one.renumber_to or "") == number(last.target[-1][1])
    return one.start == last.start or gives or takes


def free_first(ops: Sequence[Instruction]) -> list[Instruction]:
    """Let each renumbering wait for the one that takes its new number away."""
    waiting = list(ops)
    order: list[Instruction] = []
    held = {number(op.target[-1][1]) for op in waiting if op.action == "renumber" and op.target}
    while waiting:
        free = (op for op in waiting if number(op.renumber_to or "") not in held)
        order.append(next(free, waiting[0]))
        waiting.remove(order[-1])
        if order[-1].target:
            held.discard(number(order[-1].target[-1][1]))
    return order
