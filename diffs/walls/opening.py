"""Tell a page by how it opens: a wall answers its visitor first, a guide speaks of the world, and to nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diffs.walls.lines import FEWEST, STOP, VERB
from diffs.walls.signs import IN_URDU, WORLD, signs
from diffs.walls.titles import is_arabic
from diffs.walls.tongue import is_read_here
from diffs.walls.visits import is_of_a_visit, visits_and_world
from diffs.walls.words import OF_THE_VISIT, answers_instead

GUIDE = 3
"""Sentences that make a guide, where each is of the world."""
FEW = 2
"""Words of the world below which a sentence is of its page alone."""


def opens_as_a_wall(lines: Sequence[str], title: str) -> bool:
    """Tell whether the first sentence of a page answers its visitor, and names no day and no duty: what stands below is help, reasons and the law of it."""
    first = next(_statements(lines), "")
    seen = signs(first, title, roomy=False, upkeep=False)
    of_a_visit = is_of_a_visit(first, title) and first[-1] not in "?؟"
    next_to_none = len(visits_and_world(first)[1]) < FEW
    return not seen.alone - {"title"} and (
        seen.answers
        or (next_to_none and (seen.of_page or of_a_visit))
        or (of_a_visit and seen.here and not seen.alone)
    )


def beside_answers(lines: Sequence[str], title: str) -> Sequence[str]:
    """Return lines without those of a visit, and without the first that states anything, where that speaks to a visitor: what says that something else came stays."""
    said = [next(_statements([line]), "") for line in lines]
    first = next(filter(None, said), "")
    return [
        line
        for line, one in zip(lines, said, strict=True)
        if answers_instead(one)
        or not (
            OF_THE_VISIT.search(line) or (one and one is first and opens_as_a_wall([line], title))
        )
    ]


def is_a_guide(lines: Sequence[str], title: str) -> bool:
    """Tell whether a page is a guide: it opens with the world, and each of its sentences speaks more of that than of visits, and to no visitor."""
    told = list(_statements(lines))
    if len(told) < GUIDE or not all(map(is_read_here, told)):
        return False
    counted = [visits_and_world(one) for one in told]
    shown = (signs(one, title, roomy=False, upkeep=False) for one in told)
    least = IN_URDU if is_arabic(told[0]) else WORLD
    return (
        len(counted[0][1]) >= least
        and all(len(visits) < len(world) for visits, world in counted)
        and not any(seen.answers or seen.here for seen in shown)
        and not any(is_of_a_visit(line, title) for line in lines)
    )


def _statements(lines: Sequence[str]) -> Iterator[str]:
    """Yield the sentences of lines, without what only names something."""
    for one in (one for line in lines for one in STOP.split(line)):
        if len(one.split()) >= FEWEST and VERB.search(one):
            yield one
