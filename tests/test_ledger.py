"""The ledger proves a quiet month, and every gap in the proof shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from crawler.running.run import locked
from store import captures, checks, ledger, notes, open_store, readings, snapshots, views
from tarmeem import clock, flow
from tarmeem.cli import main
from tarmeem.errors import StoreError, UsageError
from tarmeem.model import Capture, Check, Reading

URLS = [f"https://www.pta.gov.pk/{n}" for n in range(5)]


@pytest.fixture
def db() -> Iterator[Database]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def at(day: float) -> str:
    then = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day)
    return then.strftime("%Y-%m-%dT%H:%M:%SZ")


def check(db: Database, day: float, urls: list[str] | None = None, **more: object) -> int:
    urls = URLS if urls is None else urls
    row = {
        "run": f"run-{day}", "source": "pta", "started_at": at(day), "ended_at": at(day + 0.01),
        "expected": len(urls), "expected_hash": ledger.expected_hash(urls),
    }  # fmt: skip
    return ledger.close(db, Check(**(row | more)), expected=urls)  # type: ignore[arg-type]


def test_a_quiet_month_is_proved_for_every_document(db: Database) -> None:
    """Thirty checks cost thirty rows and one set, and tell of each document by itself."""
    for day in range(30):
        check(db, day)
    (told,) = ledger.status(db, cadences={"pta": "1d"}, until=at(29.5))
    assert told.ok
    assert (
        told.sentence()
        == "checked 30 times between 2026-03-01 05:00 and 2026-03-30 05:14 in Karachi, nothing changed"
    )
    for url in URLS:
        history = ledger.history(db, url)
        assert len(history.looks) == 30
        assert history.sentence() == told.sentence()
    assert db.table("expected_sets").count == 1
    assert ledger.history(db, "https://www.pta.gov.pk/9").sentence() == "never checked"


def test_how_a_source_fares_is_told_without_reading_all_of_its_checks(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page that heads all others asks it each time, of a ledger of years."""
    for day in range(30):
        check(db, day, changed=(URLS[day // 10],) if day % 10 == 0 else ())
    read: list[int] = []
    real = checks.check_of
    monkeypatch.setattr(checks, "check_of", lambda row: read.append(row["id"]) or real(row))

    (told,) = ledger.status(db, cadences={"pta": "1d"}, until=at(29.5))

    assert (told.checks, told.changed, told.first, told.last) == (30, 3, at(0), at(29.01))
    assert read == [30, 29]
    assert views.check_starts(db, last=3) == {"pta": [at(27), at(28), at(29)]}


def test_an_unchanged_check_writes_one_row(db: Database) -> None:
    """Nothing but the check: no run left over, no set again."""
    check(db, 0)
    before = {name: db.table(name).count for name in db.table_names()}
    ledger.start(db, "run-1", "pta", started_at=at(1))
    check(db, 1)
    after = {name: db.table(name).count for name in db.table_names()}
    assert {n for n in after if after[n] != before[n]} == {"checks"}
    assert after["checks"] == before["checks"] + 1


_FATES = st.lists(
    st.dictionaries(
        st.sampled_from(URLS), st.sampled_from(["changed", "failed", "missing", "new"])
    ),
    min_size=1,
    max_size=8,
)


@given(_FATES)
@settings(max_examples=50, deadline=None)
def test_every_documents_history_follows_from_the_exceptions(fates: list[dict[str, str]]) -> None:
    """Unchanged = expected less the exceptions, for any document and any run."""
    with open_store(":memory:") as db:
        for day, fate in enumerate(fates):
            lists = {
                kind: tuple(url for url in fate if fate[url] == kind)
                for kind in ("changed", "failed", "missing", "new")
            }
            check(db, day, **lists)
        for url in URLS:
            told = [look.outcome for look in ledger.history(db, url).looks]
            assert told == [fate.get(url, "unchanged") for fate in fates]


def test_a_document_taken_off_the_list_is_not_said_to_be_unchanged(db: Database) -> None:
    """Silence is only proved for what was expected."""
    check(db, 0)
    check(db, 1, URLS[1:], missing=(URLS[0],))
    check(db, 2, URLS[1:])
    assert [look.outcome for look in ledger.history(db, URLS[0]).looks] == ["unchanged", "missing"]
    assert f"missing at {clock.told(at(1.01))}" in ledger.history(db, URLS[0]).sentence()


def test_a_gap_says_so(db: Database) -> None:
    """A missed run, an unsound check, and the time since the last sound one are all gaps."""
    for day in (0, 1, 4):
        check(db, day)
    check(db, 5, problems=("page 2 of the listing did not answer",))
    (told,) = ledger.status(db, cadences={"pta": "1d"}, until=at(8))
    assert told.gaps == (ledger.Gap(at(1.01), at(4.01)), ledger.Gap(at(4.01), at(8)))
    assert not told.ok
    assert told.open_gap
    assert told.failures == 1
    assert told.problems == ("page 2 of the listing did not answer",)
    assert told.last_ok == at(4.01)
    assert f"not checked from {clock.told(at(1.01))} to {clock.told(at(4.01))}" in told.sentence()


def test_a_document_that_stays_missing_is_one_document(db: Database) -> None:
    """Thirty checks that do not find the same document tell of one missing document, not of thirty."""
    for day in range(30):
        check(db, day, missing=(URLS[0],), failed=(URLS[1],), problems=("one failed",))
    check(db, 30, changed=(URLS[2],), missing=(URLS[3],))
    (told,) = ledger.status(db)
    assert (told.missing, told.failed, told.changed) == (2, 1, 1)
    assert "1 changed, 2 missing, 1 failed" in told.sentence()


def test_a_time_with_a_failed_check_is_not_said_to_be_quiet(db: Database) -> None:
    """That nothing changed is only proved by checks that were all sound."""
    check(db, 0)
    check(db, 1, problems=("page 2 of the listing did not answer",), failed=(URLS[0],))
    check(db, 2, changed=(URLS[1],))
    (told,) = ledger.status(db)
    assert told.sentence() == (
        f"checked 3 times between {clock.told(at(0))} and {clock.told(at(2.01))} in Karachi, 1 of them with a problem:"
        " page 2 of the listing did not answer; 1 changed, 1 failed"
    )
    (told,) = ledger.status(db, until=at(0.5))
    assert told.sentence().endswith("nothing changed")


def test_a_source_that_was_never_checked_is_told_of(db: Database) -> None:
    """What was declared and never run is no silence."""
    (told,) = ledger.status(db, cadences={"gazette": "1d"}, since=at(0), until=at(7))
    assert not told.ok
    assert told.sentence() == "never checked in this time"
    assert told.gaps == (ledger.Gap(at(0), at(7)),)
    assert told.as_dict()["ok"] is False


def test_a_killed_run_is_told_of_until_for_ever(db: Database) -> None:
    """A run without a check is a problem of its source, also before its first check."""
    ledger.start(db, "run-0", "pta", started_at=at(0))
    assert ledger.unended(db) == [{"run": "run-0", "source": "pta", "started_at": at(0)}]
    (told,) = ledger.status(db)
    assert told.problems == (f"the run begun at {clock.told(at(0))} never ended",)
    check(db, 1)
    (told,) = ledger.status(db)
    assert told.problems == (f"the run begun at {clock.told(at(0))} never ended",)


def test_a_crawl_that_runs_just_now_is_not_said_to_have_been_killed(tmp_path: Path) -> None:
    """Only what began before it, or what nobody holds the lock of any more, never ended."""
    path = tmp_path / "t.db"
    db = open_store(path)
    ledger.start(db, "run-0", "pta", started_at=at(0))
    with locked(path):
        notes.begin(path, at(1))
        ledger.start(db, "run-1", "pta", started_at=at(1))
        (told,) = ledger.status(db)
        assert told.problems == (f"the run begun at {clock.told(at(0))} never ended",)
    (told,) = ledger.status(db)
    assert f"the run begun at {clock.told(at(1))} never ended" in told.problems
    assert f"the crawl begun at {clock.told(at(1))} was never finished" in told.problems


def test_a_crawl_whose_caller_was_killed_is_told_of_while_its_child_still_dies(
    tmp_path: Path,
) -> None:
    """Who fetches holds the lock that keeps others out, also as it dies; the crawl ended with its caller."""
    path = tmp_path / "t.db"
    open_store(path).close()
    with locked(path) as lock:
        notes.begin(path, at(1))
        assert notes.running(path)
        child = os.dup(lock)
    try:
        with pytest.raises(UsageError, match="another crawl"), locked(path):
            pass
        assert notes.unfinished(path) == at(1)
    finally:
        os.close(child)


def test_a_crawl_that_could_write_nothing_is_told_of(tmp_path: Path) -> None:
    """Where no source has a row yet, the note beside the database says that a crawl began."""
    path = tmp_path / "t.db"
    open_store(path).close()
    with locked(path):
        notes.begin(path, at(1))

    done = CliRunner().invoke(main, ["status", "--db", str(path)])

    assert done.exit_code == 1
    assert f"the crawl begun at {clock.told(at(1))} was never finished" in done.output


def test_a_clock_set_back_is_noticed(db: Database) -> None:
    """Checks written later cannot have begun earlier."""
    check(db, 3)
    check(db, 1)
    (told,) = ledger.status(db)
    assert "the clock went back" in told.problems[0]


def test_what_waits_for_a_person_is_counted(db: Database) -> None:
    """Quarantined, suspected and unreadable documents show in the source's health."""
    check(db, 0)
    for n, verdict in enumerate(("quarantined", "removal-suspected", "accepted")):
        sha256 = snapshots.keep(db, verdict.encode(), "text/html")
        captures.record(
            db,
            Capture("pta", URLS[n], at(0), sha256=sha256, verdict=verdict),  # type: ignore[arg-type]
        )
    readings.record(db, Reading(sha256, "pdf", 1, "", problem="no text layer"))
    (told,) = ledger.status(db)
    assert (told.quarantined, told.suspected, told.unreadable) == (1, 1, 1)


def test_a_check_must_bring_the_set_it_names(db: Database) -> None:
    """A hash without its set could prove nothing later."""
    named = {"expected": 5, "expected_hash": ledger.expected_hash(URLS)}
    row = Check("r", "pta", at(0), at(0), **named)  # type: ignore[arg-type]
    with pytest.raises(StoreError, match="hand the expected set over"):
        ledger.close(db, row)
    with pytest.raises(StoreError, match="not the one"):
        ledger.close(db, row, expected=URLS[1:])
    ledger.close(db, row, expected=URLS)
    assert all(len(ledger.history(db, url).looks) == 1 for url in URLS)
    with pytest.raises(StoreError, match="has ended"):
        ledger.start(db, "r", "pta")


def test_the_count_since_a_check_without_conditions(db: Database) -> None:
    """Every twentieth check is to be unconditional; the ledger says how many have passed."""
    assert ledger.since_unconditional(db, "pta") is None
    check(db, 0, unconditional=True)
    check(db, 1)
    check(db, 2)
    assert ledger.since_unconditional(db, "pta") == 2
    assert [c.run for c in ledger.checks(db, limit=1)] == ["run-2"]


@pytest.mark.parametrize("cadence", ["", "6", "h", "0d", "1y", "-1d", "99999999999d"])
def test_a_cadence_that_is_none_is_refused(cadence: str) -> None:
    """A wrong cadence would hide every gap."""
    with pytest.raises(UsageError, match="no cadence"):
        ledger.every(cadence)


def test_a_month_is_proved_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the days asked about is told, to the end of the last in Karachi: what came after mends no gap in them, and breaks nothing."""
    path = tmp_path / "a.db"
    monkeypatch.setattr("tarmeem.serving.cadences", lambda _: {"lamps": "1d"})
    with open_store(path).conn as db:
        for day, problems in ((1, ()), (2, ()), (5, ()), (6, ("no answer",))):
            at = f"2026-03-0{day}T18:00:00Z"  # eleven at night in Karachi
            ledger.close(Database(db), Check(f"r{day}", "lamps", at, at, 0, ledger.expected_hash(()), problems=problems))  # fmt: skip

    def told(*days: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["status", "--db", str(path), "--since", days[0], "--until", days[1]])  # fmt: skip
        return done.exit_code, done.output

    assert told("2026-03-01", "2026-03-02") == (0, "ok      lamps: checked 2 times between 2026-03-01 23:00 and 2026-03-02 23:00 in Karachi, nothing changed\n")  # fmt: skip
    code, said = told("2026-03-01", "2026-03-04")
    assert (code, "not checked from 2026-03-02 23:00 to 2026-03-04 23:59" in said) == (1, True)
    assert told("2026-03-05", "2026-03-06")[0] == 1
    code, said = told("2026-03-01", "2026-03-05")
    assert (code, said[:4]) == (1, "GAPS"), "a hole that has ended is a hole of the month"
    assert told("2026-03-03", "2026-03-04")[0] == 1, "nobody looked then"
    assert "is before" in told("2026-03-02", "2026-03-01")[1]


def test_a_bad_day_does_not_make_a_sentence_that_nobody_reads(tmp_path: Path) -> None:
    """Of a reason that names every document that failed the status shows the first words, and whence the rest is had."""
    path = tmp_path / "a.db"
    said = "9 failed: " + "; ".join(f"https://lamps.example/{n}: no answer in time" for n in range(9))  # fmt: skip
    at = "2026-03-01T04:00:00Z"
    with open_store(path).conn as db:
        ledger.close(Database(db), Check("r", "lamps", at, at, 0, ledger.expected_hash(()), problems=(said,)))  # fmt: skip

    shown = CliRunner().invoke(main, ["status", "--db", str(path)])

    (line, note) = (shown.stdout.splitlines()[0], shown.stderr)
    assert "1 of them with a problem: 9 failed: https://lamps.example/0: no answer" in line
    assert len(line) < 300
    assert "/8:" not in shown.stdout
    assert "--json" in note
    assert said in CliRunner().invoke(main, ["status", "--json", "--db", str(path)]).stdout


def test_a_crawl_runs_until_what_it_fetched_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No status asked meanwhile says that it was never finished."""
    path = tmp_path / "t.db"
    open_store(path).close()
    seen: list[tuple[str, str]] = []

    def fetched(*_: object, **__: object) -> list[Check]:
        with locked(path):
            notes.begin(path, at(1))
        return []

    def read(*_: object, **__: object) -> tuple[list[str], list[str]]:
        seen.append((notes.running(path), notes.unfinished(path)))
        return [], []

    monkeypatch.setattr(flow.run, "crawl", fetched)
    monkeypatch.setattr(flow, "catch_up", read)
    flow.crawl(path, [], now=at(1))

    assert seen == [(at(1), "")]
    assert not notes.running(path)
