"""Read the clauses in which a text says that other laws are repealed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from tarmeem.patterns import pattern_of

_FORMULA = pattern_of(
    r"\b(?:is|are|stands?|shall\s+(?:stand|be))\s+(?:hereby\s+)?repealed\b"
    r"|\bshall\s+(?P<ceases>cease\s+to\s+(?:have\s+effect|be\s+in\s+force|apply))\b",
    re.IGNORECASE,
)
_A_LAW = pattern_of(
    r"(?<!\bunder\s)(?<!\bof\s)(?<!\bin\s)(?<!\bby\s)(?<!\bto\s)\b[Tt]he\s+"
    r"(?:[A-Z(][\w()’'-]{0,30},?\s+(?:(?:and|of|for|to|in|the)\s+){0,3}){1,12}\d{4}(?:\s*\([^()]{1,40}\))?,?\s*\Z"
)
"""A law's title, where a whole law and nothing made under it is what ceases."""
_RESCINDS = pattern_of(
    r"(?:\b(?:pleased|further\s+pleased)\s+(?:hereby\s+)?to\s+(?:hereby\s+)?(?:rescind|cancel|withdraw|supersede)|\bhereby\s+(?:rescind|cancel|withdraw|supersede)s?"
    r"|\bin\s+supersession\s+of)\s+(?:(?:all|its|the|this|ministry|division|authority|earlier|previous|said)(?:['’]s)?\s+){0,3}"
    r"Notifications?\s+(?:Nos?\.?\s*)?(?P<named>S\.?\s?R\.?\s?O\.?\s*\d[\w()/-]*)(?P<whole>(?:,?\s+(?:dated|of)\s+(?:the\s+)?[^,;.]{4,20},?\s+\d{4})?\s*(?:,\s+(?:with\s+immediate\s+effect|the\s+[A-Z][^.;]{3,80}\bpleased\b)|[.;]|\Z))?",
    re.IGNORECASE,
)
"""How a notification ends another: "pleased to rescind its Notification No. S.R.O. 88(I)/2021", "in supersession of"."""
_TITLE = 300
_OPENS = pattern_of(r"^[ \t]*\d{1,3}[A-Z]{0,2}\s?\.(?!\d)", re.MULTILINE)
"""Where a section begins: no clause reaches back or on over it."""
_LEAD = pattern_of(
    r"^\s*(?:\d+[A-Z]*\s?\.)?\s*(?:Repeals?(?:\s+and\s+savings?)?\b[\s.:_―⎯—–-]*)?(?:\(\w{1,3}\)\s*)?",
    re.IGNORECASE,
)
_SENTENCE = pattern_of(r"(?<=[a-z\d)\]”\"]{3})\.\s+(?=[A-Z(“\"])|\.\s*\n\s*(?=\(\w{1,3}\))")
"""Where a sentence ends; "No. V" and "Rs. 5" end none, but before a sub-section's own line any stop does."""
_SUPPOSED = pattern_of(
    r"\b(?:where|if|unless|until|whenever)\b(?:[^,]|,\s*\d{4},?)*\b(?:is|are)\s+repealed\Z",
    re.IGNORECASE,
)
"""What supposes a repeal and makes none: "Where any Act is repealed"."""
_SAVES = pattern_of(
    r"\bnotwithstanding\b|\bshall\s+not\s+(?:\w+\s+)?affect\b|\bshall\s+continue\b|\bsaved\b"
    r"|\bdeemed\s+to\s+have\s+been\b|\banything\s+done\b|\bwithout\s+prejudice\b|\bremain\s+in\s+force\b",
    re.IGNORECASE,
)
_APART = pattern_of(
    r"\b(?:notwithstanding|upon|on|by|of|from|after|despite)\s+(?:the|such|that|its|any|said)\s+repeal\b|\brepealed\s+(?:Act|Ordinance|Order|law|enactment)s?\b",
    re.IGNORECASE,
)
"""What a section says that speaks of a repeal which another section makes."""
_SECTIONS = 4_000
"""Sections of an Act among which those that save are looked for."""
_LISTED = pattern_of(r"\s*[,:;―⎯—–-]")
_ENDS = pattern_of(r"\s*(?:[.;]|\Z)")
_STOP = pattern_of(r"[.;]|\n\s*\n")
_ORDINAL = r"(?P<before>first|second|third|fourth|fifth|sixth)\s+"
_NUMERAL = r"[\s-]+(?P<after>[ivx]{1,4}|\d)\b"
_IN_SCHEDULE = pattern_of(
    rf"\b(?:in|by)\s+(?:the\s+)?(?:{_ORDINAL})?Schedule\b(?:{_NUMERAL})?", re.IGNORECASE
)
_SCHEDULE = pattern_of(
    rf"^[ \t]*(?:the[ \t]+)?(?:{_ORDINAL})?SCHEDULE\b(?:{_NUMERAL})?", re.IGNORECASE | re.MULTILINE
)
_LIST = 20_000
"""Characters of a Schedule of repealed laws that are looked at."""
_HEADS = 200
"""Schedules' heads among which the one named is looked for."""
_BACK = 1_500
_ON = 4_000
"""Characters a clause and a list after it may have."""


@dataclass(frozen=True, slots=True)
class Repealing:
    """A clause that says that laws are repealed."""

    words: str
    """The clause as it stands, on one line, with the Schedule in which it lists the laws."""
    named: str
    """What it says is repealed where that is one thing and nothing limits it; else empty."""
    saved: tuple[str, ...] = ()
    """What its section, or another that speaks of the repeal, saves from it, each on one line; none where nothing does."""


def repealing_clauses(text: str) -> list[Repealing]:
    """Return the clauses in which a text repeals laws, in text order; a mere mention of a repeal is none."""
    found = []
    schedules = [*_SCHEDULE.finditer(text)]
    starts = [one.start() for one in islice(_OPENS.finditer(text), _SECTIONS)]
    apart: list[tuple[int, str]] | None = None
    for formula in _FORMULA.finditer(text):
        start = _start(text, formula.start())
        if _SUPPOSED.search(text, start, formula.end()):
            continue
        back = max(start, formula.start() - _TITLE)
        if formula["ceases"] and not _A_LAW.search(text[back : formula.start()]):
            continue
        end = _end(text, formula.end())
        lead = _LEAD.sub("", text[start : formula.start()], count=1)
        ends = _ENDS.match(text, formula.end())
        listed = _scheduled(text, text[start:end], end, schedules)
        words = " ".join([_line(text[start:end]), listed]).rstrip()
        following = _OPENS.search(text, end, end + _ON)
        rest = _line(text[end : following.start() if following else end + _ON])
        named = _line(lead) if ends and not listed and not formula["ceases"] else ""
        own = max((at for at in starts if at <= start), default=start)
        apart = _saving_apart(text, starts) if apart is None else apart
        saved = [_line(text[max(own, start - _ON) : start]), rest]
        saved = [one for one in saved if _SAVES.search(one)] + [
            one for at, one in apart if at != own
        ]
        found.append(Repealing(words, named, tuple(saved)))
    return [*found, *_rescinding(text)]


def _rescinding(text: str) -> Iterator[Repealing]:
    """Yield the clauses by which a notification ends another, by its number."""
    for found in _RESCINDS.finditer(text):
        words = _line(text[found.start() : _end(text, found.end())])
        yield Repealing(words, _line(found["named"]) if found["whole"] else "")


def _saving_apart(text: str, starts: Sequence[int]) -> list[tuple[int, str]]:
    """Return the sections that save something from a repeal, and where each begins; that which makes the repeal may be among them."""
    said = [(at, text[at : min(end, at + _ON)]) for at, end in pairwise([*starts, len(text)])]
    return [(at, _line(one)) for at, one in said if _APART.search(one) and _SAVES.search(one)]


def _scheduled(text: str, clause: str, end: int, schedules: Sequence[re.Match[str]]) -> str:
    """Return the Schedule in which a clause says that the repealed laws are listed; empty where none is told or found."""
    said = _IN_SCHEDULE.search(clause)
    if said is None:
        return ""
    wanted = (said["before"] or said["after"] or "").lower()
    first = bisect_left(schedules, end, key=lambda head: head.start())
    for at in range(first, min(first + _HEADS, len(schedules))):
        head = schedules[at]
        named = (head["before"] or head["after"] or "").lower()
        if named == wanted or (not wanted and len(schedules) - first == 1):
            stop = schedules[at + 1].start() if at + 1 < len(schedules) else len(text)
            return _line(text[head.start() : min(stop, head.start() + _LIST)])
    return ""


def _start(text: str, at: int) -> int:
    back = max(0, at - _BACK)
    opens = [found.start() for found in _OPENS.finditer(text, back, at)]
    back = opens[-1] if opens else back
    ended = [found.end() for found in _SENTENCE.finditer(text, back, at)]
    return ended[-1] if ended else back


def _end(text: str, at: int) -> int:
    """Return where the clause ends: at its stop, or where a list opens, with its section."""
    on = min(len(text), at + _ON)
    following = _OPENS.search(text, at, on)
    edge = following.start() if following else on
    if _LISTED.match(text, at):
        return edge
    stop = _STOP.search(text, at, edge)
    return stop.end() if stop else edge


def _line(words: str) -> str:
    return " ".join(words.split())
