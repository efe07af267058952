"""Tell whether a page says anything besides its title: a template whose matter was lost bears its title too."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import islice

from crawler.dates import find_dates
from crawler.gatewords import says_no_document, unquoted
from crawler.pages.look import Look
from diffs.compare.widgets import is_owned, is_today, is_widget

FEWEST = 4
"""Words from which a line may say something."""
ANSWER = 14
"""Words up to which a line that speaks to the visitor may be the site's answer, not the law's."""
COUNTER = 7
"""Words up to which a line with a figure may be a counter, a clock or an owner's mark."""
_LINES = 100
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
_SMALL = re.compile(
    r"\b(?:the|of|and|is|are|has|have|will|be|been|by|was|were|not|from|with|may|shall|for|to|in|on|as)\b"
    r"|[کہ][اےیو]\b|\b(?:میں|سے|پر)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:updated|modified|visitors?|visits|hits|views|online|today)\b", re.IGNORECASE
)
_TO_VISITORS = re.compile(
    r"\b(?:you(?:r|rs)?|we|our|us|sorry|please|oops"
    r"|(?:this|the|requested) (?:page|document|content|file|resource|item|link|(?:web ?)?site|record)s?)\b"
    r"|\bآپ\b|براہ|برائے مہربانی|معذرت",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:shall|must|hereby)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def has_matter(seen: Look, title: str) -> bool:
    """Tell whether a line besides the title says something of the world, or a file is offered."""
    named = frozenset(_WORD.findall(title.lower()))
    lines = islice((line for line in seen.words.split("\n") if line), _LINES)
    return seen.files or any(_says(line, named) for line in lines)


def _says(line: str, title: Set[str]) -> bool:
    told = unquoted(line)
    number = len(told.split())
    if number < FEWEST or is_widget(line) or is_owned(line) or is_today(line, 0, len(line)):
        return False
    if len(line) < 300 and title >= set(_WORD.findall(line.lower())):
        return False
    if number <= COUNTER and (_is_dateline(line) or _COUNTED.search(line)):
        return False
    named = _FIGURE.search(told) or _NAME.search(told)
    if says_no_document(told) and not (named and number > ANSWER):
        return False
    if number <= ANSWER and not (named or _BINDS.search(told)) and _TO_VISITORS.search(told):
        return False
    return named is not None or _SMALL.search(told) is not None


def _is_dateline(line: str) -> bool:
    """Tell whether a line is a date with a word or two beside it."""
    dates = find_dates(line)
    within = sum(end - start for _, start, end in dates)
    return bool(dates) and len(line.strip()) - within < 12
