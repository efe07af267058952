"""Tell which lists are a document's: of things of the world, and led in by no line of a visit."""

from __future__ import annotations

import re
from dataclasses import replace

from diffs.walls.lines import is_stamp, speaks_to_visitors
from diffs.walls.marks import is_of_cookies
from diffs.walls.seen import Look
from diffs.walls.visits import FAR, is_of_a_visit, is_of_programs, names, visits_and_world
from diffs.walls.widgets import is_widget
from diffs.walls.words import says_no_document
from tarmeem.months import MONTHS
from tarmeem.patterns import pattern_of

ITEMS = 3
"""Items that make a list a document's."""
_WORD = pattern_of(r"\w+")
ARCHIVED = pattern_of(rf"\W*(?:{'|'.join(MONTHS)}),? (?:19|20)\d\d\W*\(?\d*\W*", re.IGNORECASE)
"""A month of an archive, and how many items are of it."""
_LEADS = pattern_of(r"(?::|\bto)$")
"""How a line ends that leads in a list."""


def is_an_item(item: str, *, bare: bool = False) -> bool:
    """Tell whether a list's item names something of the world: a person, a place, a day."""
    named = item[:1].isupper() or item[:1].isdigit() or "\u0600" <= item[:1] <= "\u06ff"
    return (
        named
        and (len(_WORD.findall(item)) > 1 or (bare and bool(names(f"of {item}"))))
        and not speaks_to_visitors(item)
        and not says_no_document(item)
        and not is_stamp(item)
        and not is_widget(item)
        and not (ARCHIVED.fullmatch(item) or is_of_programs(item))
    )


def without_visits_lists(seen: Look, title: str) -> Look:
    """Return a page without the lists that a line of a visit leads in: what is done with a visitor's data, what he may try."""
    items, led, found = frozenset(seen.items), False, set[str]()
    for line in seen.words.split("\n") if items else ():
        if line in items:
            found |= {line} if led else set()
        elif line:
            led = _leads_of_visit(line, title)
    if not found:
        return seen
    words, own = (
        "\n".join(line for line in text.split("\n") if line not in found)
        for text in (seen.words, seen.own)
    )
    kept = tuple(item for item in seen.items if item not in found)
    return replace(seen, words=words, own=own, items=kept)


def _leads_of_visit(line: str, title: str) -> bool:
    visits, world = visits_and_world(line)
    return _LEADS.search(line) is not None and (
        (len(visits) > FAR * len(world) and is_of_a_visit(line, title)) or is_of_cookies(line)
    )
