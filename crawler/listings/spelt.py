"""Write a page's days out in full where the page itself says what they lack, before it is read.

A box with the day, the month and the year in parts of their own becomes one day; "12 Mar" below a
heading "2024" gets its year, "25-03-24" its century. What the page leaves open stays as it is, and is no day.
"""

from __future__ import annotations

import re

from crawler.dates import stamped_day
from crawler.listings.centuries import century, give_centuries
from crawler.listings.labels import Element, words_of
from crawler.listings.texts import Text, said_in, texts
from crawler.listings.underyears import give_years, may_count
from diffs.days import A_MONTH, find_dates, iso
from tarmeem.patterns import pattern_of

BOX = 40
"""Characters: a box of a day says no more."""
_DEEP = 4
"""Elements that a day's parts stand within, at most."""
_OPEN = frozenset(("tr", "tbody", "thead", "table", "ul", "ol", "dl", "body", "html"))
"""What holds several things: its parts are no parts of one day."""
_LINKS = ("a", "area", "iframe", "embed", "object", "input", "img", "button")
_SEP = r"[\s,،./|:-]*"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_MONTH = rf"(?<![^\W\d_])(?P<month>{A_MONTH})(?![^\W\d_])\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)\s*ء?"
_FULL = [
    pattern_of(rf"\W*{_SEP.join(order)}\W*", re.IGNORECASE)
    for order in (
        (_DAY, _MONTH, _YEAR), (_MONTH, _DAY, _YEAR), (_YEAR, _MONTH, _DAY), (_YEAR, _DAY, _MONTH),
    )
]  # fmt: skip
_BARE = [
    pattern_of(rf"\W*{_SEP.join(order)}\W*", re.IGNORECASE)
    for order in ((_DAY, _MONTH), (_MONTH, _DAY))
]
_NAMED = pattern_of(
    rf"\W*{_DAY}(?:\s?(?P<mark>[-/.])\s?{_MONTH}(?<!\.)\s?(?P=mark)\s?['’]?|\s+{_MONTH.replace('month', 'name')}[, ]+['’]?)"
    r"(?P<year>\d\d)\W*",
    re.IGNORECASE,
)
"""The same mark stands on both sides of the month: "3-Mar/24" may be the third of March's, "3. Mar 24" an item."""
_FIGURES = pattern_of(r"\W*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\W*")
_WEEKDAY = pattern_of(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b"
    r"|پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار",
    re.IGNORECASE,
)
_A_MONTH = pattern_of(_MONTH, re.IGNORECASE)
_MONTH_AND_YEAR = pattern_of(rf"\W*{_MONTH}{_SEP}{_YEAR}\W*", re.IGNORECASE)


def _say_stamped(root: Element) -> None:
    """Write a day in figures as its element tells it to programs, where that is one of the two readings of it."""
    for element in root.xpath("//*[@datetime or @content]"):
        words = words_of(element)
        if not (found := _FIGURES.fullmatch(words)):
            continue
        stamp = element.get("datetime") or element.get("content")
        one, other, year = found.groups()
        told = {stamped_day(stamp), stamp.strip()[:10]} & {
            iso(year, one, other),
            iso(year, other, one),
        }
        if len(told) == 1:
            Text(element, words, whole=True).say(f" {told.pop()} ")


def spell_out(root: Element) -> None:
    """Write the days of a parsed page out in full, in place."""
    _say_stamped(root)
    found = list(texts(root))
    counted: list[tuple[Text, str]] = []
    bare: dict[Text, str] = {}
    for text in found:
        if len(text.words) > BOX or not _A_MONTH.search(text.words) or text.names_a_link():
            continue
        if find_dates(text.words):
            continue
        if said := _in_full(text.words) or _of_a_century(text.words):
            text.say(f" {said} ")
        else:
            _read_box(text, counted, bare)
    if not may_count([int(said.split()[0]) for _, said in counted]):
        for box, said in counted:
            box.say(f" {said} ")
    give_years(found, bare)
    give_centuries(found)


def _in_full(words: str) -> str:
    """Return a day with its year as it is read anywhere: day, month, year."""
    for form in _FULL:
        found = form.fullmatch(_WEEKDAY.sub(" ", words))
        if found and iso(found["year"], found["month"], found["day"]):
            return f"{found['day']} {found['month']} {found['year']}"
    return ""


def _of_a_century(words: str) -> str:
    found = _NAMED.fullmatch(_WEEKDAY.sub(" ", words))
    year = century(found["year"]) if found else ""
    month = found["month"] or found["name"] if found else ""
    if found and iso(year or 0, month, found["day"]):
        return f"{found['day']} {month} {year}"
    return ""


def _without_year(words: str) -> str:
    for form in _BARE:
        if found := form.fullmatch(_WEEKDAY.sub(" ", words)):
            return f"{found['day']} {found['month']}"
    return ""


def _read_box(text: Text, counted: list[tuple[Text, str]], bare: dict[Text, str]) -> None:
    """Note what the widest box about a month's name says: a day, or one that lacks its year."""
    day, box = "", text
    lacking = _without_year(text.words)
    for node in [text.holder, *text.holder.iterancestors()][:_DEEP]:
        words = said_in(node, BOX)
        if len(words) > BOX or node.tag in _OPEN or next(node.iter(*_LINKS), None) is not None:
            break
        if said := _in_full(words):
            day, box = said, Text(node, words, whole=True)
        elif not day and (said := _without_year(words)):
            lacking, box = said, Text(node, words, whole=True)
    if not day and lacking:
        bare[box] = lacking
    elif day and _MONTH_AND_YEAR.fullmatch(text.words):
        counted.append((box, day))
    elif day:
        box.say(f" {day} ")
