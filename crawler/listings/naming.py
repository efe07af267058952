"""Name an entry: by its link's own words, what the link's picture is called, or the heading of its row."""

from __future__ import annotations

import re

from crawler.listings.labels import Element, squeeze, words_of
from crawler.listings.rowdays import only_date

_GENERIC = re.compile(
    r"^\W*(?:(?:click here|read more|more|details?|view|download|open|pdf|file|here|link|full text"
    r"|text|new|see|show|the|to|document|doc|english|urdu|in|copy|مزید|پڑھیں|تفصیل(?:ات)?|ڈاؤن لوڈ"
    r"|یہاں|اردو|انگریزی|\d+(?:\.\d+)? ?(?:kb|mb)|\d+)[\s\W]*)*$",
    re.IGNORECASE,
)
_BADGE = re.compile(
    r"\W*(?:new|latest|pdf|docx?|download|view|\d+(?:\.\d+)? ?[km]b|نیا|جدید|ڈاؤن لوڈ)\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^\d{1,4}[.)۔]\s+(?=[^\W\d])")
"""An entry's place in the list, which it loses to the next one that is put above it."""
_TITLE = re.compile(
    r"\W*(?:(?:title|subject|عنوان|موضوع)\b"
    r"|name of (?:the )?(?:acts?|bills?|laws?|documents?|notices?|ordinances?|rules|regulations?|polic(?:y|ies))\b)",
    re.IGNORECASE,
)
_HEADINGS = (("h1", "h2", "h3", "h4", "h5", "h6"), ("strong", "b", "th"))


def uncounted(title: str) -> str:
    """Return a title without the entry's number in the list."""
    return _COUNTED.sub("", title)


def pieces(element: Element) -> list[str]:
    """Return an element's words, a part for each tag."""
    return [text for node in element.itertext() if (text := squeeze(node))]


def link_title(links: list[Element]) -> str:
    """Return the longest words of an entry's links that can name it; empty where none can."""
    return max((name for link in links if can_name(name := _naming(link))), key=len, default="")


def row_title(row: Element, chunks: list[str]) -> str:
    """Return the heading in an entry's row, else its longest passage."""
    for tags in _HEADINGS:
        heads = [w for h in row.iter(*tags) if can_name(w := words_of(h)) and w in chunks]
        if heads:
            return max(heads, key=len)
    return max((c for c in chunks if can_name(c) and len(c) >= 12), key=len, default="")


def _naming(link: Element) -> str:
    words = words_of(link)
    for piece in pieces(link):
        # A day or a badge that a card bears before or behind its title; in mid-sentence it is the title's.
        if (only_date(piece) or _BADGE.match(piece)) and words != piece:
            words = words.removeprefix(piece).removesuffix(piece).strip()
    heads = [words_of(h) for h in link.iter(*_HEADINGS[0])]
    words = max(heads, key=len, default="") or words
    pictured = "" if words else next(filter(None, (i.get("alt") for i in link.iter("img"))), "")
    whole = squeeze(link.get("title") or link.get("aria-label") or pictured)
    cut = re.sub(r"\s*(?:…|\.\.\.)$", "", words)
    if whole and (not can_name(words) or (cut != words and whole.startswith(cut))):
        return whole
    return words


def is_title(heading: str) -> bool:
    """Tell whether a column's heading says that titles stand below."""
    return bool(_TITLE.match(heading))


def can_name(words: str) -> bool:
    """Tell whether words can be a title: they are more than "Download", a number or a day."""
    return bool(words) and not _GENERIC.match(words) and not only_date(words)
