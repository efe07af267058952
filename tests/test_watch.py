"""The watch over weeks: when it crawls, how it ends, what it calls withdrawn, what an upgrade is."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.pages import read
from crawler.running.run import locked
from publish.feed import atom
from store import expressions, ledger, open_store, revisions, views, works
from store import readings as kept_readings
from tarmeem import flow, watching
from tarmeem.demo.registry import HOST, ORIGIN, Registry, declare
from tarmeem.demo.replica import Page, serving
from tarmeem.errors import SourceError
from tarmeem.model import Reading, Revision

START = datetime(2026, 3, 1, 4, tzinfo=UTC)


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Registry:
    """Return a small registry, declared in this test's own folder and checked every four days."""
    made = Registry(today=START.date(), notices=4)
    declare(made, tmp_path / "sources", cadence="4d", expect="{entries: 3}")
    monkeypatch.setenv("TARMEEM_SOURCES", str(tmp_path / "sources"))
    return made


@pytest.fixture
def hosts(registry: Registry) -> Iterator[dict[str, str]]:
    """Serve the registry; yield where."""
    with serving(registry, [HOST]) as found:
        yield found


def then(**span: float) -> str:
    """Return the instant a span after the start."""
    return f"{START + timedelta(**span):%Y-%m-%dT%H:%M:%SZ}"


def crawl(path: Path, hosts: dict[str, str], day: int) -> flow.Outcome:
    """Crawl on a day after the start."""
    return flow.crawl(path, [], hosts=hosts, now=then(days=day))


def steps(path: Path, number: int, registry: Registry) -> list[Revision]:
    """Return the revisions of a notice."""
    with closing(open_store(path, readonly=True)) as db:
        work = works.find_by_url(db, ORIGIN + registry.path(number))
        assert work is not None
        return revisions.of_work(db, work.id)


# --------------------------------------------------------------------------------- the watch


@pytest.mark.trial
def test_a_fortnight_is_checked_as_declared_and_what_was_missed_is_caught_up(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """Asked every six hours, the watch checks every four days; after a stop, at the first asking."""
    path = tmp_path / "t.db"
    stopped = range(4 * 4 - 1, 6 * 4)  # asleep on the fifth and sixth day: a check falls into that

    for n in range(14 * 4):
        if n not in stopped:
            watching.ask(path, hosts, now=then(hours=6 * n))

    with closing(open_store(path, readonly=True)) as db:
        made = [check.started_at for check in ledger.checks(db)][::-1]
    days = [(datetime.fromisoformat(at) - START) / timedelta(days=1) for at in made]
    assert days == [0, 6, 10]


def test_an_asking_beside_a_running_crawl_does_nothing(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """One crawl at a time: whoever comes second leaves no trace, and the next asking does its work."""
    path = tmp_path / "t.db"
    with locked(path):
        assert watching.ask(path, hosts, now=then()) == []
    assert not path.exists()

    assert watching.ask(path, hosts, now=then(minutes=15)) == ["registry"]
    with closing(open_store(path, readonly=True)) as db:
        assert len(ledger.checks(db)) == 1


def test_a_source_whose_listing_did_not_come_is_asked_again_after_a_quarter_of_its_cadence(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """A site that is down is soon up again; once its listing was read, the whole cadence is waited."""
    path = tmp_path / "t.db"
    down = replace(Page(b"down"), status=500)
    registry.distort = lambda asked, true: down
    assert watching.ask(path, hosts, now=then()) == ["registry"]
    registry.distort = lambda asked, true: true

    assert watching.sources_due(path, now=then(hours=23)) == []
    assert watching.ask(path, hosts, now=then(days=1)) == ["registry"]
    assert watching.sources_due(path, now=then(days=3)) == []


def test_an_asking_where_nothing_is_declared_is_no_quiet_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To find nothing due among no sources would be a silence that proves nothing."""
    monkeypatch.setenv("TARMEEM_SOURCES", str(tmp_path))

    with pytest.raises(SourceError, match="no source is declared"):
        watching.sources_due(tmp_path / "t.db")


def test_an_asking_names_each_problem_and_says_where_nothing_is_due(
    registry: Registry, hosts: dict[str, str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A failure is told by its reasons, not by their number alone, and a watch with nothing to do is not silent."""
    caplog.set_level("INFO", logger="tarmeem.watch")
    watching.ask(tmp_path / "t.db", hosts, now=then(days=0))
    watching.ask(tmp_path / "t.db", hosts, now=then(hours=1))
    assert caplog.messages[-1] == "nothing is due"

    registry.distort = lambda _asked, _true: replace(Page(b"down"), status=500)
    watching.ask(tmp_path / "t.db", hosts, now=then(days=5))
    assert any("FAILED: " in told for told in caplog.messages)
    assert any(told.startswith("registry: listing ") for told in caplog.messages)


def test_the_watch_ends_cleanly_when_told_to(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """SIGTERM in the middle of a crawl: exit 0, and the check is whole and says it ended early."""
    path = tmp_path / "t.db"
    registry.distort = lambda asked, true: replace(true, waits=30.0) if "/0-" in asked else true
    words = [
        sys.executable,
        "-c",
        "from tarmeem.cli import main; main()",
        "watch",
        "--db",
        str(path),
    ]
    mapped = [f"--host={host}={address}" for host, address in hosts.items()]
    watch = subprocess.Popen(
        [*words, *mapped], env=dict(os.environ), stderr=subprocess.PIPE, text=True
    )
    patience = time.monotonic() + 60
    while time.monotonic() < patience and not any("/0-" in asked for asked in registry.asked):
        time.sleep(0.05)

    watch.send_signal(signal.SIGTERM)
    _, said = watch.communicate(timeout=60)

    assert watch.returncode == 0, said
    assert "Traceback" not in said
    with closing(open_store(path, readonly=True)) as db:
        (check,) = ledger.checks(db)
        assert any("ended" in problem for problem in check.problems)
        waits = ledger.unended(db)  # what it kept, for the next run to look at
        assert all(ledger.holds(db, one["source"], one["run"]) for one in waits)
    # A check that was ended is none: it would put a source of once a week off for a week.
    assert watching.sources_due(path) == ["registry"]


# --------------------------------------------------------------------- gone, and back again


def test_only_three_absences_over_a_fortnight_are_a_withdrawal_and_a_return_restores(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """A notice that is gone is withdrawn by the rule and not before; the same bytes back restore it."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    gone = registry.path(1)
    registry.distort = lambda asked, true: (
        Page(b"gone", "text/html", 404) if asked == gone else true
    )

    for day in (1, 2, 10):  # three absences, though over nine days only
        assert crawl(path, hosts, day).revisions == ()
    assert len(crawl(path, hosts, 16).revisions) == 1
    assert [step.cause for step in steps(path, 1, registry)] == ["first", "withdrawn"]
    assert crawl(path, hosts, 17).revisions == ()
    with closing(open_store(path, readonly=True)) as db:
        last = steps(path, 1, registry)[-1]
        assert "numbering blocks" in expressions.text(db, last.old or 0)

    registry.distort = lambda asked, true: true
    outcome = crawl(path, hosts, 18)

    assert not outcome.failed
    assert [step.cause for step in steps(path, 1, registry)] == ["first", "withdrawn", "restored"]
    assert crawl(path, hosts, 19).revisions == ()


def test_a_suspected_removal_that_comes_back_is_accepted_and_no_news(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """Gone for a day and back with the same bytes: accepted again, and nothing to announce."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    gone = registry.path(2)
    registry.distort = lambda asked, true: (
        Page(b"gone", "text/html", 404) if asked == gone else true
    )
    assert crawl(path, hosts, 1).checks[0].missing == (ORIGIN + gone,)
    registry.distort = lambda asked, true: true

    outcome = crawl(path, hosts, 2)

    assert (outcome.failed, outcome.revisions) == (False, ())
    assert outcome.checks[0].missing == ()
    assert [step.cause for step in steps(path, 2, registry)] == ["first"]


def test_a_site_that_loses_everything_has_withdrawn_nothing(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """When half of all notices or more are gone at once, it is the site that moved, not the law."""
    for _ in range(4):
        registry.publish()
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    registry.distort = lambda asked, true: Page(b"gone", "text/html", 404) if asked[:2] in ("/n", "/f") and "-" in asked else true  # fmt: skip

    outcomes = [crawl(path, hosts, day) for day in (1, 8, 16)]

    assert all(outcome.failed for outcome in outcomes)
    assert all(outcome.revisions == () for outcome in outcomes)


# ------------------------------------------------------------------------- our own upgrades


def _shouting(body: bytes, media_type: str, **how: object) -> Reading:
    """Read as the next version would: the same words, with every fee written out anew."""
    made = read(body, media_type, **how)  # type: ignore[arg-type]
    return replace(made, version=made.version + 1, text=made.text.replace("Rs. ", "Rupees "))


def test_an_upgrade_of_our_readers_reads_all_again_and_is_announced_nowhere(
    registry: Registry, hosts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sides of each step are read anew under its old id; the list and the feed stay as they are."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    registry.edit(1)
    crawl(path, hosts, 1)
    before, listed = _announced(path)
    (edit,) = before
    monkeypatch.setattr(flow, "READER_VERSION", flow.READER_VERSION + 1)
    monkeypatch.setattr(flow, "read", _shouting)

    with closing(open_store(path)) as db:
        assert flow.update(db, now="2026-04-01T00:00:00Z") == []
        every = [kept_readings.of_snapshot(db, e.sha256) for w in works.listing(db) for e in expressions.chain(db, w.id)]  # fmt: skip
        assert {one.version for one in every if one} == {flow.READER_VERSION}
        causes = [step.cause for step in revisions.recent(db)]
        told = revisions.get(db, edit.id)
        both = [expressions.text(db, side or 0) for side in (edit.old, edit.new)]
        assert flow.update(db, now="2026-04-02T00:00:00Z") == []
        assert [step.cause for step in revisions.recent(db)] == causes

    after, _ = _announced(path)
    assert causes.count("upgrade") == len(every) == 5
    assert [step.id for step in after] == [edit.id]
    assert told is not None
    assert (told.cause, told.substantive, told.seen_at) == (edit.cause, True, edit.seen_at)
    assert all("Rupees" in text for text in both)
    assert listed.count("<entry>") == _announced(path)[1].count("<entry>") == 1


def test_an_upgrade_that_reads_the_same_changes_nothing_at_all(
    registry: Registry, hosts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the new reader reads the same words, its reading is kept and the feed is the same, byte for byte."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    registry.edit(1)
    crawl(path, hosts, 1)
    before = _announced(path)
    monkeypatch.setattr(flow, "READER_VERSION", flow.READER_VERSION + 1)
    monkeypatch.setattr(
        flow, "read", lambda *a, **k: replace(read(*a, **k), version=flow.READER_VERSION)
    )

    with closing(open_store(path)) as db:
        assert flow.update(db) == []
    assert _announced(path) == before


def _announced(path: Path) -> tuple[list[Revision], str]:
    with closing(open_store(path, readonly=True)) as db:
        found = revisions.recent(db, announced=True)
        feed = atom(views.steps(db, show="changes"), home="h", here="f", link=str)
    return found, feed


def test_a_withdrawn_work_stays_withdrawn_through_an_upgrade(
    registry: Registry, hosts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a text anew neither restores its work nor withdraws it twice."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    gone = registry.path(1)
    registry.distort = lambda asked, true: (
        Page(b"gone", "text/html", 404) if asked == gone else true
    )
    for day in (1, 8, 16):
        crawl(path, hosts, day)
    monkeypatch.setattr(flow, "READER_VERSION", flow.READER_VERSION + 1)
    monkeypatch.setattr(flow, "read", _shouting)

    crawl(path, hosts, 17)
    crawl(path, hosts, 18)

    assert [step.cause for step in steps(path, 1, registry)] == ["first", "withdrawn", "upgrade"]
    digest = hashlib.sha256(registry.body(1)).hexdigest()
    with closing(open_store(path, readonly=True)) as db:
        assert kept_readings.of_snapshot(db, digest) is not None


def test_a_notice_that_moved_with_its_words_is_not_withdrawn(
    registry: Registry, hosts: dict[str, str], tmp_path: Path
) -> None:
    """Its old address is gone for weeks; the same bytes stand at a new one: the law is where it was."""
    path = tmp_path / "t.db"
    crawl(path, hosts, 0)
    old = registry.path(1)
    new = old.replace("/notices/1-", "/notices/901-")

    def moved(asked: str, true: Page) -> Page:
        if asked == old:
            return Page(b"gone", "text/html", 404)
        body = registry.body(1) if asked == new else true.body.replace(old.encode(), new.encode())
        return (
            Page(body)
            if asked == new or asked.startswith("/notices?")
            else replace(true, body=body)
        )

    registry.distort = moved

    for day in (1, 8, 16, 24):
        crawl(path, hosts, day)
    assert [step.cause for step in steps(path, 1, registry)] == ["first"]

    registry.distort = lambda asked, true: (
        Page(b"gone", "text/html", 404) if asked in (old, new) else true
    )
    for day in (28, 36, 44):
        crawl(path, hosts, day)
    assert [step.cause for step in steps(path, 1, registry)] == ["first", "withdrawn"]
