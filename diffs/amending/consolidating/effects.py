"""What of an instrument has no effect yet: orders with a day of their own, sections that begin apart.

"Shall be substituted with effect from the 1st July" is an order that waits for its day; a section of
an amending Act that a notification brings into force by itself takes its orders with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from textwrap import shorten
from typing import NamedTuple

from diffs.amending.consolidating.dated import PART_UNNOTIFIED, REST_UNNOTIFIED, Dated
from diffs.amending.drafting.heads import instructions_of
from diffs.days import first_day
from diffs.structure import structure_text
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_OWN = "with effect from"
_OF_ITS_OWN = pattern_of(r"effect|w\.?e\.?f\b", re.IGNORECASE)
"""What no text lacks of which an order says so."""
_REMEMBERED = 512


class Late(NamedTuple):
    """Why some of an instrument's instructions have no effect yet."""

    why: str
    eid: str = ""
    """The instrument's own provision that they stand in, where that has days of its own."""
    untold: bool = False
    """Whether it waits for a day that was not told."""


Held = tuple[frozenset[int], tuple[Late, ...]]
"""The numbers of an instrument's instructions that have no effect yet, and what is told of them."""


def held_off(
    text: str, on: str, begun: str | None = None, parts: Sequence[tuple[str, str]] = ()
) -> Held:
    """Return what of an instrument has no effect on a day.

    ``begun``: the day the whole of it took effect, where ``parts`` of it (eId and day) did so apart.
    """
    held: set[int] = set()
    said: list[Late] = []
    if parts:
        held, said = _apart(text, on, begun, tuple(parts))
    for number, one in _dated(text):
        if number not in held and not _began(one, on):
            held.add(number)
            said.append(Late(f"“{_shortened(text[one.start : one.end])}”: {own_effect(one)}"))
    return frozenset(held), tuple(said)


def day_of(
    number: int, text: str, begun: str | None, parts: Sequence[tuple[str, str]] = ()
) -> str | None:
    """Return the day on which one of an instrument's instructions took effect; None where it is not known."""
    own = next((one for at, one in _dated(text) if at == number), None)
    if own:
        return first_day(own_effect(own)) or None
    lies = dict(_lying_in(text, tuple(eid for eid, _ in parts))) if parts else {}
    return dict(parts).get(lies.get(number, ""), begun) or None


def unbegun(number: int, one: Dated) -> str:
    """Return why one of an instrument's instructions has no day; empty where it has one."""
    if day_of(number, one.text, one.from_date, one.parts):
        return ""
    op = next((op for at, op in _dated(one.text) if at == number), None)
    if op:
        return own_effect(op)
    eid = dict(_lying_in(one.text, tuple(eid for eid, _ in one.parts))).get(number, "") if one.parts else ""  # fmt: skip
    return PART_UNNOTIFIED.format(cite(eid, unit_of(one.text))) if eid else one.unknown_day


def never(one: Dated) -> frozenset[int]:
    """Return the numbers of those of an instrument's instructions that it was repealed before they took effect.

    What was not in operation then never is (General Clauses Act, 1897, section 6A); one without a day may have been.
    """
    if not one.repealed:
        return frozenset()
    apart = days_apart(one)
    numbers = range(1, len(instructions_of(one.text)) + 1)
    return frozenset(n for n in numbers if apart.get(n, one.from_date or "") > one.repealed)


_BACK = pattern_of(
    r"\b(?:shall\s+)?(?:always\s+)?(?:be\s+)?deemed\s+(?:always\s+)?to\s+have\s+(?:always\s+)?been,?\s+(?:always,?\s+)?(?:so\s+)?"
    r"(?:substituted|inserted|added|omitted|renumbered|deleted|(?<=so\s)(?:made|amended))\b[^.;“”]{0,120}"
    r"|\bdeemed\s+to\s+have\s+(?:come\s+into\s+(?:force|operation|effect)|taken\s+effect|had\s+effect|commenced)\b[^.;“”]{0,120}"
    r"|\b(?:with\s+effect\s+(?:on\s+and\s+)?from\b|w\.e\.f\b\.?)(?:[^.;“”]|(?<=\d)\.(?=\d)){6,60}",
    re.IGNORECASE,
)


def reaches_back(text: str, on: str) -> str:
    """Return the words by which an instrument orders something for a day before its own; empty where none do."""
    for found in _BACK.finditer(text):
        words = " ".join(found[0].split()).rstrip(" ,")
        day = first_day(words)
        back = day <= on if day else "deemed" in words.lower()
        if back and not _is_quoted(text, found.start(), words.partition('"')[0]):
            return words
    return ""


_BACKDATED = pattern_of(
    r"\bdeemed\b|\bretrospective|\bwith\s+effect\s+from\b|\bw\.e\.f\b", re.IGNORECASE
)


def may_reach_back(text: str) -> bool:
    """Tell whether an instrument says something itself by which it may have effect before its own year."""
    return any(not _is_quoted(text, found.start(), found[0]) for found in _BACKDATED.finditer(text))


def _is_quoted(text: str, at: int, words: str) -> bool:
    """Tell whether words at an offset stand only in what an order quotes of the law amended: in its new matter, or in what gives way."""
    return any(
        start <= at < end and _count(words, text[start:end]) <= _count(words, quoted)
        for start, end, quoted in _quoting(text)
    )


@lru_cache(maxsize=_REMEMBERED)
def _quoting(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where each order stands that quotes something, and what it quotes."""
    found = []
    for op in instructions_of(text):
        old = op.old if isinstance(op.old, tuple) else (op.old or "",)
        if any(old) or op.new:
            found.append((op.start, op.end, " ".join([*old, op.new or ""])))
    return tuple(found)


def _count(words: str, text: str) -> int:
    return " ".join(text.split()).count(" ".join(words.split()))


def days_apart(one: Dated) -> dict[int, str]:
    """Return, by their numbers, the days of those instructions that took effect apart from their instrument.

    One that reaches back comes no earlier than what it stands in: it was written for the text of that day.
    """
    days = dict(one.parts)
    found = {}
    if days:
        found = {number: days[eid] for number, eid in _lying_in(one.text, tuple(days)) if eid}
    for number, op in _dated(one.text):
        own = first_day(own_effect(op))
        found[number] = max(own, found.get(number) or one.from_date or "") if own else ""
    return found


def _apart(
    text: str, on: str, begun: str | None, parts: tuple[tuple[str, str], ...]
) -> tuple[set[int], list[Late]]:
    day_of = dict(parts)
    unit = unit_of(text)
    held: set[int] = set()
    said: dict[Late, None] = {}
    for number, eid in _lying_in(text, tuple(day_of)):
        day = day_of.get(eid, begun)
        if not day:
            why = PART_UNNOTIFIED.format(cite(eid, unit)) if eid else REST_UNNOTIFIED
            said[Late(why, eid, untold=True)] = None
        elif day > on:
            said[Late(f"{cite(eid, unit) if eid else 'the rest of it'} takes effect on {day}, after {on}")] = None  # fmt: skip
        if not day or day > on:
            held.add(number)
    return held, list(said)


@lru_cache(maxsize=_REMEMBERED)
def _lying_in(text: str, eids: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return each instruction's number, and in which of the provisions it lies: the least; empty for none."""
    tree = structure_text(text)
    spans = [(one.end - one.start, one.start, one.end, eid) for eid in eids if (one := tree.find(eid))]  # fmt: skip
    found = []
    for number, op in enumerate(instructions_of(text), start=1):
        around = [(size, eid) for size, start, end, eid in spans if start <= op.start < end]
        found.append((number, min(around)[1] if around else ""))
    return tuple(found)


def _shortened(words: str) -> str:
    return shorten(" ".join(words.split()), 100, placeholder=" …")


def own_effect(op: Instruction) -> str:
    """Return the "with effect from …" that an order says of itself; empty where it says none."""
    said = next((part for part in op.reason.split("; ") if part.startswith(_OWN)), "")
    return said.rstrip(" ,")


@lru_cache(maxsize=_REMEMBERED)
def _dated(text: str) -> tuple[tuple[int, Instruction], ...]:
    if not _OF_ITS_OWN.search(text):
        return ()
    numbered = enumerate(instructions_of(text), start=1)
    return tuple((n, one) for n, one in numbered if one.state == "parsed" and own_effect(one))


def _began(op: Instruction, on: str) -> bool:
    day = first_day(own_effect(op))
    return bool(day) and day <= on
