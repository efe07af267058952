"""What the time is: asked here and nowhere else.

Who needs another time than the present passes it along, as ``now`` or ``recorded_at``. Call ``clock.now()``
by its module: then a test that sets it sets every clock of the process, and the day with it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

KARACHI = ZoneInfo("Asia/Karachi")
"""Where the law is made: its days are Karachi's."""


def now() -> str:
    """Return the present instant in UTC, to the second: ``2026-03-01T05:00:00Z``."""
    return instant_of(datetime.now(UTC))


def instant_of(then: datetime) -> str:
    """Return an instant as it is kept: in UTC, to the second, its year in four digits."""
    try:
        utc = then.astimezone(UTC)
    except OverflowError:  # Karachi's first day begins before the calendar does in UTC
        utc = then.replace(hour=0, minute=0, second=0)
    return utc.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def today() -> str:
    """Return the present day in Karachi: ``2026-03-01``."""
    return day_of(now())


def day_of(instant: str) -> str:
    """Return the day that an instant falls on in Karachi; a day is itself.

    Without an offset UTC is meant, whatever zone the machine is in.
    """
    if "T" not in instant:
        return instant
    return _in_karachi(instant).date().isoformat()


def told(instant: str) -> str:
    """Return an instant as people are told it, to the minute in Karachi: ``2026-03-01 10:00``; a day is itself."""
    if "T" not in instant:
        return instant
    return f"{_in_karachi(instant):%Y-%m-%d %H:%M}"


def _in_karachi(instant: str) -> datetime:
    then = datetime.fromisoformat(instant)
    return (then if then.tzinfo else then.replace(tzinfo=UTC)).astimezone(KARACHI)


def ending_at(instant: str) -> str:
    """Return the day that has ended in Karachi by an instant, where one ends at it; else the day that it falls on."""
    return (_in_karachi(instant) - timedelta(seconds=1)).date().isoformat()


def start_of(day: str) -> str:
    """Return the instant at which a day begins in Karachi, in UTC. Raises: ValueError where it is no day."""
    return _in_utc(day, time())


def end_of(day: str) -> str:
    """Return the instant at which a day ends in Karachi, in UTC. Raises: ValueError where it is no day."""
    return _in_utc(day, time(23, 59, 59))


def noon_of(day: str) -> str:
    """Return the instant that stands for a day of which no hour is told: its noon in Karachi, in UTC.

    Raises: ValueError where it is no day.
    """
    return _in_utc(day, time(12))


def _in_utc(day: str, hour: time) -> str:
    return instant_of(datetime.combine(date.fromisoformat(day), hour, KARACHI))
