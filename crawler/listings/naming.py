"""Name an entry: by its link's own words, what the link's picture is called, or the heading of its row."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import chain, islice

from crawler.listings.labels import Element, squeeze, words_of
from crawler.listings.rowdays import only_date

_GENERIC = re.compile(
    r"^\W*(?:(?:click here|continue reading|read more|more|details?|view|download|open|pdf|file|here|link|full text"
    r"|text|new|see|show|the|to|document|doc|english|urdu|in|copy|مزید|پڑھیں|تفصیل(?:ات)?|ڈاؤن لوڈ"
    r"|یہاں|اردو|انگریزی|\d+(?:\.\d+)? ?(?:kb|mb|bytes)|views?|hits|comments?|downloads|\d[\d,]*)[\s\W]*)*$",
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
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
_POINTED_AT = ("title", "aria-label", "data-original-title", "data-bs-original-title", "data-title")
_AROUND = 3
"""Elements around a link that may bear its title whole."""
_LONG, _PROSE = 12, 60
"""Characters: fewer are no title where anything else may be, more with a stop are what is said of it."""
_WORD = re.compile(r"[^\W\d_]{3}")
_HEADINGS = (("h1", "h2", "h3", "h4", "h5", "h6"), ("strong", "b", "th"))


def uncounted(title: str) -> str:
    """Return a title without the entry's number in the list."""
    return _COUNTED.sub("", title)


def pieces(element: Element) -> list[str]:
    """Return an element's words, a part for each tag."""
    return [text for node in element.itertext() if (text := squeeze(node))]


def link_title(links: list[Element], but: Collection[str] = ()) -> str:
    """Return the longest words of an entry's links that can name it, those left out that name others too."""
    asked = (_naming(link) for link in links if not is_row(link))
    names = [name for name in asked if can_name(name) and name not in but]
    return max((n for n in names if not _calls_to(n, names)), key=len, default="")


def is_row(link: Element) -> bool:
    """Tell whether what leads to an entry is a whole row of a table, with its number and its day."""
    return bool(link.tag == "tr")


def _calls_to(name: str, names: Collection[str]) -> bool:
    """Tell whether words are another link's behind a call to read: "Continue reading" and the title."""
    parts = [name.partition(one) for one in names if one != name and one in name]
    return any(
        _CALL.fullmatch(before) and not any(map(str.isalnum, after)) for before, _, after in parts
    )


_CALL = re.compile(
    r"\W*(?:continue reading|(?:read|see|learn|know) more|read (?:on|full)|view|read|open|download|details)(?: (?:about|of|the))*\W*",
    re.IGNORECASE,
)


def row_title(row: Element, chunks: list[str], often: Callable[[str], int]) -> str:
    """Return the heading in an entry's row, else its longest passage; what other rows say too names it last.

    ``often``: how often a page says words, from 0: in no other row, to 2: in most, or in a column that repeats itself.
    """
    for tags in _HEADINGS:
        heads = [w for h in row.iter(*tags) if can_name(w := words_of(h)) and w in chunks]
        if heads:
            return max(heads, key=lambda w: (-often(w), len(w)))
    able = [(often(c), c) for c in chunks if can_name(c)]
    for rank in (0, 1, 2):
        said = [c for one, c in able if one == rank]
        brief = [c for c in said if _WORD.search(c)] if row.tag == "tr" and rank < 2 else []
        if found := [c for c in said if len(c) >= _LONG] or brief:
            return max([c for c in found if not _is_prose(c)] or found, key=len)
    return ""


def _is_prose(words: str) -> bool:
    """Tell whether words are what is said of a document, and not its title."""
    return len(words) > _PROSE and (words[-1] in ".…۔" or len(words) > 3 * _PROSE)


def _naming(link: Element) -> str:
    words = words_of(link)
    for piece in pieces(link):
        # A day or a badge that a card bears before or behind its title; in mid-sentence it is the title's.
        if (only_date(piece) or _BADGE.match(piece)) and words != piece:
            words = words.removeprefix(piece).removesuffix(piece).strip()
    heads = [words_of(h) for h in link.iter(*_HEADINGS[0])]
    words = max(heads, key=len, default="") or words
    cut = _CUT.sub("", words)
    if cut != words and cut:
        return next((whole for whole in _said_whole(link) if whole.startswith(cut)), words)
    pictured = "" if words else next(filter(None, (i.get("alt") for i in link.iter("img"))), "")
    whole = squeeze(link.get("title") or link.get("aria-label") or pictured)
    return whole if whole and not can_name(words) else words


def _said_whole(link: Element) -> Iterator[str]:
    """Yield what a link, the parts of it and what it stands in say of themselves when they are pointed at."""
    for element in chain(link.iter(), islice(link.iterancestors(), _AROUND)):
        for name in _POINTED_AT:
            if said := squeeze(element.get(name) or ""):
                yield said


def is_title(heading: str) -> bool:
    """Tell whether a column's heading says that titles stand below."""
    return bool(_TITLE.match(heading))


def can_name(words: str) -> bool:
    """Tell whether words can be a title: they are more than "Download", a number or a day."""
    return bool(words) and not _GENERIC.match(words) and not only_date(words)
