"""In which order provisions stand, by their numbers; and which instructions are carried out together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from diffs.amending.drafting.kinds import NOTES, RANGE_LIMIT
from diffs.amending.drafting.matter import successors
from diffs.amending.executing.growth import KINDS
from diffs.amending.executing.locate import Refusal, ambiguous, locate, number, ordinal, roman
from diffs.amending.executing.pieces import Node
from tarmeem.model import Instruction


def past_elders(op: Instruction, node: Node, origin: str) -> Node:
    """Return the last of what stands after ``node`` with a lower number of its kind.

    (2A) and (2B), each "after sub-section (2)", stand in the order of their numbers, whoever put
    (2A) there.
    """
    fresh = fresh_test(origin)
    wanted, anchor = rank(op.number or ""), node
    for one in node.later:
        own = rank(one.num)
        alike = own[0] == wanted[0] > 0 and len(own[1]) == len(wanted[1]) > 0
        if not (fresh(one.born) and alike and own < wanted) and not _between(anchor, one, op):
            break
        node = one
    return node


def passed(op: Instruction, after: Node | None, origin: str) -> str:
    """Say which provision stands between new matter and the neighbour its order names."""
    anchor = op.position.anchor if op.position else None
    if after is None or fresh_test(origin)(after.born) or not isinstance(anchor, str):
        return ""
    stem, own = number(anchor), number(after.num)
    past = bool(stem) and own.startswith(stem) and own[len(stem) :].isalpha()
    return f"{after.num} stands between {anchor} and {op.number}" if past and op.number else ""


def stands_before(node: Node, note: str) -> bool:
    """Tell whether a note ("explanation", "proviso 2") stands straight behind a provision."""
    kind, _, label = note.partition(" ")
    behind = node.later
    if not behind or node.parent is None or behind[0].kind != kind:
        return False
    return not label or locate(node.parent, [(kind, label)], fresh=lambda _: False) is behind[0]


def _between(anchor: Node, one: Node, op: Instruction) -> bool:
    """Tell whether a provision's number lies between its neighbour's and a new one's: 2A and 2AA, for 2 and 2B."""
    stem, own, new = (number(label) for label in (anchor.num, one.num, op.number or ""))
    if not stem or len(new) != len(stem) + 1 or not (own.startswith(stem) and new.startswith(stem)):
        return False
    letters = own[len(stem) :]
    return letters.isalpha() and new[-1].isalpha() and letters[0] < new[-1]


def last_of_kind(node: Node, unit: str) -> Node | None:
    """Return the last numbered child of a provision, behind which new matter of a kind goes."""
    kind = KINDS.get(unit, unit)
    if kind in NOTES:
        return None
    alike = [one for one in node.children if one.num and one.kind not in ("explanation",)]
    return alike[-1] if alike else None


def own_place(node: Node, op: Instruction) -> Node | Refusal | None:
    """Return what new matter goes behind that names no neighbour: the last of its row, unless its own number says otherwise."""
    last = last_of_kind(node, op.unit)
    new = number(op.number or "")
    row = [one for one in node.children if last is not None and one.num and one.kind == last.kind]
    labels = [number(one.num) for one in row]
    if last is None or not new or new in labels or _goes_last(new, labels):
        return last
    if labels[-1][0].isdecimal() == new[0].isdecimal():
        elder, told = (
            _elder_by_number(new, row),
            op.position is not None and op.position.kind == "end",
        )
        if elder is not None and not told:
            return elder
        return ambiguous(
            f"{op.number} {'is to stand at the end' if told else 'names no neighbour'}, and its own number does not put it last"
        )
    return last


def _goes_last(new: str, labels: list[str]) -> bool:
    """Tell whether a number comes behind all of a row: the next, a later one, or one in another manner of counting."""
    own = labels[-1]
    if new in successors(own) or new.startswith(own):
        return True
    if new[0].isdecimal() and own[0].isdecimal():
        return rank(new) > max(rank(label) for label in labels)
    one, two = roman(new), roman(own)
    if one and two and roman(labels[0]) == 1:
        return one > two
    if not (new.isalpha() and own.isalpha()) or new.islower() != own.islower():
        return True
    if len(new) > 1 and set(new) == set(new[0]) and labels[-1] in "zZ":  # (aa) behind (z)
        return True
    stem = any(new.startswith(label) for label in labels[:-1])
    return new > own and not stem


def _elder_by_number(new: str, row: list[Node]) -> Node | None:
    """Return the provision of a row behind which a number belongs; None where the row does not say."""
    labels = [number(one.num) for one in row]
    if new[0].isdecimal():
        ranks = [rank(label) for label in labels]
        before = [one for one, own in zip(row, ranks, strict=True) if own < rank(new)]
        return before[-1] if before and ranks == sorted(ranks) else None
    stems = [one for one in labels if new.startswith(one) and len(one) == len(new) - 1]
    if len(stems) != 1 or any(one[:-1] == stems[0] for one in labels if len(one) > 1):
        return None
    return row[labels.index(stems[0])]


def rank(label: str) -> tuple[int, str]:
    """Return a label's number and its letters, as labels are put in order."""
    found = re.match(r"(\d+)(.*)", number(label))
    if found:
        return int(found[1]), found[2]
    return ordinal(label) or 0, ""


def overtaken(
    op: Instruction, after: Node, origin: str, leaving: Collection[tuple[str, ...]]
) -> str:
    """Return the number that stands next where new matter would go, and is lower than its own.

    ``leaving``: the paths whose numbers the same instrument takes away.
    """
    one = next((one for one in after.later if one.num and one.kind == after.kind), None)
    if one is None or fresh_test(origin)(one.born) or not _lower(one.num, op.number or ""):
        return ""
    stem = tuple(number(value) for _, value in op.target)
    return "" if {(*stem, number(one.num)), (*stem, "")} & set(leaving) else one.num


def _lower(label: str, other: str) -> bool:
    """Tell whether a label stands before another in one series: 8 before 8A, (b) before (ba)."""
    one, two = number(label), number(other)
    if one[:1].isdecimal() and two[:1].isdecimal():
        return rank(label) < rank(other)
    return two.startswith(one) and two[len(one) :].isalpha()


def fresh_test(origin: str) -> Callable[[str], bool]:
    """Return a test for the ids of the orders of the same instrument."""
    instrument = origin.partition(".")[0] + "."
    return lambda by: by.startswith(instrument)


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
