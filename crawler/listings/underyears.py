"""Give a day that lacks its year that of the heading it stands below, where nothing speaks against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from crawler.listings.labels import Element
from crawler.listings.texts import Text, said_in
from diffs.days import find_dates, iso
from tarmeem.patterns import pattern_of

_YEAR = pattern_of(r"\W*(?:(?:calendar )?year|سال)?\W*((?:19|20)\d\d)\s*ء?\W*", re.IGNORECASE)
_YEARS = pattern_of(r"\D{0,20}(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)?\d\d)\W*")
"""A year that begins in July, or several: it says of no day which it is of."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ELSEWHERE = frozenset(("a", "nav", "footer", "aside", "form"))
_ALONE = 24
"""Characters: a text that is no longer and holds a day says nothing else."""


@dataclass(slots=True)
class _Heading:
    """A year that stands alone, and the days below it."""

    year: int
    """0 where it is several."""
    over: Element
    """What it heads: the element that it stands in with what follows it."""
    rank: str
    days: list[tuple[Text, str]] = field(default_factory=list)
    words: bool = False
    """Whether anything at all stands below it."""
    against: bool = False
    """Whether a day of another year stands below it."""

    def note(self, text: Text, box: Text | None, said: str) -> None:
        """Note a text below it, and the day that the text begins to say, if any."""
        if box and said:
            self.days.append((box, said))
        self.words = True
        self.against = self.against or _of_another_year(text, self.year)


def give_years(found: Iterable[Text], bare: Mapping[Text, str]) -> None:
    """Write the days that lack their year in full: ``bare`` says which texts, or boxes, they are."""
    if not bare:
        return
    groups: defaultdict[Element, list[_Heading]] = defaultdict(list)
    early: set[Element] = set()
    waiting = dict(bare)
    now: _Heading | None = None
    for text in found:
        if heading := _heading(text):
            now = heading
            groups[heading.over].append(heading)
            continue
        now = None if now and _ends(text, now) else now
        box = _lacking(text, bare)
        said = waiting.pop(box, "") if box else ""
        if now:
            now.note(text, box, said)
        elif box and said:
            early.update(box.holder.iterancestors())
    for over, headings in groups.items():
        if over not in early and _hold(headings):
            _write(headings)


def _write(headings: Iterable[_Heading]) -> None:
    for heading in headings:
        for box, said in heading.days:
            box.say(f" {said} {heading.year} ")


def _heading(text: Text) -> _Heading | None:
    one = _YEAR.fullmatch(text.words)
    if not one and not _YEARS.fullmatch(text.words):
        return None
    node = text.holder
    if said_in(node) != text.words or _ELSEWHERE & {n.tag for n in (node, *node.iterancestors())}:
        return None
    while (above := node.getparent()) is not None and said_in(above) == text.words:
        node = above
    ranks = [part.tag for part in (node, *node.iterdescendants()) if part.tag in _HEADINGS]
    over = node if above is None else above
    return _Heading(int(one[1]) if one else 0, over, ranks[0] if ranks else "")


def _ends(text: Text, now: _Heading) -> bool:
    """Tell whether a text stands outside what a year heads, or in a heading of its own rank or above."""
    above = [text.holder, *text.holder.iterancestors()]
    if now.over not in above:
        return True
    return bool(now.rank) and any(n.tag in _HEADINGS and n.tag <= now.rank for n in above)


def _lacking(text: Text, bare: Mapping[Text, str]) -> Text | None:
    """Return the day without its year that a text is, or is a part of."""
    if text in bare:
        return text
    nodes = (text.holder, *text.holder.iterancestors())[:_DEEP]
    boxes = (Text(node, said_in(node), whole=True) for node in nodes)
    return next((box for box in boxes if box in bare), None)


_DEEP = 5
"""Elements about a text, at most, that make a box of a day."""


def _of_another_year(text: Text, year: int) -> bool:
    if len(text.words) > _ALONE:
        return False
    return any(not day.startswith(f"{year}-") for day, _, _ in find_dates(text.words))


def _hold(headings: Sequence[_Heading]) -> bool:
    """Tell whether years head what stands below them, one after another, and their days go one way."""
    years = [heading.year for heading in headings]
    return (
        all(heading.words and not heading.against and heading.year for heading in headings)
        and (all(a > b for a, b in pairwise(years)) or all(a < b for a, b in pairwise(years)))
        and all(_are_days(heading) for heading in headings if heading.days)
        and not _count_rows(headings)
    )


def _count_rows(headings: Iterable[_Heading]) -> bool:
    """Tell whether numbers in boxes of their own, a month beside them, count what stands below each year."""
    boxed = [
        [int(said.split()[0]) for box, said in heading.days if box.whole] for heading in headings
    ]
    return any(boxed) and all(may_count(numbers) for numbers in boxed if numbers)


def may_count(numbers: Sequence[int]) -> bool:
    """Tell whether the numbers beside months may count rows or issues, and be no days."""
    steps = {later - first for first, later in pairwise(numbers)}
    return steps in ({1}, {-1}) or list(numbers) == [1]


def _are_days(heading: _Heading) -> bool:
    """Tell whether all are days of the year, in order, and "Mar 24", "Dec 23" are no months of years."""
    parts = [said.split() for _, said in heading.days]
    days = [iso(heading.year, month, day) for day, month in parts]
    one_way = all(a <= b for a, b in pairwise(days)) or all(a >= b for a, b in pairwise(days))
    beside = {(heading.year + step) % 100 for step in (-1, 0, 1)}
    return all(days) and one_way and not {int(day) for day, _ in parts} <= beside
