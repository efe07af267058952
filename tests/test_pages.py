"""The pages, over a made-up store: served by Datasette, seen in a real browser."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from diffs.structure import structure_text
from publish import pages
from publish.law import lawhistory
from publish.law.lawlines import step_line
from publish.law.steps import Step, unlike_twins
from publish.templating import environment
from publish.words import in_words
from store import (
    captures,
    events,
    expressions,
    ledger,
    open_store,
    provisions,
    readings,
    revisions,
    snapshots,
    works,
)
from tarmeem.model import (
    Capture,
    Change,
    Check,
    Event,
    Expression,
    Reading,
    Relation,
    Revision,
    Work,
)
from tests.browsing import CONTRAST, overflow, quiet, served

ACT = (
    "THE KITE FLYING (CONTROL) ACT, 2021\n\nAn Act to keep kites off the wires.\n\n"
    "1. Short title.— (1) This Act may be called the Kite Flying (Control) Act, 2021.\n"
    "(2) It extends to the whole of the Republic of Kitistan.\n"
    "2. Licence.— (1) A person may fly a kite with a licence, for a fee of Rs. 500.\n"
    "(2) The Kite Officer may grant a licence within thirty days of the application.\n"
    "3. Penalty.— Whoever flies a kite without a licence is liable to a fine of Rs. 1,000.\n"
    + "".join(f"{n}. Rule {n}.— The string of class {n} is spun of cotton and of nothing else whatever, "
              "and is wound on a wooden reel.\n" for n in range(4, 60))
)  # fmt: skip
KITE_FEES = "1. Fees.—A kite costs fifty thousand rupees.\n\n2. Strings.—A string costs sixty thousand rupees.\n"
KITE_FEES_URDU = (
    "۱۔ فیس۔— پتنگ کی فیس ساٹھ ہزار روپے ہے۔\n\n۲۔ ڈور۔— ڈور کی فیس ساٹھ ہزار روپے ہے۔\n"
)
AMENDED = (
    ACT.replace("may grant", "shall grant")
    .replace("thirty days", "sixty days")
    .replace("fine of Rs. 1,000", "fine of Rs. 50,000 or imprisonment for up to three months")
    .replace("40. Rule 40", "39A. Lost kites.— A kite found belongs to nobody.\n40. Rule 40")
)
URDU = "پتنگ بازی کا نوٹس\n\nہر شخص لائسنس کے لیے تین سو روپے فیس ادا کرے گا اور The Kite Officer کو اطلاع دے گا۔\n"
PAGE = '<h1>Notice</h1><script>document.title="owned"</script>'
SOURCE = "kite-office"
PARTS = ("amendment", "<b>bold</b> & brash")


class Shelf:
    """A store being filled."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.db = open_store(path)
        self.names: dict[str, str] = {}

    def work(self, name: str, title: str, kind: Any, **given: Any) -> str:
        """Add a work; its id goes by ``name`` in ``names``."""
        made = works.new_id(SOURCE, f"http://kites.test/{name}")
        works.create(
            self.db,
            Work(made, kind, title, source=SOURCE, **given),
            url=f"http://kites.test/{name}",
            since="2021-01-02T05:00:00Z",
        )
        self.names[name] = made
        return made

    def text(self, work: str, text: str, seen_at: str, **given: Any) -> int:
        """Keep, read and structure a text; return its expression's id."""
        body = text.encode("utf-8")
        sha256 = snapshots.keep(self.db, body, given.pop("media_type", "text/plain"))
        language, listed = given.pop("language", "en"), given.pop("listed_on", None)
        number = readings.record(
            self.db, Reading(sha256, "text", 1, text, title="t", language=language, **given)
        )
        provisions.record(self.db, number, structure_text(text))
        capture = captures.record(
            self.db,
            Capture(SOURCE, f"http://kites.test/{work}", seen_at, status=200, sha256=sha256, published_on=listed),
        )  # fmt: skip
        return expressions.record(
            self.db,
            Expression(
                work, language, "gazette", number, seen_at, "tarmeem", seen_at,
                sha256=sha256, capture=capture,
            ),
        )  # fmt: skip

    def step(
        self, work: str, old: int | None, new: int | None, cause: Any, seen: str, **given: Any
    ) -> str:
        """Record a revision; return its id."""
        return revisions.record(self.db, Revision(work, old, new, cause, seen, **given))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Fill a store with an Act, its amending Act, an Urdu notice and a withdrawn page."""
    made = Shelf(tmp_path_factory.mktemp("shelf") / "kites.db")
    act = made.work("act", "Kite Flying (Control) Act, 2021", "act", number="IV of 2021", year=2021)
    by = made.work(
        "amending", "Kite Flying (Amendment) Act, 2021", "act", published_on="2021-03-01"
    )
    urdu = made.work("urdu", "پتنگ بازی کا نوٹس", "notice")
    gone = made.work("gone", f"A notice of {PARTS[1]} kites", "notice")
    first = made.text(act, ACT, "2021-01-02T05:00:00Z")
    made.text(
        by,
        "In the said Act, in section 2, for “thirty” substitute “sixty”.",
        "2021-03-02T05:00:00Z",
    )
    second = made.text(act, AMENDED, "2021-03-09T20:30:00Z")
    works.relate(made.db, Relation(by, "amends", act, "its long title", reviewed=True))
    works.alias(made.db, "kt/act/2021/4", act, evidence="as printed", reviewed=True)
    events.record(
        made.db, Event(by, "commenced", "2021-03-05", "2021-03-02T00:00:00Z", "section 1(2)")
    )
    made.step(act, None, first, "first", "2021-01-02T05:00:00Z")
    made.names["step"] = made.step(
        act, first, second, "amendment", "2021-03-09T20:30:00Z", substantive=True,
        summary="Fine raised from “Rs. 1,000” to “Rs. 50,000 or imprisonment for up to three months”",
        changes=(
            Change("edited", "chp_I", "chp_I", edited=True, substantive=True),
            Change("edited", "sec_3", "sec_3", edited=True, substantive=True),
            Change("edited", "sec_3__subsec_1", "sec_3__subsec_1", edited=True, substantive=True),
            Change("inserted", None, "sec_39A", substantive=True),
            Change("edited", "sec_40", "sec_40", edited=True, substantive=False),
        ),
    )  # fmt: skip
    one = made.text(urdu, URDU, "2021-02-01T05:00:00Z", language="ur")
    two = made.text(urdu, URDU.replace("تین سو", "پانچ سو"), "2021-03-08T05:00:00Z", language="ur", listed_on="2021-03-08", published_on="2021-03-07")  # fmt: skip
    made.names["urdu-step"] = made.step(
        urdu,
        one,
        two,
        "unexplained",
        "2021-03-08T05:00:00Z",
        substantive=True,
        summary="Amount changed",
    )
    page = made.text(gone, PAGE, "2021-02-01T05:00:00Z", media_type="text/html")
    made.names["gone-step"] = made.step(gone, page, None, "withdrawn", "2021-03-07T05:00:00Z")
    row = made.db.execute("SELECT sha256 FROM expressions WHERE id = ?", [page]).fetchone()
    made.names["page-sha256"] = row[0]
    captures.record(
        made.db,
        Capture(SOURCE, "http://kites.test/wall", "2021-03-09T05:00:00Z", title="Wall", verdict="quarantined", reason="a block page"),
    )  # fmt: skip
    _checks(made)
    made.db.close()
    return made


def _checks(made: Shelf) -> None:
    urls = ("http://kites.test/act", "http://kites.test/urdu")
    for day in (2, 3, 4, 9):
        at = f"2021-03-{day:02}T05:00:00Z"
        ledger.start(made.db, f"run-{day}", SOURCE, started_at=at)
        ledger.close(
            made.db,
            Check(
                f"run-{day}", SOURCE, at, at, len(urls), ledger.expected_hash(urls),
                changed=urls[:1] if day == 9 else (),
                problems=("the listing held 1 entry; 2 were expected",) if day == 9 else (),
            ),
            expected=urls,
        )  # fmt: skip


def get(shelf: Shelf, path: str) -> Any:
    """Ask Datasette itself, without a network."""

    async def ask() -> Any:
        return await Datasette([str(shelf.path)]).client.get(path)

    return asyncio.run(ask())


def body(shelf: Shelf, path: str) -> str:
    """Return a page that must be there."""
    answer = get(shelf, path)
    assert answer.status_code == 200, answer.text[:2000]
    return str(answer.text)


def test_what_changed_lately_is_told_by_day(shelf: Shelf) -> None:
    """Days are Karachi's: half past eight in the evening in London's reckoning is the next day."""
    page = body(shelf, "/-/tarmeem")
    assert "10 March 2021" in page
    assert "Fine raised from" in page
    assert page.index("10 March 2021") < page.index("8 March 2021")
    assert "2 January 2021" not in page, "a first text is no change"
    assert "2 January 2021" in body(shelf, "/-/tarmeem?show=new")


def test_a_page_past_the_end_does_not_say_that_nothing_changed(shelf: Shelf) -> None:
    """Behind the last page there is no more; that is no silence of the law."""
    page = body(shelf, "/-/tarmeem?page=99")
    assert "There is no more" in page
    assert "Nothing has changed" not in page


def test_a_list_counts_the_sections_that_say_something_else(shelf: Shelf) -> None:
    """Neither the chapter that holds a section, nor its sub-section, nor mere layout, is one more change."""
    assert "· 2 provisions changed" in body(shelf, "/-/tarmeem")


def test_pages_of_the_demos_sites_say_so(tmp_path: Path) -> None:
    """Where a work stands at one of its hosts every page says that all of it is made up; another name under .example is not the demo's."""
    for url, said in (("https://kites.example/notice", False), ("https://na.example/notice", True)):
        made = Shelf(tmp_path / f"{said}.db")
        work = works.new_id(SOURCE, url)
        works.create(made.db, Work(work, "notice", "Kites", source=SOURCE), url=url)
        made.db.close()
        for path in ("", "/works", "/health"):
            assert ("this is tarmeem’s demo" in body(made, f"/-/tarmeem{path}")) == said


def test_what_was_crawled_cannot_write_markup(shelf: Shelf) -> None:
    """A title's angle brackets are text, on every page that shows it."""
    for path in ("/-/tarmeem", f"/-/tarmeem/work/{shelf.names['gone']}", "/-/tarmeem/feed.atom"):
        page = body(shelf, path)
        assert PARTS[1] not in page
        assert "&lt;b&gt;" in page


def test_a_work_shows_texts_relations_events(shelf: Shelf) -> None:
    """All that hangs on a work is on its page, under either of its names."""
    page = body(shelf, f"/-/tarmeem/work/{shelf.names['act']}")
    assert "Amended by" in page
    assert "Kite Flying (Amendment) Act, 2021" in page
    assert "kt/act/2021/4" in page
    assert "Gazette of Pakistan, English" in page
    assert "Commenced" in body(shelf, f"/-/tarmeem/work/{shelf.names['amending']}")
    answer = get(shelf, "/-/tarmeem/work/kt/act/2021/4")
    assert answer.headers["location"].endswith(shelf.names["act"])


def test_a_work_is_also_known_by_what_is_another_name(tmp_path: Path) -> None:
    """A title that differs by "The" or by capitals alone is no other name."""
    made = Shelf(tmp_path / "names.db")
    act = made.work("act", "Kite Flying (Control) Act, 2021", "act")
    made.text(act, ACT, "2021-01-02T05:00:00Z")
    for title in ("The Kite Flying (Control) Act, 2021", "KITE FLYING (CONTROL) ACT, 2021"):
        works.entitle(made.db, act, title)
    assert "Also known as" not in body(made, f"/-/tarmeem/work/{act}")
    works.entitle(made.db, act, "The Kite Act")
    assert body(made, f"/-/tarmeem/work/{act}").count("The Kite Act") == 1


def test_figures_that_twins_disagree_about_are_listed(tmp_path: Path) -> None:
    """What only the English or only the Urdu text has in figures is on the work's page and in its history, as printed."""
    made = Shelf(tmp_path / "twins.db")
    notice = made.work("twin", "Registration of Kites", "notice")
    made.text(notice, "Register by 31 March 2026 or pay Rs. 500.", "2026-01-02T05:00:00Z")
    page = f"/-/tarmeem/work/{notice}"
    assert "of one language only" not in body(made, page)
    urdu = "پتنگیں 30 مارچ 2026 تک رجسٹر کرائیں ورنہ 500 روپے۔"
    made.text(notice, urdu, "2026-01-03T05:00:00Z", language="ur")
    said = body(made, page)
    assert "Register by 31 March 2026 or pay Rs. 500." in said
    assert "2026-03-30" in said
    steps = [(one.change, one.summary[:10]) for one in unlike_twins(made.db, notice)]
    assert steps == [("only in English", "2026-03-31"), ("only in Urdu", "2026-03-30")]
    made.text(notice, urdu.replace("30", "31"), "2026-01-04T05:00:00Z", language="ur")
    assert "of one language only" not in body(made, page)


def test_a_history_names_the_language_of_a_text_that_is_not_in_english() -> None:
    """A step in Urdu is told from one in English."""
    step = Step("2026-01-03T05:00:00Z", "first", "", "", "r", edition="official", expression=2)
    assert step_line(step) == "2026-01-03  first  [official, expression 2]"
    assert "[official, Urdu, expression 2]" in step_line(replace(step, language="ur"))


def test_twins_are_held_against_each_other_section_by_section(tmp_path: Path) -> None:
    """The section is named, with each language's figure and where the other text has it."""
    made = Shelf(tmp_path / "twins.db")
    act = made.work("act", "Kite Fees Act, 2021", "act")
    made.text(act, KITE_FEES, "2026-01-02T05:00:00Z")
    made.text(act, KITE_FEES_URDU, "2026-01-03T05:00:00Z", language="ur")
    said = " ".join(re.sub(r"<[^>]+>", "", body(made, f"/-/tarmeem/work/{act}")).split())
    assert (
        "In section 1 Only in English: 50,000: “Fees: A kite costs fifty thousand rupees.”" in said
    )
    assert (
        "Only in Urdu: 60,000: “فیس: پتنگ کی فیس ساٹھ ہزار روپے ہے۔” English has it in section 2"
        in said
    )
    assert [(one.eid, one.summary[:19]) for one in unlike_twins(made.db, act)] == [
        ("sec_1", "section 1: 50,000, "), ("sec_1", "section 1: 60,000, "),
    ]  # fmt: skip
    made.text(
        act, KITE_FEES + "\n\n3. Tails.—A tail costs ninety rupees.\n", "2026-01-04T05:00:00Z"
    )
    said = " ".join(re.sub(r"<[^>]+>", "", body(made, f"/-/tarmeem/work/{act}")).split())
    assert "In section 3 not found in the Urdu text Only in English: 90:" in said
    assert unlike_twins(made.db, act)[-1].summary.endswith(
        "no such section is found in the Urdu text"
    )


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_a_revision_shows_cause_clocks_and_redline(shelf: Shelf, layout: str) -> None:
    """Three clocks, the cause and what did it, the official bytes, and the words."""
    page = body(shelf, f"/-/tarmeem/revision/{shelf.names['step']}?layout={layout}")
    assert "Amendment." in page
    assert "commenced 5 March 2021" in page
    assert "10 March 2021, 01:30" in page
    assert page.count("/-/tarmeem/snapshot/") == 2
    assert f'data-redline="{layout}"' in page
    assert 'id="sec_39A"' in page


def test_a_withdrawn_text_stays_readable(shelf: Shelf) -> None:
    """The last text is shown, and that it was withdrawn."""
    page = body(shelf, f"/-/tarmeem/revision/{shelf.names['gone-step']}")
    assert "Withdrawn" in page
    assert "&lt;script&gt;" in page


def test_official_bytes_come_unaltered_and_inert(shelf: Shelf) -> None:
    """A kept web page is text to a browser, whatever it holds."""
    answer = get(shelf, f"/-/tarmeem/snapshot/{shelf.names['page-sha256']}")
    assert answer.content == PAGE.encode()
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(("form", "holds"), [
    ("txt", b"[-thirty-]{+sixty+}"), ("md", b"{--thirty--}{++sixty++}"),
    ("json", b"tarmeem.comparison/1"), ("docx", b"word/document.xml"),
])  # fmt: skip
def test_a_redline_can_be_kept(shelf: Shelf, form: str, holds: bytes) -> None:
    """Each rendering is a download."""
    answer = get(shelf, f"/-/tarmeem/redline/{shelf.names['step']}.{form}")
    assert answer.status_code == 200
    assert holds in answer.content
    assert "attachment" in answer.headers["content-disposition"]


def test_a_kept_redline_names_what_it_compares(shelf: Shelf) -> None:
    """The JSON a page offers has the work, the days and the bytes of both sides."""
    read = get(shelf, f"/-/tarmeem/redline/{shelf.names['step']}.json").json()
    page = body(shelf, f"/-/tarmeem/revision/{shelf.names['step']}")

    assert read["old"]["work"] == read["new"]["work"] == shelf.names["act"]
    assert read["old"]["seen_at"] < read["new"]["seen_at"]
    assert all(read[side]["sha256"] in page for side in ("old", "new"))


def test_health_says_what_is_wrong_and_what_is_unproved(shelf: Shelf) -> None:
    """A bad check and a gap are never a green page."""
    page = body(shelf, "/-/tarmeem/health")
    assert "Needs attention" in page
    assert "the listing held 1 entry" in page
    assert "Nothing is proved from" in page


def test_a_month_is_proved_or_said_not_to_be(shelf: Shelf) -> None:
    """Its gaps and what failed in it are named; what waits for a person is of now, and stands elsewhere."""
    page = body(shelf, "/-/tarmeem/health?month=2021-03")
    assert "Checked throughout March 2021: 0 of 1 source." in page
    assert "Nothing is proved from 4 March 2021, 10:00 to 31 March 2021, 23:59." in page
    assert "the listing held 1 entry" in page
    assert "tarmeem status --since 2021-03-01 --until 2021-03-31" in page
    assert "Waiting for a person" not in page


@pytest.mark.parametrize(("month", "why"), [("2021-13", "not a month"), ("9998-01", "yet to come")])
def test_a_month_that_is_none_proves_nothing(shelf: Shelf, month: str, why: str) -> None:
    """A slip is said to be one: an empty proof would be taken for a quiet month."""
    answer = get(shelf, f"/-/tarmeem/health?month={month}")
    assert (answer.status_code, why in answer.text) == (400, True)


def test_a_source_goes_by_its_name(shelf: Shelf) -> None:
    """The operator's metadata names it; where nothing does, it goes by its id."""

    async def ask() -> Any:
        told = {"plugins": {"tarmeem": {"titles": {SOURCE: "The Kite Office"}}}}
        return await Datasette([str(shelf.path)], metadata=told).client.get("/-/tarmeem/health")

    assert "<h2>The Kite Office</h2>" in asyncio.run(ask()).text
    assert f"<h2>{SOURCE}</h2>" in body(shelf, "/-/tarmeem/health")


def test_the_bare_address_leads_to_the_pages_where_they_are_served(shelf: Shelf) -> None:
    """`serve` says so in the metadata; a Datasette that serves other things too keeps its own first page."""

    async def ask(**told: Any) -> Any:
        served = Datasette([str(shelf.path)], metadata={"plugins": {"tarmeem": told}})
        return await served.client.get("/")

    led = asyncio.run(ask(home=True))
    assert (led.status_code, led.headers["location"]) == (302, "/-/tarmeem")
    assert asyncio.run(ask()).status_code == 200


def test_a_long_reason_is_shown_in_short_and_whole_on_demand() -> None:
    """What failed of many documents would push every other source off a phone."""
    reason = environment().from_string('{% import "parts.html" as parts %}{{ parts.reason(what) }}').render  # fmt: skip
    assert reason(what="status 503") == "status 503"
    told = reason(what="a < b " * 60)
    assert told.startswith("<details><summary>a &lt; b")
    assert told.count("a &lt; b") > 60


def test_health_says_set_aside_as_every_command_does(shelf: Shelf) -> None:
    """A reader is not asked to know what a quarantine of documents is."""
    page = body(shelf, "/-/tarmeem/health")
    assert "<strong>Set aside</strong>: " in page
    assert "uarantine" not in page


def test_a_text_that_is_dated_otherwise_than_its_listing_says_bears_both_days(shelf: Shelf) -> None:
    """Which of two days is the notice's is for its reader; that there are two is shown where its evidence is."""
    page = body(shelf, f"/-/tarmeem/revision/{shelf.names['urdu-step']}")
    assert page.count("Dated 8 March 2021 where it is listed, 7 March 2021 in its own words") == 1


def test_the_feed_tells_the_same_in_atom(shelf: Shelf) -> None:
    """A reader that asks for Atom gets the changes and the laws' own days, with absolute links."""
    answer = get(shelf, "/-/tarmeem/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert answer.text.count("urn:tarmeem:revision:") == 3
    assert answer.text.count("<entry>") == 4
    assert re.search(r"Amount changed\. [A-Z]", answer.text)
    assert 'href="http' in answer.text


def test_each_list_can_be_followed(shelf: Shelf) -> None:
    """Who must know of new notices follows them: the list's page leads to its own feed, which has them and no change."""
    page = body(shelf, "/-/tarmeem?show=new")
    assert "feed.atom?show=new" in page
    told = get(shelf, "/-/tarmeem/feed.atom?show=new").text
    assert 'rel="alternate" type="text/html" href="http://localhost/-/tarmeem?show=new"' in told
    assert "urn:tarmeem:new</id>" in told
    assert "(first text)" in told
    assert "(unexplained)" not in told
    assert "urn:tarmeem:changes</id>" in get(shelf, "/-/tarmeem/feed.atom?show=nothing").text


def test_search_finds_a_provision(shelf: Shelf) -> None:
    """A word of the law leads to its section."""
    assert "sec_39A" in body(shelf, "/-/tarmeem/search?q=belongs%20to%20nobody")
    assert "0 places" in body(shelf, "/-/tarmeem/search?q=%22%28%29%2F*")


def test_a_search_that_finds_more_than_it_shows_says_so(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who counts on it is not to take what is shown for all there is."""
    assert "The first" not in body(shelf, "/-/tarmeem/search?q=kite")
    monkeypatch.setattr(pages, "PLACES", 1)
    assert "The first 1 place for" in body(shelf, "/-/tarmeem/search?q=kite")


def test_texts_in_two_languages_are_not_held_against_each_other(shelf: Shelf) -> None:
    """Each paragraph of the one would be told as omitted: the reader is led back to the texts."""
    works = [shelf.names[name] for name in ("act", "urdu")]
    english, urdu = (
        re.findall(r"/expression/(\d+)", body(shelf, f"/-/tarmeem/work/{one}"))[0] for one in works
    )
    answer = get(shelf, f"/-/tarmeem/compare?old={english}&new={urdu}")
    assert answer.status_code == 400
    assert "in two languages" in answer.text
    assert f'/work/{works[0]}">Back<' in answer.text


def test_a_day_in_a_sentence_is_written_in_words() -> None:
    """At a sentence's end too; an address keeps its own, and so does what is quoted from the law."""
    day, said = "2026-03-01", "1 March 2026"
    assert in_words(f"seen {day}, not before {day}.") == f"seen {said}, not before {said}."
    for kept in (
        f"https://a.example/{day}",
        f"a?on={day}",
        f"{day}.pdf",
        f"“by {day}” is not there",
    ):
        assert in_words(kept) == kept


def test_a_page_comes_packed(shelf: Shelf) -> None:
    """A browser that takes pages packed gets them so, the raw tables as ever."""
    path = f"/-/tarmeem/revision/{shelf.names['step']}"
    assert get(shelf, path).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in get(shelf, "/kites/works").headers


def test_pages_allow_nothing_but_their_own_style(shelf: Shelf) -> None:
    """No script runs on a page of ours, even if one got in."""
    policy = get(shelf, "/-/tarmeem").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy


@pytest.mark.parametrize("path", [
    "work/none", "revision/none", "expression/99999", "snapshot/" + "0" * 64, "redline/none.txt",
])  # fmt: skip
def test_what_is_not_there_is_said(shelf: Shelf, path: str) -> None:
    """An unknown name is a 404, not a traceback."""
    assert get(shelf, f"/-/tarmeem/{path}").status_code == 404


@pytest.mark.parametrize(
    "path", ["nope", "law/X", "work", "work/x/y/z", "redline/x.exe", "nope.html"]
)
def test_an_address_of_nothing_is_answered_with_our_own_page(shelf: Shelf, path: str) -> None:
    """What is no page is a 404 in our own dress, with the ways on; never Datasette's 500."""
    answer = get(shelf, f"/-/tarmeem/{path}")

    assert answer.status_code == 404
    assert "<h1>Not found</h1>" in answer.text
    assert 'href="/-/tarmeem/works"' in answer.text
    assert "content-security-policy" in answer.headers


def test_an_address_with_a_stroke_too_many_leads_on(shelf: Shelf) -> None:
    """A page's address with a stroke at its end leads to the page."""
    assert get(shelf, "/-/tarmeem/works/").headers["location"] == "/-/tarmeem/works"


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    """The plugin speaks only of tarmeem databases."""

    async def ask() -> Any:
        return await Datasette(memory=True).client.get("/-/tarmeem")

    assert asyncio.run(ask()).status_code == 404


def test_the_raw_tables_are_described_under_any_name(shelf: Shelf) -> None:
    """Facets and descriptions come with the plugin, whatever the file is called."""
    assert "Instruments in the abstract" in body(shelf, "/kites/works")


PAGES = ("lately", "works", "work", "revision", "side", "urdu", "gone", "health", "month", "search")


def address(shelf: Shelf, name: str) -> str:
    """Return where a page is."""
    names = shelf.names
    return "/-/tarmeem" + {
        "lately": "", "works": "/works", "work": f"/work/{names['act']}",
        "revision": f"/revision/{names['step']}", "side": f"/revision/{names['step']}?layout=side",
        "urdu": f"/revision/{names['urdu-step']}?layout=side", "health": "/health",
        "month": "/health?month=2021-03",
        "gone": f"/revision/{names['gone-step']}", "search": "/search?q=kite",
    }[name]  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_headings_step_down_one_by_one(shelf: Shelf, name: str) -> None:
    """Who hears a page finds one title, and no level of its outline left out."""
    levels = [
        int(level) for level in re.findall(r"<h([1-4])[ >]", body(shelf, address(shelf, name)))
    ]

    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))


# ------------------------------------------------------------------------------------ in a browser


@pytest.fixture(scope="module")
def site(shelf: Shelf) -> Iterator[str]:
    """Serve the store on loopback as a user would."""
    with served(shelf.path) as home:
        yield home


LOOKS = {
    "desktop": (1280, "light", ""),
    "dark": (1280, "dark", ""),
    "phone": (390, "light", ""),
    "phone, letters twice as large": (390, "light", "200%"),
}
"""The width of the window, the scheme, and the size of its letters."""


@pytest.mark.trial
@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_and_are_quiet(shelf: Shelf, site: str, page: Any, name: str) -> None:
    """No page scrolls sideways, logs an error, or asks for anything that is not there.

    Nor does one scroll for who needs letters twice as large on a phone.
    """
    with quiet(page):
        assert page.goto(site + address(shelf, name)).status == 200
        for look, (width, scheme, size) in LOOKS.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            assert overflow(page) == 0, look


@pytest.mark.browser
def test_a_redlines_ink_stands_out_from_paper(shelf: Shelf, site: str, page: Any) -> None:
    """Marks keep a contrast of 4.5 on their ground, by day and by night."""
    page.goto(site + address(shelf, "revision"))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for mark in (".tm del", ".tm ins", ".tm-kind span", ".lede"):
            got = page.evaluate(CONTRAST, mark)
            assert got is not None, mark
            assert got >= 4.5, f"{mark}, {scheme}: {got:.1f}"


@pytest.mark.browser
def test_a_printed_redline_is_an_exhibit(shelf: Shelf, site: str, page: Any) -> None:
    """On paper, which nobody can unfold, stand the addresses and hashes, the key to the marks, and both columns."""
    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")
    page.goto(site + address(shelf, "side"))
    assert page.locator(".card .hash").first.is_visible()
    assert page.locator(".tm-key").first.is_visible()
    columns = "getComputedStyle(document.querySelector('.tm-row')).gridTemplateColumns"
    assert len(page.evaluate(columns).split()) == 2


@pytest.mark.browser
def test_urdu_stands_on_the_right_and_does_not_join(shelf: Shelf, site: str, page: Any) -> None:
    """The text begins at the right edge, and letters do not join across an edit."""
    page.goto(site + address(shelf, "urdu").replace("?layout=side", ""))
    assert page.evaluate("getComputedStyle(document.querySelector('.tm-text')).direction") == "rtl"
    parted = page.evaluate("getComputedStyle(document.querySelector('.tm del'), '::after').content")
    assert "\u200c" in parted
    assert page.evaluate("document.querySelector('.tm del').textContent") == "تین"


@pytest.mark.browser
def test_changes_are_spoken(shelf: Shelf, site: str, page: Any) -> None:
    """A screen reader is told where an insertion begins, in the page's own order."""
    page.goto(site + address(shelf, "revision"))
    spoken = page.locator(".tm-text").aria_snapshot()
    assert "inserted:" in spoken
    assert "omitted:" in spoken


@pytest.mark.browser
def test_noise_is_shown_on_demand_without_script(page: Any, tmp_path: Path) -> None:
    """The switch works by style alone."""
    from diffs.compare import Comparison, Run
    from diffs.redline import to_html

    runs = (
        Run("=", "one"),
        Run("n-", "\n", "line wrap"),
        Run("n+", " ", "line wrap"),
        Run("=", "two"),
    )
    file = tmp_path / "redline.html"
    file.write_text(to_html(Comparison(runs, noise={"line wrap": 1})), "utf-8")
    page.goto(file.as_uri())
    shown = "getComputedStyle(document.querySelector('del.tm-n')).display"
    assert page.evaluate(shown) == "none"
    page.check("#tm-noise")
    assert page.evaluate(shown) == "inline"


@pytest.mark.browser
def test_a_browser_reads_the_same_two_texts(page: Any) -> None:
    """Dropping the insertions in a browser's own tree leaves the old text, and the other way round."""
    from diffs.compare import compare_texts
    from diffs.redline import to_html

    page.set_content(to_html(compare_texts(ACT + URDU, AMENDED + URDU.replace("تین", "پانچ"))))
    for drop, text in (("ins", ACT + URDU), ("del", AMENDED + URDU.replace("تین", "پانچ"))):
        assert page.evaluate(_WITHOUT, drop) == text


_WITHOUT = """drop => {
  const text = document.querySelector('[data-redline]').cloneNode(true);
  text.querySelectorAll(drop + ', [data-aside]').forEach(found => found.remove());
  return text.textContent;
}"""


def test_a_provisions_page_reads_the_last_text_of_an_edition_and_no_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A law that was seen many times is not read for its footnotes as often."""
    made = Shelf(tmp_path / "often.db")
    act = made.work("often", "Kite Flying (Control) Act, 2021", "act")
    for day in range(1, 9):
        made.text(act, ACT.replace("Rs. 500", f"Rs. {day}00"), f"2021-01-0{day}T05:00:00Z")
    asked: list[str] = []
    monkeypatch.setattr(lawhistory.remembered, "is_annotated", lambda text: asked.append(text))

    lawhistory._notes(made.db, works.get(made.db, act), "sec_2")

    assert ["Rs. 800" in text for text in asked] == [True]
