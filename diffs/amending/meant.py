"""Decide which instructions are meant for a base: by the name it bears, or by what fits it."""

from __future__ import annotations

from dataclasses import dataclass, field

from diffs.amending.eids import number_anew
from diffs.amending.excerpts import part_headings, recast
from diffs.amending.execute import WORDY, Executor
from diffs.amending.pieces import Journal, Node, thaw
from diffs.amending.placing import Done, Doubt
from diffs.amending.whichact import identify, key_of, same_act
from tarmeem.model import Instruction, Provision

ANOTHER = "the instruction amends another Act"


def tree_of(base: Provision) -> Node:
    """Return a base as nodes to amend; an excerpt's heads are made the provisions they are."""
    tree = thaw(base)
    part_headings(tree)
    if recast(tree):
        number_anew(tree)
    return tree


@dataclass(frozen=True, slots=True)
class Meant:
    """Which instructions are meant for the base, and how well it is known."""

    for_base: frozenset[str]
    why_not: dict[str, str] = field(default_factory=dict)
    excerpt: bool = False


def meant_for(base: Provision, text: str, everything: list[Instruction]) -> Meant:
    """Tell which instructions are meant for a base, by its name or by what fits it."""
    own = identify(text)
    verdicts = {one.id: same_act(one, own) for one in everything}
    chosen = {id_ for id_, same in verdicts.items() if same}
    unsure = [one for one in everything if verdicts[one.id] is None]
    why = {id_: ANOTHER for id_, same in verdicts.items() if same is False}
    if chosen:
        why |= {one.id: "the Act it amends was not made out" for one in unsure if key_of(one)}
        return Meant(frozenset(chosen | {one.id for one in unsure if not key_of(one)}), why)
    fitting, proved = _fitting(base, unsure)
    for one in unsure:
        if one.id not in fitting:
            why[one.id] = "its words do not stand in this text, which does not name its Act"
    return Meant(frozenset(fitting), why, excerpt=proved and not own.known())


def _fitting(base: Provision, unsure: list[Instruction]) -> tuple[set[str], bool]:
    """Choose, for a base without a name, the one Act whose quoted words stand in it."""
    scores: dict[str, tuple[int, int]] = {}
    for act in dict.fromkeys(key_of(one) for one in unsure):
        quoting = [one for one in unsure if key_of(one) == act and _quotes(one)]
        scores[act] = (sum(_fits(base, one) for one in quoting), len(quoting))
    if not scores:
        return set(), False
    best = max(scores, key=lambda act: scores[act])
    fits, tried = scores[best]
    if not fits and (tried or len(scores) > 1):
        return set(), False
    return {one.id for one in unsure if key_of(one) in (best, "")}, fits > 0


def _quotes(one: Instruction) -> bool:
    return one.unit in WORDY and isinstance(one.old, str) and len(one.old) > 2


def _fits(base: Provision, one: Instruction) -> int:
    return isinstance(Executor(tree_of(base), Journal()).run(one, one.id), Done | Doubt)
