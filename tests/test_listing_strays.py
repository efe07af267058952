"""Rows of a listing that lead to no declared address, among those that do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crawler.listings.entries import Page, find_entries
from crawler.listings.rules import Rules
from crawler.listings.strays import stray_rows
from tests.listed import URL
from tests.test_listing_names import RULES, TITLES

MAKES = [
    "<li>{day} <a href='{href}'>{title}</a></li>",
    "<tr><td>{day}</td><td><a href='{href}'>{title}</a></td></tr>",
    "<div><h4>{title}</h4><p>{day}</p><a href='{href}'>Read</a></div>",
]


def strays(rows: str, more: str = "") -> list[str]:
    """Return where the stray rows of a page lead."""
    table = f"<table>{rows}</table>" if "<tr>" in rows else rows
    page = Page(f"<html><body><div>{table}</div>{more}</body></html>", URL, RULES)
    return [one.url for one in stray_rows(page, {e.url for e in find_entries(page)})]


def made(make: str, *, href: str = "/notice/{n}", day: str = "5 March 2025") -> str:
    """Return rows of entries made alike."""
    return "".join(make.format(href=href.format(n=n), title=t, day=day) for n, t in enumerate(TITLES, 1))  # fmt: skip


@pytest.mark.parametrize("make", MAKES)
def test_a_row_made_as_the_others_are_is_one_of_them(make: str) -> None:
    """It bears a day and the same tags: the next notice, whatever its address is."""
    stray = make.format(href="/circulars/lamps-of-the-pier", title="Lamps of the pier", day="6 March 2025")  # fmt: skip
    assert strays(stray + made(make)) == ["https://www.x.example/circulars/lamps-of-the-pier"]
    assert strays(made(make)) == []


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize(
    "beside",
    [
        "<li><a href='/contact'>Contact</a></li>",
        "<tr><td>Date</td><td><a href='?sort=title'>Title</a></td></tr>",
        "<tr><td colspan=2><a href='?page=2'>2</a> <a href='?page=3'>3</a></td></tr>",
        "<div><p>Last updated 5 March 2025</p><a href='/privacy'>Privacy</a></div>",
        "<li>6 March 2025: no notice</li>",
        "<!-- 6 March 2025 <a href='/old'>old</a> -->",
    ],
)
def test_menus_headings_and_feet_are_no_rows(make: str, beside: str) -> None:
    """What has no day, no link or other tags is not one of the listing's rows."""
    assert strays(made(make) + beside) == []
    assert strays(made(make), beside) == []


def test_what_is_declared_to_stand_beside_is_no_stray() -> None:
    """A source may say that tenders stand among its notices and are none."""
    declared = Rules(replace(RULES.source, options={**RULES.source.options, "beside": ["^/tender"]}))  # fmt: skip
    tender = MAKES[0].format(href="/tender/7", title="A lamp", day="6 March 2025")
    page = Page(f"<ul>{tender}{made(MAKES[0])}</ul>", URL, declared)
    assert stray_rows(page, {e.url for e in find_entries(page)}) == []
    assert strays(tender + made(MAKES[0])) == ["https://www.x.example/tender/7"]


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize("href", ["#", "#top", "/list", "/list#7", "mailto:a@x.example", "tel:100"])
def test_a_row_that_leads_nowhere_else_is_no_stray(make: str, href: str) -> None:
    """A cancelled notice's row may lead to its own page or to somebody's mail: there is nothing to miss."""
    row = make.format(href=href, title="Lamps of the pier", day="6 March 2025")
    assert strays(row + made(make)) == []


@pytest.mark.parametrize("make", MAKES)
def test_a_comment_hides_no_row(make: str) -> None:
    """What stands in a row for programs alone is not how the row is made."""
    stray = make.format(href="/circulars/lamps-of-the-pier", title="Lamps of the pier", day="6 March 2025")  # fmt: skip
    assert strays(stray.replace("</a>", "</a><!-- 7 -->") + made(make)) == ["https://www.x.example/circulars/lamps-of-the-pier"]  # fmt: skip
