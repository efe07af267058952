"""Tell the signs of a notice in one sentence: those that tell it alone, those that tell it two by two, and to whom it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.days import find_dates
from diffs.walls.lines import (
    AMOUNT,
    BINDS,
    DAY,
    FEWEST,
    PERSONS,
    TO_VISITORS,
    VERB,
    is_contact,
    is_decision,
    is_stamp,
    tells_of_itself,
)
from diffs.walls.marks import INSTRUMENT, SENTENCE
from diffs.walls.matter import ASKED
from diffs.walls.office import is_kind, office
from diffs.walls.titles import ISSUERS, WORD, own_words
from diffs.walls.tongue import ROMAN, is_read_here, is_roman_urdu
from diffs.walls.visits import (
    TIMED,
    WARNS,
    names,
    of_visits,
    undated,
    visits_and_world,
    without_us,
)
from diffs.walls.words import is_walled, says_no_document, unquoted
from tarmeem.patterns import pattern_of

ROOM = 5
"""Words beside a day which make a statement of it."""
TITLED = 3
"""Words of a title that is no part of what is said: a shorter one may be."""
WORLD, IN_URDU = 3, 5
"""Words of the world that make a statement of it; Urdu has more small ones."""
_TO_COME = pattern_of(r"(?:کیا جائے گا|کی جائے گی|ہو ?گ[ای]|ہوں گے)\b")
"""What shall be, in Urdu; and what will be, which binds nobody; not what has become."""
_BINDS = pattern_of(
    r"\b(?:shall|must|hereby|thereof|liable to|directs?(?= \w+(?: \w+){0,4} to\b)|(?:is|are) (?:cautioned|warned|prohibited|forbidden|banned))\b"
    r"|(?<!\byou )(?<!\bwe )\bmay, (?:at any|subject to|by (?:notice|notification|order)|with the (?:prior |previous )?(?:approval|consent|sanction))\b"
    r"|(?:^|[.:;]\s)\W*whereas\b|\b(?-i:this (?:Act|Ordinance|Order|Bill)|these (?:Rules|Regulations))\b"
    rf"|پابند|منع ہ[ےی]|{_TO_COME.pattern}",
    re.IGNORECASE,
)
_BINDS_TOO = pattern_of(rf"{_BINDS.pattern}|{BINDS.pattern}", re.IGNORECASE)
_HERE = pattern_of(
    r"\b(?:you(?:r|rs)?|we|our|us|sorry|please|oops|kindly(?! requested)|ask me|my|I am|I[’']m)\b|\bhere\W*$|\bآپ\b|براہ|برائے مہربانی|معذرت",
    re.IGNORECASE,
)
"""What is said to a visitor."""
_AS_PAGES = r"[^.\n]{0,60}\b(?:(?:open|load|display|download|upload|access|print|translat|mov|remov|delet|restor|convert|scan|protect|lock)\w*|view(?:ed|er|ing)?|available|found|read(?:er)?|seen?|shown?|hidden|here|your?|server|web)\b"
"""What is done with a document that is a page."""
_ITSELF = pattern_of(rf"\bthis document\b(?!{_AS_PAGES})|\bin this document\b", re.IGNORECASE)
"""How an instrument speaks of itself."""
_PAGE = pattern_of(
    r"\bthis (?:section (?:is|was|has|will)|video)\b|\b(?:this|requested|by using the|use of the) (?:old |new |very )?(?:page|content|file|resource|item|link|(?:web ?)?site|record|portal|account|address|domain|url|service|facility|browser|device)s?\b|(?:یہ|اس) (?:ویب|صفح)"
    rf"|\brequested (?:old |new )?documents?\b|(?<!\bin )\bthis (?:old |new |very )?documents?\b(?={_AS_PAGES})",
    re.IGNORECASE,
)
"""What is said of the page that he sees, its site or its owner's account: a day or a sum may be in it."""
_REVISED = pattern_of(r"\blast (?:revised|updated|reviewed|modified|changed)\b", re.IGNORECASE)
_WORKS = r"(?:notices?|notifications?|documents?|text|circulars?|orders?|act|policy|reports?|decisions?|judgments?|guidelines|rules|regulations?)"
_OPENS = pattern_of(
    rf"\b(?:full text|rest of (?:the|this) {_WORKS})\b|\b(?:read|open|view|unlock|see|display|access) (?:\w+ )?(?:this|the (?:whole|complete|entire|rest of the)) (?:\w+ )?{_WORKS}\b"
    rf"|\b{_WORKS}\b[^.\n]{{0,20}}\b(?:can|may|could) (?:only |not |now )*be (?:opened|read|seen|viewed|displayed|shown|unlocked)\b"
    r"|\b(?:will|shall) be (?:made available|uploaded|posted|published|placed|shared|updated|added|replaced)\b",
    re.IGNORECASE,
)
"""How a document is spoken of that is elsewhere."""
_CODE = pattern_of(
    r"[{}<>`\\]|[A-Za-z]\([\"']|[a-z]::?[a-z]|\w_\w+_\w|\(\d+,\s?'|\b(?:type|variable|index|key|property|object|function|column|table) ['\"]"
)
"""What programs write."""
_ASKS = pattern_of(r"\b(?:form|oath|declaration|affidavit|undertaking)\b", re.IGNORECASE)
_SWORN = pattern_of(r"^\W*I\b(?!['’]| (?:agree|accept|consent|am over|forgot|want))")
"""How a form begins that is to be signed."""
_HARM = pattern_of(
    r"\b(?:fraud|scam|swindl|phish|impost|imperson|counterfeit|steal|theft|rob|hacker|malware|ransomware|fake|false|bogus)\w*|فراڈ|جعلی|دھوک",
    re.IGNORECASE,
)
"""Of what the public is warned."""
_COURT = pattern_of(
    r"\b(?:cases?|appeals?|appellants?|counsel|petition(?:er)?s?|respondents?|judgments?|writs?|suits?)\b|مقدم|اپیل",
    re.IGNORECASE,
)
_REACHED = pattern_of(rf"\d{{3}}|{TIMED.pattern}", re.IGNORECASE)
_OFFICE = pattern_of(r"\b(?:this|the|zonal|head|regional) offices?\b|دفتر|دفاتر", re.IGNORECASE)
_FIGURE = pattern_of(r"\d")
_CLOCK = pattern_of(r"\b\d{1,2}:\d\d:\d\d\b")
"""An hour to the second, which only programs tell."""
_FILE = pattern_of(
    r"[\w-]+\.(?:pdf|docx?|xlsx?|zip|jpe?g|png)\b(?: ?\([^()]{1,12}\))?|(?<![@\w.-])(?:[\w-]+\.)+(?:com|org|net|example|pk)\b",
    re.IGNORECASE,
)
"""A file's name and size, and a site's name: they tell nothing of what it says."""
_MAIL = pattern_of(r"\S+@\S+")
_HOW = pattern_of(
    r"\bhow to\b|\b(?:steps|tips|guide|guidance|guidelines?|instructions?|procedures?)\b|طریق|ہدایات",
    re.IGNORECASE,
)
"""What a title asks for whose notice is what its reader is to do."""
_ORDERS = pattern_of(r"(?:کریں|کیجی[ےں]|کیجئ[ےں]|جائیں|دیکھیں)\W*$")
"""How a sentence of Urdu ends that tells its reader what to do."""
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
_NAMED = pattern_of(r"\b(?:(?=\w*[A-Z])[A-Z\d]{2,6}(?=s?\b)|[A-Z]\w*-[A-Z]\w*)")
"""Abbreviations: a title's own, however short."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a sentence shows."""

    alone: frozenset[str]
    """Signs each of which tells a notice."""
    together: frozenset[str]
    """Signs two of which tell one."""
    answers: bool
    """It says what pages say that are no documents."""
    spoken: bool
    """It speaks to a visitor, or of the page."""
    here: bool
    """It speaks to a visitor, or of this very page."""
    of_page: bool
    upkeep: bool
    """It stands in a paragraph that speaks of a visit."""


def is_code(line: str) -> bool:
    """Tell whether a line is a program's."""
    return _CODE.search(line) is not None


def speaks_of(line: str, title: str) -> bool:
    """Tell whether a line has a word of its title, in whatever form, that is no visit's and no kind of document."""
    line = _MAIL.sub(" ", line)
    if any(not (of_visits(word) or is_kind(word)) for word in borne(line, title)):
        return True
    return not title.isupper() and not {*_NAMED.findall(title)}.isdisjoint(_NAMED.findall(line))


def signs(sentence: str, title: str, *, roomy: bool, upkeep: bool) -> Signs:
    """Return what a sentence shows.

    ``roomy``: it stands in a text that has room for a duty, a day or a title's word; ``upkeep``: in a paragraph
    that speaks of a visit, whose day is that on which its site is back.
    """
    long = len(title.split()) > TITLED
    bare = re.sub(re.escape(title), " ", sentence, flags=re.IGNORECASE) if long else sentence
    bare, told = _FILE.sub(" ", bare), unquoted(sentence)
    alone = (
        frozenset()
        if is_stamp(sentence) or _REVISED.search(sentence)
        else _alone(sentence, bare, title, roomy=roomy)
    )
    of_page = _PAGE.search(told) is not None
    spoken = without_us(told)
    here = of_page or _HERE.search(spoken) is not None
    answers = (
        _OPENS.search(told) is not None
        or says_no_document(told)
        or tells_of_itself(told)
        or is_walled(told)
    )
    # What binds in an answer is no word of the law besides.
    together = _together(_BINDS.sub(" ", bare) if answers else bare, title)
    speaks = here or TO_VISITORS.search(_ITSELF.sub(" ", spoken)) is not None
    if of_page:
        alone -= {"dated", "amount"}
    elif upkeep and not (answers or speaks or "title" in alone):
        alone -= {"dated", "binds"} if _TO_COME.search(sentence) else {"dated"}
    return Signs(alone, together, answers, speaks, here, of_page, upkeep)


def _alone(sentence: str, bare: str, title: str, *, roomy: bool) -> frozenset[str]:
    number = len(sentence.split())
    stated = number > ROOM
    clocked = _CLOCK.search(bare) is not None
    found = {
        "title": speaks_of(bare, title) and not _is_a_name(bare),
        "binds": number >= FEWEST and (_BINDS if roomy else _BINDS_TOO).search(bare),
        "warns": _warns(bare) and (office(bare) or not visits_and_world(bare)[0]),
        "dated": stated
        and not (clocked or (is_roman_urdu(bare) and visits_and_world(bare)[0]))
        and (find_dates(bare) or DAY.search(bare)),
        "amount": stated and AMOUNT.search(bare) and is_read_here(bare),
        "person": stated and PERSONS.search(bare),
        "number": INSTRUMENT.search(bare),
        "decision": is_decision(sentence),
        "sworn": _ASKS.search(title) and _SWORN.match(bare),
        "asked": ASKED.search(title) and (is_contact(sentence) or _REACHED.search(bare)),
    }
    return frozenset(name for name, there in found.items() if there)


def _together(bare: str, title: str) -> frozenset[str]:
    rest = undated(bare)
    if len(bare.split()) < ROOM or not (VERB.search(rest) and is_read_here(bare)):
        return frozenset()
    found = {
        "topic": borne(bare, title),
        "warns": _warns(bare),
        "harm": _HARM.search(bare),
        "figure": _FIGURE.search(_YEAR.sub(" ", TIMED.sub(" ", rest))),
        "body": _OFFICE.search(bare),
        "court": _COURT.search(bare),
        "quote": unquoted(bare) != bare,
    }
    return frozenset(name for name, there in found.items() if there) | office(bare) | names(bare)


def states_of_world(sentence: str, title: str) -> bool:
    """Tell whether a sentence states something with next to no word of a visit; an order to its reader states nothing, but where its title asks for that."""
    visits, world = visits_and_world(sentence)
    least = IN_URDU if "\u0600" <= sentence.strip(" ‘’“”\"'(")[:1] <= "\u06ff" else WORLD
    here = visits and (_HERE.search(sentence) or _PAGE.search(sentence))
    ordered = _ORDERS.search(sentence) and not _HOW.search(title)
    return (
        not (here or ordered or sentence.lstrip(" \"“‘'(")[:1].islower())
        and len(world) >= least + len(visits) * (least + 1)
        and len(sentence.split()) >= ROOM
        and (_HOW.search(title) or VERB.search(undated(sentence).rstrip(" .۔"))) is not None
        and is_read_here(sentence)
    )


def _is_a_name(sentence: str) -> bool:
    """Tell whether a short line only names something, a site or its section: it has no verb, no stop and no figure."""
    told = VERB.search(undated(sentence)) or _FIGURE.search(sentence)
    return len(sentence.split()) < SENTENCE and told is None


def _warns(sentence: str) -> bool:
    return WARNS.search(sentence.lower()) is not None


def borne(sentence: str, title: str) -> set[str]:
    """Return the words of a title that a sentence has in whatever form."""
    words = [w for w in WORD.findall(sentence.lower()) if len(w) > 3 and not ROMAN.fullmatch(w)]
    return {one for one in own_words(title) - ISSUERS if any(_is_form(one, word) for word in words)}


def _is_form(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: they begin alike, for as long as the shorter one allows; a timetable is no time."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short.rstrip("e")) and len(long) - len(short) < min(6, len(short)):
        return True
    pairs = enumerate(zip(short, long, strict=False))
    alike = next((i for i, (a, b) in pairs if a != b), len(short))
    return alike >= 6 or (alike >= 5 and len(short) < 7)
