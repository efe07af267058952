"""There is one clock."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tarmeem import clock

ROOT = Path(__file__).resolve().parent.parent
ASKS = ("datetime.now(", "date.today(", "utcnow(", "time.time(")


def test_a_day_begins_in_karachi(monkeypatch: pytest.MonkeyPatch) -> None:
    """An evening in UTC is the next day where the law is made; who sets the clock sets the day."""
    monkeypatch.setattr(clock, "now", lambda: "2026-02-13T19:00:00Z")

    assert clock.today() == "2026-02-14"
    assert clock.day_of("2026-02-13T18:59:59Z") == "2026-02-13"
    assert clock.ending_at("2026-02-13T19:00:00Z") == "2026-02-13"
    assert clock.ending_at("2026-02-13T19:00:01Z") == "2026-02-14"
    assert clock.noon_of("2026-02-13") == "2026-02-13T07:00:00Z"
    assert clock.start_of("2026-02-13") == "2026-02-12T19:00:00Z"
    assert clock.day_of(clock.start_of("2026-02-13")) == "2026-02-13"


def test_the_calendar_s_ends_are_instants_too() -> None:
    """A day as old as the calendar, or its last, is asked for as any other; a year has four digits."""
    assert clock.start_of("0001-01-01") == "0001-01-01T00:00:00Z"
    assert clock.noon_of("0001-01-01") == "0001-01-01T07:31:48Z"
    assert clock.start_of("9999-12-31") == "9999-12-30T19:00:00Z"


def test_nothing_else_asks_for_the_time() -> None:
    """All that ships asks the one clock, so that a replay is never told two times."""
    folders = ("tarmeem", "crawler", "store", "diffs", "publish")
    asking = [
        str(path.relative_to(ROOT))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if any(words in path.read_text() for words in ASKS)
    ]

    assert asking == ["tarmeem/clock.py"]


def test_a_day_is_karachis() -> None:
    """What is seen late on the nineteenth by UTC is seen on the twentieth where the law is made; a day is itself."""
    assert clock.day_of("2026-03-19T21:00:00Z") == "2026-03-20"
    assert clock.day_of("2026-03-19") == "2026-03-19"
    assert clock.told("2026-03-19T21:04:59Z") == "2026-03-20 02:04"
    assert clock.told("2026-03-19") == "2026-03-19"


def test_an_instant_without_an_offset_is_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """No day hangs on the zone of the machine that asks, as none that is kept does."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert clock.day_of("2026-03-19T16:00:00") == "2026-03-19"
    finally:
        monkeypatch.undo()
        time.tzset()
