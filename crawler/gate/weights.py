"""Weigh what is seen of a capture: each thing counts a little, and some count for the document."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.gate.bearing import by_title
from crawler.gate.evidence import SHORT, Evidence
from crawler.gate.hosts import without_its_domain
from crawler.gate.making import by_making
from crawler.gate.past import made_alike
from crawler.gate.programs import of_a_program
from diffs.walls.banner import without_banner
from diffs.walls.fill import garbled, is_unwritten
from diffs.walls.items import without_visits_lists
from diffs.walls.marks import bears_marks, states_a_fact, states_of_the_world, without_clocks
from diffs.walls.proof import is_proven
from diffs.walls.seen import Look
from diffs.walls.titles import is_borne
from diffs.walls.tongue import is_foreign
from diffs.walls.words import (
    LOADING,
    OF_THE_VISIT,
    REFUSALS,
    ShowsAs,
    numbered_as_gone,
    says_no_document,
    titled_as,
    worded_as,
)
from tarmeem.model import Capture

SINK = 3
"""Other addresses that gave these very bytes: an error sink, or the home page."""
_SAID: tuple[ShowsAs, ...] = ("gone", *REFUSALS, "odd page")
"""What a page's own title may say it is."""

_UNPROVEN = Evidence(
    4,
    "nothing below its title tells a notice: not a word of it, no day, no sum, no duty",
    "strange",
)


def weighed(
    capture: Capture,
    seen: Look,
    tags: frozenset[str],
    elsewhere: tuple[str, ...],
    *,
    new: bool,
    own: Look | None = None,
) -> list[Evidence]:
    """Return what speaks against a capture and for it.

    ``tags``, ``elsewhere``: as in ``History``; ``new``: nothing was accepted here before; ``own``: what
    of the page no other page of its source says, where that is known.
    """
    if seen.kind in ("empty", "binary"):
        return [Evidence(3, "no document is made of such bytes", "loading")]
    if seen.kind not in ("html", "text"):
        return _sunk(capture, elsewhere)
    title, own = capture.title, own or seen
    bare = own is not seen
    seen, own = without_clocks(seen), without_visits_lists(without_clocks(own), title)
    titled = is_borne(title, seen)
    asked = own.kind == "html" and own.length < (5 * SHORT if title else SHORT)
    matter = without_banner(own, title, bare=bare) if asked else own
    told = without_its_domain(matter, capture.url, title)
    proven = not asked or is_proven(told, title, bare=bare, walled=told is not matter)
    page = without_its_domain(own if title else seen, capture.url, title)
    marked = bears_marks(page, titled=titled)
    untitled = by_title(title, seen, own, titled=titled)
    found = [
        *by_making(seen, brief=bare and titled and proven, proven=not new or (proven and marked)),
        *_by_words(matter, title),
        *_sunk(capture, elsewhere),
        *untitled,
        *_by_marks(page, marked=marked or not new),
        *([] if proven else [_UNPROVEN]),
        *_by_template(seen, tags),
    ]
    return [*found, *_for_it(seen, found, untitled)]


def _by_template(seen: Look, tags: frozenset[str]) -> list[Evidence]:
    other = tags and seen.tags and not made_alike(tags, seen.tags)
    return [Evidence(1, "its page is made otherwise than it was before")] if other else []


def _for_it(seen: Look, found: Sequence[Evidence], untitled: Sequence[Evidence]) -> list[Evidence]:
    """Return what speaks for a document: its date and its length, where they can make one of it."""
    if any(e.shows == "strange" for e in found):
        return []  # neither a clock nor length makes a document of it
    # A clock makes no document of what bears another title.
    called = any(e.weight > 2 and e.shows in _SAID for e in found)
    dated = seen.dated and seen.length > 150 and not called
    told = []
    if dated and not any(e.weight > 1 for e in untitled):
        told.append(Evidence(-1, "it is dated"))
    if seen.length > 5 * SHORT:
        told.append(Evidence(-2, "it is long"))
    return told


def _by_marks(seen: Look, *, marked: bool) -> list[Evidence]:
    """Look for what a document has, and for what none has."""
    found = []
    if said := garbled(seen.words):
        found.append(Evidence(4, said, "strange"))
    if is_unwritten(seen.words):
        found.append(
            Evidence(4, "its words are a template's, before anything was written", "strange")
        )
    if seen.length < 5 * SHORT and is_foreign(seen.words):
        found.append(Evidence(4, "it is in a tongue that no document here is in", "strange"))
    if said := of_a_program(seen):
        found.append(Evidence(4, said, "strange"))
    if not marked:
        words = "nothing in it is a document's: no title, date, number or word of the law"
        found.append(Evidence(3, words, "strange"))
    return found


def _by_words(seen: Look, called: str) -> list[Evidence]:
    found = []
    if named := titled_as(seen, called):
        own = any(OF_THE_VISIT.match(title) for title in (seen.title, *seen.headings[:3]))
        weight = 4 if own else 3 if seen.length < SHORT else 2
        # Whatever news stands below a number that says so, they are not what was asked for.
        weight = 6 if numbered_as_gone(seen, called) else weight
        found.append(Evidence(weight, named[1], named[0]))
    if seen.length < SHORT and (said := worded_as(seen, called)):
        loads = said[0] == LOADING
        stands = loads and (states_a_fact(seen.words) or _states_beside(seen.words))
        heavy = said[0] in (*REFUSALS, "gone") or (loads and not stands)
        bare = seen.length < 250 and not seen.dated and not stands
        own = heavy and OF_THE_VISIT.search(seen.words) is not None
        found.append(Evidence(1 + heavy + (2 if own else bare), said[1], said[0]))
    return found


def _states_beside(words: str) -> bool:
    """Tell whether the lines beside a sign that something is loading state something of the world."""
    beside = "\n".join(line for line in words.split("\n") if not says_no_document(line))
    return states_of_the_world(beside)


def _sunk(capture: Capture, elsewhere: tuple[str, ...]) -> list[Evidence]:
    others = [url for url in elsewhere if url != capture.url]
    if len(others) < SINK:
        return []
    return [Evidence(3, f"the same bytes came at {len(others)} other addresses", "sink")]
