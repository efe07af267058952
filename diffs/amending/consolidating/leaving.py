"""Words that an order changes wherever they occur, and that its own instrument puts in besides: they are left, and told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from diffs.amending.consolidating.carried import Carried
from diffs.amending.drafting.inventory import sign
from diffs.amending.executing.about import about_words, excepted, narrowed, without
from diffs.amending.executing.locate import Refusal
from diffs.amending.executing.matching import Match, Stream, find, stream
from diffs.amending.executing.order import fresh_test
from diffs.amending.executing.pieces import Node, unit_at
from diffs.structure.cite import cite
from tarmeem.model import Instruction

_NAMED = 6
"""Places of which an instruction's note has room."""


def with_left(
    root: Node, carried: Sequence[Carried], places: Mapping[str, Node]
) -> tuple[Carried, ...]:
    """Return what became of each instruction, with the provisions in which it left words that it may mean.

    An instrument amends the law as it stands, and its drafter chose the words that he put in; yet he may have forgotten
    them. Both readings are possible, so the words stay as they were given. ``places``: where each was carried out.
    """
    return tuple(
        _told(one, list(dict.fromkeys(_left(one.instruction, node, root))), unit_at(root))
        if (node := places.get(one.instruction.id)) is not None and _everywhere(one.instruction)
        else one
        for one in carried
    )


def _everywhere(op: Instruction) -> bool:
    changes = op.state == "applied" and op.action in ("substitute", "omit") and about_words(op)
    return changes and op.occurrences == "all" and op.unit != "punctuation"


def _left(op: Instruction, node: Node, root: Node) -> Iterator[str]:
    """Yield the eId of each provision that holds the words by another order of the same instrument."""
    within, kept = narrowed(op, node, stream(node)), excepted(op, root)
    if isinstance(within, Refusal) or isinstance(kept, Refusal) or not isinstance(op.old, str):
        return
    within, fresh = without(within, kept), fresh_test(op.id)
    new = find(within, sign(op.new)) if op.new else []
    for match in find(within, sign(op.old)):
        by = within.origins(*match)
        if op.id not in by and any(map(fresh, by)) and not _inside(match, new):
            yield _eid(within, match)


def _inside(match: Match, new: Sequence[Match]) -> bool:
    return any(one.start <= match.start and match.end <= one.end for one in new)


def _eid(within: Stream, match: Match) -> str:
    node = within.seats_of(*match)[0].node
    return next((one.eid for one in (node, *node.ancestors()) if one.eid), "")


def _told(one: Carried, eids: Sequence[str], unit: str) -> Carried:
    if not eids:
        return one
    places = [cite(eid, unit) or "its opening" for eid in eids[:_NAMED]]
    more = f" and {len(eids) - _NAMED} more" if len(eids) > _NAMED else ""
    said = left_as_given(one.instruction, f", in {', '.join(places)}{more}")
    return replace(one, detail="; ".join(filter(None, (one.detail, said))), left=tuple(eids))


def left_as_given(op: Instruction, where: str = "") -> str:
    """Say that words which go wherever they occur are left where their own instrument puts them in."""
    return f"“{op.old}”, which it changes wherever it occurs, comes in by the same instrument{where}, and stands there still: whether it is meant there too is not told"
