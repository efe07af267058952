"""Give a provision another number: its own place in the row, or the first place within itself."""

from __future__ import annotations

from collections.abc import Callable, Collection

from diffs.amending.executing import edits
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal, number, ordinal
from diffs.amending.executing.order import rank
from diffs.amending.executing.pieces import Journal, Node
from diffs.amending.executing.placing import Done, Outcome
from tarmeem.model import Instruction


def renumber(
    op: Instruction,
    node: Node,
    origin: str,
    journal: Journal,
    leaving: Collection[tuple[str, ...]],
) -> Outcome:
    """Carry a renumbering out; ``leaving``: the paths whose numbers the same instrument takes away."""
    label = number(op.renumber_to or "")
    if not label or node.parent is None:
        return Refusal("unreadable", "the new number was not read")
    if node.kind in TOP and "(" in (op.renumber_to or ""):
        if any(number(one.num) == label for one in node.children):
            return Refusal("already so", f"{node.eid} already has a ({label})")
        edits.wrap(node, label, origin, journal)
        return Done(node)
    place = ordinal(label) if node.kind == "schedule" else None
    clash = [
        one
        for one in node.parent.children
        if number(one.num) == label or (place is not None and ordinal(one.num) == place)
    ]
    if any(one.kind == node.kind and one is not node for one in clash):
        return Refusal("ambiguous", f"a {label} stands in {node.parent.eid or 'this text'}")
    stem = tuple(number(value) for _, value in op.target[:-1])
    if past := _past(node, label, lambda num: (*stem, num) in leaving):
        detail = f"whether it moves past {past} is not said"
        return Refusal("ambiguous", detail, "needs-review")
    if not edits.relabel(node, label, origin, journal):
        return Refusal("unreadable", f"the printed number of {node.eid} was not told apart")
    return Done(node)


def _past(node: Node, label: str, leaves: Callable[[str], bool]) -> str:
    """Return the number of the neighbour that keeps it, and on whose other side the new number has its place."""
    assert node.parent is not None
    siblings = node.parent.children
    at, wanted = siblings.index(node), rank(label)
    for side, after in ((siblings[:at][::-1], False), (siblings[at + 1 :], True)):
        stays = (
            one
            for one in side
            if one.kind == node.kind and not leaves(number(one.num)) and rank(one.num)[0]
        )
        neighbour = next(stays, None) if label[0].isdigit() else None
        if neighbour is not None and (rank(neighbour.num) > wanted) != after:
            return neighbour.num
    return ""
