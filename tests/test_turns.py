"""Sources are crawled in turn, and what keeps one from beginning is told."""

from __future__ import annotations

import asyncio
import logging
from types import SimpleNamespace
from typing import Any

import pytest

from crawler.running.turns import InTurns
from tarmeem.errors import StoreError


@pytest.mark.parametrize(
    ("error", "traced"),
    [(StoreError("the disk is full", do="free some space"), False), (RuntimeError("odd"), True)],
)
def test_what_keeps_a_source_from_beginning_is_told_in_a_line_unless_nobody_foresaw_it(
    error: Exception,
    traced: bool,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def refused(*_: Any) -> None:
        raise error

    told: list[tuple[str, str]] = []
    turns = InTurns.__new__(InTurns)
    turns.stopping = False
    turns.loader = SimpleNamespace(load=lambda name: name)  # type: ignore[assignment]
    turns.lost = lambda name, why: told.append((name, why))
    monkeypatch.setattr(InTurns, "crawl", refused)

    with caplog.at_level(logging.ERROR):
        asyncio.run(turns._one_by_one(["lamps"]))

    assert told == [("lamps", f"could not be crawled: {error}")]
    assert [bool(record.exc_info) for record in caplog.records] == [traced]
    assert str(error) in caplog.text
