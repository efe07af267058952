"""Give amended provisions their eIds; what was not amended keeps the one it had."""

from __future__ import annotations

import re

from diffs.amending.executing.pieces import Node
from diffs.structure.eids import SHORT

_ROOTED = frozenset({"section", "article"})
_BASES = frozenset({"quoted", "schedule", "annex", "annexure", "appendix", "form", "preface"})
_BY_WORDS = frozenset({"definition", "heading", "crossheading"})


def number_anew(root: Node) -> None:
    """Write the eId of every provision that came in, or whose number changed, and of all beneath."""
    used = {node.eid for node in root.walk() if node.eid and not node.stale}
    _number(root, "", used, renamed=False)


def own_part(node: Node) -> str:
    """Return the node's own part of its eId, as the structure's reader writes it."""
    short = SHORT.get(node.kind, node.kind)
    if node.kind in _BY_WORDS:
        slug = re.sub(r"[^\w]+", "-", node.heading.lower()).strip("-")[:48].strip("-")
        return f"{short}_{slug}" if slug else short
    return f"{short}_{node.num}" if node.num else short


def _number(node: Node, base: str, used: set[str], *, renamed: bool) -> None:
    for child in node.children:
        changed = renamed or child.stale or not child.eid
        if changed:
            above = base if child.kind in _ROOTED else node.eid
            own = own_part(child)
            child.eid = _free(f"{above}__{own}" if above else own, used)
            child.stale = False
            used.add(child.eid)
        below = child.eid if child.kind in _BASES else base
        _number(child, below, used, renamed=changed)


def _free(wanted: str, used: set[str]) -> str:
    eid, count = wanted, 1
    while eid in used:
        count += 1
        eid = f"{wanted}-{count}"
    return eid
