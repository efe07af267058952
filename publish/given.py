"""What a reader gives, as text: a day or a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from tarmeem import clock
from tarmeem.errors import UsageError


def read_day(said: str) -> str:
    """Return a day as it was written, ``YYYY-MM-DD``. Raises: UsageError where it is none."""
    try:
        return date.fromisoformat(said.strip()).isoformat()
    except ValueError as error:
        raise UsageError(f"{said[:40]!r} is not a day", do="write it YYYY-MM-DD") from error


def read_month(said: str) -> tuple[str, str]:
    """Return the first and the last day of a month as it was written, ``YYYY-MM``.

    Raises: UsageError where it is none, or is yet to come.
    """
    try:
        first = date.fromisoformat(f"{said.strip()}-01")
    except ValueError as error:
        raise UsageError(f"{said[:40]!r} is not a month", do="write it YYYY-MM") from error
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return come(first.isoformat()), last.isoformat()


def come(day: str) -> str:
    """Return a day that has come. Raises: UsageError where it is yet to come: its silence would prove nothing."""
    if day > clock.today():
        raise UsageError(f"{day} is yet to come", do=f"today is {clock.today()} in Karachi")
    return day
