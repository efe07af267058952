"""Tell whether a page says anything besides its title: a template whose matter was lost bears its title too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import islice, pairwise

from crawler.dates import find_dates
from crawler.gate.brief import BROKEN_OFF, is_appointed, is_brief, is_told
from crawler.gate.fill import is_filler, is_for_sale, is_slot
from crawler.gate.items import ITEMS, is_an_item
from crawler.gate.lines import (
    AMOUNT,
    ANSWER,
    BINDS,
    COUNTED,
    FEWEST,
    OF_THE_SITE,
    PERSONS,
    TO_VISITORS,
    VERB,
    is_byline,
    is_contact,
    is_dateline,
    is_decision,
    is_stamp,
    speaks_to_visitors,
    tells_of_itself,
)
from crawler.gate.titles import is_of_this, own_words, words_of
from crawler.gate.visits import is_of_a_visit, names, visits_and_world
from crawler.gate.words import is_walled, says_no_document, unprogrammed, unquoted
from crawler.pages.look import STATEMENT, Look
from diffs.compare.words.widgets import is_owned, is_today, is_widget

SHORTLY = 8
"""Words below which a sentence to a reader tells him hardly anything."""
COUNTER = 7
"""Words up to which a line with a figure may be a counter, a clock or an owner's mark."""
MANY = 400
"""Letters from which a line is a text's, not an answer in a few sentences."""
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{3}[.!?]) +(?=[A-Z])|(?<=[۔؟!]) +")
_SORRY = re.compile(
    r"\b(?:sorry|apologi[sz]e|regret(?:ted)?|inconvenience)\b|معذرت|تکلیف", re.IGNORECASE
)
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
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
_SMALL = re.compile(
    r"\b(?:the|of|and|is|are|has|have|will|be|been|by|was|were|not|from|with|may|shall|should|must|can|for|to|in|on|as)\b"
    r"|[کہ][اےیو]\b|\b(?:میں|سے|پر|نے|ہیں|گا|گے|گی|جي|جو|جون|کي|۾|آهي|تي|چې|کې|دی|ده|په)\b",
    re.IGNORECASE,
)
PARTIES = re.compile(
    r"^\W{0,5}(?:\d{1,4}(?:/\d{2,4})?\W{1,3})?[A-Z][^\n]{1,80} (?:v|vs|versus)\.? [A-Z]",
    re.MULTILINE,
)
"""How a court lists a cause."""
BESIDE = re.compile(
    r"\W*(?:protected by\b|(?:prev(?:ious)?|next|newer|older)(?: (?:post|article|page|story|item))?\s*[:»›→|]|related\b|see also\b|you (?:may|might) also\b|tags?\s*:"
    r"|categor(?:y|ies)\s*:|filed under\b|posted in\b|read \d+ times|last modified\b|disclaimers?\s*:|continue reading\b|I(?:[’']m| am)\b[^.]{0,30}\byour\b|share (?:on|this)\b|follow (?:us|the \w+) on\b|(?:hi|hello)\b[^.\n]{0,20}\bI(?:[’']m| am)\b|rated \d|like this\?)",
    re.IGNORECASE,
)
"""How lines begin that stand beside the matter, not in it."""
_POLITE = re.compile(
    r"(?:kindly|please|visit|contact|check|try|open|download|replace|use|make sure|see|return|go|wait|for (?:the (?:full|complete)|(?:more|further) (?:information|details?)))\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\brequested (?:item|page|file|document|content|link|resource|url|record)\b", re.IGNORECASE
)
"""What a site answers of, whatever it says besides."""
_CONSENT = re.compile(
    r"\bwe value your privacy\b|\bour (?:\d+ )?partners\b|\bmanage your (?:choices|preferences|cookies)\b|\baccess information on (?:a|your) device\b|\bthis (?:web ?)?site uses cookies\b|\bsmall (?:data|text) files? (?:called|known as) cookies\b"
    r"|^\W*(?:strictly )?(?:necessary|essential|analytics?|marketing|functional|performance) cookies (?:are|only|allow|help|let|collect)\b",
    re.IGNORECASE,
)
"""What is asked before trackers are set."""
_READER = re.compile(r"\byou(?:r|rs)?\b|\bآپ\b", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:help ?lines?|hot ?lines?|contacts?|(?:tele)?phones?|(?:complaint|mobile|new) numbers?|address(?:es)?|hours|timings?|e-?mail|shift(?:ed|ing))\b"
    r"|رابطہ|ہیلپ ?لائن|فون|پتہ|اوقات|شکایات",
    re.IGNORECASE,
)
"""What a title asks for whose notice is a number, an address or the hours of an office."""
_TELLING = re.compile(
    r"\d{3}|\d\W?(?:%|[ap]\.?m\b)|\bRs\b|\d{1,2}(?:st|nd|rd|th)?,? (?-i:[A-Z][a-z]{2})",
    re.IGNORECASE,
)
"""A figure that is more than how many minutes a visit lasted."""
_WORD = re.compile(r"\w+")
COPIED = re.compile(
    r"^\W*(?:copy|cc)\b(?: (?:to|forwarded|for)\b)?[^\n]{0,40}:\s*$", re.IGNORECASE | re.MULTILINE
)
"""What stands below an office's letter: who else was sent it."""
_SHALL = re.compile(r"\bshall\b", re.IGNORECASE)
"""A duty, on however short a line."""
_MAY = re.compile(r"\b(?:may|shall|must|will|can)\b", re.IGNORECASE)
"""What no counter says: "Returns may be filed online"."""
_BAR = re.compile(r"\n| \| ")
"""What sets a site's counters and stamps apart on their one line."""
_PARTS = re.compile(r"\s+(?:[|–—»·:-]{1,2})\s+")
_NUMBER = re.compile(
    r"\W*(?:Act|Ordinance|Bill|Order|S\.?R\.?O|No)\b.{0,30}\b\d{4}\W*", re.IGNORECASE
)
"""An instrument's number, alone on its line."""


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
    # The shares in a poll of visitors are nobody's tariff.
    asked = any(line[-1] in "?؟" and TO_VISITORS.search(line) for line in lines)
    amounts = 0 if asked else sum(AMOUNT.search(line) is not None for line in lines)
    return (
        any(_is_of_its_title(line, title) for line in seen.words.split("\n")[:_LINES])
        or any(is_of_this(name, (title, *seen.headings[:3], seen.title)) for name in seen.files)
        or sum(not speaks_to_visitors(row) for row in seen.rows) > 1
        or (any(map(is_told, seen.rows)) and sum(map(is_told, seen.labelled)) > 1)
        or amounts > 1
        or any(map(is_decision, lines))
        or is_appointed(lines)
        or (bare and (is_brief(lines, own, told) or sum(map(is_told, seen.labelled)) > 1))
        or (
            bare and any(is_caption(x) for x in lines if not named >= set(_WORD.findall(x.lower())))
        )
        or sum(is_an_item(item, bare=bare) for item in seen.items) >= ITEMS
        or sum(PERSONS.search(line) is not None for line in lines) > 1
        or sum(PARTIES.match(line) is not None for line in lines) > 1
        or _is_more_than_a_name(
            told
            for line in lines
            if line.lower() not in own
            for told in _sentences(line)
            if _says(told, named)
            and not (is_contact(told) and not asks)
            and not is_of_a_visit(told, title)
        )
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
        and _SMALL.search(line) is not None
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


def _sentences(line: str) -> list[str]:
    """Return a line's sentences where one is an error page's, or an apology: those beside it say no more."""
    if (
        len(line) < MANY
        and is_walled(unquoted(line))
        and not (BINDS.search(line) or find_dates(line))
    ):
        return []
    told = _SENTENCE_ENDS.split(line) if len(line) < MANY else [line]
    answers = not BINDS.search(line) and (
        any(
            _SORRY.search(one) or tells_of_itself(one) or says_no_document(unquoted(one))
            for one in told
        )
        # Short ones to a reader say no more together than each of them.
        or (_READER.search(line) is not None and all(len(one.split()) < SHORTLY for one in told))
    )
    # What an answer asks its reader to do is a part of it.
    return [one for one in told if not _POLITE.match(one)] if answers else [line]


def _is_a_week(line: str) -> bool:
    """Tell whether a line is a row of a calendar: days that count on."""
    days = line.split()
    if len(days) < FEWEST or not all(day.isdecimal() and len(day) < 3 for day in days):
        return False
    return all(int(b) - int(a) == 1 for a, b in pairwise(days))


def _says(line: str, title: Set[str]) -> bool:
    told = unquoted(line)
    number = len(told.split())
    if (
        (number < FEWEST and not (number > 2 and _SHALL.search(told)))
        or is_filler(line)
        or is_for_sale(told)
        or _CONSENT.search(line)
        or tells_of_itself(line)
        or _is_a_week(line)
        or is_slot(line)
        or is_stamp(line)
        or BESIDE.match(line)
        or BROKEN_OFF.search(line)
        or (number <= 2 * ANSWER and _REQUESTED.search(line) and not BINDS.search(line))
        or (line[-1] in "?؟" and _READER.search(line))
        or is_widget(line)
        or is_owned(line)
        or is_byline(line)
        or is_today(line, 0, len(line))
    ):
        return False
    if len(line) < 300 and title >= set(_WORD.findall(line.lower())):
        return False
    counts = COUNTED.search(line) and not _MAY.search(line)
    if number <= COUNTER and (_NUMBER.fullmatch(line) or is_dateline(line) or counts):
        return False
    if number <= ANSWER and OF_THE_SITE.search(line) and not BINDS.search(told):
        return False
    if number < STATEMENT and not (VERB.search(told) or _FIGURE.search(told)):
        return False  # a label: whose site it is, who made it
    named = _FIGURE.search(told) or _NAME.search(told)
    if says_no_document(told) and not (named and number > ANSWER):
        return False
    if number <= ANSWER and TO_VISITORS.search(told):
        return bool(_NAME.search(told) or BINDS.search(told) or _TELLING.search(told))
    return named is not None or _SMALL.search(told) is not None
