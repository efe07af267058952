"""Read what begins with a name: chapters, schedules and forms; provisos, explanations, exceptions."""

from __future__ import annotations

import re

from diffs.numerals import ORDINALS
from tarmeem.patterns import pattern_of

Found = tuple[str, str, int, str]
"""What a test of a line's first characters gives: kind, number, where the mark ends, style."""
DASH = "—–―⸺⸻⎯─−\uf02d\uf0be\uf8e7"
"""Every dash of a drafter; the last three are what a PDF has for those of the Symbol typeface."""
SPACED = ("P ART", "C HAPTER", "S CHEDULE")
"""How a reader of PDF prints what is set in small capitals: the first letter stands apart."""
COLUMNS = pattern_of(r"[“\"(]*\s*(?:(?i:table)\b|S(?:r|l|erial)?\.?\s?Nos?\b)")
"""What heads a table: its name, or its first column's."""
COUNTED = pattern_of(r"(?:\(\d{1,2}\)\s*){2,}\Z")
"""The numbers of a table's columns: "(1)  (2)  (3)"."""
STATEMENT = "statement"
"""What tells why a bill was moved, until it is placed as a heading."""
_GERMAN = ("Anlage", "Anhang")
_GROUP = pattern_of(
    r"(P ?AR ?T|C ?HAP ?TER|Chapter|Part|TITLE|Title|DIVISION|Division|SUBPART|Subchapter|BOOK|Book|Buch|Abschnitt|Titel|Untertitel|Kapitel)(?=[\W\d_]|[IVXLC]+\b)\s*[-–—.:_]*\s*"
    r"([IVXLC]{1,7}(?:\s?-?[A-Z]|-?[A-Z]{2})?|\d{1,3}(?:\s?-?[A-Z]|-?[A-Z]{2}|[a-z])?|[A-Z]{1,2}|[ivx]{1,5}(?=\s?[–—-]+\s?[A-Z]|\s*\Z)|(?i:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth))(?:(?![A-Za-z’'(])|(?<=\d)(?=[A-Z][a-z]))\s*[]”"
    + DASH
    + r".:_*-]*\s*"
)
_SCHEDULE = pattern_of(
    r"(?:(?:(?i:the)|T(?:IL|II|LI|I-I)E)\s+)?(?:((?i:" + "|".join(ORDINALS) + r"))\s+)?"
    r"(S ?CHEDULES?|Schedule|ANNEX(?:URE)?|Annex(?:ure)?|APPENDIX|Appendix|Anlage|Anhang|FORM(?![A-Z])(?=\s*[-–—]?\s*[“\"‘']?(?:[A-Z]|[A-Z]{2,4}-?\d{1,3}|[IVXL]{2,7}|\d{1,3}|N[oO])\b)"
    r"|Form(?=(?:\s+|\s*[-–—]\s*)[“\"‘']?(?:[A-Z](?:-?(?:\d{1,2}|[IVX]{1,4}))?|[A-Z]{2,4}-?\d{1,3}|[IVXL]{2,7}|\d{1,3}|N[oO]\.?\s?\d{1,3})\W*$))\s*[-–—.:]*\s*(?:(?i:no)\.?\s*)?"
    r"[“\"‘']?(?:([A-Z]{2,4}-?\d{1,3}|[IVXL]{1,7}|\d{1,3}(?:-?[A-Z]|\.\d{1,3})?|[A-Z](?:-?\d{1,2}|-[IVX]{1,4})?)(?![A-Za-z])|(\d{1,3})(?=[A-Z][a-z])|(?![A-Za-z]))[”\"’']?\s*[\]"
    + DASH
    + r".:_*-]*\s*"
)
_GONE = pattern_of(
    r"Sections\s+(\d{1,4}[A-Z]{0,2}\s?(?:to|and|&|-|–|—)\s?\d{1,4}[A-Z]{0,2})\s*[.,:"
    + DASH
    + r"-]*\s*(?=(?:\[[^\[\]]{1,120}\][.\s]*|\[)?(?:[Oo]mitted|[Rr]ep(?:ealed|\.)|[Dd]eleted))"
)


def gone(bare: str, at: int) -> Found | None:
    """Read the numbers of sections of which nothing but a note is left: "Sections 6 to 9 omitted by …"."""
    m = _GONE.match(bare, at)
    return ("number", tidy(m[1]), m.end(), ".") if m else None


_STATEMENT = pattern_of(
    r"(?:statement of objects? (?:and|&) reasons?|explanatory (?:notes?|memorandum)|financial memorandum"
    r"|memorandum (?:regarding|on) delegated legislation|notes on clauses"
    r"|بیان\u0650?\s+اغراض\s+و\s+(?:وجوہ|وجوہات|مقاصد))\W*\Z",
    re.IGNORECASE,
)


def statement(bare: str, at: int) -> Found | None:
    """Read the title of what is printed with a bill and is none of it: why it was moved."""
    m = _STATEMENT.match(bare, at)
    return (STATEMENT, "", m.end(), "O") if m else None


def tidy(num: str) -> str:
    """Close up a printed number: ``489 F`` is 489F, ``22-A`` 22A, ``18 to 21`` 18-21."""
    num = re.sub(r"\.?\s*(?:to|and|bis|und|&|–|—|,|-)\s*(?=\d)", "-", num)
    return re.sub(r"[\s–-]+(?=[A-Z])", "", num)


def group(bare: str, at: int) -> Found | None:
    """Read the name and number of a chapter or a part."""
    m = _GROUP.match(bare, at)
    if not m or len(bare) > 200:
        return None
    return m[1].replace(" ", "").lower(), tidy(m[2]), m.end(), "I"


def schedule(bare: str, at: int) -> Found | None:
    """Read the name of a schedule, an annex or a form; its number may be a word."""
    m = _SCHEDULE.match(bare, at)
    if not m or len(bare) > 200 or (m[2] == "Schedule" and bare[m.end() : m.end() + 1].islower()):
        return None
    if m[2] in _GERMAN and bare[0] != "#":
        return None  # "nach Anlage 1" may begin a line
    num = str(ORDINALS.index(m[1].lower()) + 1) if m[1] else (m[3] or m[4] or "")
    kind = "annex" if m[2] in _GERMAN else m[2].replace(" ", "").lower()
    return ("schedule" if kind == "schedules" else kind), num, m.end(), "S"


_NAMED = pattern_of(
    r"(Explanation|Exception|Illustration|EXPLANATION|ILLUSTRATION|EXCEPTION|Explanations|Exceptions|Illustrations|ILLUSTRATIONS)[*_]*\s*(?:\(?(\d{1,2}|[IVX]{1,4})\)?)?(?:\s*[.:;"
    + DASH
    + r"_*-]+(?:\s["
    + DASH
    + r"-]+)?\s*|\s*$)"
)
_ORDERED = pattern_of(
    rf"({'|'.join(ORDINALS).title()})\s([Ee]xception|[Ee]xplanation)[*_]*\s*(?:[.:;{DASH}_*-]+\s*|(?=\()|$)"
)
_KINDS = {"exp": "explanation", "ill": "illustration", "exc": "exception"}
_PROVISO = pattern_of(
    r"(?:Provisos?\.\s+(?=Provided\b))|(?:Provided|PROVIDED|provided(?= ))[*_]*(?=[\s,]+(?:\d{0,2}\[|\d{1,2}\s?\*\s?|[*_]*)?(?:further|also|that|however|always|nevertheless|moreover|furthermore|FURTHER|THAT|ALSO|as)\b|\s*$)"
)


def proviso(bare: str, at: int) -> Found | None:
    """Read the first word of a proviso: "Provided that …", whatever stands between the two; "Proviso." before it was beside it."""
    m = _PROVISO.match(bare, at)
    beside = m is not None and m[0][-1].isspace()
    return ("proviso", "", m.end() if m and beside else at, "") if m else None


def named(bare: str, at: int) -> Found | None:
    """Read the name, and the number, of an explanation, an exception or illustrations."""
    m = _NAMED.match(bare, at)
    return (_KINDS[m[1][:3].lower()], m[2] or "", m.end(), "") if m else None


def ordered(bare: str, at: int) -> Found | None:
    """Read "Second Exception.—", which is exception 2."""
    m = _ORDERED.match(bare, at)
    num = str(ORDINALS.index(m[1].lower()) + 1) if m else ""
    return (_KINDS[m[2][:3].lower()], num, m.end(), "") if m else None
