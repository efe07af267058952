"""A day that a page gives in parts or cut short is written out in full, or is no day at all."""

from __future__ import annotations

import pytest

from tests.growth import SQUARE, growth
from tests.listed import days, rows

BOXED = "<li><div class=box>{said}</div>{link}</li>"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "<div>12</div><div>March</div><div>2024</div>",
            "<div>5</div><div>Feb</div><div>2024</div>",
        ),
        (
            "<div>MARCH</div><div>12</div><div>2024</div>",
            "<div>FEB</div><div>05</div><div>2024</div>",
        ),
        (
            "<div>2024</div><div>Mar</div><div>12</div>",
            "<div>2024</div><div>Feb</div><div>5</div>",
        ),
        ("<p>12</p><p>Mar 2024</p>", "<p>05</p><p>Feb 2024</p>"),
        (
            "<p>Tue</p><p>12th</p><p>March, 2024</p>",
            "<p>Monday</p><p>5th</p><p>February, 2024</p>",
        ),
        ("<p>۱۲</p><p>مارچ</p><p>۲۰۲۴ء</p>", "<p>۵</p><p>فروري</p><p>۲۰۲۴ء</p>"),
        ("<p>12-Mar-24</p>", "<p>05-Feb-24</p>"),
        ("<p>مارچ 12، 2024</p>", "<p>فروری 5، 2024</p>"),
        ("<p>2024 مارچ 12</p>", "<p>2024 فروری 5</p>"),
    ],
)
def test_the_parts_of_a_box_are_one_day(one: str, two: str):
    """A day, a month and a year in elements of their own, in any order, are read together."""
    assert days(rows(one, two, row=BOXED)) == ["2024-03-12", "2024-02-05"]


@pytest.mark.parametrize(
    "said",
    [
        ["<div>3</div><div>Mar 2024</div>", "<div>2</div><div>Feb 2024</div>"],
        ["<div>14</div><div>Mar 2024</div>", "<div>13</div><div>Feb 2024</div>"],
        ["<div>31</div><div>Feb</div><div>2024</div>"] * 2,
        ["<div>12</div><div>Mar</div>"] * 2,
        ["<div>Mar</div><div>2024</div>"] * 2,
        ["<div>12-Mar-55</div>"] * 2,
        ["<div>3-Mar/24</div>"] * 2,
        ["<div>3. Mar 24</div>"] * 2,
        ["<div>3-Mar 24</div>"] * 2,
    ],
)
def test_what_lacks_a_part_or_counts_is_no_day(said: list[str]):
    """Numbers that count issues, a day that the calendar lacks, and one without its year give none."""
    assert days(rows(*said, row=BOXED)) == [None, None]


@pytest.mark.parametrize(
    "page",
    [
        "<h2>2024</h2><ul>{one}</ul><h2>2023</h2><ul>{two}</ul>",
        "<div><button>Year 2024</button><ul>{one}</ul></div><div><button>Year 2023</button><ul>{two}</ul></div>",
        "<div><div class=y>سال ۲۰۲۴ء</div>{one}<div class=y>سال ۲۰۲۳ء</div>{two}</div>",
        "<h3>Notices</h3><h4>2024</h4><h5>Rules</h5><ul>{one}</ul><h4>2023</h4><ul>{two}</ul>",
    ],
)
def test_a_day_is_of_the_year_that_it_stands_under(page: str):
    """Headings that are a year give it to the days below, each to its own."""
    made = rows("12 March", "Feb 5th", "31 Dec").split("</li>")
    html = page.format(one="</li>".join(made[:2]) + "</li>", two=made[2] + "</li>")
    assert days(html) == ["2024-03-12", "2024-02-05", "2023-12-31"]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<h2>2023-24</h2>{rows}", ["12 Mar", "5 Feb"]),
        ("<ul><li><a href='?y=2024'>2024</a></li></ul>{rows}", ["12 Mar", "5 Feb"]),
        (
            "<div><button>2024</button><button>2023</button><div>{rows}</div></div>",
            ["12 Mar", "5 Feb"],
        ),
        ("<h2>2024</h2>{rows}", ["Mar 24", "Feb 24"]),
        ("<h2>2024</h2>{rows}", ["Mar 24", "Dec 23"]),
        ("<h2>2024</h2>{rows}", ["Mar 25", "Feb 24"]),
        ("<h2>2024</h2>{rows}", ["<p>3</p><p>Mar</p>", "<p>2</p><p>Feb</p>", "<p>1</p><p>Jan</p>"]),
        (
            "<ul><li>30 Mar <a href='/notice/9'>Oil for it</a></li></ul><h2>2024</h2>{rows}",
            ["5 Feb"],
        ),
        ("<h2>2024</h2>{rows}", ["5 Feb", "7 Mar", "1 Jan"]),
        ("<h2>2024</h2><p>No tender.</p><h2>Notices</h2>{rows}", ["12 Mar", "5 Feb"]),
        ("{rows}<h2>2024</h2><p>End</p>", ["12 Mar", "5 Feb"]),
        (
            "<h2>2024</h2><p>As below</p><h2>2023</h2><p>No</p><h2>2024</h2>{rows}",
            ["12 Mar", "5 Feb"],
        ),
        ("<h2>2024</h2><p>30-12-2023</p>{rows}", ["12 Mar", "5 Feb"]),
        ("<footer><h2>2024</h2>{rows}</footer>", ["12 Mar", "5 Feb"]),
    ],
)
def test_a_year_that_may_not_be_theirs_dates_nothing(page: str, said: list[str]):
    """Years of accounts, tabs, years below their days, days out of order: none is given."""
    assert set(days(page.format(rows=rows(*said)))) == {None}


def test_a_year_in_two_figures_is_read_where_the_column_shows_that_it_stands_last():
    """Days that go one way only when the year is last have it last; else they have none."""
    assert days(rows("25-03-24", "05-02-24", "07-01-24", "31-12-23")) == [
        "2024-03-25",
        "2024-02-05",
        "2024-01-07",
        "2023-12-31",
    ]
    assert days(rows("10-03-24", "09-02-23", "08-01-22", "07-12-21")) == [None] * 4
    assert days(rows("10-03-24", "09-02-24", "08-01-23", "07-01-23")) == [None] * 4
    assert days(rows("25-03-24", "05-02-24", "31-12-23")) == [None] * 3


def test_a_list_shows_nothing_of_another_lists_years():
    """What one list or table has in full says of the days beside it which figure is the year; of another's, nothing."""
    full, short = rows("25-03-2024", "05-02-2024"), rows("24-03-05", "23-02-07")
    short = short.replace("/notice/", "/notice/9")
    cells = "<tr><td>{link}</td><td><b>{said}</b></td><td><b>24-03-05</b></td></tr>"

    assert days(f"<ul>{full}</ul><ul>{short}</ul>") == ["2024-03-25", "2024-02-05", None, None]
    assert days(f"<ul>{full}{short}</ul>")[2:] == ["2005-03-24", "2007-02-23"]
    assert days(f"<table>{rows('25-03-2024', row=cells)}</table>") == ["2024-03-25"]


def test_numbers_that_count_below_one_year_may_be_days_below_another():
    """Boxes that count by ones below every year are no days; one list that does not shows that they are."""
    page = "<h2>2024</h2><ul>{}</ul><h2>2023</h2><ul>{}</ul>"
    box = "<p>{}</p><p>{}</p>"
    last = rows(box.format(2, "Feb"), box.format(1, "Jan")).replace("/notice/", "/notice/9")
    counted = rows(box.format(3, "Mar"), box.format(2, "Mar"))
    dated = rows(box.format(23, "Mar"), box.format(2, "Mar"))

    assert set(days(page.format(counted, last))) == {None}
    assert days(page.format(dated, last)) == [
        "2024-03-23",
        "2024-03-02",
        "2023-02-02",
        "2023-01-01",
    ]


def test_what_was_so_long_ago_is_dated_by_what_it_says_when_pointed_at():
    """What is "2 years ago" is of the day in its title; a title that dates something else is not read."""
    ago = "<abbr title='{}, 4:05 pm'>2 years ago</abbr>"
    assert days(rows(ago.format("12 March 2024"), ago.format("5 February 2024"))) == [
        "2024-03-12",
        "2024-02-05",
    ]
    assert days(rows("<abbr title='Closing date: 12 March 2024'>2 days ago</abbr>")) == [None]


def test_a_page_of_days_in_parts_is_read_once():
    """Four times the rows take four times as long, not sixteen."""
    box = "<div>12</div><div>Mar</div>"
    page = "<h2>2024</h2>{}"
    assert growth(lambda n: days(page.format(rows(*[box] * n, row=BOXED))), 60) < SQUARE


@pytest.mark.parametrize(
    "stamp", ["datetime='2024-12-06T00:00:00+05:30'", "content='2024-12-05T20:00:00Z'"]
)
def test_a_day_in_figures_is_that_which_programs_are_told(stamp: str):
    """Which of two figures is the month is said by the stamp of what shows them, where it is one of their readings."""
    row = f"<li>{{link}} <span {stamp}>{{said}}</span></li>"
    assert days(rows("12/06/2024", "06/12/2024", row=row)) == ["2024-12-06", "2024-12-06"]
    assert days(rows("05-03-2024", "07-03-2024", row=row)) == ["2024-03-05", "2024-03-07"]
