"""The pages are served wherever the database can be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store import open_store, opening
from store.opening import is_frozen
from tarmeem import serving
from tarmeem.errors import StoreError


def test_a_database_that_nobody_can_write_is_served_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a read-only disk Datasette is told that nothing changes beneath it: it cannot open it otherwise."""
    path = tmp_path / "t.db"
    open_store(path).close()

    assert not is_frozen(path)
    assert "--immutable" not in serving.command(path)
    monkeypatch.setattr(serving, "is_frozen", lambda _: True)
    call = serving.command(path)
    assert call[call.index("--immutable") + 1] == str(path)


def test_a_database_that_is_locked_is_not_one_that_nobody_can_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who holds its lock writes: it is not read as if nothing changed beneath the reader."""
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.1)
    path = tmp_path / "t.db"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA locking_mode = EXCLUSIVE")
        writer.execute("BEGIN EXCLUSIVE")
        assert not is_frozen(path)
        with pytest.raises(StoreError, match="another program is writing"):
            open_store(path, readonly=True)
