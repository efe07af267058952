"""Which day beside an entry is its own: never a deadline's, an event's, or another column's."""

from __future__ import annotations

from typing import Any

import pytest
from parsel import Selector

from crawler.listings import tables
from crawler.listings.entries import Page, find_entries
from crawler.listings.labels import words_of
from crawler.listings.otherdays import is_otherwise
from tests.growth import SQUARE, growth
from tests.listed import RULES, URL, days, rows, rules_of

DECLARED = rules_of(more="facts: {title: title, published_on: date}")


@pytest.mark.parametrize(
    "label",
    ["Last Date", "Closing Date", "Hearing Date", "Date of Hearing", "Opening Date & Time", "Apply by", "Valid From",
     "Date of Commencement", "Effective Date", "Next Review", "Deadline for Comments", "Date in force", "Passed on"],
)  # fmt: skip
@pytest.mark.parametrize(
    "table",
    ["<table><tr><th>Title<th>{label}</tr>{rows}</table>", "<div><div>Title</div><div>{label}</div></div>{rows}",
     "<div role=row><b role=columnheader>Title</b><b role=columnheader>{label}</b></div>{rows}",
     "<ul><li><span>Title</span><span>{label}</span></li>{rows}</ul>"],
)  # fmt: skip
def test_a_column_of_other_days_dates_nothing_whatever_the_table_is_made_of(label: str, table: str):
    """What stands under "Last date" is no day of publication, in a table, in ARIA's rows, in blocks or a list."""
    head = table.partition("{rows}")[0]
    tag = "tr" if "<tr>" in head else "li" if "<li>" in head else "div"
    cell = {"tr": "td", "li": "span"}.get(tag, "b" if "<b" in head else "div")
    role = " role=row" if "role=row" in head else ""
    row = f"<{tag}{role}><{cell}>{{link}}</{cell}><{cell}>{{said}}</{cell}></{tag}>"
    page = table.format(label=label, rows=rows("5 March 2025", "9 March 2025", row=row))

    assert days(page) == [None, None]
    assert days(page.replace(label, "Date of Issue")) == ["2025-03-05", "2025-03-09"]


def test_headings_in_a_part_of_their_own_head_rows_that_have_none() -> None:
    """A table's body need not be opened for what stands in its head to stand above its columns."""
    page = "<table><thead><tr><th>Title<th>{label}</thead>{rows}</table>"
    row = "<tr><td>{link}</td><td>{said}</td></tr>"
    page = page.replace("{rows}", rows("5 March 2025", "9 March 2025", row=row))

    assert days(page.format(label="Last date")) == [None, None]
    assert days(page.format(label="Date")) == ["2025-03-05", "2025-03-09"]


@pytest.mark.parametrize("label", ["Date", "Dated", "Date of Issue", "Published On", "Uploaded on", "Date of Notification", "Gazette Date", "Last Updated", "Posted on:", "Posted by Admin on", "Date Posted", "Islamabad, the", "No. 3 dated"])  # fmt: skip
def test_what_is_said_of_a_publication_is_none_of_another_day(label: str):
    """The words that a notice's own day stands behind leave it its day."""
    assert not is_otherwise(label)


@pytest.mark.parametrize(
    "said",
    ["Comments are invited by 5 March 2025", "It holds from 5 March 2025", "Hearing: 5 March 2025", "Bid opening: 5 March 2025",
     "The office is closed on 5 March 2025", "Extended to 5 March 2025", "Statistics as of 5 March 2025", "5 March 2025 onwards",
     "سماعت کی تاریخ: ۵ مارچ ۲۰۲۵ء", "نافذ العمل از ۵ مارچ ۲۰۲۵ء", "۵ مارچ ۲۰۲۵ء تک", "Last date: <time datetime='2025-03-05'>5 March 2025</time>"],
)  # fmt: skip
def test_a_day_that_its_words_give_to_something_else_dates_nothing(said: str):
    """Beside an entry, as in a column, a deadline or an event is not when it was published."""
    assert days(rows(said, said)) == [None, None]
    assert days(rows(f"{said}</span> <span>Posted on 1 March 2025", said)) == ["2025-03-01", None]


@pytest.mark.parametrize(
    "said",
    ["12-15 March 2025", "12 – 15 March 2025", "12 &amp; 13 March 2025", "12th to 15th March, 2025", "12 March 2025 to 15 March 2025", "12/03/2025 - 15/03/2025"],
)  # fmt: skip
def test_a_span_of_days_is_no_day(said: str):
    """An exhibition from the 12th to the 15th was announced on neither; a number before a dash may be any."""
    assert days(rows(said, said)) == [None, None]
    assert days(rows("No. 12/2025 - 5 March 2025", "20 - 5 March 2025")) == ["2025-03-05"] * 2


def test_an_instant_is_a_day_in_karachi():
    """What a page tells programs in UTC is, at eight in the evening, the next day's; what people are told goes first."""
    row = "<article><h3>{link}</h3><time datetime='{said}'>2 days ago</time></article>"
    assert days(rows("2025-03-04T20:30:00Z", "2025-03-04T10:00:00+05:00", "2025-03-04", "soon", row=row)) == [
        "2025-03-05", "2025-03-04", "2025-03-04", None,
    ]  # fmt: skip
    own = "<article><h3>{link}</h3><time datetime='2025-03-04T20:30:00Z'>{said}</time></article>"
    assert days(rows("5 March 2025", "4 March 2025", row=own)) == ["2025-03-05", "2025-03-04"]


def test_a_cell_stands_in_every_row_and_column_that_it_spans():
    """A day said once for two notices is both's; a title over two columns leaves "Last date" above its own."""
    spanned = "<table><tr><td rowspan=2>5 March 2025<td><a href='/notice/1'>The lamps of the quay</a><tr><td><a href='/notice/2'>The lamps of the pier</a><tr><td>9 March 2025<td><a href='/notice/3'>The lamps of the tower</a></table>"
    assert days(spanned) == ["2025-03-05", "2025-03-05", "2025-03-09"]
    wide = "<table><tr><th colspan=2>Title<th>Last Date</tr>{rows}</table>"
    row = "<tr><td>The lamps<td>{link}<td>{said}</tr>"
    assert days(wide.format(rows=rows("5 March 2025", "9 March 2025", row=row))) == [None, None]
    over = "<table><tr><th rowspan=2>Title<th colspan=2>Date<tr><th>Issued<th>Last for comments</tr>{rows}</table>"
    row = "<tr><td>{link}<td>{said}<td>30 March 2025</tr>"
    for rules in (RULES, DECLARED):
        said = days(over.format(rows=rows("5 March 2025", "9 March 2025", row=row)), rules)
        assert said == ["2025-03-05", "2025-03-09"]


def test_a_day_is_taken_from_an_entry_as_often_as_another_column_says_it():
    """A notice that holds from its own day has that day all the same."""
    page = "<table><tr><th>Date<th>Title<th>Effective from</tr>{rows}</table>"
    row = "<tr><td>5 March 2025<td>{link}<td>{said}</tr>"
    assert days(page.format(rows=rows("5 March 2025", "1 May 2025", row=row))) == ["2025-03-05"] * 2


def test_of_two_columns_of_days_that_of_publication_dates_an_entry():
    """A judgment's day is not that on which it was put up, nor is a bill's passage that of its introduction."""
    page = "<table><tr><th>Case<th>{}<th>{}<th>File</tr>{{rows}}</table>"
    row = "<tr><td>Lamps<td>1 March 2025<td>{said}<td>{link}</tr>"
    made = rows("5 March 2025", row=row)
    assert days(page.format("Judgment Date", "Upload Date").format(rows=made)) == ["2025-03-05"]
    assert days(page.format("Introduction", "Passed by the House").format(rows=made)) == [
        "2025-03-01"
    ]
    assert days(page.format("Judgment Date", "Decision Date").format(rows=made)) == [None]


def test_a_link_that_says_nothing_but_a_day_dates_its_entry():
    """A byline behind it, and a day that the lines below speak of, leave it that; so it is not in mid-sentence."""
    row = "<li>{link} <div><a href='/notice/1'>5 March 2025</a> by PRO</div><p>Of 1 March 2025 …</p></li>"
    assert days(rows("", row=row)) == ["2025-03-05"]
    assert days(rows("", row=row.replace("<div>", "<div>Hearing on "))) != ["2025-03-05"]


def test_lines_that_are_days_head_the_lists_below_them():
    """Days that stand as paragraphs over lists are headings: more than one, and entries below each."""
    first, second = rows("by night", "by day"), rows("at dusk").replace("/notice/1", "/notice/3")
    page = f"<p><b>5 March 2025</b></p><ul>{first}</ul><p><b>1 March 2025</b></p><ul>{second}</ul>"
    assert days(page) == ["2025-03-05", "2025-03-05", "2025-03-01"]
    assert days(f"<p>Updated on 5 March 2025</p><ul>{first}{second}</ul>") == [None] * 3
    assert days(page + "<p>2 March 2025</p>")[1] is None, (
        "they may as well stand below what they date"
    )


def test_a_link_that_is_left_open_holds_no_other_entry():
    """Where a page forgets to close a link, a browser does; the entries behind it keep their own days."""
    table = "<table><tr><td>5 March 2025<td><a href='/notice/1'>The lamps of the quay<tr><td>9 March 2025<td><a href='/notice/2'>The lamps of the pier</table>"
    flat = "<p>News</p><p><a href='/notice/1'>The lamps of the quay</p><p>5 March 2025</p><p><a href='/notice/2'>The lamps of the pier</a></p><p>9 March 2025</p>"
    for page in (table, flat):
        found = find_entries(Page(page, URL, RULES))
        assert [(one.title, one.published_on) for one in found] == [
            ("The lamps of the quay", "2025-03-05"),
            ("The lamps of the pier", "2025-03-09"),
        ]


@pytest.mark.trial
def test_a_hostile_table_is_laid_out_in_time():
    """Spans of any size, and rows by the thousand that each span all below, cost what their cells cost."""

    def read(size: int, count: int) -> None:
        row = f"<tr><td rowspan={size} colspan={size}>x<td>{{link}}<td colspan=-3>{{said}}</tr>"
        page = "<table>" + rows(*["5 March 2025"] * count, row=row) + "</table>"
        assert days(page) == ["2025-03-05"] * count

    assert growth(lambda size: read(size, 3), 20_000) < SQUARE
    assert growth(lambda count: read(0, count), 200) < SQUARE


def test_a_page_of_days_without_end_is_read_in_time() -> None:
    """A heading that is a day is looked for in its own box, and not in all of the page that holds it."""

    def read(count: int) -> None:
        made = "".join(f"<p><a href='/notice/{n}'>Lamp {n}</a></p>" for n in range(3))
        assert days("<h6>5 March 2025</h6>" * count + made) == ["2025-03-05"] * 3

    assert growth(read, 200) < SQUARE


def test_a_link_of_marks_without_end_is_read_in_time() -> None:
    """What may part a title from its day is looked for beside the day, not from each sign of the title."""

    def read(count: int) -> None:
        said = ":" * count + " lamps lit on 4 May 2031"
        links = "".join(f"<li><a href='/notice/{n}'>{said}</a></li>" for n in range(3))
        assert days(links) == [None] * 3

    assert growth(read, 100) < SQUARE


def test_what_stands_above_the_entries_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A menu as long as the page may have as many parts as an entry's row: it is not read anew for each."""
    read: list[Any] = []
    monkeypatch.setattr(tables, "words_of", lambda element: read.append(element) or words_of(element))  # fmt: skip
    made = "".join(f"<div><p><a href='/notice/{n}'>Lamp {n}</a></p><p>03-03-2025</p></div>" for n in range(50))  # fmt: skip
    assert len(days(f"<div><div><p>Menu</p><p>Search</p></div>{made}</div>")) == 50
    assert len(read) < 10


def test_cells_that_span_all_rows_below_do_not_widen_each_row_by_one() -> None:
    """A cell that is never closed off, in each of many rows, would make the last as wide as the table is long."""
    made = "".join(f"<tr><td rowspan=0>x<td>Lamp {n}</tr>" for n in range(200))
    last = Selector(f"<table>{made}</table>").root.findall(".//tr")[-1]
    assert len(tables.Tables({}).cells(last)) < 50


@pytest.mark.parametrize(
    "said",
    [
        "{title} ({day})",
        "{title} - Dated: {day}",
        "<i></i> {title} | {day}",
        "{day}: {title}",
        "<b>{title}, {day}</b>",
    ],
)
def test_a_day_that_all_links_say_beside_their_titles_is_each_ones(said: str):
    """A page without cells for it puts the day into the link, behind a mark; the title is what is left."""
    titles = {"Lamps of the quay": "4 May 2031", "Oil and wicks": "2 May 2031", "Buoys": "9-4-2031"}
    links = "".join(
        f"<li><a href='/notice/{n}'>{said.format(title=title, day=day)}</a></li>"
        for n, (title, day) in enumerate(titles.items())
    )
    found = find_entries(Page(links, URL, RULES))
    assert [one.title for one in found] == list(titles)
    assert [one.published_on for one in found] == ["2031-05-04", "2031-05-02", "2031-04-09"]


@pytest.mark.parametrize(
    "links",
    [
        ["Lamps of the quay (4 May 2031)", "Oil and wicks", "Buoys (9 April 2031)"],
        ["Hearing on 4 May 2031", "Sitting on 2 May 2031", "Auction on 9 April 2031"],
        ["Lamps lit (4 May 2031)", "Lamps lit (2 May 2031)", "Lamps lit (9 April 2031)"],
        ["Lamps of the quay (4 May 2031)", "Oil and wicks (2 May 2031)"],
        ["Lamps of the quay (4 May 2031)", "2 May 2031: Oil and wicks", "Buoys (9 April 2031)"],
    ],
)
def test_a_day_that_may_be_the_titles_dates_nothing(links: list[str]):
    """Not all have one, it is a part of the sentence, it tells them apart, they are too few, or it stands now here, now there."""
    page = "".join(f"<li><a href='/notice/{n}'>{said}</a></li>" for n, said in enumerate(links))
    found = find_entries(Page(page, URL, RULES))
    assert [(one.title, one.published_on) for one in found] == [(said, None) for said in links]
