"""When an Ordinance lapses: a rule of the Constitution, kept as data with its citation."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from tarmeem.model import Event


@dataclass(frozen=True, slots=True)
class LapseRule:
    """How long an Ordinance stands without Parliament."""

    days: int
    extension: int
    """Days that one resolution may add, once."""
    citation: str


RULE = LapseRule(
    days=120,
    extension=120,
    citation="Constitution of the Islamic Republic of Pakistan, Article 89(2)(a)",
)
_ENDS = frozenset({"repealed", "withdrawn", "lapsed", "struck-down"})


def lapse_of(events: Sequence[Event], rule: LapseRule = RULE) -> Event | None:
    """Return the lapse that follows from an Ordinance's promulgation, unless something came first.

    ``events`` are those of one Ordinance as a whole; an *extended* one adds the rule's extension
    once. None where it was never promulgated, or ended otherwise before it would have lapsed.
    """
    whole = [event for event in events if not event.eid]
    promulgated = min((event for event in whole if event.kind == "promulgated"),
                      key=lambda event: event.valid_on, default=None)  # fmt: skip
    if promulgated is None:
        return None
    start = datetime.date.fromisoformat(promulgated.valid_on)
    due = start + datetime.timedelta(days=rule.days)
    extended = [
        event for event in whole if event.kind == "extended" and event.valid_on <= due.isoformat()
    ]
    if extended:
        due += datetime.timedelta(days=rule.extension)
    if any(event.kind in _ENDS and event.valid_on <= due.isoformat() for event in whole):
        return None
    note = f"{(due - start).days} days after promulgation on {promulgated.valid_on}"
    return Event(
        promulgated.work, "lapsed", due.isoformat(), promulgated.known_at, rule.citation, note=note
    )
