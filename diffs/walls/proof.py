"""Tell whether what stands below a title proves to be a notice's: the burden lies with the page, not with the gate.

A wall can be worded in any way, and stands under the notice's own title in the site's own frame. What it does
not do is speak of what its title speaks of, name a day, a sum or a person, or bind anybody; nor does it speak
of nothing but the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from diffs.days import find_dates
from diffs.walls.brief import BROKEN_OFF, is_appointed, is_brief, is_told
from diffs.walls.fill import is_filler, is_for_sale, is_slot
from diffs.walls.items import ARCHIVED, ITEMS, is_an_item
from diffs.walls.lines import (
    AMOUNT,
    BINDS,
    OF_THE_SITE,
    PERSONS,
    STOP,
    TO_VISITORS,
    VERB,
    is_byline,
    is_contact,
    is_dateline,
    is_decision,
    is_stamp,
)
from diffs.walls.marks import CORRECTS, NUMBERED, bears_marks, is_of_cookies
from diffs.walls.matter import ASKED, BESIDE, COPIED, PARTIES, SECTIONS, is_caption
from diffs.walls.opening import is_a_guide, opens_as_a_wall
from diffs.walls.seen import Look, letters
from diffs.walls.signs import Signs, borne, is_code, signs, speaks_of, states_of_world
from diffs.walls.titles import ISSUERS, WORD, is_of_this, own_words
from diffs.walls.visits import is_crowded, is_of_a_visit, of_visits, visits_and_world
from diffs.walls.widgets import is_owned, is_today, is_widget
from diffs.walls.words import (
    OF_THE_VISIT,
    answers_instead,
    is_walled,
    says_no_document,
    unprogrammed,
    unquoted,
)
from tarmeem.patterns import pattern_of

FAIR = 2
"""Lesser signs that a short text must have where it has none that tells a notice by itself."""
MANY = 2
"""Sentences that each have so many, beside which an answer is no matter."""
LONG = 400
"""Letters from which a text has room for a word of its title, a day or a duty."""
MORE = 3
"""Words that a sentence has besides those of its title."""
TITLED = 2
"""Words of its title that a text speaks of, no help or reason below a wall's answer."""
SHORTLY = 8
"""Words up to which a line may be all that a notice says."""
_LINES = 200
_ANYWAY = frozenset(("topic", "warns", "harm", "court", "quote"))
"""Lesser signs that no visit has."""
_BY_LAW = ("dated", "binds", "number")
"""Signs that no help, reason or offer below a wall's answer has."""
_GONE = pattern_of(r"\b(?:may|might) (?:have|no longer)\b", re.IGNORECASE)
_DECIMAL = pattern_of(r"\d+\.\d+(?:\s?\w{1,2})?$")
"""A version, a size: no provision's number."""
_BROKEN = pattern_of(r"(?<=[a-z,])\n(?=[a-z])")
"""Where old pages break a sentence."""


def is_proven(own: Look, title: str, *, bare: bool, walled: bool = False) -> bool:
    """Tell whether a page that bears its title has something below it that tells a notice.

    ``own``: what of the page no other page of its source says, where that is known: then it is ``bare``;
    ``walled``: a sentence that was left out is a wall's.
    """
    all_words = _own_words(own, title)
    by_people = unprogrammed(all_words)
    words = COPIED.split(_BROKEN.sub(" ", by_people))[0]
    if _shows(own, words.split("\n"), title):
        return True
    lines = list(_lines(words, title))
    length = len(letters("\n".join(lines)))
    roomy = length >= LONG and len(own_words(title) - ISSUERS) > 1
    told = [
        (sentence, signs(sentence, title, roomy=roomy, upkeep=upkeep))
        for sentence, upkeep in islice(_sentences(lines, title), _LINES)
    ]
    whole, framed = by_people == all_words, not (bare or roomy)
    # No document tells its reader what his own visit comes to: fair words below that are a wall's.
    of_walls = _is_of_walls(title)
    visited = not of_walls and (
        opens_as_a_wall([line for line in lines if line not in own.headings], title)
        or any(OF_THE_VISIT.search(unquoted(line)) for line in lines)
    )
    walled = not of_walls and (
        walled
        or visited
        or not whole
        or any(map(answers_instead, STOP.split(by_people)))
        or _is_a_walls(lines, [seen for _, seen in told], title, framed=framed)
    )
    # What a program prints beside its failure is in short lines and pairs.
    if not walled and (
        _lists(own, words.split("\n"), title, bare=bare, brief=bare and whole)
        or _speaks_of_the_world(lines, [one for one, _ in told], title)
        or is_a_guide(lines, title)
        or (bare and any(map(is_caption, lines)))
    ):
        return True
    if not title and not visited:  # the marks of a document are asked for besides
        return any(
            "warns" in seen.together or _told_to_readers(seen, walled=is_walled(one))
            if seen.answers or seen.here
            else seen.alone or VERB.search(one)
            for one, seen in told
        )
    return _is_signed(told, title, walled=walled, roomy=roomy, fairly=not visited)


def stands_alone(own: Look, title: str, *, bare: bool) -> bool:
    """Tell whether a page is proven by what it says of its title, or by a sign that is no visit's: no help below a wall's answer is."""
    words = COPIED.split(unprogrammed(_own_words(own, title)))[0]
    named = {word for word in own_words(title) - ISSUERS if not of_visits(word)}
    shown, spoken = _shows(own, words.split("\n"), title), set[str]()
    for sentence, _ in islice(_sentences(list(_lines(words, title)), title), _LINES):
        seen = signs(sentence, title, roomy=True, upkeep=False)
        if not VERB.search(sentence) or _GONE.search(sentence) or visits_and_world(sentence)[0]:
            continue  # another document's name; why this one may have gone
        if not (seen.answers or seen.spoken):
            spoken |= borne(sentence, title) & named
            shown |= not seen.alone.isdisjoint(_BY_LAW)
    shown |= 0 < min(len(named), TITLED) <= len(spoken)
    return shown and is_proven(own, title, bare=bare)


def carries_a_document(words: str) -> bool:
    """Tell whether a text of which nothing is known bears what a document bears, or states what one states."""
    seen = Look("text", words=words, own=words, linked=words, dated=bool(find_dates(words)))
    return is_proven(seen, "", bare=False) and bears_marks(seen, titled=False)


def _is_a_walls(lines: Sequence[str], shown: Sequence[Signs], title: str, *, framed: bool) -> bool:
    """Tell whether a line of a page is a wall's; ``framed``: what speaks of a visit may be its site's, on every page."""
    return any(one.answers or one.of_page for one in shown) or (
        not framed and any(is_of_a_visit(line, title) for line in lines)
    )


def _own_words(own: Look, title: str) -> str:
    """Return a page's words outside the boxes of its frame, and but for its title; what tells more of that is the notice's in any box."""
    called, lines = title.lower(), set((own.own or own.words).split("\n"))
    named = set(WORD.findall(called))
    return "\n".join(
        line
        for line in own.words.split("\n")
        if not named >= set(WORD.findall(line.lower()))
        and (line in lines or (called and called in line.lower()))
    )


def _is_signed(
    told: Sequence[tuple[str, Signs]], title: str, *, walled: bool, roomy: bool, fairly: bool
) -> bool:
    """Tell whether the signs in a page's sentences are enough: a wall's page needs two that tell a notice alone.

    ``fairly``: lesser signs may be.
    """
    named, of_walls = own_words(title) - ISSUERS, _is_of_walls(title)
    proofs, lesser, full = set[str](), set[str](), 0
    for sentence, seen in told:
        if not (seen.answers or seen.spoken):
            proofs |= seen.alone
            if seen.alone - {"title"}:
                proofs |= seen.together & {"topic"}
            crowded = named and not of_walls and (seen.upkeep or is_crowded(sentence))
            fair = seen.together & _ANYWAY if crowded else seen.together
            fair |= {sentence} if states_of_world(sentence, title) else set()
            lesser |= fair
            full += len(fair) >= FAIR
            continue
        proofs |= _told_to_readers(seen, walled=is_walled(sentence) and not of_walls)
        if not seen.answers:
            lesser |= seen.together & {"warns", "harm"}
    if len(proofs) > walled:
        return True
    counted = lesser - {"figure"} if proofs else lesser  # a day and a sum have one too
    if roomy or walled:
        return fairly and full >= MANY
    return len(counted | proofs) >= (FAIR if named else 1)


def _told_to_readers(seen: Signs, *, walled: bool) -> set[str]:
    """Return the signs of a sentence that speaks to its reader, where two tell that an office does."""
    official = bool(seen.together & {"law", "body"}) and ("warns" in seen.alone or not seen.here)
    topical = "topic" in seen.together and not seen.here
    beside = {"official"} if official else {"topic"} if topical else set[str]()
    if walled and "binds" not in seen.alone:
        beside = set()
    if not seen.alone or len(seen.alone) + len(beside) < 2:
        return set()
    return set(seen.alone | beside - {"topic"})  # one word of a title is one sign


def _speaks_of_the_world(lines: Sequence[str], told: Sequence[str], title: str) -> bool:
    """Tell whether a page states something and has no word of a visit: a wall cannot do without."""
    if any(TO_VISITORS.search(line) or visits_and_world(line)[0] for line in lines):
        return False
    return any(states_of_world(one, title) for one in told)


def _shows(own: Look, lines: Sequence[str], title: str) -> bool:
    """Tell whether a page has what is no sentence and no wall's: its file, sums, persons, a decision, a cause."""
    polled = any("?" in line and TO_VISITORS.search(line) for line in lines)
    return (
        any(is_of_this(name, (title, *own.headings[:3], own.title)) for name in own.files)
        or (not polled and sum(AMOUNT.search(line) is not None for line in lines) > 1)
        or sum(PERSONS.search(line) is not None for line in lines) > 1
        or is_appointed(lines)
        or any(map(is_decision, lines))
        or sum(PARTIES.match(line) is not None for line in lines) > 1
        or CORRECTS.search("\n".join(lines)) is not None
        or max(own.sections, sum(map(_is_numbered, lines))) >= SECTIONS
    )


def _lists(own: Look, lines: Sequence[str], title: str, *, bare: bool, brief: bool) -> bool:
    """Tell whether a page has rows, a list, numbers or a word that may be all of a notice: a wall has such beside it too."""
    return (
        sum(is_told(row) for row in own.labelled) > 1
        or sum(map(_is_numbered, lines)) > 1
        or sum(is_an_item(item, bare=bare) for item in own.items) >= ITEMS
        or (
            brief
            and not any(map(is_code, lines))
            and is_brief(list(filter(_may_be_brief, lines)), {title.lower()}, lines)
        )
    )


def _is_numbered(line: str) -> bool:
    return NUMBERED.match(line) is not None and not _DECIMAL.match(line)


def _is_of_walls(title: str) -> bool:
    """Tell whether a title speaks of the web and of what walls say: then that is its notice's matter."""
    visits, world = visits_and_world(title)
    return says_no_document(title) or 0 < len(visits) >= len(world)


def _may_be_brief(line: str) -> bool:
    return (
        0 < len(line.split()) <= SHORTLY
        and not (visits_and_world(line)[0] or is_code(line))
        and not (ARCHIVED.fullmatch(line) or BESIDE.match(line))
    )


def _lines(words: str, title: str) -> Iterator[str]:
    """Yield the lines that are no part of a frame, and no filler."""
    for line in words.split("\n"):
        if is_stamp(line) or is_byline(line) or is_owned(line) or is_widget(line) or is_code(line):
            continue
        if is_contact(line) and not (ASKED.search(title) or speaks_of(line, title)):
            continue
        if is_today(line, 0, len(line)) or is_slot(line) or is_filler(line) or is_dateline(line):
            continue
        if OF_THE_SITE.search(line) and not (BINDS.search(line) or TO_VISITORS.search(line)):
            continue
        if is_of_cookies(line) and not (BINDS.search(line) or "cookie" in title.lower()):
            continue
        if BESIDE.match(line) or BROKEN_OFF.search(line) or is_for_sale(unquoted(line)):
            continue
        yield line


def _sentences(lines: Sequence[str], title: str) -> Iterator[tuple[str, bool]]:
    """Yield the sentences that are more than the title, of the lines that are no visit's, and whether one beside them is."""
    named, of_walls = set(WORD.findall(title.lower())), _is_of_walls(title)
    visits, world = visits_and_world(title)
    of_web = len(visits) > len(world) or not title
    for line in lines:
        if is_of_a_visit(line, title) and not of_walls:
            continue
        sentences = STOP.split(line)
        upkeep = not (of_walls or of_web) and any(map(is_crowded, sentences))
        for sentence in sentences:
            if len(set(WORD.findall(sentence.lower())) - named) >= MORE:
                yield sentence, upkeep
