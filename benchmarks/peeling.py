"""A reprint as it read before an instrument, by its number: what the benchmark and the tests of peeling share."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.amending.annotated.annotations import read_annotations
from diffs.amending.annotated.notes import authority
from diffs.amending.annotated.peel import Peeled, peel_off


def peel(text: str, act: str, instruments: Sequence[str] = ()) -> Peeled:
    """Undo an Act (``Act II of 2015``) and all that its number and year tell to be later."""
    limit = authority(act)
    assert limit is not None
    notes = read_annotations(text).notes
    gone = frozenset(note for note in notes if note.by and note.by.order >= limit.order)
    return peel_off(text, gone, instruments)
