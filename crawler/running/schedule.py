"""When each source is due, and the timers that ask.

There is one rule: a source is due when its last check began a cadence ago or more (a quarter of one,
where a listing could not be relied upon: `tarmeem.watching`). A timer only
asks often enough (``tarmeem crawl --due``); so a machine that slept catches up on the next asking,
and a source checked by hand is not checked again at once. A check that was ended (a machine that
shuts down) is none: else a source of once a week would wait a week for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from json import dumps
from pathlib import PurePath
from shlex import quote

from store.ledger import every
from tarmeem.errors import SourceError, UsageError

ASK_EVERY = timedelta(minutes=15)
"""How often a timer asks; no cadence is shorter."""
SLACK = timedelta(minutes=1)
"""A timer fires some seconds late or early; a source is not put off a whole asking for that."""

SETTINGS = ("TARMEEM_CONTACT", "TARMEEM_VANTAGE", "TARMEEM_HOSTS", "TARMEEM_SOURCES")
"""What of the environment a crawl goes by, and a timer's would not have."""


def parse_cadence(cadence: str, *, where: str = "") -> timedelta:
    """Return ``15m``, ``6h``, ``1d`` or ``1w`` as a duration. Raise SourceError for anything else."""
    try:
        duration = every(cadence)
    except UsageError as error:
        raise SourceError(f"cadence {cadence!r} is not like 6h, 1d or 1w", where=where) from error
    if duration < ASK_EVERY:
        raise SourceError(f"cadence {cadence!r} is under 15m: be polite", where=where)
    return duration


def due(
    cadences: Mapping[str, timedelta], last: Mapping[str, datetime | None], now: datetime
) -> list[str]:
    """Return the sources to check now, the longest waiting first; never checked comes first.

    A last check in the future (a clock that jumped back) counts as due: better twice than never.
    """
    waiting = []
    for name, cadence in cadences.items():
        began = last.get(name)
        if began is None:
            waiting.append((0, timedelta(), name))
        elif began > now or now - began >= cadence - SLACK:
            waiting.append((1, -abs(now - began), name))
    return [name for _, _, name in sorted(waiting)]


def crontab(command: str, db: PurePath, settings: Mapping[str, str] | None = None) -> str:
    """Return a crontab line that asks every 15 minutes, in an environment of these settings."""
    given = [f"{name}={quote(value)} " for name, value in (settings or {}).items()]
    call = f"{''.join(given)}{quote(command)} crawl --due --db {quote(str(db))}"
    return f"*/15 * * * * {call}\n".replace("%", r"\%")  # to cron a bare one is the end of a line


def systemd(
    command: str, db: PurePath, settings: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the two systemd user units, by file name. ``Persistent`` catches up after a stop."""
    given = [
        f"Environment={_word(f'{name}={value}')}\n" for name, value in (settings or {}).items()
    ]
    run, kept = (_word(word).replace("$", "$$") for word in (command, str(db)))
    service = (
        "# While you are logged in; to go on after that: loginctl enable-linger\n"
        "[Unit]\nDescription=tarmeem: check the sources that are due\n\n"
        f"[Service]\nType=oneshot\n{''.join(given)}ExecStart={run} crawl --due --db {kept}\n"
        "TimeoutStopSec=60\n"
    )
    timer = (
        "[Unit]\nDescription=tarmeem: ask every 15 minutes which sources are due\n\n"
        "[Timer]\nOnCalendar=*:0/15\nPersistent=true\nRandomizedDelaySec=60\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )
    return {"tarmeem.service": service, "tarmeem.timer": timer}


def _word(word: str) -> str:
    """Return a word as a unit holds it: quoted where it must be, and no % of it a specifier."""
    word = word.replace("%", "%%")
    if re.search(r"""[\s"'\\]""", word):
        word = '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return word


def workflow(db: str = "tarmeem.db", settings: Mapping[str, str] | None = None) -> str:
    """Return a CI workflow that checks what is due every hour, in an environment of these settings.

    The database is kept as a cache, after a crawl that failed too, and after each attempt at a run: one dead site must not lose what came of the others.
    """
    given = [f"          {name}: {dumps(value)}\n" for name, value in (settings or {}).items()]
    path = dumps(db)
    key = "tarmeem-${{ github.run_id }}-${{ github.run_attempt }}"  # a key is written once
    return f"""\
name: tarmeem
on:
  schedule:
    - cron: "7 * * * *"
  workflow_dispatch:
concurrency: tarmeem
jobs:
  crawl:
    runs-on: ubuntu-latest
    timeout-minutes: 50
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {{python-version: "3.11"}}
      - run: pip install -c constraints.txt .
      # A cache is no archive: it is dropped where nothing ran for a week. Keep a copy of the database elsewhere.
      - uses: actions/cache/restore@v4
        with: {{path: {path}, key: "{key}", restore-keys: tarmeem-}}
      - run: {dumps(f"tarmeem crawl --due --db {quote(db)}")}
{f"        env:{chr(10)}{''.join(given)}" if given else ""}\
      - uses: actions/cache/save@v4
        if: always()
        with: {{path: {path}, key: "{key}"}}
"""
