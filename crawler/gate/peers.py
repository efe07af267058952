"""Tell what a page says by itself from what other pages of its source say too: the second witness.

A frame stands on notices and on the page that lists them alike; a wall stands on several notices, and
speaks to a visitor or of its page. What several notices say of the world is theirs, each one's. How often
a line stands on a page counts: what a ticker says everywhere is said once more on the page of its notice.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from crawler.pages.look import THIN
from diffs.days import find_dates
from diffs.walls.lines import BINDS, is_dateline, is_decision, tells_of_itself
from diffs.walls.marks import SENTENCE, speaks_of_visits
from diffs.walls.office import speaks_of_office
from diffs.walls.seen import Look
from diffs.walls.titles import STEM, own_words, root, words_of
from diffs.walls.words import says_no_document
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

LISTING = "a listing"
"""What all pages are called that list a source's notices."""
OTHERS = 2
"""Other notices on whose pages a line stands that is not this one's own."""
REPEATED = 3
"""Notices of other names that say the very same where it is no notice's."""
NOTED = 8
"""Notices noted of one line: more say no more."""
LONG = 300
"""Letters of a line that are kept as they are."""
LINES = 400
"""Lines of a thin page that are noted; of a longer one it is not asked what its frame is,"""
FIRST = 60
"""and so many tell whose text it is."""
MOST = 60_000
"""Lines noted of a source; a crawl's memory is bounded."""
ALIKE = 0.6
"""Share of their threes of tags that two pages of one template have in common."""
PAGES = 60
"""Pages whose whole texts are held side by side."""
WHOLE = 10
"""Words from which a text may be called another notice's, where it has a word of that one's title;"""
ALONE = 15
"""and from which it may, where that notice alone has it."""
TITLE = "…"
"""What stands for a page's own title in a line that is compared."""
_COUNTS = pattern_of(r"\b(?:visit(?:or)?s?|hits|views|online|counter)\b", re.IGNORECASE)
_COUNTED = ("visit", "hits", "views", "online", "counter")
"""One of which stands in what ``_COUNTS`` finds."""
_WORDS = pattern_of(r"\w{3,}")
_BESIDE = " \t()[].,:;|–—-•"
"""What stands between a title and its day."""
_FIGURES = pattern_of(r"\d+")

Noted = dict[str, dict[str, int]]
"""What stands on pages: of which notices, and how often."""


class Peers:
    """What the pages of one source say, line by line, and under which titles."""

    def __init__(self) -> None:
        """Begin with no page."""
        self._borne: Noted = {}
        self._pages: deque[tuple[str, frozenset[str]]] = deque(maxlen=PAGES)
        self._offered: Noted = {}
        self._made: dict[str, frozenset[str]] = {}
        self._titles: set[str] = set()

    def add(self, called: str, seen: Look) -> None:
        """Note a page; ``called`` is its title, or its address where it has none."""
        if seen.kind != "html":
            return
        if len(called.split()) > 2 and len(self._titles) < MOST:
            self._titles.add(called.lower().strip(_BESIDE))
        lines = _lines(called, seen)
        self._pages.append((called, frozenset(lines)))
        if len(self._made) < NOTED:
            self._made[called] = seen.tags
        for line, times in lines.items():
            _note(self._borne, line, called, times)
        for tag, times in Counter(seen.leads).items():
            _note(self._offered, tag, called, times)

    def own(self, called: str, seen: Look) -> Look:
        """Return a thin page without the lines that other notices' pages bear as often; itself, if none is known to be a frame's."""
        if seen.kind != "html" or len(seen.words) >= THIN:
            return seen
        lines = _lines(called, seen)
        shared = {line for line, times in lines.items() if self._is_shared(called, line, times)}
        offered = Counter(seen.leads)
        frames = [
            self._stands_in_frame(self._offered, called, tag, offered[tag]) for tag in seen.leads
        ]
        if not (shared or any(frames) or self._is_of_this_make(called, seen)):
            return seen
        kept: Callable[[str], bool] = lambda line: _form(called, line) not in shared  # noqa: E731
        part: Callable[[str], str] = lambda words: "\n".join(filter(kept, words.split("\n")))  # noqa: E731
        return replace(
            seen,
            words=part(seen.words),
            own=part(seen.own),
            beside=part(seen.beside),
            headings=tuple(filter(kept, seen.headings)),
            files=tuple(
                name for name, framed in zip(seen.files, frames, strict=True) if not framed
            ),
            labelled=tuple(filter(kept, seen.labelled)),
            items=tuple(filter(kept, seen.items)),
        )

    def frame(self, called: str, lines: Iterable[str]) -> frozenset[str]:
        """Return those of some lines that the listing and other notices bear."""
        return frozenset(line for line in lines if self._is_of_all(called, _form(called, line)))

    def another(self, called: str, own: Look, *, turned: bool = False) -> str:
        """Return the title of the notice whose text this page bears, and not a word of its own title's.

        A page that has ``turned``, for it lost most lines of its past, need not lack every word of its title:
        near-twins share most of theirs, so of what its own has more, half being there is too little.
        """
        said = frozenset(
            line
            for line in _lines(called, own)
            if len(line.split()) > 2
            and line not in called.lower()
            and not is_dateline(line.capitalize())
        )
        least = sum(len(line.split()) for line in said)
        if least < WHOLE or len(own_words(called)) < 2:
            return ""
        alike = [
            title
            for title, theirs in self._pages
            if title != called
            and 10 * sum(len(line.split()) for line in said & theirs) >= 9 * least
        ]
        if not alike:
            return ""
        text = {word[:STEM] for line in said for word in words_of(line)}
        mine = _stems(called)
        if turned or mine & text:
            return next((title for title in alike if _is_named(_stems(title), mine, text)), "")
        names_itself = any(TITLE in line for line in said)
        # A title in another script may be this notice's own, translated.
        if (
            len(alike) == 1
            and least >= ALONE
            and not names_itself
            and has_arabic(alike[0]) == has_arabic(called)
        ):
            return alike[0]
        return next((title for title in alike if _stems(title) & text), "")

    def repeated(self, called: str, own: Look) -> bool:
        """Tell whether all that a page says is said under several titles, has a word of none and is of no office."""
        said = [
            line
            for line in _lines(called, own)
            if len(line.split()) > 1 and line not in called.lower()
        ]
        words = "\n".join(said)
        if len(words.split()) < SENTENCE or own.files or own.labelled or own.items:
            return False
        under = [set(self._borne.get(line, ())) - {called, LISTING} for line in said]
        titles = set.intersection(*under)
        if len(titles) < REPEATED:
            return False
        if BINDS.search(words) or find_dates(words) or speaks_of_office(words):
            return False
        roots = set(map(root, _WORDS.findall(words)))
        named = {frozenset(map(root, own_words(title))) for title in titles} - {frozenset()}
        return len(named) >= REPEATED and not any(
            one & roots for one in (*named, set(map(root, own_words(called))))
        )

    def _is_of_this_make(self, called: str, seen: Look) -> bool:
        """Tell whether a page is made as other notices are: then all that none of them says is its own."""
        others = (tags for title, tags in self._made.items() if title not in (called, LISTING))
        return (
            LISTING in self._made
            and sum(ALIKE * len(tags | seen.tags) <= len(tags & seen.tags) for tags in others)
            >= OTHERS
        )

    def _is_shared(self, called: str, line: str, times: int) -> bool:
        if is_decision(line):
            return False
        if self._names_another(called, line):
            return True
        if self._stands_in_frame(self._borne, called, line, times):
            return True
        noted = self._borne.get(line, {})
        return len(noted.keys() - {called, LISTING}) >= OTHERS and _is_an_answer(line)

    def _names_another(self, called: str, line: str) -> bool:
        """Tell whether a line is another notice's title, with its day or without: what lists notices names them."""
        told = line
        for _, start, end in reversed(find_dates(line.title())):
            told = told[:start] + told[end:]
        told = told.strip(_BESIDE)
        return told != called.lower().strip(_BESIDE) and told in self._titles

    def _is_of_all(self, called: str, line: str) -> bool:
        noted = self._borne.get(line, {})
        return LISTING in noted and len(noted.keys() - {called, LISTING}) >= OTHERS

    def _stands_in_frame(self, seen: Noted, called: str, what: str, times: int) -> bool:
        """Tell whether the listing and other notices bear something as often: notices alone may say the same of the world."""
        noted = seen.get(what, {})
        others = [often for title, often in noted.items() if title not in (called, LISTING)]
        return (
            len(others) >= OTHERS
            and noted.get(LISTING) == times
            and all(often == times for often in others[:OTHERS])
        )


def _note(seen: Noted, what: str, called: str, times: int) -> None:
    if what in seen or len(seen) < MOST:
        noted = seen.setdefault(what, {})
        if called in noted or len(noted) < NOTED:
            noted[called] = max(times, noted.get(called, 0))


@lru_cache(maxsize=4)
def _lines(called: str, seen: Look) -> Counter[str]:
    """Return how often each of the first lines, rows and items of a page stands there."""
    lines: Iterable[str] = [
        *seen.words.split("\n")[: LINES if len(seen.words) < THIN else FIRST],
        *seen.labelled,
        *seen.items,
        *seen.headings,
    ]
    return Counter(_form(called, line) for line in lines if line)


def _form(called: str, line: str) -> str:
    """Return a line as it is compared: its page's title is any title, a counter's figure any figure."""
    told = line.lower()
    if len(called) > 5 and called.lower() != told:
        told = told.replace(called.lower(), TITLE)
    if len(told) < LONG and any(word in told for word in _COUNTED) and _COUNTS.search(told):
        told = _FIGURES.sub("0", told)
    return told if len(told) < LONG else f"{told[:LONG]}{hash(told)}"


@lru_cache(maxsize=4096)
def _is_an_answer(line: str) -> bool:
    return speaks_of_visits(line) or says_no_document(line) or tells_of_itself(line)


def _is_named(theirs: frozenset[str], mine: frozenset[str], text: set[str]) -> bool:
    """Tell whether a text names the other one of two titles, by the words that they do not share."""
    more = mine - theirs
    if not (more and theirs - mine and theirs <= text):
        return False
    return 2 * len(more & text) <= len(more)


@lru_cache(maxsize=256)
def _stems(title: str) -> frozenset[str]:
    return frozenset() if "://" in title else frozenset(w[:STEM] for w in own_words(title))
