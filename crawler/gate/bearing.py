"""Weigh whether a page bears the title that its listing gave it, and speaks of it below."""

from __future__ import annotations

from collections.abc import Set

from crawler.gate.evidence import SHORT, Evidence
from diffs.walls.lines import speaks_mostly_to_visitors
from diffs.walls.seen import Look
from diffs.walls.titles import (
    ANY_TITLE,
    FIGURES,
    ISSUERS,
    YEAR,
    borne_below,
    is_arabic,
    own_words,
    root,
    vocabulary,
    words_below,
    words_of,
)
from diffs.walls.words import says_no_document

_JUDGED = 5000
TITLED = 3
"""Words of a title's own without which nothing can be missed in a text."""
TEXT = 400
"""Letters from which a text says enough to bear a word of its title."""


def by_title(title: str, seen: Look, own: Look, *, titled: bool) -> list[Evidence]:
    """Return what a listing's title tells of a page; nothing where the two are in different scripts.

    ``own``: what of the page no other page of its source says; ``titled``: the page bears the title.
    """
    # A listing in one script may name a notice in the other.
    if is_arabic(title) != is_arabic(seen.words[:_JUDGED]):
        return []
    if titled and (said := _by_what_stands_below(title, own) or _by_what_stands_below(title, seen)):
        return [Evidence(3, said)]
    thin, page = own.length < SHORT, seen.kind == "html"
    wanted, held = words_of(title), vocabulary(seen.linked)
    spoken_of = titled and _is_spoken_of(title, own)
    return _by_its_words(title, wanted, held, thin=thin, page=page, spoken_of=spoken_of)


def _by_its_words(
    title: str, wanted: Set[str], held: Set[str], *, thin: bool, page: bool, spoken_of: bool
) -> list[Evidence]:
    """Compare with what the listing called it: a document bears its own title, as a rule."""
    own = wanted - ANY_TITLE
    if len(wanted) < 3 and not (len(own) == 2 and thin and page and not wanted & held):
        return []
    share = len(wanted & held) / len(wanted)
    if share == 0:
        # "Fraud" in a title is borne by "fraudulent" below it.
        own = {w for w in own if not any(h.startswith(w[:5]) for h in held)}
        words = f"none of the title's words is in it ({title[:60]})"
        return [Evidence(3 if thin and len(own) > 1 else 2, words)]
    if share < 0.34:
        return [Evidence(1, "few of the title's words are in it")]
    return [Evidence(-1, "it bears its title")] if spoken_of else []


def _is_spoken_of(title: str, own: Look) -> bool:
    """Tell whether what stands below a title has a word of it: any shell bears the title alone.

    A title that is worded as such pages are ("Error Codes of Gauges") is the document's own.
    """
    wanted = {root(word) for word in own_words(title)}
    if not wanted or says_no_document(title):
        return True
    return any(borne_below(wanted, title, own))


def _by_what_stands_below(title: str, own: Look) -> str:
    """Return that a page bears its title, and below it a text of some length with none of its words."""
    wanted = {root(word) for word in own_words(title) - ISSUERS}
    if own.kind != "html" or len(wanted) < TITLED:
        return ""
    if any(len(word) > 2 for word in borne_below(wanted, title, own)):
        return ""
    below = words_below(title, own)
    if not TEXT <= len(below) < 5 * SHORT:
        return ""
    if any(number in below for number in FIGURES.findall(title) if not YEAR.fullmatch(number)):
        return ""  # a number tells an instrument as surely as its name
    if not speaks_mostly_to_visitors(below):
        return ""  # press releases say in other words what their titles say
    return "none of the title’s words is in what stands below it"
