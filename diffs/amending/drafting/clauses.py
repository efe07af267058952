"""A clause of drafting, taken apart (where, what, the verb, the new matter), and the operations it becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from diffs.amending.drafting.acts import Act
from diffs.amending.drafting.kinds import LEVEL, Path, Step, Where
from diffs.amending.drafting.matter import Piece, before_first, pieces_of
from diffs.amending.drafting.occurrences import Subject
from tarmeem.model import Action, Instruction, Position, State
from tarmeem.patterns import pattern_of

_PAGES_OWN = pattern_of(
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


HEADINGS = ("heading", "sub-heading")


@dataclass(slots=True)
class Verb:
    """What "shall be …" said."""

    action: Action
    respectively: bool = False
    wherever: bool = False
    """The words go wherever they occur, as is said within the verb: "shall, wherever they occur, be omitted"."""
    always: bool = False
    deemed: bool = False
    """What is ordered is deemed to have been so before the order was made."""
    at_end: bool = False
    renumber_to: list[str] = field(default_factory=list)
    new_kind: str = ""
    """The kind that the new number is said to be of; empty = the old."""
    thereof: bool = False
    holder: Step = ("", "")
    """The provision named behind the new number, whose part what is renumbered is to be."""
    inverted: bool = False
    """ "There shall be inserted": what comes in stands behind the verb."""
    effect: str = ""
    """The day that stands inside the verb phrase: "shall, with effect from …, be substituted"."""


@dataclass(slots=True)
class Clause:
    """One clause of drafting: where, what, the verb, and the new matter."""

    base: Path
    start: int
    verb: Verb
    olds: list[Subject] = field(default_factory=list)
    news: list[Subject] = field(default_factory=list)
    rel: str = ""
    """after, before or between; ``olds`` are then anchors."""
    matter: str | None = None
    doubts: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    sibling: tuple[str, Path] | None = None
    """The kind and container of the provision last dealt with in the same sentence."""
    renumbered: list[Path] = field(default_factory=list)
    """Where provisions this instrument renumbered now stand."""
    nested: bool = True
    """It stands inside ``base`` by the directive's own layout."""


_FOR_A_TIME = pattern_of(
    r"\b(?:(?:until|till|up\s?to|ending|for (?:a|the) period)\b|to (?:the\b|\d))", re.IGNORECASE
)
_DAY = pattern_of(
    r"(?:(?!\b\d{4}\b).){0,40}\b\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:(?:such|that|the|its)\s+)?(?:date|day|commencement)\b.{0,160}",
    re.IGNORECASE,
)
"""A day, and nothing else: "the 1st day of July, 2031", "such date as the Government may appoint"."""


def effective(order: Clause | Draft, when: str) -> None:
    """Note the day an order gives itself; where it gives its end, too, or more, a person must see to that."""
    order.remarks.append(f"with effect from {when}")
    if _FOR_A_TIME.search(when):
        order.doubts.append("what it orders holds only for a time")
    elif not _DAY.fullmatch(when.strip(" ,.")):
        order.doubts.append("more than a day is said of when it has effect")


def reaching_back(clause: Clause) -> list[str]:
    """Tell that an order is deemed to have been carried out before it was made; a day of its own is told elsewhere."""
    if clause.verb.always:
        return ["deemed always to have been so"]
    dated = any(one.startswith("with effect from") for one in clause.remarks)
    if clause.verb.deemed and not dated:
        return ["deemed to have been so before; since which day is not said"]
    return []


def spread(clause: Clause) -> list[Clause]:
    """Return a clause for each place of words "occurring in sub-sections (1) and (3)"."""
    several = [
        one
        for one in clause.olds
        if one.kind != "provisions" and one.where and len(one.where.paths) > 1
    ]
    if not several:
        return [clause]
    (first, *more), found = several, []
    for path in first.where.paths if first.where else ():
        where = replace(first.where, paths=[path]) if first.where else None
        olds = [replace(one, where=where) if one is first else one for one in clause.olds]
        found.append(replace(clause, olds=olds))
    if more or len(clause.olds) > 1:
        clause.doubts.append("which of the words stand in which of the places is not plain")
    return found


def draft_(clause: Clause, subject: Subject, unit: str, target: Path) -> Draft:
    """Begin an operation on a target, with what its subject brings along."""
    draft = Draft(clause.verb.action, unit, target, clause.start)
    draft.doubts += subject.doubts + (subject.where.doubts if subject.where else [])
    draft.occurrences = subject.occurrences
    draft.throughout = subject.everywhere and not target
    if subject.everywhere and target:
        draft.doubts.append("a provision and the whole law are both named")
    around = base_(clause, subject)
    draft.excepted = [join(around, path, nested=True) for path in subject.excepted]
    return draft


def base_(clause: Clause, subject: Subject) -> Path:
    """Return the path the subject's own "in clause (a)" leads to."""
    if subject.where is None or subject.kind == "provisions":
        return clause.base
    return place(clause, subject.where, subject.where.paths[0])


def place(clause: Clause, where: Where, path: Path) -> Path:
    """Put a provision's own path under the base of its clause."""
    kind, label = path[0]
    if where.anaphoric and (back := spoken_of(clause.base, path, clause.renumbered)):
        return back
    if path[-1] == ("entry", "") and any(step[0] == "entry" and step[1] for step in clause.base):
        held = join(clause.base, path[:-1], nested=True)
        if not cell_of((*held, path[-1])):
            clause.doubts.append("which entry of the row is meant is not said")
        return (*held, path[-1])
    if clause.sibling and clause.sibling[0] == kind:
        return (*clause.sibling[1], *path)
    joined = join(clause.base, path, nested=clause.nested)
    left = [step for step in clause.base[len(joined) - len(path) :] if step[0] == kind]
    if clause.nested and label and left and left[0][1] and not same(label, left[0][1]):
        clause.doubts.append(f"{kind} {label} is looked for in {kind} {left[0][1]}")
    return joined


def spoken_of(base: Path, path: Path, renumbered: Sequence[Path]) -> Path:
    """Return what "that section" points back to: what was renumbered so, else what is stood in; nothing elsewhere."""
    kind, label = path[0]
    if label or len(path) > 1:
        return ()
    moved = [p for p in reversed(renumbered) if p[-1][0] == kind]
    known = [i for i, (k, _) in enumerate(base) if k == kind]
    return moved[0] if moved else base[: known[-1] + 1] if known else ()


def parted(clause: Clause, unit: str) -> list[Piece]:
    """Cut the new matter into its provisions; doubt it where words stand before the label of the first."""
    pieces = pieces_of(clause.matter or "", unit)
    if lead := before_first(clause.matter or "", pieces):
        clause.doubts.append(f"“{lead}” stands before the label of the new matter")
    return pieces


def cell_of(target: Path) -> Path:
    """Return the cell that "the entry" fills, where its row and its column are named before; nothing elsewhere."""
    *held, last = target
    named = {kind for kind, label in held if label}
    return tuple(held) if last == ("entry", "") and named >= {"entry", "column"} else ()


def set_old(draft: Draft, subject: Subject) -> None:
    """Say what the operation takes out."""
    if subject.kind == "portion":
        draft.old = (subject.value, subject.ending)
        draft.position = Position("after", subject.anchor) if subject.anchor else draft.position
        return
    draft.old = subject.value
    if subject.anchor:
        draft.position = Position(subject.rel, subject.anchor, "words")
        draft.doubts += ["it stands at the end and beside words"] if subject.at_end else []
        return
    if subject.kind == "punctuation" and subject.at_end:
        draft.position, draft.occurrences = Position("end"), None


def same(a: str, b: str) -> bool:
    """Say whether two labels name the same provision, however they are printed."""
    return bare(a) == bare(b)


def bare(label: str) -> str:
    """Return a label without its brackets, stops and hyphens."""
    return label.strip("() .").replace("-", "").replace(" ", "").lower()


def lost(clause: Clause, why: str) -> Draft:
    """Return an operation of which only the verb is known, in doubt."""
    draft = Draft(clause.verb.action, "words", clause.base, clause.start)
    draft.doubts.append(why)
    return draft
