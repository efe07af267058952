"""What befell words that were amended since, where what is left of them cannot be told for sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from diffs.amending.annotated.annotations import Annotated
from diffs.amending.annotated.notes import Authority
from diffs.amending.asat.lineage import Lineage
from diffs.structure.eids import within
from tarmeem.model import Event

_STRIKES = ("struck-down", "suspended")
_OF_WHOLES = ("suspended", "repealed", "withdrawn", "lapsed")


def scattered(
    events: Sequence[Event], provisions: Sequence[Mapping[str, Any]], lineage: Lineage
) -> Iterator[Event]:
    """Yield each judgment on words that stand no more as it quotes them, and were not taken out as a whole."""
    for at, event in enumerate(events):
        back = any(one.kind == "restored" and one.words == event.words for one in events[at:])
        if event.kind != "struck-down" or not event.words or back:
            continue
        mine = [one for one in provisions if lineage.shares(event, one["eid"])]
        spans = [span for one in mine for span in one["spans"]]
        gone = any(event.words in span["gone"] for span in spans)
        if mine and spans and not gone and not any(event.words in one["text"] for one in mine):
            yield event


def of_words(events: Sequence[Event]) -> Iterator[Event]:
    """Yield each stay, repeal or withdrawal of words alone: no state of a provision shows it."""
    for at, event in enumerate(events):
        back = any(one.kind == "restored" and one.words == event.words for one in events[at:])
        if event.kind in _OF_WHOLES and event.words and not back:
            yield event


def noted_since(
    notes: Annotated, events: Sequence[Event], dates: Mapping[tuple[int, int], str], on: str
) -> Iterator[tuple[Event, Authority, bool]]:
    """Yield each judgment on a provision that the notes of a print say was amended since, by whom, and whether whole."""
    for event in events:
        if event.kind not in _STRIKES or not event.eid:
            continue
        since: dict[Authority, bool] = {}
        for one in notes.annotations:
            by = one.note.by if one.note else None
            if by is None or not (within(one.eid, event.eid) or within(event.eid, one.eid)):
                continue
            day = dates.get(by.order, f"{by.year}-12-31")
            if event.valid_on < day and (by.order not in dates or day <= on):
                whole = bool(one.whole) and not event.eid.startswith(f"{one.eid}__")
                since[by] = since.get(by, False) or (whole and one.eid == event.eid)
        for by, whole in since.items():
            yield event, by, whole
