"""What `tarmeem crawl` says of what came, where it is listed, and what it leaves when it is stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tarmeem.cli import main
from tarmeem.cli.common import missing_lines

SOURCE = """name: lamps
title: Notices of the Lamps Board
publisher: Lamps Board
edition: ministry
hosts: [lamps.example]
shape: document
cadence: 1d
kind: notice
start: [https://lamps.example/notice]
"""
PAGE = (
    "<!doctype html><html><head><title>Fees for lamps</title></head><body><main><h1>Fees for lamps</h1>"
    "<p>The Lamps Board notifies, on 1 March 2026, that every keeper of a lamp shall pay a fee of Rs. {} to"
    " the Board under section 4 of the Lamps Act, 2019, on or before 31 March 2026.</p></main></body></html>"
)


@pytest.fixture
def given(tmp_path: Path, httpserver: HTTPServer) -> dict[str, str]:
    """Return an environment in which one made-up source is declared, served here."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/lamps.yml").write_text(SOURCE)
    mapped = f"lamps.example=http://127.0.0.1:{httpserver.port}"
    return {
        **os.environ, "TARMEEM_SOURCES": str(tmp_path / "sources"), "TARMEEM_HOSTS": mapped,
        "TARMEEM_DB": str(tmp_path / "t.db"),
    }  # fmt: skip


def _tarmeem(*words: str) -> list[str]:
    return [sys.executable, "-c", "from tarmeem.cli import main; main()", *words]


def run(given: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in this process, which has loaded it once; a crawl is in one of its own as ever."""
    done = CliRunner(env=given).invoke(main, words)
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def test_a_crawl_says_where_what_came_is_listed(
    given: dict[str, str], httpserver: HTTPServer
) -> None:
    """First texts are in `list --new`, what changed is in `list`: neither sends a reader to an empty list."""
    httpserver.expect_request("/notice").respond_with_data(
        PAGE.format("500"), content_type="text/html"
    )
    told = run(given, "crawl")
    assert told.returncode == 0, told.stderr
    assert "t.db is a new database, begun now" in told.stderr
    assert "1 first text; see: tarmeem list --new" in told.stderr
    assert "Fees for lamps" in run(given, "list", "--new").stdout
    empty = run(given, "list")
    assert empty.stdout == ""
    assert "those: tarmeem list --new" in empty.stderr

    httpserver.clear()
    httpserver.expect_request("/notice").respond_with_data(
        PAGE.format("900"), content_type="text/html"
    )
    told = run(given, "crawl")
    assert "new database" not in told.stderr
    assert "1 change; see: tarmeem list\n" in told.stderr
    assert "“Rs. 500” to “Rs. 900”" in run(given, "list").stdout
    assert "no first text and no change" in run(given, "crawl").stderr
    assert run(given, "list", "--new", "--kind", "act").returncode == 2


def test_a_document_that_is_missing_is_named(given: dict[str, str], httpserver: HTTPServer) -> None:
    """`crawl` and `status` say which page is not there, and not only that one is."""
    page = PAGE.format("500")
    httpserver.expect_oneshot_request("/notice").respond_with_data(page, content_type="text/html")
    run(given, "crawl")
    httpserver.expect_request("/notice").respond_with_data("gone", status=404)

    for command in ("crawl", "status"):
        assert "\n        missing: https://lamps.example/notice\n" in run(given, command).stdout


def test_of_many_documents_that_are_missing_the_first_are_named() -> None:
    """A site that is gone fills no screen, and how many more there are is said."""
    assert missing_lines([f"https://lamps.example/{n}" for n in range(7)])[4:] == [
        "missing: https://lamps.example/4",
        "missing: 2 more",
    ]


@pytest.mark.trial
def test_a_crawl_that_is_stopped_says_what_becomes_of_what_it_kept(
    given: dict[str, str], httpserver: HTTPServer
) -> None:
    """Ctrl-C ends it at once, with a sentence and a failure's code; the next one goes on."""

    def slow(_: Request) -> Response:
        time.sleep(2)
        return Response(PAGE.format("500"), mimetype="text/html")

    httpserver.expect_request("/notice").respond_with_handler(slow)
    heard = partial(
        signal.signal, signal.SIGINT, signal.SIG_DFL
    )  # a shell's job in the background ignores it
    crawl = subprocess.Popen(
        _tarmeem("crawl"), env=given, stderr=subprocess.PIPE, text=True, preexec_fn=heard
    )
    for _ in range(300):  # until its first request came
        if httpserver.log:
            break
        time.sleep(0.1)
    crawl.send_signal(signal.SIGINT)
    _, said = crawl.communicate(timeout=60)
    assert crawl.returncode == 130
    assert "stopped; what was kept by then stays" in said
    assert "Aborted" not in said
    assert run(given, "crawl").returncode == 0


def test_nothing_due_is_an_outcome_too(given: dict[str, str], httpserver: HTTPServer) -> None:
    """A program that reads the JSON of each asking gets the same shape when there was nothing to do."""
    httpserver.expect_request("/notice").respond_with_data(PAGE.format("40"), content_type="text/html")  # fmt: skip
    first = json.loads(run(given, "crawl", "--due", "--json").stdout)
    assert [one["source"] for one in first["checks"]] == ["lamps"]

    again = run(given, "crawl", "--due", "--json")

    assert json.loads(again.stdout) == {"checks": [], "revisions": [], "troubles": []}
    assert run(given, "crawl", "--due").stderr == "nothing is due\n"
