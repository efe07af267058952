"""Say of each hunk of a redline which instruction made it, or that nothing known explains it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.executing.matching import fold
from diffs.compare import NEW_OPS, OLD_OPS, Comparison, Hunk, compare_trees
from tarmeem.model import Cause

UNEXPLAINED = "UNEXPLAINED"


@dataclass(frozen=True, slots=True)
class Reach:
    """What one instruction took from the base and put into the new text, as offset ranges."""

    instruction: str
    old: tuple[int, int]
    """The stretch of the base that gave way; empty, where new matter came in, for an insertion."""
    new: tuple[int, int]
    come: str
    """The new words, folded."""
    whole: bool = False
    """They are those of a provision that came in whole."""


def reaches(consolidation: Consolidation) -> list[Reach]:
    """Return every amended stretch: which part of the base gave way to which of the new text."""
    found = []
    at = base = 0
    for owner, _, piece in consolidation.tree.pieces():
        end = at + len(piece.text)
        if piece.origin:
            old = piece.took or (base, base)
            found.append(Reach(piece.origin, old, (at, end), fold(piece.text), bool(owner.born)))
            base = max(base, old[1])
        elif piece.at >= 0:
            base = piece.at + len(piece.text)
        at = end
    return found


def redline(consolidation: Consolidation, *, without: Collection[str] = ()) -> Comparison:
    """Return the base beside the consolidated text, each hunk with the instructions that made it.

    ``without``: instructions to be forgotten; what only they made is UNEXPLAINED.
    """
    made = compare_trees(consolidation.base, consolidation.root)
    touched = [one for one in reaches(consolidation) if one.instruction not in without]
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


_NEAR = 12
"""How far a redline may set a change from where it was made: blanks and a repeated word or two."""


def _makers(place: Place, touched: Iterable[Reach]) -> list[str]:
    """Return the instructions whose matter the hunk shows."""
    found = [one.instruction for one in touched if _shows(place, one)]
    return list(dict.fromkeys(found))


def _shows(place: Place, one: Reach) -> bool:
    if place.gone.strip() and _overlap(place.old, one.old):
        return True
    if place.come.strip():
        return _overlap(place.new, one.new) and bool(one.come)
    return not place.gone.strip() and (_touch(place.old, one.old) or _touch(place.new, one.new))


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] - _NEAR <= b[1] and b[0] - _NEAR <= a[1]


def explain(made: Comparison, known: Consolidation) -> Comparison:
    """Give each hunk of a redline over the same base its instructions, or UNEXPLAINED.

    A hunk is explained where the known instructions amend the same stretch of the base, and every
    word that comes in there is one that they put in.
    """
    stretches = _stretches(reaches(known))
    hunks = tuple(
        replace(hunk, instruction=", ".join(_alike(place, stretches)) or UNEXPLAINED)
        for hunk, place in zip(made.hunks, places(made), strict=True)
    )
    return replace(made, hunks=hunks)


def _stretches(touched: Iterable[Reach]) -> list[list[Reach]]:
    """Group what lies against one another in the base: neighbours' changes show as one."""
    found: list[list[Reach]] = []
    end = -_NEAR - 1
    for one in sorted(touched, key=lambda reach: reach.old):
        if found and one.old[0] - end <= _NEAR:
            found[-1].append(one)
        else:
            found.append([one])
        end = max(end, one.old[1])
    return found


def _alike(place: Place, stretches: Iterable[list[Reach]]) -> list[str]:
    wanted = _words(place.come) - _words(place.gone)
    long = fold(place.come)
    found: list[str] = []
    for stretch in stretches:
        whole = (stretch[0].old[0], max(one.old[1] for one in stretch))
        if _touch(place.old, whole):
            said = {one.instruction: set[str]() for one in stretch}
            for one in stretch:
                said[one.instruction] |= _words(one.come)
            if wanted <= set().union(*said.values()):
                found += [
                    name for name in said if _shared(place, name, said[name], wanted, stretch)
                ]
        elif not place.gone.strip() and len(long) > _LONG:
            found += [one.instruction for one in stretch if one.whole and long in one.come]
    return list(dict.fromkeys(found))


def _shared(
    place: Place, name: str, said: set[str], wanted: set[str], stretch: Iterable[Reach]
) -> bool:
    """Tell whether an instruction of the stretch took some of what goes, or brought what comes."""
    if wanted:
        return bool(wanted & said)
    return any(one.instruction == name and _overlap(place.old, one.old) for one in stretch)


_LONG = 40
"""Letters from which a provision that came in is known again wherever a redline sets it."""
_TOKEN = re.compile(r"\w+")


def _words(text: str) -> set[str]:
    return set(_TOKEN.findall(fold(text)))


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
