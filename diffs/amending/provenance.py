"""Say of each hunk of a redline which instruction made it, or that nothing known explains it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from diffs.amending.consolidation import Consolidation
from diffs.amending.matching import fold
from diffs.amending.pieces import Node, Piece
from diffs.compare import NEW_OPS, OLD_OPS, Comparison, Hunk, compare_trees
from tarmeem.model import Cause

UNEXPLAINED = "UNEXPLAINED"


@dataclass(frozen=True, slots=True)
class Reach:
    """What one instruction took from the base and put into the new text, as offset ranges."""

    instruction: str
    old: tuple[int, int]
    new: tuple[int, int]


def reaches(consolidation: Consolidation) -> list[Reach]:
    """Return every amended stretch: which part of the base gave way to which of the new text."""
    pieces = [piece for _, _, piece in consolidation.tree.pieces()]
    following = _next_base(pieces, len(consolidation.base.source))
    found = []
    at, base = 0, 0
    for piece, upto in zip(pieces, following, strict=True):
        end = at + len(piece.text)
        if piece.origin:
            found.append(Reach(piece.origin, (base, upto), (at, end)))
        elif piece.at >= 0:
            base = piece.at + len(piece.text)
        at = end
    return found


def _next_base(pieces: list[Piece], end: int) -> list[int]:
    """Return, for each piece, where the base goes on after it."""
    following, last = [], end
    for piece in reversed(pieces):
        following.append(last)
        if not piece.origin and piece.at >= 0:
            last = piece.at
    return following[::-1]


def redline(consolidation: Consolidation) -> Comparison:
    """Return the base beside the consolidated text, each hunk with the instructions that made it."""
    made = compare_trees(consolidation.base, consolidation.root)
    touched = reaches(consolidation)
    hunks = tuple(
        replace(hunk, instruction=", ".join(_makers(place, touched)) or UNEXPLAINED)
        for hunk, place in zip(made.hunks, places(made), strict=True)
    )
    return replace(made, hunks=hunks)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hunk lies in both texts, and what it takes out and puts in."""

    old: tuple[int, int]
    new: tuple[int, int]
    gone: str
    come: str

    @property
    def key(self) -> tuple[int, str, str]:
        """Return what makes two hunks over one base the same: where, what goes, what comes."""
        lead = len(self.gone) - len(self.gone.lstrip())
        return self.old[0] + lead, fold(self.gone), fold(self.come)


def places(made: Comparison) -> Iterator[Place]:
    """Yield the place of each hunk, in order."""
    starts = [(0, 0)]
    for run in made.runs:
        old, new = starts[-1]
        size = len(run.text)
        starts.append((old + size * (run.op in OLD_OPS), new + size * (run.op in NEW_OPS)))
    for hunk in made.hunks:
        yield _place(hunk, starts)


def _place(hunk: Hunk, starts: list[tuple[int, int]]) -> Place:
    first, last = starts[hunk.at], starts[min(hunk.at + len(hunk.runs), len(starts) - 1)]
    gone = "".join(run.text for run in hunk.runs if run.op in OLD_OPS)
    come = "".join(run.text for run in hunk.runs if run.op in NEW_OPS)
    return Place((first[0], last[0]), (first[1], last[1]), gone, come)


def _makers(place: Place, touched: Iterable[Reach]) -> list[str]:
    """Return the instructions whose matter the hunk shows, or that it lies against."""
    touched = list(touched)
    for near in (0, max(len(place.gone), len(place.come))):
        found = [one.instruction for one in touched if _meets(place, one, near)]
        if found:
            return list(dict.fromkeys(found))
    return []


def _meets(place: Place, one: Reach, near: int) -> bool:
    come = bool(place.come) and _overlap(place.new, one.new, near)
    gone = bool(place.gone) and _overlap(place.old, one.old, near)
    return come or gone


def _overlap(a: tuple[int, int], b: tuple[int, int], near: int) -> bool:
    if a[0] < b[1] and b[0] < a[1]:
        return True
    return near > 0 and a[0] - near <= b[1] and b[0] - near <= a[1]


def explain(made: Comparison, known: Consolidation) -> Comparison:
    """Give each hunk of a redline over the same base its instructions, or UNEXPLAINED.

    A hunk is explained where the known instructions, carried out, make the same hunk.
    """
    ours = redline(known)
    by_place: dict[tuple[int, str, str], str] = {}
    for hunk, place in zip(ours.hunks, places(ours), strict=True):
        by_place[place.key] = hunk.instruction or UNEXPLAINED
    hunks = tuple(
        replace(hunk, instruction=by_place.get(place.key, UNEXPLAINED))
        for hunk, place in zip(made.hunks, places(made), strict=True)
    )
    return replace(made, hunks=hunks)


def cause(explained: Comparison) -> Cause:
    """Return why an official text moved: *amendment* where an instrument explains any of it."""
    if not explained.hunks:
        return "layout"
    known = any(hunk.instruction not in (None, UNEXPLAINED) for hunk in explained.hunks)
    return "amendment" if known else "unexplained"


@dataclass(frozen=True, slots=True)
class Blame:
    """A stretch of a provision's words, and who put it there; an empty instruction = the base."""

    text: str
    instruction: str


def blame(consolidation: Consolidation, eid: str) -> list[Blame]:
    """Return a provision's words, cut where their origin changes; empty where it does not stand."""
    for entry in consolidation.provisions:
        if entry["eid"] == eid:
            return _cut(entry["text"], entry["spans"])
    return []


def _cut(text: str, spans: list[dict[str, object]]) -> list[Blame]:
    found: list[Blame] = []
    at = 0
    for span in spans:
        start, end = int(str(span["start"])), int(str(span["end"]))
        if start > at:
            found.append(Blame(text[at:start], ""))
        if end > start:
            found.append(Blame(text[start:end], str(span["instruction"])))
        at = max(at, end)
    if at < len(text):
        found.append(Blame(text[at:], ""))
    return found


def node_of(consolidation: Consolidation, eid: str) -> Node | None:
    """Return the amended provision of that eId."""
    return next((node for node in consolidation.tree.walk() if node.eid == eid), None)
