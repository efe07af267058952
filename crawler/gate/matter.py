"""Tell whether a page says anything besides its title: a template whose matter was lost bears its title too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from crawler.gate.brief import BROKEN_OFF, is_appointed, is_brief, is_told
from crawler.gate.fill import is_for_sale
from crawler.gate.items import ITEMS, is_an_item
from crawler.gate.lines import (
    AMOUNT,
    OF_THE_SITE,
    PERSONS,
    TO_VISITORS,
    VERB,
    is_contact,
    is_decision,
    speaks_to_visitors,
)
from crawler.gate.saying import SMALL, says, sentences
from crawler.gate.titles import is_of_this, own_words, words_of
from crawler.gate.visits import is_of_a_visit, names, visits_and_world
from crawler.gate.words import says_no_document, unprogrammed
from crawler.pages.look import STATEMENT, Look

NAMES = 3
"""Names that a page's frame may hold: whose site it is, in what section one is, and of what."""
CAPTION = 3
"""Words of the world that a picture's caption has."""
LONGEST_NAME = 160
"""Letters of a title."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STOPS = re.compile(r"[:;“”\"]|[.!?] ")
_LINES = 100
_FIGURE = re.compile(r"\d")
PARTIES = re.compile(
    r"^\W{0,5}(?:\d{1,4}(?:/\d{2,4})?\W{1,3})?[A-Z][^\n]{1,80} (?:v|vs|versus)\.? [A-Z]",
    re.MULTILINE,
)
"""How a court lists a cause."""
ASKED = re.compile(
    r"\b(?:help ?lines?|hot ?lines?|contacts?|(?:tele)?phones?|(?:complaint|mobile|new) numbers?|address(?:es)?|hours|timings?|e-?mail|shift(?:ed|ing))\b"
    r"|رابطہ|ہیلپ ?لائن|فون|پتہ|اوقات|شکایات",
    re.IGNORECASE,
)
"""What a title asks for whose notice is a number, an address or the hours of an office."""
_WORD = re.compile(r"\w+")
COPIED = re.compile(
    r"^\W*(?:copy|cc)\b(?: (?:to|forwarded|for)\b)?[^\n]{0,40}:\s*$", re.IGNORECASE | re.MULTILINE
)
"""What stands below an office's letter: who else was sent it."""
_BAR = re.compile(r"\n| \| ")
"""What sets a site's counters and stamps apart on their one line."""
_PARTS = re.compile(r"\s+(?:[|–—»·:-]{1,2})\s+")


def has_matter(seen: Look, title: str, *, bare: bool = False) -> bool:
    """Tell whether a line besides the title says something of the world, or a file is offered.

    ``bare``: what is the site's was taken off, so that a word is the notice's too.
    """
    named = frozenset(_WORD.findall(title.lower()))
    own = {
        line.lower() for line in (*seen.headings[:3], *_PARTS.split(seen.title)) if len(line) < 300
    }
    words = seen.own if seen.kind == "html" else seen.words
    asks = any(ASKED.search(one) for one in (title, *seen.headings[:3]))
    told = [line.strip(" »›>|/·•") for line in _BAR.split(unprogrammed(words))]
    lines = list(islice((one for one in told if one and not is_of_a_visit(one, title)), _LINES))
    return (
        any(_is_of_its_title(line, title) for line in seen.words.split("\n")[:_LINES])
        or any(is_of_this(name, (title, *seen.headings[:3], seen.title)) for name in seen.files)
        or _lists(seen, lines, bare=bare)
        or (bare and _is_short(seen, lines, own, told, named))
        or _is_more_than_a_name(
            told
            for line in lines
            if line.lower() not in own
            for told in sentences(line)
            if says(told, named)
            and not (is_contact(told) and not asks)
            and not is_of_a_visit(told, title)
        )
    )


def _lists(seen: Look, lines: Sequence[str], *, bare: bool) -> bool:
    """Tell whether a page has what needs no sentence: rows, sums, persons, causes, a list, a decision, an hour."""
    # The shares in a poll of visitors are nobody's tariff.
    asked = any(line[-1] in "?؟" and TO_VISITORS.search(line) for line in lines)
    amounts = 0 if asked else sum(AMOUNT.search(line) is not None for line in lines)
    return (
        sum(not speaks_to_visitors(row) for row in seen.rows) > 1
        or (any(map(is_told, seen.rows)) and sum(map(is_told, seen.labelled)) > 1)
        or amounts > 1
        or any(map(is_decision, lines))
        or is_appointed(lines)
        or sum(is_an_item(item, bare=bare) for item in seen.items) >= ITEMS
        or sum(PERSONS.search(line) is not None for line in lines) > 1
        or sum(PARTIES.match(line) is not None for line in lines) > 1
    )


def _is_short(
    seen: Look, lines: Sequence[str], own: Set[str], told: Sequence[str], named: Set[str]
) -> bool:
    """Tell whether a page of which the site's own is known has a word, a caption or a pair that is the notice's."""
    more = (line for line in lines if not named >= set(_WORD.findall(line.lower())))
    return (
        is_brief(lines, own, told)
        or sum(map(is_told, seen.labelled)) > 1
        or any(map(is_caption, more))
    )


def is_caption(line: str) -> bool:
    """Tell whether a line names what a picture shows: of the world, and without a verb."""
    visits, world = visits_and_world(line)
    return (
        len(line.split()) >= STATEMENT
        and len(world) - len(visits) >= CAPTION
        and not (
            len(visits) > 1
            or ":" in line
            or line[-1] in "!?"
            or TO_VISITORS.search(line)
            or is_contact(line)
        )
        and not (OF_THE_SITE.search(line) or BROKEN_OFF.search(line) or is_for_sale(line))
        and VERB.search(line) is None
        and bool(names(line))
        and SMALL.search(line) is not None
    )


def _is_of_its_title(line: str, title: str) -> bool:
    """Tell whether a line repeats its title's own words and tells more of it, in whatever box."""
    own, named = own_words(title), set(_WORD.findall(title.lower()))
    if len(own) < 2 or not own <= words_of(line) or is_contact(line) or says_no_document(line):
        return False
    if BROKEN_OFF.search(line) or is_of_a_visit(line, title):
        return False
    rest = " ".join(word for word in line.split() if not named & set(_WORD.findall(word.lower())))
    return len(rest.split()) > 2 and bool(VERB.search(rest) or _FIGURE.search(rest))


def _is_more_than_a_name(told: Iterable[str]) -> bool:
    """Tell whether something is said besides a name: a template's title need be no heading."""
    named: set[str] = set()
    for line in told:
        named.add(line)
        if not _is_a_name(line) or len(named) > NAMES:
            return True
    return False


def _is_a_name(line: str) -> bool:
    """Tell whether a line names an instrument or a section of a site: it has no verb, no stop and no figure but a year."""
    return (
        len(line) < LONGEST_NAME
        and VERB.search(line) is None
        and _FIGURE.search(_YEAR.sub("", line)) is None
        and PERSONS.search(line) is None
        and not _STOPS.search(line)
    )
