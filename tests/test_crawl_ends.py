"""Crawls that are killed, ended or refused, and those that run beside another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from benchmarks.faultmachine import crawls_of
from crawler.running.run import crawl, locked, told_by
from store import captures, ledger, open_store, placements, snapshots
from tarmeem import flow
from tarmeem.errors import StoreError, UsageError
from tarmeem.model import Check
from tests.xanadu import HOST, ORIGIN, YAML, Answer, Site, act, kept, listing, page


@pytest.mark.trial
def test_killed_in_mid_crawl_a_re_run_gives_the_undisturbed_store(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A killed crawl loses nothing already kept, and the next run completes the work."""
    paths = [f"/act/{i}.pdf" for i in range(1, 41)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run(now="2025-01-01T00:00:00Z")
    undisturbed = kept(tmp_path)
    for old in tmp_path.glob("t.db*"):
        old.unlink()

    def kill(path: str) -> None:
        if len(site.log) >= 20:
            site.on_request = lambda path: None
            (crawl,) = crawls_of(os.getpid())
            os.kill(crawl, signal.SIGKILL)

    site.log, site.on_request = [], kill
    check = run(now="2025-01-01T00:00:00Z")
    assert any("signal 9" in problem for problem in check.problems)
    assert 0 < len(kept(tmp_path)) < len(undisturbed)

    run(now="2025-01-01T00:00:00Z")
    assert kept(tmp_path) == undisturbed


ROW = "<div class=a><a href=/>Lamp Office</a><span>Monday to Friday 9:00 to 17:00</span></div><div>{}</div>"


@pytest.mark.trial
@pytest.mark.parametrize("who", ["child", "all"])
def test_what_a_killed_crawl_kept_is_looked_at_again_before_it_is_law(
    site: Site, tmp_path: Path, who: str
) -> None:
    """A shell that a crawl took before it knew the source's frame is refused, though the crawl never came to its end."""
    (tmp_path / "acts.yml").write_text(YAML)
    titles = {f"/page/{n}": f"Lamps of Rock {n}" for n in range(1, 10)}
    links = "".join(f"<li><a href={path}>{title}</a></li>" for path, title in titles.items())
    site.pages = {"/list": page(ROW.format(f"<ul>{links}</ul>"))}
    for path, title in titles.items():
        told = (
            ""
            if path.endswith("1")
            else f"<p>{title[:-2]} shall burn from the {path[6:]}th of May, 2025.</p>"
        )
        site.pages[path] = page(ROW.format(f"{title}</div><div>{told}"))
    path, hosts = tmp_path / "t.db", {HOST: site.address}

    def kill(asked: str) -> None:
        if asked == "/page/9":
            site.on_request = lambda path: None
            for _ in range(100):  # until the frame can be known by what is kept
                if len(kept(tmp_path)) > 5:
                    break
                time.sleep(0.05)
            for pid in crawls_of(crawling.pid):
                os.kill(pid, signal.SIGKILL)
            if who == "all":
                os.killpg(crawling.pid, signal.SIGKILL)

    site.on_request = kill
    code = f"from pathlib import Path; from tarmeem import flow; flow.crawl(Path({str(path)!r}), [], hosts={hosts}, folder=Path({str(tmp_path)!r}))"
    crawling = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
    crawling.wait()
    with closing(open_store(path)) as db:
        flow.update(db, folder=tmp_path)  # as another command might, meanwhile
        texts = {c.url for c in captures.listing(db) if placements.work_of(db, c.id or 0)}
        assert f"{ORIGIN}/page/1" not in texts
        assert not texts, "what it kept waits: nobody asked what the site says where nothing is"

    for _ in range(40):  # the lock is let go of as the last of the killed dies
        with suppress(UsageError):
            outcome = flow.crawl(path, [], hosts=hosts, folder=tmp_path)
            break
        time.sleep(0.1)

    assert outcome.failed
    with closing(open_store(path)) as db:
        texts = {c.url for c in captures.listing(db) if placements.work_of(db, c.id or 0)}
        assert texts >= {f"{ORIGIN}/page/{n}" for n in range(2, 10)}
        assert f"{ORIGIN}/page/1" not in texts
        assert [c.url for c in captures.set_aside(db)] == [f"{ORIGIN}/page/1"]
        assert ledger.unended(db) == []


def test_an_unknown_source_is_the_caller_s_error(run: Callable[..., Check], tmp_path: Path) -> None:
    """A name that no source has is refused before anything is fetched."""
    with pytest.raises(UsageError, match="no source 'actz'"):
        crawl(tmp_path / "t.db", ["actz"], hosts={}, folder=tmp_path)


def test_one_crawl_at_a_time(run: Callable[..., Check], tmp_path: Path) -> None:
    """A second crawl into the same store is refused while the first runs."""
    with locked(tmp_path / "t.db"), pytest.raises(UsageError, match="another crawl"):
        run()


def test_a_store_that_cannot_be_written_is_said_before_fetching(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A file that is no store of ours stops the crawl at once, in plain words."""
    (tmp_path / "t.db").write_text("not a database, but a letter to the editor" * 40)

    with pytest.raises(StoreError, match="not a"):
        run()
    assert site.asked() == []


def test_scrapy_s_own_command_knows_every_source() -> None:
    """``scrapy list`` shows one spider a source."""
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "list"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent,
    )

    assert "pta-notices" in done.stdout.split()
    assert done.returncode == 0


def test_a_terminated_crawl_ends_cleanly(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """SIGTERM ends a crawl with its check written, and the check says it ended early."""
    site.pages["/act/2.pdf"] = Answer(act(2).body, waits=0.8)
    site.on_request = lambda path: (
        os.kill(os.getpid(), signal.SIGTERM) if path == "/act/1.pdf" else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        check = run()
    finally:
        signal.signal(signal.SIGTERM, before)

    assert any("ended early" in problem for problem in check.problems)
    db = open_store(tmp_path / "t.db", readonly=True)
    assert ledger.checks(db)[0].problems == check.problems
    assert ledger.unended(db) == []


def test_a_source_that_was_not_begun_when_a_crawl_was_told_to_end_has_no_check(
    site: Site, tmp_path: Path
) -> None:
    """To be told to end is no failure of the sources whose turn had not come: they are as due as before."""
    for name in ("acts", "bills"):
        (tmp_path / f"{name}.yml").write_text(YAML.replace("name: acts", f"name: {name}"))
    site.pages["/act/2.pdf"] = Answer(act(2).body, waits=0.8)
    site.on_request = lambda path: (
        os.kill(os.getpid(), signal.SIGTERM) if path == "/act/1.pdf" else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        checks = crawl(tmp_path / "t.db", hosts={HOST: site.address}, folder=tmp_path)
    finally:
        signal.signal(signal.SIGTERM, before)

    assert [check.source for check in checks] == ["acts"]
    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert [check.source for check in ledger.checks(db)] == ["acts"]


def test_what_a_crawl_that_ended_early_never_asked_for_is_not_unchanged(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A document that nothing was heard of has failed, however good the crawl was until then."""
    paths = [f"/act/{n}.pdf" for n in range(1, 40)]
    site.pages |= {path: act(n) for n, path in enumerate(paths)} | {"/list": listing(*paths)}
    assert run().problems == ()
    for path in paths:
        site.pages[path].waits = 0.4  # a busy machine must hear the signal before it is all over
    site.log = []
    once = [signal.SIGTERM]
    site.on_request = lambda path: (
        os.kill(os.getpid(), once.pop()) if once and len(site.log) >= 5 else None
    )
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        check = run()
    finally:
        signal.signal(signal.SIGTERM, before)

    assert any("not answered before the crawl ended" in p for p in check.problems), check
    with open_store(tmp_path / "t.db", readonly=True) as db:
        for url in check.failed:
            assert ledger.history(db, url).looks[-1].outcome == "failed"
    asked = {f"{ORIGIN}{path}" for path, _ in site.log}
    assert {f"{ORIGIN}{path}" for path in paths} - asked <= set(check.failed)


def test_a_stray_line_of_a_child_tells_nothing() -> None:
    """A library that prints where the checks are told does not end the crawl."""
    assert list(told_by('{lamp}\n[1]\n{"lost": "acts", "said": "no"}\n')) == [
        {"lost": "acts", "said": "no"}
    ]


def test_sources_of_one_host_take_turns(site: Site, tmp_path: Path) -> None:
    """Two sources of a host are never crawled at once; each is robbed of nothing by the other."""
    for name in ("acts", "bills"):
        (tmp_path / f"{name}.yml").write_text(YAML.replace("name: acts", f"name: {name}"))

    first, second = crawl(tmp_path / "t.db", hosts={HOST: site.address}, folder=tmp_path)

    assert (first.source, second.source) == ("acts", "bills")
    assert first.problems == second.problems == ()
    asked = [path for path, _ in site.log]
    assert sorted(asked[4:]) == sorted(asked[:4]), "the second begins anew once the first has all"


def test_scrapy_crawl_works_by_itself(site: Site, tmp_path: Path) -> None:
    """``scrapy crawl NAME`` keeps and writes the ledger as ``tarmeem crawl`` does."""
    (tmp_path / "acts.yml").write_text(YAML)
    mine = {
        "TARMEEM_DB": str(tmp_path / "t.db"),
        "TARMEEM_HOSTS": f"{HOST}={site.address}",
        "TARMEEM_SOURCES": str(tmp_path),
    }
    subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "acts"],
        env={**os.environ, **mine},
        cwd=Path(__file__).parent.parent,
        check=True,
    )

    assert len(kept(tmp_path)) == 2
    assert len(ledger.checks(open_store(tmp_path / "t.db", readonly=True))) == 1


FULL = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
from crawler.running.run import crawl
db, host, address, folder = sys.argv[1:]
(check,) = crawl(db, ["acts"], hosts={host: address}, folder=folder)
print(json.dumps(check.problems))
"""


@pytest.mark.trial
def test_a_full_disk_ends_the_crawl_and_loses_nothing_kept(site: Site, tmp_path: Path) -> None:
    """When no more can be written the crawl stops and says so; what was kept can be read."""
    (tmp_path / "acts.yml").write_text(YAML)
    paths = [f"/act/{i}.pdf" for i in range(1, 9)]
    noise = {p: Answer(b"%PDF-1.4\n" + os.urandom(700_000) + b"\n%%EOF\n") for p in paths}
    site.pages |= {"/list": listing(*paths)} | noise
    told = [str(tmp_path / "t.db"), HOST, site.address, str(tmp_path)]

    done = subprocess.run(
        [sys.executable, "-c", FULL, *told], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parent.parent,
    )  # fmt: skip

    assert "could not keep" in done.stdout
    db = open_store(tmp_path / "t.db")
    found = [c for c in captures.listing(db) if "role" not in c.hints]
    assert 0 < len(found) < len(paths)
    for capture in found:
        assert capture.sha256 is not None
        path = capture.url.removeprefix(ORIGIN)
        assert snapshots.load(db, capture.sha256) == site.pages[path].body


def test_a_store_that_may_not_be_written_is_said(run: Callable[..., Check], tmp_path: Path) -> None:
    """A read-only store stops the crawl before it fetches, unless one is root, whom nothing stops."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    run()
    (tmp_path / "t.db").chmod(0o400)

    with pytest.raises(StoreError, match="read-only"):
        run()
