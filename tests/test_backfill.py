"""Old captures enter with their own dates, and only where they belong."""

from __future__ import annotations

import hashlib
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from crawler import backfill
from crawler.declare import load_sources
from crawler.listings.nowhere import ROLE
from store import captures, open_store, reviews, snapshots
from tarmeem.cli import main
from tarmeem.demo import SOURCES
from tarmeem.errors import UsageError
from tarmeem.model import Capture

NOTICE = "https://www.sta.example/category/annual-fee-111-2026-02-12"
NOW = "2026-03-20T04:00:00Z"


def _page(fee: str) -> bytes:
    words = (
        f"Licensees shall pay the annual fee of Rs. {fee} for the year on or before 31 March 2026."
    )
    return (
        "<!doctype html><html><head><title>Annual Fee for the Year 2026</title></head><body><main>"
        f"<h1>Annual Fee for the Year 2026</h1><p>{words}</p></main></body></html>"
    ).encode()


def _kept(found: object) -> list[tuple[str, str, str]]:
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]
    backfill.keep(db, source, found, recorded_at=NOW)
    return [(c.seen_at, c.witness, c.verdict) for c in captures.of_url(db, NOTICE)]


def test_a_folder_of_old_pages_enters_with_its_own_dates(tmp_path: Path):
    """A capture that a folder lists is seen when the folder says, and by whom it says."""
    (tmp_path / "b.html").write_bytes(_page("60,000"))
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    (tmp_path / "captures.csv").write_text(
        "url,seen_at,file,witness\n"
        f"{NOTICE},2026-02-20T10:00:00+05:00,b.html,A Reader\n"
        f"{NOTICE},2026-02-13,a.html,A Reader\n"
    )

    assert _kept(backfill.from_folder(tmp_path)) == [
        ("2026-02-13T07:00:00Z", "A Reader", "accepted"),
        ("2026-02-20T05:00:00Z", "A Reader", "accepted"),
    ]


def test_nothing_was_seen_on_a_day_to_come(tmp_path: Path):
    """A witness of tomorrow is refused, with the line; one of today saw it at the latest just now."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    index = tmp_path / "captures.csv"

    index.write_text(f"url,seen_at,file\n{NOTICE},2026-03-20,a.html\n")
    assert _kept(backfill.from_folder(tmp_path)) == [(NOW, "archive", "accepted")]
    index.write_text(f"url,seen_at,file\n{NOTICE},2026-03-21,a.html\n")
    with pytest.raises(UsageError, match=r"line 2: .* is yet to come"):
        _kept(backfill.from_folder(tmp_path))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (f"{NOTICE},yesterday,a.html", "is no date"),
        (f"{NOTICE},2026-02-13T10:00:00,a.html", "has no time zone"),
        (f"{NOTICE},2026-02-13,../secret", "is no file in the folder"),
        (f"{NOTICE},,a.html", "no seen_at"),
    ],
)
def test_a_bad_line_of_a_folder_is_named(tmp_path: Path, row: str, said: str):
    """A line that cannot be trusted is refused, by its number."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    (tmp_path / "captures.csv").write_text(f"url,seen_at,file\n{row}\n")

    with pytest.raises(UsageError, match=said) as refused:
        list(backfill.from_folder(tmp_path))
    assert "line 2" in str(refused.value)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (b"", "lists no capture"),
        (b"url,seen_at,file\n", "lists no capture"),
        (b"url,seen_at,file\n\xff\xfe", "not in UTF-8"),
        (b"url,seen_at,file\n" + b"a" * 200_000, "no CSV: field larger"),
    ],
)
def test_a_list_of_nothing_is_no_history(tmp_path: Path, listed: bytes, said: str):
    """A list that holds nothing, or cannot be read, is refused; never "0 captures kept"."""
    (tmp_path / "captures.csv").write_bytes(listed)

    with pytest.raises(UsageError, match=said):
        list(backfill.from_folder(tmp_path))


def test_a_list_may_be_saved_by_a_spreadsheet(tmp_path: Path):
    """The mark that a spreadsheet sets before a list in UTF-8 is no part of its first column's name."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    listed = f"url,seen_at,file\r\n{NOTICE},2026-02-13,a.html\r\n"
    (tmp_path / "captures.csv").write_bytes(listed.encode("utf-8-sig"))

    assert [old.url for old in backfill.from_folder(tmp_path)] == [NOTICE]


def test_a_page_of_no_declared_source_is_refused(tmp_path: Path):
    """A history cannot be let in for an address that the source does not declare; where it does, is said."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    (tmp_path / "captures.csv").write_text(
        "url,seen_at,file\nhttps://127.0.0.2/x,2026-02-13,a.html\n"
    )

    with pytest.raises(UsageError, match="no document of sta-notices") as refused:
        _kept(backfill.from_folder(tmp_path))

    assert "sta-notices.yml declares under `entries`" in str(refused.value)


def test_a_rejected_page_does_not_come_back_with_the_next_backfill():
    """What holds of old bytes is what a person said of them, not what the gate once thought."""
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]
    old = backfill.Old(NOTICE, "2026-02-13T12:00:00Z", _page("50,000"), "A Reader", "text/html")
    (first,) = backfill.keep(db, source, [old], recorded_at=NOW)
    reviews.decide(db, "rejected", person="A", reason="a forgery", capture=first)
    again = replace(old, seen_at="2026-02-14T12:00:00Z")

    (second,) = backfill.keep(db, source, [again], recorded_at=NOW)

    assert [captures.state(db, n) for n in (first, second)] == ["rejected", "quarantined"]
    assert captures.in_state(db, NOTICE, "accepted") == []


def test_a_git_history_enters_commit_by_commit(tmp_path: Path):
    """Each committed version of a file is a capture, seen when it was committed."""

    def git(*words: str, when: str = "2026-02-13T10:00:00+05:00") -> None:
        named = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "HOME": str(tmp_path)}
        who = ["-c", "user.name=A Reader", "-c", "user.email=reader@sta.example"]
        subprocess.run(["git", "-C", str(tmp_path), *who, *words], check=True, env=named, capture_output=True)  # fmt: skip

    git("init", "-q")
    for day, fee in (("13", "50,000"), ("20", "75,000")):
        (tmp_path / "fee.html").write_bytes(_page(fee))
        git("add", "fee.html")
        git("commit", "-qm", fee, when=f"2026-02-{day}T10:00:00+05:00")

    seen = [when for when, _, _ in _kept(backfill.from_git(tmp_path, "fee.html", NOTICE))]

    assert seen == ["2026-02-13T05:00:00Z", "2026-02-20T05:00:00Z"]


def test_a_git_history_that_is_cut_short_is_said_to_be(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The oldest commit of a shallow clone has a file that may have been there long before."""
    whole = tmp_path / "whole"
    whole.mkdir()

    def git(*words: str) -> None:
        env = COMMITTED | AUTHORED | {"HOME": str(tmp_path)}
        subprocess.run(["git", *words], check=True, env=env, capture_output=True, cwd=whole)

    git("init", "-q")
    for fee in ("50,000", "75,000", "90,000"):
        (whole / "fee.html").write_bytes(_page(fee))
        git("add", "fee.html")
        git("commit", "-qm", fee)
    git("clone", "-q", "--depth", "2", whole.as_uri(), str(tmp_path / "cut"))

    assert len(list(backfill.from_git(whole, "fee.html", NOTICE))) == 3
    assert "cut short" not in caplog.text
    assert len(list(backfill.from_git(tmp_path / "cut", "fee.html", NOTICE))) == 2
    assert "cut: its history is cut short" in caplog.text


COMMITTED = {"GIT_COMMITTER_NAME": "A Reader", "GIT_COMMITTER_EMAIL": "reader@sta.example"}
AUTHORED = {name.replace("COMMITTER", "AUTHOR"): said for name, said in COMMITTED.items()}


def test_a_git_history_goes_on_before_the_file_was_renamed(tmp_path: Path):
    """What a file held under the name it had before is its history too; that it was renamed is none."""

    def git(*words: str, day: str = "13") -> None:
        named = {f"GIT_{who}_DATE": f"2026-02-{day}T10:00:00+05:00" for who in ("AUTHOR", "COMMITTER")}  # fmt: skip
        env = COMMITTED | AUTHORED | named | {"HOME": str(tmp_path)}
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True, env=env, capture_output=True)  # fmt: skip

    git("init", "-q")
    (tmp_path / "fees in 2026.html").write_bytes(_page("50,000"))
    git("add", ".")
    git("commit", "-qm", "one")
    git("mv", "fees in 2026.html", "فیس.html")
    git("commit", "-qm", "two", day="14")
    (tmp_path / "فیس.html").write_bytes(_page("75,000"))
    git("commit", "-qam", "three", day="15")

    found = list(backfill.from_git(tmp_path, "فیس.html", NOTICE))

    assert [(one.seen_at[:10], one.body) for one in found] == [
        ("2026-02-13", _page("50,000")), ("2026-02-14", _page("50,000")), ("2026-02-15", _page("75,000"))
    ]  # fmt: skip


def _archive(httpserver: HTTPServer, pages: dict[str, bytes | None]) -> dict[str, str]:
    """Serve a web archive of stamps and bodies (None: it cannot be played), and return its host."""
    lines = []
    for stamp, body in pages.items():
        digest = hashlib.sha1(body or stamp.encode(), usedforsecurity=False).hexdigest().upper()
        lines.append(f"example,sta,www)/x {stamp} {NOTICE} text/html 200 {digest} 900")

    def replay(request: Request) -> Response:
        stamp = request.path.split("/")[2].removesuffix("id_")
        body = pages[stamp]
        if body is None:
            return Response("cannot be played", status=404)
        day = f"{stamp[6:8]} Feb 2026 05:00:00 GMT"
        return Response(
            body,
            headers={"Memento-Datetime": f"Fri, {day}", "Content-Type": "text/html",
                     "Link": f'<{NOTICE}>; rel="original"'},
        )  # fmt: skip

    httpserver.expect_request("/cdx/search/cdx").respond_with_data("\n".join(lines))
    for stamp in pages:
        httpserver.expect_request(f"/web/{stamp}id_/{NOTICE}").respond_with_handler(replay)
    return {backfill.ARCHIVE: httpserver.url_for("").rstrip("/")}


def test_a_web_archives_captures_enter_with_the_archives_dates(httpserver: HTTPServer):
    """Each change of a body enters, also the change back; the same body again does not."""
    pytest.importorskip("wayback", reason="the extra [archive] is not installed")
    one, other = _page("50,000"), _page("75,000")
    days = {13: one, 20: other, 21: other, 27: one}
    hosts = _archive(httpserver, {f"202602{day}050000": body for day, body in days.items()})

    assert _kept(backfill.from_wayback([NOTICE], hosts)) == [
        (f"2026-02-{day}T05:00:00Z", "wayback", "accepted") for day in (13, 20, 27)
    ]


def test_what_an_archive_cannot_play_costs_only_itself(
    httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
):
    """One capture that cannot be played is named in a warning; those around it enter."""
    pytest.importorskip("wayback", reason="the extra [archive] is not installed")
    pages = {"20260213050000": _page("50,000"), "20260220050000": None,
             "20260227050000": _page("75,000")}  # fmt: skip

    found = [
        one.seen_at[:10] for one in backfill.from_wayback([NOTICE], _archive(httpserver, pages))
    ]

    assert found == ["2026-02-13", "2026-02-27"]
    assert "20260220050000" in caplog.text


def test_nothing_of_a_history_is_kept_where_one_page_of_it_is_refused():
    """All addresses are looked at before the first page is kept."""
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]
    good = backfill.Old(NOTICE, "2026-02-13T12:00:00Z", _page("50,000"), "A Reader", "text/html")
    stray = replace(good, url="https://127.0.0.2/x", seen_at="2026-02-14T12:00:00Z")

    with pytest.raises(UsageError, match="no document of sta-notices"):
        backfill.keep(db, source, [good, stray], recorded_at=NOW)
    assert captures.of_url(db, NOTICE) == []


def test_a_backfill_that_cannot_be_leaves_no_database_behind(tmp_path: Path) -> None:
    """An empty one would be taken for a store in which nothing changed."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    (tmp_path / "captures.csv").write_text(
        "url,seen_at,file\nhttps://a.example/,2026-02-13,a.html\n"
    )
    db = tmp_path / "new.db"
    for source, origin in (("none", tmp_path), ("pta-notices", "nowhere"), ("pta-notices", tmp_path), ("pta-notices", "wayback")):  # fmt: skip
        done = CliRunner().invoke(
            main, ["backfill", source, "--from", str(origin), "--db", str(db)]
        )
        assert isinstance(done.exception, UsageError) or done.exit_code == 2
        assert not db.exists()


def test_a_refusal_that_another_met_is_no_refusal_from_here() -> None:
    """Of an old capture that was refused is said to whom."""
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]
    old = backfill.Old(NOTICE, "2026-02-13T12:00:00Z", b"Come back later.", "wayback", status=503, provenance="replay 1")  # fmt: skip

    (number,) = backfill.keep(db, source, [old], recorded_at=NOW)

    kept = captures.get(db, number)
    assert kept is not None
    assert kept.reason == "status 503: refused to wayback; not a removal"


def test_addresses_choose_nothing_from_a_folder(tmp_path: Path) -> None:
    """What an option would not do is refused, not passed over: a folder names its own addresses."""
    with pytest.raises(UsageError, match="--url is of"):
        list(backfill.from_origin(load_sources(SOURCES)["sta-notices"], str(tmp_path), [NOTICE], None, {}))  # fmt: skip


def test_kept_bytes_of_the_past_are_the_bytes_that_were_given(tmp_path: Path):
    """What a folder holds is kept to the byte."""
    (tmp_path / "a.html").write_bytes(_page("50,000"))
    (tmp_path / "captures.csv").write_text(f"url,seen_at,file\n{NOTICE},2026-02-13,a.html\n")
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]

    backfill.keep(db, source, backfill.from_folder(tmp_path), recorded_at=NOW)

    (capture,) = captures.of_url(db, NOTICE)
    assert snapshots.load(db, capture.sha256 or "") == _page("50,000")


FRAME = "<html><body><p>Board of Kites</p><h1>{t}</h1>{b}<p>The Board keeps the kites of the plain.</p></body></html>"
STRAY = "<p>Those who come by this way find the string cut and the kite far off.</p>"


@pytest.mark.parametrize(
    ("body", "called", "verdict"),
    [
        (STRAY, "Annual Fee", "quarantined"),
        ("<p>The fee for a kite is Rs. 40 a year.</p>", "Annual Fee", "accepted"),
        ("<p>The fee for a kite is Rs. 40 a year.</p>", "Renamed since then", "accepted"),
    ],
)
def test_an_old_page_is_held_against_what_its_source_says_now(
    body: str, called: str, verdict: str
) -> None:
    """A wall in an archive is told by the site's answer to a stray; that a notice was renamed since tells nothing."""
    db = open_store(":memory:")
    now = FRAME.format(t=called, b="<p>The fee for a kite is Rs. 50 a year.</p>").encode()
    stray = FRAME.format(t="", b=STRAY).encode()
    for url, page, title, hints in ((NOTICE, now, called, {}), (f"{NOTICE}0", stray, "", {"role": ROLE})):  # fmt: skip
        sha256 = snapshots.keep(db, page, "text/html", recorded_at=NOW)
        verdict_then = "failed" if hints else "accepted"
        captures.record(db, Capture("sta-notices", url, NOW, status=200, media_type="text/html", sha256=sha256, title=title, verdict=verdict_then, hints=hints))  # fmt: skip
    page = FRAME.format(t="Annual Fee", b=body).encode()
    old = backfill.Old(NOTICE, "2026-02-13T07:00:00Z", page, "A Reader", "text/html")

    (number,) = backfill.keep(db, load_sources(SOURCES)["sta-notices"], [old], recorded_at=NOW)

    kept = captures.get(db, number)
    assert kept is not None
    assert (kept.verdict, kept.title) == (verdict, "")
