"""What the time is: asked here and nowhere else.

Who needs another time than the present passes it along, as ``now`` or ``recorded_at``. Call ``clock.now()``
by its module: then a test that sets it sets every clock of the process, and the day with it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

KARACHI = ZoneInfo("Asia/Karachi")
"""Where the law is made: its days are Karachi's."""


def now() -> str:
    """Return the present instant in UTC, to the second: ``2026-03-01T05:00:00Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """Return the present day in Karachi: ``2026-03-01``."""
    return day_of(now())


def day_of(instant: str) -> str:
    """Return the day that an instant falls on in Karachi."""
    return datetime.fromisoformat(instant).astimezone(KARACHI).date().isoformat()
