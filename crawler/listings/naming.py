"""Name an entry: by its link's own words, what the link's picture is called, or the heading of its row."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, islice

from crawler.listings.labels import Element, in_parts, passages, squeeze, words_of
from crawler.listings.rowdays import under_a_label
from diffs.days import only_date
from tarmeem.patterns import pattern_of

_GENERIC = pattern_of(
    r"^\W*(?:(?:click here|continue reading|read more|more|details?|view|download|open|pdf|file|here|link|full text"
    r"|text|new|see|show|the|to|document|doc|english|urdu|in|copy|مزید|پڑھیں|تفصیل(?:ات)?|ڈاؤن لوڈ"
    r"|یہاں|اردو|انگریزی|\d+(?:\.\d+)? ?(?:kb|mb|bytes)|views?|hits|comments?|downloads|\d[\d,]*)[\s\W]*)*$",
    re.IGNORECASE,
)
_FILE = pattern_of(r"\S+\.(?:pdf|docx?|xlsx?|rtf|odt|zip|tiff?|jpe?g|png)", re.IGNORECASE)
_BADGE = pattern_of(
    r"\W*(?:new|latest|pdf|docx?|download|view|(?:size\W{1,3})?\d+(?:\.\d+)? ?[km]b|\d[\d,]* (?:views?|downloads?|hits)"
    r"|[→←»«›‹▶•]|(?:dated?|posted|published|uploaded|issued)(?: on)?|نیا|جدید|ڈاؤن لوڈ)\W*$",
    re.IGNORECASE,
)
_COUNTED = pattern_of(r"^\d{1,4}[.)۔]\s+(?=[^\W\d])")
"""An entry's place in the list, which it loses to the next one that is put above it."""
_TITLE = pattern_of(
    r"\W*(?:(?:title|subject|عنوان|موضوع)\b"
    r"|name of (?:the )?(?:acts?|bills?|laws?|documents?|notices?|ordinances?|rules|regulations?|polic(?:y|ies))\b)",
    re.IGNORECASE,
)
_CALLED = pattern_of(rf"(?:{_TITLE.pattern})\s*(?:[:–—-]\s*|$)", re.IGNORECASE)
"""A label that stands alone, or is set off from the title behind it."""
_RUNS_ON = pattern_of(r"\b(?:of|on|for|the|by|from|to|in|and|till|until)\W*$", re.IGNORECASE)
"""What a sentence has before a day that is its own."""
_BLOCKS = ("div", "p", "li", "td", "article", "section", *(f"h{n}" for n in range(1, 7)))
_CUT = pattern_of(r"\s*(?:…|\.\.\.)$")
_POINTED_AT = ("title", "aria-label", "data-original-title", "data-bs-original-title", "data-title")
_AROUND = 3
"""Elements around a link that may bear its title whole."""
_LONG, _PROSE, _LONGEST = 12, 40, 180
"""Characters: fewer are no title where anything else may be, more with a stop, or many more, are what is said of it."""
_SHORTENED = pattern_of(r"\b(?:etc|ltd|co|corp|inc|ors|anr|pvt)\.$", re.IGNORECASE)
"""What a name ends with that has a stop of its own."""
_WORD = pattern_of(r"[^\W\d_]{3}")
_WHOLE_WORD = pattern_of(r"(?<![^\s(])[^\W\d_]{3,}(?=[\s,.:;)]|$)")
_HEADINGS = (("h1", "h2", "h3", "h4", "h5", "h6"), ("strong", "b", "th"))


def uncounted(title: str) -> str:
    """Return a title without the entry's number in the list."""
    return _COUNTED.sub("", title)


def pieces(element: Element) -> list[str]:
    """Return an element's words, a part for each tag."""
    return list(chain.from_iterable(parts for _, parts in in_parts(element, {})))


def is_dress(part: str) -> bool:
    """Tell whether a part of a passage is a day, a size or a badge, as rows and cards bear beside their titles."""
    return bool(_BADGE.match(part)) or only_date(part) or under_a_label(part)


def undressed(parts: Sequence[str], dresses: Callable[[str], bool] = is_dress) -> str:
    """Return a passage without what dresses it before and behind; in mid-sentence a day is the title's."""
    at, end = 0, len(parts)
    while end - at > 1 and dresses(parts[end - 1]) and not _RUNS_ON.search(parts[end - 2]):
        end -= 1
    while end - at > 1 and dresses(parts[at]):
        at += 1
    return " ".join(parts[at:end])


def link_title(links: list[Element], but: Collection[str] = ()) -> str:
    """Return the longest words of an entry's links that can name it, those left out that name others too."""
    asked = (_naming(link) for link in links if not is_row(link))
    names = [name for name in asked if can_name(name) and name not in but]
    return max((n for n in names if not _calls_to(n, names)), key=len, default="")


def is_row(link: Element) -> bool:
    """Tell whether what leads to an entry is a whole row or card, with its day and what is said of it."""
    if link.tag == "tr":
        return True
    boxed = next(link.iter(*_BLOCKS), None) is not None
    return boxed and len(list(islice(passages(link, {}), 2))) > 1


def _calls_to(name: str, names: Collection[str]) -> bool:
    """Tell whether words are another link's behind a call to read: "Continue reading" and the title."""
    parts = [name.partition(one) for one in names if one != name and one in name]
    return any(
        _CALL.fullmatch(before) and not any(map(str.isalnum, after)) for before, _, after in parts
    )


_CALL = pattern_of(
    r"\W*(?:continue reading|(?:read|see|learn|know) more|read (?:on|full)|view|read|open|download|details)(?: (?:about|of|the))*\W*",
    re.IGNORECASE,
)


def called(names: Sequence[str]) -> str:
    """Return what passages say after a label such as "Title"."""
    for at, words in enumerate(names):
        if label := _CALLED.match(words):
            said = words[label.end() :] or next(iter(names[at + 1 :]), "")
            if can_name(said):
                return said
    return ""


def row_title(row: Element, chunks: list[str], often: Callable[[str], int], *, brief: bool) -> str:
    """Return the heading in an entry's row, else its longest passage; what other rows say too names it last.

    ``often``: how often a page says words, from 0: in no other row, to 2: in most, or in a column that repeats itself;
    ``brief``: whether nothing else but the entry is in it, so that a word may be a title.
    """
    for tags in _HEADINGS:
        heads = {
            w: h for h in row.iter(*tags) if can_name(w := undressed(pieces(h))) and w in chunks
        }
        if heads:
            name = max(heads, key=lambda w: (-often(w), len(w)))
            return _uncut(name, heads[name])
    able = [(often(c), c) for c in chunks if can_name(c)]
    for rank in (0, 1, 2):
        said = [c for one, c in able if one == rank]
        words = [c for c in said if _WORD.search(c)] if brief and rank < 2 else []
        if found := [c for c in said if len(c) >= _LONG] or words:
            return max([c for c in found if not _is_prose(c)] or found, key=len)
    return ""


def _is_prose(words: str) -> bool:
    """Tell whether words are what is said of a document, and not its title."""
    ends = words[-1] in ".…۔" and not _SHORTENED.search(words)
    return len(words) > _PROSE and (ends or len(words) > _LONGEST)


def _naming(link: Element) -> str:
    words = undressed(pieces(link))
    heads = [words_of(h) for h in link.iter(*_HEADINGS[0])]
    words = max(heads, key=len, default="") or words
    if _CUT.search(words):
        return _uncut(words, link)
    pictured = "" if words else next(filter(None, (i.get("alt") for i in link.iter("img"))), "")
    whole = squeeze(link.get("title") or link.get("aria-label") or pictured)
    return whole if whole and not can_name(words) else words


def _uncut(words: str, element: Element) -> str:
    """Return words that are cut short as what bears them says them whole, where it does."""
    cut = _CUT.sub("", words)
    wholes = _said_whole(element) if cut != words and cut else ()
    return next((whole for whole in wholes if whole.startswith(cut)), words)


def _said_whole(link: Element) -> Iterator[str]:
    """Yield what a link, the parts of it and what it stands in say of themselves when they are pointed at."""
    for element in chain(link.iter(), islice(link.iterancestors(), _AROUND)):
        for name in _POINTED_AT:
            if said := squeeze(element.get(name) or ""):
                yield said


def in_words(name: str) -> bool:
    """Tell whether a name has a word of its own, and is no bare number of a file."""
    return bool(_WHOLE_WORD.search(name))


def is_title(heading: str) -> bool:
    """Tell whether a column's heading says that titles stand below."""
    return bool(_TITLE.match(heading))


def can_name(words: str) -> bool:
    """Tell whether words can be a title: they are more than "Download", a file's name, a number or a day."""
    if not words or _GENERIC.match(words) or _FILE.fullmatch(words):
        return False
    return not (only_date(words) or under_a_label(words))
