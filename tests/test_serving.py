"""The pages are served wherever the database can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import open_store
from store.opening import is_frozen
from tarmeem import serving


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
