"""Why a provision cannot be taken out whole, or new matter cannot be put where it is to stand."""

from __future__ import annotations

from diffs.amending.drafting.clauses import NOTES
from diffs.amending.executing.locate import Refusal, number
from diffs.amending.executing.pieces import Node
from diffs.structure.frame.instruments import enacting
from tarmeem.model import Instruction


def unlabelled(node: Node, num: str) -> bool:
    """Tell whether a provision that should bear a number was printed without one."""
    if not num or node.kind in (*NOTES, "schedule"):
        return False
    first = next((piece for _, _, piece in node.pieces() if piece.text.strip()), None)
    return first is not None and number(num).lower() not in number(first.text[:60]).lower()


def whole(node: Node) -> Refusal | None:
    """Say why a provision cannot be taken out whole, if it cannot."""
    if node.parent is None:
        return Refusal("ambiguous", "the whole text is meant", "needs-review")
    depth = 0
    for _, _, piece in node.pieces():
        if piece.kind == "marker":
            for mark in piece.text:
                depth += (mark == "[") - (mark == "]")
                if depth < 0:
                    break
    if depth:
        return Refusal("ambiguous", "an editor's bracket begins or ends inside the provision",
                       "needs-review")  # fmt: skip
    return None


def no_matter(op: Instruction) -> Refusal | None:
    """Say that an order brings no new matter that was read."""
    if op.new and op.new.strip():
        return None
    return Refusal("unreadable", "the new matter was not read")


def second_formula(op: Instruction, node: Node) -> Refusal | None:
    """Say that a new preamble brings enacting words, and the law's own would stand below them."""
    if node.kind != "preamble" or not enacting(op.new or ""):
        return None
    detail = "the new preamble has enacting words, and whether the old ones go is not said"
    return Refusal("ambiguous", detail, "needs-review")
