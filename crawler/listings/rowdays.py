"""Tell which of the days beside an entry is its own: the one that stands alone, or is called that of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from crawler.dates import stamped_day
from crawler.listings.labels import Element, squeeze, words_of
from crawler.listings.otherdays import is_otherwise, is_span
from diffs.days import around_days, find_dates, only_date
from tarmeem.patterns import pattern_of

SHORT = 80
"""Characters: a date in a longer passage may be any date, not the entry's own."""
_FIGURES = pattern_of(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTHS = 12
_UPLOADED = timedelta(days=3)
"""How long after its day a document is put up, at most, where its link's own day is held to bear it out."""


def month_first(words: str) -> frozenset[str]:
    """Return with which marks a page's days in figures are 3/25/2025, and none is 25/3/2025."""
    found = [(m[2], int(m[1]), int(m[3])) for m in _FIGURES.finditer(words)]
    turned = {mark for mark, _, second in found if second > _MONTHS}
    return frozenset(turned - {mark for mark, first, _ in found if first > _MONTHS})


def order_is_open(words: str) -> bool:
    """Tell whether there are days in figures, and none shows which of the two is the month."""
    found = [max(int(m[1]), int(m[3])) for m in _FIGURES.finditer(words)]
    return bool(found) and max(found) <= _MONTHS


def turned(said: str | None, linked: str | None) -> bool:
    """Tell whether a link's own day shows that a day in figures was read the wrong way round."""
    if not (said and linked):
        return False
    year, month, day = map(int, said.split("-"))
    if day > _MONTHS or day == month or _near(said, linked):
        return False
    return _near(date(year, day, month).isoformat(), linked)


def _near(one: str, other: str) -> bool:
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= _UPLOADED


def day_first(words: str, marks: frozenset[str]) -> str:
    """Return words with the days in figures that put the month first turned round."""
    return _FIGURES.sub(
        lambda m: f"{m[3]}{m[2]}{m[1]}{m[2]}{m[4]}" if m[2] in marks else m[0], words
    )


@lru_cache(maxsize=4096)
def under_a_label(words: str) -> bool:
    """Tell whether words are a day and the label of any date: "Promulgation Date: 5 March 2025"."""
    found = find_dates(words)
    if len(found) != 1:
        return False
    _, start, end = found[0]
    return bool(_LABEL.fullmatch(words[:start])) and not any(map(str.isalnum, words[end:]))


_LABEL = pattern_of(
    r"\W*(?:\w+\W+){0,3}(?:date(?: of(?: the)?(?: \w+){1,2})?|تاریخ(?: \w+){0,2})\W*", re.IGNORECASE
)


def says_a_day(words: str) -> bool:
    """Tell whether all that an element says is when something was put up."""
    return len(words) <= SHORT and only_date(words)


def dressed_days(chunks: list[str]) -> frozenset[str]:
    """Return what stands around the days in passages that give one day: "Posted on", or nothing."""
    if row_date(chunks) is None:
        return frozenset()
    return frozenset(around_days(chunk) for chunk in chunks if find_dates(chunk))


def row_date(chunks: list[str]) -> str | None:
    """Return the one date that passages give an entry; None where they give none, or several."""
    for group in (
        [c for c in chunks if only_date(c)],
        [c for c in chunks if len(c) <= SHORT],
        [c[:SHORT] for c in chunks],
    ):
        days = {day for chunk in group for day in _own(chunk)}
        if days:
            said = days if len(days) == 1 else {d for chunk in group for d in _published(chunk)}
            return said.pop() if len(said) == 1 else None
    return None


def _own(words: str) -> Iterator[str]:
    """Yield the days of words but for those that they call a deadline, an event's, or an end of a span."""
    at = 0
    for day, start, end in find_dates(words):
        if not (is_otherwise(words[at:start]) or is_span(words, start, end)):
            yield day
        at = end


def _published(words: str) -> Iterator[str]:
    """Yield the days that words call those of publication: others may be a deadline."""
    at = 0
    for day, start, end in find_dates(words):
        if _PUBLISHED.search(words, at, start):
            yield day
        at = end


def is_published(heading: str) -> bool:
    """Tell whether a column's heading says that days of publication stand below."""
    return bool(_PUBLISHED.search(heading))


_PUBLISHED = pattern_of(
    r"\b(?:published|posted|uploaded|issued|(?:issue|upload|publication) date|date of (?:issue|publication|upload))(?: on)?\W*$",
    re.I,
)


def days_apart(parts: Sequence[str]) -> Iterator[str]:
    """Yield the days that stand in parts of their own in a passage too long to be of a day."""
    if sum(map(len, parts)) > SHORT:
        for at, part in enumerate(parts):
            if only_date(part) and not is_otherwise(" ".join(parts[:at])):
                yield part


def stamped(row: Element) -> list[str]:
    """Return the days that a row tells programs, or who points at it, where it tells people "2 days ago"."""
    return [
        day
        for time in row.iter("time", "abbr", "span")
        if (day := stamped_day(time.get("datetime") or "") or _pointed_at(time))
        and not find_dates(words_of(time))
        and not is_otherwise(_words_before(time))
    ]


def _pointed_at(element: Element) -> str:
    """Return the day in full of what says how long ago it was."""
    words = element.get("title") or ""
    found = find_dates(words) if len(words) <= SHORT else []
    if len(found) != 1 or is_otherwise(words[: found[0][1]]):
        return ""
    return found[0][0] if _AGO.search(words_of(element)) else ""


_AGO = pattern_of(r"\bago\W*$|\byesterday\b|\btoday\b|(?:قبل|پہلے|آج|گزشتہ روز)\W*$", re.IGNORECASE)


def _words_before(element: Element) -> str:
    before, parent = element.getprevious(), element.getparent()
    said = parent.text if before is None and parent is not None else getattr(before, "tail", "")
    return squeeze(said or "")
