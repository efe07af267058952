"""What a change means, by rule: one sentence a rule, each quoting the text.

Rules look at what went, what came, and a little of what stands around. They name; they do not
interpret: a change that no rule names is quoted where it surely is of words, or gets no sentence, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from diffs.compare.rules import english, urdurules
from diffs.compare.rules import wordkinds as kind
from diffs.compare.rules.asking import BOTH, WITHIN, Rule, first_said, look
from diffs.compare.rules.counting import scaled
from diffs.compare.rules.editorial import editorial, signs
from diffs.compare.rules.restating import number_within, restated
from diffs.compare.rules.saying import AROUND, MARKER, Facts, unmarked

_OTHER = "Words substituted: "
_QUOTES = re.compile("“([^”]*)”")
_AT_LAST = (
    Rule(signs),
    Rule(editorial),
    Rule(restated, WITHIN, AROUND, near=kind.FIGURE, each=kind.OF_FIGURES | kind.DAY | kind.JOINT),
    Rule(number_within, BOTH, each=kind.FIGURE),
)
"""What is asked where no rule has told of words."""
_CAME = ("New provision", "Provision omitted")


def sentences(facts: Facts) -> tuple[str, ...]:
    """Return what the rules say of one change."""
    facts = facts.without(MARKER, "[")
    facts = scaled(facts._replace(gone=unmarked(facts.gone), come=unmarked(facts.come)))
    seen = look(facts)
    found = english.said_of(facts, seen)
    if urdurules.is_urdu(facts):
        found = _both(found, urdurules.said_of(facts))
    found = found or first_said(seen.chosen(_AT_LAST), facts)
    return tuple(dict.fromkeys(found))


def _both(found: Sequence[str], urdu: Iterable[str]) -> list[str]:
    """Return what the rules of both languages say; that a provision came or went whole is said once, with its number.

    So is it that words gave way to others, with the sentence they stand in, and that a part of a figure did.
    """
    named = any(line.startswith(tuple(f"{what}," for what in _CAME)) for line in found)
    own = [line for line in urdu if not (named and line.startswith(_CAME))]
    told = tuple(f"{_OTHER}{line}" for line in own)
    rest = [
        line
        for line in found
        if not (line.startswith(_OTHER) and any(one.startswith(line) for one in told))
        and not any(_is_part(line, one) for one in own)
    ]
    return [*rest, *own]


def _is_part(line: str, other: str) -> bool:
    """Tell whether a sentence says of fewer words what another says: of the year that of the whole date, of mere words that of a fine."""
    head, quotes = line.partition(":")[0], _QUOTES.findall(line)
    said = head.endswith("changed") and other.startswith(f"{head}:")
    mere = line.startswith(_OTHER) and "changed: from" in other
    return (said or mere) and all(one in other for one in quotes)
