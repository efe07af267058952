"""What a change means, by rule: one sentence a rule, each quoting the text.

Rules look at what went, what came, and a little of what stands around. They name; they do not
interpret: a change that no rule names is quoted where it surely is of words, or gets no sentence, never a guess.
"""

from __future__ import annotations

from diffs.compare.rules import english, urdurules
from diffs.compare.rules.editorial import editorial, is_editorial, only_brackets, signs
from diffs.compare.rules.saying import MARKER, Facts


def sentences(facts: Facts) -> tuple[str, ...]:
    """Return what the rules say of one change."""
    facts = facts.without(MARKER, "[")
    found = english.said_of(facts)
    if urdurules.is_urdu(facts):
        found = [*(found or ()), *urdurules.said_of(facts)] or found
    if not found and (of_signs := signs(facts)):
        found = of_signs
    if not found and is_editorial(facts) and not (found is None and only_brackets(facts)):
        found = [editorial(facts)]
    return tuple(dict.fromkeys(found or ()))
