"""What two texts' comparison says: alignment, runs, hunks, noise, significance.

The values here are what every rendering reads and what ``tarmeem compare --format json`` prints.
Nothing here decides anything; see ``engine`` for how they are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, NamedTuple, TypeVar, get_args

from diffs.structure.cite import unit_of
from tarmeem.errors import CompareError
from tarmeem.model import Change, ChangeKind, Provision

Made = TypeVar("Made")

SCHEMA = "tarmeem.comparison/1"

Op = Literal["=", "-", "+", "m-", "m+", "n-", "n+"]
"""=: in both. -/+: omitted, inserted. m-/m+: moved from here, moved to here. n-/n+: noise."""

OPS: frozenset[str] = frozenset(get_args(Op))
OLD_OPS = frozenset({"=", "-", "m-", "n-"})
"""Joining the runs of these gives the old text exactly."""
NEW_OPS = frozenset({"=", "+", "m+", "n+"})
"""Joining the runs of these gives the new text exactly."""


class Run(NamedTuple):
    """A stretch of text and what became of it."""

    op: Op
    text: str
    note: str = ""
    """The kind of a noise run, or ``may be OCR`` on a change in text of low confidence."""


class AlignmentEntry(NamedTuple):
    """What became of one provision: eIds of both sides, None for a missing side."""

    old: str | None
    new: str | None
    rel: ChangeKind
    edited: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return ``{old, new, rel, edited}``."""
        return {"old": self.old, "new": self.new, "rel": self.rel, "edited": self.edited}


@dataclass(frozen=True, slots=True)
class Hunk:
    """One change as a reader sees it: neighbouring marked runs; noise by itself makes no hunk."""

    runs: tuple[Run, ...]
    at: int
    """The index of its first run in ``Comparison.runs``; its runs follow one another there."""
    alignment: int | None = None
    """The index of the provision's entry in ``Comparison.alignment``."""
    partner: int | None = None
    """The index of the hunk at the other end of a move."""
    instruction: str | None = None
    """What did it, of the instruments known to whoever compares: two texts by themselves do not tell."""

    def as_dict(self, sentences: Sequence[str] = ()) -> dict[str, Any]:
        """Return the documented JSON of one hunk, with what the rules say of it."""
        return {
            "runs": [[run.op, run.text] for run in self.runs],
            "notes": [run.note for run in self.runs],
            "at": self.at,
            "alignment": self.alignment,
            "partner": self.partner,
            "significance": list(sentences),
            "instruction": self.instruction,
        }


class Account(NamedTuple):
    """What is told of a comparison in words."""

    kind: str = "no change"
    """What sort of difference it is on the whole: ``layout only``, ``date only``, ``substantive`` …

    ``kinds.kind_of`` names it; ``edited`` is a word for a provision, in its alignment entry.
    """
    significance: tuple[str, ...] = ()
    """Sentences by rule, each quoting the text; last, which provisions moved or were renumbered."""
    untold: int = 0
    """How many changes of a substantive difference have no sentence: the sentences are no whole account."""
    of_hunks: tuple[tuple[str, ...], ...] = ()
    """What the rules say of each hunk; empty where they say nothing of any."""


class Later(Generic[Made]):
    """A value that is made when it is first asked for, and then kept; equal to another of the same value."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make: Callable[[], Made] | None = make

    def __call__(self) -> Made:
        """Return the value. Where two threads ask at once, both make it, and it is the same."""
        make = self._make
        if make is not None:
            self._made = make()
            self._make = None  # what it is made of is needed no more
        return self._made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self() == other()

    def __hash__(self) -> int:
        return hash(self())


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is known of two texts side by side; ``runs`` rebuild both of them exactly."""

    runs: tuple[Run, ...]
    alignment: tuple[AlignmentEntry, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    noise: Mapping[str, int] = field(default_factory=dict)
    """How many noise changes of each kind there are."""
    substantive: bool = False
    """True where a reader would want to be told."""
    not_compared: tuple[str, ...] = ()
    """What the redline leaves out, in sentences."""
    account: Later[Account] = field(default=Later(Account), repr=False)
    """What is told of it in words: to say that takes as long as all the rest, and not every caller reads it."""
    trees: tuple[Provision, Provision] | None = field(default=None, repr=False, compare=False)
    """What was compared, laid out: who draws it need not structure both texts again."""

    @property
    def kind(self) -> str:
        """Return what sort of difference it is on the whole: ``Account.kind``."""
        return self.account().kind

    @property
    def significance(self) -> tuple[str, ...]:
        """Return the summary's sentences: ``Account.significance``."""
        return self.account().significance

    @property
    def untold(self) -> int:
        """Return how many changes have no sentence: ``Account.untold``."""
        return self.account().untold

    def said_of(self, number: int) -> tuple[str, ...]:
        """Return what the rules say of the hunk of that number."""
        said = self.account().of_hunks
        return said[number] if said else ()

    @property
    def old(self) -> str:
        """Return the old text, rebuilt from the runs: what rejecting every change gives."""
        return "".join(run.text for run in self.runs if run.op in OLD_OPS)

    @property
    def new(self) -> str:
        """Return the new text, rebuilt from the runs: what accepting every change gives."""
        return "".join(run.text for run in self.runs if run.op in NEW_OPS)

    @property
    def unit(self) -> str:
        """Return what the new text's provisions are called."""
        return unit_of(self.trees[1].source if self.trees else self.new)

    @property
    def count(self) -> int:
        """Return how many changes a reader sees: both ends of a move are one."""
        return counted(self.hunks)

    def credited(self, did: Mapping[tuple[str | None, str | None], str]) -> Comparison:
        """Return the same with the instructions behind each hunk, by the eIds of its provision in the two texts."""

        def by(hunk: Hunk) -> str | None:
            entry = None if hunk.alignment is None else self.alignment[hunk.alignment]
            return did.get((entry.old, entry.new)) if entry else None

        return replace(
            self, hunks=tuple(replace(hunk, instruction=by(hunk)) for hunk in self.hunks)
        )

    def changes(self) -> tuple[Change, ...]:
        """Return what befell each provision that is not the same, or not at the same address, for a revision to keep.

        What another layout joined to a provision that kept its own address is none of it.
        """
        kept = {entry.new for entry in self.alignment if entry.old == entry.new}
        said: dict[int | None, list[str]] = {}
        for number, hunk in enumerate(self.hunks):
            said.setdefault(hunk.alignment, []).extend(self.said_of(number))
        return tuple(
            Change(
                kind=entry.rel,
                old=entry.old,
                new=entry.new,
                edited=entry.edited,
                significance=tuple(dict.fromkeys(said.get(at, ()))),
                substantive=self.substantive and entry.rel != "same",
            )
            for at, entry in enumerate(self.alignment)
            if entry.rel != "same" or entry.new not in kept
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON."""
        return {
            "schema": SCHEMA,
            "kind": self.kind,
            "count": self.count,
            "alignment": [entry.as_dict() for entry in self.alignment],
            "hunks": [hunk.as_dict(self.said_of(n)) for n, hunk in enumerate(self.hunks)],
            "runs": [[run.op, run.text] for run in self.runs],
            "noise": dict(self.noise),
            "substantive": self.substantive,
            "significance": list(self.significance),
            "untold": self.untold,
            "not_compared": list(self.not_compared),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Comparison:
        """Read the documented JSON back; CompareError where it is not that."""
        try:
            if data["schema"] != SCHEMA:
                raise CompareError(f"schema {data['schema']!r} is not {SCHEMA!r}")
            account = _account(data)
            return cls(
                runs=_runs(data["runs"]),
                alignment=tuple(AlignmentEntry(**entry) for entry in data["alignment"]),
                hunks=tuple(_hunk(hunk) for hunk in data["hunks"]),
                noise=dict(data["noise"]),
                substantive=data["substantive"],
                not_compared=tuple(data["not_compared"]),
                account=Later(lambda: account),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise CompareError(f"not a comparison: {error!r}") from error


def counted(hunks: Sequence[Hunk]) -> int:
    """Return how many changes some hunks are: both ends of a move are one."""
    return sum(not _left(hunk) for hunk in hunks)


def _left(hunk: Hunk) -> bool:
    """Tell whether words left by a change that came by another: they are counted where they came."""
    ops = {run.op for run in hunk.runs}
    return hunk.partner is not None and "m-" in ops and "m+" not in ops


def _runs(pairs: Iterable[tuple[Op, str]]) -> tuple[Run, ...]:
    runs = tuple(Run(op, text) for op, text in pairs)
    unknown = {run.op for run in runs} - OPS
    if unknown:
        raise CompareError(f"unknown op {sorted(unknown)[0]!r}")
    return runs


def _hunk(data: Mapping[str, Any]) -> Hunk:
    kept = {
        key: value for key, value in data.items() if key not in ("runs", "notes", "significance")
    }
    runs = _runs(data["runs"])
    notes = data.get("notes") or [""] * len(runs)
    return Hunk(
        runs=tuple(run._replace(note=note) for run, note in zip(runs, notes, strict=True)), **kept
    )


def _account(data: Mapping[str, Any]) -> Account:
    said, untold = tuple(data["significance"]), data.get("untold", 0)
    of_hunks = tuple(tuple(hunk["significance"]) for hunk in data["hunks"])
    return Account(data["kind"], said, untold, of_hunks)
