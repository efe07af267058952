"""Tell whether what stands below a title proves to be a notice's: the burden lies with the page, not with the gate.

A wall can be worded in any way, and stands under the notice's own title in the site's own frame. What it does
not do is speak of what its title speaks of, name a day, a sum or a person, or bind anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import islice

from crawler.dates import find_dates
from crawler.gate.brief import AMOUNT, is_appointed, is_brief, is_told
from crawler.gate.fill import is_filler, is_for_sale, is_slot
from crawler.gate.lines import (
    BINDS,
    FEWEST,
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
from crawler.gate.marks import (
    CORRECTS,
    INSTRUMENT,
    NUMBERED,
    office,
)
from crawler.gate.matter import ARCHIVED, ASKED, ITEMS, PARTIES, is_an_item
from crawler.gate.titles import ISSUERS, WORD, is_of_this, own_words
from crawler.gate.visits import TIMED, WARNS, has_words_of_visits, is_of_a_visit, names, of_visits
from crawler.gate.words import is_walled, says_no_document, unprogrammed, unquoted
from crawler.pages.look import STATEMENT, Look
from diffs.compare.words.widgets import is_owned, is_today, is_widget

FAIR = 2
"""Things that a short text must have where it has none that tells a notice by itself."""
LONG = 400
"""Letters from which a text has room for a word of its title, a day or a duty."""
BESIDE = 3
"""Words that a sentence has besides those of its title."""
ROOM = 5
"""Words beside a day which make a statement of it."""
_LINES = 200
_BINDS = re.compile(
    r"\b(?:shall|must|hereby|thereof|whereas|liable to|directs?(?= \w+(?: \w+){0,4} to\b)|(?:is|are) (?:cautioned|warned|prohibited|forbidden|banned))\b|پابندی|منع ہ[ےی]|(?:کیا جائے گا|کی جائے گی|ہو ?گا|ہو ?گی|ہوں گے)",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?<=[a-z,])\n(?=[a-z])")
"""Where old pages break a sentence."""
BINDS_TOO = re.compile(rf"{_BINDS.pattern}|{BINDS.pattern}", re.IGNORECASE)
_STOP = re.compile(r"(?<=[a-z)\d]{2}[.!?;]) +(?=[A-Z])|(?<=[۔؟!]) +|\n| \| ")
_HERE = re.compile(
    r"\b(?:you(?:r|rs)?|we|our|us|sorry|please|oops|(?:this|requested) (?:page|document|content|file|resource|item|link|(?:web ?)?site|record)s?)\b"
    r"|\bآپ\b|(?:یہ|اس) (?:ویب|صفح)|براہ|برائے مہربانی|معذرت",
    re.IGNORECASE,
)
"""What is said to a visitor, or of the page that he sees."""
_CODE = re.compile(r"[{}<>`\\]|[A-Za-z]\([\"']|[a-z]::?[a-z]|\w_\w+_\w|\(\d+,\s?'")
"""What programs write."""
_ASKS = re.compile(r"\b(?:form|oath|declaration|affidavit|undertaking)\b", re.IGNORECASE)
_SWORN = re.compile(r"^\W*I\b(?!['’]| (?:agree|accept|consent|am over|forgot|want))")
"""How a form begins that is to be signed."""
_HARM = re.compile(
    r"\b(?:fraud|scam|swindl|phish|impost|imperson|counterfeit|steal|theft|rob|hacker|malware|ransomware)\w*|فراڈ|جعلی|دھوک",
    re.IGNORECASE,
)
"""Of what the public is warned."""
_COURT = re.compile(
    r"\b(?:cases?|appeals?|petition(?:er)?s?|respondents?|judgments?|writs?|suits?)\b|مقدم|اپیل",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:this|the|zonal|head|regional) offices?\b|دفتر|دفاتر", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"\d{3}|\d,\d{3}")
_ACRONYM = re.compile(r"\b(?=\w*[A-Z])[A-Z\d]{2,6}(?=s?\b)")


def is_proven(own: Look, title: str, *, bare: bool) -> bool:
    """Tell whether a page that bears its title has something below it that tells a notice.

    ``own``: what of the page no other page of its source says, where that is known: then it is ``bare``.
    """
    if _shows(own, title, bare=bare):
        return True
    words = own.own or own.words
    told = islice(_told(_BROKEN.sub(" ", unprogrammed(words)), title), _LINES)
    roomy = own.length >= LONG and len(own_words(title) - ISSUERS) > 1
    found: set[str] = set()
    for sentence in told:
        strong, fair = _proofs(sentence, title, roomy=roomy)
        answers, spoken = _is_an_answer(sentence), TO_VISITORS.search(unquoted(sentence))
        here = _HERE.search(sentence) is not None
        beside = bool(fair & {"law", "body"}) and not (answers and here)
        beside |= not here and bool(_borne(sentence, title))
        if strong and len(strong) + beside > (answers or spoken is not None):
            return True
        if not answers:
            found |= fair & {"warns", "harm"} if spoken else fair
    enough = FAIR if own_words(title) - ISSUERS else 1
    return len(found) >= enough and not roomy


def _shows(own: Look, title: str, *, bare: bool) -> bool:
    """Tell whether a page has what is no sentence: its file, rows, a list, an hour, a cause."""
    lines = (own.own or own.words).split("\n")
    short = [
        line
        for line in lines
        if line
        and not (has_words_of_visits(line) or _CODE.search(line) or ARCHIVED.fullmatch(line))
    ]
    return (
        any(is_of_this(name, (title, *own.headings[:3], own.title)) for name in own.files)
        or sum(is_told(row) for row in own.labelled) > 1
        or sum(not speaks_to_visitors(row) for row in own.rows) > 1
        or sum(is_an_item(item) for item in own.items) >= ITEMS
        or sum(AMOUNT.search(line) is not None for line in lines) > 1
        or sum(PERSONS.search(line) is not None for line in lines) > 1
        or is_appointed(lines)
        or (bare and is_brief([x for x in short if len(x.split()) <= STATEMENT], {title.lower()}))
        or any(map(is_decision, lines))
        or sum(PARTIES.match(line) is not None for line in lines) > 1
        or CORRECTS.search("\n".join(lines)) is not None
        or len(list(islice(NUMBERED.finditer("\n".join(lines)), 2))) > 1
    )


def _told(words: str, title: str) -> Iterator[str]:
    """Yield the sentences that are more than the title, and no part of a frame."""
    named = set(WORD.findall(title.lower()))
    for line in words.split("\n"):
        if (
            _CODE.search(line)
            or is_stamp(line)
            or is_byline(line)
            or is_owned(line)
            or is_widget(line)
        ):
            continue
        if is_contact(line) and not (ASKED.search(title) or _speaks_of(line, title)):
            continue
        if (
            is_today(line, 0, len(line))
            or is_slot(line)
            or is_filler(line)
            or is_for_sale(unquoted(line))
        ):
            continue
        if is_of_a_visit(line, title):
            continue
        for sentence in _STOP.split(line):
            if len(set(WORD.findall(sentence.lower())) - named) >= BESIDE and not is_dateline(
                sentence
            ):
                yield sentence


def _is_an_answer(sentence: str) -> bool:
    told = unquoted(sentence)
    return says_no_document(told) or tells_of_itself(told) or is_walled(told)


def _proofs(sentence: str, title: str, *, roomy: bool) -> tuple[Set[str], Set[str]]:
    """Return what in a sentence tells a notice by itself, and what does so beside another such thing."""
    long = len(title.split()) > BESIDE
    bare = re.sub(re.escape(title), " ", sentence, flags=re.IGNORECASE) if long else sentence
    stated = len(sentence.split()) > ROOM
    strong = {
        name
        for name, there in (
            ("title", _speaks_of(bare, title)),
            (
                "binds",
                len(sentence.split()) >= FEWEST and (_BINDS if roomy else BINDS_TOO).search(bare),
            ),
            (
                "warns",
                WARNS.search(bare.lower()) and (office(bare) or not has_words_of_visits(bare)),
            ),
            ("dated", stated and find_dates(bare)),
            ("amount", stated and AMOUNT.search(bare)),
            ("person", stated and PERSONS.search(bare)),
            ("number", INSTRUMENT.search(bare)),
            ("sworn", _ASKS.search(title) and _SWORN.match(bare)),
            ("asked", ASKED.search(title) and (is_contact(sentence) or TIMED.search(bare))),
        )
        if there
    }
    if len(sentence.split()) < ROOM or not VERB.search(_undated(bare)):
        return strong, set()
    warns = {"warns" * bool(WARNS.search(bare.lower())), "harm" * bool(_HARM.search(bare))}
    counted = TIMED.sub(" ", _undated(bare))
    figures = {"figure" * bool(_FIGURE.search(counted)), "number" * bool(_NUMBER.search(counted))}
    return strong, (
        office(bare)
        | names(bare)
        | figures
        | {"topic" * bool(_borne(bare, title))}
        | warns
        | {"body" * bool(_OFFICE.search(bare)), "court" * bool(_COURT.search(bare))}
        | {"quote" * (unquoted(bare) != bare)}
    ) - {""}


def _undated(sentence: str) -> str:
    """Return a sentence without its dates: a month may be a verb."""
    for _, start, end in reversed(find_dates(sentence)):
        sentence = sentence[:start] + sentence[end:]
    return sentence


def _speaks_of(sentence: str, title: str) -> bool:
    """Tell whether a sentence has a word of its title, in whatever form, that is no visit's."""
    if any(not of_visits(word) for word in _borne(sentence, title)):
        return True
    return not title.isupper() and bool(
        set(_ACRONYM.findall(title)) & set(_ACRONYM.findall(sentence))
    )


def _borne(sentence: str, title: str) -> set[str]:
    """Return the words of a title that a sentence has in whatever form."""
    words = [word for word in WORD.findall(sentence.lower()) if len(word) > 3]
    return {one for one in own_words(title) - ISSUERS if any(_is_form(one, word) for word in words)}


def _is_form(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: they begin alike, for as long as the shorter one allows."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short.rstrip("e")) and len(long) - len(short) < 6:
        return True
    alike = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    return alike >= 6 or (alike >= 5 and len(short) < 7)
