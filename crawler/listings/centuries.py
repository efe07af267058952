"""Give days in figures their century, where the page shows that the year stands last in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crawler.listings.labels import Element
from crawler.listings.texts import Text
from diffs.days import iso
from tarmeem.patterns import pattern_of

_SHORT = pattern_of(r"\W*(\d{1,2})([-/.])(\d{1,2})\2(\d\d)\W*")
_LONG = pattern_of(r"\W*\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d\W*")
_MONTHS = 12
_SHOWS = 4
"""Days in one column, at least, whose order shows which of their figures is the year."""
_OURS, _LAST = 50, 70
"""Years of two figures: below the one they are of this century, from the other on of the last, between of neither."""
Figures = tuple[int, int, int]
Column = tuple[Element, str, str, int]
_LISTS = ("table", "ul", "ol", "dl", "section", "article", "main", "body", "html")
"""What holds a list or a table: what it shows of its days it shows of no other's."""
_CELLS = ("td", "th")


def century(year: str) -> str:
    """Return a year of two figures in four; empty where it might be of two centuries."""
    number = int(year)
    return f"20{year}" if number < _OURS else f"19{year}" if number >= _LAST else ""


def give_centuries(found: Iterable[Text]) -> None:
    """Write the days of two-figure years in full, a column at a time: 25-03-24 becomes 25-03-2024."""
    short: defaultdict[Column, list[tuple[Text, Figures]]] = defaultdict(list)
    long: set[Column] = set()
    for text in found:
        if day := _SHORT.fullmatch(text.words):
            figures = int(day[1]), int(day[3]), int(day[4])
            if not text.names_a_link():
                short[_column(text, day[2])].append((text, figures))
        elif day := _LONG.fullmatch(text.words):
            long.add(_column(text, day[1]))
    for column, days in short.items():
        if column in long or year_is_last([figures for _, figures in days]):
            for text, _ in days:
                _write(text)


def _column(text: Text, mark: str) -> Column:
    """Return where a day stands among its like: its table or list, its mark, what holds it, and its place in the row."""
    around = [text.holder, *text.holder.iterancestors()]
    held = next((node for node in around if node.tag in _LISTS), around[-1])
    cell = next((node for node in around if node.tag in _CELLS), None)
    before = 0 if cell is None else sum(1 for _ in cell.itersiblings(preceding=True))
    return held, mark, text.holder.tag, before


def year_is_last(days: Sequence[Figures]) -> bool:
    """Tell whether figures cannot begin with the year: one is no such day, or only so do they stand in order.

    A list's years are few and its days many, and it goes one way: what does both only when the year
    is read last is read so.
    """
    if any(not 1 <= second <= _MONTHS for _, second, _ in days):
        return all(1 <= min(first, second) <= _MONTHS for first, second, _ in days)
    years, firsts = {last for _, _, last in days}, {first for first, _, _ in days}
    if len(days) < _SHOWS or len(years) >= len(firsts):
        return False
    last = [iso(2000 + y, m, d) for d, m, y in days]
    first = [iso(2000 + y, m, d) for y, m, d in days]
    return all(last) and _go_one_way(last) and not (all(first) and _go_one_way(first))


def _go_one_way(days: Sequence[str]) -> bool:
    pairs = list(pairwise(days))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)


def _write(text: Text) -> None:
    found = _SHORT.fullmatch(text.words)
    year = century(found[4]) if found else ""
    if found and year:
        text.say(f" {found[1]}{found[2]}{found[3]}{found[2]}{year} ")
