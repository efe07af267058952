"""Why it is not sure where a provision ends, why it cannot be taken out whole, or new matter cannot stand where it is to.

A number far beyond its neighbours leaves the reader unsure where a section ends. What is then omitted or
substituted would take its neighbour along, and what is added at its end would go into another's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from diffs.amending.drafting.kinds import NOTES
from diffs.amending.executing.edits import begins_in_line
from diffs.amending.executing.growth import ROWS, TOP
from diffs.amending.executing.locate import Refusal, ambiguous, locate, number, where_of
from diffs.amending.executing.pieces import Node, unit_at, words
from diffs.structure.cite import cite
from diffs.structure.frame.instruments import enacting
from diffs.structure.recognising.marks import SCHEDULES
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of


def unlabelled(node: Node, num: str) -> bool:
    """Tell whether a provision that should bear a number was printed without one."""
    if not num or node.kind in (*NOTES, "schedule"):
        return False
    first = next((piece for _, _, piece in node.pieces() if piece.text.strip()), None)
    return first is not None and number(num).lower() not in number(first.text[:60]).lower()


def whole(node: Node) -> Refusal | None:
    """Say why a provision cannot be taken out whole, if it cannot."""
    if node.parent is None:
        return ambiguous("the whole text is meant")
    depth = 0
    for _, _, piece in node.pieces():
        if piece.kind == "marker":
            for mark in piece.text:
                depth += (mark == "[") - (mark == "]")
                if depth < 0:
                    break
    if depth:
        return ambiguous("an editor's bracket begins or ends inside the provision")
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
    return ambiguous("the new preamble has enacting words, and whether the old ones go is not said")


_HEAD = pattern_of(
    r"^[ \t]*\[?(?P<number>\d{1,4})(?:-?[A-Z]{1,3})?\.[ \t]*"
    r"(?:\(1\)[ \t]*[A-Z]|(?:an?[ \t])?[A-Z][^\n]{2,160}?[.:][ \t]?(?:[—–]|-{1,3}[ \t]?(?=[A-Z(])))",
    re.MULTILINE,
)
"""How a section begins: "51. Power to make rules.—", "15. (1) Whoever"."""


def another_before_end(node: Node) -> str:
    """Return the line that reads as the head of a later section and stands in the node's own, before the node ends."""
    section = next((one for one in (node, *node.ancestors()) if one.kind in TOP), None)
    own = re.match(r"\d+", number(section.num)) if section else None
    if section is None or own is None:
        return ""
    printed: list[str] = []
    _print(section, node, printed)
    for head in _HEAD.finditer("".join(printed)):
        if int(head["number"]) > int(own[0]):
            return head[0].strip()
    return ""


APPENDED = frozenset({"explanation", "illustration", "exception"})
_OF_SECTION = pattern_of(r"\bthis\s+(?:section|article|rule|regulation|order)\b", re.IGNORECASE)
_OF_PART = pattern_of(
    r"\bthis\s+(?:sub-?\s?(?:section|clause|paragraph|rule|regulation)|clause|paragraph|proviso)\b",
    re.IGNORECASE,
)


def sections_own(node: Node, *, silent: bool) -> str:
    """Return the id of an Explanation printed under a section's last part that may be the whole section's.

    One that speaks of "this section" is; of one that speaks of neither, ``silent`` tells whether it counts.
    """
    up = node
    while up.kind not in TOP:
        if up.parent is None or up.parent.children[-1] is not up:
            return ""
        up = up.parent
    if up is node:
        return ""
    for one in node.walk():
        if one is node or one.kind not in APPENDED:
            continue
        said = words(one)
        if _OF_SECTION.search(said) or (silent and not _OF_PART.search(said)):
            return one.eid
    return ""


def _print(node: Node, last: Node, printed: list[str]) -> bool:
    """Collect the base's text as far as ``last``, less what is quoted or was put in; tell whether that ends it."""
    for item in node.items:
        if not isinstance(item, Node):
            printed.append(item.text if not item.origin else " ")
        elif item.kind != "quoted" and _print(item, last, printed):
            return True
    return node is last


def unsure_extent(node: Node) -> Refusal | None:
    """Say why it is not sure where a provision's section ends, if it is not."""
    head = another_before_end(node)
    detail = f"where it ends is unsure: “{head}” reads as another section's beginning"
    return ambiguous(detail) if head else None


def annexed(node: Node, new: str = "") -> str:
    """Return the id of a form or an annex that was read into another and may stand beside it; "" where ``new`` brings it again."""
    inner = (one for one in node.walk() if one is not node and one.kind in SCHEDULES)
    first = next(inner, None) if node.kind in SCHEDULES else None
    if first is None or re.search(rf"(?i)\b{first.kind}\W{{0,3}}{re.escape(first.num)}\b", new):
        return ""
    return first.eid


def all_of(root: Node, op: Instruction, fresh: Callable[[str], bool]) -> list[Node] | Refusal:
    """Return the notes that "the provisos shall be omitted" is for; one alone is not what was named."""
    *path, (kind, _) = op.target
    holder = locate(root, path, fresh=fresh)
    if isinstance(holder, Refusal):
        return holder
    found = [one for one in holder.children if one.kind == kind and not fresh(one.born)]
    if len(found) > 1:
        return found
    return ambiguous(
        f"several of the kind {kind} are named, and {len(found)} stands in {where_of(holder)}"
    )


def takes_along(node: Node, new: str) -> Refusal | None:
    """Say that an Explanation goes with a section's last part, and may be the section's own; or a form with an annex."""
    if node.kind in APPENDED:
        return None  # the order names the Explanation itself
    if inner := annexed(node, new):
        return whose(inner, node, where_of(node))
    return whose(sections_own(node, silent="explanation" not in new.lower()), node)


def whose(eid: str, node: Node, owner: str = "") -> Refusal | None:
    """Return the refusal of what may take a note along that is the whole section's own, or a list's."""
    unit = unit_at(node)
    detail = f"whether {cite(eid, unit)} belongs to {owner or f'the whole {unit}'} is not told"
    return ambiguous(detail) if eid else None


def sentences_end(node: Node) -> Refusal | None:
    """Say that the last of a list within its line goes on in its words, or the sentence that the list stands in."""
    if node.kind not in ROWS or node.later or not begins_in_line(node):
        return None
    return ambiguous(
        f"whether all the words behind {where_of(node)} in its line are its own is not told"
    )


def below(node: Node) -> Refusal | None:
    """Say that the proviso printed below the last of a list may be that one's own, or of all it belongs to."""
    if not node.num or node.kind in TOP or node.parent is None:
        return None
    last = [one for one in node.later[:1] if one.kind == "proviso"]
    return whose(last[0].eid, node, f"all of {where_of(node.parent)}") if last else None
