"""The store keeps what it is given, byte for byte, and lets nobody alter it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from store import captures, expressions, open_store, placements, readings, reviews, snapshots, works
from store.base import Visit, fetch, writing
from store.opening import is_frozen
from store.schema.migrations import migrations, schema
from tarmeem.errors import StoreError
from tarmeem.model import Capture, Expression, PageReading, Reading, Work

NOW = "2026-03-01T00:00:00Z"
URL = "https://www.pta.gov.pk/category/a-notice-1-2026-02-01"


@pytest.fixture
def db() -> Iterator[Database]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def test_an_answer_that_is_remembered_is_the_askers_own(tmp_path: Path):
    """Within a visit an answer stays what it was, whatever the asker makes of it and others write; the next visit asks anew."""
    with closing(open_store(tmp_path / "a.db")) as written:
        a_work(written)
        with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
            visit = Visit(connection)
            fetch(visit, "SELECT id FROM works")[0].clear()
            a_work(written, "w_b")

            assert fetch(visit, "SELECT id FROM works") == [{"id": "w_a"}]
            assert len(fetch(Visit(connection), "SELECT id FROM works")) == 2


def capture(sha256: str | None, seen_at: str = "2026-02-01T00:00:00Z", **more: object) -> Capture:
    given_ = {"source": "pta", "url": URL, "seen_at": seen_at, "sha256": sha256, "status": 200}
    return Capture(**(given_ | more))  # type: ignore[arg-type]


def a_work(db: Database, name: str = "w_a") -> str:
    return works.create(db, Work(name, "notice", "A notice", source="pta"), recorded_at=NOW)


def read(db: Database, text: str, version: int = 1, body: bytes | None = None) -> int:
    sha256 = snapshots.keep(db, body or text.encode(), "text/plain", recorded_at=NOW)
    return readings.record(db, Reading(sha256, "html", version, text), recorded_at=NOW)


def express(db: Database, work: str, text: str, seen_at: str, **more: object) -> int:
    row = Expression(work, "en", "pta", read(db, text), seen_at, "tarmeem", NOW, **more)  # type: ignore[arg-type]
    return expressions.record(db, row)


# ------------------------------------------------------------------------------------- snapshots


@given(st.binary(max_size=3000))
@settings(max_examples=60, deadline=None)
def test_bytes_come_back_as_they_came(body: bytes) -> None:
    """What is loaded is what was kept, whatever the bytes."""
    with open_store(":memory:") as db:
        sha256 = snapshots.keep(db, body, "application/octet-stream")
        assert snapshots.load(db, sha256) == body
        assert sha256 == hashlib.sha256(body).hexdigest()


def test_the_same_bytes_are_kept_once(db: Database) -> None:
    """Bytes kept again keep their first row and instant."""
    first = snapshots.keep(db, b"same", "text/html", recorded_at=NOW)
    again = snapshots.keep(db, b"same", "text/plain", recorded_at="2027-01-01T00:00:00Z")
    assert first == again
    assert db.table("snapshots").count == 1
    assert snapshots.get(db, first) == snapshots.Snapshot(first, 4, "text/html", NOW)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE snapshots SET body = x'00'",
        "DELETE FROM snapshots",
        "INSERT OR REPLACE INTO snapshots SELECT sha256, x'00', 1, 'x', 'x' FROM snapshots",
    ],
)
@pytest.mark.parametrize("recursive", ["on", "off"])
def test_nobody_overwrites_a_snapshot(db: Database, sql: str, recursive: str) -> None:
    """Update, delete and replace are refused by the database itself."""
    sha256 = snapshots.keep(db, b"kept", "text/plain")
    db.execute(f"PRAGMA recursive_triggers = {recursive}")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(sql)
    assert snapshots.load(db, sha256) == b"kept"


def test_every_table_that_says_so_refuses_update_and_delete(db: Database) -> None:
    """Only readings, works and runs may change, and of readings only the mark."""
    may_change = {"readings", "works", "runs", "_sqlite_migrations"}
    tables = {t for t in db.table_names() if "_fts" not in t} - may_change
    told = {
        (t.table, t.sql.split(" BEFORE ")[1].split()[0]) for t in db.triggers if " BEFORE " in t.sql
    }
    for table in tables:
        assert (table, "UPDATE") in told, table
        assert (table, "DELETE") in told, table
    for table in ("readings", "works"):
        assert (table, "DELETE") in told


def test_the_printed_schema_is_the_schema(db: Database) -> None:
    """docs/schema.md has every table and view as a fresh database has it."""
    printed = (Path(__file__).parent.parent / "docs" / "schema.md").read_text()
    for name, sql in schema(db):
        assert f"### {name}\n\n```sql\n{sql};\n```" in printed, "run cog -r docs/schema.md"


def test_a_damaged_snapshot_is_not_handed_out(tmp_path: Path) -> None:
    """Bytes that no longer match their hash raise, and say where they can be had again."""
    path = tmp_path / "t.db"
    with open_store(path) as db:
        sha256 = snapshots.keep(db, b"kept", "text/plain")
        db.execute("DROP TRIGGER snapshots_refuse_update")
        db.execute("UPDATE snapshots SET body = x'00112233'")
        with pytest.raises(StoreError, match="backup"):
            snapshots.load(db, sha256)
        with pytest.raises(StoreError, match="no snapshot"):
            snapshots.load(db, "0" * 64)


# -------------------------------------------------------------------------------------- captures


def test_a_capture_comes_back_as_it_was_recorded(db: Database) -> None:
    """Headers, hints and title survive; the same capture again writes nothing."""
    sha256 = snapshots.keep(db, b"x", "text/html")
    seen = capture(sha256, headers={"ETag": '"1"'}, hints={"kind": "notice"}, title="نوٹس")
    number = captures.record(db, seen, recorded_at=NOW)
    assert captures.record(db, seen, recorded_at=NOW) == number
    back = captures.get(db, number)
    assert back is not None
    assert (back.headers, back.hints, back.title) == ({"etag": '"1"'}, {"kind": "notice"}, "نوٹس")
    assert captures.of_url(db, URL) == [back]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2026-02-01T05:00:00+05:00", "2026-02-01T00:00:00Z"),
        ("2026-02-01T00:00:00.123456Z", "2026-02-01T00:00:00Z"),
        ("2026-02-01", "2026-02-01T00:00:00Z"),
    ],
)
def test_instants_are_kept_in_one_form(db: Database, told: str, kept: str) -> None:
    """Histories are sorted by instants, so UTC to the second is all there is."""
    number = captures.record(db, capture(None, told, verdict="failed"))
    found = captures.get(db, number)
    assert found is not None
    assert found.seen_at == kept
    with pytest.raises(StoreError, match="no instant"):
        captures.record(db, capture(None, "last Tuesday", verdict="failed"))


def test_validators_are_those_of_the_last_accepted_capture(db: Database) -> None:
    """A block page's ETag never stands for the notice it hid."""
    kept = [snapshots.keep(db, body, "text/html") for body in (b"old", b"new", b"blocked")]
    captures.record(db, capture(kept[0], "2026-02-01T00:00:00Z", headers={"ETag": "a"}))
    captures.record(
        db, capture(kept[1], "2026-02-02T00:00:00Z", headers={"ETag": "b", "Last-Modified": "Mon"})
    )
    captures.record(
        db,
        capture(kept[2], "2026-02-03T00:00:00Z", headers={"ETag": "c"}, verdict="quarantined"),
    )
    captures.record(db, capture(None, "2026-02-04T00:00:00Z", status=500, verdict="failed"))
    assert captures.validators(db, "pta") == {URL: ("b", "Mon", kept[1])}
    latest = captures.latest(db, "pta", URL)
    assert latest is not None
    assert latest.sha256 == kept[1]
    anything = captures.latest(db, "pta", URL, any_state=True)
    assert anything is not None
    assert anything.verdict == "failed"


def test_a_quarantined_capture_is_read_once_a_person_releases_it(db: Database) -> None:
    """The latest decision holds, and every decision stays on record."""
    sha256 = snapshots.keep(db, b"short", "text/html")
    number = captures.record(db, capture(sha256, verdict="quarantined", reason="too short"))
    assert list(captures.pending(db, 1)) == []
    reviews.decide(db, "released", person="A", reason="a short notice", capture=number)
    assert [c.id for c in captures.pending(db, 1)] == [number]
    reviews.decide(db, "rejected", person="B", reason="a stub", capture=number)
    assert captures.state(db, number) == "rejected"
    assert [row["decision"] for row in db["reviews"].rows] == ["released", "rejected"]
    with pytest.raises(StoreError, match="released, rejected"):
        reviews.decide(db, "agreed", person="A", reason="", capture=number)
    with pytest.raises(StoreError, match="no capture 99"):
        reviews.decide(db, "released", person="A", reason="", capture=99)


def test_what_was_read_and_not_placed_is_still_pending(db: Database) -> None:
    """A run killed between reading and placing is finished by the next one."""
    sha256 = snapshots.keep(db, b"text", "text/html")
    number = captures.record(db, capture(sha256))
    readings.record(db, Reading(sha256, "html", 1, "text"))
    assert [c.id for c in captures.pending(db, 1)] == [number]
    work = a_work(db)
    placements.record(db, number, work, how="new")
    placements.record(db, number, work, how="new")
    assert list(captures.pending(db, 1)) == []
    assert placements.work_of(db, number) == work
    assert [c.id for c in captures.pending(db, 2)] == [number]
    assert db.table("placements").count == 1


# ----------------------------------------------------------------------- readings and expressions


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=400))
@settings(max_examples=60, deadline=None)
def test_a_readings_text_comes_back_letter_for_letter(text: str) -> None:
    """Raw text survives, with NUL, lone surrogates and all."""
    with open_store(":memory:") as db:
        sha256 = snapshots.keep(db, b"x", "text/html")
        number = readings.record(db, Reading(sha256, "html", 1, text, title=text))
        back = readings.get(db, number)
        assert back is not None
        assert back.text == text


def test_a_better_reader_replaces_the_current_reading_and_loses_none(db: Database) -> None:
    """Expressions show the new reading; the old one stays."""
    work = a_work(db)
    pages = (PageReading(1, 0, 3, "ocr", 0.5, weak=((0, 1), (0, 1, "tn"))),)
    sha256 = snapshots.keep(db, b"x", "text/html")
    first = readings.record(db, Reading(sha256, "scan", 1, "teh", pages=pages, confidence=0.5))
    there = expressions.record(
        db, Expression(work, "en", "pta", first, "2026-02-01T00:00:00Z", "tarmeem", NOW)
    )
    second = readings.record(db, Reading(sha256, "scan", 2, "the"))
    assert expressions.text(db, there) == "the"
    shown, kept = expressions.get(db, there), readings.get(db, first)
    assert shown is not None
    assert shown.reading == second
    assert kept is not None
    assert (kept.text, kept.pages) == ("teh", pages)
    with pytest.raises(StoreError, match="READER_VERSION"):
        readings.record(db, Reading(sha256, "scan", 2, "tha"))


def test_the_same_bytes_seen_again_are_no_new_expression(db: Database) -> None:
    """A chain holds a text once for as long as it stands, and again when it comes back."""
    work = a_work(db)
    first = express(db, work, "one", "2026-01-01T00:00:00Z")
    assert express(db, work, "one", "2026-01-02T00:00:00Z") == first
    second = express(db, work, "two", "2026-01-03T00:00:00Z")
    third = express(db, work, "one", "2026-01-04T00:00:00Z")
    assert [e.id for e in expressions.chain(db, work, "en", "pta")] == [first, second, third]


def test_an_old_text_that_came_late_stands_in_its_place(db: Database) -> None:
    """A chain is in the order texts were seen, not recorded."""
    work = a_work(db)
    new = express(db, work, "new", "2026-01-01T00:00:00Z")
    old = express(db, work, "old", "2019-01-01T00:00:00Z", title="From an archive")
    newest = express(db, work, "newest", "2026-02-01T00:00:00Z")
    assert [e.id for e in expressions.chain(db, work)] == [old, new, newest]
    before, after = expressions.neighbours(db, new)
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == (old, newest)


# ------------------------------------------------------------------------------------ the file


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    """Migrations apply once; WAL and foreign keys are on each time."""
    path = tmp_path / "t.db"
    open_store(path).close()
    with open_store(path) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert not migrations.pending(db)
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("INSERT INTO urls VALUES ('u', 'w_none', 's', 't', 't')")


def test_many_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    """One makes the schema, the others find it made; each keeps what it brought."""
    path = tmp_path / "new.db"
    command = [sys.executable, "-c", _KILLED, str(path), "5", ""]
    runs = [subprocess.Popen(command) for _ in range(4)]
    assert [run.wait() for run in runs] == [0] * 4
    with open_store(path) as db:
        assert db.table("snapshots").count == 5


def test_a_new_store_is_opened_once_another_has_written_to_it(tmp_path: Path) -> None:
    """Who opens a file to which another writes for the first time waits for it."""
    path = tmp_path / "new.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        ending = threading.Timer(0.3, other.execute, ["ROLLBACK"])
        ending.start()
        with open_store(path) as db:
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        ending.join()


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    """Another program's database, a text file and a folder are refused in plain words."""
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    text = tmp_path / "text.db"
    text.write_text("not a database, but long enough to be taken for one by its length alone")
    for path in (other, text):
        before = path.read_bytes()
        with pytest.raises(StoreError, match="not a tarmeem database"):
            open_store(path)
        assert path.read_bytes() == before
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="no such database"):
        open_store(tmp_path / "none.db", readonly=True)


def test_an_empty_file_is_begun_only_by_what_keeps_something(tmp_path: Path) -> None:
    """A file of no bytes becomes a database where something is to be kept, and else stays what it is."""
    path = tmp_path / "empty.txt"
    path.touch()
    for way in ({"readonly": True}, {"begin": False}):
        with pytest.raises(StoreError, match="nothing was ever kept in it"):
            open_store(path, **way)
        assert path.read_bytes() == b""
    open_store(path).close()
    open_store(path, begin=False).close()


def test_the_empty_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A mark that is not ours is another's, though it has no table yet; its log is not written back either."""
    marked, logged = tmp_path / "marked.db", tmp_path / "logged.db"
    for path, made in ((marked, "PRAGMA application_id = 7"), (logged, "CREATE TABLE t (a)")):
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(made)
        connection.commit()
        files = [path, Path(f"{path}-wal")]
        before = [file.read_bytes() for file in files]
        with pytest.raises(StoreError, match="not a tarmeem database, but another program's"):
            open_store(path)
        assert [file.read_bytes() for file in files] == before
        connection.close()


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    """An old tarmeem does not write into what it does not understand."""
    path = tmp_path / "t.db"
    with open_store(path) as db:
        row = {"migration_set": "tarmeem", "name": "m999_from_the_future", "applied_at": NOW}
        db.table("_sqlite_migrations").insert(row)
    for readonly in (True, False):
        with pytest.raises(StoreError, match="upgrade tarmeem"):
            open_store(path, readonly=readonly)


def test_a_read_only_store_is_read_and_refuses_writes(tmp_path: Path) -> None:
    """Reading needs no right to write; writing says what is wrong."""
    path = tmp_path / "t.db"
    with open_store(path) as db:
        sha256 = snapshots.keep(db, b"kept", "text/plain")
    with open_store(path, readonly=True) as db:
        assert snapshots.load(db, sha256) == b"kept"
        with pytest.raises(StoreError, match="read-only"):
            snapshots.keep(db, b"more", "text/plain")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_leave_to_write_can_be_read(tmp_path: Path) -> None:
    """A copy on a read-only disk is readable."""
    path = tmp_path / "t.db"
    with open_store(path) as db:
        sha256 = snapshots.keep(db, b"kept", "text/plain")
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with open_store(path, readonly=True) as db:
            assert snapshots.load(db, sha256) == b"kept"
        assert is_frozen(path)
        with pytest.raises(StoreError, match="read-only"):
            open_store(path)
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_loses_nothing_kept(tmp_path: Path) -> None:
    """The keep that does not fit fails in plain words; those before it stay; room lets it go on."""
    path = tmp_path / "t.db"
    with open_store(path) as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 20}")
        kept = []
        with pytest.raises(StoreError, match="disk is full"):
            while body := os.urandom(9000):
                kept.append((body, snapshots.keep(db, body, "text/plain")))
        assert kept
        assert all(snapshots.load(db, sha256) == body for body, sha256 in kept)
        db.execute("PRAGMA max_page_count = 1000000")
        assert snapshots.keep(db, b"more", "text/plain")
    with open_store(path) as db:
        assert all(snapshots.load(db, sha256) == body for body, sha256 in kept)


def test_a_locked_store_says_so(tmp_path: Path) -> None:
    """Two writers take turns; one that waits too long is told of the other."""
    path = tmp_path / "t.db"
    with open_store(path) as one, open_store(path) as two:
        two.execute("PRAGMA busy_timeout = 20")
        with writing(one), pytest.raises(StoreError, match="another program"):
            snapshots.keep(two, b"x", "text/plain")
        assert snapshots.keep(two, b"x", "text/plain")


def test_what_names_nothing_is_refused(db: Database) -> None:
    """A capture of bytes that were never kept is an error, in plain words."""
    with pytest.raises(StoreError, match="not in the store"):
        captures.record(db, capture("0" * 64))


def test_all_of_a_transaction_or_nothing(db: Database) -> None:
    """A failure within takes back all that was within, nested or not."""
    with pytest.raises(ZeroDivisionError), writing(db):
        snapshots.keep(db, b"x", "text/plain")
        raise ZeroDivisionError
    assert db.table("snapshots").count == 0


_KILLED = """
import os, signal, sys
from store import open_store, snapshots
from store.base import writing
db = open_store(sys.argv[1])
for n in range(int(sys.argv[2])):
    snapshots.keep(db, f"body {n}".encode(), "text/plain", recorded_at="2026-01-01T00:00:00Z")
if sys.argv[3] == "kill":
    with writing(db):
        snapshots.keep(db, b"half", "text/plain")
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_run_done_again_leaves_the_same_store(tmp_path: Path) -> None:
    """Kill -9 loses nothing kept, leaves nothing half, and the re-run completes the work."""
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    for path, count, how in ((whole, 9, ""), (killed, 5, "kill"), (killed, 9, "")):
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, str(path), str(count), how], check=False
        )
        assert done.returncode == (-9 if how else 0)
    with open_store(whole) as one, open_store(killed) as two:
        assert list(one["snapshots"].rows) == list(two["snapshots"].rows)
        assert one["snapshots"].count == 9


def test_to_open_it_again_drops_no_lock_of_this_process(tmp_path: Path) -> None:
    """While one connection is open, another program that closes its own leaves the log where it is."""
    path = tmp_path / "t.db"
    with closing(open_store(path)):
        open_store(path).close()
        other = f"import sqlite3; c = sqlite3.connect({str(path)!r}); c.execute('SELECT count(*) FROM works'); c.close()"
        subprocess.run([sys.executable, "-c", other], check=True)

        assert path.with_name("t.db-wal").exists()
