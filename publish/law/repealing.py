"""Which kept texts repeal a law: what befell it by them, and what they say of it that is for a person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sqlite_utils import Database

from diffs.amending.asat.asat import Outstanding
from diffs.amending.consolidating.dated import Dated, Untold
from diffs.amending.drafting.repeals import Repealing, repealing_clauses
from publish.law import commencing
from store import events, works
from store.identity.likeness import title_words, titles_in
from tarmeem.model import Event, Work
from tarmeem.patterns import pattern_of

_QUOTED = 240
"""Letters of a clause for which a row of what is outstanding has room."""

_ROUND = 100
"""Letters around the name of a law that lets a reader see what is said of it."""


def events_of(db: Database, work: Work, until: str = "") -> list[Event]:
    """Return what befell a work, by the law's days: what was told, and its repeal by a kept text.

    A kept text repeals it where its clause names the whole law, nothing else and no limit, and the
    day it took effect is known; whatever else it says of a repeal is outstanding. ``until``: what was
    told by an instant.
    """
    told = events.of_work(db, work.id, known_at=until or None)
    if _is_told(told):
        return told
    titles = [title_words(title) for title in works.titles(db, work.id)]
    found = [
        Event(work.id, "repealed", day, by.known_at, by.name)
        for by, clause, whole in _repeals(db, work, titles, until)
        if whole and (day := _day(by, clause)) and not by.until
    ]
    return sorted([*told, *found], key=lambda one: one.valid_on)


def _is_told(told: list[Event]) -> bool:
    return any(one.kind == "repealed" and not one.eid for one in told)


def unsettled(db: Database, work: Work, on: str, until: str) -> Iterator[tuple[str, Outstanding]]:
    """Yield what kept texts say of a repeal that no event tells by a day, and what they save from it, and when it was known."""
    told = events.of_work(db, work.id, known_at=until or None)
    settled = {one.source for one in told if one.kind == "repealed"}  # of some of its provisions
    titles = [title_words(title) for title in works.titles(db, work.id)]
    for by, clause, whole in _repeals(db, work, titles, until):
        if by.name in settled or _is_told(told):
            ended = [one for one in told if one.kind == "repealed" and not one.eid and one.valid_on <= on]  # fmt: skip
            if ended and (whole or by.name in {one.source for one in ended}):
                yield from _saved(by, clause)
            continue
        said = f"it says “{_around(clause.words, _place(clause, titles) or 0)}”"
        day = _day(by, clause)
        if on < by.written and not (day and day <= on):
            continue  # it was not made yet
        if day and day > on:
            yield by.known_at, Outstanding("uncommenced", by.name, f"{said}, and takes effect on {day}, after {on}")  # fmt: skip
        elif not (whole and day):
            why = f"; {by.unknown_day}" if by.unknown_day and not day else ""
            yield by.known_at, Outstanding("repeal", by.name, f"{said}{why}", untold=_untold(by))
            yield from _saved(by, clause)
        elif by.until:
            yield by.known_at, Outstanding("repeal", by.name, f"{said}; but it is told to be void from {by.until}", untold=_untold(by))  # fmt: skip
        else:  # the repeal itself is told as an event
            yield from _saved(by, clause)


def _untold(by: Dated) -> Untold:
    return Untold("repealed", source=by.title, in_part=True)


def _saved(by: Dated, clause: Repealing) -> Iterator[tuple[str, Outstanding]]:
    """Yield what an instrument saves from the repeal that it makes."""
    for words in clause.saved:
        yield by.known_at, Outstanding("saved", by.name, f"it says “{short(words)}”")


def _repeals(
    db: Database, work: Work, titles: list[list[str]], until: str
) -> Iterator[tuple[Dated, Repealing, bool]]:
    """Yield each text that repeals the work, by which clause, and whether it does so without limit."""
    for by in commencing.related(db, work.id, "repeals", until):
        for clause in _clauses(by.text):
            if _place(clause, titles) is not None:
                yield by, clause, title_words(clause.named) in titles
                break


def _day(by: Dated, clause: Repealing) -> str | None:
    """Return the day on which a clause repeals: that of its own section, where it began apart from the rest."""
    section = _SECTION.match(clause.words)
    return dict(by.parts).get(f"sec_{section[1]}", by.from_date) if section else by.from_date


_SECTION = pattern_of(r"(\d{1,3}[A-Z]{0,2})\s?\.")


def _place(clause: Repealing, titles: list[list[str]]) -> int | None:
    """Return where a clause names one of the titles; None where it does not."""
    named = titles_in(clause.words)
    return next((at for at, words in named for one in titles if one and words[: len(one)] == one), None)  # fmt: skip


def _around(words: str, at: int) -> str:
    """Return a clause, or its beginning and what stands around a place in it."""
    if at + _ROUND < _QUOTED:
        return short(words)
    return f"{words[:_ROUND]}… {words[at - _ROUND // 2 : at + _ROUND]}…"


@lru_cache(maxsize=commencing.REMEMBERED)
def _clauses(text: str) -> list[Repealing]:
    return repealing_clauses(text)


def short(words: str) -> str:
    """Return a clause as a row of what is outstanding has room for it."""
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
