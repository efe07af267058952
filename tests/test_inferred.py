"""A number that a scan lost, and its neighbours gave back: everyone who reads it is told."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from diffs.compare import compare_texts
from diffs.redline import to_html
from diffs.redline.cite import INFERRED
from diffs.redline.htmlread import old_and_new_from_html
from store import open_store, works
from tarmeem.cli import main
from tarmeem.model import Work
from tests.browsing import overflow

LANTERNS = (
    "The Lantern Act, 1999\n\n"
    "# 1. Short title\n\nThis Act may be called the Lantern Act, 1999.\n\n"
    "# 2. Lighting\n\nA keeper lights the lantern at dusk.\n\n"
    "# Snuffing\n\nA keeper snuffs the lantern at dawn.\n\n"
    "# 4. Oil\n\nThe warden keeps the oil.\n\n"
    "# 5. Wicks\n\nThe warden keeps the wicks.\n"
)
"""A law whose third number a scan lost."""


@pytest.fixture(scope="module")
def lanterns(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, int]:
    """Keep the law in a store; return its path, the work and the expression."""
    from tests.conftest import keep_text

    path = str(tmp_path_factory.mktemp("lanterns") / "lanterns.db")
    db = open_store(Path(path))
    work = works.new_id("lanterns", "act")
    works.create(db, Work(work, "act", "The Lantern Act, 1999", source="lanterns"))
    number = keep_text(db, work, LANTERNS, "2021-01-02T05:00:00Z", "gazette", "")
    db.close()
    return path, work, number


def test_show_says_which_number_is_not_printed(lanterns: tuple[str, str, int]) -> None:
    """Below the one section whose number was inferred it says so, and the JSON marks it."""
    path, work, _ = lanterns
    said = CliRunner().invoke(main, ["show", work, "--db", path])
    assert said.exit_code == 0, said.output
    shown = " ".join(said.output.split())  # a narrow terminal breaks the line
    assert shown.count(INFERRED) == 1
    assert f"section 3: {INFERRED}" in shown
    given = CliRunner().invoke(main, ["show", work, "--json", "--db", path])
    assert [one["num"] for one in json.loads(given.output)["provisions"] if one["inferred"]] == ["3"]  # fmt: skip


def test_consolidate_marks_it_too(tmp_path: Path) -> None:
    """An amendment of the law keeps the mark, also in the section it amends."""
    (tmp_path / "act.txt").write_text(LANTERNS)
    (tmp_path / "order.txt").write_text("In section 3, for the word “dawn”, the words “first light” shall be substituted.")  # fmt: skip
    names = [str(tmp_path / name) for name in ("act.txt", "order.txt")]
    given = CliRunner().invoke(main, ["consolidate", *names, "--json"])
    found = [one for one in json.loads(given.stdout)["provisions"] if one["inferred"]]
    assert [(one["num"], one["state"]) for one in found] == [("3", "applied")]


def test_every_page_with_the_provision_says_so(lanterns: tuple[str, str, int]) -> None:
    """The law at a date, the provision's own page and the text as read say it in words, once."""
    path, work, number = lanterns

    async def ask(page: str) -> Any:
        return await Datasette([path]).client.get(f"/-/tarmeem/{page}")

    for page in (f"work/{work}/law", f"work/{work}/provision/sec_3"):
        assert asyncio.run(ask(page)).text.count(INFERRED) == 1, page
    assert INFERRED not in asyncio.run(ask(f"work/{work}/provision/sec_2")).text
    assert f'aria-label="3: {INFERRED}"' in asyncio.run(ask(f"expression/{number}")).text


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_a_redline_says_so_and_reads_back(layout: Any) -> None:
    """The label is an attribute: neither text gains a letter."""
    newer = LANTERNS.replace("dusk", "sunset")
    page = to_html(compare_texts(LANTERNS, newer), layout=layout)
    assert f'data-say="3: {INFERRED}"' in page
    assert old_and_new_from_html(page) == (LANTERNS, newer)


@pytest.mark.browser
def test_the_label_is_seen_on_a_phone(page: Any, tmp_path: Path) -> None:
    """A browser shows the words themselves, within the width of a phone."""
    file = tmp_path / "page.html"
    file.write_text(to_html(compare_texts(LANTERNS, LANTERNS)), encoding="utf-8")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(file.as_uri())
    shown = "getComputedStyle(document.querySelector('.tm-inf'), '::before').content"
    assert INFERRED in page.evaluate(shown)
    assert page.locator(".tm-inf").bounding_box()["height"] > 8
    assert overflow(page) == 0
