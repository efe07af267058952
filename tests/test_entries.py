"""A listing's entries are known by their links; title and date come from what stands around them."""

from __future__ import annotations

import re
from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twisted.python.failure import Failure

from crawler.dates import from_link, the_date
from crawler.listings import tables
from crawler.listings.entries import Entry, Page, find_entries, harvest
from crawler.listings.labels import words_of
from crawler.spiders.base import why
from diffs.days import find_dates
from tests.listed import URL, rules_of

RULES = rules_of(r"entries: [{match: '^/notice/\d+$'}, {match: '^/file/(?P<ddmmyy>\d{6})\.pdf$'}]")


def read(html: str) -> list[tuple[str, str, str | None]]:
    """Return path, title and day of each entry of a page."""
    return [(e.url[21:], e.title, e.published_on) for e in find_entries(Page(html, URL, RULES))]


ONE, TWO = (
    ("/notice/1", "Lamps to be lit", "2025-03-12"),
    ("/notice/2", "Lamps to be put out", "2025-03-13"),
)
LAYOUTS = {
    "a table without headings": "<table><tr><td>1<td>12-03-2025<td><a href=/notice/1>Lamps to be lit</a><tr><td>2<td>13-03-2025<td><a href=/notice/2>Lamps to be put out</a></table>",
    "a list": "<ul><li><a href='/notice/1'>Lamps to be lit</a> (12 March 2025)<li><a href='/notice/2'>Lamps to be put out</a> (13 March 2025)</ul>",
    "whole cards in links": "<a href='/notice/1'><span>12/03/2025</span><h3>Lamps to be lit</h3><p>The lamps of the quay …</p></a><a href='/notice/2'><span>13/03/2025</span><h3>Lamps to be put out</h3></a>",
    "buttons in cards": "<div><div><h5>Lamps to be lit</h5><i>Posted: Mar 12, 2025</i><div><a href='/notice/1'>Read More »</a></div></div><div><h5>Lamps to be put out</h5><i>Posted: Mar 13, 2025</i><div><a href='/notice/2'>Read More »</a></div></div></div>",
    "days before links": "<h4>12th March, 2025</h4><a href='/notice/1'>Lamps to be lit</a><h4>13th March, 2025</h4><a href='/notice/2'>Lamps to be put out</a><p>Contact us</p>",
    "days after links": "<p>News</p><a href='/notice/1'>Lamps to be lit</a><br>12.03.2025<br><a href='/notice/2'>Lamps to be put out</a><br>13.03.2025<br>",
    "a definition list": "<dl><dt>12 Mar 2025</dt><dd><a href='/notice/1'>Lamps to be lit</a></dd><dt>13 Mar 2025</dt><dd><a href='/notice/2'>Lamps to be put out</a></dd></dl>",
    "image, title and button each a link": "<div><p><a href='/notice/1'><img alt=''></a><a href='/notice/1'>Lamps to be lit</a> 12-03-2025 <a href='/notice/1'>Details</a></p><p><a href='/notice/2'><img alt=''></a><a href='/notice/2'>Lamps to be put out</a> 13-03-2025 <a href='/notice/2'>Details</a></p></div>",
    "titles cut short": "<p><a href='/notice/1' title='Lamps to be lit'>Lamps to...</a> 2025-03-12</p><p><a href='/notice/2' title='Lamps to be put out'>Lamps to be…</a> 2025-03-13</p>",
    "a box of the latest behind it": "<ul><li><a href='/notice/1'>Lamps to be lit</a> 12-03-2025<li><a href='/notice/2'>Lamps to be put out</a> - 13-03-2025</ul><aside><h4>Latest</h4><p><a href='/notice/1'>Lamps to be lit</a></p><p><a href='/notice/2'>Lamps to be put out</a></p></aside>",
    "a box of the latest before it": "<aside><h4>Latest</h4><p><a href='/notice/1'>Lamps to be lit</a></p><p><a href='/notice/2'>Lamps to be put out</a></p></aside><div><a href='/notice/1'>Lamps to be lit</a><br>12-03-2025<br><a href='/notice/2'>Lamps to be put out</a><br>13-03-2025<br></div>",
    "titles cut short, and a box": "<p><a href='/notice/1' title='Lamps to be lit'>Lamps...</a> 12-03-2025</p><p><a href='/notice/2' title='Lamps to be put out'>Lamps...</a> 13-03-2025</p><aside>The latest <i><a href='/notice/1'>Lamps to be lit</a></i> <i><a href='/notice/2'>Lamps to be put out</a></i></aside><p>© 2026. Last updated: 3 November 2025</p>",
    "a day in the page's foot": "<h4>12th March, 2025</h4><a href='/notice/1'>Lamps to be lit</a><h4>13th March, 2025</h4><a href='/notice/2'>Lamps to be put out</a><p>© 2026. Last updated: 3 November 2025</p>",
    "numbered titles": "<h3>1. Lamps to be lit</h3><p>12-03-2025</p><p><a href='/notice/1'>Download</a></p><h3>2. Lamps to be put out</h3><p>13-03-2025</p><p><a href='/notice/2'>Download</a></p>",
    "titles with markup in them": "<ul><li><a href=/notice/1>Lamps <b>to be</b> lit</a> 12-03-2025<li><a href=/notice/2>Lamps <i>to be</i> put <u>out</u></a> 13-03-2025</ul>",
    "titles with badges": "<ul><li><a href=/notice/1>Lamps to be lit <b>New!</b></a> 12-03-2025<li><a href=/notice/2><i>PDF</i> Lamps to be put out <i>(245 KB)</i></a> 13-03-2025</ul>",
    "pictures that are named": "<p><a href=/notice/1><img alt='Lamps to be lit'></a> 12-03-2025</p><p><a href=/notice/2><img alt='Lamps to be put out'></a> 13-03-2025</p>",
    "days for programs": "<p><time datetime='2025-03-12T09:00'>yesterday</time> <a href=/notice/1>Lamps to be lit</a></p><p><time datetime='2025-03-13'>today</time> <a href=/notice/2>Lamps to be put out</a></p>",
    "deadlines too": "<ul><li><a href=/notice/1>Lamps to be lit</a> Published: 12-03-2025 Last date: 30-03-2025<li><a href=/notice/2>Lamps to be put out</a> Published: 13-03-2025 Last date: 31-03-2025</ul>",
    "months first": "<ul><li><a href=/notice/1>Lamps to be lit</a> 3/12/2025<li><a href=/notice/2>Lamps to be put out</a> 3/13/2025</ul>",
    "months first, with dashes": "<ul><li><a href=/notice/1>Lamps to be lit</a> 03-12-2025<li><a href=/notice/2>Lamps to be put out</a> 03-13-2025</ul>",
    "rows that a script opens": "<table><tr onclick=\"location.href='/notice/1'\"><td>Lamps to be lit<td>12-03-2025<tr data-href='/notice/2'><td>Lamps to be put out<td>13-03-2025</table>",
    "links that a script opens": "<p><a href=\"javascript:window.open('/notice/1')\">Lamps to be lit</a> 12-03-2025</p><p><a href='#' onclick=\"window.open('/notice/2')\">Lamps to be put out</a> 13-03-2025</p>",
    "cards of boxes in links": "<a href='/notice/1'><div>12 Mar 2025</div><div>Lamps to be lit</div><p>The lamps of the quay are to be lit at dusk, by all.</p><p>Read more</p></a><a href='/notice/2'><div>13 Mar 2025</div><div>Lamps to be put out</div><p>The lamps of the quay are to be put out at dawn, by all.</p><p>Read more</p></a>",
    "cards side by side in rows": "<table><tr><td>Lamps to be lit<br>12-03-2025<br><a href=/notice/1>Download</a><td>Lamps to be put out<br>13-03-2025<br><a href=/notice/2>Download</a></table>",
    "cards side by side in one row of several": "<table><tr><td>Lamps to be lit<br>12-03-2025<br><a href=/notice/1>Download</a><td>Lamps to be put out<br>13-03-2025<br><a href=/notice/2>Download</a><tr></tr></table>",
    "sizes and days beside buttons": "<p><span>Lamps to be lit</span> <span>12-03-2025</span> <span>340 KB</span> <a href=/notice/1>Download</a></p><p><span>Lamps to be put out</span> <span>13-03-2025</span> <span>PDF</span> <a href=/notice/2>Download</a> <span>31 downloads</span></p>",
    "titles under labels": "<dl><dt>Subject</dt><dd>Lamps to be lit</dd><dt>Dated</dt><dd>12-03-2025</dd><dt>File</dt><dd><a href=/notice/1>Download</a></dd><dt>Subject</dt><dd>Lamps to be put out</dd><dt>Dated</dt><dd>13-03-2025</dd><dt>File</dt><dd><a href=/notice/2>Download</a></dd></dl>",
    "days that are links too": "<div><h2><a href=/notice/1>Lamps to be lit</a></h2>Posted on <a href=/notice/1><time>12 March 2025</time><time>1 May 2025</time></a> by the keeper</div><div><h2><a href=/notice/2>Lamps to be put out</a></h2>Posted on <a href=/notice/2><time>13 March 2025</time><time>1 May 2025</time></a> by the keeper</div>",
    "links that a server's script opens": "<p><a href='javascript:Post(\"a$1\", \"\", false, \"\", \"/notice/1\")'>Lamps to be lit</a> 12-03-2025</p><p><a href='javascript:Post(\"a$2\", \"\", false, \"\", \"/notice/2\")'>Lamps to be put out</a> 13-03-2025</p>",
    "one page after another": "<html><body><p><a href='/notice/1'>Lamps to be lit</a> 2025-03-12</p></body></html>\n<html><body><p><a href='/notice/2'>Lamps to be put out</a> 2025-03-13</p></body></html>",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_entry_is_titled_and_dated_in_any_layout(layout: str) -> None:
    """The same two notices are read out of every way of printing them."""
    assert read(LAYOUTS[layout]) == [ONE, TWO]


@pytest.mark.parametrize("page", [
    "<h3>12 March 2025</h3><ul><li>{0}<li>{1}</ul><h3>13 March 2025</h3><ul><li>{2}</ul>",
    "<div><h5>12 March 2025</h5></div><div><p>{0}</p><p>{1}</p></div><div><h5>13 March 2025</h5></div><div>{2}</div>",
    "<dl><dt>12 March 2025<dd>{0}<dd>{1}<dt>13 March 2025<dd>{2}</dl>",
    "<table><tbody><tr><th colspan=2>12 March 2025<tr><td>1<td>{0}<tr><td>2<td>{1}<tbody><tr><th colspan=2>13 March 2025<tr><td>3<td>{2}</table>",
    "<table><tr><td>12 March 2025<tr><td>1<td>{0}<tr><td>2<td>{1}<tr><td>13 March 2025<tr><td>3<td>{2}</table>",
])  # fmt: skip
def test_a_day_that_heads_several_entries_is_that_of_each(page: str) -> None:
    """A heading speaks of all that stands below it, up to the next of its rank."""
    links = [f"<a href=/notice/{n}>The lamps of quay {n}</a>" for n in (1, 2, 3)]

    def days(made: str) -> list[str | None]:
        return [day for _, _, day in read(made)]

    assert days(page.format(*links)) == ["2025-03-12", "2025-03-12", "2025-03-13"]


def test_a_row_of_entries_heads_no_column_of_the_next_part() -> None:
    """What an entry above is called ("… for Comments") says nothing of the days below it."""
    part = "<tbody><tr><th colspan=2>1{0} March 2025<tr><td>1<td><a href=/notice/{0}>Lamps {0} for Comments</a></tbody>"
    page = f"<table>{part.format(1)}{part.format(2)}</table>"
    assert [day for _, _, day in read(page)] == ["2025-03-11", "2025-03-12"]


def test_a_day_below_entries_heads_none() -> None:
    """Where an entry stands above the first day, days may as well follow what they are of."""
    link = "<p><a href=/notice/{}>The lamps of the quay</a></p>".format
    page = f"{link(1)}{link(2)}<h3>12 March 2025</h3>{link(3)}{link(4)}<p>Contact us</p>"
    assert [day for _, _, day in read(page)] == [None] * 4


def test_facts_are_read_of_a_card_and_of_brackets() -> None:
    """A card that leads to its entry as a whole says its facts as a row does; brackets about one are none of it."""
    rules = copy(RULES)
    rules.facts = {
        "published_on": re.compile("lighting date", re.I),
        "number": re.compile(r"^act no\.?", re.I),
    }
    card = "<h4>Lamps to be lit</h4>{0}<p>Lighting Date: 12 March 2025</p>"
    for said in (
        "<p>Act No: XL of 2016</p>",
        "<p>(Act No.: XL of 2016)</p>",
        "<p>(Act No.:</p><p>XL of 2016)</p>",
        "<p><span>Act No.</span> <span>XL of 2016</span></p>",
    ):
        for made in ("<a href=/notice/1>{0}</a>", "<div>{0}<a href=/notice/1>View</a></div>"):
            (one,) = find_entries(Page(made.format(card.format(said)), URL, rules))
            assert (one.title, one.published_on, one.hints["number"]) == (*ONE[1:], "XL of 2016")


def test_a_fact_beside_a_title_is_no_part_of_it() -> None:
    """Where title and fact stand in one line, each in a part of its own, the title is its own part."""
    rules = copy(RULES)
    rules.facts = {"published_on": re.compile("lighting date", re.I)}
    row = "<p><span>{}</span> <span>Lighting Date: 1{} March 2025</span> <a href=/notice/{}>View</a></p>"
    page = Page("".join(row.format(t, n + 1, n) for n, t in ((1, ONE[1]), (2, TWO[1]))), URL, rules)
    assert [(e.title, e.published_on) for e in find_entries(page)] == [ONE[1:], TWO[1:]]


def test_a_row_speaks_of_each_of_its_entries() -> None:
    """A text and its translation in one row have one title and one day."""
    rows = "<tr><td>1<td>Lamps to be lit<td>12-03-2025<td><a href=/notice/1>English</a> | <a href=/notice/3>اردو</a><tr><td>2<td><a href=/notice/2>Lamps to be put out</a> (<a href=/notice/4>Urdu</a>)<td>13-03-2025<td>"

    assert read(f"<table>{rows}</table>") == [
        ONE, ("/notice/3", *ONE[1:]), TWO, ("/notice/4", *TWO[1:]),
    ]  # fmt: skip


def test_two_entries_of_one_row_have_each_its_own_columns() -> None:
    """Under headings that come again the second half of the row speaks of the second entry alone."""
    head = "<tr><th>Title<th>Dated<th>Title<th>Dated"
    row = "<tr><td><a href=/notice/1>Lamps to be lit</a><td>12-03-2025<td><a href=/notice/2>Lamps to be put out</a><td>13-03-2025"
    rules = copy(RULES)
    rules.facts = {"title": re.compile("^Title"), "published_on": re.compile("^Dated")}
    more = row.replace("/1>", "/3>").replace("/2>", "/4>")
    page = Page(f"<table>{head}{row}{more}</table>", URL, rules)

    found = [(e.url[21:], e.title, e.published_on) for e in find_entries(page)]
    assert found == [ONE, TWO, ("/notice/3", *ONE[1:]), ("/notice/4", *TWO[1:])]


def test_headings_are_looked_for_in_few_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each entry is a table of its own, twice as many take twice as long."""
    rules = copy(RULES)
    rules.facts = {"published_on": re.compile("^Dated")}
    asked: list[object] = []
    monkeypatch.setattr(tables, "words_of", lambda one: asked.append(one) or words_of(one))

    def looks(many: int) -> int:
        rows = (
            f"<table><tr><th>Lamp<th>Lit<tr><td><a href=/notice/{n}>Lamp</a><td>1</table>"
            for n in range(many)
        )
        asked.clear()
        find_entries(Page("".join(rows), URL, rules))
        return len(asked)

    assert looks(40) < 2.5 * looks(20)


@pytest.mark.parametrize("said", [
    "Last date: 20-03-2025", "Deadline for comments: 20th March, 2025", "Comments till 20-03-2025.",
    "A hearing will be held at Lampton on 20 March 2025.", "Effective from: 20-03-2025", "آخری تاریخ 20-03-2025",
])  # fmt: skip
def test_a_deadline_is_no_day_of_publication(said: str) -> None:
    """Nor is an event's day, alone in the row or beside the entry's own."""
    link = "<a href=/notice/1>Lamps to be lit</a>"

    assert read(f"<ul><li>{link}<p>{said}</p></ul>") == [(*ONE[:2], None)]
    assert read(f"<ul><li>{link}<p>{said}</p><p>12-03-2025</p></ul>") == [ONE]
    assert read(f"<ul><li>{link}<p>Posted 12-03-2025</p><p>{said}</p></ul>") == [ONE]


def test_a_column_of_deadlines_is_not_of_days_of_publication() -> None:
    """The heading says which of two days is the entry's; where it has none but a deadline, none is stated."""
    row = "<tr><td><a href=/notice/1>Lamps to be lit</a>"
    both = f"<tr><th>Title<th>Published<th>Last Date{row}<td>12-03-2025<td>20-03-2025"
    last = f"<tr><th>Title<th>Last date of submission{row}<td>20-03-2025"

    assert read(f"<table>{both}</table>") == [ONE]
    assert read(f"<table>{last}</table>") == [(*ONE[:2], None)]


def test_the_column_of_titles_names_an_entry_whose_link_does_not() -> None:
    """However much longer the words of another column are."""
    head = "<tr><th>S.No.<th>Title<th>Ministry<th>Dated<th>File"
    row = "<tr><td>1<td>Lamps to be lit<td>Ministry of Lamps, Lanterns and Harbour Lights<td>12-03-2025<td><a href=/notice/1>PDF</a>"
    other = row.replace("lit<", "put out<").replace("12-", "13-").replace("/1>", "/2>")

    assert read(f"<table>{head}{row}{other}</table>") == [ONE, TWO]
    assert read(f"<table><thead>{head}</thead><tbody>{row}{other}</tbody></table>") == [ONE, TWO]


def test_the_month_is_first_where_the_same_mark_says_so() -> None:
    """A day at the page's foot, written in another way, turns none of the listing's round."""
    html = "<ul><li><a href=/notice/1>Lamps to be lit</a> 05-03-2025</ul><p>Last updated: 4/25/2025</p>"

    assert read(html) == [("/notice/1", "Lamps to be lit", "2025-03-05")]


def test_menus_and_foreign_links_are_no_entries() -> None:
    """Only links of the declared form, on a declared host, are entries."""
    html = "<a href='/about'>About</a><a href='https://other.example/notice/3'>x</a><a href='javascript:go(4)'>y</a>"

    assert read(html + "<a href='http://[bad/notice/3'>z</a>") == []


def test_a_link_in_a_comment_is_no_entry() -> None:
    """What the page's makers took out is out."""
    assert read("<!-- <a href='/notice/1'>Lamps</a> -->") == []


def test_ambiguous_days_are_left_out() -> None:
    """Two days in a row, and none says which is the notice's: no day at all."""
    html = (
        "<ul><li><a href='/notice/1'>A</a> 1-3-2025 to 2-3-2025<li><a href='/notice/2'>B</a></ul>"
    )

    assert [day for _, _, day in read(html)] == [None, None]


def test_a_day_in_the_title_is_not_the_day_of_publication() -> None:
    """A notice about an order of 2011 is not of 2011."""
    assert (
        read("<p><a href='/notice/1'>Order of 3 June 2011</a></p><p><a href='/notice/2'>B</a></p>")[
            0
        ][2]
        is None
    )


def test_the_link_s_own_day_serves_where_the_page_gives_none() -> None:
    """An upload's day is better than none, and is told apart where the page gives another."""
    (entry,) = find_entries(
        Page("<p><a href='/file/130120.pdf'>Lamps</a> 10-01-2020</p>", URL, RULES)
    )

    assert entry == Entry(
        "https://www.x.example/file/130120.pdf",
        "Lamps",
        "2020-01-10",
        {"edition": "pta", "linked_on": "2020-01-13"},
    )
    assert read("<p><a href='/file/130120.pdf'>Lamps</a></p>")[0][2] == "2020-01-13"


def test_every_document_link_is_harvested() -> None:
    """Where no pattern fits, each file the page links is held, wherever its link stands."""
    html = "<a href='a.PDF'>The Act</a><iframe src='/b/c.docx'></iframe><script>open('/d.pdf')</script><a href='/e'>e</a>"

    assert [e.url[21:] for e in harvest(Page(html, URL, RULES))] == [
        "/a.PDF",
        "/b/c.docx",
        "/d.pdf",
    ]


@given(st.text(max_size=200))
def test_no_page_raises(text: str) -> None:
    """Whatever a site sends, the listing is read or found empty."""
    Page(text, URL, RULES).raw_links()
    read(text)


def test_a_thousand_nested_tags_are_read() -> None:
    """Depth is no danger."""
    assert len(read("<div>" * 20_000 + "<a href='/notice/1'>Lamps to be lit</a>")) == 1


DATES = {
    "12-03-2025": "2025-03-12", "12/3/2025": "2025-03-12", "12.03.2025": "2025-03-12",
    "2025-03-12": "2025-03-12", "March 12, 2025": "2025-03-12", "12th March, 2025": "2025-03-12",
    "the 12th day of March, 2025": "2025-03-12", "12-Mar-2025": "2025-03-12", "12 مارچ 2025ء": "2025-03-12",
    "۱۲ مارچ ۲۰۲۵": "2025-03-12", "12 مارچ، 2025": "2025-03-12",
    "۱۲؍مارچ ۲۰۲۵ء": "2025-03-12", "۱۲ مارچ، سنہ ۲۰۲۵ء": "2025-03-12", "Islamabad (March 12, 2025):": "2025-03-12",
    "31-02-2025": None, "Act XL of 2016": None, "2019-2020": None, "S.R.O. 123(I)/2025": None,
    "1-2-2025 to 3-2-2025": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize("text", DATES)
def test_days_are_read_as_pakistan_writes_them(text: str) -> None:
    """Day before month, in English or Urdu; nothing where there is no day, or more than one."""
    assert the_date(text) == DATES[text]


def test_stamps_in_links_are_karachi_s_days() -> None:
    """A second before midnight in London is the next day in Karachi."""
    assert from_link({"unix": "1470959999"}) == "2016-08-12"
    assert from_link({"hexunix": "679255ee36f45"}) == "2025-01-23"


@given(st.text(alphabet="0123456789-/., ءمارچMarch", max_size=60))
def test_dates_are_found_in_order_and_apart(text: str) -> None:
    """What is found lies within the text, in its order, and never overlaps."""
    ends = [edge for _, start, end in find_dates(text) for edge in (start, end)]

    assert ends == sorted(ends)
    assert all(edge <= len(text) for edge in ends)


@pytest.mark.parametrize("base", ["http://[::1", "//[", "http://x:[y/"])
def test_a_base_that_is_no_address_takes_no_entry_away(base: str) -> None:
    """The page's own address then resolves its links, and a link that is none is left out."""
    html = f"<head><base href='{base}'></head><a href='http://[x/notice/2'>B</a><a href='/notice/1'>A notice</a>"
    assert [path for path, _, _ in read(html)] == ["/notice/1"]


def test_a_failure_within_a_failure_is_told_in_words() -> None:
    """No object's address is shown to a person."""
    inner = "[<twisted.python.failure.Failure twisted.web.http.BadHeaders: two lengths>]"
    error = type("DownloadFailedError", (Exception,), {})(inner)
    assert why(Failure(error)) == "the connection broke: two lengths"
    packed = type("BadGzipFile", (OSError,), {})("Not a gzipped file (b'<!')")
    assert why(Failure(packed)) == "the body is not packed as the server says"


def test_an_answer_for_programs_is_a_page_without_entries() -> None:
    """JSON where a listing was has no links, and raises nothing."""
    assert Page('{"items": []}', URL, RULES).links == []
