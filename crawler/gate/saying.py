"""Tell whether a sentence says something of the world, and which of a line's sentences are no answer to a visitor."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import pairwise

from crawler.dates import find_dates
from crawler.gate.brief import BROKEN_OFF
from crawler.gate.fill import is_filler, is_for_sale, is_slot
from crawler.gate.lines import (
    ANSWER,
    BINDS,
    COUNTED,
    FEWEST,
    OF_THE_SITE,
    TO_VISITORS,
    VERB,
    is_byline,
    is_dateline,
    is_stamp,
    tells_of_itself,
)
from crawler.gate.words import is_walled, says_no_document, unquoted
from crawler.pages.look import STATEMENT
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
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
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
_TELLING = re.compile(
    r"\d{3}|\d\W?(?:%|[ap]\.?m\b)|\bRs\b|\d{1,2}(?:st|nd|rd|th)?,? (?-i:[A-Z][a-z]{2})",
    re.IGNORECASE,
)
"""A figure that is more than how many minutes a visit lasted."""
_SHALL = re.compile(r"\bshall\b", re.IGNORECASE)
"""A duty, on however short a line."""
_MAY = re.compile(r"\b(?:may|shall|must|will|can)\b", re.IGNORECASE)
"""What no counter says: "Returns may be filed online"."""
_NUMBER = re.compile(
    r"\W*(?:Act|Ordinance|Bill|Order|S\.?R\.?O|No)\b.{0,30}\b\d{4}\W*", re.IGNORECASE
)
"""An instrument's number, alone on its line."""
_FIGURE = re.compile(r"\d")
SMALL = re.compile(
    r"\b(?:the|of|and|is|are|has|have|will|be|been|by|was|were|not|from|with|may|shall|should|must|can|for|to|in|on|as)\b"
    r"|[کہ][اےیو]\b|\b(?:میں|سے|پر|نے|ہیں|گا|گے|گی|جي|جو|جون|کي|۾|آهي|تي|چې|کې|دی|ده|په)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


def sentences(line: str) -> list[str]:
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


def says(line: str, title: Set[str]) -> bool:
    """Tell whether a sentence says something that is no title's, no frame's and no wall's; ``title``: its words."""
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
    return named is not None or SMALL.search(told) is not None
