"""The whole flow over a made-up regulator: crawl, keep, read, structure, place, compare, explain."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from publish.law.lately import lately
from store import captures, expressions, ledger, open_store, owndays, readings, revisions, works
from tarmeem import flow
from tarmeem.demo import FIRST, SECOND, SOURCES
from tarmeem.demo.replica import Replica, serving
from tarmeem.errors import UsageError
from tarmeem.model import Revision

THIRD = "2026-03-21T04:00:00Z"


@pytest.fixture(scope="module")
def crawled(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Path, Replica, dict[str, str]]]:
    """Yield a database after both rounds of the demo, with the replica still up."""
    path = tmp_path_factory.mktemp("flow") / "tarmeem.db"
    replica = Replica()
    with serving(replica) as hosts:
        flow.crawl(path, [], hosts=hosts, folder=SOURCES, now=FIRST)
        replica.round = 2
        flow.crawl(path, [], hosts=hosts, folder=SOURCES, now=SECOND)
        yield path, replica, hosts


@pytest.fixture
def db(crawled: tuple[Path, Replica, dict[str, str]]) -> Iterator[Database]:
    """Yield the crawled database, for reading."""
    with closing(open_store(crawled[0], readonly=True)) as database:
        yield database


def _about(db: Database, words: str) -> list[Revision]:
    found = [w for w in works.listing(db) if words in w.title]
    assert len(found) == 1, [w.title for w in found]
    return revisions.of_work(db, found[0].id)


def test_a_quietly_edited_notice_is_news_that_nothing_explains(db: Database):
    """A notice whose date was changed under the same address is an unexplained, substantive step."""
    first, second = _about(db, "Registration of Virtual Private Networks")

    assert first.cause == "first"
    assert (second.cause, second.substantive) == ("unexplained", True)
    assert "30 June 2026" in second.summary
    assert "31 May 2026" in second.summary


def test_an_amended_act_is_explained_by_its_amending_act(db: Database):
    """The Code's new text of the Act is an amendment, and its changes name their instruction."""
    steps = _about(db, "The Prevention of Digital Harms Act, 2019")
    amended = next(step for step in steps if step.cause == "amendment")
    by_eid = {change.new or change.old: change for change in amended.changes}

    assert by_eid["sec_20A"].kind == "inserted"
    assert by_eid["sec_20A"].instruction
    assert by_eid["sec_14"].instruction is None  # the reprint prints five years for seven


def test_a_notice_that_went_is_withdrawn_and_stays_readable(db: Database):
    """A withdrawn notice is a revision of its own, and its last text is still there."""
    last = _about(db, "Suspension of Mobile Data")[-1]

    assert (last.cause, last.new) == ("withdrawn", None)
    assert "10 February 2026" in expressions.text(db, last.old or 0)


def test_an_error_page_never_becomes_the_text(db: Database):
    """A page that says something went wrong is set aside with its reason; the notice's text stands."""
    held = [c for c in captures.listing(db, state="quarantined") if "numbering-plan" in c.url]
    steps = _about(db, "Consultation on the Numbering Plan")

    assert len(held) == 1
    assert held[0].reason
    assert [step.cause for step in steps] == ["first"]


def test_near_twins_of_different_events_stay_apart(db: Database):
    """Three raids told on one template are three works."""
    raids = [w for w in works.listing(db) if "Raid on Illegal Gateway" in w.title]

    assert len(raids) == 3


def test_a_corrigendum_attaches_to_what_it_corrects(db: Database):
    """A corrigendum is a work of its own that corrects another."""
    (corrigendum,) = [w for w in works.listing(db) if w.title.startswith("Corrigendum")]
    (relation,) = works.relations(db, corrigendum.id, kind="corrects")
    corrected = works.get(db, relation.object)

    assert corrected is not None
    assert corrected.title == "Type Approval of Devices"


def test_what_could_not_be_read_is_said(db: Database):
    """A scan without a reader is a row with a reason, never a silence."""
    rows = readings.unreadable(db)
    scan = [row for row in rows if "Notification-Sro" in row["url"]]
    read = [w for w in works.listing(db) if "S.R.O. 41(I)/2026" in w.title]

    assert scan or read
    assert all(row["problem"] for row in rows)


def test_an_unchanged_round_writes_only_the_ledger(crawled: tuple[Path, Replica, dict[str, str]]):
    """A third crawl of unchanged sites adds a check for each source, and no other row anywhere."""
    path, _, hosts = crawled
    before = _counts(path)
    outcome = flow.crawl(path, [], hosts=hosts, folder=SOURCES, now=THIRD)
    after = _counts(path)

    assert {name for name in after if after[name] != before[name]} <= {"checks", "expected_sets"}
    assert after["checks"] == before["checks"] + 3
    assert outcome.revisions == ()


def test_what_is_kept_of_the_laws_own_days_is_what_they_are_put_together_anew(
    db: Database, monkeypatch: pytest.MonkeyPatch
):
    """The list reads rows, and says what it would say if it put each law together."""
    kept = lately(db, "2016-01-01")
    monkeypatch.setattr(owndays, "kept", lambda _: {})
    assert kept == lately(db, "2016-01-01")
    assert [row["cause"] for row in kept] == ["differs", "amendment", "event"]


def test_the_ledger_proves_what_was_checked(db: Database):
    """Each document's history follows from the ledger alone."""
    url = "https://www.sta.example/category/holiday-notice-114-2026-02-15"
    looks = ledger.history(db, url).looks

    assert [look.outcome for look in looks[:2]] == ["new", "unchanged"]


@pytest.mark.trial
def test_a_crawl_killed_midway_is_finished_by_the_next(tmp_path: Path):
    """After kill -9 and a re-run, the database says what an undisturbed run's would say."""
    whole, cut = tmp_path / "whole.db", tmp_path / "cut.db"
    with serving(Replica()) as hosts:
        flow.crawl(whole, [], hosts=hosts, folder=SOURCES, now=FIRST)
        _start_and_kill(cut, hosts)
        _when_unlocked(lambda: flow.crawl(cut, [], hosts=hosts, folder=SOURCES, now=FIRST))

    assert _gist(cut) == _gist(whole)


_CRAWL = """
import sys, json
from pathlib import Path
from tarmeem import flow
flow.crawl(Path(sys.argv[1]), [], hosts=json.loads(sys.argv[2]), folder=Path(sys.argv[3]), now=sys.argv[4])
"""


def _start_and_kill(path: Path, hosts: dict[str, str]) -> None:
    words = [sys.executable, "-c", _CRAWL, str(path), json.dumps(hosts), str(SOURCES), FIRST]
    process = subprocess.Popen(words, start_new_session=True, stderr=subprocess.DEVNULL)
    for _ in range(600):
        if path.exists() and _kept(path) >= 5:
            break
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _when_unlocked(crawl: Callable[[], object]) -> None:
    """Crawl as soon as the killed crawl's own child has let go of the lock."""
    for _ in range(100):
        try:
            crawl()
        except UsageError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the lock was never let go of")


def _kept(path: Path) -> int:
    with closing(open_store(path)) as db:
        return int(db.execute("SELECT count(*) FROM captures").fetchone()[0])


def _counts(path: Path) -> dict[str, int]:
    with closing(open_store(path)) as db:
        return {
            name: db.execute(f"SELECT count(*) FROM [{name}]").fetchone()[0]
            for name in db.table_names()
            if "_fts" not in name
        }


def _gist(path: Path) -> str:
    """Return a digest of everything that does not depend on the order of writing."""
    tables = {
        "snapshots": "sha256, size, media_type",
        "captures": "source, url, seen_at, verdict, sha256",
        "works": "id, kind, title, number, published_on",
        "revisions": "id, work, seen_at",
        "provisions": "hash",
    }
    with closing(open_store(path)) as db:
        rows = [
            sorted(map(repr, db.execute(f"SELECT DISTINCT {columns} FROM {table}")))
            for table, columns in tables.items()
        ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()
