"""How an instrument was told to have ended, as a whole or in a section, or to be stayed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diffs.amending.consolidating.dated import Doubt
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Event


def ended(events: Iterable[Event]) -> str:
    """Return the day from which an instrument as a whole was told to be void; empty where it was not.

    A repealed one is none: what it changed stays changed (General Clauses Act, 1897, section 6A). A
    restored one ended not at all: the judgment was set aside.
    """
    ended = ""
    for told in events:
        if told.eid or told.words:
            continue
        if told.kind == "restored":
            ended = ""
        elif told.kind in _VOID:
            ended = ended or told.valid_on
    return ended


_VOID = ("lapsed", "struck-down", "withdrawn")


def doubts(name: str, told: Sequence[Event]) -> Iterator[Doubt]:
    """Yield what was told of an instrument and leaves its changes in the law: a stay, the end of one section."""
    for at, one in enumerate(told):
        if one.words or one.kind not in ("suspended", *_VOID):
            continue
        back = next((x.valid_on for x in told[at:] if x.kind == "restored" and x.eid in ("", one.eid)), "")  # fmt: skip
        if one.kind != "suspended" and not (one.eid or back):
            continue  # it ended, and what it changed reads as before
        which = f"{cite(one.eid, unit_of(name))} of it" if one.eid else "it"
        said = (
            f"{which} is told to be {one.kind.replace('-', ' ')} from {one.valid_on} ({one.source})"
        )
        yield Doubt(name, one.valid_on, back, f"{said}: what it changed is in this text all the same")  # fmt: skip
