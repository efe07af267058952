"""Open the database, make it where there is none, bring its schema up to date, or say why not."""

from __future__ import annotations

import shlex
import sqlite3
import time
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from store.base import BUSY_SECONDS, plainly, writing
from store.schema.migrations import APPLICATION_ID, migrations
from tarmeem.errors import StoreError

MEMORY = ":memory:"


def open_store(path: str | Path, *, readonly: bool = False, begin: bool = True) -> Database:
    """Open a tarmeem database: WAL, foreign keys on, migrations applied.

    ``:memory:`` gives a new one that dies with its connection. Where no file is, or one of no bytes,
    one is begun, unless ``begin`` is false. Read-only never makes or alters one.

    Raises: StoreError, where it is missing and read-only, not tarmeem's, made by a newer tarmeem,
    locked, or cannot be written. A file that is not tarmeem's is left as it is.
    """
    where = str(path)
    begin = begin and not readonly
    if not begin and where != MEMORY and not Path(where).is_file():
        raise StoreError(
            "there is no such database",
            where=where,
            do="begin one with `tarmeem add` or `tarmeem crawl`",
        )
    try:
        empty = _is_empty(where)
        # Whatever plugins of sqlite-utils are installed, to look for them takes longer than to open.
        db = Database(_connect(where, readonly=readonly), execute_plugins=False)
    except sqlite3.Error as error:
        raise plainly(error, where) from error
    try:
        if empty and not begin and where != MEMORY:
            raise StoreError("nothing was ever kept in it", where=where, do="name another file; `tarmeem add` or `tarmeem crawl` would begin one here")  # fmt: skip
        _prepare(db, where, readonly=readonly and where != MEMORY)
    except BaseException as error:
        db.close()
        if isinstance(error, sqlite3.Error):
            raise plainly(error, where) from error
        raise
    return db


def _is_empty(where: str) -> bool:
    """Return whether there is nothing in it; refuse what is not ours, or is newer than we are.

    It is looked into before SQLite opens it for writing: to close it there may write to it. And only
    SQLite itself may look: to open and close the file beside it drops every lock that this process
    has on it (sqlite.org/howtocorrupt.html, 2.2).
    """
    if where == MEMORY or not Path(where).is_file() or not Path(where).stat().st_size:
        return True
    with closing(_connect(where, readonly=True)) as connection:
        try:
            return _recognised(Database(connection, execute_plugins=False), where)
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                raise _not_ours(where, "") from error
            raise


def _not_ours(where: str, of: str) -> StoreError:
    return StoreError(f"it is not a tarmeem database{of}", where=where, do="it is left as it is: name another file")  # fmt: skip


def _connect(where: str, *, readonly: bool) -> sqlite3.Connection:
    if where == MEMORY:
        return sqlite3.connect(MEMORY)
    if not readonly:
        return sqlite3.connect(where, timeout=BUSY_SECONDS)
    connection = _only_read(where)
    if _answers(connection):
        return connection
    connection.close()
    uri = Path(where).absolute().as_uri()
    return sqlite3.connect(f"{uri}?immutable=1", uri=True)


def is_frozen(path: str | Path) -> bool:
    """Say whether a database lies where it can be read only as one that nobody changes.

    Raises: sqlite3.DatabaseError where the file is none.
    """
    with closing(_only_read(path)) as connection:
        return not _answers(connection)


def _only_read(path: str | Path) -> sqlite3.Connection:
    uri = Path(path).absolute().as_uri()
    return sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _answers(connection: sqlite3.Connection) -> bool:
    """Say whether it can be read while others may write.

    A WAL database in a folder that cannot be written has nowhere to put its shared memory; where
    nobody can write, nothing changes beneath the reader either. Where it is locked, somebody writes.
    """
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    return True


def _prepare(db: Database, where: str, *, readonly: bool) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    if readonly:
        if migrations.pending(db):
            raise StoreError(
                "its schema is older than this tarmeem's",
                where=where,
                do=f"let it be brought up to date: tarmeem reread --db {shlex.quote(where)}",
            )
        return
    if where != MEMORY:
        _write_ahead(db)
    if migrations.pending(db):
        with writing(db):  # two that open a new file at once: the second finds nothing pending
            migrations.apply(db)


def _write_ahead(db: Database) -> None:
    """Let what is written stand beside the database, so that who reads waits for nobody.

    Where another writes to a new file just now, SQLite refuses this at once, whatever its timeout.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def _recognised(db: Database, where: str) -> bool:
    """Return whether a file that is ours, or nobody's yet, is empty; refuse another."""
    # In one statement: another that opens the new file may be making the tables just now.
    mark, tables = db.execute(
        "SELECT application_id, (SELECT count(*) FROM sqlite_master) FROM pragma_application_id"
    ).fetchone()
    if mark != APPLICATION_ID:
        if tables or mark:
            raise _not_ours(where, ", but another program's")
        return True
    if ahead := {migration.name for migration in migrations.applied(db)} - _names():
        raise StoreError(
            f"it was made by a newer tarmeem (schema {', '.join(sorted(ahead))})",
            where=where,
            do="upgrade tarmeem",
        )
    return False


@cache
def _names() -> frozenset[str]:
    """Return the names of all migrations, asked of an empty database."""
    with closing(sqlite3.connect(MEMORY)) as empty:
        return frozenset(one.name for one in migrations.pending(Database(empty, execute_plugins=False)))  # fmt: skip
