"""The pages are served wherever the database can be read."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette

from store import ledger, open_store, opening
from store.opening import is_frozen
from tarmeem import serving
from tarmeem.errors import StoreError
from tarmeem.model import Check

ADD = "from tarmeem.cli import main; main()"
KEEP = """
import sys
from store import open_store, works
from tarmeem.model import Work
_, path, number = sys.argv
db = open_store(path)
works.create(db, Work(works.new_id("pier", number), "act", f"Pier {number} Act, 2021", source="pier"))
db.close()
"""
"""What another program does."""


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


def test_to_serve_the_pages_leaves_no_file_behind(tmp_path: Path) -> None:
    """What Datasette is told of the sources reaches it on its stdin, however the server ends."""
    path, spare = tmp_path / "t.db", tmp_path / "tmp"
    spare.mkdir()
    with closing(open_store(path)) as db:
        ledger.start(db, "run-1", "pta-notices")
        none = ledger.expected_hash(())
        ledger.close(db, Check("run-1", "pta-notices", "2026-03-01T00:00:00Z", None, 0, none))
    becomes = "import os, sys; os.execv = lambda _, call: print(call, sys.stdin.read());"
    told = subprocess.run(
        [sys.executable, "-c", f"{becomes} {ADD}", "serve", "--db", str(path), "--port", "0"],
        check=True, capture_output=True, text=True, env=os.environ | {"TMPDIR": str(spare)},
    ).stdout  # fmt: skip

    assert "'--metadata', '-'" in told
    assert '"pta-notices": "' in told
    assert list(spare.iterdir()) == []


def test_what_another_program_keeps_is_on_the_next_page(tmp_path: Path) -> None:
    """While the pages are served a crawl may keep: what it kept is shown, however often it came and went."""
    path, served = tmp_path / "t.db", None
    for number in ("One", "Two", "Three", "Four"):
        subprocess.run([sys.executable, "-c", KEEP, str(path), number], check=True)
        served = served or Datasette([str(path)])
        for _ in range(6):  # until each thread that asks has its connection
            page = asyncio.run(served.client.get("/-/tarmeem/works")).text
        assert f"Pier {number} Act" in page
