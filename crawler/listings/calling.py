"""Tell whether a listing calls and dates an entry as it did, however it is dressed now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.listings.entries import Entry
from tarmeem.letters import key
from tarmeem.patterns import pattern_of

MANY = 5
"""Entries called otherwise at once, at least, that speak of the page's form and not of their documents."""
_CUT = pattern_of(r"\s*(?:…|\.\.\.)$")
_AGO_OR_SEEN = pattern_of(
    r"\(?\b\d[\d,.]*\s*(?:views?|downloads?|hits|reads?|(?:minute|hour|day|week|month|year)s? ago)\b\)?",
    re.IGNORECASE,
)
"""What a page counts beside a title, which is another from visit to visit."""
_SIZE = r"\d[\d,.]*\s*(?:[km]b|bytes)"
_SIZED = pattern_of(
    rf"[(\[]\s*(?:pdf\W+)?{_SIZE}\s*[)\]]|(?<!\bof)(?<!\bfor)(?<!\bto)(?<!\bper)(?<!\bthan)(?<!\band)\s{_SIZE}(?=\W*$)",
    re.IGNORECASE,
)
"""The size of a file; that of a bundle of 500 MB is its title's own."""
_DRESS = str.maketrans("‘’“”‐‑–—", "''\"\"----")


def plain(title: str) -> str:
    """Return a title without what only dresses it: capitals, blanks, forms of quotes and dashes, counts, a full stop."""
    told = _AGO_OR_SEEN.sub("", " ".join(title.split()))
    return key(_SIZED.sub("", told).translate(_DRESS)).rstrip(" .")


def is_cut(one: str, other: str) -> bool:
    """Tell whether one of two titles is the other, cut for want of room."""
    pairs = ((one, other), (other, one))
    return any(_CUT.search(a) and plain(b).startswith(plain(_CUT.sub("", a))) for a, b in pairs)


def renamed(before: Sequence[Entry], entries: Sequence[Entry]) -> str:
    """Return that most entries are called or dated otherwise at once; empty where they are not."""
    old = {entry.url: entry for entry in before}
    both = [(old[entry.url], entry) for entry in entries if entry.url in old]
    count = sum(_is_otherwise(*pair) for pair in both)
    if count < MANY or 2 * count <= len(both):
        return ""
    return f"{count} of {len(both)} entries are called or dated otherwise at once: its form changed, or what is listed did"


def _is_otherwise(old: Entry, new: Entry) -> bool:
    days = old.published_on and new.published_on and old.published_on != new.published_on
    return bool(days) or not (plain(old.title) == plain(new.title) or is_cut(old.title, new.title))
