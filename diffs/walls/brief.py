"""Tell matter that is no sentence of some length: a word with a stop, an amount, an hour, a row of names."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from diffs.walls.fill import is_for_sale, is_slot
from diffs.walls.lines import (
    AMOUNT,
    COUNTED,
    FEWEST,
    OF_THE_SITE,
    TO_VISITORS,
    VERB,
    is_byline,
    is_contact,
    is_dateline,
    is_stamp,
    speaks_to_visitors,
    tells_of_itself,
)
from diffs.walls.visits import TIMED, undated, visits_and_world
from diffs.walls.words import is_walled, says_no_document
from tarmeem.patterns import pattern_of

BROKEN_OFF = pattern_of(
    r"(?:…|(?<!\.)\.{3})\]?\s*(?:(?i:(?:read|view|see) more|continue reading|more)\W*)?$|\s(?:of|for|the|and|to|by|with|an?|from|or|that|which)$"
)
"""How an excerpt ends: the rest is elsewhere."""
_FIGURE = pattern_of(r"\d")
_NAME = pattern_of(r"(?<=[\w,;] )[A-Z][A-Za-z]{2,}\b")
_LETTERS = pattern_of(r"[^\W\d_]{3}")


def is_brief(lines: Sequence[str], own: Set[str], among: Sequence[str]) -> bool:
    """Tell whether a line of the page's own is a sentence, of a word it may be, or two of them count something.

    ``own``: its titles, in small letters; ``among``: all lines that it has.
    """
    if any(is_for_sale(line) or (line[-1] in "?؟" and TO_VISITORS.search(line)) for line in lines):
        return False
    if lines and lines[-1][-1] == ":":
        return False  # a label that was never filled is a template's
    said = [
        line
        for line in lines
        if not _is_of_any(line, own)
        and not (TO_VISITORS.search(line) or OF_THE_SITE.search(line) or tells_of_itself(line))
        and not (says_no_document(line) or is_walled(line) or is_slot(line))
        and not (is_contact(line) or COUNTED.search(line))
        and not BROKEN_OFF.search(line)
    ]
    alone = len([line for line in among if line and not _is_of_any(line, own)]) == 1
    return (
        any(
            _is_sentence(line, alone=alone) or _SIZED.search(line) or AMOUNT.search(line)
            for line in said
        )
        or sum(_PAIR.match(line) is not None and is_told(line) for line in said) > 1
        or sum(
            _FIGURE.search(line) is not None and _LETTERS.search(line) is not None for line in said
        )
        > 1
    )


def _is_of_any(line: str, own: Set[str]) -> bool:
    """Tell whether a line is a page's title, or when it was put up."""
    return line.lower() in own or is_stamp(line) or is_byline(line) or is_dateline(line)


def _is_sentence(line: str, *, alone: bool) -> bool:
    """Tell whether a line with a stop states something of the world, or can be the whole of a decision.

    A small letter begins what a link's sentence left behind, and a word beside others is a cry.
    """
    told, words = line.rstrip(" .۔"), line.split()
    if line[-1] not in ".۔" or line.lstrip(" \"“‘'(")[:1].islower():
        return False
    in_urdu = "\u0600" <= line.strip(" \"“‘'(")[:1] <= "\u06ff"
    visits, world = visits_and_world(line)
    counted = _FIGURE.search(TIMED.sub(" ", line)) is not None
    if alone and not visits and len(words) <= DECIDED:
        return True
    # Where nothing stands beside it, a word less does.
    least = (IN_URDU if in_urdu else WORLD) - (alone and not visits)
    if not (counted or len(world) >= least):
        return False
    return (
        line[-1] == "۔"
        or len(words) < FEWEST
        or any(form.search(told) for form in (VERB, _FIGURE, _NAME))
    )


WORLD, IN_URDU = 2, 3
"""Words of the world that make a short statement of it; Urdu has more small ones."""
DECIDED = 2
"""Words up to which a line alone may be an answer: "Nil."."""
_SIZED = pattern_of(r"\b(?:pdf|docx?|zip)\b.{0,12}\d ?[kM]B\b", re.IGNORECASE)
"""What stands beside a link to a file."""
_PAIR = pattern_of(r"[^\W\d_][\w ]{1,30}: \S")


def is_appointed(lines: Sequence[str]) -> bool:
    """Tell whether a day and an hour stand on lines of their own: when a meeting is."""
    return any(map(is_dateline, lines)) and any(map(_HOUR.fullmatch, lines))


_HOUR = pattern_of(
    r"\W*(?:(?:at|from|time)\W+)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hrs|hours|noon)\W*",
    re.IGNORECASE,
)


def is_told(row: str) -> bool:
    """Tell whether a row says something: not when it was put up, of what kind it is, or where; what befell on a day, it does."""
    if speaks_to_visitors(row) or is_byline(row) or _STATES_ITS_KIND.match(row):
        return False
    return not is_dateline(row) or bool(visits_and_world(undated(row))[1])


_STATES_ITS_KIND = pattern_of(
    r"\W*(?:(?:document |file )?(?:dated?|type|format|size|version)|pages?|category|categories|status|department|section|tags?|language|subject|title|ref(?:erence)?|no|number|sr|s\.? ?no|download)\b",
    re.IGNORECASE,
)
"""What a row tells of a document, not what the document says."""
