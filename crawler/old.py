"""What an old capture is, and how the day is read on which it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tarmeem import clock
from tarmeem.errors import UsageError


@dataclass(frozen=True, slots=True)
class Old:
    """One old capture, as whoever kept it hands it over."""

    url: str
    seen_at: str
    body: bytes
    witness: str
    media_type: str = ""
    status: int = 200
    provenance: str = ""
    """Where it came from, precisely enough to find it again."""


def instant(said: str, where: str = "") -> str:
    """Return a date or instant in UTC; a bare date is its noon in Karachi. Raise UsageError where it is none."""
    try:
        if len(said) == len("2026-01-01"):
            return clock.noon_of(said)
        moment = datetime.fromisoformat(said)
    except ValueError as error:
        raise UsageError(f"{said!r} is no date", where=where, do="write it 2026-01-31T10:00:00Z") from error  # fmt: skip
    if moment.tzinfo is None:
        raise UsageError(f"{said!r} has no time zone", where=where, do="end it in Z, or +05:00")
    return clock.instant_of(moment)
