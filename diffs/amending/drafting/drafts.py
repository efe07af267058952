"""Operations as the grammar builds them, before they become frozen instructions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from diffs.amending.drafting.acts import Act
from diffs.amending.drafting.kinds import LEVEL, Path, Step
from tarmeem.model import Action, Instruction, Position, State

_PAGES_OWN = re.compile(
    r"\n\d{1,4}$|[A-Za-z,]\n\(\d{1,4}\)\n[A-Za-z]|\bGAZETTE OF [A-Z]{3,}|\[PART [IVX]+$",
    re.MULTILINE,
)
"""A figure on a line of its own, or a Gazette's head: a page's, or a table's."""


@dataclass(slots=True)
class Draft:
    """One operation, and every doubt about it."""

    action: Action
    unit: str
    target: Path
    start: int
    end: int = 0
    position: Position | None = None
    number: str | None = None
    old: str | tuple[str, str] | None = None
    new: str | None = None
    occurrences: str | None = None
    renumber_to: str | None = None
    excepted: list[Path] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """What a reader should know, though it casts no doubt on the operation."""
    range: tuple[str, str, str] | None = None
    always: bool = False
    throughout: bool = False
    """The drafter said it is for the whole law."""
    state: State = "parsed"
    act: Act = field(default_factory=Act)

    def paged(self) -> bool:
        """Say whether a page's own words may stand among those that it quotes."""
        said = (self.new, self.old, self.position and self.position.anchor)
        words = (
            one for each in said if each for one in ([each] if isinstance(each, str) else each)
        )
        return any(map(_PAGES_OWN.search, words))

    def freeze(self, identity: str) -> Instruction:
        """Return the instruction: in doubt, it is for review, and says why."""
        state: State = "needs-review" if self.doubts and self.state == "parsed" else self.state
        return Instruction(
            action=self.action, unit=self.unit, act=self.act.number, target=self.target,
            start=self.start, end=max(self.end, self.start), position=self.position,
            number=self.number, old=self.old, new=self.new, occurrences=self.occurrences,
            renumber_to=self.renumber_to, state=state,
            reason="; ".join(dict.fromkeys(self.doubts + self.remarks)),
            id=identity, act_title=self.act.title, always=self.always, range=self.range,
            excepted=tuple(self.excepted),
        )  # fmt: skip


def join(base: Path, steps: Path, *, nested: bool = False) -> Path:
    """Put an address under a base, leaving out the base's steps it replaces.

    ``nested``: the address stands inside the base by the instrument's own layout, so nothing is
    left out but a step of the very same kind, which the address says again.
    """
    if not steps:
        return base
    first = steps[0]
    kept = list(base)
    same = [i for i, (kind, _) in enumerate(kept) if kind == first[0]]
    noted = [i for i, (kind, _) in enumerate(kept) if kind in ("proviso", "explanation")]
    if nested and (not same or (noted and noted[-1] > same[-1])):
        return base + steps
    if same:
        return (*kept[: same[-1]], *steps)
    while kept and _level(kept[-1], base) >= _level(first, base):
        kept.pop()
    return (*kept, *steps)


def _level(step: Step, base: Path) -> float:
    """Return a step's depth; a paragraph is shallow in a Schedule and deep in a section."""
    if step[0] in ("paragraph", "sub-paragraph") and not any(k == "schedule" for k, _ in base):
        return 4.5 if step[0] == "paragraph" else 4.7
    return LEVEL.get(step[0], 3)
