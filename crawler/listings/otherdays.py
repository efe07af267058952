"""Tell the days beside an entry that are not its publication's: deadlines, events, ends of a span."""

from __future__ import annotations

import re

from tarmeem.patterns import pattern_of

_ISSUED = pattern_of(
    r"\b(?:publish|publication|post|upload|updat|issue|issuance|dated?\b(?! of\b)|press release|notifi|gazett|released?|creat|add)[^.;:|]{0,30}[\s:]*$",
    re.IGNORECASE,
)
_LABEL = pattern_of(
    r"(?:\b(?:last date|closing|deadline|due|expir(?:y|es|ed)|valid(?:ity)?|until|till|up ?to|not later than"
    r"|effective|with effect|w\.?e\.?f)\b|آخری تاریخ|نافذ)[^.;:|]{0,40}[\W_]*$"
    r"|\b(?:passed|adopted|approved) (?:by|in)\b[^.;:|]{0,40}[\W_]*$"
    r"|\b(?:hearings?|meetings?|held|scheduled|convened?)\b[^.;:|]{0,40}\b(?:on|for|from)\W*$",
    re.IGNORECASE,
)
_EVENT = pattern_of(
    r"(?:\b(?:hearing|meeting|opening|submission|interview|test|exam(?:ination)?|event|auction|bids?|assent|repeal|review"
    r"|responses?|repl(?:y|ies)|sessions?|sittings?|seminar|workshop|webinar|start|end|comments|commencement"
    r"|enforcement|passing|lapse|(?:in(?:to)? |of )(?:force|effect))(?:\W{1,3}(?:and )?(?:date|day|time)){0,2}(?: of)?|سماعت(?: کی تاریخ)?)[\W_]*$",
    re.IGNORECASE,
)
_LEADS = pattern_of(
    r"\b(?:by|before|after|since|from|between|through|for|to|as (?:on|of|at)|starts?|starting|started|begins?|beginning|began"
    r"|ends?|ending|ended|close[sd]?|extended|passed|repealed|reviewed|revised|commence[sd]?|amended|adopted|approved"
    r"|enacted|enforced|assented|opened|opens)(?: (?:on|to|from|till))?[\W_]*$",
    re.IGNORECASE,
)
_ON = pattern_of(r"\w\W+on\W*$", re.IGNORECASE)
_SPAN_FROM = pattern_of(r"(?<![\d/.-])(\d{1,2})\s*(?:st|nd|rd|th)?\s*(?:-|–|—|&|to|and)\s*$", re.I)
_SPAN_TO = pattern_of(
    r"\s*(?:to|till|until|through|onwards?)\b|\W{0,3}ء?\W{0,3}(?:تک|سے)(?!\w)", re.I
)
_NEAR = 100
"""Characters: what stands further before a day does not name it."""
_DAYS = pattern_of(r"\d{1,2}")


def is_otherwise(words: str) -> bool:
    """Tell whether words before a day, or its column's heading, make it another than that of publication."""
    tail = words[-_NEAR:]
    if _LABEL.search(tail) or _EVENT.search(tail):
        return True
    if _ISSUED.search(tail):
        return False
    return any(form.search(tail) for form in (_LEADS, _ON))


def is_span(words: str, start: int, end: int) -> bool:
    """Tell whether the day at a place in words is only where a span of days begins or ends: 12-15 March 2025."""
    first = _SPAN_FROM.search(words[max(0, start - 12) : start])
    day = _DAYS.match(words, start)
    if first and day and int(first[1]) < int(day[0]):
        return True
    return bool(_SPAN_TO.match(words, end))
