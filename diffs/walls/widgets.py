"""What a page counts and clocks by itself: lines that differ from one visit to the next and say no law.

A line is a widget by its form and by where it stands: "12 views" on a line of its own, under text that
has ended, is a counter; in a sentence, in a list or after a colon it is the text's.
"""

from __future__ import annotations

import re

from tarmeem.patterns import pattern_of

LONGEST_LINE = 80
"""A widget's line is shorter than this."""

_N = r"\d[\d,.]*\s?[km]?"
_CLOCK = r"\d{1,2}:\d\d:\d\d(?:\s*[ap]m)?"
"""A clock that shows seconds: "22:00" may be the last hour for something."""
_PLAYED = pattern_of(r"\W*(?:0?0:)?00?:\d\d\s*/\s*(?!24:00)\d{1,2}:\d\d(?::\d\d)?\W*")
"""How much of a film was played, from nought; "9:00 / 17:00" are hours in which an office is open."""
_COUNTED = (
    r"(?:views?|visitors?|visits?|hits|downloads?|likes?|reads?|comments?|repl(?:y|ies)|ratings?|reviews?"
    r"|(?:users? )?online|vues|commentaires?|aufrufe|kommentare|visualizaciones|comentarios|visualizzazioni|commenti"
    r"|مشاہدات|مشاهدات?|تبصرے|تعليقات?|(?:صفحہ|بار) دیکھا گیا)"
)
_COUNT = (
    rf"(?:(?:total|unique|page|online|today[’']?s)\s+)?{_COUNTED}(?:\s+(?:today|online|so far))?\s*:?\s*{_N}"
    rf"|(?:you are )?(?:our )?visitor\s+(?:number|no\.?|#)\s*:?\s*{_N}|(?:آج کے |کل )?زائرین\s*:?\s*{_N}|{_N}\s*{_COUNTED}|{_N}\s*\({_N}\s*{_COUNTED}\)"
    rf"|(?:cart|basket|notifications?)\s*\(?\d+\)?"
)
_AGO = (
    r"(?:(?:last\s+)?(?:updated|modified|edited|seen|active|posted|published|reviewed|checked)\s*:?\s*)?"
    r"(?:just now|yesterday|(?:\d+|an?|one)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago"
    r"|il y a (?:\d+|une?) \w+|vor (?:\d+|eine[mr]) \w+|hace (?:\d+|una?) \w+|há (?:\d+|uma?) \w+|\d+ \w+ fa"
    r"|\d+\s+\w+\s+(?:پہلے|قبل)|(?:منذ|قبل)\s+\d+\s+\w+)"
)
_READING = (
    r"\d+\s*min(?:ute)?s?\s+read|(?:estimated\s+)?read(?:ing)?\s+time\s*:?\s*\d+\s*min(?:ute)?s?"
    r"|(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\s*:?\s*\d+\s*min\w*"
)
_HELPFUL = (
    r"(?:was|is) this (?:\w+ )?helpful\??(?:\s*\d+ of \d+)?|\d+ (?:people|users) found this helpful"
    r"|\d+ (?:out of|of) \d+(?: (?:people|users))? found this (?:\w+ )?(?:helpful|useful)"
)
_IDENTITY = (
    r"(?:your\s+)?ip(?:\s+address)?\s*:\s*[0-9a-f.:]{7,}"
    r"|(?:session|request|ray|trace|visitor|correlation)\s+id\s*[:#]?\s*[0-9a-f-]{8,}"
)
_BUTTON = (
    r"share|print|tweet|copy link|loading(?:\.{3}|…)?|skip to (?:main )?content|back to top"
    r"|play|pause|mute|unmute|subscribe|accept (?:all )?cookies|×|✕"
)
_NETWORK = r"(?:facebook|twitter|x|whats\s?app|linkedin|telegram|instagram|youtube|pinterest|reddit|tumblr|messenger|viber|threads|e-?mail|print|pdf|save|copy(?: link)?)"
_SHARING = rf"(?:share|follow us)(?:\s+(?:this|it))?(?:\s+(?:page|post|article))?(?:\s+(?:on|via))?\W*(?:{_NETWORK}\b[\W\d]*)+|a\s*[-−–]\s*a?\s*a\s*\+"
"""Where a page may be sent, however many such places there are; and the letters that set its letters larger."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_WORD = rf"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|{_MONTH}|[ap]m|pkt|gmt|utc)\b"
_NOW = (
    rf"(?:today is|today[’']s date(?: is)?|current time)\s*:?(?:{_DAY_WORD}|[\s\d,.:/-])+"
    rf"|(?:page )?(?:generated|rendered) (?:in [\d.]+ ?m?s\w*|(?:at|on)\s*:?(?:{_DAY_WORD}|[\s\d,.:/-])+)"
)
_ONE = "|".join((_CLOCK, _COUNT, _AGO, _READING, _HELPFUL, _IDENTITY, _BUTTON, _SHARING, _NOW))
_BESIDE = rf"{_ONE}|{_N}\s*shares?|shares?\s*:?\s*{_N}"
"""A count of shares is one of a company's, unless another counter stands beside it."""
_WIDGET = pattern_of(rf"\s*(?:{_ONE})(?:(?:\s*[·|•,–-]\s*|\s+)(?:{_BESIDE}))*\s*", re.IGNORECASE)
_TODAY = pattern_of(
    rf"\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}),?\s+\d{{4}}(?:{_DAY_WORD}|[\s\d,.:|-])*",
    re.IGNORECASE,
)
"""The day a page is looked at, which stands above all else; "the 3rd March" is drafting."""
_EMPHASIS = pattern_of(r"\s*([*_]{1,3})(?=\S)(.*\S)\1\s*")
_YEARS = pattern_of(r"\W*(?:\(c\)\W*)?(?:\d{4}\s*[-–—]\s*)?\d{4}\W*", re.IGNORECASE)
_OWNED = pattern_of(
    r"\W*(?:copyright\W*)?(?:©|&copy;)|\W*copyright\s*(?:\(c\)\s*)?\d{4}|\W*\(c\)\s*\d{4}\b.*\ball rights reserved\b"
    r"|[^\n]{0,60}(?:©|\(c\))\s*\d{4}|\W*(?:all rights reserved|جملہ حقوق|جميع الحقوق)\b[^\w\n]*(?:©|\(c\))?[^\w\n]*\d{4}",
    re.IGNORECASE,
)
"""How a notice of copyright begins, the year beside its sign: "(c) 2019" alone may be a clause."""
_CLAUSE = pattern_of(r"\s*\(c\)\s", re.IGNORECASE)
_LABEL = pattern_of(
    r"\W*(?:(?:last\s+)?(?:updated|modified|edited|seen|posted|published|reviewed|checked)|visitors?|views?|hits|share|more)(?: on| this)?\W*:?\W*",
    re.IGNORECASE,
)
"""A line that a widget may stand under, for it is part of one."""
_OPEN = pattern_of(
    r"[,:;(\u2014\u2013،؛-]\s*$"
    r"|\b(?:the|an?|of|and|or|within|than|is|are|was|were|be|not|to|for|by|in|on|at|with|before|after|until|from|least|most"
    r"|which|that|who|shall|may|کے|کی|کا|سے|میں|اور|یا|تک|کو|پر)\s*$",
    re.IGNORECASE,
)
"""How a line ends whose sentence goes on."""
_GOES_ON = pattern_of(r"[\W_]*(?:[a-z]|[\u0600-\u06ff]{2,4}\s+(?:اندر|بعد|قبل|تک))")
_ENDED = pattern_of(r"[.!?۔؟…\"”)|\]]\s*$")
RUNNING = 5
"""Words from which a line without a stop, the next one touching it, is a line of a sentence."""
_LABELLED = pattern_of(
    r"\W*(?:[A-Z][A-Za-z ]{2,30}:\s*\d|You are |(?:Page )?(?:[Gg]enerated|[Rr]endered) )"
)
"""A counter that begins anew goes on no sentence: "Visitors: 120","""
_SAYS = pattern_of(r"\b(?:shall|may|must|is|are|be|been|has|have|not|no|than|following)\b")
"""unless the line above says what the count is for."""
NEAR = 400
"""Characters before and after a line in which its neighbours are looked for."""
BARE = 6
"""Words up to which a line without a stop may be an item of a list, or a heading."""
_THINGS = "visits?|visitors?|reviews?|repl(?:y|ies)|reads?|hits|downloads?|ratings?"
_BARELY = pattern_of(rf"\W*(?:{_BUTTON}|{_N}\s*(?:{_THINGS}))\W*", re.IGNORECASE)
"""What an item of a list may be as well: a word, or how many of a thing."""


def is_widget(line: str) -> bool:
    """Tell whether a whole line is a clock, a counter, an age or a button."""
    inner = _EMPHASIS.fullmatch(line)
    return (_WIDGET.fullmatch(inner[2] if inner else line) or _PLAYED.fullmatch(line)) is not None


def is_today(source: str, start: int, end: int) -> bool:
    """Tell whether a text's first line is the day a page was looked at: it has a weekday and no words."""
    return _TODAY.fullmatch(source[start:end].strip()) is not None and not source[:start].strip()


def in_frame(source: str, start: int, end: int) -> bool:
    """Tell whether the lines from ``start`` to ``end`` stand apart: in no sentence, no list, under no colon."""
    lines = [line for line in source[start:end].split("\n") if line.strip()]
    if all(map(_PLAYED.fullmatch, lines)):
        return True
    head, tail = source[max(start - NEAR, 0) : start], source[end : end + NEAR]
    before, after = ([line for line in text.split("\n") if line.strip()] for text in (head, tail))
    before, after = before[-2:], after[:2]
    touching = head[len(head.rstrip()) :].count("\n") < 2
    if before and not _LABEL.fullmatch(before[-1]) and not is_widget(before[-1]):
        title = len(before) == 1 and start <= NEAR
        long = len(before[-1].split()) >= RUNNING and not title
        anew = _LABELLED.match(lines[0]) and not _SAYS.search(before[-1])
        apart = _ENDED.search(before[-1]) or anew
        running = touching and long and not apart
        if running or _OPEN.search(before[-1]):
            return False
    if after and _GOES_ON.match(after[0]) and not is_widget(after[0]):
        return False
    # Of two widgets together neither is an item: a list has one word of a page's at most.
    alone = len(lines) < 2 and not any(map(is_widget, (*before[-1:], *after[:1])))
    return not (alone and _BARELY.fullmatch(lines[0] if lines else "") and _is_item(before, after))


def _is_item(before: list[str], after: list[str]) -> bool:
    """Tell whether the lines around are a list's: short, without a stop."""
    around = [_is_bare(line) for line in (*before, *after)]
    beside = [_is_bare(line) for line in (*before[-1:], *after[:1])]
    return sum(around) >= 2 or (bool(beside) and not after and all(beside))


def _is_bare(line: str) -> bool:
    return len(line.split()) <= BARE and not _ENDED.search(line) and not is_widget(line)


def are_years(old: str, new: str) -> bool:
    """Tell whether two texts are each a year, or from one year to another."""
    if old.isalpha() or new.isalpha():
        return False
    return _YEARS.fullmatch(old) is not None and _YEARS.fullmatch(new) is not None


def is_owned(line: str) -> bool:
    """Tell whether a line says whose the page is, and since when: its year turns by itself."""
    sure = "copyright" in line.lower() or "reserved" in line.lower()
    return _OWNED.match(line) is not None and (sure or not _CLAUSE.match(line))
