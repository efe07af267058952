"""When sources are due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from crawler.running.schedule import ASK_EVERY, crontab, due, parse_cadence, systemd, workflow
from tarmeem.cli import main
from tarmeem.errors import SourceError

START = datetime(2026, 3, 1, tzinfo=UTC)
CADENCES = {"notices": timedelta(hours=1), "acts": timedelta(hours=6), "code": timedelta(days=1)}


def _fortnight(stopped: range = range(0)) -> dict[str, list[datetime]]:
    """Ask every 15 minutes for 14 days, but for the askings in ``stopped``; return the checks."""
    last: dict[str, datetime | None] = {}
    checks: dict[str, list[datetime]] = {name: [] for name in CADENCES}
    for asking in range(14 * 96):
        now = START + asking * ASK_EVERY
        if asking in stopped:
            continue
        for name in due(CADENCES, last, now):
            last[name] = now
            checks[name].append(now)
    return checks


def test_no_source_is_missed_in_a_fortnight():
    """Each source is checked once a cadence, no more and no less."""
    counts = {name: len(times) for name, times in _fortnight().items()}

    assert counts == {"notices": 14 * 24, "acts": 14 * 4, "code": 14}


def test_a_stopped_machine_catches_up_once():
    """After two days off, each source is due at the first asking, and only once."""
    checks = _fortnight(stopped=range(96, 3 * 96))
    back = START + 3 * 96 * ASK_EVERY

    assert all(back in times for times in checks.values())
    assert [t for t in checks["notices"] if back <= t < back + timedelta(hours=1)] == [back]


@given(st.integers(min_value=1, max_value=10_000))
def test_a_clock_that_jumped_back_makes_a_source_due(minutes: int):
    """A last check in the future never puts a source off."""
    later = START + timedelta(minutes=minutes)

    assert due({"acts": timedelta(hours=6)}, {"acts": later}, START) == ["acts"]


@pytest.mark.parametrize("cadence", ["", "6", "h", "0h", "5m", "1 day", "-1d"])
def test_a_cadence_that_is_not_one_is_refused_by_name(cadence: str):
    """A wrong cadence is an error that says where it stands."""
    with pytest.raises(SourceError, match=r"pta\.yml"):
        parse_cadence(cadence, where="pta.yml")


def test_the_timers_ask_for_what_is_due():
    """Every timer runs the one command that knows what is due."""
    db = PurePosixPath("/srv/tarmeem.db")
    units = systemd("tarmeem", db)

    assert "crawl --due --db /srv/tarmeem.db" in crontab("tarmeem", db)
    assert "crawl --due --db /srv/tarmeem.db" in units["tarmeem.service"]
    assert "Persistent=true" in units["tarmeem.timer"]


def test_a_timer_names_a_database_whatever_its_name():
    """Blanks are quoted, and a per cent sign means itself to cron and to systemd."""
    db = PurePosixPath("/srv/the law/100%.db")

    assert crontab("tarmeem", db).endswith(" --db '/srv/the law/100\\%.db'\n")
    assert ' --db "/srv/the law/100%%.db"\n' in systemd("tarmeem", db)["tarmeem.service"]


def test_a_timer_crawls_as_one_would_by_hand():
    """Sources and contact of the environment go with it: without, it would ask the project's own, nameless."""
    given = {"TARMEEM_CONTACT": "a reader <a@lamps.example>", "TARMEEM_SOURCES": "/srv/sources"}
    db = PurePosixPath("/srv/t.db")

    assert crontab("tarmeem", db, given) == (
        "*/15 * * * * TARMEEM_CONTACT='a reader <a@lamps.example>' TARMEEM_SOURCES=/srv/sources"
        " tarmeem crawl --due --db /srv/t.db\n"
    )
    service = systemd("tarmeem", db, given)["tarmeem.service"]
    assert 'Environment="TARMEEM_CONTACT=a reader <a@lamps.example>"\n' in service
    assert "Environment=TARMEEM_SOURCES=/srv/sources\n" in service


def test_a_workflow_crawls_as_one_would_by_hand_and_keeps_what_a_failed_crawl_kept():
    """Its crawl has the environment's settings and the database's name; the database is saved though a source failed."""
    given = {"TARMEEM_CONTACT": 'a reader: "Lamps" 100% <a@lamps.example>'}
    steps = yaml.safe_load(workflow("the law: part #1.db", given))["jobs"]["crawl"]["steps"]
    crawl, saved = steps[-2:]

    assert crawl == {"run": "tarmeem crawl --due --db 'the law: part #1.db'", "env": given}
    assert saved["if"] == "always()"
    assert (
        "github.run_attempt" in saved["with"]["key"]
    )  # a key is written once: a second attempt would keep nothing
    assert saved["with"]["path"] == steps[-3]["with"]["path"] == "the law: part #1.db"
    assert "env" not in yaml.safe_load(workflow())["jobs"]["crawl"]["steps"][-2]


def test_a_workflow_does_not_claim_to_fetch_from_here(monkeypatch: pytest.MonkeyPatch):
    """Whence this machine fetches is true of its own timers alone: of a runner it would be kept with each capture, and false."""
    monkeypatch.setenv("TARMEEM_VANTAGE", "Lamptown")

    of_here, of_a_runner = (
        CliRunner().invoke(main, ["schedule", f"--{kind}"]) for kind in ("systemd", "workflow")
    )

    assert "Environment=TARMEEM_VANTAGE=Lamptown\n" in of_here.stdout
    assert "TARMEEM_VANTAGE" not in of_a_runner.stdout
    assert "TARMEEM_VANTAGE is left out" in of_a_runner.stderr
