"""Give amended provisions their eIds; what was not amended keeps the one it had."""

from __future__ import annotations

from diffs.amending.pieces import Node
from diffs.structure.eids import ROOTED, SHORT


def number_anew(root: Node) -> None:
    """Write the eId of every provision that came in, or whose number changed, and of all beneath."""
    used = {node.eid for node in root.walk() if node.eid and not _changed(node)}
    _number(root, used, renamed=False)


def _changed(node: Node) -> bool:
    return (
        not node.eid or not node.eid.rpartition("__")[2].endswith(_own(node)) and not _repeat(node)
    )


def _repeat(node: Node) -> bool:
    return node.eid.rpartition("__")[2].startswith(f"{_own(node)}-")


def _own(node: Node) -> str:
    short = SHORT.get(node.kind, node.kind)
    return f"{short}_{node.num}" if node.num else short


def _number(node: Node, used: set[str], *, renamed: bool) -> None:
    for child in node.children:
        changed = renamed or _changed(child)
        if changed:
            child.eid = _free(_wanted(node, child), used)
            used.add(child.eid)
        _number(child, used, renamed=changed)


def _wanted(parent: Node, node: Node) -> str:
    rooted = node.kind in ROOTED and not parent.eid.startswith(("sched", "sec", "art"))
    above = "" if rooted else parent.eid
    return f"{above}__{_own(node)}" if above else _own(node)


def _free(wanted: str, used: set[str]) -> str:
    eid, count = wanted, 1
    while eid in used:
        count += 1
        eid = f"{wanted}-{count}"
    return eid
