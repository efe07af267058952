"""Tell whether a page says anything besides its title: a template whose matter was lost bears its title too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import islice

from crawler.dates import find_dates
from crawler.gatefill import is_filler, is_slot
from crawler.gatetitles import is_of_this, own_words, words_of
from crawler.gatewords import says_no_document, unprogrammed, unquoted
from crawler.pages.look import STATEMENT, Look
from diffs.compare.widgets import is_owned, is_today, is_widget

FEWEST = 4
"""Words from which a line may say something."""
ANSWER = 14
"""Words up to which a line that speaks to the visitor may be the site's answer, not the law's."""
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
ITEMS = 3
"""Items that make a list a document's."""
NAMES = 3
"""Names that a page's frame may hold: whose site it is, in what section one is, and of what."""
LONGEST_NAME = 160
"""Letters of a title."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STOPS = re.compile(r"[:;“”\"]|[.!?] ")
_LINES = 100
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
_SMALL = re.compile(
    r"\b(?:the|of|and|is|are|has|have|will|be|been|by|was|were|not|from|with|may|shall|for|to|in|on|as)\b"
    r"|[کہ][اےیو]\b|\b(?:میں|سے|پر|جي|جو|جون|کي|۾|آهي|تي|چې|کې|دی|ده|په)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|has|have|will|be|been|was|were|may|shall|must)\b|\w{3}ed\b|[کہ][اےیو]\b|\b(?:میں|سے|پر)\b|[.۔]$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:updated|modified|visitors?|visits|hits|views|online|today)\b", re.IGNORECASE
)
_TO_VISITORS = re.compile(
    r"\b(?:you(?:r|rs)?|we|our|us|sorry|please|oops"
    r"|(?:this|the|requested) (?:page|document|content|file|resource|item|link|(?:web ?)?site|record|e?-?mail|message)s?)\b|\bhere\W*$"
    r"|^(?:select|choose|enter|type|tick|slide|click|press|scroll|upload|recharge|use the menu|hold (?:on|tight)|kindly wait)\b"
    r"|\bآپ\b|براہ|برائے مہربانی|معذرت",
    re.IGNORECASE,
)
_MADE_BY = r"^\W*(?:website |site |portal |contents? )?(?:designed|developed|powered|hosted|maintained|managed|owned|provided|updated)\b(?: (?:and|&) \w+)? by\b"
OF_THE_SITE = re.compile(
    r"\b(?:this|our) (?:web ?site|site|portal|window)\b|^content\b|\b(?:acrobat|adobe|pdf) (?:reader|viewer)\b"
    r"|(?:یہ|اس|ہماری|اپنی) (?:ویب ?سائٹ\b|صفح)"
    rf"|{_MADE_BY}",
    re.IGNORECASE,
)
"""What a site says of itself, on each of its pages."""
MADE_BY = re.compile(_MADE_BY, re.IGNORECASE)
"""Who made a site."""
PARTIES = re.compile(
    r"^\W{0,5}(?:\d{1,4}\W{1,3})?[A-Z][^\n]{1,80} (?:v|vs|versus)\.? [A-Z]", re.MULTILINE
)
"""How a court lists a cause."""
PERSONS = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Engr|Prof|Barrister|Justice|M/s|Messrs)\b\.? |\b(?:Ltd|Limited|\(?Pvt|Incorporated|LLC)\b"
    r"|(?:^|\s)(?:جناب|محترمہ|ڈاکٹر|جسٹس|انجینئر|بیرسٹر|میسرز)\s"
)
"""Persons and companies by their style: a list of members or of holders is nothing else."""
_BESIDE = re.compile(
    r"\W*(?:(?:prev(?:ious)?|next|newer|older)(?: (?:post|article|page|story|item))?\s*[:»›→|]|related\b|see also\b|you (?:may|might) also\b|tags?\s*:"
    r"|categor(?:y|ies)\s*:|filed under\b|posted in\b|read \d+ times|last modified\b|disclaimers?\s*:|continue reading\b|I(?:[’']m| am)\b[^.]{0,30}\byour\b|share (?:on|this)\b)",
    re.IGNORECASE,
)
"""How lines begin that stand beside the matter, not in it."""
_POLITE = re.compile(r"(?:kindly|please|visit|contact|check|try)\b", re.IGNORECASE)
_REQUESTED = re.compile(
    r"\brequested (?:item|page|file|document|content|link|resource|url|record)\b", re.IGNORECASE
)
"""What a site answers of, whatever it says besides."""
_BROKEN_OFF = re.compile(r"(?:…|(?<!\.)\.{3})\]?\s*$")
"""How an excerpt ends: the rest is elsewhere."""
_READER = re.compile(r"\byou(?:r|rs)?\b|\bآپ\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"\b(?:help ?(?:line|desk)s?|hot ?lines?|call(?: us)?|dial|write to|contact(?: us)?|(?:tele)?phone|tel|fax|whats ?app|e-?mail|UAN|toll.?free)\b"
    r"|رابطہ|ہیلپ ?لائن|فون",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:(?:working|office|business|opening|visiting) (?:hours|timings?|days)|timings?)\b.*\d",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:help ?lines?|hot ?lines?|contacts?|(?:tele)?phones?|(?:complaint|mobile|new) numbers?|address(?:es)?|hours|timings?|e-?mail|shift(?:ed|ing))\b"
    r"|رابطہ|ہیلپ ?لائن|فون|پتہ|اوقات|شکایات",
    re.IGNORECASE,
)
"""What a title asks for whose notice is a number, an address or the hours of an office."""
_NUMBER_OR_MAIL = re.compile(r"\d[\d -]{5,}\d|\b\d{3,4}\b|[\w.-]@[\w-]+\.")
_POSTAL = re.compile(
    r"\b(?:address|floor|block|plot|street|st|road|avenue|sector|building|house|tower|plaza|secretariat|colony|p\.? ?o\.? box|near|opposite|headquarters|HQs?|Islamabad|Lahore|Karachi|Peshawar|Quetta|Pakistan)\b",
    re.IGNORECASE,
)
"""Where a site is reached, which stands on each of its pages."""
_ADDRESS = re.compile(
    r"^(?:uploaded|file|size|author|created|modified|downloads?)\b|\d{1,3}(?:\.\d{1,3}){3}|\b(?:IP|URL|ID|version|request|browser|server|user|status|code|time|error|line|method)\b|\w/\w+/|://",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\W*(?:by|posted|publish(?:ed)?|written|updated|source|date[ds]?)\b", re.IGNORECASE
)
AMOUNT = re.compile(
    r"(?:\b(?:Rs|PKR|US|INR|BDT)\b\.?|[$£€₹])\s?[$]?\s?\d|\d\s?(?:%|(?:[kMG]?bps|[kMG]Hz|per cent|rupees)\b|روپے)"
)
"""Money, a share, a measure: what the cells of a tariff hold, without a sentence."""
_BINDS = re.compile(r"\b(?:shall|must|hereby)\b", re.IGNORECASE)
_TELLING = re.compile(
    r"\d{3}|\d\W?(?:%|[ap]\.?m\b)|\bRs\b|\d{1,2}(?:st|nd|rd|th)?,? (?-i:[A-Z][a-z]{2})",
    re.IGNORECASE,
)
"""A figure that is more than how many minutes a visit lasted."""
_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"\s+(?:[|–—»·:-]{1,2})\s+")
_NUMBER = re.compile(
    r"\W*(?:Act|Ordinance|Bill|Order|S\.?R\.?O|No)\b.{0,30}\b\d{4}\W*", re.IGNORECASE
)
"""An instrument's number, alone on its line."""


def has_matter(seen: Look, title: str) -> bool:
    """Tell whether a line besides the title says something of the world, or a file is offered."""
    named = frozenset(_WORD.findall(title.lower()))
    own = {
        line.lower() for line in (*seen.headings[:3], *_PARTS.split(seen.title)) if len(line) < 300
    }
    words = seen.own if seen.kind == "html" else seen.words
    asks = any(_ASKED.search(one) for one in (title, *seen.headings[:3]))
    told = (line.strip(" »›>|/·•") for line in unprogrammed(words).split("\n"))
    lines = list(islice((line for line in told if line), _LINES))
    amounts = sum(AMOUNT.search(line) is not None for line in lines)
    return (
        any(_is_of_its_title(line, title) for line in seen.words.split("\n")[:_LINES])
        or any(is_of_this(name, (title, *seen.headings[:3], seen.title)) for name in seen.files)
        or sum(not speaks_to_visitors(row) for row in seen.rows) > 1
        or amounts > 1
        or any(map(is_decision, lines))
        or sum(_is_an_item(item) for item in seen.items) >= ITEMS
        or sum(PERSONS.search(line) is not None for line in lines) > 1
        or sum(PARTIES.match(line) is not None for line in lines) > 1
        or _is_more_than_a_name(
            told
            for line in lines
            if line.lower() not in own
            for told in _sentences(line)
            if _says(told, named) and not (is_contact(told) and not asks)
        )
    )


def is_decision(line: str) -> bool:
    """Tell whether a line is a decision that needs no more words: withdrawn, adjourned to a day."""
    return len(line.split()) <= ANSWER and _DECIDED.match(line) is not None


_DECIDED = re.compile(
    r"\W*(?:(?:the |this )?(?:\w+ ){0,4}(?:is|are|was|were|stands?|has been|have been) )?(?:hereby |since |therefore )?"
    r"(?:withdrawn|cancell?ed|rescinded|revoked|repealed|superseded|adjourned|postponed|deferred|dismissed|disposed of|allowed|extended|restored|annulled)\b"
    r"|[^.۔]{0,60}(?:منسوخ|ملتوی|خارج|واپس لی)",
    re.IGNORECASE,
)


def _is_an_item(item: str) -> bool:
    """Tell whether a list's item names something of the world: a person, a place, a day."""
    named = item[:1].isupper() or item[:1].isdigit() or "\u0600" <= item[:1] <= "\u06ff"
    return (
        named
        and len(_WORD.findall(item)) > 1
        and not speaks_to_visitors(item)
        and not says_no_document(item)
        and not is_stamp(item)
        and not is_widget(item)
    )


def _is_of_its_title(line: str, title: str) -> bool:
    """Tell whether a line repeats its title's own words and tells more of it, in whatever box."""
    own, named = own_words(title), set(_WORD.findall(title.lower()))
    if len(own) < 2 or not own <= words_of(line) or is_contact(line) or says_no_document(line):
        return False
    rest = " ".join(word for word in line.split() if not named & set(_WORD.findall(word.lower())))
    return len(rest.split()) > 2 and bool(_VERB.search(rest) or _FIGURE.search(rest))


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
        and _VERB.search(line) is None
        and _FIGURE.search(_YEAR.sub("", line)) is None
        and PERSONS.search(line) is None
        and not _STOPS.search(line)
    )


def _sentences(line: str) -> list[str]:
    """Return a line's sentences where one is an error page's, or an apology: those beside it say no more."""
    told = _SENTENCE_ENDS.split(line) if len(line) < MANY else [line]
    answers = not _BINDS.search(line) and (
        any(_SORRY.search(one) or says_no_document(unquoted(one)) for one in told)
        # Short ones to a reader say no more together than each of them.
        or (_READER.search(line) is not None and all(len(one.split()) < SHORTLY for one in told))
    )
    # What an answer asks its reader to do is a part of it.
    return [one for one in told if not _POLITE.match(one)] if answers else [line]


def _says(line: str, title: Set[str]) -> bool:
    told = unquoted(line)
    number = len(told.split())
    if (
        number < FEWEST
        or is_filler(line)
        or is_slot(line)
        or is_stamp(line)
        or _BESIDE.match(line)
        or _BROKEN_OFF.search(line)
        or (number <= 2 * ANSWER and _REQUESTED.search(line) and not _BINDS.search(line))
        or (line[-1] in "?؟" and _READER.search(line))
        or is_widget(line)
        or is_owned(line)
        or is_byline(line)
        or is_today(line, 0, len(line))
    ):
        return False
    if len(line) < 300 and title >= set(_WORD.findall(line.lower())):
        return False
    if number <= COUNTER and (
        _NUMBER.fullmatch(line) or is_dateline(line) or _COUNTED.search(line)
    ):
        return False
    if number <= ANSWER and OF_THE_SITE.search(line) and not _BINDS.search(told):
        return False
    if number < STATEMENT and not (_VERB.search(told) or _FIGURE.search(told)):
        return False  # a label: whose site it is, who made it
    named = _FIGURE.search(told) or _NAME.search(told)
    if says_no_document(told) and not (named and number > ANSWER):
        return False
    if number <= ANSWER and _TO_VISITORS.search(told):
        return bool(_NAME.search(told) or _BINDS.search(told) or _TELLING.search(told))
    return named is not None or _SMALL.search(told) is not None


def answers_a_visitor(line: str) -> bool:
    """Tell whether a sentence speaks to a visitor, or of the document itself."""
    return len(line.split()) >= FEWEST and _TO_VISITORS.search(line) is not None


def speaks_to_visitors(row: str) -> bool:
    """Tell whether a table's row is of the visit or the site: an address, a counter, what is yours."""
    return bool(_ADDRESS.search(row) or _TO_VISITORS.search(row) or _COUNTED.search(row))


def is_contact(line: str) -> bool:
    """Tell whether a short line says where a site is reached: on which number, for what."""
    if len(line.split()) > ANSWER + 4 or _BINDS.search(line) or PERSONS.search(line):
        return False
    called = (
        _CONTACT.search(line) is not None
        and _NUMBER_OR_MAIL.search(line) is not None
        and not find_dates(line)
    )
    if _HOURS.search(line):
        return True
    return called or (len(_POSTAL.findall(line)) > 1 and _VERB.search(line) is None)


def is_stamp(line: str) -> bool:
    """Tell whether a line says when a page was last looked over."""
    return len(line.split()) <= ANSWER and _STAMP.match(line) is not None


_STAMP = re.compile(
    r"\W*(?:(?:this |the )?(?:page|content|site|web ?site)s? )?(?:was )?(?:last|date of last) (?:reviewed|updated?|modified|changed|edited|review|modification)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Tell whether a line says who put the page up, and when."""
    return len(line.split()) <= ANSWER and _POSTED.match(line) is not None


_POSTED = re.compile(r"\W*(?:posted|published|written|uploaded) (?:by|on|in)\b", re.IGNORECASE)


def is_dateline(line: str) -> bool:
    """Tell whether a line is a date with a word or two beside it."""
    dates = find_dates(line)
    within = sum(end - start for _, start, end in dates)
    beside = 30 if _BYLINE.match(line) else 12
    return bool(dates) and len(line.strip()) - within < beside
