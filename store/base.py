"""What every module of the store leans on: one way to write, one way to ask, plain words on trouble.

A write takes the write lock at its start (``BEGIN IMMEDIATE``): a transaction that reads first and
asks for the lock afterwards is refused at once by SQLite in WAL mode, however long the timeout.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backports import zstd
from sqlite_utils import Database

from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.patterns import pattern_of

BUSY_SECONDS = 30
"""How long a writer waits for another: longer than any single keep, shorter than patience."""

_LEVEL = 3  # twice the level costs six times the time for a tenth of the size on the law's texts


def pack(body: bytes) -> bytes:
    """Compress bytes for keeping."""
    return zstd.compress(body, level=_LEVEL)


def unpack(body: bytes) -> bytes:
    """Give back the bytes that `pack` was given.

    Raises: StoreError where they are damaged.
    """
    try:
        return zstd.decompress(body)
    except zstd.ZstdError as error:
        raise StoreError(
            f"kept bytes are damaged ({error})", do="restore the file from a backup"
        ) from error


def pack_text(text: str) -> bytes:
    """Compress a text; lone surrogates, which bad PDFs yield, come back as they were."""
    return pack(text.encode("utf-8", "surrogatepass"))


def unpack_text(body: bytes) -> str:
    """Give back the text that `pack_text` was given."""
    return unpack(body).decode("utf-8", "surrogatepass")


def storable(text: str) -> str:
    """Return the text as SQLite can hold it: a lone surrogate becomes the replacement sign."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


def legible(text: str) -> str:
    """Return words as a person may be shown them: what steers a terminal or turns lines is gone.

    Control characters, and those that override the direction of writing; the marks that Urdu needs
    (ZWNJ, RLM, LRM) stay.
    """
    return _STEERING.sub("", text)


_STEERING = pattern_of(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def as_json(value: Any) -> str:
    """Return JSON that reads the same whatever order it was put together in."""
    return storable(json.dumps(value, ensure_ascii=False, sort_keys=True))


def instant(told: str) -> str:
    """Return an instant as it is kept: UTC, to the second, ``2025-01-29T07:00:00Z``.

    They are compared as text, so all must be of one form. Without an offset, UTC is meant.

    Raises: StoreError where it is no instant.
    """
    if _KEPT_FORM.fullmatch(told):
        return told
    try:
        then = datetime.fromisoformat(told)
    except ValueError as error:
        raise StoreError(f"{told!r} is no instant", do="write 2025-01-29T07:00:00Z") from error
    return clock.instant_of(then if then.tzinfo else then.replace(tzinfo=UTC))


_KEPT_FORM = pattern_of(
    r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"
)


class Visit(Database):
    """A database as one page, or one command, reads it: what was asked once is not asked of SQLite again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin with no answers; give it up with the page, for others write meanwhile."""
        super().__init__(connection, recursive_triggers=False, execute_plugins=False)
        self.answers: dict[tuple[Any, ...], list[dict[str, Any]]] = {}


def fetch(
    db: Database, sql: str, params: Sequence[Any] | dict[str, Any] = ()
) -> list[dict[str, Any]]:
    """Return the rows of a query as dictionaries, which are the caller's own.

    Raises: StoreError in plain words.
    """
    if not isinstance(db, Visit):
        return _rows(db, sql, params)
    asked = (sql, *(params.items() if isinstance(params, dict) else params))
    if asked not in db.answers:
        db.answers[asked] = _rows(db, sql, params)
    return [dict(row) for row in db.answers[asked]]


def _rows(db: Database, sql: str, params: Sequence[Any] | dict[str, Any]) -> list[dict[str, Any]]:
    try:
        cursor = db.conn.execute(sql, params)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]
    except sqlite3.Error as error:
        raise plainly(error, where(db)) from error


def fetch_one(
    db: Database, sql: str, params: Sequence[Any] | dict[str, Any] = ()
) -> dict[str, Any] | None:
    """Return the first row of a query, or None."""
    found = fetch(db, sql, params)
    return found[0] if found else None


def insert(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Insert a row of one of our tables and return its rowid; call it within `writing`."""
    marks = ", ".join(f":{name}" for name in row)
    sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"  # noqa: S608 - ours
    return int(db.execute(sql, dict(row)).lastrowid or 0)


@contextmanager
def writing(db: Database) -> Iterator[Database]:
    """Do all within or nothing; nests.

    Raises: StoreError in plain words; what was kept before stays kept.
    """
    try:
        if db.conn.in_transaction:
            with db.atomic():
                yield db
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise
    except sqlite3.Error as error:
        raise plainly(error, where(db)) from error


def where(db: Database) -> str:
    """Return the path of the database's file; empty in memory."""
    try:
        return str(db.conn.execute("PRAGMA database_list").fetchone()[2] or "")
    except sqlite3.Error:
        return ""


_TROUBLE = (
    ("readonly", "the database is read-only", "make the file and its folder writable"),
    ("is full", "the disk is full", "free some space and run again: all kept before is kept"),
    ("disk i/o", "the disk failed", "free some space, check the disk and run again"),
    ("locked", "another program is writing to the database", "wait for it, or stop it"),
    ("busy", "another program is writing to the database", "wait for it, or stop it"),
    ("not a database", "it is not a tarmeem database", "it is left as it is: name another file"),
    ("malformed", "the database is damaged", "restore it from a backup, or sqlite3 FILE .recover"),
    ("unable to open", "it cannot be opened", "check that its folder exists and can be written to"),
    ("foreign key", "it names something that is not in the store", "record that first"),
    ("no such table", "it is not a tarmeem database", "name another file"),
)


def plainly(error: sqlite3.Error, path: str | Path = "") -> StoreError:
    """Say what SQLite said in words an operator can act on."""
    said = str(error)
    for sign, what, do in _TROUBLE:
        if sign in said.lower():
            return StoreError(f"{what} ({said})", where=str(path), do=do)
    return StoreError(f"the database refused: {said}", where=str(path))
