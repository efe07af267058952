"""The marks that instruments and notices bear, and what no document looks like, whatever its words.

A page nobody has described yet is still told from a document: it bears no title, date, number or word
of the law. One mark may be chance (an error page has a clock too), so that it takes two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from diffs.days import find_dates
from diffs.walls.lines import (
    AMOUNT,
    DAY,
    MADE_BY,
    OF_THE_SITE,
    PERSONS,
    is_clock,
    is_contact,
    is_decision,
    is_stamp,
    speaks_to_visitors,
)
from diffs.walls.matter import PARTIES, SECTIONS
from diffs.walls.office import ACTS, BODIES, KINDS, LAW
from diffs.walls.seen import STATEMENT, Look
from diffs.walls.titles import is_of_this
from diffs.walls.tongue import is_roman_urdu
from diffs.walls.visits import is_of_upkeep, without_us
from diffs.walls.widgets import is_owned, is_today, is_widget
from diffs.walls.words import OF_THE_VISIT, unprogrammed, unquoted
from tarmeem.months import MONTHS
from tarmeem.patterns import pattern_of

ENOUGH_MARKS = 2
SENTENCE = 8
"""Words from which a line is a sentence."""
_NO_TITLE = pattern_of(
    r"\b(?:privacy|cookies?|security|copyright|legal|browser|system|server|(?<!of )service|maintenance|error|access|abuse|refund|account)\b",
    re.IGNORECASE,
)
_ANY_PAGE = frozenset(["notice", "statement", "report", "policy", "order"])
"""Headings that say nothing by themselves."""
_OF_ITSELF = pattern_of(
    r"\b(?:(?:this|our|new) (?:web ?site|site|page)|(?-i:The (?:web ?site|site|page) (?:is|will|are|has))|the (?:web ?site|site|page)(?= (?:is|will|of))|(?:this|our) portal|browser|cookies?|we process|(?:read|follow)s? our|(?:یہ|اس|ہماری) ویب سائٹ)\b",
    re.IGNORECASE,
)
"""What a page says of itself: a notice that bears no other mark speaks of something else."""
_OF_VISITS = pattern_of(
    r"\b(?:you(?:r|rs|rself)?|we|our|us|i(?:[’']m|\s(?:am|agree|accept|consent|confirm|have|was|want|forgot|need))|sorry|please|oops|(?:the|requested) pages?|browsers?|the server|requested|(?<!written )(?<!on )request(?! of\b)|errors?|javascript|urls?|click|https?"
    r"|(?:this|the) (?:(?:web ?)?site|page|account|address|document|resource|link|domain|name|content|network|location|device|service|ip|window|url)|web address|^content\b|\bhere\W*$"
    r"|^(?:select|choose|enter|type|tick|slide|press|scroll|upload|recharge|hold (?:on|tight))\b|parameters?|exception|query|database|search|records|log ?in|sign ?in|passwords?|play|buy|win|free(?! of (?:charge|cost|any|duty|tax))|best|hacked)\b|\{\{|\w[/\\_]\w+[/\\_.]"
    r"|\b(?:آپ|ہم(?:ار[یےا])?)\b|(?:یہ|اس|ہماری|مطلوبہ) (?:ویب ?سائٹ|صفح)|سرور|براہ|برائے مہربانی|معذرت|سیشن|کلک",
    re.IGNORECASE,
)
"""What pages say to a visitor and of themselves; a statement about the world needs none of it."""
_TO_A_READER = pattern_of(
    rf"\byou(?:r|rs)?\b[^\n]{{0,200}}\b\d{{1,3}}(?:\.\d{{1,3}}){{3}}\b|\byou (?:reached|came|visited)\b|\bIP Address\b[^\n]{{0,9}}\d|^\W*this (?:web ?site|site|page|url|domain)\b|{OF_THE_VISIT.pattern}",
    OF_THE_VISIT.flags,
)
"""What is said of a reader's own visit, its network address or its way here."""
_THIS_SITE = pattern_of(r"\bthis web ?site\b", re.IGNORECASE)
_YOURS = pattern_of(r"\byou(?:r|rs)?\b|\bآپ\b|\b(?:IP|URL|ID)\b(?!s)", re.IGNORECASE)
_FILE = pattern_of(
    r"\w\.(?:pdf|docx?|xlsx?|zip|html?|php|aspx?|txt|jpe?g|png|gif)\b", re.IGNORECASE
)
_TONGUE = pattern_of(r"\b(?:the|of|and|by|not|from|with)\b", re.IGNORECASE)
_VERB = pattern_of(
    r"\b(?:is|are|has|have|will|be|been|was|were|may|shall|must)\b|[کہ][اےیو]\b|\b(?:میں|سے|پر|ٿو|آهي|چې|کې|ده)\b",
    re.IGNORECASE,
)
"""The small words that hold a sentence of English or Urdu together; a verb does alone."""
HELD = 2
"""Small words that hold a sentence together: a list of names may have one."""
_FIGURE = pattern_of(r"\d")
_CODE = pattern_of(r"\w[._/\\]\w{2,}[._/\\(]")
"""Names of programs' parts."""
_OF_THE_WORLD = pattern_of(
    r"(?<=[\w,] )(?:[A-Z][A-Za-z]{2,}|[A-Z]{2,})\b|(?<![\w.])\d[\d,]*(?:st|nd|rd|th)?\b|[.۔] \S+ \S+ \S+|[\u0600-\u06ff)](?= (?:نے|کو|میں)\b)"
)
"""A name or a figure in a sentence, or a second sentence after it."""
CORRECTS = pattern_of(
    r"\bfor\s+[“\"'‘].{1,300}?[”\"'’],?\s+(?:please )?read\s+[“\"'‘]|\b(?:(?:may|shall|should)|(?:is|are) to) be read as\b",
    re.IGNORECASE,
)
"""How a corrigendum is drafted."""
INSTRUMENT = pattern_of(r"\bS\.?R\.?O\.?\s?\d+\s?\(|\bNo\.\s?[A-Z\d][\w()./-]*/(?:19|20)?\d\d\b")
"""An instrument's number."""
_THIN = 600
_HEADING = 6
"""Lines among which a document's title is."""
NUMBERED = pattern_of(
    r"^\W{0,3}(?:(?:\d{1,3}[A-Z]?|[۰-۹]{1,3})[.)۔](?! ?\d{3}[ -]\d)|No\.\s?\d{1,6}\b|(?:[a-z]|[ivx]{1,5})[.)](?!\w))",
    re.MULTILINE,
)
_DEFINES = pattern_of(
    r"^\W{0,6}(?:\w{1,4}[.)] ?)?[“\"'‘][^“”\"\n]{2,60}[”\"'’],? (?:means|includes) ", re.MULTILINE
)
"""How a law says what its words mean."""
_MONTH = pattern_of(rf"\b(?:{'|'.join(MONTHS)}),? (?:19|20)\d\d\b")
_CALENDAR = pattern_of(rf"\W*(?:{DAY.pattern})\W+[^\W\d_]{{3,}}")
"""A line of a calendar: a day, and what is on it."""
_HEADED = 4000
"""Letters in which a document's date line stands."""
_READ = 20_000
"""Letters looked at: marks stand at a document's head."""


def bears_marks(seen: Look, *, titled: bool) -> bool:
    """Tell whether enough marks of a document are seen; ``titled``: it bears the title it was listed by.

    Looks no further once there are: most documents bear their title.
    """
    if titled:
        return True
    seen = replace(seen, words=seen.own or seen.words)  # no box of the frame speaks for a document
    head = unquoted(unprogrammed(seen.words[:_READ]))
    head = "\n".join(
        line for line in head.split("\n") if not (is_stamp(line) or MADE_BY.match(line))
    )
    whole = "\n".join(line for line in head.split("\n") if not is_of_cookies(line))
    if seen.length < _THIN:  # a banner, or a page that is nothing else
        head = "\n".join(line for line in head.split("\n") if not _is_of_its_visit(line))
    found = 0
    for mark in (
        _law,
        lambda text: 2 * (len(list(islice(NUMBERED.finditer(text), 2))) > 1),
        lambda text: _dated(seen, text),
        lambda text: _published(text, seen.headings),
        lambda _: _impersonal(whole),
        lambda text: len(list(islice(PARTIES.finditer(text), 2))),
        lambda text: 2 * (sum(PERSONS.search(line) is not None for line in text.split("\n")) > 1),
        lambda text: 2 * (sum(_CALENDAR.match(line) is not None for line in text.split("\n")) > 2),
        lambda text: INSTRUMENT.search(text) is not None,
        lambda text: 2 * (len(list(islice(AMOUNT.finditer(text), 3))) > 2),
        lambda text: 2 * any(map(is_decision, text.split("\n"))),
        lambda _: _offered(seen),
        lambda _: 2 * (seen.sections >= SECTIONS),
        lambda _: _corrects(seen.words[:_READ]),
        lambda text: _tabled(seen, text),
    ):
        found += mark(head)
        if found >= ENOUGH_MARKS:
            return True
    return False


def is_of_cookies(line: str) -> bool:
    """Tell whether a line tells a visitor of cookies."""
    return "cookie" in line.lower() and _OF_VISITS.search(line) is not None


def _is_of_its_visit(line: str) -> bool:
    """Tell whether a line tells a visitor of cookies, of his own visit or of this very site; a rule about them is law."""
    return is_of_cookies(line) or (_TO_A_READER.search(line) or _THIS_SITE.search(line)) is not None


def _law(head: str) -> int:
    # A label that nothing stands beside ("Bill No.") is any form's.
    told = (
        line
        for line in head.split("\n")
        if len(line.split()) >= STATEMENT or _FIGURE.search(line) or _VERB.search(line)
    )
    return _distinct(LAW, "\n".join(told), 2)


def _distinct(pattern: re.Pattern[str], text: str, most: int) -> int:
    """Count the different words a pattern finds, up to ``most``."""
    found: set[str] = set()
    for match in pattern.finditer(text):
        found.add(match.group().lower())
        if len(found) == most:
            break
    return len(found)


def _published(head: str, headings: Collection[str]) -> int:
    """Count what is said of a publication in sentences: its kind, also in a title; whose it is; what it does."""
    lines = [line.strip() for line in head.split("\n") if line.strip() and "©" not in line]
    lines = [line for line in lines if not is_contact(line)]
    told = "\n".join(line for line in lines if len(line.split()) >= SENTENCE)
    if len(told) < _THIN:  # what it says of its own site is no publication's
        told = "\n".join(line for line in told.split("\n") if not _OF_ITSELF.search(line))
    said = _distinct(BODIES, told, 2) + bool(ACTS.search(told))
    if not told:
        return 0
    if not said and all(map(speaks_of_visits, told.split("\n"))):
        return 0
    named = _is_named(lines, headings)
    # A shop speaks of an order too: a kind in passing needs whose it is, or what it does.
    kind = named or (said and KINDS.search(told) is not None)
    return kind + named + said


def _is_named(lines: Sequence[str], headings: Collection[str]) -> bool:
    """Tell whether a title at the head says of what kind a publication is."""
    return any(
        KINDS.search(line) and not _NO_TITLE.search(line)
        for line in lines[:_HEADING]
        if (len(line.split()) < SENTENCE or line in headings)
        and line[-1] != "."
        and line.lower() not in _ANY_PAGE
        and not _CODE.search(line)
    )


def _offered(seen: Look) -> int:
    """Count a title of a kind above a file that may be so called."""
    lines = [line for line in seen.words.split("\n") if line.strip()]
    return 2 * (
        any(is_of_this(name, seen.headings[:3]) for name in seen.files)
        and (_is_named(lines, seen.headings) or any(map(LAW.search, seen.headings[:3])))
    )


def states_plainly(words: str) -> bool:
    """Tell whether a sentence states something of the world, and none speaks to a visitor or of the page."""
    told = unquoted(words)
    return _impersonal(told) > 0 and any(
        _VERB.search(line) for line in told.split("\n") if len(line.split()) >= STATEMENT
    )


def states_of_the_world(words: str) -> bool:
    """Tell whether a sentence states something with a name or a figure in it, and none speaks to a visitor."""
    return _impersonal(unquoted(words)) > 1


def states_a_fact(words: str) -> bool:
    """Tell whether a sentence with a date in it states something of the world, and none speaks to a visitor."""
    told = [line for line in words.split("\n") if len(line.split()) >= SENTENCE]
    return _impersonal(words) > 1 and any(DAY.search(line) or find_dates(line) for line in told)


def speaks_of_visits(line: str) -> bool:
    """Tell whether a line speaks to a visitor, or of its own page."""
    told = without_us(line) if AMOUNT.search(line) or PERSONS.search(line) else line
    return any(form.search(told) for form in (_OF_VISITS, _OF_ITSELF, _TO_A_READER))


def _impersonal(head: str) -> int:
    """Count what is stated of the world: sentences, none to a visitor or of the page; names and figures in them."""
    told = [
        line
        for line in head.split("\n")
        if len(line.split()) >= STATEMENT and not (_is_of_the_frame(line) or is_roman_urdu(line))
    ]
    whole = [line for line in told if _VERB.search(line) or _distinct(_TONGUE, line, HELD) == HELD]
    if not whole or any(map(speaks_of_visits, whole)):
        return 0
    return 1 + any(_OF_THE_WORLD.search(line) for line in whole)


def _tabled(seen: Look, head: str) -> int:
    """Count rows with figures, where nothing beside them speaks to a visitor: of his bill they may be."""
    rows = [row for row in seen.rows if not (speaks_to_visitors(row) or _FILE.search(row))]
    return 2 * (
        len(rows) > 1
        and not any(
            speaks_of_visits(line) if len(line.split()) >= STATEMENT else _YOURS.search(line)
            for line in head.split("\n")
            if not OF_THE_SITE.search(line)
        )
    )


def _is_of_the_frame(line: str) -> bool:
    """Tell whether a short line is the site's own: whose it is, who made it, a counter."""
    return "©" in line or is_widget(line) or is_owned(line) or MADE_BY.match(line) is not None


def _corrects(head: str) -> int:
    return 2 * (CORRECTS.search(head) is not None or _DEFINES.search(head) is not None)


def without_clocks(seen: Look) -> Look:
    """Return a page that is dated by its server's clock alone as one without a date."""
    told = (line for line in seen.words[:_HEADED].split("\n") if not is_clock(line))
    dated = seen.dated and bool(find_dates("\n".join(told)))
    return seen if dated == seen.dated else replace(seen, dated=dated)


def _dated(seen: Look, head: str) -> int:
    """Count a date in a sentence for more than one that stands alone: a clock, a list's column."""
    # When a visitor came is any page's to say, as its clock is.
    lines = [line for line in head.split("\n") if not (_TO_A_READER.search(line) or is_stamp(line))]
    told = (line for line in lines if len(line.split()) >= SENTENCE and not is_of_upkeep(line))
    days = "\n".join(lines)[:_HEADED].split("\n")
    alone = seen.dated and bool(
        find_dates("\n".join(d for d in days if not is_today(d, 0, len(d))))
    )
    stated = any(find_dates(line) or _MONTH.search(line) for line in islice(told, 20))
    return alone + stated * 2
