"""Which kept texts appoint the day of a law that waits for one, and of what amends it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from sqlite_utils import Database

from diffs.amending.asat.asat import Outstanding
from diffs.amending.asat.beginning import commencement_of
from diffs.amending.consolidating.dated import Dated, Untold
from diffs.days import find_dates, first_day
from publish.law import repealing
from store import events, expressions, works
from store.identity.likeness import title_words, titles_in
from store.search import works_naming
from tarmeem.model import Work
from tarmeem.patterns import pattern_of

_APPOINTS = pattern_of(
    r"\b(?:appoint|notif(?:y|ie)|declare|direct|specif(?:y|ie)|fix|decide)(?:s|d|ed)?\b[^.;]{0,250}?"
    r"\b(?:come|enter|be\s+brought)\s+in\s?to\s+(?:force|operation|effect)\b[^.;]{0,80}",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}[A-Z]{0,2}"
_SECTIONS = pattern_of(
    rf"\bsections?\s+({_NUMBER}(?:\s*(?:,|,?\s*and|,?\s*&|to)\s*{_NUMBER})*)(?!\s*\()\b(?!\s+of\s+section)",
    re.IGNORECASE,
)
"""Sections that are named by their numbers alone: of a sub-section the day is for a person."""
_RANGE = pattern_of(rf"({_NUMBER})(?:\s+to\s+({_NUMBER}))?")
_AROUND = 500
"""Letters before what it appoints in which a text names the law."""
_MOST = 40
"""Texts that name a law among which those that appoint its day are looked for."""


def appointed(
    db: Database, work: Work, text: str, amending: Iterable[Dated], until: str
) -> Iterator[tuple[str, Outstanding]]:
    """Yield each kept text that appoints a day for what waits for a notification, and when it was known."""
    waits = [(work.id, work.title)] if _waits(db, work.id, text, until) else []
    kept = [works.get(db, one.id) for one in amending if one.waits]
    waits += [(one.id, one.title) for one in kept if one]
    for name, title in waits:
        titles = [title_words(one) for one in works.titles(db, name)]
        others = [one for one in works_naming(db, title) if one != name]
        for by in filter(None, (works.get(db, one) for one in others[:_MOST])):
            seen = expressions.chain(db, by.id)
            said = _said(expressions.text(db, seen[-1].id or 0), titles) if seen else ""
            for one in (
                _untold(said, title, by.title, events.commencements(db, name)) if said else ()
            ):
                yield seen[0].seen_at, one


def _untold(said: str, title: str, by: str, told: Collection[str]) -> Iterator[Outstanding]:
    """Yield what a text that appoints a law's day leaves to be told: of each section that it names, its own day."""
    why = f"it says of {title} “{repealing.short(said)}”, and no such day is told"
    parts = [(eid, day) for eid, day in _parts(said) if eid not in told]
    for eid, day in parts:
        untold = Untold("commenced", title, by, day, eid=eid)
        yield Outstanding("uncommenced", by, why, untold=untold)
        why = f"so of {title}"
    if not _parts(said):
        days = {day for day, _, _ in find_dates(said)}
        day = first_day(said) if len(days) == 1 else ""
        untold = Untold("commenced", title, by, day, in_part="section" in said or not day)
        yield Outstanding("uncommenced", by, why, untold=untold)


def _parts(said: str) -> list[tuple[str, str]]:
    """Return the sections for which a text appoints a day, each with its own; none where it is of the whole.

    Each day is that of the sections behind it, or of those before it where the first section stands first.
    """
    days = find_dates(said)
    named = [(found.start(), _sections(found[1])) for found in _SECTIONS.finditer(said)]
    if not days or not named or any(not eids for _, eids in named):
        return []
    behind = named[0][0] > days[0][1]
    found: list[tuple[str, str]] = []
    for at, eids in named:
        near = [day for day, start, _ in days if (start < at) == behind]
        if not near:
            return []
        day = near[-1] if behind else near[0]
        found += [(eid, day) for eid in eids]
    return found


def _sections(text: str) -> list[str]:
    """Return the eIds of sections that are listed, "1, 2 and 4 to 6"; none where one is no plain number."""
    found: list[str] = []
    for one in _RANGE.finditer(text):
        if one[2]:
            if not (one[1].isdecimal() and one[2].isdecimal()) or int(one[2]) - int(one[1]) > _MOST:
                return []
            found += [f"sec_{num}" for num in range(int(one[1]), int(one[2]) + 1)]
        else:
            found.append(f"sec_{one[1]}")
    return found


def _waits(db: Database, work: str, text: str, until: str) -> bool:
    said = commencement_of(text)
    waits = said.kind == "notification" or any(one.kind == "notification" for one in said.several)
    return waits and "" not in events.commencements(db, work, known_at=until or None)


def _said(text: str, titles: list[list[str]]) -> str:
    """Return how a text appoints a day for a law of one of the titles; empty where it does not."""
    line = " ".join(text.split())
    for found in _APPOINTS.finditer(line):
        before = line[max(0, found.start() - _AROUND) : found.end()]
        named = any(words[: len(one)] == one for _, words in titles_in(before) for one in titles if one)  # fmt: skip
        if named and first_day(found[0]):
            return found[0]
    return ""
