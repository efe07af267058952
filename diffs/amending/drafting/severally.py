"""Which sections of an instrument begin when, where it says so of each: "section 2 at once, the rest by notification"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.days import first_day

_LIST = r"\d{1,3}[A-Z]{0,2}(?:(?:\s*,\s*|\s*,?\s+and\s+)\d{1,3}[A-Z]{0,2})*"
_SUBJECT = (
    rf"(?:(?P<all>it|this\s+(?:act|ordinance))|(?:this\s+section(?:\s+and|,)\s+)?sections?\s+(?P<list>{_LIST})"
    r"|(?P<rest>the\s+(?:remaining|other)\s+(?:provisions|sections)(?:\s+(?:of\s+this\s+(?:act|ordinance)|thereof))?"
    r"|the\s+rest\s+of\s+(?:it|this\s+(?:act|ordinance))))"
)
_BEGINS = r"shall\s+(?:come\s+into\s+(?:force|operation|effect)|take\s+effect)\s+"
_WHEN = (
    r"(?P<when>(?:at\s+once|immediately|forthwith)"
    r"|(?:on|from|with\s+effect\s+from)\s+such\s+dates?\s+as\s+[^.;]{{1,160}}?\b(?:appoint|specify|determine|notify)(?:\s+in\s+this\s+behalf)?"
    r"|(?:on|from|with\s+effect\s+from)\s+(?:the\s+)?{day})"
).format(day=r"(?:\d{1,2}\s?(?:st|nd|rd|th)?|[a-z-]+)\s+(?:day\s+of\s+)?[a-z]+,?\s+\d{4}")
_EXTENDS = r"it\s+extends\s+to\s+[^.;,]{3,60}?"
_CLAUSE = re.compile(
    rf"(?:\(\w{{1,3}}\)\s+)?(?:{_EXTENDS},?\s+and\s+(?=shall)|(?:{_EXTENDS}\.\s+(?:\(\w{{1,3}}\)\s+)?)?{_SUBJECT}\s+)"
    rf"{_BEGINS}{_WHEN}"
    rf"(?:\s*,?\s+(?:except|save|other\s+than)\s+sections?\s+(?P<but>{_LIST})\s*,?\s+which\s+{_BEGINS}{_WHEN.replace('?P<when>', '?P<then>')})?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:[,;]?\s+and\s+|;\s*|\.\s*|,?\s+while\s+)", re.IGNORECASE)
_TITLE = re.compile(r"(?:called|cited\s+as)\b[^.]{3,200}\.\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}[A-Z]{0,2}", re.IGNORECASE)
_SUCH = re.compile(r"\bsuch\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"at\b|immediately|forthwith", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Several:
    """When some sections of an instrument begin; of none: all that is not named."""

    sections: tuple[str, ...]
    kind: str
    """at-once, date or notification; empty where its day is none that is known."""
    on: str = ""


def read_several(section: str, *, all_named: bool = False) -> tuple[Several, ...]:
    """Return when each section begins by a first section, and when the rest does; nothing where any word of it is not understood.

    ``all_named``: of one that says so of each by its number, and of no rest.
    """
    said = " ".join(section.split())
    title = _TITLE.search(said)
    at = title.end() if title else -1
    found: list[Several] = []
    while 0 <= at < len(said):
        clause = _CLAUSE.match(said, at)
        if clause is None:
            return ()
        found += _read(clause)
        joined = _JOINED.match(said, clause.end())
        at = joined.end() if joined else len(said) if clause.end() == len(said) else -1
    named = [one for several in found for one in several.sections]
    rest = [one for one in found if not one.sections]
    known = at >= 0 and all(one.kind for one in found)
    return tuple(found) if known and len(rest) == (not all_named) and len(set(named)) == len(named) > 0 else ()  # fmt: skip


def _read(clause: re.Match[str]) -> list[Several]:
    own = _several(clause["list"] or "", clause["when"])
    return [own, _several(clause["but"], clause["then"])] if clause["but"] else [own]


def _several(listed: str, when: str) -> Several:
    sections = tuple(one.upper() for one in _NUMBER.findall(listed))
    if _SUCH.search(when):  # a day in it is only the last on which it may be appointed
        return Several(sections, "notification")
    day = first_day(when)
    return Several(sections, "date" if day else "at-once" if _AT_ONCE.match(when) else "", day)
