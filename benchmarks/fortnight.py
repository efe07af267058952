"""Run the watch over a made fortnight: asked every six hours, asleep for two days.

Usage: python -m benchmarks.fortnight. The demo's three sources are crawled for real over loopback, by
a clock that is ours; their cadences are six hours, a day and a week.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.faults import environment, silent
from store import ledger, open_store
from tarmeem import watching
from tarmeem.demo import SOURCES
from tarmeem.demo.replica import Replica, serving

START = datetime(2026, 3, 1, 4, tzinfo=UTC)
CADENCES = {"sta-notices": 6, "sarsabz-acts": 24, "sarsabz-code": 168}
"""Hours."""
ASLEEP = range(16, 24)
"""Askings, of 56, that the machine slept through: days five and six."""


def main() -> int:
    """Print what the ledger tells of the fortnight; return 0 where nothing was missed or doubled."""
    lines: list[str] = []
    logging.getLogger("tarmeem.watch").addHandler(_Listening(lines))
    logging.getLogger("tarmeem.watch").setLevel(logging.INFO)
    runs = 0
    with tempfile.TemporaryDirectory() as folder, environment({"TARMEEM_SOURCES": str(SOURCES)}):
        path = Path(folder) / "tarmeem.db"
        with serving(Replica()) as hosts, silent():
            for n in range(56):
                if n not in ASLEEP:
                    runs += bool(
                        watching.ask(
                            path, hosts, now=f"{START + timedelta(hours=6 * n):%Y-%m-%dT%H:%M:%SZ}"
                        )
                    )
        with closing(open_store(path, readonly=True)) as db:
            made = {name: [_at(c.started_at) for c in ledger.checks(db, source=name)][::-1] for name in CADENCES}  # fmt: skip
    wrong = [f"{name}: {said}" for name, times in made.items() for said in _faults(name, times)]
    if len(lines) != runs:
        wrong.append(f"{len(lines)} summaries of {runs} runs")
    for name, times in made.items():
        print(f"{name:14} every {CADENCES[name]:3} h: {len(times):2} checks, longest wait {max(b - a for a, b in pairwise(times))}")  # fmt: skip
    print(f"a fortnight of {runs} runs, two days asleep: {'; '.join(wrong) or 'none missed, none doubled, all caught up at the first asking, one summary a run'}")  # fmt: skip
    return int(bool(wrong))


def _faults(name: str, times: list[datetime]) -> list[str]:
    cadence, woke = timedelta(hours=CADENCES[name]), START + timedelta(hours=6 * ASLEEP.stop)
    found = ["checked twice within its cadence"] * any(b - a < cadence for a, b in pairwise(times))
    slept = [b for a, b in pairwise(times) if b - a > cadence]
    found += ["not caught up at the first asking"] * any(b != woke for b in slept)
    return found


class _Listening(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a summary."""
        self.lines.append(record.getMessage())


def _at(instant: str) -> datetime:
    return datetime.fromisoformat(instant)


if __name__ == "__main__":
    sys.exit(main())
