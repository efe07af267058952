"""Of what a crawler recorded enters what is the source's and is whole, each time it was seen."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
from base64 import b32encode
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler import backfill
from crawler.declare import load_sources
from crawler.warc import from_warc
from store import captures, open_store
from tarmeem.cli import main
from tarmeem.demo import SOURCES
from tarmeem.errors import ReadError, UsageError

warcio = pytest.importorskip("warcio", reason="the extra [archive] is not installed")
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # its writer  # fmt: skip

NOTICE = "https://www.sta.example/category/annual-fee-111-2026-02-12"
NOW = "2026-03-20T04:00:00Z"
HTML = ("Content-Type", "text/html")


def _page(fee: str) -> bytes:
    words = (
        f"Licensees shall pay the annual fee of Rs. {fee} for the year on or before 31 March 2026."
    )
    return (
        "<!doctype html><html><head><title>Annual Fee for the Year 2026</title></head><body><main>"
        f"<h1>Annual Fee for the Year 2026</h1><p>{words}</p></main></body></html>"
    ).encode()


def _digest(body: bytes) -> str:
    return "sha1:" + b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()


def _recorded(path: Path, *records: tuple[str, bytes, int, Iterable[tuple[str, str]], dict[str, str]]) -> Path:  # fmt: skip
    """Write a WARC file of responses (a body's digest in the place of a body: a revisit), one a day from the 13th."""
    from warcio.statusandheaders import StatusAndHeaders

    with path.open("wb") as stream:
        writer = warcio.WARCWriter(stream, gzip=True)
        for day, (url, body, status, headers, named) in enumerate(records, 13):
            http = StatusAndHeaders(f"{status} So", list(headers), protocol="HTTP/1.1")
            named = {"WARC-Date": f"2026-02-{day}T05:00:00Z"} | named
            kind = "revisit" if body.startswith(b"sha1:") else "response"
            if kind == "revisit":
                named["WARC-Payload-Digest"], body = body.decode(), b""
            elif "WARC-Payload-Digest" not in named:
                named["WARC-Payload-Digest"] = _digest(body)
            writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=http, warc_headers_dict=named))  # fmt: skip
    return path


def _kept(path: Path) -> list[tuple[str, str, str]]:
    db = open_store(":memory:")
    source = load_sources(SOURCES)["sta-notices"]
    backfill.keep(db, source, backfill.from_origin(source, str(path), [], None, {}), recorded_at=NOW)  # fmt: skip
    return [(c.seen_at[:10], c.witness, c.verdict) for c in captures.of_url(db, NOTICE)]


def test_a_warc_enters_with_the_dates_of_its_records(tmp_path: Path) -> None:
    """Each response in a WARC file is a capture, seen at its WARC-Date."""
    path = _recorded(tmp_path / "old.warc.gz", (NOTICE, _page("50,000"), 200, [HTML], {}))

    assert _kept(path) == [("2026-02-13", "WARC old.warc.gz", "accepted")]


def test_what_came_again_was_seen_again(tmp_path: Path) -> None:
    """A revisit is one more capture of the body it names, so a change back is told; one of no body here is named."""
    one, other = _page("50,000"), _page("75,000")
    path = _recorded(
        tmp_path / "old.warc.gz",
        (NOTICE, one, 200, [HTML], {}),
        (NOTICE, other, 200, [HTML], {}),
        (NOTICE, _digest(one).encode(), 200, [HTML], {}),
        (NOTICE, b"sha1:elsewhere", 200, [HTML], {"WARC-Refers-To-Target-URI": NOTICE, "WARC-Refers-To-Date": "2026-02-14T05:00:00Z"}),
    )  # fmt: skip

    found = [(old.seen_at[:10], old.body) for old in from_warc(path)]

    days = ["2026-02-13", "2026-02-14", "2026-02-15", "2026-02-16"]
    assert found == list(zip(days, [one, other, one, other], strict=True))


@pytest.mark.parametrize(
    ("body", "headers", "named"),
    [
        (_page("50,000")[:-60], [HTML], {"WARC-Truncated": "length"}),
        (_page("50,000")[:-60], [HTML, ("Content-Length", str(len(_page("50,000"))))], {}),
        (b"(\xb5/\xfd", [HTML, ("Content-Encoding", "zstd")], {}),
        (b"not so", [HTML, ("Content-Encoding", "br")], {}),
        (b"sha1:elsewhere", [HTML], {}),
    ],
)
def test_what_is_not_whole_is_left_out_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, body: bytes, headers: list[tuple[str, str]], named: dict[str, str]
) -> None:  # fmt: skip
    """A body cut short by its recorder would be told as words taken out of the law; it is left out, with a warning."""
    whole = (NOTICE, _page("50,000"), 200, [HTML], {})
    path = _recorded(tmp_path / "old.warc.gz", whole, (NOTICE, body, 200, headers, named))

    assert [old.seen_at[:10] for old in from_warc(path)] == ["2026-02-13"]
    assert "2026-02-14" in caplog.text
    assert "is left out" in caplog.text


def test_an_answer_without_a_status_is_left_out_and_those_behind_it_enter(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What a server answered before all else is no reason to lose what others answered."""
    path = _recorded(tmp_path / "old.warc.gz", *[(NOTICE, _page("50,000"), 200, [HTML], {})] * 2)
    first, *others = gzip.decompress(path.read_bytes()).partition(b" 200 So")
    path.write_bytes(first + b" ICY So" + b"".join(others[1:]))

    assert [old.seen_at[:10] for old in from_warc(path)] == ["2026-02-14"]
    assert "2026-02-13" in caplog.text


def _chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def test_a_body_is_kept_as_a_reader_had_it(tmp_path: Path) -> None:
    """The codings in which a body travelled are taken off, also where the recorder had done so already."""
    brotli = pytest.importorskip("brotli")
    page = _page("50,000")
    chunks, zipped = ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")
    path = _recorded(
        tmp_path / "old.warc.gz",
        (NOTICE, gzip.compress(page), 200, [HTML, zipped, ("Content-Length", "9")], {}),
        (NOTICE, _chunked(page), 200, [HTML, chunks], {}),
        (NOTICE, _chunked(gzip.compress(page)), 200, [HTML, chunks, zipped], {}),
        (NOTICE, brotli.compress(page), 200, [HTML, ("Content-Encoding", "br")], {}),
        (NOTICE, page, 200, [HTML, chunks, zipped], {}),
    )

    assert [old.body for old in from_warc(path)] == [page] * 5


def test_a_page_s_dress_is_no_document(tmp_path: Path) -> None:
    """A crawler records all that it fetches; what the source does not declare is left out, and a file of that alone refused."""
    dress = [(f"https://www.sta.example/{name}", b"a{}", 200, [HTML], {}) for name in ("robots.txt", "style.css")]  # fmt: skip
    notice = (NOTICE, _page("50,000"), 200, [HTML], {})

    assert len(_kept(_recorded(tmp_path / "site.warc.gz", *dress, notice))) == 1
    with pytest.raises(UsageError, match="no answer in it is from an address"):
        _kept(_recorded(tmp_path / "dress.warc.gz", *dress))


def test_a_backfill_says_where_what_came_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts first texts and changes as `list` does, and names the list of each, as a crawl does."""
    monkeypatch.setenv("TARMEEM_SOURCES", str(SOURCES))
    path = _recorded(tmp_path / "old.warc.gz", (NOTICE, _page("50,000"), 200, [HTML], {}))

    done = CliRunner().invoke(main, ["backfill", "sta-notices", "--from", str(path), "--db", str(tmp_path / "a.db")])  # fmt: skip

    assert done.stdout == "1 capture kept, 0 known before\n"
    assert "1 first text; see: tarmeem list --new\n" in done.stderr
    assert "revision" not in done.output


def test_a_backfill_counts_as_waiting_what_review_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that brought no text waits for nobody: `review` does not list it, so it is not said to."""
    monkeypatch.setenv("TARMEEM_SOURCES", str(SOURCES))
    answers = [(200, _page("50,000")), (301, b""), (304, b""), (503, b"Come back later.")]
    records = [(NOTICE, body, status, [HTML], {}) for status, body in answers]
    path = _recorded(tmp_path / "old.warc.gz", *records)

    done = CliRunner().invoke(main, ["backfill", "sta-notices", "--from", str(path), "--db", str(tmp_path / "a.db")])  # fmt: skip

    assert done.exit_code == 0
    assert "note: 1 set aside, see `tarmeem review`" in done.output
    assert "note: 2 answers that bring no text" in done.output


@pytest.mark.parametrize(
    "held",
    [b"", b"1. Fees.\n", bytes(range(256)), b"\x1f\x8b\x08\x00", b"WARC/1.0\r\nWARC-Type: response\r\n"],
)  # fmt: skip
def test_what_is_no_warc_file_is_refused(tmp_path: Path, held: bytes) -> None:
    """A text, a binary, an empty or a cut file is said to hold nothing that an archive kept."""
    path = tmp_path / "old.warc"
    path.write_bytes(held)

    with pytest.raises(UsageError, match="no WARC file"):
        list(from_warc(path))


@pytest.mark.parametrize("zipped", ["each", "once", "not"])
def test_a_file_cut_short_anywhere_gives_what_was_whole_and_is_refused(
    tmp_path: Path, zipped: str
) -> None:
    """Of a recording cut within a record, at any byte, the whole bodies before are taken, and the cut is told."""
    pages = [_page(fee) for fee in ("50,000", "75,000", "80,000")]
    path = _recorded(tmp_path / "a.warc.gz", *((NOTICE, page, 200, [HTML], {}) for page in pages))
    if zipped != "each":
        whole = gzip.decompress(path.read_bytes())
        path.write_bytes(gzip.compress(whole) if zipped == "once" else whole)
    body = path.read_bytes()
    between = {found.start() for found in re.finditer(rb"\x1f\x8b\x08|WARC/1\.0", body)}
    assert [old.body for old in from_warc(path)] == pages

    for end in sorted(set(range(1, len(body), 11)) - between):
        path.write_bytes(body[:end])
        found: list[bytes] = []
        with pytest.raises((ReadError, UsageError), match="cut short"):
            for old in from_warc(path):
                found.append(old.body)  # noqa: PERF401 - what came before the error counts
        assert found == pages[: len(found)]
    assert len(found) == 2


def test_what_is_whole_of_a_file_cut_short_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command keeps what came before the cut, says that more is missing, and fails."""
    monkeypatch.setenv("TARMEEM_SOURCES", str(SOURCES))
    path = _recorded(tmp_path / "a.warc.gz", *((NOTICE, _page(fee), 200, [HTML], {}) for fee in ("50,000", "75,000")))  # fmt: skip
    path.write_bytes(path.read_bytes()[:-9])

    done = CliRunner().invoke(main, ["backfill", "sta-notices", "--from", str(path), "--db", str(tmp_path / "a.db")])  # fmt: skip

    assert done.exit_code == 1
    assert "1 capture kept" in done.output
    assert "it is cut short or damaged; answers that are whole before that: 1" in done.output
