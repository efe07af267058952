"""Name the section of an amending instrument that gives an order: its own number, by which people cite it."""

from __future__ import annotations

import re
from functools import lru_cache

from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.heads import instructions_of
from diffs.structure.frame.instruments import beginnings
from tarmeem.patterns import pattern_of

_OWN = pattern_of(r"(\d{1,3}[A-Z]{0,2})\.\d+")
"""The name of an order that stands in a section whose number is printed, or given by its neighbours: ``9.2``."""
_MORE = pattern_of(r"\s\((?:as\s+amended\s+by|its\s+file\s+holds)\b.*", re.DOTALL)
"""What is told of an instrument behind its title."""
_UNDER = pattern_of(r"\bunder\b.*", re.IGNORECASE | re.DOTALL)
"""The law that it is made under."""
_KINDS = pattern_of(r"\b(?:Act|Ordinance|Bill|Rules|Regulations|Bye-?\s?laws)\b", re.IGNORECASE)
_UNITS = {"act": "section", "ordinance": "section", "bill": "clause", "rules": "rule", "regulations": "regulation"}  # fmt: skip
"""What an instrument's own provisions are called, by the last such word of its title."""
_NOTICE = pattern_of(r"\bS\.?\s?R\.?\s?O\b|\b(?:notification|circular|notice|corrigendum)\b", re.IGNORECASE)  # fmt: skip


def own_section(one: Dated, number: int) -> str:
    """Return the section of an instrument that gives one of its orders, by the order's place among them: ``section 9``.

    Empty where the order stands in none that has a number, where its file holds several instruments, and where its
    title does not tell what its provisions are called.
    """
    numbers, unit = _numbers(one.text), _unit(one.name)
    own = numbers[number - 1] if unit and 0 < number <= len(numbers) else ""
    return f"{unit} {own}" if own else ""


def _unit(name: str) -> str:
    title = _UNDER.sub("", _MORE.sub("", name))
    found = [kind[0].lower() for kind in _KINDS.finditer(title)]
    if found:
        return _UNITS.get(found[-1], "bye-law")
    return "paragraph" if _NOTICE.search(title) else ""


@lru_cache(maxsize=512)
def _numbers(text: str) -> tuple[str, ...]:
    """Return the number of the section that each order of an instrument stands in, in their order; empty for none."""
    if len(beginnings(text)) != 1:
        return ()
    return tuple(own[1] if (own := _OWN.fullmatch(op.id)) else "" for op in instructions_of(text))
