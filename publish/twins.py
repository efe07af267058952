"""Which figures only the English, or only the Urdu text of a work has: its last texts, held against each other."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from diffs.twins import Apart, by_section, disagreements, sections
from store import expressions, provisions
from tarmeem.model import Expression, Language

_TWINS: tuple[Language, Language] = ("en", "ur")


def of_chain(db: Database, chain: Iterable[Expression]) -> tuple[Apart, ...]:
    """Return what only the last English (``ours``) and only the last Urdu (``theirs``) of a work's texts have.

    Section by section where theirs correspond, else of the whole texts; () without both, or where they agree.
    Two texts of one edition are held against each other where there are such.
    """
    editions: dict[str, dict[Language, Expression]] = {}
    for text in chain:
        for edition in ("", text.edition):
            editions.setdefault(edition, {})[text.language] = text
    paired = [one for one in editions.values() if set(_TWINS) <= set(one)]
    if not paired:
        return ()
    pair = [paired[-1][language] for language in _TWINS]
    found = by_section(*(sections(provisions.of_reading(db, one.reading)) for one in pair))
    if found is None:
        ours, theirs = disagreements(*(expressions.text(db, one.id or 0) for one in pair))
        found = (Apart("", ours, theirs),) if ours or theirs else ()
    return found
