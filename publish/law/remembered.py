"""Laws put together, consolidations and readings of notes, each made once and then kept in memory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from diffs.amending.annotated.annotations import Annotated, read_annotations
from diffs.amending.annotated.notes import Note
from diffs.amending.annotated.peel import Peeled, peel_off
from diffs.amending.asat import asat as law
from diffs.amending.asat import noted
from diffs.amending.asat.asat import AsAt
from diffs.amending.asat.noted import as_at_annotated
from diffs.amending.consolidating.consolidation import Consolidation, Turn, consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.structure import structure_text
from tarmeem.model import Event, Provision

REMEMBERED = 16
"""Consolidations, views and readings of notes kept in memory: some 5 MB each for the longest laws."""


@lru_cache(maxsize=REMEMBERED)
def carried(
    base: str, known: tuple[Dated, ...], told: tuple[Event, ...], day: str, until: str, printed: str
) -> AsAt:
    """Return the law on a day, the known instruments carried out on a text; see ``asat.as_at``."""
    return law.as_at(base, known, told, day, until, printed=printed, carry=carry)


@lru_cache(maxsize=REMEMBERED)
def peeled(
    text: str, told: tuple[Event, ...], day: str, until: str, known: tuple[Dated, ...], printed: str
) -> AsAt:
    """Return the law on a day from a reprint with notes; see ``noted.as_at_annotated``."""
    undo = partial(_undone, instruments=tuple(one.text for one in known))
    return as_at_annotated(
        text, told, day, until, instruments=known, printed=printed, carry=carry, undo=undo,
        read=notes_of,
    )  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def replayed(text: str, known: tuple[Dated, ...]) -> Consolidation | None:
    """Return a reprint with what kept instruments did done by their own orders; see ``noted.replayed``."""
    undo = partial(_undone, instruments=tuple(one.text for one in known))
    return noted.replayed(notes_of(text), known, carry, undo)


@lru_cache(maxsize=REMEMBERED)
def _undone(text: str, gone: frozenset[Note], instruments: tuple[str, ...]) -> Peeled:
    return peel_off(text, gone, instruments)


def carry(
    base: str,
    texts: Sequence[str],
    /,
    *,
    held: Sequence[frozenset[int]] = (),
    turns: Sequence[Turn] = (),
) -> Consolidation:
    """Return what ``carried_out`` remembers, asked as ``consolidate`` is."""
    return carried_out(base, tuple(texts), tuple(held) if any(held) else (), tuple(turns))


@lru_cache(maxsize=REMEMBERED)
def carried_out(
    base: str,
    texts: tuple[str, ...],
    held: tuple[frozenset[int], ...] = (),
    turns: tuple[Turn, ...] = (),
) -> Consolidation:
    """Return what instruments make of a base."""
    return consolidate(base, texts, held=held, turns=turns)


@lru_cache(maxsize=REMEMBERED)
def notes_of(text: str) -> Annotated:
    """Return an annotated reprint's notes; read once, then remembered."""
    return read_annotations(text)


@lru_cache(maxsize=REMEMBERED)
def tree(text: str) -> Provision:
    """Return a text's tree; made once, then remembered."""
    return structure_text(text)


def is_annotated(text: str) -> bool:
    """Tell whether a text is a reprint whose footnotes name the instruments that amended it."""
    return any(note.by for _, _, note in notes_of(text).note_ranges)
