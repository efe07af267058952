"""A note beside the database that a crawl has begun, overwritten in place once all of it is done.

It lies outside the database, so that it can tell of what no row can: a disk that was full, a file
that could not be written, a process killed between keeping and reading. Both words are of one
length, so that a full disk can still take the second. It is the crawl's lock file too.

Two locks lie on it. The one (``flock``) keeps other crawls out, and the process that fetches holds it
too: as it dies, some time after its caller was killed, it still holds it. The other (an open file
description's) is the caller's alone, who reads what was fetched and ends the note: a crawl runs only
while that is held. Where the system has none of the second kind, the first answers for it.
"""

from __future__ import annotations

import fcntl
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BEGUN, _ENDED = "begun", "ended"


def path_of(db_path: str | Path) -> Path:
    """Return where the note of a database lies."""
    return Path(f"{db_path}.lock")


def begin(db_path: str | Path, at: str) -> None:
    """Note that a crawl has begun. Call it while holding the lock. Raises: OSError."""
    _write(db_path, _BEGUN, at)


def end(db_path: str | Path, at: str) -> None:
    """Note that a crawl, and all that follows from it, has been done. Raises: OSError."""
    _write(db_path, _ENDED, at)


def _write(db_path: str | Path, word: str, at: str) -> None:
    with path_of(db_path).open("r+b", buffering=0) as note:
        note.write(f"{word} {at[:20]:20}\n".encode())


def unfinished(db_path: str | Path) -> str:
    """Return when a crawl began that neither runs nor was finished; empty where there is none."""
    at, held = _begun(db_path)
    return "" if held else at


def running(db_path: str | Path) -> str:
    """Return when the crawl began that runs just now; empty where none does."""
    at, held = _begun(db_path)
    return at if held else ""


def _begun(db_path: str | Path) -> tuple[str, bool]:
    """Return when the crawl began that the note tells of, if it has not ended; and whether it runs."""
    try:
        with path_of(db_path).open("rb") as note:
            word, _, at = note.read(64).decode("ascii", "replace").strip().partition(" ")
            return (at.strip(), _held(note.fileno())) if word == _BEGUN else ("", False)
    except OSError:
        return "", False


_ONE_BYTE = "hhqqi4x"
"""C's ``struct flock`` where offsets have 64 bits: type, whence, start, length and pid."""


@contextmanager
def owned(db_path: str | Path) -> Iterator[None]:
    """Say by a lock on the note, for as long as the block lasts, that its crawl runs; no other process is given it."""
    with path_of(db_path).open("a+") as note:
        if hasattr(fcntl, "F_OFD_SETLK"):
            asked = struct.pack(_ONE_BYTE, fcntl.F_RDLCK, os.SEEK_SET, 0, 1, 0)
            fcntl.fcntl(note, fcntl.F_OFD_SETLK, asked)
        yield


def _held(note: int) -> bool:
    """Return whether a crawl runs just now."""
    if hasattr(fcntl, "F_OFD_GETLK"):
        asked = struct.pack(_ONE_BYTE, fcntl.F_WRLCK, os.SEEK_SET, 0, 1, 0)
        found = fcntl.fcntl(note, fcntl.F_OFD_GETLK, asked)
        return bool(struct.unpack(_ONE_BYTE, found)[0] != fcntl.F_UNLCK)
    try:
        fcntl.flock(note, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(note, fcntl.LOCK_UN)
    return False
