"""Find what stands at the head or the foot of page after page: running titles, and what bears the page's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import chain, pairwise, product
from operator import and_

from diffs.structure.furniture.pagenumbers import head_key
from diffs.structure.recognising.lines import FURNITURE, Lines
from tarmeem.patterns import pattern_of

_FOOT = pattern_of(r"\d")
"""What tells a page's foot from a rule: it bears a number."""
_UNIT = pattern_of(
    r"(?:THE )?(?:\w+ )?(?:PART|CHAPTER|TITLE|SCHEDULE|ANNEX|APPENDIX|FORM|BOOK|DIVISION|SECTION|ARTICLE|RULE|REGULATION)\b"
)
"""What opens a part of the law may stand at the top of several pages, and be words each time."""
COUNTED = pattern_of(
    rf"{_UNIT.pattern}|(?:CLAUSE|PARA(?:GRAPH)?|ITEM|ENTRY|TABLE|EXPLANATION|ILLUSTRATION)\b"
)
"""What else the law counts, with a number to each."""
_PAGE = 12
"""Lines between a page's head and the next that a table's rows hardly have."""
_TITLE = pattern_of(
    r"\b(?:Act|Ordinance|Order|Code|Bill|Rules|Regulations),?\s+(?:1[89]|20)\d\d\b", re.IGNORECASE
)
"""A law's title: no line of a table bears it beside a number that rises from page to page."""
_FIGURE = pattern_of(r"\d+")


def set_page_heads_aside(
    lines: Lines, heads: Mapping[str, Sequence[int]], numbers: Sequence[int]
) -> None:
    """Flag heads and feet of pages, in place; what might be the law's own stays.

    ``heads``: the lines that may be one, by their ``head_key``; ``numbers``: those that are but a number.
    """
    _page_heads(lines, heads)
    _numbered_heads(lines, heads, numbers)
    _counted_heads(lines, heads)
    _running_heads(lines)


def _page_heads(lines: Lines, heads: Mapping[str, Sequence[int]]) -> None:
    """Flag lines that come back on page after page, with a rising number or in mid-sentence."""
    words: set[str] = set()
    for key, found in heads.items():
        letters = key.strip(" -–—.|")
        if (
            len(found) >= 3
            and len(letters) > 3
            and letters.isupper()
            and (_stand_apart(found) or all(lines.cuts(i) for i in found))
            and _rises(lines, found)
            and not _are_units(lines, found)
        ):
            words.add(letters)
            lines.set_aside(found)
    for key, found in heads.items():
        letters = key.strip(" -–—.|()")
        if letters in words or (
            len(found) >= 4
            and len(letters) > 3
            and letters.isupper()
            and _stand_apart(found)
            and _interrupts(lines, found)
        ):
            lines.set_aside(found)


def _numbered_heads(
    lines: Lines, heads: Mapping[str, Sequence[int]], numbers: Sequence[int]
) -> None:
    """Flag a line that comes back a page apart, beside a number alone that counts the pages, and the numbers.

    So may a table's rows or forms be numbered: these count from 1, and no sentence runs on across them.
    The title itself, or the chapter that a page head names, may stand elsewhere beside no number.
    """
    values = {at: int(lines.bare[at]) for at in numbers}
    earliest = {values[at]: at for at in reversed(numbers)}
    for found in heads.values():
        if len({lines.bare[i] for i in found}) > 1 or not _may_run(lines.bare[found[0]]):
            continue
        for step in (-1, 1):
            pairs = [sorted((i, at)) for i in found if (at := lines.beside(i, step)) in values]
            pages = [values[low] if low in values else values[high] for low, high in pairs]
            if not _count_pages([low for low, _ in pairs], pages):
                continue
            cut = [low for low, high in pairs if lines.cuts(low, high)]
            counted = earliest.get(pages[0] - 1, pairs[0][0]) < pairs[0][0]
            first = pages[0] == 1 and lines.before(pairs[0][0])[0]
            if cut and not (counted or first):
                lines.set_aside(chain(*pairs))


def _counted_heads(lines: Lines, heads: Mapping[str, Sequence[int]]) -> None:
    """Flag a title that comes back a page apart, the page's number in its line: with its year, or in mid-sentence."""
    for found in heads.values():
        words = head_key(lines.bare[found[0]]).upper()
        if len(found) < 3 or not any(map(str.isalpha, words)) or COUNTED.match(words):
            continue
        figures = [Counter(_FIGURE.findall(lines.bare[i])) for i in found]
        common = reduce(and_, figures)
        pages = [int(page) for figure in figures for page in (figure - common).elements()]
        counts = len(pages) == len(found) and _count_pages(found, pages)
        if counts and (_TITLE.search(lines.bare[found[0]]) or any(map(lines.cuts, found))):
            lines.set_aside(found)


def _count_pages(places: Sequence[int], pages: Sequence[int]) -> bool:
    """Say whether three numbers or more stand a page apart and count up by one or two a page."""
    apart = all(b - a >= _PAGE for a, b in pairwise(places))
    return len(pages) >= 3 and apart and all(0 < b - a <= 2 for a, b in pairwise(pages))


def _running_heads(lines: Lines) -> None:
    """Flag a title that stands twice or more at the top of a page: below a page's foot or a form feed."""
    tops: dict[str, list[int]] = {}
    for index in lines.heads:
        bare = lines.bare[index]
        if not bare.isupper() or lines.aside[index] or not _may_run(bare):
            continue
        if not _is_top(lines, index):
            continue
        tops.setdefault(head_key(bare), []).append(index)
    for found in tops.values():
        if len(found) > 1:
            lines.set_aside(found)


def _may_run(bare: str) -> bool:
    """Say whether a line in capitals may be a running head: a title, and no sentence or heading."""
    return (
        6 < len(bare) < 90
        and bare[0].isalpha()
        and bare[-1] not in ".;:,—–-"
        and not _UNIT.match(bare)
    )


def _is_top(lines: Lines, index: int) -> bool:
    """Say whether nothing but gaps lies between a line and the foot of the page above."""
    for at in range(index, max(-1, index - 5), -1):
        if lines.opens_page(at):
            return True
        if at < index and lines.bare[at]:
            return lines.aside[at] == FURNITURE and _FOOT.search(lines.bare[at]) is not None
    return False


def _stand_apart(found: Sequence[int]) -> bool:
    """Say whether a page lies between most of them: the rows of a table or a list follow on each other."""
    gaps = sorted(b - a for a, b in pairwise(found))
    return gaps[len(gaps) // 2] >= _PAGE


def _numbers(lines: Lines, found: Sequence[int]) -> list[int]:
    return [int(m[0]) for i in found if (m := _FIGURE.search(lines.bare[i]))]


def _rises(lines: Lines, found: Sequence[int]) -> bool:
    """Say whether the numbers beside a head count up from page to page."""
    pages = _numbers(lines, found)
    steps = sum(a < b for a, b in pairwise(pages))
    return len(pages) >= 3 and steps >= 0.8 * (len(pages) - 1)


def _are_units(lines: Lines, found: Sequence[int]) -> bool:
    """Say whether lines such as "ARTICLE 4", or words that count from 1 ("LAMP 1"), head the law's own units: none cuts a sentence."""
    return (
        _UNIT.match(lines.bare[found[0]]) is not None or _numbers(lines, found)[:1] == [1]
    ) and not any(lines.cuts(i) for i in found)


def _interrupts(lines: Lines, found: Sequence[int]) -> bool:
    """Say whether the line stands in mid-sentence at half of its places, or by a form feed.

    "PART II" may open a page wherever a text has such a part.
    """
    unit = _UNIT.match(lines.bare[found[0]]) is not None
    hits = 0
    for index in found:
        hits += lines.cuts(index) or (not unit and lines.opens_page(index))
    return hits * 2 >= len(found)


_WORD = pattern_of(r"[^\W\d_]+")
_LABELLED = pattern_of(r"\(?(?:\d{1,3}[A-Z]?|[a-z]|[ivx]{1,4})[.)]\s+\S")
_LONGEST = 90
"""Characters of a head."""
_SURE = 3
"""Pages that make it sure by themselves."""
_DEEP = 3
"""Lines that bound a page: its title, of two lines, and its number."""


def set_bounds_aside(lines: Lines) -> None:
    """Flag what heads or ends each page but one, or two and more with a number that rises by one from each to the next.

    Of two pages that is no proof: a sentence must run on across it, or its number change sides, as a left
    and a right page's do, or be that of the page in the text.
    """
    feeds = [0, *(at for at, raw in enumerate(lines.raw, 1) if "\f" in raw), len(lines.raw)]
    if len(feeds) < _SURE:
        return
    counted = ([i for i in range(*page) if lines.bare[i]] for page in pairwise(feeds))
    pages = [(number, printed) for number, printed in enumerate(counted, 1) if printed]
    for depth, step in product(range(_DEEP), (1, -1)):
        bounds: dict[str, list[tuple[int, int]]] = {}
        for page, words in pages:
            printed = words[::step]
            if all(lines.aside[i] for i in printed[:depth]):
                for at in filter(lambda i: _may_bound(lines.bare[i]), printed[depth : depth + 1]):
                    bounds.setdefault(_key(lines.bare[at]), []).append((page, at))
        for key, found in bounds.items():
            unit = COUNTED.match(head_key(lines.bare[found[0][1]]).upper())
            on_all = len(found) >= max(_SURE, len(pages) - 1) and _are_alike(lines, key, found)
            if not unit and (on_all or _bear_numbers(lines, key or depth, found)):
                lines.set_aside([at for _, at in found])


def _key(bare: str) -> str:
    """Return what a left page's head and a right one's have in common: the words, in whatever order."""
    return " ".join(sorted(_WORD.findall(bare))) or head_key(bare)


def _may_bound(bare: str) -> bool:
    """Tell whether a line may be a page's head: no footnote, which ends with a stop, and no numbered words of the law."""
    return len(bare) < _LONGEST and bare[-1] not in ".;:," and not _LABELLED.match(bare)


def _are_alike(lines: Lines, key: str, found: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines of one wording are the same, but for the numbers of their pages where these stand beside it."""
    figures = [{int(n) for n in _FIGURE.findall(lines.bare[at])} for _, at in found]
    own = set.intersection(*figures)
    pages = {n - page for (page, _), of in zip(found, figures, strict=True) for n in of - own}
    return len(pages) <= bool(key)


def _bear_numbers(lines: Lines, key: object, found: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines of one wording, or below a head, bear the numbers of their pages; without a ``key`` they are but numbers."""
    offsets = [{int(n) - page for n in _FIGURE.findall(lines.bare[at])} for page, at in found]
    common = set.intersection(*offsets)
    if len(found) < 2 or not common:
        return False
    places = [at for _, at in found]
    if len(found) >= _SURE and key:
        return True
    first = sum(lines.bare[at][0].isdecimal() for at in places)
    return any(map(lines.cuts, places)) or 0 < first < len(found) or (bool(key) and 0 in common)
