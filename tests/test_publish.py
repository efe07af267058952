"""How the pages say things, and what they let out."""

from __future__ import annotations

import io
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlite_utils import Database

from publish import safe, scans, sources, words
from publish.drawer import LONGEST_SIDE
from publish.feed import NAMESPACE, atom
from publish.plugin import canned_metadata
from store import ledger, open_store, views
from store.base import fetch
from tarmeem.bounded import GRACE
from tarmeem.model import Check, PageReading
from tests.test_read_hostile import CASES

STEP = {
    "id": "r_1", "title": "Kite Act", "cause": "unexplained", "kind": "act",
    "seen_at": "2025-01-28T20:00:00Z", "explained_at": "2025-01-29T00:00:00Z", "summary": "Fee raised",
    "open": 0, "against": 0,
}  # fmt: skip


def test_a_day_is_karachis() -> None:
    """What is seen at eight in the evening in UTC is seen the next day in Karachi."""
    assert words.day("2025-01-28T20:00:00Z") == "29 January 2025"
    assert words.day("2025-01-28") == "28 January 2025", "a calendar date is Karachi's already"
    assert words.instant("2025-01-28T20:00:00Z") == "29 January 2025, 01:00"
    assert words.hour("2025-01-28T20:00:00Z") == "01:00"


@given(st.text(max_size=30))
def test_a_date_nobody_can_read_stays_as_it_is(text: str) -> None:
    """An odd date never breaks a page."""
    assert isinstance(words.instant(text), str)


def test_a_date_in_a_sentence_is_told_as_a_newspaper_writes_it() -> None:
    """One that is part of an address or a number is none."""
    assert words.in_words("changed on 2026-02-27 by it") == "changed on 27 February 2026 by it"
    for kept in ("/notice-108-2026-02-08", "/2026-02-08/", "1.2026-02-08", "2026-02-31"):
        assert words.in_words(f"see {kept}.pdf") == f"see {kept}.pdf"


def test_what_a_reprint_bears_out_is_counted_in_whole_sentences() -> None:
    """One agrees, two agree; what there is none of is not told."""
    counts = {"agree": 1, "disagree": 0, "not comparable": 0, "unshown": 0}
    assert words.verdicts(counts) == "1 provision agrees"
    counts = {"agree": 40, "disagree": 1, "not comparable": 2, "unshown": 3}
    assert (
        words.verdicts(counts)
        == "40 provisions agree, 1 disagrees, 2 cannot be compared; 3 of these are not shown here, as no instruction touches them"
    )


def test_sizes_and_counts_are_said_as_people_say_them() -> None:
    """One is singular; a size has a unit."""
    assert words.size(54) == "54 bytes"
    assert words.size(7_123) == "7.1 kB"
    assert words.size(12_345_678) == "12 MB"
    assert words.count(1, "change") == "1 change"
    assert words.count(1200, "change") == "1,200 changes"


def test_an_amendment_that_leaves_something_open_is_not_said_to_account_for_all() -> None:
    """Beside "1 of 14 is not accounted for", "an instrument accounts for the change" is not true."""
    whole = "An amending instrument accounts for the change."
    amended = STEP | {"cause": "amendment"}
    assert words.explained(amended) == whole
    for left in ({"open": 1}, {"against": 1}):
        assert words.explained(amended | left).endswith("but not for all of it.")
        assert words.explained(amended | left | {"cause": "event"}) == words.CAUSES["event"][1]


def test_a_change_that_a_known_instrument_leaves_open_is_not_said_to_have_none() -> None:
    """That nothing known explains a change is said only where no amending instrument is named below."""
    none = words.CAUSES["unexplained"][1]
    assert words.explained(STEP | {"open": 1}) == none
    assert words.explained(STEP | {"against": 1}) != none


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_feed_is_always_well_formed(title: str, summary: str) -> None:
    """No title, whatever it holds, breaks the feed."""
    step = STEP | {"title": title, "summary": summary}
    made = atom(
        [step], home="http://h.test/", here="http://h.test/f", link="http://h.test/{}".format
    )
    feed = Xml.fromstring(made.encode("utf-8"))
    assert feed.findtext(f"{{{NAMESPACE}}}entry/{{{NAMESPACE}}}id") == "urn:tarmeem:revision:r_1"


def test_an_empty_feed_is_a_feed() -> None:
    """A quiet month is still an answer."""
    feed = Xml.fromstring(atom([], home="h", here="f", link=str))
    assert feed.findtext(f"{{{NAMESPACE}}}updated")


@pytest.mark.parametrize(("kept", "shown", "disposition"), [
    ("text/html", "text/plain; charset=windows-1256", None),
    ("image/svg+xml", "application/octet-stream", "attachment"),
    ("application/xhtml+xml", "application/octet-stream", "attachment"),
    ("application/pdf", "application/pdf", "attachment"),
])  # fmt: skip
def test_no_kept_file_runs_in_a_browser(kept: str, shown: str, disposition: str | None) -> None:
    """Pages are shown as text, the rest is a download."""
    answer = safe.official(b"x", kept, "0" * 64, served_as="text/html; charset=windows-1256")
    assert answer.content_type == shown
    assert (disposition is None) or answer.headers["content-disposition"].startswith(disposition)
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_charset_cannot_smuggle_a_header() -> None:
    """What a server claimed is held to the letters of a charset's name."""
    answer = safe.official(
        b"x", "text/html", "0" * 64, served_as="text/html; charset=a\r\nx-evil: 1"
    )
    assert "\r" not in answer.content_type
    assert "evil" not in answer.content_type


def test_a_rhythm_is_told_only_from_enough_checks() -> None:
    """Two checks are no rhythm, and runs by hand within minutes set none."""
    days = [f"2025-01-0{day}T00:00:00Z" for day in (1, 2, 3, 4)]
    hand = [f"2025-01-01T00:0{minute}:00Z" for minute in (1, 2, 3, 4)]
    assert sources.usual({"a": days, "b": days[:2], "c": hand}) == {"a": "1440m"}


def _checked(db: Database, *days: int) -> None:
    for day in days:
        at = f"2025-02-{day:02}T07:00:00Z"
        check = Check(f"run-{day}", "a", at, at, 1, ledger.expected_hash(["u"]))
        ledger.close(db, check, expected=["u"])


def test_a_month_is_proved_as_status_proves_it() -> None:
    """Checked every day it is proved whole; where it was not, the page has the gaps that the terminal has."""
    db = open_store(":memory:")
    _checked(db, *range(1, 10), *range(15, 29))
    found = sources.page(db, {"a": "1d"}, "2025-03-20T00:00:00Z", "2025-02")
    (shown,) = found["sources"]
    (told,) = ledger.status(
        db, since="2025-01-31T19:00:00Z", until="2025-02-28T18:59:59Z", cadences={"a": "1d"}
    )
    assert shown.status == told
    assert shown.state == "attention"
    assert [(gap.start[:10], gap.end[:10]) for gap in told.gaps] == [("2025-02-09", "2025-02-15")]

    db = open_store(":memory:")
    _checked(db, *range(1, 29))
    found = sources.page(db, {"a": "1d"}, "2025-03-20T00:00:00Z", "2025-02")
    assert found["told"] == "Checked throughout February 2025: 1 of 1 source."
    assert found["sources"][0].sentence == (
        "Checked 28 times between 1 February 2025 and 28 February 2025; nothing changed."
    )


def test_a_month_of_a_source_without_a_rhythm_is_not_proved() -> None:
    """How long a silence is too long is not known of it: that nothing is missing cannot be said."""
    db = open_store(":memory:")
    _checked(db, 3)
    found = sources.page(db, {}, "2025-03-20T00:00:00Z", "2025-02")
    assert [one.state for one in found["sources"]] == ["attention"]
    assert found["told"] == "Checked throughout February 2025: 0 of 1 source."


def test_a_month_that_has_not_ended_is_proved_so_far() -> None:
    """The days to come leave no gap in it, and are not said to be proved."""
    db = open_store(":memory:")
    _checked(db, 1, 2, 3)
    found = sources.page(db, {"a": "1d"}, "2025-02-03T12:00:00Z", "2025-02")
    assert found["told"] == "Checked throughout February 2025 so far: 1 of 1 source."


def test_canned_metadata_names_what_is_there() -> None:
    """Every table, facet and sort of the metadata exists, and every canned query runs."""
    db = open_store(":memory:")
    described = canned_metadata()
    for table, about in described["tables"].items():
        columns = {
            row["name"] for row in fetch(db, f"SELECT name FROM pragma_table_info('{table}')")
        }
        named = [*about.get("facets", []), about.get("sort_desc"), about.get("label_column")]
        assert columns, f"no table {table}"
        assert {name for name in named if name} <= columns, table
    for name, query in described["queries"].items():
        assert fetch(db, query["sql"], {"work": "", "eid": ""}) == [], name


def test_an_empty_store_has_pages_too() -> None:
    """Nothing kept yet is no error."""
    db = open_store(":memory:")
    assert views.steps(db) == []
    assert views.counts(db) == {"changes": 0, "law": 0, "new": 0, "all": 0}
    assert views.shelf(db) == []
    assert sources.page(db, {}, "2026-03-01T05:00:00Z")["told"] == "No source has been checked yet."
    assert views.is_tarmeem(db)


def a_scan() -> bytes:
    """Return a PDF of one page that is a picture."""
    made = io.BytesIO()
    Image.new("L", (600, 800), 255).save(made, "PDF")
    return made.getvalue()


def test_a_scanned_page_can_be_seen() -> None:
    """The picture of a page is drawn from the kept bytes; what has no page has no picture."""
    drawn = scans.draw(a_scan(), 1)
    assert drawn is not None
    assert Image.open(io.BytesIO(drawn)).size[1] == LONGEST_SIDE
    assert scans.draw(a_scan(), 2) is None
    assert scans.to_be_seen(PageReading(1, 0, 9, "ocr", 0.9))
    assert not scans.to_be_seen(PageReading(1, 0, 9, "text-layer", 1.0))


@pytest.mark.parametrize("case", CASES)
def test_a_damaged_or_hostile_file_has_no_picture_and_costs_no_other_its_own(case: str) -> None:
    """Whatever its bytes are, the server stands, and draws the next."""
    assert scans.draw(CASES[case], 1) is None
    assert scans.draw(a_scan(), 1) is not None


def test_a_drawer_that_breaks_down_is_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that kills, or stalls, what draws it has no picture; the server that asked goes on."""
    assert scans.draw(a_scan(), 1) is not None
    drawing = scans._DRAWER._process
    assert drawing is not None
    drawing.kill()  # as the kernel does to one that swells
    drawing.wait()
    assert scans.draw(a_scan(), 1) is not None
    with monkeypatch.context() as at_once:
        at_once.setattr(scans, "SECONDS", -GRACE)
        assert scans.draw(a_scan(), 1) is None
    assert scans.draw(a_scan(), 1) is not None
