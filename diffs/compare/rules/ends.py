"""What the rules say of words that moved: of what changed at either end of the move, together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diffs.compare.comparison import Run
from diffs.compare.rules.significance import sentences
from diffs.compare.rules.telling import READ, About, beginning_of, ending_of, words_shown


def significance_of_moved(
    old: Sequence[Run], new: Sequence[Run], about: About
) -> tuple[str, ...] | None:
    """Return what the rules say of what changed in a provision that moved: of both its ends together.

    ``old`` are the runs it left behind, ``new`` those it came to; None where what moved is not the
    same letters on both sides.
    """
    if _letters(old, "m-") != _letters(new, "m+"):
        return None
    gone, come = _edits(old, "m-", "-"), _edits(new, "m+", "+")
    said: dict[str, None] = {}
    for at in sorted({*gone, *come}):
        beside = (come.get(at) or gone[at]).beside
        one, two = (side[at].text[:READ] if at in side else "" for side in (gone, come))
        said |= dict.fromkeys(sentences(about.facts(one, two, beside)))
    return tuple(said)


class _Edit(NamedTuple):
    """What was edited in one end of a move, and what moved on either side of it."""

    text: str
    beside: tuple[str, str]


def _edits(runs: Sequence[Run], moved: str, edited: str) -> dict[int, _Edit]:
    """Return what was edited, by how many letters moved before it."""
    shown = f"n{edited}"
    kept = [words_shown(run, shown) if run.op == moved or run.op[0] == "n" else "" for run in runs]
    edits = [at for at, (op, text, _) in enumerate(runs) if op == edited and text.strip()]
    found: dict[int, _Edit] = {}
    passed = 0
    for last, at, following in zip([-1, *edits], edits, [*edits[1:], len(runs)], strict=False):
        before, after = "".join(kept[last + 1 : at]), "".join(kept[at + 1 : following])
        passed += sum(map(str.isalnum, before))  # a print may part a word with a hyphen
        found.setdefault(passed, _Edit(runs[at].text, (ending_of(before), beginning_of(after))))
    return found


def _letters(runs: Sequence[Run], moved: str) -> str:
    return "".join("".join([text for op, text, _ in runs if op == moved]).split())
