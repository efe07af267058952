"""Read some provisions of an Act, set one after another, as the provisions they are.

A whole Act's sections follow one another; an excerpt's do not ("# Article 15. …", then "# Article
85. …"), so the reader of structure takes their heads for headings. Here a heading that names its
article or section by word and number becomes that provision, and numbered entries after a
schedule's head become the schedule's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from diffs.amending.executing.pieces import Node, Piece

_HEAD = re.compile(
    r"(?:(?:\d+[A-Z]*)\.\s*)?(Article|Section)\s+(\d{1,4}[A-Z]{0,3})\b[.:\s—–-]*(.*)", re.DOTALL
)
_TOP = frozenset({"article", "section", "schedule"})
_GLUED = re.compile(r"\s*([A-Z][A-Za-z ,’'()-]{2,80}\.)(?=[A-Z][a-z])")
_SCHEDULES = frozenset({"schedule", "annex", "annexure", "appendix"})


def recast(root: Node) -> bool:
    """Make provisions of an excerpt's headings, in place; say whether there were any."""
    heads = [node for node in root.walk() if node.kind == "heading" and _HEAD.match(node.heading)]
    for node in heads:
        found = _HEAD.match(node.heading)
        assert found
        node.kind, node.num, node.heading = found[1].lower(), found[2], found[3].strip()
        for one in node.walk():
            one.stale = True
    for node in heads:
        _release(node)
    gathered = _begins_as_excerpt(root) and _gather_entries(root)
    return bool(heads) or gathered


def part_headings(root: Node) -> None:
    """Tell a heading from the words that extraction glued to it: "Succession.In the event of …"."""
    for node in root.walk():
        first = next((at for at, item in enumerate(node.items) if _is_body(item)), None)
        if node.kind not in _TOP or node.heading or first is None:
            continue
        piece = node.items[first]
        found = _GLUED.match(piece.text) if isinstance(piece, Piece) else None
        if found and isinstance(piece, Piece):
            head = replace(piece.part(0, found.end()), kind="heading")
            node.items[first : first + 1] = [head, piece.part(found.end(), len(piece.text))]
            node.heading = found[1].rstrip(".")


def _is_body(item: Node | Piece) -> bool:
    return isinstance(item, Node) or (item.kind == "body" and bool(item.text.strip()))


def _release(node: Node) -> None:
    """Move what follows the first whole provision inside a former heading out of it."""
    parent = node.parent
    assert parent is not None
    inner = next((one for one in node.children if one.kind in _TOP), None)
    if inner is None:
        return
    cut = node.items.index(inner)
    moved = node.items[cut:]
    del node.items[cut:]
    at = parent.items.index(node) + 1
    parent.items[at:at] = moved
    for one in moved:
        if isinstance(one, Node):
            one.parent = parent


def _begins_as_excerpt(root: Node) -> bool:
    """Tell whether articles, or nothing at all, stand before the first schedule."""
    first = next((node.kind for node in root.children if node.kind in _TOP), "")
    return first in ("article", "schedule")


def _gather_entries(root: Node) -> bool:
    """Put what follows a schedule's head and is no article beneath it; say if there was any."""
    schedule: Node | None = None
    gathered = False
    for item in list(root.items):
        if not isinstance(item, Node):
            continue
        if item.kind in _SCHEDULES:
            schedule = item
        elif item.kind != "article" and schedule is not None and not item.stale:
            root.items.remove(item)
            enter(schedule, item)
            gathered = True
        else:
            schedule = None
    return gathered


def enter(schedule: Node, item: Node) -> None:
    """Make a numbered unit an entry of a schedule."""
    schedule.items.append(item)
    item.parent = schedule
    item.kind = "entry" if item.kind == "section" else item.kind
    for one in item.walk():
        one.stale = True
