"""Give a provision another number: its own place in the row, or the first place within itself."""

from __future__ import annotations

from collections.abc import Callable, Collection
from string import ascii_lowercase

from diffs.amending.executing import edits
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal, ambiguous, number, ordinal, where_of
from diffs.amending.executing.order import fresh_test, rank
from diffs.amending.executing.pieces import Journal, Node, Piece
from diffs.amending.executing.placing import Done, Outcome
from tarmeem.model import Instruction
from tarmeem.romans import ROMANS


def renumber(
    op: Instruction, node: Node, origin: str, journal: Journal, leaving: Collection[tuple[str, ...]]
) -> Outcome:
    """Carry a renumbering out; ``leaving``: the paths whose numbers the same instrument takes away."""
    label = number(op.renumber_to or "")
    if not label or node.parent is None:
        return Refusal("unreadable", "the new number was not read")
    if node.kind in TOP and "(" in (op.renumber_to or ""):
        if any(number(one.num) == label for one in node.children):
            return Refusal("already so", f"{where_of(node)} already has a ({label})")
        edits.wrap(node, label, origin, journal)
        return Done(node)
    place = ordinal(label) if node.kind == "schedule" else None
    clash = [
        one
        for one in node.parent.children
        if number(one.num) == label or (place is not None and ordinal(one.num) == place)
    ]
    if any(one.kind == node.kind and one is not node for one in clash):
        return Refusal("ambiguous", f"a {label} stands in {where_of(node.parent)}")
    stem = tuple(number(value) for _, value in op.target[:-1])
    if past := _past(node, label, lambda num: (*stem, num) in leaving):
        return ambiguous(f"whether it moves past {past} is not said")
    if not edits.relabel(node, label, origin, journal):
        return Refusal("unreadable", f"the printed number of {where_of(node)} was not told apart")
    return Done(node)


def renumber_row(op: Instruction, parent: Node, origin: str, journal: Journal) -> Outcome:
    """Give each provision of a row the number of its place, where the row was whole before the instrument.

    Each of its numbers stands there, or was taken out by an order of the same instrument; what came in
    bears already the number of its place. Anything else is for a person.
    """
    fresh = fresh_test(origin)
    row = [one for one in parent.children if one.num]
    series = _series(row[0].num if row else "", len(row) + len(parent.items))
    stood = [one.num for one in row if not fresh(one.born)]
    stood += [
        number(piece.gone.split()[0])
        for piece in parent.items
        if isinstance(piece, Piece) and not piece.text and piece.gone and fresh(piece.origin)
    ]
    whole = set(stood) == set(series[: len(stood)]) and len(stood) == len(set(stood))
    placed = all(num == one.num for one, num in zip(row, series, strict=False) if fresh(one.born))
    if not row or not (whole and placed) or len({one.kind for one in row}) > 1:
        return ambiguous(f"which numbers the {op.unit}s of {where_of(parent)} take is not told")
    moved = [(one, num) for one, num in zip(row, series, strict=False) if one.num != num]
    for one, num in moved:
        if not edits.relabel(one, num, origin, journal):
            return Refusal(
                "unreadable", f"the printed number of {where_of(one)} was not told apart"
            )
    return Done(parent) if moved else Refusal("already so", "the numbers follow one another")


def _series(first: str, size: int) -> list[str]:
    """Return the first numbers of the series that a row's first number begins."""
    figures = [str(at) for at in range(1, size + 1)]
    return {"1": figures, "a": list(ascii_lowercase), "i": list(ROMANS)}.get(first, [])


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
