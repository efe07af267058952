"""What two texts' comparison says: alignment, runs, hunks, noise, significance.

The values here are what every rendering reads and what ``tarmeem compare --format json`` prints.
Nothing here decides anything; see ``engine`` for how they are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, get_args

from tarmeem.errors import CompareError
from tarmeem.model import Change, ChangeKind

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
    significance: tuple[str, ...] = ()
    instruction: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON of one hunk."""
        return {
            "runs": [[run.op, run.text] for run in self.runs],
            "at": self.at,
            "alignment": self.alignment,
            "partner": self.partner,
            "significance": list(self.significance),
            "instruction": self.instruction,
        }


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
    significance: tuple[str, ...] = ()
    """Sentences by rule, each quoting the text; last, which provisions moved or were renumbered."""
    not_compared: tuple[str, ...] = ()
    """What the redline leaves out, in sentences."""
    kind: str = "no change"
    """What sort of difference it is on the whole: ``layout only``, ``date only``, ``substantive`` …

    ``kinds.kind_of`` names it; ``edited`` is a word for a provision, in its alignment entry.
    """
    untold: int = 0
    """How many changes of a substantive difference have no sentence: the sentences are no whole account."""

    @property
    def old(self) -> str:
        """Return the old text, rebuilt from the runs: what rejecting every change gives."""
        return "".join(run.text for run in self.runs if run.op in OLD_OPS)

    @property
    def new(self) -> str:
        """Return the new text, rebuilt from the runs: what accepting every change gives."""
        return "".join(run.text for run in self.runs if run.op in NEW_OPS)

    @property
    def count(self) -> int:
        """Return how many changes a reader sees: both ends of a move are one."""
        return counted(self.hunks)

    def changes(self) -> tuple[Change, ...]:
        """Return what befell each provision that is not the same, for a revision to keep."""
        said: dict[int | None, list[str]] = {}
        for hunk in self.hunks:
            said.setdefault(hunk.alignment, []).extend(hunk.significance)
        return tuple(
            Change(
                kind=entry.rel,
                old=entry.old,
                new=entry.new,
                edited=entry.edited,
                significance=tuple(dict.fromkeys(said.get(at, ()))),
                substantive=self.substantive,
            )
            for at, entry in enumerate(self.alignment)
            if entry.rel != "same" or entry.edited
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON."""
        return {
            "schema": SCHEMA,
            "kind": self.kind,
            "count": self.count,
            "alignment": [entry.as_dict() for entry in self.alignment],
            "hunks": [hunk.as_dict() for hunk in self.hunks],
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
            return cls(
                runs=_runs(data["runs"]),
                alignment=tuple(AlignmentEntry(**entry) for entry in data["alignment"]),
                hunks=tuple(_hunk(hunk) for hunk in data["hunks"]),
                noise=dict(data["noise"]),
                substantive=data["substantive"],
                significance=tuple(data["significance"]),
                untold=data.get("untold", 0),
                not_compared=tuple(data["not_compared"]),
                kind=data["kind"],
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
    kept = {key: value for key, value in data.items() if key not in ("runs", "significance")}
    return Hunk(runs=_runs(data["runs"]), significance=tuple(data["significance"]), **kept)
