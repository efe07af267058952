"""Decide which instructions are meant for a base: by the name it bears, or by what fits it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from diffs.amending.drafting.whichact import identify, key_of, same_act
from diffs.amending.executing.about import WORDY
from diffs.amending.executing.closing import number_anew
from diffs.amending.executing.execute import Executor
from diffs.amending.executing.extent import unsure_extent
from diffs.amending.executing.growth import GROUPS, TOP, sole_section
from diffs.amending.executing.locate import locate, number
from diffs.amending.executing.opening import part_opening
from diffs.amending.executing.pieces import Journal, Node, thaw
from diffs.amending.executing.placing import Done, Doubt
from tarmeem.model import Instruction, Provision
from tarmeem.patterns import pattern_of

ANOTHER = "another Act is amended, not this one"
_UNFIT = "its words do not stand in this text, which does not name its Act"
UNNAMED = "it names no law, and nothing in this text shows that it is the one meant"


def tree_of(base: Provision) -> Node:
    """Return a base as nodes to amend; one that is a section alone is read as that section."""
    tree = thaw(base)
    if not any(node.kind in TOP or node.kind in GROUPS for node in tree.walk()):
        alone = sole_section(base.source)
        tree = alone or tree
        number_anew(tree) if alone else None
    part_opening(tree)
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
    fitting, proved = _fitting(base, text, unsure)
    for one in unsure:
        if one.id not in fitting:
            why[one.id] = _UNFIT if key_of(one) else UNNAMED
    return Meant(frozenset(fitting), why, excerpt=proved and not own.known())


def _fitting(base: Provision, text: str, unsure: list[Instruction]) -> tuple[set[str], bool]:
    """Choose, for a base without a name, the one Act that fits it.

    Its quoted words must stand where they are looked for; where none can be looked for, at least
    its provisions must be there, and no other Act's as many.
    """
    executor = Executor(tree_of(base), Journal())
    scores: dict[str, _Score] = {}
    for act in dict.fromkeys(key_of(one) for one in unsure):
        mine = [one for one in unsure if key_of(one) == act]
        if not _clashes(mine, text):
            scores[act] = _score(executor, mine)
    if not scores:
        return set(), False
    best = max(scores, key=lambda act: scores[act].rank)
    won = scores[best]
    rivals = [act for act in scores if act not in (best, "") and scores[act].rank >= (won.fits, 1)]
    if rivals or not _proved(executor.root, won, [one for one in unsure if key_of(one) == best]):
        return set(), False
    return {one.id for one in unsure if key_of(one) in (best, "")}, won.fits > 0


def _proved(root: Node, won: _Score, mine: list[Instruction]) -> bool:
    """Tell whether a base without a name is the Act: its words prove it, else its very make-up.

    An excerpt holds hardly a section that the instrument does not speak of, and has gaps; a whole
    Act does and has none.
    """
    if won.tried:
        return won.fits * 2 >= won.tried
    sections = {number(node.num) for node in root.walk() if node.kind in TOP and node.num}
    spoken = {number(value) for one in mine for kind, value in one.target[:1] if kind in TOP}
    if not won.located or len(sections & spoken) * 10 < len(sections) * 6:
        return False
    numbers = {int(found[0]) for label in sections if (found := re.match(r"\d+", label))}
    return len(numbers) < 3 or max(numbers) - min(numbers) + 1 > len(numbers) * 1.5


@dataclass(frozen=True, slots=True)
class _Score:
    """How well the instructions for one Act fit a base."""

    fits: int
    """Quoted words found where they are looked for."""
    tried: int
    """Instructions that quote words of a provision that is there."""
    located: int
    """Instructions whose provision is there."""

    @property
    def rank(self) -> tuple[int, int]:
        return self.fits, self.located


def _score(executor: Executor, mine: list[Instruction]) -> _Score:
    fits = tried = located = 0
    for one in mine:
        found = locate(executor.root, one.target, fresh=lambda _: False)
        if not one.target or not isinstance(found, Node):
            continue
        located += 1
        if one.state == "parsed" and _quotes(one) and not unsure_extent(found):
            tried += 1
            mark = executor.journal.mark()
            fits += isinstance(executor.run(one, one.id), Done | Doubt)
            executor.journal.rollback(mark)
    return _Score(fits, tried, located)


def _quotes(one: Instruction) -> bool:
    return one.unit in WORDY and isinstance(one.old, str) and len(one.old) > 2


def _clashes(mine: list[Instruction], text: str) -> bool:
    """Tell whether a text calls itself an Ordinance where the instrument amends an Act, or so."""
    kinds = {
        kind for one in mine for kind in ("act", "ordinance") if kind in (one.act or "").lower()
    }
    if len(kinds) != 1:
        return False
    own = {"act", "ordinance"} & {word.lower() for word in _THIS.findall(text)}
    return len(own) == 1 and own != kinds


_THIS = pattern_of(r"\b[Tt]his\s+(Act|Ordinance)\b")
