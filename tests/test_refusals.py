"""Whatever is asked of a page, the answer is a page: what cannot be shown is said in plain words, never a traceback."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest
from datasette.app import Datasette

from publish.plugin import register_routes
from tarmeem.errors import CompareError, ReadError, StoreError, TarmeemError, UsageError

HOME = "/-/tarmeem"
NAMES = ("none", "1", "9" * 400, "w_'%22%3Cb%3E", "%00", "%DB%B1", "%ED%A0%80")
"""Names and numbers that nothing here bears: too long, not of our letters, markup, bytes that are no letters."""
SHA256 = "0" * 64
ADDRESSES = (
    "work/{}", "work/{}/law", "work/{}/amendments", "work/{}/statement", "work/{}/statement.docx",
    "work/{}/provision/sec_2", "revision/{}", "expression/{}", "snapshot/{}", "redline/{}.json",
    f"snapshot/{SHA256}?{{}}", f"snapshot/{SHA256}/page/{{}}.png", "compare?old={}&new={}", "compare?old=1&new={}",
    "?page={}", "?show={}", "works?kind={}", "works?page={}", "search?q={}", "search?q=%22{}",
    "health?db={}", "health?month={}", "health?month={}-01", "feed.atom?show={}", "bench?text={}", "style.css?{}", "law.css?{}", "{}", "{}/-/tarmeem/work/x",
)  # fmt: skip
OF_THE_ACT = ("provision/{}", "law?on={}", "law?known={}", "law?on=2022-01-01&known={}")
OF_THE_STEP = ("revision/{}?layout={}", "redline/{}.txt?{}", "redline/{}.docx?{}")


def answers(kites: dict[str, str], paths: list[str]) -> dict[str, Any]:
    """Ask Datasette itself for each, without a network."""

    async def ask() -> dict[str, Any]:
        served = Datasette([kites["path"]])
        return {path: await served.client.get(f"{HOME}/{path}") for path in paths}

    return asyncio.run(ask())


def test_no_address_of_ours_is_answered_with_an_error(kites: dict[str, str]) -> None:
    """Every route, asked awkwardly, answers, or says in our own dress that there is nothing or what is wrong."""
    paths = [one.replace("{}", name) for one in ADDRESSES for name in NAMES]
    paths += [
        f"work/{kites['act']}/{one.replace('{}', name)}" for one in OF_THE_ACT for name in NAMES
    ]
    paths += [one.format(kites["step"], name) for one in OF_THE_STEP for name in NAMES[:3]]

    given = answers(kites, paths)

    routes = register_routes(Datasette())
    asked = {
        pattern
        for pattern, _ in routes
        for path in given
        if re.match(pattern, f"{HOME}/{path}".partition("?")[0])
    }
    assert asked == {pattern for pattern, _ in routes}
    assert {
        path: one.status_code
        for path, one in given.items()
        if one.status_code not in (200, 302, 400, 404)
    } == {}
    for path, one in given.items():
        if one.status_code >= 400 and ".json" not in path:
            assert "<h1>" in one.text, path
            assert "Traceback" not in one.text, path


@pytest.mark.parametrize(("error", "status"), [
    (UsageError("no such day", do="give one"), 400), (CompareError("no text", do="give one"), 400),
    (StoreError("the disk is full", do="give one"), 500), (ReadError("damaged", do="give one"), 500),
])  # fmt: skip
@pytest.mark.parametrize("ending", ["", ".json"])
def test_a_refusal_is_told_on_whichever_page_it_comes_up(
    kites: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    error: TarmeemError,
    status: int,
    ending: str,
) -> None:
    """What a reader can mend is a 400, what he cannot a 500; both say what is wrong and what to do."""

    async def refuse(*_: Any) -> Any:
        raise error

    monkeypatch.setattr("publish.pages.health", refuse)
    monkeypatch.setattr("publish.pages.redline_file", refuse)
    path = "redline/none.json" if ending else "health"
    (answer,) = answers(kites, [path]).values()

    said = answer.json()["error"] if ending else answer.text
    assert answer.status_code == status
    assert f"{error.what[:1].upper()}{error.what[1:]}. Give one" in said
