"""In what state a provision stands on a day: what befell it, and whether it has begun.

What befell a provision befell the words that stood under its number on that day. Where the number
is another's now, ``lineage`` says whose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from diffs.amending.asat.beginning import Beginning
from diffs.amending.asat.lineage import Lineage
from tarmeem.model import Event

Standing = Literal["in force", "words struck down", "struck down", "suspended", "lapsed", "repealed",
                   "withdrawn", "uncommenced", "unknown"]  # fmt: skip
ENDED: Mapping[str, Standing] = {
    "struck-down": "struck down", "suspended": "suspended", "lapsed": "lapsed",
    "repealed": "repealed", "withdrawn": "withdrawn",
}  # fmt: skip


class Put(NamedTuple):
    """Words that an instruction put into a provision, ``text[start:end]``, and what gave way."""

    start: int
    end: int
    instruction: str
    """``2.3``: the third of the second of the instruments carried out."""
    gone: str


@dataclass(frozen=True, slots=True)
class StandingProvision:
    """One provision as at a date."""

    eid: str
    num: str
    heading: str
    text: str
    state: Standing
    since: str = ""
    source: str = ""
    struck: tuple[str, ...] = ()
    """The words struck down, where it is not the whole provision."""
    spans: tuple[Put, ...] = field(default=(), repr=False)
    """Who put which words there, by offsets into ``text``."""
    inferred: bool = False
    """Whether ``num`` is not as printed: a scan lost or misread it, and its neighbours give it."""
    under: tuple[str, ...] = ()
    """The headings of the chapters or parts it stands in, outermost first."""

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON of one provision."""
        return {
            "eid": self.eid, "num": self.num, "inferred": self.inferred, "heading": self.heading,
            "under": list(self.under), "text": self.text, "state": self.state, "since": self.since, "source": self.source,
            "struck": list(self.struck),
        }  # fmt: skip


WHOLE: Mapping[str, Any] = {"eid": "", "num": "", "heading": "", "text": "", "spans": (), "inferred": False, "under": ()}  # fmt: skip
"""The work as a whole, which may have no numbered provisions."""


def standing(
    entry: Mapping[str, Any], heard: Sequence[Event], began: Beginning, on: str, lineage: Lineage
) -> StandingProvision:
    """Return a provision, or ``WHOLE``, as what was heard by a day leaves it; in the order of its days."""
    struck = _struck(entry, [one for one in heard if one.words], lineage)
    ends: dict[_End, Event] = {}
    back: Event | None = None
    for event in heard:
        # What befell a sub-section did not befall its section.
        if event.words or not lineage.befell(event, entry["eid"]):
            continue
        if event.kind == "restored":
            back = event if ends else back  # of what had not ended it is no beginning
            _restore(ends, event.eid)
        elif event.kind in ENDED and not _is_stay_of_ended(event, ends):
            ends.pop(_end(event), None)
            ends[_end(event)] = event  # the last that was told stands last
    state, by = _state(ends, began.of(entry["eid"], on, lineage))
    if state == "in force" and struck:
        state, by = "words struck down", _named(list(struck.values())[-1])
    elif state == "in force" and back:
        by = _named(back)
    spans = tuple(Put(**span) for span in entry["spans"])
    return StandingProvision(entry["eid"], entry["num"], entry["heading"], entry["text"], state, *by,
                     tuple(struck), spans, entry["inferred"], tuple(entry["under"]))  # fmt: skip


def _struck(entry: Mapping[str, Any], heard: Sequence[Event], lineage: Lineage) -> dict[str, Event]:
    """Return the words of a provision that are struck down, and by what."""
    struck: dict[str, Event] = {}
    for event in heard:
        if not lineage.shares(event, entry["eid"]):
            continue
        if event.kind == "struck-down" and lineage.says(event, entry):
            struck.setdefault(event.words, event)
        elif event.kind == "restored":
            struck.pop(event.words, None)
    return struck


_End = tuple[str, bool]
"""What ended: its eId, and whether a court ended it."""


def _end(event: Event) -> _End:
    return event.eid, is_of_a_court(event)


def is_of_a_court(event: Event) -> bool:
    """Tell a judgment or a stay, which another judgment takes back, from what only a law can revive."""
    return event.kind in ("struck-down", "suspended")


def _is_stay_of_ended(event: Event, ends: Mapping[_End, Event]) -> bool:
    """Tell a stay of what had been struck down: it stays struck down."""
    ended = ends.get(_end(event))
    return event.kind == "suspended" and ended is not None and ended.kind != "suspended"


def _restore(ends: dict[_End, Event], eid: str) -> None:
    """Take back what ended a provision; where it is not what ended, whatever holds it or lies in it.

    A judgment on the whole law that is set aside says nothing of another's on one section, and a stay
    that is lifted nothing of a repeal.
    """
    ended = [one for one in ends if one[0] == eid] or list(ends)
    for one in [one for one in ended if one[1]] or ended:
        del ends[one]


def _state(
    ends: Mapping[_End, Event], waits: tuple[str, str] | None
) -> tuple[Standing, tuple[str, str]]:
    told = list(ends.values())
    last = next((one for one in told[::-1] if one.kind != "suspended"), told[-1] if told else None)
    if last:
        return ENDED[last.kind], _named(last)
    return ("uncommenced", waits) if waits else ("in force", ("", ""))


def _named(event: Event) -> tuple[str, str]:
    return event.valid_on, event.source
