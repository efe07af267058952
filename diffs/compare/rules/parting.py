"""Part a change in which a figure gave way to another with words behind it: they are two changes in one."""

from __future__ import annotations

import re

from diffs.compare.rules.figures import figure_at, of_kinds
from diffs.compare.rules.saying import Facts

_APART = re.compile(r"[\n\t|#\[\]*]")
"""What stands in a table's cells, in headings and in an editor's notes."""
_WORDS = re.compile(r"\s*[,;:(—–-]?\s*[^\W\d_]{2,}[\s\S]*\s[^\W\d_]{2,}")
"""Two words at least."""


def parted(facts: Facts) -> tuple[Facts, Facts] | None:
    """Return the figure that became another, and what came or went behind it; None where there is no such thing.

    One text has nothing but a figure of some kind, and the other a figure of that kind and more:
    sixty days; ninety days, where the pier is closed.
    """
    if any(map(_APART.search, facts[:2])):
        return None
    for _, pattern in of_kinds(facts.gone):
        ends = [figure_at(pattern, side, facts) for side in facts[:2]]
        if None in ends:
            continue
        rest = [side[end:] for side, end in zip(facts[:2], ends, strict=True)]
        if bool(rest[0].strip()) == bool(rest[1].strip()) or not _WORDS.match(rest[0] or rest[1]):
            continue
        figure = facts._replace(gone=facts.gone[: ends[0]], come=facts.come[: ends[1]])
        lead = facts.before + (figure.gone if rest[0].strip() else figure.come)
        return figure, facts._replace(gone=rest[0], come=rest[1], before=lead)
    return None
