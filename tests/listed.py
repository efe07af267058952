"""A made-up source with one listing, and what is read of a page of it."""

from __future__ import annotations

from crawler.declare import parse
from crawler.listings.entries import Page, find_entries
from crawler.listings.rules import Rules

URL = "https://www.x.example/list"
_SOURCE = """
name: x
title: X
publisher: X
edition: pta
hosts: [www.x.example]
shape: listing
cadence: 1d
start: ["https://www.x.example/list"]
"""
NOTICES = r"entries: [{match: '^/notice/\d+$'}]"


def rules_of(entries: str = NOTICES, more: str = "") -> Rules:
    """Return the rules of the source whose entries are declared so, in YAML."""
    return Rules(parse("\n".join((_SOURCE, entries, more, "")), "x.yml"))


RULES = rules_of()


def days(html: str, rules: Rules = RULES) -> list[str | None]:
    """Return the day of each entry of a page."""
    return [entry.published_on for entry in find_entries(Page(html, URL, rules))]


def rows(*said: str, row: str = "<li>{link} <span>{said}</span></li>") -> str:
    """Return a page of entries, each with what is said beside it."""
    made = (
        row.format(link=f"<a href='/notice/{n}'>The lamps of quay {n}</a>", said=one)
        for n, one in enumerate(said, 1)
    )
    return "".join(made)
