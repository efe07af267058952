"""What a reader gives, as text: a day."""

from __future__ import annotations

from datetime import date

from tarmeem.errors import UsageError


def read_day(said: str) -> str:
    """Return a day as it was written, ``YYYY-MM-DD``. Raises: UsageError where it is none."""
    try:
        return date.fromisoformat(said.strip()).isoformat()
    except ValueError as error:
        raise UsageError(f"{said[:40]!r} is not a day", do="write it YYYY-MM-DD") from error
