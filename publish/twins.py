"""Which figures only the English, or only the Urdu text of a work has: its last texts, held against each other."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from diffs.twins import Figure, disagreements
from store import expressions
from tarmeem.model import Expression, Language

_TWINS: tuple[Language, Language] = ("en", "ur")


def of_chain(db: Database, chain: Iterable[Expression]) -> dict[Language, tuple[Figure, ...]]:
    """Return what only the last English and only the last Urdu of a work's texts have, by language; {} without both.

    Two texts of one edition are held against each other where there are such.
    """
    editions: dict[str, dict[Language, int]] = {}
    for text in chain:
        for edition in ("", text.edition):
            editions.setdefault(edition, {})[text.language] = text.id or 0
    paired = [one for one in editions.values() if {"en", "ur"} <= set(one)]
    if not paired:
        return {}
    pair = paired[-1]
    ours, theirs = disagreements(*(expressions.text(db, pair[one]) for one in _TWINS))
    return {"en": ours, "ur": theirs}
