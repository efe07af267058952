"""Which kept texts appoint the day of a law that waits for one, and of what amends it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from diffs.amending.asat.asat import Outstanding
from diffs.amending.asat.beginning import commencement_of
from diffs.amending.consolidating.dated import Dated, Untold
from diffs.days import first_day
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
            if said:
                why = f"it says of {title} “{repealing.short(said)}”, and no such day is told"
                untold = Untold("commenced", title, by.title, first_day(said), in_part="section" in said)  # fmt: skip
                yield seen[0].seen_at, Outstanding("uncommenced", by.title, why, untold=untold)


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
