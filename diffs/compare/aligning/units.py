"""Call the units of two texts by one name, where a word that only one of them has made its numbers another kind's.

One revision of Article 51 says "this Article" and the next happens not to: read alone, the one has articles
and the other sections. Their numbers are the same provisions' all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from diffs.compare.comparison import AlignmentEntry
from diffs.structure.eids import SHORT
from tarmeem.model import Provision

_UNITS = frozenset(("section", "article", "paragraph"))
"""What a bare number may head."""
_SHARED = 0.5
"""Share of the shorter text's numbers that must stand in the other one too."""
Names = Mapping[str, str]
"""The older text's own eIds, by those it is compared under; empty where they are the same."""


def under_one_name(old: Provision, new: Provision) -> tuple[Provision, Names]:
    """Return the older tree with its numbered units called as the newer text's are, and its own eIds by those."""
    had, has = (_numbers(one) for one in (old, new))
    was, now = {*had.values()}, {*has.values()}
    if len(was) != 1 or len(now) != 1 or was == now:
        return old, {}
    if len(set(had) & set(has)) < _SHARED * min(len(had), len(has)):
        return old, {}
    return _renamed(old, *was, *now)


def _numbers(root: Provision) -> dict[str, str]:
    """Return what the numbers of a text's units are of, whichever chapters hold them."""
    return {node.num: node.kind for node in _heads(root) if node.num and "__" not in node.eid}


def _heads(node: Provision) -> Iterator[Provision]:
    for child in node.children:
        if child.kind in _UNITS:
            yield child
        else:
            yield from _heads(child)


def _renamed(root: Provision, was: str, now: str) -> tuple[Provision, Names]:
    first, other = f"{SHORT[was]}_", f"{SHORT[now]}_"
    names: dict[str, str] = {}

    def called(node: Provision) -> Provision:
        children = tuple(map(called, node.children))
        if not node.eid.startswith(first):
            return replace(node, children=children)
        eid = other + node.eid.removeprefix(first)
        names[eid] = node.eid
        kind = now if "__" not in eid and node.kind == was else node.kind
        return replace(node, eid=eid, kind=kind, children=children)

    return called(root), names


def by_own_names(entries: Sequence[AlignmentEntry], names: Names) -> tuple[AlignmentEntry, ...]:
    """Return the entries with the older text's own eIds."""
    return tuple(one._replace(old=names.get(one.old or "", one.old)) for one in entries)
