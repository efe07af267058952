"""Tell what one line is by itself: an answer to a visitor, a site's own mark, a stamp, a contact, a decision."""

from __future__ import annotations

import re

from diffs.days import find_dates
from tarmeem.months import MONTHS, URDU_MONTHS
from tarmeem.patterns import pattern_of

FEWEST = 4
"""Words from which a line may say something."""
ANSWER = 14
"""Words up to which a line that speaks to the visitor may be the site's answer, not the law's."""
STOP = pattern_of(r"(?<=[a-z)\d]{2}[.!?;]) +(?=[A-Z])|(?<=[۔؟!]) +|\n| \| ")
"""Where a sentence ends; not behind "Rs." or a name's first letters."""
TO_VISITORS = pattern_of(
    r"\b(?:you(?:r|rs)?|we|our|us|sorry|please|oops"
    r"|(?:this|the|requested) (?:page|document|content|file|resource|item|link|(?:web ?)?site|record|e?-?mail|message)s?)\b(?! (?:of|at|for)\b)|\bhere\W*$"
    r"|^(?:select|choose|enter|type|tick|slide|click|press|scroll|upload|recharge|use the menu|hold (?:on|tight)|kindly wait)\b"
    r"|\bآپ\b|براہ|برائے مہربانی|معذرت",
    re.IGNORECASE,
)
DAY = pattern_of(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join((*MONTHS, *URDU_MONTHS))})\b|\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b"
)
"""A day, be its year said or not."""
AMOUNT = pattern_of(
    r"(?:\b(?:Rs|PKR|US|INR|BDT)\b\.?|[$£€₹])\s?[$]?\s?\d|\d\s?(?:%|(?:[kMG]?bps|[kMG]Hz|per ?cent|[mb]illions?|lakhs?|crores?|rupees|k?g|mg|ml|[mck]?m|ft|feet|cusecs?|litres?|tons?|acres?|kanals?|marlas?|kWh|MW)\b|روپے)|\b(?:سو|ہزار|لاکھ|کروڑ|ارب) روپے"
)
"""Money, a share, a measure: what the cells of a tariff hold, without a sentence."""
COUNTED = pattern_of(
    r"\b(?:updated|modified|visitors?|visits|hits|views|online|today)\b", re.IGNORECASE
)
_MADE_BY = r"^\W*(?:website |site |portal |contents? )?(?:designed|developed|powered|hosted|maintained|managed|owned|provided|updated)\b(?: (?:and|&) \w+)? by\b"
OF_THE_SITE = pattern_of(
    r"\b(?:this|our) (?:web ?site|site|portal|window)\b|^content\b|\bbest viewed\b|\b(?:acrobat|adobe|pdf) (?:reader|viewer)\b|\bproperty of the(?:ir|) respective\b"
    r"|(?:یہ|اس|ہماری|اپنی) (?:ویب ?سائٹ\b|صفح)|فالو کریں"
    rf"|{_MADE_BY}",
    re.IGNORECASE,
)
"""What a site says of itself, on each of its pages."""
MADE_BY = pattern_of(_MADE_BY, re.IGNORECASE)
"""Who made a site."""
PERSONS = pattern_of(
    r"\b(?:Mr|Ms|Mrs|Dr|Engr|Prof|Barrister|Justice|Senators?|M/s|Messrs)\b\.? |\b(?:Ltd|Limited|\(?Pvt|Incorporated|LLC)\b"
    r"|(?:^|\s)(?:جناب|محترمہ|ڈاکٹر|جسٹس|انجینئر|بیرسٹر|میسرز)\s"
)
"""Persons and companies by their style: a list of members or of holders is nothing else."""
_CONTACT = pattern_of(
    r"\b(?:help ?(?:line|desk)s?|hot ?lines?|call(?: us)?|dial|write to|contact(?: us)?|(?:tele)?phone|tel|fax|whats ?app|e-?mail|UAN|toll.?free)\b"
    r"|رابطہ|ہیلپ ?لائن|فون",
    re.IGNORECASE,
)
_MAY = pattern_of(r"^\W*(?:an?|the|any|every|all) (?:\w+ ){1,3}(?:may|can|will)\b", re.IGNORECASE)
"""Who may call: that is a rule, and no contact."""
_HOURS = pattern_of(
    r"\b(?:(?:working|office|business|opening|visiting) (?:hours|timings?|days)|timings?)\b.*\d",
    re.IGNORECASE,
)
_NUMBER_OR_MAIL = pattern_of(r"\d[\d -]{5,}\d|\b\d{3,4}\b|[\w.-]@[\w-]+\.")
_POSTAL = pattern_of(
    r"\b(?:address|floor|block|plot|street|st|road|avenue|sector|building|house|tower|plaza|secretariat|colony|p\.? ?o\.? box|near|opposite|headquarters|HQs?|Islamabad|Lahore|Karachi|Peshawar|Quetta|Pakistan)\b",
    re.IGNORECASE,
)
"""Where a site is reached, which stands on each of its pages."""
_ADDRESS = pattern_of(
    r"^(?:uploaded|file|size|author|created|modified|downloads?)\b|\d{1,3}(?:\.\d{1,3}){3}|\b(?:IP|URL|ID|version|request|browser|server|user|status|code|time|error|line|method)\b|\w/\w+/|://",
    re.IGNORECASE,
)
_BYLINE = pattern_of(
    r"\W*(?:by|posted|publish(?:ed)?|written|updated|source|date[ds]?)\b", re.IGNORECASE
)
BINDS = pattern_of(
    r"\b(?:shall|(?<!\byou )must|hereby|(?:is|are) to(?! you\b)|(?:is|are|was|were|been) (?:restored|unblocked|reinstated|lifted))\b",
    re.IGNORECASE,
)
_MEDIUM = (
    r"(?:web ?site|site(?! (?:of|at|for|in)\b)|portal|page|documents?|content|article|story|item|file|link|preview|viewer|browser|server|device|archive|server|message|post|video|image"
    r"|credentials|user directory)"
)
_OF_ITSELF = pattern_of(
    rf"\b{_MEDIUM}\b[^.\n]{{0,60}}(?:\b(?:can(?:not|[’']t| not)|could(?:n[’']t| not)) be (?:\w+ )?(?:previewed|displayed|shown|opened|loaded|found|validated|rendered|reached|retrieved)"
    rf"|\b(?:not|n[’']t|yet to be) (?:yet )?(?:been )?(?:published|available|previewed|displayed|supported|translated|ready)\b|\bno longer (?:available|here|exists?|online|valid)\b|\bwill be (?:available|published|ready|back|online) (?:soon|shortly|later)"
    rf"|\b(?:is|are) being (?:generated|prepared|rebuilt|redesigned|converted|processed|translated|checked)\b|\bundergoing\b|\bunder (?:maintenance|construction)\b|\bquarantined\b)"
    rf"|\bthis is a (?:\w+ )?(?:preview|placeholder|sample|demo|test|template)\b",
    re.IGNORECASE,
)
_FIGURE_OR_NAME = pattern_of(r"\d|(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
VERB = pattern_of(
    r"\b(?:is|are|has|have|will|be|been|was|were|may|shall|must|should|can)\b|\w{3}ed\b|[کہ][اےیو]\b|\b(?:میں|سے|پر)\b|[.۔]$",
    re.IGNORECASE,
)


def is_decision(line: str) -> bool:
    """Tell whether a line is a decision that needs no more words: withdrawn, adjourned to a day."""
    return (
        len(line.split()) <= ANSWER
        and (_DECIDED.match(line) is not None or _IN_A_WORD.fullmatch(line) is not None)
        and not (TO_VISITORS.search(line) or _OF_THE_VISIT.search(line))
    )


_OF_THE_VISIT = pattern_of(
    r"\b(?:request|session|transaction|connection|download|upload|query|process|operation|account|site|access|permission|page|entry)s?\b",
    re.IGNORECASE,
)
_IN_A_WORD = pattern_of(
    r"\W*(?:stayed|upheld|remanded|set aside|approved|refused|rejected|declined|granted|disallowed|filed|admitted|confirmed|affirmed|quashed|reversed|modified|accepted)\W*",
    re.IGNORECASE,
)
_DECIDED = pattern_of(
    r"\W*(?:(?:the |this )?(?:\w+ ){0,4}(?:is|are|was|were|stands?|has been|have been) )?(?:hereby |since |therefore )?"
    r"(?:(?:appeal|petition|application|bail|stay|leave|case|suit|motion|reference|review|complaint|tender)s? )?(?:withdrawn|cancell?ed|rescinded|revoked|repealed|superseded|adjourned|postponed|deferred|dismissed|refused|rejected|granted|disposed of|allowed|extended|restored|annulled|lapsed)\b"
    r"|[^.۔]{0,60}(?:منسوخ|ملتوی|خارج|واپس لی)",
    re.IGNORECASE,
)


def tells_of_itself(sentence: str) -> bool:
    """Tell whether a sentence tells that a page, a file or what shows it fails or is lacking, and nothing of the world."""
    return (
        _OF_ITSELF.search(sentence) is not None
        and not BINDS.search(sentence)
        and not _FIGURE_OR_NAME.search(sentence)
    )


def answers_a_visitor(line: str) -> bool:
    """Tell whether a sentence speaks to a visitor, or of the document itself."""
    return len(line.split()) >= FEWEST and TO_VISITORS.search(line) is not None


def speaks_mostly_to_visitors(words: str) -> bool:
    """Tell whether half of a text's sentences speak to a visitor, and none binds anybody."""
    told = [one for one in STOP.split(words) if len(one.split()) >= FEWEST]
    spoken = sum(TO_VISITORS.search(one) is not None for one in told)
    return len(told) > 1 and 2 * spoken >= len(told) and not BINDS.search(words)


def speaks_to_visitors(row: str) -> bool:
    """Tell whether a table's row is of the visit or the site: an address, a counter, what is yours."""
    return bool(_ADDRESS.search(row) or TO_VISITORS.search(row) or COUNTED.search(row))


def is_contact(line: str) -> bool:
    """Tell whether a short line says where a site is reached: on which number, for what."""
    if len(line.split()) > ANSWER + 4 or BINDS.search(line) or PERSONS.search(line):
        return False
    if _MAY.search(line) and not TO_VISITORS.search(line):
        return False
    called = (
        _CONTACT.search(line) is not None
        and _NUMBER_OR_MAIL.search(line) is not None
        and not find_dates(line)
    )
    if _HOURS.search(line):
        return True
    return called or (len(_POSTAL.findall(line)) > 1 and VERB.search(line) is None)


def is_stamp(line: str) -> bool:
    """Tell whether a line says when a page was last looked over, or made by its server."""
    return len(line.split()) <= ANSWER and (_STAMP.match(line) is not None or is_clock(line))


def is_clock(line: str) -> bool:
    """Tell whether a line says by a server's clock, or by what program, its page was made: no notice tells either."""
    return len(line.split()) <= ANSWER and _CLOCK.search(line) is not None


_CLOCK = pattern_of(
    r"(?<!\d)\d{1,2}:\d\d:\d\d(?:\.\d+)?\s?(?:UTC|GMT|PKT|PST|Z\b|[+-]\d\d:?\d\d)|^\W*Generated\b.*\bby \S+ \(\S+\)"
)
"""A time to the second with its zone, or the program that answered."""


_STAMP = pattern_of(
    r"\W*(?:(?:this |the )?(?:page|content|site|web ?site)s? )?(?:was )?(?:last|date of last) (?:reviewed|updated?|modified|changed|edited|review|modification)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Tell whether a line says who put the page up, and when."""
    return len(line.split()) <= ANSWER and _POSTED.match(line) is not None


_POSTED = pattern_of(
    r"\W*(?:posted|published|written|uploaded|submitted|created|added|printed|retrieved|generated) (?:by|on|in|from|at)\b",
    re.IGNORECASE,
)


def is_dateline(line: str) -> bool:
    """Tell whether a line is a date with a word or two beside it."""
    dates = find_dates(line)
    within = sum(end - start for _, start, end in dates)
    beside = 30 if _BYLINE.match(line) else 12
    return bool(dates) and len(line.strip()) - within < beside
