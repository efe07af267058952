"""Weigh what is seen of a capture: each thing counts a little, and some count for the document."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from crawler.gate.fill import garbled, is_unwritten
from crawler.gate.items import without_visits_lists
from crawler.gate.lines import (
    is_decision,
    speaks_mostly_to_visitors,
)
from crawler.gate.marks import (
    bears_marks,
    states_a_fact,
    states_of_the_world,
    states_plainly,
    without_clocks,
)
from crawler.gate.matter import has_matter
from crawler.gate.past import made_alike
from crawler.gate.programs import of_a_program
from crawler.gate.proof import is_proven
from crawler.gate.titles import (
    ANY_TITLE,
    FIGURES,
    ISSUERS,
    YEAR,
    borne_below,
    is_arabic,
    is_borne,
    own_words,
    root,
    vocabulary,
    words_below,
    words_of,
)
from crawler.gate.words import (
    LOADING,
    OF_THE_VISIT,
    REFUSALS,
    ShowsAs,
    numbered_as_gone,
    says_no_document,
    titled_as,
    worded_as,
)
from crawler.pages.look import Look, states
from tarmeem.model import Capture

SINK = 3
"""Other addresses that gave these very bytes: an error sink, or the home page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks against a document, or (below nothing) for it."""

    weight: int
    words: str
    shows: ShowsAs = "odd"


_JUDGED = 5000
TITLED = 3
"""Words of a title's own without which nothing can be missed in a text."""
TEXT = 400
"""Letters from which a text says enough to bear a word of its title."""
SHORT = 600
"""Letters: a page of fewer is too thin to be known by its length alone."""


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
    own = own or seen
    bare = own is not seen
    seen = without_clocks(seen)
    own = without_visits_lists(without_clocks(own), capture.title)
    titled = is_borne(capture.title, seen)
    thin = seen.kind == "html" and own.length < SHORT
    says = not thin or has_matter(own, capture.title, bare=bare)
    found = [
        *_by_making(seen, brief=bare and titled and says),
        *_by_words(own, capture.title),
        *_sunk(capture, elsewhere),
    ]
    # A listing in one script may name a notice in the other.
    one_script = is_arabic(capture.title) == is_arabic(seen.words[:_JUDGED])
    untitled = (
        _by_title(
            capture,
            words_of(capture.title),
            vocabulary(seen.linked),
            titled=titled,
            spoken_of=_is_spoken_of(capture.title, own),
            thin=own.length < SHORT,
            page=seen.kind == "html",
        )
        if one_script
        else []
    )
    if (
        titled
        and one_script
        and (
            said := _by_what_stands_below(capture.title, own)
            or _by_what_stands_below(capture.title, seen)
        )
    ):
        untitled = [Evidence(3, said)]
    found += [*untitled, *_by_marks(own if capture.title else seen, new=new, titled=titled)]
    if (
        says
        and (titled or capture.title)
        and seen.kind == "html"
        and own.length < 5 * SHORT
        and not is_proven(own, capture.title, bare=bare)
    ):
        found.append(
            Evidence(
                4,
                "nothing below its title tells a notice: not a word of it, no day, no sum, no duty",
                "strange",
            )
        )
    if not says:
        words = "it says nothing besides its title"
        words += " that other pages of its source do not say" * bare
        found.append(Evidence(4, words, "strange"))
    if tags and seen.tags and not made_alike(tags, seen.tags):
        found.append(Evidence(1, "its page is made otherwise than it was before"))
    if any(e.shows == "strange" for e in found):
        return found  # neither a clock nor length makes a document of it
    # A clock makes no document of what bears another title.
    called = any(e.weight > 2 and e.shows in _SAID for e in found)
    if seen.dated and seen.length > 150 and not (called or any(e.weight > 1 for e in untitled)):
        found.append(Evidence(-1, "it is dated"))
    if seen.length > 5 * SHORT:
        found.append(Evidence(-2, "it is long"))
    return found


def _by_making(seen: Look, *, brief: bool) -> list[Evidence]:
    """Look at how a page is made; ``brief``: below its title is something of its own, be it a file alone."""
    found = []
    thin = seen.length < SHORT
    if seen.marker and thin:
        heavy = seen.length < 250 or not seen.dated
        strong = seen.marker.lower() not in _HARMLESS
        found.append(
            Evidence(
                3 if heavy and strong else 1,
                f"its markup is a check on visitors ({seen.marker})",
                "refused",
            )
        )
    if seen.password and thin:
        # Many sites have a box to log in on every page; what states something beside it is no wall.
        weight = 1 if states_plainly(seen.beside) else 3
        found.append(Evidence(weight, "it asks for a password", "refused"))
    if seen.needs_script and thin:
        found.append(
            Evidence(3 if seen.length < 200 else 1, "it is filled in by scripts only", "loading")
        )
    if seen.refresh and thin:
        found.append(Evidence(1, "it sends its reader on"))
    told = seen.dated and (seen.files or states(seen.words))
    if seen.length < 30 and not (brief or told or any(map(is_decision, seen.words.split("\n")))):
        # A law that was repealed may be a line; a page that holds a line has lost its words.
        found.append(
            Evidence(3 if seen.kind == "html" else 2, "it holds next to no text", "loading")
        )
    elif seen.length < 90 and not seen.dated:
        found.append(Evidence(1, "it holds very little text"))
    return found


def _by_marks(seen: Look, *, new: bool, titled: bool) -> list[Evidence]:
    """Look for what a document has, and for what none has."""
    found = []
    if said := garbled(seen.words):
        found.append(Evidence(4, said, "strange"))
    if is_unwritten(seen.words):
        found.append(
            Evidence(4, "its words are a template's, before anything was written", "strange")
        )
    if said := of_a_program(seen):
        found.append(Evidence(4, said, "strange"))
    if new and not bears_marks(seen, titled=titled):
        words = "nothing in it is a document's: no title, date, number or word of the law"
        found.append(Evidence(3, words, "strange"))
    return found


_SAID: tuple[ShowsAs, ...] = ("gone", *REFUSALS, "odd page")
"""What a page's own title may say it is."""
_HARMLESS = frozenset(["g-recaptcha", "h-captcha"])
"""Marks that an honest page with a form bears too."""


def _by_words(seen: Look, called: str) -> list[Evidence]:
    found = []
    if named := titled_as(seen, called):
        own = any(OF_THE_VISIT.match(title) for title in (seen.title, *seen.headings[:3]))
        weight = 4 if own else 3 if seen.length < SHORT else 2
        # Whatever news stands below a number that says so, they are not what was asked for.
        weight = 6 if numbered_as_gone(seen, called) else weight
        found.append(Evidence(weight, named[1], named[0]))
    if seen.length < SHORT and (said := worded_as(seen)):
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


def _by_title(
    capture: Capture,
    wanted: Set[str],
    held: Set[str],
    *,
    titled: bool,
    spoken_of: bool,
    thin: bool,
    page: bool,
) -> list[Evidence]:
    """Compare with what the listing called it: a document bears its own title, as a rule."""
    own = wanted - ANY_TITLE
    if len(wanted) < 3 and not (len(own) == 2 and thin and page and not wanted & held):
        return []
    share = len(wanted & held) / len(wanted)
    if share == 0:
        # "Fraud" in a title is borne by "fraudulent" below it.
        own = {w for w in own if not any(h.startswith(w[:5]) for h in held)}
        words = f"none of the title's words is in it ({capture.title[:60]})"
        return [Evidence(3 if thin and len(own) > 1 else 2, words)]
    if share < 0.34:
        return [Evidence(1, "few of the title's words are in it")]
    return [Evidence(-1, "it bears its title")] if titled and spoken_of else []


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


def _sunk(capture: Capture, elsewhere: tuple[str, ...]) -> list[Evidence]:
    others = [url for url in elsewhere if url != capture.url]
    if len(others) < SINK:
        return []
    return [Evidence(3, f"the same bytes came at {len(others)} other addresses", "sink")]
