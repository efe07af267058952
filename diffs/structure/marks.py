"""Find the lines where a provision may begin, by their first characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPEN = r"[ \t\f\xa0\"“‘'*_#>]*(?:\d{0,2}\[[ \t]*)*[\"“‘'*]*"
_PAREN = re.compile(_OPEN + r"\((\d{1,3}-?[A-Z]{0,3}|[a-z]{1,6}(?:-?[A-Z]{1,2})?|[A-Z]{1,5})\)\.?[ \t]*")
_NUMBER = re.compile(
    _OPEN + r"(?:(Section|Article|Art|Regulation|Rule|§|SECTION|ARTICLE)\.?[ \t]+)?"
    r"(\d{1,4}(?:[ -]?[A-Z]{1,3})?)(?:\.|(?=[ \t]*$)|[ \t]*[-–—:](?=[ \t]+\S)|(?=[ \t]+[A-Z(\[]))[*_]*[ \t]*"
)
_GROUP = re.compile(
    _OPEN + r"(PART|CHAPTER|Chapter|Part|TITLE|DIVISION)[ \t]*[-–—.:]?[ \t]*([IVXLC]{1,7}(?:-?[A-Z])?|\d{1,3}(?:-?[A-Z])?|[A-Z])\b[ \t]*[-–—.:]*[ \t]*"
)
_SCHEDULE = re.compile(
    _OPEN + r"(?:THE[ \t]+|The[ \t]+)?((?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)[ \t]+)?(?:SCHEDULE|Schedule|ANNEXURE|ANNEX|APPENDIX|Annex|Appendix)[ \t]*[-–—.:]?[ \t]*([IVXL]{1,6}|\d{1,3}|[A-Z])?[ \t]*[-–—.:*_]*[ \t]*(?=$|\n|\[|\()"
)
_PROVISO = re.compile(_OPEN + r"(?=Provided\b|PROVIDED\b)")
_NAMED = re.compile(
    _OPEN + r"(Explanation|Exception|Illustration|EXPLANATION|ILLUSTRATION|EXCEPTION)(?:s|S)?[ \t]*(\d{1,2}|[IVX]{1,4})?[ \t]*(?:[.:–—_-]+[ \t]*|(?=\n|$))"
)
_NAMED_KIND = {"exp": "explanation", "ill": "illustration", "exc": "exception"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(slots=True, eq=False)
class Mark:
    """A place where a provision begins: its kind, number, and where its own words start."""

    start: int
    kind: str
    num: str
    body: int
    line: int
    depth: int = 0
    heading: str = ""


def find_marks(text: str, lines: list[int]) -> list[Mark]:
    """Return every candidate mark, in text order; ``lines`` are the offsets of line starts."""
    found: list[Mark] = []
    for index, start in enumerate(lines):
        head = text[start : start + 80].lstrip(" \t\r\f\v\xa0*_#>\"“‘'[")
        first = head[:1]
        if not first or first not in _TESTS:
            continue
        for test in _TESTS[first]:
            mark = test(text, start, index)
            if mark:
                found.append(mark)
                break
    return found


def _paren(text: str, start: int, line: int) -> Mark | None:
    m = _PAREN.match(text, start)
    return Mark(start, "label", m[1].replace(" ", ""), m.end(), line) if m else None


def _number(text: str, start: int, line: int) -> Mark | None:
    m = _NUMBER.match(text, start)
    if not m:
        return _paren(text, start, line)
    kind = "article" if (m[1] or "").lower().startswith("art") else "section"
    return Mark(start, kind, m[2].replace(" ", "").replace("-", ""), m.end(), line)


def _group(text: str, start: int, line: int) -> Mark | None:
    m = _GROUP.match(text, start)
    return Mark(start, m[1].lower(), m[2].replace("-", ""), m.end(), line) if m else None


def _schedule(text: str, start: int, line: int) -> Mark | None:
    m = _SCHEDULE.match(text, start)
    if not m:
        return None
    num = str(_ORDINALS.index(m[1].strip().lower()) + 1) if m[1] else (m[2] or "")
    return Mark(start, "schedule", num, m.end(), line)


def _proviso(text: str, start: int, line: int) -> Mark | None:
    m = _PROVISO.match(text, start)
    return Mark(start, "proviso", "", m.end(), line) if m else None


def _named(text: str, start: int, line: int) -> Mark | None:
    m = _NAMED.match(text, start)
    return Mark(start, _NAMED_KIND[m[1][:3].lower()], m[2] or "", m.end(), line) if m else None


_TESTS = {
    "(": (_paren,),
    "P": (_proviso, _group),
    "C": (_group,),
    "T": (_schedule, _group),
    "D": (_group,),
    "E": (_named, _schedule),
    "I": (_named,),
    "§": (_number,),
    "R": (_number,),
    **dict.fromkeys("FN", (_schedule,)),
    "A": (_number, _schedule),
    "S": (_number, _schedule),
    **dict.fromkeys("0123456789", (_number,)),
}
