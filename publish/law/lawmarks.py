"""A provision's words cut into stretches: who put them there, what gave way, what is struck down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from diffs.amending.asat.asat import AsAt
from diffs.amending.asat.standing import StandingProvision
from diffs.structure.cite import cite
from diffs.structure.eids import top, within, without_count
from diffs.structure.recognising.units import named
from diffs.structure.recognising.urdu import urdu_label
from tarmeem.patterns import pattern_of

_UNKNOWN = pattern_of(r"⟦[^⟦⟧]*⟧")
_LABEL = pattern_of(r"\s*(?:\(\w{1,5}\)|Provided\b|Explanation\b)")
"""How a part of a provision begins that went as a whole."""
_RECITAL = pattern_of(r"(?<=\s)(?:AND\s+WHEREAS|And\s+[Ww]hereas|WHEREAS|Whereas)\b")
_NAME = pattern_of(r"\b(?=E[Xx]|I[Ll][Ll])")
"""Where the name of an explanation, an exception or an illustration may begin."""
_HEAD = 24
"""Letters by which a part is found again in the whole it belongs to."""
DEEPEST = 4
DEAD = frozenset({"struck down", "lapsed", "repealed", "withdrawn"})
"""States of what is shown struck through; the words of what is stayed stand, and wait."""
WORDS_STRUCK = "words struck down"
_STANDS = frozenset(("in force", WORDS_STRUCK))
"""States of what has not ended."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a provision, all of one standing."""

    text: str
    by: str = ""
    """The instruction that put them there; empty for the base's own."""
    gone: str = ""
    """What gave way to them."""
    struck: bool = False
    unknown: bool = False
    """A place whose words are not known, as the peeling of a reprint leaves it."""
    line: int | None = None
    """How deep in the provision a new line begins with these words; None = none does."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one instruction: offsets, and what gave way."""

    start: int
    end: int
    instruction: str
    gone: str = ""


def spans_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    """Return a consolidation's spans of a provision as such."""
    return tuple(Span(r["start"], r["end"], r["instruction"], r["gone"]) for r in rows)


def stretches(
    text: str,
    spans: Sequence[Any] = (),
    *,
    struck: Iterable[str] = (),
    lines: Mapping[int, int] | None = None,
) -> list[Stretch]:
    """Cut a provision's words wherever their standing changes; joined, they are the words again."""
    lines = lines or {}
    dead = [place for words in struck if words for place in _all(text, re.escape(words))]
    blank = _all(text, _UNKNOWN.pattern)
    edges = {0, len(text), *lines}
    for start, end, *_ in (*dead, *blank, *((one.start, one.end) for one in spans)):
        edges |= {start, end}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    empty = [one for one in spans if one.start == one.end]
    found: list[Stretch] = []
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        found += [Stretch("", one.instruction, one.gone) for one in empty if one.start == start]
        if end is not None:
            found.append(_stretch(text, start, end, spans, dead, blank, lines))
    return found


def _stretch(
    text: str, start: int, end: int, spans: Sequence[Any], dead: list[tuple[int, int]],
    blank: list[tuple[int, int]], lines: Mapping[int, int],
) -> Stretch:  # fmt: skip
    owner = next((one for one in spans if one.start <= start and end <= one.end > one.start), None)
    return Stretch(
        text[start:end],
        owner.instruction if owner else "",
        owner.gone if owner and owner.start == start else "",
        _within(start, end, dead),
        _within(start, end, blank),
        lines.get(start) if start else None,
    )


def _all(text: str, pattern: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, text)]


def _within(start: int, end: int, places: list[tuple[int, int]]) -> bool:
    return any(low <= start and end <= high for low, high in places)


def before(after: Sequence[Stretch]) -> list[Stretch]:
    """Return the words as they stood before the instructions: what came goes, what went is back."""
    found: list[Stretch] = []
    for one, following in zip(after, [*after[1:], None], strict=True):
        if not one.by:
            found.append(one)
        elif one.gone:
            opens = following is not None and following.line is not None
            line = following.line if following and _LABEL.match(one.gone) else one.line
            apart = " " if found and found[-1].text[-1:] == ":" and _LABEL.match(one.gone) else ""
            blank = " " if opens else ""
            found.append(Stretch(apart + one.gone + blank, one.by, line=one.line or line))
    return found


def said(parts: Iterable[Stretch]) -> str:
    """Return the words of the stretches, white space closed up."""
    return " ".join("".join(one.text for one in parts).split())


def lines_of(eid: str, text: str, rows: Iterable[tuple[str, str]]) -> dict[int, int]:
    """Return where the parts of a provision begin in its words, and how deep each lies.

    ``rows``: eId and words of the provisions in text order. A part that is not found again begins
    no line; of a preamble each recital does.
    """
    if eid == "preamble":
        return {recital.start(): 1 for recital in _RECITAL.finditer(text) if recital.start()}
    found: dict[int, int] = {}
    at = 0
    for other, words in rows:
        head = words[:_HEAD]
        if other.startswith(f"{eid}__") and head:
            place = text.find(head, at)
            if place >= 0:
                place -= _labelled(text, place, other)
                depth = other.count("__") - eid.count("__")
                found.setdefault(place, min(depth, DEEPEST))
                at = place
    return found


_ANNEXED = {"form": "FORM", "annex": "ANNEX(?:URE)?", "app": "APPENDIX"}
"""How a part that has a head of its own is called there, by the first part of its eId."""
_TITLE = 160
"""Characters in which such a head ends."""


def _labelled(text: str, place: int, eid: str) -> int:
    """Return how many letters before a part its own label takes up: ``(a)``, ``(4).``, ``1.``, ``(الف)``, ``Explanation.—``."""
    num = without_count(eid.rpartition("__")[2].partition("_")[2]).replace("_", "-")
    opened = text.rfind("(", max(0, place - 20), place)
    if (read := urdu_label(text, max(opened, 0))) and read[1:3] == (num, place):
        return place - opened
    kind = eid.rpartition("__")[2].partition("_")[0]
    if kind in _ANNEXED:
        heads = re.finditer(
            rf"(?i:\b{_ANNEXED[kind]})\W{{0,4}}{re.escape(num)}\b", text[:place][-_TITLE:]
        )
        return next((min(place, _TITLE) - head.start() for head in heads), 0)
    for name in _NAME.finditer(text, max(0, place - _HEAD), place):
        if (read := named(text[:place], name.start())) and read[2] == place:
            return place - name.start()
    found = re.search(rf"(?:\({re.escape(num)}\)[.*_]*|{re.escape(num)}\.)\s*$", text[max(0, place - 20) : place])  # fmt: skip
    return len(found[0]) if num and found else 0


def grouped(provisions: Iterable[StandingProvision]) -> dict[str, list[StandingProvision]]:
    """Return the provisions by the section they lie in, in text order, the section itself first."""
    found: dict[str, list[StandingProvision]] = {}
    for one in provisions:
        found.setdefault(top(one.eid), []).append(one)
    return found


def opened(above: Sequence[str], under: Sequence[str]) -> list[str]:
    """Return the headings that open before a provision: those its forerunner does not stand under."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(above, under, strict=False)))  # fmt: skip
    return list(under[same:])


def apart(one: StandingProvision, beneath: Sequence[StandingProvision], unit: str) -> list[str]:
    """Return the state of each part that stands otherwise than what holds it."""
    return [f"{cite(part.eid, unit)}: {state}{why(part)}" for part, state in parted(one, beneath)]


def parted(
    one: StandingProvision, beneath: Sequence[StandingProvision]
) -> Iterator[tuple[StandingProvision, str]]:
    """Yield each part that stands otherwise than what holds it, and how it stands.

    Words struck down in what stands have lines of their own.
    """
    for part, above in zip(beneath, _above(one, beneath), strict=True):
        mine = (part.state, part.since, part.source)
        same = mine == (above.state, above.since, above.source)
        if same or (above.state in _STANDS and mine[0] in _STANDS and (part.struck or not part.since)):  # fmt: skip
            continue
        again = " again" * (part.state in _STANDS and bool(part.since))
        words = ", with words struck down" * (part.state == WORDS_STRUCK)
        yield part, f"in force{again}{words}" if part.state in _STANDS else part.state


def _above(one: StandingProvision, beneath: Sequence[StandingProvision]) -> list[StandingProvision]:
    """Return of each part the nearest that holds it."""
    known = {part.eid: part for part in (one, *beneath)}
    return [next((known[x] for x in _holders(part.eid) if x in known), one) for part in beneath]


def dead_words(one: StandingProvision, beneath: Sequence[StandingProvision]) -> list[str]:
    """Return the words of a provision that stand no more: those struck down in it, and what ended without the parts that stand again."""
    found = [words for part in (one, *beneath) for words in part.struck]
    for part, above in zip((one, *beneath), (None, *_above(one, beneath)), strict=True):
        if part.state in DEAD and not (above and above.state in DEAD):
            found += _without(part, [x for x in beneath if x.state not in DEAD])
    return found


def _without(one: StandingProvision, standing: Iterable[StandingProvision]) -> Iterator[str]:
    """Yield the words of a provision around those of its parts that stand."""
    at, cuts = 0, list[str]()
    for part in standing:
        start = one.text.find(part.text, at) if part.text and within(part.eid, one.eid) else -1
        if start >= 0:
            cuts.append(one.text[at : start - _labelled(one.text, start, part.eid)].strip())
            at = start + len(part.text)
    # What is found by its words must not be found in what stands.
    yield from (cut for cut in (*cuts, one.text[at:].strip()) if cut and one.text.count(cut) == 1)


def _holders(eid: str) -> Iterator[str]:
    while "__" in eid:
        eid = eid.rpartition("__")[0]
        yield eid


def why(one: StandingProvision | AsAt) -> str:
    """Return since when a state holds, or until when, and who says so."""
    word = "until" if one.state == "uncommenced" else "since"
    since = f" {word} {one.since}" if one.since else ""
    return f"{since}: {one.source}" if one.source else since


_NUMBERED = pattern_of(r"(?:sec|art)_(\d+)([A-Z]*)")
_OPENING = ("longTitle", "preamble", "formula")
"""What stands before the first provision, in its order."""


def place_of(eid: str, standing: Sequence[str]) -> int:
    """Return where, among provisions that stand, one that was omitted had its place; one without a number goes last."""
    key = _order(eid)
    return next((n for n, one in enumerate(standing) if key and _order(one) > key), len(standing))


def _order(eid: str) -> tuple[int, int, str] | tuple[()]:
    if eid in _OPENING:
        return (0, _OPENING.index(eid), "")
    found = _NUMBERED.fullmatch(eid)
    return (1, int(found[1]), found[2]) if found else ()
