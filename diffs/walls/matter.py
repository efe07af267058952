"""Tell matter by its form: a cause, a letter's copies, a picture's caption, and what stands beside the matter."""

from __future__ import annotations

import re

from diffs.walls.brief import BROKEN_OFF
from diffs.walls.fill import is_for_sale
from diffs.walls.lines import OF_THE_SITE, TO_VISITORS, VERB, is_contact
from diffs.walls.seen import STATEMENT
from diffs.walls.tongue import is_read_here
from diffs.walls.visits import names, visits_and_world
from tarmeem.patterns import pattern_of

CAPTION = 3
"""Words of the world that a picture's caption has."""
SECTIONS = 4
"""Sections, numbered or under headings, which no wall has, whomever they speak to."""
PARTIES = pattern_of(
    r"^\W{0,5}(?:\d{1,4}(?:/\d{2,4})?\W{1,3})?[A-Z][^\n]{1,80} (?:v|vs|versus)\.? [A-Z]",
    re.MULTILINE,
)
"""How a court lists a cause."""
ASKED = pattern_of(
    r"\b(?:help ?lines?|hot ?lines?|contacts?|(?:tele)?phones?|(?:complaint|mobile|new) numbers?|address(?:es)?|hours|timings?|e-?mail|shift(?:ed|ing))\b"
    r"|رابطہ|ہیلپ ?لائن|فون|پتہ|اوقات|شکایات",
    re.IGNORECASE,
)
"""What a title asks for whose notice is a number, an address or the hours of an office."""
COPIED = pattern_of(
    r"^\W*(?:copy|cc)\b(?: (?:to|forwarded|for)\b)?[^\n]{0,40}:\s*$", re.IGNORECASE | re.MULTILINE
)
"""What stands below an office's letter: who else was sent it."""
BESIDE = pattern_of(
    r"\W*(?:protected by\b|(?:prev(?:ious)?|next|newer|older)(?: (?:post|article|page|story|item))?\s*[:»›→|]|related\b|see also\b|you (?:may|might) also\b|tags?\s*:"
    r"|categor(?:y|ies)\s*:|filed under\b|posted in\b|read \d+ times|last modified\b|disclaimers?\s*:|continue reading\b|I(?:[’']m| am)\b[^.]{0,30}\byour\b|share (?:on|this)\b|follow (?:us|the \w+) on\b|(?:hi|hello)\b[^.\n]{0,20}\bI(?:[’']m| am)\b|rated \d|like this\?)",
    re.IGNORECASE,
)
"""How lines begin that stand beside the matter, not in it."""


def is_caption(line: str) -> bool:
    """Tell whether a line names what a picture shows: of the world, and without a verb."""
    visits, world = visits_and_world(line)
    return (
        len(line.split()) >= STATEMENT
        and len(world) - len(visits) >= CAPTION
        and not (
            len(visits) > 1
            or ":" in line
            or line[-1] in "!?"
            or TO_VISITORS.search(line)
            or is_contact(line)
        )
        and not (OF_THE_SITE.search(line) or BROKEN_OFF.search(line) or is_for_sale(line))
        and VERB.search(line) is None
        and bool(names(line))
        and is_read_here(line)
    )
